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
    let key = MasterKeys::new_text();
    std::fs::write(folder.path().join("key"), key.as_bytes()).expect("written");
    let keys = MasterKeys::from_text(&key).expect("a new key reads");
    let database = match on {
        On::Sqlite => format!("sqlite:{}", folder.path().join("gehoor.db").display()),
        On::Postgres => cluster::shared().database(),
    };
    let attachments = folder.path().join("attachments").display().to_string();
    let settings = Settings { database, attachments, keys };
    let store = Store::open(&settings).await.expect("the store opens");
    House { folder, settings, store }
}

impl House {
    /// Runs SQL behind the store's back; every row that it gives is one line, columns parted by `|`.
    pub fn sql(&self, sql: &str) -> String {
        let Some(path) = self.settings.database.strip_prefix("sqlite:") else {
            return cluster::shared().sql(&self.settings.database, sql).trim_end().to_owned();
        };
        let connection = rusqlite::Connection::open(path).expect("the file opens");
        connection.busy_timeout(std::time::Duration::from_secs(10)).expect("set up");
        let mut statement = connection.prepare(sql).expect("it is SQL");
        let columns = statement.column_count();
        let mut rows = statement.query([]).expect("it runs");
        let mut lines = Vec::new();
        while let Some(row) = rows.next().expect("a row") {
            let text = |column| match row.get::<_, rusqlite::types::Value>(column).expect("a value") {
                rusqlite::types::Value::Integer(value) => value.to_string(),
                rusqlite::types::Value::Text(value) => value,
                rusqlite::types::Value::Blob(value) => hex(&value),
                _ => String::new(),
            };
            lines.push((0..columns).map(text).collect::<Vec<_>>().join("|"));
        }
        lines.join("\n")
    }

    /// The file of the SQLite database, and what stands beside it.
    pub fn bytes(&self) -> Vec<u8> {
        let path = self.settings.database.strip_prefix("sqlite:").expect("SQLite");
        let read = |path: String| std::fs::read(path).unwrap_or_default();
        [read(path.to_owned()), read(format!("{path}-wal"))].concat()
    }
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether bytes occur in others.
pub fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
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
#[allow(unused_macros, reason = "each test file uses its own part")]
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
#[allow(unused_imports, reason = "each test file uses its own part")]
pub(crate) use on_both;
