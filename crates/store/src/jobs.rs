//! The queue of jobs: lease, complete, try again later.

use uuid::Uuid;

use crate::engine::Reads;
use crate::error::{Guard, ReadError, WriteError};
use crate::job::{Leased, job_place};
use crate::limits;
use crate::row::NEVER;
use crate::value::{Row, stmt};
use crate::{Micros, Store};

const LEASE: &str = "update job set run_after = $1, attempts = attempts + 1 where run_after <= $2 and id in \
     (select id from job where run_after <= $3 order by run_after limit $4) \
     returning id, dossier, kind, attempts, sealed";
const DONE: &str = "delete from job where id = $1 and attempts = $2";
const LATER: &str = "update job set run_after = $1 where id = $2 and attempts = $3";
const SET_ASIDE: &str = "select id, dossier, kind, attempts from job where run_after = $1 order by id limit $2";
const AGAIN: &str = "update job set run_after = $1, attempts = 0 where id = $2 and run_after = $3";
const WAITING: &str = "select count(*) from job where run_after <= $1";

/// A job that failed too often, set aside for a person to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The job.
    pub id: Uuid,
    /// The dossier it belongs to; `None` for the house's own.
    pub dossier: Option<Uuid>,
    /// What was to be done.
    pub kind: String,
}

impl Store {
    /// Leases up to `limit` jobs that are due, until `until`; whoever is not done by then loses them to another. Jobs of
    /// dossiers that were erased meanwhile go.
    pub async fn lease(&self, now: Micros, until: Micros, limit: usize) -> Result<Vec<Leased>, WriteError> {
        let limit = limit.min(limits::PAGE) as i64;
        let rows = self.inner.engine.write(vec![stmt!(LEASE, until, now, now, limit)]).await?;
        let mut jobs = Vec::with_capacity(rows.len());
        for row in rows {
            jobs.extend(self.opened(row).await?);
        }
        jobs.sort_by_key(|job| job.id);
        Ok(jobs)
    }

    /// The job is done and goes. [`Guard::Lease`] says that another has leased it meanwhile.
    pub async fn done(&self, job: &Leased) -> Result<(), WriteError> {
        let done = stmt!(DONE, job.id, job.attempts).guarded(Guard::Lease);
        self.inner.engine.write(vec![done]).await?;
        Ok(())
    }

    /// The job failed: it is tried again after a pause that doubles with each attempt (`first_pause` after the first,
    /// a day at most), and set aside after [`limits::ATTEMPTS`] of them.
    pub async fn failed(&self, job: &Leased, now: Micros, first_pause: Micros) -> Result<(), WriteError> {
        let run_after = match job.attempts {
            attempts if attempts >= limits::ATTEMPTS => NEVER,
            attempts => now + backoff(first_pause, attempts),
        };
        let later = stmt!(LATER, run_after, job.id, job.attempts).guarded(Guard::Lease);
        self.inner.engine.write(vec![later]).await?;
        Ok(())
    }

    /// Jobs that were set aside, oldest first.
    pub async fn set_aside(&self) -> Result<Vec<SetAside>, ReadError> {
        let rows = self.inner.engine.query(SET_ASIDE, vec![NEVER.into(), (limits::PAGE as i64).into()]).await?;
        let read = |mut row: Row| SetAside { id: row.id(), dossier: some_id(row.id()), kind: row.text() };
        Ok(rows.into_iter().map(read).collect())
    }

    /// Tries a job again that was set aside.
    pub async fn try_again(&self, job: Uuid, now: Micros) -> Result<(), WriteError> {
        let again = stmt!(AGAIN, now, job, NEVER).guarded(Guard::Lease);
        self.inner.engine.write(vec![again]).await?;
        Ok(())
    }

    /// How many jobs are due; for the metrics.
    pub async fn jobs_due(&self, now: Micros) -> Result<i64, ReadError> {
        let rows = self.inner.engine.query(WAITING, vec![now.into()]).await?;
        Ok(rows.into_iter().next().map_or(0, |mut row| row.int()))
    }

    async fn opened(&self, mut row: Row) -> Result<Option<Leased>, WriteError> {
        let (id, dossier, kind) = (row.id(), row.id(), row.text());
        let (attempts, sealed) = (row.int(), row.bytes());
        let damaged = || ReadError::Damaged { what: "job", dossier };
        let key = if dossier.is_nil() { Some(self.inner.house.clone()) } else { self.key_of(dossier).await? };
        let Some(key) = key else {
            self.inner.engine.write(vec![stmt!(DONE, id, attempts)]).await?;
            return Ok(None);
        };
        let payload = key.open(&job_place(dossier, id, &kind), &sealed).map_err(|_| damaged())?;
        Ok(Some(Leased { id, dossier: some_id(dossier), kind, attempts, payload }))
    }
}

fn some_id(id: Uuid) -> Option<Uuid> {
    (!id.is_nil()).then_some(id)
}

fn backoff(first: Micros, attempts: i64) -> Micros {
    const DAY: Micros = 86_400_000_000;
    let doublings = u32::try_from(attempts.saturating_sub(1).clamp(0, 40)).unwrap_or(0);
    first.saturating_mul(1 << doublings).min(DAY)
}
