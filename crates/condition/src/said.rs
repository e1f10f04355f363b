//! The words of single pieces: a fact, a call, a comparison.

use text::{Argument, Message};

use crate::words::alone;
use crate::{Comparison, Fact, Function, Kind, Node, Operand, Titles, Value};

/// The words of a piece that is no chain, or of its opposite.
pub(crate) fn piece(node: &Node, holds: bool, titles: &dyn Titles) -> Message {
    let pick = |yes, no| Message::new(if holds { yes } else { no });
    match node {
        Node::Constant(constant) => {
            Message::new(if *constant == holds { "condition-always" } else { "condition-never" })
        }
        Node::Fact(name) => match titles.statement(name, holds) {
            Some(statement) => Message::new("condition-statement").with("statement", statement),
            None => pick("condition-yes", "condition-no").with("fact", title(name, titles)),
        },
        Node::Known(fact) => pick("condition-known", "condition-not-known").with("fact", title(&fact.name, titles)),
        Node::Ask(function, name) => asked(*function, name, holds, titles),
        Node::Compare(comparison, left, right) => compared(*comparison, left, right, holds, titles),
        Node::Among(operand, values) => {
            let values = values.iter().map(|value| literal(value, fact_of(operand), titles)).collect();
            pick("condition-among", "condition-not-among")
                .with("left", value(operand, operand, titles))
                .with("values", Argument::Choice(values))
        }
        Node::Holds(operand, fact) => pick("condition-holds", "condition-not-holds")
            .with("option", value(operand, &Operand::Fact(fact.clone()), titles))
            .with("fact", title(&fact.name, titles)),
        // Chains and negations are taken apart before they come here.
        chain => alone(chain, holds, titles),
    }
}

fn asked(function: Function, name: &str, holds: bool, titles: &dyn Titles) -> Message {
    let (yes, no) = match function {
        Function::Done => ("condition-done", "condition-not-done"),
        Function::Marked => ("condition-marked", "condition-not-marked"),
        Function::Sent => ("condition-sent", "condition-not-sent"),
        Function::Waiting => ("condition-waiting", "condition-not-waiting"),
        Function::Answered => ("condition-answered", "condition-not-answered"),
        Function::Asked => ("condition-asked", "condition-not-asked"),
        Function::Running => ("condition-running", "condition-not-running"),
        Function::Over => ("condition-over", "condition-not-over"),
        Function::Met => ("condition-met", "condition-not-met"),
        Function::Interrupted => ("condition-interrupted", "condition-not-interrupted"),
        Function::Unsure => ("condition-unsure", "condition-not-unsure"),
        Function::WasIn => ("condition-was-in", "condition-not-was-in"),
        Function::Assigned => ("condition-assigned", "condition-not-assigned"),
        // These are operands, or have a piece of their own.
        Function::Times | Function::Known | Function::Later => ("condition-always", "condition-never"),
    };
    Message::new(if holds { yes } else { no }).with("name", named(function, name, titles))
}

fn compared(comparison: Comparison, left: &Operand, right: &Operand, holds: bool, titles: &dyn Titles) -> Message {
    let comparison = if holds { comparison } else { comparison.opposite() };
    // 'The count is more than 5' reads better than '5 is less than the count'.
    if left.literal().is_some() || is_constant(left) {
        return compared(comparison.mirrored(), right, left, true, titles);
    }
    if let (Operand::Truth(left), Operand::Truth(right)) = (left, right) {
        return same(left, right, comparison == Comparison::Equal, titles);
    }
    Message::new(verb(comparison, &left.kind()))
        .with("left", value(left, right, titles))
        .with("right", value(right, left, titles))
}

/// Two pieces that are both true or both false; beside a fixed truth it is simply the piece or its opposite.
fn same(left: &Node, right: &Node, same: bool, titles: &dyn Titles) -> Message {
    if let Node::Constant(constant) = right {
        return alone(left, *constant == same, titles);
    }
    Message::new(if same { "condition-same-truth" } else { "condition-other-truth" })
        .with("left", alone(left, true, titles))
        .with("right", alone(right, true, titles))
}

fn is_constant(operand: &Operand) -> bool {
    operand.truth().is_some_and(|node| matches!(node, Node::Constant(_)))
}

fn verb(comparison: Comparison, kind: &Kind) -> &'static str {
    match (kind, comparison) {
        (Kind::Date, Comparison::Equal) => "condition-date-equal",
        (Kind::Date, Comparison::Unequal) => "condition-date-unequal",
        (Kind::Date, Comparison::Less) => "condition-date-less",
        (Kind::Date, Comparison::AtMost) => "condition-date-at-most",
        (Kind::Date, Comparison::More) => "condition-date-more",
        (Kind::Date, Comparison::AtLeast) => "condition-date-at-least",
        (Kind::Moment, Comparison::Equal) => "condition-moment-equal",
        (Kind::Moment, Comparison::Unequal) => "condition-moment-unequal",
        (Kind::Moment, Comparison::Less) => "condition-moment-less",
        (Kind::Moment, Comparison::AtMost) => "condition-moment-at-most",
        (Kind::Moment, Comparison::More) => "condition-moment-more",
        (Kind::Moment, Comparison::AtLeast) => "condition-moment-at-least",
        (Kind::Person, Comparison::Equal) => "condition-person-equal",
        (Kind::Person, Comparison::Unequal) => "condition-person-unequal",
        (_, Comparison::Equal) => "condition-equal",
        (_, Comparison::Unequal) => "condition-unequal",
        (_, Comparison::Less) => "condition-less",
        (_, Comparison::AtMost) => "condition-at-most",
        (_, Comparison::More) => "condition-more",
        (_, Comparison::AtLeast) => "condition-at-least",
    }
}

/// A value in words; what stands beside it tells of which fact an option is.
fn value(operand: &Operand, beside: &Operand, titles: &dyn Titles) -> Argument {
    match operand {
        Operand::Fact(fact) => title(&fact.name, titles).into(),
        Operand::Literal(value) => literal(value, fact_of(beside), titles),
        Operand::Times(action) => {
            Message::new("condition-times").with("name", named(Function::Times, action, titles)).into()
        }
        Operand::Later(date, length) => Message::new("condition-later")
            .with("length", length.words())
            .with("date", value(date, beside, titles))
            .into(),
        Operand::Truth(node) => alone(node, true, titles).into(),
    }
}

fn literal(value: &Value, fact: Option<&Fact>, titles: &dyn Titles) -> Argument {
    let quoted = |words: String| Message::new("condition-quoted").with("words", words).into();
    match value {
        Value::Number(number) => number.to_string().into(),
        Value::OneOf(option) => {
            let said = fact.and_then(|fact| titles.option(&fact.name, option));
            quoted(said.unwrap_or_else(|| option.to_string()))
        }
        Value::Text(text) => quoted(text.to_string()),
        // The check makes no other fixed values.
        _ => Argument::Text(String::new()),
    }
}

fn fact_of(operand: &Operand) -> Option<&Fact> {
    match operand {
        Operand::Fact(fact) => Some(fact),
        _ => None,
    }
}

fn title(fact: &str, titles: &dyn Titles) -> String {
    titles.fact(fact).unwrap_or_else(|| fact.to_owned())
}

fn named(function: Function, name: &str, titles: &dyn Titles) -> String {
    let said = function.class().and_then(|class| titles.named(class, name));
    said.unwrap_or_else(|| name.to_owned())
}
