//! What an action would bring about, before it is taken: the letters as they would read.

use dossier::{Actor, Command, Event, Happening, Parties, compose, fold};
use jiff::Timestamp;
use procedure::Id;

use crate::act::Deciding;
use crate::error::{Fault, WorkError};
use crate::look::Looked;
use crate::organisation::Organisation;
use crate::service::Service;

/// A letter as it would be, or was, sent.
#[derive(Clone, Debug)]
pub struct Composed {
    /// Which letter.
    pub letter: Id,
    /// What it is called.
    pub title: String,
    /// To whom it goes: roles.
    pub to: Vec<Id>,
    /// Whether anybody can be reached with it.
    pub delivered: bool,
    /// When.
    pub at: Timestamp,
    /// The index of the event that sends it.
    pub event: usize,
    /// Its text, as Markdown.
    pub text: String,
}

impl Service {
    /// The letters that a command would send.
    ///
    /// # Errors
    /// When the procedure refuses it.
    pub fn preview(
        &self,
        organisation: &Organisation,
        looked: &Looked<'_>,
        person: &Id,
        at: Option<Timestamp>,
        command: &Command,
    ) -> Result<Vec<Composed>, WorkError> {
        let now = self.now();
        let deciding = Deciding { organisation, now, dossier: &looked.dossier, events: &looked.events };
        let actor = Actor { person: person.clone(), at: at.unwrap_or(now) };
        let new = deciding.decide(&actor, command)?;
        let mut events = looked.events.clone();
        let from = events.len();
        events.extend(new);
        Ok(letters(organisation, &events, &looked.number.to_string(), from)?)
    }
}

/// The letters that a log sends from an event on, each as it read on the day on which it was sent.
///
/// # Errors
/// When the log is none of this organisation.
pub fn letters(
    organisation: &Organisation,
    events: &[Event],
    number: &str,
    from: usize,
) -> Result<Vec<Composed>, Fault> {
    let parties = Parties { number: number.to_owned(), names: organisation.names.clone() };
    let mut letters = Vec::new();
    for (index, event) in events.iter().enumerate().skip(from) {
        let (part, sent) = match &event.what {
            Happening::Acted { part, effects, .. } => (*part, &effects.letters),
            Happening::Extended { part, letters, .. } => (*part, letters),
            _ => continue,
        };
        if sent.is_empty() {
            continue;
        }
        // The version under which it was sent, and the dossier as it stood then.
        let then = fold(organisation.versions(), &events[..=index]);
        let then = then.map_err(|error| Fault::Damaged(error.to_string()))?;
        let Some(procedure) = organisation.version(&then.version) else { continue };
        let Some(part) = then.part(part) else { continue };
        let on = procedure.time_zone.to_datetime(event.at).date();
        for sent in sent {
            let Some(rule) = procedure.letter(&sent.letter) else { continue };
            let Some(text) = compose(procedure, &then, part, &sent.letter, on, &parties) else { continue };
            letters.push(Composed {
                letter: sent.letter.clone(),
                title: rule.title.to_string(),
                to: rule.to.clone(),
                delivered: sent.delivered,
                at: event.at,
                event: index,
                text,
            });
        }
    }
    Ok(letters)
}
