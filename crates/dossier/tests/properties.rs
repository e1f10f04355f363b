//! What holds for every dossier, whatever anybody tries: random walks through the real procedures.

mod random;

use std::collections::BTreeSet;

use condition::{Kind, Value};
use dossier::{
    ClockState, Code, Dossier, Event, Happening, LogError, Parties, Procedures, advance, clock_views, compose, fold,
    next_due, view,
};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use procedure::Procedure;
use proptest::prelude::*;
use random::walk::{Walk, plans};
use random::{cases, houses};
use text::Language;

fn read(walk: &Walk, events: &[Event]) -> Result<Dossier, LogError> {
    fold(&walk.house.versions, events)
}

/// The procedure of a dossier.
fn rules<'p>(walk: &'p Walk, dossier: &Dossier) -> &'p Procedure {
    walk.house.versions.version(&dossier.procedure, &dossier.version).expect("the version that it is pinned to")
}

/// Days to look from: around the dossier, and the ends of the calendar.
fn days() -> impl Strategy<Value = Date> {
    prop_oneof![
        12 => (0..3000_i64).prop_map(|days| Date::constant(2025, 6, 1).saturating_add(days.days())),
        1 => Just(Date::MIN),
        1 => Just(Date::MAX),
        1 => Just(Date::constant(9999, 12, 30)),
    ]
}

