//! Somebody of the organisation does something with a dossier that they may see.

use dossier::{Actor, Command, Event, PartNumber, fold};
use jiff::Timestamp;
use procedure::Id;
use store::Number;

use crate::access::Access;
use crate::act::{Decided, Deciding};
use crate::document::{Document, added};
use crate::error::WorkError;
use crate::look::Looked;
use crate::organisation::Organisation;
use crate::service::Service;

/// What somebody of the organisation wants done.
#[derive(Clone, Debug)]
pub struct Task {
    /// What.
    pub command: Command,
    /// When it happened; now, when nothing else is said.
    pub at: Option<Timestamp>,
    /// How many events the log had when the form was shown.
    pub seen: usize,
}

impl Service {
    /// Does it, on the dossier as it was when the form was shown: the same form sent twice is done once, and who comes
    /// after somebody else looks first at what changed.
    ///
    /// # Errors
    /// When the procedure refuses it, when something else happened meanwhile, when they may not know of the dossier,
    /// or when it could not be kept: then nothing was.
    pub async fn work(
        &self,
        organisation: &Organisation,
        person: &Id,
        number: &Number,
        task: &Task,
    ) -> Result<(), WorkError> {
        let looked = self.peek(organisation, person, number).await?;
        may(&looked, &task.command)?;
        let decide = |deciding: &Deciding<'_>| {
            let actor = Actor { person: person.clone(), at: task.at.unwrap_or(deciding.now) };
            if deciding.events.len() != task.seen {
                return if same(deciding, &actor, task) { Ok(Decided::Already) } else { Err(WorkError::Changed) };
            }
            Ok(Decided::Events(deciding.decide(&actor, &task.command)?))
        };
        self.change(organisation, &looked.id, &[], decide).await
    }

    /// Adds documents to a dossier.
    ///
    /// # Errors
    /// As for [`Service::work`].
    pub async fn file(
        &self,
        organisation: &Organisation,
        person: &Id,
        number: &Number,
        documents: &[Document],
    ) -> Result<(), WorkError> {
        let looked = self.peek(organisation, person, number).await?;
        let decide = |deciding: &Deciding<'_>| {
            let actor = Actor { person: person.clone(), at: deciding.now };
            Ok::<_, WorkError>(Decided::Events(added(deciding, &actor, documents)?))
        };
        self.change(organisation, &looked.id, documents, decide).await
    }
}

/// A part that somebody may not see is none to them, whatever they want to do with it.
fn may(looked: &Looked<'_>, command: &Command) -> Result<(), WorkError> {
    let part: Option<PartNumber> = match command {
        Command::Act { part, .. }
        | Command::Record { part, .. }
        | Command::Split { part, .. }
        | Command::Extend { part, .. }
        | Command::Reopen { part, .. } => Some(*part),
        _ => None,
    };
    let hidden = |part| looked.dossier.part(part).is_some_and(|part| !looked.access.part(part));
    if part.is_some_and(hidden) { Err(WorkError::Hidden) } else { Ok(()) }
}

/// Whether what happened since the form was shown is this very task, done by the same person.
fn same(deciding: &Deciding<'_>, actor: &Actor, task: &Task) -> bool {
    let Some((before, after)) = deciding.events.split_at_checked(task.seen) else { return false };
    let Ok(then) = fold(deciding.organisation.versions(), before) else { return false };
    let then = Deciding { dossier: &then, events: before, ..*deciding };
    let Ok(wanted) = then.decide(actor, &task.command) else { return false };
    let equal = |(one, other): (&Event, &Event)| one.by == other.by && one.what == other.what;
    after.len() >= wanted.len() && wanted.iter().zip(after).all(equal)
}

impl Looked<'_> {
    /// Whether everything of it may be seen.
    pub fn is_whole(&self) -> bool {
        self.access == Access::WHOLE
    }
}
