//! What the pages themselves promise: accessibility and privacy.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::ready;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::shell::{Shell, Way};

#[derive(Template)]
#[template(path = "portal/text.html")]
struct Page {
    shell: Shell,
    title: String,
    paragraphs: Vec<String>,
    link: Option<Way>,
}

/// The accessibility statement.
pub async fn accessibility(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    ready(&here, "/toegankelijkheid", || {
        let shell = here.shell("/toegankelijkheid");
        let words = shell.words;
        Page {
            title: words.say("portal-accessibility-title"),
            paragraphs: vec![words.say("portal-accessibility-text")],
            link: Some(Way { href: shell.href("/contact"), label: words.say("portal-contact-title") }),
            shell,
        }
    })
}

/// What happens with what people tell.
pub async fn privacy(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    ready(&here, "/privacy", || {
        let shell = here.shell("/privacy");
        let words = shell.words;
        Page {
            title: words.say("portal-privacy-title"),
            paragraphs: vec![words.say("portal-privacy-text"), words.say("portal-privacy-cookie")],
            link: Some(Way { href: shell.href("/melden"), label: words.say("portal-menu-tell") }),
            shell,
        }
    })
}
