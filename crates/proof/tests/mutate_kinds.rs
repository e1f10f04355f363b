//! Every kind of change is made, each in one place, and each can be said.

use std::collections::BTreeSet;

use procedure::{Phrase, Procedure};
use proof::mutate::{candidates, mutants};
use text::{Language, try_say};

#[path = "mutate/common.rs"]
mod common;

use common::every;

/// The ids of every mutant of the procedure in which everything occurs.
const EXPECTED: &str = include_str!("mutate/every/mutants.txt");

#[test]
fn every_kind_of_change_is_made_and_no_other() {
    let found: Vec<String> = mutants(&every()).into_iter().map(|mutant| mutant.id).collect();
    let expected: Vec<&str> = EXPECTED.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let missing: Vec<_> = expected.iter().filter(|id| !found.iter().any(|found| found == *id)).collect();
    let extra: Vec<_> = found.iter().filter(|id| !expected.contains(&id.as_str())).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing: {missing:#?}\nextra: {extra:#?}");
}

#[test]
fn no_two_mutants_share_an_id() {
    let found = mutants(&every());
    let ids: BTreeSet<&str> = found.iter().map(|mutant| mutant.id.as_str()).collect();
    assert_eq!(ids.len(), found.len());
}

#[test]
fn every_mutant_changes_the_procedure_and_no_two_change_it_the_same() {
    let procedure = every();
    let before = format!("{procedure:?}");
    let mut seen = BTreeSet::from([before.clone()]);
    for mutant in mutants(&procedure) {
        let after = format!("{:?}", mutant.apply(&procedure));
        assert!(seen.insert(after), "{} changes nothing, or what another changes", mutant.id);
    }
    assert_eq!(before, format!("{procedure:?}"), "the procedure itself stays as it was");
}

#[test]
fn every_mutant_can_be_said_and_stands_at_a_place() {
    for mutant in mutants(&every()) {
        for language in Language::ALL {
            assert!(try_say(language, &mutant.what).is_some_and(|words| !words.is_empty()), "{}", mutant.id);
        }
        assert!(mutant.id.starts_with(&mutant.rule), "{} is not of {}", mutant.id, mutant.rule);
        assert!(mutant.span.file.name.ends_with(".yaml"), "{}", mutant.id);
    }
}

#[test]
fn an_action_of_every_track_is_changed_in_all_of_them_at_once() {
    let procedure = every();
    let all = mutants(&procedure);
    let opened = all.iter().find(|mutant| mutant.id == "everywhere.withdraw.by:anyone").expect("the mutant");
    let changed = opened.apply(&procedure);
    for track in ["complaint", "question"] {
        let action = changed.track(track).and_then(|track| track.action("withdraw")).expect("the action");
        assert!(action.by.contains(&procedure::By::Anyone), "{track}");
    }
}

#[test]
fn an_action_leaves_a_track_when_it_names_none_of_its_stages_any_more() {
    let procedure = every();
    let all = mutants(&procedure);
    let dropped = all.iter().find(|mutant| mutant.id == "everywhere.withdraw.in.asked:dropped").expect("the mutant");
    let changed = dropped.apply(&procedure);
    assert!(changed.track("question").expect("the track").action("withdraw").is_none());
    assert_eq!(changed.track("complaint").and_then(|track| track.action("withdraw")).expect("the action").in_.len(), 2);
}

#[test]
fn a_rule_that_reads_the_same_in_two_versions_is_one_rule() {
    let one = every();
    let mut two = every();
    two.version = "2027-01".into();
    two.tracks[0].clocks[0].duty_of = Some("clerk".into());
    let found = candidates(&[one.clone(), two]);
    let own: Vec<&str> =
        found.iter().map(|found| found.mutant.id.as_str()).filter(|id| id.starts_with("2027-01/")).collect();
    assert_eq!(own, ["2027-01/tracks.complaint.clocks.answer.duty-of:dropped"]);
    assert_eq!(found.len(), mutants(&one).len() + 1);
}

#[test]
fn the_last_of_what_happens_once_differs_where_the_same_event_starts_and_meets() {
    let turned = |procedure: &Procedure| {
        mutants(procedure).iter().any(|mutant| mutant.id == "tracks.complaint.clocks.news.starts:last")
    };
    let mut procedure = every();
    assert!(!turned(&procedure), "it recurs: the event that starts it never meets it");
    let news = |procedure: &mut Procedure, met_by: &str| {
        let clock = procedure.tracks[0].clocks.iter_mut().find(|clock| &*clock.id == "news").expect("the clock");
        clock.recurs = false;
        clock.met_by = vec![Phrase::Mark(met_by.into())];
    };
    news(&mut procedure, "answered");
    assert!(!turned(&procedure), "talking once starts it, and something else meets it");
    news(&mut procedure, "talked");
    assert!(turned(&procedure), "talking starts and meets it; started anew each time, it would not be met");
}

#[test]
fn what_waits_for_a_mark_that_nothing_brings_is_not_broken() {
    let ids = |procedure: &Procedure, of: &str| -> Vec<String> {
        mutants(procedure).into_iter().map(|mutant| mutant.id).filter(|id| id.starts_with(of)).collect()
    };
    let mut procedure = every();
    let (window, route) = ("tracks.complaint.clocks.committee", "bodies.committee.route-if");
    assert!(ids(&procedure, "").contains(&"tracks.complaint.clocks.answer.met-by.mark.answered:dropped".to_owned()));
    assert!(ids(&procedure, window).len() > 6 && ids(&procedure, route).contains(&format!("{route}:drop-1")));
    for action in procedure.tracks.iter_mut().flat_map(|track| &mut track.actions) {
        action.then.iter_mut().chain([&mut action.always]).for_each(|outcome| outcome.marks.clear());
    }
    assert!(!ids(&procedure, "").iter().any(|id| id.contains("met-by.mark") || id.contains("lapses-on.mark")));
    // From when it runs and how hard it is can still be seen.
    let left = [".force:target", ".starts:received"].map(|change| format!("{window}{change}"));
    assert_eq!(ids(&procedure, window), left);
    assert!(!ids(&procedure, route).contains(&format!("{route}:drop-1")), "leaving out what never holds");
}
