//! How a condition is checked: names, kinds, places, and what to write instead.

mod common;

use common::vocabulary;
use condition::{ConditionError, Function, Kind, Value, Vocabulary, compile};
use text::{Language, say};

fn errors(text: &str) -> Vec<ConditionError> {
    compile(text, &vocabulary()).expect_err(text)
}

#[test]
fn what_fits_is_accepted() {
    let fine = [
        "true",
        "finding == 'founded' && !anonymous",
        "'founded' != finding",
        "finding in ['founded', 'partly-founded']",
        "'safety' in subjects",
        "advice in subjects_of_choice || safe",
        "finding == advice",
        "children in [1, 2, 3] || times('answer') >= 2",
        "children < adults",
        "town == 'Sittard' || town in ['Geleen']",
        "received <= today && later(received, '1 year') < today",
        "later(later(received, '6 weeks'), '10 calendar-days') == today",
        "sent_at < read_at",
        "repair_within == repair_within",
        "handler != subject_of_complaint",
        "anonymous == false && (safe && anonymous) == admissible",
        "done('answer') && marked('first-contact') && sent('receipt') && waiting('reaction')",
        "answered('reaction') || asked('reaction') || running('acknowledge') || over('acknowledge')",
        "met('acknowledge') && interrupted('danger') && was_in('investigation') && assigned('coordinator')",
        "known(finding) && !known(subjects) && known(safe)",
    ];
    let vocabulary = vocabulary().with_fact("subjects_of_choice", Kind::many_of(["founded", "unfounded", "none"]));
    for text in fine {
        compile(text, &vocabulary).unwrap_or_else(|errors| panic!("{text}: {errors:?}"));
    }
}

