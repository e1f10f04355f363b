//! The kinds of facts.

use std::sync::Arc;

use text::Message;

/// What kind of answer a fact holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// Free words.
    Text,
    /// A whole number.
    Number,
    /// A day.
    Date,
    /// An instant.
    Moment,
    /// How long something takes.
    Length,
    /// One of these options.
    OneOf(Arc<[Arc<str>]>),
    /// Any number of these options.
    ManyOf(Arc<[Arc<str>]>),
    /// Someone.
    Person,
}

impl Kind {
    /// One of the options given.
    pub fn one_of<'a>(options: impl IntoIterator<Item = &'a str>) -> Kind {
        Kind::OneOf(options.into_iter().map(Arc::from).collect())
    }

    /// Any number of the options given.
    pub fn many_of<'a>(options: impl IntoIterator<Item = &'a str>) -> Kind {
        Kind::ManyOf(options.into_iter().map(Arc::from).collect())
    }

    /// The options to choose from; none when this is not a choice.
    pub fn options(&self) -> &[Arc<str>] {
        match self {
            Kind::OneOf(options) | Kind::ManyOf(options) => options,
            _ => &[],
        }
    }

    /// What this kind is called, with its article: 'a date'.
    pub fn words(&self) -> Message {
        Message::new(match self {
            Kind::YesNo => "condition-kind-yes-no",
            Kind::Text => "condition-kind-text",
            Kind::Number => "condition-kind-number",
            Kind::Date => "condition-kind-date",
            Kind::Moment => "condition-kind-moment",
            Kind::Length => "condition-kind-length",
            Kind::OneOf(_) => "condition-kind-one-of",
            Kind::ManyOf(_) => "condition-kind-many-of",
            Kind::Person => "condition-kind-person",
        })
    }

    pub(crate) fn has_order(&self) -> bool {
        matches!(self, Kind::Number | Kind::Date | Kind::Moment)
    }

    pub(crate) fn has_option(&self, option: &str) -> bool {
        self.options().iter().any(|each| &**each == option)
    }
}
