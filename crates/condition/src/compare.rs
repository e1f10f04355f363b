//! Checking comparisons and `in`: only like with like, and only options that exist.

use std::sync::Arc;

use text::Message;

use crate::check::Checker;
use crate::error::{Span, choices, write};
use crate::syntax::{Shape, Tree};
use crate::vocabulary::nearest;
use crate::{Comparison, Fact, Kind, Node, Operand, Value};

impl Checker<'_> {
    pub fn comparison(&mut self, sign: Comparison, left: &Tree, right: &Tree, span: Span) -> Option<Node> {
        let found = (self.operand(left), self.operand(right));
        let (found_left, found_right) = (found.0?, found.1?);
        if is_fixed(&found_left) && is_fixed(&found_right) {
            return self.fixed(span);
        }
        if let Some(many) = [&found_left, &found_right].into_iter().find_map(many_of) {
            return self.many_compared(many, [&found_left, &found_right], span);
        }
        let found_left = self.as_option_of(found_left, &found_right, left.span)?;
        let found_right = self.as_option_of(found_right, &found_left, right.span)?;
        let (kind, other) = (found_left.kind(), found_right.kind());
        if !alike(&kind, &other) {
            return self.unlike(&found_left, &found_right, span);
        }
        if sign.is_order() && !kind.has_order() {
            let message = Message::new("condition-no-order").with("kind", kind.words()).with("sign", sign.sign());
            return self.wrong(span, message, Message::new("condition-no-order-remedy"));
        }
        Some(Node::Compare(sign, found_left, found_right))
    }

    pub fn membership(&mut self, left: &Tree, right: &Tree, span: Span) -> Option<Node> {
        if let Shape::List(items) = &right.shape {
            return self.in_list(left, items, right.span);
        }
        let found = (self.operand(left), self.operand(right));
        let (found_left, found_right) = (found.0?, found.1?);
        let Some(many) = many_of(&found_right) else {
            let message = Message::new("condition-in-what").with("kind", found_right.kind().words());
            let remedy = match (&found_left, &found_right) {
                (Operand::Literal(_), Operand::Fact(fact)) if matches!(fact.kind, Kind::OneOf(_)) => {
                    write(format!("{} == {found_left}", fact.name))
                }
                (_, Operand::Literal(_)) => write(format!("{found_left} in [{found_right}]")),
                _ => Message::new("condition-in-what-remedy"),
            };
            return self.wrong(right.span, message, remedy);
        };
        let fact = many.clone();
        let option = self.as_option_of(found_left, &found_right, left.span)?;
        if !alike(&option.kind(), &Kind::OneOf(Arc::from(fact.kind.options()))) {
            return self.unlike(&option, &found_right, span);
        }
        Some(Node::Holds(option, fact))
    }

    fn in_list(&mut self, left: &Tree, items: &[Tree], list: Span) -> Option<Node> {
        let found = self.operand(left)?;
        if items.is_empty() {
            return self.wrong(list, Message::new("condition-list-empty"), Message::new("condition-list-empty-remedy"));
        }
        if is_fixed(&found) {
            return self.fixed(left.span.to(list));
        }
        if let Some(many) = many_of(&found) {
            return self.many_compared(many, [&found, &found], left.span.to(list));
        }
        let kind = found.kind();
        if !matches!(kind, Kind::OneOf(_) | Kind::Text | Kind::Number) {
            let message = Message::new("condition-in-of").with("kind", kind.words());
            return self.wrong(left.span, message, Message::new("condition-in-of-remedy"));
        }
        let values: Vec<Option<Value>> = items.iter().map(|item| self.list_item(&found, item)).collect();
        let values = values.into_iter().collect::<Option<Vec<Value>>>()?;
        Some(Node::Among(found, values))
    }

    fn list_item(&mut self, found: &Operand, item: &Tree) -> Option<Value> {
        if !matches!(item.shape, Shape::Text(_) | Shape::Number(_)) {
            let remedy = match &item.shape {
                Shape::Name(name) => write(format!("'{name}'")),
                _ => Message::new("condition-list-item-remedy"),
            };
            return self.wrong(item.span, Message::new("condition-list-item"), remedy);
        }
        let value = self.operand(item)?;
        let value = self.as_option_of(value, found, item.span)?;
        if !alike(&value.kind(), &found.kind()) {
            return self.unlike(found, &value, item.span);
        }
        value.literal().cloned()
    }

    /// Text beside a choice is one of its options, or an error.
    fn as_option_of(&mut self, operand: Operand, beside: &Operand, span: Span) -> Option<Operand> {
        let (Operand::Literal(Value::Text(text)), Operand::Fact(Fact { name, kind })) = (&operand, beside) else {
            return Some(operand);
        };
        if !matches!(kind, Kind::OneOf(_) | Kind::ManyOf(_)) {
            return Some(operand);
        }
        let options = || kind.options().iter().map(|option| &**option);
        if let Some(option) = kind.options().iter().find(|option| *option == text) {
            return Some(Operand::Literal(Value::OneOf(Arc::clone(option))));
        }
        let message = Message::new("condition-unknown-option")
            .with("option", text)
            .with("fact", name)
            .with("options", choices(options()));
        let remedy = match nearest(text, options()) {
            Some(meant) => Message::new("condition-did-you-mean").with("name", meant),
            None => Message::new("condition-unknown-option-remedy"),
        };
        self.wrong(span, message, remedy)
    }

    fn fixed(&mut self, span: Span) -> Option<Node> {
        self.wrong(span, Message::new("condition-fixed"), Message::new("condition-fixed-remedy"))
    }

    /// A many-of fact takes part in nothing but `'option' in fact`.
    fn many_compared(&mut self, many: &Fact, sides: [&Operand; 2], span: Span) -> Option<Node> {
        let option = sides.iter().find_map(|side| match side {
            Operand::Literal(Value::Text(text)) => Some(text),
            _ => None,
        });
        let option = option.or(many.kind.options().first()).map_or("…", |option| &**option);
        let message = Message::new("condition-many-compared").with("fact", &many.name);
        self.wrong(span, message, write(format!("'{option}' in {}", many.name)))
    }

    fn unlike<T>(&mut self, left: &Operand, right: &Operand, span: Span) -> Option<T> {
        let (kind, other) = (left.kind(), right.kind());
        if matches!((&kind, &other), (Kind::OneOf(_), Kind::OneOf(_) | Kind::ManyOf(_))) {
            let message = Message::new("condition-no-common-option")
                .with("left", left.to_string())
                .with("right", right.to_string());
            return self.wrong(span, message, Message::new("condition-unlike-remedy"));
        }
        let message = Message::new("condition-unlike").with("left", kind.words()).with("right", other.words());
        let remedy = match (left, right) {
            (Operand::Literal(Value::Text(text)), other) | (other, Operand::Literal(Value::Text(text))) => {
                instead_of_text(text, other)
            }
            (Operand::Literal(Value::Number(number)), other) | (other, Operand::Literal(Value::Number(number)))
                if other.kind() == Kind::Text =>
            {
                write(format!("'{number}'"))
            }
            _ => Message::new("condition-unlike-remedy"),
        };
        self.wrong(span, message, remedy)
    }
}

