//! Appointing somebody in several dossiers at once: each by itself, with the rules about who may, and what came of each.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use dossier::Command;
use procedure::Id;
use service::{Number, Task, WorkError};

use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::OptionField;
use crate::reading::Sent;

/// The most dossiers at once: a page of the list.
const MOST: usize = service::ROWS;

#[derive(Template)]
#[template(path = "desk/assigned.html")]
struct Page {
    frame: Frame,
    problem: Option<String>,
    done: Vec<String>,
    refused: Vec<(String, String)>,
}

/// The roles to which somebody can be appointed.
pub fn roles(seat: &Seated<'_>) -> Vec<OptionField> {
    let roles = seat.here.procedure.roles.iter().filter(|role| !role.outside);
    let option = |role: &procedure::Role| OptionField {
        value: role.id.to_string(),
        id: format!("rol-{}", role.id),
        label: role.title.to_string(),
        chosen: false,
    };
    roles.map(option).collect()
}

/// Appoints, and says of each dossier whether it was done.
pub async fn assign(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let sent = Sent::read(request, seat.here.language).await?;
    let frame = Frame::of(&seat, "");
    let words = frame.shell.words;
    let (role, person) = (sent.one("rol").unwrap_or_default(), sent.one("persoon").unwrap_or_default());
    let mut picked: Vec<&String> = sent.all("dossier").iter().collect();
    picked.dedup();
    if picked.is_empty() || role.is_empty() || person.is_empty() || picked.len() > MOST {
        let problem = Some(words.say("desk-assign-choose"));
        let page = Page { frame, problem, done: Vec::new(), refused: Vec::new() };
        return Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, shown(&page)));
    }
    let because: Option<Arc<str>> = sent.one("omdat").map(str::trim).filter(|why| !why.is_empty()).map(Into::into);
    let command = Command::Assign { role: Id::from(role), person: Id::from(person), because };
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    for one in picked {
        let (number, seen) = read(one).ok_or(PageError::Broken(seat.here.language))?;
        let task = Task { command: command.clone(), at: None, seen };
        match app.service().work(seat.here.organisation, &seat.person, &number, &task).await {
            Ok(()) => done.push(number.to_string()),
            Err(WorkError::Refused(refusal)) => refused.push((number.to_string(), words.tell(refusal.message.clone()))),
            Err(WorkError::Changed) => refused.push((number.to_string(), words.say("desk-assign-changed"))),
            Err(WorkError::Hidden) => return Err(PageError::NotFound(seat.here.language).into()),
            Err(WorkError::Store(broken)) => return Err(fault(seat.here.language)(broken).into()),
        }
    }
    Ok(shown(&Page { frame, problem: None, done, refused }))
}

/// A dossier of the list: its number, and how much of its log was seen.
fn read(picked: &str) -> Option<(Number, usize)> {
    let (number, seen) = picked.split_once('/')?;
    Some((number.parse().ok()?, seen.parse().ok()?))
}
