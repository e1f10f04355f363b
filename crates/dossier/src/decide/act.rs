//! Actions of the procedure: may this person take it now, and what comes of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use condition::{Condition, Truth};
use procedure::{Action, By, Go, Id, Outcome, Stage, Track};
use text::Message;

use super::Desk;
use crate::event::{Deviation, Disclosed, Effects, Event, Facts, Happening, NewPart, PartNumber, Sent};
use crate::people::{broken_rules, covered};
use crate::refusal::{Code, Refusal};
use crate::state::Part;
use crate::world::{PartWorld, closed, interrupted};

/// What an action may rest on once every guard has been passed.
pub(crate) struct Passed {
    pub role: Option<Id>,
    pub deviations: Vec<Deviation>,
}

/// Whether the actor may take an action, before any answers are given.
///
/// A requirement that is unknown only because of what the action itself asks counts as open: the answers decide.
pub(crate) fn consider(desk: &Desk<'_>, part: &Part, action: &Action) -> Result<Passed, Refusal> {
    desk.pass(part, action, None, None)
}

impl Desk<'_> {
    pub(super) fn act(
        &self,
        number: PartNumber,
        action: &Id,
        answers: &Facts,
        because: Option<&Arc<str>>,
    ) -> Result<Vec<Event>, Refusal> {
        let part = self.part(number)?;
        let track = self.track(part)?;
        let Some(action) = track.action(action) else {
            let near = text::Argument::Text(action.to_string());
            return Err(Refusal::new(Code::UnknownAction, Message::new("dossier-unknown-action").with("action", near)));
        };
        let answers = self.shaped(part, action, answers)?;
        let passed = self.pass(part, action, Some(&answers), because)?;
        self.complete(part, action, &answers)?;
        self.grounds(part, track, action, &answers)?;
        let effects = self.effects(part, action, &answers, passed.deviations, because)?;
        let what = Happening::Acted { part: number, action: action.id.clone(), answers, effects: Box::new(effects) };
        Ok(vec![self.event(passed.role, what)])
    }

    pub(super) fn track(&self, part: &Part) -> Result<&Track, Refusal> {
        self.procedure
            .track(&part.track)
            .ok_or_else(|| Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", &part.track)))
    }

    fn stage<'t>(&self, track: &'t Track, part: &Part) -> Result<&'t Stage, Refusal> {
        track
            .stage(&part.stage)
            .ok_or_else(|| Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", &part.stage)))
    }

    fn world<'w>(&'w self, part: &'w Part, answers: Option<&'w Facts>) -> PartWorld<'w> {
        PartWorld { procedure: self.procedure, dossier: self.dossier, part, today: self.today(), answers }
    }

    /// Every guard in its order.
    fn pass(
        &self,
        part: &Part,
        action: &Action,
        answers: Option<&Facts>,
        because: Option<&Arc<str>>,
    ) -> Result<Passed, Refusal> {
        let track = self.track(part)?;
        let stage = self.stage(track, part)?;
        let world = self.world(part, None);
        if action.if_.as_ref().is_some_and(|condition| !condition.evaluate(&world).is_true()) {
            return Err(self.refused(Code::NotForThisDossier, "dossier-not-for-this", action));
        }
        let mut deviations = Vec::new();
        if !action.open_in(stage) {
            deviations.push(self.out_of_stage(track, stage, action, because)?);
        }
        self.held(part, action)?;
        let (role, broken) = self.role_for(&action.by, because)?;
        for rule in broken {
            let reason = self.reason(because)?;
            deviations.push(Deviation { rule: rule.rule, clauses: rule.refusal.clauses, reason });
        }
        if action.once && part.times(&action.id) > 0 {
            return Err(self.refused(Code::Once, "dossier-once", action));
        }
        self.requirements(part, action, answers, because, &mut deviations)?;
        self.must_refuse(part, track, action, answers)?;
        Ok(Passed { role, deviations })
    }

    fn refused(&self, code: Code, message: &'static str, action: &Action) -> Refusal {
        Refusal::new(code, Message::new(message).with("action", &action.title)).clauses(&action.basis.clauses)
    }

    /// Outside its stage an action is possible only where handling is made to measure, with a reason.
    fn out_of_stage(
        &self,
        track: &Track,
        stage: &Stage,
        action: &Action,
        because: Option<&Arc<str>>,
    ) -> Result<Deviation, Refusal> {
        let code = if stage.end { Code::Closed } else { Code::NotOpenHere };
        let id = if stage.end { "dossier-closed" } else { "dossier-not-open-here" };
        let message = Message::new(id).with("action", &action.title).with("stage", &stage.title);
        let refusal = Refusal::new(code, message).clauses(&action.basis.clauses);
        let Some((by, clauses)) = track.tailored.as_ref().filter(|_| !stage.end) else { return Err(refusal) };
        if !self.covers_any(by) {
            return Err(refusal);
        }
        match because {
            Some(reason) => Ok(Deviation { rule: "stage".into(), clauses: clauses.clone(), reason: reason.clone() }),
            None => Err(refusal.reason_would_do(true)),
        }
    }

    pub(super) fn covers_any(&self, by: &[By]) -> bool {
        let covers = |one: &By| covered(self.procedure, self.dossier, self.context.people, &self.actor.person, one);
        by.iter().any(covers)
    }

    /// While an interrupt is open, whoever leads it decides what goes on elsewhere.
    fn held(&self, part: &Part, action: &Action) -> Result<(), Refusal> {
        for interrupt in &self.procedure.interrupts {
            let elsewhere = part.interrupt.as_ref() != Some(&interrupt.id);
            if elsewhere && interrupt.holds(&action.id) && interrupted(self.procedure, self.dossier, &interrupt.id) {
                let leads = By::Role(interrupt.leads.clone());
                if !self.covers_any(std::slice::from_ref(&leads)) {
                    let message = Message::new("dossier-held")
                        .with("interrupt", &interrupt.title)
                        .with("leads", self.procedure.title_of(&interrupt.leads));
                    return Err(Refusal::new(Code::Held, message).rule(&interrupt.id).clauses(&interrupt.basis.clauses));
                }
            }
        }
        Ok(())
    }

    fn requirements(
        &self,
        part: &Part,
        action: &Action,
        answers: Option<&Facts>,
        because: Option<&Arc<str>>,
        deviations: &mut Vec<Deviation>,
    ) -> Result<(), Refusal> {
        let world = self.world(part, answers);
        for requirement in &action.requires {
            let truth = requirement.that.evaluate(&world);
            if truth.is_true() || (answers.is_none() && self.asked_here(&requirement.that, action, &world)) {
                continue;
            }
            let may_deviate = !requirement.firm && self.deviates();
            let unknown = if truth == Truth::Unknown { requirement.that.unknowns(&world) } else { Vec::new() };
            match because {
                Some(reason) if may_deviate => deviations.push(Deviation {
                    rule: requirement.id.clone(),
                    clauses: requirement.basis.clauses.clone(),
                    reason: reason.clone(),
                }),
                _ => {
                    let reason = Message::new("dossier-requirement").with("reason", &requirement.else_);
                    return Err(Refusal::new(Code::Requirement, reason)
                        .rule(&requirement.id)
                        .clauses(&requirement.basis.clauses)
                        .facts(unknown)
                        .reason_would_do(may_deviate));
                }
            }
        }
        Ok(())
    }

    /// Whether a condition is open only because of facts that the action asks.
    fn asked_here(&self, condition: &Condition, action: &Action, world: &PartWorld<'_>) -> bool {
        let reads = condition.facts();
        let asks = |fact: &Id| action.asks.iter().any(|ask| ask.fact == *fact);
        if !reads.iter().any(asks) {
            return false;
        }
        // What the action asks may still turn out either way; all else must not already decide it.
        let blank: Facts = reads.iter().filter(|fact| asks(fact)).map(|fact| (fact.clone(), condition::Value::Unknown)).collect();
        let open = PartWorld { answers: Some(&blank), part: world.part, ..*world };
        condition.evaluate(&open) == Truth::Unknown
            && condition.unknowns(&open).iter().all(asks)
    }

    fn deviates(&self) -> bool {
        self.procedure.roles.iter().filter(|role| role.deviates).any(|role| {
            crate::people::holds(self.procedure, self.dossier, self.context.people, &self.actor.person, &role.id)
        })
    }

    /// What comes of the action: the first outcome whose condition holds, and what holds whatever the outcome.
    fn effects(
        &self,
        part: &Part,
        action: &Action,
        answers: &Facts,
        deviations: Vec<Deviation>,
        because: Option<&Arc<str>>,
    ) -> Result<Effects, Refusal> {
        let world = self.world(part, Some(answers));
        let mut chosen: Option<&Outcome> = None;
        for outcome in &action.then {
            match outcome.if_.as_ref().map_or(Truth::True, |condition| condition.evaluate(&world)) {
                Truth::True => {
                    chosen = Some(outcome);
                    break;
                }
                Truth::False => {}
                Truth::Unknown => {
                    let missing = outcome.if_.as_ref().map(|condition| condition.unknowns(&world)).unwrap_or_default();
                    return Err(self.missing(missing, &action.basis.clauses));
                }
            }
        }
        let mut effects = Effects { deviations, ..Effects::default() };
        for outcome in chosen.into_iter().chain(std::iter::once(&action.always)) {
            self.add_outcome(part, outcome, &world, &mut effects)?;
        }
        for (role, fact) in &action.assigns {
            self.appoint(role, fact, answers, because, &mut effects)?;
        }
        Ok(effects)
    }

    fn add_outcome(
        &self,
        part: &Part,
        outcome: &Outcome,
        world: &PartWorld<'_>,
        effects: &mut Effects,
    ) -> Result<(), Refusal> {
        if let (None, Some(Go { track, stage })) = (&effects.go, &outcome.go) {
            effects.go = Some((track.clone(), stage.clone()));
        }
        for (fact, value) in &outcome.sets {
            effects.sets.insert(fact.clone(), value.clone());
        }
        effects.marks.extend(outcome.marks.iter().cloned());
        effects.letters.extend(outcome.letters.iter().map(|letter| self.sent(letter)));
        effects.opens.extend(outcome.opens.iter().cloned());
        // An answer to what nobody asked is not one.
        effects.answers.extend(outcome.answers.iter().filter(|request| part.waiting(request)).cloned());
        for disclosure in &outcome.discloses {
            if disclosure.if_.as_ref().is_none_or(|condition| condition.evaluate(world).is_true()) {
                effects.discloses.push(Disclosed { what: disclosure.what.clone(), to: disclosure.to.clone() });
            }
        }
        if let Some(name) = &outcome.raises {
            if let Some(interrupt) = self.procedure.interrupt(name).filter(|_| !interrupted(self.procedure, self.dossier, name)) {
                let stage = self.procedure.track(&interrupt.track).and_then(|track| track.stages.first());
                let stage = stage.ok_or_else(|| Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", name)))?;
                let new = NewPart { track: interrupt.track.clone(), stage: stage.id.clone(), facts: part.facts.clone() };
                effects.raises = Some((name.clone(), new));
            }
        }
        Ok(())
    }

    /// A letter to somebody unknown is recorded as undeliverable.
    pub(super) fn sent(&self, letter: &Id) -> Sent {
        let to_party = |role: &Id| self.procedure.role(role).is_some_and(|role| role.sees == procedure::Sees::OwnDossier);
        let addressees = self.procedure.letter(letter).map(|letter| letter.to.as_slice()).unwrap_or_default();
        let nobody = self.dossier.anonymous && !addressees.is_empty() && addressees.iter().all(to_party);
        Sent { letter: letter.clone(), delivered: !nobody }
    }

    fn appoint(
        &self,
        role: &Id,
        fact: &Id,
        answers: &Facts,
        because: Option<&Arc<str>>,
        effects: &mut Effects,
    ) -> Result<(), Refusal> {
        let Some(condition::Value::Person(person)) = answers.get(fact) else { return Ok(()) };
        let broken = broken_rules(self.procedure, self.dossier, self.context.people, person, role, true);
        for rule in broken {
            if !rule.warn {
                return Err(rule.refusal);
            }
            let reason = because.cloned().ok_or_else(|| rule.refusal.clone().reason_would_do(true))?;
            effects.deviations.push(Deviation { rule: rule.rule, clauses: rule.refusal.clauses, reason });
        }
        let known: BTreeMap<Id, bool> =
            self.context.people.get(person).map(|known| known.qualities.clone()).unwrap_or_default();
        effects.assigns.push((role.clone(), person.clone(), known));
        Ok(())
    }
}
