//! Every row of the table of worked terms (law.md 2.8), and the edges that the law texts name.

mod common;

use calendar::{FirstDay, MonthEnd, Shift, Term, TermError};
use common::{calendar, date, dates, term};

use MonthEnd::{DayBefore, Earlier, SameNumber};
use Shift::{Atw, NextWorkingDay, None as NoShift};

#[test]
fn every_row_of_the_worked_terms() {
    let rows = [
        // (length, calendar, shift, month end, receipt, raw end, due)
        ("6 weeks", "nl", Atw, SameNumber, "2026-02-20", "2026-04-03", "2026-04-07"),
        ("6 weeks", "nl", NextWorkingDay, SameNumber, "2026-02-20", "2026-04-03", "2026-04-07"),
        ("6 weeks", "nl", Atw, SameNumber, "2026-04-03", "2026-05-15", "2026-05-18"),
        ("6 weeks", "nl", Atw, SameNumber, "2025-11-21", "2026-01-02", "2026-01-05"),
        ("6 weeks", "nl", Atw, SameNumber, "2026-03-16", "2026-04-27", "2026-04-28"),
        ("6 weeks", "nl", Atw, SameNumber, "2026-01-10", "2026-02-21", "2026-02-23"),
        ("10 weeks", "nl", Atw, SameNumber, "2026-03-05", "2026-05-14", "2026-05-18"),
        ("4 weeks", "nl", Atw, SameNumber, "2026-03-06", "2026-04-03", "2026-04-07"),
        ("1 week", "nl", NoShift, SameNumber, "2026-03-27", "2026-04-03", "2026-04-03"),
        ("3 weeks", "nl", NoShift, SameNumber, "2026-03-16", "2026-04-06", "2026-04-06"),
        ("45 calendar-days", "be", NoShift, SameNumber, "2015-09-08", "2015-10-23", "2015-10-23"),
        ("45 calendar-days", "be", NoShift, SameNumber, "2017-05-15", "2017-06-29", "2017-06-29"),
        ("45 calendar-days", "be", NoShift, SameNumber, "2026-01-07", "2026-02-21", "2026-02-21"),
        ("90 calendar-days", "be", NoShift, SameNumber, "2026-01-07", "2026-04-07", "2026-04-07"),
        ("45 calendar-days", "be", NextWorkingDay, SameNumber, "2026-01-07", "2026-02-21", "2026-02-23"),
        ("10 calendar-days", "be-vlg", NextWorkingDay, SameNumber, "2025-07-01", "2025-07-11", "2025-07-14"),
        ("10 calendar-days", "be", NextWorkingDay, SameNumber, "2025-07-01", "2025-07-11", "2025-07-11"),
        ("30 calendar-days", "be-vlg", NextWorkingDay, SameNumber, "2026-10-02", "2026-11-01", "2026-11-02"),
        ("3 months", "be", NoShift, SameNumber, "2026-01-15", "2026-04-15", "2026-04-15"),
        ("3 months", "be", NoShift, DayBefore, "2026-01-15", "2026-04-15", "2026-04-15"),
        ("3 months", "be", NoShift, SameNumber, "2025-11-30", "2026-02-28", "2026-02-28"),
        ("3 months", "be", NoShift, DayBefore, "2025-11-30", "2026-02-28", "2026-02-28"),
        ("3 months", "be", NoShift, SameNumber, "2026-02-28", "2026-05-28", "2026-05-28"),
        ("3 months", "be", NoShift, DayBefore, "2026-02-28", "2026-05-31", "2026-05-31"),
        ("3 months", "be", NoShift, Earlier, "2026-02-28", "2026-05-28", "2026-05-28"),
        ("3 months", "be", NoShift, SameNumber, "2026-04-30", "2026-07-30", "2026-07-30"),
        ("3 months", "be", NoShift, DayBefore, "2026-04-30", "2026-07-31", "2026-07-31"),
        ("3 months", "be", NoShift, Earlier, "2026-04-30", "2026-07-30", "2026-07-30"),
        ("3 months", "be", NoShift, SameNumber, "2025-11-29", "2026-02-28", "2026-02-28"),
        ("3 months", "be", NoShift, DayBefore, "2025-11-29", "2026-02-27", "2026-02-27"),
        ("3 months", "be", NoShift, Earlier, "2025-11-29", "2026-02-27", "2026-02-27"),
    ];
    let known = common::calendars();
    for (length, id, shift, month_end, from, work, due) in rows {
        let asked = Term { month_end, ..term(length, shift) };
        let calendar = known.get(id).expect("a calendar");
        assert_eq!(dates(asked, from, calendar), (date(work), date(due)), "{length} {shift} {month_end} from {from}");
    }
}

