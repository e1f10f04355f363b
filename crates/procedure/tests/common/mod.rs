//! What the tests share: the real files of the repository, and a small procedure of their own.
#![allow(clippy::disallowed_methods, reason = "the tests read the real files")]
#![allow(dead_code, missing_docs, reason = "each test uses some of it")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use calendar::Calendars;
use procedure::{Files, Library, Procedure, load, load_regimes};
use text::Language;

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file of a folder and the folders in it whose name passes, as path from the root and bytes, by path.
pub fn files_in(folder: &str, wanted: &dyn Fn(&str) -> bool) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(root().join(folder)) else { return found };
    for entry in entries {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name");
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            found.extend(files_in(&path, wanted));
        } else if wanted(&name) {
            found.push((path, std::fs::read(entry.path()).expect("a file")));
        }
    }
    found.sort();
    found
}

pub fn library() -> Library {
    let yaml = |name: &str| name.ends_with(".yaml");
    let calendars: Vec<(String, String)> = files_in("calendars", &yaml)
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text")))
        .collect();
    let calendars = Calendars::load(&calendars).unwrap_or_else(|problems| panic!("{problems:?}"));
    let regimes = load_regimes(&files_in("regimes", &yaml)).unwrap_or_else(|problems| panic!("{problems:?}"));
    Library { calendars: Arc::new(calendars), regimes }
}

/// The files of the repository.
pub struct Repository;

impl Files for Repository {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(root().join(path)).ok()
    }
}

/// A procedure that must load.
pub fn loaded(files: &dyn Files, path: &str) -> Procedure {
    let loaded = load(files, path, &library());
    let said: Vec<String> = loaded.problems.iter().map(|problem| problem.render(Language::En)).collect();
    loaded.procedure.unwrap_or_else(|| panic!("{}", said.join("\n")))
}