/// Everything that can be asked about a dossier on a day. What it says is not looked at here, only that it says it.
fn look(walk: &Walk, dossier: &Dossier, today: Date) {
    let procedure = rules(walk, dossier);
    let now = procedure.time_zone.to_timestamp(today.at(12, 0, 0, 0)).unwrap_or(Timestamp::MAX);
    let context = walk.context(now);
    view::duties(procedure, dossier, today);
    view::blocked_roles(procedure, dossier, &walk.house.people);
    next_due(&walk.house.versions, dossier, today);
    for version in &walk.house.versions {
        view::migration(procedure, version, dossier, today);
    }
    for interrupt in &procedure.interrupts {
        view::is_interrupted(procedure, dossier, &interrupt.id);
    }
    for person in &walk.house.persons {
        view::sees(procedure, dossier, &walk.house.people, person, today);
        let actor = dossier::Actor { person: person.clone(), at: now };
        for part in &dossier.parts {
            view::actions(&context, dossier, part.number, &actor);
        }
    }
    for part in &dossier.parts {
        view::routes(procedure, dossier, part, today);
        for letter in &procedure.letters {
            compose(procedure, dossier, part, &letter.id, today, &Parties::default());
        }
        for view in clock_views(procedure, dossier, part, today) {
            assert_eq!(view.started.is_some(), view.state != ClockState::NotRunning, "{}", view.clock.id);
            assert!(view.met.is_none_or(|met| Some(met) >= view.started), "{} is met before it began", view.clock.id);
            let Some(due) = view.due else { continue };
            assert!(view.started.is_some_and(|started| started <= due), "{} ends before it began", view.clock.id);
            assert!(
                view.work.is_some_and(|work| work <= due),
                "{}: the work date is never after the last",
                view.clock.id
            );
            let explained =
                view.explain(procedure).unwrap_or_else(|| panic!("{}: a date without its why", view.clock.id));
            assert_eq!(explained.due, due, "{} is explained to the day", view.clock.id);
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    /// Whatever is tried, by whom, when: it is refused with a reason in words, and nothing changes; or it is
    /// accepted, and then the log reads, in one go or event by event.
    #[test]
    fn what_is_accepted_reads_and_what_is_refused_changes_nothing(plan in plans(50)) {
        let walk = Walk::of(&plan);
        for tried in &walk.tried {
            let (count, before) = &tried.before;
            prop_assert_eq!(&read(&walk, &walk.events[..*count]).ok(), before);
            match &tried.outcome {
                Err(refusal) => for language in Language::ALL {
                    let said = text::try_say(language, &refusal.message);
                    prop_assert!(said.is_some_and(|said| !said.contains("{$") && said.len() > 10), "{}", refusal.message);
                },
                Ok(events) => prop_assert_eq!(&walk.events[*count..*count + events.len()], events.as_slice()),
            }
        }
    }

    #[test]
    fn every_beginning_of_a_log_is_a_log(plan in plans(50)) {
        let walk = Walk::of(&plan);
        for count in 1..=walk.events.len() {
            let shorter = read(&walk, &walk.events[..count]);
            prop_assert_eq!(&shorter, &read(&walk, &walk.events[..count]), "the same log gives the same dossier");
            let mut dossier = shorter.expect("a beginning reads");
            let Some(next) = walk.events.get(count) else { continue };
            let longer = read(&walk, &walk.events[..=count]).expect("a longer beginning reads");
            match advance(&walk.house.versions, &mut dossier, next) {
                Ok(()) => prop_assert_eq!(dossier, longer),
                Err(error) => {
                    prop_assert!(matches!(next.what, Happening::Undone { .. }), "{}", error);
                    prop_assert_eq!(error, LogError::ReadAnew(count));
                }
            }
        }
    }

    #[test]
    fn what_is_written_down_comes_back_the_same(plan in plans(50)) {
        let walk = Walk::of(&plan);
        for event in &walk.events {
            let written = serde_json::to_string(event).expect("JSON");
            let back: Event = serde_json::from_str(&written).expect("an event");
            prop_assert_eq!(&back, event);
            prop_assert_eq!(serde_json::to_string(&back).expect("JSON"), written);
        }
        let log = serde_json::to_value(&walk.events).expect("JSON");
        let back: Vec<Event> = serde_json::from_value(log).expect("a log");
        prop_assert_eq!(read(&walk, &back).ok(), walk.dossier);
    }

    #[test]
    fn a_dossier_can_be_looked_at_from_any_day(plan in plans(40), days in proptest::collection::vec(days(), 1..5)) {
        let walk = Walk::of(&plan);
        if let Some(dossier) = &walk.dossier {
            for day in days {
                look(&walk, dossier, day);
            }
        }
    }

    /// The first day on which something is late is the first of the days that the clocks themselves tell.
    #[test]
    fn the_next_last_day_is_the_first_of_the_clocks(plan in plans(40), day in days()) {
        let walk = Walk::of(&plan);
        let Some(dossier) = &walk.dossier else { return Ok(()) };
        let procedure = rules(&walk, dossier);
        let views = dossier.parts.iter().flat_map(|part| clock_views(procedure, dossier, part, day));
        let running = views.filter(|view| matches!(view.state, ClockState::Running | ClockState::Overdue));
        prop_assert_eq!(next_due(&walk.house.versions, dossier, day), running.filter_map(|view| view.due).min());
    }

    /// Time alone makes nothing that is late be in time again.
    #[test]
    fn what_is_late_stays_late(plan in plans(40), mut days in proptest::collection::vec(days(), 2..6)) {
        let walk = Walk::of(&plan);
        days.sort_unstable();
        let Some(dossier) = &walk.dossier else { return Ok(()) };
        let procedure = rules(&walk, dossier);
        for part in &dossier.parts {
            let mut late: BTreeSet<&str> = BTreeSet::new();
            for day in &days {
                for view in clock_views(procedure, dossier, part, *day) {
                    if late.contains(&*view.clock.id) {
                        prop_assert_eq!(view.state, ClockState::Overdue, "{} of {} on {}", view.clock.id, procedure.id, day);
                    } else if view.state == ClockState::Overdue {
                        late.insert(&view.clock.id);
                    }
                }
            }
        }
    }

    /// Whatever is answered, only what can be an answer is recorded.
    #[test]
    fn what_is_known_is_of_its_kind(plan in plans(50)) {
        let walk = Walk::of(&plan);
        let Some(dossier) = &walk.dossier else { return Ok(()) };
        if walk.events.iter().any(|event| matches!(event.what, Happening::Migrated { .. })) {
            return Ok(());
        }
        let procedure = rules(&walk, dossier);
        for (name, value) in dossier.facts.iter().chain(dossier.parts.iter().flat_map(|part| &part.facts)) {
            let fact = procedure.facts.get(name);
            prop_assert!(fact.is_some(), "{} is no fact", name);
            // An open list takes other words; a ground or a body is one of those of the track or the procedure.
            let kind = |fact: &procedure::Fact| match &fact.values {
                Kind::OneOf(_) => matches!(value, Value::OneOf(_) | Value::Unknown),
                Kind::ManyOf(_) => matches!(value, Value::ManyOf(_) | Value::Unknown),
                kind => value.fits(kind),
            };
            prop_assert!(fact.is_some_and(kind), "{}: {:?}", name, value);
        }
    }

    /// The list of what one can do and the decision agree: what the list closes is refused, whatever the answers, and
    /// what it opens is refused for the answers only.
    #[test]
    fn the_list_and_the_decision_agree(plan in plans(50)) {
        let walk = Walk::of(&plan);
        for tried in &walk.tried {
            let (Some(dossier), dossier::Command::Act { part, action, because: None, .. }) =
                (&tried.before.1, &tried.command) else { continue };
            let actor = dossier::Actor { person: tried.person.clone(), at: tried.at };
            let list = view::actions(&walk.context(tried.at), dossier, *part, &actor);
            let Some(listed) = list.iter().find(|one| one.action.id == *action) else { continue };
            let closed = listed.refusal.as_ref().is_some_and(|refusal| refusal.code != Code::Merged);
            prop_assert!(!(closed && tried.outcome.is_ok()), "{} was closed: {:?}", action, listed.refusal);
            let Err(refusal) = &tried.outcome else { continue };
            let of_the_moment = matches!(
                refusal.code,
                Code::Closed | Code::NotOpenHere | Code::Held | Code::Role | Code::Once | Code::NotForThisDossier
            );
            prop_assert!(listed.refusal.is_some() || !of_the_moment, "{} was open: {}", action, refusal);
        }
    }
}

/// The walks reach what they are to try: without this, the properties above could hold of nothing.
#[test]
fn the_walks_go_everywhere() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut events, mut seen, mut refused, mut ended) = (0, BTreeSet::new(), BTreeSet::new(), 0);
    let mut visited = BTreeSet::new();
    for _ in 0..400 {
        let walk = Walk::of(&plans(50).new_tree(&mut runner).expect("a plan").current());
        events += walk.events.len();
        visited.insert(walk.house.id.clone());
        let what = |event: &Event| format!("{:?}", event.what).split([' ', '{']).next().unwrap_or_default().to_owned();
        seen.extend(walk.events.iter().map(what));
        refused.extend(
            walk.tried.iter().filter_map(|tried| tried.outcome.as_ref().err()).map(|refusal| refusal.code.word()),
        );
        let end = |part: &dossier::Part, procedure: &Procedure| {
            procedure.track(&part.track).and_then(|track| track.stage(&part.stage)).is_some_and(|stage| stage.end)
        };
        let dossier = walk.dossier.as_ref();
        ended +=
            usize::from(dossier.is_some_and(|dossier| dossier.parts.iter().any(|part| end(part, walk.procedure()))));
    }
    assert_eq!(visited.len(), houses().len());
    assert!(events > 4000, "{events} events");
    assert!(ended > 80, "{ended} dossiers with a part at its end");
    let wanted = [
        "Received",
        "Acted",
        "Recorded",
        "Split",
        "PartAdded",
        "Linked",
        "Assigned",
        "Extended",
        "Corrected",
        "Undone",
        "Reopened",
        "PartyAdded",
        "DocumentAdded",
        "Wrote",
        "Seen",
        "Migrated",
    ];
    let missing: Vec<_> = wanted.iter().filter(|what| !seen.contains(**what)).collect();
    assert!(missing.is_empty(), "never happened: {missing:?}");
    assert!(refused.len() >= 25, "refused only for {refused:?}");
}
