//! A dossier as its sender follows it, with number and code, as on the portal.

use axum::http::StatusCode;
use axum::response::Response;
use dossier::ClockState;
use serde::{Deserialize, Serialize};
use service::{ActError, DossierId, Fault, FollowCode, Followed as Dossier, Number, Said};
use utoipa::ToSchema;

use super::answer::{json, versioned};
use super::asked::Asked;
use super::body::Body;
use super::problem::{Kind, Problem};
use crate::app::Here;
use crate::portal::course::{self, Body as Said_};
use crate::portal::dossier::{PartShown, TermShown, outside, parts};
use crate::portal::message;

/// The header with the code.
pub const CODE: &str = "gehoor-code";

/// A dossier as its sender follows it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Followed {
    /// Its number.
    number: String,
    /// The day on which it was received.
    #[schema(format = Date)]
    received_on: String,
    /// The channel by which it came.
    channel: String,
    /// Whether it goes on in another dossier.
    merged: bool,
    /// Its parts: where each stands, and its terms.
    parts: Vec<FollowedPart>,
    /// Letters and messages, the last first.
    letters: Vec<Letter>,
    /// What happened, the last first.
    course: Vec<Happened>,
    /// The ways outside that are open.
    outside: Vec<Outside>,
    /// Whether the sender can write now.
    may_write: bool,
}

/// A part of a dossier.
#[derive(Serialize, ToSchema)]
pub struct FollowedPart {
    /// Its number.
    number: u16,
    /// The id of its track.
    track: String,
    /// The id of its stage.
    stage: String,
    /// What the stage is called.
    title: String,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    means: Option<String>,
    /// Whether it has come to an end.
    closed: bool,
    /// Its terms.
    terms: Vec<FollowedTerm>,
}

/// A term with how it stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FollowedTerm {
    /// The id of its clock.
    id: String,
    /// What is due.
    title: String,
    /// How it stands.
    state: Standing,
    /// The same in words.
    words: String,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    due: Option<String>,
    /// The day on which it was met.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    met: Option<String>,
    /// How the last day was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<String>,
    /// Whether it is a promise, a right or the law, in words.
    force: String,
    /// The clauses behind it, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    clauses: Option<String>,
}

/// How a term stands.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// Its start has not come.
    NotRunning,
    /// It runs.
    Running,
    /// Its last day has passed.
    Overdue,
    /// Met in time.
    Met,
    /// Met after its last day.
    MetLate,
    /// It ended without being met.
    Lapsed,
    /// It has no addressee.
    Undeliverable,
    /// It runs, without a stated term.
    NoTerm,
    /// It stands still.
    Paused,
    /// The window is open.
    OpenWindow,
    /// The window has closed.
    ClosedWindow,
    /// The right has opened.
    RightOpen,
    /// The wait is over.
    Over,
}

impl Standing {
    /// How a clock stands.
    pub fn of(state: ClockState) -> Standing {
        match state {
            ClockState::NotRunning => Standing::NotRunning,
            ClockState::Running => Standing::Running,
            ClockState::Overdue => Standing::Overdue,
            ClockState::Met => Standing::Met,
            ClockState::MetLate => Standing::MetLate,
            ClockState::Lapsed => Standing::Lapsed,
            ClockState::Undeliverable => Standing::Undeliverable,
            ClockState::NoTerm => Standing::NoTerm,
            ClockState::Paused => Standing::Paused,
            ClockState::OpenWindow => Standing::OpenWindow,
            ClockState::ClosedWindow => Standing::ClosedWindow,
            ClockState::RightOpen => Standing::RightOpen,
            ClockState::Over => Standing::Over,
        }
    }
}

/// A letter to the sender, or a message to or from them.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// Whether it is a letter of the procedure or a message.
    kind: LetterKind,
    /// What it is called, or who wrote it.
    title: String,
    /// The day on which it was sent.
    #[schema(format = Date)]
    sent_on: String,
    /// What it says: Markdown of a letter, plain words of a message.
    text: String,
}

/// Letter or message.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum LetterKind {
    /// A letter.
    Letter,
    /// A message.
    Message,
}

/// Something that happened.
#[derive(Serialize, ToSchema)]
pub struct Happened {
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// What, in words.
    words: String,
}

/// A way outside.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Outside {
    /// The id of the body.
    id: String,
    /// What it is called.
    title: String,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    does: Option<String>,
    /// Until when, in words.
    when: String,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    last_day: Option<String>,
    /// What may keep it from this one, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    excluded: Option<String>,
}

/// A message.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The words.
    #[schema(min_length = 1, max_length = 5000)]
    text: String,
}

