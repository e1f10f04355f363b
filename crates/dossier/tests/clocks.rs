//! Clocks: from when, until when, met or not, stopped, extended, and why.

mod common;

use common::*;
use condition::Value;
use dossier::{ClockState, Command, Intake, next_due};
use jiff::civil::Date;
use text::Language;

fn extend(clock: &str, consent: &[&str]) -> Command {
    let consent = consent.iter().map(|role| (*role).into()).collect();
    Command::Extend { part: 1, clock: clock.into(), consent, because: Some("Er komt nog een stuk.".into()) }
}

fn verdict(given: &[(&str, Value)]) -> Command {
    let mut all = vec![("finding", one_of("founded")), ("reasons", text("Het hek stond open."))];
    all.extend_from_slice(given);
    act("verdict", &all)
}

/// Asks for the reaction, gets it, and judges.
fn judge(work: &mut Work<'_>, on: &str, given: &[(&str, Value)]) {
    work.must(on, "hans", act("ask-reaction", &[]));
    work.must(on, "hans", act("record-reaction", &[]));
    work.must(on, "hans", verdict(given));
}

#[test]
fn a_term_from_receipt_has_its_two_dates() {
    let rules = procedure();
    let work = Work::received(&rules, "2026-02-20");
    assert_eq!(work.due("acknowledge", "2026-02-20"), "2026-02-27");
    // Six weeks end on Good Friday: the law moves the last day, the work does not wait for it.
    let handle = work.clock("handle", "2026-02-20");
    assert_eq!((handle.work, handle.due), (Some(day("2026-04-03")), Some(day("2026-04-07"))));
    assert_eq!(work.state("handle", "2026-04-07"), ClockState::Running);
    assert_eq!(work.state("handle", "2026-04-08"), ClockState::Overdue);
    assert_eq!(next_due(&rules, work.dossier(), day("2026-02-20")), Some(day("2026-02-27")));
}

#[test]
fn the_day_is_the_local_day() {
    let rules = procedure();
    // The night in which the clock goes forward, and the last minute of a day that is tomorrow in no zone west of it.
    for (moment, due) in [
        ("2026-03-28 23:59", "2026-04-04"),
        ("2026-03-29 00:00", "2026-04-05"),
        ("2026-03-29 03:00", "2026-04-05"),
        ("2026-10-25 00:30", "2026-11-01"),
    ] {
        assert_eq!(Work::received(&rules, moment).due("acknowledge", "2026-12-01"), due, "{moment}");
    }
}

#[test]
fn what_has_not_begun_does_not_run() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    for clock in ["own-answer", "progress", "tell", "keep-informed", "measures", "may-complain", "wait", "after-visit"]
    {
        assert_eq!(work.state(clock, "2026-03-02"), ClockState::NotRunning, "{clock}");
        assert_eq!(work.due(clock, "2026-03-02"), "~", "{clock}");
    }
    work.must("2026-03-03", "carla", act("take-up", &[("facility_knows", yes())]));
    assert_eq!(work.state("own-answer", "2026-03-03"), ClockState::NotRunning, "the later of two has not come");
    work.must("2026-03-05", "carla", act("appoint", &[("handler_person", person("hans"))]));
    // Thirty days after the later of the two: Saturday 4 April, and then Easter.
    let own = work.clock("own-answer", "2026-03-05");
    assert_eq!((own.work, own.due), (Some(day("2026-04-04")), Some(day("2026-04-07"))));
}

#[test]
fn a_day_that_is_yet_to_come_starts_nothing_yet() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-02", "olga", act("note", &[("visit", date("2026-05-31"))]));
    assert_eq!(work.state("after-visit", "2026-05-30"), ClockState::NotRunning);
    assert_eq!(work.state("after-visit", "2026-05-31"), ClockState::Running);
    assert_eq!(work.due("after-visit", "2026-05-31"), "2026-06-30");
    // The way outside for who waited too long opens when the term has run out, not before.
    assert_eq!(work.state("overrun", "2026-04-12"), ClockState::NotRunning);
    assert_eq!(work.state("overrun", "2026-04-13"), ClockState::OpenWindow);
    assert_eq!(work.due("overrun", "2026-04-14"), "2027-04-13");
}

