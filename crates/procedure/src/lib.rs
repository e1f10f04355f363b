//! The procedure language: read, check, explain, draw, compare.
//!
//! [`load`] reads a procedure with everything it builds on and tells every problem at once; what comes out is a
//! [`Procedure`] that the engine can run. This room knows no dossiers and no storage.

mod diagram;
mod diff;
mod explain;
mod files;
mod hours;
mod library;
mod load;
mod model;
mod resolve;
mod template;

pub mod file;
pub mod schema;

pub use diagram::{Standing, diagram, diagram_in_words, diagram_of};
pub use diff::{Area, Change, ChangeKind, Running, changes_in_words, diff};
pub use explain::{Speaker, explain, explain_action, explain_clock};
pub use files::{Files, MemoryFiles};
pub use hours::{Reach, reachable};
pub use library::Library;
pub use load::{Loaded, load, load_regimes};
pub use model::*;
pub use template::{ContactField, Merge, Segment, Template};
