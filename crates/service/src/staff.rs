//! The people of an organisation as its managers keep them: over those of its files, changed while pages are served.

use std::collections::BTreeMap;

use jiff::civil::Date;
use procedure::{Id, Procedure};
use serde::{Deserialize, Serialize};
use store::WriteError;

use crate::account::{Account, decoded, encoded, put};
use crate::error::Fault;
use crate::managed::Change;
use crate::organisation::{Organisation, SENDER};
use crate::service::Service;

const SPACE: &str = "staff";

/// The longest name.
pub const NAME_MOST: usize = 120;

/// Somebody who works for an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// What they are called; empty if the file does not say.
    pub name: String,
    /// The roles that they hold. Nobody without a role is active; nobody disappears, since dossiers name them.
    pub roles: Vec<Id>,
    /// What is known of them.
    pub is: BTreeMap<Id, bool>,
    /// When they are away.
    #[serde(default)]
    pub away: Option<Away>,
}

/// From when until when somebody is away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Who could stand in for them: shown and nothing more, since a substitute is appointed in a dossier.
    pub instead: Option<Id>,
}

/// The people whom managers changed, each as they are now.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Staff {
    pub people: BTreeMap<Id, Member>,
}

/// Why somebody is not kept.
#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    /// The name is empty or too long.
    #[error("this is no name")]
    Name,
    /// Nobody of the organisation has this id.
    #[error("there is no such person")]
    Person,
    /// The procedure has no such role for people of the organisation.
    #[error("there is no such role")]
    Role,
    /// The procedure knows no such quality.
    #[error("there is no such quality")]
    Quality,
    /// The last day lies before the first.
    #[error("the last day lies before the first")]
    Days,
    /// Whoever stands in is not somebody else of the organisation.
    #[error("nobody can stand in for themselves")]
    Instead,
    /// Somebody changed the people since they were shown.
    #[error("the people have changed")]
    Changed,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl Organisation {
    /// Somebody, as managers see them.
    pub fn member(&self, person: &str) -> Option<Member> {
        let known = self.people.get(person).filter(|_| person != SENDER)?;
        Some(Member {
            name: self.names.get(person).cloned().unwrap_or_default(),
            roles: known.roles.clone(),
            is: known.qualities.clone(),
            away: self.away.get(person).cloned(),
        })
    }

    /// The roles that people of the organisation can hold, each with the version that knows it, the one in force first.
    pub fn roles(&self, on: Date) -> Vec<&procedure::Role> {
        let mut roles: Vec<&procedure::Role> = Vec::new();
        for version in self.newest_first(on) {
            for role in version.roles.iter().filter(|role| !role.outside && &*role.id != SENDER) {
                if !roles.iter().any(|known| known.id == role.id) {
                    roles.push(role);
                }
            }
        }
        roles
    }

    /// What the procedure asks of people.
    pub fn qualities(&self, on: Date) -> Vec<&procedure::Quality> {
        let mut qualities: Vec<&procedure::Quality> = Vec::new();
        for version in self.newest_first(on) {
            for quality in &version.qualities {
                if !qualities.iter().any(|known| known.id == quality.id) {
                    qualities.push(quality);
                }
            }
        }
        qualities
    }

    /// The version in force and then the others: dossiers run on under theirs.
    fn newest_first(&self, on: Date) -> impl Iterator<Item = &Procedure> {
        let now = self.in_force(on);
        let others = self.versions().iter().rev().filter(move |version| version.version != now.version);
        std::iter::once(now).chain(others)
    }
}

impl Service {
    /// Takes over what managers changed since, on this node or on another; whether there was anything.
    ///
    /// # Errors
    /// When the store does not answer: then everything stays as it was.
    pub async fn refresh(&self) -> Result<bool, Fault> {
        let known = self.current();
        let mut fresh = Vec::new();
        for organisation in known.organisations().iter() {
            let item = self.store().item(SPACE, organisation.id.as_bytes()).await?;
            let Some(item) = item.filter(|item| item.version > organisation.staff) else { continue };
            let staff: Staff = decoded(&item.content)?;
            let mut one = organisation.clone();
            one.take_over(item.version, &staff);
            fresh.push(one);
        }
        let changed = !fresh.is_empty();
        self.replace(fresh);
        Ok(changed)
    }

