//! Registering at the desk: for each organisation, once, with nothing lost and nothing shown to who may not see it.

mod common;
mod seated;

use axum::http::StatusCode;
use seated::{Desks, Seat, number, shown};

const PAGE: &str = "/registreren";

/// What somebody tells each organisation by telephone: who sits there, the channel, the answers.
type Call = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
const CALLS: [Call; 4] = [
    (
        "kind-en-gezin",
        "officer",
        &[
            ("kanaal", "telephone"),
            ("f.danger_signs", "nee"),
            ("f.safety_at_stake", "nee"),
            ("f.wants", "complaint"),
            ("f.about", "own-service"),
            ("f.story", "Er zat niemand klaar op het consultatiebureau."),
            ("f.reporter_name", "An Jansen"),
            ("f.relation", "parent"),
            ("f.identity_to_subject", "?"),
        ],
    ),
    (
        "cjg-westelijke-mijnstreek",
        "coordinator",
        &[
            ("kanaal", "letter"),
            ("f.safety_at_stake", "nee"),
            ("f.name", "An Jansen"),
            ("f.address", "Dorpsstraat 1"),
            ("f.town", "Sittard"),
            ("f.telephone", "0600000000"),
            ("f.email", "an@example.org"),
            ("f.subject", "conduct"),
            ("f.event", "Er werd over mijn hoofd heen gepraat."),
            ("f.staff_member", "de jeugdverpleegkundige"),
            ("f.location", "Geleen"),
            ("f.how_should", "Met mij, niet over mij."),
        ],
    ),
    (
        "sociaal-huis-koksijde",
        "coordinator",
        &[
            ("kanaal", "counter"),
            ("f.safety_at_stake", "nee"),
            ("f.message_is", "complaint"),
            ("f.story", "Mijn aanvraag lag stil."),
            ("f.name", "An Jansen"),
        ],
    ),
    (
        "kluppluz",
        "quality",
        &[
            ("kanaal", "telephone"),
            ("f.safety_at_stake", "nee"),
            ("f.reaction_kind", "complaint"),
            ("f.talked_first", "failed"),
            ("f.what", "De overdracht gaat steeds mis."),
            ("f.location", "Noord"),
            ("f.region", "brabant"),
            ("f.youth_financed", "nee"),
            ("f.reporter_name", "An Jansen"),
            ("f.reporter_email", "an@example.org"),
            ("f.relation", "parent"),
        ],
    ),
];

/// The form as a browser sends it after it was asked on until no question is new.
async fn asked_on(seat: &Seat<'_>, answers: &[(&str, &str)], token: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = vec![("bewijs".into(), token.into())];
    fields.extend(answers.iter().map(|(name, value)| ((*name).into(), (*value).into())));
    for _ in 0..6 {
        let page = send(seat, &fields, "ververs").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let all = shown(&page.body);
        let before = fields.iter().filter(|(name, _)| name == "getoond").count();
        fields.retain(|(name, _)| name != "getoond");
        fields.extend(all.iter().map(|name| ("getoond".to_owned(), name.clone())));
        // What is shown and left open is sent empty.
        for name in &all {
            if !fields.iter().any(|(known, _)| known == name)
                && !page.body.contains(&format!("name=\"{name}\" value=\"ja\""))
            {
                let text = page.body.contains(&format!("name=\"{name}\" rows"))
                    || page.body.contains(&format!("name=\"{name}\" value=\"\""));
                fields.extend(text.then(|| (name.clone(), String::new())));
            }
        }
        if all.len() == before {
            break;
        }
    }
    fields
}

async fn send(seat: &Seat<'_>, fields: &[(String, String)], wish: &str) -> common::Answer {
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.push(("doe", wish));
    seat.post(PAGE, &all).await
}

#[tokio::test]
async fn each_organisation_registers_a_call_once_and_tells_what_to_say() {
    let desks = Desks::new().await;
    for (organisation, person, answers) in CALLS {
        let seat = desks.seat(organisation, person).await;
        let token = seat.token(PAGE).await;
        let fields = asked_on(&seat, answers, &token).await;
        let kept = send(&seat, &fields, "bewaar").await;
        assert_eq!(kept.status, StatusCode::OK, "{organisation}: {}", kept.body);
        assert!(kept.body.contains("Zeg dit") && kept.body.contains("id=\"code\""), "{organisation}: {}", kept.body);
        let first = number(&kept.body);
        let again = send(&seat, &fields, "bewaar").await;
        assert_eq!((again.status, number(&again.body)), (StatusCode::OK, first.clone()), "{organisation}");
        desks.index().await;
        let later = send(&seat, &fields, "bewaar").await;
        assert_eq!(number(&later.body), first, "{organisation}: its own dossier is no hint");
        assert_eq!(desks.dossiers(organisation).await, 1, "{organisation}");
        let dossier = seat.get(&format!("/dossier/{first}")).await;
        assert_eq!(dossier.status, StatusCode::OK, "{organisation}");
        assert!(dossier.body.contains("An Jansen"), "{organisation}: {}", dossier.body);
    }
}

