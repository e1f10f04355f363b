//! What holds for every condition, tried on many.

mod common;

use common::{TestWorld, condition, vocabulary};
use condition::{Condition, Function, Titles, Truth, Value, compile, parse};
use proptest::prelude::*;
use text::{Language, say};

/// The text of any condition over the test vocabulary; with `known(…)` only when asked for.
fn conditions(with_known: bool) -> impl Strategy<Value = String> {
    let number =
        prop_oneof![Just("children".to_owned()), Just("adults".to_owned()), Just("times('answer')".to_owned()),];
    let date = prop_oneof![
        Just("received".to_owned()),
        Just("today".to_owned()),
        Just("later(received, '1 year')".to_owned()),
        Just("later(later(today, '2 weeks'), '3 months')".to_owned()),
    ];
    let sign = prop::sample::select(vec!["==", "!=", "<", "<=", ">", ">="]);
    let same = prop::sample::select(vec!["==", "!="]);
    let option = prop::sample::select(vec!["'founded'", "'unfounded'", "'partly-founded'"]);
    let known = if with_known { "known(finding)" } else { "safe" };
    let piece = prop_oneof![
        Just("true".to_owned()),
        Just("false".to_owned()),
        Just(known.to_owned()),
        prop::sample::select(vec!["safe", "anonymous", "admissible", "done('answer')", "'safety' in subjects"])
            .prop_map(str::to_owned),
        Just("finding == advice".to_owned()),
        Just("town != 'it\\'s \\\\'".to_owned()),
        (number, sign.clone(), -2..4_i64).prop_map(|(left, sign, right)| format!("{left} {sign} {right}")),
        (date.clone(), sign, date).prop_map(|(left, sign, right)| format!("{left} {sign} {right}")),
        (same.clone(), option.clone()).prop_map(|(sign, option)| format!("finding {sign} {option}")),
        prop::collection::vec(option, 1..3).prop_map(|options| format!("finding in [{}]", options.join(", "))),
    ];
    piece.prop_recursive(4, 24, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|pieces| format!("({})", pieces.join(") && ("))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|pieces| format!("({})", pieces.join(") || ("))),
            inner.clone().prop_map(|piece| format!("!({piece})")),
            (inner.clone(), same.clone(), inner)
                .prop_filter("fixed on both sides", |(left, _, right)| !is_fixed(left) && !is_fixed(right))
                .prop_map(|(left, sign, right)| format!("({left}) {sign} ({right})")),
        ]
    })
}

fn is_fixed(text: &str) -> bool {
    matches!(text, "true" | "false")
}

/// A world in which each fact is known or not.
fn worlds() -> impl Strategy<Value = TestWorld> {
    let maybe = |values: Vec<Value>| prop::option::of(prop::sample::select(values));
    let yes_no = || maybe(vec![Value::YesNo(true), Value::YesNo(false)]);
    let findings = || maybe(["founded", "unfounded", "partly-founded"].map(Value::one_of).to_vec());
    let numbers = || maybe((-2..4).map(Value::Number).collect());
    let dates = || {
        let date = jiff::civil::date;
        maybe([date(2024, 2, 29), date(2025, 3, 1), date(2026, 1, 1)].map(Value::Date).to_vec())
    };
    let texts = maybe(vec![Value::Text("it's \\".into()), Value::Text("x".into())]);
    let many = maybe(vec![Value::many_of([]), Value::many_of(["safety", "costs"])]);
    let facts = (
        (yes_no(), yes_no(), yes_no()),
        (findings(), findings()),
        (numbers(), numbers()),
        (dates(), dates()),
        (texts, many),
    );
    (facts, any::<bool>(), 0..3_i64).prop_map(|((yes, findings, numbers, dates, rest), done, times)| {
        let named = [
            ("safe", yes.0),
            ("anonymous", yes.1),
            ("admissible", yes.2),
            ("finding", findings.0),
            ("advice", findings.1.filter(|value| *value != Value::one_of("partly-founded"))),
            ("children", numbers.0),
            ("adults", numbers.1),
            ("received", dates.0),
            ("today", dates.1),
            ("town", rest.0),
            ("subjects", rest.1),
        ];
        let mut world = TestWorld { times, ..TestWorld::new() };
        for (name, value) in named {
            if let Some(value) = value {
                world = world.with(name, value);
            }
        }
        if done { world.saying(Function::Done, "answer") } else { world }
    })
}

