//! Upkeep: rebuild, rotate, backup and restore from one database to the other, export, opening again.

mod common;

use std::path::Path;

use common::{House, NOON, ORG, On, begun, cluster, duty, house, on_both, row, told};
use store::{
    Begin, Dossier, Duty, Event, Filter, Guard, Job, MasterKeys, OpenError, Projection, PutItem, Reading, RestoreError,
    Row, Settings, Store, Token, Whose, WriteError,
};
use uuid::Uuid;

/// Some have no viewers, some have two; the order in which they are told does not matter.
fn viewers(version: i64) -> Vec<String> {
    let all = [vec![], vec!["team:zorg", "anke"], vec!["bas", "bas"]];
    all[(version % 3) as usize].iter().map(|&who| who.to_owned()).collect()
}

/// What a caller computes from a log: deterministic, and different for every log.
fn project(dossier: &Dossier) -> Result<Projection, String> {
    let last = dossier.entries.last().ok_or("no entry")?;
    let words = String::from_utf8_lossy(&last.payload).into_owned();
    let shown = Row { flags: dossier.version, updated: last.at, ..row(&format!("{} {words}", dossier.number)) };
    let duties = (0..dossier.version % 3).map(|n| duty("handler", 20_000 + n)).collect::<Vec<Duty>>();
    Ok(Projection { row: shown, duties, viewers: viewers(dossier.version), search: Some(words) })
}

/// Dossiers with one to three entries, with the read models that `project` gives.
async fn filled(store: &Store, count: usize) -> Vec<Uuid> {
    let mut ids = Vec::new();
    for n in 0..count {
        let number = store.next_number(ORG, "KK-2026").await.expect("a number");
        let id = Uuid::now_v7();
        let mut change = store.begin(Begin { id, organisation: ORG, number: number.clone(), at: NOON });
        let mut last = String::new();
        for version in 0..=n % 3 {
            last = format!("verhaal {n} deel {version}");
            change.append(&Event { at: NOON, recorded: NOON, kind: "told", payload: last.as_bytes() });
        }
        let version = change.version();
        let duties = (0..version % 3).map(|n| duty("handler", 20_000 + n)).collect();
        change.row(Row { flags: version, updated: NOON, ..row(&format!("{number} {last}")) });
        change.duties(duties).viewers(viewers(version)).search(&last);
        store.write(change).await.expect("written");
        ids.push(id);
    }
    ids
}

/// Every read model as it is shown, and the stored bytes of those that are not sealed anew.
async fn read_models(house: &House) -> (Vec<store::Listed>, String) {
    let mut listed = Vec::new();
    let mut mark = None;
    loop {
        let page = house.store.newest_dossiers(ORG, &Filter::default(), mark, 500).await.expect("read");
        listed.extend(page.items);
        mark = page.next;
        if mark.is_none() {
            let rest = ["select * from duty order by dossier, nr", "select * from viewer order by dossier, who"];
            return (listed, rest.map(|sql| house.sql(sql)).join("\n"));
        }
    }
}

async fn read_models_are_rebuilt_as_they_were(on: On) {
    let house = house(on).await;
    let ids = filled(&house.store, 60).await;
    let sealed = house.sql("select sealed from work order by dossier");
    let before = read_models(&house).await;
    let rebuilt = house.store.rebuild(project, |_| ()).await.expect("rebuilt");
    assert_eq!((rebuilt.dossiers, rebuilt.changed, rebuilt.overtaken), (60, 0, 0));
    assert_eq!(house.sql("select sealed from work order by dossier"), sealed, "what is right is not touched");

    house.sql("delete from work where flags = 1");
    house.sql("update work set stage = 'anders' where flags = 2");
    house.sql("delete from duty where due_date = 20001");
    house.sql("delete from viewer where who = 'anke'");
    house.sql("update viewer set next_due = 7 where who = 'bas' and dossier in (select dossier from work limit 9)");
    house.sql("insert into viewer select dossier, 'eva', organisation, 0, 5 from work where flags = 3");
    house.sql("update search_text set organisation = 'elders'");
    house.sql("insert into duty select * from (select dossier, 9 as nr, organisation, part, kind, role, person, work_date, due_date from duty limit 1) as one");
    let rebuilt = house.store.rebuild(project, |_| ()).await.expect("rebuilt");
    assert_eq!((rebuilt.dossiers, rebuilt.failed.len()), (60, 0));
    assert!(rebuilt.changed >= 40, "{rebuilt:?}");
    assert_eq!(read_models(&house).await, before);
    assert_eq!(house.store.rebuild(project, |_| ()).await.expect("rebuilt").changed, 0);

    let failing = |dossier: &Dossier| if dossier.id == ids[3] { Err("onbekend".to_owned()) } else { project(dossier) };
    let rebuilt = house.store.rebuild(failing, |_| ()).await.expect("rebuilt");
    assert_eq!(rebuilt.failed, [(ids[3], "onbekend".to_owned())]);
    assert_eq!(read_models(&house).await, before, "what cannot be computed is left as it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_dossiers_are_rebuilt_identically() {
    let house = house(On::Sqlite).await;
    let store = house.store.clone();
    let callers: Vec<_> = (0..32)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { filled(&store, 313).await.len() })
        })
        .collect();
    let mut written = 0;
    for caller in callers {
        written += caller.await.expect("written");
    }
    assert!(written >= 10_000);
    let before = read_models(&house).await;
    house.sql("delete from work");
    house.sql("delete from duty");
    house.sql("update viewer set closed = 1");
    let rebuilt = house.store.rebuild(project, |_| ()).await.expect("rebuilt");
    assert_eq!((rebuilt.dossiers, rebuilt.changed), (written as u64, written as u64));
    let after = read_models(&house).await;
    assert!(after == before, "the read models are what they were");
}

