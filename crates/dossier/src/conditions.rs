//! What conditions see of a dossier.
//!
//! Conditions ask about clocks, and clocks run under conditions. It ends there: a procedure in which the condition of a
//! clock asks about a clock does not load.

use std::borrow::Cow;

use condition::{Function, Truth, Value, World};

use crate::clock::ClockState;
use crate::state::Occurrence;
use crate::world::{PartWorld, interrupted};

impl World for PartWorld<'_> {
    fn fact(&self, name: &str) -> Option<Cow<'_, Value>> {
        if let Some(value) = self.answers.and_then(|answers| answers.get(name)) {
            return Some(Cow::Borrowed(value));
        }
        if let Some(value) = self.dossier.fact(self.part, name) {
            return Some(Cow::Borrowed(value));
        }
        Some(Cow::Owned(match name {
            "anonymous" => Value::YesNo(self.dossier.anonymous),
            "channel" => Value::OneOf(self.dossier.channel.clone()),
            "written" => Value::YesNo(self.procedure.channel(&self.dossier.channel)?.written),
            "received" => Value::Date(self.dossier.received_on),
            "first_contact" => Value::Date(self.dossier.first_contact),
            "today" => Value::Date(self.today),
            "stage" => Value::OneOf(self.part.stage.clone()),
            "track" => Value::OneOf(self.part.track.clone()),
            _ => return None,
        }))
    }

    fn ask(&self, function: Function, name: &str) -> Truth {
        let part = self.part;
        let any = |list: &[Occurrence]| list.iter().any(|entry| &*entry.id == name);
        Truth::from(match function {
            Function::Done => any(&part.done),
            Function::Marked => any(&part.marks),
            Function::Sent => any(&part.letters),
            Function::Waiting => part.waiting(name),
            Function::Answered => any(&part.answered),
            Function::Asked => any(&part.asked),
            Function::WasIn => any(&part.entered),
            Function::Interrupted => interrupted(self.procedure, self.dossier, name),
            Function::Unsure => self.procedure.interrupt(name).is_some_and(|interrupt| self.unsure_of(interrupt)),
            Function::Assigned => self.dossier.people.iter().any(|held| &*held.role == name && !held.ended),
            Function::Running | Function::Over | Function::Met => self.clock(function, name),
            _ => return Truth::Unknown,
        })
    }

    fn count(&self, action: &str) -> i64 {
        self.part.times(action) as i64
    }
}

impl PartWorld<'_> {
    fn clock(&self, function: Function, name: &str) -> bool {
        let track = self.procedure.track(&self.part.track);
        let Some(rules) = track.and_then(|track| track.clock(name)) else { return false };
        let view = self.clock_view(rules);
        match function {
            Function::Met => matches!(view.state, ClockState::Met | ClockState::MetLate),
            Function::Over => view.due.is_some_and(|due| due < self.today),
            _ => matches!(
                view.state,
                ClockState::Running | ClockState::Overdue | ClockState::OpenWindow | ClockState::NoTerm
            ),
        }
    }
}
