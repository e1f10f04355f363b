//! The value of a fact.

use std::collections::BTreeSet;
use std::sync::Arc;

use calendar::Length;
use serde::{Deserialize, Serialize};

use crate::Kind;

/// What a fact holds. As data it is one word and its content: `{"one-of": "founded"}`, `{"yes-no": true}`, `"unknown"`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Not asked, not answered, not known.
    #[default]
    Unknown,
    /// Yes or no.
    YesNo(bool),
    /// Free words.
    Text(Arc<str>),
    /// A whole number.
    Number(i64),
    /// A day.
    Date(jiff::civil::Date),
    /// An instant.
    Moment(jiff::Timestamp),
    /// How long something takes.
    Length(#[serde(with = "as_written")] Length),
    /// One option.
    OneOf(Arc<str>),
    /// Several options, or none.
    ManyOf(BTreeSet<Arc<str>>),
    /// Someone, by their id.
    Person(Arc<str>),
}

impl Value {
    /// One option.
    pub fn one_of(option: &str) -> Value {
        Value::OneOf(Arc::from(option))
    }

    /// Several options.
    pub fn many_of<'a>(options: impl IntoIterator<Item = &'a str>) -> Value {
        Value::ManyOf(options.into_iter().map(Arc::from).collect())
    }

    /// Whether there is an answer.
    pub fn is_known(&self) -> bool {
        *self != Value::Unknown
    }

    /// Whether a fact of this kind may hold this value. Not known fits everywhere.
    pub fn fits(&self, kind: &Kind) -> bool {
        match (self, kind) {
            (Value::Unknown, _)
            | (Value::YesNo(_), Kind::YesNo)
            | (Value::Text(_), Kind::Text)
            | (Value::Number(_), Kind::Number)
            | (Value::Date(_), Kind::Date)
            | (Value::Moment(_), Kind::Moment)
            | (Value::Length(_), Kind::Length)
            | (Value::Person(_), Kind::Person) => true,
            (Value::OneOf(option), Kind::OneOf(_)) => kind.has_option(option),
            (Value::ManyOf(chosen), Kind::ManyOf(_)) => chosen.iter().all(|option| kind.has_option(option)),
            _ => false,
        }
    }
}

/// A length as data is the same text as in a procedure file: '6 weeks'.
mod as_written {
    use calendar::Length;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub fn serialize<S: Serializer>(length: &Length, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(length)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
        let written = String::deserialize(deserializer)?;
        written.parse().map_err(de::Error::custom)
    }
}
