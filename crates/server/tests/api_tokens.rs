//! Tokens: made for a seat, shown once, with scopes and an end; and what a program does with one.

mod common;
mod seated;

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use common::Answer;
use seated::Desks;
use serde_json::{Value as Json, json};
use service::{Clock, Organisation, Organisations, Scope, Seat, Service, Session, TokenError, TokenWish};
use store::{MasterKeys, Store};

const HOME: &str = "/api/v1/organisations/kluppluz";

/// Makes a token on the page of the account, as a browser does.
async fn token(desks: &Desks, scopes: &[&str]) -> String {
    let chosen = [("organisatie", "kluppluz"), ("persoon", "quality")];
    let cookie = desks.portal.post("/nl/demo/als", &chosen).await.cookie.expect("a session");
    let mut form = vec![("naam", "proef"), ("balie", "kluppluz"), ("dagen", "30")];
    form.extend(scopes.iter().map(|scope| ("reikwijdte", *scope)));
    let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = Request::post("/nl/account/tokens")
        .header("cookie", cookie)
        .header("content-type", "application/x-www-form-urlencoded");
    let page = desks.portal.ask(request.body(Body::from(body)).expect("a request")).await;
    assert_eq!((page.status, &page.headers["cache-control"]), (StatusCode::OK, &"no-store".parse().expect("a value")));
    let at = page.body.find("gehoor_").expect("the token is shown");
    page.body[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
}

async fn ask(
    desks: &Desks,
    token: &str,
    method: &str,
    path: &str,
    more: &[(&str, &str)],
    body: Option<Json>,
) -> Answer {
    let mut request = Request::builder().method(method).uri(format!("{HOME}{path}"));
    request = request.header("authorization", format!("Bearer {token}"));
    for (name, value) in more {
        request = request.header(*name, *value);
    }
    if body.is_some() {
        request = request.header("content-type", "application/json");
    }
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    desks.portal.ask(request.body(body).expect("a request")).await
}

fn json_of(answer: &Answer) -> Json {
    serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body))
}

const KEY: (&str, &str) = ("idempotency-key", "0198c0de-7a11-7b5e-9d5e-3f1f7c2d4e6a");

fn registration() -> Json {
    json!({ "channel": "telephone", "answers": {
        "safety_at_stake": false, "reaction_kind": "complaint", "talked_first": "failed",
        "what": "De deur stond weer op slot.", "location": "locatie Knisperbos", "region": "brabant",
        "youth_financed": { "unknown": true }, "reporter_name": "An Jansen", "reporter_email": "an@example.org",
        "relation": "parent",
    } })
}

#[tokio::test]
async fn a_program_registers_reads_and_acts() {
    let desks = Desks::new().await;
    let token = token(&desks, &["read", "write", "register"]).await;
    let kept = ask(&desks, &token, "POST", "/dossiers", &[KEY], Some(registration())).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.body);
    let number = json_of(&kept)["number"].as_str().expect("a number").to_owned();
    let again = ask(&desks, &token, "POST", "/dossiers", &[KEY], Some(registration())).await;
    assert_eq!(json_of(&again), json_of(&kept), "the same request is one dossier");
    assert_eq!(desks.dossiers("kluppluz").await, 1);
    let place = format!("/dossiers/{number}");
    assert_eq!(kept.headers["location"], format!("{HOME}{place}"));
    let dossier = ask(&desks, &token, "GET", &place, &[], None).await;
    assert_eq!(dossier.headers["etag"], "\"1\"", "{}", dossier.body);
    let known = json_of(&dossier);
    assert_eq!(known["facts"]["youth_financed"], json!({ "unknown": true }));
    assert_eq!(known["parts"][0]["facts"]["reaction_kind"], "complaint");
    // What it looked into is kept, as on the pages.
    let readings = json_of(&ask(&desks, &token, "GET", &format!("{place}/readings"), &[], None).await);
    assert_eq!(readings["items"][0]["person"], "quality");

    let actions = json_of(&ask(&desks, &token, "GET", &format!("{place}/actions"), &[], None).await);
    let all = actions["parts"][0]["actions"].as_array().expect("actions").clone();
    let find = |id: &str| all.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id}")).clone();
    assert_eq!(find("record-handling")["open"], true);
    let shut = find("propose-solution");
    assert_eq!((&shut["open"], &shut["refusal"]["code"]), (&json!(false), &json!("not-open-here")));
    assert_eq!(shut["refusal"]["clauses"], json!(["KLZ-18", "KLZ-19"]));

    let act = json!({ "part": 1, "action": "record-handling", "answers": { "handling_step": "Gebeld." } });
    let to = format!("{place}/actions");
    let none = ask(&desks, &token, "POST", &to, &[], Some(act.clone())).await;
    assert_eq!(none.status, StatusCode::PRECONDITION_REQUIRED, "{}", none.body);
    let done = ask(&desks, &token, "POST", &to, &[("if-match", "\"1\"")], Some(act.clone())).await;
    assert_eq!((done.status, &done.headers["etag"]), (StatusCode::CREATED, &"\"2\"".parse().expect("a value")));
    // The same sent again is done once; something else for the old version is not done.
    let again = ask(&desks, &token, "POST", &to, &[("if-match", "\"1\"")], Some(act)).await;
    assert_eq!((again.status, &json_of(&again)["version"]), (StatusCode::CREATED, &json!(2)));
    let other = json!({ "part": 1, "action": "record-handling", "answers": { "handling_step": "Gemaild." } });
    let late = ask(&desks, &token, "POST", &to, &[("if-match", "\"1\"")], Some(other)).await;
    assert_eq!(late.status, StatusCode::PRECONDITION_FAILED, "{}", late.body);
    let shut = json!({ "part": 1, "action": "propose-solution", "answers": { "solution": "Een sleutel." } });
    let shut = ask(&desks, &token, "POST", &to, &[("if-match", "\"2\"")], Some(shut)).await;
    assert_eq!((shut.status, &json_of(&shut)["code"]), (StatusCode::CONFLICT, &json!("not-open-here")));
    let wrong =
        json!({ "part": 1, "action": "record-handling", "answers": { "handling_step": 7, "region": "brabant" } });
    let wrong = json_of(&ask(&desks, &token, "POST", &to, &[("if-match", "\"2\"")], Some(wrong)).await);
    let facts: Vec<&Json> = wrong["errors"].as_array().expect("errors").iter().map(|one| &one["fact"]).collect();
    assert_eq!(facts, ["handling_step", "region"], "{wrong}");

    let text = json!({ "to": "sender", "text": "We bellen u maandag." });
    let written = ask(&desks, &token, "POST", &format!("{place}/messages"), &[], Some(text)).await;
    assert_eq!((written.status, &json_of(&written)["version"]), (StatusCode::CREATED, &json!(3)));
}

