//! What the tests share: the real calendar files, and short ways to write dates and terms.
#![allow(dead_code, missing_docs)]

use std::sync::Arc;

use calendar::{Calendar, Calendars, FirstDay, MonthEnd, Shift, Term};
use jiff::civil::Date;

pub fn files() -> Vec<(String, String)> {
    [
        ("calendars/be-vlg.yaml", include_str!("../../../../calendars/be-vlg.yaml")),
        ("calendars/be.yaml", include_str!("../../../../calendars/be.yaml")),
        ("calendars/nl.yaml", include_str!("../../../../calendars/nl.yaml")),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .to_vec()
}

pub fn calendars() -> Calendars {
    Calendars::load(&files()).unwrap_or_else(|problems| {
        let said: Vec<String> = problems.iter().map(|problem| problem.render(text::Language::En)).collect();
        panic!("{}", said.join("\n"))
    })
}

pub fn calendar(id: &str) -> Arc<Calendar> {
    calendars().get(id).unwrap_or_else(|| panic!("no calendar {id}")).clone()
}

pub fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub fn term(length: &str, shift: Shift) -> Term {
    let length = length.parse().unwrap_or_else(|error| panic!("{length}: {error}"));
    Term { length, first_day: FirstDay::DayAfter, shift, month_end: MonthEnd::SameNumber }
}

/// The work date and the due date of a term, after checking that both ways of asking agree and that it replays.
pub fn dates(term: Term, from: &str, calendar: &Calendar) -> (Date, Date) {
    let due = term.due(date(from), calendar).expect("the term has dates");
    let fast = term.dates(date(from), calendar).expect("the term has dates");
    assert_eq!((fast.work, fast.due), (due.work, due.due), "{term:?} from {from}");
    assert_eq!(due.because.replay(), Some(due.due), "{term:?} from {from}: {:#?}", due.because);
    (due.work, due.due)
}
