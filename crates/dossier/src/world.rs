//! What conditions see of a dossier.

use std::borrow::Cow;

use condition::{Function, Truth, Value, World};
use jiff::civil::Date;
use procedure::Procedure;

use crate::clock::ClockState;
use crate::known::Facts;
use crate::state::{Dossier, Part};

/// A part of a dossier on a day, with answers that are about to be recorded.
pub struct PartWorld<'a> {
    /// The rules.
    pub procedure: &'a Procedure,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The part.
    pub part: &'a Part,
    /// The local day.
    pub today: Date,
    /// Answers that are about to be recorded; they go before what is known.
    pub answers: Option<&'a Facts>,
}

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
        let any = |list: &[crate::state::Occurrence]| list.iter().any(|entry| &*entry.id == name);
        Truth::from(match function {
            Function::Done => any(&part.done),
            Function::Marked => any(&part.marks),
            Function::Sent => any(&part.letters),
            Function::Waiting => part.waiting(name),
            Function::Answered => any(&part.answered),
            Function::Asked => any(&part.asked),
            Function::WasIn => any(&part.entered),
            Function::Interrupted => interrupted(self.procedure, self.dossier, name),
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

/// Whether an interrupt is open in a dossier: a part is in its track and not at an end.
pub(crate) fn interrupted(procedure: &Procedure, dossier: &Dossier, interrupt: &str) -> bool {
    let runs = |part: &Part| part.interrupt.as_deref() == Some(interrupt) && !closed(procedure, part);
    let Some(interrupt) = procedure.interrupt(interrupt) else { return false };
    dossier.parts.iter().any(|part| part.track == interrupt.track && runs(part))
}

/// Whether a part is closed.
pub(crate) fn closed(procedure: &Procedure, part: &Part) -> bool {
    let stage = procedure.track(&part.track).and_then(|track| track.stage(&part.stage));
    stage.is_some_and(|stage| stage.end)
}
