//! One account with a seat: as whom they sit, inviting them anew, blocking, and taking the seat away.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use procedure::Id;
use service::{Account, AccountError, AccountId};

use super::accounts::{state, told};
use super::form::Wrong;
use super::{Choice, choices, invitation_address, manager, managing};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/manage/account.html")]
struct Page {
    frame: Frame,
    href: String,
    name: String,
    login: String,
    state: String,
    blocked: bool,
    own: bool,
    /// Whether blocking and inviting anew are theirs to do.
    steers: bool,
    people: Vec<Choice>,
    manages: bool,
    done: bool,
    invitation: Option<String>,
    wrong: Wrong,
    problems: Vec<Told>,
}

/// The account.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let account = find(&app, &seat, &id).await?;
    let mut page = made(&seat, &account, &Sent::default(), Wrong::default());
    page.done = visit.to.ends_with("?gedaan");
    Ok(shown(&page))
}

/// An account with a seat here.
async fn find(app: &App, seat: &Seated<'_>, id: &str) -> Result<Account, PageError> {
    let language = seat.here.language;
    let id = AccountId::read(id).ok_or(PageError::NotFound(language))?;
    let account = app.service().account(id).await.map_err(fault(language))?;
    let here = |account: &Account| account.seat(&seat.here.organisation.id).is_some();
    account.filter(here).ok_or(PageError::NotFound(language))
}

fn made(seat: &Seated<'_>, account: &Account, sent: &Sent, wrong: Wrong) -> Page {
    let frame = Frame::of(seat, "/beheer");
    let own = account.seat(&seat.here.organisation.id);
    let person = sent.one("persoon").or(own.map(|own| &*own.person)).unwrap_or_default();
    Page {
        href: frame.desk(&format!("/beheer/account/{}", account.id.text())),
        name: account.name.clone(),
        login: account.login.clone(),
        state: state(account, frame.shell.words),
        blocked: account.blocked,
        own: account.id == seat.session.account.id,
        steers: manager(seat).may_steer(account),
        people: choices(seat, person),
        manages: if sent.has("persoon") { sent.has("beheert") } else { own.is_some_and(|own| own.manages) },
        done: false,
        invitation: None,
        problems: wrong.told(),
        wrong,
        frame,
    }
}

/// Does something with it.
pub async fn change(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, id)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let language = seat.here.language;
    let headers = request.headers().clone();
    let sent = Sent::read(request, language).await?;
    let account = find(&app, &seat, &id).await?;
    let (service, by, words) = (app.service(), manager(&seat), seat.shell("").words);
    let done = match sent.one("doe") {
        Some("plaats") => {
            let person = Id::from(sent.one("persoon").unwrap_or_default());
            service.change_seat(by, account.id, Some((person, sent.has("beheert")))).await
        }
        Some("weg") => service.change_seat(by, account.id, None).await,
        Some("blokkeren") => service.block(by, account.id, true).await,
        Some("toelaten") => service.block(by, account.id, false).await,
        Some("uitnodigen") => match service.invite_again(by, account.id).await {
            Ok(secret) => {
                let mut page = made(&seat, &account, &Sent::default(), Wrong::default());
                page.invitation = Some(invitation_address(&app, language, &headers, &secret));
                return Ok(shown(&page));
            }
            Err(error) => Err(error),
        },
        _ => return Err(PageError::Broken(language).into()),
    };
    let error = match done {
        Ok(()) => {
            let there = if sent.one("doe") == Some("weg") { String::new() } else { format!("/account/{id}?gedaan") };
            return Ok(Redirect::to(&seat.shell("").href(&format!("/balie/beheer{there}"))).into_response());
        }
        Err(error) => error,
    };
    let wrong = told(&error, words);
    let status = match error {
        AccountError::Store(broken) => fault(language)(broken).status(),
        AccountError::Gone => return Err(PageError::NotFound(language).into()),
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(with_status(status, shown(&made(&seat, &account, &sent, wrong))))
}
