//! The service: what every use case can reach.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::{SignedDuration, Timestamp};
use store::Store;
use uuid::Uuid;

use crate::clock::Clock;
use crate::look::Looks;
use crate::organisation::{Organisation, Organisations};

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

/// The use cases over a store, for the organisations as they are at one moment: their people and procedures can change
/// while pages are served, and whoever answers a request sees one state of them from beginning to end.
#[derive(Clone)]
pub struct Service(pub(crate) Arc<Inner>, Organisations);

pub(crate) struct Inner {
    pub store: Store,
    /// The organisations as they are now.
    pub current: RwLock<Organisations>,
    pub clock: Clock,
    pub noted: Looks,
}

impl Service {
    /// A service for these organisations.
    pub fn new(store: Store, organisations: Organisations, clock: Clock) -> Service {
        let current = RwLock::new(organisations.clone());
        Service(Arc::new(Inner { store, current, clock, noted: Looks::default() }), organisations)
    }

    /// The organisations that it serves, as they were when this handle was taken.
    pub fn organisations(&self) -> &Organisations {
        &self.1
    }

    /// The same service for the organisations as they are now.
    #[must_use]
    pub fn current(&self) -> Service {
        let organisations = self.0.current.read().unwrap_or_else(PoisonError::into_inner).clone();
        Service(self.0.clone(), organisations)
    }

    /// Puts these in the place of those of the same ids, unless newer ones are there already.
    pub(crate) fn replace(&self, fresh: Vec<Organisation>) {
        if !fresh.is_empty() {
            let mut current = self.0.current.write().unwrap_or_else(PoisonError::into_inner);
            *current = current.with(fresh);
        }
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
