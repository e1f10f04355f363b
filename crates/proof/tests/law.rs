//! The procedure beside its law: each difference is told with the article and the clause, and nothing else is.
#![allow(clippy::disallowed_methods, reason = "the tests read the real files")]

#[path = "check/common.rs"]
mod common;

use common::{changed, changed_under, codes, said};
use proof::law::law;
use reading::{Problem, Severity};
use text::Language;

/// What no file can show is told in any case.
const ALWAYS: &str = "note check-law-tell";

/// Exactly these differences are told when the procedure is changed like this; gives what is said.
#[track_caller]
fn tells(over: &str, expected: &[&str]) -> String {
    told(&law(&changed(over)), expected)
}

#[track_caller]
fn told(notes: &[Problem], expected: &[&str]) -> String {
    assert!(notes.iter().all(|note| note.severity == Severity::Note));
    let mut found = codes(notes);
    found.retain(|code| code != ALWAYS);
    let expected: Vec<String> = expected.iter().map(|code| format!("note check-law-{code}")).collect();
    assert_eq!(found, expected, "{}", said(notes));
    notes.iter().map(|note| text::say(Language::En, &note.message) + "\n").collect()
}

#[test]
fn a_procedure_that_keeps_the_law_is_told_only_what_no_file_can_show() {
    let notes = law(&changed(""));
    assert_eq!(codes(&notes), [ALWAYS], "{}", said(&notes));
    assert!(said(&notes).contains("Men is vriendelijk (Proefwet, artikel 10)"), "{}", said(&notes));
}

/// The own clock with other lines.
fn clock(lines: &str) -> String {
    format!("tracks: {{ complaint: {{ clocks: {{ answer: {{ {lines} }} }} }} }}")
}

#[test]
fn an_own_term_that_is_longer_than_that_of_the_law() {
    let words = tells(&clock("within: 7 weeks"), &["longer"]);
    let expected =
        "The organisation's own term 'antwoorden' (P-2) is 7 weeks; the law gives 6 weeks (Proefwet, artikel 3).";
    assert!(words.contains(expected), "{words}");
    tells(&clock("within: 6 weeks"), &[]);
    tells(&clock("within: 42 calendar-days"), &[]);
    tells(&clock("within: 43 calendar-days"), &["longer"]);
    // Longer only around some days of the year is longer.
    tells(&clock("within: 29 working-days"), &["longer"]);
    tells(&clock("within: no-term-stated"), &[]);
}

#[test]
fn an_own_term_that_moves_further_than_that_of_the_law() {
    tells(&clock("within: 6 weeks, shift: next-working-day"), &["shift"]);
    // Moved to Monday a shorter term still ends before that of the law.
    tells(&clock("within: 5 weeks, shift: next-working-day"), &[]);
}

#[test]
fn an_own_term_that_can_be_extended_further() {
    let extend = |times: u32| {
        clock(&format!("within: 6 weeks, extend: [{{ by-length: 4 weeks, times: {times}, by: clerk, clauses: P-2 }}]"))
    };
    tells(&extend(1), &[]);
    tells(&extend(2), &["extends-longer"]);
    // Whoever must consent can refuse.
    tells(&extend(2).replace("by: clerk", "by: clerk, consent: complainant"), &[]);
}

#[test]
fn an_own_term_that_begins_elsewhere() {
    let words = tells(&clock("starts: first-contact"), &["start"]);
    let expected =
        "begins on the day of first contact; that of the law begins on the day of receipt (Proefwet, artikel 3)";
    assert!(words.contains(expected), "{words}");
}

#[test]
fn a_term_for_all_of_it_is_not_held_against_the_term_for_a_refusal() {
    // The own term of four weeks is also met by refusing, and is longer than the two weeks in which to refuse.
    tells("", &[]);
    let words = tells(&clock("met-by: mark refused"), &["longer"]);
    assert!(words.contains("4 weeks; the law gives 2 weeks (Proefwet, artikel 2)"), "{words}");
}

#[test]
fn a_term_that_nothing_states() {
    let words = tells(
        "milestones: { answered: beantwoord, refused: geweigerd, withdrawn: ingetrokken }
tracks:
  complaint: { regimes: ~, grounds: { too-old: { law: ~ } }, clocks: { answer: { within: no-term-stated } } }",
        &["no-term"],
    );
    assert!(words.contains("(P-1)"), "{words}");
    // Where a law asks for a term, the note names its article; here the law gives one itself.
    let no_clock = include_str!("check/regime.yaml").split("clocks:").next().unwrap_or_default().to_owned()
        + "grounds-closed: true\ngrounds:"
        + include_str!("check/regime.yaml").split("grounds:").nth(1).unwrap_or_default();
    let under = |lines: &str| law(&changed_under(&clock(lines), &no_clock));
    told(&under("within: 9 weeks"), &[]);
    let words = told(&under("within: no-term-stated"), &["no-handling-term"]);
    assert!(words.starts_with("Proefwet, artikel 3: Er is een termijn."), "{words}");
    // What begins with the answer is no term for giving it.
    told(&under("starts: first mark answered, outlives: yes"), &["no-handling-term"]);
}

