//! Documents that somebody adds.

use bytes::Bytes;
use dossier::{Actor, Command, Event, Refusal};
use store::{Change, Staged};

use crate::act::{Decided, Deciding};
use crate::error::{ActError, Fault};
use crate::kind::Kind;
use crate::log::Written;
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
