//! The sender of a dossier writes to the organisation.

use std::sync::Arc;

use dossier::{Actor, Addressee, Command, Event, Happening};

use crate::act::{Decided, Deciding};
use crate::error::ActError;
use crate::organisation::{Organisation, SENDER};
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
        let command = Command::Write { to: Addressee::Staff, text: said.text.clone() };
        let decide = |deciding: &Deciding<'_>| {
            if already(deciding.events, said) {
                return Ok(Decided::Already);
            }
            let actor = Actor { person: SENDER.into(), at: deciding.now };
            Ok::<_, ActError>(Decided::Events(deciding.decide(&actor, &command)?))
        };
        self.change(organisation, id, &[], decide).await
    }
}

/// Whether this very message was written since the form was shown.
fn already(events: &[Event], said: &Said) -> bool {
    events.iter().skip(said.seen).any(|event| match &event.what {
        Happening::Wrote { text, .. } => *event.by == *SENDER && **text == *said.text.trim(),
        _ => false,
    })
}
