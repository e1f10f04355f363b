//! Migrations: each file of `migrations/` runs once, in order, on either engine.
//!
//! PostgreSQL's text is the source. SQLite's follows from it: `bytea` is `blob`, `bigint` is `integer`, tables are
//! strict; a table marked `clustered` is kept in the order of its key.

use sha2::{Digest, Sha256};

use crate::engine::{Engine, Reads};
use crate::error::{Fault, OpenError};
use crate::value::stmt;

/// A migration: its number, its name, and its text.
struct Migration {
    version: i64,
    name: &'static str,
    sql: Text,
}

/// Its text: the same for both databases, or one for each where they truly differ.
enum Text {
    Same(&'static str),
    Each { sqlite: &'static str, postgres: &'static str },
}

impl Text {
    fn of(&self, engine: &Engine) -> &'static str {
        match (self, engine) {
            (Text::Same(sql), _) => sql,
            (Text::Each { sqlite, .. }, Engine::Sqlite(_)) => sqlite,
            (Text::Each { postgres, .. }, Engine::Postgres(_)) => postgres,
        }
    }
}

macro_rules! text {
    ($name:literal) => {
        include_str!(concat!("../../../migrations/", $name, ".sql"))
    };
}

/// Every migration, oldest first. What was released never changes; what is new comes behind.
const MIGRATIONS: [Migration; 4] = [
    Migration { version: 1, name: "0001_log", sql: Text::Same(text!("0001_log")) },
    Migration { version: 2, name: "0002_read_models", sql: Text::Same(text!("0002_read_models")) },
    Migration {
        version: 3,
        name: "0003_search",
        sql: Text::Each { sqlite: text!("0003_search.sqlite"), postgres: text!("0003_search.postgres") },
    },
    Migration { version: 4, name: "0004_desk", sql: Text::Same(text!("0004_desk")) },
];

/// The last migration that this program knows.
pub(crate) const LATEST: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

const TABLE: &str = "create table if not exists migration (\
     version bigint not null primary key, name text not null, digest bytea not null)";
const APPLIED: &str = "select version, digest from migration order by version";
const NOTE: &str = "insert into migration (version, name, digest) values ($1, $2, $3)";

/// Brings the database to the form that this program knows, or to an older one (`upto`) that a backup is in.
pub(crate) async fn migrate(engine: &Engine, upto: i64) -> Result<(), OpenError> {
    engine.script(&[engine.dialect(TABLE)], Vec::new()).await?;
    let mut applied = 0;
    for mut row in engine.query(APPLIED, Vec::new()).await? {
        let (version, digest) = (row.int(), row.bytes());
        let Some(migration) = MIGRATIONS.iter().find(|migration| migration.version == version) else {
            return Err(OpenError::Newer { found: version, known: LATEST });
        };
        if digest != digest_of(migration.sql.of(engine)) {
            return Err(OpenError::Migration(version));
        }
        applied = version;
    }
    for migration in MIGRATIONS.iter().filter(|migration| (applied + 1..=upto).contains(&migration.version)) {
        let sql = migration.sql.of(engine);
        let script: Vec<String> = statements(sql).map(|sql| engine.dialect(&sql)).collect();
        let note = stmt!(NOTE, migration.version, migration.name, digest_of(sql));
        match engine.script(&script, vec![note]).await {
            Ok(()) => {}
            // Another node was faster; what it did is checked like anything else that was there before.
            Err(Fault::Refused(_)) if done(engine, migration).await? => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(())
}

async fn done(engine: &Engine, migration: &Migration) -> Result<bool, Fault> {
    let rows = engine.query(APPLIED, Vec::new()).await?;
    Ok(rows.into_iter().any(|mut row| row.int() == migration.version))
}

fn digest_of(sql: &str) -> Vec<u8> {
    Sha256::digest(sql.as_bytes()).to_vec()
}

/// The statements of a file, without comments.
fn statements(sql: &str) -> impl Iterator<Item = String> {
    let lines = sql.lines().filter(|line| !line.trim_start().starts_with("--"));
    let text = lines.collect::<Vec<_>>().join("\n");
    text.split(';').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// A statement of a migration in SQLite's words.
pub(crate) fn for_sqlite(sql: &str) -> String {
    let sql = sql.replace("bytea", "blob").replace("bigint", "integer");
    let Some(table) = sql.trim_start().to_lowercase().starts_with("create table").then_some(&sql) else { return sql };
    match table.strip_suffix(" clustered") {
        Some(table) => format!("{table} strict, without rowid"),
        None => format!("{table} strict"),
    }
}

/// A statement of a migration in PostgreSQL's words.
pub(crate) fn for_postgres(sql: &str) -> String {
    sql.strip_suffix(" clustered").unwrap_or(sql).to_owned()
}
