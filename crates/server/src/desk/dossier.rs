//! A dossier at the desk: at a glance where it stands, what is due, what can be done, who is in it and what happened.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use dossier::view::{blocked_roles, duties, is_interrupted};
use service::{Looked, letters, sender};

use super::course::{Line, answers, lines};
use super::due::{Asked, Due};
use super::general::{Offered, offered};
use super::parts::{PartShown, parts};
use super::raise::{Raising, raising};
use super::{Frame, Seated, Stop, Visit, fault, shown};
use crate::app::App;
use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, megabytes};
use crate::markdown;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/dossier.html")]
pub struct Page {
    frame: Frame,
    title: String,
    done: bool,
    problems: Vec<Told>,
    received: String,
    sender: String,
    anonymous: bool,
    glass: Option<String>,
    danger: bool,
    merged: Option<String>,
    whole: bool,
    raising: Vec<Raising>,
    tasks: Vec<Task>,
    parts: Vec<PartShown>,
    facts: Vec<(String, String)>,
    people: Vec<Held>,
    blocked: Vec<String>,
    letters: Vec<LetterShown>,
    course: Vec<Line>,
    documents: Vec<Document>,
    general: Vec<Offered>,
    told: Vec<String>,
    links: Vec<Linked>,
    add: String,
    readings: Option<String>,
    documents_help: String,
}

/// Something that is to be done now.
struct Task {
    asked: Asked,
    who: String,
    due: Due,
}

/// Somebody with a role in the dossier.
pub struct Held {
    /// What the role is called.
    pub role: String,
    /// Who it is.
    pub name: String,
    /// What else there is to say; mostly nothing.
    pub note: String,
}

/// A letter that was sent.
struct LetterShown {
    title: String,
    sent: String,
    html: String,
}

/// A document.
struct Document {
    href: String,
    name: String,
    added: String,
}

/// Another dossier that belongs with this one.
struct Linked {
    href: String,
    number: String,
    kind: String,
}

/// The page.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let looked = seat.look(&number).await?;
    let done = query.as_deref() == Some("gedaan");
    Ok(shown(&made(&seat, &looked, done, Vec::new()).await?))
}

/// The page with what went wrong on top of it.
///
/// # Errors
/// When the store does not answer.
pub async fn made(seat: &Seated<'_>, looked: &Looked<'_>, done: bool, problems: Vec<Told>) -> Result<Page, Stop> {
    let frame = Frame::of(seat, &format!("/dossier/{}", looked.number));
    let words = frame.shell.words;
    let Looked { procedure, dossier, number, .. } = looked;
    let danger = looked.access.danger
        && procedure.interrupts.iter().any(|interrupt| is_interrupted(procedure, dossier, &interrupt.id));
    let channel = procedure.channel(&dossier.channel).map_or(&dossier.channel, |channel| &channel.title);
    Ok(Page {
        title: words.with("desk-dossier-title", "number", number.to_string()),
        done,
        problems,
        received: words.two("desk-dossier-received", ("date", dossier.received_on), ("channel", channel)),
        sender: sender(procedure, dossier).unwrap_or_default(),
        anonymous: dossier.anonymous,
        glass: looked.glass.clone(),
        danger,
        merged: dossier.merged_into.as_ref().map(ToString::to_string),
        whole: looked.access.whole,
        raising: raising(seat, dossier, number),
        tasks: tasks(seat, looked),
        parts: parts(seat, looked),
        facts: facts(looked, words),
        people: people(seat, looked),
        blocked: blocked(seat, looked),
        letters: sent(seat, looked)?,
        course: lines(seat, looked, 0),
        documents: documents(&frame, seat, looked).await?,
        general: offered(seat, looked),
        told: told(looked, words),
        links: links(&frame, looked),
        add: frame.desk(&format!("/dossier/{number}/stukken")),
        readings: looked.is_whole().then(|| frame.desk(&format!("/dossier/{number}/gelezen"))),
        documents_help: words.two(
            "portal-form-documents-help",
            ("most", DOCUMENTS),
            ("size", megabytes(DOCUMENT_BYTES)),
        ),
        frame,
    })
}

