//! The modules of the engine know each other one way: no circle, so that each can be read after those below it.
#![allow(clippy::disallowed_methods, reason = "the test reads the sources of this room")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { sources(&path, found) } else { found.push(path) }
    }
}

/// Each module with those that it names.
fn names() -> BTreeMap<String, BTreeSet<String>> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&home, &mut files);
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let inside = file.strip_prefix(&home).expect("inside");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        let module = first.trim_end_matches(".rs").to_owned();
        let text = std::fs::read_to_string(&file).expect("a source");
        let named = text.split("crate::").skip(1).map(|rest| {
            rest.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect::<String>()
        });
        names.entry(module.clone()).or_default().extend(named.filter(|name| *name != module));
    }
    names
}

#[test]
fn no_module_leads_back_to_itself() {
    let mut left = names();
    left.remove("lib");
    let known: BTreeSet<String> = left.keys().cloned().collect();
    assert!(known.len() > 15, "{known:?}");
    // What names nobody who is left can be read; what can never be read stands in a circle.
    while !left.is_empty() {
        let ready = |named: &BTreeSet<String>| named.iter().all(|name| !left.contains_key(name));
        let read: Vec<String> = left.iter().filter(|(_, named)| ready(named)).map(|(name, _)| name.clone()).collect();
        assert!(!read.is_empty(), "a circle among {:#?}", left);
        for name in read {
            left.remove(&name);
        }
    }
}
