//! What a form sent: its fields as they were typed, and its files; within limits, and without losing a word.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use bytes::{Bytes, BytesMut};
use text::Language;

use crate::errors::PageError;
use crate::limits::{ANSWER_BYTES, DOCUMENT_BYTES, DOCUMENTS, FIELDS, FORM_BYTES};

/// What a form sent.
#[derive(Debug, Default)]
pub struct Sent {
    fields: BTreeMap<String, Vec<String>>,
    /// The files, in order; a place for a file that was left empty is not among them.
    pub files: Vec<SentFile>,
    /// Files that were left out because there were too many or they were too large: their names.
    pub refused: Vec<Refused>,
}

/// A file as it was sent.
#[derive(Debug)]
pub struct SentFile {
    /// Its name, as the sender's machine calls it.
    pub name: String,
    /// What it holds.
    pub content: Bytes,
}

/// A file that was not taken.
#[derive(Debug)]
pub enum Refused {
    /// Larger than is accepted.
    Large(String),
    /// One too many.
    Many,
}

impl Sent {
    /// Reads a form.
    ///
    /// # Errors
    /// When there is more than is accepted, or it cannot be read.
    pub async fn read(request: Request, language: Language) -> Result<Sent, PageError> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return parts(request, language).await;
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(PageError::Broken(language));
        }
        let body = axum::body::to_bytes(request.into_body(), FORM_BYTES).await;
        let body = body.map_err(|_| PageError::TooLarge(language))?;
        let mut sent = Sent::default();
        for (name, value) in form_urlencoded::parse(&body) {
            sent.add(name.into_owned(), value.into_owned(), language)?;
        }
        Ok(sent)
    }

    fn add(&mut self, name: String, value: String, language: Language) -> Result<(), PageError> {
        let count: usize = self.fields.values().map(Vec::len).sum();
        if count >= FIELDS || value.len() > ANSWER_BYTES || name.len() > 100 {
            return Err(PageError::TooLarge(language));
        }
        // Browsers send line ends as two characters; people type one.
        self.fields.entry(name).or_default().push(value.replace("\r\n", "\n"));
        Ok(())
    }

    /// The last value of a field, as typed.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.fields.get(name)?.last().map(String::as_str)
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> &[String] {
        self.fields.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether the field was there at all.
    pub fn has(&self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    /// Every field with its values.
    pub fn fields(&self) -> impl Iterator<Item = (&String, &Vec<String>)> {
        self.fields.iter()
    }

    /// What stands under names that begin so, without that beginning.
    pub fn under(&self, beginning: &str) -> Sent {
        let own = |(name, values): (&String, &Vec<String>)| {
            name.strip_prefix(beginning).map(|name| (name.to_owned(), values.clone()))
        };
        Sent { fields: self.fields.iter().filter_map(own).collect(), ..Sent::default() }
    }

    /// Fills in several values of a field, as if they had been chosen.
    pub fn set_all(&mut self, name: &str, values: Vec<String>) {
        self.fields.insert(name.to_owned(), values);
    }

    /// Fills in a field, as if it had been typed.
    pub fn set(&mut self, name: &str, value: &str) {
        self.fields.insert(name.to_owned(), vec![value.to_owned()]);
    }
}

async fn parts(request: Request, language: Language) -> Result<Sent, PageError> {
    let broken = |_| PageError::Broken(language);
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| PageError::Broken(language))?;
    let mut sent = Sent::default();
    let mut total = 0;
    while let Some(mut field) = parts.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let limit = if file.is_some() { DOCUMENT_BYTES } else { ANSWER_BYTES };
        let mut content = BytesMut::new();
        let mut large = false;
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            total += chunk.len();
            large |= content.len() + chunk.len() > limit;
            if total > FORM_BYTES + DOCUMENTS * DOCUMENT_BYTES || (large && file.is_none()) {
                return Err(PageError::TooLarge(language));
            }
            if large {
                content.clear();
            } else {
                content.extend_from_slice(&chunk);
            }
        }
        match file {
            None => sent.add(name, String::from_utf8_lossy(&content).into_owned(), language)?,
            Some(file) if file.is_empty() && content.is_empty() && !large => {}
            Some(file) if large => sent.refused.push(Refused::Large(file)),
            Some(_) if sent.files.len() >= DOCUMENTS => sent.refused.push(Refused::Many),
            Some(file) => sent.files.push(SentFile { name: file, content: content.freeze() }),
        }
    }
    Ok(sent)
}
