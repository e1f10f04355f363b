//! Who may what through the API: for every person, dossier and route, a token opens what the pages open to its owner, and
//! nothing else. What the pages open is proved in `access.rs`.

mod world;

use std::collections::BTreeSet;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::{Value as Json, json};
use service::{SENDER, Scope, TokenWish};
use tower::ServiceExt;
use world::{ORGANISATIONS, World};

const ORGANISATION: &str = "/api/v1/organisations/{organisation}";

/// How a route is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    /// For everybody; no dossier shows.
    Public,
    /// For whoever has the code of a dossier; a token opens nothing.
    Code,
    /// With a token: a list, in which only what its owner may see may stand. Whether it shows all of that.
    List { whole: bool },
    /// With a token: a search.
    Search,
    /// With a token: about one dossier, for whoever may see it.
    Dossier,
    /// With a token: about one dossier, for whoever sees all of it.
    Whole,
    /// With a token; no dossier shows.
    Seat,
}

/// The table: each route with the scope that it asks. A route without a row is a mistake.
fn row(method: &str, route: &str) -> (Row, Option<Scope>) {
    let place = route.strip_prefix(ORGANISATION).unwrap_or(route);
    match (method, place) {
        ("GET", "/api/v1/openapi.json" | "/api/v1/organisations" | "" | "/form") => (Row::Public, None),
        ("POST", "/submissions") => (Row::Public, None),
        ("GET", "/followed/{number}") | ("POST", "/followed/{number}/messages") => (Row::Code, None),
        ("GET", "/tasks") => (Row::List { whole: false }, Some(Scope::Read)),
        ("GET", "/dossiers") => (Row::List { whole: true }, Some(Scope::Read)),
        ("POST", "/searches") => (Row::Search, Some(Scope::Read)),
        ("POST", "/dossiers") => (Row::Seat, Some(Scope::Register)),
        ("GET", "/dossiers/{number}" | "/dossiers/{number}/actions") => (Row::Dossier, Some(Scope::Read)),
        ("POST", "/dossiers/{number}/actions" | "/dossiers/{number}/messages") => (Row::Dossier, Some(Scope::Write)),
        ("GET", "/dossiers/{number}/readings") => (Row::Whole, Some(Scope::Read)),
        other => panic!("{other:?}: a new route of the API gets a row in this table"),
    }
}

/// A body that is read, and that changes nothing: it is for a version that the dossier never has.
fn body(route: &str) -> Json {
    match route.rsplit('/').next().unwrap_or_default() {
        "actions" => json!({ "part": 1, "action": "no-such-action" }),
        "messages" if route.contains("/followed/") => json!({ "text": "Niets." }),
        "messages" => json!({ "to": "staff", "text": "Niets." }),
        "searches" => json!({ "words": "kind" }),
        "dossiers" => json!({ "channel": "no-such-channel", "answers": {} }),
        _ => json!({ "answers": {} }),
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn json(&self) -> Json {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The numbers of the dossiers in a list.
    fn numbers(&self) -> BTreeSet<String> {
        let items = self.json()["items"].as_array().cloned().unwrap_or_default();
        let number = |item: &Json| {
            let dossier = if item["dossier"].is_object() { &item["dossier"] } else { item };
            dossier["number"].as_str().map(str::to_owned)
        };
        items.iter().filter_map(number).collect()
    }
}

async fn ask(world: &World, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Json>) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = match body {
        Some(body) => {
            request = request.header("content-type", "application/json");
            Body::from(body.to_string())
        }
        None => Body::empty(),
    };
    let response = world.router.clone().oneshot(request.body(body).expect("a request")).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&body).into_owned() }
}

/// The header with a token of a person, for these scopes.
async fn token(world: &World, organisation: &str, person: &str, scopes: &[Scope]) -> String {
    let secret = world.service.demo_session(organisation, person).await.expect("the store answers");
    let secret = secret.unwrap_or_else(|| panic!("{organisation} knows {person}"));
    let session = world.service.session(&secret).await.expect("the store answers").expect("a session");
    let scopes = scopes.iter().copied().collect();
    let wish = TokenWish { name: "proef".to_owned(), organisation: organisation.to_owned(), scopes, days: 30 };
    format!("Bearer {}", world.service.make_token(&session, &wish).await.expect("a token"))
}

