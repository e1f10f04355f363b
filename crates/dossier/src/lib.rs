//! The engine: events make a dossier, and everything else is computed from the dossier, its procedure and the time.
//!
//! [`fold`] reads a log; [`decide`] takes a command and returns events or a [`Refusal`]; [`view`](mod@view) answers what is
//! open to whom, what is due when and why, who may see it, and which ways lead outside. Nothing here reads a clock,
//! a file, a database or a random number: the same log gives the same dossier, for any `now`.

mod apply;
mod clock;
mod command;
mod conditions;
mod correction;
mod count;
mod day;
mod decide;
mod event;
mod fold;
mod known;
mod letter;
mod log_error;
mod people;
mod point;
mod procedures;
mod refusal;
mod state;
mod stretch;
pub mod view;
mod world;

pub use clock::{ClockState, ClockView, clock_view, clock_views};
pub use command::{Actor, Command, Context, Intake, IntakePart};
pub use correction::Correction;
pub use decide::{MESSAGE_MAX, decide, decide_merge};
pub use event::{Addressee, Deviation, Disclosed, Effects, Event, Happening, NewPart, Sent};
pub use fold::{advance, fold, next_due};
pub use known::{Facts, PartNumber, Qualities};
pub use letter::{Parties, compose};
pub use log_error::LogError;
pub use people::{People, Person};
pub use procedures::Procedures;
pub use refusal::{Code, Refusal};
pub use state::{Document, Dossier, Held, Link, Part, Party, Written};
pub use world::PartWorld;