#[tokio::test]
async fn a_token_reaches_as_far_as_its_scopes() {
    let desks = Desks::new().await;
    let token = token(&desks, &["read"]).await;
    assert_eq!(ask(&desks, &token, "GET", "/tasks", &[], None).await.status, StatusCode::OK);
    let short = ask(&desks, &token, "POST", "/dossiers", &[KEY], Some(registration())).await;
    assert_eq!(short.status, StatusCode::FORBIDDEN);
    assert_eq!(short.headers["www-authenticate"], "Bearer error=\"insufficient_scope\", scope=\"register\"");
}

/// A service with an account that has a seat.
async fn with_account(folder: &tempfile::TempDir) -> (Service, Session) {
    let mut organisation: Organisation = common::organisation("kluppluz");
    organisation.people.people.insert("quality".into(), dossier::Person::default());
    let settings = store::Settings {
        database: format!("sqlite:{}", folder.path().join("gehoor.db").display()),
        attachments: folder.path().join("attachments").display().to_string(),
        keys: MasterKeys::from_text(&MasterKeys::new_text()).expect("keys"),
    };
    let store = Store::open(&settings).await.expect("a store");
    let service =
        Service::new(store, Organisations::new(vec![organisation]), Clock::beginning_at(jiff::Timestamp::now()));
    let seat = Seat { organisation: "kluppluz".into(), person: "quality".into(), manages: false };
    let account = service.add_account("an@example.org", "An", vec![seat]).await.expect("an account");
    (service, Session { account, id: String::new() })
}

fn wish() -> TokenWish {
    let scopes = BTreeSet::from([Scope::Read]);
    TokenWish { name: "proef".to_owned(), organisation: "kluppluz".to_owned(), scopes, days: 30 }
}

#[tokio::test]
async fn a_token_stops_with_its_account_its_seat_and_when_it_is_revoked() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let (service, session) = with_account(&folder).await;
    let account = session.account.id;
    let token = service.make_token(&session, &wish()).await.expect("a token");
    let holds = async || service.bearer(&token).await.expect("the store answers").is_some();
    assert!(holds().await);
    service.change_account(account, |account| account.blocked = true).await.expect("it is blocked");
    assert!(!holds().await, "whoever is blocked asks nothing");
    service.change_account(account, |account| account.blocked = false).await.expect("it is not");
    assert!(holds().await);
    let seats = session.account.seats.clone();
    service.change_account(account, |account| account.seats.clear()).await.expect("it has no seat");
    assert!(!holds().await, "without the seat there is nothing to ask");
    service.change_account(account, |account| account.seats = seats.clone()).await.expect("it has one again");
    assert!(holds().await);
    let listed = service.tokens(&session.account).await.expect("a list");
    assert_eq!((listed.len(), listed[0].name.as_str(), listed[0].used.is_some()), (1, "proef", true));
    service.revoke_token(&session.account, &listed[0].id).await.expect("it is revoked");
    assert!(!holds().await);
    assert!(service.bearer("gehoor_x").await.expect("the store answers").is_none());
    let short = service.make_token(&session, &wish()).await.expect("a token");
    service.forward(jiff::SignedDuration::from_hours(30 * 24 - 1));
    assert!(service.bearer(&short).await.expect("the store answers").is_some());
    service.forward(jiff::SignedDuration::from_hours(1));
    assert!(service.bearer(&short).await.expect("the store answers").is_none(), "it has come to its end");
}

#[tokio::test]
async fn a_token_is_for_a_seat_of_ones_own_and_there_is_an_end_to_them() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let (service, session) = with_account(&folder).await;
    let elsewhere = TokenWish { organisation: "kind-en-gezin".to_owned(), ..wish() };
    assert!(matches!(service.make_token(&session, &elsewhere).await, Err(TokenError::Seat)));
    let nowhere = TokenWish { scopes: BTreeSet::new(), ..wish() };
    assert!(matches!(service.make_token(&session, &nowhere).await, Err(TokenError::Empty)));
    for _ in 0..service::TOKENS_MOST {
        service.make_token(&session, &wish()).await.expect("a token");
    }
    assert!(matches!(service.make_token(&session, &wish()).await, Err(TokenError::Many)));
}
