//! The store itself: opening it, and what belongs to it as a whole.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

use crate::attachment::Shelf;
use crate::engine::{Engine, Reads};
use crate::error::{OpenError, ReadError, WriteError};
use crate::master::{MasterKeys, Unwrap};
use crate::migrate::{LATEST, migrate};
use crate::number::Number;
use crate::seal::DataKey;
use crate::value::stmt;

/// Where things are, and what opens them.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `sqlite:<path>`, or `postgres://user@host/database`.
    pub database: String,
    /// A folder, or `s3://bucket/prefix` (feature `s3`).
    pub attachments: String,
    /// The master keys, newest first.
    pub keys: MasterKeys,
}

/// The durable store. Handles are cheap to clone; the last one that goes closes the database.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) engine: Engine,
    pub(crate) keys: MasterKeys,
    /// The house's own data key, for what belongs to no dossier.
    pub(crate) house: DataKey,
    pub(crate) shelf: Shelf,
    /// The last write failed because of the database, and not because of what was written.
    pub(crate) troubled: AtomicBool,
}

/// The mark of a store into which a backup is being restored.
pub(crate) const RESTORING: &str = "restoring";

const HOUSE: &str = "select master, wrapped from house where name = 'key'";
const NEW_HOUSE: &str =
    "insert into house (name, master, wrapped) values ('key', $1, $2) on conflict (name) do nothing";
const UNFINISHED: &str = "select count(*) from house where name = $1";
const ALIVE: &str = "insert into house (name, master, wrapped) values ('alive', '', $1) \
     on conflict (name) do update set wrapped = excluded.wrapped";

/// What is written to see whether writing works again, in bytes: on a disk that is full, one more page can fit where a
/// submission does not.
const TRIED: usize = 64 * 1024;

impl Store {
    /// Opens the store: makes what is missing, migrates what is older, refuses what is newer or under another key.
    pub async fn open(settings: &Settings) -> Result<Store, OpenError> {
        let engine = Engine::open(&settings.database).await?;
        migrate(&engine, LATEST).await?;
        let unfinished = engine.query(UNFINISHED, vec![RESTORING.into()]).await?;
        if unfinished.into_iter().any(|mut row| row.int() != 0) {
            return Err(OpenError::Unfinished);
        }
        let house = house_key(&engine, &settings.keys).await?;
        let shelf = Shelf::open(&settings.attachments)?;
        let (keys, troubled) = (settings.keys.clone(), AtomicBool::new(false));
        Ok(Store { inner: Arc::new(Inner { engine, keys, house, shelf, troubled }) })
    }

    /// Whether the database takes what is written; for a readiness page. It writes, so ask no more than once a second.
    pub async fn alive(&self) -> Result<(), WriteError> {
        let many = if self.inner.troubled.load(Ordering::Acquire) { TRIED } else { 0 };
        let tried = self.inner.engine.write(vec![stmt!(ALIVE, vec![0; many])]).await.map_err(WriteError::from);
        self.note(&tried);
        tried.map(drop)
    }

    /// Remembers whether the database could write.
    pub(crate) fn note<T>(&self, outcome: &Result<T, WriteError>) {
        let troubled = match outcome {
            Ok(_) => false,
            Err(WriteError::Full | WriteError::ReadOnly | WriteError::Unavailable(_) | WriteError::Uncertain(_)) => {
                true
            }
            Err(_) => return,
        };
        self.inner.troubled.store(troubled, Ordering::Release);
    }

    /// The next number of a series of an organisation. No number is given twice; one is skipped only if a write that
    /// was to use it fails while later ones succeed.
    pub async fn next_number(&self, organisation: &str, series: &str) -> Result<Number, ReadError> {
        let series = series.to_uppercase();
        let seq = self.inner.engine.next_number(organisation, &series).await?;
        Ok(Number::new(&series, seq))
    }
}

async fn house_key(engine: &Engine, keys: &MasterKeys) -> Result<DataKey, OpenError> {
    for _ in 0..2 {
        if let Some(mut row) = engine.query(HOUSE, Vec::new()).await?.into_iter().next() {
            let (master, wrapped) = (row.text(), row.bytes());
            return keys.unwrap(Uuid::nil(), &master, &wrapped).map_err(|error| match error {
                Unwrap::UnknownMaster(master) => OpenError::MasterKey(master),
                Unwrap::Damaged => OpenError::Database("the house's own key does not open".to_owned()),
            });
        }
        let (master, wrapped) = keys.wrap(Uuid::nil(), &DataKey::new());
        engine.write(vec![stmt!(NEW_HOUSE, master, wrapped)]).await?;
    }
    Err(OpenError::Database("the house's own key cannot be stored".to_owned()))
}
