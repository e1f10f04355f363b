//! The portal in a real headless Chromium, with axe: the tests of `e2e/`, run with everything they need or named as
//! an error.

use std::path::{Path, PathBuf};
use std::process::Command;

fn e2e() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e")
}

/// Runs a program in `e2e`, and shows all it said when it fails.
fn run(program: &str, arguments: &[&str], needed: &str) {
    let mut command = Command::new(program);
    command.current_dir(e2e()).args(arguments);
    command.env("GEHOOR_BIN", env!("CARGO_BIN_EXE_gehoor"));
    command.env("GEHOOR_PAGES", serde_json::to_string(&server::PAGES).expect("JSON"));
    let output = command.output().unwrap_or_else(|error| panic!("{program}: {error}. {needed}"));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {arguments:?}:\n{said}\n{needed}");
}

#[test]
fn every_page_and_every_journey_in_a_browser() {
    let needed =
        "These tests need Node.js 20 or later with npm, and Chromium (package `chromium`, or its path in CHROMIUM).";
    run("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"], needed);
    run(
        "node",
        &["--test", "--test-reporter=spec", "--test-concurrency=2", "tests/pages.test.mjs", "tests/journeys.test.mjs"],
        needed,
    );
}