#[test]
fn a_way_outside_opens_with_its_window() {
    let rules = procedure_with(&[("window: committee, own", "window: overrun, own")]);
    let work = Work::received(&rules, "2026-03-02");
    let route = |today: &str| {
        let found = dossier::view::routes(&rules, work.dossier(), work.part(1), day(today)).remove(0);
        (found.open, found.from, found.last_day)
    };
    // The window begins on the last day of the term, and only then is its own last day known.
    assert_eq!(route("2026-03-02"), (false, Some(day("2026-04-13")), None));
    assert_eq!(route("2026-04-12"), (false, Some(day("2026-04-13")), None));
    assert_eq!(route("2026-04-13"), (true, None, Some(day("2027-04-13"))));
    assert_eq!(route("2027-04-14"), (false, None, Some(day("2027-04-13"))));
}

#[test]
fn the_action_that_starts_a_clock_may_meet_it_too() {
    let rules = procedure();
    let work = Work::handled(&rules, "2026-03-02");
    // Taking up moves the part and sends the letter: both in one event.
    assert_eq!(work.state("tell", "2026-03-03"), ClockState::Met);
    assert_eq!(work.clock("tell", "2026-03-03").met, Some(day("2026-03-03")));
    // The day itself counts: three working days from Tuesday end on Thursday.
    assert_eq!(work.due("tell", "2026-03-03"), "2026-03-05");
}

#[test]
fn a_clock_that_recurs_begins_again_each_time() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    assert_eq!(work.due("progress", "2026-03-03"), "2026-03-17");
    work.must("2026-03-10", "hans", act("send-progress", &[]));
    assert_eq!(work.due("progress", "2026-03-10"), "2026-03-24");
    assert_eq!(work.clock("progress", "2026-03-10").started, Some(day("2026-03-10")));
    assert_eq!(work.state("progress", "2026-03-25"), ClockState::Overdue);
    // An extension is of the run in which it is given.
    work.must("2026-03-11", "carla", extend("progress", &[]));
    assert_eq!(work.due("progress", "2026-03-25"), "2026-03-31");
    work.refused_as("2026-03-12", "carla", &extend("progress", &[]), "exhausted");
    work.must("2026-03-30", "hans", act("send-progress", &[]));
    assert_eq!(work.due("progress", "2026-03-30"), "2026-04-13");
    work.must("2026-03-31", "carla", extend("progress", &[]));
    assert_eq!(work.due("progress", "2026-03-31"), "2026-04-20");
    judge(&mut work, "2026-04-01", &[]);
    assert_eq!(work.state("progress", "2026-05-01"), ClockState::Lapsed);
}

#[test]
fn what_comes_after_the_end_does_not_wake_a_clock() {
    let rules =
        procedure_with(&[("    asks: { memo: may, topics", "    letters: progress\n    asks: { memo: may, topics")]);
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "olga", act("note", &[("visit", date("2026-03-05"))]));
    assert_eq!(work.state("after-visit", "2026-03-05"), ClockState::Running);
    work.must("2026-03-06", "carla", Command::AddParty { role: "complainant".into(), name: "kim".into() });
    work.must("2026-03-06", "kim", act("withdraw", &[]));
    for clock in ["after-visit", "progress", "own-answer", "handle", "keep-informed", "may-complain"] {
        assert_eq!(work.state(clock, "2026-03-07"), ClockState::Lapsed, "{clock}");
    }
    assert_eq!(work.state("committee", "2026-03-07"), ClockState::OpenWindow, "the way outside stays open");
    // A note can still be made, and sends the letter that would have met them.
    work.must("2026-03-08", "olga", act("note", &[]));
    assert_eq!(work.state("after-visit", "2026-03-08"), ClockState::Lapsed);
    assert_eq!(work.state("progress", "2026-03-08"), ClockState::Lapsed);
    assert_eq!(next_due(&rules, work.dossier(), day("2026-03-08")), None);
}

