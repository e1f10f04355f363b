//! What conditions look at: facts, and what happened.

use std::collections::BTreeSet;

use condition::{Condition, Function};
use procedure::{Action, Clock, Id, Moment, Outcome, Phrase, Starts, Track};

/// One thing that a condition looks at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Var {
    /// A fact.
    Fact(Id),
    /// Something that happened, or how a clock stands.
    Call(Function, Id),
}

impl Var {
    /// The fact, when it is one.
    pub fn fact(&self) -> Option<&Id> {
        match self {
            Var::Fact(id) => Some(id),
            Var::Call(..) => None,
        }
    }
}

/// Facts that every part has and that the place of a part in its course already says.
const PLACE: [&str; 2] = ["stage", "track"];

/// Facts that are the same in everything that is explored: it all begins on one day.
const FIXED: [&str; 1] = ["received"];

/// Adds everything that a condition looks at; a clock is looked at with what starts and meets it.
pub(super) fn reads(condition: &Condition, track: Option<&Track>, into: &mut BTreeSet<Var>) {
    for fact in condition.facts() {
        if !PLACE.contains(&&*fact) && !FIXED.contains(&&*fact) {
            into.insert(Var::Fact(fact));
        }
    }
    for (function, name) in condition.calls() {
        if matches!(function, Function::Running | Function::Over | Function::Met)
            && let Some(clock) = track.and_then(|track| track.clock(&name))
        {
            starting(clock, into);
            into.extend(clock.met_by.iter().chain(&clock.lapses_on).map(happening));
        }
        into.insert(Var::Call(function, name));
    }
}

/// What a condition looks at, as a set.
pub(super) fn reads_of(condition: &Condition, track: Option<&Track>) -> BTreeSet<Var> {
    let mut found = BTreeSet::new();
    reads(condition, track, &mut found);
    found
}

/// That something happened, as a condition would ask it.
pub(super) fn happening(phrase: &Phrase) -> Var {
    match phrase {
        Phrase::Action(id) => Var::Call(Function::Done, id.clone()),
        Phrase::Mark(id) => Var::Call(Function::Marked, id.clone()),
        Phrase::Stage(id) => Var::Call(Function::WasIn, id.clone()),
        Phrase::Letter(id) => Var::Call(Function::Sent, id.clone()),
        Phrase::Request(id) => Var::Call(Function::Asked, id.clone()),
        Phrase::Answer(id) => Var::Call(Function::Answered, id.clone()),
    }
}

/// Adds what starts a clock, as far as that is something that happens or a fact.
pub(super) fn starting(clock: &Clock, into: &mut BTreeSet<Var>) {
    let moments = match &clock.starts {
        Starts::At(moment) => std::slice::from_ref(moment),
        Starts::LaterOf(moments) | Starts::EarlierOf(moments) => moments,
    };
    for moment in moments {
        match moment {
            Moment::When(_, phrase) => {
                into.insert(happening(phrase));
            }
            Moment::Fact(fact) => {
                into.insert(Var::Fact(fact.clone()));
            }
            Moment::Received | Moment::FirstContact | Moment::Due(_) => {}
        }
    }
}

/// What always matters: whether a letter has somebody to go to, and what clocks look at.
pub(super) fn always_live(track: &Track) -> BTreeSet<Var> {
    let mut live = BTreeSet::from([Var::Fact("anonymous".into())]);
    for clock in &track.clocks {
        starting(clock, &mut live);
        clock.if_.iter().chain(&clock.undeliverable_if).for_each(|condition| reads(condition, None, &mut live));
    }
    live
}

/// What happens by an action, whatever its outcome may be.
pub(super) fn brings(action: &Action) -> BTreeSet<Var> {
    let mut brings =
        BTreeSet::from([Var::Call(Function::Done, action.id.clone()), Var::Call(Function::Times, action.id.clone())]);
    for outcome in action.outcomes() {
        brings.extend(happenings(outcome));
    }
    brings.extend(action.assigns.iter().map(|(role, _)| Var::Call(Function::Assigned, role.clone())));
    brings
}

/// What happens by one outcome.
fn happenings(outcome: &Outcome) -> BTreeSet<Var> {
    let mut found = BTreeSet::new();
    found.extend(outcome.marks.iter().map(|id| Var::Call(Function::Marked, id.clone())));
    found.extend(outcome.letters.iter().map(|id| Var::Call(Function::Sent, id.clone())));
    found.extend(
        outcome
            .opens
            .iter()
            .flat_map(|id| [Var::Call(Function::Asked, id.clone()), Var::Call(Function::Waiting, id.clone())]),
    );
    found.extend(
        outcome
            .answers
            .iter()
            .flat_map(|id| [Var::Call(Function::Answered, id.clone()), Var::Call(Function::Waiting, id.clone())]),
    );
    found.extend(outcome.go.iter().map(|go| happening(&Phrase::Stage(go.stage.clone()))));
    found
}
