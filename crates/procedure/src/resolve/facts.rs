//! Facts, what is asked, and values that rules fix.

use std::collections::BTreeMap;
use std::sync::Arc;

use condition::{Kind, Value, Vocabulary};
use reading::{Entries, Span, Spanned};
use text::Message;

use super::names::BUILT_IN;
use super::{Resolver, names};
use crate::file;
use crate::model::{Ask, CitedAs, Fact, FactKind, Id, Of};

impl Resolver<'_> {
    /// The facts of the file.
    pub fn facts(&mut self) -> BTreeMap<Id, Fact> {
        let vocabulary = self.names.vocabulary(None);
        let mut facts = BTreeMap::new();
        for (id, fact) in self.file.facts.iter() {
            let place = format!("facts.{}", id.value);
            let basis = self.basis_as(&place, CitedAs::Rule, &fact.clauses, &Some("".into()), &fact.span);
            let basis = crate::model::Basis { own: fact.own.clone(), ..basis };
            self.fact_name(id);
            self.fact_options(fact);
            for (option, rule) in fact.options.iter() {
                self.cite(&format!("{place}.{}", option.value), CitedAs::Rule, &rule.clauses);
            }
            let during = fact.during.as_ref().and_then(|channel| self.known("channel", channel));
            let values = vocabulary.facts.get(&id.value).cloned().unwrap_or(Kind::Text);
            let options = fact.options.iter().map(|(id, option)| (id.value.clone(), option.title.clone())).collect();
            facts.insert(
                id.value.clone(),
                Fact {
                    id: id.value.clone(),
                    kind: fact.kind,
                    values,
                    of: fact.of.unwrap_or(Of::Part),
                    title: fact.title.clone(),
                    title_for_sender: fact.title_for_sender.clone(),
                    help: fact.help.clone(),
                    help_for_sender: fact.help_for_sender.clone(),
                    options,
                    open: fact.open,
                    holds: fact.holds,
                    latest: fact.latest,
                    during,
                    personal: fact.personal,
                    basis,
                },
            );
        }
        facts
    }

    fn fact_name(&mut self, id: &Spanned<Id>) {
        let fits = id.value.starts_with(|c: char| c.is_ascii_lowercase())
            && id.value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !fits || BUILT_IN.contains(&&*id.value) {
            let message = if fits { "procedure-fact-built-in" } else { "procedure-fact-name" };
            let message = Message::new(message).with("name", &id.value);
            self.problems.error(&id.span, message, Message::new("procedure-fact-name-remedy"));
        }
    }

    fn fact_options(&mut self, fact: &file::Fact) {
        let wants = matches!(fact.kind, FactKind::OneOf | FactKind::ManyOf);
        if wants == fact.options.is_empty() {
            let id = if wants { "procedure-fact-no-options" } else { "procedure-fact-options" };
            let remedy = if wants { "procedure-fact-no-options-remedy" } else { "procedure-fact-options-remedy" };
            self.problems.error(&fact.span, Message::new(id), Message::new(remedy));
        }
        if fact.latest.is_some() && !matches!(fact.kind, FactKind::Date | FactKind::Moment) {
            let message = Message::new("procedure-fact-latest");
            self.problems.error(&fact.span, message, Message::new("procedure-fact-latest-remedy"));
        }
    }

    /// What is asked, in order.
    pub fn asks(&mut self, place: &str, asks: &Entries<file::Ask>, vocabulary: &Vocabulary) -> Vec<Ask> {
        let mut resolved = Vec::new();
        for (name, ask) in asks.iter() {
            let Some(fact) = self.known("fact", name) else { continue };
            let ask = match ask {
                file::Ask::Short(how) => {
                    Ask { fact, how: how.value, if_: None, clauses: Vec::new(), span: name.span.clone() }
                }
                file::Ask::Full(rule) => Ask {
                    clauses: self.cite(&format!("{place}.asks.{fact}"), CitedAs::Rule, &rule.clauses),
                    how: rule.how,
                    if_: rule.if_.as_ref().and_then(|text| self.condition(text, vocabulary)),
                    span: name.span.clone(),
                    fact,
                },
            };
            resolved.push(ask);
        }
        resolved
    }

    /// Facts that a rule fixes, with values of the right kind.
    pub fn sets(&mut self, sets: &Entries<Spanned<Arc<str>>>, vocabulary: &Vocabulary) -> Vec<(Id, Value)> {
        let mut values = Vec::new();
        for (name, written) in sets.iter() {
            let Some(fact) = self.known("fact", name) else { continue };
            let kind = vocabulary.facts.get(&fact).cloned().unwrap_or(Kind::Text);
            match read_value(&written.value, &kind) {
                Some(value) => values.push((fact, value)),
                None => self.wrong_value(&written.value, &kind, &written.span),
            }
        }
        values
    }

    fn wrong_value(&mut self, written: &str, kind: &Kind, span: &Span) {
        let message = Message::new("procedure-wrong-value").with("found", written);
        let remedy = match kind {
            Kind::OneOf(options) | Kind::ManyOf(options) => {
                names::suggestion(written, options.iter().map(|option| &**option))
            }
            _ => Message::new("procedure-wrong-value-remedy"),
        };
        self.problems.error(span, message, remedy);
    }
}

/// A value as it is written in a file.
pub(crate) fn read_value(text: &str, kind: &Kind) -> Option<Value> {
    Some(match kind {
        Kind::YesNo => match text {
            "yes" | "true" => Value::YesNo(true),
            "no" | "false" => Value::YesNo(false),
            "unknown" => Value::Unknown,
            _ => return None,
        },
        Kind::Text => Value::Text(text.into()),
        Kind::Number => Value::Number(text.parse().ok()?),
        Kind::Date => Value::Date(text.parse().ok()?),
        Kind::Moment => return None,
        Kind::Length => Value::Length(text.parse().ok()?),
        Kind::OneOf(options) => Value::OneOf(options.iter().find(|option| &***option == text)?.clone()),
        Kind::ManyOf(_) => return None,
        Kind::Person => Value::Person(text.into()),
    })
}
