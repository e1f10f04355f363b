//! Roles, rules about persons, and general powers.

use std::sync::Arc;

use super::{Basis, Id, Sees};

/// Who may do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// Whoever holds this role.
    Role(Id),
    /// Everybody.
    Anyone,
    /// Everybody who holds a role that is not outside the organisation.
    AnyoneOfStaff,
}

impl By {
    /// The word in files.
    pub fn word(&self) -> &str {
        match self {
            By::Role(id) => id,
            By::Anyone => "anyone",
            By::AnyoneOfStaff => "anyone-of-staff",
        }
    }
}

/// A role.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// Whether it stands outside the organisation.
    pub outside: bool,
    /// Whether one acts in it only after being appointed.
    pub appointed: bool,
    /// Qualities that whoever holds it must have.
    pub must_be: Vec<RoleRule>,
    /// Qualities and roles that exclude it.
    pub never: Vec<RoleRule>,
    /// What they may see.
    pub sees: Sees,
    /// Whether they may deviate from rules that are not firm.
    pub deviates: bool,
    /// Why.
    pub basis: Basis,
}

/// A rule about whoever holds a role.
#[derive(Clone, Debug)]
pub struct RoleRule {
    /// The quality, or the other role.
    pub name: Id,
    /// Whether `name` is a role.
    pub is_role: bool,
    /// Whether breaking it is only warned of.
    pub warn: bool,
    /// Why.
    pub basis: Basis,
}

/// Something that is or is not so of a person.
#[derive(Clone, Debug)]
pub struct Quality {
    /// Its name.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// Why.
    pub basis: Basis,
}

/// Who may use a general power, and why.
#[derive(Clone, Debug)]
pub struct Power {
    /// Who.
    pub by: Vec<By>,
    /// Why.
    pub basis: Basis,
}

/// The general powers; one that is left out belongs to nobody.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each is the general command of that name")]
pub struct Powers {
    pub split: Option<Power>,
    pub add_part: Option<Power>,
    pub link: Option<Power>,
    pub merge: Option<Power>,
    pub reopen: Option<Power>,
    pub correct: Option<Power>,
    pub undo: Option<Power>,
    pub migrate: Option<Power>,
    pub assign: Option<Power>,
    pub substitute: Option<Power>,
    pub add_party: Option<Power>,
    pub add_document: Option<Power>,
    pub record: Option<Power>,
    pub write: Option<Power>,
}

impl Powers {
    /// Every power with its name in files.
    pub fn all(&self) -> [(&'static str, &Option<Power>); 14] {
        [
            ("split", &self.split),
            ("add-part", &self.add_part),
            ("link", &self.link),
            ("merge", &self.merge),
            ("reopen", &self.reopen),
            ("correct", &self.correct),
            ("undo", &self.undo),
            ("migrate", &self.migrate),
            ("assign", &self.assign),
            ("substitute", &self.substitute),
            ("add-party", &self.add_party),
            ("add-document", &self.add_document),
            ("record", &self.record),
            ("write", &self.write),
        ]
    }

    /// The same, to change: for the tools that try a procedure.
    pub fn all_mut(&mut self) -> [(&'static str, &mut Option<Power>); 14] {
        [
            ("split", &mut self.split),
            ("add-part", &mut self.add_part),
            ("link", &mut self.link),
            ("merge", &mut self.merge),
            ("reopen", &mut self.reopen),
            ("correct", &mut self.correct),
            ("undo", &mut self.undo),
            ("migrate", &mut self.migrate),
            ("assign", &mut self.assign),
            ("substitute", &mut self.substitute),
            ("add-party", &mut self.add_party),
            ("add-document", &mut self.add_document),
            ("record", &mut self.record),
            ("write", &mut self.write),
        ]
    }

    /// The power of a name.
    pub fn get(&self, name: &str) -> Option<&Power> {
        self.all().into_iter().find(|(known, _)| *known == name).and_then(|(_, power)| power.as_ref())
    }
}
