//! Grounds on which a complaint is not handled, and what saves it from them.

use condition::{Truth, Value};
use procedure::{Action, FactKind, Ground, GroundForce, Id, Track};
use text::Message;

use super::Desk;
use crate::known::Facts;
use crate::refusal::{Code, Refusal};
use crate::state::Part;
use crate::world::PartWorld;

impl Desk<'_> {
    /// Taking a complaint up is refused while a ground applies that leaves no choice.
    pub(super) fn must_refuse(
        &self,
        part: &Part,
        track: &Track,
        action: &Action,
        answers: Option<&Facts>,
    ) -> Result<(), Refusal> {
        if !action.admits {
            return Ok(());
        }
        let world = self.world(part, answers);
        for ground in track.grounds.iter().filter(|ground| ground.force == GroundForce::Must) {
            let applies = ground.applies_if.as_ref().is_some_and(|condition| condition.evaluate(&world).is_true());
            let saved = ground.except.iter().any(|exception| exception.if_.evaluate(&world).is_true());
            if applies && !saved && !(answers.is_none() && self.may_turn(ground, action, &world)) {
                let message = Message::new("dossier-must-refuse").with("ground", &ground.title);
                return Err(Refusal::new(Code::MustRefuse, message).rule(&ground.id).clauses(&ground.basis.clauses));
            }
        }
        Ok(())
    }

    /// Whether what the action itself asks may still take the ground away, or bring what saves from it.
    fn may_turn(&self, ground: &Ground, action: &Action, world: &PartWorld<'_>) -> bool {
        let exceptions = ground.except.iter().map(|exception| &exception.if_);
        ground.applies_if.iter().chain(exceptions).any(|condition| self.asked_here(condition, action, world))
    }

    /// A ground that is given as an answer must apply, and nothing may save the complaint from it.
    pub(super) fn grounds(&self, part: &Part, track: &Track, action: &Action, answers: &Facts) -> Result<(), Refusal> {
        let world = self.world(part, Some(answers));
        for ask in &action.asks {
            let is_ground = self.procedure.facts.get(&ask.fact).is_some_and(|fact| fact.kind == FactKind::Ground);
            let Some(Value::OneOf(chosen)) = answers.get(&ask.fact).filter(|_| is_ground) else { continue };
            if let Some(ground) = track.ground(chosen) {
                self.ground(ground, &ask.fact, &world)?;
            }
        }
        Ok(())
    }

    fn ground(&self, ground: &Ground, fact: &Id, world: &PartWorld<'_>) -> Result<(), Refusal> {
        for exception in &ground.except {
            match exception.if_.evaluate(world) {
                Truth::False => {}
                Truth::True => {
                    let message = Message::new("dossier-ground-excepted")
                        .with("ground", &ground.title)
                        .with("exception", &exception.title);
                    let refusal = Refusal::new(Code::GroundExcepted, message).rule(&exception.id);
                    return Err(refusal.clauses(&exception.basis.clauses).facts([fact.clone()]));
                }
                Truth::Unknown => return Err(self.missing(exception.if_.unknowns(world), &exception.basis.clauses)),
            }
        }
        let Some(applies) = &ground.applies_if else { return Ok(()) };
        match applies.evaluate(world) {
            Truth::True => Ok(()),
            Truth::False => {
                let message = Message::new("dossier-ground").with("ground", &ground.title);
                let refusal = Refusal::new(Code::Ground, message).rule(&ground.id);
                Err(refusal.clauses(&ground.basis.clauses).facts([fact.clone()]))
            }
            Truth::Unknown => Err(self.missing(applies.unknowns(world), &ground.basis.clauses)),
        }
    }
}
