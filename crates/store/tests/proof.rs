//! What `verify` finds: any byte of a stored log, head or key that is not as it was written.

mod common;

use common::{House, NOON, On, begun, house, on_both, told};
use store::Wrong;
use uuid::Uuid;

/// Three dossiers: one with three entries, one that was erased, one with a single entry.
async fn small(on: On) -> (House, [Uuid; 3]) {
    let house = house(on).await;
    let store = &house.store;
    let mut ids = [Uuid::nil(); 3];
    for (id, story) in ids.iter_mut().zip(["een", "weg", "drie"]) {
        let change = begun(store, story).await;
        *id = change.dossier();
        store.write(change).await.expect("written");
    }
    for story in ["twee", "nog wat"] {
        let mut change = store.dossier(ids[0]).await.expect("read").expect("there").change().expect("open");
        change.append(&told(story));
        store.write(change).await.expect("written");
    }
    let dossier = store.dossier(ids[1]).await.expect("read").expect("there");
    store.erase(&dossier, NOON + 9).await.expect("erased");
    (house, ids)
}

async fn what(house: &House) -> Vec<(Option<Uuid>, Option<i64>, Wrong)> {
    let verified = house.store.verify(|_| ()).await.expect("read");
    assert_eq!(verified.broken_count, verified.broken.len() as u64);
    verified.broken.into_iter().map(|broken| (broken.dossier, broken.version, broken.what)).collect()
}

fn blob(on: On, id: Uuid) -> String {
    let hex = common::hex(id.as_bytes());
    if on == On::Sqlite { format!("x'{hex}'") } else { format!("'\\x{hex}'") }
}

async fn a_sound_store_is_proved_and_has_an_anchor(on: On) {
    let (house, ids) = small(on).await;
    let verified = house.store.verify(|_| ()).await.expect("read");
    assert!(verified.is_sound(), "{:?}", verified.broken);
    assert_eq!((verified.dossiers, verified.entries, verified.erased), (3, 6, 1));
    let mut change = house.store.dossier(ids[2]).await.expect("read").expect("there").change().expect("open");
    change.append(&told("later"));
    house.store.write(change).await.expect("written");
    let later = house.store.verify(|_| ()).await.expect("read");
    assert!(later.is_sound() && later.anchor != verified.anchor, "any entry more gives another anchor");
}

async fn what_is_missing_moved_or_added_is_named(on: On) {
    let (house, ids) = small(on).await;
    let [first, erased, last] = ids.map(|id| blob(on, id));
    let copy = "dossier, version, at, recorded, kind, sealed, hash";
    let changes = [
        (format!("delete from entry where dossier = {first} and version = 2"), ids[0], Some(2), Wrong::Missing),
        (format!("delete from entry where dossier = {first} and version = 3"), ids[0], Some(3), Wrong::Missing),
        (
            format!("update entry set version = version + 10 where dossier = {first} and version = 3"),
            ids[0],
            Some(3),
            Wrong::Missing,
        ),
        (
            format!(
                "insert into entry ({copy}) select dossier, 4, at, recorded, kind, sealed, hash from entry where dossier = {first} and version = 3"
            ),
            ids[0],
            Some(4),
            Wrong::Surplus,
        ),
        (
            format!(
                "insert into entry ({copy}) select {last}, 2, at, recorded, kind, sealed, hash from entry where dossier = {first} and version = 2"
            ),
            ids[2],
            Some(2),
            Wrong::Surplus,
        ),
        (
            format!("update dossier set wrapped = (select wrapped from dossier where id = {last}) where id = {first}"),
            ids[0],
            None,
            Wrong::Key,
        ),
        (format!("update dossier set erased = 0 where id = {erased}"), ids[1], None, Wrong::Erased),
        (format!("update dossier set erased = 5 where id = {first}"), ids[0], None, Wrong::Erased),
        (format!("delete from dossier where id = {last}"), ids[2], Some(1), Wrong::Surplus),
    ];
    house.sql("create table kept_entry as select * from entry");
    house.sql("create table kept_dossier as select * from dossier");
    for (sql, id, version, wrong) in changes {
        house.sql(&sql);
        assert_eq!(what(&house).await, [(Some(id), version, wrong)], "{sql}");
        for table in ["entry", "dossier"] {
            house.sql(&format!("delete from {table}"));
            house.sql(&format!("insert into {table} select * from kept_{table}"));
        }
        assert_eq!(what(&house).await, []);
    }
}

/// Whoever can write to the database but has no key can compute a chain that holds; not one whose end is cut off.
async fn an_end_that_was_cut_off_with_care_is_found(on: On) {
    let (house, ids) = small(on).await;
    let first = blob(on, ids[0]);
    house.sql(&format!("delete from entry where dossier = {first} and version = 3"));
    house.sql(&format!(
        "update dossier set version = 2, head = (select hash from entry where dossier = {first} and version = 2) \
         where id = {first}"
    ));
    assert_eq!(what(&house).await, [(Some(ids[0]), None, Wrong::Head)]);
}

