//! What the database itself can do on this machine: one event of 500 bytes, one row and one job, durable, nothing
//! sealed, nothing hashed.

use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::callers::many;
use crate::Trouble;
use crate::measure::{Caller, Measured, measure};

const TABLES: [&str; 3] = [
    "create table limit_event (dossier bytea, version bigint, body bytea, hash bytea, primary key (dossier, version))",
    "create table limit_work (dossier bytea primary key, due bigint, body bytea)",
    "create table limit_job (id bytea primary key, dossier bytea, body bytea)",
];
const INSERTS: [&str; 3] = [
    "insert into limit_event values ($1, 1, $2, $3)",
    "insert into limit_work values ($1, 20000, $2) on conflict (dossier) do update set body = excluded.body",
    "insert into limit_job values ($1, $2, $3)",
];

/// How many appends share a commit at most.
const GROUP: usize = 256;

/// Connections to PostgreSQL.
const CONNECTIONS: usize = 16;

/// Appends by one writer of SQLite, grouped, each caller answered once its append is durable.
pub async fn sqlite(path: &Path, callers: usize, time: Duration) -> Result<Measured, Trouble> {
    let connection = Connection::open(path)?;
    connection.execute_batch("pragma journal_mode = wal; pragma synchronous = full")?;
    for table in TABLES {
        connection.execute_batch(&table.replace("bytea", "blob").replace("bigint", "integer"))?;
    }
    let (sender, queue) = mpsc::channel(4096);
    let writer =
        std::thread::Builder::new().name("limit-writer".to_owned()).spawn(move || write(&connection, queue))?;
    let mut callers = many(callers, async |_| Ok(Queued(sender.clone()))).await?;
    let measured = measure(&mut callers, time, None).await;
    drop((callers, sender));
    writer.join().map_err(|_| Trouble::Database("the writer of the limit failed".to_owned()))??;
    measured
}

type Answer = oneshot::Sender<()>;

fn write(connection: &Connection, mut queue: mpsc::Receiver<Answer>) -> Result<(), Trouble> {
    let mut group = Vec::with_capacity(GROUP);
    while queue.blocking_recv_many(&mut group, GROUP) > 0 {
        connection.execute_batch("begin immediate")?;
        for _ in &group {
            let (dossier, job) = (Uuid::now_v7(), Uuid::now_v7());
            let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| connection.prepare_cached(sql)?.execute(values);
            run(INSERTS[0], &[&dossier.as_bytes(), &[b'x'; 500], &[b'h'; 32]])?;
            run(INSERTS[1], &[&dossier.as_bytes(), &[b'p'; 300]])?;
            run(INSERTS[2], &[&job.as_bytes(), &dossier.as_bytes(), &[b'j'; 100]])?;
        }
        connection.execute_batch("commit")?;
        for caller in group.drain(..) {
            // Whoever no longer waits has ended with its time.
            let _ = caller.send(());
        }
    }
    Ok(())
}

struct Queued(mpsc::Sender<Answer>);

impl Caller for Queued {
    async fn once(&mut self) -> Result<(), Trouble> {
        let gone = || Trouble::Database("the writer of the limit ended".to_owned());
        let (answer, answered) = oneshot::channel();
        self.0.send(answer).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())
    }
}

/// Appends to PostgreSQL, each a transaction of its own whose statements are all under way at once.
pub async fn postgres(address: &str, callers: usize, time: Duration) -> Result<Measured, Trouble> {
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS.min(callers) {
        let (client, connection) = tokio_postgres::connect(address, tokio_postgres::NoTls).await?;
        tokio::spawn(connection);
        if clients.is_empty() {
            client.batch_execute("drop table if exists limit_event, limit_work, limit_job").await?;
            client.batch_execute(&TABLES.join(";")).await?;
        }
        let mut inserts = Vec::new();
        for sql in INSERTS {
            inserts.push(client.prepare(sql).await?);
        }
        clients.push(Rc::new(tokio::sync::Mutex::new((client, inserts))));
    }
    let mut callers = many(callers, async |nr| Ok(Pipelined(Rc::clone(&clients[nr % clients.len()])))).await?;
    measure(&mut callers, time, None).await
}

struct Pipelined(Rc<tokio::sync::Mutex<(tokio_postgres::Client, Vec<tokio_postgres::Statement>)>>);

impl Caller for Pipelined {
    async fn once(&mut self) -> Result<(), Trouble> {
        type Parameter<'p> = &'p (dyn tokio_postgres::types::ToSql + Sync);
        let held = self.0.lock().await;
        let (client, inserts) = &*held;
        let (dossier, job) = (Uuid::now_v7(), Uuid::now_v7());
        let (dossier, job) = (dossier.as_bytes().as_slice(), job.as_bytes().as_slice());
        let [event, hash, page, mail] = [&[b'x'; 500][..], &[b'h'; 32], &[b'p'; 300], &[b'j'; 100]];
        let event: [Parameter<'_>; 3] = [&dossier, &event, &hash];
        let row: [Parameter<'_>; 2] = [&dossier, &page];
        let work: [Parameter<'_>; 3] = [&job, &dossier, &mail];
        let (begun, one, two, three, committed) = tokio::join!(
            client.batch_execute("begin"),
            client.execute(&inserts[0], &event),
            client.execute(&inserts[1], &row),
            client.execute(&inserts[2], &work),
            client.batch_execute("commit"),
        );
        begun?;
        committed?;
        for changed in [one, two, three] {
            if changed? != 1 {
                return Err(Trouble::Database("an append of the limit was not written".to_owned()));
            }
        }
        Ok(())
    }
}
