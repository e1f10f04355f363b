//! The JSON Schemas with which any editor completes and checks the files that authors write.

use std::collections::BTreeSet;

use calendar::CalendarFile;
use reading::{Decode, Definitions};
use serde_json::{Map, Value as Json, json};

use crate::file::{ClausesFile, ProcedureFile, RegimeFile};

/// The version of the language: it goes up when a file that was right becomes wrong.
pub const VERSION: u32 = 1;

/// Every schema: the name of its file, and what stands in it.
pub fn documents() -> Vec<(&'static str, Json)> {
    let mut procedure = document::<ProcedureFile>("procedure");
    allow_fragments(&mut procedure);
    vec![
        ("procedure.json", procedure),
        ("regime.json", document::<RegimeFile>("regime")),
        ("clauses.json", document::<ClausesFile>("clauses")),
        ("calendar.json", document::<CalendarFile>("calendar")),
    ]
}

/// A schema as it stands in its file: readable, and with a line end.
pub fn text_of(document: &Json) -> String {
    format!("{document:#}\n")
}

fn document<T: Decode>(name: &str) -> Json {
    Definitions::document::<T>(&format!("https://gehoor.example/schema/{VERSION}/{name}.json"), name)
}

/// A file that builds on another (`extends`) is laid upon it key by key: it may leave out what the other says, and
/// takes a key away with `key: ~`. So records that stand in maps require nothing here; that nothing is missing in
/// the whole is for loading to say. Lists are never merged: records in them keep what they require.
fn allow_fragments(document: &mut Json) {
    let mut in_lists = BTreeSet::new();
    let mut elsewhere = BTreeSet::new();
    references(document, false, &mut in_lists, &mut elsewhere);
    let Some(definitions) = document["$defs"].as_object_mut() else { return };
    for (name, definition) in definitions.iter_mut().filter(|(name, _)| elsewhere.contains(name.as_str())) {
        debug_assert!(definition["properties"].is_object(), "{name} is a record");
        if let Some(record) = definition.as_object_mut() {
            record.remove("required");
        }
        for property in definition["properties"].as_object_mut().into_iter().flat_map(Map::values_mut) {
            allow_nothing(property);
            if let Some(entry) = property.get_mut("additionalProperties") {
                allow_nothing(entry);
            }
        }
    }
}

/// The names of definitions that are referred to from lists, and from elsewhere.
fn references(json: &Json, listed: bool, in_lists: &mut BTreeSet<String>, elsewhere: &mut BTreeSet<String>) {
    match json {
        Json::Object(keys) => {
            for (key, value) in keys {
                match value.as_str().filter(|_| key == "$ref").and_then(|path| path.strip_prefix("#/$defs/")) {
                    Some(name) if listed => in_lists.insert(name.to_owned()),
                    Some(name) => elsewhere.insert(name.to_owned()),
                    None => {
                        references(value, listed || key == "items", in_lists, elsewhere);
                        continue;
                    }
                };
            }
        }
        Json::Array(values) => values.iter().for_each(|value| references(value, listed, in_lists, elsewhere)),
        _ => {}
    }
}

/// The same, or nothing at all.
fn allow_nothing(described: &mut Json) {
    let Some(keys) = described.as_object_mut() else { return };
    if let Some(choices) = keys.get_mut("anyOf").and_then(Json::as_array_mut) {
        choices.push(json!({ "type": "null" }));
    } else if let Some(words) = keys.get_mut("enum").and_then(Json::as_array_mut) {
        words.push(Json::Null);
    } else if let Some(kind) = keys.get_mut("type") {
        let mut kinds = kind.as_array().cloned().unwrap_or_else(|| vec![kind.clone()]);
        kinds.push(json!("null"));
        *kind = Json::Array(kinds);
    } else if let Some(target) = keys.remove("$ref") {
        keys.insert("anyOf".into(), json!([{ "$ref": target }, { "type": "null" }]));
    }
}
