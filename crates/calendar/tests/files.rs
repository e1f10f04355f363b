//! The calendar files: what they hold, and what a faulty one is told.

mod common;

use calendar::{Calendars, Kind, easter};
use common::{calendar, calendars, date, files};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

#[test]
fn the_files_load_with_their_names() {
    let known = calendars();
    assert_eq!(known.ids().collect::<Vec<_>>(), ["be", "be-vlg", "nl"]);
    assert_eq!(known.get("netherlands").expect("an alias").id(), "nl");
    assert!(known.get("fr").is_none());
    let nl = calendar("nl");
    assert_eq!((nl.known_from(), nl.known_until()), (date("2017-01-01"), Some(date("2028-12-31"))));
    assert_eq!(calendar("be").known_until(), None);
    assert_eq!(text::say(text::Language::En, &nl.title()), "The Netherlands");
    assert_eq!(nl.aliases().collect::<Vec<_>>(), ["netherlands"]);
}

#[test]
fn the_dutch_holidays_of_2026() {
    let days: Vec<String> = calendar("nl").holidays_in(2026).iter().map(|(date, _)| date.to_string()).collect();
    assert_eq!(
        days,
        [
            "2026-01-01",
            "2026-01-02",
            "2026-04-03",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-15",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26"
        ]
    );
}

#[test]
fn every_equated_day_of_the_decrees() {
    let nl = calendar("nl");
    let days = [
        "2017-04-28",
        "2017-05-26",
        "2018-05-11",
        "2018-12-24",
        "2018-12-31",
        "2019-05-31",
        "2019-12-27",
        "2020-05-22",
        "2021-05-14",
        "2022-05-27",
        "2023-04-28",
        "2023-05-19",
        "2024-05-10",
        "2024-12-27",
        "2025-05-30",
        "2026-01-02",
        "2026-05-15",
        "2027-05-07",
        "2028-04-28",
        "2028-05-26",
    ];
    let found: Vec<String> = (2017..=2028)
        .flat_map(|year| nl.holidays_in(year))
        .filter(|(_, holiday)| holiday.kind == Kind::Equated && &*holiday.id != "good-friday")
        .map(|(date, _)| date.to_string())
        .collect();
    assert_eq!(found, days);
}

#[test]
fn the_birthday_of_the_monarch() {
    let nl = calendar("nl");
    let on = |text: &str| nl.holiday(date(text)).map(|holiday| holiday.id.to_string());
    assert_eq!(on("2025-04-26").as_deref(), Some("kings-day"));
    assert_eq!(on("2025-04-27"), None);
    assert_eq!(on("2014-04-26").as_deref(), Some("kings-day"));
    assert_eq!(on("2026-04-27").as_deref(), Some("kings-day"));
    assert_eq!(on("2013-04-30").as_deref(), Some("queens-day"));
    assert_eq!(on("2013-04-27"), None);
    assert_eq!(on("2014-04-30"), None);
    assert_eq!(on("2006-04-29").as_deref(), Some("queens-day"));
    assert_eq!(on("2006-04-30"), None);
}

#[test]
fn what_is_a_holiday_in_one_country_only() {
    let (nl, be, vlg) = (calendar("nl"), calendar("be"), calendar("be-vlg"));
    for day in ["2026-04-03", "2026-05-05", "2024-12-26"] {
        assert!(nl.holiday(date(day)).is_some() && be.holiday(date(day)).is_none(), "{day}");
        assert!(vlg.holiday(date(day)).is_none(), "{day}");
    }
    for day in ["2025-05-01", "2025-07-21", "2025-08-15", "2024-11-01", "2025-11-11"] {
        assert!(nl.holiday(date(day)).is_none() && be.holiday(date(day)).is_some(), "{day}");
        assert!(vlg.holiday(date(day)).is_some(), "{day}");
    }
    assert!(be.holiday(date("2025-07-11")).is_none());
    assert_eq!(vlg.holiday(date("2025-07-11")).map(|holiday| holiday.kind), Some(Kind::Decretal));
    assert_eq!(be.holidays_in(2026).len(), 10);
    assert_eq!(vlg.holidays_in(2026).len(), 11);
    assert!(be.holiday(date("2008-05-02")).is_some());
}

#[test]
fn years_without_a_table_follow_the_same_rules() {
    let nl = calendar("nl");
    for year in [1583, 1850, 1899, 2200, 2500, 9999] {
        for (date, holiday) in nl.holidays_in(year) {
            assert!(nl.is_free(date) && nl.holiday(date).is_some(), "{} {date}", holiday.id);
        }
        assert!(nl.is_free(Date::constant(year, 12, 25)));
    }
    assert!(nl.holiday(Date::constant(-500, 4, 1)).is_none());
}

