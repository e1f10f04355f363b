//! Logs of a length: the course of a dossier in which little was refused.

use dossier::Event;
use proptest::strategy::{Strategy, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::walk::{Plan, Step, Walk, plans};
use super::{House, houses};

/// For each of the four organisations so many logs of this many events, always the same ones.
pub fn logs(events: usize, count: usize) -> Vec<(&'static House, Vec<Vec<Event>>)> {
    let mut runner = TestRunner::deterministic();
    let mut found = Vec::new();
    for (house, known) in houses().iter().enumerate().skip(1) {
        let mut logs = Vec::with_capacity(count);
        while logs.len() < count {
            let plan = plans(2).new_tree(&mut runner).expect("a plan").current();
            let mut walk = Walk::of(&Plan { house, ..plan });
            // Days of ordinary work: an action or, now and then, something else, within a few days of each other.
            for seed in 0..events as u64 * 20 {
                if walk.events.len() >= events {
                    break;
                }
                let kind = [0, 20, 40, 66, 75, 90, 96][seed as usize % 7];
                walk.step(&Step { kind, minutes: 700, seed: seed.wrapping_mul(0x9e37_79b9) ^ plan_seed(&walk) });
            }
            // Of what has ended little can be asked: only dossiers that are under way are taken.
            let open = |part: &dossier::Part| {
                let stage = walk.procedure().track(&part.track).and_then(|track| track.stage(&part.stage));
                stage.is_some_and(|stage| !stage.end)
            };
            let under_way = walk.dossier.as_ref().is_some_and(|dossier| dossier.parts.iter().any(open));
            if walk.events.len() == events && under_way {
                logs.push(walk.events);
            }
        }
        found.push((known, logs));
    }
    found
}

/// A seed of the walk's own, so that no two are alike.
fn plan_seed(walk: &Walk) -> u64 {
    walk.events.first().map_or(0, |event| event.at.as_second().unsigned_abs())
}
