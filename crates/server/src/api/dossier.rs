//! A dossier as whoever asks may see it: where it stands, what is due, what is known, and what happened.

use std::collections::BTreeMap;

use axum::response::Response;
use dossier::view::{DutyKind, is_interrupted};
use dossier::{ClockView, clock_views};
use serde::Serialize;
use service::{Looked, Scope};
use utoipa::ToSchema;

use super::answer::versioned;
use super::asked::Asked;
use super::dossiers::Due;
use super::followed::Standing;
use super::problem::Problem;
use super::value::{Answer, known};
use crate::desk::{Seated, course, dossier as page, due};

/// A dossier.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// Its number.
    number: String,
    /// Its version: how many events its log holds.
    version: usize,
    /// The version of the procedure under which it runs.
    procedure: String,
    /// When it was received.
    #[schema(format = DateTime)]
    received_at: String,
    /// The day on which that was.
    #[schema(format = Date)]
    received_on: String,
    /// The channel by which it came.
    channel: String,
    /// Whether the sender is unknown.
    anonymous: bool,
    /// Who sent it; nothing when nobody is to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    sender: Option<String>,
    /// The dossier in which it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged_into: Option<String>,
    /// Whether a danger is open, for whoever may see that.
    danger: bool,
    /// Whether all of it is shown.
    whole: bool,
    /// The reason for which it was opened, when it was not theirs.
    #[serde(skip_serializing_if = "Option::is_none")]
    glass: Option<String>,
    /// What is known of it, by the id of each fact.
    facts: BTreeMap<String, Answer>,
    /// Its parts.
    parts: Vec<Part>,
    /// What is to be done now.
    tasks: Vec<Due>,
    /// Who has a role in it.
    people: Vec<Person>,
    /// The letters that were sent, the last first.
    letters: Vec<SentLetter>,
    /// The documents, for whoever sees all of it.
    documents: Vec<Document>,
    /// What happened, the last first.
    course: Vec<Event>,
}

/// A part of a dossier.
#[derive(Serialize, ToSchema)]
pub struct Part {
    /// Its number.
    number: u16,
    /// The id of its track.
    track: String,
    /// The id of its stage.
    stage: String,
    /// What the stage is called.
    title: String,
    /// Whether it has come to an end.
    closed: bool,
    /// Whether a danger is handled in it.
    danger: bool,
    /// What is known of it, by the id of each fact.
    facts: BTreeMap<String, Answer>,
    /// Its clocks.
    clocks: Vec<Clock>,
}

/// A clock.
#[derive(Serialize, ToSchema)]
pub struct Clock {
    /// Its id.
    id: String,
    /// What is due.
    title: String,
    /// How it stands.
    state: Standing,
    /// The day to work towards.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    work: Option<String>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    due: Option<String>,
    /// The day on which it was met.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    met: Option<String>,
    /// How the last day was counted, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<String>,
    /// How firm it is, in words.
    force: String,
    /// The clauses behind it.
    clauses: String,
}

/// Somebody with a role.
#[derive(Serialize, ToSchema)]
pub struct Person {
    /// What the role is called.
    role: String,
    /// What they are called.
    name: String,
}

/// A letter that was sent.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SentLetter {
    /// The id of its template.
    letter: String,
    /// What it is called.
    title: String,
    /// To which roles it went.
    to: Vec<String>,
    /// Whether anybody could be reached with it.
    delivered: bool,
    /// When.
    #[schema(format = DateTime)]
    sent_at: String,
    /// Its text, as Markdown.
    text: String,
}

/// A document.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// When it was added.
    #[schema(format = DateTime)]
    added_at: String,
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
pub struct Event {
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// By whom, in words.
    who: String,
    /// What, in words.
    words: String,
    /// Reasons that were given, and what came of it, in words.
    because: Vec<String>,
}

/// A dossier. That it was looked into is kept.
#[utoipa::path(
    get, path = "/organisations/{organisation}/dossiers/{number}", operation_id = "getDossier", tag = "desk",
    security(("token" = [])),
    responses((status = 200, description = "The dossier.", body = Dossier))
)]
pub async fn one(asked: Asked) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Read).await?;
    let looked = asked.look(&seat).await?;
    let fault = |fault| Problem::fault(&fault, asked.words());
    let documents = match looked.access.whole {
        true => asked.app.service().documents(&looked).await.map_err(fault)?,
        false => Vec::new(),
    };
    let letters = page::letters_of(&seat, &looked).map_err(fault)?;
    Ok(versioned(looked.events.len(), &shown(&seat, &looked, documents, letters)))
}

