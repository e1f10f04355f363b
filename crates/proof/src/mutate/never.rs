//! Clocks that can never run, because they wait for a mark that nothing brings about.

use procedure::{Clock, Moment, Starts, Track};

use super::marks::Marks;
use super::same;

/// Whether a clock is for no dossier at all.
pub(super) fn applies(marks: &Marks, clock: &Clock) -> bool {
    clock.if_.as_ref().is_some_and(|condition| same::never(marks, condition))
}

/// Whether the moment from which a clock runs never comes.
pub(super) fn starts(marks: &Marks, track: &Track, clock: &Clock) -> bool {
    let comes = |moment: &Moment| match moment {
        Moment::When(_, phrase) => !marks.never_happens(phrase),
        // A clock that is for no dossier has no last day.
        Moment::Due(other) => track.clock(other).is_none_or(|other| !applies(marks, other)),
        Moment::Received | Moment::FirstContact | Moment::Fact(_) => true,
    };
    !match &clock.starts {
        Starts::At(moment) => comes(moment),
        Starts::LaterOf(moments) => moments.iter().all(comes),
        Starts::EarlierOf(moments) => moments.iter().any(comes),
    }
}
