//! Forms are taken from our own pages alone.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use text::Language;

use crate::app::App;
use crate::errors::PageError;
use crate::limits::ARRIVAL;

/// Lets through what reads, and what writes from a page of this site.
pub async fn same_site(State(_): State<App>, request: Request, next: Next) -> Response {
    if request.method() == Method::POST && !own(request.headers()) {
        let code = request.uri().path().split('/').nth(1).unwrap_or_default();
        let language = Language::from_tag(code).unwrap_or(Language::Nl);
        return PageError::Cross(language).into_response();
    }
    next.run(request).await
}

/// Ends a request that does not arrive in time, so that slow senders do not keep places occupied.
pub async fn in_time(request: Request, next: Next) -> Response {
    let code = request.uri().path().split('/').nth(1).unwrap_or_default();
    let language = Language::from_tag(code).unwrap_or(Language::Nl);
    match tokio::time::timeout(ARRIVAL, next.run(request)).await {
        Ok(response) => response,
        Err(_) => PageError::Broken(language).into_response(),
    }
}

/// Whether the browser says that the request comes from this site, or says nothing: a program that says nothing
/// holds no cookies of anybody.
fn own(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(ORIGIN.as_str()) else { return true };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == text(HOST.as_str())
}
