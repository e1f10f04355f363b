//! What can happen at most once in a part.

use procedure::{Action, Id, Outcome, Phrase, Procedure};

/// Whether something can happen only once: all that brings it about is one action that can be taken only once.
pub(super) fn at_most_once(procedure: &Procedure, phrase: &Phrase) -> bool {
    let brought_by = |list: fn(&Outcome) -> &[Id], id: &Id| {
        only_once(procedure, |action| action.outcomes().any(|outcome| list(outcome).contains(id)))
    };
    match phrase {
        Phrase::Action(id) => only_once(procedure, |action| action.id == *id),
        Phrase::Mark(id) => brought_by(|outcome| &outcome.marks, id),
        Phrase::Request(id) => brought_by(|outcome| &outcome.opens, id),
        Phrase::Answer(id) => brought_by(|outcome| &outcome.answers, id),
        Phrase::Letter(id) => brought_by(|outcome| &outcome.letters, id) && !tells_extension(procedure, id),
        // A part can come back to a stage when it is reopened.
        Phrase::Stage(_) => false,
    }
}

fn only_once(procedure: &Procedure, brings: impl Fn(&Action) -> bool) -> bool {
    let mut actions = procedure.tracks.iter().flat_map(|track| &track.actions).filter(|action| brings(action));
    let Some(first) = actions.next() else { return false };
    first.once && actions.all(|action| action.once && action.id == first.id)
}

fn tells_extension(procedure: &Procedure, letter: &Id) -> bool {
    let mut extensions = procedure.tracks.iter().flat_map(|track| &track.clocks).flat_map(|clock| &clock.extend);
    extensions.any(|extension| extension.letter.as_ref() == Some(letter))
}
