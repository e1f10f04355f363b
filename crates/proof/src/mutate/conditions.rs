//! Conditions: each change of one piece, and leaving them out.

use condition::Condition;
use procedure::{Action, Procedure, Segment};
use text::Message;

use super::place::{Gather, Place};
use super::same::{Reading, same};

/// Every change of one piece of a condition that can make a difference where it is read.
pub(super) fn changed(gather: &mut Gather<'_>, at: &Place<Condition>, now: &Condition, reading: Reading) {
    for mutation in now.mutations() {
        if same(&gather.marks, now, &mutation.condition, reading) {
            continue;
        }
        let what = Message::new("mutate-condition").with("condition", now.text()).with("change", mutation.change);
        let other = mutation.condition;
        gather.add(at, &format!(":{}", mutation.key), what, move |condition| *condition = other.clone());
    }
}

/// A condition that may be left out: left out, and every change of it.
pub(super) fn optional<T: 'static>(
    gather: &mut Gather<'_>,
    at: &Place<T>,
    key: &str,
    now: &Option<Condition>,
    reading: Reading,
    get: fn(&mut T) -> &mut Option<Condition>,
) {
    let Some(condition) = now else { return };
    gather.leave_out(at, key, now, ToString::to_string, get);
    changed(gather, &at.piece(key, move |whole| get(whole).as_mut()), condition, reading);
}

/// Whether any condition of a procedure, in rules or in letters, is such.
pub(super) fn any(procedure: &Procedure, is: &dyn Fn(&Condition) -> bool) -> bool {
    let maybe = |condition: &Option<Condition>| condition.as_ref().is_some_and(is);
    procedure.tracks.iter().any(|track| {
        track.actions.iter().any(|action| of_action(action, is))
            || track.clocks.iter().any(|clock| maybe(&clock.if_) || maybe(&clock.undeliverable_if))
            || track.grounds.iter().any(|ground| maybe(&ground.applies_if) || ground.except.iter().any(|e| is(&e.if_)))
    }) || procedure.intake.routes.iter().any(|route| maybe(&route.if_))
        || procedure.intake.steps.iter().flat_map(|step| &step.asks).any(|ask| maybe(&ask.if_))
        || procedure.interrupts.iter().any(|interrupt| maybe(&interrupt.proposed_if))
        || procedure.bodies.iter().any(|body| maybe(&body.route_if) || body.excludes.iter().any(|e| maybe(&e.if_)))
        || procedure.letters.iter().any(|letter| of_letter(&letter.template.segments, is))
}

fn of_action(action: &Action, is: &dyn Fn(&Condition) -> bool) -> bool {
    let maybe = |condition: &Option<Condition>| condition.as_ref().is_some_and(is);
    maybe(&action.if_)
        || action.requires.iter().any(|requirement| is(&requirement.that))
        || action.asks.iter().any(|ask| maybe(&ask.if_))
        || action.outcomes().any(|outcome| maybe(&outcome.if_) || outcome.discloses.iter().any(|d| maybe(&d.if_)))
}

fn of_letter(segments: &[Segment], is: &dyn Fn(&Condition) -> bool) -> bool {
    segments.iter().any(|segment| match segment {
        Segment::If(condition, inside) => is(condition) || of_letter(inside, is),
        Segment::Text(_) | Segment::Place(_) => false,
    })
}
