//! A condition meets the world: true, false or unknown, without allocating.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::later::later;
use crate::{Comparison, Function, Node, Operand, Truth, Value};

/// What a condition asks of a dossier.
pub trait World {
    /// The value of a fact; nothing means not known. A value of the wrong kind counts as not known.
    fn fact(&self, name: &str) -> Option<Cow<'_, Value>>;

    /// The answer to a yes-no function that takes a name: `done('answer')`.
    fn ask(&self, function: Function, name: &str) -> Truth;

    /// How often this action was taken: `times('answer')`.
    fn count(&self, action: &str) -> i64;
}

pub(crate) fn evaluate<W: World + ?Sized>(node: &Node, world: &W) -> Truth {
    match node {
        Node::Constant(holds) => Truth::from(*holds),
        Node::Fact(name) => match world.fact(name).as_deref() {
            Some(Value::YesNo(holds)) => Truth::from(*holds),
            _ => Truth::Unknown,
        },
        Node::Known(fact) => {
            Truth::from(world.fact(&fact.name).is_some_and(|value| value.is_known() && value.fits(&fact.kind)))
        }
        Node::Ask(function, name) => world.ask(*function, name),
        Node::Not(inner) => evaluate(inner, world).not(),
        Node::All(nodes) => all(nodes.iter().map(|node| evaluate(node, world))),
        Node::Any(nodes) => any(nodes.iter().map(|node| evaluate(node, world))),
        Node::Compare(comparison, left, right) => {
            seen(left, world, |left| seen(right, world, |right| compare(*comparison, left, right)))
        }
        Node::Among(operand, values) => seen(operand, world, |found| among(found, values)),
        Node::Holds(operand, fact) => seen(operand, world, |option| match world.fact(&fact.name).as_deref() {
            Some(chosen) => holds(option, chosen),
            None => Truth::Unknown,
        }),
    }
}

/// Looks at the value of an operand where it lies: moving or cloning it would cost more than the comparison.
#[inline]
fn seen<W: World + ?Sized, T>(operand: &Operand, world: &W, look: impl FnOnce(&Value) -> T) -> T {
    match operand {
        Operand::Fact(fact) => look(world.fact(&fact.name).as_deref().unwrap_or(&Value::Unknown)),
        Operand::Literal(value) => look(value),
        Operand::Times(action) => look(&Value::Number(world.count(action))),
        Operand::Later(..) => look(&date(operand, world).map_or(Value::Unknown, Value::Date)),
        Operand::Truth(node) => look(&evaluate(node, world).known().map_or(Value::Unknown, Value::YesNo)),
    }
}

fn date<W: World + ?Sized>(operand: &Operand, world: &W) -> Option<Date> {
    match operand {
        Operand::Later(from, length) => date(from, world).map(|from| later(from, *length)),
        Operand::Fact(fact) => match world.fact(&fact.name).as_deref() {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        },
        _ => None,
    }
}

/// Every one: stops at the first that is false.
pub(crate) fn all(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut so_far = Truth::True;
    for truth in truths {
        so_far = so_far.and(truth);
        if so_far.is_false() {
            break;
        }
    }
    so_far
}

/// At least one: stops at the first that is true.
pub(crate) fn any(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut so_far = Truth::False;
    for truth in truths {
        so_far = so_far.or(truth);
        if so_far.is_true() {
            break;
        }
    }
    so_far
}

/// Two values compared. What is unknown, or of two kinds, cannot be told.
#[inline]
pub(crate) fn compare(comparison: Comparison, left: &Value, right: &Value) -> Truth {
    match (left, right) {
        (Value::OneOf(left), Value::OneOf(right))
        | (Value::Text(left), Value::Text(right))
        | (Value::Person(left), Value::Person(right)) => same(comparison, left == right),
        (Value::Number(left), Value::Number(right)) => Truth::from(comparison.holds(left.cmp(right))),
        (Value::Date(left), Value::Date(right)) => Truth::from(comparison.holds(left.cmp(right))),
        (Value::Moment(left), Value::Moment(right)) => Truth::from(comparison.holds(left.cmp(right))),
        (Value::YesNo(left), Value::YesNo(right)) => same(comparison, left == right),
        (Value::Length(left), Value::Length(right)) => same(comparison, left == right),
        _ => Truth::Unknown,
    }
}

/// Values without an order are the same or not; the check lets nothing else through.
fn same(comparison: Comparison, same: bool) -> Truth {
    match comparison {
        Comparison::Equal => Truth::from(same),
        Comparison::Unequal => Truth::from(!same),
        _ => Truth::Unknown,
    }
}

/// A value is one of these.
pub(crate) fn among(found: &Value, values: &[Value]) -> Truth {
    any(values.iter().map(|value| compare(Comparison::Equal, found, value)))
}

fn holds(option: &Value, chosen: &Value) -> Truth {
    match (option, chosen) {
        (Value::OneOf(option), Value::ManyOf(chosen)) => Truth::from(chosen.contains(option)),
        _ => Truth::Unknown,
    }
}