async fn a_changed_house_key_is_found(on: On) {
    let (house, _) = small(on).await;
    house.sql("update house set master = 'x'");
    assert_eq!(what(&house).await, [(None, None, Wrong::MasterKey)]);
}

on_both! {
    a_sound_store_is_proved_and_has_an_anchor
    what_is_missing_moved_or_added_is_named
    an_end_that_was_cut_off_with_care_is_found
    a_changed_house_key_is_found
}

/// Every byte of every column of the log, the heads and the keys, one bit at a time.
#[tokio::test(flavor = "multi_thread")]
async fn any_flipped_byte_is_found() {
    use rusqlite::types::Value;
    let (house, ids) = small(On::Sqlite).await;
    let path = house.settings.database.strip_prefix("sqlite:").expect("SQLite").to_owned();
    let raw = rusqlite::Connection::open(path).expect("it opens");
    let tables = [
        ("entry", "dossier", "dossier, version, at, recorded, kind, sealed, hash"),
        ("dossier", "id", "id, organisation, series, seq, begun, version, head, seal, master, wrapped, erased"),
    ];
    let mut flips = 0;
    for (table, owner, columns) in tables {
        let rows: i64 = raw.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0)).expect("counted");
        for row in 0..rows {
            for column in columns.split(", ") {
                // Rows have no number of their own: they are found by what is not being changed.
                let key = if table == "entry" { "hex(dossier) || '/' || version" } else { "hex(id)" };
                let find = format!("select {key}, {owner}, {column} from {table} order by 1 limit 1 offset {row}");
                let (key_is, dossier, original): (String, Vec<u8>, Value) =
                    raw.query_row(&find, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).expect("found");
                let dossier = Uuid::from_slice(&dossier).expect("an id");
                for position in 0..length(&original) {
                    let wrong = flipped(&original, position);
                    let set = |from: &str, value: &Value| {
                        let sql = format!("update {table} set {column} = ?1 where {key} = ?2");
                        assert_eq!(raw.execute(&sql, rusqlite::params![value, from]).expect("it changes"), 1, "{sql}");
                    };
                    set(&key_is, &wrong);
                    let broken = what(&house).await;
                    let named = broken.iter().any(|(id, _, _)| *id == Some(dossier));
                    let id_changed = matches!(column, "id" | "dossier") && !broken.is_empty();
                    assert!(named || id_changed, "{table}.{column} byte {position} of {key_is}: {broken:?}");
                    if table == "entry" && !matches!(column, "dossier" | "version") {
                        let version = key_is.split('/').next_back().and_then(|version| version.parse().ok());
                        assert_eq!(broken, [(Some(dossier), version, Wrong::Entry)], "the entry itself is named");
                    }
                    let key_now = key_after(&key_is, column, &wrong);
                    set(&key_now, &original);
                    flips += 1;
                }
            }
        }
    }
    assert_eq!(what(&house).await, []);
    assert!(flips > 1000, "{flips} bytes of {ids:?} were flipped");
}

fn length(value: &rusqlite::types::Value) -> usize {
    match value {
        rusqlite::types::Value::Integer(_) => 8,
        rusqlite::types::Value::Text(text) => text.len(),
        rusqlite::types::Value::Blob(bytes) => bytes.len(),
        _ => 0,
    }
}

fn flipped(value: &rusqlite::types::Value, position: usize) -> rusqlite::types::Value {
    use rusqlite::types::Value;
    match value {
        Value::Integer(number) => Value::Integer(number ^ (64 << (8 * position))),
        Value::Text(text) => {
            // The bit that tells capitals from small letters: the flip that is most easily overlooked.
            let bytes = text.bytes().enumerate().map(|(at, byte)| if at == position { byte ^ 0x20 } else { byte });
            Value::Text(String::from_utf8(bytes.collect()).expect("still ASCII"))
        }
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            bytes[position] ^= 1;
            Value::Blob(bytes)
        }
        other => other.clone(),
    }
}

/// How the row is found once its key column was changed.
fn key_after(key: &str, column: &str, wrong: &rusqlite::types::Value) -> String {
    use rusqlite::types::Value;
    match (column, wrong) {
        ("id", Value::Blob(bytes)) => common::hex(bytes).to_uppercase(),
        ("dossier", Value::Blob(bytes)) => {
            let version = key.split('/').next_back().unwrap_or_default();
            format!("{}/{version}", common::hex(bytes).to_uppercase())
        }
        ("version", Value::Integer(version)) if key.contains('/') => {
            format!("{}/{version}", key.split('/').next().unwrap_or_default())
        }
        _ => key.to_owned(),
    }
}
