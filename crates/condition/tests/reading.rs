//! How a condition is read: what binds to what, and what is said about mistakes.

mod common;

use common::condition;
use condition::{ConditionError, MAX_DEPTH, MAX_LENGTH, MAX_NODES, parse};
use text::{Language, say};

/// The only error of a text that cannot be read.
fn error(text: &str) -> ConditionError {
    match parse(text) {
        Ok(_) => panic!("{text} should not be read"),
        Err(errors) => {
            assert_eq!(errors.len(), 1, "{text}: {errors:?}");
            errors[0].clone()
        }
    }
}

#[test]
fn what_binds_to_what() {
    let same = [
        ("safe || anonymous && admissible", "safe || (anonymous && admissible)"),
        ("safe && anonymous || admissible", "(safe && anonymous) || admissible"),
        ("!safe && anonymous", "(!safe) && anonymous"),
        ("!safe == anonymous", "(!safe) == anonymous"),
        ("children < 3 && safe", "(children < 3) && safe"),
        ("safe || children >= 3", "safe || (children >= 3)"),
        ("safe && finding in ['founded']", "safe && (finding in ['founded'])"),
        ("!!safe", "!(!safe)"),
        ("  safe\n&&\tanonymous ", "safe&&anonymous"),
        ("finding == \"founded\"", "finding == 'founded'"),
        ("town == 'it\\'s'", "town == \"it's\""),
        ("children == -3", "children == (-3)"),
        ("((safe))", "safe"),
    ];
    for (short, long) in same {
        assert_eq!(condition(short).node(), condition(long).node(), "{short}");
    }
    let different = [
        ("safe || anonymous && admissible", "(safe || anonymous) && admissible"),
        ("!safe && anonymous", "!(safe && anonymous)"),
        ("!safe == anonymous", "!(safe == anonymous) && true"),
        ("safe && anonymous && admissible", "safe && (anonymous && admissible)"),
    ];
    for (one, other) in different {
        assert_ne!(condition(one).node(), condition(other).node(), "{one}");
    }
}

#[test]
fn a_condition_keeps_its_text() {
    let text = " safe  && ( anonymous ) ";
    assert_eq!(condition(text).text(), text);
    assert_eq!(condition(text).to_string(), text);
    assert_eq!(condition(text).node().to_string(), "safe && anonymous");
}

#[test]
fn mistakes_are_pointed_at() {
    let table = [
        ("", "condition-empty", 0, 1),
        ("   ", "condition-empty", 3, 1),
        ("safe = true", "condition-sign", 5, 1),
        ("safe === true", "condition-sign", 5, 3),
        ("safe <> true", "condition-sign", 5, 2),
        ("children => 3", "condition-sign", 9, 2),
        ("safe & anonymous", "condition-sign", 5, 1),
        ("safe and anonymous", "condition-sign", 5, 3),
        ("safe of anonymous", "condition-sign", 5, 2),
        ("(safe of anonymous)", "condition-sign", 6, 2),
        ("not safe", "condition-sign", 0, 3),
        ("children is 3", "condition-sign", 9, 2),
        ("children + 1", "condition-arithmetic", 9, 1),
        ("children -1", "condition-arithmetic", 9, 1),
        ("safe ? true : false", "condition-ternary", 5, 1),
        ("part.finding", "condition-member", 4, 1),
        ("safe # yes", "condition-character", 5, 1),
        ("finding == ‘founded'", "condition-quote", 11, 1),
        ("finding == 'founded", "condition-text-open", 11, 8),
        ("town == 'a\\n'", "condition-escape", 10, 1),
        ("children < 1.5", "condition-number-form", 11, 3),
        ("children < 3x", "condition-number-form", 11, 2),
        ("children < 99999999999999999999", "condition-number-size", 11, 20),
        ("received < 2026-03-12", "condition-date", 11, 10),
        ("Safe", "condition-name-form", 0, 4),
        ("safé", "condition-name-form", 0, 4),
        ("safe == True", "condition-name-form", 8, 4),
        ("event-date < today", "condition-name-hyphen", 0, 10),
        ("finding == null", "condition-null", 11, 4),
        ("safe &&", "condition-unfinished", 7, 1),
        ("(safe", "condition-bracket-open", 0, 1),
        ("done('answer'", "condition-call-open", 0, 4),
        ("finding in ['founded'", "condition-list-open", 11, 1),
        ("safe)", "condition-close", 4, 1),
        ("safe anonymous", "condition-stray", 5, 9),
        ("&& safe", "condition-no-value", 0, 2),
        ("safe && || anonymous", "condition-no-value", 8, 2),
        ("1 < children < 5", "condition-chained", 13, 1),
        ("safe == ['a']", "condition-list-alone", 8, 1),
        ("finding in ['founded',]", "condition-no-value", 22, 1),
        ("é == 'ééé", "condition-name-form", 0, 1),
    ];
    for (text, id, offset, length) in table {
        let errors = parse(text).expect_err(text);
        let found = &errors[0];
        assert_eq!((found.message.id, found.offset, found.length), (id, offset, length), "{text}: {found}");
    }
}

#[test]
fn strange_characters_are_reported_together() {
    let errors = parse("safe = true & Anonymous").expect_err("three mistakes");
    let places: Vec<usize> = errors.iter().map(|error| error.offset).collect();
    assert_eq!(places, [5, 12, 14]);
    assert!(parse(&"#".repeat(500)).expect_err("nonsense").len() < 10);
}

#[test]
fn the_remedy_says_what_to_write() {
    let table = [
        ("safe = true", "Write: =="),
        ("safe and anonymous", "Write: &&"),
        ("not safe", "Write: !"),
        ("Safe", "Write: safe"),
        ("event-date < today", "If it is a fact, write: event_date. If it is an option or a name, write: 'event-date'"),
        ("town == 'a\\n'", "Write \\\\ for a backslash, \\' or \\\" for a quote."),
        ("(safe", "Put a ) in the right place, and a comma between two items of a list."),
    ];
    for (text, remedy) in table {
        assert_eq!(say(Language::En, &error(text).remedy), remedy, "{text}");
    }
}

#[test]
fn limits_hold() {
    let nested = |depth: usize| format!("{}safe{}", "(".repeat(depth), ")".repeat(depth));
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(error(&nested(MAX_DEPTH + 1)).message.id, "condition-too-deep");
    assert_eq!(error(&"!".repeat(MAX_LENGTH)).message.id, "condition-too-deep");
    let chain = |count: usize| vec!["a"; count].join("||");
    assert!(parse(&chain(MAX_NODES - 1)).is_ok());
    assert_eq!(error(&chain(MAX_NODES)).message.id, "condition-too-many");
    let padded = |length: usize| format!("a{}", " ".repeat(length - 1));
    assert!(parse(&padded(MAX_LENGTH)).is_ok());
    assert_eq!(error(&padded(MAX_LENGTH + 1)).message.id, "condition-too-long");
    assert_eq!(error(&padded(MAX_LENGTH + 1)).offset, MAX_LENGTH);
}
