//! The message files, parsed once per language.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Argument, Language, Message, dates};

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../locales/", $language, "/text.ftl")),
            include_str!(concat!("../locales/", $language, "/reading.ftl")),
            include_str!(concat!("../locales/", $language, "/calendar.ftl")),
            include_str!(concat!("../locales/", $language, "/condition.ftl")),
            include_str!(concat!("../locales/", $language, "/procedure.ftl")),
            include_str!(concat!("../locales/", $language, "/explain.ftl")),
            include_str!(concat!("../locales/", $language, "/dossier.ftl")),
            include_str!(concat!("../locales/", $language, "/proof.ftl")),
            include_str!(concat!("../locales/", $language, "/check.ftl")),
            include_str!(concat!("../locales/", $language, "/mutate.ftl")),
            include_str!(concat!("../locales/", $language, "/gehoor.ftl")),
        ]
    };
}

fn sources(language: Language) -> [&'static str; 11] {
    match language {
        Language::Nl => files!("nl"),
        Language::En => files!("en"),
    }
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static NL: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let place = match language {
        Language::Nl => &NL,
        Language::En => &EN,
    };
    place.get_or_init(|| build(language))
}

fn build(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.code().parse().expect("a language code is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The isolation marks are invisible in print and a nuisance in a terminal and in comparisons.
    bundle.set_use_isolating(false);
    for source in sources(language) {
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("message file of {}: {errors:?}", language.code()));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("message file of {}: {errors:?}", language.code()));
    }
    bundle
}

/// Says a message. A message that no file holds shows as its bare id: a test keeps that from happening.
pub fn say(language: Language, message: &Message) -> String {
    try_say(language, message).unwrap_or_else(|| message.id.to_owned())
}

/// Says a message, if the files of this language hold it.
pub fn try_say(language: Language, message: &Message) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(message.id)?.value()?;
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
