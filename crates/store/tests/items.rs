//! Items: put by whoever saw the last version, found by key and owner, forgotten once, sealed to what stands beside them.

mod common;

use common::{NOON, On, begun, holds, house, on_both};
use store::{Begin, Guard, Item, Job, Number, PutItem, ReadError, Store, WriteError, WriteSet, Wrong, limits};
use uuid::Uuid;

const FOR_EVER: i64 = i64::MAX;

fn put<'a>(key: &'a [u8], owner: &'a str, seen: i64, content: &'a [u8]) -> PutItem<'a> {
    PutItem { space: "session", key, owner, seen, keep_until: FOR_EVER, content }
}

async fn keys(store: &Store, owner: &str, after: Option<&[u8]>, limit: usize) -> Vec<Vec<u8>> {
    store.items("session", owner, after, limit).await.expect("read").into_iter().map(|item| item.key).collect()
}

fn conflicts(outcome: &Result<(), WriteError>) -> bool {
    matches!(outcome, Err(WriteError::Conflict(Guard::Item)))
}

async fn an_item_is_what_was_put_last(on: On) {
    let house = house(on).await;
    let store = &house.store;
    assert_eq!(store.item("session", b"a").await.expect("read"), None);
    store.put_items(&[put(b"a", "anke", 0, b"geheim een")]).await.expect("new");
    let item = store.item("session", b"a").await.expect("read").expect("there");
    let expected = Item {
        space: "session".to_owned(),
        key: b"a".to_vec(),
        owner: "anke".to_owned(),
        version: 1,
        keep_until: FOR_EVER,
        content: b"geheim een".to_vec(),
    };
    assert_eq!(item, expected);
    assert!(!format!("{item:?}").contains("geheim") && !format!("{item:?}").contains("97"));
    assert!(conflicts(&store.put_items(&[put(b"a", "anke", 0, b"nieuw")]).await), "it is not new");
    assert!(conflicts(&store.put_items(&[put(b"b", "anke", 1, b"oud")]).await), "there is none to change");
    let changed = PutItem { keep_until: NOON, ..put(b"a", "bas", 1, b"geheim twee") };
    store.put_items(std::slice::from_ref(&changed)).await.expect("changed");
    assert!(conflicts(&store.put_items(&[changed]).await), "the second was too late");
    let item = store.item("session", b"a").await.expect("read").expect("there");
    assert_eq!((item.version, item.owner.as_str(), item.keep_until), (2, "bas", NOON));
    assert_eq!(item.content, b"geheim twee");
    assert_eq!(store.item("token", b"a").await.expect("read"), None, "another space");
    if on == On::Sqlite {
        assert!(!holds(&house.bytes(), b"geheim"), "what is stored is sealed");
    }
}

async fn items_are_put_all_or_none(on: On) {
    let house = house(on).await;
    let store = &house.store;
    store.put_items(&[put(b"a", "anke", 0, b""), put(b"b", "anke", 0, b"")]).await.expect("new");
    let outcome = store.put_items(&[put(b"a", "anke", 1, b"x"), put(b"b", "anke", 7, b"x")]).await;
    assert!(conflicts(&outcome));
    assert_eq!(store.item("session", b"a").await.expect("read").expect("there").version, 1);

    let change = begun(store, "een").await;
    let id = change.dossier();
    let mut set = WriteSet::from(change);
    set.put_item(store, &put(b"a", "anke", 9, b"x"));
    assert!(matches!(store.write(set).await, Err(WriteError::Conflict(Guard::Item))));
    assert!(store.dossier(id).await.expect("read").is_none(), "nor was the dossier begun");
    let mut set = WriteSet::new();
    set.put_item(store, &put(b"a", "anke", 1, b"x"));
    set.house_job(store, &Job { id: Uuid::now_v7(), kind: "mail", run_after: NOON, payload: b"aan anke" });
    store.write(set).await.expect("written");
    assert_eq!(store.item("session", b"a").await.expect("read").expect("there").version, 2);
    assert_eq!(store.lease(NOON, NOON + 1, 9).await.expect("leased").len(), 1);

    let large = vec![0; limits::ITEM + 1];
    let outcome = store.put_items(&[put(b"c", "anke", 0, b""), put(b"d", "anke", 0, &large)]).await;
    assert!(matches!(outcome, Err(WriteError::TooLarge { what: "item", .. })), "{outcome:?}");
    let long = vec![1; limits::NAME + 1];
    let outcome = store.put_items(&[put(&long, "anke", 0, b"")]).await;
    assert!(matches!(outcome, Err(WriteError::TooLarge { what: "key", .. })), "{outcome:?}");
    assert_eq!(keys(store, "anke", None, 9).await, [b"a", b"b"]);
}

async fn items_of_an_owner_come_in_the_order_of_keys(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let all: [&[u8]; 6] = [b"\x00", b"a", b"a\x00", b"a\x00\x01", b"b", b"\xff"];
    let mut mixed: Vec<_> = all.iter().map(|&key| put(key, "anke", 0, b"")).collect();
    mixed.reverse();
    mixed.push(put(b"a\x00\x00", "bas", 0, b""));
    store.put_items(&mixed).await.expect("put");
    assert_eq!(keys(store, "anke", None, 100).await, all);
    let mut walked = Vec::new();
    while let page @ [_, ..] = keys(store, "anke", walked.last().map(Vec::as_slice), 2).await.as_slice() {
        walked.extend_from_slice(page);
    }
    assert_eq!(walked, all);
    assert!(keys(store, "carla", None, 9).await.is_empty());
}

