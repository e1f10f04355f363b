//! Questions as JSON: what is asked, of which kind, with which options.

use condition::Value;
use procedure::{AskHow, Fact, FactKind, Holds, Id};
use serde::Serialize;
use utoipa::ToSchema;

use crate::fields::Around;

/// Something to choose.
#[derive(Debug, Serialize, ToSchema)]
pub struct Choice {
    /// Its id: what an answer holds.
    pub id: String,
    /// What it says.
    pub title: String,
}

/// What an answer is.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Answered {
    /// `true` or `false`.
    YesNo,
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// A day: `2026-03-02`.
    Date,
    /// A day and a time with its offset (RFC 3339).
    Moment,
    /// A length of time: `6 weeks`.
    Length,
    /// The id of an option.
    OneOf,
    /// A list of ids of options.
    ManyOf,
    /// The id of a person of the organisation.
    Person,
}

/// How much an answer is needed.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Need {
    /// It must be known.
    Must,
    /// It must be given now, also when it was given before.
    Anew,
    /// It must be answered; `{"unknown": true}` is an answer.
    Ask,
    /// It may be left out.
    May,
}

/// A question.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The id of the fact: the name of its answer.
    id: String,
    /// The question, in the language of the organisation.
    title: String,
    /// A line of help.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    /// What an answer is.
    kind: Answered,
    /// What a text holds: `name`, `email`, `telephone`, `address`, `town` or `line`.
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<&'static str>,
    /// What can be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<Choice>,
    /// Whether other words than the options are taken too.
    other: bool,
    /// How much an answer is needed.
    need: Need,
    /// Whether it is asked only with certain answers to other questions.
    conditional: bool,
}

impl Question {
    /// A fact that is asked; `to_sender` in the words for whoever complains.
    pub fn of(around: &Around<'_>, fact: &Fact, how: AskHow, conditional: bool, to_sender: bool) -> Question {
        let title = if to_sender { fact.sender_title() } else { &fact.title };
        let help = if to_sender { fact.sender_help() } else { fact.help.as_ref() };
        let choice = |option: Id| {
            let one = Value::OneOf(option.clone());
            let title = around.procedure.value_in_words(&fact.id, &one).unwrap_or_else(|| option.clone());
            Choice { id: option.to_string(), title: title.to_string() }
        };
        Question {
            id: fact.id.to_string(),
            title: title.to_string(),
            help: help.map(ToString::to_string),
            kind: answered(fact.kind),
            holds: fact.holds.map(held),
            options: around.procedure.options_of(fact, around.track).into_iter().map(choice).collect(),
            other: fact.open,
            need: match how {
                AskHow::Must => Need::Must,
                AskHow::Anew => Need::Anew,
                AskHow::Ask => Need::Ask,
                AskHow::May => Need::May,
            },
            conditional,
        }
    }
}

fn answered(kind: FactKind) -> Answered {
    match kind {
        FactKind::YesNo => Answered::YesNo,
        FactKind::Text => Answered::Text,
        FactKind::Number => Answered::Number,
        FactKind::Date => Answered::Date,
        FactKind::Moment => Answered::Moment,
        FactKind::Length => Answered::Length,
        FactKind::OneOf | FactKind::Ground | FactKind::Body => Answered::OneOf,
        FactKind::ManyOf => Answered::ManyOf,
        FactKind::Person => Answered::Person,
    }
}

fn held(holds: Holds) -> &'static str {
    match holds {
        Holds::Name => "name",
        Holds::Email => "email",
        Holds::Telephone => "telephone",
        Holds::Address => "address",
        Holds::Town => "town",
        Holds::Line => "line",
    }
}
