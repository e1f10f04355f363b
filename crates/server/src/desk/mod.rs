//! The desk: the pages of the people who handle complaints, one file a page.

pub(crate) mod act;
mod advice;
mod again;
mod agenda;
mod assign;
pub(crate) mod course;
mod danger;
mod documents;
pub(crate) mod dossier;
mod dossiers;
mod drawing;
pub(crate) mod due;
mod find;
mod general;
mod general_form;
mod glass;
mod heard;
mod hints;
mod ics;
mod invitation;
mod kept;
pub(crate) mod manage;
mod parts;
mod raise;
mod readings;
mod register;
mod roster;
pub(crate) mod rules;
mod sign_in;
mod tokens;
mod views;
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

/// The routes of the desk, each with what answers it.
macro_rules! pages {
    ($($path:literal => $answer:expr,)*) => {
        /// Every route of the desk, as the browser tests and the table of who may what visit them: a route that is not
        /// here is not served, and one that is here without a visit fails those tests.
        pub const PAGES: &[&str] = &[$($path),*];

        /// The routes of the desk.
        pub fn router() -> Router<Site> {
            Router::new()$(.route($path, $answer))*.route("/{language}/demo/als", post(sign_in::demo))
        }
    };
}

pages! {
    "/{language}/aanmelden" => get(sign_in::page).post(sign_in::enter),
    "/{language}/afmelden" => post(sign_in::leave),
    "/{language}/account" => get(sign_in::account),
    "/{language}/account/sessies" => post(sign_in::end),
    "/{language}/{organisation}/balie" => get(work::page),
    "/{language}/{organisation}/balie/dossiers" => get(dossiers::page),
    "/{language}/{organisation}/balie/zoeken" => get(find::page).post(find::found),
    "/{language}/{organisation}/balie/aanstellen" => post(assign::assign),
    "/{language}/{organisation}/balie/dossiers/blik" => post(views::change),
    "/{language}/{organisation}/balie/dossier/{number}" => get(dossier::page),
    "/{language}/{organisation}/balie/dossier/{number}/doen/{part}/{action}" => get(act::page).post(act::act),
    "/{language}/{organisation}/balie/dossier/{number}/ook/{what}" => get(general::page).post(general::act),
    "/{language}/{organisation}/balie/dossier/{number}/stukken" => post(documents::add),
    "/{language}/{organisation}/balie/dossier/{number}/stukken/{document}" => get(documents::get),
    "/{language}/{organisation}/balie/dossier/{number}/tekening/{part}" => get(drawing::picture),
    "/{language}/{organisation}/balie/dossier/{number}/gelezen" => get(readings::page),
    "/{language}/{organisation}/balie/registreren" => get(register::page).post(register::send),
    "/{language}/{organisation}/balie/raad" => get(advice::page).post(advice::send),
    "/{language}/{organisation}/balie/gevaar" => get(danger::page).post(danger::raise),
    "/{language}/{organisation}/balie/glas" => get(glass::page).post(glass::open),
    "/{language}/{organisation}/balie/dienst" => get(roster::page).post(roster::change),
    "/{language}/uitnodiging/{secret}" => get(invitation::page).post(invitation::accept),
    "/{language}/{organisation}/balie/beheer" => get(manage::accounts::page).post(manage::accounts::add),
    "/{language}/{organisation}/balie/beheer/account/{account}" => get(manage::account::page).post(manage::account::change),
    "/{language}/{organisation}/balie/beheer/mensen" => get(manage::people::page).post(manage::people::add),
    "/{language}/{organisation}/balie/beheer/mensen/{person}" => get(manage::person::page).post(manage::person::keep),
    "/{language}/{organisation}/balie/beheer/wijzigingen" => get(manage::changes::page),
    "/{language}/{organisation}/balie/agenda" => get(agenda::page).post(agenda::change),
    "/{language}/{organisation}/agenda/{file}" => get(agenda::feed),
    "/{language}/{organisation}/balie/procedure" => get(rules::words::page),
    "/{language}/{organisation}/balie/procedure/tekeningen" => get(rules::pictures::page),
    "/{language}/{organisation}/balie/procedure/spoor/{track}" => get(rules::pictures::picture),
    "/{language}/{organisation}/balie/procedure/clausules" => get(rules::clauses::page),
    "/{language}/{organisation}/balie/procedure/versies" => get(rules::versions::page),
    "/{language}/account/tokens" => post(tokens::make),
    "/{language}/account/tokens/intrekken" => post(tokens::revoke),
}

/// The pages that the menu of the desk leads to, each with the message that names it.
pub const MENU: [(&str, &str); 6] = [
    ("", "desk-menu-work"),
    ("/dossiers", "desk-menu-dossiers"),
    ("/zoeken", "desk-menu-find"),
    ("/registreren", "desk-menu-register"),
    ("/agenda", "agenda-menu"),
    ("/procedure", "rules-menu"),
];

/// What stands around a page of the desk.
pub struct Frame {
    /// As on any page.
    pub shell: Shell,
    /// Who sits here.
    pub name: String,
    /// Whether they manage the organisation.
    pub manages: bool,
    /// Where danger is started, at an organisation that has a procedure for it.
    pub danger: Option<String>,
    /// How many dangers wait for a decision and how many are open, for who may see them.
    pub alarm: Option<String>,
}

impl Frame {
    /// Around a page of the desk.
    pub fn of(seat: &Seated<'_>, page: &str) -> Frame {
        let shell = seat.shell(page);
        // From a dossier it is about that dossier.
        let number = page.strip_prefix("/dossier/").and_then(|rest| rest.split('/').next());
        let within = number.map(|number| format!("?dossier={number}")).unwrap_or_default();
        let interrupts = !seat.here.procedure.interrupts.is_empty();
        Frame {
            danger: interrupts.then(|| shell.href(&format!("/balie/gevaar{within}"))),
            alarm: (seat.alarm != (0, 0)).then(|| {
                let (proposed, open) = seat.alarm;
                shell.words.two("desk-danger-alarm", ("proposed", proposed), ("open", open))
            }),
            name: seat.session.account.name.clone(),
            manages: seat.manages,
            shell,
        }
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
