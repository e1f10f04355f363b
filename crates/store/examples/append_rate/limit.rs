//! What the databases themselves can do: one event, one row and one job, durable, nothing sealed, nothing hashed.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use crate::{Load, measure};

const TABLES: [&str; 3] = [
    "create table event (dossier bytea, version bigint, body bytea, hash bytea, primary key (dossier, version))",
    "create table work (dossier bytea primary key, due bigint, body bytea)",
    "create table job (id bytea primary key, dossier bytea, body bytea)",
];
const INSERTS: [&str; 3] = [
    "insert into event values ($1, 1, $2, $3)",
    "insert into work values ($1, 20000, $2) on conflict (dossier) do update set body = excluded.body",
    "insert into job values ($1, $2, $3)",
];

/// Grouped appends through one writer of SQLite.
pub async fn sqlite(path: &Path, load: Load) -> f64 {
    let connection = Connection::open(path).expect("it opens");
    connection.execute_batch("pragma journal_mode = wal; pragma synchronous = full").expect("set up");
    for table in TABLES {
        connection.execute_batch(&table.replace("bytea", "blob").replace("bigint", "integer")).expect("made");
    }
    let (sender, mut queue) = mpsc::channel::<oneshot::Sender<()>>(4096);
    let writer = std::thread::Builder::new().name("store-writer".to_owned()).spawn(move || {
        let mut group = Vec::new();
        while queue.blocking_recv_many(&mut group, 256) > 0 {
            connection.execute_batch("begin immediate").expect("begun");
            for _ in &group {
                append(&connection);
            }
            connection.execute_batch("commit").expect("committed");
            group.drain(..).for_each(|caller| caller.send(()).expect("the caller waits"));
        }
    });
    let writer = writer.expect("the writer starts");
    let rate = measure("limit: grouped appends", load, move |_| {
        let sender = sender.clone();
        async move {
            let (answer, answered) = oneshot::channel();
            sender.send(answer).await.expect("the writer runs");
            answered.await.expect("answered");
        }
    })
    .await;
    writer.join().expect("the writer ends");
    rate
}

fn append(connection: &Connection) {
    let (dossier, job) = (Uuid::now_v7(), Uuid::now_v7());
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        connection.prepare_cached(sql).expect("prepared").execute(values).expect("inserted");
    };
    run(INSERTS[0], &[&dossier.as_bytes(), &[b'x'; 500], &[b'h'; 32]]);
    run(INSERTS[1], &[&dossier.as_bytes(), &[b'p'; 300]]);
    run(INSERTS[2], &[&job.as_bytes(), &dossier.as_bytes(), &[b'j'; 100]]);
}

/// Pipelined appends of PostgreSQL, one transaction each, over 16 connections.
pub async fn postgres(address: &str, load: Load) -> f64 {
    let mut clients = Vec::new();
    for _ in 0..16 {
        let (client, connection) = tokio_postgres::connect(address, tokio_postgres::NoTls).await.expect("connected");
        tokio::spawn(connection);
        if clients.is_empty() {
            client.batch_execute(&TABLES.join(";")).await.expect("made");
        }
        let mut inserts = Vec::new();
        for sql in INSERTS {
            inserts.push(client.prepare(sql).await.expect("prepared"));
        }
        clients.push(tokio::sync::Mutex::new((client, inserts)));
    }
    let clients = Arc::new(clients);
    measure("limit: pipelined appends", load, move |caller| {
        let clients = Arc::clone(&clients);
        async move {
            let held = clients[caller % clients.len()].lock().await;
            let (client, inserts) = &*held;
            let (dossier, job) = (Uuid::now_v7(), Uuid::now_v7());
            let (dossier, job) = (dossier.as_bytes().as_slice(), job.as_bytes().as_slice());
            let (event, hash, page, mail) = ([b'x'; 500], [b'h'; 32], [b'p'; 300], [b'j'; 100]);
            let (event, hash, page, mail) = (event.as_slice(), hash.as_slice(), page.as_slice(), mail.as_slice());
            let event: [&(dyn tokio_postgres::types::ToSql + Sync); 3] = [&dossier, &event, &hash];
            let row: [&(dyn tokio_postgres::types::ToSql + Sync); 2] = [&dossier, &page];
            let work: [&(dyn tokio_postgres::types::ToSql + Sync); 3] = [&job, &dossier, &mail];
            let outcomes = tokio::join!(
                client.batch_execute("begin"),
                client.execute(&inserts[0], &event),
                client.execute(&inserts[1], &row),
                client.execute(&inserts[2], &work),
                client.batch_execute("commit"),
            );
            outcomes.4.expect("committed");
            for changed in [outcomes.1, outcomes.2, outcomes.3] {
                assert_eq!(changed.expect("inserted"), 1);
            }
        }
    })
    .await
}