fn address(route: &str, organisation: &str, number: &str) -> String {
    route.replace("{organisation}", organisation).replace("{number}", number)
}

/// A request to a route, with a body where it takes one.
async fn tried(world: &World, method: &str, path: &str, route: &str, authorization: &str) -> Answer {
    let sent = (method == "POST").then(|| body(route));
    let mut headers = vec![("if-match", "\"999999\""), ("idempotency-key", "0198c0de-7a11-7b5e-9d5e-3f1f7c2d4e6a")];
    if !authorization.is_empty() {
        headers.push(("authorization", authorization));
    }
    ask(world, method, path, &headers, sent.as_ref()).await
}

/// Every dossier in a list, to its last page.
async fn listed(world: &World, path: &str, authorization: &str) -> BTreeSet<String> {
    let (mut all, mut next) = (BTreeSet::new(), path.to_owned());
    for _ in 0..50 {
        let page = ask(world, "GET", &next, &[("authorization", authorization)], None).await;
        assert_eq!(page.status, StatusCode::OK, "{next}: {}", page.text);
        assert_eq!(page.headers["cache-control"], "no-store");
        all.extend(page.numbers());
        let more = page.json()["next"].as_str().map(str::to_owned);
        let link = page.headers.get("link").and_then(|link| link.to_str().ok()).map(str::to_owned);
        assert_eq!(link, more.as_ref().map(|next| format!("<{next}>; rel=\"next\"")));
        let Some(more) = more else { return all };
        next = more;
    }
    panic!("{path} does not end");
}

