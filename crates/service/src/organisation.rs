//! The organisations that an installation serves: their procedures in every version, and their people.

use std::collections::BTreeMap;
use std::sync::Arc;

use dossier::{People, Person};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{Channel, Id, Procedure};

use crate::staff::{Away, Staff};

/// Who acts for the sender of a dossier on the portal: nobody of the organisation has this id.
pub const SENDER: &str = "complainant";

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The id of its procedure, which also stands in addresses of pages.
    pub id: Id,
    /// Its procedure in every version, at least one.
    versions: Arc<Vec<Procedure>>,
    /// Its people, and whoever acts for a sender.
    pub people: People,
    /// What its people are called.
    pub names: BTreeMap<Id, String>,
    /// Who of them is away, or will be.
    pub away: BTreeMap<Id, Away>,
    /// Which version of its people this is, as managers change them; 0 is that of its files.
    pub staff: i64,
    /// Its own values for the design tokens, as a style sheet of nothing but custom properties.
    pub theme: String,
    /// What its dossier numbers begin with.
    pub initials: String,
}

impl Organisation {
    /// An organisation from its procedures; nothing when there are none.
    pub fn new(versions: Vec<Procedure>, mut people: People, names: BTreeMap<Id, String>) -> Option<Organisation> {
        let id = versions.first()?.id.clone();
        people.people.insert(SENDER.into(), Person { roles: vec![SENDER.into()], ..Person::default() });
        let initials = initials(&id);
        let (away, theme) = (BTreeMap::new(), String::new());
        Some(Organisation { id, versions: versions.into(), people, names, away, staff: 0, theme, initials })
    }

    /// Takes over people as managers changed them.
    pub(crate) fn take_over(&mut self, version: i64, staff: &Staff) {
        for (id, member) in &staff.people {
            let person = Person { roles: member.roles.clone(), qualities: member.is.clone() };
            self.people.people.insert(id.clone(), person);
            match member.name.as_str() {
                "" => self.names.remove(id),
                name => self.names.insert(id.clone(), name.to_owned()),
            };
            match &member.away {
                None => self.away.remove(id),
                Some(away) => self.away.insert(id.clone(), away.clone()),
            };
        }
        self.staff = version;
    }

    /// The same with values for the design tokens: lines of the form `--name: value;`. Anything else is left out, so
    /// that a house style can change colours and letters and nothing more.
    #[must_use]
    pub fn with_theme(mut self, text: &str) -> Organisation {
        let plain = |c: char| c.is_ascii_alphanumeric() || " -_.,#%()'\"".contains(c);
        let token = |line: &&str| {
            let Some((name, value)) = line.split_once(':') else { return false };
            let value = value.trim().strip_suffix(';').unwrap_or_default();
            name.starts_with("--")
                && name[2..].chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && value.chars().all(plain)
                && !value.contains("url(")
        };
        let tokens: Vec<&str> = text.lines().map(str::trim).filter(token).collect();
        if !tokens.is_empty() {
            self.theme = format!(":root {{\n{}\n}}\n", tokens.join("\n"));
        }
        self
    }

    /// The procedure in every version.
    pub fn versions(&self) -> &Vec<Procedure> {
        &self.versions
    }

    /// The version in force on a day; before the first one, the first.
    pub fn in_force(&self, on: Date) -> &Procedure {
        let held = self.versions.iter().filter(|version| version.in_force <= on);
        held.max_by_key(|version| version.in_force)
            .or_else(|| self.versions.iter().min_by_key(|version| version.in_force))
            .unwrap_or_else(|| unreachable!("an organisation has a version"))
    }

    /// The version in force at a moment, with the local time.
    pub fn at(&self, moment: Timestamp) -> (&Procedure, jiff::civil::DateTime) {
        // Every version of one procedure has the same zone.
        let local = self.versions[0].time_zone.to_datetime(moment);
        (self.in_force(local.date()), local)
    }

    /// The version of a dossier.
    pub fn version(&self, version: &str) -> Option<&Procedure> {
        self.versions.iter().find(|known| &*known.version == version)
    }

    /// The channel that is the form of the portal.
    pub fn form(procedure: &Procedure) -> Option<&Channel> {
        procedure.channels.iter().find(|channel| channel.form)
    }
}

/// The first letters of the words of an id, or of its one word the first three.
fn initials(id: &str) -> String {
    let words: Vec<&str> = id.split('-').filter(|word| !word.is_empty()).collect();
    let letters: String = match words.as_slice() {
        [one] => one.chars().take(3).collect(),
        words => words.iter().take(4).filter_map(|word| word.chars().next()).collect(),
    };
    letters.to_uppercase()
}

/// The organisations of an installation, in the order in which they are shown.
#[derive(Clone, Debug, Default)]
pub struct Organisations {
    list: Arc<Vec<Arc<Organisation>>>,
}

impl Organisations {
    /// The organisations; of two with one id the first counts.
    pub fn new(mut list: Vec<Organisation>) -> Organisations {
        let mut known = std::collections::BTreeSet::new();
        list.retain(|organisation| known.insert(organisation.id.clone()));
        Organisations { list: Arc::new(list.into_iter().map(Arc::new).collect()) }
    }

    /// The same with these in the place of those of the same ids, unless those are newer.
    pub(crate) fn with(&self, fresh: Vec<Organisation>) -> Organisations {
        let mut list = Vec::clone(&self.list);
        for one in fresh {
            let place = list.iter_mut().find(|known| known.id == one.id && known.staff < one.staff);
            if let Some(place) = place {
                *place = Arc::new(one);
            }
        }
        Organisations { list: Arc::new(list) }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Organisation> {
        self.list.iter().map(Arc::as_ref)
    }

    /// The organisation of an id.
    pub fn get(&self, id: &str) -> Option<&Organisation> {
        self.iter().find(|organisation| &*organisation.id == id)
    }
}
