//! The procedure in plain words, as the engine runs it.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use procedure::explain;

use super::{Around, Wished, linked};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, shown};
use crate::markdown;

#[derive(Template)]
#[template(path = "desk/rules/words.html")]
struct Page<'a> {
    frame: Frame,
    around: Around<'a>,
    explained: String,
}

/// The page.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let (frame, around) = Around::of(&seat, "/procedure", &wished)?;
    let words = explain(around.procedure, seat.here.language);
    // The page has a first heading already.
    let body = words.trim_start().split_once('\n').map_or("", |(_, rest)| rest);
    let explained = linked(&markdown::html(body, 0), around.procedure, &around.href("/procedure/clausules"));
    Ok(shown(&Page { explained, frame, around }))
}
