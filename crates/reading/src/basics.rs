//! How plain values, lists and named entries are read.

use std::sync::Arc;

use serde_json::{Value as Json, json};
use text::Message;

use crate::decode::wrong_kind;
use crate::{Decode, Definitions, Entries, Node, NodeKind, OneOrMany, Problems, Spanned};

impl Decode for Arc<str> {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::Scalar { text, .. } => Some(text.clone()),
            _ => {
                wrong_kind(node, "reading-kind-text", problems);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": ["string", "number"] })
    }
}

impl Decode for String {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        Arc::<str>::decode(node, problems).map(|text| text.to_string())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        Arc::<str>::schema(definitions)
    }
}

impl Decode for bool {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match node.scalar() {
            Some("true" | "yes") => Some(true),
            Some("false" | "no") => Some(false),
            _ => {
                wrong_kind(node, "reading-kind-yes-no", problems);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "enum": [true, false, "yes", "no"] })
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl Decode for i64 {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let number = node.scalar().and_then(|text| text.parse().ok());
        if number.is_none() {
            wrong_kind(node, "reading-kind-number", problems);
        }
        number
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "integer" })
    }
}

impl Decode for u32 {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let number = node.scalar().and_then(|text| text.parse().ok());
        if number.is_none() {
            wrong_kind(node, "reading-kind-number", problems);
        }
        number
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl<T: Decode> Decode for Spanned<T> {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        T::decode(node, problems).map(|value| Spanned { value, span: node.span.clone() })
    }

    fn schema(definitions: &mut Definitions) -> Json {
        T::schema(definitions)
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match node.kind {
            NodeKind::Nothing => Some(None),
            _ => T::decode(node, problems).map(Some),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        T::schema(definitions)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::List(items) => Some(items.iter().filter_map(|item| T::decode(item, problems)).collect()),
            NodeKind::Nothing => Some(Vec::new()),
            _ => {
                wrong_kind(node, "reading-kind-list", problems);
                None
            }
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "type": "array", "items": T::schema(definitions) })
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}

impl<T: Decode> Decode for OneOrMany<T> {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::List(_) | NodeKind::Nothing => Vec::decode(node, problems).map(OneOrMany),
            _ => T::decode(node, problems).map(|one| OneOrMany(vec![one])),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let one = T::schema(definitions);
        json!({ "anyOf": [one.clone(), { "type": "array", "items": one }] })
    }

    fn absent() -> Option<Self> {
        Some(OneOrMany::default())
    }
}

impl<T: Decode> Decode for Entries<T> {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match &node.kind {
            NodeKind::Map(entries) => {
                let mut read = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    let entry = problems.under(&key.text, |problems| T::decode(value, problems));
                    match entry {
                        Some(entry) => read.push((Spanned { value: key.text.clone(), span: key.span.clone() }, entry)),
                        None => problems.lose(&key.text),
                    }
                }
                Some(Entries(read))
            }
            NodeKind::Nothing => Some(Entries::default()),
            _ => {
                wrong_kind(node, "reading-kind-map", problems);
                None
            }
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "type": "object", "additionalProperties": T::schema(definitions) })
    }

    fn absent() -> Option<Self> {
        Some(Entries::default())
    }
}

impl Decode for jiff::civil::Date {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let text = node.scalar().unwrap_or_default();
        let date = (text.len() == 10).then(|| text.parse().ok()).flatten();
        if date.is_none() {
            let message = Message::new("reading-date").with("found", text);
            problems.error(&node.span, message, Message::new("reading-date-remedy"));
        }
        date
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

/// A node as it is, for what is read later with more knowledge.
impl Decode for Node {
    fn decode(node: &Node, _: &mut Problems) -> Option<Self> {
        Some(node.clone())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({})
    }
}
