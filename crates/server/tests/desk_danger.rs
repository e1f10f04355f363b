//! Danger at the desk: an alarm on every page for who may see it, started from anywhere, with its own list; the glass that
//! is broken in need; and who has duty.

mod common;
mod seated;

use axum::http::{StatusCode, header};
use common::Answer;
use seated::{Desks, Seat, number, value};

/// A call in which a danger is told of.
async fn told(seat: &Seat<'_>, fact: &str) -> String {
    let token = seat.token("/registreren").await;
    let fields = [
        ("bewijs", token.as_str()),
        ("kanaal", "telephone"),
        (fact, "ja"),
        ("f.story", "Blauwe plekken."),
        ("doe", "bewaar"),
    ];
    let kept = seat.post("/registreren", &fields).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    number(&kept.body)
}

fn to(answer: &Answer) -> &str {
    answer.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn the_alarm_stands_first_on_every_page_of_who_may_see_it() {
    let desks = Desks::new().await;
    let officer = desks.seat("kind-en-gezin", "officer").await;
    let danger = desks.seat("kind-en-gezin", "danger").await;
    let manager = desks.seat("kind-en-gezin", "manager").await;
    assert!(!officer.get("").await.body.contains("class=\"alarm\""), "no danger, no alarm");
    let number = told(&officer, "f.danger_signs").await;
    for page in ["", "/dossiers", "/zoeken", "/registreren", "/gevaar", "/glas", "/dienst"] {
        for seat in [&officer, &danger] {
            let body = seat.get(page).await.body;
            assert!(body.contains("Gevaar: 1 te beslissen, 0 lopend"), "{page}: {body}");
        }
        let body = manager.get(page).await.body;
        assert!(!body.contains("class=\"alarm\"") && !body.contains(&number), "{page}: {body}");
    }
    let list = danger.get("/gevaar").await.body;
    assert!(list.contains("Beslis nu (1)") && list.contains(&format!("/balie/dossier/{number}\"")), "{list}");
    assert!(list.contains("sinds maandag 2 maart 2026, 10.00 uur") && list.contains("Te waarschuwen:"), "{list}");
    // Raised: it moves to what is open, with what is to be done.
    let form = officer.get(&format!("/dossier/{number}/doen/1/raise-danger")).await.body;
    let seen = value(&form, "name=\"gezien\" value=\"").expect("how far it had come");
    let fields = [("f.danger_what", "Blauwe plekken."), ("gezien", seen.as_str()), ("doe", "vastleggen")];
    let raised = officer.post(&format!("/dossier/{number}/doen/1/raise-danger"), &fields).await;
    assert_eq!(raised.status, StatusCode::SEE_OTHER, "{}", raised.body);
    let list = danger.get("/gevaar").await.body;
    assert!(list.contains("Gevaar: 1 lopend") && list.contains("Lopend (1)"), "{list}");
    assert!(list.contains("beoordelen of er gevaar is"), "what is to be done in it: {list}");
    assert!(officer.get("").await.body.contains("Gevaar: 1 lopend"));
}

#[tokio::test]
async fn danger_is_started_from_a_number_and_from_the_dossier_itself() {
    let desks = Desks::new().await;
    for (organisation, person, fields) in [
        ("kind-en-gezin", "officer", [("f.wants", "complaint"), ("f.danger_signs", "nee")]),
        ("kluppluz", "quality", [("f.reaction_kind", "complaint"), ("f.safety_at_stake", "nee")]),
    ] {
        let seat = desks.seat(organisation, person).await;
        let token = seat.token("/registreren").await;
        let mut all = vec![("bewijs", token.as_str()), ("kanaal", "telephone"), ("doe", "toch")];
        all.extend(fields);
        let number = number(&seat.post("/registreren", &all).await.body);
        let form = format!("/nl/{organisation}/balie/dossier/{number}/doen/1/raise-danger");
        let by_number = seat.post("/gevaar", &[("nummer", &format!(" {number} "))]).await;
        assert_eq!((by_number.status, to(&by_number)), (StatusCode::SEE_OTHER, form.as_str()), "{organisation}");
        let dossier = seat.get(&format!("/dossier/{number}")).await.body;
        assert!(dossier.contains(&format!("/balie/gevaar?dossier={number}\" accesskey=\"g\"")), "{dossier}");
        assert!(dossier.contains(&format!("{form}\" accesskey=\"1\"")), "{dossier}");
        let from_dossier = seat.get(&format!("/gevaar?dossier={number}")).await;
        assert_eq!((from_dossier.status, to(&from_dossier)), (StatusCode::SEE_OTHER, form.as_str()));
    }
    // A number that is none, and one that is not theirs, get one answer; every organisation has such a page.
    let officer = desks.seat("kind-en-gezin", "officer").await;
    let hidden = told(&officer, "f.danger_signs").await;
    let manager = desks.seat("kind-en-gezin", "manager").await;
    let mut bodies = Vec::new();
    for number in [hidden.as_str(), "KEG-2026-009999", "onzin"] {
        let answer = manager.post("/gevaar", &[("nummer", number)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        bodies.push(answer.body.replace(number, "NUMMER"));
    }
    assert!(bodies.iter().all(|body| *body == bodies[0] && body.contains("Dit nummer is er niet")), "{}", bodies[0]);
    let coordinator = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    assert_eq!(coordinator.get("/gevaar").await.status, StatusCode::OK);
    assert!(coordinator.get("").await.body.contains("accesskey=\"g\""));
}

#[tokio::test]
async fn the_glass_opens_with_a_reason_and_tells_nobody_what_exists() {
    let desks = Desks::new().await;
    let coordinator = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    let token = coordinator.token("/registreren").await;
    let fields = [("bewijs", token.as_str()), ("kanaal", "letter"), ("f.story", "Het verhaal."), ("doe", "toch")];
    let number = number(&coordinator.post("/registreren", &fields).await.body);
    let board = desks.seat("sociaal-huis-koksijde", "board").await;
    assert!(board.get("/zoeken").await.body.contains("/balie/glas\""));
    let page = format!("/dossier/{number}");
    assert_eq!(board.get(&page).await.status, StatusCode::NOT_FOUND);
    let short = board.post("/glas", &[("nummer", &number), ("reden", "zomaar")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.body.contains("reden-fout") && short.body.contains("zomaar"), "{}", short.body);
    let why = "De coördinator ligt in het ziekenhuis.";
    let none = board.post("/glas", &[("nummer", "SHK-2026-009999"), ("reden", why)]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("nummer-fout") && none.body.contains(why), "{}", none.body);
    assert_eq!(board.get(&page).await.status, StatusCode::NOT_FOUND);
    let opened = board.post("/glas", &[("nummer", &number), ("reden", why)]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
    let dossier = board.get(&page).await;
    assert_eq!(dossier.status, StatusCode::OK);
    assert!(dossier.body.contains(why) && dossier.body.contains("Het verhaal."), "{}", dossier.body);
    assert!(coordinator.get(&format!("{page}/gelezen")).await.body.contains(why), "it stays on the record");
}

#[tokio::test]
async fn who_has_duty_is_filled_in_once_and_told_where_danger_is() {
    let desks = Desks::new().await;
    let danger = desks.seat("kind-en-gezin", "danger").await;
    let page = danger.get("/dienst").await;
    assert!(page.body.contains("Er is niemand ingevuld") && page.body.contains("name=\"rol\""), "{}", page.body);
    let turn = |person: &'static str, until: &'static str| {
        [
            ("rol", "danger-coordinator"),
            ("persoon", person),
            ("van", "2026-03-02T08:00"),
            ("tot", until),
            ("versie", "0"),
        ]
    };
    for (person, until, told) in [
        ("officer", "2026-03-03T08:00", "persoon-fout"),
        ("danger", "2026-03-02T07:00", "tot-fout"),
        ("danger", "morgen", "tot-fout"),
    ] {
        let answer = danger.post("/dienst", &turn(person, until)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
        assert!(answer.body.contains(told), "{}", answer.body);
    }
    let kept = danger.post("/dienst", &turn("danger", "2026-03-03T08:00")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let again = danger.post("/dienst", &turn("danger", "2026-03-04T08:00")).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "somebody changed it meanwhile: {}", again.body);
    let list = danger.get("/gevaar").await.body;
    assert!(list.contains("<dd>danger</dd>"), "who has duty now: {list}");
    let name = value(&danger.get("/dienst").await.body, "name=\"weg\" value=\"").expect("a way to remove it");
    let gone = danger.post("/dienst", &[("weg", &name), ("versie", "1")]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
    assert!(danger.get("/dienst").await.body.contains("Er is niemand ingevuld"));
}
