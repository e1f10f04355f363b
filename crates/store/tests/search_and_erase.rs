//! Dossiers are found by their words until they are erased; then nothing of them can be read, and the chain still holds.

mod common;

use common::{NOON, ORG, On, begun, holds, house, on_both, told};
use store::{Job, Reading, Token, WriteError};
use uuid::Uuid;

async fn found(house: &common::House, words: &str) -> Vec<Uuid> {
    house.store.search(ORG, words, None, 50).await.expect("searched").items
}

async fn dossiers_are_found_by_words_and_beginnings(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut ids = Vec::new();
    for words in ["De stoep voor de school ligt open", "Mijn fiets is gevallen op de stoep", "Café dicht"] {
        let mut change = begun(store, words).await;
        change.search(words);
        ids.push(change.dossier());
        store.write(change).await.expect("written");
    }
    assert!(found(&house, "stoep").await.is_empty(), "not before it is indexed");
    assert_eq!(store.index_pending(2).await.expect("indexed"), 2);
    assert_eq!(store.index_pending(50).await.expect("indexed"), 1);
    assert_eq!(store.index_pending(50).await.expect("indexed"), 0);
    assert_eq!(found(&house, "stoep").await, [ids[1], ids[0]], "the last first");
    assert_eq!(found(&house, "STOEP schoo").await, [ids[0]]);
    assert!(found(&house, "stoep zwembad").await.is_empty());
    assert_eq!(found(&house, "de stoep op").await, [ids[1]], "short words are whole words");
    assert!(found(&house, "st sc").await.is_empty(), "and not what others begin with");
    assert_eq!(found(&house, "sto sch").await, [ids[0]]);
    assert_eq!(found(&house, "café").await, [ids[2]]);
    for odd in ["", "  ", "\"", "*", "stoep\" OR words:\"fiets", "a:b & !c | (d", "')); drop table search; --"] {
        store.search(ORG, odd, None, 50).await.expect("odd signs are no error");
    }
    assert!(store.search("elders", "stoep", None, 50).await.expect("searched").items.is_empty());

    let first = store.search(ORG, "stoep", None, 1).await.expect("searched");
    let second = store.search(ORG, "stoep", first.next, 1).await.expect("searched");
    assert_eq!([first.items, second.items].concat(), [ids[1], ids[0]]);

    let dossier = store.dossier(ids[0]).await.expect("read").expect("there");
    let mut change = dossier.change().expect("open");
    change.append(&told("anders")).search("De stoep is gemaakt");
    store.write(change).await.expect("written");
    assert_eq!(found(&house, "school").await, [ids[0]], "the old words until the new ones are indexed");
    store.index_pending(50).await.expect("indexed");
    assert!(found(&house, "school").await.is_empty());
    assert_eq!(found(&house, "gemaakt").await, [ids[0]]);
}

async fn who_looked_is_remembered(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let change = begun(store, "een").await;
    let id = change.dossier();
    store.write(change).await.expect("written");
    for (at, why) in [(1, "mijn dossier"), (2, "glas gebroken: waarneming")] {
        let reading = Reading { at: NOON + at, person: "medewerker-7".to_owned(), why: why.to_owned() };
        store.note_reading(id, &reading).await.expect("noted");
    }
    let readings = store.readings(id, i64::MAX, 10).await.expect("read");
    let told: Vec<_> = readings.iter().map(|one| (one.at - NOON, one.why.as_str())).collect();
    assert_eq!(told, [(2, "glas gebroken: waarneming"), (1, "mijn dossier")]);
    assert_eq!(store.readings(id, NOON + 2, 10).await.expect("read").len(), 1);
}

