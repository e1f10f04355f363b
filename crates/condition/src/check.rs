//! Checking a condition against what its procedure knows: every name exists, every kind fits.

use std::sync::Arc;

use text::Message;

use crate::error::{Span, choices, write};
use crate::syntax::{Shape, Tree};
use crate::vocabulary::nearest;
use crate::{ConditionError, Fact, Function, Kind, Node, Operand, Value, Vocabulary};

/// The checked tree, or everything that is wrong, in the order of the text.
pub(crate) fn check(tree: &Tree, vocabulary: &Vocabulary) -> Result<Node, Vec<ConditionError>> {
    let mut checker = Checker { vocabulary, errors: Vec::new() };
    match checker.yes_no(tree) {
        Some(node) if checker.errors.is_empty() => Ok(node),
        _ => {
            checker.errors.sort_by_key(|error| (error.offset, error.length));
            Err(checker.errors)
        }
    }
}

/// Checks piece by piece; a piece with an error gives nothing, and its neighbours are still looked at.
pub(crate) struct Checker<'a> {
    pub vocabulary: &'a Vocabulary,
    pub errors: Vec<ConditionError>,
}

impl Checker<'_> {
    /// Reports an error; gives nothing, so that the caller can stop here.
    pub fn wrong<T>(&mut self, span: Span, message: Message, remedy: Message) -> Option<T> {
        self.errors.push(ConditionError::new(span, message, remedy));
        None
    }

    /// A piece that must be true or false.
    pub fn yes_no(&mut self, tree: &Tree) -> Option<Node> {
        match self.operand(tree)? {
            Operand::Truth(node) => Some(*node),
            other => {
                let message = Message::new("condition-not-yes-no").with("kind", other.kind().words());
                let remedy = self.to_yes_no(&other);
                self.wrong(tree.span, message, remedy)
            }
        }
    }

    /// Any piece that has a value.
    pub fn operand(&mut self, tree: &Tree) -> Option<Operand> {
        match &tree.shape {
            Shape::YesNo(holds) => Some(truth(Node::Constant(*holds))),
            Shape::Text(text) => Some(Operand::Literal(Value::Text(Arc::clone(text)))),
            Shape::Number(number) => Some(Operand::Literal(Value::Number(*number))),
            Shape::Name(name) => match self.fact(name, tree.span)? {
                Fact { name, kind: Kind::YesNo } => Some(truth(Node::Fact(name))),
                fact => Some(Operand::Fact(fact)),
            },
            Shape::Not(inner) => self.not(inner),
            Shape::All(trees) => self.every(trees).map(|nodes| truth(Node::All(nodes))),
            Shape::Any(trees) => self.every(trees).map(|nodes| truth(Node::Any(nodes))),
            Shape::Compare(comparison, left, right) => self.comparison(*comparison, left, right, tree.span).map(truth),
            Shape::In(left, right) => self.membership(left, right, tree.span).map(truth),
            Shape::Call(called, arguments) => self.call(called, arguments, tree.span),
            Shape::List(_) => {
                let remedy = Message::new("condition-list-alone-remedy");
                self.wrong(tree.span, Message::new("condition-list-alone"), remedy)
            }
        }
    }

    /// All of them are checked, also when the first is wrong.
    fn every(&mut self, trees: &[Tree]) -> Option<Vec<Node>> {
        let nodes: Vec<Option<Node>> = trees.iter().map(|tree| self.yes_no(tree)).collect();
        nodes.into_iter().collect()
    }

    fn not(&mut self, inner: &Tree) -> Option<Operand> {
        match self.operand(inner)? {
            Operand::Truth(node) => Some(truth(Node::Not(node))),
            other => {
                let message = Message::new("condition-not-of").with("kind", other.kind().words());
                let remedy = match self.example(&other) {
                    Some(code) => write(format!("!({code})")),
                    None => Message::new("condition-not-of-remedy"),
                };
                self.wrong(inner.span, message, remedy)
            }
        }
    }

    /// The fact of this name.
    pub fn fact(&mut self, name: &Arc<str>, span: Span) -> Option<Fact> {
        if let Some((name, kind)) = self.vocabulary.facts.get_key_value(name) {
            return Some(Fact { name: Arc::clone(name), kind: kind.clone() });
        }
        let message = Message::new("condition-unknown-fact").with("name", name);
        let remedy = self.instead_of_fact(name);
        self.wrong(span, message, remedy)
    }

    fn instead_of_fact(&self, name: &str) -> Message {
        let facts = || self.vocabulary.facts.keys().map(|fact| &**fact);
        if let Some(function) = Function::named(name) {
            return function.example();
        }
        if self.vocabulary.facts.values().any(|kind| kind.has_option(name)) {
            return write(format!("'{name}'"));
        }
        if let Some(meant) = nearest(name, facts()) {
            return Message::new("condition-did-you-mean").with("name", meant);
        }
        if self.vocabulary.facts.is_empty() {
            return Message::new("condition-no-facts");
        }
        Message::new("condition-facts-are").with("names", choices(facts()))
    }

    /// What to write to make a yes-no piece out of this.
    fn to_yes_no(&self, operand: &Operand) -> Message {
        if let Operand::Literal(Value::Text(text)) = operand
            && self.vocabulary.facts.get(text) == Some(&Kind::YesNo)
        {
            return write(text.to_string());
        }
        match self.example(operand) {
            Some(code) => write(code),
            None => Message::new("condition-not-yes-no-remedy"),
        }
    }

    /// A comparison with this value, as an example.
    fn example(&self, operand: &Operand) -> Option<String> {
        match operand {
            Operand::Literal(_) | Operand::Truth(_) => None,
            Operand::Times(_) => Some(format!("{operand} > 0")),
            Operand::Later(..) => {
                let mut facts = self.vocabulary.facts.iter();
                facts.find(|(_, kind)| **kind == Kind::Date).map(|(date, _)| format!("{operand} < {date}"))
            }
            Operand::Fact(Fact { name, kind }) => Some(match kind {
                Kind::OneOf(options) => format!("{name} == '{}'", options.first()?),
                Kind::ManyOf(options) => format!("'{}' in {name}", options.first()?),
                Kind::Number => format!("{name} > 0"),
                _ => format!("known({name})"),
            }),
        }
    }
}

pub(crate) fn truth(node: Node) -> Operand {
    Operand::Truth(Box::new(node))
}