struct NoTitles;

impl Titles for NoTitles {
    fn fact(&self, _: &str) -> Option<String> {
        None
    }

    fn option(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn named(&self, _: condition::NameClass, _: &str) -> Option<String> {
        None
    }
}

/// Says a condition's words in both languages: a missing message or argument fails the test.
fn has_words(condition: &Condition) -> bool {
    Language::ALL.into_iter().all(|language| {
        let words = say(language, &condition.words(&NoTitles));
        !words.is_empty() && !words.contains("condition-")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn written_out_and_read_again_it_is_the_same(text in conditions(true)) {
        let once = condition(&text);
        let again = condition(&once.node().to_string());
        prop_assert_eq!(once.node(), again.node());
        prop_assert_eq!(once.node().to_string(), again.text());
    }

    #[test]
    fn the_negation_answers_the_opposite(text in conditions(true), world in worlds()) {
        let condition = condition(&text);
        prop_assert_eq!(condition.negated().evaluate(&world), condition.evaluate(&world).not());
        prop_assert_eq!(condition.negated().negated().evaluate(&world), condition.evaluate(&world));
    }

    #[test]
    fn learning_more_never_turns_a_decision_around(text in conditions(false), world in worlds(), more in worlds()) {
        let condition = condition(&text);
        let before = condition.evaluate(&world);
        let mut wiser = world.clone();
        for (name, value) in more.facts {
            wiser.facts.entry(name).or_insert(value);
        }
        prop_assert!(before.is_unknown() || condition.evaluate(&wiser) == before);
    }

    #[test]
    fn an_undecided_condition_misses_something(text in conditions(false), world in worlds()) {
        let condition = condition(&text);
        let missing = condition.unknowns(&world);
        prop_assert_eq!(condition.evaluate(&world).is_unknown(), !missing.is_empty());
        let facts = condition.facts();
        for name in missing {
            prop_assert!(facts.contains(&name) && !world.facts.contains_key(&*name));
        }
    }

    #[test]
    fn a_constant_is_never_contradicted(text in conditions(true), world in worlds()) {
        let condition = condition(&text);
        if let Some(constant) = condition.constant() {
            let found = condition.evaluate(&world);
            prop_assert!(found.is_unknown() || found == Truth::from(constant), "{} is {:?}", text, found);
        }
    }

    #[test]
    fn every_mutation_can_be_read_said_and_asked(text in conditions(true), world in worlds()) {
        let original = condition(&text);
        let mut keys = std::collections::BTreeSet::new();
        for mutation in original.mutations() {
            let changed = &mutation.condition;
            prop_assert!(changed != &original);
            prop_assert!(keys.insert(mutation.key.clone()), "{} twice", mutation.key);
            prop_assert!(has_words(changed));
            changed.evaluate(&world);
            // Some changes make both sides of a comparison fixed; only those cannot be read again.
            if let Ok(again) = compile(changed.text(), &vocabulary()) {
                prop_assert_eq!(&again, changed);
            }
        }
        prop_assert!(has_words(&original));
    }

    #[test]
    fn any_characters_are_read_or_refused(text in any::<String>()) {
        check_errors(&text);
    }

    #[test]
    fn any_words_and_signs_are_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "safe", "finding", "subjects", "received", "'founded'", "'x'", "3", "-1", "true", "in", "!", "&&", "||",
            "==", "<", ">=", "(", ")", "[", "]", ",", "done", "later", "known", "times", "'1 year'", "'answer'",
            "2026-01-01", "'", "\\", "=", "-", ".", "é", "a-b", "and",
        ]), 0..14),
        space in prop::sample::select(vec!["", " "]),
    ) {
        check_errors(&pieces.join(space));
    }
}

/// Errors lie within the text, or one character after it, and say something in both languages.
fn check_errors(text: &str) {
    let length = text.chars().count();
    let Err(errors) = parse(text).and_then(|expression| expression.check(&vocabulary())) else {
        return;
    };
    assert!(!errors.is_empty());
    for error in errors {
        assert!(error.length > 0 && error.offset <= length, "{text:?}: {error}");
        assert!(error.offset + error.length <= length.max(error.offset + 1), "{text:?}: {error}");
        for language in Language::ALL {
            assert!(!say(language, &error.message).starts_with("condition-"), "{error}");
            assert!(!say(language, &error.remedy).starts_with("condition-"), "{error}");
        }
    }
}
