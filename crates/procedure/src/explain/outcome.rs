//! What comes of an action, in plain words.

use text::Message;

use super::page::{Item, Page, capital, plain, sentence};
use super::speaker::Speaker;
use crate::model::{Action, Disclosure, Outcome};

impl Speaker<'_> {
    /// Writes what comes of an action on a page.
    pub(crate) fn outcomes(&self, action: &Action, page: &mut Page) {
        let always = self.whatever(action);
        match action.then.as_slice() {
            [] => page.paragraph(&self.sentences(&always, "")),
            [only] if only.if_.is_none() => {
                let mut all = self.effects(only);
                all.extend(always);
                page.paragraph(&self.sentences(&all, &self.cites(&only.clauses)));
            }
            several => {
                page.paragraph(&self.word(if several.len() == 1 { "explain-then-one" } else { "explain-then" }));
                page.list(several.iter().map(|outcome| Item::new(self.outcome(outcome))).collect());
                if !always.is_empty() {
                    let effects = always.join("; ");
                    page.paragraph(&self.say(Message::new("explain-then-always").with("effects", effects)));
                }
            }
        }
    }

    /// One of several outcomes: under which condition, and what happens.
    pub(crate) fn outcome(&self, outcome: &Outcome) -> String {
        let condition = match &outcome.if_ {
            Some(condition) => self.condition(condition),
            None => self.word("explain-otherwise"),
        };
        let mut effects = self.effects(outcome).join("; ");
        if effects.is_empty() {
            effects = self.word("explain-no-effect");
        }
        let message = Message::new("explain-outcome")
            .with("condition", capital(&condition))
            .with("effects", effects)
            .with("why", self.cites(&outcome.clauses));
        self.say(message)
    }

    /// What happens whatever the outcome, with the appointments.
    fn whatever(&self, action: &Action) -> Vec<String> {
        let mut all = self.effects(&action.always);
        for (role, fact) in &action.assigns {
            let person = self.procedure.facts.get(fact).map_or_else(|| fact.to_string(), |fact| self.answer(fact));
            all.push(self.say(Message::new("explain-assigns").with("role", self.the(role)).with("person", person)));
        }
        all
    }

    /// What an outcome does, each as part of a sentence.
    pub(crate) fn effects(&self, outcome: &Outcome) -> Vec<String> {
        let mut all = Vec::new();
        if let Some(go) = &outcome.go {
            all.push(self.say(Message::new("explain-goes").with("place", self.place(go))));
        }
        all.extend(outcome.letters.iter().map(|letter| self.sending(letter)));
        for request in outcome.opens.iter().filter_map(|id| self.procedure.request(id)) {
            let message = Message::new("explain-opens").with("request", self.quoted(&request.title));
            all.push(self.say(message.with("of", self.the(&request.to)).with("duty", self.the(&request.duty_of))));
        }
        for request in outcome.answers.iter().filter_map(|id| self.procedure.request(id)) {
            all.push(self.say(Message::new("explain-answers").with("request", self.quoted(&request.title))));
        }
        all.extend(outcome.discloses.iter().map(|disclosure| self.disclosure(disclosure)));
        if let Some(interrupt) = outcome.raises.as_ref().and_then(|id| self.procedure.interrupt(id)) {
            all.push(self.say(Message::new("explain-raises").with("interrupt", self.quoted(&interrupt.title))));
        }
        for (fact, value) in &outcome.sets {
            let said = self.procedure.facts.get(fact).map_or_else(|| fact.to_string(), |fact| self.answer(fact));
            all.push(self.say(Message::new("explain-sets").with("fact", said).with("value", self.value(fact, value))));
        }
        if !outcome.marks.is_empty() {
            let marks = outcome.marks.iter().map(|mark| self.quoted(&self.milestone_title(mark))).collect();
            all.push(self.say(Message::new("explain-marks").with("marks", self.all_of(marks))));
        }
        all
    }

    /// Something told to someone.
    pub(crate) fn disclosure(&self, disclosure: &Disclosure) -> String {
        let message = Message::new("explain-discloses")
            .with("to", self.the(&disclosure.to))
            .with("what", plain(&disclosure.what));
        let mut said = self.say(message);
        if let Some(condition) = &disclosure.if_ {
            let only = Message::new("explain-ask-if").with("asked", said).with("condition", self.condition(condition));
            said = self.say(only);
        }
        format!("{said}{}", self.cites(&disclosure.clauses))
    }

    fn sentences(&self, effects: &[String], after: &str) -> String {
        let all: Vec<String> = effects.iter().map(|effect| sentence(effect)).collect();
        format!("{}{after}", all.join(" "))
    }
}
