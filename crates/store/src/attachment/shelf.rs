//! Where sealed files stand: a folder, or an S3-compatible store.

use std::path::Path;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{SEALED_PIECE, folder};
use crate::Micros;
use crate::error::{OpenError, ReadError, WriteError};

/// The place for sealed files.
pub(crate) enum Shelf {
    /// A folder on this machine.
    Folder(folder::Folder),
    /// A bucket.
    #[cfg(feature = "s3")]
    Objects(super::objects::Objects),
}

/// A sealed file that is being written.
pub(crate) enum Upload {
    /// In a folder.
    Folder(folder::Writing),
    /// In a bucket.
    #[cfg(feature = "s3")]
    Objects(super::objects::Writing),
}

/// A sealed file that is being read.
pub(crate) enum Download {
    /// From a folder.
    Folder(folder::Reading),
    /// From a bucket.
    #[cfg(feature = "s3")]
    Objects(super::objects::Reading),
}

impl Shelf {
    /// The shelf of a setting: a path, or `s3://bucket/prefix`.
    pub(crate) fn open(setting: &str) -> Result<Shelf, OpenError> {
        if setting.starts_with("s3:") {
            #[cfg(feature = "s3")]
            return Ok(Shelf::Objects(super::objects::Objects::open(setting)?));
            #[cfg(not(feature = "s3"))]
            let problem = "this program was built without the feature s3".to_owned();
            #[cfg(not(feature = "s3"))]
            return Err(OpenError::Setting { setting: "attachments", problem });
        }
        Ok(Shelf::Folder(folder::Folder::open(Path::new(setting))?))
    }

    pub(crate) async fn begin(&self, id: Uuid) -> Result<Upload, WriteError> {
        match self {
            Shelf::Folder(folder) => Ok(Upload::Folder(folder.create(id)?)),
            #[cfg(feature = "s3")]
            Shelf::Objects(objects) => Ok(Upload::Objects(objects.create(id))),
        }
    }

    pub(crate) async fn open_file(&self, id: Uuid) -> Result<Download, ReadError> {
        match self {
            Shelf::Folder(folder) => Ok(Download::Folder(folder.read(id)?)),
            #[cfg(feature = "s3")]
            Shelf::Objects(objects) => Ok(Download::Objects(objects.read(id).await?)),
        }
    }

    pub(crate) async fn remove(&self, id: Uuid) -> Result<(), WriteError> {
        match self {
            Shelf::Folder(folder) => folder.remove(id),
            #[cfg(feature = "s3")]
            Shelf::Objects(objects) => objects.remove(id).await,
        }
    }

    /// Copies a file to another shelf, durably; `false` if it is missing or not what the digest says.
    pub(crate) async fn copy_to(&self, to: &Shelf, id: Uuid, digest: &[u8]) -> Result<bool, WriteError> {
        let Ok(mut from) = self.open_file(id).await else { return Ok(false) };
        let mut copy = to.begin(id).await?;
        let mut hash = Sha256::new();
        loop {
            let piece = from.next(SEALED_PIECE).await?;
            if piece.is_empty() {
                break;
            }
            hash.update(&piece);
            copy.write(&piece).await?;
        }
        if hash.finalize().as_slice() != digest {
            return Ok(false);
        }
        copy.finish().await?;
        Ok(true)
    }

    /// The files that were written before a moment.
    pub(crate) async fn stored_before(&self, before: Micros) -> Result<Vec<Uuid>, WriteError> {
        match self {
            Shelf::Folder(folder) => folder.stored_before(before),
            #[cfg(feature = "s3")]
            Shelf::Objects(objects) => objects.stored_before(before).await,
        }
    }
}

impl Upload {
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        match self {
            Upload::Folder(writing) => writing.write(bytes),
            #[cfg(feature = "s3")]
            Upload::Objects(writing) => writing.write(bytes).await,
        }
    }

    /// Answers when the file will survive a power cut.
    pub(crate) async fn finish(self) -> Result<(), WriteError> {
        match self {
            Upload::Folder(writing) => writing.finish().await,
            #[cfg(feature = "s3")]
            Upload::Objects(writing) => writing.finish().await,
        }
    }
}

impl Download {
    /// Up to `size` bytes, fewer only at the end.
    pub(crate) async fn next(&mut self, size: usize) -> Result<Vec<u8>, ReadError> {
        match self {
            Download::Folder(reading) => reading.next(size),
            #[cfg(feature = "s3")]
            Download::Objects(reading) => reading.next(size).await,
        }
    }

    /// Whether nothing follows.
    pub(crate) async fn at_end(&mut self) -> Result<bool, ReadError> {
        match self {
            Download::Folder(reading) => reading.at_end(),
            #[cfg(feature = "s3")]
            Download::Objects(reading) => reading.at_end().await,
        }
    }
}
