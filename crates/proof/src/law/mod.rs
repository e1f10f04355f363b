//! The procedure beside the law: where they differ, both sides are told with the article and the clause.
//!
//! Nothing here says what the law means: it holds the procedure against the regimes that its tracks stand under, as
//! `regimes/` describes them. What it tells are notes: a human decides.

mod cases;
mod clocks;
mod compare;
mod expects;
mod grounds;

use std::sync::Arc;

use procedure::{Basis, ExpectationKind, Procedure, Regime, Track};
use reading::{Problem, Span};
use text::{Argument, Message};

/// Where a procedure and the law differ, in the order of the places.
pub fn law(procedure: &Procedure) -> Vec<Problem> {
    let mut notes = Notes { problems: Vec::new() };
    for regime in &procedure.regimes {
        let under = |track: &&Track| track.regimes.iter().any(|(id, _)| *id == regime.id);
        for (place, track) in procedure.tracks.iter().filter(under).enumerate() {
            let under = Under { procedure, track, regime };
            in_force(&mut notes, &under);
            clocks::find(&mut notes, &under);
            grounds::find(&mut notes, &under);
            expects::find(&mut notes, &under);
            // What no file can show is the same for every track.
            if place == 0 {
                expects::tell(&mut notes, &under);
            }
        }
    }
    for track in &procedure.tracks {
        no_term(&mut notes, procedure, track);
    }
    notes.problems.sort_by(|a, b| a.span.cmp(&b.span));
    notes.problems
}

/// A track and one of the regimes that it stands under.
struct Under<'p> {
    procedure: &'p Procedure,
    track: &'p Track,
    regime: &'p Regime,
}

/// What is told so far.
struct Notes {
    problems: Vec<Problem>,
}

impl Notes {
    fn add(&mut self, span: &Span, message: Message, remedy: &'static str) {
        self.add_with(span, message, Message::new(remedy));
    }

    fn add_with(&mut self, span: &Span, message: Message, remedy: Message) {
        let problem = Problem::note(span, message, remedy);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

/// A regime must hold on the day on which the version begins.
fn in_force(notes: &mut Notes, under: &Under<'_>) {
    let (day, regime) = (under.procedure.in_force, under.regime);
    if regime.valid_from <= day && regime.valid_until.is_none_or(|until| day <= until) {
        return;
    }
    let message = Message::new("check-law-not-in-force")
        .with("track", &under.track.title)
        .with("regime", &regime.title)
        .with("law", &regime.source)
        .with("day", day);
    notes.add(&under.track.basis.span, message, "check-law-not-in-force-remedy");
}

/// A track for complaints in which nothing says within which time they are handled. Where a law asks for a term, the
/// note names that law instead.
fn no_term(notes: &mut Notes, procedure: &Procedure, track: &Track) {
    let asks = |regime: &&Regime| {
        track.regimes.iter().any(|(id, _)| *id == regime.id)
            && regime.expects.iter().any(|expected| expected.kind == ExpectationKind::HandlingClock)
    };
    let is_complaint = &*track.counts_as == "complaint" && !procedure.regimes.iter().any(|regime| asks(&regime));
    if is_complaint && !clocks::has_term(procedure, track) {
        let message =
            Message::new("check-law-no-term").with("track", &track.title).with("because", because(&track.basis));
        notes.add(&track.basis.span, message, "check-law-no-term-remedy");
    }
}

/// Why a rule is there, in a few words: its clauses, or that it is the organisation's own.
fn because(basis: &Basis) -> Message {
    if basis.clauses.is_empty() {
        return Message::new("check-law-own");
    }
    let clauses: Vec<Argument> = basis.clauses.iter().map(Argument::from).collect();
    Message::new("check-law-clauses").with("clauses", Argument::List(clauses))
}

/// The article of a rule of law, or the regime when it names none.
fn article(under: &Under<'_>, law: Option<&Arc<str>>) -> Argument {
    law.map_or_else(|| Argument::from(&under.regime.title), Argument::from)
}
