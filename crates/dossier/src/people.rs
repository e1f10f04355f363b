//! Who holds which role, and what is known of them: what the organisation tells the engine with each command.

use std::collections::BTreeMap;
use std::sync::Arc;

use procedure::{By, Id, Procedure};

use crate::event::Deviation;
use crate::known::Qualities;
use crate::refusal::{Code, Refusal};
use crate::state::Dossier;

/// The people of an organisation, by id.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// The people.
    pub people: BTreeMap<Id, Person>,
}

/// A person, as far as rules ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The roles that they hold in the organisation.
    pub roles: Vec<Id>,
    /// What is known of them.
    pub qualities: Qualities,
}

impl People {
    /// The person of an id, if the organisation knows them.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people.get(id)
    }
}

/// A rule about persons that somebody breaks.
pub(crate) struct Broken {
    pub rule: Id,
    pub warn: bool,
    pub refusal: Refusal,
}

impl Broken {
    /// The same as a deviation, for this reason.
    pub fn deviation(self, reason: &Arc<str>) -> Deviation {
        Deviation { rule: self.rule, clauses: self.refusal.clauses, reason: reason.clone() }
    }
}

/// Whether a person holds a role in a dossier.
pub(crate) fn holds(procedure: &Procedure, dossier: &Dossier, people: &People, person: &str, role: &str) -> bool {
    let appointed = dossier.people.iter().any(|held| &*held.role == role && &*held.person == person && !held.ended);
    let needs_appointment = procedure.role(role).is_some_and(|role| role.appointed);
    let standing = || people.get(person).is_some_and(|known| known.roles.iter().any(|held| &**held == role));
    let party = || dossier.parties.iter().any(|party| &*party.role == role && &*party.name == person);
    appointed || (!needs_appointment && (standing() || party()))
}

/// Whether a person is one of those who may.
pub(crate) fn covered(procedure: &Procedure, dossier: &Dossier, people: &People, person: &str, by: &By) -> bool {
    match by {
        By::Anyone => true,
        By::Role(role) => holds(procedure, dossier, people, person, role),
        By::AnyoneOfStaff => procedure
            .roles
            .iter()
            .filter(|role| !role.outside)
            .any(|role| holds(procedure, dossier, people, person, &role.id)),
    }
}

/// The rules about persons that somebody breaks by acting in a role, or by being appointed to it.
pub(crate) fn broken_rules(
    procedure: &Procedure,
    dossier: &Dossier,
    people: &People,
    person: &str,
    role: &str,
    appointing: bool,
) -> Vec<Broken> {
    let Some(role) = procedure.role(role) else { return Vec::new() };
    // What is known now goes before what was known at the appointment: who turns out to be involved, stops.
    let quality = |name: &str| -> Option<bool> {
        let recorded = || {
            dossier.people.iter().rev().filter(|held| &*held.person == person).find_map(|held| held.qualities.get(name))
        };
        people.get(person).and_then(|known| known.qualities.get(name)).or_else(recorded).copied()
    };
    let substitutes = dossier
        .people
        .iter()
        .any(|held| held.substitute && !held.ended && held.role == role.id && &*held.person == person);
    let mut broken = Vec::new();
    // Whoever stands in for a blocked role was accepted with a reason on the record.
    let accepted = substitutes && !appointing;
    for rule in role.must_be.iter().filter(|_| !accepted) {
        let known = quality(&rule.name);
        if known != Some(true) {
            let code = if known.is_none() { "dossier-quality-unknown" } else { "dossier-quality-lacking" };
            broken.push(breach(procedure, rule, code));
        }
    }
    for rule in &role.never {
        let breaks = if rule.is_role {
            // Holding the excluded role, or having acted in it in this dossier, is what is excluded.
            party_or_acted(dossier, person, &rule.name)
        } else {
            match quality(&rule.name) {
                Some(has) => has,
                None => appointing && role.appointed,
            }
        };
        if breaks {
            let unknown = !rule.is_role && quality(&rule.name).is_none();
            let code = if unknown { "dossier-quality-unknown" } else { "dossier-quality-excludes" };
            broken.push(breach(procedure, rule, code));
        }
    }
    broken
}

/// A rule about persons that is broken, with what is said of it.
pub(crate) fn breach(procedure: &Procedure, rule: &procedure::RoleRule, message: &'static str) -> Broken {
    let title = procedure
        .qualities
        .iter()
        .find(|quality| quality.id == rule.name)
        .map_or_else(|| procedure.title_of(&rule.name), |quality| quality.title.clone());
    let refusal = Refusal::new(Code::Independence, text::Message::new(message).with("quality", title))
        .rule(&rule.name)
        .clauses(&rule.basis.clauses);
    Broken { rule: rule.name.clone(), warn: rule.warn, refusal }
}

fn party_or_acted(dossier: &Dossier, person: &str, role: &str) -> bool {
    dossier.parties.iter().any(|party| &*party.role == role && &*party.name == person)
        || dossier.people.iter().any(|held| &*held.role == role && &*held.person == person)
        || dossier.acted.iter().any(|(acted_role, actor)| &**acted_role == role && &**actor == person)
}
