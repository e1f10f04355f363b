//! The work list: what to do next, by whom, before when and why.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use service::{Place, Sheet, ToDo, Work};

use super::act::people;
use super::dossiers::{Line, csv, line};
use super::due::{Asked, Due};
use super::{Frame, Seated, Stop, Visit, assign, fault, shown};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::OptionField;

#[derive(Template)]
#[template(path = "desk/work.html")]
struct Page {
    frame: Frame,
    team: bool,
    rows: Vec<Row>,
    next: Option<String>,
    csv: String,
    first: bool,
    roles: Vec<OptionField>,
    people: Vec<OptionField>,
}

/// Something to be done.
struct Row {
    /// What appointing somebody for it needs: the number, and how much of the log was seen.
    pick: String,
    line: Line,
    asked: Asked,
    part: Option<u16>,
    who: String,
    mine: bool,
    due: Due,
}

/// Which work is shown.
#[derive(Default, Deserialize)]
pub struct Wished {
    wie: Option<String>,
    vanaf: Option<String>,
    vorm: Option<String>,
}

/// The list.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let team = wished.wie.as_deref() == Some("ploeg");
    let work = if team { Work::Team } else { Work::Mine };
    let after = wished.vanaf.as_deref().map(str::parse::<Place>).transpose();
    let after = after.map_err(|()| PageError::NotFound(language))?;
    let sheet = app.service().to_do(seat.here.organisation, &seat.reach, work, (None, None), after).await;
    let sheet = sheet.map_err(fault(language))?;
    let frame = Frame::of(&seat, "");
    let kind = if team { "?wie=ploeg" } else { "?wie=ik" };
    let Sheet { rows, next } = sheet;
    let rows: Vec<Row> = rows.into_iter().map(|one| row(&seat, one)).collect();
    if wished.vorm.as_deref() == Some("csv") {
        return Ok(as_csv(&seat, &rows));
    }
    let next = next.map(|place| frame.desk(&format!("{kind}&vanaf={place}")));
    let csv = frame.desk(&format!("{kind}&vorm=csv"));
    let (roles, people) = (assign::roles(&seat), people(&seat, ""));
    Ok(shown(&Page { team, rows, next, csv, first: after.is_none(), roles, people, frame }))
}

fn row(seat: &Seated<'_>, to_do: ToDo) -> Row {
    let words = seat.shell("").words;
    let organisation = seat.here.organisation;
    let procedure = organisation.version(&to_do.entry.edition).unwrap_or(seat.here.procedure);
    let mine = to_do.person.as_ref() == Some(&seat.person);
    let who = match &to_do.person {
        Some(person) => seat.name(person),
        None => procedure.title_of(&to_do.role).to_string(),
    };
    Row {
        pick: format!("{}/{}", to_do.entry.number, to_do.entry.version),
        asked: Asked::of(procedure, &to_do.kind, &to_do.what, words),
        part: Some(to_do.part).filter(|_| to_do.entry.shown.parts.len() > 1),
        due: Due::of(to_do.due, to_do.work, seat.here.local.date(), words),
        line: line(seat, to_do.entry),
        who,
        mine,
    }
}

/// The same for a spreadsheet.
fn as_csv(seat: &Seated<'_>, rows: &[Row]) -> Response {
    let words = seat.shell("").words;
    let heads = ["desk-column-number", "desk-column-subject", "desk-column-task", "desk-column-who", "desk-column-due"];
    let heads = heads.map(|id| words.say(id));
    let cells = rows.iter().map(|row| {
        vec![
            row.line.number.clone(),
            row.line.subject.clone(),
            row.asked.title.clone(),
            row.who.clone(),
            row.due.date.clone(),
        ]
    });
    let body = csv(std::iter::once(heads.to_vec()).chain(cells));
    ([(CONTENT_TYPE, "text/csv; charset=utf-8")], body).into_response()
}
