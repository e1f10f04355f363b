//! What the tests of `check` share: one procedure with nothing wrong in it, and what each test changes in it.
#![allow(clippy::disallowed_methods, reason = "the tests read the real files")]
#![allow(dead_code, missing_docs, reason = "each test uses some of it")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use calendar::Calendars;
use procedure::{Files, Library, MemoryFiles, Procedure, load, load_regimes};
use reading::{Problem, Severity};
use text::Language;

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of the repository.
pub struct Repository;

impl Files for Repository {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(root().join(path)).ok()
    }
}

/// The YAML files in a folder of the repository, with their names.
fn data(folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(root().join(folder)).expect("a folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: &PathBuf| (path.display().to_string(), std::fs::read(path).expect("a file"));
    paths.iter().map(read).collect()
}

/// The calendars of the repository with these regimes.
fn library(regimes: &[(String, Vec<u8>)]) -> Library {
    let calendars: Vec<(String, String)> =
        data("calendars").into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text"))).collect();
    let calendars = Calendars::load(&calendars).unwrap_or_else(|problems| panic!("{problems:?}"));
    let regimes = load_regimes(regimes).unwrap_or_else(|problems| panic!("{problems:?}"));
    Library { calendars: Arc::new(calendars), regimes }
}

fn loaded(files: &dyn Files, path: &str, library: &Library) -> Procedure {
    let loaded = load(files, path, library);
    let said: Vec<String> = loaded.problems.iter().map(|problem| problem.render(Language::En)).collect();
    loaded.procedure.unwrap_or_else(|| panic!("{}", said.join("\n")))
}

/// A procedure of the repository.
pub fn real(path: &str) -> Procedure {
    loaded(&Repository, path, &library(&data("regimes")))
}

/// The procedure with nothing wrong in it, changed by what stands in `over`.
pub fn changed(over: &str) -> Procedure {
    changed_under(over, include_str!("regime.yaml"))
}

/// The same, under another version of its law.
pub fn changed_under(over: &str, regime: &str) -> Procedure {
    let letter = "Beste klager,\n\nDit is de brief.\n";
    let files = MemoryFiles::new()
        .with("base/procedure.yaml", include_str!("procedure.yaml"))
        .with("base/clauses.yaml", include_str!("clauses.yaml"))
        .with("base/letters/answer.md", letter)
        .with("base/letters/refusal.md", letter)
        .with("base/letters/more.md", letter)
        .with("case/procedure.yaml", format!("extends: ../base/procedure.yaml\n{over}"));
    let regimes = [("wet.yaml".to_owned(), regime.as_bytes().to_vec())];
    loaded(&files, "case/procedure.yaml", &library(&regimes))
}

/// Every problem as its severity and code, in order: `error check-dead-end`.
pub fn codes(problems: &[Problem]) -> Vec<String> {
    let word = |severity| if severity == Severity::Error { "error" } else { "note" };
    problems.iter().map(|problem| format!("{} {}", word(problem.severity), problem.code())).collect()
}

/// Everything that is said, for a test that fails.
pub fn said(problems: &[Problem]) -> String {
    problems.iter().map(|problem| problem.render(Language::En)).collect()
}