#[tokio::test]
async fn what_is_missing_is_told_beside_what_was_typed_and_can_stay_unknown() {
    let desks = Desks::new().await;
    for (organisation, person, answers) in CALLS {
        // Koksijde asks nothing that has to be answered but the story.
        let answers: Vec<(&str, &str)> =
            answers.iter().filter(|(name, _)| !["f.about", "f.location", "f.story"].contains(name)).copied().collect();
        let seat = desks.seat(organisation, person).await;
        let token = seat.token(PAGE).await;
        let fields = asked_on(&seat, &answers, &token).await;
        let told = send(&seat, &fields, "bewaar").await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{organisation}: {}", told.body);
        assert!(told.body.contains("id=\"samenvatting\""), "{organisation}: {}", told.body);
        assert!(told.body.contains("Nog niet ingevuld") || told.body.contains("Kies een antwoord"), "{organisation}");
        assert!(told.body.contains("An Jansen") && told.body.contains(&token), "{organisation}: nothing is lost");
        assert!(told.body.contains("Bewaar zonder deze antwoorden"), "{organisation}");
        assert_eq!(desks.dossiers(organisation).await, 0, "{organisation}");
        let kept = send(&seat, &fields, "toch").await;
        assert!(kept.status == StatusCode::OK && kept.body.contains("Zeg dit"), "{organisation}: {}", kept.body);
        assert_eq!(desks.dossiers(organisation).await, 1, "{organisation}");
    }
}

