//! The log of a dossier between engine and store: events as JSON, one entry each.

use dossier::{Dossier, Event, fold};
use jiff::Timestamp;
use procedure::Procedure;

use crate::error::Fault;
use crate::organisation::Organisation;

/// A dossier as it was read: its events, and what they make of it.
pub(crate) struct Read {
    /// As the store has it.
    pub stored: store::Dossier,
    /// Its events.
    pub events: Vec<Event>,
    /// What they make.
    pub dossier: Dossier,
}

/// An event for the store.
pub(crate) struct Written {
    at: i64,
    recorded: i64,
    kind: &'static str,
    payload: Vec<u8>,
}

impl Written {
    /// An event as it is kept.
    pub fn new(event: &Event) -> Result<Written, Fault> {
        let payload = serde_json::to_vec(event).map_err(|error| Fault::Damaged(error.to_string()))?;
        Ok(Written {
            at: event.at.as_microsecond(),
            recorded: event.recorded.as_microsecond(),
            kind: event.what.word(),
            payload,
        })
    }

    /// The same for the store.
    pub fn event(&self) -> store::Event<'_> {
        store::Event { at: self.at, recorded: self.recorded, kind: self.kind, payload: &self.payload }
    }
}

/// Reads the entries of a dossier.
pub(crate) fn read(organisation: &Organisation, stored: store::Dossier) -> Result<Read, Fault> {
    if stored.erased.is_some() {
        return Err(Fault::Gone);
    }
    let events: Result<Vec<Event>, _> =
        stored.entries.iter().map(|entry| serde_json::from_slice(&entry.payload)).collect();
    let events = events.map_err(|error| Fault::Damaged(error.to_string()))?;
    let dossier = fold(organisation.versions(), &events).map_err(|error| Fault::Damaged(error.to_string()))?;
    Ok(Read { stored, events, dossier })
}

/// The procedure of a dossier.
pub(crate) fn procedure<'o>(organisation: &'o Organisation, dossier: &Dossier) -> Result<&'o Procedure, Fault> {
    organisation.version(&dossier.version).ok_or_else(|| Fault::Damaged("its version is not known".to_owned()))
}

/// Microseconds since 1970.
pub(crate) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// Days since 1970.
pub(crate) fn day(date: jiff::civil::Date) -> i64 {
    i64::from(date.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| span.get_days()))
}
