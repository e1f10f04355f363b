//! What must hold of the dossier as a whole, and what the step brought about.

use std::sync::Arc;

use dossier::{Sent, view};

use super::super::file::Expect;
use super::super::scene::Brought;
use super::check::{Check, yes_no};

impl Check<'_> {
    /// What this step brought about.
    pub(super) fn brought(&mut self, expect: &Expect, brought: &Brought) {
        let owned = |list: &[Arc<str>]| list.iter().map(|word| word.to_string()).collect::<Vec<_>>();
        self.found.same_list("proof-what-letters", &expect.letters, brought.letters.iter().map(word).collect());
        self.found.same_list("proof-what-marks", &expect.marks, owned(&brought.marks));
        self.found.same_list("proof-what-disclosed", &expect.disclosed, owned(&brought.disclosed));
    }

    /// What is about the dossier as a whole.
    pub(super) fn whole(&mut self, expect: &Expect) {
        let (procedure, dossier) = (self.procedure(), self.dossier);
        let people = &self.scene.cast.people;
        let open = procedure.interrupts.iter().filter(|one| view::is_interrupted(procedure, dossier, &one.id));
        self.found.same_list(
            "proof-what-interrupted",
            &expect.interrupted,
            open.map(|one| one.id.to_string()).collect(),
        );
        self.count("proof-what-parts", expect.parts, dossier.parts.len());
        let with_sender = dossier.messages.iter().filter(|written| written.with_sender).count();
        self.count("proof-what-messages", expect.messages, with_sender);
        self.count("proof-what-deviations", expect.deviations, dossier.deviations.len());
        for (role, person) in expect.people.iter() {
            let found = dossier.holder(&role.value).map_or("-", |held| &held.person);
            if procedure.role(&role.value).is_none() {
                self.found.unknown(role);
            } else if found != &**person {
                self.found.differs("proof-what-holder", &role.value, person, found);
            }
        }
        let blocked = view::blocked_roles(procedure, dossier, people);
        self.found.same_list(
            "proof-what-blocked",
            &expect.blocked,
            blocked.iter().map(|blocked| blocked.role.to_string()).collect(),
        );
        for (person, wanted) in expect.sees.iter() {
            self.known_person(person);
            let found = view::sees(procedure, dossier, people, &person.value, self.today);
            if found != *wanted {
                self.found.differs("proof-what-sees", &person.value, yes_no(*wanted), yes_no(found));
            }
        }
    }

    fn count(&mut self, what: &'static str, wanted: Option<u32>, found: usize) {
        if let Some(wanted) = wanted.filter(|wanted| *wanted as usize != found) {
            self.found.differs(what, "", &wanted.to_string(), &found.to_string());
        }
    }
}

/// A letter of a step, as scenarios write it.
fn word(sent: &Sent) -> String {
    format!("{}{}", sent.letter, if sent.delivered { "" } else { " (undeliverable)" })
}
