//! Who looked into a dossier.

use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use service::Scope;
use utoipa::ToSchema;

use super::answer::json;
use super::asked::Asked;
use super::problem::{Kind, Problem};

/// Who looked into a dossier.
#[derive(Serialize, ToSchema)]
pub struct Readings {
    /// The last first.
    items: Vec<Reading>,
}

/// That somebody looked.
#[derive(Serialize, ToSchema)]
pub struct Reading {
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// The id of the person.
    person: String,
    /// What they are called.
    name: String,
    /// With which reason, when it was not theirs.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<String>,
}

/// Who looked into a dossier; for whoever sees all of it.
#[utoipa::path(
    get, path = "/organisations/{organisation}/dossiers/{number}/readings", operation_id = "listReadings", tag = "desk",
    security(("token" = [])),
    responses((status = 200, description = "Who looked.", body = Readings))
)]
pub async fn list(asked: Asked) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Read).await?;
    let looked = asked.look(&seat).await?;
    if !looked.is_whole() {
        return Err(asked.problem(Kind::NotFound));
    }
    let noted = asked.app.service().readings(&looked).await;
    let noted = noted.map_err(|fault| Problem::fault(&fault, asked.words()))?;
    let reading = |noted: service::Noted| Reading {
        at: noted.at.to_string(),
        name: seat.name(&noted.person),
        person: noted.person.to_string(),
        because: noted.why,
    };
    Ok(json(StatusCode::OK, &Readings { items: noted.into_iter().map(reading).collect() }))
}
