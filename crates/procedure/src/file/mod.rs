//! The procedure language as it is written: one record per kind of entry, as authors see it.
//!
//! Nothing here is checked beyond its shape; `crate::resolve` turns a file into a [`crate::Procedure`], in which
//! every name leads somewhere and every condition is typed.

mod action;
mod clock;
mod content;
mod intake;
mod phrases;
mod regime;
mod role;
mod root;
mod track;

pub use action::{Action, Ask, AskHow, AskRule, Disclosure, Outcome, Requirement};
pub use clock::{Clock, Extension, Force, Pause, Within};
pub use content::{Body, Channel, Choice, Contact, Content, Exclusion, Human, Letter, Place, Report};
pub use intake::{Fact, FactKind, FactOption, Holds, Intake, Latest, Of, Route, Step};
pub use phrases::{Go, HourRange, Moment, Phrase, Starts, Which};
pub use regime::{Clause, ClauseSource, ClausesFile, Expectation, ExpectationKind, RegimeFile, RegimeGround};
pub use role::{Quality, Role, RoleRule, Sees};
pub use root::{AddressForm, General, Power, ProcedureFile};
pub use track::{Exception, Ground, GroundForce, Interrupt, RegimeUse, Request, Stage, Tailored, Track};
