//! Every language says the same: the same messages, with the same places to fill.
#![allow(clippy::disallowed_methods, reason = "the tests read the message files")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use text::{Language, Message, message_ids, try_say};

/// Message id to the names of the arguments that it shows, for every file of a language. What only picks a plural
/// does not count: not every language needs one. Nor does a name that is given in every language.
fn arguments(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.code());
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder per language") {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("a message file");
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !id.is_empty() && !id.contains([' ', '{'])) {
                current = id.to_owned();
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{language:?}: {current} twice");
            }
            let shown = line.split('$').skip(1).filter_map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')?;
                (!rest[end..].trim_start().starts_with("->")).then(|| rest[..end].to_owned())
            });
            let shown = shown.filter(|name| Language::from_tag(name).is_none());
            messages.entry(current.clone()).or_default().extend(shown);
        }
    }
    messages
}

#[test]
fn both_languages_hold_the_same_messages() {
    let held = |language| message_ids(language).into_iter().collect::<BTreeSet<_>>();
    let (nl, en) = (held(Language::Nl), held(Language::En));
    let only_nl: Vec<_> = nl.difference(&en).collect();
    let only_en: Vec<_> = en.difference(&nl).collect();
    assert!(only_nl.is_empty() && only_en.is_empty(), "only Dutch: {only_nl:?}; only English: {only_en:?}");
}

#[test]
fn both_languages_fill_the_same_places() {
    let (nl, en) = (arguments(Language::Nl), arguments(Language::En));
    for (id, names) in &nl {
        assert_eq!(Some(names), en.get(id), "the arguments of {id}");
    }
}

/// What the public meets is in every language that is offered, file by file.
#[test]
fn what_the_public_meets_is_in_every_language() {
    let ids = |language: Language, file: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.code()).join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let id =
            |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned()).filter(|id| !id.contains([' ', '{', '#']));
        text.lines().filter_map(id).collect::<BTreeSet<_>>()
    };
    for file in ["text.ftl", "calendar.ftl", "dossier.ftl", "condition.ftl", "explain.ftl", "portal.ftl"] {
        for language in Language::ALL {
            assert_eq!(ids(language, file), ids(Language::Nl, file), "{file} in {}", language.code());
        }
    }
}

#[test]
fn an_id_with_an_underscore_is_an_id() {
    let ids = message_ids(Language::Nl);
    assert!(ids.iter().any(|id| id == "key-Clock-met_by"));
    assert!(try_say(Language::Nl, &Message::new("key-Clock-met_by")).is_some());
}
