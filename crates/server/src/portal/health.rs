//! Whether the process lives, and whether it can serve.

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;

/// The process answers.
pub async fn live() -> &'static str {
    "ok"
}

/// The store answers too.
pub async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.service().ready().await { (StatusCode::OK, "ok") } else { (StatusCode::SERVICE_UNAVAILABLE, "store") }
}
