//! Documents: sealed in pieces under a key of their own, stored before the write set that mentions them.
//!
//! A document that no write set mentions in the end is an orphan, and is swept up later. The key of the file is sealed
//! with the name under the dossier's key: erasing the dossier closes its documents, whatever copies of them there are.

mod folder;
#[cfg(feature = "s3")]
mod objects;
mod reading;
mod shelf;
mod staging;

pub use reading::AttachmentReader;
pub use staging::{Staged, Staging};

pub(crate) use shelf::Shelf;

use uuid::Uuid;

use crate::dossier::unwrap;
use crate::engine::Reads;
use crate::error::{ReadError, WriteError};
use crate::master::MasterKeys;
use crate::seal::{DataKey, KEY, Place};
use crate::value::Row;
use crate::{Micros, Store, limits};

/// A document of a dossier.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub dossier: Uuid,
    /// When it was added.
    pub at: Micros,
    /// Its size in bytes, before sealing.
    pub size: i64,
    /// SHA-256 of the sealed file: put it in the event that mentions the document, and the chain covers it.
    pub digest: [u8; 32],
    /// Its media type, as the caller found it.
    pub media: String,
    /// Its name.
    pub name: String,
    pub(crate) key: DataKey,
}

const COLUMNS: &str = "select attachment.id, attachment.dossier, attachment.at, attachment.size, attachment.digest, \
     attachment.media, attachment.sealed, dossier.master, dossier.wrapped from attachment \
     join dossier on dossier.id = attachment.dossier where attachment.id = $1";
const OF_DOSSIER: &str = "select attachment.id, attachment.dossier, attachment.at, attachment.size, \
     attachment.digest, attachment.media, attachment.sealed, dossier.master, dossier.wrapped from attachment \
     join dossier on dossier.id = attachment.dossier where attachment.dossier = $1 order by attachment.at, attachment.id";
const KNOWN: &str = "select count(*) from attachment where id = $1";

impl Store {
    /// One document; `None` if there is none, or if its dossier was erased.
    pub async fn attachment(&self, id: Uuid) -> Result<Option<Attachment>, ReadError> {
        let rows = self.inner.engine.query(COLUMNS, vec![id.into()]).await?;
        rows.into_iter().next().map(|row| read(&self.inner.keys, row)).transpose()
    }

    /// One document of a dossier; `None` if there is none, or if it belongs to another.
    pub async fn attachment_of(&self, dossier: Uuid, id: Uuid) -> Result<Option<Attachment>, ReadError> {
        Ok(self.attachment(id).await?.filter(|attachment| attachment.dossier == dossier))
    }

    /// The documents of a dossier, in the order in which they came.
    pub async fn attachments(&self, dossier: Uuid) -> Result<Vec<Attachment>, ReadError> {
        let rows = self.inner.engine.query(OF_DOSSIER, vec![dossier.into()]).await?;
        rows.into_iter().map(|row| read(&self.inner.keys, row)).collect()
    }

    /// Removes stored documents that no dossier mentions and that were stored before `before`; says how many.
    /// Choose a moment that no form stays open longer than.
    pub async fn sweep_attachments(&self, before: Micros) -> Result<usize, WriteError> {
        let mut removed = 0;
        for id in self.inner.shelf.stored_before(before).await? {
            let known = self.inner.engine.query(KNOWN, vec![id.into()]).await?;
            if known.into_iter().next().is_some_and(|mut row| row.int() == 0) {
                self.inner.shelf.remove(id).await?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}

/// Reads a row of the table `attachment`, with its dossier's key.
pub(crate) fn read(keys: &MasterKeys, mut row: Row) -> Result<Attachment, ReadError> {
    let (id, dossier, at, size) = (row.id(), row.id(), row.int(), row.int());
    let (digest, media, sealed) = (row.bytes(), row.text(), row.bytes());
    let damaged = || ReadError::Damaged { what: "attachment", dossier };
    let digest: [u8; 32] = digest.try_into().map_err(|_| damaged())?;
    let key = unwrap(keys, dossier, &row.text(), &row.bytes())?.ok_or_else(damaged)?;
    let opened = key.open(&place(dossier, id, at, size, &digest, &media), &sealed).map_err(|_| damaged())?;
    let (file_key, name) = opened.split_at_checked(KEY).ok_or_else(damaged)?;
    let file_key: [u8; KEY] = file_key.try_into().map_err(|_| damaged())?;
    let name = String::from_utf8(name.to_vec()).map_err(|_| damaged())?;
    Ok(Attachment { id, dossier, at, size, digest, media, name, key: DataKey(file_key.into()) })
}

/// Where the name and the key of a file are sealed: with all else that is known of it, so that no other file can take
/// its place.
pub(crate) fn place(dossier: Uuid, id: Uuid, at: Micros, size: i64, digest: &[u8; 32], media: &str) -> Place {
    Place::new("attachment", dossier).bytes(id.as_bytes()).int(at).int(size).bytes(digest).text(media)
}

/// The nonce of one piece. The key is the file's own, so that counting never repeats one; the last piece is marked, so
/// that a file cannot be cut off between two pieces.
pub(crate) fn piece_nonce(piece: u64, last: bool) -> [u8; 24] {
    let mut nonce = [0; 24];
    nonce[..8].copy_from_slice(&piece.to_be_bytes());
    nonce[23] = u8::from(last);
    nonce
}

/// Where the pieces of a file are sealed.
pub(crate) fn piece_place(id: Uuid) -> Place {
    Place::new("file", id)
}

/// The sizes of a sealed file's pieces: full ones, and a last one that may be empty.
pub(crate) const SEALED_PIECE: usize = limits::CHUNK + 16;
