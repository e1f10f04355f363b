//! Proof: every chain is walked, every key is opened, and the first entry that is not as it was written is named.

mod chain;

use std::collections::VecDeque;

use sha2::{Digest, Sha256};
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::dossier::Fixed;
use crate::engine::{Reads, Snapshot};
use crate::error::ReadError;
use crate::master::{MasterKeys, Unwrap};
use crate::number::Number;
use crate::value::Row;
use crate::{Store, items, limits};

use chain::{Checked, Stored, check_all};

/// What was proved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Dossiers whose chain was walked.
    pub dossiers: u64,
    /// Entries in them.
    pub entries: u64,
    /// Dossiers that were erased; their chains were walked as well.
    pub erased: u64,
    /// Documents whose file was compared with its digest.
    pub attachments: u64,
    /// Items that belong to no dossier; each was opened.
    pub items: u64,
    /// Everything that is not as it was written, the first [`limits::BROKEN`] of it.
    pub broken: Vec<Broken>,
    /// How much of that there is.
    pub broken_count: u64,
    /// SHA-256 over the heads of all chains in the order of their ids. Keep it elsewhere: a database that was put back
    /// to an earlier state as a whole is in order in itself, and only shows by another anchor.
    pub anchor: [u8; 32],
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The dossier; `None` for what belongs to the house.
    pub dossier: Option<Uuid>,
    /// Its number, as far as that can be trusted.
    pub number: Option<Number>,
    /// The first entry that is wrong, if it is an entry.
    pub version: Option<i64>,
    /// What is wrong.
    pub what: Wrong,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Wrong {
    /// An entry was changed, or one before it in a way that only shows here.
    #[error("the entry is not what was written")]
    Entry,
    /// An entry is missing.
    #[error("the entry is missing")]
    Missing,
    /// There are entries behind the end of the log, or of a dossier that is not there.
    #[error("the entry belongs to no log")]
    Surplus,
    /// The head of the chain, or a fixed fact of the dossier, was changed.
    #[error("the head of the chain is not what was written")]
    Head,
    /// The data key does not open.
    #[error("the key does not open")]
    Key,
    /// The data key is under a master key that is not configured, or the name of that key was changed.
    #[error("the key is under an unknown master key")]
    MasterKey,
    /// It says that it was erased and its log does not, or the other way about.
    #[error("its erasure is not what was written")]
    Erased,
    /// The file of a document is missing or was changed.
    #[error("the file of a document is missing or not what was stored")]
    File,
    /// What is stored about a document was changed.
    #[error("what is known of a document is not what was written")]
    Document,
    /// An item that belongs to no dossier was changed.
    #[error("an item of the house is not what was written")]
    Item,
}

const DOSSIERS: &str = "select id, organisation, series, seq, begun, version, head, seal, master, wrapped, erased \
     from dossier where id > $1 order by id limit $2";
const ENTRIES: &str = "select dossier, version, at, recorded, kind, sealed, hash from entry \
     where (dossier, version) > ($1, $2) order by dossier, version limit $3";
const ATTACHMENTS: &str = "select attachment.id, attachment.dossier, attachment.at, attachment.size, \
     attachment.digest, attachment.media, attachment.sealed, dossier.master, dossier.wrapped from attachment \
     join dossier on dossier.id = attachment.dossier where attachment.id > $1 order by attachment.id limit $2";
const HOUSE: &str = "select master, wrapped from house where name = 'key'";

impl Store {
    /// Proves the whole store as it is at this moment, while it is in use. `progress` hears how many dossiers were
    /// proved so far. Memory stays the same however much there is; the work is spread over the processors.
    pub async fn verify(&self, mut progress: impl FnMut(u64) + Send) -> Result<Verified, ReadError> {
        let snapshot = self.inner.engine.snapshot().await?;
        let mut verified = Verified::default();
        self.verify_house(&snapshot, &mut verified).await?;
        let mut anchor = Sha256::new();
        let mut walk = Walk::default();
        let mut running: VecDeque<JoinHandle<Checked>> = VecDeque::new();
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        loop {
            let batch = walk.next(&snapshot).await?;
            let ended = batch.is_none();
            if let Some(batch) = batch {
                let keys = self.inner.keys.clone();
                running.push_back(tokio::task::spawn_blocking(move || check_all(&keys, batch)));
            }
            while running.len() > workers || (ended && !running.is_empty()) {
                let Some(task) = running.pop_front() else { break };
                let checked = task.await.map_err(|_| ReadError::Unavailable("proving was broken off".to_owned()))?;
                verified.add(checked, &mut anchor);
                progress(verified.dossiers);
            }
            if ended {
                break;
            }
        }
        verified.anchor = anchor.finalize().into();
        self.verify_attachments(&snapshot, &mut verified).await?;
        self.verify_items(&snapshot, &mut verified).await?;
        Ok(verified)
    }

    async fn verify_house(&self, snapshot: &Snapshot, verified: &mut Verified) -> Result<(), ReadError> {
        let row = snapshot.query(HOUSE, Vec::new()).await?.into_iter().next();
        let opened = row.map(|mut row| self.inner.keys.unwrap(Uuid::nil(), &row.text(), &row.bytes()));
        let what = match opened {
            Some(Ok(key)) if *key.0 == *self.inner.house.0 => return Ok(()),
            Some(Err(Unwrap::UnknownMaster(_))) => Wrong::MasterKey,
            _ => Wrong::Key,
        };
        verified.broken(Broken { dossier: None, number: None, version: None, what });
        Ok(())
    }

