//! What can go wrong in a use case, as a page must tell it apart.

use dossier::Refusal;
use store::{Guard, ReadError, WriteError};

/// The store did not do what was asked. Nothing was acknowledged.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It cannot be reached, or cannot write now: later it can.
    #[error("the store does not answer: {0}")]
    Away(String),
    /// What it holds is not what was written.
    #[error("the store holds something damaged: {0}")]
    Damaged(String),
    /// What was sent is more than is kept.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// The dossier is not there, or no longer.
    #[error("the dossier is not there")]
    Gone,
    /// Others were first, again and again.
    #[error("others were first")]
    Busy,
}

/// Why something that was told was not taken.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// The procedure refuses it.
    #[error(transparent)]
    Refused(#[from] Box<Refusal>),
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

/// Why something was not done with a dossier.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The procedure refuses it.
    #[error(transparent)]
    Refused(#[from] Box<Refusal>),
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

/// Why a dossier is not shown to somebody of the organisation.
#[derive(Debug, thiserror::Error)]
pub enum LookError {
    /// There is none, or they may not know of it.
    #[error("there is no such dossier for this person")]
    Hidden,
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] Fault),
}

/// Why somebody of the organisation did not get something done.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The procedure refuses it.
    #[error(transparent)]
    Refused(#[from] Box<Refusal>),
    /// There is no such dossier for them.
    #[error("there is no such dossier for this person")]
    Hidden,
    /// Something happened since the form was shown: they look at it first.
    #[error("the dossier has changed")]
    Changed,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<LookError> for WorkError {
    fn from(error: LookError) -> WorkError {
        match error {
            LookError::Hidden => WorkError::Hidden,
            LookError::Store(fault) => WorkError::Store(fault),
        }
    }
}

impl From<ReadError> for Fault {
    fn from(error: ReadError) -> Fault {
        match error {
            ReadError::Unavailable(why) => Fault::Away(why),
            other => Fault::Damaged(other.to_string()),
        }
    }
}

impl From<WriteError> for Fault {
    fn from(error: WriteError) -> Fault {
        match error {
            WriteError::Conflict(Guard::Version(_)) => Fault::Busy,
            WriteError::TooLarge { what, .. } => Fault::TooLarge(what),
            WriteError::Erased => Fault::Gone,
            WriteError::Damaged(why) => Fault::Damaged(why),
            other => Fault::Away(other.to_string()),
        }
    }
}