async fn master_keys_are_rotated_while_the_store_is_used(on: On) {
    let House { folder, settings, store } = house(on).await;
    let ids = filled(&store, 20).await;
    let code = store.code_hash(ORG, "code");
    store.put_items(&[item(0, b"wachtwoord")]).await.expect("put");
    drop(store);
    let (old, new) = (std::fs::read_to_string(folder.path().join("key")).expect("read"), MasterKeys::new_text());
    let with = |text: &str| Settings { keys: MasterKeys::from_text(text).expect("keys"), ..settings.clone() };
    match Store::open(&with(&new)).await {
        Err(OpenError::MasterKey(id)) => assert_eq!(id, settings.keys.current()),
        other => panic!("another key does not open it: {:?}", other.map(|_| ())),
    }
    let store = Store::open(&with(&format!("{}# the one before\n{old}", *new))).await.expect("it opens");
    assert_eq!(store.rotate().await.expect("rotated"), 21, "each dossier, and the house");
    assert_eq!(store.rotate().await.expect("rotated"), 0);
    drop(store);
    let store = Store::open(&with(&new)).await.expect("the old key is no longer needed");
    assert_eq!(store.code_hash(ORG, "code"), code, "codes stay what they are");
    assert_eq!(store.item("account", b"anke").await.expect("read").expect("there").content, b"wachtwoord");
    for id in ids {
        assert!(!store.dossier(id).await.expect("read").expect("there").entries.is_empty());
    }
    assert!(store.verify(|_| ()).await.expect("read").is_sound());
    assert!(matches!(Store::open(&settings).await, Err(OpenError::MasterKey(_))), "the old one opens nothing");
}

fn item(seen: i64, content: &[u8]) -> PutItem<'_> {
    PutItem { space: "account", key: b"anke", owner: ORG, seen, keep_until: i64::MAX, content }
}

async fn full(store: &Store) -> Uuid {
    store.put_items(&[item(0, b"wachtwoord")]).await.expect("put");
    let mut staging = store.stage().await.expect("begun");
    staging.write(b"een foto").await.expect("written");
    let staged = staging.finish().await.expect("stored");
    let mut change = begun(store, "{\"verhaal\":\"De stoep ligt open\"}").await;
    let id = change.dossier();
    change
        .append(&told("gewone woorden"))
        .append(&Event { at: NOON, recorded: NOON, kind: "raw", payload: &[0xff, 0] })
        .row(row("stoep"))
        .viewers(vec!["anke".to_owned(), "team:zorg".to_owned()])
        .search("stoep open")
        .code(&store.code_hash(ORG, "code"))
        .answer(&Token::of(b"form"), i64::MAX, b"ontvangen")
        .attach(&staged, NOON, "../foto.jpg", "image/jpeg")
        .job(&Job { id: Uuid::now_v7(), kind: "mail", run_after: NOON, payload: b"aan jan" });
    store.write(change).await.expect("written");
    let reading = Reading { at: NOON, person: "medewerker-7".to_owned(), why: "mijn dossier".to_owned() };
    store.note_reading(id, &reading).await.expect("noted");
    store.index_pending(100).await.expect("indexed");
    id
}

