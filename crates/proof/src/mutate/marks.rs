//! The marks that can come about under a procedure, and so what can not.
//!
//! A law names milestones that an organisation may not know: one without a committee never marks a complaint as being
//! with it. No change of a rule makes such a mark come about, so what only waits for it can never be noticed.

use std::collections::BTreeSet;

use procedure::{Id, Phrase, Procedure};

/// The marks that actions bring about, in any version: a dossier keeps its marks when it is moved to another.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks(BTreeSet<Id>);

impl Marks {
    /// Those of these versions together.
    pub fn of(procedures: &[Procedure]) -> Marks {
        let actions = procedures.iter().flat_map(|procedure| &procedure.tracks).flat_map(|track| &track.actions);
        Marks(actions.flat_map(|action| action.outcomes()).flat_map(|outcome| outcome.marks.iter().cloned()).collect())
    }

    /// Whether nothing brings a mark about.
    pub fn never(&self, mark: &str) -> bool {
        !self.0.contains(mark)
    }

    /// Whether something is a mark that nothing brings about.
    pub fn never_happens(&self, phrase: &Phrase) -> bool {
        matches!(phrase, Phrase::Mark(mark) if self.never(mark))
    }
}
