//! Messages: to the sender of a dossier, or between colleagues.

use axum::response::Response;
use dossier::{Addressee, Command};
use serde::Deserialize;
use service::{Scope, Task};
use utoipa::ToSchema;

use super::actions::{Done, work};
use super::asked::Asked;
use super::body::Body;
use super::problem::Problem;

/// Who is to read it.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum To {
    /// The sender of the dossier.
    Sender,
    /// Colleagues alone.
    Staff,
}

/// A message.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Who is to read it.
    to: To,
    /// The words.
    #[schema(min_length = 1, max_length = 5000)]
    text: String,
}

/// Writes to the sender of a dossier, or to colleagues.
///
/// With `If-Match`, it is written only when nothing else happened meanwhile, and the same message sent again is one message.
#[utoipa::path(
    post, path = "/organisations/{organisation}/dossiers/{number}/messages", operation_id = "createMessage",
    tag = "desk", request_body = Written, security(("token" = [])),
    responses((status = 201, description = "It was written, and is durable.", body = Done))
)]
pub async fn write(asked: Asked, Body(written): Body<Written>) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Write).await?;
    let seen = asked.version()?;
    let looked = asked.look(&seat).await?;
    let to = match written.to {
        To::Sender => Addressee::Sender,
        To::Staff => Addressee::Staff,
    };
    let command = Command::Write { to, text: written.text.into() };
    work(&asked, &seat, &looked, &Task { command, at: None, seen: seen.unwrap_or(looked.events.len()) }).await
}
