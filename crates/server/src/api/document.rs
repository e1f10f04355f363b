//! The description of the API (OpenAPI 3.1), made from the code that serves it and committed as `schema/openapi.json`.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value as Json, json};

use super::{answer, value};

/// What every address with an organisation or a dossier in it says of them.
const PLACES: [(&str, &str, &str); 2] = [
    ("organisation", "The id of an organisation.", "kluppluz"),
    ("number", "The number of a dossier.", "KLU-2026-000001"),
];

/// The problems that an operation can end in: name, status, what it means.
const PROBLEMS: [(&str, &str, &str); 14] = [
    ("BadRequest", "400", "The request cannot be read."),
    ("NoToken", "401", "There is no token, or it does not hold (any more)."),
    ("Forbidden", "403", "The token does not reach this far, or the procedure refuses it to this person."),
    ("NotFound", "404", "There is no such thing, or nobody with this token or code may know of it."),
    ("TooSlow", "408", "The request did not arrive in time."),
    ("Conflict", "409", "The procedure refuses it in this state of the dossier."),
    ("Changed", "412", "Something else happened in the dossier meanwhile: look at it again."),
    ("TooLarge", "413", "More than is accepted at once."),
    ("MediaType", "415", "The body is no `application/json`."),
    ("Refused", "422", "Answers are wrong or missing, or the procedure refuses it."),
    ("NoVersion", "428", "It is not said which version of the dossier the change is for (`If-Match`)."),
    ("TooMany", "429", "Too much from one address: wait as long as `Retry-After` says."),
    ("Method", "405", "The method does nothing at this address."),
    ("Unavailable", "503", "What is asked is out of reach for now. Nothing was changed."),
];

/// The description of the API.
pub fn api_document() -> Json {
    let (_, document) = super::described().split_for_parts();
    let mut document = serde_json::to_value(document).unwrap_or_default();
    document["info"] = json!({
        "title": "Gehoor",
        "version": super::VERSION,
        "description": "Telling an organisation something, following it, and handling it: what the pages of Gehoor do, for \
            programs. See docs/api.md.",
        "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
    });
    document["servers"] = json!([{ "url": super::BASE }]);
    document["tags"] = json!([
        { "name": "public", "description": "For everybody: telling something, and following it with number and code." },
        { "name": "desk", "description": "For the people who handle complaints, with a token of their account." },
        { "name": "description", "description": "This document." },
    ]);
    components(&mut document["components"]);
    let paths = document["paths"].as_object_mut();
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            finish(path, method, operation);
        }
    }
    document
}

/// Every route of the API: its method in capitals, and its whole path.
pub fn api_routes() -> Vec<(String, String)> {
    let document = api_document();
    let paths = document["paths"].as_object().into_iter().flatten();
    let methods =
        paths.flat_map(|(path, item)| item.as_object().into_iter().flatten().map(move |(method, _)| (method, path)));
    methods.map(|(method, path)| (method.to_uppercase(), format!("{}{path}", super::BASE))).collect()
}

/// This document.
#[utoipa::path(
    get, path = "/openapi.json", operation_id = "getDescription", tag = "description",
    responses((status = 200, description = "The description of this API (OpenAPI 3.1).", body = Object))
)]
pub async fn served() -> Response {
    ([(CACHE_CONTROL, "public, max-age=300")], answer::json(StatusCode::OK, &api_document())).into_response()
}

fn components(components: &mut Json) {
    let header = |description: &str, example: Json| json!({ "description": description, "required": true, "schema": { "type": "string", "examples": [example] } });
    components["headers"] = json!({
        "ApiVersion": header("The version of the API.", json!(super::VERSION)),
        "ContentLanguage": header("The language of the answer: `nl` or `en`, as `Accept-Language` asks.", json!("nl")),
        "ETag": header("The version of the dossier, for `If-Match`.", json!("\"12\"")),
        "Location": header("Where it is.", json!("/api/v1/organisations/kluppluz/followed/KLU-2026-000001")),
        "RetryAfter": header("How many seconds to wait.", json!("60")),
        "WwwAuthenticate": header("How to say who asks.", json!("Bearer")),
    });
    components["schemas"]["Answer"] = value::schema();
    let mut responses = Map::new();
    for (name, status, description) in PROBLEMS {
        let mut headers = always();
        match status {
            "401" => drop(headers.insert("WWW-Authenticate".to_owned(), reference("headers", "WwwAuthenticate"))),
            "429" | "503" => drop(headers.insert("Retry-After".to_owned(), reference("headers", "RetryAfter"))),
            _ => {}
        }
        let content = json!({ "application/problem+json": { "schema": reference("schemas", "Problem") } });
        let response = json!({ "description": description, "headers": headers, "content": content });
        responses.insert(name.to_owned(), response);
    }
    components["responses"] = Json::Object(responses);
    components["securitySchemes"] = json!({
        "token": {
            "type": "http", "scheme": "bearer",
            "description": "A token that somebody made on the page of their account. It can do what they can do, as far as \
                its scopes reach: `read`, `write`, `register`.",
        },
    });
}

