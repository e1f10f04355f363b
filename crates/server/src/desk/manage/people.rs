//! The people of the organisation: who holds which role, what is known of them, and who is away.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use procedure::Id;
use service::{Member, NAME_MOST, StaffError};

use super::form::Wrong;
use super::{managing, members};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::reading::Sent;
use crate::told::Told;
use crate::words::Words;

#[derive(Template)]
#[template(path = "desk/manage/people.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    name: String,
    seen: i64,
    done: bool,
    wrong: Wrong,
    problems: Vec<Told>,
}

struct Row {
    href: String,
    name: String,
    roles: Vec<String>,
    known: Vec<String>,
    away: Option<String>,
}

/// The list.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let mut page = made(&seat, String::new(), Wrong::default());
    page.done = visit.to.ends_with("?gedaan");
    Ok(shown(&page))
}

fn made(seat: &Seated<'_>, name: String, wrong: Wrong) -> Page {
    let frame = Frame::of(seat, "/beheer/mensen");
    let (organisation, today, words) = (seat.here.organisation, seat.here.local.date(), frame.shell.words);
    let (roles, qualities) = (organisation.roles(today), organisation.qualities(today));
    let row = |(id, member): (Id, Member)| {
        let held = roles.iter().filter(|role| member.roles.contains(&role.id));
        let known = qualities.iter().filter_map(|quality| {
            let said = if *member.is.get(&quality.id)? { "manage-is" } else { "manage-is-not" };
            Some(words.with(said, "quality", &quality.title))
        });
        let away = member.away.as_ref().filter(|away| away.until >= today);
        Row {
            href: frame.desk(&format!("/beheer/mensen/{id}")),
            name: seat.name(&id),
            roles: held.map(|role| role.title.to_string()).collect(),
            known: known.collect(),
            away: away.map(|away| words_of_away(seat, away, words)),
        }
    };
    let rows = members(seat).into_iter().map(row).collect();
    Page { rows, name, seen: organisation.staff, done: false, problems: wrong.told(), wrong, frame }
}

/// From when until when somebody is away, and who could stand in.
pub fn words_of_away(seat: &Seated<'_>, away: &service::Away, words: Words) -> String {
    let days = words.two("manage-away-days", ("from", away.from), ("until", away.until));
    match &away.instead {
        None => days,
        Some(instead) => words.two("manage-away-instead", ("days", days), ("name", seat.name(instead))),
    }
}

/// Adds somebody, who holds no role yet.
pub async fn add(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let language = seat.here.language;
    let sent = Sent::read(request, language).await?;
    let words = seat.shell("").words;
    let name = sent.one("naam").unwrap_or_default().to_owned();
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(-1);
    let member = Member { name: name.clone(), ..Member::default() };
    let by = &seat.session.account;
    let error = match app.service().keep_member(seat.here.organisation, by, seen, None, member).await {
        Ok(id) => {
            let to = seat.shell("").href(&format!("/balie/beheer/mensen/{id}?gedaan"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(error) => error,
    };
    let wrong = told(&error, words);
    let page = made(&seat, name, wrong);
    let status = match error {
        StaffError::Changed => StatusCode::CONFLICT,
        StaffError::Store(broken) => fault(language)(broken).status(),
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(with_status(status, shown(&page)))
}

/// Why somebody is not kept, in words.
pub fn told(error: &StaffError, words: Words) -> Wrong {
    match error {
        StaffError::Name => Wrong::one("naam", words.with("manage-member-name-wrong", "most", NAME_MOST)),
        StaffError::Person => Wrong::one("", words.say("manage-person-wrong")),
        StaffError::Role => Wrong::one("rollen", words.say("manage-role-wrong")),
        StaffError::Quality => Wrong::one("", words.say("manage-quality-wrong")),
        StaffError::Days => Wrong::one("weg-tot", words.say("manage-away-order")),
        StaffError::Instead => Wrong::one("vervanger", words.say("manage-away-who")),
        StaffError::Changed => Wrong::one("", words.say("manage-changed")),
        StaffError::Store(_) => Wrong::one("", words.say("desk-act-store")),
    }
}
