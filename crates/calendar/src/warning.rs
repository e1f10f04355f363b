//! What a person should know about a date that is right as far as the calendar goes.

use jiff::civil::Date;
use text::Message;

use crate::{Calendar, Name};

/// A date leans on days of which the calendar is not sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The date lies after the last day until which the holidays are known.
    AfterKnown {
        /// The date.
        date: Date,
        /// The last day that is known.
        known_until: Date,
        /// The calendar.
        calendar: Name,
    },
    /// The date lies before the first day from which the holidays are known.
    BeforeKnown {
        /// The date.
        date: Date,
        /// The first day that is known.
        known_from: Date,
        /// The calendar.
        calendar: Name,
    },
}

impl Warning {
    /// The warning in words.
    pub fn message(&self) -> Message {
        match self {
            Warning::AfterKnown { date, known_until, calendar } => Message::new("calendar-after-known")
                .with("date", *date)
                .with("known", *known_until)
                .with("calendar", calendar.message()),
            Warning::BeforeKnown { date, known_from, calendar } => Message::new("calendar-before-known")
                .with("date", *date)
                .with("known", *known_from)
                .with("calendar", calendar.message()),
        }
    }

    /// The warnings for days looked up from `first` up to and including `last`.
    pub(crate) fn about(first: Date, last: Date, calendar: &Calendar) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let known_from = calendar.known_from();
        if first < known_from {
            warnings.push(Warning::BeforeKnown { date: first, known_from, calendar: calendar.name().clone() });
        }
        if let Some(known_until) = calendar.known_until().filter(|until| last > *until) {
            warnings.push(Warning::AfterKnown { date: last, known_until, calendar: calendar.name().clone() });
        }
        warnings
    }
}
