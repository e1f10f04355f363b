//! A calendar: which days are working days, and why the others are not.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, Weekday};
use text::Message;

use crate::{Holiday, Name};

/// The years whose holidays stand ready in a table; other years are worked out when asked.
const TABLE: std::ops::RangeInclusive<i16> = 1900..=2199;

/// The weekend and the holidays of one legal order, and the closing days of an organisation upon it.
#[derive(Clone, Debug)]
pub struct Calendar {
    law: Arc<Law>,
    closing: BTreeMap<Date, Arc<str>>,
}

/// What the file of a calendar says, with the tables made from it.
#[derive(Debug)]
pub(crate) struct Law {
    pub(crate) id: Arc<str>,
    pub(crate) aliases: Vec<Arc<str>>,
    pub(crate) title: Name,
    pub(crate) weekend: Weekend,
    pub(crate) known_from: Date,
    pub(crate) known_until: Option<Date>,
    pub(crate) holidays: Vec<Holiday>,
    tables: Tables,
}

/// The weekdays of the weekend, one bit each, Monday lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weekend(u8);

/// The free days of the years in [`TABLE`].
#[derive(Debug)]
struct Tables {
    /// Per month (from January of the first year), one bit per day that is a weekend or a holiday.
    free: Vec<u32>,
    /// Each holiday with its place in the list of holidays, by date.
    days: Vec<(Date, usize)>,
}

/// Why a day is no working day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It is a day of the weekend.
    Weekend(Weekday),
    /// It is a holiday.
    Holiday(Holiday),
    /// The organisation is closed, for the reason it gives.
    Closed(Arc<str>),
}

impl Calendar {
    pub(crate) fn new(
        (id, aliases, title): (Arc<str>, Vec<Arc<str>>, Name),
        weekend: Weekend,
        (known_from, known_until): (Date, Option<Date>),
        holidays: Vec<Holiday>,
    ) -> Calendar {
        let tables = Tables::new(weekend, &holidays);
        let law = Law { id, aliases, title, weekend, known_from, known_until, holidays, tables };
        Calendar { law: Arc::new(law), closing: BTreeMap::new() }
    }

    /// The same calendar with the closing days of an organisation: they count for working days only, never for the
    /// shift of a term that the law sets.
    #[must_use]
    pub fn with_closing_days(mut self, days: impl IntoIterator<Item = (Date, String)>) -> Calendar {
        self.closing.extend(days.into_iter().map(|(date, reason)| (date, Arc::from(reason))));
        self
    }

    /// The name in files: `nl`.
    pub fn id(&self) -> &str {
        &self.law.id
    }

