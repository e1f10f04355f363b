//! What was taken back is as if it had not been: stage, clocks and duties of the dossier without the action.

mod random;

use dossier::{Correction, Dossier, Event, Happening, clock_views, fold, view};
use jiff::ToSpan;
use jiff::civil::Date;
use procedure::Procedure;
use proptest::prelude::*;
use random::cases;
use random::walk::{Walk, plans};

/// The log without an action that was taken back and without the taking back; nothing when a later event speaks of
/// either, which is then about something that is not there.
fn without(events: &[Event], action: usize, back: usize) -> Option<Vec<Event>> {
    let moved = |index: usize| index - usize::from(index > action) - usize::from(index > back);
    let mut shorter = Vec::with_capacity(events.len());
    for (index, event) in events.iter().enumerate() {
        if index == action || index == back {
            continue;
        }
        let mut event = event.clone();
        match &mut event.what {
            Happening::Undone { event, .. } => *event = moved(*event),
            Happening::Corrected { correction: Correction::Moment(event, _), .. } => {
                if *event == action || *event == back {
                    return None;
                }
                *event = moved(*event);
            }
            _ => {}
        }
        shorter.push(event);
    }
    Some(shorter)
}

/// What somebody would notice of a dossier on a day.
fn noticed(procedure: &Procedure, dossier: &Dossier, today: Date) -> Vec<String> {
    let mut noticed = Vec::new();
    for part in &dossier.parts {
        noticed.push(format!("{} {} {:?} {:?}", part.track, part.stage, part.facts, part.interrupt));
        for view in clock_views(procedure, dossier, part, today) {
            let days = (view.started, view.work, view.due, view.met, view.paused_days);
            noticed.push(format!("{} {} {days:?}", view.clock.id, view.state.word()));
        }
        for route in view::routes(procedure, dossier, part, today) {
            noticed.push(format!("{} {} {:?}", route.body.id, route.open, route.last_day));
        }
    }
    noticed.extend(view::duties(procedure, dossier, today).iter().map(|duty| format!("{duty:?}")));
    let people = dossier.people.iter().map(|held| format!("{} {} {}", held.role, held.person, held.ended));
    noticed.extend(people);
    noticed.push(format!("{:?}", dossier.facts));
    noticed
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn taking_back_leaves_no_trace_but_in_the_log(plan in plans(50), days in 0..400_i64) {
        let walk = Walk::of(&plan);
        for (back, event) in walk.events.iter().enumerate() {
            let Happening::Undone { event: action, .. } = event.what else { continue };
            let Some(shorter) = without(&walk.events, action, back) else { continue };
            let whole = fold(&walk.house.versions, &walk.events).expect("the log");
            let shorter = fold(&walk.house.versions, &shorter);
            prop_assert!(shorter.is_ok(), "without the action the log does not read: {:?}", shorter);
            let shorter = shorter.expect("just asked");
            let procedure = walk.procedure();
            let today = whole.received_on.saturating_add(days.days());
            prop_assert_eq!(noticed(procedure, &whole, today), noticed(procedure, &shorter, today));
        }
    }
}
