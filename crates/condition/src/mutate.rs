//! A condition broken on purpose, one change at a time: for proving that the scenarios would notice.

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Length;
use text::Message;

use crate::condition::negate;
use crate::{Comparison, Condition, Fact, Kind, Node, Operand, Value};

/// A condition with one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutation {
    /// Which change this is, the same on every run: 'drop-2'. No two changes of one condition share a key.
    pub key: String,
    /// The change in words.
    pub change: Message,
    /// The changed condition. Its text may say what no author may write, such as `true == true`.
    pub condition: Condition,
}

impl Condition {
    /// Every change of one piece that gives a different condition: the whole negated, `&&` and `||` swapped, one side
    /// dropped, a `!` lost, a comparison turned or moved by one, another option, a length one unit longer.
    pub fn mutations(&self) -> Vec<Mutation> {
        let mut kept: Vec<Node> = vec![plain(self.node())];
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut mutations = Vec::new();
        let whole = Change { sort: "negate", message: Message::new("condition-change-negate") };
        let changed = std::iter::once((whole, negate(self.node()))).chain(variants(self.node()));
        for (change, node) in changed {
            let number = numbers.entry(change.sort).or_default();
            *number += 1;
            let normal = plain(&node);
            if !kept.contains(&normal) {
                kept.push(normal);
                mutations.push(Mutation {
                    key: format!("{}-{number}", change.sort),
                    change: change.message,
                    condition: Condition::made(node),
                });
            }
        }
        mutations
    }
}

struct Change {
    sort: &'static str,
    message: Message,
}

fn change(sort: &'static str, id: &'static str, from: impl ToString, to: impl ToString) -> Change {
    Change { sort, message: Message::new(id).with("from", from.to_string()).with("to", to.to_string()) }
}

/// The piece with one change in it, every way there is.
fn variants(node: &Node) -> Vec<(Change, Node)> {
    match node {
        Node::Not(inner) => {
            let lost = change("not", "condition-change-replace", node, inner);
            let mut found = vec![(lost, (**inner).clone())];
            found.extend(rebuilt(variants(inner), |inner| Node::Not(Box::new(inner))));
            found
        }
        Node::All(nodes) => chain(nodes, Node::All, ("&&", "||", Node::Any)),
        Node::Any(nodes) => chain(nodes, Node::Any, ("||", "&&", Node::All)),
        Node::Compare(comparison, left, right) => compared(*comparison, left, right),
        Node::Among(operand, values) => among(operand, values),
        Node::Holds(operand, fact) => {
            let options = of_literal(operand, fact).into_iter();
            let operands = operand_variants(operand).into_iter();
            rebuilt(options.chain(operands), |operand| Node::Holds(operand, fact.clone()))
        }
        Node::Constant(_) | Node::Fact(_) | Node::Known(_) | Node::Ask(..) => Vec::new(),
    }
}

fn rebuilt<T>(variants: impl IntoIterator<Item = (Change, T)>, rebuild: impl Fn(T) -> Node) -> Vec<(Change, Node)> {
    variants.into_iter().map(|(change, piece)| (change, rebuild(piece))).collect()
}

type Chain = fn(Vec<Node>) -> Node;

fn chain(nodes: &[Node], this: Chain, (sign, other_sign, other): (&str, &str, Chain)) -> Vec<(Change, Node)> {
    let swapped = change("swap", "condition-change-replace", sign, other_sign);
    let mut found = vec![(swapped, other(nodes.to_vec()))];
    for (index, dropped) in nodes.iter().enumerate() {
        let mut left: Vec<Node> = nodes.to_vec();
        left.remove(index);
        let node = if left.len() == 1 { left.swap_remove(0) } else { this(left) };
        let message = Message::new("condition-change-drop").with("from", dropped.to_string());
        found.push((Change { sort: "drop", message }, node));
    }
    for (index, node) in nodes.iter().enumerate() {
        found.extend(rebuilt(variants(node), |variant| {
            let mut nodes = nodes.to_vec();
            nodes[index] = variant;
            this(nodes)
        }));
    }
    found
}

