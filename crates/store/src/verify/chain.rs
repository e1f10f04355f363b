//! One chain, held against what it should be.

use uuid::Uuid;

use super::{Batch, Broken, Keys, Wrong};
use crate::chain::{Link, genesis, head_place};
use crate::change::ERASED;
use crate::dossier::Fixed;
use crate::master::Unwrap;
use crate::seal::DataKey;
use crate::value::Row;

/// An entry as it is stored.
pub(super) struct Stored {
    pub(super) dossier: Vec<u8>,
    pub(super) version: i64,
    at: i64,
    recorded: i64,
    kind: String,
    sealed: Vec<u8>,
    hash: Vec<u8>,
}

/// What was found in a batch.
#[derive(Default)]
pub(super) struct Checked {
    pub(super) dossiers: u64,
    pub(super) entries: u64,
    pub(super) erased: u64,
    pub(super) heads: Vec<Vec<u8>>,
    pub(super) broken: Vec<Broken>,
}

impl Stored {
    pub(super) fn read(mut row: Row) -> Stored {
        Stored {
            dossier: row.bytes(),
            version: row.int(),
            at: row.int(),
            recorded: row.int(),
            kind: row.text(),
            sealed: row.bytes(),
            hash: row.bytes(),
        }
    }
}

/// Checks a batch; on a thread of its own.
pub(super) fn check_all(keys: &Keys, batch: Batch) -> Checked {
    let mut checked = Checked::default();
    for (fixed, entries) in batch.dossiers {
        checked.dossiers += 1;
        checked.entries += entries.len() as u64;
        checked.erased += u64::from(fixed.erased != 0);
        if let Some((version, what)) = check(keys, &fixed, &entries) {
            let number = Some(fixed.number.clone());
            checked.broken.push(Broken { dossier: Some(fixed.id), number, version, what });
        }
        checked.heads.push(fixed.head);
    }
    for entry in batch.surplus {
        checked.entries += 1;
        let dossier = Uuid::from_slice(&entry.dossier).ok();
        checked.broken.push(Broken { dossier, number: None, version: Some(entry.version), what: Wrong::Surplus });
    }
    checked
}

/// The first thing that is wrong with a dossier.
fn check(keys: &Keys, fixed: &Fixed, entries: &[Stored]) -> Option<(Option<i64>, Wrong)> {
    let key = match data_key(keys, fixed) {
        Ok(key) => key,
        Err(what) => return Some((None, what)),
    };
    let mut previous = genesis(fixed.id, &fixed.organisation, &fixed.number, fixed.begun).to_vec();
    for (expected, entry) in (1..).zip(entries) {
        if entry.version != expected {
            return Some((Some(expected), Wrong::Missing));
        }
        if entry.version > fixed.version {
            return Some((Some(expected), Wrong::Surplus));
        }
        let link = Link {
            dossier: fixed.id,
            version: entry.version,
            at: entry.at,
            recorded: entry.recorded,
            kind: &entry.kind,
        };
        let opens = key.as_ref().is_none_or(|key| key.open(&link.place(&previous), &entry.sealed).is_ok());
        if entry.hash != link.hash(&previous, &entry.sealed) || !opens {
            return Some((Some(expected), Wrong::Entry));
        }
        previous.clone_from(&entry.hash);
    }
    let count = entries.len() as i64;
    if count < fixed.version {
        return Some((Some(count + 1), Wrong::Missing));
    }
    if fixed.head != previous {
        return Some((None, Wrong::Head));
    }
    match &key {
        Some(key) => {
            let place = head_place(fixed.id, fixed.version, &fixed.head);
            key.open(&place, &fixed.seal).is_err().then_some((None, Wrong::Head))
        }
        None => check_erased(fixed, entries),
    }
}

/// The data key; `None` if the dossier was erased.
fn data_key(keys: &Keys, fixed: &Fixed) -> Result<Option<DataKey>, Wrong> {
    if fixed.wrapped.is_empty() {
        let erased = fixed.erased != 0 && fixed.master.is_empty() && fixed.seal.is_empty();
        return if erased { Ok(None) } else { Err(Wrong::Erased) };
    }
    if fixed.erased != 0 {
        return Err(Wrong::Erased);
    }
    match keys.unwrap(fixed.id, &fixed.master, &fixed.wrapped) {
        Ok(key) => Ok(Some(key)),
        Err(Unwrap::UnknownMaster(_)) => Err(Wrong::MasterKey),
        Err(Unwrap::Damaged) => Err(Wrong::Key),
    }
}

/// An erased dossier ends with the entry that says so, at the time that it says.
fn check_erased(fixed: &Fixed, entries: &[Stored]) -> Option<(Option<i64>, Wrong)> {
    let last = entries.last();
    let right = last.is_some_and(|entry| entry.kind == ERASED && entry.recorded == fixed.erased);
    (!right).then_some((None, Wrong::Erased))
}
