//! The actions of a dossier: which are open, what they ask, why others are closed; and taking one.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::http::header::{ETAG, LOCATION};
use axum::response::{IntoResponse, Response};
use dossier::view::{OpenAction, actions};
use dossier::{Actor, Command, Context, PartNumber};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use service::{Looked, Scope, Task, WorkError};
use utoipa::ToSchema;

use super::answer::{json, versioned};
use super::asked::Asked;
use super::body::Body;
use super::problem::{Kind, Problem};
use super::question::Question;
use super::value::{Answer, read};
use crate::desk::Seated;
use crate::desk::act::Form;
use crate::fields::Around;

/// The actions of a dossier.
#[derive(Serialize, ToSchema)]
pub struct Actions {
    /// Those of each part that may be seen.
    parts: Vec<PartActions>,
}

/// The actions of a part.
#[derive(Serialize, ToSchema)]
pub struct PartActions {
    /// The number of the part.
    part: u16,
    /// Its actions, open and closed.
    actions: Vec<Action>,
}

/// An action as it stands for the owner of the token.
#[derive(Serialize, ToSchema)]
pub struct Action {
    /// Its id.
    id: String,
    /// What it is called.
    title: String,
    /// Whether it can be taken now.
    open: bool,
    /// Why it cannot.
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<Refused>,
    /// What it asks.
    questions: Vec<Question>,
}

/// Why an action cannot be taken.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Refused {
    /// In one word.
    code: String,
    /// In the words of the procedure.
    detail: String,
    /// The clauses on which it rests.
    clauses: Vec<String>,
    /// Whether a reason (`because`) would be enough to go on.
    reason_would_do: bool,
}

/// What is to be done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "part": 1, "action": "record-handling", "answers": { "handling_step": "Gebeld met de locatie." },
}))]
pub struct Taken {
    /// With which part.
    #[schema(value_type = u16, minimum = 1, maximum = 65535)]
    #[serde(deserialize_with = "whole")]
    part: PartNumber,
    /// Which action.
    action: String,
    /// The answers, by the id of their question.
    #[serde(default)]
    answers: BTreeMap<String, Answer>,
    /// The reason for deviating from a rule, where that is possible.
    because: Option<String>,
    /// When it happened; now, when nothing else is said.
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<jiff::Timestamp>,
}

/// A whole number, which JSON may write as `2.0` as well.
fn whole<'d, D: Deserializer<'d>>(from: D) -> Result<PartNumber, D::Error> {
    let number = serde_json::Number::deserialize(from)?;
    let float = number.as_f64().filter(|float| float.fract() == 0.0 && (0.0..=65535.0).contains(float));
    float.map(|float| float as PartNumber).ok_or_else(|| D::Error::custom("a whole number from 1 to 65535"))
}

/// That it was done.
#[derive(Serialize, ToSchema)]
pub struct Done {
    /// The number of the dossier.
    number: String,
    /// Its version now; nothing when the owner of the token no longer sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<usize>,
}

/// What can be done with a dossier, part by part, and what cannot and why.
#[utoipa::path(
    get, path = "/organisations/{organisation}/dossiers/{number}/actions", operation_id = "listActions", tag = "desk",
    security(("token" = [])),
    responses((status = 200, description = "The actions.", body = Actions))
)]
pub async fn list(asked: Asked) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Read).await?;
    let looked = asked.look(&seat).await?;
    let visible = looked.dossier.parts.iter().filter(|part| looked.access.part(part));
    let parts = visible.map(|part| of_part(&seat, &looked, part)).collect();
    Ok(versioned(looked.events.len(), &Actions { parts }))
}

fn of_part(seat: &Seated<'_>, looked: &Looked<'_>, part: &dossier::Part) -> PartActions {
    let here = &seat.here;
    let people = &here.organisation.people;
    let context = Context { procedures: here.organisation.versions(), people, now: here.now };
    let actor = Actor { person: seat.person.clone(), at: here.now };
    let track = looked.procedure.track(&part.track);
    let around = Around { procedure: looked.procedure, track, words: seat.shell("").words };
    let all = actions(&context, &looked.dossier, part.number, &actor);
    PartActions { part: part.number, actions: all.iter().map(|one| shown(&around, one)).collect() }
}

