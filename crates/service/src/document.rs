//! Documents that somebody adds.

use bytes::Bytes;
use dossier::{Actor, Command, Event, Refusal};
use jiff::Timestamp;
use store::{Attachment, Change, Staged};

use crate::act::{Decided, Deciding};
use crate::error::{ActError, Fault};
use crate::kind::Kind;
use crate::log::Written;
use crate::look::Looked;
use crate::organisation::{Organisation, SENDER};
use crate::service::{DossierId, Service};

/// A document, looked at and cleaned.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What it holds.
    pub content: Bytes,
}

/// A document that is kept.
#[derive(Clone, Debug)]
pub struct Filed {
    /// Its id in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its media type, as its content says.
    pub media: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// When it was added.
    pub at: Timestamp,
}

impl From<Attachment> for Filed {
    fn from(attachment: Attachment) -> Filed {
        Filed {
            id: attachment.id.simple().to_string(),
            name: attachment.name,
            media: attachment.media,
            bytes: attachment.size,
            at: Timestamp::from_microsecond(attachment.at).unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }
}

impl Document {
    /// The command that tells the engine of it.
    pub(crate) fn command(&self) -> Command {
        let bytes = self.content.len() as u64;
        Command::AddDocument { name: self.name.as_str().into(), media: self.kind.media().into(), bytes }
    }
}

impl Service {
    /// Puts documents away, durably, before anything mentions them.
    pub(crate) async fn stage(&self, documents: &[Document]) -> Result<Vec<Staged>, Fault> {
        let mut staged = Vec::with_capacity(documents.len());
        for document in documents {
            let mut staging = self.store().stage().await?;
            staging.write(&document.content).await?;
            staged.push(staging.finish().await?);
        }
        Ok(staged)
    }

    /// The documents of a dossier that somebody looks into.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn documents(&self, looked: &Looked<'_>) -> Result<Vec<Filed>, Fault> {
        let all = self.store().attachments(looked.id.0).await?;
        Ok(all.into_iter().map(Filed::from).collect())
    }

    /// One of them with its content, whole: it is at most as large as one that is taken.
    ///
    /// # Errors
    /// When the store does not answer, or what it holds was touched.
    pub async fn document(&self, looked: &Looked<'_>, id: &str) -> Result<Option<(Filed, Vec<u8>)>, Fault> {
        let Ok(id) = uuid::Uuid::try_parse(id) else { return Ok(None) };
        let Some(attachment) = self.store().attachment_of(looked.id.0, id).await? else { return Ok(None) };
        let mut reader = self.store().read_attachment(&attachment).await?;
        let mut content = Vec::new();
        while let Some(piece) = reader.next().await? {
            content.extend_from_slice(&piece);
        }
        Ok(Some((attachment.into(), content)))
    }

    /// Adds documents to a dossier that its sender follows.
    ///
    /// # Errors
    /// When the procedure refuses it, or the store does not answer.
    pub async fn add_documents(
        &self,
        organisation: &Organisation,
        id: &DossierId,
        documents: Vec<Document>,
    ) -> Result<(), ActError> {
        let decide = |deciding: &Deciding<'_>| {
            let actor = Actor { person: SENDER.into(), at: deciding.now };
            Ok::<_, ActError>(Decided::Events(added(deciding, &actor, &documents)?))
        };
        self.change(organisation, id, &documents, decide).await
    }
}

/// What adding documents comes to.
pub(crate) fn added(
    deciding: &Deciding<'_>,
    actor: &Actor,
    documents: &[Document],
) -> Result<Vec<Event>, Box<Refusal>> {
    let each = documents.iter().map(|document| deciding.decide(actor, &document.command()));
    Ok(each.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Writes events into a change.
pub(crate) fn append(change: &mut Change, events: &[Event]) -> Result<(), Fault> {
    for event in events {
        change.append(&Written::new(event)?.event());
    }
    Ok(())
}

/// Adds what was put away to a change.
pub(crate) fn attach(change: &mut Change, documents: &[Document], staged: &[Staged], at: i64) {
    for (document, staged) in documents.iter().zip(staged) {
        change.attach(staged, at, &document.name, document.kind.media());
    }
}
