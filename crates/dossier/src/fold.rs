//! From log to dossier.

use jiff::civil::Date;

use crate::apply::{Reading, begin};
use crate::clock::{ClockState, clock_view};
use crate::event::{Event, Happening};
use crate::log_error::LogError;
use crate::procedures::Procedures;
use crate::state::Dossier;

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
