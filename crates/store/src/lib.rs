//! The durable store: rows and bytes, on SQLite and on PostgreSQL, and nothing about procedures.
//!
//! Each dossier is an append-only log. A caller reads a [`Dossier`], builds a [`Change`] with typed verbs, and
//! [`Store::write`] makes all of it durable or none. What the change carries is sealed with the dossier's own key on the
//! caller's thread; the database gets rows. Whoever wrote to the dossier first wins, the other gets
//! [`WriteError::Conflict`] and decides again.
//!
//! Moments are microseconds since 1970 in UTC, days are days since 1970; the store has no clock, callers pass both.

mod answer;
mod attachment;
mod backup;
mod chain;
mod change;
mod dossier;
mod engine;
mod erase;
mod error;
mod export;
mod items;
mod job;
mod jobs;
pub mod limits;
mod lists;
mod master;
mod migrate;
mod number;
mod reading_log;
mod rebuild;
mod rotate;
mod row;
mod seal;
mod search;
mod store;
mod tasks;
mod token;
mod value;
mod verify;
mod viewers;
mod write;

/// A moment: microseconds since 1970-01-01 in UTC.
pub type Micros = i64;

/// A day: days since 1970-01-01.
pub type Day = i64;

pub use attachment::{Attachment, AttachmentReader, Staged, Staging};
pub use backup::{BackedUp, BackupError, RestoreError};
pub use change::{Begin, Change, Event};
pub use dossier::{Dossier, Entry};
pub use error::{Answered, Guard, OpenError, ReadError, WriteError};
pub use export::{ExportError, Exported};
pub use items::{Item, PutItem};
pub use job::{Job, Leased};
pub use jobs::SetAside;
pub use lists::{Filter, Listed, ListedDuty, Mark, Page, Whose};
pub use master::MasterKeys;
pub use number::{NoNumber, Number};
pub use reading_log::Reading;
pub use rebuild::{Projection, Rebuilt};
pub use row::{Duty, Row};
pub use store::{Settings, Store};
pub use token::Token;
pub use verify::{Broken, Verified, Wrong};
pub use write::{WriteSet, Written};
