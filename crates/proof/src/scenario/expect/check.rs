//! A dossier held against expectations, and how differences are told.

use std::sync::Arc;

use dossier::{Dossier, Part, PartNumber};
use jiff::civil::Date;
use procedure::Procedure;
use reading::{Node, NodeKind, OneOrMany, Span, Spanned};
use text::Message;

use super::super::scene::Scene;

/// What does not hold, each with its place.
pub type Found = Vec<(Span, Message)>;

/// Where differences are told.
pub struct Differences<'a> {
    pub span: &'a Span,
    pub failures: &'a mut Found,
}

impl Differences<'_> {
    pub fn differs(&mut self, what: &'static str, name: &str, expected: &str, found: &str) {
        let message = Message::new("proof-expected")
            .with("what", Message::new(what).with("name", name))
            .with("expected", expected)
            .with("found", found);
        self.failures.push((self.span.clone(), message));
    }

    /// Something is expected of a name that the procedure does not have: it would hold of anything.
    pub fn unknown(&mut self, name: &Spanned<Arc<str>>) {
        self.failures.push((name.span.clone(), Message::new("proof-unknown-name").with("name", &name.value)));
    }

    /// The same words, in whatever order.
    pub fn same(&mut self, what: &'static str, name: &str, mut wanted: Vec<String>, mut found: Vec<String>) {
        wanted.sort_unstable();
        found.sort_unstable();
        if wanted != found {
            self.differs(what, name, &wanted.join(", "), &found.join(", "));
        }
    }

    pub fn same_list(&mut self, what: &'static str, expected: &Option<OneOrMany<Arc<str>>>, found: Vec<String>) {
        if let Some(expected) = expected {
            self.same(what, "", words(expected), found);
        }
    }

    pub fn same_date(&mut self, what: &'static str, name: &str, wanted: Option<Date>, found: Option<Date>) {
        if wanted != found {
            self.differs(what, name, &date_word(wanted), &date_word(found));
        }
    }
}

/// A dossier that is held against expectations.
pub struct Check<'a> {
    pub scene: &'a Scene<'a>,
    pub dossier: &'a Dossier,
    pub today: Date,
    pub found: Differences<'a>,
}

impl<'a> Check<'a> {
    pub fn procedure(&self) -> &'a Procedure {
        self.scene.procedure
    }

    /// Whoever is nobody can do nothing, has to do nothing and sees nothing: a name that is spelt wrong proves nothing.
    pub fn known_person(&mut self, person: &Spanned<Arc<str>>) {
        let in_cast = self.scene.cast.people.get(&person.value).is_some();
        let in_dossier = self.dossier.people.iter().any(|held| held.person == person.value)
            || self.dossier.parties.iter().any(|party| party.name == person.value);
        if !in_cast && !in_dossier {
            self.found.unknown(person);
        }
    }

    /// One word of part 1, or of each part that is named.
    pub fn per_part(&mut self, expected: &Option<Node>, what: &'static str, of: impl Fn(&Part) -> Option<Arc<str>>) {
        let Some(node) = expected else { return };
        let dossier = self.dossier;
        let mut one = |number: PartNumber, wanted: &str| {
            let found = dossier.part(number).and_then(&of).unwrap_or_else(|| Arc::from("-"));
            if &*found != wanted {
                self.found.differs(what, "", &format!("{number}: {wanted}"), &format!("{number}: {found}"));
            }
        };
        match &node.kind {
            NodeKind::Scalar { text, .. } => one(1, text),
            NodeKind::Map(entries) => {
                for (key, value) in entries {
                    one(key.text.parse().unwrap_or(0), value.scalar().unwrap_or("-"));
                }
            }
            _ => one(1, ""),
        }
    }
}

pub fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn date_word(date: Option<Date>) -> String {
    date.map_or_else(|| "~".to_owned(), |date| date.to_string())
}

/// The words of a list in a scenario.
pub fn words(list: &OneOrMany<Arc<str>>) -> Vec<String> {
    list.iter().map(|word| word.to_string()).collect()
}
