//! The way of every dossier: begun, read, changed, found, listed; two at once; sent twice.

mod common;

use common::{NOON, ORG, On, begun, duty, house, on_both, row, told};
use store::{Filter, Guard, Job, Number, Store, Token, Whose, WriteError};
use uuid::Uuid;

async fn a_dossier_is_what_was_written(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let code = store.code_hash(ORG, "blauwe-fiets-42");
    let mut change = begun(store, "De stoep ligt open.").await;
    change.code(&code);
    let id = change.dossier();
    let written = store.write(change).await.expect("written");
    assert_eq!(written.dossiers, [(id, 1)]);

    let dossier = store.dossier(id).await.expect("read").expect("there");
    assert_eq!((dossier.organisation.as_str(), dossier.version, dossier.erased), (ORG, 1, None));
    assert_eq!(dossier.number.to_string(), "KK-2026-000001");
    let entry = &dossier.entries[0];
    assert_eq!((entry.version, entry.at, entry.recorded, entry.kind.as_str()), (1, NOON, NOON + 1, "received"));
    assert_eq!(entry.payload, "De stoep ligt open.".as_bytes());

    let number = &dossier.number;
    assert_eq!(store.find_followed(ORG, number, &code).await.expect("read"), Some(id));
    let others = [store.code_hash(ORG, "blauwe-fiets-43"), store.code_hash("elders", "blauwe-fiets-42")];
    for wrong in others {
        assert_eq!(store.find_followed(ORG, number, &wrong).await.expect("read"), None);
    }
    assert_eq!(store.find_followed("elders", number, &code).await.expect("read"), None);
    assert_eq!(store.find_followed(ORG, &Number::new("KK-2026", 2), &code).await.expect("read"), None);
    assert_eq!(store.find_number(ORG, &"kk-2026-1".parse().expect("a number")).await.expect("read"), Some(id));
    assert_eq!(store.find_number(ORG, &Number::new("KK-2026", 2)).await.expect("read"), None);
    let listed = store.listed(id).await.expect("read").expect("listed");
    assert_eq!((listed.row, listed.version), (row("De stoep ligt open."), 1));
    assert!(store.dossier(Uuid::now_v7()).await.expect("read").is_none());
}

async fn codes_are_added_and_withdrawn(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut change = begun(store, "een").await;
    let (id, first, second) = (change.dossier(), store.code_hash(ORG, "een"), store.code_hash(ORG, "twee"));
    change.code(&first).code(&first);
    store.write(change).await.expect("the same twice is one");
    let number = Number::new("KK-2026", 1);
    let follows = async |hash: &[u8; 32]| store.find_followed(ORG, &number, hash).await.expect("read") == Some(id);
    let dossier = async || store.dossier(id).await.expect("read").expect("there");
    let mut change = dossier().await.change().expect("open");
    change.append(&told("nog een code")).code(&second);
    store.write(change).await.expect("written");
    assert!(follows(&first).await && follows(&second).await);
    let mut change = dossier().await.change().expect("open");
    change.append(&told("code kwijt")).withdraw_codes().code(&second);
    store.write(change).await.expect("written");
    assert!(!follows(&first).await && follows(&second).await);
}

#[test]
fn tokens_of_one_time_stand_together_and_stay_apart() {
    let ids: Vec<Uuid> = (0..100).map(|_| Uuid::now_v7()).collect();
    let tokens: Vec<Token> = ids.iter().map(|id| Token::of(id.as_bytes())).collect();
    assert!(tokens.iter().enumerate().all(|(n, one)| tokens[n + 1..].iter().all(|other| one != other)));
    assert_eq!(Token::of(ids[0].as_bytes()), tokens[0]);
    assert_ne!(Token::of(b"form 1"), Token::of(b"form 2"));
}