fn compared(comparison: Comparison, left: &Operand, right: &Operand) -> Vec<(Change, Node)> {
    let other = match comparison {
        Comparison::Equal => Comparison::Unequal,
        Comparison::Unequal => Comparison::Equal,
        Comparison::Less => Comparison::AtMost,
        Comparison::AtMost => Comparison::Less,
        Comparison::More => Comparison::AtLeast,
        Comparison::AtLeast => Comparison::More,
    };
    let turned = change("compare", "condition-change-replace", comparison.sign(), other.sign());
    let mut found = vec![(turned, Node::Compare(other, left.clone(), right.clone()))];
    // With two options the other option says the same as the turned comparison.
    let options = |literal, beside: &Operand| match beside {
        Operand::Fact(fact) if fact.kind.options().len() > 2 => of_literal(literal, fact),
        _ => None,
    };
    let lefts = options(left, right).into_iter().chain(operand_variants(left));
    found.extend(rebuilt(lefts, |left| Node::Compare(comparison, left, right.clone())));
    let rights = options(right, left).into_iter().chain(operand_variants(right));
    found.extend(rebuilt(rights, |right| Node::Compare(comparison, left.clone(), right)));
    found
}

fn among(operand: &Operand, values: &[Value]) -> Vec<(Change, Node)> {
    let mut found = Vec::new();
    if let Operand::Fact(Fact { kind: kind @ Kind::OneOf(_), .. }) = operand {
        for (index, value) in values.iter().enumerate() {
            // An option that is not in the list yet: else the list would only become shorter.
            let fresh = kind.options().iter().map(|option| Value::OneOf(Arc::clone(option)));
            let Some(other) = { fresh }.find(|option| !values.contains(option)) else { break };
            let mut values = values.to_vec();
            let (from, to) = (Operand::Literal(value.clone()), Operand::Literal(other.clone()));
            values[index] = other;
            let changed = change("option", "condition-change-replace", from, to);
            found.push((changed, Node::Among(operand.clone(), values)));
        }
    }
    found.extend(rebuilt(operand_variants(operand), |operand| Node::Among(operand, values.to_vec())));
    found
}

/// The next option of the fact in the place of this one.
fn of_literal(operand: &Operand, fact: &Fact) -> Option<(Change, Operand)> {
    let Operand::Literal(Value::OneOf(option)) = operand else {
        return None;
    };
    let options = fact.kind.options();
    let at = options.iter().position(|each| each == option)?;
    let next = &options[(at + 1) % options.len()];
    if next == option {
        return None;
    }
    let other = Operand::Literal(Value::OneOf(Arc::clone(next)));
    Some((change("option", "condition-change-replace", operand, &other), other))
}

fn operand_variants(operand: &Operand) -> Vec<(Change, Operand)> {
    match operand {
        Operand::Truth(node) => {
            variants(node).into_iter().map(|(change, node)| (change, Operand::Truth(Box::new(node)))).collect()
        }
        Operand::Later(date, length) => {
            // The longest length there is becomes one shorter.
            let count = if length.count < Length::MOST { length.count + 1 } else { length.count - 1 };
            let other = Length { count, unit: length.unit };
            let longer = change("length", "condition-change-replace", length, other);
            let mut found = vec![(longer, Operand::Later(date.clone(), other))];
            for (change, date) in operand_variants(date) {
                found.push((change, Operand::Later(Box::new(date), *length)));
            }
            found
        }
        Operand::Fact(_) | Operand::Literal(_) | Operand::Times(_) => Vec::new(),
    }
}

/// The condition in a form in which some conditions that mean the same also look the same.
fn plain(node: &Node) -> Node {
    let each = |nodes: &[Node]| nodes.iter().map(plain).collect();
    match node {
        Node::Not(inner) => match plain(inner) {
            Node::Not(inner) => *inner,
            Node::Constant(holds) => Node::Constant(!holds),
            Node::Compare(comparison, left, right) => Node::Compare(comparison.opposite(), left, right),
            other => Node::Not(Box::new(other)),
        },
        Node::All(nodes) => Node::All(each(nodes)),
        Node::Any(nodes) => Node::Any(each(nodes)),
        other => other.clone(),
    }
}