    /// Keeps somebody as they are now, or, without an id, somebody new; who it is. `seen` is the version of the people
    /// that the manager looked at.
    ///
    /// # Errors
    /// When something is wrong with it, others were first, or it cannot be kept.
    pub async fn keep_member(
        &self,
        organisation: &Organisation,
        by: &Account,
        seen: i64,
        person: Option<&str>,
        member: Member,
    ) -> Result<Id, StaffError> {
        let before = match person {
            None => None,
            Some(person) => Some(organisation.member(person).ok_or(StaffError::Person)?),
        };
        let id = match person {
            Some(person) => Id::from(person),
            None => new_id(organisation)?,
        };
        let after = self.sound(organisation, &id, before.as_ref(), member)?;
        let item = self.store().item(SPACE, organisation.id.as_bytes()).await.map_err(Fault::from)?;
        if item.as_ref().map_or(0, |item| item.version) != seen {
            return Err(StaffError::Changed);
        }
        if before.as_ref() == Some(&after) {
            return Ok(id);
        }
        let mut staff: Staff = item.map(|item| decoded(&item.content)).transpose()?.unwrap_or_default();
        staff.people.insert(id.clone(), after.clone());
        let content = encoded(&staff)?;
        let note = self.note(organisation, by, Change::Person { person: id.clone(), before, after })?;
        let puts = [put(SPACE, organisation.id.as_bytes(), "", seen, &content), note.put()];
        match self.store().put_items(&puts).await {
            Ok(()) => {}
            Err(WriteError::Conflict(_)) => return Err(StaffError::Changed),
            Err(error) => return Err(Fault::from(error).into()),
        }
        self.refresh().await?;
        Ok(id)
    }

    /// Somebody as they may be kept: with roles and qualities that the procedure knows.
    fn sound(
        &self,
        organisation: &Organisation,
        id: &Id,
        before: Option<&Member>,
        mut member: Member,
    ) -> Result<Member, StaffError> {
        let today = organisation.at(self.now()).1.date();
        member.name = member.name.trim().to_owned();
        let was_nameless = before.is_some_and(|before| before.name.is_empty());
        if member.name.chars().count() > NAME_MOST || (member.name.is_empty() && !was_nameless) {
            return Err(StaffError::Name);
        }
        let (roles, qualities) = (organisation.roles(today), organisation.qualities(today));
        // What somebody holds that the procedure no longer lets anybody hold, they keep: dossiers may rest on it.
        let held = |role: &Id| before.is_some_and(|before| before.roles.contains(role));
        if !member.roles.iter().all(|role| held(role) || roles.iter().any(|known| known.id == *role)) {
            return Err(StaffError::Role);
        }
        let known = |quality: &Id| before.is_some_and(|before| before.is.contains_key(quality));
        if !member.is.keys().all(|is| known(is) || qualities.iter().any(|quality| quality.id == *is)) {
            return Err(StaffError::Quality);
        }
        if let Some(away) = &member.away {
            if away.until < away.from {
                return Err(StaffError::Days);
            }
            let other = |instead: &Id| instead != id && organisation.member(instead).is_some();
            if !away.instead.as_ref().is_none_or(other) {
                return Err(StaffError::Instead);
            }
        }
        Ok(member)
    }
}

/// An id for somebody new. It stands in addresses and in what is not sealed, so it says nothing of them.
fn new_id(organisation: &Organisation) -> Result<Id, Fault> {
    loop {
        let mut random = [0; 5];
        getrandom::fill(&mut random).map_err(|error| Fault::Away(error.to_string()))?;
        let digits: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let id = Id::from(format!("mens-{digits}"));
        if organisation.people.get(&id).is_none() {
            return Ok(id);
        }
    }
}
