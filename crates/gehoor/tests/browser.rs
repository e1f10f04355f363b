//! The portal in a real headless Chromium, with axe: the tests of `e2e/`, run with everything they need or named as
//! an error.

use std::path::{Path, PathBuf};
use std::process::Command;

fn e2e() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e")
}

const NEEDED: &str =
    "These tests need Node.js 20 or later with npm, and Chromium (package `chromium`, or its path in CHROMIUM).";

/// Runs a program in `e2e`, and shows all it said when it fails.
fn run(program: &str, arguments: &[&str], needed: &str) {
    run_noting(program, arguments, needed, None);
}

/// The same with a file in which the tests note which routes of the desk they visited.
fn run_noting(program: &str, arguments: &[&str], needed: &str, visited: Option<&Path>) {
    let mut command = Command::new(program);
    command.current_dir(e2e()).args(arguments);
    command.env("GEHOOR_BIN", env!("CARGO_BIN_EXE_gehoor"));
    command.envs(visited.map(|visited| ("GEHOOR_VISITED", visited)));
    command.env("GEHOOR_PAGES", serde_json::to_string(&server::PAGES).expect("JSON"));
    let output = command.output().unwrap_or_else(|error| panic!("{program}: {error}. {needed}"));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {arguments:?}:\n{said}\n{needed}");
}

/// The tests of the desk, and whether they saw every route that it serves.
#[test]
fn every_page_of_the_desk_in_a_browser() {
    let folder = tempfile::tempdir().expect("a folder");
    let visited = folder.path().join("visited");
    run("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"], NEEDED);
    let tests = std::fs::read_dir(e2e().join("tests")).expect("the tests").flatten();
    let mut desk: Vec<String> = tests.map(|entry| format!("tests/{}", entry.file_name().to_string_lossy())).collect();
    desk.retain(|name| name.starts_with("tests/desk"));
    desk.sort();
    let mut arguments = vec!["--test", "--test-reporter=spec", "--test-concurrency=2"];
    arguments.extend(desk.iter().map(String::as_str));
    run_noting("node", &arguments, NEEDED, Some(&visited));
    let seen = std::fs::read_to_string(&visited).expect("the tests note what they visit");
    let missed: Vec<&&str> =
        server::DESK_PAGES.iter().filter(|route| !seen.lines().any(|line| line == **route)).collect();
    assert!(missed.is_empty(), "routes of the desk without a visit: {missed:?}");
}

#[test]
fn every_page_and_every_journey_in_a_browser() {
    run("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"], NEEDED);
    run(
        "node",
        &["--test", "--test-reporter=spec", "--test-concurrency=2", "tests/pages.test.mjs", "tests/journeys.test.mjs"],
        NEEDED,
    );
}
