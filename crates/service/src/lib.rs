//! The use cases: one verb a file. Each takes what somebody wants, lets the engine decide, and commits what came of it
//! as one write set; nothing here knows HTTP or SQL.

mod clock;
mod code;
mod organisation;

pub use clock::Clock;
pub use code::{FollowCode, Number};
pub use organisation::{Organisation, Organisations};
