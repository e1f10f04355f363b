//! What somebody typed about a dossier that is out of reach for now: nothing is lost, and one press sends it again.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::form::Told;
use super::shown;
use crate::app::Here;
use crate::reading::Sent;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/again.html")]
struct Page {
    shell: Shell,
    title: String,
    problems: Vec<Told>,
    href: String,
    typed: Vec<(String, String)>,
}

/// The page, with what was sent to a page of the organisation.
pub fn page(here: &Here<'_>, to: &str, sent: &Sent) -> Response {
    let shell = here.shell(to);
    let typed = sent.fields().flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone())));
    let page = Page {
        title: shell.words.say("portal-error-store-title"),
        problems: vec![Told::here(shell.words.say("portal-wrong-store"))],
        href: shell.href(to),
        typed: typed.collect(),
        shell,
    };
    (StatusCode::SERVICE_UNAVAILABLE, shown(&page)).into_response()
}