async fn what_is_erased_is_gone_and_the_chain_holds(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let mut staging = store.stage().await.expect("begun");
    staging.write(b"een foto").await.expect("written");
    let staged = staging.finish().await.expect("stored");
    let token = Token::of(b"form");
    let mut change = begun(store, "zeewierbehandeling").await;
    let (id, code) = (change.dossier(), store.code_hash(ORG, "code"));
    change
        .search("zeewierbehandeling geweigerd")
        .viewers(vec!["anke".to_owned()])
        .code(&code)
        .answer(&token, i64::MAX, b"ontvangen")
        .attach(&staged, NOON, "foto.jpg", "image/jpeg")
        .job(&Job { id: Uuid::now_v7(), kind: "mail", run_after: NOON, payload: b"aan jan" });
    store.write(change).await.expect("written");
    let other = begun(store, "blijft").await;
    let stays = other.dossier();
    store.write(other).await.expect("written");
    store.index_pending(50).await.expect("indexed");
    let reading = Reading { at: NOON, person: "medewerker-7".to_owned(), why: "mijn dossier".to_owned() };
    store.note_reading(id, &reading).await.expect("noted");
    let selected = if on == On::Sqlite { "wrapped" } else { "encode(wrapped, 'hex')" };
    let wrapped = house.sql(&format!("select {selected} from dossier order by seq limit 1"));
    assert_eq!(found(&house, "zeewier").await, [id]);

    let dossier = store.dossier(id).await.expect("read").expect("there");
    store.erase(&dossier, NOON + 9).await.expect("erased");

    let erased = store.dossier(id).await.expect("read").expect("its number stays");
    assert_eq!((erased.erased, erased.version, erased.entries.len()), (Some(NOON + 9), 2, 0));
    assert!(matches!(erased.change(), Err(WriteError::Erased)));
    assert!(matches!(dossier.change().map(|_| ()), Ok(())), "who still holds it may try …");
    let mut late = dossier.change().expect("held");
    late.append(&told("te laat"));
    assert!(matches!(store.write(late).await, Err(WriteError::Conflict(_))), "… and is refused");
    assert!(matches!(store.note_reading(id, &reading).await, Err(WriteError::Erased)));
    assert!(found(&house, "zeewier").await.is_empty());
    assert!(store.listed(id).await.expect("read").is_none());
    assert!(store.find_followed(ORG, &erased.number, &code).await.expect("read").is_none());
    assert!(store.duties_of(id).await.expect("read").is_empty());
    assert_eq!(house.sql("select count(*) from viewer"), "0");
    assert!(store.attachments(id).await.expect("read").is_empty());
    assert!(store.readings(id, i64::MAX, 10).await.expect("read").is_empty());
    assert!(store.lease(NOON + 1, NOON + 2, 10).await.expect("leased").is_empty(), "its mail does not leave");
    assert_eq!(store.answered(&token).await.expect("read").map(|answered| answered.answer), Some(None));
    assert_eq!(std::fs::read_dir(&house.settings.attachments).expect("a folder").count(), 1);
    assert_eq!(store.sweep_attachments(i64::MAX).await.expect("swept"), 0, "its file went at once");
    assert!(store.dossier(stays).await.expect("read").is_some_and(|dossier| dossier.entries.len() == 1));
    let verified = store.verify(|_| ()).await.expect("read");
    assert_eq!((verified.dossiers, verified.erased, verified.broken), (2, 1, vec![]));
    if on == On::Sqlite {
        let bytes = house.bytes();
        let key: Vec<u8> = wrapped.as_bytes().as_chunks::<2>().0.iter().map(byte).collect();
        assert!(key.len() > 60 && !holds(&bytes, &key), "the key is overwritten in the file");
        assert!(!holds(&bytes, b"zeewierbehandeling"), "so are its words");
        assert!(!holds(&bytes, b"zeewier"), "and what they begin with");
    }
}

fn byte(pair: &[u8; 2]) -> u8 {
    u8::from_str_radix(std::str::from_utf8(pair).expect("hexadecimal"), 16).expect("hexadecimal")
}

on_both! {
    dossiers_are_found_by_words_and_beginnings
    who_looked_is_remembered
    what_is_erased_is_gone_and_the_chain_holds
}
