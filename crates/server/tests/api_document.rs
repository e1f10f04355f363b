//! The description of the API: committed as it is made, and true to the design rules of the Dutch government.
#![allow(clippy::disallowed_methods, reason = "the tests read the committed description")]

use std::path::Path;

use serde_json::Value as Json;
use server::{api_document, api_routes};

/// Every operation: its path, method and description.
fn operations(document: &Json) -> Vec<(String, String, Json)> {
    let paths = document["paths"].as_object().expect("paths").iter();
    let all = paths.flat_map(|(path, item)| {
        let methods = item.as_object().expect("methods").iter();
        methods.map(move |(method, operation)| (path.clone(), method.clone(), operation.clone()))
    });
    all.collect()
}

/// Every place in a document under a key.
fn under<'d>(value: &'d Json, key: &str, found: &mut Vec<&'d Json>) {
    match value {
        Json::Object(object) => {
            for (name, inner) in object {
                if name == key {
                    found.push(inner);
                }
                under(inner, key, found);
            }
        }
        Json::Array(list) => list.iter().for_each(|inner| under(inner, key, found)),
        _ => {}
    }
}

#[test]
fn the_committed_description_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema/openapi.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let made = procedure::schema::text_of(&api_document());
    assert!(committed == made, "schema/openapi.json is not up to date: run `gehoor schema` in the root");
}

#[test]
fn addresses_are_nouns_in_small_letters_without_a_slash_at_the_end() {
    let document = api_document();
    assert_eq!(document["servers"][0]["url"], "/api/v1", "the major version stands in the base");
    for (path, ..) in operations(&document) {
        assert!(path.starts_with('/') && !path.ends_with('/'), "{path}");
        let pieces: Vec<&str> = path.split('/').skip(1).collect();
        for piece in pieces.iter().filter(|piece| !piece.starts_with('{') && **piece != "openapi.json") {
            assert!(piece.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{path}");
            // Resources that there are several of are called so; the form and what is followed are one.
            assert!(piece.ends_with('s') || matches!(*piece, "form" | "followed"), "{path}: {piece} is a plural");
        }
    }
}

#[test]
fn every_name_is_in_camel_case() {
    let document = api_document();
    let camel = |name: &str| {
        name.chars().next().is_some_and(|c| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let mut properties = Vec::new();
    under(&document["components"]["schemas"], "properties", &mut properties);
    for name in properties.iter().filter_map(|one| one.as_object()).flat_map(|one| one.keys()) {
        assert!(camel(name), "{name}");
    }
    for (path, method, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap_or_default();
        assert!(camel(id), "{method} {path}: {id}");
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        for parameter in parameters.filter(|one| one["in"] == "query") {
            assert!(camel(parameter["name"].as_str().expect("a name")), "{path}: {parameter}");
        }
    }
}

#[test]
fn every_operation_says_what_can_come_of_it() {
    let document = api_document();
    for (path, method, operation) in operations(&document) {
        let what = format!("{method} {path}");
        assert!(operation["summary"].is_string() && operation["tags"].is_array(), "{what}");
        let answers = operation["responses"].as_object().expect("responses");
        assert!(answers.keys().any(|status| status.starts_with('2')), "{what}");
        for (status, answer) in answers {
            let answer = match answer["$ref"].as_str() {
                Some(to) => document.pointer(to.trim_start_matches('#')).unwrap_or_else(|| panic!("{what}: {to}")),
                None => answer,
            };
            for header in ["API-Version", "Content-Language"] {
                assert!(answer["headers"][header].is_object(), "{what}: {status} without {header}");
            }
            let kind = if status.starts_with('2') { "application/json" } else { "application/problem+json" };
            assert!(answer["content"][kind]["schema"].is_object(), "{what}: {status} is no {kind}");
        }
        if operation.get("security").is_some() {
            assert!(answers.contains_key("401") && answers.contains_key("403"), "{what}");
        }
        if method == "post" {
            assert!(["400", "413", "415", "422"].iter().all(|status| answers.contains_key(*status)), "{what}");
        }
    }
}

#[test]
fn everything_that_is_named_is_described() {
    let document = api_document();
    let mut references = Vec::new();
    under(&document, "$ref", &mut references);
    assert!(references.len() > 50);
    for reference in references.iter().filter_map(|one| one.as_str()) {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
    }
    let routes = api_routes();
    assert_eq!(routes.len(), operations(&document).len());
    assert!(routes.contains(&("POST".to_owned(), "/api/v1/organisations/{organisation}/submissions".to_owned())));
}
