//! Words: every sentence that a person reads comes from a message file, in their language.
//!
//! A room that has something to say builds a [`Message`] (an id with arguments); only [`say`] turns it into words.
//! The message files are `locales/<language>/<room>.ftl`, in the Fluent format.

mod bundle;
mod dates;
mod message;

pub use bundle::{message_ids, say, try_say};
pub use dates::{date_in_words, month_name, weekday_name};
pub use message::{Argument, Message};

/// A language in which Gehoor speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Dutch, the first language of the product.
    Nl,
    /// English.
    En,
    /// French.
    Fr,
    /// German.
    De,
}

impl Language {
    /// Every language on offer to the public, Dutch first.
    pub const ALL: [Language; 4] = [Language::Nl, Language::En, Language::Fr, Language::De];

    /// The languages of those who write procedures and run installations.
    pub const WORKING: [Language; 2] = [Language::Nl, Language::En];

    /// The language subtag (`nl`, `en`).
    pub fn code(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
            Language::Fr => "fr",
            Language::De => "de",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Nl => "Nederlands",
            Language::En => "English",
            Language::Fr => "Français",
            Language::De => "Deutsch",
        }
    }

    /// Reads a language tag such as `nl`, `nl-BE` or `en`; the region does not matter here.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let code = tag.split(['-', '_']).next().unwrap_or(tag);
        Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }
}
