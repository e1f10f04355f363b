//! Answers that are missed as much when nothing asks for them: a rule that needs them refuses all the same.

use condition::Condition;
use procedure::{Action, Ask, AskHow, FactKind, Id, Procedure, Track};

use super::same::{needs, undecided_given, undecided_without};

/// The facts that an action asks and cannot do without, whether they are asked or not.
#[derive(Default)]
pub(super) struct Needless {
    /// In every case: the first outcome is undecided without them, or a firm requirement cannot hold.
    pub always: Vec<Id>,
    /// Where they are asked: the ground that is given cannot be judged without them.
    pub when_asked: Vec<Id>,
}

/// The facts of an action that are missed as much when they are not asked.
pub(super) fn asks(procedure: &Procedure, tracks: &[&Track], action: &Action) -> Needless {
    let ground = action.asks.iter().find(|ask| is_ground(procedure, ask));
    let conditions: Vec<&Condition> = action.then.iter().map_while(|outcome| outcome.if_.as_ref()).collect();
    let mut found = Needless::default();
    for ask in &action.asks {
        let fact = &ask.fact;
        let firm = action.requires.iter().any(|requirement| requirement.firm && needs(&requirement.that, fact));
        if firm || (ground.is_none() && undecided_without(&conditions, fact)) {
            found.always.push(fact.clone());
        } else if ground.is_some_and(|ground| ground.fact != *fact && asked_by_grounds(tracks, ask, ground)) {
            found.when_asked.push(fact.clone());
        }
    }
    found
}

fn is_ground(procedure: &Procedure, ask: &Ask) -> bool {
    procedure.facts.get(&ask.fact).is_some_and(|fact| fact.kind == FactKind::Ground)
}

/// Whether every ground for which an answer is asked cannot be judged without it.
fn asked_by_grounds(tracks: &[&Track], ask: &Ask, ground: &Ask) -> bool {
    let (Some(when), None, AskHow::Must | AskHow::Anew) = (&ask.if_, &ground.if_, ground.how) else { return false };
    tracks.iter().flat_map(|track| &track.grounds).all(|option| {
        let conditions = option.except.iter().map(|exception| &exception.if_).chain(&option.applies_if);
        let conditions: Vec<&Condition> = conditions.collect();
        undecided_given(when, &conditions, &ask.fact, (&ground.fact, &option.id))
    })
}
