//! A checked condition written out again, in the syntax in which it is read.

use std::fmt::{self, Display, Formatter, Write};

use crate::{Node, Operand, Value};

/// How strongly a piece holds together: a weaker one inside a stronger one needs brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Any,
    All,
    Relation,
    Whole,
}

fn strength(node: &Node) -> Strength {
    match node {
        Node::Any(_) => Strength::Any,
        Node::All(_) => Strength::All,
        Node::Compare(..) | Node::Among(..) | Node::Holds(..) => Strength::Relation,
        Node::Constant(_) | Node::Fact(_) | Node::Known(_) | Node::Ask(..) | Node::Not(_) => Strength::Whole,
    }
}

impl Display for Node {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Node::Constant(holds) => write!(out, "{holds}"),
            Node::Fact(name) => out.write_str(name),
            Node::Known(fact) => write!(out, "known({})", fact.name),
            Node::Ask(function, name) => {
                write!(out, "{}(", function.name())?;
                quoted(out, name)?;
                out.write_char(')')
            }
            Node::Not(inner) => {
                out.write_char('!')?;
                at_least(out, inner, Strength::Whole)
            }
            Node::All(nodes) => chain(out, nodes, " && ", Strength::Relation),
            Node::Any(nodes) => chain(out, nodes, " || ", Strength::All),
            Node::Compare(comparison, left, right) => {
                write!(out, "{left} {} {right}", comparison.sign())
            }
            Node::Among(operand, values) => {
                write!(out, "{operand} in [")?;
                for (index, value) in values.iter().enumerate() {
                    out.write_str(if index == 0 { "" } else { ", " })?;
                    literal(out, value)?;
                }
                out.write_char(']')
            }
            Node::Holds(operand, fact) => write!(out, "{operand} in {}", fact.name),
        }
    }
}

impl Display for Operand {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Operand::Fact(fact) => out.write_str(&fact.name),
            Operand::Literal(value) => literal(out, value),
            Operand::Times(action) => {
                out.write_str("times(")?;
                quoted(out, action)?;
                out.write_char(')')
            }
            Operand::Later(date, length) => write!(out, "later({date}, '{length}')"),
            Operand::Truth(node) => at_least(out, node, Strength::Whole),
        }
    }
}

fn chain(out: &mut Formatter<'_>, nodes: &[Node], sign: &str, inner: Strength) -> fmt::Result {
    for (index, node) in nodes.iter().enumerate() {
        out.write_str(if index == 0 { "" } else { sign })?;
        at_least(out, node, inner)?;
    }
    Ok(())
}

fn at_least(out: &mut Formatter<'_>, node: &Node, needed: Strength) -> fmt::Result {
    if strength(node) >= needed { write!(out, "{node}") } else { write!(out, "({node})") }
}

fn literal(out: &mut Formatter<'_>, value: &Value) -> fmt::Result {
    match value {
        Value::Number(number) => write!(out, "{number}"),
        Value::Text(text) | Value::OneOf(text) => quoted(out, text),
        // The check makes no other fixed values.
        _ => Ok(()),
    }
}

fn quoted(out: &mut Formatter<'_>, text: &str) -> fmt::Result {
    out.write_char('\'')?;
    for character in text.chars() {
        if matches!(character, '\'' | '\\') {
            out.write_char('\\')?;
        }
        out.write_char(character)?;
    }
    out.write_char('\'')
}
