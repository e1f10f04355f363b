//! A condition meets the world: true, false or unknown, without allocating.

use std::borrow::Cow;
use std::sync::Arc;

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
        // The usual comparison, without making a value out of either side.
        Node::Compare(comparison, Operand::Fact(fact), Operand::Literal(literal)) => match world.fact(&fact.name) {
            Some(found) => compare(*comparison, &found, literal),
            None => Truth::Unknown,
        },
        Node::Compare(comparison, left, right) => compare(*comparison, &value(left, world), &value(right, world)),
        Node::Among(operand, values) => among(&value(operand, world), values),
        Node::Holds(operand, fact) => match world.fact(&fact.name) {
            Some(chosen) => holds(&value(operand, world), &chosen),
            None => Truth::Unknown,
        },
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

fn value<'a, W: World + ?Sized>(operand: &'a Operand, world: &'a W) -> Cow<'a, Value> {
    match operand {
        Operand::Fact(fact) => world.fact(&fact.name).unwrap_or(Cow::Owned(Value::Unknown)),
        Operand::Literal(value) => Cow::Borrowed(value),
        Operand::Times(action) => Cow::Owned(Value::Number(world.count(action))),
        Operand::Later(date, length) => Cow::Owned(match &*value(date, world) {
            Value::Date(date) => Value::Date(later(*date, *length)),
            _ => Value::Unknown,
        }),
        Operand::Truth(node) => Cow::Owned(evaluate(node, world).known().map_or(Value::Unknown, Value::YesNo)),
    }
}

/// Two values compared. What is unknown, or of two kinds, cannot be told.
pub(crate) fn compare(comparison: Comparison, left: &Value, right: &Value) -> Truth {
    let order = match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(right),
        (Value::Date(left), Value::Date(right)) => left.cmp(right),
        (Value::Moment(left), Value::Moment(right)) => left.cmp(right),
        _ => {
            let Some(same) = same(left, right) else {
                return Truth::Unknown;
            };
            return match comparison {
                Comparison::Equal => Truth::from(same),
                Comparison::Unequal => Truth::from(!same),
                _ => Truth::Unknown,
            };
        }
    };
    Truth::from(comparison.holds(order))
}

fn same(left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::YesNo(left), Value::YesNo(right)) => Some(left == right),
        (Value::Length(left), Value::Length(right)) => Some(left == right),
        (Value::Text(left), Value::Text(right))
        | (Value::OneOf(left), Value::OneOf(right))
        | (Value::Person(left), Value::Person(right)) => Some(same_words(left, right)),
        _ => None,
    }
}

fn same_words(left: &Arc<str>, right: &Arc<str>) -> bool {
    Arc::ptr_eq(left, right) || left == right
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