#[test]
fn a_clock_outlives_the_part_when_it_says_so() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    judge(&mut work, "2026-03-20", &[("measures", length("3 weeks"))]);
    assert_eq!(work.stage(1), "answered");
    assert_eq!(work.state("handle", "2026-03-20"), ClockState::Met);
    assert_eq!(work.due("measures", "2026-03-20"), "2026-04-10");
    assert_eq!(work.state("measures", "2026-04-11"), ClockState::Overdue);
    assert_eq!(next_due(&rules, work.dossier(), day("2026-04-11")), Some(day("2026-04-10")));
    // Somebody has to see to it: whoever was responsible last.
    let duties = dossier::view::duties(&rules, work.dossier(), day("2026-04-11"));
    assert_eq!(duties.iter().map(|duty| (&*duty.id, &*duty.role)).collect::<Vec<_>>(), [("measures", "handler")]);
    work.must("2026-04-12", "hans", act("measures-done", &[]));
    assert_eq!(work.state("measures", "2026-04-12"), ClockState::MetLate);
    assert_eq!(work.state("measures", "2030-01-01"), ClockState::MetLate);
}

#[test]
fn a_length_that_nobody_told_gives_no_date() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    judge(&mut work, "2026-03-20", &[]);
    assert_eq!(work.state("measures", "2026-03-20"), ClockState::NoTerm);
    assert_eq!(work.due("measures", "2026-03-20"), "~");
}

#[test]
fn opening_again_lets_run_what_closing_ended() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-02", "carla", Command::AddParty { role: "complainant".into(), name: "kim".into() });
    work.must("2026-03-03", "kim", act("withdraw", &[]));
    assert_eq!(work.state("acknowledge", "2026-03-04"), ClockState::Lapsed);
    let reopen = Command::Reopen { part: 1, stage: "received".into(), because: Some("Toch niet.".into()) };
    work.must("2026-03-05", "carla", reopen);
    assert_eq!(work.state("acknowledge", "2026-03-05"), ClockState::Running);
    assert_eq!(work.due("acknowledge", "2026-03-05"), "2026-03-09");
    assert_eq!(work.state("handle", "2026-03-05"), ClockState::Running);
    // And ending it again ends them again.
    work.must("2026-03-06", "kim", act("withdraw", &[]));
    assert_eq!(work.state("acknowledge", "2026-03-06"), ClockState::Lapsed);
}

#[test]
fn a_clock_that_was_met_stays_met() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    judge(&mut work, "2026-03-20", &[]);
    let reopen = Command::Reopen { part: 1, stage: "handling".into(), because: Some("Er is nieuws.".into()) };
    work.must("2026-04-01", "carla", reopen);
    assert_eq!(work.state("handle", "2027-01-01"), ClockState::Met);
    assert_eq!(work.state("keep-informed", "2027-01-01"), ClockState::Met);
}

#[test]
fn an_extension_goes_on_from_the_last_day() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    assert_eq!(work.due("handle", "2026-03-04"), "2026-04-13");
    work.must("2026-03-04", "carla", extend("handle", &[]));
    assert_eq!(work.due("handle", "2026-03-04"), "2026-05-11");
    work.must("2026-04-20", "carla", extend("handle", &["complainant"]));
    assert_eq!(work.due("handle", "2026-04-20"), "2026-06-08");
    assert_eq!(work.events.iter().filter(|event| format!("{event:?}").contains("\"extension\"")).count(), 1);
    // At most eight weeks from the start would now be earlier than what was granted.
    work.refused_as("2026-04-21", "olga", &extend("handle", &[]), "exhausted");
}

#[test]
fn an_extension_may_count_from_the_start() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "olga", extend("handle", &[]));
    // Eight weeks after 2 March is the King's birthday.
    let handle = work.clock("handle", "2026-03-04");
    assert_eq!((handle.work, handle.due), (Some(day("2026-04-27")), Some(day("2026-04-28"))));
}

#[test]
fn an_extension_adds_whole_days_also_when_the_first_day_counts() {
    let rules = procedure_with(&[(
        "within: 6 weeks\n        first-day: day-after",
        "within: 6 weeks\n        first-day: same-day",
    )]);
    let mut work = Work::handled(&rules, "2026-03-02");
    let handle = work.clock("handle", "2026-03-04");
    assert_eq!((handle.work, handle.due), (Some(day("2026-04-12")), Some(day("2026-04-13"))));
    work.must("2026-03-04", "carla", extend("handle", &[]));
    let handle = work.clock("handle", "2026-03-04");
    assert_eq!((handle.work, handle.due), (Some(day("2026-05-10")), Some(day("2026-05-11"))));
}

