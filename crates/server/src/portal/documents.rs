//! Documents that the sender of a dossier adds to it.

use axum::extract::{Path, Request, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::follow;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::files::accepted;
use crate::reading::Sent;

/// Adds documents to a dossier that is followed.
pub async fn add(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let dossier = follow::session(&here, &headers)?;
    let mut sent = Sent::read(request, here.language).await?;
    let shell = here.shell("/volgen/dossier");
    let (kept, problems) = accepted(std::mem::take(&mut sent.files), &sent.refused, shell.words);
    if !problems.is_empty() || kept.is_empty() {
        return super::dossier::with_problems(&here, &dossier, problems).await;
    }
    match app.service().add_documents(here.organisation, &dossier, kept).await {
        Ok(()) => Ok(Redirect::to(&shell.href("/volgen/dossier?gedaan=document")).into_response()),
        Err(error) => super::dossier::after(&here, &dossier, error).await,
    }
}