async fn a_change_is_written_once_and_only_by_the_first(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let change = begun(store, "een").await;
    let id = change.dossier();
    store.write(change).await.expect("written");
    let seen = store.dossier(id).await.expect("read").expect("there");
    let mut first = seen.change().expect("open");
    first.append(&told("twee")).row(row("twee"));
    let mut second = seen.change().expect("open");
    second.append(&told("ook twee")).row(row("ook twee"));
    store.write(first).await.expect("the first wins");
    match store.write(second).await {
        Err(WriteError::Conflict(Guard::Version(dossier))) => assert_eq!(dossier, id),
        other => panic!("the second is told: {other:?}"),
    }
    let now = store.dossier(id).await.expect("read").expect("there");
    let stories: Vec<_> = now.entries.iter().map(|entry| entry.payload.clone()).collect();
    assert_eq!(stories, [b"een".to_vec(), b"twee".to_vec()]);
    assert_eq!(store.listed(id).await.expect("read").expect("listed").row, row("twee"));
}

async fn sending_twice_gives_the_same_answer(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let token = Token::of(b"form 1");
    let mut change = begun(store, "een").await;
    change.answer(&token, NOON, b"KK-2026-000001, code blauwe-fiets-42");
    let id = change.dossier();
    store.write(change).await.expect("written");
    let mut again = begun(store, "een").await;
    again.answer(&token, NOON, b"another answer");
    match store.write(again).await {
        Err(WriteError::Duplicate(answered)) => {
            assert_eq!(answered.dossier, id);
            assert_eq!(answered.answer.as_deref(), Some(b"KK-2026-000001, code blauwe-fiets-42".as_slice()));
        }
        other => panic!("it is told that this was sent before: {other:?}"),
    }
    let all = store.newest_dossiers(ORG, &Filter::default(), None, 10).await.expect("read");
    assert_eq!(all.items.len(), 1, "one dossier");
    assert_eq!(store.next_number(ORG, "KK-2026").await.expect("a number").seq(), 2, "its number was given back");
    assert_eq!(store.forget_answers(NOON).await.expect("walked"), 0);
    assert_eq!(store.forget_answers(NOON + 1).await.expect("forgotten"), 1);
    assert_eq!(store.answered(&token).await.expect("read"), None);
}

async fn lists_come_in_pages_in_the_order_of_work(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut ids = Vec::new();
    for n in 0..25_i64 {
        let mut change = begun(store, "x").await;
        let mut shown = row("x");
        shown.next_due = (n % 5 != 0).then_some(20_000 + n % 3);
        shown.closed = n == 7;
        shown.flags = n % 2;
        let mut duties = vec![duty("handler", 20_000 + n % 3)];
        duties.push(store::Duty { person: "anke".to_owned(), due_date: None, ..duty("mediator", 0) });
        change.row(shown).duties(duties);
        ids.push(change.dossier());
        store.write(change).await.expect("written");
    }
    let mut seen = Vec::new();
    let mut mark = None;
    loop {
        let page = store.open_dossiers(ORG, &Filter::default(), mark, 10).await.expect("read");
        seen.extend(page.items);
        mark = page.next;
        if mark.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 24, "all but the closed one");
    let order = |item: &store::Listed| (item.row.next_due.unwrap_or(i64::MAX), item.id);
    assert!(seen.is_sorted_by_key(order));
    let odd = store.open_dossiers(ORG, &Filter { flags: 1, ..Filter::default() }, None, 100).await.expect("read");
    assert_eq!(odd.items.len(), 11);
    let elsewhere = store.open_dossiers("elders", &Filter::default(), None, 100).await.expect("read");
    assert!(elsewhere.items.is_empty());

    let newest = store.newest_dossiers(ORG, &Filter::default(), None, 3).await.expect("read");
    assert_eq!(newest.items.iter().map(|item| item.id).collect::<Vec<_>>(), [ids[24], ids[23], ids[22]]);

    let first = store.duties(ORG, Whose::Role("handler"), None, 20).await.expect("read");
    let rest = store.duties(ORG, Whose::Role("handler"), first.next, 20).await.expect("read");
    assert_eq!((first.items.len(), rest.items.len(), rest.next), (20, 5, None));
    let hers = store.duties(ORG, Whose::Person("anke"), None, 100).await.expect("read");
    assert_eq!(hers.items.len(), 25);
    assert!(hers.items.iter().all(|item| item.duty.due_date.is_none() && item.duty.role == "mediator"));
    let due = store.due(20_000, None, 100).await.expect("read");
    assert_eq!(due.items.len(), 9, "those of the first day, and none without a date");
}

