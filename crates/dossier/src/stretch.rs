//! The stretches in which a clock stands still.

use jiff::civil::Date;
use procedure::{Moment, Pause, Which};

use crate::point::{Point, list};
use crate::state::{Occurrence, Part};

/// A stretch that does not count; without an end it still goes on.
pub(crate) struct Stretch {
    pub from: Date,
    pub until: Option<Date>,
}

/// Finds moments that are no happenings of the part.
type Find<'a> = &'a dyn Fn(&Moment) -> Option<Point>;

/// The stretches of all pauses, by day, those that touch taken together.
pub(crate) fn stretches(part: &Part, pauses: &[Pause], find: Find<'_>) -> Vec<Stretch> {
    let mut found = Vec::new();
    for pause in pauses {
        let mut from = next(part, &pause.from, None, find);
        while let Some(stop) = from {
            let until = next(part, &pause.until, Some(stop), find);
            found.push(Stretch { from: stop.on, until: until.map(|until| until.on.max(stop.on)) });
            // 'First' is one stretch; 'last' is one each time.
            let again = matches!(pause.from, Moment::When(Which::Last, _));
            from = until.filter(|_| again).and_then(|until| next(part, &pause.from, Some(until), find));
        }
    }
    found.sort_by_key(|stretch| stretch.from);
    let mut whole: Vec<Stretch> = Vec::with_capacity(found.len());
    for stretch in found {
        match whole.last_mut() {
            Some(last) if last.until.is_none_or(|until| stretch.from <= until) => {
                last.until = last.until.zip(stretch.until).map(|(one, other)| one.max(other));
            }
            _ => whole.push(stretch),
        }
    }
    whole
}

/// The first time that a moment comes after another.
fn next(part: &Part, at: &Moment, after: Option<Point>, find: Find<'_>) -> Option<Point> {
    let Moment::When(_, phrase) = at else {
        return find(at).filter(|point| after.is_none_or(|after| point.on >= after.on));
    };
    let (entries, id) = list(part, phrase);
    let later = |entry: &&Occurrence| match after {
        None => true,
        Some(Point { event: Some(event), .. }) => entry.event > event,
        Some(point) => entry.on >= point.on,
    };
    entries.iter().filter(later).find(|entry| entry.id == *id).map(Point::of)
}
