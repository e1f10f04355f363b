//! Storing a document piece by piece, as it arrives.

use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::shelf::Upload;
use super::{piece_nonce, piece_place, place};
use crate::error::WriteError;
use crate::seal::{DataKey, KEY, Place, seal_in_place};
use crate::{Micros, Store, limits};

/// A document that is being stored.
pub struct Staging {
    id: Uuid,
    key: DataKey,
    place: Place,
    upload: Upload,
    hash: Sha256,
    waiting: Vec<u8>,
    pieces: u64,
    size: u64,
    broken: bool,
}

/// A document that is stored, and that no dossier mentions yet. Add it with [`crate::Change::attach`].
#[derive(Clone, Debug)]
pub struct Staged {
    /// Its id.
    pub id: Uuid,
    /// Its size in bytes, before sealing.
    pub size: i64,
    /// SHA-256 of the sealed file.
    pub digest: [u8; 32],
    pub(crate) key: DataKey,
}

impl Store {
    /// Begins to store a document.
    pub async fn stage(&self) -> Result<Staging, WriteError> {
        // Random, not in order of time: its name tells nothing, and folders fill evenly.
        let id = Uuid::from_bytes(DataKey::new().0[..16].try_into().unwrap_or_default());
        Ok(Staging {
            id,
            key: DataKey::new(),
            place: piece_place(id),
            upload: self.inner.shelf.begin(id).await?,
            hash: Sha256::new(),
            waiting: Vec::with_capacity(limits::CHUNK + 16),
            pieces: 0,
            size: 0,
            broken: false,
        })
    }

    /// A stored document as a ticket for a form's hidden field, sealed for this house.
    pub fn ticket(&self, staged: &Staged) -> Vec<u8> {
        let mut plain = Zeroizing::new(Vec::with_capacity(88));
        plain.extend_from_slice(staged.id.as_bytes());
        plain.extend_from_slice(&staged.size.to_be_bytes());
        plain.extend_from_slice(&staged.digest);
        plain.extend_from_slice(staged.key.0.as_slice());
        self.seal("staged", &plain)
    }

    /// The stored document of a ticket; `None` if it is forged.
    pub fn staged(&self, ticket: &[u8]) -> Option<Staged> {
        let plain = Zeroizing::new(self.unseal("staged", ticket)?);
        let (id, rest) = plain.split_at_checked(16)?;
        let (size, rest) = rest.split_at_checked(8)?;
        let (digest, key) = rest.split_at_checked(32)?;
        let key: [u8; KEY] = key.try_into().ok()?;
        Some(Staged {
            id: Uuid::from_slice(id).ok()?,
            size: i64::from_be_bytes(size.try_into().ok()?),
            digest: digest.try_into().ok()?,
            key: DataKey(Zeroizing::new(key)),
        })
    }

    /// Removes a stored document that is not wanted after all. Only for one that no dossier mentions.
    pub async fn unstage(&self, staged: &Staged) -> Result<(), WriteError> {
        self.inner.shelf.remove(staged.id).await
    }
}

impl Staging {
    /// The next bytes of the document.
    pub async fn write(&mut self, mut bytes: &[u8]) -> Result<(), WriteError> {
        self.whole()?;
        self.size += bytes.len() as u64;
        if self.size > limits::ATTACHMENT {
            return Err(WriteError::TooLarge { what: "attachment", limit: limits::ATTACHMENT });
        }
        while !bytes.is_empty() {
            if self.waiting.len() == limits::CHUNK {
                self.piece(false).await?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(limits::CHUNK - self.waiting.len()));
            self.waiting.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Ends the document, and answers when it is durable.
    pub async fn finish(mut self) -> Result<Staged, WriteError> {
        self.piece(true).await?;
        self.upload.finish().await?;
        let size = i64::try_from(self.size).unwrap_or(i64::MAX);
        Ok(Staged { id: self.id, size, digest: self.hash.finalize().into(), key: self.key })
    }

    fn whole(&self) -> Result<(), WriteError> {
        let broken = || WriteError::Unavailable("storing the document was broken off".to_owned());
        if self.broken { Err(broken()) } else { Ok(()) }
    }

    async fn piece(&mut self, last: bool) -> Result<(), WriteError> {
        self.whole()?;
        // Until this piece is written, and for good if it is not.
        self.broken = true;
        let nonce = piece_nonce(self.pieces, last);
        let tag = seal_in_place(&self.key.0, &nonce, self.place.as_bytes(), &mut self.waiting);
        self.waiting.extend_from_slice(&tag);
        self.hash.update(&self.waiting);
        self.upload.write(&self.waiting).await?;
        self.waiting.clear();
        self.pieces += 1;
        self.broken = false;
        Ok(())
    }
}

impl Staged {
    /// The name and the key of the file, sealed for a dossier.
    pub(crate) fn seal(&self, dossier: Uuid, key: &DataKey, at: Micros, name: &str, media: &str) -> Vec<u8> {
        let mut plain = Zeroizing::new(Vec::with_capacity(KEY + name.len()));
        plain.extend_from_slice(self.key.0.as_slice());
        plain.extend_from_slice(name.as_bytes());
        key.seal(&place(dossier, self.id, at, self.size, &self.digest, media), &plain)
    }
}
