//! Who acts, who may not, and who may do what the engine can do with any dossier.

use text::Message;

use super::page::{Item, Page, plain};
use super::speaker::Speaker;
use crate::model::{Role, RoleRule, Sees};

impl Speaker<'_> {
    pub(super) fn roles(&self, page: &mut Page) {
        page.heading(2, &self.word("explain-roles"));
        for role in &self.procedure.roles {
            page.paragraph(&self.role(role));
            let rules =
                role.must_be.iter().map(|rule| self.role_rule("explain-must-be", "explain-had-better-be", rule));
            let never = role.never.iter().map(|rule| self.role_rule("explain-never", "explain-had-better-not", rule));
            page.list(rules.chain(never).map(Item::new).collect());
        }
        let others = self.procedure.qualities.iter().filter(|quality| {
            let used = |rules: &[RoleRule]| rules.iter().any(|rule| rule.name == quality.id);
            !self.procedure.roles.iter().any(|role| used(&role.must_be) || used(&role.never))
        });
        let others: Vec<String> =
            others.map(|quality| format!("{}{}", self.quoted(&quality.title), self.why(&quality.basis))).collect();
        if !others.is_empty() {
            page.paragraph(&self.say(Message::new("explain-qualities").with("qualities", self.all_of(others))));
        }
    }

    /// A role in a few sentences.
    pub fn role(&self, role: &Role) -> String {
        let lead = Message::new(if role.outside { "explain-role-outside" } else { "explain-role" })
            .with("title", self.bold(&role.title));
        let mut said = vec![self.say(lead)];
        said.push(self.sees(role.sees));
        if role.appointed {
            said.push(self.word("explain-role-appointed"));
        }
        if role.deviates {
            said.push(self.word("explain-role-deviates"));
        }
        format!("{}{}", said.join(" "), self.why(&role.basis))
    }

    /// What someone may see, in a sentence.
    pub(crate) fn sees(&self, sees: Sees) -> String {
        self.word(match sees {
            Sees::All => "explain-sees-all",
            Sees::Appointed => "explain-sees-appointed",
            Sees::OwnPart => "explain-sees-own-part",
            Sees::Interrupted => "explain-sees-interrupted",
            Sees::OwnDossier => "explain-sees-own-dossier",
            Sees::Nothing => "explain-sees-nothing",
        })
    }

    /// A rule about whoever holds a role, in a sentence.
    fn role_rule(&self, strict: &'static str, warned: &'static str, rule: &RoleRule) -> String {
        let id = if rule.warn { warned } else { strict };
        self.say(Message::new(id).with("who", self.rule_name(rule)).with("why", self.why(&rule.basis)))
    }

    /// What a rule about whoever holds a role looks at.
    pub(crate) fn rule_name(&self, rule: &RoleRule) -> String {
        if rule.is_role {
            return self.say(Message::new("explain-rule-role").with("role", self.the(&rule.name)));
        }
        let found = self.procedure.qualities.iter().find(|quality| quality.id == rule.name);
        found.map_or_else(|| rule.name.to_string(), |quality| plain(&quality.title))
    }

    pub(super) fn powers(&self, page: &mut Page) {
        page.heading(2, &self.word("explain-powers"));
        let mut nobody = Vec::new();
        let mut items = Vec::new();
        for (name, power) in self.procedure.powers.all() {
            let what = self.power(name);
            match power {
                Some(power) => {
                    let message = Message::new("explain-power-by")
                        .with("what", what)
                        .with("by", self.by(&power.by))
                        .with("why", self.why(&power.basis));
                    items.push(Item::new(self.say(message)));
                }
                None => nobody.push(what),
            }
        }
        page.list(items);
        if !nobody.is_empty() {
            page.paragraph(&self.say(Message::new("explain-power-nobody").with("what", self.all_of(nobody))));
        }
    }

    /// What a general power is called.
    pub(crate) fn power(&self, name: &str) -> String {
        self.say(Message::new("explain-power").with("power", name))
    }
}
