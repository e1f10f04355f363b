//! The API for everybody: telling something, following it, and what is answered when that does not work out.

mod common;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use common::{Answer, Portal};
use serde_json::{Value as Json, json};
use server::Settings;

const HOME: &str = "/api/v1/organisations/sociaal-huis-koksijde";
const KEY: &str = "0198c0de-7a11-7b5e-9d5e-3f1f7c2d4e6a";

fn told() -> Json {
    json!({ "answers": {
        "message_is": "complaint", "safety_at_stake": false, "story": "Mijn aanvraag lag zes weken stil.", "name": "An Jansen",
        "kinds": ["delay"],
    } })
}

async fn ask(portal: &Portal, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Json>) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if body.is_some() {
        request = request.header("content-type", "application/json");
    }
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    portal.ask(request.body(body).expect("a request")).await
}

fn json_of(answer: &Answer) -> Json {
    serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body))
}

/// The answer is a problem of this status and kind.
fn is_problem(answer: &Answer, status: StatusCode, kind: &str) -> Json {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    assert_eq!(answer.headers["api-version"], "1.0.0");
    assert_eq!(answer.headers["cache-control"], "no-store");
    let problem = json_of(answer);
    assert_eq!(problem["type"], format!("urn:gehoor:problem:{kind}"));
    assert_eq!(problem["status"], status.as_u16());
    for words in ["title", "detail"] {
        let said = problem[words].as_str().expect("words");
        assert!(!said.is_empty() && !said.starts_with("api-"), "{problem}");
    }
    problem
}

async fn submit(portal: &Portal, key: &str, told: &Json) -> Answer {
    ask(portal, "POST", &format!("{HOME}/submissions"), &[("idempotency-key", key)], Some(told)).await
}

#[tokio::test]
async fn who_is_served_and_what_the_form_asks() {
    let portal = Portal::new().await;
    let list = ask(&portal, "GET", "/api/v1/organisations", &[], None).await;
    assert_eq!(list.status, StatusCode::OK);
    assert_eq!(list.headers["content-language"], "nl");
    assert_eq!(json_of(&list)["items"][0]["id"], "sociaal-huis-koksijde");
    let one = json_of(&ask(&portal, "GET", HOME, &[("accept-language", "en")], None).await);
    assert_eq!((&one["id"], &one["language"]), (&json!("sociaal-huis-koksijde"), &json!("nl-BE")));
    assert!(one["channels"].as_array().is_some_and(|list| list.iter().any(|one| one["form"] == true)), "{one}");
    assert!(one["terms"].as_array().is_some_and(|list| !list.is_empty()), "{one}");
    let form = json_of(&ask(&portal, "GET", &format!("{HOME}/form"), &[], None).await);
    let questions = form["steps"].as_array().expect("steps").iter().flat_map(|step| step["questions"].as_array());
    let story = questions.flatten().find(|one| one["id"] == "story").expect("the story is asked").clone();
    assert_eq!((&story["kind"], &story["need"]), (&json!("text"), &json!("must")));
}

