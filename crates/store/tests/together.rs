//! Many at once: for every version of a dossier exactly one wins, no number is given twice, nothing is half there.

mod common;

use std::collections::BTreeSet;

use common::{House, ORG, On, begun, house, on_both, told};
use store::{Guard, Job, Store, Token, WriteError};
use uuid::Uuid;

/// Two handles: two nodes on PostgreSQL, two users of one handle on SQLite.
async fn two(house: &House, on: On) -> [Store; 2] {
    let other = match on {
        On::Sqlite => house.store.clone(),
        On::Postgres => Store::open(&house.settings).await.expect("a second node"),
    };
    [house.store.clone(), other]
}

async fn exactly_one_wins_each_version(on: On) {
    let house = house(on).await;
    let stores = two(&house, on).await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let change = begun(&stores[0], "begin").await;
        ids.push(change.dossier());
        stores[0].write(change).await.expect("written");
    }
    let callers: Vec<_> = (0..24)
        .map(|caller: usize| {
            let (store, ids) = (stores[caller % 2].clone(), ids.clone());
            tokio::spawn(async move {
                let (mut won, mut lost) = (Vec::new(), 0);
                for round in 0..20 {
                    let id = ids[(caller + round) % ids.len()];
                    let mut change = store.dossier(id).await.expect("read").expect("there").change().expect("open");
                    change.append(&told(&format!("{caller}/{round}")));
                    let version = change.version();
                    match store.write(change).await {
                        Ok(_) => won.push((id, version, format!("{caller}/{round}"))),
                        Err(WriteError::Conflict(Guard::Version(dossier))) => {
                            assert_eq!(dossier, id);
                            lost += 1;
                        }
                        Err(error) => panic!("{error:?}"),
                    }
                }
                (won, lost)
            })
        })
        .collect();
    let (mut won, mut lost) = (Vec::new(), 0);
    for caller in callers {
        let (one, other) = caller.await.expect("a caller ends");
        won.extend(one);
        lost += other;
    }
    assert_eq!(won.len() + lost, 24 * 20);
    assert!(lost > 0, "they got in each other's way");
    let versions: BTreeSet<_> = won.iter().map(|(id, version, _)| (*id, *version)).collect();
    assert_eq!(versions.len(), won.len(), "one winner a version");
    for (id, version, story) in &won {
        let dossier = stores[0].dossier(*id).await.expect("read").expect("there");
        assert_eq!(dossier.entries[*version as usize - 1].payload, story.as_bytes(), "and the log has the winner's");
    }
    let verified = stores[1].verify(|_| ()).await.expect("read");
    assert!(verified.is_sound());
    assert_eq!(verified.entries as usize, won.len() + ids.len(), "nothing else was written");
}

async fn no_number_is_given_twice_and_none_is_skipped(on: On) {
    let house = house(on).await;
    let stores = two(&house, on).await;
    let callers: Vec<_> = (0..32)
        .map(|caller: usize| {
            let store = stores[caller % 2].clone();
            tokio::spawn(async move {
                for _ in 0..10 {
                    let change = begun(&store, "x").await;
                    store.write(change).await.expect("written");
                }
            })
        })
        .collect();
    for caller in callers {
        caller.await.expect("a caller ends");
    }
    assert_eq!(house.sql("select count(*), count(distinct seq), min(seq), max(seq) from dossier"), "320|320|1|320");
}

async fn a_number_that_is_taken_is_told_and_the_next_is_free(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let change = begun(store, "een").await;
    store.write(change).await.expect("written");
    let number = store::Number::new("KK-2026", 1);
    let begin = |number| store::Begin { id: Uuid::now_v7(), organisation: ORG, number, at: 0 };
    let outcome = store.write(store.begin(begin(number))).await;
    assert!(matches!(outcome, Err(WriteError::Conflict(Guard::Number))), "{outcome:?}");
    let number = store.next_number(ORG, "KK-2026").await.expect("a number");
    assert_eq!(number.seq(), 2);
    store.write(store.begin(begin(number))).await.expect("written");
    assert_eq!(store.next_number(ORG, "KK-2027").await.expect("a number").seq(), 1, "each series counts for itself");
    assert_eq!(store.next_number("elders", "KK-2026").await.expect("a number").seq(), 1, "as does each organisation");
}

