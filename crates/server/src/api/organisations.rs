//! The organisations that are served: what they are called, how they can be reached, and what they promise.

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::json;
use super::asked::Asked;
use super::problem::Problem;
use crate::app::Here;
use crate::portal::content::ways;
use crate::portal::procedure::terms;

/// How long what is the same for everybody may be kept.
pub const KEPT: [(axum::http::HeaderName, &str); 1] = [(CACHE_CONTROL, "public, max-age=30")];

/// An organisation in the list.
#[derive(Serialize, ToSchema)]
pub struct Named {
    /// Its id: what stands in addresses.
    #[schema(example = "kluppluz")]
    id: String,
    /// Its name.
    title: String,
}

/// The organisations.
#[derive(Serialize, ToSchema)]
pub struct Organisations {
    /// All of them: an installation serves a handful.
    items: Vec<Named>,
}

/// An organisation.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// Its id: what stands in addresses.
    id: String,
    /// Its name.
    title: String,
    /// The language of its own words, such as questions and letters.
    #[schema(example = "nl-BE")]
    language: String,
    /// The version of its procedure that is in force.
    version: String,
    /// The ways in which it can be reached.
    channels: Vec<Channel>,
    /// What it promises, and what the law asks.
    terms: Vec<Term>,
}

/// A way in which an organisation can be reached.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Channel {
    /// Its id.
    id: String,
    /// What it is called.
    title: String,
    /// Whether it is the form, through which submissions come in.
    form: bool,
    /// Whether the organisation prefers it.
    preferred: bool,
    /// Whether an appointment is needed.
    by_appointment: bool,
    /// Whether it can be reached now, in words; nothing when it keeps no hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    reachable: Option<String>,
    /// Its hours.
    hours: Vec<Hours>,
}

/// When a channel can be reached on a day of the week.
#[derive(Serialize, ToSchema)]
pub struct Hours {
    /// The day, in words.
    day: String,
    /// The hours, in words.
    hours: String,
}

/// A term.
#[derive(Serialize, ToSchema)]
pub struct Term {
    /// In which course.
    track: String,
    /// What is due.
    title: String,
    /// How long it may take, in words.
    length: String,
}

/// The organisations that are served here.
#[utoipa::path(
    get, path = "/organisations", operation_id = "listOrganisations", tag = "public",
    responses((status = 200, description = "The organisations.", body = Organisations))
)]
pub async fn list(asked: Asked) -> Response {
    let named = |organisation: &service::Organisation| Named {
        id: organisation.id.to_string(),
        title: organisation.at(asked.app.now()).0.title.to_string(),
    };
    let items = asked.app.service().organisations().iter().map(named).collect();
    (KEPT, json(StatusCode::OK, &Organisations { items })).into_response()
}

/// An organisation with its channels and its terms.
#[utoipa::path(
    get, path = "/organisations/{organisation}", operation_id = "getOrganisation", tag = "public",
    responses((status = 200, description = "The organisation.", body = Organisation))
)]
pub async fn one(asked: Asked) -> Result<Response, Problem> {
    let here = asked.here()?;
    Ok((KEPT, json(StatusCode::OK, &shown(&here))).into_response())
}

fn shown(here: &Here<'_>) -> Organisation {
    let shell = here.shell("");
    let channel = |way: crate::portal::content::Way| Channel {
        id: way.id,
        title: way.title,
        form: way.form,
        preferred: way.preferred,
        by_appointment: way.by_appointment,
        reachable: way.reach,
        hours: way.hours.into_iter().map(|(day, hours)| Hours { day, hours }).collect(),
    };
    let term =
        |term: crate::portal::procedure::Term| Term { track: term.track, title: term.title, length: term.length };
    Organisation {
        id: here.organisation.id.to_string(),
        title: here.procedure.title.to_string(),
        language: here.procedure.language.to_string(),
        version: here.procedure.version.to_string(),
        channels: ways(here, shell.words).into_iter().map(channel).collect(),
        terms: terms(here, &shell).into_iter().map(term).collect(),
    }
}
