//! What to say after something was registered: that it was received, its number, how to follow it, and what the person
//! may expect by when.

use askama::Template;
use axum::response::Response;
use dossier::{ClockState, Dossier, clock_views};
use procedure::{Force, Procedure};
use service::{Receipt, access};

use super::raise::{Raising, raising};
use super::{Frame, Seated, Stop, shown};
use crate::words::Words;

#[derive(Template)]
#[template(path = "desk/kept.html")]
struct Page {
    frame: Frame,
    number: String,
    /// The code to follow it with, when the person is told it.
    code: Option<String>,
    received: String,
    parts: Vec<PartSaid>,
    danger: Vec<Raising>,
    proposed: bool,
    href: Option<String>,
}

/// A part as it is told.
struct PartSaid {
    track: String,
    stage: String,
    means: Option<String>,
    closed: bool,
    terms: Vec<String>,
}

/// The page; with the code to follow it when the person wants to.
///
/// # Errors
/// None so far.
pub fn page(seat: &Seated<'_>, receipt: &Receipt, followed: bool) -> Result<Response, Stop> {
    let frame = Frame::of(seat, "/registreren");
    let words = frame.shell.words;
    let dossier = &receipt.dossier;
    let procedure = seat.here.organisation.version(&dossier.version).unwrap_or(seat.here.procedure);
    let received = procedure.time_zone.to_datetime(dossier.received);
    let today = seat.here.local.date();
    let people = &seat.here.organisation.people;
    let sees = access(procedure, dossier, people, &seat.person, today).is_some();
    let parts = dossier.parts.iter().map(|part| said(procedure, dossier, part, today, words));
    let page = Page {
        number: receipt.number.to_string(),
        code: followed.then(|| receipt.code.to_string()),
        received: words.two(
            "desk-kept-received",
            ("moment", words.moment(&received)),
            ("number", receipt.number.to_string()),
        ),
        parts: parts.collect(),
        proposed: super::raise::is_proposed(procedure, dossier, today),
        danger: raising(seat, dossier, &receipt.number),
        href: sees.then(|| frame.desk(&format!("/dossier/{}", receipt.number))),
        frame,
    };
    Ok(shown(&page))
}

fn said(
    procedure: &Procedure,
    dossier: &Dossier,
    part: &dossier::Part,
    today: jiff::civil::Date,
    words: Words,
) -> PartSaid {
    let track = procedure.track(&part.track);
    let stage = track.and_then(|track| track.stage(&part.stage));
    let promised =
        |force: Force| matches!(force, Force::Statutory | Force::Obligation | Force::Promise | Force::Target);
    let views = clock_views(procedure, dossier, part, today);
    let running = views.iter().filter(|view| view.state == ClockState::Running && promised(view.clock.force));
    let term = |view: &dossier::ClockView<'_>| {
        Some(words.two("desk-kept-term", ("what", &view.clock.title), ("date", view.due?)))
    };
    PartSaid {
        track: track.map_or(&part.track, |track| &track.title).to_string(),
        stage: stage.map_or(&part.stage, |stage| &stage.title).to_string(),
        means: stage.and_then(|stage| stage.means.as_ref().map(ToString::to_string)),
        closed: stage.is_some_and(|stage| stage.end),
        terms: running.filter_map(term).collect(),
    }
}