/// What to write where text stands beside something that is not text.
fn instead_of_text(text: &str, beside: &Operand) -> Message {
    match beside.kind() {
        Kind::YesNo => match text {
            "yes" | "true" | "ja" => write("true"),
            "no" | "false" | "nee" => write("false"),
            _ => Message::new("condition-unlike-yes-no"),
        },
        Kind::Number if text.parse::<i64>().is_ok() => write(text),
        Kind::Date | Kind::Moment => Message::new("condition-unlike-date"),
        _ => Message::new("condition-unlike-remedy"),
    }
}

/// Whether values of these kinds can be the same.
fn alike(left: &Kind, right: &Kind) -> bool {
    match (left, right) {
        (Kind::OneOf(left), Kind::OneOf(right)) => left.iter().any(|option| right.contains(option)),
        (Kind::ManyOf(_), _) | (_, Kind::ManyOf(_)) => false,
        (left, right) => left == right,
    }
}

fn is_fixed(operand: &Operand) -> bool {
    match operand {
        Operand::Literal(_) => true,
        Operand::Truth(node) => matches!(**node, Node::Constant(_)),
        _ => false,
    }
}

fn many_of(operand: &Operand) -> Option<&Fact> {
    match operand {
        Operand::Fact(fact) if matches!(fact.kind, Kind::ManyOf(_)) => Some(fact),
        _ => None,
    }
}
