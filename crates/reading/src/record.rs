//! The macros that write the decoder and the schema of a type from one description.

use text::Message;

use crate::{Key, Node, NodeKind, Problems, Span, closest};

/// The key in a file for a field in Rust: `met_by` is `met-by`, `if_` is `if`.
pub fn key_name(field: &str) -> String {
    field.trim_end_matches('_').replace('_', "-")
}

/// Says of every key that the record does not have what it might be meant as.
pub fn unknown_keys(node: &Node, known: &[&str], record: &'static str, problems: &mut Problems) {
    let NodeKind::Map(entries) = &node.kind else { return };
    for (Key { text, span }, value) in entries {
        if known.contains(&&**text) || problems.only_counts(span, "reading-unknown-key") {
            continue;
        }
        // 'title: Klagen, hoe gaat dat?' between braces: what follows the comma looks like a key without a value.
        if text.contains(' ') && value.kind == NodeKind::Nothing {
            problems.error(span, Message::new("reading-comma").with("key", text), Message::new("reading-comma-remedy"));
            continue;
        }
        let message = Message::new("reading-unknown-key").with("key", text).with("record", name_of(record));
        problems.error(span, message, suggestion(text, known));
    }
}

/// Says that a key is missing; when the record cites clauses, these are named.
#[doc(hidden)]
pub fn missing_key(node: &Node, key: &str, record: &'static str, help: &'static str, problems: &mut Problems) {
    if problems.only_counts(&node.span, "reading-missing-key") {
        return;
    }
    let clauses = match node.get("clauses").map(|clauses| &clauses.kind) {
        Some(NodeKind::List(items)) => items.iter().filter_map(Node::scalar).collect::<Vec<_>>().join(", "),
        Some(NodeKind::Scalar { text, .. }) => text.to_string(),
        _ => String::new(),
    };
    let message = if clauses.is_empty() {
        Message::new("reading-missing-key").with("key", key).with("record", name_of(record))
    } else {
        Message::new("reading-missing-key-clause")
            .with("key", key)
            .with("record", name_of(record))
            .with("clauses", clauses)
    };
    let remedy = Message::new("reading-missing-key-remedy").with("key", key).with("help", Message::new(help));
    let span = match &node.kind {
        NodeKind::Map(entries) => entries.first().map_or(&node.span, |(key, _)| &key.span),
        _ => &node.span,
    };
    problems.error(&Span { length: 1, ..span.clone() }, message, remedy);
}

/// Says that a word is not one of the words that are possible here.
#[doc(hidden)]
pub fn unknown_word(node: &Node, known: &[&str], problems: &mut Problems) {
    if problems.only_counts(&node.span, "reading-unknown-word") {
        return;
    }
    let found = node.scalar().unwrap_or_default();
    let message = Message::new("reading-unknown-word").with("word", found);
    problems.error(&node.span, message, suggestion(found, known));
}

fn suggestion(word: &str, known: &[&str]) -> Message {
    match closest(word, known.iter().copied()) {
        Some(near) => Message::new("reading-did-you-mean").with("word", near),
        None => Message::new("reading-one-of").with("words", known.join(", ")),
    }
}

fn name_of(record: &'static str) -> Message {
    Message::new(record)
}

/// A record: a struct whose fields are keys of a map in a file.
///
/// A field whose type has a value when absent (`Option`, `Vec`, `Entries`, `bool`) may be left out; any other must be
/// written. Authors read about a key in the message `key-<Record>-<field>` and about the record in `record-<Record>`.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident : $kind:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            /// Where the record stands.
            pub span: $crate::Span,
            $($(#[$field_meta])* pub $field: $kind,)*
        }

        impl $crate::Decode for $name {
            fn decode(node: &$crate::Node, problems: &mut $crate::Problems) -> Option<Self> {
                if !$crate::__expect_map(node, problems) {
                    return None;
                }
                let keys = [$($crate::key_name(stringify!($field))),*];
                let known: Vec<&str> = keys.iter().map(String::as_str).collect();
                $crate::unknown_keys(node, &known, concat!("record-", stringify!($name)), problems);
                $(
                    let $field: Option<$kind> = {
                        let key = $crate::key_name(stringify!($field));
                        match node.get(&key) {
                            Some(value) => problems.under(&key, |problems| <$kind as $crate::Decode>::decode(value, problems)),
                            None => {
                                let absent = <$kind as $crate::Decode>::absent();
                                if absent.is_none() {
                                    $crate::__missing_key(
                                        node,
                                        &key,
                                        concat!("record-", stringify!($name)),
                                        concat!("key-", stringify!($name), "-", stringify!($field)),
                                        problems,
                                    );
                                }
                                absent
                            }
                        }
                    };
                )*
                Some($name { span: node.span.clone(), $($field: $field?),* })
            }

            fn schema(definitions: &mut $crate::Definitions) -> $crate::serde_json::Value {
                definitions.named(stringify!($name), |definitions| {
                    let mut properties = $crate::serde_json::Map::new();
                    let mut required: Vec<String> = Vec::new();
                    $(
                        let key = $crate::key_name(stringify!($field));
                        let mut described = <$kind as $crate::Decode>::schema(definitions);
                        let id = concat!("key-", stringify!($name), "-", stringify!($field));
                        if let (Some(words), Some(object)) = ($crate::key_description(id), described.as_object_mut()) {
                            object.insert("description".into(), words.into());
                        }
                        if <$kind as $crate::Decode>::absent().is_none() {
                            required.push(key.clone());
                        }
                        properties.insert(key, described);
                    )*
                    $crate::serde_json::json!({
                        "type": "object",
                        "properties": properties,
                        "required": required,
                        "additionalProperties": false,
                    })
                })
            }
        }
    };
}

/// A closed list of words: an enum whose variants are written as the given words.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in files.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::Decode for $name {
            fn decode(node: &$crate::Node, problems: &mut $crate::Problems) -> Option<Self> {
                match node.scalar() {
                    $(Some($word) => Some($name::$variant),)*
                    _ => {
                        $crate::__unknown_word(node, &[$($word),*], problems);
                        None
                    }
                }
            }

            fn schema(_: &mut $crate::Definitions) -> $crate::serde_json::Value {
                $crate::serde_json::json!({ "enum": [$($word),*] })
            }
        }
    };
}