    async fn verify_attachments(&self, snapshot: &Snapshot, verified: &mut Verified) -> Result<(), ReadError> {
        let mut after = Uuid::nil();
        loop {
            let values = vec![after.into(), (limits::BATCH as i64).into()];
            let rows = snapshot.query(ATTACHMENTS, values).await?;
            if rows.is_empty() {
                return Ok(());
            }
            for row in rows {
                let (id, dossier, what) = self.verify_attachment(row).await?;
                after = id;
                verified.attachments += 1;
                if let Some(what) = what {
                    verified.broken(Broken { dossier: Some(dossier), number: None, version: None, what });
                }
            }
        }
    }

    async fn verify_items(&self, snapshot: &Snapshot, verified: &mut Verified) -> Result<(), ReadError> {
        let (mut space, mut key) = (String::new(), Vec::new());
        loop {
            let values = vec![space.into(), key.into(), (limits::BATCH as i64).into()];
            let rows = snapshot.query(items::WALK, values).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            let mut last = last.clone();
            (space, key) = (last.text(), last.bytes());
            for row in rows {
                verified.items += 1;
                if self.open_item(row).is_err() {
                    verified.broken(Broken { dossier: None, number: None, version: None, what: Wrong::Item });
                }
            }
        }
    }

    async fn verify_attachment(&self, row: Row) -> Result<(Uuid, Uuid, Option<Wrong>), ReadError> {
        let mut copy = row.clone();
        let (id, dossier) = (copy.id(), copy.id());
        let Ok(attachment) = crate::attachment::read(&self.inner.keys, row) else {
            return Ok((id, dossier, Some(Wrong::Document)));
        };
        let sound = self.file_is_sound(id, &attachment.digest).await?;
        Ok((id, dossier, (!sound).then_some(Wrong::File)))
    }
}

impl Verified {
    /// Nothing is broken.
    pub fn is_sound(&self) -> bool {
        self.broken_count == 0
    }

    fn add(&mut self, checked: Checked, anchor: &mut Sha256) {
        self.dossiers += checked.dossiers;
        self.entries += checked.entries;
        self.erased += checked.erased;
        for head in &checked.heads {
            anchor.update(head);
        }
        for broken in checked.broken {
            self.broken(broken);
        }
    }

    fn broken(&mut self, broken: Broken) {
        self.broken_count += 1;
        if self.broken.len() < limits::BROKEN {
            self.broken.push(broken);
        }
    }
}

/// Walks through dossiers and entries at the same time, both in the order of ids.
#[derive(Default)]
struct Walk {
    last_dossier: Uuid,
    dossiers_end: bool,
    entries: VecDeque<Stored>,
    last_entry: (Vec<u8>, i64),
    entries_end: bool,
}

/// Some dossiers with their entries, and entries that no dossier in between claims.
struct Batch {
    dossiers: Vec<(Fixed, Vec<Stored>)>,
    surplus: Vec<Stored>,
}

impl Walk {
    async fn next(&mut self, snapshot: &Snapshot) -> Result<Option<Batch>, ReadError> {
        let mut batch = Batch { dossiers: Vec::new(), surplus: Vec::new() };
        if !self.dossiers_end {
            let values = vec![self.last_dossier.into(), (limits::BATCH as i64).into()];
            for mut row in snapshot.query(DOSSIERS, values).await? {
                let fixed = Fixed::read(&mut row);
                if fixed.id.is_nil() {
                    return Err(ReadError::Damaged { what: "id", dossier: fixed.id });
                }
                batch.dossiers.push((fixed, Vec::new()));
            }
            self.dossiers_end = batch.dossiers.len() < limits::BATCH;
        }
        for (fixed, entries) in &mut batch.dossiers {
            self.last_dossier = fixed.id;
            while let Some(entry) = self.entry(snapshot).await? {
                match entry.dossier.as_slice().cmp(fixed.id.as_bytes()) {
                    std::cmp::Ordering::Less => batch.surplus.push(entry),
                    std::cmp::Ordering::Equal => entries.push(entry),
                    std::cmp::Ordering::Greater => {
                        self.entries.push_front(entry);
                        break;
                    }
                }
            }
        }
        if self.dossiers_end {
            while batch.surplus.len() < limits::BATCH {
                let Some(entry) = self.entry(snapshot).await? else { break };
                batch.surplus.push(entry);
            }
        }
        Ok((!batch.dossiers.is_empty() || !batch.surplus.is_empty()).then_some(batch))
    }

    async fn entry(&mut self, snapshot: &Snapshot) -> Result<Option<Stored>, ReadError> {
        if self.entries.is_empty() && !self.entries_end {
            let (dossier, version) = self.last_entry.clone();
            let values = vec![dossier.into(), version.into(), (limits::BATCH as i64).into()];
            let rows = snapshot.query(ENTRIES, values).await?;
            self.entries_end = rows.len() < limits::BATCH;
            self.entries.extend(rows.into_iter().map(Stored::read));
            if let Some(last) = self.entries.back() {
                self.last_entry = (last.dossier.clone(), last.version);
            }
        }
        Ok(self.entries.pop_front())
    }
}

/// The keys with which a batch is opened.
type Keys = MasterKeys;
