//! Checking calls: the function exists, and each of its places holds what belongs there.

use std::sync::Arc;

use calendar::{Length, Unit};
use text::Message;

use crate::check::{Checker, truth};
use crate::error::{Span, choices, write};
use crate::syntax::{Called, Shape, Tree};
use crate::vocabulary::nearest;
use crate::{ArgumentClass, Function, Kind, NameClass, Node, Operand};

impl Checker<'_> {
    pub fn call(&mut self, called: &Called, arguments: &[Tree], span: Span) -> Option<Operand> {
        let Some(function) = Function::named(&called.name) else {
            let message = Message::new("condition-unknown-function").with("name", &called.name);
            let remedy = self.instead_of_function(&called.name);
            return self.wrong(called.span, message, remedy);
        };
        let wanted = function.arguments();
        if arguments.len() != wanted.len() {
            let message = Message::new("condition-argument-count")
                .with("function", function.name())
                .with("wanted", wanted.len())
                .with("found", arguments.len());
            return self.wrong(span, message, function.example());
        }
        match (wanted, arguments) {
            ([ArgumentClass::Name(class)], [name]) => {
                let name = self.name(function, *class, name)?;
                Some(match function {
                    Function::Times => Operand::Times(name),
                    _ => truth(Node::Ask(function, name)),
                })
            }
            ([ArgumentClass::Fact], [fact]) => self.known(function, fact),
            (_, [date, length]) => self.later(function, date, length),
            _ => None,
        }
    }

    fn instead_of_function(&self, name: &str) -> Message {
        // The word that CEL itself has for it.
        if name == "has" {
            return Function::Known.example();
        }
        if self.vocabulary.facts.contains_key(name) {
            return write(name);
        }
        if let Some(function) = nearest(name, Function::all().map(Function::name)).and_then(Function::named) {
            return function.example();
        }
        Message::new("condition-functions-are").with("names", {
            let names: Vec<_> = Function::all().map(|function| function.name().into()).collect();
            text::Argument::Choice(names)
        })
    }

    /// A name between quotes, of this class.
    fn name(&mut self, function: Function, class: NameClass, tree: &Tree) -> Option<Arc<str>> {
        let Shape::Text(written) = &tree.shape else {
            let message = Message::new("condition-argument-quotes")
                .with("function", function.name())
                .with("class", class.words());
            let remedy = match &tree.shape {
                Shape::Name(bare) => {
                    let meant = nearest(bare, self.vocabulary.names_of(class)).unwrap_or(bare);
                    write(format!("{}('{meant}')", function.name()))
                }
                _ => function.example(),
            };
            return self.wrong(tree.span, message, remedy);
        };
        if let Some(name) = self.vocabulary.name(class, written) {
            return Some(name);
        }
        let message = Message::new("condition-unknown-name").with("name", written).with("class", class.words());
        let remedy = self.instead_of_name(class, written);
        self.wrong(tree.span, message, remedy)
    }

    fn instead_of_name(&self, class: NameClass, written: &str) -> Message {
        for other in NameClass::ALL {
            let mut calls = Function::all()
                .filter(|function| function.class() == Some(other))
                .map(|function| format!("{}('{written}')", function.name()))
                .peekable();
            if self.vocabulary.name(other, written).is_some() && calls.peek().is_some() {
                let calls: Vec<String> = calls.collect();
                return Message::new("condition-other-class")
                    .with("name", written)
                    .with("class", other.words())
                    .with("calls", choices(calls.iter().map(String::as_str)));
            }
        }
        if let Some(meant) = nearest(written, self.vocabulary.names_of(class)) {
            return Message::new("condition-did-you-mean").with("name", meant);
        }
        if self.vocabulary.names_of(class).next().is_none() {
            return Message::new("condition-no-names").with("class", class.words());
        }
        Message::new("condition-names-are").with("names", choices(self.vocabulary.names_of(class)))
    }

    fn known(&mut self, function: Function, tree: &Tree) -> Option<Operand> {
        match &tree.shape {
            Shape::Name(name) => self.fact(name, tree.span).map(|fact| truth(Node::Known(fact))),
            shape => {
                let message = Message::new("condition-argument-fact").with("function", function.name());
                let remedy = match shape {
                    Shape::Text(text) if self.vocabulary.facts.contains_key(text) => {
                        write(format!("{}({text})", function.name()))
                    }
                    _ => function.example(),
                };
                self.wrong(tree.span, message, remedy)
            }
        }
    }

    fn later(&mut self, function: Function, date: &Tree, length: &Tree) -> Option<Operand> {
        let found = self.operand(date);
        let length = self.length(function, length);
        let (found, length) = (found?, length?);
        if found.kind() != Kind::Date {
            let message = Message::new("condition-argument-date")
                .with("function", function.name())
                .with("kind", found.kind().words());
            return self.wrong(date.span, message, function.example());
        }
        Some(Operand::Later(Box::new(found), length))
    }

    fn length(&mut self, function: Function, tree: &Tree) -> Option<Length> {
        let Shape::Text(written) = &tree.shape else {
            let message = Message::new("condition-argument-length").with("function", function.name());
            return self.wrong(tree.span, message, function.example());
        };
        match written.parse::<Length>() {
            Ok(Length { unit: Unit::WorkingDays, .. }) => {
                let message = Message::new("condition-working-days").with("function", function.name());
                self.wrong(tree.span, message, Message::new("condition-working-days-remedy"))
            }
            Ok(length) => Some(length),
            Err(error) => self.wrong(tree.span, error.message(), error.remedy()),
        }
    }
}
