//! A bucket of sealed files in an S3-compatible store: `prefix/ab/ab…`, each named by its random id.
//!
//! Endpoint, region and credentials come from the environment (`AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`,
//! `AWS_SECRET_ACCESS_KEY` …). Give the bucket a rule that ends uploads that were broken off.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use object_store::aws::AmazonS3Builder;
use object_store::buffered::BufWriter;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt};
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use crate::Micros;
use crate::error::{OpenError, ReadError, WriteError};

pub(crate) struct Objects {
    bucket: Arc<dyn ObjectStore>,
    prefix: Path,
}

/// A file that is being written. What is dropped before it is finished never becomes a file.
pub(crate) struct Writing(BufWriter);

pub(crate) struct Reading {
    id: Uuid,
    stream: BoxStream<'static, Result<Bytes, Error>>,
    waiting: Vec<u8>,
}

impl Objects {
    pub(crate) fn open(setting: &str) -> Result<Objects, OpenError> {
        let wrong = |problem: String| OpenError::Setting { setting: "attachments", problem };
        let (bucket, prefix) =
            setting.strip_prefix("s3://").map_or(("", ""), |rest| rest.split_once('/').unwrap_or((rest, "")));
        if bucket.is_empty() {
            return Err(wrong("it should read s3://bucket/prefix".to_owned()));
        }
        // One provider for every connection of the house; somebody may have chosen it before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let built = AmazonS3Builder::from_env().with_bucket_name(bucket).build();
        let bucket = Arc::new(built.map_err(|error| OpenError::Attachments(error.to_string()))?);
        let prefix = Path::parse(prefix).map_err(|error| wrong(error.to_string()))?;
        Ok(Objects { bucket, prefix })
    }

    fn path(&self, id: Uuid) -> Path {
        let name = id.simple().to_string();
        self.prefix.clone().join(&name[..2]).join(name.as_str())
    }

    pub(crate) fn create(&self, id: Uuid) -> Writing {
        Writing(BufWriter::new(Arc::clone(&self.bucket), self.path(id)))
    }

    pub(crate) async fn read(&self, id: Uuid) -> Result<Reading, ReadError> {
        let found = self.bucket.get(&self.path(id)).await.map_err(|error| read_error(id, &error))?;
        Ok(Reading { id, stream: found.into_stream(), waiting: Vec::new() })
    }

    pub(crate) async fn remove(&self, id: Uuid) -> Result<(), WriteError> {
        match self.bucket.delete(&self.path(id)).await {
            Err(error) if !matches!(error, Error::NotFound { .. }) => Err(write_error(&error)),
            _ => Ok(()),
        }
    }

    pub(crate) async fn stored_before(&self, before: Micros) -> Result<Vec<Uuid>, WriteError> {
        let files = self.bucket.list(Some(&self.prefix));
        let older = files.try_filter_map(|file| async move {
            let older = file.last_modified.timestamp_micros() < before;
            let id = file.location.filename().and_then(|name| Uuid::try_parse(name).ok());
            Ok(id.filter(|_| older))
        });
        older.try_collect().await.map_err(|error| write_error(&error))
    }
}

impl Writing {
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.0.write_all(bytes).await.map_err(|error| broken_off(&error))
    }

    pub(crate) async fn finish(mut self) -> Result<(), WriteError> {
        self.0.shutdown().await.map_err(|error| broken_off(&error))
    }
}

impl Reading {
    pub(crate) async fn next(&mut self, size: usize) -> Result<Vec<u8>, ReadError> {
        while self.waiting.len() < size && self.more().await? {}
        let rest = self.waiting.split_off(size.min(self.waiting.len()));
        Ok(std::mem::replace(&mut self.waiting, rest))
    }

    pub(crate) async fn at_end(&mut self) -> Result<bool, ReadError> {
        while self.waiting.is_empty() {
            if !self.more().await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn more(&mut self) -> Result<bool, ReadError> {
        let Some(bytes) = self.stream.next().await else { return Ok(false) };
        self.waiting.extend_from_slice(&bytes.map_err(|error| read_error(self.id, &error))?);
        Ok(true)
    }
}

// The text of these errors holds addresses and answers of the store, so only their kind is told.

fn write_error(error: &Error) -> WriteError {
    match error {
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => WriteError::ReadOnly,
        _ => WriteError::Unavailable("attachments: the object store does not answer".to_owned()),
    }
}

fn broken_off(error: &std::io::Error) -> WriteError {
    WriteError::Unavailable(format!("attachments: {}", error.kind()))
}

fn read_error(id: Uuid, error: &Error) -> ReadError {
    match error {
        Error::NotFound { .. } => ReadError::Attachment(id),
        _ => ReadError::Unavailable("attachments: the object store does not answer".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use object_store::memory::InMemory;

    use super::*;
    use crate::attachment::shelf::Shelf;

    fn bucket() -> Objects {
        Objects { bucket: Arc::new(InMemory::new()), prefix: Path::from("gehoor/files") }
    }

    #[tokio::test]
    async fn a_file_is_written_read_in_pieces_listed_and_removed() {
        let objects = bucket();
        let (id, other) = (Uuid::from_u128(7), Uuid::from_u128(8));
        let bytes: Vec<u8> = (0..30_000_000_u32).map(|n| (n % 251) as u8).collect();
        let mut writing = objects.create(id);
        for piece in bytes.chunks(65_552) {
            writing.write(piece).await.expect("written");
        }
        writing.finish().await.expect("stored");
        drop(objects.create(other));
        let mut reading = objects.read(id).await.expect("there");
        let mut read = Vec::new();
        while !reading.at_end().await.expect("read") {
            let piece = reading.next(65_552).await.expect("read");
            assert!(piece.len() == 65_552 || reading.at_end().await.expect("read"));
            read.extend(piece);
        }
        assert!(read == bytes, "it comes back as it was");
        assert!(matches!(objects.read(other).await.map(|_| ()), Err(ReadError::Attachment(_))));
        assert_eq!(objects.stored_before(i64::MAX).await.expect("listed"), [id]);
        assert!(objects.stored_before(0).await.expect("listed").is_empty());
        objects.remove(id).await.expect("removed");
        objects.remove(id).await.expect("again is no error");
        assert!(objects.stored_before(i64::MAX).await.expect("listed").is_empty());
    }

    #[tokio::test]
    async fn a_file_moves_between_a_folder_and_a_bucket() {
        use sha2::{Digest, Sha256};
        let folder = tempfile::tempdir().expect("a folder");
        let from = Shelf::open(&folder.path().display().to_string()).expect("it opens");
        let id = Uuid::from_u128(9);
        let mut upload = from.begin(id).await.expect("begun");
        upload.write(b"verzegeld").await.expect("written");
        upload.finish().await.expect("stored");
        let to = Shelf::Objects(bucket());
        assert!(!from.copy_to(&to, id, &[0; 32]).await.expect("copied"), "not what the digest says");
        assert!(from.copy_to(&to, id, &Sha256::digest(b"verzegeld")).await.expect("copied"));
        let mut download = to.open_file(id).await.expect("there");
        assert_eq!(download.next(100).await.expect("read"), b"verzegeld");
    }

    #[test]
    fn a_setting_without_a_bucket_is_refused() {
        assert!(matches!(Objects::open("s3://"), Err(OpenError::Setting { .. })));
        assert!(matches!(Objects::open("s3:/x"), Err(OpenError::Setting { .. })));
    }
}
