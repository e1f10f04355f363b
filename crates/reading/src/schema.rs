//! The JSON Schema that editors use to complete and check files.

use serde_json::{Map, Value as Json, json};
use text::{Language, Message};

/// The named definitions of a schema, filled as types describe themselves.
#[derive(Debug, Default)]
pub struct Definitions {
    named: Map<String, Json>,
}

impl Definitions {
    /// The reference to a named type; `describe` is called once per name.
    pub fn named(&mut self, name: &str, describe: impl FnOnce(&mut Definitions) -> Json) -> Json {
        if !self.named.contains_key(name) {
            self.named.insert(name.to_owned(), Json::Null);
            let described = describe(self);
            self.named.insert(name.to_owned(), described);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// The whole schema of a kind of file.
    pub fn document<T: crate::Decode>(id: &str, title: &str) -> Json {
        let mut definitions = Definitions::default();
        let root = T::schema(&mut definitions);
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": id,
            "title": title,
            "$ref": root["$ref"],
            "$defs": definitions.named,
        })
    }
}

/// What a key means, for authors: the message `key-<Record>-<key>`.
pub fn key_description(id: &'static str) -> Option<String> {
    text::try_say(Language::Nl, &Message::new(id))
}
