//! Who may what: every route of the desk for every person of every organisation, on dossiers of every kind. What a
//! role sees is read here from the procedure a second time, in the simplest words, and held against the pages.

mod world;

use std::collections::BTreeSet;

use axum::http::StatusCode;
use dossier::view::{DutyKind, duties};
use procedure::{Procedure, Sees};
use service::SENDER;
use world::{ORGANISATIONS, Sample, World};

const DESK: &str = "/{language}/{organisation}/balie";

/// How a route is tried.
enum Row {
    /// For whoever has a session, and about them alone.
    Own,
    /// For everybody: it is how one gets in.
    Anyone,
    /// A list, in which only what one may see may stand. Whether it shows everything that one may see.
    List { whole: bool },
    /// About one dossier: for whoever may see it.
    Dossier(&'static str),
    /// About one dossier: for whoever sees all of it.
    Whole,
    /// Only for whoever manages the organisation.
    Manage,
    /// For everybody who has a seat; no dossier shows.
    Seat,
}

/// The table. A route without a row is a mistake.
fn row(route: &str) -> Row {
    let desk = route.strip_prefix(DESK).unwrap_or(route);
    match desk {
        "/{language}/aanmelden" | "/{language}/afmelden" | "/{language}/uitnodiging/{secret}" => Row::Anyone,
        // Behind a secret of its own, which this test has not.
        "/{language}/{organisation}/agenda/{file}" => Row::Anyone,
        "/{language}/account"
        | "/{language}/account/sessies"
        | "/{language}/account/tokens"
        | "/{language}/account/tokens/intrekken" => Row::Own,
        "" => Row::List { whole: false },
        "/dossiers" => Row::List { whole: true },
        "/zoeken" => Row::List { whole: false },
        "/dossier/{number}" => Row::Dossier("GET"),
        "/dossier/{number}/tekening/{part}" => Row::Dossier("GET"),
        "/dossier/{number}/doen/{part}/{action}" => Row::Dossier("POST"),
        "/dossier/{number}/ook/{what}" => Row::Dossier("POST"),
        "/dossier/{number}/stukken" => Row::Dossier("POST"),
        "/dossier/{number}/stukken/{document}" | "/dossier/{number}/gelezen" => Row::Whole,
        "/gevaar" | "/agenda" => Row::List { whole: false },
        "/registreren" | "/raad" | "/glas" | "/dienst" | "/aanstellen" | "/dossiers/blik" => Row::Seat,
        "/procedure"
        | "/procedure/tekeningen"
        | "/procedure/spoor/{track}"
        | "/procedure/clausules"
        | "/procedure/versies" => Row::Seat,
        "/beheer"
        | "/beheer/account/{account}"
        | "/beheer/mensen"
        | "/beheer/mensen/{person}"
        | "/beheer/wijzigingen" => Row::Manage,
        other => panic!("{other}: a new route of the desk gets a row in this table"),
    }
}

/// Whether a person may see a dossier, in the simplest words.
fn may(procedure: &Procedure, world: &World, organisation: &str, person: &str, sample: &Sample) -> bool {
    let dossier = &sample.dossier;
    let served = world.service.organisations();
    let people = &served.get(organisation).expect("served").people;
    let standing: &[procedure::Id] = people.get(person).map_or(&[], |known| &known.roles);
    let appointed =
        |role: &str| dossier.people.iter().any(|held| &*held.role == role && &*held.person == person && !held.ended);
    let told = |role: &str| dossier.disclosures.iter().any(|(_, told)| &*told.to == role);
    let party = |role: &str| dossier.parties.iter().any(|party| &*party.role == role && &*party.name == person);
    let subject = procedure.roles.iter().any(|role| role.sees == Sees::OwnPart && party(&role.id));
    let today = procedure.time_zone.to_datetime(world.service.now()).date();
    let proposed = |role: &str| {
        let all = duties(procedure, dossier, today);
        all.iter().any(|duty| duty.kind == DutyKind::Proposal && &*duty.role == role)
    };
    procedure.roles.iter().any(|role| {
        let holds = appointed(&role.id) || party(&role.id) || (!role.appointed && standing.contains(&role.id));
        let any_appointment = dossier.people.iter().any(|held| &*held.person == person && !held.ended);
        let sees = match role.sees {
            Sees::All => holds,
            Sees::Appointed => appointed(&role.id),
            Sees::OwnPart => holds && (told(&role.id) || any_appointment),
            Sees::Interrupted => {
                holds && (dossier.parts.iter().any(|part| part.interrupt.is_some()) || proposed(&role.id))
            }
            // A client sees their own dossier, and works at no desk.
            Sees::OwnDossier => party(&role.id),
            Sees::Nothing => false,
        };
        // Whom a dossier is about sees it as that and in no other role.
        sees && (!subject || (role.sees == Sees::OwnPart && party(&role.id)) || any_appointment)
    })
}

/// Dossiers of every kind that there is: with danger, anonymous, with people appointed, with parties, closed, plain.
fn kinds<'a>(world: &'a World, organisation: &str) -> Vec<&'a Sample> {
    let mut chosen: Vec<&Sample> = Vec::new();
    let tests: [fn(&Sample) -> bool; 7] = [
        |one| one.dossier.parts.iter().any(|part| part.interrupt.is_some()),
        |one| one.dossier.anonymous,
        |one| !one.dossier.people.is_empty(),
        |one| one.dossier.parties.iter().any(|party| *party.role != *SENDER),
        |one| !one.dossier.disclosures.is_empty(),
        |one| one.dossier.parts.len() > 1,
        |one| one.events.len() == 1,
    ];
    for test in tests {
        let of_kind = world.samples.iter().filter(|one| one.organisation == organisation && test(one));
        for sample in of_kind.take(3) {
            if !chosen.iter().any(|known| known.number == sample.number) {
                chosen.push(sample);
            }
        }
    }
    chosen
}

