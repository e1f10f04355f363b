//! A date and a length together: the later date.

use calendar::{Length, Unit};
use jiff::SignedDuration;
use jiff::civil::Date;

/// The date that much later, by the calendar. Past the end of time it stays the last date there is.
///
/// Months end where the month ends: 31 January and one month is the last of February. Whole years are read
/// generously: 29 February and one year is 1 March, so that nobody loses the day that the shorter year lacks.
pub(crate) fn later(date: Date, length: Length) -> Date {
    let count = i64::from(length.count);
    match length.unit {
        // Working days need a calendar of holidays; the check refuses them, so they do not come here.
        Unit::CalendarDays | Unit::WorkingDays => days_later(date, count),
        Unit::Weeks => days_later(date, count * 7),
        Unit::Months => months_later(date, count),
        Unit::Years => months_later(date, count * 12),
    }
}

fn days_later(date: Date, days: i64) -> Date {
    date.saturating_add(SignedDuration::from_hours(days * 24))
}

fn months_later(date: Date, months: i64) -> Date {
    let month = i64::from(date.year()) * 12 + i64::from(date.month()) - 1 + months;
    let (year, month) = (i16::try_from(month.div_euclid(12)), month.rem_euclid(12) as i8 + 1);
    let Some(first) = year.ok().and_then(|year| Date::new(year, month, 1).ok()) else {
        return Date::MAX;
    };
    let landed = Date::new(first.year(), month, date.day().min(first.days_in_month())).unwrap_or(Date::MAX);
    let lost_a_day = months % 12 == 0 && landed.day() < date.day();
    if lost_a_day { landed.tomorrow().unwrap_or(Date::MAX) } else { landed }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_length_is_added_by_the_calendar() {
        let table = [
            (date(2024, 2, 29), 1, Unit::Years, date(2025, 3, 1)),
            (date(2024, 2, 29), 4, Unit::Years, date(2028, 2, 29)),
            (date(2024, 2, 29), 12, Unit::Months, date(2025, 3, 1)),
            (date(2024, 2, 29), 1, Unit::Months, date(2024, 3, 29)),
            (date(2025, 1, 31), 1, Unit::Months, date(2025, 2, 28)),
            (date(2025, 2, 28), 1, Unit::Years, date(2026, 2, 28)),
            (date(2025, 12, 24), 2, Unit::Weeks, date(2026, 1, 7)),
            (date(2025, 12, 24), 10, Unit::CalendarDays, date(2026, 1, 3)),
            (date(2025, 12, 24), u32::MAX, Unit::Years, Date::MAX),
            (date(9999, 12, 31), 1, Unit::CalendarDays, Date::MAX),
            (date(9999, 12, 31), u32::MAX, Unit::Weeks, Date::MAX),
            (date(9999, 12, 31), 1, Unit::Months, Date::MAX),
            (date(2025, 10, 31), 16, Unit::Months, date(2027, 2, 28)),
        ];
        for (from, count, unit, expected) in table {
            assert_eq!(later(from, Length { count, unit }), expected, "{from} and {count} {unit:?}");
        }
    }
}
