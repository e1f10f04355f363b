//! Documents that somebody adds.

use bytes::Bytes;
use dossier::{Actor, Command, Context, Event, decide};
use store::{Change, Staged};

use crate::error::{ActError, Fault};
use crate::kind::Kind;
use crate::log::{Written, micros, read};
use crate::organisation::{Organisation, SENDER};
use crate::project::project;
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
        let staged = self.stage(&documents).await?;
        for _ in 0..crate::act::ATTEMPTS {
            let now = self.now();
            let stored = self.store().dossier(id.0).await.map_err(Fault::from)?.ok_or(Fault::Gone)?;
            let known = read(organisation, stored)?;
            let context = Context { procedures: organisation.versions(), people: &organisation.people, now };
            let actor = Actor { person: SENDER.into(), at: now };
            let mut events = known.events;
            let before = events.len();
            let mut dossier = known.dossier;
            for document in &documents {
                let decided = decide(&context, &organisation.id, Some(&dossier), &events, &actor, &document.command());
                events.extend(decided.map_err(Box::new)?);
                dossier = dossier::fold(organisation.versions(), &events)
                    .map_err(|error| Fault::Damaged(error.to_string()))?;
            }
            let mut change = known.stored.change().map_err(Fault::from)?;
            append(&mut change, &events[before..])?;
            attach(&mut change, &documents, &staged, micros(now));
            project(organisation, &dossier, &mut change)?;
            match self.store().write(change).await.map_err(Fault::from) {
                Ok(_) => return Ok(()),
                Err(Fault::Busy) => {}
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(Fault::Busy.into())
    }
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
