//! A dossier as its sender follows it: where it stands, what was promised by when and why, what was said, what can be
//! done now, and the ways outside.

use std::sync::Arc;

use askama::Template;
use axum::extract::RawQuery;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use dossier::view::{actions, routes};
use dossier::{Actor, ClockState, Context, Dossier, Part, clock_views};
use jiff::civil::Date;
use procedure::{Force, Place, Procedure};
use service::{ActError, DossierId, Fault, Followed, SENDER};
use text::Message;

use super::content::{Contact, Section, sections};
use super::form::Told;
use super::{course, follow, message, shown};
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::fields::Around;
use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, megabytes};
use crate::shell::Shell;
use crate::words::Words;

#[derive(Template)]
#[template(path = "portal/dossier.html")]
struct Page {
    shell: Shell,
    title: String,
    received: String,
    done: Option<String>,
    merged: bool,
    danger: Option<String>,
    problems: Vec<Told>,
    parts: Vec<PartShown>,
    can: Vec<Link>,
    closed: bool,
    letters: Vec<course::Letter>,
    form: Option<message::Writing>,
    course: Vec<course::Line>,
    told: Vec<(String, String)>,
    documents: Vec<String>,
    documents_help: String,
    may_add: bool,
    shared: Vec<String>,
    outside: Vec<Way>,
    sections: Arc<[Section]>,
}

/// A part with where it stands.
pub struct PartShown {
    pub heading: Option<String>,
    pub stage: String,
    pub means: Option<String>,
    pub closed: bool,
    pub terms: Vec<TermShown>,
    /// Its number.
    pub number: u16,
    /// Its track and stage.
    pub place: (procedure::Id, procedure::Id),
}

/// A term with how it stands and why.
pub struct TermShown {
    pub title: String,
    pub state: String,
    pub class: &'static str,
    pub because: Option<String>,
    pub force: String,
    pub clauses: Option<String>,
    /// Which clock, how it stands, its last day and the day on which it was met.
    pub clock: (procedure::Id, ClockState, Option<Date>, Option<Date>),
}

/// An action that can be taken.
pub struct Link {
    pub href: String,
    pub title: String,
}

/// A way outside, for this dossier.
pub struct Way {
    pub title: String,
    pub does: Option<String>,
    pub when: String,
    pub excluded: Option<String>,
    pub contact: Option<Contact>,
    /// Which body, and the last day.
    pub body: (procedure::Id, Option<Date>),
}

/// The page.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let id = follow::session(&here, &headers)?;
    let followed = read(&here, &id).await?;
    let done = match query.as_deref() {
        Some("gedaan=document") => Some("portal-dossier-added"),
        Some("gedaan=bericht") => Some("portal-message-sent"),
        Some(_) => Some("portal-dossier-done"),
        None => None,
    };
    Ok(shown(&made(&here, &followed, done, Vec::new())))
}

/// The dossier as it is now.
pub async fn read<'a>(here: &Here<'a>, id: &DossierId) -> Result<Followed<'a>, PageError> {
    here.app.service().follow(here.organisation, id).await.map_err(|fault| match fault {
        Fault::Gone => PageError::Session(here.language),
        fault => {
            tracing::error!(%fault, "a dossier cannot be read");
            PageError::Store(here.language)
        }
    })
}

/// The page with what went wrong on top of it.
pub async fn with_problems(here: &Here<'_>, id: &DossierId, problems: Vec<Told>) -> Result<Response, PageError> {
    let followed = read(here, id).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown(&made(here, &followed, None, problems))).into_response())
}

/// The page after something was not done.
pub async fn after(here: &Here<'_>, id: &DossierId, error: ActError) -> Result<Response, PageError> {
    match error {
        ActError::Refused(refusal) => {
            let words = here.shell("").words;
            with_problems(here, id, vec![Told::here(words.tell(refusal.message.clone()))]).await
        }
        ActError::Store(Fault::Gone) => Err(PageError::Session(here.language)),
        ActError::Store(fault) => {
            tracing::error!(%fault, "something was not kept");
            Err(PageError::Store(here.language))
        }
    }
}

