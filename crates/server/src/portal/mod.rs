//! The public pages: one file a page.

mod about;
mod act;
mod again;
mod before;
mod contact;
pub(crate) mod content;
pub(crate) mod course;
mod demo;
mod documents;
pub(crate) mod dossier;
mod follow;
mod form;
mod health;
mod home;
mod index;
pub(crate) mod message;
mod outside;
pub(crate) mod procedure;
mod receipt;
mod send;
mod theme;

pub(crate) use content::Section;
pub(crate) use health::Pulse;
pub(crate) use procedure::size as picture_size;

use askama::Template;
use axum::Router;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use text::Language;

use crate::app::Site;
use crate::errors::PageError;

/// Every route of the portal that shows a page to the public, as the browser tests visit them: a route that is not
/// here is not served, and one that is here without a visit fails those tests.
pub const PAGES: [&str; 16] = [
    "/{language}",
    "/{language}/{organisation}",
    "/{language}/{organisation}/melden",
    "/{language}/{organisation}/melden/formulier",
    "/{language}/{organisation}/contact",
    "/{language}/{organisation}/buiten",
    "/{language}/{organisation}/procedure",
    "/{language}/{organisation}/procedure.svg",
    "/{language}/{organisation}/toegankelijkheid",
    "/{language}/{organisation}/privacy",
    "/{language}/{organisation}/volgen",
    "/{language}/{organisation}/volgen/dossier",
    "/{language}/{organisation}/volgen/dossier/{part}/{action}",
    "/{language}/{organisation}/volgen/bericht",
    "/{language}/{organisation}/volgen/documenten",
    "/{language}/{organisation}/volgen/sluiten",
];

/// The routes of the portal.
pub fn router() -> Router<Site> {
    let [
        language,
        home,
        before,
        form,
        contact,
        outside,
        procedure,
        svg,
        accessible,
        privacy,
        follow,
        dossier,
        act,
        write,
        add,
        leave,
    ] = PAGES;
    Router::new()
        .route("/", get(index::root))
        .route(language, get(index::page))
        .route(home, get(home::page))
        .route(before, get(before::page))
        .route(form, get(form::page).post(send::page))
        .route(contact, get(contact::page))
        .route(outside, get(outside::page))
        .route(procedure, get(procedure::page))
        .route(svg, get(procedure::picture))
        .route(accessible, get(about::accessibility))
        .route(privacy, get(about::privacy))
        .route(follow, get(follow::page).post(follow::open))
        .route(dossier, get(dossier::page))
        .route(act, get(act::page).post(act::act))
        .route(write, get(message::page).post(message::write))
        .route(add, post(documents::add))
        .route(leave, post(follow::leave))
        .route("/{language}/demo/vooruit", post(demo::forward))
}

/// What stands beside the pages: whether the program is well, and what a house style adds.
pub fn beside() -> Router<Site> {
    Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/static/huisstijl/{file}", get(theme::sheet))
}

/// A page as an answer.
fn shown(page: &impl Template) -> Response {
    match page.render() {
        Ok(body) => Html(body).into_response(),
        Err(_) => PageError::Broken(Language::Nl).into_response(),
    }
}

/// A page that is the same for everybody, kept ready for this minute.
fn ready<P: Template>(
    here: &crate::app::Here<'_>,
    page: &str,
    make: impl FnOnce() -> P,
) -> Result<Response, PageError> {
    let address = format!("{}/{}{page}", here.language.code(), here.organisation.id);
    // In a demo the minute can jump, so the page must know the very minute.
    let render = || make().render().map_err(|_| PageError::Broken(here.language));
    let body = here.app.ready().page(&address, here.minute(), render)?;
    let headers = [("content-type", "text/html; charset=utf-8"), ("cache-control", "public, max-age=30")];
    Ok((headers, body).into_response())
}
