//! What happened in a dossier, as far as its sender may know: never notes, never what others said in confidence.

use std::collections::BTreeSet;
use std::sync::Arc;

use dossier::{Event, Happening, Parties, compose, fold};
use procedure::{Id, Procedure};
use service::{Followed, SENDER};
use text::Message;

use crate::app::Here;
use crate::fields::Around;
use crate::markdown;
use crate::words::Words;

/// A letter to the sender, or a message of one to the other.
pub struct Letter {
    pub anchor: String,
    pub title: String,
    /// Whether the title is in the organisation's own language.
    pub own: bool,
    pub sent: String,
    pub body: Body,
    /// The day on which it was sent or written.
    pub on: jiff::civil::Date,
    /// What it says: Markdown of a letter, a message as somebody typed it.
    pub text: String,
}

/// What it says.
pub enum Body {
    /// As HTML, from the organisation's template.
    Letter(String),
    /// As somebody typed it.
    Message(String),
}

/// Something that happened.
pub struct Line {
    pub date: String,
    pub words: String,
    /// The day.
    pub on: jiff::civil::Date,
}

/// Whether the sender may know of a part: danger that others saw may be about themselves, and is told to them by
/// people, in letters.
pub fn known_to_sender(events: &[Event], part: &dossier::Part) -> bool {
    let began = part.entered.first().and_then(|first| events.get(first.event));
    part.interrupt.is_none() || began.is_some_and(by_sender)
}

/// The parts that the sender may know of.
fn known_parts(followed: &Followed<'_>) -> BTreeSet<u16> {
    let known = |part: &&dossier::Part| known_to_sender(&followed.events, part);
    followed.dossier.parts.iter().filter(known).map(|part| part.number).collect()
}

/// Whether an event belongs to a part that the sender may know of, or to the whole dossier.
fn of_known_part(event: &Event, known: &BTreeSet<u16>) -> bool {
    match &event.what {
        Happening::Acted { part, .. } | Happening::Recorded { part, .. } | Happening::Extended { part, .. } => {
            known.contains(part)
        }
        _ => true,
    }
}

/// The roles in which somebody stands on the side of the sender.
fn to_sender(procedure: &Procedure, letter: &Id) -> bool {
    procedure.letter(letter).is_some_and(|letter| letter.to.iter().any(|role| **role == *SENDER))
}

/// Whether the sender did it.
fn by_sender(event: &Event) -> bool {
    *event.by == *SENDER || event.role.as_deref() == Some(SENDER)
}

/// What went to and fro: the letters that reached the sender, as they read on the day on which they were sent, and the
/// messages of both; the last first.
pub fn conversation(here: &Here<'_>, followed: &Followed<'_>, words: Words) -> Vec<Letter> {
    let mut all = letters(here, followed, words);
    all.extend(messages(followed, words));
    // The order of the log; letters of one event keep theirs.
    all.sort_by_key(|(event, _)| *event);
    all.into_iter().rev().map(|(_, letter)| letter).collect()
}

/// Every message that the sender wrote or is to read; notes between colleagues are none.
fn messages(followed: &Followed<'_>, words: Words) -> Vec<(usize, Letter)> {
    let written = followed.dossier.messages.iter().filter(|written| written.with_sender);
    let letter = |written: &dossier::Written| Letter {
        anchor: format!("bericht-{}", written.event),
        title: match author(followed, written) {
            None => words.say("portal-message-own"),
            Some(role) => words.with("portal-message-of", "role", role),
        },
        own: false,
        sent: words.with("portal-dossier-letter-sent", "date", written.on),
        body: Body::Message(written.text.to_string()),
        on: written.on,
        text: written.text.to_string(),
    };
    written.map(|written| (written.event, letter(written))).collect()
}

/// Who wrote a message, as the sender reads it; nothing when they did themselves.
fn author(followed: &Followed<'_>, written: &dossier::Written) -> Option<Arc<str>> {
    let own = followed.events.get(written.event).is_none_or(by_sender);
    written.role.as_ref().filter(|_| !own).map(|role| followed.procedure.title_of(role))
}

fn letters(here: &Here<'_>, followed: &Followed<'_>, words: Words) -> Vec<(usize, Letter)> {
    let Followed { number, events, .. } = followed;
    let parties = Parties { number: number.to_string(), names: here.organisation.names.clone() };
    let mut letters = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let (part, sent) = match &event.what {
            Happening::Acted { part, effects, .. } => (*part, &effects.letters),
            Happening::Extended { part, letters, .. } => (*part, letters),
            _ => continue,
        };
        // The version under which it was sent, and the dossier as it stood then.
        let Ok(then) = fold(here.organisation.versions(), &events[..=index]) else { continue };
        let Some(procedure) = here.organisation.version(&then.version) else { continue };
        let on = procedure.time_zone.to_datetime(event.at).date();
        for sent in sent.iter().filter(|sent| sent.delivered && to_sender(procedure, &sent.letter)) {
            let Some(part) = then.part(part) else { continue };
            let Some(text) = compose(procedure, &then, part, &sent.letter, on, &parties) else { continue };
            let title = procedure.letter(&sent.letter).map_or(&sent.letter, |letter| &letter.title);
            let letter = Letter {
                anchor: format!("bericht-{index}-{}", sent.letter),
                title: title.to_string(),
                own: true,
                sent: words.with("portal-dossier-letter-sent", "date", on),
                body: Body::Letter(markdown::html(&text, 3)),
                on,
                text,
            };
            letters.push((index, letter));
        }
    }
    letters
}

