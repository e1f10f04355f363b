//! A checked condition, ready to be asked.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::evaluate::evaluate;
use crate::{Fact, Function, Node, Operand, Truth, World};

/// A checked condition. Cheap to clone and to evaluate.
///
/// Two conditions are the same when they mean the same piece by piece, however they are spaced or bracketed.
#[derive(Clone, Debug)]
pub struct Condition {
    text: Arc<str>,
    node: Arc<Node>,
}

impl Condition {
    pub(crate) fn new(text: Arc<str>, node: Node) -> Condition {
        Condition { text, node: Arc::new(node) }
    }

    /// From a tree that was made out of a checked one.
    pub(crate) fn made(node: Node) -> Condition {
        Condition { text: Arc::from(node.to_string()), node: Arc::new(node) }
    }

    /// The condition as it was written; of a condition that was made from another, as it would be written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The condition as a tree.
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// Whether it holds in this world.
    pub fn evaluate<W: World + ?Sized>(&self, world: &W) -> Truth {
        evaluate(&self.node, world)
    }

    /// The names of the facts that it reads.
    pub fn facts(&self) -> BTreeSet<Arc<str>> {
        let mut names = BTreeSet::new();
        self.node.visit(&mut |node| {
            for_each_fact(node, &mut |name| {
                names.insert(Arc::clone(name));
            });
        });
        names
    }

    /// The calls with a name between quotes that it makes, each once, in the order of the text.
    pub fn calls(&self) -> Vec<(Function, Arc<str>)> {
        let mut calls = Vec::new();
        let mut add = |function, name: &Arc<str>| {
            if !calls.iter().any(|(known, of)| *known == function && of == name) {
                calls.push((function, Arc::clone(name)));
            }
        };
        self.node.visit(&mut |node| {
            if let Node::Ask(function, name) = node {
                add(*function, name);
            }
            for operand in node.operands() {
                if let Operand::Times(action) = operand {
                    add(Function::Times, action);
                }
            }
        });
        calls
    }

    /// The facts that are not known and that keep this condition from being decided, in the order of the text.
    /// Empty when the condition is decided.
    pub fn unknowns<W: World + ?Sized>(&self, world: &W) -> Vec<Arc<str>> {
        let mut missing = Vec::new();
        collect_unknowns(&self.node, world, &mut missing);
        missing
    }

    /// The condition that holds exactly when this one does not.
    #[must_use]
    pub fn negated(&self) -> Condition {
        Condition::made(negate(&self.node))
    }
}

impl PartialEq for Condition {
    fn eq(&self, other: &Condition) -> bool {
        self.node == other.node
    }
}

impl Eq for Condition {}

/// The condition as it was written.
impl fmt::Display for Condition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

pub(crate) fn negate(node: &Node) -> Node {
    match node {
        Node::Not(inner) => (**inner).clone(),
        Node::Constant(holds) => Node::Constant(!holds),
        other => Node::Not(Box::new(other.clone())),
    }
}

/// The facts that a piece reads itself, apart from the pieces inside it.
fn for_each_fact<'a>(node: &'a Node, found: &mut impl FnMut(&'a Arc<str>)) {
    if let Node::Fact(name) = node {
        found(name);
    }
    for Fact { name, .. } in node.operands().into_iter().filter_map(Operand::fact) {
        found(name);
    }
    if let Node::Known(fact) | Node::Holds(_, fact) = node {
        found(&fact.name);
    }
}

fn collect_unknowns<W: World + ?Sized>(node: &Node, world: &W, missing: &mut Vec<Arc<str>>) {
    if !evaluate(node, world).is_unknown() {
        return;
    }
    for_each_fact(node, &mut |name| {
        let known = world.fact(name).is_some_and(|value| value.is_known());
        if !known && !missing.contains(name) {
            missing.push(Arc::clone(name));
        }
    });
    for inner in node.inner() {
        collect_unknowns(inner, world, missing);
    }
}
