//! Managing at the desk: invitations, accounts, people, the calendar and its feed, and the procedure; and nothing of it
//! for whoever has no seat or does not manage.

mod common;
mod office;

use axum::http::{StatusCode, header};
use common::{Answer, Portal};
use office::{CLERK, MANAGER, Office, PASSWORD, between, code, wrong_code};

const DESK: &str = "/nl/sociaal-huis-koksijde/balie";

#[tokio::test]
async fn who_has_no_seat_or_does_not_manage_gets_nothing() {
    let office = Office::new().await;
    let (manager, clerk) = (office.enter(MANAGER).await, office.enter(CLERK).await);
    let pages = ["", "/mensen", "/mensen/coordinator", "/wijzigingen"];
    for page in pages {
        let address = format!("{DESK}/beheer{page}");
        assert_eq!(office.get(&manager, &address).await.status, StatusCode::OK, "{address}");
        assert_eq!(office.get(&clerk, &address).await.status, StatusCode::NOT_FOUND, "{address}");
        let stranger = office.get("", &address).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER, "{address}: sign in first");
        let elsewhere = address.replace("sociaal-huis-koksijde", "kluppluz");
        assert_eq!(office.get(&manager, &elsewhere).await.status, StatusCode::NOT_FOUND, "{elsewhere}");
    }
    let account = format!("{DESK}/beheer/account/{}", office.clerk.id.text());
    assert_eq!(office.get(&manager, &account).await.status, StatusCode::OK);
    assert_eq!(office.get(&clerk, &account).await.status, StatusCode::NOT_FOUND);
    for (page, fields) in [
        ("/beheer", vec![("naam", "Bo"), ("aanmeldnaam", "bo@example.org"), ("persoon", "coordinator")]),
        ("/beheer/mensen", vec![("naam", "Bo"), ("gezien", "0")]),
        ("/beheer/mensen/coordinator", vec![("naam", "Bo"), ("gezien", "0")]),
    ] {
        assert_eq!(office.post(&clerk, &format!("{DESK}{page}"), &fields).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(office.post(&clerk, &account, &[("doe", "blokkeren")]).await.status, StatusCode::NOT_FOUND);
    // The pages of the desk itself are for everybody with a seat.
    let pages = ["/agenda", "/procedure", "/procedure/tekeningen", "/procedure/clausules", "/procedure/versies"];
    for page in pages {
        assert_eq!(office.get(&clerk, &format!("{DESK}{page}")).await.status, StatusCode::OK, "{page}");
        let elsewhere = format!("/nl/kluppluz/balie{page}");
        assert_eq!(office.get(&clerk, &elsewhere).await.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found_whatever_the_address() {
    let office = Office::new().await;
    let manager = office.enter(MANAGER).await;
    let odd = ["niemand", "complainant", "%00", "..", "%2e%2e%2f", "0", &"a".repeat(3000)];
    for odd in odd {
        for page in ["beheer/account", "beheer/mensen", "procedure/spoor"] {
            let answer = office.get(&manager, &format!("{DESK}/{page}/{odd}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}/{odd}");
        }
        let answer = office.get(&manager, &format!("{DESK}/procedure?versie={odd}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{odd}");
        let answer = office.get("", &format!("/nl/uitnodiging/{odd}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{odd}");
        let answer = office.get("", &format!("/nl/sociaal-huis-koksijde/agenda/{odd}.ics")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn from_a_seat_to_signing_in() {
    let office = Office::new().await;
    let manager = office.enter(MANAGER).await;
    let fields =
        [("naam", "Bo <b>Claes</b>"), ("aanmeldnaam", "bo@example.org"), ("persoon", "second"), ("beheert", "ja")];
    let given = office.post(&manager, &format!("{DESK}/beheer"), &fields).await;
    assert_eq!(given.status, StatusCode::OK, "{}", given.body);
    let address = between(&given.body, "/nl/uitnodiging/", "<").expect("an invitation, once");
    let address = format!("/nl/uitnodiging/{address}");
    let again = office.get(&manager, &format!("{DESK}/beheer")).await;
    assert!(!again.body.contains("uitnodiging/") && again.body.contains("nog niet aangenomen"), "{}", again.body);
    assert!(again.body.contains("Bo &#60;b&#62;Claes&#60;/b&#62;"), "{}", again.body);

    let page = office.get("", &address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("<svg ") && page.body.contains("otpauth://totp/"), "{}", page.body);
    assert!(!page.body.contains("style=") && page.headers[header::CACHE_CONTROL] == "no-store");
    let second = between(&page.body, "<code class=\"codes\">", "<").expect("the key as text").replace(' ', "");

    // A weak password: beside its field, and what was typed stays.
    let weak = office.post("", &address, &[("wachtwoord", "kort"), ("code", &code(&second, 0))]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        weak.body.contains("href=\"#wachtwoord\"") && weak.body.contains("id=\"wachtwoord-fout\""),
        "{}",
        weak.body
    );
    assert!(weak.body.contains("value=\"kort\"") && weak.body.contains("type=\"password\""), "{}", weak.body);
    let wrong = office.post("", &address, &[("wachtwoord", PASSWORD), ("code", &wrong_code(&second))]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("id=\"code-fout\""), "{}", wrong.body);
    let reveal = office.post("", &address, &[("wachtwoord", PASSWORD), ("doe", "tonen")]).await;
    let typed = format!("type=\"text\" id=\"wachtwoord\" name=\"wachtwoord\" value=\"{PASSWORD}\"");
    assert!(reveal.status == StatusCode::OK && reveal.body.contains(&typed), "{}", reveal.body);

    let fields = [("wachtwoord", PASSWORD), ("code", &*code(&second, -30)), ("doe", "aannemen")];
    let accepted = office.post("", &address, &fields).await;
    assert_eq!((accepted.status, location(&accepted)), (StatusCode::SEE_OTHER, "/nl/aanmelden"));
    assert_eq!(office.get("", &address).await.status, StatusCode::NOT_FOUND, "once");
    assert_eq!(office.post("", &address, &fields).await.status, StatusCode::NOT_FOUND, "once");
    let cookie = office.sign_in("bo@example.org", &second).await;
    assert_eq!(office.get(&cookie, &format!("{DESK}/beheer")).await.status, StatusCode::OK, "who manages, manages");
}

#[tokio::test]
async fn a_seat_that_cannot_be_given_is_told_beside_its_fields() {
    let office = Office::new().await;
    let manager = office.enter(MANAGER).await;
    let post = async |fields: &[(&str, &str)]| office.post(&manager, &format!("{DESK}/beheer"), fields).await;
    let answer = post(&[("naam", "Bo"), ("aanmeldnaam", "  "), ("persoon", "niemand"), ("beheert", "ja")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for sign in [
        "href=\"#aanmeldnaam\"",
        "href=\"#persoon\"",
        "value=\"Bo\"",
        "value=\"ja\" aria-describedby=\"beheert-help\" checked",
    ] {
        assert!(answer.body.contains(sign), "{sign}: {}", answer.body);
    }
    assert!(!answer.body.contains("href=\"#naam\""), "{}", answer.body);
    let taken = post(&[("naam", "Bo"), ("aanmeldnaam", MANAGER), ("persoon", "coordinator")]).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.body.contains("zit hier al aan de balie"), "{}", taken.body);
    let long = "a".repeat(5000);
    assert_eq!(post(&[("naam", "Bo"), ("aanmeldnaam", &long)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn accounts_are_blocked_invited_anew_and_lose_their_seat() {
    let office = Office::new().await;
    let (manager, clerk) = (office.enter(MANAGER).await, office.enter(CLERK).await);
    let own = format!("{DESK}/beheer/account/{}", office.manager.id.text());
    for doe in ["blokkeren", "weg"] {
        let refused = office.post(&manager, &own, &[("doe", doe)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{doe}: {}", refused.body);
    }
    let last = office.post(&manager, &own, &[("doe", "plaats"), ("persoon", "coordinator")]).await;
    assert!(last.body.contains("kan niemand deze organisatie nog beheren"), "{}", last.body);

    let account = format!("{DESK}/beheer/account/{}", office.clerk.id.text());
    let post = async |fields: &[(&str, &str)]| office.post(&manager, &account, fields).await;
    assert_eq!(post(&[("doe", "verdwijnen")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(post(&[("doe", "plaats"), ("persoon", "niemand")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invited = post(&[("doe", "uitnodigen")]).await;
    assert!(invited.status == StatusCode::OK && invited.body.contains("/nl/uitnodiging/"), "{}", invited.body);
    assert_eq!(office.get(&clerk, &format!("{DESK}/agenda")).await.status, StatusCode::OK, "signed in until accepted");
    assert_eq!(post(&[("doe", "blokkeren")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.get(&clerk, &format!("{DESK}/agenda")).await.status, StatusCode::SEE_OTHER, "signed out at once");
    assert_eq!(post(&[("doe", "toelaten")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(post(&[("doe", "weg")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.get(&manager, &account).await.status, StatusCode::NOT_FOUND, "no seat any more");
    let changes = office.get(&manager, &format!("{DESK}/beheer/wijzigingen")).await.body;
    for said in ["opnieuw uitgenodigd", "geblokkeerd", "weer toegelaten", "heeft geen plaats meer"] {
        assert!(changes.contains(&format!("{CLERK} {said}")), "{said}: {changes}");
    }
}

#[tokio::test]
async fn people_are_added_and_changed_while_pages_are_served() {
    let office = Office::new().await;
    let manager = office.enter(MANAGER).await;
    let people = format!("{DESK}/beheer/mensen");
    let nameless = office.post(&manager, &people, &[("naam", " "), ("gezien", "0")]).await;
    assert!(nameless.status == StatusCode::UNPROCESSABLE_ENTITY && nameless.body.contains("naam-fout"));
    let added = office.post(&manager, &people, &[("naam", "Bo & Co"), ("gezien", "0")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    let person = location(&added).trim_end_matches("?gedaan").to_owned();
    assert!(!person.to_lowercase().contains("bo"), "no name in an address: {person}");
    let page = office.get(&manager, &person).await.body;
    assert!(page.contains("Bo &#38; Co") && page.contains("name=\"gezien\" value=\"1\""), "{page}");
    let stale = office.post(&manager, &person, &[("naam", "Bo"), ("rollen", "coordinator"), ("gezien", "0")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.body.contains("value=\"coordinator\" checked"), "what was chosen stays: {}", stale.body);
    let fields = [
        ("naam", "Bo"),
        ("rollen", "coordinator"),
        ("gezien", "1"),
        ("weg-van", "2026-03-02"),
        ("weg-tot", "2099-03-06"),
        ("vervanger", "coordinator"),
    ];
    let kept = office.post(&manager, &person, &fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let list = office.get(&manager, &people).await.body;
    assert!(list.contains(">Bo</a>") && list.contains("vervanging door"), "{list}");
    let changes = office.get(&manager, &format!("{DESK}/beheer/wijzigingen")).await.body;
    assert!(changes.contains("rol gegeven: ") && changes.contains("heet nu Bo"), "{changes}");
}

#[tokio::test]
async fn a_person_as_they_cannot_be_is_told_beside_its_fields() {
    let office = Office::new().await;
    let manager = office.enter(MANAGER).await;
    let person = format!("{DESK}/beheer/mensen/second");
    let wrong: [(&[(&str, &str)], &str); 6] = [
        (&[("naam", "")], "naam-fout"),
        (&[("naam", "Bo"), ("rollen", "keizer")], "rollen-fout"),
        (&[("naam", "Bo"), ("is.left-handed", "ja")], "vraagt dit niet van mensen"),
        (&[("naam", "Bo"), ("weg-van", "morgen"), ("weg-tot", "2026-03-06")], "weg-van-fout"),
        (&[("naam", "Bo"), ("weg-van", "2026-03-06"), ("weg-tot", "2026-03-02")], "weg-tot-fout"),
        (
            &[("naam", "Bo"), ("weg-van", "2026-03-02"), ("weg-tot", "2026-03-06"), ("vervanger", "second")],
            "vervanger-fout",
        ),
    ];
    for (fields, sign) in wrong {
        let fields = [fields, &[("gezien", "0")]].concat();
        let answer = office.post(&manager, &person, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{sign}");
        assert!(answer.body.contains(sign) && answer.body.contains("class=\"summary\""), "{sign}: {}", answer.body);
    }
    for seen in ["", "-1", "veel", "99999999999999999999"] {
        let answer = office.post(&manager, &person, &[("naam", "Bo"), ("gezien", seen)]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{seen}");
    }
}

#[tokio::test]
async fn a_feed_shows_days_and_numbers_and_nobody() {
    let office = Office::new().await;
    let portal: &Portal = &office.portal;
    let token = portal.token().await;
    let mut told = common::told(&token);
    told.push(("f.email", "an.jansen@example.org"));
    assert_eq!(portal.post(common::FORM, &told).await.status, StatusCode::OK);
    let manager = office.enter(MANAGER).await;
    let agenda = format!("{DESK}/agenda");
    let page = office.get(&manager, &agenda).await.body;
    assert!(page.contains("SHK-") && page.contains("Week "), "{page}");
    let made = office.post(&manager, &agenda, &[("doe", "adres")]).await;
    let file = between(&made.body, "/nl/sociaal-huis-koksijde/agenda/", "<").expect("an address, once");
    let feed = format!("/nl/sociaal-huis-koksijde/agenda/{file}");
    assert!(!office.get(&manager, &agenda).await.body.contains(".ics"), "once");

    let answer = office.get("", &feed).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    assert!(answer.body.contains("BEGIN:VEVENT") && answer.body.contains("SUMMARY:SHK-"), "{}", answer.body);
    for secret in ["Jansen", "zes weken", "aanvraag", "an.jansen@"] {
        assert!(!answer.body.contains(secret), "{secret}: {}", answer.body);
    }
    assert!(answer.body.lines().all(|line| line.len() <= 75));
    // The same address at another desk, in capitals, or without its end shows nothing.
    for other in
        [feed.replace("sociaal-huis-koksijde", "kluppluz"), feed.replace(".ics", ""), feed.replace("nl/", "fr/")]
    {
        assert_eq!(office.get("", &other).await.status, StatusCode::NOT_FOUND, "{other}");
    }
    assert_eq!(office.post(&manager, &agenda, &[("doe", "weg")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.get("", &feed).await.status, StatusCode::NOT_FOUND);
    assert_eq!(office.post(&manager, &agenda, &[("doe", "iets")]).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_clause_leads_to_what_executes_it() {
    let office = Office::new().await;
    let clerk = office.enter(CLERK).await;
    let words = office.get(&clerk, &format!("{DESK}/procedure")).await.body;
    let link = between(&words, "/balie/procedure/clausules#", "\"").expect("a clause with a link");
    let clauses = office.get(&clerk, &format!("{DESK}/procedure/clausules")).await.body;
    assert!(clauses.contains(&format!("id=\"{link}\"")), "{link}");
    assert!(!words.contains(&format!("<a href=\"{DESK}/procedure/clausules#{link}\">{link}</a></a>")));
    let pictures = office.get(&clerk, &format!("{DESK}/procedure/tekeningen")).await.body;
    let picture = between(&pictures, "<img src=\"", "\"").expect("a picture");
    let picture = office.get(&clerk, &picture).await;
    assert_eq!(picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    let versions = office.get(&clerk, &format!("{DESK}/procedure/versies")).await.body;
    assert!(versions.contains("geldt nu"), "{versions}");
}

fn location(answer: &Answer) -> &str {
    answer.headers[header::LOCATION].to_str().expect("an address")
}
