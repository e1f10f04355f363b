//! The JSON Schemas: committed, equal to what the records say, and true of every file.
#![allow(clippy::disallowed_methods, reason = "the tests read the committed schemas")]

mod common;

use common::{files_in, root};
use procedure::schema::{documents, text_of};
use reading::{Node, NodeKind};
use serde_json::{Value as Json, json};

/// A node as an editor reads it: a plain word that is a number or a truth is one.
fn json_of(node: &Node) -> Json {
    match &node.kind {
        NodeKind::Nothing => Json::Null,
        NodeKind::Scalar { text, plain: true } => match &**text {
            "true" => json!(true),
            "false" => json!(false),
            word => match (word.parse::<i64>(), word.parse::<f64>()) {
                (Ok(whole), _) => json!(whole),
                (_, Ok(broken)) => json!(broken),
                _ => json!(word),
            },
        },
        NodeKind::Scalar { text, .. } => json!(text),
        NodeKind::List(items) => items.iter().map(json_of).collect(),
        NodeKind::Map(entries) => {
            Json::Object(entries.iter().map(|(key, value)| (key.text.to_string(), json_of(value))).collect())
        }
    }
}

fn document(name: &str) -> Json {
    let found = documents().into_iter().find(|(file, _)| *file == name);
    found.unwrap_or_else(|| panic!("no schema {name}")).1
}

/// What the schema says against a file; nothing when it fits.
fn against(schema: &Json, bytes: &[u8]) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    let node = reading::parse("file.yaml", bytes).unwrap_or_else(|problems| panic!("{problems:?}"));
    let errors =
        |json: &Json| validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect();
    errors(&json_of(&node))
}

fn holds(schema: &str, folder: &str, name: &dyn Fn(&str) -> bool) {
    let schema = document(schema);
    let files = files_in(folder, name);
    assert!(!files.is_empty(), "there are files in {folder}");
    for (path, bytes) in files {
        let errors = against(&schema, &bytes);
        assert!(errors.is_empty(), "{path}:\n{}", errors.join("\n"));
    }
}

#[test]
fn the_committed_schemas_are_those_of_the_records() {
    for (file, document) in documents() {
        let committed = std::fs::read_to_string(root().join("schema").join(file)).unwrap_or_default();
        assert!(committed == text_of(&document), "schema/{file} is not up to date: run `gehoor schema` in the root");
    }
}

#[test]
fn every_procedure_fits_the_schema() {
    holds("procedure.json", "procedures", &|name| name == "procedure.yaml");
}

#[test]
fn every_regime_fits_the_schema() {
    holds("regime.json", "regimes", &|name| name.ends_with(".yaml"));
}

#[test]
fn every_calendar_fits_the_schema() {
    holds("calendar.json", "calendars", &|name| name.ends_with(".yaml"));
}

#[test]
fn every_catalogue_of_clauses_fits_the_schema() {
    holds("clauses.json", "procedures", &|name| name == "clauses.yaml");
}

#[test]
fn a_wrong_word_and_an_unknown_key_do_not_fit() {
    let schema = document("procedure.json");
    assert_eq!(against(&schema, b"address-form: jij"), [r#"/address-form: "jij" is not one of "je", "u" or null"#]);
    assert_eq!(against(&schema, b"clocks: { answer: { withing: 6 weeks } }").len(), 1);
    assert_eq!(against(&schema, b"clocks: { answer: { within: 30 days } }").len(), 1);
}

#[test]
fn what_stands_in_a_list_keeps_what_it_requires() {
    let schema = document("procedure.json");
    assert_eq!(against(&schema, b"intake: { routes: [{ if: anonymous }] }").len(), 1);
    assert_eq!(against(&schema, b"intake: { routes: [{ go: complaint/ }] }"), Vec::<String>::new());
}
