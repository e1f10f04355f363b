//! Every record and every key of the files is explained to authors, and every message of this room exists.
#![allow(clippy::disallowed_methods, reason = "the tests read the sources of this room")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use procedure::schema;
use text::{Language, message_ids};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every piece between quotes in the sources that begins with one of these words.
fn said(beginnings: &[&str]) -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut ids = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file).expect("a source");
        let pieces = text.split('"').filter(|piece| beginnings.iter().any(|start| piece.starts_with(start)));
        ids.extend(pieces.filter(|piece| !piece.contains([' ', '\n'])).map(ToOwned::to_owned));
    }
    ids
}

#[test]
fn every_key_of_the_files_is_explained() {
    let ids: BTreeSet<String> = message_ids(Language::Nl).into_iter().collect();
    for (file, document) in schema::documents() {
        let definitions = document["$defs"].as_object().expect("definitions");
        for (record, definition) in definitions {
            assert!(ids.contains(&format!("record-{record}")), "{file}: record-{record} has no words");
            for (key, described) in definition["properties"].as_object().expect("properties") {
                let help = described["description"].as_str().unwrap_or_default();
                assert!(!help.is_empty(), "{file}: the key '{key}' of {record} is not explained");
            }
        }
    }
}

#[test]
fn the_message_files_hold_what_the_room_says() {
    const ROOM: [&str; 4] = ["procedure-", "explain-", "diagram-", "diff-"];
    let said = said(&ROOM);
    for language in Language::WORKING {
        let held: BTreeSet<String> =
            message_ids(language).into_iter().filter(|id| ROOM.iter().any(|start| id.starts_with(start))).collect();
        // An id that is put together has a brace where its name comes.
        let missing: Vec<_> = said.difference(&held).filter(|id| !id.contains('{')).collect();
        let left_over: Vec<_> = held.difference(&said).collect();
        assert!(missing.is_empty() && left_over.is_empty(), "{language:?}: {missing:?} {left_over:?}");
    }
}
