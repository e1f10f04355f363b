//! The two databases behind one door: statements in, rows out.

mod numbers;
mod postgres;
mod postgres_values;
mod search;
mod sqlite;
mod sqlite_writer;
mod tls;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::error::{Fault, OpenError};
use crate::migrate;
use crate::value::{Row, Stmt, Value};

use postgres::{Flight, Postgres};
use sqlite::{Sqlite, rows_of};

/// Whatever can be asked: the database as it is, or as it was at one moment.
pub(crate) trait Reads {
    /// Rows, in the order the statement asks for.
    fn query(&self, sql: &str, values: Vec<Value>) -> impl Future<Output = Result<Vec<Row>, Fault>> + Send;
}

/// The database.
pub(crate) enum Engine {
    /// One file.
    Sqlite(Sqlite),
    /// A server.
    Postgres(Postgres),
}

/// The database as it was at one moment, for as long as this is held.
pub(crate) enum Snapshot {
    /// A connection in a reading transaction.
    Sqlite(Mutex<rusqlite::Connection>),
    /// A connection in a repeatable reading transaction.
    Postgres(Flight),
}

impl Engine {
    /// Connects; makes the file if there is none.
    pub(crate) async fn open(database: &str) -> Result<Engine, OpenError> {
        if let Some(path) = database.strip_prefix("sqlite:") {
            return Ok(Engine::Sqlite(Sqlite::open(Path::new(path))?));
        }
        if database.starts_with("postgres://") || database.starts_with("postgresql://") {
            return Ok(Engine::Postgres(Postgres::open(database)?));
        }
        Err(OpenError::Setting {
            setting: "database",
            problem: "it should begin with sqlite: or postgres://".to_owned(),
        })
    }

    /// Writes all statements or none, and answers when they are durable, with the rows that they return.
    pub(crate) async fn write(&self, set: Vec<Stmt>) -> Result<Vec<Row>, Fault> {
        match self {
            Engine::Sqlite(sqlite) => sqlite.write(set).await,
            Engine::Postgres(postgres) => postgres.write(&set).await,
        }
    }

    /// Runs statements that make or change tables, and then others, all or none.
    pub(crate) async fn script(&self, tables: &[String], set: Vec<Stmt>) -> Result<(), Fault> {
        match self {
            Engine::Sqlite(sqlite) => {
                let tables = tables.iter().map(|sql| Stmt { sql: sql.clone().into(), values: Vec::new(), guard: None });
                sqlite.write(tables.chain(set).collect()).await.map(drop)
            }
            Engine::Postgres(postgres) => postgres.script(tables, &set).await,
        }
    }

    /// A statement of a migration in the words of this database.
    pub(crate) fn dialect(&self, sql: &str) -> String {
        match self {
            Engine::Sqlite(_) => migrate::for_sqlite(sql),
            Engine::Postgres(_) => migrate::for_postgres(sql),
        }
    }

    /// The next number of a series, never given twice.
    pub(crate) async fn next_number(&self, organisation: &str, series: &str) -> Result<i64, Fault> {
        match self {
            Engine::Sqlite(sqlite) => sqlite.next_number(organisation, series).await,
            Engine::Postgres(postgres) => postgres.next_number(organisation, series).await,
        }
    }

    /// Takes back a number that was not used after all; `taken` says that somebody else had it already.
    pub(crate) fn number_unused(&self, organisation: &str, series: &str, seq: i64, taken: bool) {
        match self {
            Engine::Sqlite(sqlite) => sqlite.numbers.unused(organisation, series, seq, taken),
            Engine::Postgres(_) if taken => {}
            Engine::Postgres(postgres) => postgres.number_unused(organisation, series, seq),
        }
    }

    /// Sees to it that nothing that was deleted can be read in the files of the database, as far as that depends on us.
    pub(crate) async fn forget_traces(&self) -> Result<(), Fault> {
        match self {
            Engine::Sqlite(sqlite) => sqlite.forget_traces(),
            Engine::Postgres(_) => Ok(()),
        }
    }

    /// The database as it is now. It goes on changing; the snapshot does not.
    pub(crate) async fn snapshot(&self) -> Result<Snapshot, Fault> {
        match self {
            Engine::Sqlite(sqlite) => Ok(Snapshot::Sqlite(Mutex::new(sqlite.snapshot()?))),
            Engine::Postgres(postgres) => Ok(Snapshot::Postgres(postgres.snapshot().await?)),
        }
    }
}

impl Reads for Snapshot {
    async fn query(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Row>, Fault> {
        match self {
            Snapshot::Sqlite(connection) => {
                tokio::task::coop::consume_budget().await;
                let connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
                rows_of(&connection, sql, &values).map_err(|error| sqlite::fault(&error))
            }
            Snapshot::Postgres(flight) => flight.query(sql, &values).await,
        }
    }
}

impl Reads for Engine {
    async fn query(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Row>, Fault> {
        match self {
            Engine::Sqlite(sqlite) => {
                // Reading never waits, so whoever reads much must now and then let others have their turn.
                tokio::task::coop::consume_budget().await;
                sqlite.query(sql, &values)
            }
            Engine::Postgres(postgres) => postgres.query(sql, &values).await,
        }
    }
}