fn address(route: &str, organisation: &str, number: &str, sample: Option<&Sample>) -> String {
    let part = sample.and_then(|sample| sample.dossier.parts.first());
    let action = part.map_or("withdraw", |_| "withdraw");
    route
        .replace("{language}", "nl")
        .replace("{organisation}", organisation)
        .replace("{number}", number)
        .replace("{part}", "1")
        .replace("{action}", action)
        .replace("{what}", "schrijven")
        .replace("{document}", "00000000000000000000000000000000")
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_what_they_may_not() {
    let world = World::new().await;
    let served = world.service.organisations();
    let mut seen = 0;
    let mut hidden = 0;
    for organisation in ORGANISATIONS {
        let known = served.get(organisation).expect("served");
        let procedure = known.at(world.service.now()).0;
        let samples = kinds(&world, organisation);
        assert!(samples.len() >= 6, "{organisation}: {} kinds of dossier", samples.len());
        for person in known.people.people.keys().filter(|id| ***id != *SENDER) {
            let cookie = world.seat(organisation, person).await;
            let lists = lists(&world, organisation, &cookie).await;
            for sample in &samples {
                let number = sample.number.to_string();
                let allowed = may(procedure, &world, organisation, person, sample);
                if allowed {
                    seen += 1
                } else {
                    hidden += 1
                }
                let who = format!("{organisation}: {person} and {number}, allowed: {allowed}");
                for (route, whole, text) in &lists {
                    let stands = text.contains(&number);
                    assert!(!stands || allowed, "{who}: it stands in {route}");
                    assert!(stands || !allowed || !whole, "{who}: it does not stand in {route}");
                }
                for route in server::DESK_PAGES {
                    let path = address(route, organisation, &number, Some(sample));
                    let (method, must_be_hidden) = match row(route) {
                        Row::Dossier(method) => (method, !allowed),
                        Row::Whole => ("GET", !allowed),
                        _ => continue,
                    };
                    // A document that nobody has is hidden from everybody.
                    let (status, body, _) = world.ask(method, &path, &cookie, &[]).await;
                    if must_be_hidden {
                        assert_eq!(status, StatusCode::NOT_FOUND, "{who}: {method} {path}");
                        assert!(!body.contains(&number), "{who}: the page that hides it names it");
                    } else if matches!(row(route), Row::Dossier("GET")) {
                        assert_eq!(status, StatusCode::OK, "{who}: {path}");
                    }
                }
            }
        }
    }
    assert!(seen > 100 && hidden > 100, "{seen} seen and {hidden} hidden are too few to tell");
}

/// Every list that somebody has, in every form: each with whether it shows all that they may see.
async fn lists(world: &World, organisation: &str, cookie: &str) -> Vec<(String, bool, String)> {
    let desk = format!("/nl/{organisation}/balie");
    let mut lists = Vec::new();
    for route in server::DESK_PAGES {
        let whole = match row(route) {
            Row::List { whole } => whole,
            // No dossier shows there at all, which is tried as if one could.
            Row::Seat | Row::Manage => false,
            _ => continue,
        };
        let page = !matches!(row(route), Row::List { .. });
        for question in ["", "?wie=ploeg", "?alle=ja", "?vorm=csv", "?alle=ja&vorm=csv"] {
            let path = address(route, organisation, "", None) + question;
            let mut text = String::new();
            let mut next = path.clone();
            // To the last page.
            for _ in 0..50 {
                let (status, shown, _) = world.get(&next, cookie).await;
                // Not every organisation has a procedure for danger.
                if status == StatusCode::NOT_FOUND && route.ends_with("/gevaar") {
                    break;
                }
                let none = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&status);
                assert!(status == StatusCode::OK || page && none, "{next}: {status}");
                text.push_str(&shown);
                let more = shown.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
                let Some(more) = more.into_iter().find(|href| href.contains("vanaf=")) else { break };
                next = more.replace("&amp;", "&").replace("&#38;", "&");
            }
            lists.push((path, whole && question == "?alle=ja", text));
        }
    }
    // Whatever is sought: words that stand in almost every dossier, and each number by itself.
    for words in ["de", "een", "ik", "kind", "niet"] {
        let (status, page, _) = world.ask("POST", &format!("{desk}/zoeken"), cookie, &[("woorden", words)]).await;
        assert_eq!(status, StatusCode::OK);
        lists.push((format!("searching for {words}"), false, page));
    }
    lists
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_is_sought_tells_nothing_to_whoever_may_not_see_it() {
    let world = World::new().await;
    let served = world.service.organisations();
    for organisation in ORGANISATIONS {
        let known = served.get(organisation).expect("served");
        let procedure = known.at(world.service.now()).0;
        for person in known.people.people.keys().filter(|id| ***id != *SENDER) {
            let cookie = world.seat(organisation, person).await;
            for sample in kinds(&world, organisation) {
                let number = sample.number.to_string();
                let path = format!("/nl/{organisation}/balie/zoeken");
                let (_, page, _) = world.ask("POST", &path, &cookie, &[("woorden", &number)]).await;
                let stands = page.contains(&format!("dossier/{number}"));
                let allowed = may(procedure, &world, organisation, person, sample);
                assert_eq!(stands, allowed, "{organisation}: {person} seeks {number}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_no_seat_learns_nothing() {
    let world = World::new().await;
    let stranger = world.seat("kluppluz", "kwaliteit-1").await;
    let number = world.samples.iter().find(|one| one.organisation == "kind-en-gezin").map(|one| one.number.to_string());
    let number = number.expect("a sample");
    for route in server::DESK_PAGES {
        let path = address(route, "kind-en-gezin", &number, None);
        for method in ["GET", "POST"] {
            // Nobody at all, and a session that was never given.
            for cookie in ["", "balie=0000000000000000000000000000000000000000000000000000000000000000", "balie=x"] {
                let (status, body, to) = world.ask(method, &path, cookie, &[]).await;
                let told = status == StatusCode::METHOD_NOT_ALLOWED || matches!(row(route), Row::Anyone);
                let sent_away = status == StatusCode::SEE_OTHER && to.contains("/aanmelden");
                // A form that is not read tells only that it is none.
                let unread = method == "POST" && status.is_client_error();
                assert!(told || sent_away || unread, "{method} {path}: {status}");
                assert!(!body.contains(&number), "{method} {path}: the answer names the dossier");
            }
            if !route.contains("{organisation}") {
                continue;
            }
            let (status, body, _) = world.ask(method, &path, &stranger, &[]).await;
            let nothing = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
            assert!(nothing.contains(&status), "{method} {path} for a stranger: {status}");
            assert!(!body.contains(&number), "{method} {path}: the answer names the dossier");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_it_is_about_does_not_learn_who_told_it_without_a_name() {
    let world = World::new().await;
    let served = world.service.organisations();
    let mut tried = BTreeSet::new();
    for sample in &world.samples {
        let known = served.get(&sample.organisation).expect("served");
        let procedure = known.at(world.service.now()).0;
        for person in known.people.people.keys().filter(|id| ***id != *SENDER) {
            if !may(procedure, &world, &sample.organisation, person, sample) || !sample.dossier.anonymous {
                continue;
            }
            let cookie = world.seat(&sample.organisation, person).await;
            let path = format!("/nl/{}/balie/dossier/{}", sample.organisation, sample.number);
            let (status, page, _) = world.get(&path, &cookie).await;
            assert_eq!(status, StatusCode::OK);
            // An unknown sender has no name on any page, whatever was filled in.
            let named = |(id, value): (&procedure::Id, &condition::Value)| match value {
                condition::Value::Text(text)
                    if procedure.facts.get(id).is_some_and(|fact| fact.holds == Some(procedure::Holds::Name)) =>
                {
                    Some(text.to_string())
                }
                _ => None,
            };
            let own = known.people.get(person).is_some_and(|known| {
                known.roles.iter().any(|role| procedure.role(role).is_some_and(|role| role.sees == Sees::All))
            });
            for name in sample.dossier.facts.iter().filter_map(named).filter(|_| !own) {
                assert!(!page.contains(&name), "{person} reads a name in {}", sample.number);
            }
            tried.insert(sample.organisation.clone());
        }
    }
    assert!(!tried.is_empty(), "there are anonymous samples");
}
