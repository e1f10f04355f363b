//! Who may see what of a dossier: the one decision, for pages, lists, searches, feeds and the API alike.
//!
//! The roles of the procedure say how far each sees (`sees`), and a dossier says who was appointed, told or called. Of
//! whoever is a party to whom a dossier is about, nothing but that counts: no other role opens the dossier to them.

use std::collections::BTreeSet;

use dossier::view::sees;
use dossier::{Dossier, People, Person};
use jiff::civil::Date;
use procedure::{By, Id, Procedure, Role, Sees};

use crate::organisation::Organisation;

/// What somebody may see of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// Everything, or only what concerns them: then no danger, no notes, and no sender who wished to stay unknown.
    pub whole: bool,
    /// Parts in which a danger is handled.
    pub danger: bool,
}

impl Access {
    /// Everything.
    pub const WHOLE: Access = Access { whole: true, danger: true };

    /// Whether a part may be seen.
    pub fn part(self, part: &dossier::Part) -> bool {
        self.danger || part.interrupt.is_none()
    }
}

/// What a person may see of a dossier on a day; nothing when they may not know that it exists.
pub fn access(procedure: &Procedure, dossier: &Dossier, people: &People, person: &str, today: Date) -> Option<Access> {
    if is_subject(procedure, dossier, person) {
        let told = sees(procedure, dossier, &People::default(), person, today);
        return told.then_some(Access { whole: false, danger: false });
    }
    // Whoever is a client by profession is one of every dossier: at the desk only their own would count.
    let roles = people.get(person).map_or(&[][..], |known| &known.roles);
    let client = |id: &Id| procedure.role(id).is_some_and(|role| role.sees == Sees::OwnDossier);
    let staff = Person { roles: roles.iter().filter(|id| !client(id)).cloned().collect(), ..Person::default() };
    let staff = People { people: [(Id::from(person), staff)].into() };
    if !sees(procedure, dossier, &staff, person, today) {
        return None;
    }
    let held: Vec<&Role> = procedure.roles.iter().filter(|role| opens(role, dossier, &staff, person)).collect();
    let whole = held.iter().any(|role| matches!(role.sees, Sees::All | Sees::Appointed | Sees::Interrupted));
    let danger = held.iter().any(|role| {
        matches!(role.sees, Sees::All | Sees::Interrupted)
            || (role.sees == Sees::Appointed && in_danger(procedure, role))
    });
    Some(Access { whole, danger })
}

/// Whether a role is one of somebody in a dossier: standing, or by appointment.
fn opens(role: &Role, dossier: &Dossier, people: &People, person: &str) -> bool {
    let appointed = || dossier.people.iter().any(|held| held.role == role.id && &*held.person == person && !held.ended);
    let standing = || !role.appointed && people.get(person).is_some_and(|known| known.roles.contains(&role.id));
    appointed() || standing()
}

/// Whether a role has something to do where a danger is handled.
fn in_danger(procedure: &Procedure, role: &Role) -> bool {
    let tracks = procedure.interrupts.iter().filter_map(|interrupt| procedure.track(&interrupt.track));
    let mut by = tracks.flat_map(|track| &track.actions).flat_map(|action| &action.by);
    by.any(|one| *one == By::Role(role.id.clone()))
}

/// Whether the dossier is about this person.
pub(crate) fn is_subject(procedure: &Procedure, dossier: &Dossier, person: &str) -> bool {
    subjects(procedure, dossier).any(|subject| subject == person)
}

/// Those whom a dossier is about: parties who see their own part and nothing more.
fn subjects<'d>(procedure: &'d Procedure, dossier: &'d Dossier) -> impl Iterator<Item = &'d str> {
    let own = |role: &str| procedure.role(role).is_some_and(|role| role.sees == Sees::OwnPart);
    dossier.parties.iter().filter(move |party| own(&party.role)).map(|party| &*party.name)
}

