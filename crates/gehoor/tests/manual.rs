//! Every example of the manual runs: a piece of a procedure is laid upon the procedure of the first chapter, a scenario
//! is run against the last piece before it.

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

fn gehoor(arguments: &[&str], folder: &Path) -> (bool, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_gehoor")).current_dir(folder).args(arguments).output().expect("gehoor runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// The fenced blocks of a chapter: what follows the fence, the line, the text.
fn blocks(text: &str) -> Vec<(String, usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, usize, String)> = None;
    for (index, line) in text.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(kind)) => open = Some((kind.trim().to_owned(), index + 1, String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some((_, _, inside)), None) => {
                inside.push_str(line);
                inside.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

/// A procedure with the pieces of a chapter laid upon the one that `gehoor new` writes.
fn lay(folder: &Path, piece: &str, scenario: Option<&str>) {
    let text = format!("extends: ../basis/procedure.yaml\n{piece}");
    std::fs::write(folder.join("procedure.yaml"), text).expect("written");
    let scenarios = folder.join("scenarios");
    std::fs::create_dir_all(&scenarios).expect("a folder");
    if let Some(scenario) = scenario {
        std::fs::write(scenarios.join("voorbeeld.yaml"), scenario).expect("written");
    }
}

#[test]
fn every_example_of_the_manual_runs() {
    let manual = root().join("docs/manual");
    let mut chapters: Vec<PathBuf> =
        std::fs::read_dir(&manual).expect("the manual").flatten().map(|entry| entry.path()).collect();
    chapters.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    chapters.sort();
    let (mut pieces, mut scenarios, mut wrong) = (0, 0, Vec::new());
    for chapter in chapters {
        let home = tempfile::tempdir().expect("a folder");
        let (ok, said) = gehoor(&["new", "--regime", "nl-awb", "basis"], home.path());
        assert!(ok, "{said}");
        let folder = home.path().join("voorbeeld");
        std::fs::create_dir_all(folder.join("letters")).expect("a folder");
        std::fs::copy(home.path().join("basis/people.yaml"), folder.join("people.yaml")).expect("the people");
        std::fs::copy(home.path().join("basis/clauses.yaml"), folder.join("clauses.yaml")).expect("the clauses");
        let text = std::fs::read_to_string(&chapter).expect("a chapter");
        let all = blocks(&text);
        for (kind, _, inside) in &all {
            if let Some(path) = kind.strip_prefix("markdown ") {
                std::fs::write(folder.join(path), inside).expect("a letter");
            }
        }
        let mut piece = String::new();
        for (kind, line, inside) in all.iter().filter(|(kind, _, _)| kind == "yaml") {
            assert_eq!(kind, "yaml");
            let place = format!("{}:{line}", chapter.display());
            if inside.starts_with("scenario") {
                scenarios += 1;
                lay(&folder, &piece, Some(inside));
                let (ok, said) = gehoor(&["scenario", "voorbeeld/scenarios/voorbeeld.yaml"], home.path());
                if !ok {
                    wrong.push(format!("{place}\n{said}"));
                }
            } else {
                pieces += 1;
                piece.clone_from(inside);
                lay(&folder, &piece, None);
                let (_, said) = gehoor(&["clauses", "voorbeeld"], home.path());
                if !said.contains(" van ") {
                    wrong.push(format!("{place}\n{said}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(pieces >= 12 && scenarios >= 10, "{pieces} pieces and {scenarios} scenarios");
}
