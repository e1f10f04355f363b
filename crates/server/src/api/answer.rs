//! Answers of the API: JSON, with what every answer says of itself.

use axum::extract::Request;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::asked::language;
use super::problem::{Kind, Problem};
use crate::limits::ARRIVAL;
use crate::words::Words;

/// The header with the version of the API.
pub const API_VERSION: HeaderName = HeaderName::from_static("api-version");

/// Something as JSON. Nobody between keeps it, unless it is said that they may.
pub fn json(status: StatusCode, content: &impl Serialize) -> Response {
    match serde_json::to_vec(content) {
        Ok(body) => (status, [(CONTENT_TYPE, "application/json")], body).into_response(),
        Err(error) => {
            tracing::error!(%error, "an answer cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Something with the version that a change of it names.
pub fn versioned(version: usize, content: &impl Serialize) -> Response {
    ([(ETAG, format!("\"{version}\""))], json(StatusCode::OK, content)).into_response()
}

/// What every answer says: the version of the API, and its language.
pub async fn headed(request: Request, next: Next) -> Response {
    let language = language(request.headers());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(API_VERSION, HeaderValue::from_static(super::VERSION));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    response
}

/// Ends a request that does not arrive in time.
pub async fn in_time(request: Request, next: Next) -> Response {
    let words = Words::new(language(request.headers()), None);
    match tokio::time::timeout(ARRIVAL, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Kind::Slow, words).into_response(),
    }
}
