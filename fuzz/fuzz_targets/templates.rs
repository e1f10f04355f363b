#![no_main]
//! Any bytes as the text of a letter in a procedure that is right otherwise.

use gehoor_fuzz::{LIBRARY, with_letter};
use libfuzzer_sys::fuzz_target;
use text::Language;

fuzz_target!(|bytes: &[u8]| {
    let loaded = procedure::load(&with_letter(bytes), "p/procedure.yaml", &LIBRARY);
    let errors = loaded.problems.iter().any(|problem| problem.severity == reading::Severity::Error);
    assert_eq!(loaded.procedure.is_none(), errors, "refused without a word, or loaded with errors");
    for problem in &loaded.problems {
        let _ = problem.render(Language::Nl);
    }
});
