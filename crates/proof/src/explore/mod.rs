//! Exploring a procedure: every reachable combination of stages, by running the engine.
//!
//! What arrives, what is answered and who acts are stand-ins: of each fact as many values as conditions can tell apart,
//! of each role one person who is everything that the role asks. A state is looked at further when it shows something
//! that no state before it did: another combination of stages (of the part and of what interrupts it), or values that
//! one condition looks at together and that were not seen together in that stage. With [`Bounds::DEEP`] every state is
//! looked at further. Deviating from rules, splitting, merging, reopening and correcting are not tried.

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

/// How far is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The most states that are looked at.
    pub states: usize,
    /// The most steps from the beginning.
    pub depth: usize,
    /// Up to so many combinations of answers to one action, all are tried; of more, every pair.
    pub answers: usize,
    /// Whether every state is looked at, and not only what shows something new.
    pub every: bool,
}

impl Bounds {
    /// For every check: a fraction of a second.
    pub const QUICK: Bounds = Bounds { states: 20_000, depth: 60, answers: 12, every: false };
    /// For now and then: as far as memory allows.
    pub const DEEP: Bounds = Bounds { states: 60_000, depth: 200, answers: 256, every: true };
}

/// What came of exploring.
#[derive(Clone, Debug)]
pub struct Exploration {
    /// Everything that was found, in the order of its places.
    pub problems: Vec<Problem>,
    /// How many different states were looked at.
    pub states: usize,
    /// How often the engine was asked to decide.
    pub tries: usize,
    /// How far was looked.
    pub bounds: Bounds,
    /// Whether a bound was met: then something may have been missed.
    pub limited: bool,
}

/// Explores a procedure and tells what it finds.
pub fn explore(procedure: &Procedure, bounds: Bounds) -> Exploration {
    let mut search = search::Search::new(procedure, bounds);
    search.arrive();
    search.run();
    let (states, limited) = (search.states.len(), search.limited);
    search.exceptions();
    if std::env::var("DUMP").is_ok() {
        let mut counts = std::collections::BTreeMap::new();
        for state in &search.states {
            let names: Vec<String> = state.dossier.parts.iter().map(|p| format!("{}/{}", p.track, p.stage)).collect();
            *counts.entry(names.join(" + ")).or_insert(0) += 1;
        }
        for (k, v) in counts {
            println!("{v:5} {k}");
        }
        for s in &search.map.spots {
            println!("{}/{} live {} views {} : {:?}", s.track.id, s.stage.id, s.live.len(), s.views.len(), s.live);
        }
    }
    let ends = search.ends();
    let problems = find::problems(&search, &ends, states, limited);
    Exploration { problems, states, tries: search.tries, bounds, limited }
}