#[tokio::test]
async fn something_is_told_once_and_followed_with_its_code() {
    let portal = Portal::new().await;
    let first = submit(&portal, KEY, &told()).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    let receipt = json_of(&first);
    let again = json_of(&submit(&portal, KEY, &told()).await);
    assert_eq!(receipt, again, "the same request gives the same receipt");
    assert_eq!(portal.dossiers().await, 1);
    let (number, code) = (receipt["number"].as_str().expect("a number"), receipt["code"].as_str().expect("a code"));
    assert_eq!(first.headers["location"], format!("{HOME}/followed/{number}"));
    let place = format!("{HOME}/followed/{number}");
    let dossier = ask(&portal, "GET", &place, &[("gehoor-code", code)], None).await;
    assert_eq!(dossier.status, StatusCode::OK, "{}", dossier.body);
    assert_eq!(dossier.headers["cache-control"], "no-store");
    let version = dossier.headers["etag"].to_str().expect("a version").to_owned();
    let dossier = json_of(&dossier);
    assert_eq!((&dossier["number"], &dossier["receivedOn"]), (&json!(number), &json!("2026-03-02")));
    assert!(dossier["parts"][0]["terms"].as_array().is_some_and(|terms| !terms.is_empty()), "{dossier}");
    assert_eq!(dossier["mayWrite"], true);
    // A message, sent twice because its answer was lost.
    let headers = [("gehoor-code", code), ("if-match", version.as_str())];
    for _ in 0..2 {
        let text = json!({ "text": "Hoe staat het?" });
        let written = ask(&portal, "POST", &format!("{place}/messages"), &headers, Some(&text)).await;
        assert_eq!(written.status, StatusCode::CREATED, "{}", written.body);
        let letters = json_of(&written)["letters"].as_array().expect("letters").clone();
        let own = letters.iter().filter(|one| one["text"] == "Hoe staat het?" && one["kind"] == "message");
        assert_eq!(own.count(), 1, "{letters:?}");
    }
}

#[tokio::test]
async fn a_key_alone_gives_nobody_the_receipt_of_another() {
    let portal = Portal::new().await;
    let first = json_of(&submit(&portal, KEY, &told()).await);
    let mut other = told();
    other["answers"]["name"] = json!("Bo Peeters");
    let second = submit(&portal, KEY, &other).await;
    assert_eq!(second.status, StatusCode::CREATED);
    let second = json_of(&second);
    assert_ne!(first["number"], second["number"]);
    assert_ne!(first["code"], second["code"]);
    is_problem(
        &ask(&portal, "POST", &format!("{HOME}/submissions"), &[], Some(&told())).await,
        StatusCode::BAD_REQUEST,
        "bad-request",
    );
    is_problem(&submit(&portal, "short", &told()).await, StatusCode::BAD_REQUEST, "bad-request");
}

