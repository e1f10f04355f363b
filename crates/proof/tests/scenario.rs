//! Scenarios: every expectation can fail, and what would prove nothing is not taken for a scenario.

use procedure::Procedure;
use proof::scenario::{Cast, load_scenarios, run};
use text::{Language, say, try_say};

#[path = "mutate/common.rs"]
mod common;

const WRITTEN: &str = include_str!("mutate/every/scenario.yaml");

/// What does not hold, in words.
fn failures(procedure: &Procedure, written: &str) -> Vec<String> {
    let scenarios = load_scenarios("scenario.yaml", written.as_bytes()).unwrap_or_else(|found| panic!("{found:?}"));
    let procedures = [procedure.clone()];
    let outcomes = scenarios.iter().map(|one| run(&procedures, "proef", &Cast::default(), one));
    outcomes.flat_map(|outcome| outcome.failures).map(|failure| say(Language::En, &failure.message)).collect()
}

/// The codes of what is wrong with a file.
fn problems(written: &str) -> Vec<&'static str> {
    let found = load_scenarios("scenario.yaml", written.as_bytes()).expect_err("problems");
    for problem in &found {
        for language in Language::ALL {
            assert!(try_say(language, &problem.message).is_some() && try_say(language, &problem.remedy).is_some());
        }
    }
    found.iter().map(|problem| problem.code()).collect()
}

#[test]
fn what_holds_passes() {
    assert_eq!(failures(&common::every(), WRITTEN), [""; 0]);
}

#[test]
fn what_differs_is_told_with_what_was_found() {
    let wrong = [
        ("responsible: clerk", "responsible: lead", "responsible role: expected 1: lead; found 1: clerk"),
        ("{ 1: handler }", "{ 1: handler, 2: clerk }", "responsible role: expected 2: clerk; found 2: -"),
        (
            "started: { receipt: 2026-03-02",
            "started: { receipt: 2026-03-01",
            "first day of receipt: expected 2026-03-01; found 2026-03-02",
        ),
        ("answer: ~ }", "answer: 2026-03-02 }", "first day of answer: expected 2026-03-02; found ~"),
        ("receipt: promise", "receipt: target", "force of clock receipt: expected target; found promise"),
        ("answer: [], danger", "answer: handler, danger", "role that has duty answer: expected handler; found "),
        ("danger: [lead, clerk]", "danger: [lead]", "role that has duty danger: expected lead; found clerk, lead"),
        ("reaction: 2026-03-17", "reaction: ~", "day to ask again for reaction: expected ~; found 2026-03-17"),
        (
            "reaction: 2026-03-31",
            "reaction: 2026-04-14",
            "day to ask again for reaction: expected 2026-04-14; found 2026-03-31",
        ),
        ("receipt: complainant", "receipt: clerk", "addressees of letter receipt: expected clerk; found complainant"),
        ("addressed: { receipt:", "addressed: { answer:", "addressees of letter answer: expected complainant; found -"),
        (
            "[complainant, clerk] }",
            "complainant }",
            "addressees of letter answer: expected complainant; found clerk, complainant",
        ),
        ("excludes: { committee: [] }", "excludes: { committee: old }", "limits of committee: expected old; found "),
        ("committee: old }", "committee: [] }", "limits of committee: expected ; found old"),
        ("committee: 2027-04-02", "committee: closed", "way to committee: expected closed; found 2027-04-02"),
        ("hans: yes, complainant", "hans: no, complainant", "access for hans: expected no; found yes"),
        ("called: may", "called: must", "how much accept.called is needed: expected must; found may"),
        ("called: may", "called: ~", "how much accept.called is needed: expected ~; found may"),
        ("safe: must }", "right: must }", "how much refuse.right is needed: expected must; found ~"),
        (
            "refuse: { ground: must, old: must, safe: must",
            "talk: { agreed: must",
            "how much talk.agreed is needed: expected must; found not-for-this-dossier",
        ),
        ("{ telephone: yes }", "{ telephone: no }", "reach of telephone: expected no; found yes"),
    ];
    let procedure = common::every();
    for (from, to, said) in wrong {
        assert!(WRITTEN.contains(from), "'{from}'");
        assert_eq!(failures(&procedure, &WRITTEN.replacen(from, to, 1)), [said], "'{to}'");
    }
}

#[test]
fn nothing_can_be_expected_of_a_name_that_does_not_exist() {
    let unknown = [
        ("answer: ~ }", "anwser: ~ }"),
        ("receipt: promise", "reciept: promise"),
        ("answer: [], danger", "anwser: [], danger"),
        ("chase-on: { reaction: ~ }", "chase-on: { raection: ~ }"),
        ("lead: no }", "laed: no }"),
        ("committee: [] }", "comittee: [] }"),
        ("outside: { committee: 2027-04-02 }", "outside: { comittee: closed }"),
        ("people: { handler: hans }", "people: { hander: hans }"),
        ("duties: { hans: [proef-wet.handle], clerk", "duties: { hnas: [], clerk"),
        ("reachable: { telephone: yes }", "reachable: { telefone: no }"),
        ("refuse: {", "reufse: {"),
        ("called: may", "caled: ~"),
        ("reachable: { telephone: yes }", "facts: { unsaef: ~ }"),
    ];
    let procedure = common::every();
    for (from, to) in unknown {
        assert!(WRITTEN.contains(from), "'{from}'");
        let found = failures(&procedure, &WRITTEN.replacen(from, to, 1));
        assert!(found.iter().any(|said| said.contains("does not exist in this procedure")), "'{to}': {found:?}");
    }
}

#[test]
fn what_would_always_pass_is_not_a_scenario() {
    let with = |steps: &str| format!("scenario: Proef\nclauses: []\ntimeline:{steps}\n");
    assert_eq!(problems(&with(" []")), ["proof-empty-timeline"]);
    assert_eq!(problems("scenario: Proef\nclauses: []\n"), ["proof-empty-timeline"]);
    assert_eq!(problems(&with("\n  - { at: 2026-03-02, by: clerk }")), ["proof-idle-step"]);
    assert_eq!(problems(&with("\n  - { at: 2026-03-02, receive: form, do: accept }")), ["proof-two-deeds"]);
    assert_eq!(problems(&with("\n  - { at: 2026-03-02, refused: accept, by: clerk }")), ["proof-refused-why"]);
    assert_eq!(problems(&with("\n  - { at: 2026-03-02, expect: { force: { a: hard } } }")), ["reading-unknown-word"]);
}