#[test]
fn a_stop_moves_the_dates_by_the_rule_of_the_term() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-10", "hans", act("ask-papers", &[]));
    let stopped = work.clock("handle", "2026-03-15");
    assert_eq!((stopped.state, stopped.paused_days), (ClockState::Paused, 5));
    // Five days later is a Saturday.
    assert_eq!((stopped.work, stopped.due), (Some(day("2026-04-18")), Some(day("2026-04-20"))));
    work.must("2026-03-20", "hans", act("record-papers", &[]));
    assert_eq!(
        (work.state("handle", "2026-03-20"), work.due("handle", "2026-03-20")),
        (ClockState::Running, "2026-04-23".into())
    );
    // A second stop is added to the first.
    work.must("2026-04-01", "hans", act("ask-papers", &[]));
    work.must("2026-04-06", "hans", act("record-papers", &[]));
    let moved = work.clock("handle", "2026-04-06");
    assert_eq!((moved.due, moved.paused_days), (Some(day("2026-04-28")), 15));
    // On one day and the same, it costs nothing.
    work.must("2026-04-07", "hans", act("ask-papers", &[]));
    work.must("2026-04-07", "hans", act("record-papers", &[]));
    assert_eq!(work.due("handle", "2026-04-07"), "2026-04-28");
}

#[test]
fn a_term_that_ran_out_cannot_be_stopped() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-04-14", "hans", act("ask-papers", &[]));
    assert_eq!(work.state("handle", "2026-04-20"), ClockState::Overdue);
    assert_eq!(work.due("handle", "2026-04-20"), "2026-04-13");
}

#[test]
fn how_long_it_stood_still_does_not_change_the_rule() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    // 103 days: longer than the act's own terms, but it is the term of six weeks that is under the act.
    work.must("2026-03-10", "hans", act("ask-papers", &[]));
    work.must("2026-06-21", "hans", act("record-papers", &[]));
    let handle = work.clock("handle", "2026-06-21");
    assert_eq!((handle.work, handle.due), (Some(day("2026-07-25")), Some(day("2026-07-27"))));
}

#[test]
fn stops_that_overlap_count_once() {
    let second = (
        "{ from: last request papers,",
        "{ from: last request reaction, until: last answer reaction, own: proef }\n          - { from: last request papers,",
    );
    let rules = procedure_with(&[second]);
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-10", "hans", act("ask-papers", &[]));
    work.must("2026-03-15", "hans", act("ask-reaction", &[]));
    work.must("2026-03-20", "hans", act("record-papers", &[]));
    assert_eq!(work.state("handle", "2026-03-22"), ClockState::Paused);
    work.must("2026-03-25", "hans", act("record-reaction", &[]));
    let handle = work.clock("handle", "2026-03-25");
    assert_eq!((handle.paused_days, handle.due), (15, Some(day("2026-04-28"))));
}

#[test]
fn working_days_stand_still_by_working_days() {
    let rules = procedure_with(&[("within: 6 weeks", "within: 10 working-days")]);
    let mut work = Work::handled(&rules, "2026-03-02");
    assert_eq!(work.due("handle", "2026-03-03"), "2026-03-16");
    // From Friday to Monday: one working day.
    work.must("2026-03-06", "hans", act("ask-papers", &[]));
    work.must("2026-03-09", "hans", act("record-papers", &[]));
    assert_eq!(work.due("handle", "2026-03-09"), "2026-03-17");
}

#[test]
fn a_first_stop_is_one_stop() {
    let rules = procedure_with(&[(
        "from: last request papers, until: last answer papers",
        "from: first request papers, until: first answer papers",
    )]);
    let mut work = Work::handled(&rules, "2026-03-02");
    for (ask, answer) in [("2026-03-10", "2026-03-12"), ("2026-03-20", "2026-03-30")] {
        work.must(ask, "hans", act("ask-papers", &[]));
        work.must(answer, "hans", act("record-papers", &[]));
    }
    assert_eq!(work.due("handle", "2026-03-30"), "2026-04-15");
}

