//! What an action can bring about at once: one of its outcomes together with what always comes of it.

use std::collections::BTreeSet;

use procedure::{Action, Clock, Go, Id, Outcome, Phrase, Procedure, Track};
use reading::Span;

/// One thing that can come of an action.
pub(super) struct Case<'p> {
    /// The action.
    pub action: &'p Action,
    /// The outcome, when there is one to choose.
    pub outcome: Option<&'p Outcome>,
}

/// Everything that can come of the actions of a track.
pub(super) fn cases(track: &Track) -> Vec<Case<'_>> {
    let mut all = Vec::new();
    for action in &track.actions {
        if action.then.last().is_none_or(|outcome| outcome.if_.is_some()) {
            all.push(Case { action, outcome: None });
        }
        all.extend(action.then.iter().map(|outcome| Case { action, outcome: Some(outcome) }));
    }
    all
}

impl<'p> Case<'p> {
    fn both(&self) -> impl Iterator<Item = &'p Outcome> {
        self.outcome.into_iter().chain(std::iter::once(&self.action.always))
    }

    /// Where it stands.
    pub fn span(&self) -> &'p Span {
        self.outcome.map_or(&self.action.basis.span, |outcome| &outcome.span)
    }

    /// Whether it reaches a milestone.
    pub fn marks(&self, milestone: &str) -> bool {
        self.both().any(|outcome| outcome.marks.iter().any(|mark| &**mark == milestone))
    }

    /// The letters that it sends.
    pub fn letters(&self) -> BTreeSet<&'p Id> {
        self.both().flat_map(|outcome| &outcome.letters).collect()
    }

    /// Where it leads.
    pub fn go(&self) -> Option<&'p Go> {
        self.both().find_map(|outcome| outcome.go.as_ref())
    }

    /// Whether it closes the part.
    pub fn closes(&self, procedure: &Procedure) -> bool {
        let stage = self.go().and_then(|go| procedure.track(&go.track)?.stage(&go.stage));
        stage.is_some_and(|stage| stage.end)
    }

    /// Whether it meets a clock.
    pub fn meets(&self, clock: &Clock) -> bool {
        clock.met_by.iter().any(|phrase| match phrase {
            Phrase::Action(id) => self.action.id == *id,
            Phrase::Mark(id) => self.marks(id),
            Phrase::Letter(id) => self.letters().contains(id),
            Phrase::Stage(id) => self.go().is_some_and(|go| go.stage == *id),
            Phrase::Request(id) => self.both().any(|outcome| outcome.opens.contains(id)),
            Phrase::Answer(id) => self.both().any(|outcome| outcome.answers.contains(id)),
        })
    }
}