fn shown(
    seat: &Seated<'_>,
    looked: &Looked<'_>,
    documents: Vec<service::Filed>,
    letters: Vec<service::Composed>,
) -> Dossier {
    let Looked { procedure, dossier, access, .. } = looked;
    let open = procedure.interrupts.iter().any(|interrupt| is_interrupted(procedure, dossier, &interrupt.id));
    let document =
        |filed: service::Filed| Document { id: filed.id.to_string(), name: filed.name, added_at: filed.at.to_string() };
    let letter = |sent: service::Composed| SentLetter {
        letter: sent.letter.to_string(),
        title: sent.title,
        to: sent.to.iter().map(ToString::to_string).collect(),
        delivered: sent.delivered,
        sent_at: sent.at.to_string(),
        text: sent.text,
    };
    let event =
        |line: course::Line| Event { at: line.at.to_string(), who: line.who, words: line.words, because: line.because };
    Dossier {
        number: looked.number.to_string(),
        version: looked.events.len(),
        procedure: dossier.version.to_string(),
        received_at: dossier.received.to_string(),
        received_on: dossier.received_on.to_string(),
        channel: dossier.channel.to_string(),
        anonymous: dossier.anonymous,
        sender: service::sender(procedure, dossier),
        merged_into: dossier.merged_into.as_ref().map(ToString::to_string),
        danger: access.danger && open,
        whole: access.whole,
        glass: looked.glass.clone(),
        facts: facts(looked, &dossier.facts),
        parts: dossier.parts.iter().filter(|part| access.part(part)).map(|one| part(seat, looked, one)).collect(),
        tasks: page::due(seat, looked).into_iter().map(|duty| task(seat, looked, &duty)).collect(),
        people: page::people(seat, looked)
            .into_iter()
            .map(|held| Person { role: held.role, name: held.name })
            .collect(),
        letters: letters.into_iter().map(letter).collect(),
        documents: documents.into_iter().map(document).collect(),
        course: course::lines(seat, looked, 0).into_iter().map(event).collect(),
    }
}

fn facts(looked: &Looked<'_>, facts: &dossier::Facts) -> BTreeMap<String, Answer> {
    known(course::seen(looked, facts).into_iter().map(|(fact, value)| (&fact.id, value)))
}

fn part(seat: &Seated<'_>, looked: &Looked<'_>, part: &dossier::Part) -> Part {
    let procedure = looked.procedure;
    let stage = procedure.track(&part.track).and_then(|track| track.stage(&part.stage));
    let views = clock_views(procedure, &looked.dossier, part, seat.here.local.date());
    Part {
        number: part.number,
        track: part.track.to_string(),
        stage: part.stage.to_string(),
        title: stage.map_or(&part.stage, |stage| &stage.title).to_string(),
        closed: stage.is_some_and(|stage| stage.end),
        danger: part.interrupt.is_some(),
        facts: facts(looked, &part.facts),
        clocks: views
            .iter()
            .filter(|view| view.state != dossier::ClockState::NotRunning)
            .map(|view| clock(seat, looked, view))
            .collect(),
    }
}

fn clock(seat: &Seated<'_>, looked: &Looked<'_>, view: &ClockView<'_>) -> Clock {
    let words = seat.shell("").words;
    Clock {
        id: view.clock.id.to_string(),
        title: view.clock.title.to_string(),
        state: Standing::of(view.state),
        work: view.work.map(|day| day.to_string()),
        due: view.due.map(|day| day.to_string()),
        met: view.met.map(|day| day.to_string()),
        because: view.explain(looked.procedure).map(|due| words.tell(due.because.message())),
        force: due::force(view.clock.force, words),
        clauses: due::clauses(&view.clock.basis),
    }
}

fn task(seat: &Seated<'_>, looked: &Looked<'_>, duty: &dossier::view::Duty) -> Due {
    let kind = match duty.kind {
        DutyKind::Proposal => "proposal",
        DutyKind::Clock => "clock",
        DutyKind::Request => "request",
        DutyKind::Message => "message",
    };
    Due {
        kind: kind.to_owned(),
        id: duty.id.to_string(),
        title: due::Asked::duty(looked.procedure, duty, seat.shell("").words).title,
        part: duty.part,
        role: duty.role.to_string(),
        person: looked.dossier.holder(&duty.role).map(|held| held.person.to_string()),
        work: duty.work.map(|day| day.to_string()),
        due: duty.due.map(|day| day.to_string()),
    }
}
