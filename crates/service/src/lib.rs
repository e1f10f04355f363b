//! The use cases: one verb a file. Each takes what somebody wants, lets the engine decide, and commits what came of it
//! as one write set; nothing here knows HTTP or SQL.

mod act;
mod clock;
mod code;
mod document;
mod error;
mod follow;
mod import;
mod kind;
mod log;
mod organisation;
mod project;
mod seal;
mod service;
mod submit;
mod upkeep;
mod write;

pub use act::Deed;
pub use clock::Clock;
pub use code::FollowCode;
pub use document::Document;
pub use error::{ActError, Fault, SubmitError};
pub use follow::Followed;
pub use kind::Kind;
pub use organisation::{Organisation, Organisations, SENDER};
pub use service::{DossierId, Service};
pub use submit::{Receipt, Submission};
pub use write::Said;

/// The number of a dossier, as people use it; what was rebuilt.
pub use store::{Number, Rebuilt};
