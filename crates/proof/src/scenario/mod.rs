//! Scenarios: dated timelines in files, run without a server.

mod cast;
mod expect;
mod file;
mod load;
mod run;
mod scene;
mod step;
mod values;

pub use cast::{Cast, load_cast};
pub use file::{Expect, PeopleFile, PersonFile, ScenarioFile, Step};
pub use load::load_scenarios;
pub use run::{Failure, Outcome, Ready, Trace, run, run_traced};
