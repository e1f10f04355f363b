//! A holiday: its name, its legal ground, and the days on which it falls.

use std::sync::Arc;

use jiff::civil::{Date, Weekday};
use text::Message;

use crate::easter::easter;
use crate::term::add_days;

reading::words! {
    /// By what a day is a holiday.
    pub enum Kind {
        /// By an act.
        Legal = "legal",
        /// By a decree of a community or region.
        Decretal = "decretal",
        /// By being put on a par with a holiday.
        Equated = "equated",
    }
}

/// A name in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// In Dutch.
    pub nl: Arc<str>,
    /// In English.
    pub en: Arc<str>,
}

impl Name {
    /// The name, said in the language of the sentence around it.
    pub fn message(&self) -> Message {
        Message::new("calendar-name").with("nl", &self.nl).with("en", &self.en)
    }
}

/// A day, or a series of days, on which no work is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The key in the file.
    pub id: Arc<str>,
    /// What people call it.
    pub name: Name,
    /// By what it is a holiday.
    pub kind: Kind,
    /// The article or decree.
    pub source: Arc<str>,
    pub(crate) rule: Rule,
    /// The first year in which it is kept.
    pub(crate) from: Option<i16>,
    /// The last year in which it is kept.
    pub(crate) until: Option<i16>,
}

/// When a holiday falls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// On the same day each year.
    Fixed { month: i8, day: i8, before_sunday: bool },
    /// So many days after Easter Sunday.
    Easter { days: i64 },
    /// On these days.
    Listed(Vec<Date>),
}

impl Holiday {
    /// The name with its legal ground, as it stands inside a sentence.
    pub fn message(&self) -> Message {
        let id = match self.kind {
            Kind::Legal => "calendar-holiday-legal",
            Kind::Decretal => "calendar-holiday-decretal",
            Kind::Equated => "calendar-holiday-equated",
        };
        Message::new(id).with("name", self.name.message()).with("source", &self.source)
    }

    /// Whether the holiday falls on this date. Allocates nothing.
    pub(crate) fn falls_on(&self, date: Date) -> bool {
        match &self.rule {
            Rule::Listed(dates) => dates.contains(&date),
            _ => self.in_year(date.year()) == Some(date),
        }
    }

    /// The days in a year on which the holiday falls.
    pub(crate) fn days_in(&self, year: i16) -> impl Iterator<Item = Date> {
        let listed: &[Date] = match &self.rule {
            Rule::Listed(dates) => dates,
            _ => &[],
        };
        self.in_year(year).into_iter().chain(listed.iter().copied().filter(move |date| date.year() == year))
    }

    /// The day in a year, for a holiday that falls once a year.
    fn in_year(&self, year: i16) -> Option<Date> {
        if self.from.is_some_and(|from| year < from) || self.until.is_some_and(|until| year > until) {
            return None;
        }
        match self.rule {
            Rule::Fixed { month, day, before_sunday } => {
                let date = Date::new(year, month, day).ok()?;
                if before_sunday && date.weekday() == Weekday::Sunday { date.yesterday().ok() } else { Some(date) }
            }
            Rule::Easter { days } => add_days(easter(year)?, days),
            Rule::Listed(_) => None,
        }
    }
}
