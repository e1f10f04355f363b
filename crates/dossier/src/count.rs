//! How the days of a clock are counted: its term, then its extensions, then the stretches that do not count.

use calendar::{Dates, FirstDay, Length, Shift, Term, Unit};
use condition::Value;
use jiff::civil::Date;
use procedure::{Clock, Within};

use crate::point::Point;
use crate::state::Extended;
use crate::stretch::Stretch;
use crate::world::PartWorld;

/// The two dates of a clock, and how they were come by.
pub(crate) struct Counted {
    /// The work date and the legal date.
    pub dates: Dates,
    /// The term that was counted last.
    pub term: Term,
    /// The day from which it was counted.
    pub from: Date,
    /// How many calendar days the clock stood still.
    pub paused_days: i32,
    /// Whether it stands still now.
    pub paused: bool,
}

impl PartWorld<'_> {
    /// The dates of a clock; nothing when it has no term, or its length is not known, or the date lies past 9999.
    pub(crate) fn count(
        &self,
        clock: &Clock,
        start: Point,
        met: Option<Point>,
        stretches: &[Stretch],
    ) -> Option<Counted> {
        let term = match &clock.within {
            Within::NoTermStated => return None,
            Within::Term(term) => *term,
            Within::Fact(fact, first_day, shift, month_end) => match self.dossier.fact(self.part, fact)? {
                Value::Length(length) => {
                    Term { length: *length, first_day: *first_day, shift: *shift, month_end: *month_end }
                }
                _ => return None,
            },
        };
        let dates = term.dates(start.on, &self.procedure.calendar).ok()?;
        let mut counted = Counted { dates, term, from: start.on, paused_days: 0, paused: false };
        self.extensions(clock, start, term, &mut counted);
        self.pauses(stretches, start, met, &mut counted);
        Some(counted)
    }

    /// Every extension since the clock began, in the order in which they were given; none makes it shorter.
    fn extensions(&self, clock: &Clock, start: Point, term: Term, counted: &mut Counted) {
        for extension in &self.part.extensions {
            if extension.clock != clock.id || !since(start, extension) {
                continue;
            }
            // What is added goes on from the last day, whichever day was the first of the term.
            let (from, first_day) = if extension.from_start {
                (start.on, term.first_day)
            } else {
                (counted.dates.work, FirstDay::DayAfter)
            };
            let longer = Term { length: extension.length, first_day, ..term };
            counted.take(longer, from, self);
        }
    }

    /// Moves the dates by every stretch that does not count: after the start, before it was met, and begun before the
    /// last day had passed.
    fn pauses(&self, stretches: &[Stretch], start: Point, met: Option<Point>, counted: &mut Counted) {
        for stretch in stretches {
            let from = stretch.from.max(start.on);
            let end = stretch.until.unwrap_or(self.today).min(met.map_or(Date::MAX, |met| met.on));
            if from > counted.dates.due {
                break;
            }
            if from > end {
                continue;
            }
            counted.paused = stretch.until.is_none() && met.is_none();
            counted.paused_days += end.since(from).map_or(0, |span| span.get_days());
            let days = self.days_of(counted.term.length.unit, from, end);
            if let Some(term) = days.map(|length| counted.standing_still(length)) {
                counted.take(term, counted.dates.work, self);
            }
        }
    }

    /// The length of a stretch, in the unit of the term when that is working days; nothing when it holds no day.
    fn days_of(&self, unit: Unit, from: Date, end: Date) -> Option<Length> {
        let (unit, count) = if unit == Unit::WorkingDays {
            let mut day = from;
            let mut count = 0;
            while day < end {
                day = day.tomorrow().ok()?;
                count += u32::from(self.procedure.calendar.is_working_day(day));
            }
            (Unit::WorkingDays, count)
        } else {
            (Unit::CalendarDays, u32::try_from(end.since(from).ok()?.get_days()).ok()?)
        };
        (count > 0).then_some(Length { count, unit })
    }
}

/// Whether an extension is of the clock as it runs since a point, not of a run before.
pub(crate) fn since(began: Point, extension: &Extended) -> bool {
    began.event.is_none_or(|event| extension.event >= event)
}

impl Counted {
    /// Goes on counting with a term from a day, when that makes the clock run longer.
    fn take(&mut self, term: Term, from: Date, world: &PartWorld<'_>) {
        match term.dates(from, &world.procedure.calendar) {
            Ok(dates) if dates.work > self.dates.work => {
                self.dates = Dates { work: dates.work, due: dates.due.max(self.dates.due) };
                self.term = term;
                self.from = from;
            }
            _ => {}
        }
    }

    /// The days that the clock stood still, as a term that goes on from the work date. The shift is the one that the
    /// term itself has: the Dutch act looks at how long that is, not at how long it stood still.
    fn standing_still(&self, length: Length) -> Term {
        let shift = if self.term.shift_in_force() == Shift::None { Shift::None } else { Shift::NextWorkingDay };
        Term { length, first_day: FirstDay::DayAfter, shift, ..self.term }
    }
}
