//! Values of facts as JSON: yes and no as booleans, options by their ids, days and moments as ISO writes them.

use std::collections::{BTreeMap, BTreeSet};

use condition::Value;
use dossier::Facts;
use procedure::{AskHow, Fact, FactKind, Holds, Id};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use utoipa::ToSchema;

use super::problem::WrongAnswer;
use crate::fields::{Around, reachable};
use crate::limits::ANSWER_BYTES;

/// An answer to a question, or what is known of a fact.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object)]
pub struct Answer(Json);

/// Answers by the id of their fact.
pub type Answers = BTreeMap<String, Answer>;

/// Why an answer is none: the message that says what to do.
type Wrong = &'static str;

impl Answer {
    /// What is known of a fact.
    pub fn of(value: &Value) -> Answer {
        Answer(match value {
            Value::Unknown => json!({ "unknown": true }),
            Value::YesNo(yes) => json!(yes),
            Value::Text(text) | Value::Person(text) | Value::OneOf(text) => json!(**text),
            Value::Number(number) => json!(number),
            Value::Date(date) => json!(date.to_string()),
            Value::Moment(at) => json!(at.to_string()),
            Value::Length(length) => json!(length.to_string()),
            Value::ManyOf(options) => json!(options.iter().map(|option| &**option).collect::<Vec<_>>()),
        })
    }

    /// The value of a fact that it gives.
    fn read(&self, around: &Around<'_>, fact: &Fact) -> Result<Value, Wrong> {
        if self.0 == json!({ "unknown": true }) {
            return Ok(Value::Unknown);
        }
        match fact.kind {
            FactKind::YesNo => self.0.as_bool().map(Value::YesNo).ok_or("api-wrong-yes-no"),
            FactKind::Number => self.0.as_i64().map(Value::Number).ok_or("portal-wrong-number"),
            FactKind::ManyOf => self.several(around, fact),
            _ => self.words(around, fact),
        }
    }

    fn words(&self, around: &Around<'_>, fact: &Fact) -> Result<Value, Wrong> {
        let typed = self.0.as_str().map(str::trim).filter(|typed| !typed.is_empty()).ok_or("api-wrong-words")?;
        if typed.len() > ANSWER_BYTES {
            return Err("api-wrong-long");
        }
        Ok(match fact.kind {
            FactKind::Text if fact.holds == Some(Holds::Email) && !reachable(typed) => {
                return Err("portal-wrong-email");
            }
            FactKind::Text => Value::Text(typed.replace("\r\n", "\n").into()),
            FactKind::Person => Value::Person(typed.into()),
            FactKind::Date => Value::Date(day(typed).ok_or("api-wrong-date")?),
            FactKind::Moment => Value::Moment(typed.parse().map_err(|_| "api-wrong-moment")?),
            FactKind::Length => Value::Length(typed.parse().map_err(|_| "api-wrong-length")?),
            _ => Value::OneOf(option(around, fact, typed)?),
        })
    }

    fn several(&self, around: &Around<'_>, fact: &Fact) -> Result<Value, Wrong> {
        let list = self.0.as_array().ok_or("api-wrong-list")?;
        let mut chosen = BTreeSet::new();
        for one in list {
            let typed = one.as_str().map(str::trim).filter(|typed| !typed.is_empty()).ok_or("api-wrong-list")?;
            chosen.insert(option(around, fact, typed)?);
        }
        Ok(Value::ManyOf(chosen))
    }
}

/// A day as ISO 8601 writes it, and nothing more.
pub fn day(typed: &str) -> Option<jiff::civil::Date> {
    (typed.len() == 10).then(|| typed.parse().ok()).flatten()
}

/// One of the options, or other words where those are taken too.
fn option(around: &Around<'_>, fact: &Fact, typed: &str) -> Result<Id, Wrong> {
    let known = around.procedure.options_of(fact, around.track).into_iter().find(|option| **option == *typed);
    match known {
        Some(option) => Ok(option),
        None if fact.open && typed.len() <= ANSWER_BYTES => Ok(typed.into()),
        None => Err("portal-wrong-option"),
    }
}

/// Answers as the facts of these questions hold them; an answer to what is not asked is wrong too.
///
/// # Errors
/// What is wrong with each.
pub fn read(around: &Around<'_>, asks: &[(Id, AskHow)], answers: &Answers) -> Result<Facts, Vec<WrongAnswer>> {
    let (mut facts, mut wrong) = (Facts::new(), Vec::new());
    let mut tell = |fact: &str, detail: String| wrong.push(WrongAnswer { fact: fact.to_owned(), detail });
    for (id, answer) in answers {
        let asked = asks.iter().find(|(fact, _)| **fact == **id);
        let Some(fact) = asked.and_then(|(fact, _)| around.procedure.facts.get(fact)) else {
            tell(id, around.words.say("api-not-asked"));
            continue;
        };
        match answer.read(around, fact) {
            Ok(value) => drop(facts.insert(fact.id.clone(), value)),
            Err(message) => tell(id, around.words.with(message, "question", &fact.title)),
        }
    }
    if wrong.is_empty() { Ok(facts) } else { Err(wrong) }
}

/// What is known, by the id of each fact.
pub fn known<'f>(facts: impl IntoIterator<Item = (&'f Id, &'f Value)>) -> Answers {
    facts.into_iter().map(|(id, value)| (id.to_string(), Answer::of(value))).collect()
}

/// What the description says of an answer: its kinds cannot be told by a Rust type.
pub fn schema() -> Json {
    json!({
        "description": "An answer, as the kind of its fact asks.",
        "anyOf": [
            { "type": "boolean", "description": "Yes or no." },
            { "type": "integer", "format": "int64", "description": "A whole number." },
            {
                "type": "string",
                "description": "Words; the id of an option or a person; a day (`2026-03-02`), a moment with its offset \
                    (RFC 3339), a length of time (`6 weeks`).",
            },
            { "type": "array", "items": { "type": "string" }, "description": "Ids of options." },
            {
                "type": "object",
                "properties": { "unknown": { "type": "boolean", "enum": [true] } },
                "required": ["unknown"],
                "additionalProperties": false,
                "description": "It was asked, and is not known.",
            },
        ],
    })
}
