//! From log to dossier.

use std::collections::BTreeSet;

use jiff::civil::Date;
use procedure::Id;

use crate::apply;
use crate::clock::{ClockState, clock_views};
use crate::event::{Event, Happening};
use crate::procedures::Procedures;
use crate::state::Dossier;

/// What is wrong with a log: it was not written by this engine, or not whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// The log holds nothing.
    #[error("the log is empty")]
    Empty,
    /// The log does not begin with something that arrived.
    #[error("event {0} is not the beginning of a dossier")]
    NoBeginning(usize),
    /// A second beginning.
    #[error("event {0} begins the dossier again")]
    SecondBeginning(usize),
    /// An event names a part that is not there.
    #[error("event {0} names part {1}, which does not exist")]
    NoPart(usize, u16),
    /// An event happened before the dossier, or was recorded before it happened.
    #[error("event {0} is out of time")]
    OutOfTime(usize),
    /// The procedure version is not known.
    #[error("procedure {0}, version {1}, is not known")]
    NoProcedure(Id, Id),
    /// An event names something that the procedure does not have.
    #[error("event {0} names {1}, which the procedure does not have")]
    NoName(usize, Id),
}

/// Reads a log. The same log gives the same dossier.
pub fn fold(procedures: &dyn Procedures, events: &[Event]) -> Result<Dossier, LogError> {
    let undone: BTreeSet<usize> = events
        .iter()
        .filter_map(|event| match event.what {
            Happening::Undone { event, .. } => Some(event),
            _ => None,
        })
        .collect();
    let first = events.first().ok_or(LogError::Empty)?;
    let mut dossier = apply::begin(procedures, first)?;
    for (index, event) in events.iter().enumerate().skip(1) {
        if undone.contains(&index) {
            dossier.events = index + 1;
            continue;
        }
        apply::apply(procedures, &mut dossier, index, event)?;
    }
    Ok(dossier)
}

/// Changes a dossier by the next event of its log: what reading the longer log would give, without reading it again.
/// Taking an action back changes what came before, so after an `Undone` the log is read anew.
pub fn advance(procedures: &dyn Procedures, dossier: &mut Dossier, event: &Event) -> Result<(), LogError> {
    let index = dossier.events;
    apply::apply(procedures, dossier, index, event)
}

/// The earliest legal latest date of a clock that still has to be met, or nothing when none runs.
pub fn next_due(procedures: &dyn Procedures, dossier: &Dossier, today: Date) -> Option<Date> {
    let procedure = procedures.version(&dossier.procedure, &dossier.version)?;
    let mut earliest: Option<Date> = None;
    for part in &dossier.parts {
        for view in clock_views(procedure, dossier, part, today) {
            if matches!(view.state, ClockState::Running | ClockState::Overdue) {
                earliest = match (earliest, view.due) {
                    (Some(known), Some(due)) => Some(known.min(due)),
                    (known, due) => known.or(due),
                };
            }
        }
    }
    earliest
}
