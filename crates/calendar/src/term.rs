//! A term: how long, counted how; and the two dates that come out of it.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::Date;
use text::Message;

use crate::{Calendar, Length, Unit};

reading::words! {
    /// Which day is the first that counts.
    pub enum FirstDay {
        /// The day of the event is day 0: the day after it is the first (the common rule; BW 1.7, GerW 52).
        DayAfter = "day-after",
        /// The day of the event is itself day 1.
        SameDay = "same-day",
    }
}

reading::words! {
    /// What happens when a term ends on a day that is no working day by law.
    pub enum Shift {
        /// Nothing: an organisation's own promise, or a law without such a rule.
        None = "none",
        /// The next day that is no weekend and no holiday (GerW 53, DLB 291).
        NextWorkingDay = "next-working-day",
        /// The Dutch general act on terms: article 1 (the next working day), article 2 (a term of three days or more
        /// holds at least two working days) and article 4 (not for more than 90 days, 12 weeks or 3 months, nor years).
        Atw = "atw",
    }
}

reading::words! {
    /// How a term in months or years finds its last day; it means nothing for other units.
    pub enum MonthEnd {
        /// The same day number as day 0, or the last day of a month that is too short (Regulation 1182/71, article 3).
        SameNumber = "same-number",
        /// From the day number of the first day up to and including the day before that number (GerW 54).
        DayBefore = "day-before",
        /// The earlier of the two.
        Earlier = "earlier",
    }
}

/// How long a term is, and how it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// How long.
    pub length: Length,
    /// Which day is the first that counts.
    pub first_day: FirstDay,
    /// What happens when it ends on a free day.
    pub shift: Shift,
    /// How it ends in months.
    pub month_end: MonthEnd,
}

/// The two dates of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dates {
    /// The last day before any shift: staff work and are reminded by it.
    pub work: Date,
    /// The last day by law: later is overdue. Never before `work`.
    pub due: Date,
}

/// Why a term has no dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermError {
    /// A date on the way lies outside the years that can be reckoned with (up to and including 9999).
    OutOfRange {
        /// The day of the event.
        from: Date,
        /// The length that does not fit.
        length: Length,
    },
}

impl Term {
    /// The dates of the term, for an event on the day `from`. Allocates nothing.
    ///
    /// # Errors
    /// [`TermError::OutOfRange`] when a date on the way has no place in the calendar.
    pub fn dates(&self, from: Date, calendar: &Calendar) -> Result<Dates, TermError> {
        self.try_dates(from, calendar).ok_or(self.out_of_range(from))
    }

    fn try_dates(&self, from: Date, calendar: &Calendar) -> Option<Dates> {
        let start = self.day_zero(from)?;
        let work = self.raw_end(start, calendar)?;
        let due = match self.shift_in_force() {
            Shift::None => work,
            Shift::NextWorkingDay => calendar.first_not_free(work)?,
            Shift::Atw => calendar.first_not_free(self.with_two_working_days(start, work, calendar)?)?,
        };
        Some(Dates { work, due })
    }

    pub(crate) fn out_of_range(&self, from: Date) -> TermError {
        TermError::OutOfRange { from, length: self.length }
    }

    /// The day from which the length is added.
    pub(crate) fn day_zero(&self, from: Date) -> Option<Date> {
        match self.first_day {
            FirstDay::DayAfter => Some(from),
            FirstDay::SameDay => from.yesterday().ok(),
        }
    }

    /// The last day, before any shift.
    pub(crate) fn raw_end(&self, start: Date, calendar: &Calendar) -> Option<Date> {
        let count = self.length.count;
        match self.length.unit {
            Unit::CalendarDays => add_days(start, i64::from(count)),
            Unit::Weeks => add_days(start, i64::from(count) * 7),
            Unit::WorkingDays => calendar.add_working_days(start, count),
            Unit::Months | Unit::Years => {
                let months = self.length.in_months()?;
                match self.month_end {
                    MonthEnd::SameNumber => add_months(start, months),
                    MonthEnd::DayBefore => to_the_day_before(start, months),
                    MonthEnd::Earlier => Some(add_months(start, months)?.min(to_the_day_before(start, months)?)),
                }
            }
        }
    }

    /// The shift, after article 4 of the Dutch act has taken the long terms out.
    pub fn shift_in_force(&self) -> Shift {
        match self.shift {
            Shift::Atw if self.too_long_for_atw() => Shift::None,
            shift => shift,
        }
    }

    /// Atw art. 4: terms in years, and of more than 90 days, 12 weeks or 3 months.
    pub(crate) fn too_long_for_atw(&self) -> bool {
        let most = match self.length.unit {
            Unit::CalendarDays | Unit::WorkingDays => 90,
            Unit::Weeks => 12,
            Unit::Months => 3,
            Unit::Years => 0,
        };
        self.length.count > most
    }

    /// Atw art. 2: the last day, moved on until a term of three days or more holds two working days.
    pub(crate) fn with_two_working_days(&self, start: Date, work: Date, calendar: &Calendar) -> Option<Date> {
        if self.under_three_days() {
            return Some(work);
        }
        let mut found = 0;
        let mut day = start;
        while found < 2 {
            day = day.tomorrow().ok()?;
            found += u8::from(!calendar.is_free(day));
        }
        Some(day.max(work))
    }

    fn under_three_days(&self) -> bool {
        matches!(self.length.unit, Unit::CalendarDays | Unit::WorkingDays) && self.length.count < 3
    }
}

/// A date so many days further.
pub(crate) fn add_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(SignedDuration::from_hours(days.checked_mul(24)?)).ok()
}

/// The same day number so many months on, or the last day of a month that is too short.
pub(crate) fn add_months(date: Date, months: i64) -> Option<Date> {
    let month_count = i64::from(date.year()) * 12 + i64::from(date.month()) - 1 + months;
    let year = i16::try_from(month_count.div_euclid(12)).ok()?;
    let month = i8::try_from(month_count.rem_euclid(12) + 1).ok()?;
    let first = Date::new(year, month, 1).ok()?;
    Date::new(year, month, date.day().min(first.days_in_month())).ok()
}

/// GerW 54: from the first day, up to and including the day before the same day number.
pub(crate) fn to_the_day_before(start: Date, months: i64) -> Option<Date> {
    add_months(start.tomorrow().ok()?, months)?.yesterday().ok()
}

impl TermError {
    /// What is wrong, for a person.
    pub fn message(&self) -> Message {
        match self {
            TermError::OutOfRange { from, length } => {
                Message::new("calendar-out-of-range").with("from", *from).with("length", length.words())
            }
        }
    }
}

impl fmt::Display for TermError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&text::say(text::Language::En, &self.message()))
    }
}

impl std::error::Error for TermError {}

/// Gives a closed list of words the usual two conversions.
macro_rules! as_text {
    ($($kind:ty),*) => {$(
        impl fmt::Display for $kind {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.word())
            }
        }

        /// Reads the word in files; the error lists the words that are possible.
        impl std::str::FromStr for $kind {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                let known = Self::ALL.iter().map(|value| value.word()).collect::<Vec<_>>();
                Self::ALL.iter().copied().find(|value| value.word() == text).ok_or_else(|| known.join(", "))
            }
        }
    )*};
}
as_text!(FirstDay, Shift, MonthEnd);