async fn the_same_form_sent_often_makes_one_dossier(on: On) {
    let house = house(on).await;
    let stores = two(&house, on).await;
    let callers: Vec<_> = (0..16)
        .map(|caller: usize| {
            let store = stores[caller % 2].clone();
            tokio::spawn(async move {
                let mut change = begun(&store, "x").await;
                let id = change.dossier();
                change.answer(&Token::of(b"one form"), i64::MAX, id.as_bytes());
                match store.write(change).await {
                    Ok(_) => (id, true),
                    Err(WriteError::Duplicate(answered)) => {
                        assert_eq!(answered.answer.as_deref(), Some(answered.dossier.as_bytes().as_slice()));
                        (answered.dossier, false)
                    }
                    Err(error) => panic!("{error:?}"),
                }
            })
        })
        .collect();
    let mut answers = Vec::new();
    for caller in callers {
        answers.push(caller.await.expect("a caller ends"));
    }
    assert_eq!(answers.iter().filter(|(_, first)| *first).count(), 1);
    assert!(answers.iter().all(|(id, _)| *id == answers[0].0), "all get the same answer");
    assert_eq!(house.sql("select count(*) from dossier"), "1");
}

async fn a_job_is_leased_by_one(on: On) {
    let house = house(on).await;
    let stores = two(&house, on).await;
    for _ in 0..60 {
        let mut change = begun(&stores[0], "x").await;
        change.job(&Job { id: Uuid::now_v7(), kind: "mail", run_after: 0, payload: b"" });
        stores[0].write(change).await.expect("written");
    }
    let workers: Vec<_> = (0..8)
        .map(|worker: usize| {
            let store = stores[worker % 2].clone();
            tokio::spawn(async move {
                let mut done = Vec::new();
                for _ in 0..40 {
                    for job in store.lease(1, 1_000_000, 3).await.expect("leased") {
                        store.done(&job).await.expect("nobody else had it");
                        done.push(job.id);
                    }
                }
                done
            })
        })
        .collect();
    let mut done = Vec::new();
    for worker in workers {
        done.extend(worker.await.expect("a worker ends"));
    }
    let each: BTreeSet<_> = done.iter().collect();
    assert_eq!((done.len(), each.len()), (60, 60), "each once");
}

/// A refusal in the middle of a group harms nobody else in it.
async fn a_conflict_harms_nobody_else(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let change = begun(store, "x").await;
    let id = change.dossier();
    store.write(change).await.expect("written");
    let seen = store.dossier(id).await.expect("read").expect("there");
    let mut all = Vec::new();
    for n in 0..60 {
        let mut change = if n % 3 == 0 { seen.change().expect("open") } else { begun(store, "y").await };
        change.append(&told("z"));
        let store = store.clone();
        all.push((n % 3 == 0, tokio::spawn(async move { store.write(change).await })));
    }
    let (mut won, mut lost, mut others) = (0, 0, 0);
    for (contended, write) in all {
        match (contended, write.await.expect("it ends")) {
            (true, Ok(_)) => won += 1,
            (true, Err(WriteError::Conflict(Guard::Version(_)))) => lost += 1,
            (false, Ok(_)) => others += 1,
            (_, other) => panic!("{other:?}"),
        }
    }
    assert_eq!((won, lost, others), (1, 19, 40));
    assert!(store.verify(|_| ()).await.expect("read").is_sound());
}

async fn two_nodes_may_open_a_new_store_at_once(on: On) {
    let house = house(On::Sqlite).await;
    let database = match on {
        On::Sqlite => format!("sqlite:{}", house.folder.path().join("new.db").display()),
        On::Postgres => common::cluster::shared().database(),
    };
    let settings = store::Settings { database, ..house.settings.clone() };
    let opening: Vec<_> = (0..4)
        .map(|_| {
            let settings = settings.clone();
            tokio::spawn(async move { Store::open(&settings).await.map(|store| store.code_hash(ORG, "code")) })
        })
        .collect();
    let mut hashes = BTreeSet::new();
    for one in opening {
        hashes.insert(one.await.expect("it ends").expect("it opens"));
    }
    assert_eq!(hashes.len(), 1, "one house, one key");
}

on_both! {
    exactly_one_wins_each_version
    no_number_is_given_twice_and_none_is_skipped
    a_number_that_is_taken_is_told_and_the_next_is_free
    the_same_form_sent_often_makes_one_dossier
    a_job_is_leased_by_one
    a_conflict_harms_nobody_else
    two_nodes_may_open_a_new_store_at_once
}
