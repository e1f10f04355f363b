//! Somebody does something with a dossier: decided on what is there now, kept in one write set.

use std::sync::Arc;

use dossier::{Actor, Command, Context, Dossier, Event, Facts, Happening, PartNumber, Refusal, decide};
use jiff::Timestamp;
use procedure::Id;

use crate::document::{Document, append, attach};
use crate::error::{ActError, Fault};
use crate::log::{Read, micros, read};
use crate::organisation::{Organisation, SENDER};
use crate::project::project;
use crate::service::{DossierId, Service};

/// How often a decision is taken again when somebody else was first.
pub(crate) const ATTEMPTS: usize = 8;

/// What the sender of a dossier does with it.
#[derive(Clone, Debug)]
pub struct Deed {
    /// With which part.
    pub part: PartNumber,
    /// Which action.
    pub action: Id,
    /// The answers.
    pub answers: Facts,
    /// The reason, where one is asked.
    pub because: Option<Arc<str>>,
    /// How many events the log had when the form was shown: the same form sent twice is done once.
    pub seen: usize,
}

/// What is decided on: a dossier as it is now.
pub(crate) struct Deciding<'a> {
    pub organisation: &'a Organisation,
    pub now: Timestamp,
    pub dossier: &'a Dossier,
    pub events: &'a [Event],
}

impl Deciding<'_> {
    /// The engine's decision on one command.
    pub fn decide(&self, actor: &Actor, command: &Command) -> Result<Vec<Event>, Box<Refusal>> {
        let Deciding { organisation, now, dossier, events } = *self;
        let context = Context { procedures: organisation.versions(), people: &organisation.people, now };
        decide(&context, &organisation.id, Some(dossier), events, actor, command).map_err(Box::new)
    }
}

/// What a decision comes to.
pub(crate) enum Decided {
    /// These events.
    Events(Vec<Event>),
    /// Nothing: it was done already.
    Already,
}

impl Service {
    /// Does what the sender of a dossier wants, when the procedure lets them.
    ///
    /// # Errors
    /// When the procedure refuses it, or it could not be kept: then nothing was.
    pub async fn act(&self, organisation: &Organisation, id: &DossierId, deed: &Deed) -> Result<(), ActError> {
        let command = Command::Act {
            part: deed.part,
            action: deed.action.clone(),
            answers: deed.answers.clone(),
            because: deed.because.clone(),
        };
        let decide = |deciding: &Deciding<'_>| {
            if already(deciding.events, deed) {
                return Ok(Decided::Already);
            }
            let actor = Actor { person: SENDER.into(), at: deciding.now };
            Ok::<_, ActError>(Decided::Events(deciding.decide(&actor, &command)?))
        };
        self.change(organisation, id, &[], decide).await
    }

    /// Changes a dossier: reads it, lets `decide` say what happens, and keeps it with these documents; again from the
    /// beginning when somebody else was first.
    pub(crate) async fn change<E: From<Fault>>(
        &self,
        organisation: &Organisation,
        id: &DossierId,
        documents: &[Document],
        mut decide: impl FnMut(&Deciding<'_>) -> Result<Decided, E>,
    ) -> Result<(), E> {
        let staged = self.stage(documents).await?;
        for _ in 0..ATTEMPTS {
            let now = self.now();
            let stored = self.store().dossier(id.0).await.map_err(Fault::from)?;
            let stored = stored.filter(|stored| stored.organisation == *organisation.id).ok_or(Fault::Gone)?;
            let Read { stored, events, dossier } = read(organisation, stored)?;
            let deciding = Deciding { organisation, now, dossier: &dossier, events: &events };
            let Decided::Events(new) = decide(&deciding)? else { return Ok(()) };
            let mut events = events;
            let before = events.len();
            events.extend(new);
            let dossier =
                dossier::fold(organisation.versions(), &events).map_err(|error| Fault::Damaged(error.to_string()))?;
            let mut change = stored.change().map_err(Fault::from)?;
            append(&mut change, &events[before..])?;
            attach(&mut change, documents, &staged, micros(now));
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

/// Whether this very deed was done since the form was shown.
fn already(events: &[Event], deed: &Deed) -> bool {
    events.iter().skip(deed.seen).any(|event| match &event.what {
        Happening::Acted { part, action, answers, .. } => {
            *event.by == *SENDER && *part == deed.part && *action == deed.action && *answers == deed.answers
        }
        _ => false,
    })
}
