//! A part of a dossier on a day: what clocks and conditions look at.

use condition::Value;
use jiff::civil::Date;
use procedure::{Id, Interrupt, Procedure};

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

impl PartWorld<'_> {
    /// Whether what is known asks for an interrupt.
    pub fn calls_for(&self, interrupt: &Interrupt) -> bool {
        interrupt.proposed_if.as_ref().is_some_and(|condition| condition.evaluate(self).is_true())
    }

    /// Whether what was told leaves it open: somebody was asked and did not know.
    pub fn unsure_of(&self, interrupt: &Interrupt) -> bool {
        let now = |fact: &Id| self.answers.and_then(|answers| answers.get(fact));
        let told = |fact: &Id| now(fact).or_else(|| self.dossier.fact(self.part, fact)) == Some(&Value::Unknown);
        interrupt.unsure.iter().any(told)
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
