//! What people see of a dossier: open actions, duties, ways outside, who may see it.

mod actions;
mod changes;
mod duties;
mod form;
mod outside;
mod powers;

pub use actions::{OpenAction, actions, may};
pub use changes::{ClockChange, migration};
pub use duties::{Blocked, Duty, DutyKind, MESSAGE, blocked_roles, duties, is_interrupted};
pub use form::{AskView, FormView, StepView, anonymous_possible, form, may_register};
pub use outside::{Route, routes, sees};
pub use powers::{PowerView, powers};
