//! Somebody does something with a dossier.

use std::sync::Arc;

use dossier::{Actor, Command, Context, Facts, PartNumber, decide};
use procedure::Id;

use crate::document::append;
use crate::error::{ActError, Fault};
use crate::log::read;
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

impl Service {
    /// Does what the sender of a dossier wants, when the procedure lets them.
    ///
    /// # Errors
    /// When the procedure refuses it, or it could not be kept: then nothing was.
    pub async fn act(&self, organisation: &Organisation, id: &DossierId, deed: &Deed) -> Result<(), ActError> {
        for _ in 0..ATTEMPTS {
            let now = self.now();
            let stored = self.store().dossier(id.0).await.map_err(Fault::from)?.ok_or(Fault::Gone)?;
            let known = read(organisation, stored)?;
            let mut events = known.events;
            if already(&events, deed) {
                return Ok(());
            }
            let context = Context { procedures: organisation.versions(), people: &organisation.people, now };
            let actor = Actor { person: SENDER.into(), at: now };
            let command = Command::Act {
                part: deed.part,
                action: deed.action.clone(),
                answers: deed.answers.clone(),
                because: deed.because.clone(),
            };
            let decided = decide(&context, &organisation.id, Some(&known.dossier), &events, &actor, &command);
            let before = events.len();
            events.extend(decided.map_err(Box::new)?);
            let dossier =
                dossier::fold(organisation.versions(), &events).map_err(|error| Fault::Damaged(error.to_string()))?;
            let mut change = known.stored.change().map_err(Fault::from)?;
            append(&mut change, &events[before..])?;
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
fn already(events: &[dossier::Event], deed: &Deed) -> bool {
    events.iter().skip(deed.seen).any(|event| match &event.what {
        dossier::Happening::Acted { part, action, answers, .. } => {
            *event.by == *SENDER && *part == deed.part && *action == deed.action && *answers == deed.answers
        }
        _ => false,
    })
}