/// Easter is the Sunday after the full moon of the church, which the prayer book lists by golden number (1900 to 2199).
#[test]
fn easter_follows_the_tables_of_the_church() {
    const FULL_MOONS: [(i8, i8); 19] = [
        (4, 14),
        (4, 3),
        (3, 23),
        (4, 11),
        (3, 31),
        (4, 18),
        (4, 8),
        (3, 28),
        (4, 16),
        (4, 5),
        (3, 25),
        (4, 13),
        (4, 2),
        (3, 22),
        (4, 10),
        (3, 30),
        (4, 17),
        (4, 7),
        (3, 27),
    ];
    for year in 1900..=2199_i16 {
        let (month, day) = FULL_MOONS[usize::from(year.unsigned_abs() % 19)];
        let mut sunday = Date::constant(year, month, day) + 1.day();
        while sunday.weekday() != Weekday::Sunday {
            sunday += 1.day();
        }
        assert_eq!(easter(year), Some(sunday));
    }
    for known in
        ["1818-03-22", "1913-03-23", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2026-04-05", "2038-04-25"]
    {
        let known = date(known);
        assert_eq!(easter(known.year()), Some(known));
    }
    assert_eq!(easter(0), None);
    assert_eq!(easter(-1), None);
}

fn codes(changes: &[(&str, &str)]) -> Vec<&'static str> {
    let mut files = files();
    for (from, to) in changes {
        assert!(files.iter().any(|(_, text)| text.contains(from)), "{from}");
        for (_, text) in &mut files {
            *text = text.replacen(from, to, 1);
        }
    }
    let problems = Calendars::load(&files).expect_err("a faulty file");
    for problem in &problems {
        for language in text::Language::ALL {
            assert!(text::try_say(language, &problem.message).is_some(), "{}", problem.code());
            assert!(text::try_say(language, &problem.remedy).is_some(), "{}", problem.remedy);
        }
    }
    problems.iter().map(reading::Problem::code).collect()
}

#[test]
fn a_faulty_file_is_told_what_is_wrong() {
    assert_eq!(codes(&[("on: 07-11", "on: 13-11")]), ["calendar-file-month-day"]);
    assert_eq!(codes(&[("on: 07-11", "on: 7-11")]), ["calendar-file-month-day"]);
    assert_eq!(codes(&[("on: 07-11", "easter: 400")]), ["calendar-file-easter"]);
    assert_eq!(codes(&[("on: 07-11", "on: 07-11\n    easter: 4")]), ["calendar-file-one-rule"]);
    assert_eq!(codes(&[("    on: 07-11\n", "")]), ["calendar-file-one-rule"]);
    assert_eq!(codes(&[("on: 07-11", "dates: [2025-07-11]")]), ["calendar-file-stray"]);
    assert_eq!(codes(&[("on: 07-11", "on: 01-01\n    if-sunday: day-before")]), ["calendar-file-stray"]);
    assert_eq!(codes(&[("from: 1991", "from: 19911991")]), ["calendar-file-year"]);
    assert_eq!(codes(&[("flemish-community-day:", "christmas-day:")]), ["calendar-file-holiday-twice"]);
    assert_eq!(codes(&[("known-until: 2028-12-31", "known-until: 2016-12-31")]), ["calendar-file-known-order"]);
    let week = "weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]";
    assert_eq!(
        codes(&[("weekend: [saturday, sunday]", week)]),
        ["calendar-file-weekend"; 2],
        "of be and nl; be-vlg waits for be"
    );
    assert_eq!(codes(&[("builds-on: be", "builds-on: bee")]), ["calendar-file-base"]);
    assert_eq!(codes(&[("builds-on: be", "builds-on: be-vlg")]), ["calendar-file-base"]);
    assert_eq!(codes(&[("aliases: [flanders]", "aliases: [nl]")]), ["calendar-file-name-twice"]);
    assert_eq!(codes(&[("kind: decretal", "kind: decreed")]), ["reading-unknown-word"]);
    assert_eq!(codes(&[("known-from: 2017-01-01", "known-form: 2017-01-01")]).len(), 2);
}

#[test]
fn all_problems_of_all_files_come_at_once() {
    let found = codes(&[("on: 07-11", "on: 13-11"), ("kind: equated", "kind: equal"), ("on: 07-21", "on: 07-32")]);
    assert_eq!(found.len(), 3, "{found:?}");
}
