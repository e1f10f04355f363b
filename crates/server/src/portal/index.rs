//! The organisations of the installation.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::response::{Redirect, Response};
use text::Language;

use super::shown;
use crate::app::App;
use crate::errors::PageError;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/index.html")]
struct Page {
    shell: Shell,
    organisations: Vec<Card>,
}

struct Card {
    id: String,
    title: String,
    mission: Option<String>,
    language: String,
}

/// To the list in the first language that the browser asks for and that we speak.
pub async fn root(headers: HeaderMap) -> Redirect {
    let wished = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let spoken = wished.split(',').find_map(|one| Language::from_tag(one.split(';').next().unwrap_or(one).trim()));
    Redirect::temporary(&format!("/{}", spoken.unwrap_or(Language::Nl).code()))
}

/// The list.
pub async fn page(State(app): State<App>, Path(language): Path<String>) -> Result<Response, PageError> {
    let language =
        Language::ALL.into_iter().find(|one| one.code() == language).ok_or(PageError::NotFound(Language::Nl))?;
    let now = app.now();
    let card = |organisation: &service::Organisation| {
        let (procedure, _) = organisation.at(now);
        Card {
            id: organisation.id.to_string(),
            title: procedure.title.to_string(),
            mission: procedure.mission.as_ref().map(ToString::to_string),
            language: procedure.language.to_string(),
        }
    };
    let organisations: Vec<Card> = app.service().organisations().iter().map(card).collect();
    let local = app.service().organisations().iter().next().map(|organisation| organisation.at(now).1);
    let demo = local.filter(|_| app.service().is_demo());
    Ok(shown(&Page { shell: Shell::bare(language, "", demo), organisations }))
}