fn reference(kind: &str, name: &str) -> Json {
    json!({ "$ref": format!("#/components/{kind}/{name}") })
}

/// The headers of every answer.
fn always() -> Map<String, Json> {
    let mut headers = Map::new();
    headers.insert("API-Version".to_owned(), reference("headers", "ApiVersion"));
    headers.insert("Content-Language".to_owned(), reference("headers", "ContentLanguage"));
    headers
}

/// Adds to an operation what follows from where it stands: its places, its headers, and the problems that it can end in.
fn finish(path: &str, method: &str, operation: &mut Json) {
    let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
    let secured = operation.get("security").is_some();
    let mut parameters: Vec<Json> = PLACES
        .iter()
        .filter(|(name, ..)| path.contains(&format!("{{{name}}}")))
        .map(|(name, description, example)| {
            let schema = json!({ "type": "string", "minLength": 1 });
            json!({ "name": name, "in": "path", "required": true, "description": description, "schema": schema, "example": example })
        })
        .collect();
    parameters.extend(operation["parameters"].as_array().into_iter().flatten().cloned());
    parameters.extend(headers_of(path, method, &id));
    if !parameters.is_empty() {
        operation["parameters"] = Json::Array(parameters.clone());
    }
    let asks = parameters.iter().any(|one| matches!(one["in"].as_str(), Some("query" | "header")));
    let body = operation.get("requestBody").is_some();
    for response in operation["responses"].as_object_mut().into_iter().flatten().map(|(_, response)| response) {
        let mut headers = always();
        if response["content"]["application/json"]["schema"]["$ref"].as_str().is_some_and(is_versioned)
            && method == "get"
        {
            headers.insert("ETag".to_owned(), reference("headers", "ETag"));
        }
        response["headers"] = Json::Object(headers);
    }
    if let Some(created) = operation["responses"].get_mut("201").filter(|_| !path.ends_with("/messages")) {
        created["headers"]["Location"] = reference("headers", "Location");
    }
    let acts = path.contains("{number}") && method == "post";
    let holds = |status: &str| match status {
        "400" => body || asks,
        "401" => secured,
        "403" => secured || (acts && body),
        "404" => path.contains('{'),
        "408" => true,
        "409" => body,
        "412" => secured && acts,
        "413" | "415" | "422" => body,
        "428" => secured && path.ends_with("/actions") && acts,
        "429" => !secured && (method == "post" || path.contains("{number}")),
        "503" => path.contains('{'),
        _ => false,
    };
    for (name, status, _) in PROBLEMS.iter().filter(|(_, status, _)| holds(status)) {
        operation["responses"][*status] = reference("responses", name);
    }
}

/// Whether what is answered names the version of a dossier.
fn is_versioned(schema: &str) -> bool {
    ["/Followed", "/Dossier", "/PartActions", "/Actions"].iter().any(|name| schema.ends_with(name))
}

/// The headers that an operation reads.
fn headers_of(path: &str, method: &str, id: &str) -> Vec<Json> {
    let header = |name: &str, required: bool, description: &str, schema: Json, example: &str| json!({ "name": name, "in": "header", "required": required, "description": description, "schema": schema, "example": example });
    let mut headers = Vec::new();
    if path.contains("/followed/") {
        let schema = json!({ "type": "string" });
        headers.push(header(
            "Gehoor-Code",
            true,
            "The code that came with the receipt.",
            schema,
            "ABCD-EFGH-JKMN-PQRS",
        ));
    }
    if matches!(id, "createSubmission" | "createDossier") {
        let text =
            "A key of one's own making, such as a random UUID: the same key with the same content is one dossier.";
        let schema = json!({ "type": "string", "minLength": 16, "maxLength": 200 });
        headers.push(header("Idempotency-Key", true, text, schema, "0198c0de-7a11-7b5e-9d5e-3f1f7c2d4e6a"));
    }
    if path.contains("{number}") && method == "post" {
        let text = "The version of the dossier that the change is for, as `ETag` tells it.";
        let schema = json!({ "type": "string", "pattern": "^(\"[0-9]{1,9}\"|[0-9]{1,9})$" });
        headers.push(header("If-Match", path.ends_with("/actions"), text, schema, "\"12\""));
    }
    headers
}