#[tokio::test]
async fn a_wrong_code_and_a_number_that_there_is_not_look_the_same() {
    let portal = Portal::new().await;
    let receipt = json_of(&submit(&portal, KEY, &told()).await);
    let number = receipt["number"].as_str().expect("a number");
    let code = receipt["code"].as_str().expect("a code");
    let tries = [
        (number, Some("AAAA-AAAA-AAAA-AAAA")),
        (number, Some("x")),
        (number, None),
        ("SHK-2026-999999", Some(code)),
        ("nothing", Some(code)),
    ];
    let mut answers = Vec::new();
    for (number, code) in tries {
        let headers: Vec<(&str, &str)> = code.map(|code| ("gehoor-code", code)).into_iter().collect();
        let answer = ask(&portal, "GET", &format!("{HOME}/followed/{number}"), &headers, None).await;
        answers.push(is_problem(&answer, StatusCode::NOT_FOUND, "not-found"));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:#?}");
    // A code of one organisation opens nothing at another.
    let elsewhere = format!("/api/v1/organisations/kluppluz/followed/{number}");
    let answer = ask(&portal, "GET", &elsewhere, &[("gehoor-code", code)], None).await;
    is_problem(&answer, StatusCode::NOT_FOUND, "not-found");
}

#[tokio::test]
async fn what_is_wrong_is_named_by_its_fact() {
    let portal = Portal::new().await;
    let sent = json!({ "answers": {
        "message_is": "praise", "story": 7, "email": "nergens", "finding": "founded", "kinds": "delay",
    } });
    let problem = is_problem(&submit(&portal, KEY, &sent).await, StatusCode::UNPROCESSABLE_ENTITY, "answers");
    let facts: Vec<&str> =
        problem["errors"].as_array().expect("errors").iter().filter_map(|one| one["fact"].as_str()).collect();
    assert_eq!(facts, ["email", "finding", "kinds", "message_is", "story"], "{problem}");
    // What is missing is told by the procedure, in the words of the question.
    let sent = json!({ "answers": { "message_is": "complaint" } });
    let problem = is_problem(&submit(&portal, KEY, &sent).await, StatusCode::UNPROCESSABLE_ENTITY, "answers");
    assert_eq!(problem["code"], "missing-answer");
    assert!(problem["errors"].as_array().expect("errors").iter().any(|one| one["fact"] == "story"), "{problem}");
    assert_eq!(portal.dossiers().await, 0);
}

#[tokio::test]
async fn whatever_cannot_be_is_a_problem_too() {
    let portal = Portal::new().await;
    let submissions = format!("{HOME}/submissions");
    for path in [
        "/api",
        "/api/",
        "/api/v2/organisations",
        "/api/v1",
        "/api/v1/",
        "/api/v1/organisations/",
        "/api/v1/nothing",
        "/api/v1/organisations/nobody",
        "/api/v1/organisations/%ff/form",
        "/api/v1/organisations/nobody/form",
    ] {
        for method in ["GET", "POST", "DELETE"] {
            let answer = ask(&portal, method, path, &[], None).await;
            let route = path.ends_with("nobody/form") || path.ends_with("/nobody");
            if route && method != "GET" {
                is_problem(&answer, StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed");
            } else {
                is_problem(&answer, StatusCode::NOT_FOUND, "not-found");
            }
        }
    }
    let wrong = ask(&portal, "DELETE", HOME, &[], None).await;
    is_problem(&wrong, StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed");
    assert_eq!(wrong.headers["allow"], "GET,HEAD");
    let form = portal.post(&submissions, &[("story", "x")]).await;
    is_problem(&form, StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type");
    let broken = portal.post_bytes(&submissions, "application/json", b"{".to_vec()).await;
    is_problem(&broken, StatusCode::BAD_REQUEST, "bad-request");
    let more = json!({ "answers": {}, "channel": "form" });
    is_problem(&submit(&portal, KEY, &more).await, StatusCode::BAD_REQUEST, "bad-request");
    let large = vec![b' '; 3 * 1024 * 1024];
    let large = portal.post_bytes(&submissions, "application/json", large).await;
    is_problem(&large, StatusCode::PAYLOAD_TOO_LARGE, "too-large");
    // English when that is wished, and no door for pages of other sites.
    let headers = [("accept-language", "en"), ("origin", "https://example.org")];
    let english = ask(&portal, "GET", "/api/v1/nothing", &headers, None).await;
    assert_eq!(is_problem(&english, StatusCode::NOT_FOUND, "not-found")["title"], "Not found");
    assert!(english.headers.get("access-control-allow-origin").is_none());
    assert_eq!(english.headers["content-language"], "en");
}

#[tokio::test]
async fn whoever_sends_too_much_waits() {
    let settings = Settings { forms_a_minute: 1, codes_a_minute: 1, behind_proxy: true, ..Settings::default() };
    let portal = Portal::with(settings).await;
    let from = ("x-forwarded-for", "192.0.2.1");
    let submissions = format!("{HOME}/submissions");
    let headers = [from, ("idempotency-key", KEY)];
    assert_eq!(ask(&portal, "POST", &submissions, &headers, Some(&told())).await.status, StatusCode::CREATED);
    let answer = ask(&portal, "POST", &submissions, &headers, Some(&told())).await;
    is_problem(&answer, StatusCode::TOO_MANY_REQUESTS, "too-many");
    assert_eq!(answer.headers["retry-after"], "60");
    let place = format!("{HOME}/followed/SHK-2026-000001");
    let headers = [from, ("gehoor-code", "AAAA-AAAA-AAAA-AAAA")];
    is_problem(&ask(&portal, "GET", &place, &headers, None).await, StatusCode::NOT_FOUND, "not-found");
    is_problem(&ask(&portal, "GET", &place, &headers, None).await, StatusCode::TOO_MANY_REQUESTS, "too-many");
}