#[test]
fn windows_rights_and_waits_have_their_own_words() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    assert_eq!(work.state("committee", "2027-03-02"), ClockState::OpenWindow);
    assert_eq!(work.state("committee", "2027-03-03"), ClockState::ClosedWindow);
    assert_eq!(work.state("may-complain", "2026-03-24"), ClockState::Running);
    assert_eq!(work.state("may-complain", "2026-03-25"), ClockState::RightOpen);
    assert_eq!(work.state("keep-informed", "2030-01-01"), ClockState::NoTerm);
    work.must("2026-03-04", "hans", act("ask-reaction", &[]));
    assert_eq!(work.state("wait", "2026-03-11"), ClockState::Running);
    assert_eq!(work.state("wait", "2026-03-12"), ClockState::Over);
    // Asked again, the wait begins again.
    work.must("2026-03-12", "hans", act("ask-reaction", &[]));
    assert_eq!(work.state("wait", "2026-03-12"), ClockState::Running);
    let routes = dossier::view::routes(&rules, work.dossier(), work.part(1), day("2027-03-03"));
    assert!(!routes[0].open && routes[0].last_day == Some(day("2027-03-02")));
}

#[test]
fn a_letter_to_nobody_is_undeliverable_never_late() {
    let rules = procedure();
    let mut work = Work::new(&rules);
    let nameless = Intake { anonymous: true, ..intake("mail", &[]) };
    work.must("2026-03-02", "kim", Command::Receive(nameless));
    assert_eq!(work.state("acknowledge", "2026-05-01"), ClockState::Undeliverable);
    work.must("2026-03-03", "carla", act("take-up", &[("facility_knows", yes())]));
    assert_eq!(work.part(1).undelivered.len(), 1);
    assert_eq!(work.part(1).letters.len(), 0);
    assert_eq!(work.state("acknowledge", "2026-05-01"), ClockState::Undeliverable);
}

#[test]
fn the_earlier_of_two_counts() {
    let rules = procedure();
    let mut work = Work::new(&rules);
    let question =
        Intake { first_contact: Some(day("2026-02-24")), ..intake("mail", &[("kind_is", one_of("question"))]) };
    work.must("2026-03-02", "kim", Command::Receive(question));
    assert_eq!(work.due("reply", "2026-03-02"), "2026-03-10");
    work.must("2026-03-04", "olga", act("answer-it", &[]));
    assert_eq!(work.state("reply", "2026-03-04"), ClockState::Met);
}

#[test]
fn every_date_explains_itself_to_the_day() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    let same = |work: &Work<'_>| {
        let view = work.clock("handle", "2026-06-01");
        let because = view.explain(&rules).expect("a derivation");
        assert_eq!((Some(because.work), Some(because.due)), (view.work, view.due));
        text::say(Language::Nl, &because.because.message())
    };
    assert!(same(&work).contains("13 april 2026"));
    work.must("2026-03-04", "olga", extend("handle", &[]));
    assert!(same(&work).contains("28 april 2026"));
    work.must("2026-03-05", "hans", act("ask-papers", &[]));
    work.must("2026-03-25", "hans", act("record-papers", &[]));
    assert!(same(&work).contains("18 mei 2026"), "{}", same(&work));
    assert!(work.clock("keep-informed", "2026-06-01").explain(&rules).is_none());
}

#[test]
fn clocks_that_wait_for_each_other_in_a_circle_do_not_run() {
    let rules = procedure_with(&[
        ("starts: due handle", "starts: due overrun"),
        ("from: last request papers, until", "from: due handle, until"),
    ]);
    let work = Work::handled(&rules, "2026-03-02");
    assert_eq!(work.state("overrun", "2026-09-01"), ClockState::NotRunning);
    let _ = work.state("handle", "2026-09-01");
}

#[test]
fn any_today_will_do() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    judge(&mut work, "2026-03-20", &[("measures", length("10000 years"))]);
    for today in [Date::MIN, day("1900-01-01"), day("2026-03-01"), Date::MAX] {
        let views = dossier::clock_views(&rules, work.dossier(), work.part(1), today);
        assert_eq!(views.len(), 12);
    }
    // A length that leads past the last year there is gives no date, and no panic.
    assert_eq!(work.due("measures", "2026-03-20"), "~");
}
