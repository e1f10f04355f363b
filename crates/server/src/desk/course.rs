//! What happened in a dossier, for the desk: everything that somebody may see of it, the last first.

use condition::Value;
use dossier::{Addressee, Event, Facts, Happening, PartNumber};
use procedure::{Fact, Holds, Id};
use service::Looked;

use super::Seated;
use crate::fields::Around;
use crate::words::Words;

/// Something that happened.
pub struct Line {
    /// When.
    pub date: String,
    /// By whom.
    pub who: String,
    /// What.
    pub words: String,
    /// What was answered, question by question.
    pub facts: Vec<(String, String)>,
    /// Reasons that were given, and rules that were deviated from.
    pub because: Vec<String>,
    /// When it was written down, if that was later.
    pub recorded: Option<String>,
    /// The moment at which it happened.
    pub at: jiff::Timestamp,
}

/// What happened since an event, the last first.
pub fn lines(seat: &Seated<'_>, looked: &Looked<'_>, from: usize) -> Vec<Line> {
    let note = |event: &Event| matches!(&event.what, Happening::Wrote { to: Addressee::Staff, .. });
    let visible =
        |event: &&Event| part_of(event).is_none_or(|part| may(looked, part)) && (looked.access.whole || !note(event));
    let mut lines: Vec<Line> =
        looked.events.iter().skip(from).filter(visible).map(|event| line(seat, looked, event)).collect();
    lines.reverse();
    lines
}

/// Whether a part may be seen.
fn may(looked: &Looked<'_>, part: PartNumber) -> bool {
    looked.dossier.part(part).is_none_or(|part| looked.access.part(part))
}

/// The part that an event belongs to.
fn part_of(event: &Event) -> Option<PartNumber> {
    match &event.what {
        Happening::Acted { part, .. }
        | Happening::Recorded { part, .. }
        | Happening::Split { part, .. }
        | Happening::Extended { part, .. }
        | Happening::Reopened { part, .. } => Some(*part),
        _ => None,
    }
}

fn line(seat: &Seated<'_>, looked: &Looked<'_>, event: &Event) -> Line {
    let words = seat.shell("").words;
    let zone = &looked.procedure.time_zone;
    let late = event.recorded.duration_since(event.at) > jiff::SignedDuration::from_hours(1);
    let (said, facts, mut because) = happened(seat, looked, event, words);
    let deviations = event.deviations.iter().chain(match &event.what {
        Happening::Acted { effects, .. } => effects.deviations.as_slice(),
        Happening::Assigned { deviations, .. } => deviations.as_slice(),
        _ => &[],
    });
    because.extend(deviations.map(|deviation| {
        let rule = looked.procedure.title_of(&deviation.rule);
        words.two("desk-course-deviated", ("rule", &rule), ("reason", &deviation.reason))
    }));
    Line {
        date: words.moment(&zone.to_datetime(event.at)),
        who: who(seat, looked, event, words),
        words: said,
        facts,
        because,
        recorded: late.then(|| words.moment(&zone.to_datetime(event.recorded))),
        at: event.at,
    }
}

/// Who did it, as far as whoever looks may know.
fn who(seat: &Seated<'_>, looked: &Looked<'_>, event: &Event, words: Words) -> String {
    if *event.by == *service::SENDER {
        return words.say("desk-course-sender");
    }
    let role = event.role.as_ref().map(|role| looked.procedure.title_of(role));
    let name = seat.name(&event.by);
    role.filter(|role| **role != *name).map_or(name.clone(), |role| format!("{name} ({role})"))
}

type Told = (String, Vec<(String, String)>, Vec<String>);

