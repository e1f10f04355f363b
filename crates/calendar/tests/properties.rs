//! What holds for every term, every day and every calendar.

mod common;

use std::sync::LazyLock;

use calendar::{Calendars, FirstDay, Length, MonthEnd, Shift, Term, Unit};
use jiff::SignedDuration;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

static CALENDARS: LazyLock<Calendars> = LazyLock::new(common::calendars);

const UNITS: [Unit; 5] = [Unit::CalendarDays, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];

fn days() -> impl Strategy<Value = Date> {
    // To 2251: beyond the years whose holidays stand in a table.
    (0..110_000_i64).prop_map(|days| date(1950, 1, 1) + SignedDuration::from_hours(24 * days))
}

fn terms() -> impl Strategy<Value = Term> {
    let unit = prop::sample::select(&UNITS);
    let first_day = prop::sample::select(FirstDay::ALL);
    let shift = prop::sample::select(Shift::ALL);
    let month_end = prop::sample::select(MonthEnd::ALL);
    (1..200_u32, unit, first_day, shift, month_end).prop_map(|(count, unit, first_day, shift, month_end)| Term {
        length: Length { count, unit },
        first_day,
        shift,
        month_end,
    })
}

fn ids() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["nl", "be", "be-vlg"])
}

/// Whether article 4 takes this term out of the Dutch act: the longer term then may end before the shifted shorter one.
fn long_for_atw(length: Length) -> bool {
    match length.unit {
        Unit::CalendarDays | Unit::WorkingDays => length.count > 90,
        Unit::Weeks => length.count > 12,
        Unit::Months => length.count > 3,
        Unit::Years => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_longer_term_never_ends_earlier(term in terms(), more in 1..60_u32, from in days(), id in ids()) {
        let calendar = CALENDARS.get(id).unwrap();
        let longer = Term { length: Length { count: term.length.count + more, ..term.length }, ..term };
        let (short, long) = (term.dates(from, calendar).unwrap(), longer.dates(from, calendar).unwrap());
        prop_assert!(long.work > short.work);
        if term.shift != Shift::Atw || long_for_atw(term.length) == long_for_atw(longer.length) {
            prop_assert!(long.due >= short.due);
        }
    }

    #[test]
    fn a_later_event_never_ends_earlier(term in terms(), later in 0..40_i64, from in days(), id in ids()) {
        let calendar = CALENDARS.get(id).unwrap();
        let first = term.dates(from, calendar).unwrap();
        let second = term.dates(from + SignedDuration::from_hours(24 * later), calendar).unwrap();
        prop_assert!(second.work >= first.work && second.due >= first.due);
    }

    #[test]
    fn a_shift_never_moves_backward_and_ends_on_a_day_that_is_not_free(term in terms(), from in days(), id in ids()) {
        let calendar = CALENDARS.get(id).unwrap();
        let dates = term.dates(from, calendar).unwrap();
        let unshifted = Term { shift: Shift::None, ..term }.dates(from, calendar).unwrap();
        prop_assert!(dates.work <= dates.due);
        prop_assert_eq!(dates.work, unshifted.due);
        prop_assert!(dates.due.duration_since(dates.work) <= SignedDuration::from_hours(24 * 11));
        match term.shift {
            Shift::None => prop_assert_eq!(dates.work, dates.due),
            Shift::Atw if long_for_atw(term.length) => prop_assert_eq!(dates.work, dates.due),
            _ => prop_assert!(!calendar.is_free(dates.due)),
        }
    }

    #[test]
    fn every_derivation_replays_to_its_date(term in terms(), from in days(), id in ids()) {
        let calendar = CALENDARS.get(id).unwrap();
        let due = term.due(from, calendar).unwrap();
        let dates = term.dates(from, calendar).unwrap();
        prop_assert_eq!((due.work, due.due), (dates.work, dates.due));
        prop_assert_eq!(due.because.replay(), Some(due.due));
        prop_assert_eq!(due.because.date(), Some(due.due));
        prop_assert!(due.because.steps.iter().any(|step| step.date == due.work));
    }

    #[test]
    fn a_derivation_with_a_wrong_date_does_not_replay(term in terms(), from in days(), place in any::<prop::sample::Index>()) {
        let mut because = term.due(from, CALENDARS.get("nl").unwrap()).unwrap().because;
        let place = place.index(because.steps.len());
        because.steps[place].date += SignedDuration::from_hours(24);
        prop_assert_eq!(because.replay(), None);
    }

    #[test]
    fn every_derivation_ends_its_sentence_with_what_holds(term in terms(), from in days(), id in ids()) {
        let due = term.due(from, CALENDARS.get(id).unwrap()).unwrap();
        for language in text::Language::ALL {
            let said = text::say(language, &due.because.message());
            prop_assert!(said.ends_with('.') && !said.contains("calendar-") && !said.contains('{'), "{}", said);
            prop_assert!(said.contains(&text::date_in_words(language, due.due)), "{}", said);
        }
    }

    #[test]
    fn working_days_are_counted_one_by_one(from in days(), count in 1..300_u32, id in ids()) {
        let calendar = CALENDARS.get(id).unwrap();
        let end = calendar.add_working_days(from, count).unwrap();
        let counted = from.series(jiff::Span::new().days(1)).skip(1).take_while(|day| *day <= end)
            .filter(|day| calendar.is_working_day(*day)).count();
        prop_assert_eq!(counted, count as usize);
        prop_assert!(calendar.is_working_day(end));
    }

    #[test]
    fn lookups_agree(day in days(), id in ids()) {
        let calendar = CALENDARS.get(id).unwrap();
        let listed = calendar.holidays_in(day.year()).iter().any(|(date, _)| *date == day);
        prop_assert_eq!(calendar.holiday(day).is_some(), listed);
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        prop_assert_eq!(calendar.free(day).is_some(), listed || weekend);
        prop_assert_eq!(calendar.is_free(day), listed || weekend);
        prop_assert_eq!(calendar.rest(day).is_none(), calendar.is_working_day(day));
    }

    #[test]
    fn lengths_survive_writing_and_reading(count in 1..=Length::MOST, term in terms()) {
        let length = Length { count, ..term.length };
        prop_assert_eq!(length.to_string().parse(), Ok(length));
    }

    #[test]
    fn any_text_is_a_length_or_an_error(text in "[-+0-9a-z. ]{0,24}|\\PC{0,12}") {
        if let Ok(length) = text.parse::<Length>() {
            prop_assert!((1..=Length::MOST).contains(&length.count));
        }
    }
}