/// What is to be done now, of the parts that may be seen.
fn tasks(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<Task> {
    let words = seat.shell("").words;
    let today = seat.here.local.date();
    let task = |duty: dossier::view::Duty| {
        let holder = looked.dossier.holder(&duty.role).map(|held| seat.name(&held.person));
        Task {
            asked: Asked::duty(looked.procedure, &duty, words),
            who: holder.unwrap_or_else(|| looked.procedure.title_of(&duty.role).to_string()),
            due: Due::of(duty.due, duty.work, today, words),
        }
    };
    due(seat, looked).into_iter().map(task).collect()
}

/// The duties of the parts that may be seen.
pub fn due(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<dossier::view::Duty> {
    let all = duties(looked.procedure, &looked.dossier, seat.here.local.date()).into_iter();
    let seen = all.filter(|duty| looked.dossier.part(duty.part).is_none_or(|part| looked.access.part(part)));
    seen.filter(|duty| looked.access.danger || duty.kind != dossier::view::DutyKind::Proposal).collect()
}

/// What is known now: of the dossier, and of each part that may be seen.
fn facts(looked: &Looked<'_>, words: crate::words::Words) -> Vec<(String, String)> {
    let mut facts = answers(looked, &looked.dossier.facts, words);
    let visible: Vec<_> = looked.dossier.parts.iter().filter(|part| looked.access.part(part)).collect();
    for part in &visible {
        for (question, answer) in answers(looked, &part.facts, words) {
            let several = visible.len() > 1;
            let question = if several { format!("{question} ({})", part.number) } else { question };
            facts.push((question, answer));
        }
    }
    facts
}

/// Who has a role in the dossier: those appointed, and those whom it is from and about.
pub fn people(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<Held> {
    let words = seat.shell("").words;
    let Looked { procedure, dossier, .. } = looked;
    let held = dossier.people.iter().filter(|held| !held.ended).map(|held| Held {
        role: procedure.title_of(&held.role).to_string(),
        name: seat.name(&held.person),
        note: if held.substitute { words.say("desk-people-substitute") } else { String::new() },
    });
    let hidden = |party: &&dossier::Party| looked.access.whole || !dossier.anonymous || *party.role != *service::SENDER;
    let parties = dossier.parties.iter().filter(hidden).map(|party| Held {
        role: procedure.title_of(&party.role).to_string(),
        name: seat.name(&party.name),
        note: String::new(),
    });
    held.chain(parties).collect()
}

/// Roles that nobody can fill here, with who is excluded and why.
fn blocked(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<String> {
    let words = seat.shell("").words;
    let all = blocked_roles(looked.procedure, &looked.dossier, &seat.here.organisation.people);
    let line = |blocked: dossier::view::Blocked| {
        let people: Vec<String> = blocked.people.iter().map(|(person, _)| seat.name(person)).collect();
        words.two(
            "desk-people-blocked",
            ("role", &looked.procedure.title_of(&blocked.role)),
            ("people", people.join(", ")),
        )
    };
    all.into_iter().map(line).collect()
}

/// The letters that were sent in parts that may be seen, the last first.
fn sent(seat: &Seated<'_>, looked: &Looked<'_>) -> Result<Vec<LetterShown>, Stop> {
    let words = seat.shell("").words;
    let all = letters_of(seat, looked).map_err(fault(seat.here.language))?;
    let shown = |letter: service::Composed| {
        let to: Vec<String> = letter.to.iter().map(|role| looked.procedure.title_of(role).to_string()).collect();
        let on = looked.procedure.time_zone.to_datetime(letter.at).date();
        let id = if letter.delivered { "desk-letter-sent" } else { "desk-letter-undelivered" };
        LetterShown {
            title: letter.title,
            sent: words.two(id, ("date", on), ("to", to.join(", "))),
            html: markdown::html(&letter.text, 3),
        }
    };
    Ok(all.into_iter().map(shown).collect())
}

/// The same as they were composed.
///
/// # Errors
/// When the log is none of this organisation.
pub fn letters_of(seat: &Seated<'_>, looked: &Looked<'_>) -> Result<Vec<service::Composed>, service::Fault> {
    let mut all = letters(seat.here.organisation, &looked.events, &looked.number.to_string(), 0)?;
    all.retain(|letter| match looked.events.get(letter.event).map(|event| &event.what) {
        Some(dossier::Happening::Acted { part, .. } | dossier::Happening::Extended { part, .. }) => {
            looked.dossier.part(*part).is_none_or(|part| looked.access.part(part))
        }
        _ => true,
    });
    all.reverse();
    Ok(all)
}

/// The documents, for whoever sees the whole dossier.
async fn documents(frame: &Frame, seat: &Seated<'_>, looked: &Looked<'_>) -> Result<Vec<Document>, Stop> {
    if !looked.access.whole {
        return Ok(Vec::new());
    }
    let filed = seat.here.app.service().documents(looked).await.map_err(fault(seat.here.language))?;
    let document = |filed: service::Filed| Document {
        href: frame.desk(&format!("/dossier/{}/stukken/{}", looked.number, filed.id)),
        name: filed.name,
        added: frame.shell.words.date(looked.procedure.time_zone.to_datetime(filed.at).date()),
    };
    Ok(filed.into_iter().map(document).collect())
}

/// What was told to whom.
fn told(looked: &Looked<'_>, words: crate::words::Words) -> Vec<String> {
    let line = |(_, told): &(usize, dossier::Disclosed)| {
        words.two("desk-course-told", ("what", &told.what), ("to", &looked.procedure.title_of(&told.to)))
    };
    let whole = looked.access.whole;
    looked.dossier.disclosures.iter().filter(|_| whole).map(line).collect()
}

fn links(frame: &Frame, looked: &Looked<'_>) -> Vec<Linked> {
    let link = |link: &dossier::Link| Linked {
        href: frame.desk(&format!("/dossier/{}", link.dossier)),
        number: link.dossier.to_string(),
        kind: link.kind.to_string(),
    };
    looked.dossier.links.iter().map(link).collect()
}