fn made(here: &Here<'_>, followed: &Followed<'_>, done: Option<&'static str>, problems: Vec<Told>) -> Page {
    let shell = here.shell("/volgen/dossier");
    let words = shell.words;
    let Followed { number, procedure, events: _, dossier } = followed;
    let channel = procedure.channel(&dossier.channel).map_or(&dossier.channel, |channel| &channel.title);
    let received = Message::new("portal-dossier-received").with("date", dossier.received_on).with("channel", channel);
    let can = possible(here, &shell, followed);
    Page {
        title: words.with("portal-dossier-title", "number", number.to_string()),
        received: words.tell(received),
        done: done.map(|id| words.say(id)),
        merged: dossier.merged_into.is_some(),
        danger: super::receipt::warned(here, procedure, dossier, words),
        problems,
        parts: parts(here, procedure, dossier, &followed.events, words),
        can,
        closed: dossier.parts.iter().all(|part| ended(procedure, part)),
        letters: course::conversation(here, followed, words),
        form: message::open(here, followed).then(|| message::Writing::new(&shell, Some(followed.events.len()))),
        course: course::lines(followed, words),
        told: course::told(followed, words),
        documents: dossier.documents.iter().map(|document| document.name.to_string()).collect(),
        documents_help: words.two(
            "portal-form-documents-help",
            ("most", DOCUMENTS),
            ("size", megabytes(DOCUMENT_BYTES)),
        ),
        may_add: dossier.merged_into.is_none(),
        shared: course::shared(followed, words),
        outside: outside(here, followed, words),
        sections: sections(here, procedure, Place::Following),
        shell,
    }
}

/// The parts with their terms.
pub fn parts(
    here: &Here<'_>,
    procedure: &Procedure,
    dossier: &Dossier,
    events: &[dossier::Event],
    words: Words,
) -> Vec<PartShown> {
    let known: Vec<&Part> = dossier.parts.iter().filter(|part| course::known_to_sender(events, part)).collect();
    let several = known.len() > 1;
    let part = |part: &&Part| {
        let track = procedure.track(&part.track);
        let stage = track.and_then(|track| track.stage(&part.stage));
        let heading = Message::new("portal-dossier-part")
            .with("number", part.number.to_string())
            .with("subject", subject(procedure, part, words));
        PartShown {
            heading: several.then(|| words.tell(heading)),
            stage: stage.map_or(&part.stage, |stage| &stage.title).to_string(),
            means: stage.and_then(|stage| stage.means.as_ref().map(ToString::to_string)),
            closed: stage.is_some_and(|stage| stage.end),
            terms: terms(here, procedure, dossier, part, words),
            number: part.number,
            place: (part.track.clone(), part.stage.clone()),
        }
    };
    known.iter().map(part).collect()
}

/// How much of an answer names a part, in characters.
const SUBJECT: usize = 80;

/// What a part is about, in the words in which it was told; without those, its course.
fn subject(procedure: &Procedure, part: &Part, words: Words) -> String {
    let track = procedure.track(&part.track);
    let Some((fact, value)) = part.subject(procedure) else {
        return track.map_or(&part.track, |track| &track.title).to_string();
    };
    let told = Around { procedure, track, words }.words_of(fact, value);
    match told.char_indices().nth(SUBJECT) {
        Some((end, _)) => format!("{}…", told[..end].trim_end()),
        None => told,
    }
}

fn terms(here: &Here<'_>, procedure: &Procedure, dossier: &Dossier, part: &Part, words: Words) -> Vec<TermShown> {
    let views = clock_views(procedure, dossier, part, here.local.date());
    let running = views.iter().filter(|view| view.state != ClockState::NotRunning);
    let term = |view: &dossier::ClockView<'_>| {
        let (state, class) = state(view, words)?;
        let because = view.explain(procedure).map(|due| words.tell(due.because.message()));
        let law = view.clock.force == Force::Statutory;
        let basis = &view.clock.basis;
        let cited: Vec<String> = basis.law.iter().map(ToString::to_string).collect();
        Some(TermShown {
            title: view.clock.title.to_string(),
            state,
            class,
            because,
            force: words.say(match view.clock.force {
                Force::Window | Force::Right => "portal-clock-right",
                _ if law => "portal-clock-law",
                _ => "portal-clock-promise",
            }),
            clauses: (!cited.is_empty()).then(|| words.with("portal-dossier-clauses", "clauses", cited.join(", "))),
            clock: (view.clock.id.clone(), view.state, view.due, view.met),
        })
    };
    running.filter_map(term).collect()
}

