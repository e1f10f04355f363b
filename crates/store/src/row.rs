//! The read model of one dossier: its row in the work lists, and its duties.

use std::fmt;

use uuid::Uuid;

use crate::seal::{DataKey, Place};
use crate::value::{Hidden, Stmt, stmt};
use crate::{Day, Micros};

/// What sorts after every day: rows without a date come last.
pub(crate) const NEVER: Day = i64::MAX;

/// What work lists sort and filter by, and what pages show of a dossier. Computed by the caller from the log; the
/// words are the caller's own and stand in the clear, but for `page`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Which procedure.
    pub procedure: String,
    /// Which edition of it.
    pub edition: String,
    /// Where the parts stand, in words that can be filtered by.
    pub stage: String,
    /// No work is left.
    pub closed: bool,
    /// The day by which work should begin.
    pub next_work: Option<Day>,
    /// The next day on which something is due.
    pub next_due: Option<Day>,
    /// The role that is to act.
    pub role: String,
    /// When it was received.
    pub received: Micros,
    /// When something last happened.
    pub updated: Micros,
    /// Up to 63 flags of the caller's own.
    pub flags: i64,
    /// What pages show; it is sealed.
    pub page: Vec<u8>,
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("procedure", &self.procedure)
            .field("edition", &self.edition)
            .field("stage", &self.stage)
            .field("closed", &self.closed)
            .field("next_work", &self.next_work)
            .field("next_due", &self.next_due)
            .field("role", &self.role)
            .field("received", &self.received)
            .field("updated", &self.updated)
            .field("flags", &self.flags)
            .field("page", &Hidden(&self.page))
            .finish()
    }
}

/// What somebody has to do next for one part of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Duty {
    /// Which part.
    pub part: String,
    /// What is to be done, in one word.
    pub kind: String,
    /// Which role is to do it.
    pub role: String,
    /// Which person, once one is assigned; else empty.
    pub person: String,
    /// The day by which work should begin.
    pub work_date: Option<Day>,
    /// The day by which it should be done.
    pub due_date: Option<Day>,
}

const UPSERT: &str = "insert into work (dossier, organisation, procedure, edition, stage, closed, next_work, next_due, \
     role, received, updated, flags, version, sealed) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (dossier) do update set \
     organisation = excluded.organisation, procedure = excluded.procedure, edition = excluded.edition, \
     stage = excluded.stage, closed = excluded.closed, next_work = excluded.next_work, \
     next_due = excluded.next_due, role = excluded.role, received = excluded.received, updated = excluded.updated, \
     flags = excluded.flags, version = excluded.version, sealed = excluded.sealed \
     where work.version <= excluded.version";
const INSERT_DUTY: &str = "insert into duty \
     (dossier, nr, organisation, part, kind, role, person, work_date, due_date) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Where a row's page is sealed: in this dossier, after this entry.
pub(crate) fn row_place(dossier: Uuid, version: i64) -> Place {
    Place::new("row", dossier).int(version)
}

impl Row {
    pub(crate) fn upsert(&self, dossier: Uuid, organisation: &str, version: i64, key: &DataKey) -> Stmt {
        stmt!(
            UPSERT,
            dossier,
            organisation,
            self.procedure.as_str(),
            self.edition.as_str(),
            self.stage.as_str(),
            self.closed,
            self.next_work.unwrap_or(NEVER),
            self.next_due.unwrap_or(NEVER),
            self.role.as_str(),
            self.received,
            self.updated,
            self.flags,
            version,
            key.seal(&row_place(dossier, version), &self.page)
        )
    }
}

impl Duty {
    pub(crate) fn insert(&self, dossier: Uuid, nr: i64, organisation: &str) -> Stmt {
        stmt!(
            INSERT_DUTY,
            dossier,
            nr,
            organisation,
            self.part.as_str(),
            self.kind.as_str(),
            self.role.as_str(),
            self.person.as_str(),
            self.work_date.unwrap_or(NEVER),
            self.due_date.unwrap_or(NEVER)
        )
    }
}
