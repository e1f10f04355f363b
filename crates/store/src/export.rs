//! Export: one dossier, opened, as a file that people and programs can read, with its documents beside it.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::error::ReadError;
use crate::{Attachment, Dossier, Store, limits};

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file with the dossier.
    pub file: PathBuf,
    /// The files of its documents.
    pub attachments: Vec<PathBuf>,
}

/// Why a dossier was not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is no such dossier.
    #[error("there is no dossier {0}")]
    NoDossier(Uuid),
    /// The store cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The folder cannot be written to.
    #[error("the folder cannot be written to: {0}")]
    Folder(#[from] std::io::Error),
}

impl Store {
    /// Writes a dossier into a folder: `dossier.json`, and its documents as they were sent. What this writes is not
    /// sealed.
    pub async fn export(&self, id: Uuid, folder: &Path) -> Result<Exported, ExportError> {
        let dossier = self.dossier(id).await?.ok_or(ExportError::NoDossier(id))?;
        std::fs::create_dir_all(folder)?;
        let mut documents = Vec::new();
        let mut files = Vec::new();
        let attachments = if dossier.erased.is_some() { Vec::new() } else { self.attachments(id).await? };
        for (number, attachment) in (1..).zip(&attachments) {
            let file = format!("{number:02}-{}", safe_name(&attachment.name));
            self.write_document(attachment, &folder.join(&file)).await?;
            documents.push(json!({
                "id": attachment.id.to_string(),
                "at": attachment.at,
                "name": attachment.name,
                "media": attachment.media,
                "size": attachment.size,
                "sealed_sha256": hex(&attachment.digest),
                "file": file,
            }));
            files.push(folder.join(file));
        }
        let readings = self.readings(id, i64::MAX, limits::PAGE).await?;
        let readings: Vec<Value> = readings
            .iter()
            .map(|reading| json!({ "at": reading.at, "person": reading.person, "why": reading.why }))
            .collect();
        let text = serde_json::to_vec_pretty(&as_json(&dossier, documents, readings)).map_err(std::io::Error::from)?;
        let file = folder.join("dossier.json");
        std::fs::write(&file, text)?;
        Ok(Exported { file, attachments: files })
    }

    async fn write_document(&self, attachment: &Attachment, path: &Path) -> Result<(), ExportError> {
        let mut file = File::create(path)?;
        let mut reader = self.read_attachment(attachment).await?;
        while let Some(piece) = reader.next().await? {
            file.write_all(&piece)?;
        }
        Ok(())
    }
}

fn as_json(dossier: &Dossier, attachments: Vec<Value>, readings: Vec<Value>) -> Value {
    let entries: Vec<Value> = dossier
        .entries
        .iter()
        .map(|entry| {
            json!({
                "version": entry.version,
                "at": entry.at,
                "recorded": entry.recorded,
                "kind": entry.kind,
                "event": payload(&entry.payload),
            })
        })
        .collect();
    json!({
        "format": "gehoor dossier 1",
        "times": "microseconds since 1970-01-01 UTC",
        "id": dossier.id.to_string(),
        "organisation": dossier.organisation,
        "number": dossier.number.to_string(),
        "begun": dossier.begun,
        "erased": dossier.erased,
        "version": dossier.version,
        "head_sha256": hex(&dossier.head),
        "entries": entries,
        "attachments": attachments,
        "readings": readings,
    })
}

/// An event as it is: JSON as JSON, words as words, anything else in hexadecimal.
fn payload(bytes: &[u8]) -> Value {
    if let Ok(value) = serde_json::from_slice(bytes) {
        return value;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Value::String(text.to_owned()),
        Err(_) => json!({ "hex": hex(bytes) }),
    }
}

/// A name that stays in its folder on every system, whatever the sender called the document.
fn safe_name(name: &str) -> String {
    let keep = |letter: char| if letter.is_alphanumeric() || "-_. ".contains(letter) { letter } else { '_' };
    let safe: String = name.chars().map(keep).take(80).collect();
    let safe = safe.trim_matches(['.', ' ']);
    if safe.is_empty() { "document".to_owned() } else { safe.to_owned() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_its_folder() {
        assert_eq!(safe_name("brief.pdf"), "brief.pdf");
        assert_eq!(safe_name("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(safe_name("c:\\x\u{0}.exe"), "c__x_.exe");
        assert_eq!(safe_name(".."), "document");
        assert_eq!(safe_name(&"ü".repeat(300)).chars().count(), 80);
    }
}
