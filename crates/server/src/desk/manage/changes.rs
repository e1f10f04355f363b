//! What managers changed: who, when and what.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use procedure::Id;
use service::{Change, Managed, Member};

use super::managing;
use super::people::words_of_away;
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, fault, shown};
use crate::words::Words;

#[derive(Template)]
#[template(path = "desk/manage/changes.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    who: String,
    what: String,
    how: Vec<String>,
}

/// The list, the newest first.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let frame = Frame::of(&seat, "/beheer/wijzigingen");
    let changes = app.service().managed(seat.here.organisation).await.map_err(fault(seat.here.language))?;
    let rows = changes.into_iter().map(|change| row(&seat, change, frame.shell.words)).collect();
    Ok(shown(&Page { rows, frame }))
}

fn row(seat: &Seated<'_>, managed: Managed, words: Words) -> Row {
    let login = |id: &'static str, login: &str| words.with(id, "login", login);
    let seated = |id: &'static str, login: &str, person: &Id, manages: bool| {
        let said = words.two(id, ("login", login), ("person", seat.name(person)));
        let how = if manages { vec![words.say("manage-change-manages")] } else { Vec::new() };
        (said, how)
    };
    let (what, how) = match &managed.what {
        Change::Person { person, before, after } => {
            let id = if before.is_some() { "manage-change-person" } else { "manage-change-person-new" };
            let before = before.clone().unwrap_or_default();
            (words.with(id, "name", seat.name(person)), differences(seat, &before, after, words))
        }
        Change::SeatGiven { login, person, manages } => seated("manage-change-given", login, person, *manages),
        Change::SeatChanged { login, person, manages } => seated("manage-change-seat", login, person, *manages),
        Change::SeatTaken { login: one } => (login("manage-change-taken", one), Vec::new()),
        Change::Invited { login: one } => (login("manage-change-invited", one), Vec::new()),
        Change::Blocked { login: one } => (login("manage-change-blocked", one), Vec::new()),
        Change::Unblocked { login: one } => (login("manage-change-unblocked", one), Vec::new()),
    };
    let at = words.moment(&seat.here.organisation.at(managed.at).1);
    Row { who: words.two("manage-change-who", ("at", at), ("by", managed.by)), what, how }
}

/// What is different about somebody.
fn differences(seat: &Seated<'_>, before: &Member, after: &Member, words: Words) -> Vec<String> {
    let (organisation, today) = (seat.here.organisation, seat.here.local.date());
    let mut said = Vec::new();
    if before.name != after.name {
        said.push(words.with("manage-change-name", "name", after.name.as_str()));
    }
    let roles = organisation.roles(today);
    let title = |id: &Id| {
        let role = roles.iter().find(|role| role.id == *id);
        role.map_or_else(|| id.to_string(), |role| role.title.to_string())
    };
    let only = |one: &Member, other: &Member| -> Vec<String> {
        one.roles.iter().filter(|id| !other.roles.contains(id)).map(title).collect()
    };
    said.extend(only(after, before).into_iter().map(|role| words.with("manage-change-role", "role", role)));
    said.extend(only(before, after).into_iter().map(|role| words.with("manage-change-role-taken", "role", role)));
    for quality in organisation.qualities(today) {
        let (was, is) = (before.is.get(&quality.id), after.is.get(&quality.id));
        if was != is {
            let id = match is {
                Some(true) => "manage-is",
                Some(false) => "manage-is-not",
                None => "manage-is-unknown",
            };
            said.push(words.with(id, "quality", &quality.title));
        }
    }
    if before.away != after.away {
        said.push(match &after.away {
            Some(away) => words_of_away(seat, away, words),
            None => words.say("manage-change-back"),
        });
    }
    said
}