#[test]
fn grounds_that_a_closed_list_does_not_hold() {
    let ground = |lines: &str| {
        format!("tracks: {{ complaint: {{ grounds: {{ rude: {{ title: onbeleefd, {lines} clauses: P-2 }} }} }} }}")
    };
    let words = tells(&ground("force: may,"), &["ground-not-in-law"]);
    assert!(words.contains("'onbeleefd' (P-2)") && words.contains("(Proefwet, hoofdstuk 1)"), "{words}");
    let words = tells(&ground("force: must, law: wet/too-old,"), &["ground-must"]);
    assert!(words.contains("(Proefwet, artikel 4)"), "{words}");
    tells(&ground("force: may, law: wet/too-young,"), &["ground-unknown", "ground-not-in-law"]);
    tells(&ground("force: may, law: wet/too-old,"), &[]);
    let open = include_str!("check/regime.yaml").replace("grounds-closed: true", "grounds-closed: false");
    told(&law(&changed_under(&ground("force: may,"), &open)), &[]);
    let must = include_str!("check/regime.yaml")
        .replace("force: may, law: \"Proefwet, artikel 4\"", "force: must, law: \"Proefwet, artikel 4\"");
    told(&law(&changed_under("", &must)), &["ground-may"]);
}

#[test]
fn milestones_and_facts_that_the_law_waits_for() {
    let actions = |lines: &str| format!("tracks: {{ complaint: {{ actions: {{ {lines} }} }} }}");
    // Answering makes the term for refusing lapse: no fault. The handling is then met by the refusal only.
    let words = tells(&actions("answer: { marks: ~ }"), &["unmarked-main"]);
    assert!(words.contains("'de klacht afhandelen' is met only by De klacht is geweigerd"), "{words}");
    tells(&actions("refuse: { marks: ~ }"), &[]);
    tells(&actions("answer: { marks: ~ }, refuse: { marks: ~ }"), &["unmarked", "unmarked", "no-handling-term"]);
    let starts = include_str!("check/regime.yaml")
        .replace("starts: first mark complaint\n    within: 2", "starts: first mark heard\n    within: 2");
    let starts = starts.replace("milestones:\n", "milestones:\n  heard: Er is gehoord\n");
    told(&law(&changed_under("", &starts)), &["start-unmarked"]);
    let fact = include_str!("check/regime.yaml").replace("within: 2 weeks", "within: 2 weeks\n    if: in_danger");
    told(&law(&changed_under("", &fact)), &[]);
    let silent = "intake: { steps: { all: { asks: { in_danger: ~ } } } }";
    told(&law(&changed_under(silent, &fact)), &["fact-unasked"]);
}

#[test]
fn letters_that_leave_out_what_the_law_wants_said() {
    let words = tells("letters: { answer: { says: [judgement] } }", &["letter-lacks"]);
    let expected = "Proefwet, artikel 6: Het antwoord zegt wat er bleek. With the action 'Antwoorden' (P-2), antwoord does not say:";
    assert!(words.contains(expected), "{words}");
    let answer = |lines: &str| format!("tracks: {{ complaint: {{ actions: {{ answer: {{ {lines} }} }} }} }}");
    tells(&answer("letters: ~"), &["no-letter"]);
    // Together they say it.
    let two = "letters: { answer: { says: [judgement] }, more: { title: nog een, to: complainant, says: [second-line], clauses: P-2 } }";
    tells(&format!("{two}\n{}", answer("letters: [answer, more]")), &[]);
    let words = tells(&answer("letters: ~, then: [{ if: right, letters: answer, clauses: P-2 }]"), &["letter-only-if"]);
    assert!(words.contains("only when this holds: right"), "{words}");
}

#[test]
fn whoever_was_there_does_not_handle_it() {
    let words = tells("roles: { clerk: { never: ~ } }", &["independence"]);
    assert!(words.contains("Proefwet, artikel 5") && words.contains("the role 'medewerker' (P-2)"), "{words}");
    tells("roles: { clerk: { never: { involved: { warn: yes } } } }", &["independence-warns"]);
}

#[test]
fn ways_outside_reports_and_names() {
    tells("bodies: { ombudsman: { route-if: \"track == 'danger'\" } }", &["no-route"]);
    tells("bodies: { ombudsman: { route-if: anonymous } }", &[]);
    tells("reports: ~", &["no-report"]);
    tells("reports: { year: { before: \"07-01\" } }", &["report-late"]);
    tells("reports: { year: { before: ~ } }", &["report-late"]);
    let over =
        "tracks: { complaint: { grounds: { too-old: { applies-if: \"later(event_date, '1 year') < received\" } } } }";
    let words = tells(over, &["anonymous"]);
    assert!(words.contains("Proefwet, artikel 9"), "{words}");
}

#[test]
fn a_law_must_be_in_force_on_the_first_day_of_the_version() {
    let words = tells("in-force: 2019-12-31", &["not-in-force"]);
    assert!(words.contains("Proefwet (Proefwet, hoofdstuk 1)"), "{words}");
    tells("in-force: 2020-01-01", &[]);
    let ended = include_str!("check/regime.yaml")
        .replace("valid-from: 2020-01-01", "valid-from: 2020-01-01\nvalid-until: 2025-12-31");
    told(&law(&changed_under("", &ended)), &["not-in-force"]);
    told(&law(&changed_under("in-force: 2025-12-31", &ended)), &[]);
}

#[test]
fn what_no_file_can_show_is_told_once_for_a_law_and_not_for_every_track() {
    let over = "tracks: { danger: { regimes: { wet: { complaint-from: received, own: Ook dan. } } } }";
    let notes = law(&changed(over));
    assert_eq!(codes(&notes).iter().filter(|code| *code == ALWAYS).count(), 1, "{}", said(&notes));
}