/// The name of whoever sent a dossier, when they wished to stay unknown and one was written down all the same.
fn hidden_names(world: &World, organisation: &str, sample: &world::Sample) -> Vec<String> {
    let served = world.service.organisations();
    let procedure = served.get(organisation).expect("served").at(world.service.now()).0;
    let named = |(id, value): (&procedure::Id, &condition::Value)| match value {
        condition::Value::Text(text)
            if procedure.facts.get(id).is_some_and(|fact| fact.holds == Some(procedure::Holds::Name)) =>
        {
            Some(text.to_string())
        }
        _ => None,
    };
    if sample.dossier.anonymous { sample.dossier.facts.iter().filter_map(named).collect() } else { Vec::new() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_what_the_pages_open_and_nothing_else() {
    let world = World::new().await;
    let served = world.service.organisations();
    let routes = server::api_routes();
    let (mut seen, mut hidden) = (0, 0);
    for organisation in ORGANISATIONS {
        let people = &served.get(organisation).expect("served").people.people;
        for person in people.keys().filter(|id| ***id != *SENDER) {
            let cookie = world.seat(organisation, person).await;
            let bearer = token(&world, organisation, person, &Scope::ALL).await;
            let mut allowed = BTreeSet::new();
            for sample in world.samples.iter().filter(|sample| sample.organisation == organisation) {
                let number = sample.number.to_string();
                let page = format!("/nl/{organisation}/balie/dossier/{number}");
                let (status, ..) = world.get(&page, &cookie).await;
                let (whole, ..) = world.get(&format!("{page}/gelezen"), &cookie).await;
                if status == StatusCode::OK {
                    allowed.insert(number.clone());
                    seen += 1;
                } else {
                    hidden += 1;
                }
                for (method, route) in &routes {
                    let (row, scope) = row(method, route);
                    let may = match row {
                        Row::Dossier => status == StatusCode::OK,
                        Row::Whole => whole == StatusCode::OK,
                        _ => continue,
                    };
                    let path = address(route, organisation, &number);
                    let answer = tried(&world, method, &path, route, &bearer).await;
                    let who = format!("{person}: {method} {path}: {}", answer.text);
                    if !may {
                        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
                        assert!(!answer.text.contains(&number), "{who}");
                    } else if scope == Some(Scope::Write) {
                        // What is for another version changes nothing, whoever asks.
                        let refused = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::PRECONDITION_FAILED];
                        assert!(refused.contains(&answer.status), "{who}");
                    } else {
                        assert_eq!(answer.status, StatusCode::OK, "{who}");
                    }
                    let unknown = hidden_names(&world, organisation, sample);
                    let told = unknown.iter().any(|name| answer.text.contains(name));
                    assert!(!told || whole == StatusCode::OK, "{who} names whoever wished to stay unknown");
                }
            }
            lists_show(&world, organisation, person, &bearer, &allowed).await;
        }
    }
    assert!(seen > 100 && hidden > 100, "{seen} seen and {hidden} hidden are too few to tell");
}

/// What stands in lists and searches is what may be seen.
async fn lists_show(world: &World, organisation: &str, person: &str, bearer: &str, allowed: &BTreeSet<String>) {
    let who = format!("{person} of {organisation}");
    for (method, route) in server::api_routes() {
        let path = address(&route, organisation, "");
        match row(&method, &route).0 {
            Row::List { whole } => {
                let questions: &[&str] =
                    if whole { &["?state=all", "?state=open"] } else { &["?whose=mine", "?whose=team"] };
                for question in questions {
                    let list = listed(world, &format!("{path}{question}"), bearer).await;
                    assert!(list.is_subset(allowed), "{who}: {path}{question} shows {list:?}");
                    assert!(*question != "?state=all" || list == *allowed, "{who}: {path}{question} hides some");
                }
            }
            Row::Search => {
                for words in ["de", "een", "ik", "kind", "niet"] {
                    let found =
                        ask(world, "POST", &path, &[("authorization", bearer)], Some(&json!({ "words": words }))).await;
                    assert_eq!(found.status, StatusCode::OK, "{}", found.text);
                    assert!(found.numbers().is_subset(allowed), "{who}: searching for {words}");
                }
                for sample in world.samples.iter().filter(|sample| sample.organisation == organisation) {
                    let number = sample.number.to_string();
                    let found =
                        ask(world, "POST", &path, &[("authorization", bearer)], Some(&json!({ "words": number })))
                            .await;
                    assert_eq!(found.numbers().contains(&number), allowed.contains(&number), "{who} seeks {number}");
                }
            }
            _ => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_token_that_reaches_there_nothing_is_told() {
    let world = World::new().await;
    let number = world.samples.iter().find(|one| one.organisation == "kind-en-gezin").map(|one| one.number.to_string());
    let number = number.expect("a sample");
    let stranger = token(&world, "kluppluz", "kwaliteit-1", &Scope::ALL).await;
    let cookie = world.seat("kind-en-gezin", "medewerker").await;
    let mut secured = 0;
    for (method, route) in server::api_routes() {
        let (row, scope) = row(&method, &route);
        let path = address(&route, "kind-en-gezin", &number);
        let Some(scope) = scope else {
            let answer = tried(&world, &method, &path, &route, &stranger).await;
            assert!(!answer.text.contains(&number), "{method} {path}: {}", answer.text);
            assert!(row != Row::Code || answer.status == StatusCode::NOT_FOUND, "{method} {path}: {}", answer.text);
            continue;
        };
        secured += 1;
        let none = "Bearer gehoor_0000000000000000000000000000000000000000000000000000000000000000";
        for wrong in ["", "Bearer", "Bearer x", "Basic eDp4", none] {
            let answer = tried(&world, &method, &path, &route, wrong).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{method} {path} with '{wrong}': {}", answer.text);
            assert_eq!(answer.headers["www-authenticate"], "Bearer");
            assert!(!answer.text.contains(&number));
        }
        // A session of the desk opens no door here: nobody's browser can be made to ask.
        let sent = (method == "POST").then(|| body(&route));
        let answer = ask(&world, &method, &path, &[("cookie", &cookie)], sent.as_ref()).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{method} {path} with a cookie");
        let answer = tried(&world, &method, &path, &route, &stranger).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path} for a stranger: {}", answer.text);
        assert!(!answer.text.contains(&number));
        let others: Vec<Scope> = Scope::ALL.into_iter().filter(|other| *other != scope).collect();
        let short = token(&world, "kind-en-gezin", "medewerker", &others).await;
        let answer = tried(&world, &method, &path, &route, &short).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path} without {}: {}", scope.word(), answer.text);
        assert!(!answer.text.contains(&number));
    }
    assert!(secured > 8, "{secured} routes are secured");
}
