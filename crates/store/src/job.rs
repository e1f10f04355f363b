//! Jobs: work that is queued in the same commit as the event that causes it, and done after.
//!
//! A lease moves `run_after` into the future and counts an attempt. Who holds the lease is who knows that count: a
//! worker that was away too long finds its job leased to another, and can no longer complete it.

use std::fmt;

use uuid::Uuid;

use crate::Micros;
use crate::error::Guard;
use crate::seal::{DataKey, Place};
use crate::value::{Hidden, Stmt, stmt};

/// Work for after the commit.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    /// Its id, a uuid of version 7.
    pub id: Uuid,
    /// What is to be done, in one word.
    pub kind: &'a str,
    /// Not before.
    pub run_after: Micros,
    /// What is needed to do it; it is sealed.
    pub payload: &'a [u8],
}

/// A job that this caller may do, until the lease ends.
#[derive(Clone, PartialEq, Eq)]
pub struct Leased {
    /// The job.
    pub id: Uuid,
    /// The dossier it belongs to; `None` for the house's own.
    pub dossier: Option<Uuid>,
    /// What is to be done.
    pub kind: String,
    /// How often it was leased, this time included.
    pub attempts: i64,
    /// What is needed to do it.
    pub payload: Vec<u8>,
}

impl fmt::Debug for Leased {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leased")
            .field("id", &self.id)
            .field("dossier", &self.dossier)
            .field("kind", &self.kind)
            .field("attempts", &self.attempts)
            .field("payload", &Hidden(&self.payload))
            .finish()
    }
}

const INSERT: &str = "insert into job (id, dossier, kind, run_after, attempts, sealed) \
     values ($1, $2, $3, $4, 0, $5) on conflict (id) do nothing";

/// Where a job's payload is sealed.
pub(crate) fn job_place(dossier: Uuid, job: Uuid, kind: &str) -> Place {
    Place::new("job", dossier).bytes(job.as_bytes()).text(kind)
}

impl Job<'_> {
    pub(crate) fn insert(&self, dossier: Uuid, key: &DataKey) -> Stmt {
        let sealed = key.seal(&job_place(dossier, self.id, self.kind), self.payload);
        stmt!(INSERT, self.id, dossier, self.kind, self.run_after, sealed).guarded(Guard::Id)
    }
}
