//! The desk: the pages of the people who handle complaints, one file a page.

mod act;
mod agenda;
mod course;
mod dossier;
mod dossiers;
mod due;
mod find;
mod ics;
mod invitation;
pub(crate) mod manage;
mod parts;
mod sign_in;
mod visit;
mod work;

use askama::Template;
use axum::Router;
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use text::Language;

use crate::app::Site;
use crate::errors::PageError;
use crate::shell::Shell;

pub(crate) use visit::{Seated, Stop, Visit, fault, with_status};

/// Every route of the desk, as the browser tests and the table of who may what visit them: a route that is not here is
/// not served, and one that is here without a visit fails those tests.
pub const PAGES: [&str; 17] = [
    "/{language}/aanmelden",
    "/{language}/afmelden",
    "/{language}/account",
    "/{language}/account/sessies",
    "/{language}/{organisation}/balie",
    "/{language}/{organisation}/balie/dossiers",
    "/{language}/{organisation}/balie/zoeken",
    "/{language}/{organisation}/balie/dossier/{number}",
    "/{language}/{organisation}/balie/dossier/{number}/doen/{part}/{action}",
    "/{language}/uitnodiging/{secret}",
    "/{language}/{organisation}/balie/beheer",
    "/{language}/{organisation}/balie/beheer/account/{account}",
    "/{language}/{organisation}/balie/beheer/mensen",
    "/{language}/{organisation}/balie/beheer/mensen/{person}",
    "/{language}/{organisation}/balie/beheer/wijzigingen",
    "/{language}/{organisation}/balie/agenda",
    "/{language}/{organisation}/agenda/{file}",
];

/// The routes of the desk.
pub fn router() -> Router<Site> {
    let [
        enter,
        leave,
        account,
        sessions,
        work,
        all,
        find,
        dossier,
        act,
        invited,
        accounts,
        seat,
        people,
        person,
        changes,
    ] = PAGES;
    Router::new()
        .route(enter, get(sign_in::page).post(sign_in::enter))
        .route(leave, post(sign_in::leave))
        .route(account, get(sign_in::account))
        .route(sessions, post(sign_in::end))
        .route("/{language}/demo/als", post(sign_in::demo))
        .route(work, get(work::page))
        .route(all, get(dossiers::page))
        .route(find, get(find::page).post(find::found))
        .route(dossier, get(dossier::page))
        .route(act, get(act::page).post(act::act))
        .route(invited, get(invitation::page).post(invitation::accept))
        .route(accounts, get(manage::accounts::page).post(manage::accounts::add))
        .route(seat, get(manage::account::page).post(manage::account::change))
        .route(people, get(manage::people::page).post(manage::people::add))
        .route(person, get(manage::person::page).post(manage::person::keep))
        .route(changes, get(manage::changes::page))
        .route(agenda, get(agenda::page).post(agenda::change))
        .route(feed, get(agenda::feed))
}

/// The pages that the menu of the desk leads to, each with the message that names it.
pub const MENU: [(&str, &str); 4] = [
    ("", "desk-menu-work"),
    ("/dossiers", "desk-menu-dossiers"),
    ("/zoeken", "desk-menu-find"),
    ("/agenda", "agenda-menu"),
];

/// What stands around a page of the desk.
pub struct Frame {
    /// As on any page.
    pub shell: Shell,
    /// Who sits here.
    pub name: String,
    /// Whether they manage the organisation.
    pub manages: bool,
}

impl Frame {
    /// Around a page of the desk.
    pub fn of(seat: &Seated<'_>, page: &str) -> Frame {
        Frame { shell: seat.shell(page), name: seat.session.account.name.clone(), manages: seat.manages }
    }

    /// The address of a page of the desk.
    pub fn desk(&self, page: &str) -> String {
        self.shell.href(&format!("/balie{page}"))
    }

    /// Whether this is a page of managing.
    pub fn manages_here(&self) -> bool {
        self.shell.path.contains("/balie/beheer")
    }

    /// Whether this is that page.
    pub fn here(&self, page: &str) -> bool {
        self.shell.here(&format!("/balie{page}"))
    }
}

/// A page as an answer, which no browser and no machine between keeps.
pub(crate) fn shown(page: &impl Template) -> Response {
    match page.render() {
        Ok(body) => ([(CACHE_CONTROL, "no-store")], Html(body)).into_response(),
        Err(_) => PageError::Broken(Language::Nl).into_response(),
    }
}
