//! Extending a clock: in one of the ways that the rule gives, by whom it says, with the consent that it asks.

use std::sync::Arc;

use procedure::{Clock, Extension, Id};
use text::{Argument, Message};

use super::{Acting, Desk, unknown_name};
use crate::clock::ClockState;
use crate::event::{Event, Happening};
use crate::known::PartNumber;
use crate::refusal::{Code, Refusal};
use crate::state::{Extended, Part};

impl Desk<'_> {
    pub(super) fn extend(
        &self,
        number: PartNumber,
        clock: &Id,
        consent: &[Id],
        because: Option<&Arc<str>>,
    ) -> Result<Vec<Event>, Refusal> {
        let part = self.part(number)?;
        let rules = self.track(part)?.clock(clock).ok_or_else(|| unknown_name(clock))?;
        if let Some(unknown) = consent.iter().find(|role| self.procedure.role(role).is_none()) {
            return Err(unknown_name(unknown));
        }
        let state = self.world(part, None).clock_view(rules).state;
        if !matches!(state, ClockState::Running | ClockState::Overdue | ClockState::Paused) {
            let message = Message::new("dossier-not-running").with("clock", &rules.title);
            return Err(Refusal::new(Code::NotRunning, message).clauses(&rules.basis.clauses));
        }
        let exhausted = Message::new("dossier-extend-exhausted").with("clock", &rules.title);
        let mut refusal = Refusal::new(Code::Exhausted, exhausted).clauses(&rules.basis.clauses);
        for (way, extension) in rules.extend.iter().enumerate() {
            if self.world(part, None).extended(rules, way) >= extension.times as usize {
                continue;
            }
            match self.way_open(part, rules, (way, extension), state, consent, because) {
                Ok(acting) => {
                    let reason = self.reason(because)?;
                    let letters = extension.letter.iter().map(|letter| self.sent(letter)).collect();
                    let (clock, way, consent) = (clock.clone(), way as u16, consent.to_vec());
                    let what = Happening::Extended { part: number, clock, way, consent, reason, letters };
                    return Ok(vec![self.event(acting, what)]);
                }
                // What this person can do something about is told first.
                Err(closed) if closed.code != Code::Role || refusal.code == Code::Exhausted => refusal = closed,
                Err(_) => {}
            }
        }
        Err(refusal)
    }

    /// Whether the actor may extend in this way now.
    fn way_open(
        &self,
        part: &Part,
        rules: &Clock,
        (way, extension): (usize, &Extension),
        state: ClockState,
        consent: &[Id],
        because: Option<&Arc<str>>,
    ) -> Result<Acting, Refusal> {
        let refused = |code: Code, message: Message| Err(Refusal::new(code, message).clauses(&extension.basis.clauses));
        let about = |id: &'static str| Message::new(id).with("clock", &rules.title);
        let acting =
            self.acting(&extension.by, because).map_err(|refusal| refusal.clauses(&extension.basis.clauses))?;
        if extension.before_expiry && state == ClockState::Overdue {
            return refused(Code::Window, about("dossier-extend-late"));
        }
        let lacking: Vec<&Id> = extension.consent.iter().filter(|role| !consent.contains(role)).collect();
        if !lacking.is_empty() {
            let roles = lacking.iter().map(|role| self.procedure.title_of(role).into()).collect();
            return refused(Code::Consent, Message::new("dossier-extend-consent").with("roles", Argument::List(roles)));
        }
        if !self.longer(part, rules, (way, extension)) {
            return refused(Code::Exhausted, about("dossier-extend-earlier"));
        }
        Ok(acting)
    }

    /// Whether the clock would really end later.
    fn longer(&self, part: &Part, rules: &Clock, (way, extension): (usize, &Extension)) -> bool {
        let Some(length) = extension.by_length.or(extension.to_length) else { return false };
        let mut extended = part.clone();
        extended.extensions.push(Extended {
            event: self.dossier.events,
            clock: rules.id.clone(),
            way: way as u16,
            length,
            from_start: extension.by_length.is_none(),
            reason: "".into(),
        });
        let work = |part: &Part| self.world(part, None).clock_view(rules).work;
        work(&extended) > work(part)
    }
}
