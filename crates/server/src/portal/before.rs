//! Before the form: advice and tips first, never a wall.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use dossier::view::anonymous_possible;
use dossier::{Actor, Context};
use procedure::Place;
use service::{Organisation, SENDER};

use super::content::{Section, sections};
use super::procedure::Term;
use super::ready;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/before.html")]
struct Page {
    anonymous: bool,
    steps: usize,
    promises: Vec<Term>,
    sections: Arc<[Section]>,
    shell: Shell,
}

/// The page.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let form = Organisation::form(here.procedure).ok_or(PageError::NotFound(here.language))?;
    ready(&here, "/melden", || {
        let versions = here.organisation.versions();
        let context = Context { procedures: versions, people: &here.organisation.people, now: here.now };
        let actor = Actor { person: SENDER.into(), at: here.now };
        Page {
            anonymous: anonymous_possible(&context, &here.procedure.id, &actor, &form.id),
            steps: here.procedure.intake.steps.len(),
            promises: super::procedure::promises(&here),
            sections: sections(&here, here.procedure, Place::BeforeForm),
            shell: here.shell("/melden"),
        }
    })
}
