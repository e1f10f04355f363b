//! What the sender answers while following: asked in their own words, and what cannot be is told beside its field.

mod common;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use common::{Answer, FORM, Portal, told};

const DOSSIER: &str = "/nl/sociaal-huis-koksijde/volgen/dossier";

async fn ask(portal: &Portal, request: axum::http::request::Builder, cookie: &str, body: String) -> Answer {
    let request = request
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body));
    portal.ask(request.expect("a request")).await
}

#[tokio::test]
async fn a_day_that_has_still_to_come_is_told_beside_its_field() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let fields: Vec<(&str, &str)> = told(&token)
        .into_iter()
        .map(|(name, value)| if name == "f.message_is" { (name, "question") } else { (name, value) })
        .collect();
    let cookie = portal.post(FORM, &fields).await.cookie.expect("a cookie");
    let page = ask(&portal, Request::get(DOSSIER), &cookie, String::new()).await;
    assert!(page.body.contains("Mijn bericht is een klacht"), "{}", page.body);
    assert!(!page.body.contains("Keuze over de naam vastleggen"), "{}", page.body);
    let form = format!("{DOSSIER}/1/treat-as-complaint");
    let page = ask(&portal, Request::get(&form), &cookie, String::new()).await;
    assert!(page.body.contains("De dag waarop je bericht binnenkwam."), "{}", page.body);
    // The demo of these tests begins on 2 March 2026.
    let answer = ask(&portal, Request::post(&form), &cookie, "f.complaint_since=2026-03-03".to_owned()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("id=\"veld-complaint_since-fout\""), "{}", answer.body);
    assert!(
        answer.body.contains("ligt in de toekomst") && answer.body.contains("value=\"2026-03-03\""),
        "{}",
        answer.body
    );
    let answer = ask(&portal, Request::post(&form), &cookie, "f.complaint_since=".to_owned()).await;
    assert!(answer.body.contains("Nog niet ingevuld: Sinds wanneer ligt deze klacht bij ons?"), "{}", answer.body);
    let answer = ask(&portal, Request::post(&form), &cookie, "f.complaint_since=2026-03-02".to_owned()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

#[tokio::test]
async fn parts_are_called_by_what_they_are_about() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let mut fields = told(&token);
    fields.push(("f.kinds", "too-long"));
    let cookie = portal.post(FORM, &fields).await.cookie.expect("a cookie");
    let page = ask(&portal, Request::get(DOSSIER), &cookie, String::new()).await;
    assert!(!page.body.contains("Deel 1"), "one part needs no name: {}", page.body);
    let danger = format!("{DOSSIER}/1/raise-danger");
    let answer = ask(&portal, Request::post(&danger), &cookie, String::new()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let page = ask(&portal, Request::get(DOSSIER), &cookie, String::new()).await;
    assert!(page.body.contains("Deel 1: het duurde te lang"), "{}", page.body);
    assert!(
        page.body.contains("Deel 2: Veiligheid van een kind"),
        "what says nothing has the name of its course: {}",
        page.body
    );
}

#[tokio::test]
async fn not_knowing_about_danger_is_heard() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let unsure: Vec<(&str, &str)> = told(&token)
        .into_iter()
        .map(|(name, value)| if name == "f.safety_at_stake" { (name, "?") } else { (name, value) })
        .collect();
    let receipt = portal.post(FORM, &unsure).await;
    assert!(receipt.body.contains("Je weet niet zeker of een kind veilig is."), "{}", receipt.body);
    assert!(!receipt.body.contains("De melding over gevaar is binnen"), "{}", receipt.body);
}

#[tokio::test]
async fn what_the_organisation_shows_says_what_to_do() {
    let portal = Portal::new().await;
    let contact = portal.get("/nl/kluppluz/contact").await.body;
    assert!(contact.contains("Een nummer of adres hiervoor staat hier niet."), "{contact}");
    let procedure = portal.get("/nl/kluppluz/procedure").await.body;
    let (short, whole) = procedure.split_once("<details").expect("the whole text is folded");
    assert!(short.contains("In het kort") && short.contains("Binnen welke tijd"), "{short}");
    assert!(short.len() < 8_000 && whole.len() > short.len(), "{} of {}", short.len(), procedure.len());
}
