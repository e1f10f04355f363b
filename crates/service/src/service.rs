//! The service: what every use case can reach.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use store::Store;
use uuid::Uuid;

use crate::clock::Clock;
use crate::look::Looks;
use crate::organisation::Organisations;

/// The id of a dossier: never shown, never guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DossierId(pub(crate) Uuid);

impl DossierId {
    /// Its sixteen bytes.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// From sixteen bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<DossierId> {
        Uuid::from_slice(bytes).ok().map(DossierId)
    }
}

/// The use cases over a store.
#[derive(Clone)]
pub struct Service(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub store: Store,
    pub organisations: Organisations,
    pub clock: Clock,
    pub noted: Looks,
}

impl Service {
    /// A service for these organisations.
    pub fn new(store: Store, organisations: Organisations, clock: Clock) -> Service {
        Service(Arc::new(Inner { store, organisations, clock, noted: Looks::default() }))
    }

    /// The organisations that it serves.
    pub fn organisations(&self) -> &Organisations {
        &self.0.organisations
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Whether this is a demo.
    pub fn is_demo(&self) -> bool {
        self.0.clock.is_demo()
    }

    /// Moves the clock of a demo forward; whether it moved.
    pub fn forward(&self, by: SignedDuration) -> bool {
        self.0.clock.forward(by)
    }

    /// Whether the store takes what is written. It writes, so ask no more than once a second.
    pub async fn ready(&self) -> bool {
        self.0.store.alive().await.is_ok()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }
}
