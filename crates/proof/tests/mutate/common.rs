//! What the tests of mutation share: procedures in memory, the real calendars.
#![allow(clippy::disallowed_methods, reason = "the tests read the real files")]
#![allow(dead_code, missing_docs, reason = "each test uses some of it")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use calendar::Calendars;
use procedure::{Files, Library, MemoryFiles, Procedure, load, load_regimes};
use proof::scenario::{ScenarioFile, load_scenarios};
use text::Language;

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The calendars of the repository, and these regimes.
pub fn library(regimes: &[(String, Vec<u8>)]) -> Library {
    let calendars: Vec<(String, String)> =
        below("calendars").into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text"))).collect();
    let calendars = Calendars::load(&calendars).unwrap_or_else(|problems| panic!("{problems:?}"));
    let regimes = load_regimes(regimes).unwrap_or_else(|problems| panic!("{problems:?}"));
    Library { calendars: Arc::new(calendars), regimes }
}

/// The YAML files of a folder, as path from the root and bytes, by path.
pub fn below(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(root().join(folder)) else { return found };
    for entry in entries {
        let entry = entry.expect("an entry");
        let path = format!("{folder}/{}", entry.file_name().into_string().expect("a name"));
        if entry.path().is_dir() {
            found.extend(below(&path));
        } else if path.ends_with(".yaml") {
            found.push((path, std::fs::read(entry.path()).expect("a file")));
        }
    }
    found.sort();
    found
}

/// The files of the repository.
pub struct Repository;

impl Files for Repository {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(root().join(path)).ok()
    }
}

/// A procedure that must load.
pub fn loaded(files: &dyn Files, path: &str, library: &Library) -> Procedure {
    let loaded = load(files, path, library);
    let said: Vec<String> = loaded.problems.iter().map(|problem| problem.render(Language::En)).collect();
    loaded.procedure.unwrap_or_else(|| panic!("{}", said.join("\n")))
}

/// A procedure in which everything occurs that the language knows.
pub fn every() -> Procedure {
    let files = MemoryFiles::new()
        .with("every/procedure.yaml", include_str!("every/procedure.yaml"))
        .with("every/clauses.yaml", include_str!("every/clauses.yaml"))
        .with("every/letters/receipt.md", "Wij hebben uw bericht.\n")
        .with("every/letters/answer.md", "Dit is ons antwoord.\n");
    let regime = ("proef-wet.yaml".to_owned(), include_bytes!("every/regime.yaml").to_vec());
    loaded(&files, "every/procedure.yaml", &library(&[regime]))
}

/// A small procedure of which every rule is carried by a scenario.
pub fn small() -> Procedure {
    let files = MemoryFiles::new()
        .with("small/procedure.yaml", include_str!("small/procedure.yaml"))
        .with("small/clauses.yaml", include_str!("small/clauses.yaml"))
        .with("small/letters/answer.md", "Dit is ons antwoord.\n");
    loaded(&files, "small/procedure.yaml", &library(&[]))
}

/// The scenarios of the small procedure, with a passage replaced.
pub fn scenarios(from: &str, to: &str) -> Vec<ScenarioFile> {
    let written = include_str!("small/scenarios.yaml");
    assert!(written.contains(from), "the scenarios do not hold '{from}'");
    let problems = |problems: Vec<reading::Problem>| -> String {
        problems.iter().map(|problem| problem.render(Language::En)).collect()
    };
    load_scenarios("scenarios.yaml", written.replace(from, to).as_bytes())
        .unwrap_or_else(|found| panic!("{}", problems(found)))
}
