//! Why a date is what it is: the steps that lead to it, each with the date after it.

use jiff::civil::Date;

use crate::term::{add_days, add_months, to_the_day_before};
use crate::{FirstDay, Length, Rest, Unit};

/// The steps from the day of an event to the last day of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The steps, in order; the last date is the last day by law.
    pub steps: Vec<Step>,
}

/// One step, with the date after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was done.
    pub what: What,
    /// The date after it.
    pub date: Date,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The event; the date is day 0, from which the length is added.
    Start {
        /// The day of the event.
        event: Date,
        /// Whether that day is day 0 or day 1.
        first_day: FirstDay,
    },
    /// The counting in months starts with the first day, the day after day 0.
    FirstDay,
    /// The length is added.
    Added {
        /// The length.
        length: Length,
    },
    /// The month has no such day: its last day stands.
    Clipped {
        /// The day number that the month lacks.
        wanted: i8,
    },
    /// Up to and including the day before (GerW 54).
    DayBefore,
    /// The earlier of this date and the one by the other way of counting months.
    Earlier {
        /// The date by the other way of counting.
        other: Date,
    },
    /// Working days are counted.
    WorkingDays {
        /// The length.
        length: Length,
        /// The days on the way that did not count.
        left_out: Vec<(Date, Rest)>,
    },
    /// Atw art. 2: the term goes on until it holds two working days.
    TwoWorkingDays {
        /// The days in the term that are no working days.
        left_out: Vec<(Date, Rest)>,
    },
    /// A free day cannot be the last: the next day is looked at.
    Skipped {
        /// Why it is free.
        rest: Rest,
    },
    /// The date stays as it is.
    Stays(Stays),
}

/// Why a date is not shifted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stays {
    /// It is not free.
    NotFree,
    /// It is free, but the term has no shift.
    NoShift {
        /// Why it is free.
        rest: Rest,
    },
    /// It is free, but the term is too long for the Dutch general act on terms (Atw art. 4).
    TooLongForAtw {
        /// The length of the term.
        length: Length,
        /// Why it is free.
        rest: Rest,
    },
}

impl Derivation {
    /// The last day by law, as the steps give it.
    pub fn date(&self) -> Option<Date> {
        self.steps.last().map(|step| step.date)
    }

    /// Does every step again from what the step itself says, without the calendar: the date at the end, or `None`
    /// when a step does not lead to the date that it claims.
    pub fn replay(&self) -> Option<Date> {
        let mut days = Replay::default();
        for step in &self.steps {
            let date = days.after(&step.what)?;
            if date != step.date {
                return None;
            }
            days.now = Some(date);
        }
        days.now
    }
}

/// Where a replay stands.
#[derive(Default)]
struct Replay {
    /// Day 0.
    start: Option<Date>,
    /// The length added to day 0, in months.
    months: Option<i64>,
    /// The date so far.
    now: Option<Date>,
}

impl Replay {
    fn after(&mut self, what: &What) -> Option<Date> {
        match what {
            What::Start { event, first_day } => {
                let start = match first_day {
                    FirstDay::DayAfter => *event,
                    FirstDay::SameDay => event.yesterday().ok()?,
                };
                self.start = Some(start);
                Some(start)
            }
            What::FirstDay => self.now?.tomorrow().ok(),
            What::Added { length } => self.added(*length),
            What::Clipped { wanted } => self.now.filter(|now| now.day() == now.days_in_month() && now.day() < *wanted),
            What::DayBefore => self.now?.yesterday().ok(),
            What::Earlier { other } => (to_the_day_before(self.start?, self.months?)? == *other)
                .then(|| self.now.map(|now| now.min(*other)))?,
            What::WorkingDays { length, left_out } => counted(self.now?, length.count, left_out),
            What::TwoWorkingDays { left_out } => {
                counted(self.start?, 2, left_out).filter(|date| Some(*date) > self.now)
            }
            What::Skipped { .. } => self.now?.tomorrow().ok(),
            What::Stays(_) => self.now,
        }
    }

    fn added(&mut self, length: Length) -> Option<Date> {
        let count = i64::from(length.count);
        match length.unit {
            Unit::CalendarDays => add_days(self.now?, count),
            Unit::Weeks => add_days(self.now?, count * 7),
            Unit::Months | Unit::Years => {
                self.months = length.in_months();
                add_months(self.now?, self.months?)
            }
            Unit::WorkingDays => None,
        }
    }
}

/// The day on which so many days were counted since `start`, leaving some out.
fn counted(start: Date, count: u32, left_out: &[(Date, Rest)]) -> Option<Date> {
    let mut day = start;
    let mut left = count;
    let mut out = left_out.iter().map(|(date, _)| *date).peekable();
    while left > 0 {
        day = day.tomorrow().ok()?;
        if out.next_if_eq(&day).is_none() {
            left -= 1;
        }
    }
    out.next().is_none().then_some(day)
}