    /// Other names that mean this calendar.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.law.aliases.iter().map(|alias| &**alias)
    }

    /// The name for people, to be said in their language.
    pub fn title(&self) -> Message {
        self.law.title.message()
    }

    /// The first day from which the holidays are known for certain.
    pub fn known_from(&self) -> Date {
        self.law.known_from
    }

    /// The last day until which the holidays are known for certain; `None` when the law fixes them for good.
    pub fn known_until(&self) -> Option<Date> {
        self.law.known_until
    }

    /// Every holiday, in the order of the files.
    pub fn holidays(&self) -> &[Holiday] {
        &self.law.holidays
    }

    /// The holidays of a year with their dates, by date.
    pub fn holidays_in(&self, year: i16) -> Vec<(Date, &Holiday)> {
        let mut days: Vec<_> = self
            .law
            .holidays
            .iter()
            .flat_map(|holiday| holiday.days_in(year).map(move |date| (date, holiday)))
            .collect();
        days.sort_by_key(|(date, _)| *date);
        days
    }

    /// The holiday on this date; the first in the file when two fall together.
    pub fn holiday(&self, date: Date) -> Option<&Holiday> {
        let law = &*self.law;
        if !TABLE.contains(&date.year()) {
            return law.holidays.iter().find(|holiday| holiday.falls_on(date));
        }
        let place = law.tables.days.binary_search_by_key(&date, |(day, _)| *day).ok()?;
        law.holidays.get(law.tables.days[place].1)
    }

    /// Whether this day is no weekend, no holiday and no closing day.
    pub fn is_working_day(&self, date: Date) -> bool {
        !self.is_free(date) && !self.closing.contains_key(&date)
    }

    /// Whether this day is free by law: a weekend or a holiday. Closing days play no part.
    pub fn is_free(&self, date: Date) -> bool {
        let law = &*self.law;
        law.tables.is_free(date).unwrap_or_else(|| {
            law.weekend.holds(date.weekday()) || law.holidays.iter().any(|holiday| holiday.falls_on(date))
        })
    }

    /// Why this day is free by law, if it is; a holiday in the weekend is told as a holiday.
    pub fn free(&self, date: Date) -> Option<Rest> {
        if let Some(holiday) = self.holiday(date) {
            return Some(Rest::Holiday(holiday.clone()));
        }
        self.law.weekend.holds(date.weekday()).then(|| Rest::Weekend(date.weekday()))
    }

    /// Why this day is no working day, if it is none; the law goes before the organisation's own closing.
    pub fn rest(&self, date: Date) -> Option<Rest> {
        self.free(date).or_else(|| self.closing.get(&date).map(|reason| Rest::Closed(reason.clone())))
    }

    /// This day when it is a working day, else the next that is. `None` past the year 9999.
    pub fn next_working_day(&self, date: Date) -> Option<Date> {
        self.first(date, |day| self.is_working_day(day))
    }

    /// This day when it is not free by law, else the next that is not. `None` past the year 9999.
    pub(crate) fn first_not_free(&self, date: Date) -> Option<Date> {
        self.first(date, |day| !self.is_free(day))
    }

    fn first(&self, date: Date, fits: impl Fn(Date) -> bool) -> Option<Date> {
        let mut day = date;
        while !fits(day) {
            day = day.tomorrow().ok()?;
        }
        Some(day)
    }

    /// The day on which so many working days have passed since `date`, which itself does not count. `None` past 9999.
    pub fn add_working_days(&self, date: Date, count: u32) -> Option<Date> {
        let mut day = date;
        let mut left = count;
        while left > 0 {
            day = day.tomorrow().ok()?;
            left -= u32::from(self.is_working_day(day));
        }
        Some(day)
    }

    /// The name for people, in both languages.
    pub fn name(&self) -> &Name {
        &self.law.title
    }
}

impl Weekend {
    pub(crate) fn new(days: impl IntoIterator<Item = Weekday>) -> Weekend {
        Weekend(days.into_iter().fold(0, |bits, day| bits | 1 << day.to_monday_zero_offset()))
    }

    pub(crate) fn is_whole_week(self) -> bool {
        self.0 == 0b111_1111
    }

    /// The days of the month that begins with `first`, one bit per day.
    fn days_of(self, first: Date) -> u32 {
        let offset = first.weekday().to_monday_zero_offset();
        (1..=first.days_in_month())
            .filter(|day| self.0 & (1 << ((offset + day - 1) % 7)) != 0)
            .fold(0, |bits, day| bits | 1 << day)
    }

    pub(crate) fn holds(self, day: Weekday) -> bool {
        self.0 & (1 << day.to_monday_zero_offset()) != 0
    }
}

impl Tables {
    fn new(weekend: Weekend, holidays: &[Holiday]) -> Tables {
        let mut days = Vec::new();
        let mut free = Vec::with_capacity(TABLE.count() * 12);
        for year in TABLE {
            for (place, holiday) in holidays.iter().enumerate() {
                days.extend(holiday.days_in(year).map(|date| (date, place)));
            }
            free.extend((1..=12).map(|month| weekend.days_of(Date::constant(year, month, 1))));
        }
        days.sort_unstable();
        days.dedup_by_key(|(date, _)| *date);
        for (date, _) in &days {
            if let Some(month) = Tables::month(*date).and_then(|place| free.get_mut(place)) {
                *month |= 1 << date.day();
            }
        }
        Tables { free, days }
    }

    /// The place of a month in the table.
    fn month(date: Date) -> Option<usize> {
        let years = usize::try_from(date.year() - TABLE.start()).ok()?;
        Some(years * 12 + date.month() as usize - 1)
    }

    /// Whether a day is free; `None` when its year is not in the table.
    fn is_free(&self, date: Date) -> Option<bool> {
        Some(self.free.get(Tables::month(date)?)? & (1 << date.day()) != 0)
    }
}
