//! The dates of a term together with why they are so.

use jiff::civil::Date;
use serde::Serialize;
use text::Language;

use crate::term::{add_months, to_the_day_before};
use crate::{Calendar, Derivation, MonthEnd, Rest, Shift, Stays, Step, Term, TermError, Unit, Warning, What};

/// The two dates of a term, why they are so, and what to know about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day before any shift.
    pub work: Date,
    /// The last day by law.
    pub due: Date,
    /// Why.
    pub because: Derivation,
    /// What to know.
    pub warnings: Vec<Warning>,
}

/// The form for programs; the order of the fields is part of it.
#[derive(Serialize)]
struct DueJson {
    work: String,
    due: String,
    because: String,
    warnings: Vec<String>,
}

impl Due {
    /// The dates for a program, with the reasons in words: `work`, `due`, `because`, `warnings`, in this order.
    pub fn to_json(&self, language: Language) -> serde_json::Value {
        let json = DueJson {
            work: self.work.to_string(),
            due: self.due.to_string(),
            because: text::say(language, &self.because.message()),
            warnings: self.warnings.iter().map(|warning| text::say(language, &warning.message())).collect(),
        };
        serde_json::to_value(json).expect("four fields of text are JSON")
    }
}

impl Term {
    /// The dates of the term with their derivation, for an event on the day `from`.
    ///
    /// # Errors
    /// [`TermError::OutOfRange`] when a date on the way has no place in the calendar.
    pub fn due(&self, from: Date, calendar: &Calendar) -> Result<Due, TermError> {
        self.try_due(from, calendar).ok_or(self.out_of_range(from))
    }

    fn try_due(&self, from: Date, calendar: &Calendar) -> Option<Due> {
        let start = self.day_zero(from)?;
        let mut steps = vec![Step { what: What::Start { event: from, first_day: self.first_day }, date: start }];
        self.add_length(start, calendar, &mut steps)?;
        let work = steps.last()?.date;
        let mut due = work;
        if self.shift_in_force() == Shift::Atw {
            due = self.with_two_working_days(start, work, calendar)?;
            if due != work {
                let left_out = free_days(start, due, calendar)?;
                steps.push(Step { what: What::TwoWorkingDays { left_out }, date: due });
            }
        }
        if self.shift_in_force() == Shift::None {
            self.stays(work, calendar, &mut steps);
        } else {
            due = skip(due, calendar, &mut steps)?;
        }
        let warnings = match self.first_looked_up(start, work) {
            Some(first) => Warning::about(first, due, calendar),
            None => Vec::new(),
        };
        Some(Due { work, due, because: Derivation { steps }, warnings })
    }

    /// The steps from the day zero to the last day before any shift.
    fn add_length(&self, start: Date, calendar: &Calendar, steps: &mut Vec<Step>) -> Option<()> {
        let end = self.raw_end(start, calendar)?;
        let length = self.length;
        let Some(months) = length.in_months() else {
            let what = match length.unit {
                Unit::WorkingDays => What::WorkingDays { length, left_out: resting_days(start, end, calendar)? },
                _ => What::Added { length },
            };
            steps.push(Step { what, date: end });
            return Some(());
        };
        let mut base = start;
        if self.month_end == MonthEnd::DayBefore {
            base = start.tomorrow().ok()?;
            steps.push(Step { what: What::FirstDay, date: base });
        }
        let same_number = add_months(base, months)?;
        steps.push(Step { what: What::Added { length }, date: same_number });
        if same_number.day() != base.day() {
            steps.push(Step { what: What::Clipped { wanted: base.day() }, date: same_number });
        }
        match self.month_end {
            MonthEnd::SameNumber => {}
            MonthEnd::DayBefore => steps.push(Step { what: What::DayBefore, date: end }),
            MonthEnd::Earlier => {
                let other = to_the_day_before(start, months)?;
                steps.push(Step { what: What::Earlier { other }, date: end });
            }
        }
        Some(())
    }

    /// The step that says that no shift holds.
    fn stays(&self, work: Date, calendar: &Calendar, steps: &mut Vec<Step>) {
        let stays = match calendar.free(work) {
            None => Stays::NotFree,
            Some(rest) if self.shift == Shift::Atw => Stays::TooLongForAtw { length: self.length, rest },
            Some(rest) => Stays::NoShift { rest },
        };
        steps.push(Step { what: What::Stays(stays), date: work });
    }

    /// The first day that was looked up in the calendar; `None` when the calendar played no part.
    fn first_looked_up(&self, start: Date, work: Date) -> Option<Date> {
        match (self.length.unit, self.shift_in_force()) {
            (Unit::WorkingDays, _) | (_, Shift::Atw) => start.tomorrow().ok(),
            (_, Shift::NextWorkingDay) => Some(work),
            (_, Shift::None) => None,
        }
    }
}

/// The steps over free days, to the first day that is not free.
fn skip(from: Date, calendar: &Calendar, steps: &mut Vec<Step>) -> Option<Date> {
    let mut day = from;
    while let Some(rest) = calendar.free(day) {
        day = day.tomorrow().ok()?;
        steps.push(Step { what: What::Skipped { rest }, date: day });
    }
    // Article 2 of the Dutch act has named the last day already.
    let named = matches!(steps.last(), Some(Step { what: What::TwoWorkingDays { .. }, .. }));
    if day == from && !named {
        steps.push(Step { what: What::Stays(Stays::NotFree), date: day });
    }
    Some(day)
}

/// The days after `start`, up to and including `end`, that are free by law.
fn free_days(start: Date, end: Date, calendar: &Calendar) -> Option<Vec<(Date, Rest)>> {
    days_between(start, end, |day| calendar.free(day))
}

/// The days after `start`, up to and including `end`, that are no working days.
fn resting_days(start: Date, end: Date, calendar: &Calendar) -> Option<Vec<(Date, Rest)>> {
    days_between(start, end, |day| calendar.rest(day))
}

fn days_between(start: Date, end: Date, rest: impl Fn(Date) -> Option<Rest>) -> Option<Vec<(Date, Rest)>> {
    let mut days = Vec::new();
    let mut day = start;
    while day < end {
        day = day.tomorrow().ok()?;
        days.extend(rest(day).map(|rest| (day, rest)));
    }
    Some(days)
}