/// A dossier as its sender follows it.
///
/// A code that does not belong to the number, and a number that there is not, get the
/// same answer.
#[utoipa::path(
    get, path = "/organisations/{organisation}/followed/{number}", operation_id = "getFollowed", tag = "public",
    responses((status = 200, description = "The dossier.", body = Followed))
)]
pub async fn follow(asked: Asked) -> Result<Response, Problem> {
    let here = asked.here()?;
    let id = opened(&asked, &here).await?;
    let dossier = read(&asked, &here, &id).await?;
    Ok(versioned(dossier.events.len(), &shown(&here, &dossier)))
}

/// Writes to the organisation.
///
/// With `If-Match`, the same message sent again is one message.
#[utoipa::path(
    post, path = "/organisations/{organisation}/followed/{number}/messages", operation_id = "createFollowedMessage",
    tag = "public", request_body = Message,
    responses((status = 201, description = "It was written; the dossier as it is now.", body = Followed))
)]
pub async fn write(asked: Asked, Body(message): Body<Message>) -> Result<Response, Problem> {
    let here = asked.here()?;
    let seen = asked.version()?.unwrap_or(usize::MAX);
    let id = opened(&asked, &here).await?;
    asked.may_send()?;
    let said = Said { text: message.text.into(), seen };
    let words = asked.words();
    asked.app.service().write(here.organisation, &id, &said).await.map_err(|error| match error {
        ActError::Refused(refusal) => Problem::refused(&refusal, |_| None, words),
        ActError::Store(fault) => Problem::fault(&fault, words),
    })?;
    let dossier = read(&asked, &here, &id).await?;
    Ok(json(StatusCode::CREATED, &shown(&here, &dossier)))
}

/// The dossier that number and code open.
async fn opened(asked: &Asked, here: &Here<'_>) -> Result<DossierId, Problem> {
    asked.may_try()?;
    let typed = asked.number.parse::<Number>().ok().zip(asked.header(CODE).and_then(FollowCode::read));
    let hidden = || asked.problem(Kind::NotFound).detail(asked.words().say("portal-follow-wrong"));
    let (number, code) = typed.ok_or_else(hidden)?;
    let found = asked.app.service().open(here.organisation, &number, &code).await;
    found.map_err(|fault| Problem::fault(&fault, asked.words()))?.ok_or_else(hidden)
}

async fn read<'a>(asked: &Asked, here: &Here<'a>, id: &DossierId) -> Result<Dossier<'a>, Problem> {
    let read = here.app.service().follow(here.organisation, id).await;
    read.map_err(|fault: Fault| Problem::fault(&fault, asked.words()))
}

fn shown(here: &Here<'_>, followed: &Dossier<'_>) -> Followed {
    let words = here.shell("").words;
    let Dossier { number, procedure, events, dossier } = followed;
    let letter = |letter: course::Letter| Letter {
        kind: if matches!(letter.body, Said_::Letter(_)) { LetterKind::Letter } else { LetterKind::Message },
        title: letter.title,
        sent_on: letter.on.to_string(),
        text: letter.text,
    };
    let way = |way: crate::portal::dossier::Way| Outside {
        id: way.body.0.to_string(),
        title: way.title,
        does: way.does,
        when: way.when,
        last_day: way.body.1.map(|day| day.to_string()),
        excluded: way.excluded,
    };
    let lines = course::lines(followed, words).into_iter();
    Followed {
        number: number.to_string(),
        received_on: dossier.received_on.to_string(),
        channel: dossier.channel.to_string(),
        merged: dossier.merged_into.is_some(),
        parts: parts(here, procedure, dossier, events, words).into_iter().map(part).collect(),
        letters: course::conversation(here, followed, words).into_iter().map(letter).collect(),
        course: lines.map(|line| Happened { on: line.on.to_string(), words: line.words }).collect(),
        outside: outside(here, followed, words).into_iter().map(way).collect(),
        may_write: message::open(here, followed),
    }
}

fn part(part: PartShown) -> FollowedPart {
    let (track, stage) = part.place;
    FollowedPart {
        number: part.number,
        track: track.to_string(),
        stage: stage.to_string(),
        title: part.stage,
        means: part.means,
        closed: part.closed,
        terms: part.terms.into_iter().map(term).collect(),
    }
}

fn term(term: TermShown) -> FollowedTerm {
    let (id, state, due, met) = term.clock;
    FollowedTerm {
        id: id.to_string(),
        title: term.title,
        state: Standing::of(state),
        words: term.state,
        due: due.map(|day| day.to_string()),
        met: met.map(|day| day.to_string()),
        because: term.because,
        force: term.force,
        clauses: term.clauses,
    }
}
