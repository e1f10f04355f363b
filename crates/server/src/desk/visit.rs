//! Who comes to the desk: a browser with a session, at the desk of an organisation where they have a seat.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use procedure::Id;
use service::{Fault, LookError, Looked, Number, Reach, Secret, Session};
use text::Language;

use crate::app::{App, Here};
use crate::errors::PageError;
use crate::shell::Shell;

/// The cookie of a session at the desk.
pub const COOKIE_NAME: &str = "balie";

/// A request to the desk, before anything is known of who sends it.
pub struct Visit {
    /// The language of the page.
    pub language: String,
    /// The organisation; empty on pages of the installation itself.
    pub organisation: String,
    /// The token of a session.
    pub secret: Option<Secret>,
    /// What the browser says of itself.
    pub with: String,
    /// The path and the question behind it, to come back to.
    pub to: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Visit, Stop> {
        let path = RawPathParams::from_request_parts(parts, state).await;
        let path = path.map_err(|_| Stop::Page(PageError::NotFound(Language::Nl)))?;
        let named = |name: &str| path.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_owned());
        let with = parts.headers.get("user-agent").and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Visit {
            language: named("language").unwrap_or_default(),
            organisation: named("organisation").unwrap_or_default(),
            secret: secret(&parts.headers),
            with: with.to_owned(),
            to: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        })
    }
}

/// The token in the cookies of a request.
fn secret(headers: &HeaderMap) -> Option<Secret> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut all = lines.flat_map(|line| line.split(';')).filter_map(|one| one.trim().split_once('='));
    all.find(|(name, _)| *name == COOKIE_NAME).and_then(|(_, value)| Secret::read(value))
}

/// Why a page of the desk is not shown.
#[derive(Debug)]
pub enum Stop {
    /// As any page.
    Page(PageError),
    /// They have to sign in first.
    SignIn {
        /// The language.
        language: Language,
        /// Where to go on.
        to: String,
    },
}

impl From<PageError> for Stop {
    fn from(error: PageError) -> Stop {
        Stop::Page(error)
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        match self {
            Stop::Page(error) => error.into_response(),
            Stop::SignIn { language, to } => {
                let to: String = form_urlencoded::byte_serialize(to.as_bytes()).collect();
                Redirect::to(&format!("/{}/aanmelden?naar={to}", language.code())).into_response()
            }
        }
    }
}

/// The language of a page for people who work: not every language of the portal is one.
pub fn language(code: &str) -> Result<Language, PageError> {
    let known = Language::WORKING.into_iter().find(|known| known.code() == code);
    known.ok_or(PageError::NotFound(Language::from_tag(code).unwrap_or(Language::Nl)))
}

/// What went wrong in the store, as a page.
pub fn fault(language: Language) -> impl Fn(Fault) -> PageError {
    move |fault| {
        tracing::error!(%fault, "the desk cannot reach the store");
        PageError::Store(language)
    }
}

/// Somebody who sits at the desk of an organisation.
pub struct Seated<'a> {
    /// Where.
    pub here: Here<'a>,
    /// The person that they are there.
    pub person: Id,
    /// Whether they manage the organisation.
    pub manages: bool,
    /// Their session.
    pub session: Session,
    /// How far they see.
    pub reach: Reach,
    /// How many dangers that they may see wait for a decision, and how many are open.
    pub alarm: (usize, usize),
}

impl<'a> Seated<'a> {
    /// Who sits there; whoever has no seat gets to know nothing, not even that there is a desk.
    ///
    /// # Errors
    /// When they are not signed in, or have no seat.
    pub async fn find(app: &'a App, visit: &Visit) -> Result<Seated<'a>, Stop> {
        let language = language(&visit.language)?;
        let here = Here::find(app, language.code(), &visit.organisation)?;
        let session = session(app, visit, language).await?;
        let seat = session.account.seat(&here.organisation.id).cloned();
        let seat = seat.ok_or(PageError::NotFound(language))?;
        let reach = app.service().reach(here.organisation, &seat.person);
        let alarm = alarm(app, &here, &reach).await?;
        Ok(Seated { here, person: seat.person, manages: seat.manages, session, reach, alarm })
    }

    /// What stands around a page of the desk.
    pub fn shell(&self, page: &str) -> Shell {
        self.here.shell(&format!("/balie{page}"))
    }

    /// The name of a person of the organisation.
    pub fn name(&self, person: &str) -> String {
        self.here.organisation.names.get(person).cloned().unwrap_or_else(|| person.to_owned())
    }

    /// A dossier by the number in an address; that they looked is kept.
    ///
    /// # Errors
    /// When there is none for them.
    pub async fn look(&self, number: &str) -> Result<Looked<'a>, PageError> {
        let language = self.here.language;
        let number: Number = number.parse().map_err(|_| PageError::NotFound(language))?;
        let looked = self.here.app.service().look(self.here.organisation, &self.person, &number).await;
        looked.map_err(|error| match error {
            LookError::Hidden => PageError::NotFound(language),
            LookError::Store(broken) => fault(language)(broken),
        })
    }
}

/// How many dangers wait for a decision and how many are open: on every page of the desk, before anything else.
async fn alarm(app: &App, here: &Here<'_>, reach: &Reach) -> Result<(usize, usize), PageError> {
    if here.procedure.interrupts.is_empty() {
        return Ok((0, 0));
    }
    let alarms = app.service().alarms(here.organisation, reach).await.map_err(fault(here.language))?;
    let proposed = alarms.iter().filter(|entry| entry.is_proposed()).count();
    Ok((proposed, alarms.len() - proposed))
}

/// The session of a request.
///
/// # Errors
/// When there is none.
pub async fn session(app: &App, visit: &Visit, language: Language) -> Result<Session, Stop> {
    let sign_in = || Stop::SignIn { language, to: visit.to.clone() };
    let secret = visit.secret.as_ref().ok_or_else(sign_in)?;
    let session = app.service().session(secret).await.map_err(fault(language))?;
    session.ok_or_else(sign_in)
}

/// The cookie that keeps a session; without a secret the one that ends it.
pub fn cookie(app: &App, secret: Option<&Secret>) -> [(axum::http::HeaderName, String); 1] {
    let secure = if app.settings().secure { "; Secure" } else { "" };
    let (value, age) = secret.map_or((String::new(), "; Max-Age=0"), |secret| (secret.text(), ""));
    [(SET_COOKIE, format!("{COOKIE_NAME}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}"))]
}

/// A page with a status.
pub fn with_status(status: StatusCode, page: Response) -> Response {
    let mut page = page;
    *page.status_mut() = status;
    page
}
