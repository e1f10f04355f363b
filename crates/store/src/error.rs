//! What can go wrong, named so that a page knows what to say and a caller knows whether to try again.
//!
//! No error carries what a person wrote: details hold codes and names of columns, never values.

use std::fmt;

use uuid::Uuid;

use crate::value::Hidden;

/// Which guard of a write set did not hold, so that nothing of the set was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guard {
    /// Somebody else wrote to this dossier first, or it was erased: read it again and decide again.
    Version(Uuid),
    /// The number was taken meanwhile: ask for another one.
    Number,
    /// A dossier, job or attachment with this id exists already.
    Id,
    /// The job was leased by somebody else meanwhile.
    Lease,
    /// The row changed meanwhile; only the store's own upkeep meets this.
    Row,
    /// An item is not at the version that the caller saw: read it again and decide again.
    Item,
    /// The token was used before; told as [`WriteError::Duplicate`] with the answer that was given then.
    Sent,
}

/// What the database said that was not an answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    #[error("no space left")]
    Full,
    #[error("read-only")]
    ReadOnly,
    #[error("unavailable: {0}")]
    Unavailable(String),
    #[error("unknown whether it was written: {0}")]
    Uncertain(String),
    #[error("damaged: {0}")]
    Damaged(String),
    #[error("refused by the database: {0}")]
    Refused(String),
    #[error("undone in favour of another")]
    Again,
    #[error("guard")]
    Guard(Guard),
}

/// Why a write set was not written. In every case but [`WriteError::Uncertain`], nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A guard did not hold: something changed since the caller looked.
    #[error("conflict: {0:?}")]
    Conflict(Guard),
    /// The same request was written before; here is the answer that was given then.
    #[error("this was sent and stored before")]
    Duplicate(Box<Answered>),
    /// Something is larger than its limit allows (see `limits`).
    #[error("{what} is larger than {limit}")]
    TooLarge {
        /// What is too large, in one word.
        what: &'static str,
        /// The most that is allowed.
        limit: u64,
    },
    /// No space left. The store goes on by itself once there is.
    #[error("no space left for the database")]
    Full,
    /// The database may only be read at the moment. The store goes on by itself once that has changed.
    #[error("the database is read-only")]
    ReadOnly,
    /// The database does not answer. The store goes on by itself once it does.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// The connection broke off during the commit: it may have been written. Send it again with the same token.
    #[error("the database broke off while storing: {0}")]
    Uncertain(String),
    /// The database holds something that cannot be right; `verify` says what.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// The dossier was erased.
    #[error("the dossier was erased")]
    Erased,
}

/// An answer that was stored together with what it answers.
#[derive(Clone, PartialEq, Eq)]
pub struct Answered {
    /// The dossier that the request was about.
    pub dossier: Uuid,
    /// The answer, as it was given; `None` once the dossier was erased.
    pub answer: Option<Vec<u8>>,
}

impl fmt::Debug for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = self.answer.as_deref().map(Hidden);
        f.debug_struct("Answered").field("dossier", &self.dossier).field("answer", &answer).finish()
    }
}

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The database does not answer.
    #[error("the database is unavailable: {0}")]
    Unavailable(String),
    /// What is stored does not open with its key, or is not what was written there.
    #[error("{what} of dossier {dossier} is damaged")]
    Damaged {
        /// What does not open, in one word.
        what: &'static str,
        /// Whose.
        dossier: Uuid,
    },
    /// The data key is under a master key that is not configured.
    #[error("master key {0} is not configured")]
    MasterKey(String),
    /// The file of an attachment is missing or not as it was written.
    #[error("attachment {0} is missing or damaged")]
    Attachment(Uuid),
}

/// Why the store could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The setting is not understood.
    #[error("{setting}: {problem}")]
    Setting {
        /// Which setting.
        setting: &'static str,
        /// What is wrong with it and what it should look like.
        problem: String,
    },
    /// The database does not answer or cannot be made.
    #[error("the database cannot be opened: {0}")]
    Database(String),
    /// Another version of Gehoor, newer than this one, has written here.
    #[error("the database is at migration {found}, this program knows {known}; use the newer program")]
    Newer {
        /// The last migration in the database.
        found: i64,
        /// The last migration of this program.
        known: i64,
    },
    /// A migration that was applied differs from the one in this program.
    #[error("migration {0} in the database differs from the one in this program")]
    Migration(i64),
    /// A backup was being restored into this database, and that was broken off.
    #[error("restoring a backup into this database was broken off; remove it and restore again")]
    Unfinished,
    /// The data was sealed with another master key.
    #[error("the data is sealed with master key {0}, which is not among the configured keys")]
    MasterKey(String),
    /// The folder or bucket for attachments cannot be used.
    #[error("attachments cannot be stored: {0}")]
    Attachments(String),
}

impl From<Fault> for WriteError {
    fn from(fault: Fault) -> WriteError {
        match fault {
            Fault::Full => WriteError::Full,
            Fault::ReadOnly => WriteError::ReadOnly,
            Fault::Unavailable(why) => WriteError::Unavailable(why),
            Fault::Again => WriteError::Unavailable(fault.to_string()),
            Fault::Uncertain(why) => WriteError::Uncertain(why),
            Fault::Damaged(why) | Fault::Refused(why) => WriteError::Damaged(why),
            Fault::Guard(guard) => WriteError::Conflict(guard),
        }
    }
}

impl From<Fault> for ReadError {
    fn from(fault: Fault) -> ReadError {
        ReadError::Unavailable(fault.to_string())
    }
}

impl From<Fault> for OpenError {
    fn from(fault: Fault) -> OpenError {
        OpenError::Database(fault.to_string())
    }
}

impl From<ReadError> for OpenError {
    fn from(error: ReadError) -> OpenError {
        OpenError::Database(error.to_string())
    }
}

impl From<ReadError> for WriteError {
    fn from(error: ReadError) -> WriteError {
        match error {
            ReadError::Unavailable(why) => WriteError::Unavailable(why),
            other => WriteError::Damaged(other.to_string()),
        }
    }
}
