//! What is written and that nothing ever does: letters, requests and milestones; and facts that nobody is asked.

use std::collections::BTreeSet;

use condition::{Condition, Function};
use procedure::{Clock, Id, Moment, Outcome, Phrase, Procedure, Starts};
use text::Message;

use super::super::choices::conditions;
use super::{Found, asks};

pub(super) fn find(found: &mut Found<'_, '_>) {
    letters(found);
    requests(found);
    milestones(found);
    facts(found);
}

fn outcomes(procedure: &Procedure) -> impl Iterator<Item = &Outcome> {
    procedure.tracks.iter().flat_map(|track| &track.actions).flat_map(|action| action.outcomes())
}

fn letters(found: &mut Found<'_, '_>) {
    let procedure = found.procedure();
    let ways = procedure.tracks.iter().flat_map(|track| &track.clocks).flat_map(|clock| &clock.extend);
    let mut sent: BTreeSet<&Id> = ways.filter_map(|way| way.letter.as_ref()).collect();
    sent.extend(outcomes(procedure).flat_map(|outcome| &outcome.letters));
    for letter in procedure.letters.iter().filter(|letter| !sent.contains(&letter.id)) {
        let message = Message::new("check-letter-never").with("letter", &letter.title);
        found.note(&letter.basis.span, message, Message::new("check-letter-never-remedy").with("id", &letter.id));
    }
}

fn requests(found: &mut Found<'_, '_>) {
    let procedure = found.procedure();
    let opened: BTreeSet<&Id> = outcomes(procedure).flat_map(|outcome| &outcome.opens).collect();
    let answered: BTreeSet<&Id> = outcomes(procedure).flat_map(|outcome| &outcome.answers).collect();
    for request in &procedure.requests {
        let (id, remedy) = match (opened.contains(&request.id), answered.contains(&request.id)) {
            (false, _) => ("check-request-never", "check-request-never-remedy"),
            (true, false) => ("check-request-unanswered", "check-request-unanswered-remedy"),
            (true, true) => continue,
        };
        let message = Message::new(id).with("request", &request.title);
        found.note(&request.basis.span, message, Message::new(remedy).with("id", &request.id));
    }
}

/// A milestone of the file itself that nothing reaches: a mistake when something waits for it.
fn milestones(found: &mut Found<'_, '_>) {
    let procedure = found.procedure();
    let reached: BTreeSet<&Id> = outcomes(procedure).flat_map(|outcome| &outcome.marks).collect();
    for (id, title) in procedure.milestones.iter().filter(|(id, _)| !reached.contains(id)) {
        let Some(span) = procedure.milestone_spans.get(id) else { continue };
        let waits = read(procedure).iter().any(|condition| asks(condition, Function::Marked, id))
            || own_clocks(procedure).any(|clock| looks_at(clock, id));
        let message = Message::new("check-milestone-never").with("milestone", title);
        match waits {
            true => found.error(span, message, Message::new("check-milestone-never-remedy").with("id", id)),
            false => found.note(span, message, Message::new("check-milestone-unused-remedy").with("id", id)),
        }
    }
}

fn own_clocks(procedure: &Procedure) -> impl Iterator<Item = &Clock> {
    let all = procedure.tracks.iter().flat_map(|track| track.clocks.iter().map(move |clock| (track, clock)));
    all.filter(|(track, clock)| track.regime_of(clock).is_none()).map(|(_, clock)| clock)
}

/// Whether a clock begins with a milestone, or is met or lapses by it.
fn looks_at(clock: &Clock, milestone: &str) -> bool {
    let is = |phrase: &Phrase| matches!(phrase, Phrase::Mark(id) if &**id == milestone);
    let starts = match &clock.starts {
        Starts::At(at) => std::slice::from_ref(at),
        Starts::LaterOf(moments) | Starts::EarlierOf(moments) => moments,
    };
    let starts = starts.iter().any(|at| matches!(at, Moment::When(_, phrase) if is(phrase)));
    starts || clock.met_by.iter().chain(&clock.lapses_on).any(is)
}

/// A fact that decides something, and that nobody is ever asked.
fn facts(found: &mut Found<'_, '_>) {
    let procedure = found.procedure();
    let form = procedure.intake.steps.iter().flat_map(|step| &step.asks);
    let actions = procedure.tracks.iter().flat_map(|track| &track.actions).flat_map(|action| &action.asks);
    let mut known: BTreeSet<&Id> = form.chain(actions).map(|ask| &ask.fact).collect();
    known.extend(outcomes(procedure).flat_map(|outcome| &outcome.sets).map(|(fact, _)| fact));
    // What a route looks at is told by whoever registers.
    let routes = procedure.intake.routes.iter().filter_map(|route| route.if_.as_ref());
    let told: BTreeSet<Id> = routes.flat_map(Condition::facts).collect();
    known.extend(&told);
    for condition in read(procedure) {
        for fact in condition.facts().iter().filter(|fact| !known.contains(*fact)) {
            // Facts that are not declared are known of every dossier.
            let Some(fact) = procedure.facts.get(fact) else { continue };
            let message =
                Message::new("check-fact-never").with("fact", &fact.title).with("condition", condition.text());
            found.error(&fact.basis.span, message, Message::new("check-fact-never-remedy").with("id", &fact.id));
        }
    }
}

/// Every condition that decides something, without those of the law.
fn read(procedure: &Procedure) -> Vec<&Condition> {
    let mut all = conditions(procedure, |track, clock| track.regime_of(clock).is_none());
    all.extend(outcomes(procedure).flat_map(|outcome| &outcome.discloses).filter_map(|told| told.if_.as_ref()));
    all.extend(procedure.bodies.iter().flat_map(|body| &body.excludes).filter_map(|limit| limit.if_.as_ref()));
    all
}