async fn what_is_forgotten_is_gone_once(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let item = |key: &'static [u8], owner, keep_until| PutItem { keep_until, ..put(key, owner, 0, b"") };
    let all = [item(b"a", "anke", NOON), item(b"b", "anke", NOON + 1), item(b"c", "anke", FOR_EVER)];
    store.put_items(&all).await.expect("put");
    store.put_items(&[item(b"d", "bas", NOON - 1), item(b"e", "bas", NOON - 2)]).await.expect("put");
    assert_eq!(store.forget_expired_items(NOON, 1).await.expect("forgotten"), 1);
    assert_eq!(keys(store, "bas", None, 9).await, [b"d"], "what expired first goes first");
    assert_eq!(store.forget_expired_items(NOON, 100).await.expect("forgotten"), 1);
    assert_eq!(store.forget_expired_items(NOON, 100).await.expect("forgotten"), 0, "the day itself is kept");
    assert_eq!(store.forget_expired_items(NOON + 2, 100).await.expect("forgotten"), 2);
    assert_eq!(store.forget_expired_items(FOR_EVER, 100).await.expect("forgotten"), 0, "for ever is for ever");

    let callers: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.forget_item("session", b"c").await.expect("asked") })
        })
        .collect();
    let mut was_there = 0;
    for caller in callers {
        was_there += usize::from(caller.await.expect("a caller ends"));
    }
    assert_eq!(was_there, 1, "one of eight is told that it was there");
    store
        .put_items(&[put(b"f", "anke", 0, b""), put(b"g", "anke", 0, b""), put(b"h", "bas", 0, b"")])
        .await
        .expect("put");
    store.put_items(&[PutItem { space: "token", ..put(b"f", "anke", 0, b"") }]).await.expect("put");
    assert_eq!(store.forget_items("session", "anke").await.expect("forgotten"), 2);
    assert_eq!(keys(store, "bas", None, 9).await, [b"h"]);
    assert!(store.item("token", b"f").await.expect("read").is_some());
}

/// Whoever can write to the database but has no key cannot lengthen a session, give it away, or bring back another one.
async fn an_item_opens_only_where_it_was_put(on: On) {
    let house = house(on).await;
    let store = &house.store;
    store.put_items(&[put(b"a", "anke", 0, b"van anke"), put(b"b", "bas", 0, b"van bas")]).await.expect("put");
    let other = PutItem { space: "token", ..put(b"a", "anke", 0, b"een sleutel") };
    store.put_items(&[other]).await.expect("put");
    let verified = store.verify(|_| ()).await.expect("read");
    assert!(verified.is_sound() && verified.items == 3, "{verified:?}");
    let first = "where space = 'session' and owner = 'anke'";
    house.sql("create table kept as select * from item");
    let changes = [
        format!("update item set owner = 'eva' {first}"),
        format!("update item set version = 2 {first}"),
        format!("update item set keep_until = 5 {first}"),
        format!("update item set space = 'ander' {first}"),
        format!("update item set sealed = (select sealed from kept where owner = 'bas') {first}"),
        format!("update item set sealed = (select sealed from kept where space = 'token') {first}"),
        format!("update item set key = (select key from item where owner = 'bas'), space = 'ander' {first}"),
    ];
    for sql in changes {
        house.sql(&sql);
        let broken = store.verify(|_| ()).await.expect("read").broken;
        assert_eq!(broken.iter().map(|one| one.what).collect::<Vec<_>>(), [Wrong::Item], "{sql}");
        house.sql("delete from item");
        house.sql("insert into item select * from kept");
        assert!(store.verify(|_| ()).await.expect("read").is_sound());
    }
    house.sql("update item set owner = 'bas' where space = 'session'");
    let read = store.item("session", b"a").await;
    assert!(matches!(read, Err(ReadError::Damaged { what: "item", .. })), "{read:?}");
    assert!(store.items("session", "bas", None, 9).await.is_err());
}

on_both! {
    an_item_is_what_was_put_last
    items_are_put_all_or_none
    items_of_an_owner_come_in_the_order_of_keys
    what_is_forgotten_is_gone_once
    an_item_opens_only_where_it_was_put
}

/// Every byte of what is sealed, one bit at a time.
#[tokio::test(flavor = "multi_thread")]
async fn any_flipped_byte_of_an_item_is_found() {
    let house = house(On::Sqlite).await;
    house.store.put_items(&[put(b"a", "anke", 0, b"wachtwoord")]).await.expect("put");
    let number = Number::new("KK-2026", 1);
    let change = house.store.begin(Begin { id: Uuid::now_v7(), organisation: "koksijde", number, at: NOON });
    house.store.write(change).await.expect("written");
    let path = house.settings.database.strip_prefix("sqlite:").expect("SQLite").to_owned();
    let raw = rusqlite::Connection::open(path).expect("it opens");
    let sealed: Vec<u8> = raw.query_row("select sealed from item", [], |row| row.get(0)).expect("there");
    assert!(sealed.len() > 40);
    for position in 0..sealed.len() {
        let mut wrong = sealed.clone();
        wrong[position] ^= 1;
        raw.execute("update item set sealed = ?1", [&wrong]).expect("changed");
        let verified = house.store.verify(|_| ()).await.expect("read");
        assert_eq!((verified.broken_count, verified.broken[0].what), (1, Wrong::Item), "byte {position}");
    }
    raw.execute("update item set sealed = ?1", [&sealed]).expect("changed");
    assert!(house.store.verify(|_| ()).await.expect("read").is_sound());
}
