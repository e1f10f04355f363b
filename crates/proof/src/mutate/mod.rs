//! Mutation: a procedure with one rule broken at a time, to find what no scenario would notice.
//!
//! [`mutants`] lists every single change of one rule; [`Hunt`] runs the scenarios under each of them. A mutant is
//! noticed when at least one scenario fails under it. A change that cannot make a difference by itself (a shift of
//! working days, a condition that means the same) is not listed.

mod actions;
mod clocks;
mod conditions;
mod explained;
mod facts;
mod hunt;
mod intake;
mod marks;
mod never;
mod once;
mod outcomes;
mod outside;
mod people;
mod place;
mod same;
mod starts;
mod terms;
mod tracks;
mod versions;

use std::sync::Arc;

use procedure::{Id, Procedure};
use reading::Span;
use text::Message;

pub use explained::{Explained, Explanation, load_explained};
pub use hunt::{Hunt, Hunter, Report, Survivor, hunt};
pub use versions::{Candidate, candidates, sample};

use marks::Marks;
use place::Gather;

type Edit = Arc<dyn Fn(&mut Procedure) + Send + Sync>;

/// One change of one rule.
#[derive(Clone)]
pub struct Mutant {
    /// The place and the change, the same on every run: `tracks.complaint.clocks.answer:length-doubled`.
    pub id: String,
    /// The rule that is changed: `tracks.complaint.clocks.answer`.
    pub rule: String,
    /// The change in words.
    pub what: Message,
    /// Where the rule stands.
    pub span: Span,
    /// The clauses that it executes.
    pub clauses: Vec<Id>,
    /// Where the change can come to light.
    pub reach: Reach,
    edit: Edit,
}

/// Where a change can come to light: what must occur in a scenario for it to notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// A part must have been in one of these tracks; none for anywhere.
    pub tracks: Option<Vec<Id>>,
    /// Somebody must have tried this action, or looked at what it asks.
    pub action: Option<Id>,
}

impl Mutant {
    /// The procedure with this change.
    pub fn apply(&self, procedure: &Procedure) -> Procedure {
        let mut changed = procedure.clone();
        self.change(&mut changed);
        changed
    }

    /// Changes the procedure in its place.
    pub fn change(&self, procedure: &mut Procedure) {
        (self.edit)(procedure);
    }
}

/// Every single change of one rule of a procedure, in the order of the file's sections.
///
/// What is one rule in the file is one rule here: an action under `everywhere`, a clock of the root or of a regime is
/// changed in all its tracks at once. Texts, titles and contacts are not changed.
pub fn mutants(procedure: &Procedure) -> Vec<Mutant> {
    among(procedure, Marks::of(std::slice::from_ref(procedure)))
}

/// The same, where these marks can come about.
fn among(procedure: &Procedure, marks: Marks) -> Vec<Mutant> {
    let mut gather = Gather::new(procedure, marks);
    tracks::all(&mut gather, procedure);
    actions::all(&mut gather, procedure);
    clocks::all(&mut gather, procedure);
    intake::all(&mut gather, procedure);
    outside::all(&mut gather, procedure);
    people::all(&mut gather, procedure);
    facts::all(&mut gather, procedure);
    gather.finish()
}
