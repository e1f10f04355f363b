//! The house style of an organisation: its own values for the design tokens.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// The values of an organisation; nothing of its own is an empty sheet.
pub async fn sheet(State(app): State<App>, Path(file): Path<String>) -> Response {
    let id = file.strip_suffix(".css").unwrap_or_default();
    let theme = app.service().organisations().get(id).map(|organisation| organisation.theme.clone());
    let headers = [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=300")];
    (headers, theme.unwrap_or_default()).into_response()
}
