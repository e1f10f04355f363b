//! A folder of sealed files: `ab/ab…`, each named by its random id.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use uuid::Uuid;

use crate::Micros;
use crate::error::{OpenError, ReadError, WriteError};

pub(crate) struct Folder(PathBuf);

/// A file that is being written; it goes when it is not finished.
pub(crate) struct Writing {
    path: PathBuf,
    file: Option<File>,
}

pub(crate) struct Reading {
    id: Uuid,
    file: BufReader<File>,
}

impl Folder {
    pub(crate) fn open(path: &Path) -> Result<Folder, OpenError> {
        fs::create_dir_all(path).map_err(|error| OpenError::Attachments(error.to_string()))?;
        Ok(Folder(path.to_owned()))
    }

    /// Where a file stands.
    pub(crate) fn path(&self, id: Uuid) -> PathBuf {
        let name = id.simple().to_string();
        self.0.join(&name[..2]).join(name)
    }

    pub(crate) fn create(&self, id: Uuid) -> Result<Writing, WriteError> {
        let path = self.path(id);
        let folder = path.parent().unwrap_or(&self.0);
        if !folder.exists() {
            fs::create_dir_all(folder).and_then(|()| File::open(&self.0)?.sync_all()).map_err(write_error)?;
        }
        let file = File::create_new(&path).map_err(write_error)?;
        Ok(Writing { path, file: Some(file) })
    }

    pub(crate) fn read(&self, id: Uuid) -> Result<Reading, ReadError> {
        let file = File::open(self.path(id)).map_err(|error| read_error(id, &error))?;
        Ok(Reading { id, file: BufReader::with_capacity(super::SEALED_PIECE, file) })
    }

    pub(crate) fn remove(&self, id: Uuid) -> Result<(), WriteError> {
        match fs::remove_file(self.path(id)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(write_error(error)),
            _ => Ok(()),
        }
    }

    pub(crate) fn stored_before(&self, before: Micros) -> Result<Vec<Uuid>, WriteError> {
        let before = SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(before).unwrap_or(0));
        let mut found = Vec::new();
        for folder in fs::read_dir(&self.0).map_err(write_error)? {
            let folder = folder.map_err(write_error)?.path();
            if !folder.is_dir() {
                continue;
            }
            for file in fs::read_dir(folder).map_err(write_error)? {
                let file = file.map_err(write_error)?;
                let older = file.metadata().and_then(|data| data.modified()).is_ok_and(|at| at < before);
                let id = file.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok());
                found.extend(id.filter(|_| older));
            }
        }
        Ok(found)
    }
}

impl Writing {
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        match &mut self.file {
            Some(file) => file.write_all(bytes).map_err(write_error),
            None => Ok(()),
        }
    }

    /// Flushes the file and its folder; on a thread of its own, since a flush can take long.
    pub(crate) async fn finish(mut self) -> Result<(), WriteError> {
        let Some(file) = self.file.take() else { return Ok(()) };
        let folder = self.path.parent().map(Path::to_owned);
        let flush = move || {
            file.sync_all()?;
            folder.map_or(Ok(()), |folder| File::open(folder)?.sync_all())
        };
        match tokio::task::spawn_blocking(flush).await {
            Ok(flushed) => flushed.map_err(write_error),
            Err(_) => Err(WriteError::Unavailable("flushing was broken off".to_owned())),
        }
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // Best effort: what stays behind is an orphan like any other.
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Reading {
    pub(crate) fn next(&mut self, size: usize) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::with_capacity(size);
        let read = (&mut self.file).take(size as u64).read_to_end(&mut bytes);
        read.map(|_| bytes).map_err(|error| read_error(self.id, &error))
    }

    pub(crate) fn at_end(&mut self) -> Result<bool, ReadError> {
        self.file.fill_buf().map(<[u8]>::is_empty).map_err(|error| read_error(self.id, &error))
    }
}

fn write_error(error: io::Error) -> WriteError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => WriteError::Full,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => WriteError::ReadOnly,
        kind => WriteError::Unavailable(format!("attachments: {kind}")),
    }
}

fn read_error(id: Uuid, error: &io::Error) -> ReadError {
    match error.kind() {
        io::ErrorKind::NotFound => ReadError::Attachment(id),
        kind => ReadError::Unavailable(format!("attachments: {kind}")),
    }
}