/// From this database to the other one and back again.
async fn a_backup_is_restored_on_either_database(on: On) {
    let from = house(on).await;
    filled(&from.store, 30).await;
    let id = full(&from.store).await;
    let gone = filled(&from.store, 1).await[0];
    let dossier = from.store.dossier(gone).await.expect("read").expect("there");
    from.store.erase(&dossier, NOON).await.expect("erased");
    let anchor = from.store.verify(|_| ()).await.expect("read").anchor;

    let writing = from.store.clone();
    let meanwhile = tokio::spawn(async move { filled(&writing, 200).await });
    let folder = from.folder.path().join("backup");
    let backed_up = from.store.backup(&folder, |_| ()).await.expect("backed up");
    assert!(backed_up.dossiers >= 32 && backed_up.missing.is_empty(), "{backed_up:?}");
    assert_eq!(backed_up.attachments, 1);
    meanwhile.await.expect("written meanwhile");
    assert!(from.store.backup(&folder, |_| ()).await.is_err(), "no backup is overwritten");

    for to in [On::Sqlite, On::Postgres] {
        let House { folder: place, settings, store } = house(to).await;
        drop(store);
        let settings = Settings { keys: from.settings.keys.clone(), ..fresh(to, &settings, place.path()) };
        let (store, restored) = Store::restore(&folder, &settings, |_| ()).await.expect("restored");
        assert_eq!((restored.rows, restored.dossiers), (backed_up.rows, backed_up.dossiers));
        assert!(store.verify(|_| ()).await.expect("read").is_sound());
        let dossier = store.dossier(id).await.expect("read").expect("there");
        assert_eq!(dossier.entries, from.store.dossier(id).await.expect("read").expect("there").entries);
        assert_eq!(store.listed(id).await.expect("read").expect("listed").row, row("stoep"));
        let hers = store.seen_dossiers(ORG, &["anke"], true, &Filter::default(), None, 500).await.expect("read");
        assert!(hers.items.iter().any(|item| item.id == id));
        let kept = store.item("account", b"anke").await.expect("read").expect("there");
        assert_eq!((kept.version, kept.content.as_slice()), (1, b"wachtwoord".as_slice()));
        assert_eq!(store.items("account", ORG, None, 9).await.expect("read"), [kept]);
        store.put_items(&[item(1, b"anders")]).await.expect("it goes on");
        let code = store.code_hash(ORG, "code");
        assert_eq!(store.find_followed(ORG, &dossier.number, &code).await.expect("read"), Some(id));
        let answered = store.answered(&Token::of(b"form")).await.expect("read").expect("answered");
        assert_eq!(answered.answer.as_deref(), Some(b"ontvangen".as_slice()));
        let attachment = &store.attachments(id).await.expect("read")[0];
        let mut reader = store.read_attachment(attachment).await.expect("there");
        assert_eq!(reader.next().await.expect("read").as_deref(), Some(b"een foto".as_slice()));
        assert_eq!(store.lease(NOON, NOON + 1, 9).await.expect("leased")[0].payload, b"aan jan");
        assert_eq!(store.readings(id, i64::MAX, 9).await.expect("read").len(), 1);
        assert!(store.dossier(gone).await.expect("read").expect("its number").erased.is_some());
        store.index_pending(1000).await.expect("indexed");
        assert_eq!(store.search(ORG, "stoep", None, 9).await.expect("searched").items, [id]);
        let next = store.next_number(ORG, "KK-2026").await.expect("a number");
        assert!(next.seq() > backed_up.dossiers as i64, "numbers go on where they were");
        assert!(matches!(Store::restore(&folder, &settings, |_| ()).await, Err(RestoreError::NotEmpty)));
    }
    assert_ne!(anchor, [0; 32]);
}

