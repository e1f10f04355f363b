//! Moments as they came: a day, and the event that made it.

use jiff::civil::Date;
use procedure::{Id, Phrase};

use crate::state::{Occurrence, Part};

/// A moment: its local day, and the event that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Point {
    pub on: Date,
    pub event: Option<usize>,
    /// Whether the moment comes again each time that its event does.
    pub again: bool,
}

impl Point {
    pub(crate) fn of(occurrence: &Occurrence) -> Point {
        Point { on: occurrence.on, event: Some(occurrence.event), again: false }
    }
}

/// Where happenings of this kind are kept, and the one that is meant.
pub(crate) fn list<'a>(part: &'a Part, phrase: &'a Phrase) -> (&'a [Occurrence], &'a Id) {
    match phrase {
        Phrase::Action(id) => (&part.done, id),
        Phrase::Mark(id) => (&part.marks, id),
        Phrase::Stage(id) => (&part.entered, id),
        Phrase::Letter(id) => (&part.letters, id),
        Phrase::Request(id) => (&part.asked, id),
        Phrase::Answer(id) => (&part.answered, id),
    }
}
