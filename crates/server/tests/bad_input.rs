//! What does not belong in a form gets a clear answer, and nothing typed is lost.

mod common;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use common::{FORM, ORGANISATION, Portal, told};

const BOUNDARY: &str = "grens";

/// A form with files, as browsers send it.
fn multipart(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    for (name, content) in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend_from_slice(content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

fn kind() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

#[tokio::test]
async fn a_form_that_is_in_order_is_received() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let answer = portal.post(FORM, &told(&token)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert!(answer.body.contains("SHK-2026-000001"), "{}", answer.body);
    assert_eq!(portal.dossiers().await, 1);
}

#[tokio::test]
async fn what_is_missing_is_named_and_what_was_typed_stays() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let mut fields = told(&token);
    fields.retain(|(name, _)| *name != "f.story");
    fields.push(("f.wanted", "Een <b>excuus</b> & een antwoord"));
    let answer = portal.post(FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("href=\"#veld-story\""), "{}", answer.body);
    assert!(answer.body.contains("Een &#60;b&#62;excuus&#60;/b&#62; &#38; een antwoord"), "{}", answer.body);
    assert!(answer.body.contains("value=\"An Jansen\""));
    assert_eq!(portal.dossiers().await, 0);
}

#[tokio::test]
async fn a_value_that_is_no_answer_is_named_beside_its_field() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let mut fields = told(&token);
    fields.push(("f.kinds", "';drop table dossier;--"));
    let answer = portal.post(FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Kies een van de antwoorden die er staan"), "{}", answer.body);
    assert_eq!(portal.dossiers().await, 0);
}

#[tokio::test]
async fn forged_replayed_and_foreign_tokens_lose_nothing() {
    let portal = Portal::new().await;
    for token in ["", "0", "zz", &"ab".repeat(3000), "00".repeat(64).as_str()] {
        let answer = portal.post(FORM, &told(token)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{token}");
        assert!(answer.body.contains("Mijn aanvraag lag zes weken stil."), "{token}: what was typed stays");
        assert!(answer.body.contains("stond te lang open"), "{token}");
    }
    let token = portal.token().await;
    let elsewhere = portal.post("/nl/kluppluz/melden/formulier", &told(&token)).await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY, "a token of another organisation");
    let first = portal.post(FORM, &told(&token)).await;
    let again = portal.post(FORM, &told(&token)).await;
    let code = |body: &str| body.split("id=\"code\">").nth(1).map(|rest| rest[..19].to_owned());
    assert!(code(&first.body).is_some());
    assert_eq!(code(&first.body), code(&again.body), "the same form twice is one dossier");
    assert_eq!(portal.dossiers().await, 1);
}

#[tokio::test]
async fn ten_thousand_fields_and_much_too_long_ones_are_refused() {
    let portal = Portal::new().await;
    let names: Vec<String> = (0..10_000).map(|number| format!("f.x{number}")).collect();
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
    let answer = portal.post(FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("te groot"), "{}", answer.body);
    let long = "x".repeat(3 * 1024 * 1024);
    let answer = portal.post(FORM, &[("f.story", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let token = portal.token().await;
    let long = "é".repeat(20_001);
    let mut fields = told(&token);
    fields.retain(|(name, _)| *name != "f.story");
    fields.push(("f.story", &long));
    let answer = portal.post(FORM, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("te lang"), "the engine says how long it may be");
    assert!(answer.body.contains(&long), "and it stays in the form");
}

#[tokio::test]
async fn broken_bytes_and_other_kinds_of_request_are_told_plainly() {
    let portal = Portal::new().await;
    let urlencoded = "application/x-www-form-urlencoded";
    let answer = portal.post_bytes(FORM, urlencoded, b"f.story=%FF%FE%00abc&doe=verder&stap=what".to_vec()).await;
    assert_eq!(answer.status, StatusCode::OK, "what can be read of it is kept");
    for (kind, body) in [
        ("application/json", b"{}".to_vec()),
        ("text/plain", b"x".to_vec()),
        ("", b"x".to_vec()),
        ("multipart/form-data", b"x".to_vec()),
        (kind().as_str(), b"--grens\r\nnonsense".to_vec()),
    ] {
        let answer = portal.post_bytes(FORM, kind, body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{kind}");
        assert!(answer.body.contains("Er is niets vastgelegd"), "{kind}: {}", answer.body);
    }
}

#[tokio::test]
async fn documents_are_taken_by_what_they_hold() {
    let portal = Portal::new().await;
    let program = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00".as_slice();
    let zip = b"PK\x03\x04\x14\x00\x00\x00\x08\x00bomb".as_slice();
    let refused: [(&str, &[u8], &str); 5] = [
        ("brief.pdf", program, "is geen soort bestand"),
        ("foto.jpg", b"\xff\xd8\xff\xe0 this is no photograph", "is geen soort bestand"),
        ("bom.docx", zip, "is geen soort bestand"),
        ("leeg.txt", b"", "is leeg"),
        ("bytes.txt", b"a\x00b\x01\x02", "is geen soort bestand"),
    ];
    for (name, content, told_of) in refused {
        let token = portal.token().await;
        let answer = portal.post_bytes(FORM, &kind(), multipart(&told(&token), &[(name, content)])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains(told_of) && answer.body.contains(name), "{name}: {}", answer.body);
        assert!(answer.body.contains("An Jansen"), "{name}: what was typed stays");
    }
    assert_eq!(portal.dossiers().await, 0);
    let token = portal.token().await;
    let hostile = "../../<img src=x onerror=alert(1)>\u{202e}fdp.txt";
    let answer = portal.post_bytes(FORM, &kind(), multipart(&told(&token), &[(hostile, b"gewone tekst")])).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let cookie = answer.cookie.expect("the right to follow");
    let page = Request::get(format!("/nl/{ORGANISATION}/volgen/dossier")).header("cookie", cookie).body(Body::empty());
    let page = portal.ask(page.expect("a request")).await;
    assert!(!page.body.contains("<img src=x") && !page.body.contains('\u{202e}'), "{}", page.body);
    assert!(page.body.contains("fdp.txt"), "{}", page.body);
}

#[tokio::test]
async fn more_and_larger_documents_than_are_taken_are_named() {
    let portal = Portal::new().await;
    let token = portal.token().await;
    let six: Vec<(&str, &[u8])> = vec![("a.txt", b"tekst"); 6];
    let answer = portal.post_bytes(FORM, &kind(), multipart(&told(&token), &six)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("hoogstens 5 bestanden"), "{}", answer.body);
    let large = vec![b'x'; 16 * 1024 * 1024];
    let answer = portal.post_bytes(FORM, &kind(), multipart(&told(&token), &[("groot.txt", &large)])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("&#39;groot.txt&#39; is te groot"), "{}", answer.body);
    assert_eq!(portal.dossiers().await, 0);
}

#[tokio::test]
async fn another_site_cannot_send_forms() {
    let portal = Portal::new().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example"), ("origin", "null")]
    {
        let request = Request::post(FORM).header("host", "gehoor.example").header(name, value);
        let request =
            request.header("content-type", "application/x-www-form-urlencoded").body(Body::from("doe=verder"));
        let answer = portal.ask(request.expect("a request")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    let request = Request::post(FORM).header("host", "gehoor.example").header("origin", "https://gehoor.example");
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(Body::from("doe=verder"));
    assert_eq!(portal.ask(request.expect("a request")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_robot_and_a_form_sent_too_fast_lose_nothing() {
    let settings = server::Settings { secure: false, ..server::Settings::default() };
    let portal = Portal::with(settings).await;
    let token = portal.token().await;
    let quick = portal.post(FORM, &told(&token)).await;
    assert_eq!(quick.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(quick.body.contains("ging erg snel") && quick.body.contains("An Jansen"));
    assert!(quick.body.contains(&token), "the same form stays the same form");
    let mut fields = told(&token);
    fields.push(("website", "https://spam.example"));
    let robot = portal.post(FORM, &fields).await;
    assert_eq!(robot.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(robot.body.contains("dat leeg moest blijven") && robot.body.contains("https://spam.example"));
    assert_eq!(portal.dossiers().await, 0);
}

#[tokio::test]
async fn forged_rights_to_follow_open_nothing() {
    let portal = Portal::new().await;
    let path = format!("/nl/{ORGANISATION}/volgen/dossier");
    let token = portal.token().await;
    let receipt = portal.post(FORM, &told(&token)).await;
    let cookie = receipt.cookie.expect("the right to follow");
    let get =
        |cookie: String, path: &str| Request::get(path).header("cookie", cookie).body(Body::empty()).expect("one");
    assert_eq!(portal.ask(get(cookie.clone(), &path)).await.status, StatusCode::OK);
    for place in [20, 40, cookie.len() - 1] {
        let mut touched = cookie.clone().into_bytes();
        touched[place] = if touched[place] == b'0' { b'1' } else { b'0' };
        let touched = String::from_utf8(touched).expect("letters");
        assert_eq!(portal.ask(get(touched, &path)).await.status, StatusCode::FORBIDDEN, "byte {place}");
    }
    let elsewhere = portal.ask(get(cookie.clone(), "/nl/kluppluz/volgen/dossier")).await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN, "at another organisation");
    // A form token is sealed as well, but for another purpose.
    let form = format!("gehoor_volgen={token}");
    assert_eq!(portal.ask(get(form, &path)).await.status, StatusCode::FORBIDDEN);
    let action = portal.ask(get(cookie, &format!("{path}/1/admit"))).await;
    assert_eq!(action.status, StatusCode::NOT_FOUND, "an action of the organisation is not the sender's");
}

#[tokio::test]
async fn what_is_typed_about_a_dossier_outlives_a_database_that_is_away() {
    let portal = Portal::new().await;
    let receipt = portal.post(FORM, &told(&portal.token().await)).await;
    let cookie = receipt.cookie.expect("the right to follow");
    let path = format!("/nl/{ORGANISATION}/volgen/dossier/1/withdraw");
    let send = |fields: &[(String, String)]| {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(&path).header("cookie", &cookie);
        request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(body)).expect("one")
    };
    let form = portal.ask(Request::get(&path).header("cookie", &cookie).body(Body::empty()).expect("one")).await;
    let names = form.body.split(" name=\"f.").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
    let mut typed: Vec<(String, String)> =
        names.map(|name| (format!("f.{name}"), "Ik ben \"geholpen\" & tevreden".to_owned())).collect();
    typed.push(("gezien".to_owned(), "1".to_owned()));
    assert!(typed.len() > 1, "the form asks something: {}", form.body);

    let (here, away) = (portal.folder.path().join("gehoor.db"), portal.folder.path().join("weg"));
    std::fs::rename(&here, &away).expect("moved away");
    // A reader that is open still reads; whoever writes finds that the file is gone, and then nobody reads.
    for _ in 0..2 {
        let lost = portal.ask(send(&typed)).await;
        assert_eq!(lost.status, StatusCode::SERVICE_UNAVAILABLE, "{}", lost.body);
        for (name, _) in &typed {
            assert!(lost.body.contains(&format!("type=\"hidden\" name=\"{name}\" value=\"")), "{name}");
        }
        assert!(lost.body.contains("geholpen&#34; &#38; tevreden"), "{}", lost.body);
    }
    std::fs::rename(&away, &here).expect("moved back");
    let sent = portal.ask(send(&typed)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
}

#[tokio::test]
async fn addresses_that_lead_nowhere_say_so_without_repeating_them() {
    let portal = Portal::new().await;
    for path in ["/nl/<script>", "/xx", "/nl/onbekend/melden", "/nl/kluppluz/volgen/dossier/99999999/x", "/static/../x"]
    {
        let answer = portal.get(&path.replace('<', "%3C").replace('>', "%3E")).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        assert!(!answer.body.contains("script>alert") && !answer.body.contains("onbekend"), "{path}");
    }
    let headers = portal.get("/nl").await.headers;
    for name in ["content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options"] {
        assert!(headers.contains_key(name), "{name}");
    }
}
