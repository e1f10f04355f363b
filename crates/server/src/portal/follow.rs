//! Opening a dossier by number and code, and closing it again.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::{SignedDuration, Timestamp};
use service::{DossierId, FollowCode, Number};

use super::form::Told;
use super::shown;
use crate::app::{App, Here};
use crate::come::{From, address};
use crate::errors::PageError;
use crate::limits::FOLLOWING;
use crate::reading::Sent;
use crate::shell::Shell;

/// The only cookie of the portal.
const COOKIE_NAME: &str = "gehoor_volgen";

#[derive(Template)]
#[template(path = "portal/follow.html")]
struct Page {
    shell: Shell,
    number: String,
    /// What a number looks like.
    example: String,
    ended: bool,
    problems: Vec<Told>,
}

/// What a number of this organisation looks like.
fn example(here: &Here<'_>) -> String {
    format!("{}-{}-000123", here.organisation.initials, here.local.year())
}

/// Asks for number and code.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    request: Request,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let ended = request.uri().query() == Some("gesloten");
    let page = Page {
        shell: here.shell("/volgen"),
        number: String::new(),
        example: example(&here),
        ended,
        problems: Vec::new(),
    };
    Ok(shown(&page))
}

/// Opens the dossier, when number and code belong together. Whatever is wrong, the answer is the same.
pub async fn open(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    from: From,
    request: Request,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let shell = here.shell("/volgen");
    let come = address(app.settings(), &from, request.headers());
    let sent = Sent::read(request, here.language).await?;
    let number = sent.one("nummer").unwrap_or_default().to_owned();
    let again = |status: StatusCode, words: String| {
        let page = Page {
            shell: shell.clone(),
            number: number.clone(),
            example: example(&here),
            ended: false,
            problems: vec![Told { anchor: Some("nummer".to_owned()), words }],
        };
        Ok((status, shown(&page)).into_response())
    };
    let tries = come.is_none_or(|address| app.rates().code(address));
    if !tries {
        return again(StatusCode::TOO_MANY_REQUESTS, shell.words.say("portal-follow-slow"));
    }
    let typed = number.parse::<Number>().ok().zip(FollowCode::read(sent.one("code").unwrap_or_default()));
    let found = match typed {
        Some((number, code)) => {
            let found = app.service().open(here.organisation, &number, &code).await;
            found.map_err(|_| PageError::Store(here.language))?
        }
        None => None,
    };
    match found {
        Some(dossier) => {
            let cookie = cookie(&here, &dossier)?;
            let to = Redirect::to(&shell.href("/volgen/dossier"));
            Ok(([(SET_COOKIE, cookie)], to).into_response())
        }
        None => again(StatusCode::UNPROCESSABLE_ENTITY, shell.words.say("portal-follow-wrong")),
    }
}

/// Closes the dossier on this browser.
pub async fn leave(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let gone = format!("{COOKIE_NAME}=; Max-Age=0; {}", attributes(&here));
    Ok(([(SET_COOKIE, gone)], Redirect::to(&here.shell("").href("/volgen?gesloten"))).into_response())
}

fn attributes(here: &Here<'_>) -> String {
    let secure = if here.app.settings().secure { "; Secure" } else { "" };
    format!("Path=/; HttpOnly; SameSite=Lax{secure}")
}

fn purpose(here: &Here<'_>) -> String {
    format!("follow {}", here.organisation.id)
}

/// The right to follow a dossier from this browser, for a while.
pub fn cookie(here: &Here<'_>, dossier: &DossierId) -> Result<String, PageError> {
    let mut value = here.now.as_microsecond().to_le_bytes().to_vec();
    value.extend_from_slice(dossier.as_bytes());
    let sealed = here.app.service().seal(&purpose(here), &value);
    Ok(format!("{COOKIE_NAME}={sealed}; Max-Age={}; {}", FOLLOWING.as_secs(), attributes(here)))
}

/// The dossier that this browser may follow.
///
/// # Errors
/// When there is none, or the right has ended.
pub fn session(here: &Here<'_>, headers: &HeaderMap) -> Result<DossierId, PageError> {
    let ended = PageError::Session(here.language);
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut ours = cookies.flat_map(|line| line.split(';')).filter_map(|one| one.trim().split_once('='));
    let (_, sealed) = ours.find(|(name, _)| *name == COOKIE_NAME).ok_or(ended)?;
    let value = here.app.service().unseal(&purpose(here), sealed).ok_or(ended)?;
    let (issued, id) = value.split_first_chunk::<8>().ok_or(ended)?;
    let issued = Timestamp::from_microsecond(i64::from_le_bytes(*issued)).map_err(|_| ended)?;
    let open = here.now.duration_since(issued);
    let longest = SignedDuration::try_from(FOLLOWING).unwrap_or_default();
    // In a demo the clock jumps; whoever moved it keeps their place.
    let lasts = !open.is_negative() && (open <= longest || here.app.service().is_demo());
    DossierId::from_bytes(id).filter(|_| lasts).ok_or(ended)
}