fn happened(seat: &Seated<'_>, looked: &Looked<'_>, event: &Event, words: Words) -> Told {
    let procedure = looked.procedure;
    let plain = |id: &'static str| (words.say(id), Vec::new(), Vec::new());
    let reason = |reason: &str| Some(reason.to_owned()).filter(|reason| !reason.is_empty()).into_iter().collect();
    match &event.what {
        Happening::Received { channel, facts, parts, .. } => {
            let title = procedure.channel(channel).map_or(channel, |channel| &channel.title);
            let mut told = answers(looked, facts, words);
            told.extend(parts.iter().flat_map(|part| answers(looked, &part.facts, words)));
            (words.with("desk-course-received", "channel", title), told, Vec::new())
        }
        Happening::Acted { action, answers: given, effects, .. } => acted(looked, action, given, effects, words),
        Happening::Recorded { facts, .. } => (words.say("desk-course-recorded"), answers(looked, facts, words), vec![]),
        Happening::Split { part, into, reason: why, .. } => {
            let said = words.two("desk-course-split", ("part", *part), ("count", into.len() + 1));
            (said, Vec::new(), reason(why))
        }
        Happening::PartAdded { part, reason: why } => {
            let said = words.with("desk-course-part-added", "track", procedure.title_of(&part.track));
            (said, answers(looked, &part.facts, words), reason(why))
        }
        Happening::Linked { dossier, kind } => {
            (words.two("desk-course-linked", ("other", dossier), ("kind", kind)), Vec::new(), Vec::new())
        }
        Happening::MergedInto { dossier, reason: why } => {
            (words.with("desk-course-merged-into", "other", dossier), Vec::new(), reason(why))
        }
        Happening::MergedFrom { dossier, reason: why, .. } => {
            (words.with("desk-course-merged-from", "other", dossier), Vec::new(), reason(why))
        }
        Happening::Assigned { role, person, substitute, reason: why, .. } => {
            let id = if *substitute { "desk-course-substitute" } else { "desk-course-assigned" };
            let said = words.two(id, ("person", seat.name(person)), ("role", &procedure.title_of(role)));
            (said, Vec::new(), reason(why))
        }
        Happening::Extended { clock, reason: why, .. } => {
            let title =
                procedure.tracks.iter().find_map(|track| track.clock(clock)).map_or(clock, |clock| &clock.title);
            (words.with("desk-course-extended", "clock", title), Vec::new(), reason(why))
        }
        Happening::Corrected { reason: why, .. } => (words.say("desk-course-corrected"), Vec::new(), reason(why)),
        Happening::Undone { reason: why, .. } => (words.say("desk-course-undone"), Vec::new(), reason(why)),
        Happening::Reopened { part, reason: why, .. } => {
            (words.with("desk-course-reopened", "part", *part), Vec::new(), reason(why))
        }
        Happening::PartyAdded { role, name } => {
            let said = words.two("desk-course-party", ("person", seat.name(name)), ("role", &procedure.title_of(role)));
            (said, Vec::new(), Vec::new())
        }
        Happening::DocumentAdded { name, .. } => (words.with("desk-course-document", "name", name), vec![], vec![]),
        Happening::Migrated { to, reason: why } => {
            (words.with("desk-course-migrated", "version", to), Vec::new(), reason(why))
        }
        Happening::Wrote { to, text } => {
            let id = match to {
                Addressee::Sender => "desk-course-wrote",
                Addressee::Staff if *event.by == *service::SENDER => "desk-course-wrote-sender",
                Addressee::Staff => "desk-course-note",
            };
            (words.say(id), Vec::new(), vec![text.to_string()])
        }
        Happening::Seen => plain("desk-course-seen"),
    }
}

fn acted(looked: &Looked<'_>, action: &Id, given: &Facts, effects: &dossier::Effects, words: Words) -> Told {
    let procedure = looked.procedure;
    let title = procedure.tracks.iter().find_map(|track| track.action(action)).map_or(action, |action| &action.title);
    let mut because = Vec::new();
    if let Some((track, stage)) = &effects.go {
        let stage = procedure.track(track).and_then(|track| track.stage(stage)).map_or(stage, |stage| &stage.title);
        because.push(words.with("desk-course-goes", "stage", stage));
    }
    for sent in &effects.letters {
        let title = procedure.letter(&sent.letter).map_or(&sent.letter, |letter| &letter.title);
        let id = if sent.delivered { "desk-course-letter" } else { "desk-course-letter-undelivered" };
        because.push(words.with(id, "letter", title));
    }
    for told in &effects.discloses {
        because.push(words.two("desk-course-told", ("what", &told.what), ("to", &procedure.title_of(&told.to))));
    }
    for (role, person, _) in &effects.assigns {
        because.push(words.two("desk-course-assigned", ("person", person), ("role", &procedure.title_of(role))));
    }
    (title.to_string(), answers(looked, given, words), because)
}

/// Answers as questions and words, of those that may be seen.
pub fn answers(looked: &Looked<'_>, facts: &Facts, words: Words) -> Vec<(String, String)> {
    let around = Around { procedure: looked.procedure, track: None, words };
    let shown = |(fact, value): (&Fact, &Value)| (fact.title.to_string(), around.words_of(fact, value));
    seen(looked, facts).into_iter().map(shown).collect()
}

/// The answers that may be seen, in the order of the questions; what would tell who an unknown sender is, only by
/// whoever sees everything.
pub fn seen<'l>(looked: &Looked<'l>, facts: &'l Facts) -> Vec<(&'l Fact, &'l Value)> {
    let shown = |(id, value): (&'l Id, &'l Value)| {
        let fact = looked.procedure.facts.get(id)?;
        let names = fact.holds.is_some_and(|holds| holds != Holds::Line);
        let hidden = names && !looked.access.whole && looked.dossier.anonymous;
        (!hidden).then_some((fact, value))
    };
    let asked: Vec<&Id> =
        looked.procedure.intake.steps.iter().flat_map(|step| &step.asks).map(|ask| &ask.fact).collect();
    let place = |id: &Id| asked.iter().position(|known| *known == id).unwrap_or(asked.len());
    let mut ordered: Vec<(&'l Id, &'l Value)> = facts.iter().collect();
    ordered.sort_by_key(|(id, _)| place(id));
    ordered.into_iter().filter_map(shown).collect()
}
