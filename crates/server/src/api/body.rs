//! The body of a request: JSON, within limits, with nothing in it that nobody asked for.

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::asked::language;
use super::problem::{Kind, Problem};
use crate::app::Site;
use crate::limits::FORM_BYTES;
use crate::words::Words;

/// A body that was read.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Site> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Site) -> Result<Body<T>, Problem> {
        let words = Words::new(language(request.headers()), None);
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Problem::new(Kind::Media, words));
        }
        let bytes = axum::body::to_bytes(request.into_body(), FORM_BYTES).await;
        let bytes = bytes.map_err(|_| Problem::new(Kind::TooLarge, words))?;
        let read = serde_json::from_slice(&bytes);
        read.map(Body).map_err(|error| {
            Problem::new(Kind::Broken, words).detail(words.with("api-json", "error", error.to_string()))
        })
    }
}
