//! The API: what the pages do, as JSON for programs, through the same use cases and the same decisions.

mod actions;
mod answer;
mod asked;
mod body;
mod document;
mod dossier;
mod dossiers;
mod followed;
mod form;
mod messages;
mod organisations;
mod problem;
mod question;
mod readings;
mod register;
mod searches;
mod submissions;
mod tasks;
mod value;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn;
use axum::routing::any;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::Site;
use crate::limits::FORM_BYTES;

pub use document::{api_document, api_routes};

/// Where the API is: its major version stands in every address.
pub const BASE: &str = "/api/v1";

/// The version of what it promises.
pub const VERSION: &str = "1.0.0";

/// What is described beside the routes: problems are no answer of one route alone.
#[derive(OpenApi)]
#[openapi(components(schemas(problem::Content)))]
struct Beside;

/// Every route with its description.
fn described() -> OpenApiRouter<Site> {
    OpenApiRouter::with_openapi(Beside::openapi())
        .routes(routes!(document::served))
        .routes(routes!(organisations::list))
        .routes(routes!(organisations::one))
        .routes(routes!(form::asked))
        .routes(routes!(submissions::submit))
        .routes(routes!(followed::follow))
        .routes(routes!(followed::write))
        .routes(routes!(tasks::list))
        .routes(routes!(dossiers::list, register::register))
        .routes(routes!(dossier::one))
        .routes(routes!(actions::list, actions::act))
        .routes(routes!(messages::write))
        .routes(routes!(readings::list))
        .routes(routes!(searches::search))
}

/// The routes of the API. Whatever lies below `/api` and is none of them is told so as a program expects it.
pub fn router() -> Router<Site> {
    let (routes, _) = described().split_for_parts();
    Router::new()
        .nest(BASE, routes)
        .route("/api", any(problem::nowhere))
        .route("/api/", any(problem::nowhere))
        .route("/api/{*rest}", any(problem::nowhere))
        .method_not_allowed_fallback(problem::method)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(from_fn(answer::in_time))
        .layer(from_fn(answer::headed))
}
