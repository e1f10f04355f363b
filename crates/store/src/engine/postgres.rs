//! PostgreSQL: a pool of connections; all statements of a write set in flight at once, inside one transaction.

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use futures_util::future::{join, join_all};
use tokio_postgres::Config;
use tokio_postgres::types::ToSql;

use super::postgres_values::{fault, pool_fault, read};
use crate::error::{Fault, OpenError};
use crate::limits;
use crate::value::{Row, Stmt, Value};

/// The database, as several nodes may use it at once.
pub(crate) struct Postgres {
    pool: Pool,
    /// Connections that answer before their commit is flushed, for counting only.
    counters: Pool,
}

/// Counts without waiting for the disk: whatever commits later with this number flushes the count as well, since
/// both are in one log. A series that was not counted before starts behind what is stored.
const COUNT: &str = "insert into counter (organisation, series, last) values ($1, $2, \
     (select coalesce(max(seq), 0) + 1 from dossier where organisation = $1 and series = $2)) \
     on conflict (organisation, series) do update set last = counter.last + 1 returning last";
const UNCOUNT: &str = "update counter set last = last - 1 where organisation = $1 and series = $2 and last = $3";

/// An arbitrary number that all nodes agree on: who holds this lock migrates.
const MIGRATING: &str = "select pg_advisory_xact_lock(7214110942)";

impl Postgres {
    /// A pool for the database of a `postgres://` address. Nothing is connected yet.
    pub(crate) fn open(address: &str) -> Result<Postgres, OpenError> {
        let wrong = |problem: String| OpenError::Setting { setting: "database", problem };
        let config: Config = address.parse().map_err(|error: tokio_postgres::Error| wrong(error.to_string()))?;
        // What the server is set to must not decide whether an answer means that it is stored.
        let pool = pool(&config, "on", limits::CONNECTIONS).map_err(wrong)?;
        let counters = pool_of_counters(&config).map_err(wrong)?;
        Ok(Postgres { pool, counters })
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
            client.batch_execute("begin").await?;
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

    pub(crate) async fn next_number(&self, organisation: &str, series: &str) -> Result<i64, Fault> {
        let client = self.counters.get().await.map_err(|error| pool_fault(&error))?;
        let rows = query(&client, COUNT, &[organisation.into(), series.into()]).await?;
        rows.into_iter().next().map(|mut row| row.int()).ok_or(Fault::Unavailable("no number".to_owned()))
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
        let begin = flight.client().batch_execute("begin isolation level repeatable read read only").await;
        begin.map_err(|error| fault(&error))?;
        Ok(flight)
    }
}

fn pool(config: &Config, synchronous_commit: &str, size: usize) -> Result<Pool, String> {
    let mut config = config.clone();
    let options = format!(
        "{} -c synchronous_commit={synchronous_commit} -c lock_timeout={patience}s -c statement_timeout=0 \
         -c idle_in_transaction_session_timeout=0 -c default_transaction_isolation=read\\ committed",
        config.get_options().unwrap_or_default(),
        patience = limits::PATIENCE_SECONDS,
    );
    config.options(options).application_name("gehoor").connect_timeout(patience());
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

fn pool_of_counters(config: &Config) -> Result<Pool, String> {
    pool(config, "off", 2)
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

/// One write set in one transaction: everything but the commit in one flight, then the commit.
async fn write(pool: &Pool, set: &[Stmt]) -> Result<Vec<Row>, Fault> {
    let mut flight = Flight::take_off(pool).await?;
    let client = flight.client();
    let mut prepared = Vec::with_capacity(set.len());
    for stmt in set {
        prepared.push(client.prepare_cached(&stmt.sql).await.map_err(|error| fault(&error))?);
    }
    // Each of these is sent when it is first polled, so in this order, without waiting for the one before.
    let runs = set.iter().zip(&prepared).map(|(stmt, statement)| async move {
        let values = parameters(&stmt.values);
        if statement.columns().is_empty() {
            return client.execute(statement, &values).await.map(|changed| (changed, Vec::new()));
        }
        let rows = client.query(statement, &values).await?;
        Ok((rows.len() as u64, rows))
    });
    let (begun, outcomes) = join(client.batch_execute("begin"), join_all(runs)).await;
    begun.map_err(|error| fault(&error))?;
    let checked = check(set, outcomes);
    let last = client.batch_execute(if checked.is_ok() { "commit" } else { "rollback" }).await;
    if checked.is_ok() {
        last.map_err(|error| match fault(&error) {
            Fault::Unavailable(why) => Fault::Uncertain(why),
            other => other,
        })?;
    }
    flight.land();
    checked
}

type Outcome = Result<(u64, Vec<tokio_postgres::Row>), tokio_postgres::Error>;

/// The first thing that went wrong; what came after it in the flight only followed from it.
fn check(set: &[Stmt], outcomes: Vec<Outcome>) -> Result<Vec<Row>, Fault> {
    let mut rows = Vec::new();
    for (stmt, outcome) in set.iter().zip(outcomes) {
        let (changed, returned) = outcome.map_err(|error| fault(&error))?;
        if let Some(guard) = stmt.guard.filter(|_| changed == 0) {
            return Err(Fault::Guard(guard));
        }
        for row in &returned {
            rows.push(read(row)?);
        }
    }
    Ok(rows)
}
