//! Bad input to the command line and in scenario files: exactly what is said, where, and with which exit code.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run gave: exit code, output, errors.
type Run = (Option<i32>, String, String);

fn gehoor(arguments: &[&str]) -> Run {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    gehoor_in(&folder, arguments)
}

fn gehoor_in(folder: &Path, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_gehoor"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the binary runs");
    let words = |bytes: Vec<u8>| String::from_utf8(bytes).expect("words");
    (output.status.code(), words(output.stdout), words(output.stderr))
}

/// Refused before anything was tried: nothing on the output, exit code 2, and this said.
fn refused(arguments: &[&str], said: &str) {
    assert_eq!(gehoor(arguments), (Some(2), String::new(), format!("{said}\n")), "{arguments:?}");
}

fn term(from: &str, within: &str, said: &str) {
    refused(&["term", "--from", from, "--within", within], said);
}

#[test]
fn a_term_from_a_day_that_does_not_exist() {
    let remedy = "Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-03-12.";
    term("2027-02-29", "6 weeks", &format!("'2027-02-29' is geen bestaande datum. {remedy}"));
    term("2026-13-01", "6 weeks", &format!("'2026-13-01' is geen bestaande datum. {remedy}"));
    term("1-3-2026", "6 weeks", &format!("'1-3-2026' is geen bestaande datum. {remedy}"));
    term("vandaag", "6 weeks", &format!("'vandaag' is geen bestaande datum. {remedy}"));
    term("", "6 weeks", &format!("'' is geen bestaande datum. {remedy}"));
    term("-2026-01-01", "6 weeks", &format!("'-2026-01-01' is geen bestaande datum. {remedy}"));
}

#[test]
fn a_term_that_is_no_length() {
    let remedy = "Schrijf een getal met een eenheid: '10 calendar-days', '10 working-days', '6 weeks', '3 months' of '1 year'.";
    term(
        "2026-02-20",
        "10 days",
        "'10 days' zegt niet welke dagen tellen. Schrijf '10 calendar-days' (alle dagen tellen) of '10 working-days' \
         (weekend en feestdagen tellen niet).",
    );
    term("2026-02-20", "10", &format!("Bij '10' staat niet waarin de termijn telt. {remedy}"));
    term("2026-02-20", "6 weken", &format!("De eenheid 'weken' bestaat niet. {remedy}"));
    term("2026-02-20", "zes weken", &format!("'zes weken' is geen termijn. {remedy}"));
    term("2026-02-20", "", &format!("'' is geen termijn. {remedy}"));
    term("2026-02-20", "0 weeks", &format!("Een termijn kan niet nul zijn. {remedy}"));
    term("2026-02-20", "-3 weeks", &format!("Een termijn kan niet onder nul zijn (-3). {remedy}"));
    term("2026-02-20", "1.5 weeks", &format!("'1.5 weeks' is geen termijn. {remedy}"));
    term(
        "2026-02-20",
        "99999999999999999999 years",
        &format!("Een termijn van 99999999999999999999 is te lang: het getal mag hoogstens 10000 zijn. {remedy}"),
    );
}

#[test]
fn a_term_that_ends_beyond_all_calendars() {
    let said = "Een termijn van 10000 jaar vanaf 20 februari 2026 valt buiten de jaren waarmee gerekend kan worden.";
    term("2026-02-20", "10000 years", said);
}

#[test]
fn words_that_a_term_does_not_know() {
    let with = |option: &str, word: &str, said: &str| {
        refused(&["term", "--from", "2026-02-20", "--within", "6 weeks", option, word], said);
    };
    with("--calendar", "holland", "Er is geen kalender 'holland'. Kies uit: be, be-vlg, nl.");
    with("--shift", "monday", "'monday' kan hier niet. Kies uit: none, next-working-day, atw.");
    with("--first-day", "tomorrow", "'tomorrow' kan hier niet. Kies uit: day-after, same-day.");
    with("--month-end", "last", "'last' kan hier niet. Kies uit: same-number, day-before, earlier.");
}

#[test]
fn the_same_in_english() {
    let arguments = ["--language", "en", "term", "--from", "2027-02-29", "--within", "6 weeks"];
    let said = "'2027-02-29' is not an existing date. Write a date as year-month-day, for example 2026-03-12.";
    refused(&arguments, said);
}

#[test]
fn paths_that_lead_nowhere() {
    for command in ["check", "clauses", "scenario"] {
        refused(&[command, "no/such/folder"], "Het pad 'no/such/folder' bestaat niet.");
        let nothing = "In 'healthy/letters' is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met \
                       zulke mappen.";
        refused(&[command, "healthy/letters"], nothing);
        // One wrong path is told, also when another is right.
        refused(&[command, "healthy", "no/such/folder"], "Het pad 'no/such/folder' bestaat niet.");
    }
}

#[test]
fn a_file_that_is_no_procedure() {
    let (code, out, err) = gehoor(&["check", "--quiet", "healthy/clauses.yaml"]);
    assert_eq!((code, err.as_str()), (Some(1), ""));
    assert!(out.starts_with("healthy/clauses.yaml:2:1: fout: Een procedure kent geen sleutel 'sources'.\n"), "{out}");
}

/// A copy of the small procedure with one scenario file, gone when the test ends.
struct Copy(PathBuf);

impl Copy {
    fn with(name: &str, files: &[(&str, &str)]) -> Copy {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scenario-{name}-{}", std::process::id()));
        let healthy = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/healthy");
        for from in ["procedure.yaml", "clauses.yaml", "letters/acknowledgement.md", "letters/answer.md", "pages/about.md"] {
            put(&folder.join("town").join(from), &std::fs::read_to_string(healthy.join(from)).expect("a healthy file"));
        }
        for (path, text) in files {
            put(&folder.join("town").join(path), text);
        }
        Copy(folder)
    }

    fn says(&self, expected: &str) {
        let (code, out, err) = gehoor_in(&self.0, &["scenario", "town"]);
        assert_eq!((out.as_str(), err.as_str(), code), (expected, "", Some(1)));
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn put(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn scenario(name: &str, text: &str, expected: &str) {
    Copy::with(name, &[("scenarios/one.yaml", text)]).says(expected);
}
