//! Signing in and out, the sessions of one's account, and in a demo sitting down as somebody with one click.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use procedure::Sees;
use serde::Deserialize;
use service::SignInError;
use text::Language;

use super::tokens::{Tokens, Wished};
use super::visit::{cookie, fault, language, session, with_status};
use super::{Stop, Visit, shown};
use crate::app::App;
use crate::come::{From, address};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct Page {
    shell: Shell,
    to: String,
    login: String,
    problems: Vec<Told>,
    demo: Vec<Desk>,
}

/// The desk of an organisation in a demo, with those who work there.
struct Desk {
    id: String,
    name: String,
    people: Vec<Place>,
}

struct Place {
    person: String,
    name: String,
    roles: String,
}

/// Where to go on.
#[derive(Default, Deserialize)]
pub struct Going {
    naar: Option<String>,
}

/// Only a path of this site: whoever forges another one goes to the account.
fn inside(to: Option<&str>, language: Language) -> String {
    let plain = |to: &&str| to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\n', '\r']);
    to.filter(plain).map_or_else(|| format!("/{}/account", language.code()), str::to_owned)
}

/// Asks who it is.
pub async fn page(State(app): State<App>, visit: Visit, Query(going): Query<Going>) -> Result<Response, PageError> {
    let language = language(&visit.language)?;
    Ok(shown(&made(&app, language, going.naar.unwrap_or_default(), String::new(), Vec::new())))
}

fn made(app: &App, language: Language, to: String, login: String, problems: Vec<Told>) -> Page {
    let demo = app.service().is_demo();
    let shell = Shell::bare(language, "/aanmelden", demo.then(|| app.demo_time()));
    Page { shell, to, login, problems, demo: if demo { desks(app) } else { Vec::new() } }
}

/// Who works where, in a demo.
fn desks(app: &App) -> Vec<Desk> {
    let desk = |organisation: &service::Organisation| {
        let (procedure, _) = organisation.at(app.now());
        let inside =
            |id: &procedure::Id| procedure.role(id).is_some_and(|role| !role.outside && role.sees != Sees::Nothing);
        let place = |(id, person): (&procedure::Id, &dossier::Person)| {
            let roles: Vec<String> =
                person.roles.iter().filter(|id| inside(id)).map(|id| procedure.title_of(id).to_string()).collect();
            // Whoever is only appointed now and then has a name here.
            let name = organisation.names.get(id).cloned();
            (!roles.is_empty() || name.is_some()).then(|| Place {
                person: id.to_string(),
                name: name.unwrap_or_else(|| id.to_string()),
                roles: roles.join(", "),
            })
        };
        let people = organisation.people.people.iter().filter(|(id, _)| ***id != *service::SENDER);
        Desk {
            id: organisation.id.to_string(),
            name: procedure.title.to_string(),
            people: people.filter_map(place).collect(),
        }
    };
    app.service().organisations().iter().map(desk).collect()
}

/// Signs in.
pub async fn enter(State(app): State<App>, visit: Visit, from: From, request: Request) -> Result<Response, Stop> {
    let language = language(&visit.language)?;
    let come = address(app.settings(), &from, request.headers());
    let sent = Sent::read(request, language).await?;
    let text = |name: &str| sent.one(name).unwrap_or_default();
    let words = Shell::bare(language, "", None).words;
    let again = |status: StatusCode, said: String| {
        let told = Told { anchor: Some("naam".to_owned()), words: said };
        let page = made(&app, language, text("naar").to_owned(), text("naam").to_owned(), vec![told]);
        Ok(with_status(status, shown(&page)))
    };
    if !come.is_none_or(|address| app.rates().code(address)) {
        return again(StatusCode::TOO_MANY_REQUESTS, words.say("desk-enter-slow"));
    }
    let entered = app.service().sign_in(text("naam"), text("wachtwoord"), text("code"), &visit.with).await;
    match entered {
        Ok(secret) => {
            let to = inside(sent.one("naar"), language);
            Ok((cookie(&app, Some(&secret)), Redirect::to(&to)).into_response())
        }
        Err(SignInError::Wrong) => again(StatusCode::UNPROCESSABLE_ENTITY, words.say("desk-enter-wrong")),
        Err(SignInError::Wait(_)) => again(StatusCode::TOO_MANY_REQUESTS, words.say("desk-enter-slow")),
        Err(SignInError::Store(broken)) => Err(fault(language)(broken).into()),
    }
}

