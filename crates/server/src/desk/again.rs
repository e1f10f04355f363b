//! What somebody at the desk typed while not even their session can be read: nothing is lost, and one press sends it again.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::{Stop, Visit, shown, with_status};
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/again.html")]
struct Page {
    shell: Shell,
    problems: Vec<Told>,
    href: String,
    typed: Vec<(String, String)>,
}

/// The answer to a form, or what was typed to send it again when the store does not answer.
///
/// # Errors
/// What the answer gives, but for a store that does not answer.
pub fn kept(app: &App, visit: &Visit, sent: &Sent, answer: Result<Response, Stop>) -> Result<Response, Stop> {
    let Err(Stop::Page(PageError::Store(language))) = answer else { return answer };
    let here = Here::find(app, language.code(), &visit.organisation)?;
    let shell = here.shell("/balie");
    let typed = sent.fields().flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone())));
    let page = Page {
        problems: vec![Told::here(shell.words.say("desk-act-store"))],
        href: visit.to.clone(),
        typed: typed.collect(),
        shell,
    };
    Ok(with_status(StatusCode::SERVICE_UNAVAILABLE, shown(&page)))
}
