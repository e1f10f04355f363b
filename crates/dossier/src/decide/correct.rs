//! Putting right what was recorded: corrected, taken back, opened again. What was recorded stays in the log.

use std::sync::Arc;

use jiff::Timestamp;
use procedure::Id;
use text::{Argument, Message};

use super::{Desk, future};
use crate::correction::Correction;
use crate::day::local;
use crate::event::{Event, Happening};
use crate::known::PartNumber;
use crate::refusal::{Code, Refusal};
use crate::state::{Occurrence, Part};
use crate::world::closed;

impl Desk<'_> {
    pub(super) fn correct(&self, correction: &Correction, because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        let reason = self.reason(because)?;
        let received = self.dossier.received_on;
        let correction = match correction {
            Correction::Fact(number, name, value) => {
                let track = self.track(self.part(*number)?)?;
                Correction::Fact(*number, name.clone(), self.value(name, value, Some(track))?)
            }
            Correction::Received(at) => {
                self.arrival(*at)?;
                correction.clone()
            }
            Correction::FirstContact(on) if *on > received => {
                let message = Message::new("dossier-contact-late").with("received", received);
                return Err(Refusal::new(Code::Future, message));
            }
            Correction::FirstContact(_) => correction.clone(),
            Correction::Moment(event, at) => {
                self.moment_of(*event, *at)?;
                correction.clone()
            }
        };
        Ok(Happening::Corrected { correction, reason })
    }

    /// A dossier arrives before whatever is done with it.
    fn arrival(&self, at: Timestamp) -> Result<(), Refusal> {
        if at > self.actor.at {
            return Err(future());
        }
        let on = local(&self.procedure.time_zone, at);
        if self.happened(|entry| entry.event > 0 && entry.on < on) {
            return Err(Refusal::new(Code::OutOfOrder, Message::new("dossier-received-late")));
        }
        Ok(())
    }

    fn moment_of(&self, event: usize, at: Timestamp) -> Result<(), Refusal> {
        if event == 0 || event >= self.dossier.events {
            let message = Message::new("dossier-unknown-event").with("event", event);
            return Err(Refusal::new(Code::UnknownName, message));
        }
        if at > self.actor.at {
            return Err(future());
        }
        if at < self.dossier.received {
            let message = Message::new("dossier-before").with("received", self.dossier.received_on);
            return Err(Refusal::new(Code::BeforeDossier, message));
        }
        // What follows from what came before it stays after it: a clock is never met before it began.
        let on = local(&self.procedure.time_zone, at);
        if self.happened(|entry| (entry.event < event && entry.on > on) || (entry.event > event && entry.on < on)) {
            return Err(Refusal::new(Code::OutOfOrder, Message::new("dossier-moment-order")));
        }
        Ok(())
    }

    /// Whether anything of this kind happened in a part.
    fn happened(&self, of_kind: impl Fn(&Occurrence) -> bool) -> bool {
        let lists = |part: &'_ Part| {
            let Part { entered, done, marks, letters, undelivered, asked, answered, .. } = part;
            [entered, done, marks, letters, undelivered, asked, answered].into_iter().flatten().any(&of_kind)
        };
        self.dossier.parts.iter().any(lists)
    }

    /// The last event can be taken back when it is an action, unless something has gone out with it.
    pub(super) fn undo(&self, events: &[Event], because: Option<&Arc<str>>) -> Result<Vec<Event>, Refusal> {
        let acting = self.power("undo", because)?;
        let reason = self.reason(because)?;
        let Some((index, Event { what: Happening::Acted { effects, .. }, .. })) = events.iter().enumerate().next_back()
        else {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-undo-nothing")));
        };
        if let Some((name, _)) = &effects.raises {
            let title = self.procedure.interrupt(name).map_or(name, |interrupt| &interrupt.title);
            let message = Message::new("dossier-undo-raised").with("interrupt", title);
            return Err(Refusal::new(Code::Sent, message).rule(name));
        }
        if effects.letters.iter().any(|sent| sent.delivered) || !effects.discloses.is_empty() {
            return Err(Refusal::new(Code::Sent, Message::new("dossier-undo-sent")));
        }
        Ok(vec![self.event(acting, Happening::Undone { event: index, reason })])
    }

    pub(super) fn reopen(
        &self,
        number: PartNumber,
        stage: &Id,
        because: Option<&Arc<str>>,
    ) -> Result<Happening, Refusal> {
        let part = self.part(number)?;
        let track = self.track(part)?;
        if !closed(self.procedure, part) {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-reopen-open")));
        }
        if track.stage(stage).is_none_or(|stage| stage.end) {
            let open = track.stages.iter().filter(|stage| !stage.end);
            let stages = open.map(|stage| Argument::from(&stage.title)).collect();
            let message = Message::new("dossier-reopen-stage").with("stages", Argument::Choice(stages));
            return Err(Refusal::new(Code::UnknownName, message));
        }
        Ok(Happening::Reopened { part: number, stage: stage.clone(), reason: self.reason(because)? })
    }
}