fn shown(around: &Around<'_>, one: &OpenAction<'_>) -> Action {
    let question = |(fact, how): &(procedure::Id, procedure::AskHow)| {
        let fact = around.procedure.facts.get(fact)?;
        let ask = one.action.asks.iter().find(|ask| ask.fact == fact.id);
        Some(Question::of(around, fact, *how, ask.is_some_and(|ask| ask.if_.is_some()), false))
    };
    Action {
        id: one.action.id.to_string(),
        title: one.action.title.to_string(),
        open: one.is_open(),
        refusal: one.refusal.as_ref().map(|refusal| Refused {
            code: refusal.word().to_owned(),
            detail: around.words.tell(refusal.message.clone()),
            clauses: refusal.clauses.iter().map(ToString::to_string).collect(),
            reason_would_do: refusal.reason_would_do,
        }),
        questions: one.asks.iter().filter_map(question).collect(),
    }
}

/// Does something with a dossier, as its procedure lets the owner of the token.
///
/// The version in `If-Match` is that of the dossier as it was looked at: when something else happened meanwhile, nothing is
/// done. The same request sent twice is done once.
#[utoipa::path(
    post, path = "/organisations/{organisation}/dossiers/{number}/actions", operation_id = "createAction", tag = "desk",
    request_body = Taken, security(("token" = [])),
    responses((status = 201, description = "It was done, and is durable.", body = Done))
)]
pub async fn act(asked: Asked, Body(taken): Body<Taken>) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Write).await?;
    let seen = asked.version()?.ok_or_else(|| asked.problem(Kind::NoVersion))?;
    let looked = asked.look(&seat).await?;
    let form = Form { seat: &seat, looked: &looked, part: taken.part, action: &taken.action };
    let open = form.open().map_err(|_| {
        asked.problem(Kind::Refused(StatusCode::UNPROCESSABLE_ENTITY)).detail(asked.words().say("api-no-action"))
    })?;
    let answers = read(&form.around(), &open.asks, &taken.answers);
    let answers = answers.map_err(|errors| Problem::answers(errors, asked.words()))?;
    let because = taken.because.as_deref().map(str::trim).filter(|because| !because.is_empty()).map(Into::into);
    let command = Command::Act { part: taken.part, action: open.action.id.clone(), answers, because };
    work(&asked, &seat, &looked, &Task { command, at: taken.at, seen }).await
}

/// Does it.
///
/// # Errors
/// Why it was not done.
pub async fn work(asked: &Asked, seat: &Seated<'_>, looked: &Looked<'_>, task: &Task) -> Result<Response, Problem> {
    let service = asked.app.service();
    let done = service.work(seat.here.organisation, &seat.person, &looked.number, task).await;
    done.map_err(|error| failed(asked, looked, error))?;
    let number = looked.number.to_string();
    let now = service.look(seat.here.organisation, &seat.person, &looked.number).await.ok();
    let version = now.map(|now| now.events.len());
    let location = format!("{}/organisations/{}/dossiers/{number}", super::BASE, asked.organisation);
    let answer = ([(LOCATION, location)], json(StatusCode::CREATED, &Done { number, version })).into_response();
    Ok(match version {
        Some(version) => ([(ETAG, format!("\"{version}\""))], answer).into_response(),
        None => answer,
    })
}

fn failed(asked: &Asked, looked: &Looked<'_>, error: WorkError) -> Problem {
    let words = asked.words();
    match error {
        WorkError::Refused(refusal) => {
            let missing = |fact: &procedure::Id| {
                let title = &looked.procedure.facts.get(fact)?.title;
                Some(words.with("portal-wrong-missing", "question", title))
            };
            Problem::refused(&refusal, missing, words)
        }
        WorkError::Changed => asked.problem(Kind::Changed),
        WorkError::Hidden => asked.problem(Kind::NotFound),
        WorkError::Store(fault) => Problem::fault(&fault, words),
    }
}
