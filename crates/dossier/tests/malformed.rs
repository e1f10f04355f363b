//! Logs that no engine wrote: read as a dossier or refused with what is wrong, never a panic.

mod random;

use dossier::{Dossier, Event, LogError, clock_views, fold, next_due, view};
use jiff::civil::Date;
use proptest::prelude::*;
use random::cases;
use random::chance::Chance;
use random::walk::{Walk, plans};
use serde_json::Value;

/// One thing that goes wrong with a log.
#[derive(Clone, Copy, Debug)]
enum Mishap {
    Dropped(usize),
    Swapped(usize, usize),
    Doubled(usize),
    Moved(usize, usize),
    Mutated(usize, u64),
    Cut(usize),
}

fn mishaps() -> impl Strategy<Value = Mishap> {
    let at = 0..60_usize;
    prop_oneof![
        1 => at.clone().prop_map(Mishap::Dropped),
        1 => (at.clone(), at.clone()).prop_map(|(one, other)| Mishap::Swapped(one, other)),
        1 => at.clone().prop_map(Mishap::Doubled),
        1 => (at.clone(), at.clone()).prop_map(|(from, to)| Mishap::Moved(from, to)),
        6 => (at.clone(), any::<u64>()).prop_map(|(at, seed)| Mishap::Mutated(at, seed)),
        1 => at.prop_map(Mishap::Cut),
    ]
}

fn spoil(events: &mut Vec<Event>, mishap: Mishap) {
    let count = events.len();
    if count == 0 {
        return;
    }
    match mishap {
        Mishap::Dropped(at) => drop(events.remove(at % count)),
        Mishap::Swapped(one, other) => events.swap(one % count, other % count),
        Mishap::Doubled(at) => events.insert(at % count, events[at % count].clone()),
        Mishap::Moved(from, to) => {
            let event = events.remove(from % count);
            events.insert(to % count, event);
        }
        Mishap::Cut(at) => events.truncate(at % count),
        Mishap::Mutated(at, seed) => {
            let mut written = serde_json::to_value(&events[at % count]).expect("JSON");
            let others = serde_json::to_value(&*events).expect("JSON");
            mutate(&mut written, &others, &mut Chance::new(seed));
            // What can no longer be read as an event is stopped before it comes here.
            if let Ok(event) = serde_json::from_value(written) {
                events[at % count] = event;
            }
        }
    }
}

/// Puts something else in one place of a tree: another word of the log, another number, nothing.
fn mutate(tree: &mut Value, log: &Value, chance: &mut Chance) {
    let mut places = 0;
    leaves(log, &mut |_| places += 1);
    let (mut chosen, mut other) = (chance.below(places.max(1)), Value::Null);
    leaves(log, &mut |leaf| {
        if chosen == 0 {
            other = leaf.clone();
        }
        chosen = chosen.wrapping_sub(1);
    });
    let mut own = 0;
    leaves(tree, &mut |_| own += 1);
    let mut target = chance.below(own.max(1));
    let choice = chance.below(8);
    change(tree, &mut |leaf| {
        if target == 0 {
            *leaf = match (choice, &*leaf) {
                (0, _) => Value::Null,
                (1, Value::Number(_)) => 0.into(),
                (2, Value::Number(_)) => u16::MAX.into(),
                (3, Value::Number(_)) => u64::MAX.into(),
                (1, Value::String(_)) => "".into(),
                (2, Value::String(_)) => "bestaat-niet".into(),
                (3, Value::String(_)) => "9999-12-30T22:00:00Z".into(),
                (4, Value::String(_)) => "-009999-01-02T01:59:59Z".into(),
                (_, Value::Bool(is)) => (!is).into(),
                _ => other.clone(),
            };
        }
        target = target.wrapping_sub(1);
    });
}

fn leaves(tree: &Value, seen: &mut dyn FnMut(&Value)) {
    match tree {
        Value::Array(items) => items.iter().for_each(|item| leaves(item, seen)),
        Value::Object(fields) => fields.values().for_each(|field| leaves(field, seen)),
        leaf => seen(leaf),
    }
}

fn change(tree: &mut Value, changed: &mut dyn FnMut(&mut Value)) {
    match tree {
        Value::Array(items) => items.iter_mut().for_each(|item| change(item, changed)),
        Value::Object(fields) => fields.values_mut().for_each(|field| change(field, changed)),
        leaf => changed(leaf),
    }
}

/// What comes out of a log that reads can be looked at like any other dossier.
fn look(walk: &Walk, dossier: &Dossier) {
    let version =
        walk.house.versions.iter().find(|known| known.version == dossier.version).expect("a version that reads");
    for part in &dossier.parts {
        let stage = version.track(&part.track).and_then(|track| track.stage(&part.stage));
        assert!(stage.is_some(), "a part stands in {} {}, which is nowhere", part.track, part.stage);
    }
    for today in [Date::MIN, Date::constant(2026, 7, 1), Date::MAX] {
        view::duties(version, dossier, today);
        next_due(&walk.house.versions, dossier, today);
        for part in &dossier.parts {
            clock_views(version, dossier, part, today);
            view::routes(version, dossier, part, today);
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_spoiled_log_is_read_or_refused(plan in plans(40), mishaps in proptest::collection::vec(mishaps(), 1..6)) {
        let walk = Walk::of(&plan);
        let mut events = walk.events.clone();
        for mishap in mishaps {
            spoil(&mut events, mishap);
            match fold(&walk.house.versions, &events) {
                Ok(dossier) => {
                    prop_assert_eq!(dossier.events, events.len());
                    look(&walk, &dossier);
                }
                Err(LogError::Empty) => prop_assert!(events.is_empty()),
                Err(error) => prop_assert!(error.to_string().len() > 10),
            }
        }
    }
}
