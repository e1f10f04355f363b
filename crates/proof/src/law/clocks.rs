//! The clocks of the law in a track: whether what they wait for can happen, and how the track's own clocks compare.

use std::collections::BTreeSet;

use procedure::{Clock, Force, Id, Moment, Phrase, Procedure, Starts, Track, Within};
use text::{Argument, Message};

use super::cases::{Case, cases};
use super::compare::compare;
use super::{Notes, Under, article};

/// Everything about the clocks of a regime and those of the organisation beside them.
pub(super) fn find(notes: &mut Notes, under: &Under<'_>) {
    let cases = cases(under.track);
    let of_law = |clock: &&Clock| under.track.regime_of(clock) == Some(&under.regime.id) && is_duty(clock);
    for clock in under.track.clocks.iter().filter(of_law) {
        let reached = |mark: &Id| cases.iter().any(|case| case.marks(mark));
        starts(notes, under, clock, &reached);
        milestones(notes, under, clock, &reached);
        facts(notes, under, clock);
    }
    let own = under.track.clocks.iter().filter(|own| under.track.regime_of(own).is_none() && is_duty(own));
    // What waits for a milestone that nothing reaches is told as that, and comparing it would mislead.
    let reached = |mark: &&Id| cases.iter().any(|case| case.marks(mark));
    for own in own.filter(|own| marks(&own.met_by).iter().all(reached)) {
        let laws = under.track.clocks.iter().filter(of_law);
        if let Some(law) = nearest(&cases, laws, own) {
            compare(notes, under, law, own);
        }
    }
}

/// Whether a clock with a term is met by what gives the answer; or by what closes, when nothing is marked as an answer.
pub(super) fn has_term(procedure: &Procedure, track: &Track) -> bool {
    let cases = cases(track);
    let mut wanted: Vec<&Case<'_>> = cases.iter().filter(|case| answers(case)).collect();
    if wanted.is_empty() {
        wanted = cases.iter().filter(|case| case.closes(procedure)).collect();
    }
    // What begins with the answer is no term for giving it.
    let after = |at: &Moment| matches!(at, Moment::When(_, Phrase::Mark(mark)) if is_answer(mark));
    let handles = |clock: &&Clock| !matches!(&clock.starts, Starts::At(at) if after(at));
    let clocks = track.clocks.iter().filter(|clock| is_duty(clock) && clock.within != Within::NoTermStated);
    clocks.filter(handles).any(|clock| wanted.iter().any(|case| case.meets(clock)))
}

/// Whether a case gives the answer.
pub(super) fn answers(case: &Case<'_>) -> bool {
    ["answered", "judged"].iter().any(|mark| case.marks(mark))
}

fn is_answer(mark: &str) -> bool {
    matches!(mark, "answered" | "judged")
}

fn is_duty(clock: &Clock) -> bool {
    matches!(clock.force, Force::Statutory | Force::Obligation | Force::Promise | Force::Target)
}

