//! A checked condition as a tree, for whoever wants to look inside.

use std::sync::Arc;

use calendar::Length;

use crate::{Function, Kind, Value};

/// A checked piece that is true, false or unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Always or never.
    Constant(bool),
    /// A yes-no fact.
    Fact(Arc<str>),
    /// Whether this fact has an answer.
    Known(Fact),
    /// A function that is answered by the world: `done('answer')`.
    Ask(Function, Arc<str>),
    /// The opposite.
    Not(Box<Node>),
    /// Every one of these (two or more).
    All(Vec<Node>),
    /// At least one of these (two or more).
    Any(Vec<Node>),
    /// Two values compared.
    Compare(Comparison, Operand, Operand),
    /// A value is one of these.
    Among(Operand, Vec<Value>),
    /// An option is among the answers of a many-of fact.
    Holds(Operand, Fact),
}

/// A fact and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub name: Arc<str>,
    /// What it holds.
    pub kind: Kind,
}

/// A value inside a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// A fact that is not yes-no.
    Fact(Fact),
    /// A fixed value: text, a number, or an option.
    Literal(Value),
    /// How often this action was taken.
    Times(Arc<str>),
    /// A date, that much later.
    Later(Box<Operand>, Length),
    /// Something that is true or false.
    Truth(Box<Node>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// How it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Comparison::Equal => "==",
            Comparison::Unequal => "!=",
            Comparison::Less => "<",
            Comparison::AtMost => "<=",
            Comparison::More => ">",
            Comparison::AtLeast => ">=",
        }
    }

    /// What holds exactly when this does not.
    #[must_use]
    pub fn opposite(self) -> Comparison {
        match self {
            Comparison::Equal => Comparison::Unequal,
            Comparison::Unequal => Comparison::Equal,
            Comparison::Less => Comparison::AtLeast,
            Comparison::AtMost => Comparison::More,
            Comparison::More => Comparison::AtMost,
            Comparison::AtLeast => Comparison::Less,
        }
    }

    /// What says the same with left and right swapped.
    #[must_use]
    pub fn mirrored(self) -> Comparison {
        match self {
            Comparison::Less => Comparison::More,
            Comparison::AtMost => Comparison::AtLeast,
            Comparison::More => Comparison::Less,
            Comparison::AtLeast => Comparison::AtMost,
            same => same,
        }
    }

    /// Whether it asks which of the two is more, and not only whether they are the same.
    pub fn is_order(self) -> bool {
        !matches!(self, Comparison::Equal | Comparison::Unequal)
    }

    pub(crate) fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Equal => order.is_eq(),
            Comparison::Unequal => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::AtMost => order.is_le(),
            Comparison::More => order.is_gt(),
            Comparison::AtLeast => order.is_ge(),
        }
    }
}

impl Node {
    /// The pieces that are true, false or unknown, directly inside this one.
    pub fn inner(&self) -> Vec<&Node> {
        match self {
            Node::Not(node) => vec![node],
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().collect(),
            _ => self.operands().into_iter().filter_map(Operand::truth).collect(),
        }
    }

    /// The values directly inside this piece.
    pub fn operands(&self) -> Vec<&Operand> {
        match self {
            Node::Compare(_, left, right) => vec![left, right],
            Node::Among(operand, _) | Node::Holds(operand, _) => vec![operand],
            _ => Vec::new(),
        }
    }

    /// Calls the visitor with this piece and every piece inside it, from the outside in.
    pub fn visit<'a>(&'a self, visitor: &mut impl FnMut(&'a Node)) {
        visitor(self);
        for node in self.inner() {
            node.visit(visitor);
        }
    }
}

impl Operand {
    /// The kind of value this gives.
    pub fn kind(&self) -> Kind {
        match self {
            Operand::Fact(fact) => fact.kind.clone(),
            Operand::Literal(Value::Number(_)) | Operand::Times(_) => Kind::Number,
            Operand::Literal(Value::OneOf(option)) => Kind::OneOf(Arc::from([Arc::clone(option)])),
            Operand::Literal(_) => Kind::Text,
            Operand::Later(..) => Kind::Date,
            Operand::Truth(_) => Kind::YesNo,
        }
    }

    /// The fact that this reads, if it reads one itself: `received` in `later(received, '1 year')`.
    pub fn fact(&self) -> Option<&Fact> {
        match self {
            Operand::Fact(fact) => Some(fact),
            Operand::Later(date, _) => date.fact(),
            _ => None,
        }
    }

    /// The yes-no piece that this is, if it is one.
    pub fn truth(&self) -> Option<&Node> {
        match self {
            Operand::Truth(node) => Some(node),
            _ => None,
        }
    }

    /// The fixed value that this is, if it is one.
    pub fn literal(&self) -> Option<&Value> {
        match self {
            Operand::Literal(value) => Some(value),
            _ => None,
        }
    }
}
