//! Every route of the program, with what each request passes through.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use text::Language;

use crate::app::{App, Site};
use crate::errors::PageError;
use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, FORM_BYTES};
use crate::{api, assets, desk, guard, headers, log, portal};

/// The program as an HTTP service.
pub fn router(app: App) -> Router {
    let site = Site::new(app);
    let pages = portal::router()
        .merge(desk::router())
        .layer(DefaultBodyLimit::max(FORM_BYTES + DOCUMENTS * DOCUMENT_BYTES))
        .layer(from_fn(guard::in_time))
        .layer(from_fn_with_state(site.clone(), guard::same_site))
        .fallback(|| async { PageError::NotFound(Language::Nl) });
    Router::new()
        .route(assets::CSS_PATH, get(assets::css))
        .route(assets::DESK_PATH, get(assets::desk))
        .route(assets::JS_PATH, get(assets::js))
        .route(assets::ICON_PATH, get(assets::icon))
        .merge(portal::beside())
        .merge(api::router())
        .merge(pages)
        .layer(from_fn(headers::add))
        .layer(from_fn(log::request))
        .with_state(site)
}
