//! One line for each request: which kind of page, how it went, how long it took. Never an address, a name or a number.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

/// Logs the request by the route that it took, not by its address.
pub async fn request(request: Request, next: Next) -> Response {
    if !tracing::enabled!(tracing::Level::INFO) {
        return next.run(request).await;
    }
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let began = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let (status, took) = (response.status().as_u16(), began.elapsed());
    let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    if response.status().is_server_error() {
        tracing::error!(%method, route, status, microseconds, "answered");
    } else {
        tracing::info!(%method, route, status, microseconds, "answered");
    }
    response
}
