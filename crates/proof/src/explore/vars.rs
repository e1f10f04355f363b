//! What conditions look at: facts, and what happened.

use std::collections::BTreeSet;

use condition::{Condition, Function};
use procedure::{Clock, Id, Moment, Phrase, Starts, Track};

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
