//! The commands as people and scripts use them, on the procedures of the repository.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn gehoor(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gehoor")).current_dir(root()).args(arguments).output().expect("gehoor runs")
}

fn words(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn json(arguments: &[&str]) -> (Value, bool) {
    let output = gehoor(&[arguments, &["--format", "json"]].concat());
    let value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", words(&output), String::from_utf8_lossy(&output.stderr)));
    (value, output.status.success())
}

#[test]
fn a_due_date_shows_its_sum() {
    let question =
        ["term", "--calendar", "nl", "--from", "2026-02-20", "--within", "6 weeks", "--shift", "next-working-day"];
    let output = gehoor(&[&question[..], &["--format", "json"]].concat());
    let text = words(&output);
    let order: Vec<usize> = ["\"work\"", "\"due\"", "\"because\"", "\"warnings\""]
        .iter()
        .map(|key| text.find(key).expect("the key"))
        .collect();
    assert!(order.is_sorted(), "{text}");
    let (value, ok) = json(&question);
    assert!(ok);
    assert_eq!(value["work"], "2026-04-03");
    assert_eq!(value["due"], "2026-04-07");
    assert_eq!(value["warnings"], Value::Array(Vec::new()));
    let sentence = words(&gehoor(&question));
    assert_eq!(value["because"].as_str().expect("words"), sentence.trim_end());
    assert!(sentence.contains("Goede Vrijdag") && sentence.contains("dinsdag 7 april 2026"), "{sentence}");
    let english = words(&gehoor(&[&question[..], &["--language", "en"]].concat()));
    assert!(english.contains("Good Friday") && english.contains("Tuesday 7 April 2026"), "{english}");
}

#[test]
fn a_due_date_past_what_is_known_warns() {
    let (value, ok) =
        json(&["term", "--calendar", "nl", "--from", "2028-12-01", "--within", "6 weeks", "--shift", "atw"]);
    assert!(ok);
    assert_eq!(value["warnings"].as_array().map(Vec::len), Some(1), "{value}");
}

#[test]
fn check_says_how_far_it_looked_and_where_the_law_differs() {
    let path = "procedures/kind-en-gezin";
    let (value, ok) = json(&["check", path]);
    assert!(ok);
    let report = &value[0];
    assert_eq!((&report["ok"], &report["left-out"]["errors"]), (&Value::Bool(true), &Value::from(0)));
    let explored = report["explored"].as_array().expect("each version");
    assert_eq!(explored.len(), 2, "{report}");
    for version in explored {
        assert!(version["combinations"].as_u64().is_some_and(|count| count > 100), "{version}");
        assert_eq!(version["extent"], "shown", "too many states to look at each: {version}");
    }
    // The decree counts from the complaint, the organisation from the first contact (KG1-35).
    let starts = report["problems"].as_array().expect("notes").iter().find(|note| note["code"] == "check-law-start");
    let message = starts.and_then(|note| note["message"].as_str()).unwrap_or_default();
    assert!(message.contains("KG1-35") && message.contains("Bestuursdecreet, artikel II.83"), "{message}");
    let said = words(&gehoor(&["check", "crates/gehoor/templates/nl-awb"]));
    assert!(said.contains("Dat zijn alle toestanden die de regels uit elkaar kunnen houden."), "{said}");
}

#[test]
fn the_four_procedures_pass_the_check() {
    let output = gehoor(&["check", "procedures", "--quiet"]);
    assert!(output.status.success(), "{}", words(&output));
    assert_eq!(words(&output).lines().filter(|line| line.starts_with("procedures/")).count(), 4);
}

#[test]
fn every_clause_is_explained() {
    let (value, ok) = json(&["clauses", "procedures"]);
    assert!(ok);
    assert_eq!(value["clauses"], 276);
    assert_eq!(value["explained"], 276);
}

#[test]
fn every_scenario_passes_and_there_are_enough() {
    let (value, ok) = json(&["scenario", "procedures"]);
    let failed: Vec<&Value> =
        value["list"].as_array().into_iter().flatten().filter(|one| one["passed"] == false).collect();
    assert!(ok && failed.is_empty(), "{failed:#?}");
    assert!(value["scenarios"].as_u64() >= Some(200), "{}", value["scenarios"]);
}

#[test]
fn every_clause_that_a_rule_executes_is_proved_by_a_scenario() {
    let (clauses, _) = json(&["clauses", "procedures"]);
    let (scenarios, _) = json(&["scenario", "procedures"]);
    let named: std::collections::BTreeSet<&str> = scenarios["list"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|one| one["clauses"].as_array().into_iter().flatten().filter_map(Value::as_str))
        .collect();
    let unproved: Vec<&str> = clauses["list"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|clause| clause["places"].as_array().into_iter().flatten().any(|place| place["how"] == "rule"))
        .filter_map(|clause| clause["clause"].as_str())
        .filter(|clause| !named.contains(clause))
        .collect();
    assert!(unproved.is_empty(), "no scenario names {unproved:?}");
}

#[test]
fn a_tour_plays_all_four() {
    let output = gehoor(&["play"]);
    let text = words(&output);
    assert!(output.status.success(), "{text}");
    for name in ["Kind en Gezin", "CJG Westelijke Mijnstreek", "Sociaal Huis Koksijde", "KluppluZ"] {
        assert!(text.contains(name), "{name} is not played");
    }
}

#[test]
fn a_new_procedure_passes_its_own_tests() {
    for regime in ["nl-awb", "nl-wko", "nl-jeugdwet", "be-bestuursdecreet", "be-lokaal"] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("mijn-organisatie");
        let path = path.to_str().expect("a path");
        let made = gehoor(&["new", "--regime", regime, path]);
        assert!(made.status.success(), "{regime}: {}", String::from_utf8_lossy(&made.stderr));
        let check = gehoor(&["check", path, "--quiet"]);
        assert!(check.status.success(), "{regime}: {}", words(&check));
        let scenario = gehoor(&["scenario", path]);
        assert!(scenario.status.success(), "{regime}: {}", words(&scenario));
        let again = gehoor(&["new", "--regime", regime, path]);
        assert_eq!(again.status.code(), Some(2), "{regime}: a folder that is not empty is left alone");
    }
}