/// What lists keep to decide by: who may see a dossier because of what is in it, and whom it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Viewers {
    /// Keys of people and roles that the dossier itself is open to.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub keys: BTreeSet<String>,
    /// Those whom it is about.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub subjects: BTreeSet<String>,
}

impl Viewers {
    /// The viewers of a dossier on a day.
    pub fn of(procedure: &Procedure, dossier: &Dossier, today: Date) -> Viewers {
        let mut keys = BTreeSet::new();
        let appointed = dossier.people.iter().filter(|held| !held.ended).map(|held| &*held.person);
        let parties = dossier.parties.iter().map(|party| &*party.name);
        for person in appointed.chain(parties) {
            if sees(procedure, dossier, &People::default(), person, today) {
                keys.insert(person_key(person));
            }
        }
        let by_event = |role: &&Role| !role.appointed && matches!(role.sees, Sees::Interrupted | Sees::OwnPart);
        for role in procedure.roles.iter().filter(by_event) {
            // Somebody who holds this role and no other.
            let probe = Person { roles: vec![role.id.clone()], ..Person::default() };
            let people = People { people: [(Id::from(PROBE), probe)].into() };
            if sees(procedure, dossier, &people, PROBE, today) {
                keys.insert(role_key(&role.id));
            }
        }
        Viewers { keys, subjects: subjects(procedure, dossier).map(str::to_owned).collect() }
    }
}

/// A person that nobody is.
const PROBE: &str = "\u{1}probe";

fn person_key(person: &str) -> String {
    format!("p:{person}")
}

fn role_key(role: &str) -> String {
    format!("r:{role}")
}

/// How far somebody sees before any dossier is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    person: String,
    /// Whether they hold a role that sees every dossier.
    pub all: bool,
    /// The keys under which lists know them.
    pub keys: Vec<String>,
    /// The keys of roles that are called when there is danger.
    called: Vec<String>,
    /// The keys under which lists know every dossier in which there is or was danger, as far as they may see it.
    pub(crate) alarms: Vec<String>,
    /// The roles that they hold without being appointed.
    pub roles: Vec<Id>,
}

impl Reach {
    /// How far a person of an organisation sees, by the procedure in force.
    pub fn of(organisation: &Organisation, procedure: &Procedure, person: &str) -> Reach {
        let known = organisation.people.get(person);
        let standing = |role: &&Role| !role.appointed && known.is_some_and(|known| known.roles.contains(&role.id));
        let held: Vec<&Role> = procedure.roles.iter().filter(standing).collect();
        let roles: Vec<Id> = held.iter().map(|role| role.id.clone()).collect();
        let by_role = held.iter().filter(|role| role.sees != Sees::Nothing).map(|role| role_key(&role.id));
        let keys = std::iter::once(person_key(person)).chain(by_role).collect();
        let called = held.iter().filter(|role| role.sees == Sees::Interrupted);
        let called: Vec<String> = called.map(|role| role_key(&role.id)).collect();
        let all = held.iter().any(|role| role.sees == Sees::All);
        let every = procedure.roles.iter().filter(|role| !role.appointed && role.sees == Sees::Interrupted);
        let alarms = if all { every.map(|role| role_key(&role.id)).collect() } else { called.clone() };
        Reach { called, alarms, person: person.to_owned(), all, keys, roles }
    }

    /// Who it is.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// Whether they see dangers at all, before any dossier is looked at.
    pub fn sees_danger(&self) -> bool {
        self.all || !self.called.is_empty()
    }

    /// Whether a danger may show in a list of theirs.
    pub(crate) fn danger(&self, viewers: &Viewers) -> bool {
        let subject = viewers.subjects.contains(&self.person);
        !subject && (self.all || self.called.iter().any(|key| viewers.keys.contains(key)))
    }

    /// Whether a dossier may stand in a list of theirs.
    pub fn covers(&self, viewers: &Viewers) -> bool {
        if viewers.subjects.contains(&self.person) {
            return viewers.keys.contains(&person_key(&self.person));
        }
        self.all || self.keys.iter().any(|key| viewers.keys.contains(key))
    }
}
