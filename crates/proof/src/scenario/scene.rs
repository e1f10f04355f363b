//! What a step of a scenario has at hand, and what it brought about.

use std::sync::Arc;

use dossier::{Context, Dossier, Effects, Event, Happening, Parties, Sent};
use jiff::Timestamp;
use jiff::civil::DateTime;
use procedure::Procedure;

use super::cast::Cast;

/// A dossier in a scenario.
#[derive(Default)]
pub(super) struct Running {
    pub events: Vec<Event>,
    pub dossier: Option<Dossier>,
}

/// What a step has at hand.
pub(super) struct Scene<'a> {
    pub procedure: &'a Procedure,
    pub procedures: &'a [Procedure],
    pub cast: &'a Cast,
    pub now: Timestamp,
    pub parties: Parties,
}

impl<'a> Scene<'a> {
    /// The moment, in the time of the organisation.
    pub fn local(&self) -> DateTime {
        self.procedure.time_zone.to_datetime(self.now)
    }

    /// What the engine is told with every question.
    pub fn context(&self) -> Context<'_> {
        Context { procedures: &self.procedures, people: &self.cast.people, now: self.now }
    }
}

/// What a step brought about, for its expectations.
#[derive(Default)]
pub(super) struct Brought {
    pub letters: Vec<Sent>,
    pub marks: Vec<Arc<str>>,
    pub disclosed: Vec<Arc<str>>,
}

impl Brought {
    /// What these events brought about together.
    pub fn by(events: &[Event]) -> Brought {
        let mut brought = Brought::default();
        for event in events {
            match &event.what {
                Happening::Acted { effects, .. } => {
                    let Effects { letters, marks, discloses, .. } = &**effects;
                    brought.letters.extend(letters.iter().cloned());
                    brought.marks.extend(marks.iter().cloned());
                    brought.disclosed.extend(discloses.iter().map(|told| told.to.clone()));
                }
                Happening::Extended { letters, .. } => brought.letters.extend(letters.iter().cloned()),
                _ => {}
            }
        }
        brought
    }
}