#[test]
fn leap_days() {
    let be = calendar("be");
    let rows = [
        ("1 week", SameNumber, "2028-02-22", "2028-02-29"),
        ("1 month", SameNumber, "2028-01-31", "2028-02-29"),
        ("1 month", SameNumber, "2027-01-31", "2027-02-28"),
        ("1 year", SameNumber, "2028-02-29", "2029-02-28"),
        ("4 years", SameNumber, "2028-02-29", "2032-02-29"),
        ("1 year", DayBefore, "2028-02-29", "2029-02-28"),
        ("1 year", DayBefore, "2027-02-28", "2028-02-29"),
        ("1 year", Earlier, "2027-02-28", "2028-02-28"),
        ("12 months", SameNumber, "2028-02-29", "2029-02-28"),
        ("1 calendar-day", SameNumber, "2100-02-28", "2100-03-01"),
    ];
    for (length, month_end, from, work) in rows {
        let asked = Term { month_end, ..term(length, NoShift) };
        assert_eq!(dates(asked, from, &be).0, date(work), "{length} {month_end} from {from}");
    }
}

#[test]
fn the_day_of_the_event_can_be_day_one() {
    let nl = calendar("nl");
    let rows = [
        ("10 calendar-days", SameNumber, "2026-03-02", "2026-03-11"),
        ("1 calendar-day", SameNumber, "2026-03-02", "2026-03-02"),
        ("1 week", SameNumber, "2026-03-02", "2026-03-08"),
        ("3 months", SameNumber, "2026-03-02", "2026-06-01"),
        ("3 months", DayBefore, "2026-03-02", "2026-06-01"),
        ("3 months", DayBefore, "2026-03-01", "2026-05-31"),
        ("3 months", SameNumber, "2026-03-01", "2026-05-28"),
        ("1 working-day", SameNumber, "2026-03-02", "2026-03-02"),
        ("1 working-day", SameNumber, "2026-03-07", "2026-03-09"),
        ("5 working-days", SameNumber, "2026-03-02", "2026-03-06"),
    ];
    for (length, month_end, from, work) in rows {
        let asked = Term { first_day: FirstDay::SameDay, month_end, ..term(length, NoShift) };
        assert_eq!(dates(asked, from, &nl).0, date(work), "{length} {month_end} from {from}");
    }
}

#[test]
fn atw_article_2_gives_a_short_term_two_working_days() {
    let nl = calendar("nl");
    let rows = [
        // Good Friday, Saturday and Sunday, then Easter Monday: Tuesday and Wednesday are the first two working days.
        ("3 calendar-days", "2026-04-02", "2026-04-05", "2026-04-08"),
        // Two days are below the bound: only article 1.
        ("2 calendar-days", "2026-04-02", "2026-04-04", "2026-04-07"),
        ("4 calendar-days", "2026-04-02", "2026-04-06", "2026-04-08"),
        // Five days hold one working day (Tuesday) and end on it.
        ("5 calendar-days", "2026-04-02", "2026-04-07", "2026-04-08"),
        ("6 calendar-days", "2026-04-02", "2026-04-08", "2026-04-08"),
        // Christmas 2026: Friday, Saturday, Sunday; Monday is the first working day.
        ("4 calendar-days", "2026-12-24", "2026-12-28", "2026-12-29"),
        // An ordinary weekend: Monday is one working day, Tuesday the second.
        ("3 calendar-days", "2026-02-20", "2026-02-23", "2026-02-24"),
        ("3 calendar-days", "2026-02-16", "2026-02-19", "2026-02-19"),
        ("1 week", "2026-04-02", "2026-04-09", "2026-04-09"),
    ];
    for (length, from, work, due) in rows {
        assert_eq!(dates(term(length, Atw), from, &nl), (date(work), date(due)), "{length} from {from}");
    }
}