/// How a clock stands, in words; a right of the organisation or a wait is nothing to the sender.
fn state(view: &dossier::ClockView<'_>, words: Words) -> Option<(String, &'static str)> {
    let date = |id: &'static str| view.due.map(|due| words.with(id, "date", due));
    Some(match view.state {
        ClockState::Running => (date("portal-clock-running")?, "running"),
        ClockState::Overdue => (date("portal-clock-overdue")?, "late"),
        ClockState::Met => (words.with("portal-clock-met", "date", view.met?), "met"),
        ClockState::MetLate => (words.two("portal-clock-met-late", ("met", view.met?), ("date", view.due?)), "late"),
        ClockState::NoTerm => (words.say("portal-clock-no-term"), "running"),
        ClockState::Paused => (words.say("portal-clock-paused"), "running"),
        ClockState::OpenWindow => {
            (date("portal-clock-window").unwrap_or_else(|| words.say("portal-clock-window-open")), "running")
        }
        ClockState::ClosedWindow => (date("portal-clock-window-closed")?, "none"),
        ClockState::Undeliverable => (words.say("portal-clock-undeliverable"), "none"),
        ClockState::RightOpen => (words.say("portal-clock-window-open"), "running"),
        ClockState::NotRunning | ClockState::Lapsed | ClockState::Over => return None,
    })
}

/// Whether a part has come to an end.
fn ended(procedure: &Procedure, part: &Part) -> bool {
    procedure.track(&part.track).and_then(|track| track.stage(&part.stage)).is_some_and(|stage| stage.end)
}

/// What the sender can do now.
fn possible(here: &Here<'_>, shell: &Shell, followed: &Followed<'_>) -> Vec<Link> {
    let people = &here.organisation.people;
    let context = Context { procedures: here.organisation.versions(), people, now: here.now };
    let actor = Actor { person: SENDER.into(), at: here.now };
    let mut can: Vec<Link> = Vec::new();
    for part in followed.dossier.parts.iter().filter(|part| course::known_to_sender(&followed.events, part)) {
        for open in actions(&context, &followed.dossier, part.number, &actor) {
            let mine = open.action.by.iter().any(for_sender);
            if !mine {
                continue;
            }
            let title = open.action.sender_title().to_string();
            if open.refusal.is_none() {
                can.push(Link {
                    href: shell.href(&format!("/volgen/dossier/{}/{}", part.number, open.action.id)),
                    title,
                });
            }
        }
    }
    can
}

/// Whether an action is for the sender of a dossier.
pub fn for_sender(by: &procedure::By) -> bool {
    match by {
        procedure::By::Anyone => true,
        procedure::By::Role(role) => **role == *SENDER,
        procedure::By::AnyoneOfStaff => false,
    }
}

/// The ways outside that are open.
pub fn outside(here: &Here<'_>, followed: &Followed<'_>, words: Words) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::new();
    for part in followed.dossier.parts.iter().filter(|part| course::known_to_sender(&followed.events, part)) {
        for route in routes(followed.procedure, &followed.dossier, part, here.local.date()) {
            let when = match (route.open, route.last_day) {
                (true, Some(last)) => words.with("portal-outside-last-day", "date", last),
                (true, None) => words.say("portal-outside-open"),
                (false, _) => continue,
            };
            let excluded: Vec<text::Argument> =
                route.excluded_by.iter().map(|exclusion| text::Argument::from(&exclusion.title)).collect();
            let way = Way {
                title: route.body.title.to_string(),
                does: route.body.does.as_ref().map(ToString::to_string),
                when,
                excluded: (!excluded.is_empty())
                    .then(|| words.with("portal-outside-excluded", "what", text::Argument::List(excluded))),
                contact: Contact::find(here, route.body.contact.as_ref()),
                body: (route.body.id.clone(), route.last_day),
            };
            if !ways.iter().any(|known| known.title == way.title && known.when == way.when) {
                ways.push(way);
            }
        }
    }
    ways
}
