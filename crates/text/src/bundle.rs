//! The message files, parsed once per language.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Argument, Language, Message, dates};

macro_rules! files {
    ($language:literal: $($file:literal),+) => {
        &[$(include_str!(concat!("../locales/", $language, "/", $file, ".ftl"))),+]
    };
}

/// The files of a language. Whatever the public can meet is in every language of [`Language::ALL`]; what only authors
/// and administrators meet is in those of [`Language::WORKING`].
fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => {
            files!("nl": "text", "calendar", "dossier", "explain", "portal", "desk", "manage", "reading", "condition", "procedure", "proof", "check", "mutate", "gehoor", "api")
        }
        Language::En => {
            files!("en": "text", "calendar", "dossier", "explain", "portal", "desk", "manage", "reading", "condition", "procedure", "proof", "check", "mutate", "gehoor", "api")
        }
        Language::Fr => files!("fr": "text", "calendar", "dossier", "explain", "condition", "portal"),
        Language::De => files!("de": "text", "calendar", "dossier", "explain", "condition", "portal"),
    }
}

fn bundle_of(language: Language) -> &'static FluentBundle<FluentResource> {
    static NL: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static FR: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static DE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let place = match language {
        Language::Nl => &NL,
        Language::En => &EN,
        Language::Fr => &FR,
        Language::De => &DE,
    };
    place.get_or_init(|| build(language))
}

fn build(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.code().parse().expect("a language code is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The isolation marks are invisible in print and a nuisance in a terminal and in comparisons.
    bundle.set_use_isolating(false);
    for source in sources(language) {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("message file of {}: {errors:?}", language.code()));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("message file of {}: {errors:?}", language.code()));
    }
    bundle
}

/// Says a message. A message that no file holds shows as its bare id: a test keeps that from happening.
pub fn say(language: Language, message: &Message) -> String {
    if message.arguments.is_empty() { plain(language, message) } else { said(language, message) }
}

fn said(language: Language, message: &Message) -> String {
    try_say(language, message).unwrap_or_else(|| message.id.to_owned())
}

/// A message without arguments says the same each time (a month, a weekday, an 'and'), so it is put together once.
fn plain(language: Language, message: &Message) -> String {
    static PLAIN: RwLock<BTreeMap<(Language, &'static str), Arc<str>>> = RwLock::new(BTreeMap::new());
    let key = (language, message.id);
    if let Some(kept) = PLAIN.read().ok().and_then(|all| all.get(&key).cloned()) {
        return kept.as_ref().to_owned();
    }
    let words = said(language, message);
    if let Ok(mut all) = PLAIN.write() {
        all.insert(key, words.as_str().into());
    }
    words
}

/// Says a message, if the files of this language hold it; what is only in the working languages is said in English.
pub fn try_say(language: Language, message: &Message) -> Option<String> {
    let mut bundle = bundle_of(language);
    let mut found = bundle.get_message(message.id);
    if found.is_none() && !Language::WORKING.contains(&language) {
        bundle = bundle_of(Language::En);
        found = bundle.get_message(message.id);
    }
    let pattern = found?.value()?;
    let mut arguments = FluentArgs::new();
    for (name, value) in &message.arguments {
        arguments.set(*name, fill(language, value));
    }
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    debug_assert!(errors.is_empty(), "message {}: {errors:?}", message.id);
    Some(words.into_owned())
}

/// Every message id that the files of a language define, in order of appearance.
pub fn message_ids(language: Language) -> Vec<String> {
    let mut ids = Vec::new();
    for source in sources(language) {
        for line in source.lines() {
            let id: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
            if !id.is_empty() && line[id.len()..].trim_start().starts_with('=') {
                ids.push(id);
            }
        }
    }
    ids
}

fn fill(language: Language, value: &Argument) -> FluentValue<'static> {
    match value {
        Argument::Number(number) => FluentValue::from(*number),
        other => FluentValue::from(words(language, other)),
    }
}

fn words(language: Language, value: &Argument) -> String {
    match value {
        Argument::Text(text) => text.clone(),
        Argument::Number(number) => number.to_string(),
        Argument::Date(date) => dates::date_in_words(language, *date),
        Argument::Message(message) => say(language, message),
        Argument::Choice(items) => join(language, items, "text-or"),
        Argument::List(items) => join(language, items, "text-and"),
    }
}

fn join(language: Language, items: &[Argument], last: &'static str) -> String {
    let said: Vec<String> = items.iter().map(|item| words(language, item)).collect();
    match said.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., tail] => {
            format!("{} {} {tail}", head.join(", "), say(language, &Message::new(last)))
        }
    }
}
