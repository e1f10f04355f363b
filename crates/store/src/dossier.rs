//! A dossier as it is read: its fixed facts and its log, opened.

use std::fmt;

use uuid::Uuid;

use crate::chain::{Hash, Link};
use crate::engine::Reads;
use crate::error::ReadError;
use crate::limits;
use crate::master::{MasterKeys, Unwrap};
use crate::number::Number;
use crate::seal::DataKey;
use crate::value::{Hidden, Row};
use crate::{Micros, Store};

/// A dossier with its log. It is also the optimistic lock: a [`crate::Change`] of it is only written if nobody wrote
/// meanwhile.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// Its id, a uuid of version 7.
    pub id: Uuid,
    /// Whose procedure it follows.
    pub organisation: String,
    /// The number that people use.
    pub number: Number,
    /// When it was begun.
    pub begun: Micros,
    /// When its content was erased, if it was. Then `entries` is empty, and nothing can be added.
    pub erased: Option<Micros>,
    /// How many entries its log has.
    pub version: i64,
    /// The log, oldest first.
    pub entries: Vec<Entry>,
    pub(crate) head: Hash,
    pub(crate) key: Option<DataKey>,
}

/// One entry of a log, opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the log, from 1.
    pub version: i64,
    /// When it happened.
    pub at: Micros,
    /// When it was written down.
    pub recorded: Micros,
    /// What kind of event it is, in one word of the caller's.
    pub kind: String,
    /// The event, as the caller wrote it.
    pub payload: Vec<u8>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("version", &self.version)
            .field("at", &self.at)
            .field("recorded", &self.recorded)
            .field("kind", &self.kind)
            .field("payload", &Hidden(&self.payload))
            .finish()
    }
}

/// The columns that [`Fixed`] is read from.
pub(crate) const FIXED: &str = "select id, organisation, series, seq, begun, version, head, seal, master, wrapped, erased from dossier where id = $1";
const ENTRIES: &str = "select version, at, recorded, kind, sealed, hash from entry \
     where dossier = $1 and version <= $2 order by version limit $3";
const KEY: &str = "select master, wrapped from dossier where id = $1";
const BY_NUMBER: &str = "select id from dossier where organisation = $1 and series = $2 and seq = $3";
const FOLLOWED: &str = "select dossier.id, code.hash from dossier join code on code.dossier = dossier.id \
     where dossier.organisation = $1 and dossier.series = $2 and dossier.seq = $3";

/// A row of the table `dossier`.
pub(crate) struct Fixed {
    pub id: Uuid,
    pub organisation: String,
    pub number: Number,
    pub begun: i64,
    pub version: i64,
    pub head: Vec<u8>,
    pub seal: Vec<u8>,
    pub master: String,
    pub wrapped: Vec<u8>,
    pub erased: i64,
}

impl Fixed {
    pub(crate) fn read(row: &mut Row) -> Fixed {
        Fixed {
            id: row.id(),
            organisation: row.text(),
            number: Number::stored(row.text(), row.int()),
            begun: row.int(),
            version: row.int(),
            head: row.bytes(),
            seal: row.bytes(),
            master: row.text(),
            wrapped: row.bytes(),
            erased: row.int(),
        }
    }

    /// The data key, unless the dossier was erased.
    pub(crate) fn key(&self, keys: &MasterKeys) -> Result<Option<DataKey>, ReadError> {
        unwrap(keys, self.id, &self.master, &self.wrapped)
    }
}

/// Unwraps a data key as it is stored; nothing stored means that the dossier was erased.
pub(crate) fn unwrap(keys: &MasterKeys, id: Uuid, master: &str, wrapped: &[u8]) -> Result<Option<DataKey>, ReadError> {
    if wrapped.is_empty() {
        return Ok(None);
    }
    match keys.unwrap(id, master, wrapped) {
        Ok(key) => Ok(Some(key)),
        Err(Unwrap::UnknownMaster(master)) => Err(ReadError::MasterKey(master)),
        Err(Unwrap::Damaged) => Err(ReadError::Damaged { what: "key", dossier: id }),
    }
}

