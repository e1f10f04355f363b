//! The procedure in pictures, one for each track, with the same in words.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use procedure::{diagram, diagram_in_words};

use super::{Around, Wished};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, shown};
use crate::errors::PageError;
use crate::portal::picture_size;

#[derive(Template)]
#[template(path = "desk/rules/pictures.html")]
struct Page<'a> {
    frame: Frame,
    around: Around<'a>,
    pictures: Vec<Picture>,
}

struct Picture {
    id: String,
    title: String,
    href: String,
    width: u32,
    height: u32,
    lines: Vec<String>,
}

/// The page.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let (frame, around) = Around::of(&seat, "/procedure/tekeningen", &wished)?;
    let language = seat.here.language;
    let picture = |track: &procedure::Track| {
        let svg = diagram(around.procedure, Some(&track.id), language)?;
        let (width, height) = picture_size(&svg);
        let words = diagram_in_words(around.procedure, track, language);
        Some(Picture {
            id: track.id.to_string(),
            title: track.title.to_string(),
            href: around.href(&format!("/procedure/spoor/{}", track.id)),
            width,
            height,
            lines: words.lines().map(str::to_owned).collect(),
        })
    };
    let pictures = around.procedure.tracks_own_first().into_iter().filter_map(picture).collect();
    Ok(shown(&Page { pictures, frame, around }))
}

/// The picture of a track.
pub async fn picture(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, track)): Path<(String, String, String)>,
    Query(wished): Query<Wished>,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let (_, around) = Around::of(&seat, "/procedure/tekeningen", &wished)?;
    let svg = diagram(around.procedure, Some(&track), seat.here.language);
    let svg = svg.ok_or(PageError::NotFound(seat.here.language))?;
    Ok(([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "private, max-age=300")], svg).into_response())
}
