#![no_main]
//! Any text as a length, and any length as a term from any day: every due date explains itself.

use calendar::{FirstDay, Length, MonthEnd, Shift, Term};
use gehoor_fuzz::LIBRARY;
use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;
use text::Language;

fuzz_target!(|input: (&str, i16, i8, i8, u8, u8, u8, u8)| {
    let (text, year, month, day, first_day, shift, month_end, calendar) = input;
    let length: Length = match text.parse() {
        Ok(length) => length,
        Err(error) => {
            let _ = text::say(Language::Nl, &calendar::LengthError::message(&error));
            return;
        }
    };
    assert_eq!(length.to_string().parse::<Length>().as_ref(), Ok(&length));
    let Ok(from) = Date::new(year, month, day) else { return };
    let term = Term {
        length,
        first_day: [FirstDay::DayAfter, FirstDay::SameDay][usize::from(first_day % 2)],
        shift: [Shift::None, Shift::NextWorkingDay, Shift::Atw][usize::from(shift % 3)],
        month_end: [MonthEnd::SameNumber, MonthEnd::DayBefore, MonthEnd::Earlier][usize::from(month_end % 3)],
    };
    let ids: Vec<String> = LIBRARY.calendars.ids().map(|id| id.to_string()).collect();
    let calendar = LIBRARY.calendars.get(&ids[usize::from(calendar) % ids.len()]).expect("a calendar");
    match term.due(from, calendar) {
        Ok(due) => {
            assert!(due.work <= due.due, "the work date lies after the legal date");
            assert!(due.due >= from || first_day % 2 == 1, "the term ends before it begins");
            assert_eq!(due.because.replay(), Some(due.due));
            let _ = due.to_json(Language::Nl);
        }
        Err(error) => {
            let _ = text::say(Language::Nl, &error.message());
        }
    }
});
