//! Registering what came in another way than by the form.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::Response;
use dossier::{Actor, Facts, Intake, IntakePart};
use serde::{Deserialize, Serialize};
use service::{Scope, Submission};
use utoipa::ToSchema;

use super::asked::Asked;
use super::body::Body;
use super::form::{answers, around, context, settled};
use super::problem::{Kind, Problem, WrongAnswer};
use super::submissions::{Received, created, failed, key};
use super::value::{Answer, day};
use crate::desk::Seated;

/// The most parts that are registered at once: more are better told apart later.
const PARTS_MOST: usize = 20;

/// Something that came in.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Registration {
    /// The id of the channel by which it came: not the form.
    #[schema(example = "telephone")]
    channel: String,
    /// When it came; now, when nothing else is said.
    #[schema(value_type = Option<String>, format = DateTime)]
    received_at: Option<jiff::Timestamp>,
    /// The day on which the person first turned to the organisation, if that was before.
    #[schema(format = Date)]
    first_contact: Option<String>,
    /// Whether the sender wishes to stay unknown.
    #[serde(default)]
    anonymous: bool,
    /// What was told, by the id of each question of the form: of the dossier, and of the part when there is one.
    answers: BTreeMap<String, Answer>,
    /// The parts, when there are several: what was told of each.
    #[serde(default)]
    #[schema(max_items = 20)]
    parts: Vec<RegisteredPart>,
}

/// A part of what came in.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisteredPart {
    /// What was told of it.
    answers: BTreeMap<String, Answer>,
}

/// Registers what came by telephone, at the counter, by letter or by mail.
///
/// The same `Idempotency-Key` with the same content gives the same receipt for two days, and makes one dossier.
#[utoipa::path(
    post, path = "/organisations/{organisation}/dossiers", operation_id = "createDossier", tag = "desk",
    request_body = Registration, security(("token" = [])),
    responses((status = 201, description = "It was registered, and is durable.", body = Received))
)]
pub async fn register(asked: Asked, Body(sent): Body<Registration>) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Register).await?;
    let key = key(&asked, &format!("desk {}", seat.person), &sent)?;
    let intake = intake(&asked, &seat, &sent)?;
    let submission = Submission { intake, key, documents: Vec::new() };
    let service = asked.app.service();
    let kept = service.register(seat.here.organisation, &seat.person, sent.received_at, submission).await;
    let receipt = kept.map_err(|error| failed(&seat.here, error, false))?;
    let organisation = &seat.here.organisation.id;
    Ok(created(&format!("{}/organisations/{organisation}/dossiers/{}", super::BASE, receipt.number), &receipt))
}

/// What was sent as the engine takes it.
fn intake(asked: &Asked, seat: &Seated<'_>, sent: &Registration) -> Result<Intake, Problem> {
    let broken = |message| asked.problem(Kind::Broken).detail(asked.words().say(message));
    let refused = Kind::Refused(StatusCode::UNPROCESSABLE_ENTITY);
    let by_form = seat.here.procedure.channel(&sent.channel).is_some_and(|channel| channel.form);
    if by_form {
        return Err(asked.problem(refused).detail(asked.words().say("api-form-channel")));
    }
    if sent.parts.len() > PARTS_MOST {
        return Err(broken("api-parts"));
    }
    let first = sent.first_contact.as_deref().map(|typed| day(typed).ok_or_else(|| broken("api-first-contact")));
    let wrong = |errors: Vec<WrongAnswer>| Problem::answers(errors, asked.words());
    let around = around(&seat.here);
    let facts = answers(&around, &sent.answers).map_err(wrong)?;
    let mut parts = Vec::new();
    for part in &sent.parts {
        parts.push(IntakePart { track: None, facts: answers(&around, &part.answers).map_err(wrong)? });
    }
    let first_contact = first.transpose()?;
    let intake =
        Intake { channel: sent.channel.as_str().into(), anonymous: sent.anonymous, first_contact, facts, parts };
    let actor = Actor { person: seat.person.clone(), at: sent.received_at.unwrap_or(seat.here.now) };
    // Each part is asked as if it came alone, with what is known of the whole.
    let alone = |part: &Facts| {
        let facts = intake.facts.iter().chain(part).map(|(fact, value)| (fact.clone(), value.clone())).collect();
        Intake { facts, parts: Vec::new(), ..intake.clone() }
    };
    let none = Facts::new();
    let all: Vec<&Facts> =
        if intake.parts.is_empty() { vec![&none] } else { intake.parts.iter().map(|part| &part.facts).collect() };
    for part in all {
        match settled(&around, &context(&seat.here), &actor, &alone(part)) {
            // What the engine refuses as a whole it says itself when it decides.
            Ok(_) => {}
            Err(errors) if errors.is_empty() => {}
            Err(errors) => return Err(wrong(errors)),
        }
    }
    Ok(intake)
}
