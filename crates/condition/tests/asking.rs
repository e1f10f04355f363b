//! What a condition answers: known, not known, and what is missing.

mod common;

use common::{TestWorld, condition};
use condition::Truth::{False, True, Unknown};
use condition::{Function, Truth, Value};

fn unknowns(text: &str, world: &TestWorld) -> Vec<String> {
    condition(text).unknowns(world).iter().map(ToString::to_string).collect()
}

#[test]
fn the_tables_of_kleene() {
    let and = [
        (True, True, True),
        (True, False, False),
        (True, Unknown, Unknown),
        (False, True, False),
        (False, False, False),
        (False, Unknown, False),
        (Unknown, True, Unknown),
        (Unknown, False, False),
        (Unknown, Unknown, Unknown),
    ];
    for (left, right, both) in and {
        assert_eq!(left.and(right), both, "{left:?} and {right:?}");
        // De Morgan gives the table of 'or'.
        assert_eq!(left.not().or(right.not()), both.not(), "{left:?} or {right:?}");
    }
    for (truth, opposite) in [(True, False), (False, True), (Unknown, Unknown)] {
        assert_eq!(truth.not(), opposite);
    }
    assert_eq!(Truth::from(true), True);
    assert_eq!(Truth::from(None), Unknown);
    assert_eq!(Truth::ALL.map(Truth::known), [Some(true), Some(false), None]);
}

#[test]
fn the_same_tables_hold_inside_a_condition() {
    for left in Truth::ALL {
        for right in Truth::ALL {
            let mut world = TestWorld::new();
            for (fact, truth) in [("safe", left), ("anonymous", right)] {
                if let Some(known) = truth.known() {
                    world = world.yes_no(fact, known);
                }
            }
            assert_eq!(condition("safe && anonymous").evaluate(&world), left.and(right));
            assert_eq!(condition("safe || anonymous").evaluate(&world), left.or(right));
            assert_eq!(condition("!safe").evaluate(&world), left.not());
        }
    }
}

#[test]
fn a_world_gives_the_answer() {
    let world = TestWorld::new()
        .with("finding", Value::one_of("founded"))
        .with("subjects", Value::many_of(["safety"]))
        .with("advice", Value::Unknown)
        .with("children", Value::Number(2))
        .with("town", Value::Text("Geleen".into()))
        .with("handler", Value::Person("p1".into()))
        .with("subject_of_complaint", Value::Person("p1".into()))
        .with("repair_within", Value::Length("3 weeks".parse().expect("a length")))
        .yes_no("safe", true)
        .yes_no("anonymous", false)
        .date("received", 2024, 2, 29)
        .date("today", 2025, 3, 1)
        .saying(Function::Done, "answer");
    let table = [
        ("finding == 'founded' && !anonymous", True),
        ("finding != 'founded'", False),
        ("finding in ['unfounded', 'founded']", True),
        ("finding in ['unfounded']", False),
        ("'safety' in subjects", True),
        ("'costs' in subjects", False),
        ("advice == 'founded'", Unknown),
        ("advice in ['founded', 'unfounded']", Unknown),
        ("advice == finding", Unknown),
        ("channel == 'mail'", Unknown),
        ("children == 2 && children < 3 && children >= 2", True),
        ("children > 2 || children != 2", False),
        ("children in [1, 2]", True),
        ("children < adults", Unknown),
        ("times('answer') == 0", True),
        ("town == 'Geleen'", True),
        ("town in ['Sittard']", False),
        ("handler == subject_of_complaint", True),
        ("handler != subject_of_complaint", False),
        ("repair_within == repair_within", True),
        ("later(received, '1 year') == today", True),
        ("later(received, '1 year') < today", False),
        ("later(later(received, '1 year'), '1 calendar-day') > today", True),
        ("later(event_date, '1 year') < today", Unknown),
        ("done('answer')", True),
        ("!done('decide-admissibility')", True),
        ("known(finding) && !known(advice) && !known(channel)", True),
        ("safe == true", True),
        ("safe == anonymous", False),
        ("(safe && admissible) == anonymous", Unknown),
        ("true", True),
        ("false || !true", False),
    ];
    for (text, expected) in table {
        assert_eq!(condition(text).evaluate(&world), expected, "{text}");
    }
}

#[test]
fn a_value_of_the_wrong_kind_counts_as_not_known() {
    let world = TestWorld::new()
        .with("safe", Value::Number(1))
        .with("finding", Value::Number(1))
        .with("received", Value::Text("yesterday".into()))
        .with("subjects", Value::YesNo(true));
    for text in [
        "safe",
        "finding == 'founded'",
        "finding in ['founded']",
        "later(received, '1 year') < today",
        "'safety' in subjects",
    ] {
        assert_eq!(condition(text).evaluate(&world), Unknown, "{text}");
    }
    assert_eq!(condition("known(safe)").evaluate(&world), False);
}

#[test]
fn only_what_matters_is_missing() {
    let empty = TestWorld::new();
    assert_eq!(unknowns("safe && finding == 'founded'", &empty), ["safe", "finding"]);
    let unsafe_world = TestWorld::new().yes_no("safe", false);
    assert!(unknowns("safe && finding == 'founded'", &unsafe_world).is_empty());
    assert_eq!(unknowns("safe || finding == 'founded'", &unsafe_world), ["finding"]);
    assert_eq!(unknowns("!(safe || anonymous) && !admissible", &unsafe_world), ["anonymous", "admissible"]);
    assert_eq!(unknowns("later(received, '1 year') < today", &empty.clone().date("today", 2026, 1, 1)), ["received"]);
    assert_eq!(unknowns("(safe && anonymous) == admissible", &unsafe_world), ["admissible"]);
    assert_eq!(unknowns("'safety' in subjects && safe && safe", &empty), ["subjects", "safe"]);
    assert!(unknowns("known(safe) && done('answer')", &empty).is_empty());
}

#[test]
fn facts_and_calls_are_listed() {
    let condition = condition(
        "finding == 'founded' && (known(safe) || !anonymous) && later(received, '1 year') < today \
         && 'safety' in subjects && (done('answer') == sent('receipt')) && times('answer') < 3 && done('answer')",
    );
    let facts: Vec<String> = condition.facts().iter().map(ToString::to_string).collect();
    assert_eq!(facts, ["anonymous", "finding", "received", "safe", "subjects", "today"]);
    let calls: Vec<String> =
        condition.calls().iter().map(|(function, name)| format!("{} {name}", function.name())).collect();
    assert_eq!(calls, ["done answer", "sent receipt", "times answer"]);
}

#[test]
fn negated_holds_when_the_other_does_not() {
    for (text, negated) in [
        ("safe", "!safe"),
        ("!safe", "safe"),
        ("true", "false"),
        ("safe && anonymous", "!(safe && anonymous)"),
        ("finding == 'founded'", "!(finding == 'founded')"),
    ] {
        assert_eq!(condition(text).negated().text(), negated);
        assert_eq!(condition(text).negated(), condition(negated));
    }
}
