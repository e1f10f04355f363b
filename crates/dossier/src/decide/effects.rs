//! What comes of an action: where the part goes, what is sent, asked, told, raised, and who is appointed.

use std::sync::Arc;

use condition::{Truth, Value};
use procedure::{Action, AskHow, Go, Id, Outcome, Sees};

use super::{Desk, unknown_name};
use crate::event::{Deviation, Disclosed, Effects, NewPart, Sent};
use crate::known::Facts;
use crate::people::{Broken, breach, broken_rules};
use crate::refusal::Refusal;
use crate::state::{Occurrence, Part};
use crate::world::{PartWorld, interrupted};

impl Desk<'_> {
    /// What comes of an action: the first outcome whose condition holds, and what holds whatever the outcome.
    pub(super) fn effects(
        &self,
        part: &Part,
        action: &Action,
        answers: &Facts,
        deviations: Vec<Deviation>,
        because: Option<&Arc<str>>,
    ) -> Result<Effects, Refusal> {
        let world = self.world(part, Some(answers));
        let chosen = self.chosen(action, &world)?;
        let mut effects = Effects { deviations, ..Effects::default() };
        for outcome in chosen.into_iter().chain(std::iter::once(&action.always)) {
            self.add_outcome(part, outcome, &world, &mut effects);
        }
        let raises = chosen.and_then(|outcome| outcome.raises.as_ref()).or(action.always.raises.as_ref());
        if let Some(name) = raises.filter(|name| !interrupted(self.procedure, self.dossier, name)) {
            let known = [&part.facts, answers, &effects.sets].into_iter().flatten();
            let facts = known.map(|(fact, value)| (fact.clone(), value.clone())).collect();
            effects.raises = Some((name.clone(), self.interrupt(name, facts)?));
        }
        for (role, fact) in &action.assigns {
            if let Some(person) = self.appointee(part, action, fact, answers) {
                self.appoint(role, &person, because, &mut effects)?;
            }
        }
        Ok(effects)
    }

    /// The first outcome whose condition holds; one that cannot be told yet first needs its facts.
    fn chosen<'o>(&self, action: &'o Action, world: &PartWorld<'_>) -> Result<Option<&'o Outcome>, Refusal> {
        for outcome in &action.then {
            let Some(condition) = &outcome.if_ else { return Ok(Some(outcome)) };
            match condition.evaluate(world) {
                Truth::True => return Ok(Some(outcome)),
                Truth::False => {}
                Truth::Unknown => return Err(self.missing(condition.unknowns(world), &action.basis.clauses)),
            }
        }
        Ok(None)
    }

    fn add_outcome(&self, part: &Part, outcome: &Outcome, world: &PartWorld<'_>, effects: &mut Effects) {
        if let (None, Some(Go { track, stage })) = (&effects.go, &outcome.go) {
            effects.go = Some((track.clone(), stage.clone()));
        }
        for (fact, value) in &outcome.sets {
            effects.sets.insert(fact.clone(), value.clone());
        }
        effects.marks.extend(outcome.marks.iter().cloned());
        effects.letters.extend(outcome.letters.iter().map(|letter| self.sent(letter)));
        effects.opens.extend(outcome.opens.iter().cloned());
        for request in &outcome.answers {
            // An answer to what nobody waits for is not one.
            let count = |list: &[Occurrence]| list.iter().filter(|entry| entry.id == *request).count();
            let now = effects.answers.iter().filter(|answered| *answered == request).count();
            if count(&part.asked) > count(&part.answered) + now {
                effects.answers.push(request.clone());
            }
        }
        for disclosure in &outcome.discloses {
            if disclosure.if_.as_ref().is_none_or(|condition| condition.evaluate(world).is_true()) {
                effects.discloses.push(Disclosed { what: disclosure.what.clone(), to: disclosure.to.clone() });
            }
        }
    }

    /// The part in which an interrupt runs: in its own track, with everything that is known where it was raised.
    fn interrupt(&self, name: &Id, facts: Facts) -> Result<NewPart, Refusal> {
        let interrupt = self.procedure.interrupt(name).ok_or_else(|| unknown_name(name))?;
        let track = self.procedure.track(&interrupt.track).ok_or_else(|| unknown_name(&interrupt.track))?;
        let stage = track.stages.first().ok_or_else(|| unknown_name(&interrupt.track))?;
        Ok(NewPart { track: track.id.clone(), stage: stage.id.clone(), facts })
    }

    /// A letter to somebody unknown is recorded as undeliverable.
    pub(super) fn sent(&self, letter: &Id) -> Sent {
        let to_party = |role: &Id| self.procedure.role(role).is_some_and(|role| role.sees == Sees::OwnDossier);
        let addressees = self.procedure.letter(letter).map(|letter| letter.to.as_slice()).unwrap_or_default();
        let nobody = self.dossier.anonymous && !addressees.is_empty() && addressees.iter().all(to_party);
        Sent { letter: letter.clone(), delivered: !nobody }
    }

    /// Who is appointed: the person answered, or the one known already where the action needs one.
    fn appointee(&self, part: &Part, action: &Action, fact: &Id, answers: &Facts) -> Option<Id> {
        let needed = || action.asks.iter().any(|ask| ask.fact == *fact && ask.how == AskHow::Must);
        let known = || self.dossier.fact(part, fact).filter(|_| needed());
        match answers.get(fact).or_else(known)? {
            Value::Person(person) => Some(person.clone()),
            _ => None,
        }
    }

    fn appoint(
        &self,
        role: &Id,
        person: &Id,
        because: Option<&Arc<str>>,
        effects: &mut Effects,
    ) -> Result<(), Refusal> {
        let people = self.context.people;
        let mut broken = broken_rules(self.procedure, self.dossier, people, person, role, true);
        broken.extend(self.broken_together(role, person, effects));
        for rule in broken {
            if !rule.warn {
                return Err(rule.refusal);
            }
            let Some(reason) = because else { return Err(rule.refusal.reason_would_do(true)) };
            effects.deviations.push(rule.deviation(reason));
        }
        let qualities = people.get(person).map(|known| known.qualities.clone()).unwrap_or_default();
        effects.assigns.push((role.clone(), person.clone(), qualities));
        Ok(())
    }

    /// The rules that somebody would break by being appointed to two roles at once.
    fn broken_together(&self, role: &Id, person: &Id, effects: &Effects) -> Vec<Broken> {
        let excludes = |role: &Id, other: &Id| {
            let never = self.procedure.role(role).map(|role| role.never.as_slice()).unwrap_or_default();
            never.iter().find(|rule| rule.is_role && rule.name == *other)
        };
        let also = effects.assigns.iter().filter(|(_, who, _)| who == person).map(|(other, ..)| other);
        let rules = also.filter_map(|other| excludes(role, other).or_else(|| excludes(other, role)));
        rules.map(|rule| breach(self.procedure, rule, "dossier-quality-excludes")).collect()
    }
}