/// The clock of the law that is about the same step as one of the organisation: what meets them has most in common.
///
/// A term for the whole of the handling is also met by a refusal, and is still no promise about refusing.
fn nearest<'c>(cases: &[Case<'_>], laws: impl Iterator<Item = &'c Clock>, own: &Clock) -> Option<&'c Clock> {
    let about = |law: &&Clock| {
        let main = marks(&law.met_by).into_iter().next();
        main.is_some_and(|main| cases.iter().any(|case| case.marks(main) && case.meets(own)))
    };
    let count = |of: &dyn Fn(&Case<'_>) -> bool| cases.iter().filter(|case| of(case)).count();
    let common = |law: &Clock| {
        let both = count(&|case| case.meets(law) && case.meets(own));
        both * 1_000 / count(&|case| case.meets(law) || case.meets(own)).max(1)
    };
    // Of equals the first.
    let mut best: Option<(usize, &Clock)> = None;
    for law in laws.filter(about) {
        let share = common(law);
        if best.is_none_or(|(most, _)| share > most) {
            best = Some((share, law));
        }
    }
    best.map(|(_, law)| law)
}

fn marks(phrases: &[Phrase]) -> Vec<&Id> {
    let mut found = Vec::new();
    for phrase in phrases {
        if let Phrase::Mark(id) = phrase {
            found.push(id);
        }
    }
    found
}

/// A clock of the law that begins with a milestone which nothing reaches.
fn starts(notes: &mut Notes, under: &Under<'_>, clock: &Clock, reached: &dyn Fn(&Id) -> bool) {
    if let Starts::At(Moment::When(_, Phrase::Mark(mark))) = &clock.starts
        && !reached(mark)
    {
        let message = about(under, clock, "check-law-start-unmarked").with("milestone", title(under.procedure, mark));
        notes.add_with(&under.track.basis.span, message, Message::new("check-law-unmarked-remedy").with("id", mark));
    }
}

/// A clock of the law whose milestones nothing reaches; one that another turn makes lapse is no fault.
fn milestones(notes: &mut Notes, under: &Under<'_>, clock: &Clock, reached: &dyn Fn(&Id) -> bool) {
    let met = marks(&clock.met_by);
    let Some(main) = met.first().filter(|main| !reached(main)) else { return };
    if marks(&clock.lapses_on).iter().any(|mark| &***mark != "withdrawn" && reached(mark)) {
        return;
    }
    let name = |mark: &&Id| Argument::from(title(under.procedure, mark));
    let others: Vec<Argument> = met.iter().filter(|mark| reached(mark)).map(name).collect();
    let id = if others.is_empty() { "check-law-unmarked" } else { "check-law-unmarked-main" };
    let mut message = about(under, clock, id).with("milestone", title(under.procedure, main));
    if !others.is_empty() {
        message = message.with("others", Argument::Choice(others));
    }
    notes.add_with(&under.track.basis.span, message, Message::new("check-law-unmarked-remedy").with("id", *main));
}

/// A clock of the law that looks at a fact which nothing asks.
fn facts(notes: &mut Notes, under: &Under<'_>, clock: &Clock) {
    let conditions = clock.if_.iter().chain(&clock.undeliverable_if);
    let mut looked_at: BTreeSet<Id> = conditions.flat_map(condition::Condition::facts).collect();
    if let Within::Fact(fact, ..) = &clock.within {
        looked_at.insert(fact.clone());
    }
    let procedure = under.procedure;
    let asked = |fact: &Id| {
        let form = procedure.intake.steps.iter().flat_map(|step| &step.asks);
        let actions = || procedure.tracks.iter().flat_map(|track| &track.actions);
        let mut sets = actions().flat_map(|action| action.outcomes()).flat_map(|outcome| &outcome.sets);
        form.chain(actions().flat_map(|action| &action.asks)).any(|ask| ask.fact == *fact)
            || sets.any(|(set, _)| set == fact)
    };
    // Facts that are not declared are known of every dossier.
    for fact in looked_at.iter().filter_map(|fact| procedure.facts.get(fact)).filter(|fact| !asked(&fact.id)) {
        let message = about(under, clock, "check-law-fact-unasked").with("fact", &fact.title);
        let remedy = Message::new("check-law-fact-unasked-remedy").with("id", &fact.id);
        notes.add_with(&under.track.basis.span, message, remedy);
    }
}

fn about(under: &Under<'_>, clock: &Clock, id: &'static str) -> Message {
    Message::new(id)
        .with("track", &under.track.title)
        .with("clock", &clock.title)
        .with("law", article(under, clock.basis.law.as_ref()))
}

/// What a milestone is called.
fn title(procedure: &Procedure, mark: &Id) -> String {
    let found = procedure.milestones.iter().find(|(known, _)| known == mark);
    found.map_or(mark, |(_, title)| title).to_string()
}
