//! Many people act on the same dossiers at once, on one node and on two: whatever comes of it could have happened one
//! after the other, nothing is done twice or lost, and who comes second sees what changed and keeps what they typed.

mod world;

use std::collections::BTreeSet;

use axum::Router;
use axum::http::StatusCode;
use dossier::{Actor, Addressee, Command, Context, Event, Happening, decide, fold};
use trial::cluster::Cluster;
use world::{World, ask};

/// How many people act at once, and how often each.
const PEOPLE: usize = 8;
const TIMES: usize = 6;

/// What is waited for in a form: how much of the log it was made from.
fn seen(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"gezien\" value=\"").expect("a form says what it has seen");
    rest.chars().take_while(char::is_ascii_digit).collect()
}

/// Somebody writes notes, each until it is kept; how often they came second.
async fn writes(node: Router, path: String, cookie: String, who: usize) -> usize {
    let mut second = 0;
    for time in 0..TIMES {
        let text = format!("Notitie {who}-{time} van een collega");
        let (status, page, _) = ask(&node, "GET", &path, &cookie, &[]).await;
        assert_eq!(status, StatusCode::OK);
        let mut gezien = seen(&page);
        // Others get their turn between looking and writing.
        tokio::time::sleep(std::time::Duration::from_millis(3)).await;
        loop {
            let form = [("aan", "collega"), ("tekst", text.as_str()), ("gezien", gezien.as_str())];
            let (status, page, _) = ask(&node, "POST", &path, &cookie, &form).await;
            match status {
                StatusCode::SEE_OTHER => {
                    // The same form sent again is the same note.
                    let (again, _, _) = ask(&node, "POST", &path, &cookie, &form).await;
                    assert_eq!(again, StatusCode::SEE_OTHER, "sent twice, done once");
                    break;
                }
                StatusCode::CONFLICT => {
                    second += 1;
                    assert!(page.contains(&text), "what was typed is still there");
                    assert!(page.contains("id=\"veranderd\""), "what changed is shown");
                    gezien = seen(&page);
                }
                other => panic!("{other}: {page}"),
            }
        }
    }
    second
}

/// Several people on these nodes write to one dossier; then its history is looked at.
async fn all_at_once(world: &World, nodes: &[Router]) {
    let sample = world.samples.iter().find(|one| one.organisation == "sociaal-huis-koksijde").expect("a sample");
    let organisation = sample.organisation.as_str();
    let path = format!("/nl/{organisation}/balie/dossier/{}/ook/schrijven", sample.number);
    let mut all = Vec::new();
    for who in 0..PEOPLE {
        let cookie = world.seat(organisation, "coordinator").await;
        all.push(tokio::spawn(writes(nodes[who % nodes.len()].clone(), path.clone(), cookie, who)));
    }
    let mut second = 0;
    for one in all {
        second += one.await.expect("somebody who writes");
    }
    assert!(second > 0, "nobody ever came second: nothing was tried");
    let id = world.store.find_number(organisation, &sample.number).await.expect("the store").expect("the dossier");
    let stored = world.store.dossier(id).await.expect("the store").expect("the dossier");
    let events: Vec<Event> =
        stored.entries.iter().map(|entry| serde_json::from_slice(&entry.payload).expect("an event")).collect();
    could_have_happened(world, organisation, &events, sample.events.len());
    assert_eq!(events.len(), sample.events.len() + PEOPLE * TIMES, "each note once");
}

/// Each thing that was done was possible after everything before it, and is what the engine would decide then.
fn could_have_happened(world: &World, organisation: &str, events: &[Event], from: usize) {
    let served = world.service.organisations();
    let known = served.get(organisation).expect("served");
    let mut notes = BTreeSet::new();
    for index in from..events.len() {
        let event = &events[index];
        let before = fold(known.versions(), &events[..index]).expect("a dossier");
        let Happening::Wrote { text, .. } = &event.what else {
            panic!("{:?} was not done by anybody here", event.what)
        };
        assert!(notes.insert(text.clone()), "{text} stands there twice");
        let context = Context { procedures: known.versions(), people: &known.people, now: event.recorded };
        let actor = Actor { person: event.by.clone(), at: event.at };
        let command = Command::Write { to: Addressee::Staff, text: text.clone() };
        let decided = decide(&context, organisation, Some(&before), &events[..index], &actor, &command);
        assert_eq!(decided.expect("it was possible then")[0].what, event.what);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_sessions_on_one_file() {
    let world = World::new().await;
    let node = world.router.clone();
    all_at_once(&world, &[node]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_on_one_postgresql() {
    let cluster = Cluster::new("");
    let world = World::on(Some(cluster.database())).await;
    let nodes = [world.router.clone(), world.node().await];
    all_at_once(&world, &nodes).await;
}
