//! From log to dossier.

use jiff::civil::Date;
use procedure::Id;

use crate::apply::{Reading, begin};
use crate::clock::{ClockState, clock_view};
use crate::event::{Event, Happening};
use crate::procedures::Procedures;
use crate::state::Dossier;

/// What is wrong with a log: it was not written by this engine, or not whole. The number is the index of the event.
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
    /// An event adds a part to a dossier that has as many as can be numbered.
    #[error("event {0} adds a part too many")]
    TooManyParts(usize),
    /// An event puts right another that is not there, or that cannot be put right.
    #[error("event {0} puts right event {1}, which is not there")]
    NoEvent(usize, usize),
    /// An event takes back what is no action, what comes later, or what was taken back before.
    #[error("event {0} takes back event {1}, which is not an action that stands")]
    NotUndoable(usize, usize),
    /// An event changes what came before, so that only the whole log can be read.
    #[error("event {0} takes something back: the log has to be read anew")]
    ReadAnew(usize),
    /// An event happened before the dossier or before the event before it, or was recorded before it happened.
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
///
/// # Errors
/// A [`LogError`] when the log is not one that this engine can have written under these procedures.
pub fn fold(procedures: &dyn Procedures, events: &[Event]) -> Result<Dossier, LogError> {
    let undone = undone(events)?;
    let first = events.first().ok_or(LogError::Empty)?;
    let mut dossier = begin(procedures, first)?;
    let mut reading = Reading::resume(procedures, &mut dossier)?;
    for (index, event) in events.iter().enumerate().skip(1) {
        if undone.contains(&index) { reading.skip(event)? } else { reading.apply(event)? }
    }
    Ok(dossier)
}

/// The indices of the actions that were taken back; usually none.
fn undone(events: &[Event]) -> Result<Vec<usize>, LogError> {
    let mut undone = Vec::new();
    for (index, event) in events.iter().enumerate() {
        if let Happening::Undone { event: back, .. } = event.what {
            let action = events[..index].get(back).is_some_and(|event| matches!(event.what, Happening::Acted { .. }));
            if !action || undone.contains(&back) {
                return Err(LogError::NotUndoable(index, back));
            }
            undone.push(back);
        }
    }
    Ok(undone)
}

/// Changes a dossier by the next event of its log: what reading the longer log would give, without reading it again.
///
/// # Errors
/// A [`LogError`] as for [`fold`]; [`LogError::ReadAnew`] for an `Undone`, which changes what came before. The
/// dossier may then hold half of the event, and is to be thrown away.
pub fn advance(procedures: &dyn Procedures, dossier: &mut Dossier, event: &Event) -> Result<(), LogError> {
    if matches!(event.what, Happening::Undone { .. }) {
        return Err(LogError::ReadAnew(dossier.events));
    }
    Reading::resume(procedures, dossier)?.apply(event)
}

/// The earliest legal latest day of a clock that still has to be met; nothing when none runs, or when the dossier
/// goes on in another. A clock that stands still has no such day until it runs on.
pub fn next_due(procedures: &dyn Procedures, dossier: &Dossier, today: Date) -> Option<Date> {
    if dossier.merged_into.is_some() {
        return None;
    }
    let procedure = procedures.version(&dossier.procedure, &dossier.version)?;
    let mut earliest: Option<Date> = None;
    for part in &dossier.parts {
        let Some(track) = procedure.track(&part.track) else { continue };
        for clock in &track.clocks {
            let view = clock_view(procedure, dossier, part, clock, today);
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
