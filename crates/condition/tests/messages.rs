//! Every message of this room exists in every language, and none is left over.

use std::collections::BTreeSet;

use text::{Language, message_ids};

const SOURCES: [&str; 15] = [
    include_str!("../src/call.rs"),
    include_str!("../src/check.rs"),
    include_str!("../src/compare.rs"),
    include_str!("../src/condition.rs"),
    include_str!("../src/error.rs"),
    include_str!("../src/evaluate.rs"),
    include_str!("../src/function.rs"),
    include_str!("../src/kind.rs"),
    include_str!("../src/lexer.rs"),
    include_str!("../src/mutate.rs"),
    include_str!("../src/parser.rs"),
    include_str!("../src/said.rs"),
    include_str!("../src/vocabulary.rs"),
    include_str!("../src/words.rs"),
    include_str!("../src/value.rs"),
];

#[test]
fn the_message_files_hold_what_the_room_says() {
    let said: BTreeSet<String> = SOURCES
        .iter()
        .flat_map(|source| source.split('"'))
        .filter(|piece| piece.starts_with("condition-"))
        .map(ToOwned::to_owned)
        .collect();
    for language in Language::ALL {
        let held: BTreeSet<String> =
            message_ids(language).into_iter().filter(|id| id.starts_with("condition-")).collect();
        let missing: Vec<_> = said.difference(&held).collect();
        let left_over: Vec<_> = held.difference(&said).collect();
        assert!(missing.is_empty() && left_over.is_empty(), "{language:?}: {missing:?} {left_over:?}");
    }
}
