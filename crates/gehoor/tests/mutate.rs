//! `gehoor mutate`: what it counts, lists and explains on a small procedure, and that the real ones hold.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const FILES: [(&str, &str); 4] = [
    ("procedure.yaml", include_str!("../../proof/tests/mutate/small/procedure.yaml")),
    ("clauses.yaml", include_str!("../../proof/tests/mutate/small/clauses.yaml")),
    ("scenarios/alles.yaml", include_str!("../../proof/tests/mutate/small/scenarios.yaml")),
    ("letters/answer.md", "Dit is ons antwoord.\n"),
];

/// What no scenario notices any more once it does not say how hard the clock is.
const UNSAID: &str = "          force: { answer: obligation }\n";
const SURVIVOR: &str = "tracks.complaint.clocks.answer.force:target";

/// A folder with the small procedure, taken away at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, explained: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("gehoor-mutate-{name}-{}", std::process::id()));
        let explained = (!explained.is_empty()).then_some(("mutants.yaml", explained));
        for (path, text) in FILES.into_iter().chain(explained) {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text.replace(UNSAID, "")).expect("a file");
        }
        Folder(folder)
    }

    fn mutate(&self, arguments: &[&str]) -> Output {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut command = Command::new(env!("CARGO_BIN_EXE_gehoor"));
        command.current_dir(root).arg("mutate").arg(&self.0).args(arguments).output().expect("it runs")
    }

    fn report(&self, arguments: &[&str]) -> (serde_json::Value, i32) {
        let mut all = arguments.to_vec();
        all.extend(["--format", "json"]);
        let output = self.mutate(&all);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        (report["procedures"][0].clone(), output.status.code().expect("a code"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn all_is_well_when_everything_is_noticed() {
    let folder = Folder::new("well", "");
    let (report, code) = folder.report(&["--only", "actions"]);
    assert_eq!((report["ok"].as_bool(), code), (Some(true), 0), "{report:#}");
    assert_eq!(report["noticed"], report["total"]);
}

#[test]
fn what_is_not_noticed_is_listed_by_rule_and_place() {
    let folder = Folder::new("list", "");
    let output = folder.mutate(&["--list", "--language", "en"]);
    let said = String::from_utf8(output.stdout).expect("text");
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("procedure.yaml:60: tracks.complaint.clocks.answer K-1\n"), "{said}");
    assert!(said.contains(&format!("    {SURVIVOR}\n        force: obligation becomes target\n")), "{said}");
    assert!(said.contains("0 explained, 1 unexplained"), "{said}");
}

#[test]
fn an_explanation_counts_but_does_not_make_it_noticed() {
    let folder = Folder::new("explained", &format!("{SURVIVOR}: {{ because: Het blijft een plicht. }}\n"));
    let (report, code) = folder.report(&["--only", "clocks"]);
    assert_eq!((report["explained"].as_u64(), report["unexplained"].as_u64()), (Some(1), Some(0)), "{report:#}");
    assert_eq!(report["survivors"][0]["because"], "Het blijft een plicht.");
    // Of these few, one is more than one in fifty.
    assert_eq!(code, 1);
    let said = folder.mutate(&["--only", "clocks", "--language", "en"]).stdout;
    assert!(String::from_utf8(said).expect("text").contains("at least 98 % must be noticed"));
}

#[test]
fn an_explanation_of_nothing_is_told() {
    let gone = "tracks.complaint.clocks.gone:dropped: { because: x }\n";
    let noticed = "general.record:dropped: { because: x }\n";
    let folder = Folder::new("idle", &format!("{gone}{noticed}"));
    let (report, code) = folder.report(&["--only", "general"]);
    let problems: Vec<&str> =
        report["problems"].as_array().expect("a list").iter().filter_map(|p| p.as_str()).collect();
    assert_eq!(code, 1);
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].contains("mutants.yaml:1: 'tracks.complaint.clocks.gone:dropped' bestaat niet meer"),
        "{problems:?}"
    );
    assert!(problems[1].contains("mutants.yaml:2: 'general.record:dropped' wordt wel opgemerkt"), "{problems:?}");
}

#[test]
fn a_sample_is_the_same_on_every_run() {
    let folder = Folder::new("sample", "");
    let (first, _) = folder.report(&["--sample", "12"]);
    let (second, _) = folder.report(&["--sample", "12"]);
    assert_eq!(first["total"].as_u64(), Some(12));
    assert!(first["mutants"].as_u64() > Some(12));
    assert_eq!(first, second);
}

#[test]
fn nothing_to_try_is_told_apart_from_something_wrong() {
    let folder = Folder::new("nothing", "");
    std::fs::remove_dir_all(folder.0.join("scenarios")).expect("no scenarios");
    assert_eq!(folder.mutate(&[]).status.code(), Some(2));
    let folder = Folder::new("matching", "");
    assert_eq!(folder.mutate(&["--only", "nothing-is-called-this"]).status.code(), Some(1));
}

/// Break any rule of a real procedure and a scenario notices, or it is explained why none can. Every mutant is tried,
/// in the seconds that the engine needs for it.
#[test]
fn the_scenarios_of_every_organisation_notice_98_percent_and_the_rest_is_explained() {
    let (report, code) = tried(&["procedures"]);
    let procedures = report["procedures"].as_array().expect("a list");
    assert_eq!(procedures.len(), 4, "{report:#}");
    for procedure in procedures {
        let count = |key: &str| procedure[key].as_u64().expect("a number");
        assert_eq!(count("total"), count("mutants"), "every mutant is tried");
        assert!(count("total") > 500, "{procedure:#}");
        assert!(count("noticed") * 100 >= count("total") * 98, "{procedure:#}");
        assert_eq!(count("noticed") + count("explained"), count("total"), "{procedure:#}");
        assert_eq!(procedure["ok"].as_bool(), Some(true), "{procedure:#}");
    }
    assert_eq!(code, 0);
}

/// A new organisation begins with scenarios that carry its rules: in a procedure as small as these, what a law brings
/// that makes no difference weighs more.
#[test]
fn the_scenarios_of_a_new_procedure_notice_95_percent_and_the_rest_is_explained() {
    for regime in ["nl-awb", "nl-wko", "nl-jeugdwet", "be-bestuursdecreet", "be-lokaal"] {
        let (report, _) = tried(&[&format!("crates/gehoor/templates/{regime}")]);
        let procedure = &report["procedures"][0];
        let count = |key: &str| procedure[key].as_u64().expect("a number");
        assert!(count("total") > 100 && count("noticed") * 100 >= count("total") * 95, "{procedure:#}");
        assert_eq!(count("noticed") + count("explained"), count("total"), "{procedure:#}");
        assert_eq!(procedure["problems"].as_array().map(Vec::len), Some(0), "{procedure:#}");
        assert_eq!(procedure["failing"].as_array().map(Vec::len), Some(0), "{procedure:#}");
    }
}

/// What comes of breaking procedures of the repository.
fn tried(paths: &[&str]) -> (serde_json::Value, i32) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut command = Command::new(env!("CARGO_BIN_EXE_gehoor"));
    command.current_dir(root).arg("mutate").args(paths).args(["--format", "json"]);
    let output = command.output().expect("it runs");
    (serde_json::from_slice(&output.stdout).expect("JSON"), output.status.code().expect("a code"))
}
