//! A form that is sent on: to the next step, back, to be looked over, or to us.

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;

use jiff::{SignedDuration, Timestamp};
use service::{Submission, SubmitError};
use text::Message;

use super::form::{Filled, Told, Where};
use super::receipt;
use crate::app::{App, Here};
use crate::come::{From, address};
use crate::errors::PageError;
use crate::files::accepted;
use crate::once;
use crate::reading::Sent;

/// What is to be done with the form.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    Next,
    Back,
    Refresh,
    To(String),
    Send,
}

impl Wish {
    fn read(sent: &Sent) -> Wish {
        match sent.one("doe").unwrap_or_default() {
            "versturen" => Wish::Send,
            "terug" => Wish::Back,
            "ververs" => Wish::Refresh,
            other => other.strip_prefix("naar:").map_or(Wish::Next, |step| Wish::To(step.to_owned())),
        }
    }
}

/// The form as it comes back, or the receipt.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    from: From,
    request: Request,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let come = address(app.settings(), &from, request.headers());
    let sent = Sent::read(request, here.language).await?;
    let wish = Wish::read(&sent);
    if wish == Wish::Send {
        if come.is_some_and(|address| !app.rates().form(address)) {
            return Err(PageError::TooMany(here.language));
        }
        return send(&here, sent).await;
    }
    let filled = Filled::read(&here, sent)?;
    filled.show(turn(&filled, &wish), Vec::new(), StatusCode::OK)
}

/// Where the form goes.
fn turn(filled: &Filled<'_>, wish: &Wish) -> Where {
    let steps = filled.step_ids();
    let at = filled.sent.one("stap").unwrap_or_default().to_owned();
    let place = steps.iter().position(|step| *step == at);
    let step = |index: usize| Where::Step(steps.get(index).cloned().unwrap_or_default());
    match wish {
        Wish::To(wished) if steps.contains(wished) => Where::Step(wished.clone()),
        Wish::Back if at == "kijk" => step(steps.len().saturating_sub(1)),
        Wish::Back => step(place.unwrap_or(0).saturating_sub(1)),
        Wish::Next => {
            let (lacking, unseen) = filled.lacking(Some(&at));
            match place {
                _ if at == "kijk" => Where::Check,
                Some(place) if lacking.is_empty() && !unseen => {
                    if place + 1 < steps.len() {
                        step(place + 1)
                    } else {
                        first_lack(filled)
                    }
                }
                Some(place) => step(place),
                None => step(0),
            }
        }
        _ => Where::Step(at),
    }
}

/// The first step in which something is not right, or else all answers to look over.
fn first_lack(filled: &Filled<'_>) -> Where {
    let wrong = |step: &String| {
        let (lacking, unseen) = filled.lacking(Some(step));
        !lacking.is_empty() || unseen
    };
    filled.step_ids().into_iter().find(wrong).map_or(Where::Check, Where::Step)
}

async fn send(here: &Here<'_>, mut sent: Sent) -> Result<Response, PageError> {
    let words = here.shell("").words;
    let files = std::mem::take(&mut sent.files);
    let (kept, mut problems) = accepted(files, &sent.refused, words);
    let mut filled = Filled::read(here, sent)?;
    let issued = filled.sent.one("bewijs").and_then(|token| opened(here, token));
    let robot = filled.sent.one("website").is_some_and(|honey| !honey.is_empty());
    if robot {
        problems.push(Told::here(words.say("portal-wrong-robot")));
    }
    let Some((issued, key)) = issued else {
        problems.push(Told::here(words.say("portal-wrong-token")));
        return filled.show(first_lack(&filled), problems, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let quickest = SignedDuration::try_from(here.app.settings().quickest).unwrap_or_default();
    if here.now.duration_since(issued) < quickest {
        problems.push(Told::here(words.say("portal-wrong-quick")));
    }
    let at = first_lack(&filled);
    if !problems.is_empty() || at != Where::Check {
        return filled.show(at, problems, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let submission = Submission { intake: filled.intake.clone(), key, documents: kept };
    match here.app.service().submit(here.organisation, submission).await {
        Ok(receipt) => receipt::page(here, &receipt),
        Err(SubmitError::Refused(refusal)) => {
            let problems = filled.refused(&refusal);
            let step = refusal.facts.first().and_then(|fact| filled.step_of(fact));
            filled.show(step.map_or(Where::Check, Where::Step), problems, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(SubmitError::Store(fault)) => {
            tracing::error!(%fault, "what was told was not kept");
            let told = Told::here(words.tell(Message::new("portal-wrong-store")));
            filled.show(Where::Check, vec![told], StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

/// The kind of form that the tokens of the portal are for.
const KIND: &str = "form";

/// A token for the form.
///
/// # Errors
/// When the machine has no random numbers.
pub fn token(here: &Here<'_>) -> Result<String, PageError> {
    once::token(here, KIND)
}

/// When the form of a token was opened, and its key; nothing when it is not ours or was open too long.
pub fn opened(here: &Here<'_>, token: &str) -> Option<(Timestamp, [u8; 16])> {
    once::opened(here, KIND, token)
}
