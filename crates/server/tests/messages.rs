//! The sender writes to the organisation, at any moment, and nothing typed is lost.

mod common;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use common::{Answer, FORM, Portal, told};

const DOSSIER: &str = "/nl/sociaal-huis-koksijde/volgen/dossier";
const MESSAGE: &str = "/nl/sociaal-huis-koksijde/volgen/bericht";

/// The right to follow a dossier that was just sent.
async fn followed(portal: &Portal) -> String {
    let token = portal.token().await;
    portal.post(FORM, &told(&token)).await.cookie.expect("a cookie")
}

async fn get(portal: &Portal, cookie: &str, path: &str) -> Answer {
    portal.ask(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).expect("a request")).await
}

async fn write(portal: &Portal, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(MESSAGE)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    portal.ask(request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn a_message_stands_in_the_dossier_once() {
    let portal = Portal::new().await;
    let cookie = followed(&portal).await;
    let page = get(&portal, &cookie, DOSSIER).await;
    let seen = page.body.split("name=\"gezien\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let seen = seen.expect("the form says how far the dossier had come").to_owned();
    let fields = [("bericht", "Hoe <b>staat</b> het?\nEn wanneer?"), ("gezien", seen.as_str())];
    for _ in 0..2 {
        let answer = write(&portal, &cookie, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(answer.headers[header::LOCATION], format!("{DOSSIER}?gedaan=bericht"));
    }
    let page = get(&portal, &cookie, &format!("{DOSSIER}?gedaan=bericht")).await;
    assert!(page.body.contains("Het bericht is verstuurd."), "{}", page.body);
    assert_eq!(page.body.matches("Hoe &#60;b&#62;staat&#60;/b&#62; het?\nEn wanneer?").count(), 1, "{}", page.body);
    assert!(page.body.contains("Van jou") && page.body.contains("Bericht van jou"), "{}", page.body);
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_what_was_typed() {
    let portal = Portal::new().await;
    let cookie = followed(&portal).await;
    let long = "Zo gaat het al weken. ".repeat(300);
    let answer = write(&portal, &cookie, &[("bericht", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("hoogstens 5000 tekens") && answer.body.contains(&long), "{}", answer.body);
    assert!(answer.body.contains("href=\"#bericht\"") && answer.body.contains("aria-invalid"), "{}", answer.body);
    let answer = write(&portal, &cookie, &[("bericht", "  ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Whoever took too long to write keeps what they wrote.
    let answer = write(&portal, "gehoor_volgen=verlopen", &[("bericht", "Een lang verhaal.")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("Een lang verhaal."), "{}", answer.body);
    let page = get(&portal, &cookie, DOSSIER).await;
    assert!(page.body.contains("Er zijn nog geen berichten."), "{}", page.body);
}

#[tokio::test]
async fn the_form_has_a_page_of_its_own() {
    let portal = Portal::new().await;
    let cookie = followed(&portal).await;
    let page = get(&portal, &cookie, MESSAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("name=\"bericht\"") && page.body.contains("5000"), "{}", page.body);
    assert_eq!(get(&portal, "", MESSAGE).await.status, StatusCode::FORBIDDEN);
}
