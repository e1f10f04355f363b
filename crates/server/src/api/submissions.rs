//! Submissions: something that somebody tells an organisation.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use dossier::{Actor, Intake};
use serde::{Deserialize, Serialize};
use service::{Organisation, Receipt, SENDER, Submission, SubmitError};
use utoipa::ToSchema;

use super::answer::json;
use super::asked::Asked;
use super::body::Body;
use super::form::{answers, around, context, settled};
use super::problem::{Kind, Problem};
use super::value::Answer;
use crate::app::Here;

/// The longest key of a request.
const KEY_MOST: usize = 200;

/// The shortest: what is easily guessed, or sent by two programs at once, is none.
const KEY_LEAST: usize = 16;

/// Something that somebody tells.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "answers": {
    "safety_at_stake": false, "reaction_kind": "complaint", "talked_first": "failed",
    "what": "De deur stond weer op slot.", "location": "locatie Knisperbos", "region": "brabant",
    "youth_financed": { "unknown": true }, "reporter_name": "An Jansen", "reporter_email": "an@example.org",
    "relation": "parent",
} }))]
pub struct Told {
    /// Whether the sender wishes to stay unknown, where the form lets them.
    #[serde(default)]
    anonymous: bool,
    /// The answers, by the id of their question.
    answers: BTreeMap<String, Answer>,
}

/// That something was received, and how to follow it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    /// The number of the dossier.
    #[schema(example = "KLU-2026-000001")]
    number: String,
    /// The code with which the dossier is followed. It is given now and never again.
    code: String,
    /// When it was received.
    #[schema(format = DateTime)]
    received_at: String,
    /// The day on which that was.
    #[schema(format = Date)]
    received_on: String,
}

impl Received {
    /// The receipt of something that was kept.
    pub fn of(receipt: &Receipt) -> Received {
        Received {
            number: receipt.number.to_string(),
            code: receipt.code.to_string(),
            received_at: receipt.dossier.received.to_string(),
            received_on: receipt.dossier.received_on.to_string(),
        }
    }
}

/// Tells an organisation something.
///
/// The same `Idempotency-Key` with the same content gives the same receipt for two days,
/// and makes one dossier.
#[utoipa::path(
    post, path = "/organisations/{organisation}/submissions", operation_id = "createSubmission", tag = "public",
    request_body = Told,
    responses((status = 201, description = "It was received, and is durable.", body = Received))
)]
pub async fn submit(asked: Asked, Body(told): Body<Told>) -> Result<Response, Problem> {
    let here = asked.here()?;
    let channel = Organisation::form(here.procedure).ok_or_else(|| asked.problem(Kind::NotFound))?;
    let key = key(&asked, SENDER, &told)?;
    asked.may_send()?;
    let around = around(&here);
    let wrong = |errors| Problem::answers(errors, asked.words());
    let facts = answers(&around, &told.answers).map_err(wrong)?;
    let intake = Intake { channel: channel.id.clone(), anonymous: told.anonymous, facts, ..Intake::default() };
    let actor = Actor { person: SENDER.into(), at: here.now };
    let settled = settled(&around, &context(&here), &actor, &intake);
    settled.map_err(wrong)?;
    let submission = Submission { intake, key, documents: Vec::new() };
    let kept = asked.app.service().submit(here.organisation, submission).await;
    let receipt = kept.map_err(|error| failed(&here, error, true))?;
    Ok(created(
        &format!("{}/organisations/{}/followed/{}", super::BASE, here.organisation.id, receipt.number),
        &receipt,
    ))
}

/// The answer to something that was kept.
pub fn created(location: &str, receipt: &Receipt) -> Response {
    ([(LOCATION, location)], json(StatusCode::CREATED, &Received::of(receipt))).into_response()
}

/// Why it was not kept.
pub fn failed(here: &Here<'_>, error: SubmitError, to_sender: bool) -> Problem {
    let words = here.shell("").words;
    match error {
        SubmitError::Refused(refusal) => {
            let missing = |fact: &procedure::Id| {
                let fact = here.procedure.facts.get(fact)?;
                let title = if to_sender { fact.sender_title() } else { &fact.title };
                Some(words.with("portal-wrong-missing", "question", title))
            };
            Problem::refused(&refusal, missing, words)
        }
        SubmitError::Store(fault) => Problem::fault(&fault, words),
    }
}

/// The key of a request that is sent again when its answer was lost: of whoever sends it and of what they send, so that
/// nobody gets the receipt of another by a key that they share.
///
/// # Errors
/// When there is none.
pub fn key(asked: &Asked, who: &str, content: &impl Serialize) -> Result<[u8; 16], Problem> {
    let given = asked.header("idempotency-key").filter(|key| (KEY_LEAST..=KEY_MOST).contains(&key.len()));
    let given = given.ok_or_else(|| asked.problem(Kind::Broken).detail(asked.words().say("api-key")))?;
    let content = serde_json::to_vec(content).unwrap_or_default();
    Ok(service::request_key(&[asked.organisation.as_bytes(), who.as_bytes(), given.as_bytes(), &content]))
}
