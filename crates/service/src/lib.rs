//! The use cases: one verb a file. Each takes what somebody wants, lets the engine decide, and commits what came of it
//! as one write set; nothing here knows HTTP or SQL.

mod access;
mod account;
mod act;
mod clock;
mod code;
mod danger;
mod document;
mod duty_roster;
mod error;
mod feed;
mod follow;
mod glass;
mod import;
mod invite;
mod kind;
mod lists;
mod log;
mod look;
mod managed;
mod merge;
mod organisation;
mod preview;
mod project;
mod register;
mod seal;
mod seats;
mod secret;
mod service;
mod session;
mod shown;
mod staff;
mod submit;
mod upkeep;
mod work;
mod write;

pub use access::{Access, Reach, Viewers, access};
pub use account::{Account, AccountError, AccountId, Seat};
pub use act::Deed;
pub use clock::Clock;
pub use code::FollowCode;
pub use danger::Danger;
pub use document::{Document, Filed};
pub use duty_roster::{Roster, RosterError, TURNS, Turn};
pub use error::{ActError, Fault, LookError, SubmitError, WorkError};
pub use follow::Followed;
pub use glass::REASON;
pub use invite::{AcceptError, Invitation};
pub use kind::Kind;
pub use lists::{Entry, Place, ROWS, Sheet, ToDo, Which, Work};
pub use look::{Looked, Noted};
pub use managed::{Change, Managed};
pub use organisation::{Organisation, Organisations, SENDER};
pub use preview::{Composed, letters};
pub use seats::{Given, Manager};
pub use secret::{PASSWORD_LEAST, PASSWORD_MOST, Secret};
pub use service::{DossierId, Service};
pub use session::{Listed, Session, SignInError};
pub use shown::{Next, Shown, sender};
pub use staff::{Away, Member, NAME_MOST, StaffError};
pub use submit::{Receipt, Submission};
pub use work::Task;
pub use write::Said;

/// The number of a dossier, as people use it; what was rebuilt.
pub use store::{Number, Rebuilt};