#[tokio::test]
async fn danger_is_kept_at_once_and_can_be_acted_on_from_there() {
    let desks = Desks::new().await;
    let seat = desks.seat("kind-en-gezin", "officer").await;
    let token = seat.token(PAGE).await;
    let page = seat.post(PAGE, &[("bewijs", &token), ("kanaal", "telephone"), ("f.danger_signs", "ja")]).await;
    assert!(page.body.contains("Dit kan gevaar zijn") && page.body.contains("gevarencoördinator"), "{}", page.body);
    let fields = [("bewijs", token.as_str()), ("kanaal", "telephone"), ("f.danger_signs", "ja"), ("doe", "bewaar")];
    let kept = seat.post(PAGE, &fields).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let number = number(&kept.body);
    assert!(kept.body.contains("Er kan gevaar zijn"), "{}", kept.body);
    assert!(
        kept.body.contains(&format!("/balie/dossier/{number}/doen/1/raise-danger\" accesskey=\"1\"")),
        "{}",
        kept.body
    );
    // Whoever does not register otherwise registers danger.
    let board = desks.seat("kluppluz", "director").await;
    let token = board.token(PAGE).await;
    assert!(board.get(PAGE).await.body.contains("Gevaar kun je altijd registreren"));
    let calm = [("bewijs", token.as_str()), ("kanaal", "telephone"), ("f.safety_at_stake", "nee"), ("doe", "toch")];
    assert_eq!(board.post(PAGE, &calm).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let danger = [("bewijs", token.as_str()), ("kanaal", "telephone"), ("f.safety_at_stake", "ja"), ("doe", "bewaar")];
    let kept = board.post(PAGE, &danger).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    assert!(!kept.body.contains("Open het dossier"), "what they may not see is not offered");
}

#[tokio::test]
async fn a_call_about_two_things_is_one_dossier_with_two_parts() {
    let desks = Desks::new().await;
    let seat = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    let token = seat.token(PAGE).await;
    let one = [("bewijs", token.as_str()), ("kanaal", "telephone"), ("f.story", "Het eerste."), ("doe", "nog")];
    let page = seat.post(PAGE, &one).await;
    assert!(page.body.contains("Onderwerp 2") && page.body.contains("name=\"d2.f.story\""), "{}", page.body);
    assert!(!page.body.contains("name=\"d2.f.name\""), "who it is, is asked once");
    let mut fields: Vec<(String, String)> = [
        ("bewijs", token.as_str()),
        ("kanaal", "telephone"),
        ("f.message_is", "complaint"),
        ("f.story", "Het eerste."),
        ("f.safety_at_stake", "nee"),
        ("onderwerp", "2"),
        ("d2.f.safety_at_stake", "nee"),
        ("d2.f.message_is", "question"),
        ("d2.f.story", "Het tweede."),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    fields.extend(shown(&page.body).into_iter().map(|name| ("getoond".to_owned(), name)));
    let dropped = send(&seat, &fields, "weg:2").await;
    assert!(!dropped.body.contains("Onderwerp 2") && dropped.body.contains("Het eerste."), "{}", dropped.body);
    let kept = send(&seat, &fields, "bewaar").await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let dossier = seat.get(&format!("/dossier/{}", number(&kept.body))).await;
    assert!(dossier.body.contains("id=\"deel-2\"") && dossier.body.contains("Het tweede."), "{}", dossier.body);
    assert_eq!(desks.dossiers("sociaal-huis-koksijde").await, 1);
}

#[tokio::test]
async fn earlier_dossiers_are_shown_before_it_is_kept_and_only_to_who_may_see_them() {
    let desks = Desks::new().await;
    let coordinator = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    let story = [
        ("kanaal", "telephone"),
        ("f.safety_at_stake", "nee"),
        ("f.message_is", "complaint"),
        ("f.story", "Het eerste."),
        ("f.name", "An Jansen"),
    ];
    let token = coordinator.token(PAGE).await;
    let fields = asked_on(&coordinator, &story, &token).await;
    let first = number(&send(&coordinator, &fields, "bewaar").await.body);
    desks.index().await;
    let token = coordinator.token(PAGE).await;
    let mut fields = asked_on(&coordinator, &story, &token).await;
    let again = send(&coordinator, &fields, "ververs").await;
    let link = format!("/balie/dossier/{first}\"");
    assert!(again.body.contains(&link), "{}", again.body);
    let look = send(&coordinator, &fields, "bewaar").await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(look.body.contains("Kijk eerst") && look.body.contains(&link), "{}", look.body);
    assert_eq!(desks.dossiers("sociaal-huis-koksijde").await, 1);
    fields.push(("gezien".into(), first.clone()));
    let kept = send(&coordinator, &fields, "bewaar").await;
    assert!(kept.status == StatusCode::OK && number(&kept.body) != first, "{}", kept.body);
    // The same by number, and for somebody who may not see it: nothing.
    let token = coordinator.token(PAGE).await;
    let by_number = [("bewijs", token.as_str()), ("nummer", first.as_str())];
    assert!(coordinator.post(PAGE, &by_number).await.body.contains(&link));
    let board = desks.seat("sociaal-huis-koksijde", "board").await;
    let token = board.token(PAGE).await;
    let sought = [("bewijs", token.as_str()), ("nummer", first.as_str()), ("f.name", "An Jansen")];
    let page = board.post(PAGE, &sought).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains(&link), "{}", page.body);
}

#[tokio::test]
async fn a_moment_that_is_still_to_come_and_one_that_is_none_are_told() {
    let desks = Desks::new().await;
    let seat = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    let token = seat.token(PAGE).await;
    for (field, typed, told) in [
        ("binnen", "2026-03-02T11:00", "Dit moment moet nog komen"),
        ("binnen", "gisteren", "binnen-fout"),
        ("eerder", "2026-03-03", "Het eerste contact kan niet later zijn"),
        ("eerder", "31-2-2026", "eerder-fout"),
    ] {
        let fields =
            [("bewijs", token.as_str()), ("kanaal", "letter"), ("f.story", "Wel."), (field, typed), ("doe", "toch")];
        let page = seat.post(PAGE, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {typed}: {}", page.body);
        assert!(page.body.contains(told) && page.body.contains(typed) && page.body.contains("Wel."), "{}", page.body);
    }
    let earlier = [("binnen", "2026-02-27T16:30"), ("eerder", "2026-02-20"), ("kanaal", "letter"), ("f.story", "Wel.")];
    let mut fields = vec![("bewijs", token.as_str()), ("doe", "toch")];
    fields.extend(earlier);
    let kept = seat.post(PAGE, &fields).await;
    assert!(kept.body.contains("vrijdag 27 februari 2026, 16.30 uur"), "{}", kept.body);
}

#[tokio::test]
async fn a_form_without_a_token_or_channel_and_a_strange_document_lose_nothing() {
    let desks = Desks::new().await;
    let seat = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    let page = seat.post(PAGE, &[("f.story", "Het verhaal."), ("bewijs", "vals"), ("doe", "toch")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("Het verhaal."), "{}", page.body);
    let token = seat.token(PAGE).await;
    let page = seat.post(PAGE, &[("f.story", "Het verhaal."), ("bewijs", &token), ("doe", "toch")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("Kies hoe het binnenkomt") && page.body.contains("Het verhaal."), "{}", page.body);
    for (content, status) in [("MZ\u{1}\u{2}", StatusCode::UNPROCESSABLE_ENTITY), ("Een gewone brief.", StatusCode::OK)]
    {
        let mut body = String::new();
        for (name, value) in [("kanaal", "letter"), ("f.story", "Zie de brief."), ("bewijs", &token), ("doe", "toch")] {
            body.push_str(&format!("--grens\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        body.push_str(&format!(
            "--grens\r\ncontent-disposition: form-data; name=\"bestanden\"; filename=\"brief.txt\"\r\n\r\n{content}\r\n--grens--\r\n"
        ));
        let page = seat.post_bytes(PAGE, "multipart/form-data; boundary=grens", body.into_bytes()).await;
        assert_eq!(page.status, status, "{}", page.body);
        if status == StatusCode::OK {
            let dossier = seat.get(&format!("/dossier/{}", number(&page.body))).await;
            assert!(dossier.body.contains("brief.txt"), "{}", dossier.body);
        } else {
            assert!(page.body.contains("Zie de brief."), "{}", page.body);
        }
    }
}

#[tokio::test]
async fn a_store_that_does_not_answer_loses_nothing() {
    let desks = Desks::new().await;
    let seat = desks.seat("sociaal-huis-koksijde", "coordinator").await;
    let token = seat.token(PAGE).await;
    let story = "Twee \"weken\" & niets.";
    let fields = [("bewijs", token.as_str()), ("kanaal", "letter"), ("f.story", story), ("doe", "toch")];
    let folder = desks.portal.folder.path();
    let (here, away) = (folder.join("gehoor.db"), folder.join("weg"));
    std::fs::rename(&here, &away).expect("moved away");
    // First writing fails, and then not even the session can be read.
    for _ in 0..2 {
        let lost = seat.post(PAGE, &fields).await;
        assert_eq!(lost.status, StatusCode::SERVICE_UNAVAILABLE, "{}", lost.body);
        assert!(lost.body.contains("Twee &#34;weken&#34; &#38; niets."), "{}", lost.body);
        assert!(lost.body.contains(&token), "it stays the same form: {}", lost.body);
    }
    std::fs::rename(&away, &here).expect("moved back");
    let kept = seat.post(PAGE, &fields).await;
    assert!(kept.status == StatusCode::OK && kept.body.contains("Zeg dit"), "{}", kept.body);
    assert_eq!(desks.dossiers("sociaal-huis-koksijde").await, 1);
}

#[tokio::test]
async fn advice_counts_as_a_contact_that_is_done_with() {
    let desks = Desks::new().await;
    let seat = desks.seat("kind-en-gezin", "officer").await;
    let token = seat.token("/raad").await;
    let empty = seat.post("/raad", &[("bewijs", token.as_str()), ("doe", "bewaar")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        empty.body.contains("Kies wat je deed") && empty.body.contains("Kies hoe het binnenkomt"),
        "{}",
        empty.body
    );
    let way = [("bewijs", token.as_str()), ("kanaal", "telephone"), ("weg", "advice/give-advice")];
    let asked = seat.post("/raad", &way).await;
    assert!(asked.body.contains("name=\"f.advice_given\""), "{}", asked.body);
    let mut fields = way.to_vec();
    fields.push(("doe", "bewaar"));
    let missing = seat.post("/raad", &fields).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", missing.body);
    fields.push(("f.advice_given", "Eerst met de opvang praten."));
    for _ in 0..2 {
        let kept = seat.post("/raad", &fields).await;
        assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
        assert!(!kept.body.contains("id=\"code\""), "nobody follows it");
    }
    assert_eq!(desks.dossiers("kind-en-gezin").await, 1);
    let open = desks.portal.store.open_dossiers("kind-en-gezin", &store::Filter::default(), None, 10).await;
    assert!(open.expect("a list").items.is_empty(), "nothing is left to do");
    // Where no track but the complaint can end at once, there is no such page.
    let board = desks.seat("sociaal-huis-koksijde", "board").await;
    assert_eq!(board.get("/raad").await.status, StatusCode::NOT_FOUND);
}