/// As whom somebody sits down in a demo.
#[derive(Deserialize)]
pub struct As {
    organisatie: String,
    persoon: String,
}

/// In a demo: sits down as a person of an organisation. Outside a demo there is no such page.
pub async fn demo(
    State(app): State<App>,
    Path(code): Path<String>,
    Form(chosen): Form<As>,
) -> Result<Response, PageError> {
    let language = language(&code)?;
    let secret = app.service().demo_session(&chosen.organisatie, &chosen.persoon).await;
    let secret = secret.map_err(fault(language))?.ok_or(PageError::NotFound(language))?;
    let to = format!("/{}/{}/balie", language.code(), chosen.organisatie);
    Ok((cookie(&app, Some(&secret)), Redirect::to(&to)).into_response())
}

/// Signs out.
pub async fn leave(State(app): State<App>, visit: Visit) -> Result<Response, PageError> {
    let language = language(&visit.language)?;
    if let Some(secret) = &visit.secret {
        app.service().sign_out(secret).await.map_err(fault(language))?;
    }
    let to = format!("/{}/aanmelden", language.code());
    Ok((cookie(&app, None), Redirect::to(&to)).into_response())
}

#[derive(Template)]
#[template(path = "desk/account.html")]
struct AccountPage {
    shell: Shell,
    name: String,
    desks: Vec<(String, String)>,
    sessions: Vec<Open>,
    tokens: Tokens,
}

struct Open {
    id: String,
    since: String,
    with: String,
    here: bool,
}

/// One's own account: where one sits, and where one is signed in.
pub async fn account(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let language = language(&visit.language)?;
    let session = session(&app, &visit, language).await?;
    Ok(account_page(&app, &session, language, Wished::default()).await?)
}

/// The page of an account, with what came of wishing for a token.
///
/// # Errors
/// When the store does not answer.
pub async fn account_page(
    app: &App,
    session: &service::Session,
    language: Language,
    wished: Wished,
) -> Result<Response, PageError> {
    let shell = Shell::bare(language, "/account", app.service().is_demo().then(|| app.demo_time()));
    let words = shell.words;
    let tokens = Tokens::of(app, session, words, wished).await.map_err(fault(language))?;
    let sessions = app.service().sessions(session.account.id).await.map_err(fault(language))?;
    let moment = |at: jiff::Timestamp| words.moment(&app.local(at));
    let open = |one: service::Listed| Open {
        here: one.id == session.id,
        since: words.two("desk-account-since", ("begun", moment(one.begun)), ("seen", moment(one.seen))),
        with: one.with,
        id: one.id,
    };
    let desk = |seat: &service::Seat| {
        let organisation = app.service().organisations().get(&seat.organisation)?;
        let title = organisation.at(app.now()).0.title.to_string();
        Some((format!("/{}/{}/balie", language.code(), seat.organisation), title))
    };
    let page = AccountPage {
        name: session.account.name.clone(),
        desks: session.account.seats.iter().filter_map(desk).collect(),
        sessions: sessions.into_iter().map(open).collect(),
        tokens,
        shell,
    };
    Ok(shown(&page))
}

/// Which session is to end.
#[derive(Deserialize)]
pub struct Ended {
    sessie: String,
}

/// Ends one of one's own sessions.
pub async fn end(State(app): State<App>, visit: Visit, Form(ended): Form<Ended>) -> Result<Response, Stop> {
    let language = language(&visit.language)?;
    let session = session(&app, &visit, language).await?;
    app.service().end_session(session.account.id, &ended.sessie).await.map_err(fault(language))?;
    Ok(Redirect::to(&format!("/{}/account", language.code())).into_response())
}
