//! The sender of a dossier writes to the organisation.

use std::sync::Arc;

use dossier::{Actor, Addressee, Command, Context, Event, Happening, decide};

use crate::act::ATTEMPTS;
use crate::document::append;
use crate::error::{ActError, Fault};
use crate::log::read;
use crate::organisation::{Organisation, SENDER};
use crate::project::project;
use crate::service::{DossierId, Service};

/// What the sender of a dossier writes.
#[derive(Clone, Debug)]
pub struct Said {
    /// The words.
    pub text: Arc<str>,
    /// How many events the log had when the form was shown: the same form sent twice is one message.
    pub seen: usize,
}

impl Service {
    /// Keeps what the sender of a dossier writes to the organisation.
    ///
    /// # Errors
    /// When the procedure refuses it, or it could not be kept: then nothing was.
    pub async fn write(&self, organisation: &Organisation, id: &DossierId, said: &Said) -> Result<(), ActError> {
        for _ in 0..ATTEMPTS {
            let now = self.now();
            let stored = self.store().dossier(id.0).await.map_err(Fault::from)?.ok_or(Fault::Gone)?;
            let known = read(organisation, stored)?;
            let mut events = known.events;
            if already(&events, said) {
                return Ok(());
            }
            let context = Context { procedures: organisation.versions(), people: &organisation.people, now };
            let actor = Actor { person: SENDER.into(), at: now };
            let command = Command::Write { to: Addressee::Staff, text: said.text.clone() };
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

/// Whether this very message was written since the form was shown.
fn already(events: &[Event], said: &Said) -> bool {
    events.iter().skip(said.seen).any(|event| match &event.what {
        Happening::Wrote { text, .. } => *event.by == *SENDER && **text == *said.text.trim(),
        _ => false,
    })
}
