//! Whatever `check` can say exists in every language, and nothing is kept that nothing says.
#![allow(clippy::disallowed_methods, reason = "the tests read the sources")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use text::{Language, message_ids};

/// The Rust files below a folder.
fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn what_check_says_and_what_the_message_files_hold_is_the_same() {
    let mut files = Vec::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["proof/src/explore", "proof/src/law", "gehoor/src/command"] {
        below(&crates.join(folder), &mut files);
    }
    let mut said = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source");
        said.extend(text.split('"').filter(|piece| piece.starts_with("check-")).map(str::to_owned));
    }
    for language in Language::WORKING {
        let held: BTreeSet<String> = message_ids(language).into_iter().filter(|id| id.starts_with("check-")).collect();
        assert_eq!(said.difference(&held).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in {language:?}");
        assert_eq!(held.difference(&said).collect::<Vec<_>>(), Vec::<&String>::new(), "never said in {language:?}");
    }
}
