//! Where a part stands, drawn in the picture of its track.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use dossier::PartNumber;
use procedure::{Standing, diagram_of};

use super::{Seated, Stop, Visit};
use crate::app::App;
use crate::errors::PageError;

/// The picture of a part that may be seen.
pub async fn picture(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number, part)): Path<(String, String, String, PartNumber)>,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let hidden = PageError::NotFound(language);
    let looked = seat.look(&number).await?;
    let part = looked.dossier.part(part).filter(|part| looked.access.part(part)).ok_or(hidden)?;
    let passed: Vec<&str> = part.entered.iter().map(|entered| &*entered.id).collect();
    let standing = Standing { stage: &part.stage, passed: &passed };
    let svg = diagram_of(looked.procedure, &part.track, &standing, language).ok_or(hidden)?;
    Ok(([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "no-store")], svg).into_response())
}
