//! Searching: what is sought stands in the body, never in an address, since it may be a name.

use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use service::{Scope, Sheet};
use utoipa::ToSchema;

use super::answer::json;
use super::asked::Asked;
use super::body::Body;
use super::dossiers::{Listed, listed};
use super::problem::{Kind, Problem};

/// The most that is sought at once, in characters.
const WORDS_MOST: usize = 200;

/// What is sought.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Words that all occur in a dossier, or its number.
    #[schema(min_length = 1, max_length = 200)]
    words: String,
    /// Where the page begins, as `after` of the page before tells it.
    #[schema(pattern = "^[0-9]{1,6}[.][0-9a-f]{32}[.][0-9]{1,4}$")]
    after: Option<String>,
}

/// What was found.
#[derive(Serialize, ToSchema)]
pub struct Found {
    /// The dossiers, the newest first.
    items: Vec<Listed>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

/// The dossiers, of those that the owner of the token may see, in which all words occur.
#[utoipa::path(
    post, path = "/organisations/{organisation}/searches", operation_id = "searchDossiers", tag = "desk",
    request_body = Search, security(("token" = [])),
    responses((status = 200, description = "A page of what was found.", body = Found))
)]
pub async fn search(asked: Asked, Body(search): Body<Search>) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Read).await?;
    let words = search.words.trim();
    if words.is_empty() || words.chars().count() > WORDS_MOST {
        return Err(asked.problem(Kind::Broken).detail(asked.words().say("api-words")));
    }
    let after = asked.place(search.after.as_deref())?;
    let sheet = asked.app.service().find(seat.here.organisation, &seat.reach, words, after).await;
    let Sheet { rows, next } = sheet.map_err(|fault| Problem::fault(&fault, asked.words()))?;
    let items = rows.into_iter().map(|entry| listed(&seat, entry)).collect();
    Ok(json(StatusCode::OK, &Found { items, after: next.map(|place| place.to_string()) }))
}
