//! What pages carry beside their words: one style sheet and one small script, both of our own.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// Where the style sheet is: the version in the address lets browsers keep it for ever.
pub const CSS_PATH: &str = concat!("/static/", env!("CARGO_PKG_VERSION"), "/gehoor.css");
/// Where the style sheet of the desk is, which comes on top of the other.
pub const DESK_PATH: &str = concat!("/static/", env!("CARGO_PKG_VERSION"), "/balie.css");
/// Where the script is.
pub const JS_PATH: &str = concat!("/static/", env!("CARGO_PKG_VERSION"), "/gehoor.js");

/// Where the small picture of the tab is.
pub const ICON_PATH: &str = "/favicon.svg";

const ICON: &str = include_str!("../assets/favicon.svg");
const CSS: &str = include_str!("../assets/gehoor.css");
const DESK: &str = include_str!("../assets/desk.css");
const JS: &str = include_str!("../assets/gehoor.js");

/// The style sheet.
pub async fn css() -> Response {
    kept(CSS, "text/css; charset=utf-8")
}

/// The small picture of the tab.
pub async fn icon() -> Response {
    kept(ICON, "image/svg+xml")
}

/// The style sheet of the desk.
pub async fn desk() -> Response {
    kept(DESK, "text/css; charset=utf-8")
}

/// The script.
pub async fn js() -> Response {
    kept(JS, "text/javascript; charset=utf-8")
}

fn kept(text: &'static str, kind: &'static str) -> Response {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}
