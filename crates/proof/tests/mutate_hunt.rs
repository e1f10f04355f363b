//! The hunt: a complete set of scenarios notices every change, a weaker one lets the right ones live.

use proof::mutate::{Hunt, Report, hunt, load_explained};
use proof::scenario::{Cast, ScenarioFile};

#[path = "mutate/common.rs"]
mod common;

use common::{scenarios, small};

fn hunted(scenarios: &[ScenarioFile]) -> Report {
    hunt(&[small()], "klein", &Cast::default(), scenarios, &mut |_, _| {})
}

fn survivors(from: &str, to: &str) -> Vec<String> {
    hunted(&scenarios(from, to)).survivors.into_iter().map(|survivor| survivor.id).collect()
}

#[test]
fn a_complete_set_notices_every_change() {
    assert_eq!(survivors("", ""), [""; 0]);
}

#[test]
fn nothing_is_noticed_without_scenarios() {
    let report = hunted(&[]);
    assert_eq!((report.noticed, report.survivors.len()), (0, report.total));
    assert!(report.total > 30);
}

#[test]
fn each_weakness_lets_the_changes_live_that_it_overlooks() {
    let weak: [(&str, &str, &[&str]); 9] = [
        ("          force: { answer: obligation }\n", "", &["tracks.complaint.clocks.answer.force:target"]),
        (
            "expect: { letters: [answer (undeliverable)] }",
            "expect: { stage: answered }",
            &["letters.answer.to.complainant:dropped"],
        ),
        ("        first-contact: 2026-03-02\n", "", &["tracks.complaint.clocks.answer.starts:first-contact"]),
        (", expect: { part: 2, facts: { right: ~ } }", "", &["facts.right.of:dossier"]),
        (
            "        refused: look\n        by: clerk\n        because: missing-answer\n",
            "        expect: { stage: new }\n",
            &["tracks.complaint.actions.look.asks.looked:must-to-may"],
        ),
        (
            ", because: looked, reason: Ik klaag zelf. }",
            ", because: looked }",
            // Who also complains may not deviate because of that: only whoever gives a reason shows it.
            &["roles.complainant:deviates-flipped"],
        ),
        (", complainant: [] }", " }", &["tracks.complaint.actions.answer.by:anyone"]),
        (
            "          work: { answer: 2026-03-15 }\n",
            "",
            // Both end on the Sunday before or on the Monday, and are shifted to that Monday.
            &["tracks.complaint.clocks.answer:length-plus-one", "tracks.complaint.clocks.answer.first-day:same-day"],
        ),
        (
            "by: clerk, with: { right: yes }, refused-because: role",
            "by: boss, with: { right: yes }",
            &["general.record.by:anyone"],
        ),
    ];
    for (from, to, expected) in weak {
        assert_eq!(survivors(from, to), expected, "without '{}'", from.trim());
    }
}

#[test]
fn a_scenario_that_fails_before_anything_is_changed_does_not_take_part() {
    let broken = scenarios("stage: new\n          due:", "stage: answered\n          due:");
    let procedures = [small()];
    let hunt = Hunt::new(&procedures, "klein", &Cast::default(), &broken);
    assert_eq!(hunt.failing(), ["Een klacht wordt bekeken en beantwoord".into()]);
}

#[test]
fn the_answer_does_not_depend_on_what_was_tried_before() {
    let (procedures, scenarios) = ([small()], scenarios("", ""));
    let hunt = Hunt::new(&procedures, "klein", &Cast::default(), &scenarios);
    let candidates = hunt.candidates();
    let mut hunter = hunt.hunter();
    let forwards: Vec<bool> = candidates.iter().map(|candidate| hunter.try_one(candidate)).collect();
    let mut hunter = hunt.hunter();
    let mut backwards: Vec<bool> = candidates.iter().rev().map(|candidate| hunter.try_one(candidate)).collect();
    backwards.reverse();
    let fresh: Vec<bool> = candidates.iter().map(|candidate| hunt.hunter().try_one(candidate)).collect();
    assert_eq!(forwards, backwards);
    assert_eq!(forwards, fresh);
}

#[test]
fn explanations_are_read_with_their_reasons() {
    let file = b"tracks.a.clocks.b:length-doubled: { because: Het maakt niets uit. }\n";
    let explained = load_explained("mutants.yaml", file).expect("explanations");
    let reason = explained.get("tracks.a.clocks.b:length-doubled").map(|explanation| &*explanation.because);
    assert_eq!(reason, Some("Het maakt niets uit."));
    let problems = load_explained("mutants.yaml", b"tracks.a: { because: x, why: y }\nb: {}\n").expect_err("problems");
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code()).collect();
    assert_eq!(codes, ["reading-unknown-key", "reading-missing-key"]);
}