async fn jobs_are_done_once_by_whom_they_are_leased_to(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut change = begun(store, "een").await;
    let (id, job) = (change.dossier(), Uuid::now_v7());
    change.job(&Job { id: job, kind: "mail", run_after: NOON, payload: b"aan jan" });
    let mut set = store::WriteSet::from(change);
    set.house_job(store, &Job { id: Uuid::now_v7(), kind: "remind", run_after: NOON + 5, payload: b"" });
    store.write(set).await.expect("written");

    assert!(store.lease(NOON - 1, NOON, 10).await.expect("leased").is_empty(), "not before its time");
    let leased = store.lease(NOON, NOON + 100, 10).await.expect("leased");
    assert_eq!(leased.len(), 1);
    assert_eq!((leased[0].id, leased[0].dossier, leased[0].attempts), (job, Some(id), 1));
    assert_eq!((leased[0].kind.as_str(), leased[0].payload.as_slice()), ("mail", b"aan jan".as_slice()));
    let house_job = &store.lease(NOON + 50, NOON + 200, 10).await.expect("leased")[0];
    assert_eq!((house_job.dossier, house_job.kind.as_str()), (None, "remind"));
    let again = store.lease(NOON + 100, NOON + 300, 10).await.expect("leased");
    assert_eq!((again.len(), again[0].id, again[0].attempts), (1, job, 2), "the first lease ran out");
    assert!(matches!(store.done(&leased[0]).await, Err(WriteError::Conflict(Guard::Lease))));
    store.failed(&again[0], NOON + 300, 1000).await.expect("noted");
    assert!(store.lease(NOON + 2299, NOON + 9999, 10).await.expect("leased").iter().all(|one| one.id != job));
    let mut leased = store.lease(NOON + 2300, NOON + 2301, 10).await.expect("leased");
    leased.retain(|one| one.id == job);
    store.done(&leased[0]).await.expect("done");
    assert!(matches!(store.done(&leased[0]).await, Err(WriteError::Conflict(Guard::Lease))));
}

async fn a_job_that_keeps_failing_is_set_aside(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut change = begun(store, "een").await;
    let job = Uuid::now_v7();
    change.job(&Job { id: job, kind: "mail", run_after: NOON, payload: b"" });
    store.write(change).await.expect("written");
    let mut now = NOON;
    for attempt in 1..=store::limits::ATTEMPTS {
        let leased = store.lease(now, now + 1, 10).await.expect("leased");
        assert_eq!(leased.len(), 1, "attempt {attempt}");
        store.failed(&leased[0], now, 60_000_000).await.expect("noted");
        now += 86_400_000_000;
    }
    assert!(store.lease(now, now + 1, 10).await.expect("leased").is_empty());
    let aside = store.set_aside().await.expect("read");
    assert_eq!((aside.len(), aside[0].id, aside[0].kind.as_str()), (1, job, "mail"));
    store.try_again(job, now).await.expect("queued");
    assert_eq!(store.lease(now, now + 1, 10).await.expect("leased").len(), 1);
}

async fn too_large_is_said_before_anything_is_written(on: On) {
    let house = house(on).await;
    let store: &Store = &house.store;
    let mut change = begun(store, &"x".repeat(store::limits::PAYLOAD + 1)).await;
    change.job(&Job { id: Uuid::now_v7(), kind: "mail", run_after: 0, payload: b"" });
    let id = change.dossier();
    assert!(matches!(store.write(change).await, Err(WriteError::TooLarge { what: "event", .. })));
    assert!(store.dossier(id).await.expect("read").is_none());
}

on_both! {
    a_dossier_is_what_was_written
    codes_are_added_and_withdrawn
    a_change_is_written_once_and_only_by_the_first
    sending_twice_gives_the_same_answer
    lists_come_in_pages_in_the_order_of_work
    jobs_are_done_once_by_whom_they_are_leased_to
    a_job_that_keeps_failing_is_set_aside
    too_large_is_said_before_anything_is_written
}
