//! What the tools around a procedure see: constants and mutations.

mod common;

use common::condition;
use condition::{Mutation, Node};
use text::{Language, say};

#[test]
fn what_cannot_vary_is_found() {
    let table = [
        ("true", Some(true)),
        ("!true", Some(false)),
        ("safe", None),
        ("safe && !safe", Some(false)),
        ("safe || !safe", Some(true)),
        ("safe == safe", Some(true)),
        ("safe != !safe", Some(true)),
        ("finding == 'founded' && finding == 'unfounded'", Some(false)),
        ("finding != 'founded' || finding != 'unfounded'", Some(true)),
        ("finding in ['founded', 'unfounded', 'partly-founded']", Some(true)),
        ("finding in ['founded', 'unfounded']", None),
        ("finding == advice && finding == 'partly-founded'", Some(false)),
        ("finding == advice && finding == 'founded'", None),
        ("children < 3 && children > 4", Some(false)),
        ("children < 3 && children > 1", None),
        ("children < 2 && children > 1", Some(false)),
        ("3 < children || children <= 3", Some(true)),
        ("times('answer') >= 0", Some(true)),
        ("times('answer') > 0", None),
        ("children < adults && adults < children", Some(false)),
        ("children < adults || adults <= children", Some(true)),
        ("children < adults", None),
        ("received < today && today < received", Some(false)),
        ("received <= today || received > today", Some(true)),
        ("today == today", Some(true)),
        ("later(received, '1 year') < today && later(received, '1 year') > today", Some(false)),
        ("town == 'a' && town == 'b'", Some(false)),
        ("town != 'a' && town != 'b'", None),
        ("done('answer') && !done('answer')", Some(false)),
        ("done('answer') && !sent('receipt')", None),
        ("'safety' in subjects && !('safety' in subjects)", Some(false)),
        ("known(finding) || !known(finding)", Some(true)),
        ("!known(finding) && finding == 'founded'", Some(false)),
        ("known(received) && !known(received)", Some(false)),
        ("known(safe) && safe", None),
        ("handler == subject_of_complaint || handler != subject_of_complaint", Some(true)),
    ];
    for (text, expected) in table {
        assert_eq!(condition(text).constant(), expected, "{text}");
    }
}

#[test]
fn too_many_cases_are_not_tried() {
    let asked = |count: usize| {
        let pieces: Vec<String> = (0..count).map(|number| format!("children{number} == {number}")).collect();
        let vocabulary = (0..count).fold(common::vocabulary(), |vocabulary, number| {
            vocabulary.with_fact(&format!("children{number}"), condition::Kind::Number)
        });
        let text = format!("safe && !safe && {}", pieces.join(" && "));
        condition::compile(&text, &vocabulary).expect("a condition").constant()
    };
    assert_eq!(asked(6), Some(false));
    assert_eq!(asked(8), None);
}

fn changed(text: &str) -> Vec<String> {
    let original = condition(text);
    let mutations = original.mutations();
    for Mutation { condition: mutant, change, .. } in &mutations {
        assert_ne!(*mutant, original, "{text}");
        assert_eq!(*mutant, condition(mutant.text()), "{text}: the text of a mutation is that mutation");
        assert!(!say(Language::Nl, change).starts_with("condition-"));
    }
    mutations.iter().map(|mutation| format!("{}: {}", mutation.key, mutation.condition.text())).collect()
}

#[test]
fn every_single_change_is_made() {
    assert_eq!(changed("safe"), ["negate-1: !safe"]);
    assert_eq!(
        changed("finding == 'founded' && !anonymous"),
        [
            "negate-1: !(finding == 'founded' && !anonymous)",
            "swap-1: finding == 'founded' || !anonymous",
            "drop-1: !anonymous",
            "drop-2: finding == 'founded'",
            "compare-1: finding != 'founded' && !anonymous",
            "option-1: finding == 'unfounded' && !anonymous",
            "not-1: finding == 'founded' && anonymous",
        ]
    );
    assert_eq!(
        changed("safe || anonymous || admissible"),
        [
            "negate-1: !(safe || anonymous || admissible)",
            "swap-1: safe && anonymous && admissible",
            "drop-1: anonymous || admissible",
            "drop-2: safe || admissible",
            "drop-3: safe || anonymous",
        ]
    );
    assert_eq!(
        changed("later(received, '1 year') < today"),
        [
            "negate-1: !(later(received, '1 year') < today)",
            "compare-1: later(received, '1 year') <= today",
            "length-1: later(received, '2 years') < today",
        ]
    );
    assert_eq!(
        changed("finding in ['founded', 'unfounded']"),
        [
            "negate-1: !(finding in ['founded', 'unfounded'])",
            "option-1: finding in ['partly-founded', 'unfounded']",
            "option-2: finding in ['founded', 'partly-founded']",
        ]
    );
    assert_eq!(
        changed("'safety' in subjects"),
        ["negate-1: !('safety' in subjects)", "option-1: 'conduct' in subjects"]
    );
    assert_eq!(changed("!safe"), ["negate-1: safe"]);
}

#[test]
fn changes_that_say_the_same_come_once() {
    // The whole turned around is also the comparison turned around.
    assert_eq!(changed("advice == 'founded'"), ["negate-1: !(advice == 'founded')"]);
    assert_eq!(changed("later(received, '10000 years') > today")[2], "length-1: later(received, '9999 years') > today");
}

#[test]
fn the_change_is_told() {
    let mutations = condition("safe && !anonymous").mutations();
    let told: Vec<String> = mutations.iter().map(|mutation| say(Language::Nl, &mutation.change)).collect();
    assert_eq!(
        told,
        [
            "de hele voorwaarde omgekeerd",
            "&& vervangen door ||",
            "safe weggelaten",
            "!anonymous weggelaten",
            "!anonymous vervangen door anonymous",
        ]
    );
}

#[test]
fn the_tree_can_be_walked() {
    let mut asked = 0;
    condition("safe && (anonymous || !(done('answer') == sent('receipt')))").node().visit(&mut |node| {
        if matches!(node, Node::Ask(..)) {
            asked += 1;
        }
    });
    assert_eq!(asked, 2);
}
