//! Finding dossiers by words or number. What is sought stands in no address: it may be a name.

use askama::Template;
use axum::extract::{Request, State};
use axum::response::Response;
use service::{Place, Sheet};

use super::dossiers::{Row, row};
use super::{Frame, Seated, Stop, Visit, fault, shown};
use crate::app::App;
use crate::errors::PageError;
use crate::reading::Sent;

#[derive(Template)]
#[template(path = "desk/find.html")]
struct Page {
    frame: Frame,
    sought: String,
    searched: bool,
    rows: Vec<Row>,
    next: Option<String>,
}

/// Asks what is sought.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let frame = Frame::of(&seat, "/zoeken");
    Ok(shown(&Page { frame, sought: String::new(), searched: false, rows: Vec::new(), next: None }))
}

/// What was found.
pub async fn found(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let sent = Sent::read(request, language).await?;
    let sought: String = sent.one("woorden").unwrap_or_default().trim().chars().take(200).collect();
    let after = sent.one("vanaf").filter(|place| !place.is_empty()).map(str::parse::<Place>).transpose();
    let after = after.map_err(|()| PageError::NotFound(language))?;
    let sheet = app.service().find(seat.here.organisation, &seat.reach, &sought, after).await;
    let Sheet { rows, next } = sheet.map_err(fault(language))?;
    let rows = rows.into_iter().map(|entry| row(&seat, entry)).collect();
    let frame = Frame::of(&seat, "/zoeken");
    let next = next.map(|place| place.to_string());
    Ok(shown(&Page { frame, searched: !sought.is_empty(), sought, rows, next }))
}
