//! What another version of the procedure would change for a dossier, shown before it is moved.

use jiff::civil::Date;
use procedure::{Id, Procedure};

use crate::clock::clock_views;
use crate::event::PartNumber;
use crate::state::Dossier;

/// A clock whose date differs between two versions.
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
            let due = |views: &[crate::clock::ClockView<'_>]| {
                views.iter().find(|view| view.clock.id == *id).and_then(|view| view.due)
            };
            let (old, new) = (due(&before), due(&after));
            if old != new {
                changes.push(ClockChange { part: part.number, clock: id.clone(), before: old, after: new });
            }
        }
    }
    changes
}
