//! An own clock beside the one of the law that is about the same: longer, moved further, extended further, or from
//! another moment.

use calendar::Term;
use jiff::civil::Date;
use procedure::{Clock, Extension, Moment, Phrase, Procedure, Starts, Which, Within};
use text::{Argument, Message};

use super::{Notes, Under, article, because};

/// A clock of the organisation beside the one of the law about the same milestone.
pub(super) fn compare(notes: &mut Notes, under: &Under<'_>, law: &Clock, own: &Clock) {
    let both = |id: &'static str| {
        Message::new(id)
            .with("track", &under.track.title)
            .with("own", &own.title)
            .with("because", because(&own.basis))
            .with("law", article(under, law.basis.law.as_ref()))
    };
    if own.starts != law.starts {
        let message = both("check-law-start")
            .with("own-start", starts(under.procedure, &own.starts))
            .with("law-start", starts(under.procedure, &law.starts));
        notes.add(&own.basis.span, message, "check-law-start-remedy");
    }
    let (Within::Term(own_term), Within::Term(law_term)) = (&own.within, &law.within) else { return };
    let lengths = |message: Message| {
        message.with("own-length", own_term.length.words()).with("law-length", law_term.length.words())
    };
    let (own_last, law_last) = (last(under, own_term, &[]), last(under, law_term, &[]));
    if is_later(&own_last, &law_last, |last| last.work) {
        notes.add(&own.basis.span, lengths(both("check-law-longer")), "check-law-longer-remedy");
    } else if is_later(&own_last, &law_last, |last| last.due) {
        notes.add(&own.basis.span, lengths(both("check-law-shift")), "check-law-shift-remedy");
    } else if is_later(&last(under, own_term, &own.extend), &last(under, law_term, &law.extend), |last| last.work) {
        notes.add(&own.basis.span, both("check-law-extends-longer"), "check-law-extends-longer-remedy");
    }
}

/// The last day of a term.
struct Last {
    /// Before it is moved by a weekend or holiday.
    work: Date,
    /// After that.
    due: Date,
}

/// The last days of a term that begins on each day of the first year of a version, extended as far as can be without
/// anybody's consent.
fn last(under: &Under<'_>, term: &Term, extensions: &[Extension]) -> Vec<Option<Last>> {
    let from = under.procedure.in_force;
    let days = (0..366).filter_map(|day| from.checked_add(jiff::SignedDuration::from_hours(day * 24)).ok());
    days.map(|from| extended(under.procedure, term, extensions, from)).collect()
}

fn extended(procedure: &Procedure, term: &Term, extensions: &[Extension], from: Date) -> Option<Last> {
    let calendar = &procedure.calendar;
    let mut dates = term.dates(from, calendar).ok()?;
    for extension in extensions.iter().filter(|extension| extension.consent.is_empty()) {
        if let Some(length) = extension.to_length {
            dates = Term { length, ..*term }.dates(from, calendar).ok()?;
        } else if let Some(length) = extension.by_length {
            for _ in 0..extension.times.min(12) {
                dates = Term { length, ..*term }.dates(dates.work, calendar).ok()?;
            }
        }
    }
    Some(Last { work: dates.work, due: dates.due })
}

/// Whether one term ever ends later than the other.
fn is_later(own: &[Option<Last>], law: &[Option<Last>], day: fn(&Last) -> Date) -> bool {
    own.iter().zip(law).any(|(own, law)| own.as_ref().zip(law.as_ref()).is_some_and(|(own, law)| day(own) > day(law)))
}

/// From when a clock runs, in words.
fn starts(procedure: &Procedure, starts: &Starts) -> Argument {
    let all = |moments: &[Moment]| -> Vec<Argument> { moments.iter().map(|at| moment(procedure, at)).collect() };
    match starts {
        Starts::At(at) => moment(procedure, at),
        Starts::LaterOf(moments) => {
            Message::new("explain-later-of").with("moments", Argument::List(all(moments))).into()
        }
        Starts::EarlierOf(moments) => {
            Message::new("explain-earlier-of").with("moments", Argument::Choice(all(moments))).into()
        }
    }
}

fn moment(procedure: &Procedure, at: &Moment) -> Argument {
    match at {
        Moment::Received => Message::new("explain-day-received").into(),
        Moment::FirstContact => Message::new("explain-day-first-contact").into(),
        Moment::Fact(fact) => quoted(procedure.facts.get(fact).map_or(fact, |fact| &fact.title)),
        Moment::Due(clock) => Message::new("explain-day-due").with("clock", quoted(clock)).into(),
        Moment::When(which, phrase) => {
            let day = happening(procedure, phrase);
            match which {
                Which::First => day.into(),
                Which::Last => Message::new("explain-day-last").with("day", day).into(),
            }
        }
    }
}

fn happening(procedure: &Procedure, phrase: &Phrase) -> Message {
    let stages = || procedure.tracks.iter().flat_map(|track| &track.stages);
    let actions = || procedure.tracks.iter().flat_map(|track| &track.actions);
    let (id, name, title) = match phrase {
        Phrase::Action(id) => {
            ("explain-day-action", id, actions().find(|action| action.id == *id).map(|action| &action.title))
        }
        Phrase::Mark(id) => {
            let found = procedure.milestones.iter().find(|(known, _)| known == id);
            ("explain-day-mark", id, found.map(|(_, title)| title))
        }
        Phrase::Stage(id) => {
            ("explain-day-stage", id, stages().find(|stage| stage.id == *id).map(|stage| &stage.title))
        }
        Phrase::Letter(id) => ("explain-day-letter", id, procedure.letter(id).map(|letter| &letter.title)),
        Phrase::Request(id) => ("explain-day-request", id, procedure.request(id).map(|request| &request.title)),
        Phrase::Answer(id) => ("explain-day-answer", id, procedure.request(id).map(|request| &request.title)),
    };
    Message::new(id).with("name", quoted(title.unwrap_or(name)))
}

fn quoted(words: &str) -> Argument {
    Message::new("explain-quoted").with("words", words).into()
}
