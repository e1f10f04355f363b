//! Two messages about the same: merged without losing a day, a clock or a fact, or refused.

mod random;

use dossier::{Actor, ClockState, Command, Dossier, Event, clock_views, decide, decide_merge, fold, view};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use random::cases;
use random::walk::{Plan, Walk, plans};

/// The two walks: one and the same message, of which one copy was worked on.
fn twice(plan: &Plan) -> Option<(Walk, Walk)> {
    let mut double = Walk::of(&Plan { steps: Vec::new(), ..plan.clone() });
    let mut kept = Walk::of(&Plan { steps: Vec::new(), ..plan.clone() });
    let sender = Command::AddParty { role: sender(&double)?, name: "ouder".into() };
    for walk in [&mut double, &mut kept] {
        let persons = walk.house.persons.iter().cloned();
        let events = persons.map(|person| attempt(walk, person, &sender)).find_map(Result::ok)?;
        walk.events.extend(events);
        walk.dossier = fold(&walk.house.versions, &walk.events).ok();
    }
    for step in &plan.steps {
        kept.step(step);
    }
    Some((double, kept))
}

/// The role of whoever a dossier is from.
fn sender(walk: &Walk) -> Option<procedure::Id> {
    let own = |role: &&procedure::Role| role.sees == procedure::Sees::OwnDossier;
    walk.procedure().roles.iter().find(own).map(|role| role.id.clone())
}

fn attempt(walk: &Walk, person: procedure::Id, command: &Command) -> Result<Vec<Event>, dossier::Refusal> {
    let at = walk.now;
    decide(&walk.context(at), &walk.house.id, walk.dossier.as_ref(), &walk.events, &Actor { person, at }, command)
}

fn merge(double: &Walk, kept: &Walk, at: Timestamp) -> Option<(Dossier, Dossier)> {
    let (one, other) = (double.dossier.as_ref()?, kept.dossier.as_ref()?);
    let context = kept.context(at);
    let because = Some("Hetzelfde bericht.".into());
    let mut done = kept.house.persons.iter().map(|person| {
        let actor = Actor { person: person.clone(), at };
        decide_merge(&context, ("a", one), ("b", other), &actor, because.as_ref())
    });
    let (gone, stays) = done.find_map(Result::ok)?;
    let whole = |events: &[Event], more: &[Event]| {
        fold(&kept.house.versions, &[events, more].concat()).expect("what was decided reads")
    };
    Some((whole(&double.events, &gone), whole(&kept.events, &stays)))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn merging_loses_nothing(plan in plans(12), minutes in 1..200_000_i64) {
        let Some((double, kept)) = twice(&plan) else { return Ok(()) };
        let at = kept.now.max(double.now).saturating_add(minutes.minutes()).expect("a moment");
        let Some((gone, stays)) = merge(&double, &kept, at) else { return Ok(()) };
        let procedure = kept.procedure();
        let today = procedure.time_zone.to_datetime(at).date();
        prop_assert_eq!(gone.merged_into.as_deref(), Some("b"));
        prop_assert!(view::duties(procedure, &gone, today).is_empty(), "a duplicate asks nothing of anybody");
        let before = double.dossier.as_ref().expect("a dossier");
        prop_assert!(stays.received <= before.received && stays.first_contact <= before.first_contact);
        for part in &before.parts {
            for view in clock_views(procedure, before, part, today) {
                if !matches!(view.state, ClockState::Running | ClockState::Overdue) {
                    continue;
                }
                let goes_on = stays.parts.iter().filter(|other| other.track == part.track).any(|other| {
                    let there = clock_views(procedure, &stays, other, today);
                    there.iter().any(|there| {
                        let runs = !matches!(there.state, ClockState::NotRunning | ClockState::Lapsed);
                        there.clock.id == view.clock.id && runs && (there.due.is_none() || there.due <= view.due)
                    })
                });
                prop_assert!(goes_on, "{} ran in the duplicate and runs nowhere now", view.clock.id);
            }
        }
    }
}

/// Enough pairs are merged, and enough are not, for the property to say something.
#[test]
fn some_pairs_are_merged() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut merged, mut kept_apart) = (0, 0);
    for _ in 0..200 {
        let Some((double, kept)) = twice(&plans(12).new_tree(&mut runner).expect("a plan").current()) else { continue };
        let at = kept.now.max(double.now);
        if merge(&double, &kept, at).is_some() { merged += 1 } else { kept_apart += 1 }
    }
    assert!(merged > 20 && kept_apart > 20, "{merged} merged, {kept_apart} kept apart");
}
