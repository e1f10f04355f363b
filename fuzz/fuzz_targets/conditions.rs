#![no_main]
//! Any text as a condition: read, checked, said, printed and read again, tried, broken on purpose.

use std::sync::LazyLock;

use condition::{Kind, NameClass, Vocabulary};
use libfuzzer_sys::fuzz_target;
use text::Language;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let options = |words: &[&str]| words.iter().map(|word| (*word).into()).collect();
    let mut vocabulary = Vocabulary::new()
        .with_fact("agreed", Kind::YesNo)
        .with_fact("anonymous", Kind::YesNo)
        .with_fact("story", Kind::Text)
        .with_fact("people", Kind::Number)
        .with_fact("event_date", Kind::Date)
        .with_fact("today", Kind::Date)
        .with_fact("called", Kind::Moment)
        .with_fact("promised", Kind::Length)
        .with_fact("finding", Kind::OneOf(options(&["founded", "unfounded"])))
        .with_fact("subjects", Kind::ManyOf(options(&["safety", "health"])))
        .with_fact("person", Kind::Person);
    for class in NameClass::ALL {
        vocabulary = vocabulary.with_name(class, "answer").with_name(class, "danger");
    }
    vocabulary
});

fuzz_target!(|text: &str| {
    let checked = condition::parse(text).and_then(|expression| expression.check(&VOCABULARY));
    match checked {
        Ok(condition) => {
            let printed = condition.to_string();
            let again = condition::compile(&printed, &VOCABULARY).expect("what is printed can be read");
            assert_eq!(again.to_string(), printed);
            let _ = (condition.constant(), condition.mutations(), condition.calls());
        }
        Err(errors) => {
            assert!(!errors.is_empty(), "refused without a word");
            for error in errors {
                assert!(error.offset <= text.chars().count(), "{}: beyond the end", error.offset);
                for language in Language::ALL {
                    let _ = (text::say(language, &error.message), text::say(language, &error.remedy));
                }
            }
        }
    }
});