/// What happened, the last first.
pub fn lines(followed: &Followed<'_>, words: Words) -> Vec<Line> {
    let Followed { procedure, events, dossier, .. } = followed;
    let known = known_parts(followed);
    let mut lines = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let on = procedure.time_zone.to_datetime(event.at).date();
        let date = words.date(on);
        let stood: Vec<String> = dossier
            .parts
            .iter()
            .filter(|part| known.contains(&part.number))
            .flat_map(|part| {
                part.entered.iter().filter(|entered| entered.event == index).map(move |entered| (part, entered))
            })
            .filter_map(|(part, entered)| stage(procedure, &part.track, &entered.id, words))
            .collect();
        let written = dossier.messages.iter().find(|written| written.event == index && written.with_sender);
        let written = written.map(|written| {
            let author = author(followed, written).unwrap_or_else(|| "sender".into());
            words.with("portal-event-message", "author", author)
        });
        let told =
            happened(procedure, event, of_known_part(event, &known), words).into_iter().chain(written).chain(stood);
        lines.extend(told.map(|words| Line { date: date.clone(), words, on }));
    }
    lines.reverse();
    lines
}

fn stage(procedure: &Procedure, track: &Id, stage: &Id, words: Words) -> Option<String> {
    let track = procedure.track(track)?;
    let stage = track.stage(stage)?;
    let message = Message::new("portal-event-stage").with("track", &track.title).with("stage", &stage.title);
    Some(words.tell(message))
}

fn happened(procedure: &Procedure, event: &Event, known: bool, words: Words) -> Vec<String> {
    match &event.what {
        Happening::Received { .. } => vec![words.say("portal-event-received")],
        Happening::Acted { action, effects, .. } => {
            let own = by_sender(event);
            let title =
                procedure.tracks.iter().find_map(|track| track.action(action)).map(procedure::Action::sender_title);
            let own = title.filter(|_| own && known).map(|title| words.with("portal-event-own", "action", title));
            let letters = effects.letters.iter().filter(|sent| sent.delivered && to_sender(procedure, &sent.letter));
            let letters = letters.filter_map(|sent| {
                let title = &procedure.letter(&sent.letter)?.title;
                Some(words.with("portal-event-letter", "letter", title))
            });
            own.into_iter().chain(letters).collect()
        }
        Happening::Extended { clock, reason, .. } if known => {
            let title =
                procedure.tracks.iter().find_map(|track| track.clock(clock)).map_or(clock, |clock| &clock.title);
            let message = Message::new("portal-event-extended").with("clock", title).with("reason", reason);
            vec![words.tell(message)]
        }
        Happening::DocumentAdded { name, .. } if by_sender(event) => {
            vec![words.with("portal-event-document", "name", name)]
        }
        Happening::Migrated { to, .. } => vec![words.with("portal-event-moved", "version", to)],
        _ => Vec::new(),
    }
}

/// What the sender told at the beginning, question by question.
pub fn told(followed: &Followed<'_>, words: Words) -> Vec<(String, String)> {
    let procedure = followed.procedure;
    let Some(Happening::Received { facts, parts, .. }) = followed.events.first().map(|event| &event.what) else {
        return Vec::new();
    };
    let around = Around { procedure, track: None, words };
    let asked = procedure.intake.steps.iter().flat_map(|step| &step.asks);
    let mut seen = BTreeSet::new();
    let mut told = Vec::new();
    for fact in asked.filter_map(|ask| procedure.facts.get(&ask.fact)).filter(|fact| seen.insert(&fact.id)) {
        for known in std::iter::once(facts).chain(parts.iter().map(|part| &part.facts)) {
            if let Some(value) = known.get(&fact.id).filter(|value| value.is_known()) {
                told.push((fact.title.to_string(), around.words_of(fact, value)));
            }
        }
    }
    told
}

/// What was told to whom.
pub fn shared(followed: &Followed<'_>, words: Words) -> Vec<String> {
    let line = |(_, told): &(usize, dossier::Disclosed)| {
        let with = followed.procedure.title_of(&told.to);
        words.two("portal-dossier-shared-line", ("what", &told.what), ("with", &with))
    };
    let known = known_parts(followed);
    let told = |(event, _): &&(usize, dossier::Disclosed)| {
        followed.events.get(*event).is_some_and(|event| of_known_part(event, &known))
    };
    followed.dossier.disclosures.iter().filter(told).map(line).collect()
}
