//! Exploring a procedure: every reachable combination of stages, by running the engine.
//!
//! What arrives, what is answered and who acts are stand-ins: of each fact as many values as conditions can tell apart,
//! of each role one person who is everything that the role asks. Two states are the same when everything is that some
//! rule may still look at. First, a state is looked at further when it shows something that no state before it did:
//! another combination of stages (of the part and of what interrupts it), or values that one condition looks at together
//! and that were not seen together in that stage. Then, within [`Bounds::closer`], every state is. Deviating from rules,
//! extending, splitting, merging, reopening and correcting are not tried.

mod arrive;
mod attempt;
mod choices;
mod combine;
mod ends;
mod engine;
mod find;
mod key;
mod map;
mod search;
mod seen;
mod solve;
mod values;
mod vars;

use procedure::Procedure;
use reading::Problem;

use search::Search;

/// How far is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The most states that are looked at.
    pub states: usize,
    /// The most steps from the beginning.
    pub depth: usize,
    /// Up to so many combinations of answers to one action, all are tried; of more, every pair.
    pub answers: usize,
    /// So many times at most answers are looked for, to look at every state; not at all when a twentieth of that was
    /// needed to look at what shows something new, since then it would not come to an end.
    pub closer: usize,
    /// The same, when something was not seen that should be possible.
    pub closest: usize,
}

impl Bounds {
    /// For every check: a fraction of a second.
    pub const QUICK: Bounds = Bounds { states: 20_000, depth: 60, answers: 12, closer: 32_000, closest: 60_000 };
    /// For now and then: minutes, and as far as memory allows.
    pub const DEEP: Bounds =
        Bounds { states: 100_000, depth: 200, answers: 256, closer: 4_000_000, closest: 4_000_000 };
}

/// How much of everything that can happen was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Every state.
    Whole,
    /// Of every combination of stages, all that one rule looks at together.
    Shown,
    /// Less: a bound was met, and something may have been missed.
    Limited,
}

impl Extent {
    /// The word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            Extent::Whole => "whole",
            Extent::Shown => "shown",
            Extent::Limited => "limited",
        }
    }
}

/// What came of exploring.
#[derive(Clone, Debug)]
pub struct Exploration {
    /// Everything that was found: errors first, each in the order of their places.
    pub problems: Vec<Problem>,
    /// How many different combinations of stages were reached.
    pub combinations: usize,
    /// How many different states were looked at.
    pub states: usize,
    /// How often the engine was asked to decide.
    pub tries: usize,
    /// How much that is of everything.
    pub extent: Extent,
}

/// Up to so many combinations of answers, all are tried when every state is looked at.
const ALL_ANSWERS: usize = 256;

/// Explores a procedure and tells what it finds.
pub fn explore(procedure: &Procedure, bounds: Bounds) -> Exploration {
    let mut search = Search::new(procedure, bounds);
    search.arrive();
    search.run();
    search.exceptions();
    let (mut states, mut combinations) = (search.states.len(), search.combinations());
    let whole = closer(&mut search, bounds).is_some_and(|look| {
        states = states.max(look.states);
        combinations = combinations.max(look.combinations);
        look.whole
    });
    let extent = match (whole, search.limited) {
        (true, _) => Extent::Whole,
        (false, false) => Extent::Shown,
        (false, true) => Extent::Limited,
    };
    let ends = search.ends();
    let problems = find::problems(&search, &ends, extent);
    Exploration { problems, combinations, states, tries: search.tries, extent }
}

/// What came of looking at every state.
struct Look {
    whole: bool,
    states: usize,
    combinations: usize,
}

/// Looks at every state as far as the bounds allow, when that makes sense; tells whether it came to the end of them.
///
/// What is seen on the way counts in any case. The states of a look that was broken off do not: those that were not
/// looked at yet would seem to lead nowhere.
fn closer(search: &mut Search<'_>, bounds: Bounds) -> Option<Look> {
    let lacks = find::lacks(search);
    let most = if lacks { bounds.closest } else { bounds.closer };
    if !lacks && search.work > most / 20 {
        return None;
    }
    let mut close = Search::new(search.procedure, Bounds { answers: bounds.answers.max(ALL_ANSWERS), ..bounds });
    (close.every, close.most) = (true, most);
    std::mem::swap(&mut close.seen, &mut search.seen);
    close.arrive();
    close.run();
    let look = Look { whole: !close.limited, states: close.states.len(), combinations: close.combinations() };
    let tries = search.tries + close.tries;
    match look.whole {
        true => *search = close,
        false => std::mem::swap(&mut close.seen, &mut search.seen),
    }
    search.tries = tries;
    Some(look)
}