/// A place for a restore: another empty database of the same kind.
fn fresh(on: On, settings: &Settings, folder: &Path) -> Settings {
    let database = match on {
        On::Sqlite => format!("sqlite:{}", folder.join("restored.db").display()),
        On::Postgres => cluster::shared().database(),
    };
    Settings { database, attachments: folder.join("restored").display().to_string(), keys: settings.keys.clone() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_or_broken_off_backup_is_not_used() {
    let from = house(On::Sqlite).await;
    full(&from.store).await;
    let folder = from.folder.path().join("backup");
    from.store.backup(&folder, |_| ()).await.expect("backed up");
    let file = folder.join("gehoor.backup");
    let whole = std::fs::read(&file).expect("read");
    for position in (0..whole.len()).step_by(97) {
        let mut wrong = whole.clone();
        wrong[position] ^= 1;
        std::fs::write(&file, wrong).expect("written");
        let place = tempfile::tempdir().expect("a folder");
        let settings = fresh(On::Sqlite, &from.settings, place.path());
        assert!(Store::restore(&folder, &settings, |_| ()).await.is_err(), "byte {position}");
        assert!(Store::open(&settings).await.is_err() || position < 24, "what was broken off does not open");
    }
    std::fs::write(&file, &whole[..whole.len() - 1]).expect("written");
    let place = tempfile::tempdir().expect("a folder");
    assert!(Store::restore(&folder, &fresh(On::Sqlite, &from.settings, place.path()), |_| ()).await.is_err());
}

async fn a_dossier_is_exported_with_its_documents(on: On) {
    let house = house(on).await;
    let id = full(&house.store).await;
    let exported = house.store.export(id, &house.folder.path().join("export")).await.expect("exported");
    let text = std::fs::read_to_string(&exported.file).expect("read");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((&json["number"], &json["organisation"]), (&"KK-2026-000001".into(), &ORG.into()));
    assert_eq!(json["entries"][0]["event"]["verhaal"], "De stoep ligt open");
    assert_eq!(json["entries"][1]["event"], "gewone woorden");
    assert_eq!(json["entries"][2]["event"]["hex"], "ff00");
    assert_eq!(json["readings"][0]["why"], "mijn dossier");
    assert_eq!(json["attachments"][0]["name"], "../foto.jpg");
    assert_eq!(std::fs::read(&exported.attachments[0]).expect("read"), b"een foto");
    assert!(exported.attachments[0].starts_with(house.folder.path().join("export")));
    assert!(house.store.export(Uuid::now_v7(), house.folder.path()).await.is_err());
}

async fn an_older_or_newer_store_is_met_as_it_should(on: On) {
    let house = house(on).await;
    let ids = filled(&house.store, 1).await;
    let again = Store::open(&house.settings).await.expect("it opens twice");
    assert!(again.dossier(ids[0]).await.expect("read").is_some());
    assert_eq!(again.next_number(ORG, "KK-2026").await.expect("a number").seq(), 2);
    for older in ["drop table item", "drop table viewer", "delete from migration where version = 4"] {
        house.sql(older);
    }
    let migrated = Store::open(&house.settings).await.expect("what is older is brought up to date");
    migrated.put_items(&[item(0, b"wachtwoord")]).await.expect("put");
    assert!(migrated.dossier(ids[0]).await.expect("read").is_some());
    assert_eq!(migrated.rebuild(project, |_| ()).await.expect("rebuilt").changed, 1, "viewers come from the log");
    house.sql(
        "insert into migration (version, name, digest) select 99, 'later', digest from migration where version = 1",
    );
    assert!(matches!(Store::open(&house.settings).await, Err(OpenError::Newer { found: 99, .. })));
    house.sql("delete from migration where version = 99");
    house.sql("update migration set digest = (select digest from migration where version = 2) where version = 1");
    assert!(matches!(Store::open(&house.settings).await, Err(OpenError::Migration(1))));
}

async fn several_dossiers_change_at_once_or_not_at_all(on: On) {
    let house = house(on).await;
    let store = &house.store;
    let ids = filled(store, 2).await;
    let mut set = store::WriteSet::new();
    for &id in &ids {
        let mut change = store.dossier(id).await.expect("read").expect("there").change().expect("open");
        change.append(&told("samen"));
        set.add(change);
    }
    let mut late = store.dossier(ids[1]).await.expect("read").expect("there").change().expect("open");
    late.append(&told("te vroeg"));
    store.write(late).await.expect("written");
    let outcome = store.write(set).await;
    assert!(matches!(outcome, Err(WriteError::Conflict(Guard::Version(id))) if id == ids[1]), "{outcome:?}");
    assert_eq!(store.dossier(ids[0]).await.expect("read").expect("there").version, 1, "nothing of it was written");
    assert_eq!(store.duties(ORG, Whose::Role("handler"), None, 10).await.expect("read").items.len(), 3);
}

on_both! {
    read_models_are_rebuilt_as_they_were
    master_keys_are_rotated_while_the_store_is_used
    a_backup_is_restored_on_either_database
    a_dossier_is_exported_with_its_documents
    an_older_or_newer_store_is_met_as_it_should
    several_dossiers_change_at_once_or_not_at_all
}