impl Store {
    /// The data key of a dossier: `None` if there is no such dossier, or if it was erased.
    pub(crate) async fn key_of(&self, id: Uuid) -> Result<Option<DataKey>, ReadError> {
        let rows = self.inner.engine.query(KEY, vec![id.into()]).await?;
        let Some(mut row) = rows.into_iter().next() else { return Ok(None) };
        unwrap(&self.inner.keys, id, &row.text(), &row.bytes())
    }

    /// A dossier with its whole log, opened; `None` if there is none with this id.
    pub async fn dossier(&self, id: Uuid) -> Result<Option<Dossier>, ReadError> {
        load(&self.inner.engine, &self.inner.keys, id).await
    }

    /// The dossier with this number.
    pub async fn find_number(&self, organisation: &str, number: &Number) -> Result<Option<Uuid>, ReadError> {
        let values = vec![organisation.into(), number.series().into(), number.seq().into()];
        let rows = self.inner.engine.query(BY_NUMBER, values).await?;
        Ok(rows.into_iter().next().map(|mut row| row.id()))
    }

    /// The dossier with this number, if it is followed with this code (see [`Store::code_hash`]). A wrong number and a
    /// wrong code cost the same one question, and hashes are compared without telling where they differ.
    pub async fn find_followed(
        &self,
        organisation: &str,
        number: &Number,
        hash: &[u8; 32],
    ) -> Result<Option<Uuid>, ReadError> {
        let values = vec![organisation.into(), number.series().into(), number.seq().into()];
        let rows = self.inner.engine.query(FOLLOWED, values).await?;
        let mut found = None;
        for mut row in rows {
            let (id, known) = (row.id(), row.bytes());
            if same(&known, hash) {
                found = Some(id);
            }
        }
        Ok(found)
    }
}

/// Compares in the same time wherever they differ.
fn same(one: &[u8], other: &[u8]) -> bool {
    let differing = one.iter().zip(other).fold(0, |sum, (one, other)| sum | (one ^ other));
    one.len() == other.len() && std::hint::black_box(differing) == 0
}

/// Loads a dossier. The log is read up to the head that was read, so that an append in between is not seen by half.
pub(crate) async fn load(reads: &impl Reads, keys: &MasterKeys, id: Uuid) -> Result<Option<Dossier>, ReadError> {
    let Some(mut row) = reads.query(FIXED, vec![id.into()]).await?.into_iter().next() else { return Ok(None) };
    let fixed = Fixed::read(&mut row);
    let key = fixed.key(keys)?;
    let damaged = |what| ReadError::Damaged { what, dossier: id };
    let mut entries = Vec::new();
    if let Some(key) = &key {
        let limit = limits::LOG as i64;
        let rows = reads.query(ENTRIES, vec![id.into(), fixed.version.into(), limit.into()]).await?;
        if rows.len() as i64 != fixed.version {
            return Err(damaged("log"));
        }
        let mut previous = crate::chain::genesis(id, &fixed.organisation, &fixed.number, fixed.begun).to_vec();
        entries.reserve(rows.len());
        for mut row in rows {
            let (version, at, recorded, kind) = (row.int(), row.int(), row.int(), row.text());
            let (sealed, hash) = (row.bytes(), row.bytes());
            let link = Link { dossier: id, version, at, recorded, kind: &kind };
            let payload = key.open(&link.place(&previous), &sealed).map_err(|_| damaged("entry"))?;
            previous = hash;
            entries.push(Entry { version, at, recorded, kind, payload });
        }
    }
    Ok(Some(Dossier {
        id,
        organisation: fixed.organisation,
        number: fixed.number,
        begun: fixed.begun,
        erased: (fixed.erased != 0).then_some(fixed.erased),
        version: fixed.version,
        entries,
        head: fixed.head.try_into().map_err(|_| damaged("head"))?,
        key,
    }))
}
