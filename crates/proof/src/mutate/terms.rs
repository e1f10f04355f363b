//! Mutants of how long a clock runs and how it is counted.

use calendar::{Calendar, FirstDay, Length, MonthEnd, Shift, Term, Unit};
use jiff::civil::{Date, date};
use procedure::{Clock, Within};
use text::Message;

use super::place::{Gather, Place, replaced};

/// The days from which two terms are compared: four years with a leap year, so that every holiday falls on other
/// days of the week.
const FIRST: Date = date(2024, 1, 1);
const DAYS: usize = 1461;

/// The lengths with which the counting of a length that is only known in a dossier is tried.
const SOME_LENGTHS: [Length; 3] = [
    Length { count: 10, unit: Unit::CalendarDays },
    Length { count: 3, unit: Unit::Weeks },
    Length { count: 2, unit: Unit::Months },
];

/// Twice as long, if it can be.
pub(super) fn doubled(length: Length) -> Option<Length> {
    Length::new(length.count * 2, length.unit).ok()
}

/// Every other length and every other way to count, when a date comes out differently.
pub(super) fn within(gather: &mut Gather<'_>, at: &Place<Clock>, clock: &Clock) {
    match &clock.within {
        Within::Term(term) => {
            for (change, key, words, other) in lengths(*term).into_iter().chain(counted(*term)) {
                if differs(*term, other, &gather.procedure.calendar) {
                    gather.add(at, &change, replaced_of(key, words), move |clock| clock.within = Within::Term(other));
                }
            }
        }
        Within::Fact(fact, first_day, shift, month_end) => {
            let some = |length| Term { length, first_day: *first_day, shift: *shift, month_end: *month_end };
            for (change, key, words, other) in counted(some(SOME_LENGTHS[0])) {
                let now = SOME_LENGTHS.map(some);
                let calendar = &gather.procedure.calendar;
                if now.into_iter().any(|term| differs(term, Term { length: term.length, ..other }, calendar)) {
                    let within = Within::Fact(fact.clone(), other.first_day, other.shift, other.month_end);
                    gather.add(at, &change, replaced_of(key, words), move |clock| clock.within = within.clone());
                }
            }
        }
        Within::NoTermStated => {}
    }
}

/// The end of the id, the key in the file, from and to in words, and the changed term.
type Changed = (String, &'static str, [Message; 2], Term);

fn replaced_of(key: &str, [from, to]: [Message; 2]) -> Message {
    replaced(key, from, to)
}

fn lengths(term: Term) -> Vec<Changed> {
    let Length { count, unit } = term.length;
    let other_unit = match unit {
        Unit::CalendarDays => Unit::WorkingDays,
        Unit::WorkingDays | Unit::Weeks => Unit::CalendarDays,
        Unit::Months => Unit::Weeks,
        Unit::Years => Unit::Months,
    };
    // Of one, one more is twice as long.
    let longer = if count > 1 { Length::new(count + 1, unit).ok() } else { None };
    [
        ("length-doubled", doubled(term.length)),
        ("length-plus-one", longer),
        ("unit", Some(Length { count, unit: other_unit })),
    ]
    .into_iter()
    .filter_map(|(change, length)| Some((change, length?)))
    .map(|(change, length)| {
        (format!(":{change}"), "within", [term.length.words(), length.words()], Term { length, ..term })
    })
    .collect()
}

fn counted(term: Term) -> Vec<Changed> {
    let first_day = match term.first_day {
        FirstDay::DayAfter => FirstDay::SameDay,
        FirstDay::SameDay => FirstDay::DayAfter,
    };
    let shift = match term.shift {
        Shift::None => Shift::NextWorkingDay,
        Shift::NextWorkingDay | Shift::Atw => Shift::None,
    };
    let month_end = match term.month_end {
        MonthEnd::SameNumber => MonthEnd::DayBefore,
        MonthEnd::DayBefore | MonthEnd::Earlier => MonthEnd::SameNumber,
    };
    let word = |word: &'static str| Message::new("mutate-word").with("word", word);
    let changed = |key: &'static str, from, to, other| (format!(".{key}:{to}"), key, [word(from), word(to)], other);
    vec![
        changed("first-day", term.first_day.word(), first_day.word(), Term { first_day, ..term }),
        changed("shift", term.shift.word(), shift.word(), Term { shift, ..term }),
        changed("month-end", term.month_end.word(), month_end.word(), Term { month_end, ..term }),
    ]
}

/// Whether two terms ever end on different days.
fn differs(one: Term, other: Term, calendar: &Calendar) -> bool {
    FIRST
        .series(jiff::Span::new().days(1))
        .take(DAYS)
        .any(|from| one.dates(from, calendar) != other.dates(from, calendar))
}
