//! PostgreSQL: a pool of connections; all statements of a write set in flight at once, inside one transaction.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::atomic::{AtomicI64, Ordering};

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use futures_util::future::{join_all, join3};
use tokio::sync::Mutex;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Config, Error};

use super::postgres_values::{fault, pool_fault, read};
use crate::error::{Fault, OpenError};
use crate::limits;
use crate::value::{Row, Stmt, Value};

/// The database, as several nodes may use it at once.
pub(crate) struct Postgres {
    pool: Pool,
    /// A connection that answers before its commit is flushed, for counting only.
    counters: Pool,
    /// Numbers that were asked for together and are still to be given out, per organisation and series.
    counted: Mutex<HashMap<(String, String), Range<i64>>>,
    /// How many are waiting for a number.
    waiting: AtomicI64,
}

/// Counts without waiting for the disk: whatever commits later with this number flushes the count as well, since
/// both are in one log. A series that was not counted before starts behind what is stored.
const COUNT: &str = "insert into counter (organisation, series, last) values ($1, $2, \
     (select coalesce(max(seq), 0) from dossier where organisation = $1 and series = $2) + $3) \
     on conflict (organisation, series) do update set last = counter.last + $3 returning last";
const UNCOUNT: &str = "update counter set last = last - 1 where organisation = $1 and series = $2 and last = $3";

/// Who holds this lock migrates; its number is arbitrary, and the same for all nodes. Others wait for as long as it takes.
const MIGRATING: &str = "begin; set local lock_timeout = 0; set local statement_timeout = 0; \
     select pg_advisory_xact_lock(7214110942)";

impl Postgres {
    /// A pool for the database of a `postgres://` address. Nothing is connected yet.
    pub(crate) fn open(address: &str) -> Result<Postgres, OpenError> {
        let wrong = |problem: String| OpenError::Setting { setting: "database", problem };
        let config: Config = address.parse().map_err(|error: tokio_postgres::Error| wrong(error.to_string()))?;
        // What the server is set to must not decide whether an answer means that it is stored.
        let pool = pool(&config, "on", limits::CONNECTIONS).map_err(wrong)?;
        let counters = self::pool(&config, "off", 1).map_err(wrong)?;
        Ok(Postgres { pool, counters, counted: Mutex::default(), waiting: AtomicI64::new(0) })
    }

    pub(crate) async fn write(&self, set: &[Stmt]) -> Result<Vec<Row>, Fault> {
        let mut tries = 0;
        loop {
            match write(&self.pool, set).await {
                // The database undid this set in favour of another: it is data, so it is simply sent again.
                Err(Fault::Again) if tries < limits::RETRIES => tries += 1,
                Err(Fault::Again) => return Err(Fault::Unavailable("write sets keep colliding".to_owned())),
                outcome => return outcome,
            }
        }
    }

    pub(crate) async fn query(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        let client = self.pool.get().await.map_err(|error| pool_fault(&error))?;
        query(&client, sql, values).await
    }

    pub(crate) async fn script(&self, tables: &[String], set: &[Stmt]) -> Result<(), Fault> {
        let mut flight = Flight::take_off(&self.pool).await?;
        let run = async {
            let client = flight.client();
            client.batch_execute(MIGRATING).await?;
            for sql in tables {
                client.batch_execute(sql).await?;
            }
            for stmt in set {
                client.execute(&*stmt.sql, &parameters(&stmt.values)).await?;
            }
            client.batch_execute("commit").await
        };
        run.await.map_err(|error| fault(&error))?;
        flight.land();
        Ok(())
    }

    /// The next number. Whoever waits while one request is under way shares the next one, so that many at once cost
    /// few requests, and nobody takes a number that is not asked for.
    pub(crate) async fn next_number(&self, organisation: &str, series: &str) -> Result<i64, Fault> {
        let waiting = Waiting::begin(&self.waiting);
        let mut counted = self.counted.lock().await;
        let ready = counted.entry((organisation.to_owned(), series.to_owned())).or_insert(0..0);
        if let Some(number) = ready.next() {
            return Ok(number);
        }
        let many = waiting.0.load(Ordering::Relaxed).max(1);
        let client = self.counters.get().await.map_err(|error| pool_fault(&error))?;
        let rows = query(&client, COUNT, &[organisation.into(), series.into(), many.into()]).await?;
        let last = rows.into_iter().next().map(|mut row| row.int());
        let last = last.ok_or_else(|| Fault::Unavailable("no number came".to_owned()))?;
        *ready = last - many + 1..last + 1;
        ready.next().ok_or_else(|| Fault::Unavailable("no number came".to_owned()))
    }

    /// Takes a number back in the background; if that fails, a number is skipped.
    pub(crate) fn number_unused(&self, organisation: &str, series: &str, seq: i64) {
        let (pool, values) = (self.counters.clone(), [organisation.into(), series.into(), seq.into()]);
        tokio::spawn(async move {
            if let Ok(client) = pool.get().await {
                let _ = query(&client, UNCOUNT, &values).await;
            }
        });
    }