#[test]
fn atw_article_4_leaves_long_terms_where_they_end() {
    let nl = calendar("nl");
    let rows = [
        // Each of these ends on a Saturday.
        ("90 calendar-days", "2026-03-01", "2026-05-30", "2026-06-01"),
        ("91 calendar-days", "2026-02-28", "2026-05-30", "2026-05-30"),
        ("12 weeks", "2026-03-07", "2026-05-30", "2026-06-01"),
        ("13 weeks", "2026-02-28", "2026-05-30", "2026-05-30"),
        ("3 months", "2026-02-28", "2026-05-28", "2026-05-28"),
        ("3 months", "2026-02-07", "2026-05-07", "2026-05-07"),
        ("3 months", "2026-03-13", "2026-06-13", "2026-06-15"),
        ("4 months", "2026-02-13", "2026-06-13", "2026-06-13"),
        ("1 year", "2025-06-13", "2026-06-13", "2026-06-13"),
    ];
    for (length, from, work, due) in rows {
        assert_eq!(dates(term(length, Atw), from, &nl), (date(work), date(due)), "{length} from {from}");
    }
}

#[test]
fn a_run_of_holidays_is_passed_in_one_go() {
    // 2027: Liberation Day on Wednesday, Ascension Day on Thursday, the equated Friday, the weekend.
    let nl = calendar("nl");
    assert_eq!(dates(term("6 weeks", Atw), "2027-03-24", &nl), (date("2027-05-05"), date("2027-05-10")));
}

#[test]
fn working_days_leave_out_weekends_holidays_and_closing_days() {
    let nl = calendar("nl");
    assert_eq!(dates(term("10 working-days", NoShift), "2026-04-01", &nl).0, date("2026-04-17"));
    let closed = (*nl).clone().with_closing_days([(date("2026-04-08"), "verhuizing".to_owned())]);
    assert_eq!(dates(term("10 working-days", NoShift), "2026-04-01", &closed).0, date("2026-04-20"));
    // A closing day is no ground to shift a term that the law sets.
    assert_eq!(dates(term("1 week", Atw), "2026-04-01", &closed).1, date("2026-04-08"));
    assert!(!closed.is_working_day(date("2026-04-08")));
    assert!(nl.is_working_day(date("2026-04-08")));
    assert_eq!(closed.next_working_day(date("2026-04-08")), Some(date("2026-04-09")));
    assert_eq!(closed.next_working_day(date("2026-04-09")), Some(date("2026-04-09")));
}

#[test]
fn the_end_of_time_is_an_error_and_no_panic() {
    let nl = calendar("nl");
    for length in
        ["1 calendar-day", "10000 calendar-days", "1 working-day", "1 week", "1 month", "10000 months", "10000 years"]
    {
        for shift in [NoShift, NextWorkingDay, Atw] {
            for month_end in [SameNumber, DayBefore, Earlier] {
                for first_day in [FirstDay::DayAfter, FirstDay::SameDay] {
                    let asked = Term { month_end, first_day, ..term(length, shift) };
                    for from in [jiff::civil::Date::MAX, date("9999-12-30"), date("9999-11-30"), jiff::civil::Date::MIN]
                    {
                        let fast = asked.dates(from, &nl);
                        let full = asked.due(from, &nl).map(|due| calendar::Dates { work: due.work, due: due.due });
                        assert_eq!(fast, full);
                    }
                }
            }
        }
    }
    let error = term("1 week", NoShift).dates(date("9999-12-30"), &nl).unwrap_err();
    assert_eq!(error, TermError::OutOfRange { from: date("9999-12-30"), length: "1 week".parse().unwrap() });
    // The fields are open: a length that no file can hold is an error too.
    let length = calendar::Length { count: u32::MAX, unit: calendar::Unit::Years };
    assert!(Term { length, ..term("1 week", NoShift) }.dates(date("2026-01-01"), &nl).is_err());
}
