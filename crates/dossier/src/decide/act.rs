//! Actions of the procedure: may this person take it now, and with which deviations.

use std::sync::Arc;

use condition::{Condition, Truth, Value};
use procedure::{Action, By, Id, Interrupt, Stage, Track};
use text::Message;

use super::{Acting, Desk, unknown_name};
use crate::event::{Deviation, Event, Happening};
use crate::known::{Facts, PartNumber};
use crate::refusal::{Code, Refusal};
use crate::state::Part;
use crate::world::{PartWorld, interrupted};

/// Whether the actor may take an action, before any answers are given.
///
/// A requirement that is unknown only because of what the action itself asks counts as open: the answers decide.
pub(crate) fn consider(desk: &Desk<'_>, part: &Part, action: &Action) -> Result<(), Refusal> {
    desk.pass(part, action, None, None).map(|_| ())
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
            let message = Message::new("dossier-unknown-action").with("action", action);
            return Err(Refusal::new(Code::UnknownAction, message));
        };
        self.asked(action, answers)?;
        let answers = self.shaped(part, answers);
        let Acting { role, deviations } = self.pass(part, action, answers.as_ref().ok(), because)?;
        let answers = answers?;
        self.complete(part, action, &answers)?;
        self.grounds(part, track, action, &answers)?;
        let effects = self.effects(part, action, &answers, deviations, because)?;
        let what = Happening::Acted { part: number, action: action.id.clone(), answers, effects: Box::new(effects) };
        Ok(vec![self.event(Acting { role, deviations: Vec::new() }, what)])
    }

    fn stage<'t>(&self, track: &'t Track, part: &Part) -> Result<&'t Stage, Refusal> {
        track.stage(&part.stage).ok_or_else(|| unknown_name(&part.stage))
    }

    /// Every guard in its order.
    fn pass(
        &self,
        part: &Part,
        action: &Action,
        answers: Option<&Facts>,
        because: Option<&Arc<str>>,
    ) -> Result<Acting, Refusal> {
        let track = self.track(part)?;
        let stage = self.stage(track, part)?;
        let world = self.world(part, None);
        if action.if_.as_ref().is_some_and(|condition| !condition.evaluate(&world).is_true()) {
            return Err(self.refused(Code::NotForThisDossier, "dossier-not-for-this", action));
        }
        let out_of_stage =
            if action.open_in(stage) { None } else { Some(self.out_of_stage(track, stage, action, because)?) };
        self.held(part, action)?;
        let mut acting = self.acting(&action.by, because).map_err(|refusal| match refusal.code {
            Code::Role => refusal.clauses(&action.basis.clauses),
            _ => refusal,
        })?;
        acting.deviations.extend(out_of_stage);
        if action.once && part.times(&action.id) > 0 {
            return Err(self.refused(Code::Once, "dossier-once", action));
        }
        self.requirements(part, action, answers, because, &mut acting.deviations)?;
        self.must_refuse(part, track, action, answers)?;
        Ok(acting)
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
        if !by.iter().any(|one| self.covers(one)) {
            return Err(refusal);
        }
        match because {
            Some(reason) => Ok(Deviation { rule: "stage".into(), clauses: clauses.clone(), reason: reason.clone() }),
            None => Err(refusal.reason_would_do(true)),
        }
    }

    /// While an interrupt is open, whoever leads it decides what goes on elsewhere.
    fn held(&self, part: &Part, action: &Action) -> Result<(), Refusal> {
        let held_by = |interrupt: &&Interrupt| {
            part.track != interrupt.track
                && interrupt.holds(&action.id)
                && interrupted(self.procedure, self.dossier, &interrupt.id)
                && !self.covers(&By::Role(interrupt.leads.clone()))
        };
        let Some(interrupt) = self.procedure.interrupts.iter().find(held_by) else { return Ok(()) };
        let message = Message::new("dossier-held")
            .with("interrupt", &interrupt.title)
            .with("leads", self.procedure.title_of(&interrupt.leads));
        Err(Refusal::new(Code::Held, message).rule(&interrupt.id).clauses(&interrupt.basis.clauses))
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
            if let Some(reason) = because.filter(|_| may_deviate) {
                let clauses = requirement.basis.clauses.clone();
                deviations.push(Deviation { rule: requirement.id.clone(), clauses, reason: reason.clone() });
                continue;
            }
            let unknown = if truth == Truth::Unknown { requirement.that.unknowns(&world) } else { Vec::new() };
            let message = Message::new("dossier-requirement").with("reason", &requirement.else_);
            return Err(Refusal::new(Code::Requirement, message)
                .rule(&requirement.id)
                .clauses(&requirement.basis.clauses)
                .facts(unknown)
                .reason_would_do(may_deviate));
        }
        Ok(())
    }

    /// Whether a condition is open only because of facts that the action asks.
    pub(super) fn asked_here(&self, condition: &Condition, action: &Action, world: &PartWorld<'_>) -> bool {
        let reads = condition.facts();
        let asks = |fact: &Id| action.asks.iter().any(|ask| ask.fact == *fact);
        if !reads.iter().any(asks) {
            return false;
        }
        // What the action asks may still turn out either way; all else must not already decide it.
        let blank: Facts = reads.iter().filter(|fact| asks(fact)).map(|fact| (fact.clone(), Value::Unknown)).collect();
        let open = PartWorld { answers: Some(&blank), part: world.part, ..*world };
        condition.evaluate(&open) == Truth::Unknown && condition.unknowns(&open).iter().all(asks)
    }

    fn deviates(&self) -> bool {
        let may = |role: &&procedure::Role| role.deviates && self.covers(&By::Role(role.id.clone()));
        self.procedure.roles.iter().any(|role| may(&role))
    }
}
