//! The sender of a dossier writes to the organisation: at any moment, without a name too, and after everything is closed.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use dossier::view::may;
use dossier::{Actor, Context, MESSAGE_MAX};
use service::{ActError, Fault, Followed, SENDER, Said};

use super::form::Told;
use super::{dossier as page_of, follow, shown};
use crate::app::{App, Here};
use crate::come::{From, address};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::shell::Shell;

/// The anchor and name of the field.
const FIELD: &str = "bericht";

#[derive(Template)]
#[template(path = "portal/message.html")]
struct Page {
    shell: Shell,
    form: Writing,
    problems: Vec<Told>,
}

/// The form in which somebody writes.
pub struct Writing {
    /// Where it goes.
    pub href: String,
    /// What was typed.
    pub text: String,
    /// How much it may be.
    pub help: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// How many events there were when it was shown; nothing when that is not known any more.
    pub seen: Option<usize>,
}

impl Writing {
    /// An empty form.
    pub fn new(shell: &Shell, seen: Option<usize>) -> Writing {
        Writing {
            href: shell.href("/volgen/bericht"),
            text: String::new(),
            help: shell.words.with("portal-message-help", "most", MESSAGE_MAX),
            error: None,
            seen,
        }
    }
}

/// Whether the sender can write in this dossier.
pub fn open(here: &Here<'_>, followed: &Followed<'_>) -> bool {
    let people = &here.organisation.people;
    let context = Context { procedures: here.organisation.versions(), people, now: here.now };
    may(&context, &followed.dossier, &Actor { person: SENDER.into(), at: here.now }, "write")
}

/// The form alone.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let id = follow::session(&here, &headers)?;
    let followed = page_of::read(&here, &id).await?;
    if !open(&here, &followed) {
        return Err(PageError::NotFound(here.language));
    }
    let shell = here.shell("/volgen/bericht");
    let form = Writing::new(&shell, Some(followed.events.len()));
    Ok(shown(&Page { form, problems: Vec::new(), shell }))
}

/// Writes. Whatever goes wrong, what was typed stands there again.
pub async fn write(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    from: From,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let come = address(app.settings(), &from, &headers);
    let sent = Sent::read(request, here.language).await?;
    let words = here.shell("").words;
    if come.is_some_and(|address| !app.rates().form(address)) {
        let told = Told::here(words.say("portal-error-limit"));
        return Ok(again(&here, &sent, told, StatusCode::TOO_MANY_REQUESTS));
    }
    let Ok(id) = follow::session(&here, &headers) else {
        let told = Told::here(words.say("portal-message-session"));
        return Ok(again(&here, &sent, told, StatusCode::FORBIDDEN));
    };
    let text = sent.one(FIELD).unwrap_or_default();
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(usize::MAX);
    let said = Said { text: text.into(), seen };
    match app.service().write(here.organisation, &id, &said).await {
        Ok(()) => Ok(Redirect::to(&here.shell("").href("/volgen/dossier?gedaan=bericht")).into_response()),
        Err(ActError::Refused(refusal)) => {
            let words = words.tell(refusal.message.clone());
            let told = Told { anchor: Some(FIELD.to_owned()), words };
            Ok(again(&here, &sent, told, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(ActError::Store(Fault::Gone)) => Err(PageError::Session(here.language)),
        Err(ActError::Store(fault)) => {
            tracing::error!(%fault, "a message was not kept");
            let told = Told::here(words.say("portal-wrong-store"));
            Ok(again(&here, &sent, told, StatusCode::SERVICE_UNAVAILABLE))
        }
    }
}

/// The form again, with what was typed and what is wrong.
fn again(here: &Here<'_>, sent: &Sent, told: Told, status: StatusCode) -> Response {
    let shell = here.shell("/volgen/bericht");
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok());
    let form = Writing {
        text: sent.one(FIELD).unwrap_or_default().to_owned(),
        error: told.anchor.is_some().then(|| told.words.clone()),
        ..Writing::new(&shell, seen)
    };
    (status, shown(&Page { form, problems: vec![told], shell })).into_response()
}