/// The procedure of Kind en Gezin, and its version of June 2026.
const VERSIONS: [&str; 2] = ["procedures/kind-en-gezin", "procedures/kind-en-gezin/versions/2026-06"];

#[test]
fn two_versions_are_compared_in_words() {
    let output = gehoor(&["diff", VERSIONS[0], VERSIONS[1]]);
    let text = words(&output);
    assert_eq!(output.status.code(), Some(1), "different is 1, as with diff: {text}");
    for said in [
        "# Kind en Gezin: van versie 2026-01 naar 2026-06",
        "Wat voor maandag 1 juni 2026 binnenkwam, loopt door onder de oude versie",
        "De termijn \"de klacht behandelen\" in \"Spoor B: de sectoren\" wordt 2 maanden in plaats van 3 maanden. [KG1-72, KG1-73]",
        "was de laatste dag maandag 31 augustus 2026 en wordt hij vrijdag 31 juli 2026",
        "Het feit \"Wat is het oordeel?\": de mogelijkheden. Erbij: \"deels gegrond\".",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let english = words(&gehoor(&["diff", VERSIONS[0], VERSIONS[1], "--language", "en"]));
    assert!(english.contains("becomes 2 months instead of 3 months"), "{english}");
}

#[test]
fn programs_read_the_comparison_of_two_versions() {
    let (value, same) = json(&["diff", VERSIONS[0], VERSIONS[1]]);
    assert!(!same);
    assert_eq!((&value["from"], &value["to"]), (&Value::from("2026-01"), &Value::from("2026-06")));
    assert_eq!(value["same"], false);
    let earlier: Vec<&str> = value["changes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|change| change["running"] == "earlier")
        .filter_map(|change| change["places"][0].as_str())
        .collect();
    assert_eq!(earlier, ["tracks.sector.clocks.handle", "tracks.sector.clocks.handle-returned"]);
    let (value, same) = json(&["diff", VERSIONS[0], VERSIONS[0]]);
    assert!(same, "a version is the same as itself: exit code 0");
    assert_eq!((&value["same"], &value["changes"]), (&Value::from(true), &Value::Array(Vec::new())));
}
