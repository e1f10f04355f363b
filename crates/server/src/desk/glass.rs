//! Breaking the glass: opening a dossier that is not one's own, with a reason that stays on the record.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use service::{LookError, Number, REASON};

use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::App;
use crate::reading::Sent;
use crate::told::Told;

/// The shortest reason, in characters: a word is none.
const SHORTEST: usize = 10;

#[derive(Template)]
#[template(path = "desk/glass.html")]
struct Page {
    frame: Frame,
    problems: Vec<Told>,
    number: String,
    why: String,
    most: usize,
}

impl Page {
    /// Whether this field is told of.
    fn wrong(&self, anchor: &str) -> Option<&String> {
        self.problems.iter().find(|told| told.anchor.as_deref() == Some(anchor)).map(|told| &told.words)
    }
}

/// Asks which dossier, and why.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    Ok(show(&seat, &Sent::default(), Vec::new()))
}

/// Opens it. A number that is none and one that they may not open get the same answer.
pub async fn open(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let sent = Sent::read(request, language).await?;
    let words = seat.shell("").words;
    let told = |anchor: &str, words: String| Told { anchor: Some(anchor.to_owned()), words };
    let why = sent.one("reden").unwrap_or_default().trim();
    if why.chars().count() < SHORTEST {
        let short = told("reden", words.with("desk-glass-short", "least", SHORTEST));
        return Ok(show(&seat, &sent, vec![short]));
    }
    if why.chars().count() > REASON {
        let long = told("reden", words.with("desk-glass-long", "most", REASON));
        return Ok(show(&seat, &sent, vec![long]));
    }
    let unknown = || told("nummer", words.say("desk-glass-unknown"));
    let Ok(number) = sent.one("nummer").unwrap_or_default().trim().parse::<Number>() else {
        return Ok(show(&seat, &sent, vec![unknown()]));
    };
    match app.service().break_glass(seat.here.organisation, &seat.person, &number, why).await {
        Ok(()) => Ok(Redirect::to(&seat.shell("").href(&format!("/balie/dossier/{number}"))).into_response()),
        Err(LookError::Hidden) => Ok(show(&seat, &sent, vec![unknown()])),
        Err(LookError::Store(broken)) => Err(fault(language)(broken).into()),
    }
}

fn show(seat: &Seated<'_>, sent: &Sent, problems: Vec<Told>) -> Response {
    let typed = |name: &str| sent.one(name).unwrap_or_default().to_owned();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(seat, "/glas");
    let page = Page { number: typed("nummer"), why: typed("reden"), most: REASON, problems, frame };
    with_status(status, shown(&page))
}
