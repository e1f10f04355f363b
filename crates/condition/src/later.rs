//! A date and a length together: the later date.

use calendar::{Length, Unit};
use jiff::Span;
use jiff::civil::Date;

/// The date that much later, by the calendar. Past the end of time it stays the last date there is.
///
/// Months end where the month ends: 31 January and one month is the last of February. Whole years are read
/// generously: 29 February and one year is 1 March, so that nobody loses the day that the shorter year lacks.
pub(crate) fn later(date: Date, length: Length) -> Date {
    let count = i64::from(length.count);
    let span = match length.unit {
        // Working days need a calendar of holidays; the check refuses them, so they do not come here.
        Unit::CalendarDays | Unit::WorkingDays => Span::new().try_days(count),
        Unit::Weeks => Span::new().try_weeks(count),
        Unit::Months => Span::new().try_months(count),
        Unit::Years => Span::new().try_years(count),
    };
    let Ok(landed) = span.and_then(|span| date.checked_add(span)) else {
        return Date::MAX;
    };
    let whole_years = match length.unit {
        Unit::Years => true,
        Unit::Months => count % 12 == 0,
        _ => false,
    };
    let lost_a_day = whole_years && landed.day() != date.day() && date.month() == 2;
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
        ];
        for (from, count, unit, expected) in table {
            assert_eq!(later(from, Length { count, unit }), expected, "{from} and {count} {unit:?}");
        }
    }
}