    /// The database as it is now, for as long as the snapshot is held.
    pub(crate) async fn snapshot(&self) -> Result<Flight, Fault> {
        let flight = Flight::take_off(&self.pool).await?;
        let begin = "begin isolation level repeatable read read only; set local statement_timeout = 0";
        let begin = flight.client().batch_execute(begin).await;
        begin.map_err(|error| fault(&error))?;
        Ok(flight)
    }
}

/// Counts one who waits, for as long as they do.
struct Waiting<'a>(&'a AtomicI64);

impl Waiting<'_> {
    fn begin(count: &AtomicI64) -> Waiting<'_> {
        count.fetch_add(1, Ordering::Relaxed);
        Waiting(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn pool(config: &Config, synchronous_commit: &str, size: usize) -> Result<Pool, String> {
    let mut config = config.clone();
    let options = format!(
        "{} -c synchronous_commit={synchronous_commit} -c lock_timeout={patience}s \
         -c statement_timeout={longest}s -c idle_in_transaction_session_timeout=0 -c default_transaction_isolation=read\\ committed",
        config.get_options().unwrap_or_default(),
        patience = limits::PATIENCE_SECONDS,
        longest = limits::PATIENCE_SECONDS * 6,
    );
    config.options(options).application_name("gehoor").connect_timeout(patience());
    // A server that is cut off without a word must not hold its callers for a quarter of an hour.
    config.tcp_user_timeout(patience()).keepalives_idle(patience());
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(config, super::tls::connector()?, recycling);
    Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(patience()))
        .create_timeout(Some(patience()))
        .runtime(Runtime::Tokio1)
        .build()
        .map_err(|error| error.to_string())
}

fn patience() -> std::time::Duration {
    std::time::Duration::from_secs(limits::PATIENCE_SECONDS)
}

/// A connection inside a transaction. If it is dropped before it lands, the connection closes, and the server undoes
/// what was not committed.
pub(crate) struct Flight(Option<Object>);

impl Flight {
    async fn take_off(pool: &Pool) -> Result<Flight, Fault> {
        Ok(Flight(Some(pool.get().await.map_err(|error| pool_fault(&error))?)))
    }

    fn client(&self) -> &Object {
        self.0.as_ref().expect("a flight has its connection until it lands")
    }

    /// The transaction has ended: the connection goes back into the pool.
    fn land(&mut self) {
        drop(self.0.take());
    }

    pub(crate) async fn query(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        query(self.client(), sql, values).await
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        if let Some(object) = self.0.take() {
            drop(Object::take(object));
        }
    }
}

async fn query(client: &Object, sql: &str, values: &[Value]) -> Result<Vec<Row>, Fault> {
    let statement = client.prepare_cached(sql).await.map_err(|error| fault(&error))?;
    let rows = client.query(&statement, &parameters(values)).await.map_err(|error| fault(&error))?;
    rows.iter().map(read).collect()
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// One write set in one transaction and in one flight, the commit included. A guarded statement that changes no row
/// divides by nothing, so that the server itself turns the commit into a rollback.
async fn write(pool: &Pool, set: &[Stmt]) -> Result<Vec<Row>, Fault> {
    let mut flight = Flight::take_off(pool).await?;
    let client = flight.client();
    let mut prepared = Vec::with_capacity(set.len());
    for stmt in set {
        let sql = if stmt.guard.is_some() { guarded(&stmt.sql) } else { stmt.sql.clone() };
        prepared.push(client.prepare_cached(&sql).await.map_err(|error| fault(&error))?);
    }
    // Each of these is sent when it is first polled, so in this order, without waiting for the one before.
    let runs = set.iter().zip(&prepared).map(|(stmt, statement)| async move {
        let values = parameters(&stmt.values);
        if statement.columns().is_empty() {
            return client.execute(statement, &values).await.map(|_| Vec::new());
        }
        client.query(statement, &values).await
    });
    let (begun, outcomes, ended) =
        join3(client.batch_execute("begin"), join_all(runs), client.batch_execute("commit")).await;
    begun.map_err(|error| fault(&error))?;
    let checked = check(set, outcomes);
    if checked.is_ok() {
        ended.map_err(|error| match fault(&error) {
            Fault::Unavailable(why) => Fault::Uncertain(why),
            other => other,
        })?;
    } else if ended.is_err() {
        // Whether the connection still works is not known: it is not used again.
        return checked;
    }
    flight.land();
    checked
}

/// A guarded statement, as one that fails when it changes no row.
fn guarded(sql: &str) -> Cow<'static, str> {
    format!("with changed as ({sql} returning 1) select 1 / count(*) from changed").into()
}

/// The first thing that went wrong; what came after it in the flight only followed from it.
fn check(set: &[Stmt], outcomes: Vec<Result<Vec<tokio_postgres::Row>, Error>>) -> Result<Vec<Row>, Fault> {
    let mut rows = Vec::new();
    for (stmt, outcome) in set.iter().zip(outcomes) {
        let returned = outcome.map_err(|error| match stmt.guard {
            Some(guard) if error.code() == Some(&SqlState::DIVISION_BY_ZERO) => Fault::Guard(guard),
            _ => fault(&error),
        })?;
        if stmt.guard.is_none() {
            for row in &returned {
                rows.push(read(row)?);
            }
        }
    }
    Ok(rows)
}
