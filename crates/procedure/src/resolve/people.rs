//! Roles, qualities and general powers.

use reading::Spanned;

use super::Resolver;
use crate::file;
use crate::model::{By, Id, Power, Powers, Quality, Role, RoleRule};

impl Resolver<'_> {
    /// Who may do something: a role, `anyone` or `anyone-of-staff`.
    pub fn by(&mut self, name: &Spanned<Id>) -> Option<By> {
        match &*name.value {
            "anyone" => Some(By::Anyone),
            "anyone-of-staff" => Some(By::AnyoneOfStaff),
            _ => self.known("role", name).map(By::Role),
        }
    }

    /// The qualities of the file.
    pub fn qualities(&mut self) -> Vec<Quality> {
        let mut qualities = Vec::new();
        for (id, quality) in self.file.qualities.iter() {
            let basis = self.basis(&format!("qualities.{}", id.value), &quality.clauses, &quality.own, &quality.span);
            qualities.push(Quality { id: id.value.clone(), title: quality.title.clone(), basis });
        }
        qualities
    }

    /// The roles of the file.
    pub fn roles(&mut self) -> Vec<Role> {
        let mut roles = Vec::new();
        for (id, role) in self.file.roles.iter() {
            let place = format!("roles.{}", id.value);
            let basis = self.basis(&place, &role.clauses, &role.own, &role.span);
            let must_be = self.role_rules(&format!("{place}.must-be"), &role.must_be, &["quality"], "quality");
            let never =
                self.role_rules(&format!("{place}.never"), &role.never, &["quality", "role"], "quality-or-role");
            roles.push(Role {
                id: id.value.clone(),
                title: role.title.clone(),
                outside: role.outside,
                appointed: role.appointed,
                must_be,
                never,
                sees: role.sees,
                deviates: role.deviates,
                basis,
            });
        }
        roles
    }

    fn role_rules(
        &mut self,
        place: &str,
        rules: &reading::Entries<file::RoleRule>,
        classes: &[&'static str],
        said: &'static str,
    ) -> Vec<RoleRule> {
        let mut resolved = Vec::new();
        for (name, rule) in rules.iter() {
            let basis = self.basis(&format!("{place}.{}", name.value), &rule.clauses, &rule.own, &rule.span);
            if let Some(known) = self.known_among(said, classes, name) {
                let is_role = self.names.classes["role"].contains(&known);
                resolved.push(RoleRule { name: known, is_role, warn: rule.warn, basis });
            }
        }
        resolved
    }

    /// The general powers of the file.
    pub fn powers(&mut self) -> Powers {
        let general = &self.file.general;
        Powers {
            split: self.power("split", &general.split),
            add_part: self.power("add-part", &general.add_part),
            link: self.power("link", &general.link),
            merge: self.power("merge", &general.merge),
            reopen: self.power("reopen", &general.reopen),
            correct: self.power("correct", &general.correct),
            undo: self.power("undo", &general.undo),
            migrate: self.power("migrate", &general.migrate),
            assign: self.power("assign", &general.assign),
            substitute: self.power("substitute", &general.substitute),
            add_party: self.power("add-party", &general.add_party),
            add_document: self.power("add-document", &general.add_document),
            record: self.power("record", &general.record),
            write: self.power("write", &general.write),
        }
    }

    fn power(&mut self, name: &str, power: &Option<file::Power>) -> Option<Power> {
        let power = power.as_ref()?;
        let basis = self.basis(&format!("general.{name}"), &power.clauses, &power.own, &power.span);
        Some(Power { by: power.by.iter().filter_map(|role| self.by(role)).collect(), basis })
    }
}
