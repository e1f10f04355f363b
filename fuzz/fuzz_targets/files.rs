#![no_main]
//! Any bytes as a file of any kind that Gehoor reads: the tree, the records, and every problem in words.

use calendar::CalendarFile;
use libfuzzer_sys::fuzz_target;
use procedure::file::{ClausesFile, ProcedureFile, RegimeFile};
use proof::scenario::{PeopleFile, load_cast, load_scenarios};
use reading::{Decode, Node, Problem, Problems};
use text::Language;

fn decode<T: Decode>(node: &Node) {
    let mut problems = Problems::new();
    let read = T::decode(node, &mut problems);
    assert!(read.is_some() || problems.any_error(), "refused without a word");
    told(&problems.into_vec());
}

/// Every problem can be told, in every language, with a place that exists. What a message lacks is caught where it is
/// said, by a debug assertion.
fn told(problems: &[Problem]) {
    for problem in problems {
        for language in Language::ALL {
            let said = text::try_say(language, &problem.message);
            assert!(said.is_some(), "{} has no words", problem.message);
            assert!(!problem.render(language).is_empty());
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    match reading::parse("file.yaml", bytes) {
        Ok(node) => {
            decode::<ProcedureFile>(&node);
            decode::<RegimeFile>(&node);
            decode::<ClausesFile>(&node);
            decode::<CalendarFile>(&node);
            decode::<PeopleFile>(&node);
            // A file laid over itself, as `extends` does.
            let mut whole = node.clone();
            whole.overlay(node);
        }
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            told(&problems);
        }
    }
    if let Err(problems) = load_scenarios("scenario.yaml", bytes) {
        told(&problems);
    }
    if let Err(problems) = load_cast("people.yaml", bytes) {
        told(&problems);
    }
});
