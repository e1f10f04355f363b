//! Dead ends: states from which nobody can bring everything to a close.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::search::Search;

/// What is known of the ways out.
pub(super) struct Ends {
    /// States from which no end can be reached, as was seen by looking at everything that follows.
    pub dead: Vec<usize>,
    /// States of which that could not be told within the limits.
    pub unsure: Vec<usize>,
}

impl Search<'_> {
    /// Finds the states without a way out.
    ///
    /// What leads to an end by states that were looked at has one. Of the others, everything that follows is looked at,
    /// also what showed nothing new.
    pub(super) fn ends(&mut self) -> Ends {
        let mut alive = self.alive();
        let mut ends = Ends { dead: Vec::new(), unsure: Vec::new() };
        // The last ones are the nearest to an end, and lead the way for those before them.
        let suspects: Vec<usize> = (0..self.states.len()).rev().filter(|index| !alive[*index]).collect();
        let mut spots: BTreeMap<Vec<u16>, usize> = BTreeMap::new();
        for suspect in suspects.iter().copied() {
            if alive[suspect] {
                continue;
            }
            // One example per place is enough to tell; a few leave less to chance.
            let place = self.place(suspect);
            let told = spots.entry(place).or_default();
            if *told >= EXAMPLES {
                continue;
            }
            match self.leads_out(suspect, alive.clone()) {
                Some(true) => alive = self.alive(),
                Some(false) => {
                    *told += 1;
                    ends.dead.push(suspect);
                }
                None => {
                    *told += 1;
                    ends.unsure.push(suspect);
                }
            }
        }
        self.earliest(&mut ends.dead, &suspects, &alive);
        ends
    }

    /// Adds for each place of a dead end the first state that is one, which tells the shortest way there.
    fn earliest(&mut self, dead: &mut Vec<usize>, suspects: &[usize], alive: &[bool]) {
        let places: BTreeSet<Vec<u16>> = dead.iter().map(|index| self.place(*index)).collect();
        for place in places {
            let same = suspects.iter().rev().filter(|suspect| !alive[**suspect] && self.place(**suspect) == place);
            let first: Vec<usize> = same.copied().take(EXAMPLES).collect();
            let found = first.into_iter().find(|suspect| self.leads_out(*suspect, alive.to_vec()) == Some(false));
            dead.extend(found);
        }
        dead.sort_unstable();
        dead.dedup();
    }

    /// The stages of a state.
    fn place(&self, index: usize) -> Vec<u16> {
        let parts = &self.states[index].dossier.parts;
        parts.iter().filter_map(|part| self.map.spot(&part.track, &part.stage)).map(|spot| spot as u16).collect()
    }

    /// Which states lead to an end by states that were looked at.
    fn alive(&self) -> Vec<bool> {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.states.len()];
        for (index, state) in self.states.iter().enumerate() {
            for next in &state.next {
                before[*next].push(index);
            }
        }
        let mut alive: Vec<bool> = self.states.iter().map(|state| state.closes).collect();
        let mut queue: VecDeque<usize> = (0..alive.len()).filter(|index| alive[*index]).collect();
        while let Some(index) = queue.pop_front() {
            for earlier in &before[index] {
                if !alive[*earlier] {
                    alive[*earlier] = true;
                    queue.push_back(*earlier);
                }
            }
        }
        alive
    }

    /// Looks at everything that follows a state until it leads out; nothing when the limit comes first.
    fn leads_out(&mut self, from: usize, alive: Vec<bool>) -> Option<bool> {
        self.rescue = Some(alive);
        let every = std::mem::replace(&mut self.every, true);
        let limit = std::mem::replace(&mut self.bounds.states, self.states.len() + RESCUE);
        let was_limited = std::mem::replace(&mut self.limited, false);
        let mut reached = BTreeSet::from([from]);
        let mut queue = VecDeque::from([from]);
        let mut out = None;
        while let Some(index) = queue.pop_front() {
            self.expand(index);
            if self.is_rescued(index) {
                out = Some(true);
                break;
            }
            let next = self.states[index].next.clone();
            queue.extend(next.into_iter().filter(|next| reached.insert(*next)));
        }
        let out = out.or((!self.limited).then_some(false));
        self.rescue = None;
        self.every = every;
        self.bounds.states = limit;
        self.limited = was_limited;
        self.forget_queue();
        out
    }
}

/// So many states are looked into for each combination of stages.
const EXAMPLES: usize = 3;

/// So many states are looked at to find a way out of one that seems to have none.
const RESCUE: usize = 3_000;
