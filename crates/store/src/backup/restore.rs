//! Restoring a backup into an empty store, on either database, and proving what was restored.

use std::path::Path;

use super::format::{Piece, Reader};
use super::tables::{SEARCH_TEXT, TABLES, Table};
use super::{ATTACHMENTS, BackedUp, BackupError, ROWS, copy_files};
use crate::attachment::Shelf;
use crate::engine::{Engine, Reads};
use crate::error::{Fault, OpenError};
use crate::migrate::{LATEST, migrate};
use crate::store::RESTORING;
use crate::value::{Stmt, Value, stmt};
use crate::{Settings, Store, Verified, limits};

/// Why a backup was not restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The backup cannot be read, or is damaged.
    #[error("the backup: {0}")]
    Backup(String),
    /// The store to restore into is not empty.
    #[error("the database holds dossiers already; a backup is restored into an empty one")]
    NotEmpty,
    /// The store to restore into cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store to restore into fails.
    #[error("the database: {0}")]
    Database(String),
    /// A document cannot be copied.
    #[error(transparent)]
    Attachment(#[from] BackupError),
    /// What was restored is not what was written; nothing of it is used.
    #[error("what was restored does not verify: {0:?}")]
    Broken(Box<Verified>),
}

impl From<Fault> for RestoreError {
    fn from(fault: Fault) -> RestoreError {
        RestoreError::Database(fault.to_string())
    }
}

const DOSSIERS: &str = "select count(*) from dossier";
const BEGIN: &str = "insert into house (name, master, wrapped) values ($1, '', $2) on conflict (name) do nothing";
const END: &str = "delete from house where name = $1";

impl Store {
    /// Restores a backup into an empty store, proves all of it, and opens it. A store in which this was broken off does
    /// not open: remove it and restore again.
    pub async fn restore(
        folder: &Path,
        settings: &Settings,
        mut progress: impl FnMut(u64) + Send,
    ) -> Result<(Store, BackedUp), RestoreError> {
        let damaged = |error: std::io::Error| RestoreError::Backup(error.to_string());
        let mut reader = Reader::open(&folder.join(ROWS)).map_err(damaged)?;
        if reader.migration > LATEST {
            return Err(OpenError::Newer { found: reader.migration, known: LATEST }.into());
        }
        let engine = Engine::open(&settings.database).await?;
        migrate(&engine, reader.migration).await?;
        let count = engine.query(DOSSIERS, Vec::new()).await?.into_iter().next().map_or(1, |mut row| row.int());
        if count != 0 {
            return Err(RestoreError::NotEmpty);
        }
        engine.write(vec![stmt!(BEGIN, RESTORING, Vec::new())]).await?;
        let mut done = BackedUp::default();
        rows(&engine, &mut reader, &mut done, &mut progress).await?;
        migrate(&engine, LATEST).await?;
        let shelf = Shelf::open(&settings.attachments)?;
        let from = Shelf::open(&folder.join(ATTACHMENTS).display().to_string())?;
        copy_files(&engine, &from, &shelf, &mut done).await?;
        engine.write(vec![stmt!(END, RESTORING)]).await?;
        drop(engine);
        let store = Store::open(settings).await?;
        let verified = store.verify(progress).await.map_err(|error| RestoreError::Database(error.to_string()))?;
        // A document that the backup itself lacked was told when it was made.
        if verified.broken_count > done.missing.len() as u64 {
            return Err(RestoreError::Broken(Box::new(verified)));
        }
        Ok((store, done))
    }
}

/// Writes the rows of a backup, many at a time.
async fn rows(
    engine: &Engine,
    reader: &mut Reader,
    done: &mut BackedUp,
    progress: &mut (impl FnMut(u64) + Send),
) -> Result<(), RestoreError> {
    let damaged = |error: std::io::Error| RestoreError::Backup(error.to_string());
    let mut table: Option<&Table> = None;
    let mut set: Vec<Stmt> = Vec::new();
    let mut insert = String::new();
    let mut bytes = 0;
    loop {
        let piece = reader.next().map_err(damaged)?;
        let ended = matches!(piece, Piece::End);
        match piece {
            Piece::Table(name) => {
                table = TABLES.iter().chain([&SEARCH_TEXT]).find(|table| table.name == name);
                insert = table.map(Table::insert).unwrap_or_default();
            }
            Piece::Row(values) => {
                let known = table.filter(|table| table.fits(&values));
                let known = known.ok_or_else(|| RestoreError::Backup("a row fits no table".to_owned()))?;
                done.rows += 1;
                done.dossiers += u64::from(known.name == "dossier");
                let values = if known.name == SEARCH_TEXT.name { waiting(values) } else { values };
                bytes += values.iter().map(Value::size).sum::<usize>();
                set.push(Stmt { sql: insert.clone().into(), values, guard: None });
            }
            Piece::End => {}
        }
        if set.len() >= limits::BATCH || bytes > limits::RESTORED || (ended && !set.is_empty()) {
            bytes = 0;
            engine.write(std::mem::take(&mut set)).await?;
            progress(done.rows);
        }
        if ended {
            return Ok(());
        }
    }
}

/// The texts to search by, to be indexed again.
fn waiting(values: Vec<Value>) -> Vec<Value> {
    let mut values = values.into_iter();
    let (dossier, organisation) = (values.next(), values.next());
    let mut sealed = values.skip(2);
    let (waiting, indexed) = (sealed.next(), sealed.next());
    let text = [waiting, indexed].into_iter().flatten().find(|text| *text != Value::Bytes(Vec::new()));
    let text = text.unwrap_or(Value::Bytes(Vec::new()));
    let rest = [Value::Int(1), Value::Int(0), text, Value::Bytes(Vec::new())];
    dossier.into_iter().chain(organisation).chain(rest).collect()
}
