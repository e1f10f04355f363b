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
