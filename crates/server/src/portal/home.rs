//! The first page of an organisation.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use procedure::Place;

use super::content::{Section, Way, sections, ways};
use super::ready;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/home.html")]
struct Page {
    name: String,
    mission: Option<String>,
    channels: Vec<Way>,
    sections: Arc<[Section]>,
    shell: Shell,
}

/// The page.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    ready(&here, "", || {
        let shell = here.shell("");
        Page {
            name: here.procedure.title.to_string(),
            mission: here.procedure.mission.as_ref().map(ToString::to_string),
            channels: ways(&here, shell.words),
            sections: sections(&here, here.procedure, Place::Home),
            shell,
        }
    })
}
