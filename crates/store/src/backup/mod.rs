//! Backup and restore: everything as it is at one moment, in a folder, in one format for both databases.
//!
//! What was sealed stays sealed: a backup opens only with the master key, which is not in it. Keep the two apart.

mod format;
mod restore;
mod tables;

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::attachment::Shelf;
use crate::engine::{Reads, Snapshot};
use crate::error::{ReadError, WriteError};
use crate::migrate::LATEST;
use crate::value::Value;
use crate::{Store, limits};

use format::Writer;
use tables::{SEARCH_TEXT, TABLES, Table};

pub use restore::RestoreError;

/// What was backed up or restored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// Rows of all tables.
    pub rows: u64,
    /// Dossiers among them.
    pub dossiers: u64,
    /// Documents whose file was copied.
    pub attachments: u64,
    /// Documents whose file was missing or not what was stored; `verify` says so as well.
    pub missing: Vec<Uuid>,
}

/// Why a backup was not made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The folder cannot be written to, or holds a backup already.
    #[error("the backup folder {folder}: {problem}")]
    Folder {
        /// Which.
        folder: PathBuf,
        /// What is the matter.
        problem: String,
    },
    /// The store cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// The file with the rows.
pub(crate) const ROWS: &str = "gehoor.backup";
/// The folder with the documents.
pub(crate) const ATTACHMENTS: &str = "attachments";

impl Store {
    /// Writes everything as it is at this moment into a new folder, while the store is in use. The backup is complete
    /// once this answers; a folder without the file `gehoor.backup` is one that was broken off.
    pub async fn backup(&self, folder: &Path, mut progress: impl FnMut(u64) + Send) -> Result<BackedUp, BackupError> {
        let problem = |problem: String| BackupError::Folder { folder: folder.to_owned(), problem };
        let io = |error: std::io::Error| problem(error.to_string());
        std::fs::create_dir_all(folder).map_err(io)?;
        let rows = folder.join(ROWS);
        if rows.exists() {
            return Err(problem("it holds a backup already".to_owned()));
        }
        let snapshot = self.inner.engine.snapshot().await.map_err(ReadError::from)?;
        let mut done = BackedUp::default();
        let unfinished = folder.join("unfinished");
        let mut writer = Writer::create(&unfinished, LATEST).map_err(io)?;
        for table in TABLES.iter().chain([&SEARCH_TEXT]) {
            writer.table(table.name).map_err(io)?;
            let mut after = table.start();
            loop {
                let page = page(&snapshot, table, after).await?;
                let Some(last) = page.last() else { break };
                after = last[..table.key].to_vec();
                for row in &page {
                    writer.row(row).map_err(io)?;
                }
                done.rows += page.len() as u64;
                done.dossiers += if table.name == "dossier" { page.len() as u64 } else { 0 };
                progress(done.rows);
            }
        }
        writer.finish().map_err(io)?;
        self.copy_files(&snapshot, &folder.join(ATTACHMENTS), &mut done).await?;
        // Only what is complete gets its name.
        std::fs::rename(&unfinished, &rows).and_then(|()| std::fs::File::open(folder)?.sync_all()).map_err(io)?;
        Ok(done)
    }

    async fn copy_files(&self, snapshot: &Snapshot, to: &Path, done: &mut BackedUp) -> Result<(), BackupError> {
        let open = Shelf::open(&to.display().to_string());
        let to_shelf =
            open.map_err(|error| BackupError::Folder { folder: to.to_owned(), problem: error.to_string() })?;
        copy_files(snapshot, &self.inner.shelf, &to_shelf, done).await
    }
}

/// Copies the file of every document that a database mentions from one shelf to another.
async fn copy_files(from: &impl Reads, shelf: &Shelf, to: &Shelf, done: &mut BackedUp) -> Result<(), BackupError> {
    let mut after = Uuid::nil();
    loop {
        let values = vec![after.into(), (limits::BATCH as i64).into()];
        let rows = from.query(FILES, values).await.map_err(ReadError::from)?;
        if rows.is_empty() {
            return Ok(());
        }
        for mut row in rows {
            after = row.id();
            if shelf.copy_to(to, after, &row.bytes()).await? {
                done.attachments += 1;
            } else {
                done.missing.push(after);
            }
        }
    }
}

const FILES: &str = "select id, digest from attachment where id > $1 order by id limit $2";

async fn page(snapshot: &Snapshot, table: &Table, after: Vec<Value>) -> Result<Vec<Vec<Value>>, ReadError> {
    let mut values = after;
    values.push((limits::BATCH as i64).into());
    let rows = snapshot.query(&table.select(), values).await?;
    Ok(rows.into_iter().map(|row| row.0.collect()).collect())
}
