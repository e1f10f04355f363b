//! Dates as people say them: 'donderdag 12 maart 2026'.

use jiff::civil::{Date, Weekday};

use crate::{Language, Message, say};

const WEEKDAYS: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

const MONTHS: [&str; 12] = [
    "month-01", "month-02", "month-03", "month-04", "month-05", "month-06", "month-07", "month-08", "month-09",
    "month-10", "month-11", "month-12",
];

/// The name of a weekday, as it stands inside a sentence.
pub fn weekday_name(language: Language, weekday: Weekday) -> String {
    say(language, &Message::new(WEEKDAYS[weekday.to_monday_zero_offset() as usize]))
}

/// The name of a month (1 to 12), as it stands inside a sentence.
///
/// # Panics
/// When the month is not 1 to 12.
pub fn month_name(language: Language, month: i8) -> String {
    say(language, &Message::new(MONTHS[(month - 1) as usize]))
}

/// A date written out with its weekday.
pub fn date_in_words(language: Language, date: Date) -> String {
    let message = Message::new("date-in-words")
        .with("weekday", weekday_name(language, date.weekday()))
        .with("day", i32::from(date.day()))
        .with("month", month_name(language, date.month()))
        .with("year", date.year().to_string());
    say(language, &message)
}
