//! What must hold for people: what is open to them and what they have to do.

use std::collections::BTreeSet;

use dossier::view::{self, Duty};
use dossier::{Actor, Part};
use procedure::AskHow;

use super::super::file::Expect;
use super::check::{Check, words};

/// The word for an action that is not for this dossier at all.
const NOT_HERE: &str = "not-for-this-dossier";

impl Check<'_> {
    /// What each person can do, cannot do and has to do.
    pub(super) fn people(&mut self, expect: &Expect, part: &Part) {
        let named = expect.open.iter().map(|(person, _)| person);
        let named = named.chain(expect.can.iter().map(|(person, _)| person));
        let named = named.chain(expect.cannot.iter().map(|(person, _)| person));
        let named = named.chain(expect.duties.iter().map(|(person, _)| person));
        named.for_each(|person| self.known_person(person));
        for (person, wanted) in expect.open.iter() {
            let found = self.open(part, &person.value);
            self.found.same("proof-what-open", &person.value, words(wanted), found);
        }
        for (person, wanted) in expect.can.iter() {
            let found = self.open(part, &person.value);
            let lacking: Vec<String> = words(wanted).into_iter().filter(|word| !found.contains(word)).collect();
            if !lacking.is_empty() {
                self.found.differs("proof-what-open", &person.value, &lacking.join(", "), &found.join(", "));
            }
        }
        for (person, wanted) in expect.cannot.iter() {
            for (action, reason) in wanted.iter() {
                let found = self.refusal(part, &person.value, &action.value);
                if found != **reason {
                    self.found.differs("proof-what-cannot", &action.value, reason, &found);
                }
            }
        }
        self.asks(expect, part);
        self.duties(expect, part);
    }

    /// How much an action needs each answer; what it asks does not depend on who looks.
    fn asks(&mut self, expect: &Expect, part: &Part) {
        for (action, wanted) in expect.asks.iter() {
            if self.procedure().tracks.iter().all(|track| track.action(&action.value).is_none()) {
                self.found.unknown(action);
            }
            let context = self.scene.context();
            let all = view::actions(&context, self.dossier, part.number, &self.actor(""));
            let asked = all.iter().find(|one| one.action.id == action.value).map(|one| &one.asks);
            let found = |fact: &str| match asked {
                None => NOT_HERE,
                Some(asked) => asked.iter().find(|(id, _)| &**id == fact).map_or("~", |(_, how)| how.word()),
            };
            for (fact, wanted) in wanted.iter() {
                let (wanted, found) = (wanted.map_or("~", AskHow::word), found(&fact.value));
                if !self.procedure().facts.contains_key(&fact.value) {
                    self.found.unknown(fact);
                } else if wanted != found {
                    let name = format!("{}.{}", action.value, fact.value);
                    self.found.differs("proof-what-asks", &name, wanted, found);
                }
            }
        }
    }

    /// What each person has to do, and whose each duty is.
    fn duties(&mut self, expect: &Expect, part: &Part) {
        if expect.duties.is_empty() && expect.duty_of.is_empty() {
            return;
        }
        let all = view::duties(self.procedure(), self.dossier, self.today);
        let of_part = || all.iter().filter(|duty| duty.part == part.number);
        let distinct = |words: BTreeSet<String>| words.into_iter().collect::<Vec<_>>();
        for (person, wanted) in expect.duties.iter() {
            let mine = of_part().filter(|duty| self.holds(&person.value, duty));
            let found = distinct(mine.map(|duty| duty.id.to_string()).collect());
            self.found.same("proof-what-duties", &person.value, words(wanted), found);
        }
        for (name, wanted) in expect.duty_of.iter() {
            let roles = of_part().filter(|duty| duty.id == name.value);
            let found = distinct(roles.map(|duty| duty.role.to_string()).collect());
            if !self.is_a_duty(&name.value) {
                self.found.unknown(name);
            }
            self.found.same("proof-what-duty-of", &name.value, words(wanted), found);
        }
    }

    fn holds(&self, person: &str, duty: &Duty) -> bool {
        let known = self.scene.cast.people.get(person);
        known.is_some_and(|known| known.roles.contains(&duty.role))
            || self.dossier.holder(&duty.role).is_some_and(|held| &*held.person == person)
    }

    /// Whether anything of this name can ever have to be done.
    fn is_a_duty(&self, name: &str) -> bool {
        let procedure = self.procedure();
        procedure.tracks.iter().any(|track| track.clock(name).is_some())
            || procedure.request(name).is_some()
            || procedure.interrupt(name).is_some()
            || name == view::MESSAGE
    }

    fn open(&self, part: &Part, person: &str) -> Vec<String> {
        let context = self.scene.context();
        let all = view::actions(&context, self.dossier, part.number, &self.actor(person));
        all.iter().filter(|one| one.is_open()).map(|one| one.action.id.to_string()).collect()
    }

    fn refusal(&self, part: &Part, person: &str, action: &str) -> String {
        let context = self.scene.context();
        let all = view::actions(&context, self.dossier, part.number, &self.actor(person));
        match all.iter().find(|one| &*one.action.id == action) {
            Some(one) => one.refusal.as_ref().map_or_else(|| "open".to_owned(), |refusal| refusal.word().to_owned()),
            None => NOT_HERE.to_owned(),
        }
    }

    fn actor(&self, person: &str) -> Actor {
        Actor { person: person.into(), at: self.scene.now }
    }
}
