//! Reading a document piece by piece.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::shelf::Download;
use super::{Attachment, SEALED_PIECE, piece_nonce, piece_place};
use crate::Store;
use crate::error::ReadError;
use crate::seal::{DataKey, Place, open_in_place};

/// A document that is being read. Every piece is authenticated before it is given out, and the last one says that
/// nothing was cut off.
pub struct AttachmentReader {
    id: Uuid,
    key: DataKey,
    place: Place,
    download: Download,
    pieces: u64,
    ended: bool,
}

impl Store {
    /// Opens a document for reading.
    pub async fn read_attachment(&self, attachment: &Attachment) -> Result<AttachmentReader, ReadError> {
        Ok(AttachmentReader {
            id: attachment.id,
            key: attachment.key.clone(),
            place: piece_place(attachment.id),
            download: self.inner.shelf.open_file(attachment.id).await?,
            pieces: 0,
            ended: false,
        })
    }

    /// Whether the sealed file of a document is there, byte for byte as it was stored.
    pub(crate) async fn file_is_sound(&self, id: Uuid, digest: &[u8]) -> Result<bool, ReadError> {
        let Ok(mut download) = self.inner.shelf.open_file(id).await else { return Ok(false) };
        let mut hash = Sha256::new();
        loop {
            let piece = download.next(SEALED_PIECE).await?;
            if piece.is_empty() {
                break;
            }
            hash.update(&piece);
        }
        Ok(hash.finalize().as_slice() == digest)
    }
}

impl AttachmentReader {
    /// The next bytes of the document; `None` at its end. An error after some bytes means that the file was changed or
    /// cut off: throw away what was read.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, ReadError> {
        if self.ended {
            return Ok(None);
        }
        let mut piece = self.download.next(SEALED_PIECE).await?;
        let last = self.download.at_end().await?;
        let damaged = || ReadError::Attachment(self.id);
        let tag_at = piece.len().checked_sub(16).ok_or_else(damaged)?;
        let tag: [u8; 16] = piece[tag_at..].try_into().map_err(|_| damaged())?;
        piece.truncate(tag_at);
        let nonce = piece_nonce(self.pieces, last);
        open_in_place(&self.key.0, &nonce, self.place.as_bytes(), &mut piece, &tag).map_err(|_| damaged())?;
        self.pieces += 1;
        self.ended = last;
        Ok(Some(piece))
    }
}
