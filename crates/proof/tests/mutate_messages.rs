//! Every message of mutation exists in every language, and none is left over.
#![allow(clippy::disallowed_methods, reason = "the tests read the sources")]

use std::collections::BTreeSet;
use std::path::Path;

use text::{Language, message_ids};

/// Every piece between quotes in the sources below a place that begins like a message of mutation.
fn said(place: &Path, found: &mut BTreeSet<String>) {
    if place.is_dir() {
        for entry in std::fs::read_dir(place).expect("a folder") {
            said(&entry.expect("an entry").path(), found);
        }
        return;
    }
    let text = std::fs::read_to_string(place).expect("a source");
    found.extend(text.split('"').filter(|piece| piece.starts_with("mutate-")).map(ToOwned::to_owned));
}

#[test]
fn the_message_files_hold_what_is_said() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut ids = BTreeSet::new();
    for place in ["src/mutate", "../gehoor/src/command/mutate.rs", "../gehoor/src/command/mutate"] {
        said(&room.join(place), &mut ids);
    }
    for language in Language::WORKING {
        let held: BTreeSet<String> = message_ids(language).into_iter().filter(|id| id.starts_with("mutate-")).collect();
        let missing: Vec<_> = ids.difference(&held).collect();
        let left_over: Vec<_> = held.difference(&ids).collect();
        assert!(missing.is_empty() && left_over.is_empty(), "{language:?}: {missing:?} {left_over:?}");
    }
}
