//! Whether a channel is open at a moment, until when, and when it opens next.

use jiff::civil::{DateTime, Time};

use crate::model::{Channel, Procedure};

/// Whether a channel can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It keeps no hours: letters and forms.
    Always,
    /// Open now, until this time.
    Until(Time),
    /// Closed now; it opens at this moment, if within four weeks.
    ClosedUntil(Option<DateTime>),
}

/// Whether a channel is open at a moment of the organisation's local time; holidays are closed.
pub fn reachable(procedure: &Procedure, channel: &Channel, at: DateTime) -> Reach {
    if channel.hours.is_empty() {
        return Reach::Always;
    }
    for range in ranges(procedure, channel, at.date()) {
        if range.from <= at.time() && at.time() < range.until {
            return Reach::Until(range.until);
        }
    }
    let mut day = at.date();
    for _ in 0..28 {
        let next = ranges(procedure, channel, day)
            .map(|range| day.to_datetime(range.from))
            .filter(|opening| *opening > at)
            .min();
        if next.is_some() {
            return Reach::ClosedUntil(next);
        }
        match day.tomorrow() {
            Ok(tomorrow) => day = tomorrow,
            Err(_) => break,
        }
    }
    Reach::ClosedUntil(None)
}

fn ranges<'a>(
    procedure: &'a Procedure,
    channel: &'a Channel,
    day: jiff::civil::Date,
) -> impl Iterator<Item = &'a crate::model::HourRange> {
    let closed = procedure.calendar.holiday(day).is_some();
    channel.hours.iter().filter(move |(weekday, _)| !closed && *weekday == day.weekday()).flat_map(|(_, ranges)| ranges)
}
