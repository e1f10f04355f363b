//! The procedure as the organisation runs it: its promises, its picture, and all of it in words.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use procedure::{Force, Within, diagram, explain};
use text::{Message, say};

use super::ready;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::markdown;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/procedure.html")]
struct Page {
    version: String,
    courses: Vec<Course>,
    promises: Vec<Term>,
    terms: Vec<Term>,
    width: u32,
    height: u32,
    explained: String,
    explained_is_own: bool,
    shell: Shell,
}

/// What happens with a complaint, in the words for whoever complains.
struct Course {
    /// The course, when there are several.
    heading: Option<String>,
    /// What happens, one after the other.
    steps: Vec<String>,
}

/// The courses of a complaint in short: what each stage that is not an end means.
fn courses(here: &Here<'_>) -> Vec<Course> {
    let tracks = here.procedure.tracks.iter().filter(|track| &*track.counts_as == "complaint");
    let steps = |track: &procedure::Track| -> Vec<String> {
        let stages = track.stages.iter().filter(|stage| !stage.end);
        stages.filter_map(|stage| stage.means.as_ref()).map(ToString::to_string).collect()
    };
    let told: Vec<(String, Vec<String>)> =
        tracks.map(|track| (track.title.to_string(), steps(track))).filter(|(_, steps)| !steps.is_empty()).collect();
    let several = told.len() > 1;
    told.into_iter().map(|(title, steps)| Course { heading: several.then_some(title), steps }).collect()
}

/// A term in a list.
pub struct Term {
    /// In which course.
    pub track: String,
    /// What is due.
    pub title: String,
    /// How long it may take.
    pub length: String,
}

/// What is promised to whoever complains, and what the law asks, in the courses that count as a complaint.
pub fn promises(here: &Here<'_>) -> Vec<Term> {
    let complaint = |track: &&procedure::Track| &*track.counts_as == "complaint";
    let tracks = here.procedure.tracks.iter().filter(complaint);
    let clocks = tracks.flat_map(|track| track.clocks.iter().map(move |clock| (track, clock)));
    let from_start = clocks.filter(|(_, clock)| promised(clock) && clock.if_.is_none());
    let term = |(track, clock): (&procedure::Track, &procedure::Clock)| match &clock.within {
        Within::Term(term) => Some(Term {
            track: track.title.to_string(),
            title: clock.title.to_string(),
            length: say(here.language, &term.length.words()),
        }),
        _ => None,
    };
    from_start.filter_map(term).collect()
}

/// The page.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let svg = diagram(here.procedure, None, here.language).ok_or(PageError::NotFound(here.language))?;
    let (width, height) = size(&svg);
    ready(&here, "/procedure", || {
        let shell = here.shell("/procedure");
        let version = Message::new("portal-procedure-version")
            .with("version", &here.procedure.version)
            .with("date", here.procedure.in_force);
        Page {
            version: shell.words.tell(version),
            courses: courses(&here),
            promises: promises(&here),
            terms: terms(&here, &shell),
            width,
            height,
            explained: explained(&here),
            explained_is_own: false,
            shell,
        }
    })
}

/// The picture.
pub async fn picture(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let svg = diagram(here.procedure, None, here.language).ok_or(PageError::NotFound(here.language))?;
    Ok(([("content-type", "image/svg+xml"), ("cache-control", "public, max-age=300")], svg).into_response())
}

/// How large the picture says that it is.
pub fn size(svg: &str) -> (u32, u32) {
    let number = |name: &str| {
        let start = svg.find(&format!(" {name}=\""))? + name.len() + 3;
        let digits: String = svg[start..].chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    (number("width").unwrap_or(800), number("height").unwrap_or(600))
}

/// The terms of every track that an organisation promises or owes.
pub fn terms(here: &Here<'_>, shell: &Shell) -> Vec<Term> {
    let mut terms = Vec::new();
    for track in here.procedure.tracks_own_first() {
        for clock in track.clocks.iter().filter(|clock| promised(clock)) {
            let length = match &clock.within {
                Within::Term(term) => say(here.language, &term.length.words()),
                Within::Fact(..) => shell.words.say("portal-procedure-decided"),
                Within::NoTermStated => continue,
            };
            terms.push(Term { track: track.title.to_string(), title: clock.title.to_string(), length });
        }
    }
    terms
}

/// Whether a clock is something that the organisation has to do, and no right or window of others.
fn promised(clock: &procedure::Clock) -> bool {
    matches!(clock.force, Force::Statutory | Force::Obligation | Force::Promise | Force::Target)
}

/// The whole procedure in words, without its first heading, which the page has already.
fn explained(here: &Here<'_>) -> String {
    let words = explain(here.procedure, here.language);
    let body = words.trim_start().split_once('\n').map_or("", |(_, rest)| rest);
    markdown::html(body, 1)
}
