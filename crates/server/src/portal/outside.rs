//! The ways outside: who else can be turned to, when, and what they do not take.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use procedure::{Body, Place};

use super::content::{Contact, Section, sections};
use super::ready;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::shell::Shell;
use crate::words::Words;

#[derive(Template)]
#[template(path = "portal/outside.html")]
struct Page {
    bodies: Vec<Outside>,
    sections: Arc<[Section]>,
    shell: Shell,
}

struct Outside {
    id: String,
    title: String,
    does: Option<String>,
    marks: Vec<String>,
    not: Vec<String>,
    contact: Option<Contact>,
}

/// The page.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    ready(&here, "/buiten", || {
        let shell = here.shell("/buiten");
        // Whoever is not a way of their own is still worth knowing when they can be reached.
        let known = |body: &&Body| body.route_if.is_some() || (body.contact.is_some() && body.does.is_some());
        let bodies = here.procedure.bodies.iter().filter(known).map(|body| outside(&here, shell.words, body));
        Page { bodies: bodies.collect(), sections: sections(&here, here.procedure, Place::Outside), shell }
    })
}

fn outside(here: &Here<'_>, words: Words, body: &Body) -> Outside {
    let mark = |holds: bool, id: &'static str| holds.then(|| words.say(id));
    let marks = [
        mark(body.independent, "portal-outside-independent"),
        mark(body.free, "portal-outside-free"),
        mark(body.binding, "portal-outside-binding"),
    ];
    Outside {
        id: body.id.to_string(),
        title: body.title.to_string(),
        does: body.does.as_ref().map(ToString::to_string),
        marks: marks.into_iter().flatten().collect(),
        not: body.excludes.iter().map(|exclusion| exclusion.title.to_string()).collect(),
        contact: Contact::find(here, body.contact.as_ref()),
    }
}
