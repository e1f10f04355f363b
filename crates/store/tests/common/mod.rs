//! What the tests share: a store on either engine, and small dossiers to put in it.

#![allow(dead_code, reason = "each test file uses its own part")]

pub mod cluster;

use store::{Begin, Change, Duty, Event, MasterKeys, Row, Settings, Store};
use tempfile::TempDir;
use uuid::Uuid;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

/// A database of its own for one test.
pub struct House {
    pub folder: TempDir,
    pub settings: Settings,
    pub store: Store,
}

pub const ORG: &str = "koksijde";
pub const NOON: i64 = 1_790_000_000_000_000;

/// A new empty store.
pub async fn house(on: On) -> House {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("a new key reads");
    let database = match on {
        On::Sqlite => format!("sqlite:{}", folder.path().join("gehoor.db").display()),
        On::Postgres => cluster::shared().database(),
    };
    let attachments = folder.path().join("attachments").display().to_string();
    let settings = Settings { database, attachments, keys };
    let store = Store::open(&settings).await.expect("the store opens");
    House { folder, settings, store }
}

/// An event with this story.
pub fn told(story: &str) -> Event<'_> {
    Event { at: NOON, recorded: NOON + 1, kind: "received", payload: story.as_bytes() }
}

/// A row that shows this.
pub fn row(page: &str) -> Row {
    Row {
        procedure: "klacht".to_owned(),
        edition: "1".to_owned(),
        stage: "received".to_owned(),
        next_due: Some(20_000),
        role: "handler".to_owned(),
        received: NOON,
        updated: NOON,
        page: page.as_bytes().to_vec(),
        ..Row::default()
    }
}

/// A duty for a role.
pub fn duty(role: &str, due: i64) -> Duty {
    Duty {
        part: "1".to_owned(),
        kind: "acknowledge".to_owned(),
        role: role.to_owned(),
        due_date: Some(due),
        ..Duty::default()
    }
}

/// The change that begins a dossier with one event, a row and a duty.
pub async fn begun(store: &Store, story: &str) -> Change {
    let number = store.next_number(ORG, "KK-2026").await.expect("a number");
    let mut change = store.begin(Begin { id: Uuid::now_v7(), organisation: ORG, number, at: NOON });
    change.append(&told(story)).row(row(story)).duties(vec![duty("handler", 20_000)]);
    change
}

/// The same tests on either engine.
macro_rules! on_both {
    ($($test:ident)*) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() { super::$test(super::On::Sqlite).await; })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $test() { super::$test(super::On::Postgres).await; })*
        }
    };
}
pub(crate) use on_both;
