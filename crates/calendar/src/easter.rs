//! The date of Easter Sunday.

use jiff::civil::Date;

/// Easter Sunday of a year in the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) algorithm.
///
/// Years before 1583 are reckoned as if the Gregorian calendar had been in use. `None` outside the years 1 to 9999.
pub fn easter(year: i16) -> Option<Date> {
    if year < 1 {
        return None;
    }
    let year_number = i32::from(year);
    let golden = year_number % 19;
    let (century, of_century) = (year_number / 100, year_number % 100);
    let lunar = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}