#[test]
fn what_does_not_fit_is_pointed_at() {
    let table = [
        ("safee", "condition-unknown-fact", 0, 5),
        ("safe && findng == 'founded'", "condition-unknown-fact", 8, 6),
        ("finding == 'fonded'", "condition-unknown-option", 11, 8),
        ("'fonded' == finding", "condition-unknown-option", 0, 8),
        ("finding in ['founded', 'other']", "condition-unknown-option", 23, 7),
        ("'noise' in subjects", "condition-unknown-option", 0, 7),
        ("finding", "condition-not-yes-no", 0, 7),
        ("safe && children", "condition-not-yes-no", 8, 8),
        ("'safe'", "condition-not-yes-no", 0, 6),
        ("later(received, '1 year')", "condition-not-yes-no", 0, 25),
        ("!finding == 'founded'", "condition-not-of", 1, 7),
        ("children == 'three'", "condition-unlike", 0, 19),
        ("received < 'today'", "condition-unlike", 0, 18),
        ("safe == 'yes'", "condition-unlike", 0, 13),
        ("received < sent_at", "condition-unlike", 0, 18),
        ("town == finding", "condition-unlike", 0, 15),
        ("handler == 'jan'", "condition-unlike", 0, 16),
        ("children in ['a']", "condition-unlike", 13, 3),
        ("finding == channel", "condition-no-common-option", 0, 18),
        ("finding < 'founded'", "condition-no-order", 0, 19),
        ("town < 'b'", "condition-no-order", 0, 10),
        ("safe < anonymous", "condition-no-order", 0, 16),
        ("repair_within < repair_within", "condition-no-order", 0, 29),
        ("'a' == 'b'", "condition-fixed", 0, 10),
        ("true == false", "condition-fixed", 0, 13),
        ("'a' in ['a']", "condition-fixed", 0, 12),
        ("subjects == 'safety'", "condition-many-compared", 0, 20),
        ("subjects in ['safety']", "condition-many-compared", 0, 22),
        ("'founded' in finding", "condition-in-what", 13, 7),
        ("finding in 'founded'", "condition-in-what", 11, 9),
        ("received in [1]", "condition-in-of", 0, 8),
        ("finding in []", "condition-list-empty", 11, 2),
        ("finding in [founded]", "condition-list-item", 12, 7),
        ("doen('answer')", "condition-unknown-function", 0, 4),
        ("done('answr')", "condition-unknown-name", 5, 7),
        ("done(answer)", "condition-argument-quotes", 5, 6),
        ("done()", "condition-argument-count", 0, 6),
        ("later(received)", "condition-argument-count", 0, 15),
        ("known('finding')", "condition-argument-fact", 6, 9),
        ("later(children, '1 year') < today", "condition-argument-date", 6, 8),
        ("later(received, 1) < today", "condition-argument-length", 16, 1),
        ("later(received, '5 working-days') < today", "condition-working-days", 16, 16),
        ("later(received, '5 moons') < today", "calendar-length-unit-unknown", 16, 9),
    ];
    for (text, id, offset, length) in table {
        let found = errors(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let error = &found[0];
        assert_eq!((error.message.id, error.offset, error.length), (id, offset, length), "{text}: {error}");
    }
}

#[test]
fn places_count_characters_and_not_bytes() {
    let found = errors("town == 'Café ☕' && finding == 'fondé'");
    assert_eq!((found[0].offset, found[0].length), (31, 7));
}

#[test]
fn every_error_comes_at_once_and_in_order() {
    let found = errors("(findng == 'founded' || done('answr')) && children == 'x' && later(receved, '1 yr') < tody");
    let ids: Vec<&str> = found.iter().map(|error| error.message.id).collect();
    assert_eq!(
        ids,
        [
            "condition-unknown-fact",
            "condition-unknown-name",
            "condition-unlike",
            "condition-unknown-fact",
            "calendar-length-unit-unknown",
            "condition-unknown-fact",
        ]
    );
    assert!(found.is_sorted_by_key(|error| error.offset));
}

#[test]
fn the_remedy_says_what_to_write() {
    let table = [
        ("safee", "Did you mean 'safe'?"),
        ("finding == founded", "Write: 'founded'"),
        ("finding == 'fonded'", "Did you mean 'founded'?"),
        ("finding == 'zzz'", "Write one of these options."),
        ("finding", "Write: finding == 'founded'"),
        ("subjects", "Write: 'safety' in subjects"),
        ("times('answer')", "Write: times('answer') > 0"),
        ("received", "Write: known(received)"),
        ("later(received, '1 year')", "Write: later(received, '1 year') < event_date"),
        ("'safe'", "Write: safe"),
        ("!finding == 'founded'", "Write: !(finding == 'founded')"),
        ("safe == 'yes'", "Write: true"),
        ("children == '3'", "Write: 3"),
        ("town == 3", "Write: '3'"),
        ("subjects == 'costs'", "Write: 'costs' in subjects"),
        ("'founded' in finding", "Write: finding == 'founded'"),
        ("finding in 'founded'", "Write: finding in ['founded']"),
        ("finding in [founded]", "Write: 'founded'"),
        ("doen('answer')", "Write: done('name of the action')"),
        ("has(finding)", "Write the name of a fact between the brackets, without quotes: known(fact)"),
        ("safe()", "Write: safe"),
        ("done", "Write: done('name of the action')"),
        ("done('answr')", "Did you mean 'answer'?"),
        ("done('receipt')", "'receipt' is of another kind (letter); write: sent('receipt')"),
        (
            "done('reaction')",
            "'reaction' is of another kind (request); write: waiting('reaction'), answered('reaction') or asked('reaction')",
        ),
        ("done(decide_admissibility)", "Write: done('decide-admissibility')"),
        ("known('finding')", "Write: known(finding)"),
    ];
    for (text, remedy) in table {
        let found = errors(text);
        assert_eq!(say(Language::En, &found[0].remedy), remedy, "{text}");
    }
}

#[test]
fn both_kinds_are_named() {
    let found = errors("children == 'three'");
    assert_eq!(say(Language::Nl, &found[0].message), "Dit vergelijkt een getal met tekst.");
    let found = errors("finding == 'fonded'");
    assert_eq!(
        say(Language::Nl, &found[0].message),
        "'fonded' is geen mogelijkheid van 'finding': dat is founded, unfounded of partly-founded."
    );
}

#[test]
fn an_empty_vocabulary_has_no_suggestions() {
    let found = compile("safe && done('x')", &Vocabulary::new()).expect_err("nothing is known");
    assert_eq!(found[0].remedy.id, "condition-no-facts");
    assert_eq!(found[1].remedy.id, "condition-no-names");
}

#[test]
fn a_value_fits_its_kind() {
    let kinds = vocabulary().facts;
    assert!(Value::one_of("founded").fits(&kinds["finding"]));
    assert!(!Value::one_of("other").fits(&kinds["finding"]));
    assert!(Value::many_of(["safety", "costs"]).fits(&kinds["subjects"]));
    assert!(!Value::many_of(["safety", "other"]).fits(&kinds["subjects"]));
    assert!(Value::Unknown.fits(&kinds["received"]));
    assert!(!Value::YesNo(true).fits(&kinds["received"]));
    assert!(!Value::Unknown.is_known() && Value::Number(0).is_known());
}

#[test]
fn a_value_is_short_as_data() {
    let table = [
        (Value::Unknown, r#""unknown""#),
        (Value::YesNo(true), r#"{"yes-no":true}"#),
        (Value::one_of("founded"), r#"{"one-of":"founded"}"#),
        (Value::many_of(["b", "a"]), r#"{"many-of":["a","b"]}"#),
        (Value::Number(3), r#"{"number":3}"#),
        (Value::Date(jiff::civil::date(2026, 3, 12)), r#"{"date":"2026-03-12"}"#),
        (Value::Length("6 weeks".parse().expect("a length")), r#"{"length":"6 weeks"}"#),
        (Value::Moment(jiff::Timestamp::UNIX_EPOCH), r#"{"moment":"1970-01-01T00:00:00Z"}"#),
        (Value::Person("p1".into()), r#"{"person":"p1"}"#),
        (Value::Text("hi".into()), r#"{"text":"hi"}"#),
    ];
    for (value, data) in table {
        assert_eq!(serde_json::to_string(&value).expect("data"), data);
        assert_eq!(serde_json::from_str::<Value>(data).expect("value"), value);
    }
    assert!(serde_json::from_str::<Value>(r#"{"length":"6 moons"}"#).is_err());
}

#[test]
fn every_function_has_help_and_a_class_or_not() {
    for function in Function::all() {
        assert!(!say(Language::Nl, &function.help()).starts_with("condition-"));
        assert_eq!(
            function.class().is_none(),
            matches!(function, Function::Known | Function::Later),
            "{}",
            function.name()
        );
    }
}
