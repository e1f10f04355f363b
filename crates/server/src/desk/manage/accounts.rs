//! Who sits at the desk: the accounts with a seat, and giving somebody one.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use procedure::Id;
use service::{Account, AccountError};

use super::form::Wrong;
use super::{Choice, choices, invitation_address, manager, managing};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::reading::Sent;
use crate::told::Told;
use crate::words::Words;

#[derive(Template)]
#[template(path = "desk/manage/accounts.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    /// The seat that was just given, in words.
    given: Option<String>,
    /// The address of its invitation, which is shown this once.
    invitation: Option<String>,
    login: String,
    name: String,
    people: Vec<Choice>,
    manages: bool,
    wrong: Wrong,
    problems: Vec<Told>,
}

struct Row {
    href: String,
    name: String,
    login: String,
    person: String,
    manages: bool,
    state: String,
}

/// How an account stands.
pub fn state(account: &Account, words: Words) -> String {
    match (account.blocked, account.is_ready()) {
        (true, _) => words.say("manage-account-blocked"),
        (false, true) => words.say("manage-account-ready"),
        (false, false) => words.say("manage-account-invited"),
    }
}

/// The list.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    Ok(shown(&made(&app, &seat, &Sent::default(), Wrong::default()).await?))
}

async fn made(app: &App, seat: &Seated<'_>, sent: &Sent, wrong: Wrong) -> Result<Page, Stop> {
    let frame = Frame::of(seat, "/beheer");
    let accounts = app.service().accounts(seat.here.organisation).await.map_err(fault(seat.here.language))?;
    let row = |account: Account| {
        let own = account.seat(&seat.here.organisation.id)?;
        Some(Row {
            href: frame.desk(&format!("/beheer/account/{}", account.id.text())),
            person: seat.name(&own.person),
            manages: own.manages,
            state: state(&account, frame.shell.words),
            name: account.name,
            login: account.login,
        })
    };
    let mut rows: Vec<Row> = accounts.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| row.name.to_lowercase());
    let text = |field: &str| sent.one(field).unwrap_or_default().to_owned();
    Ok(Page {
        rows,
        given: None,
        invitation: None,
        login: text("aanmeldnaam"),
        name: text("naam"),
        people: choices(seat, &text("persoon")),
        manages: sent.has("beheert"),
        problems: wrong.told(),
        wrong,
        frame,
    })
}

/// Gives somebody a seat.
pub async fn add(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let language = seat.here.language;
    let headers = request.headers().clone();
    let sent = Sent::read(request, language).await?;
    let words = seat.shell("").words;
    let text = |field: &str| sent.one(field).unwrap_or_default().trim();
    let mut wrong = Wrong::default();
    if text("naam").is_empty() {
        wrong.add("naam", words.say("manage-name-wrong"));
    }
    if text("aanmeldnaam").is_empty() || text("aanmeldnaam").len() > 200 {
        wrong.add("aanmeldnaam", words.say("manage-login-wrong"));
    }
    if !super::members(&seat).iter().any(|(id, _)| **id == *text("persoon")) {
        wrong.add("persoon", words.say("manage-person-wrong"));
    }
    if !wrong.is_empty() {
        return refused(&app, &seat, &sent, wrong).await;
    }
    let (person, manages) = (Id::from(text("persoon")), sent.has("beheert"));
    let given = app.service().give_seat(manager(&seat), text("aanmeldnaam"), text("naam"), &person, manages).await;
    match given {
        Ok(given) => {
            let mut page = made(&app, &seat, &Sent::default(), Wrong::default()).await?;
            page.invitation = given.invitation.map(|secret| invitation_address(&app, language, &headers, &secret));
            let id = if page.invitation.is_some() { "manage-given-new" } else { "manage-given-known" };
            page.given = Some(words.with(id, "name", given.account.name.as_str()));
            Ok(shown(&page))
        }
        Err(AccountError::Store(broken)) => {
            let status = fault(language)(broken).status();
            let page = made(&app, &seat, &sent, Wrong::one("", words.say("desk-act-store"))).await?;
            Ok(with_status(status, shown(&page)))
        }
        Err(error) => refused(&app, &seat, &sent, told(&error, words)).await,
    }
}

async fn refused(app: &App, seat: &Seated<'_>, sent: &Sent, wrong: Wrong) -> Result<Response, Stop> {
    let page = made(app, seat, sent, wrong).await?;
    Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, shown(&page)))
}

/// Why something is not done with an account, in words.
pub fn told(error: &AccountError, words: Words) -> Wrong {
    match error {
        AccountError::Taken => Wrong::one("aanmeldnaam", words.say("manage-login-taken")),
        AccountError::Login => Wrong::one("aanmeldnaam", words.say("manage-login-wrong")),
        AccountError::Person => Wrong::one("persoon", words.say("manage-person-wrong")),
        AccountError::Gone => Wrong::one("", words.say("manage-account-gone")),
        AccountError::Elsewhere => Wrong::one("", words.say("manage-account-elsewhere")),
        AccountError::Own => Wrong::one("", words.say("manage-account-own")),
        AccountError::Last => Wrong::one("", words.say("manage-account-last")),
        AccountError::Store(_) => Wrong::one("", words.say("desk-act-store")),
    }
}
