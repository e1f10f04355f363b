//! What can happen at most once in a part.

use procedure::{Action, Id, Outcome, Phrase, Procedure};

/// The action that something comes of, when it can happen only once: all that brings it about is one action that can
/// be taken only once.
pub(super) fn brought_once_by<'p>(procedure: &'p Procedure, phrase: &Phrase) -> Option<&'p Id> {
    // A part can come back to a stage when it is reopened; extending a clock sends a letter too.
    let otherwise = match phrase {
        Phrase::Stage(_) => true,
        Phrase::Letter(letter) => tells_extension(procedure, letter),
        _ => false,
    };
    let mut actions = actions(procedure).filter(|action| brings(action, phrase));
    let first = actions.next().filter(|first| first.once && !otherwise)?;
    actions.all(|action| action.once && action.id == first.id).then_some(&first.id)
}

/// Whether an action can bring something about.
pub(super) fn can_bring(procedure: &Procedure, action: &Id, phrase: &Phrase) -> bool {
    actions(procedure).any(|other| other.id == *action && brings(other, phrase))
}

fn actions(procedure: &Procedure) -> impl Iterator<Item = &Action> {
    procedure.tracks.iter().flat_map(|track| &track.actions)
}

fn brings(action: &Action, phrase: &Phrase) -> bool {
    let any = |list: fn(&Outcome) -> &[Id], id: &Id| action.outcomes().any(|outcome| list(outcome).contains(id));
    match phrase {
        Phrase::Action(id) => action.id == *id,
        Phrase::Mark(id) => any(|outcome| &outcome.marks, id),
        Phrase::Request(id) => any(|outcome| &outcome.opens, id),
        Phrase::Answer(id) => any(|outcome| &outcome.answers, id),
        Phrase::Letter(id) => any(|outcome| &outcome.letters, id),
        Phrase::Stage(id) => action.outcomes().any(|outcome| outcome.go.as_ref().is_some_and(|go| go.stage == *id)),
    }
}

fn tells_extension(procedure: &Procedure, letter: &Id) -> bool {
    let mut extensions = procedure.tracks.iter().flat_map(|track| &track.clocks).flat_map(|clock| &clock.extend);
    extensions.any(|extension| extension.letter.as_ref() == Some(letter))
}
