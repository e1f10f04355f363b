//! Who looked into a dossier, when, and with which reason when it was not theirs.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::{Frame, Seated, Stop, Visit, fault, shown};
use crate::app::App;
use crate::errors::PageError;

#[derive(Template)]
#[template(path = "desk/readings.html")]
struct Page {
    frame: Frame,
    number: String,
    back: String,
    readings: Vec<Reading>,
}

struct Reading {
    at: String,
    who: String,
    why: Option<String>,
}

/// The page; only for whoever sees the whole dossier.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number)): Path<(String, String, String)>,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let looked = seat.look(&number).await?;
    if !looked.is_whole() {
        return Err(PageError::NotFound(language).into());
    }
    let noted = app.service().readings(&looked).await.map_err(fault(language))?;
    let frame = Frame::of(&seat, &format!("/dossier/{}/gelezen", looked.number));
    let reading = |noted: service::Noted| Reading {
        at: frame.shell.words.moment(&looked.procedure.time_zone.to_datetime(noted.at)),
        who: seat.name(&noted.person),
        why: noted.why,
    };
    let page = Page {
        number: looked.number.to_string(),
        back: frame.desk(&format!("/dossier/{}", looked.number)),
        readings: noted.into_iter().map(reading).collect(),
        frame,
    };
    Ok(shown(&page))
}
