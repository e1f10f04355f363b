//! Danger: starting it in a dossier from wherever one is, and for who may see them the dangers there are.

use askama::Template;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use service::{Danger, LookError, Number, Roster};

use super::dossiers::{Line, line};
use super::due::{Asked, Due};
use super::raise::raising;
use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::reading::Sent;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/danger.html")]
struct Page {
    frame: Frame,
    problems: Vec<Told>,
    number: String,
    /// The dangers; nothing for who may not see them.
    groups: Option<Vec<Group>>,
    on_duty: Vec<(String, String)>,
}

/// Dangers that stand alike.
struct Group {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

/// A danger.
struct Row {
    line: Line,
    title: String,
    since: String,
    leads: String,
    alarmed: Vec<String>,
    duties: Vec<(String, String, Due)>,
}

/// In which dossier.
#[derive(Default, Deserialize)]
pub struct Within {
    dossier: Option<String>,
}

/// Asks in which dossier, and shows the dangers there are.
pub async fn page(State(app): State<App>, visit: Visit, Query(within): Query<Within>) -> Result<Response, Stop> {
    let seat = seat(&app, &visit).await?;
    if let Some(number) = &within.dossier
        && let Some(to) = way(&seat, number).await?
    {
        return Ok(Redirect::to(&to).into_response());
    }
    show(&seat, within.dossier.unwrap_or_default(), Vec::new(), StatusCode::OK).await
}

/// Goes to where danger is started in a dossier.
pub async fn raise(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = seat(&app, &visit).await?;
    let sent = Sent::read(request, seat.here.language).await?;
    let number = sent.one("nummer").unwrap_or_default().trim().to_owned();
    match way(&seat, &number).await? {
        Some(to) => Ok(Redirect::to(&to).into_response()),
        None => {
            let words = seat.shell("").words;
            let told = Told { anchor: Some("nummer".to_owned()), words: words.say("desk-danger-unknown") };
            show(&seat, number, vec![told], StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Somebody at the desk of an organisation that has a procedure for danger.
async fn seat<'a>(app: &'a App, visit: &Visit) -> Result<Seated<'a>, Stop> {
    let seat = Seated::find(app, visit).await?;
    if seat.here.procedure.interrupts.is_empty() {
        return Err(PageError::NotFound(seat.here.language).into());
    }
    Ok(seat)
}

/// Where danger is started in a dossier, or the dossier itself when it is started already; nothing when there is none
/// for whoever asks.
async fn way(seat: &Seated<'_>, number: &str) -> Result<Option<String>, PageError> {
    let Ok(number) = number.parse::<Number>() else { return Ok(None) };
    let here = &seat.here;
    match here.app.service().look(here.organisation, &seat.person, &number).await {
        Ok(looked) => {
            let ways = raising(seat, &looked.dossier, &number);
            let to = ways.into_iter().find(|way| way.raises).map(|way| way.href);
            Ok(Some(to.unwrap_or_else(|| seat.shell("").href(&format!("/balie/dossier/{number}")))))
        }
        Err(LookError::Hidden) => Ok(None),
        Err(LookError::Store(broken)) => Err(fault(here.language)(broken)),
    }
}

async fn show(seat: &Seated<'_>, number: String, problems: Vec<Told>, status: StatusCode) -> Result<Response, Stop> {
    let frame = Frame::of(seat, "/gevaar");
    let service = seat.here.app.service();
    let roster = service.roster(seat.here.organisation).await.map_err(fault(seat.here.language))?;
    let mut groups = None;
    if seat.reach.sees_danger() {
        let dangers = service.dangers(seat.here.organisation, &seat.reach).await;
        groups = Some(grouped(seat, &roster, dangers.map_err(fault(seat.here.language))?));
    }
    let page = Page { problems, number, groups, on_duty: on_duty(seat, &roster), frame };
    Ok(with_status(status, shown(&page)))
}

/// What waits for a decision, what is open, and what has ended but for something.
fn grouped(seat: &Seated<'_>, roster: &Roster, dangers: Vec<Danger>) -> Vec<Group> {
    let words = seat.shell("").words;
    let titles =
        [("voorstellen", "desk-danger-proposed"), ("lopend", "desk-danger-open"), ("afgelopen", "desk-danger-ended")];
    let mut groups = titles.map(|(id, title)| Group { id, title: words.say(title), rows: Vec::new() });
    for danger in dangers {
        let place = if danger.proposed {
            0
        } else if danger.open {
            1
        } else {
            2
        };
        groups[place].rows.push(row(seat, roster, danger));
    }
    groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
}

fn row(seat: &Seated<'_>, roster: &Roster, danger: Danger) -> Row {
    let words = seat.shell("").words;
    let here = &seat.here;
    let procedure = here.organisation.version(&danger.entry.edition).unwrap_or(here.procedure);
    let today = here.local.date();
    let duty = |duty: &dossier::view::Duty| {
        let asked = Asked::duty(procedure, duty, words);
        (asked.title, procedure.title_of(&duty.role).to_string(), Due::of(duty.due, duty.work, today, words))
    };
    let alarmed = danger.alarms.iter().map(|role| who(seat, roster, role));
    Row {
        since: words.moment(&procedure.time_zone.to_datetime(danger.since)),
        leads: procedure.title_of(&danger.leads).to_string(),
        alarmed: alarmed.collect(),
        duties: danger.duties.iter().map(duty).collect(),
        title: danger.title,
        line: line(seat, danger.entry),
    }
}

/// A role with whoever has duty for it now, or else whoever holds it.
fn who(seat: &Seated<'_>, roster: &Roster, role: &procedure::Id) -> String {
    let words = seat.shell("").words;
    let title = seat.here.procedure.title_of(role).to_string();
    let duty: Vec<String> = roster.on_duty(role, seat.here.now).into_iter().map(|person| seat.name(person)).collect();
    if !duty.is_empty() {
        return words.two("desk-danger-on-duty", ("role", title), ("who", duty.join(", ")));
    }
    let holders = seat.here.organisation.people.people.iter().filter(|(_, person)| person.roles.contains(role));
    let names: Vec<String> = holders.map(|(id, _)| seat.name(id)).collect();
    if names.is_empty() { title } else { words.two("desk-danger-holds", ("role", title), ("who", names.join(", "))) }
}

/// Who has duty now, by role.
fn on_duty(seat: &Seated<'_>, roster: &Roster) -> Vec<(String, String)> {
    let named = |role: &procedure::Id| {
        let people: Vec<String> =
            roster.on_duty(role, seat.here.now).into_iter().map(|person| seat.name(person)).collect();
        let nobody = || seat.shell("").words.say("desk-duty-nobody");
        let who = if people.is_empty() { nobody() } else { people.join(", ") };
        (seat.here.procedure.title_of(role).to_string(), who)
    };
    super::roster::roles(seat).iter().map(named).collect()
}
