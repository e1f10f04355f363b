//! What another version of the procedure would change for a dossier, shown before it is moved.

use jiff::civil::Date;
use procedure::{Id, Procedure};

use crate::clock::{ClockState, ClockView, clock_views};
use crate::known::PartNumber;
use crate::state::Dossier;

/// A clock that differs between two versions: in its last day, or in whether it runs at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockChange {
    /// The part.
    pub part: PartNumber,
    /// The clock.
    pub clock: Id,
    /// The last day under the version of now; nothing when it does not run.
    pub before: Option<Date>,
    /// The last day under the other version; nothing when it does not run.
    pub after: Option<Date>,
    /// Whether it runs under the version of now, with or without a last day.
    pub ran: bool,
    /// Whether it runs under the other version, with or without a last day.
    pub runs: bool,
}

/// The clocks that would change by moving a dossier from one version to another, on a day.
pub fn migration(from: &Procedure, to: &Procedure, dossier: &Dossier, today: Date) -> Vec<ClockChange> {
    let mut changes = Vec::new();
    let moved = Dossier { version: to.version.clone(), ..dossier.clone() };
    for part in &dossier.parts {
        let before = clock_views(from, dossier, part, today);
        let after = clock_views(to, &moved, part, today);
        let mut ids: Vec<&Id> = before.iter().chain(&after).map(|view| &view.clock.id).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let find = |views: &[ClockView<'_>]| {
                let view = views.iter().find(|view| view.clock.id == *id);
                (view.and_then(|view| view.due), view.is_some_and(|view| view.state != ClockState::NotRunning))
            };
            let ((before, ran), (after, runs)) = (find(&before), find(&after));
            if (before, ran) != (after, runs) {
                changes.push(ClockChange { part: part.number, clock: id.clone(), before, after, ran, runs });
            }
        }
    }
    changes
}
