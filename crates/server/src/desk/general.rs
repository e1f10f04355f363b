//! What can be done with any dossier: write, appoint, divide, link, merge, put right, extend, open again, move on. The
//! engine says who may; each has its form.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use dossier::view::powers;
use dossier::{Actor, Command, Context};
use service::{Looked, Number, Task, WorkError};

use super::course::{Line, lines};
use super::general_form::{Filled, fields, read};
use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::Field;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

/// Each with the power that it needs and the message that names it, in the order in which they are offered.
pub const ALL: [(&str, &str, &str); 15] = [
    ("schrijven", "write", "desk-general-write"),
    ("gezien", "write", "desk-general-seen"),
    ("vastleggen", "record", "desk-general-record"),
    ("aanstellen", "assign", "desk-general-assign"),
    ("vervangen", "substitute", "desk-general-substitute"),
    ("verlengen", "", "desk-general-extend"),
    ("partij", "add-party", "desk-general-party"),
    ("verbinden", "link", "desk-general-link"),
    ("splitsen", "split", "desk-general-split"),
    ("deel", "add-part", "desk-general-part"),
    ("samenvoegen", "merge", "desk-general-merge"),
    ("verbeteren", "correct", "desk-general-correct"),
    ("terugnemen", "undo", "desk-general-undo"),
    ("heropenen", "reopen", "desk-general-reopen"),
    ("overzetten", "migrate", "desk-general-migrate"),
];

/// Something that can be done with the dossier.
pub struct Offered {
    /// Where its form is.
    pub href: String,
    /// What it is.
    pub title: String,
    /// Why it cannot be done.
    pub refused: Option<String>,
}

/// What can be done with a dossier, by whoever looks.
pub fn offered(seat: &Seated<'_>, looked: &Looked<'_>) -> Vec<Offered> {
    let here = &seat.here;
    let context =
        Context { procedures: here.organisation.versions(), people: &here.organisation.people, now: here.now };
    let actor = Actor { person: seat.person.clone(), at: here.now };
    let held = powers(&context, &looked.dossier, &actor);
    let shell = seat.shell("");
    let extensible = has_extension(looked);
    let offer = |(name, power, title): &(&'static str, &str, &'static str)| {
        let refusal = match *power {
            "" => extensible.then_some(None)?,
            power => held.iter().find(|held| held.name == power)?.refusal.as_ref(),
        };
        // With a reason it can be done: the form asks for one.
        let refusal = refusal.filter(|refusal| !refusal.reason_would_do);
        Some(Offered {
            href: shell.href(&format!("/balie/dossier/{}/ook/{name}", looked.number)),
            title: shell.words.say(title),
            refused: refusal.map(|refusal| shell.words.tell(refusal.message.clone())),
        })
    };
    ALL.iter().filter_map(offer).collect()
}

/// Whether a clock of the dossier can be extended at all.
fn has_extension(looked: &Looked<'_>) -> bool {
    let tracks = looked.dossier.parts.iter().filter_map(|part| looked.procedure.track(&part.track));
    tracks.flat_map(|track| &track.clocks).any(|clock| !clock.extend.is_empty())
}

#[derive(Template)]
#[template(path = "desk/general.html")]
struct Page {
    frame: Frame,
    shell: Shell,
    title: String,
    help: String,
    dossier: String,
    href: String,
    back: String,
    seen: usize,
    fields: Vec<Field>,
    problems: Vec<Told>,
    changed: Vec<Line>,
}

/// Where it is: language, organisation, number, what.
type Where = (String, String, String, String);

/// The form.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number, what)): Path<Where>,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let looked = seat.look(&number).await?;
    show(&seat, &looked, &what, &Sent::default(), Vec::new(), StatusCode::OK)
}

/// Does it.
pub async fn act(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number, what)): Path<Where>,
    request: Request,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let sent = Sent::read(request, seat.here.language).await?;
    let looked = seat.look(&number).await?;
    known(&seat, &looked, &what)?;
    let filled = match read(&seat, &looked, &what, &sent) {
        Ok(filled) => filled,
        Err(wrong) => return show(&seat, &looked, &what, &sent, wrong, StatusCode::UNPROCESSABLE_ENTITY),
    };
    // What needs another choice first is shown again with the rest of its questions.
    let Some(filled) = filled else { return show(&seat, &looked, &what, &sent, Vec::new(), StatusCode::OK) };
    let organisation = seat.here.organisation;
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(looked.events.len());
    let done = match filled {
        Filled::Command(command) => {
            let task = Task { command: linked(&seat, *command).await?, at: None, seen };
            app.service().work(organisation, &seat.person, &looked.number, &task).await
        }
        Filled::Merge(into, because) => {
            app.service().merge(organisation, &seat.person, &looked.number, &into, because.as_ref()).await
        }
    };
    match done {
        Ok(()) => {
            let to = seat.shell("").href(&format!("/balie/dossier/{}?gedaan", looked.number));
            Ok(Redirect::to(&to).into_response())
        }
        // What changed may have come after the dossier was read here.
        Err(WorkError::Changed) => {
            let looked = seat.look(&number).await?;
            failed(&seat, &looked, &what, &sent, WorkError::Changed)
        }
        Err(error) => failed(&seat, &looked, &what, &sent, error),
    }
}

/// A link leads to a dossier that whoever makes it may see: nobody finds out by linking what exists.
async fn linked(seat: &Seated<'_>, command: Command) -> Result<Command, Stop> {
    if let Command::Link { dossier, .. } = &command {
        let number: Result<Number, _> = dossier.parse();
        let number = number.map_err(|_| PageError::NotFound(seat.here.language))?;
        seat.look(&number.to_string()).await?;
    }
    Ok(command)
}

fn failed(seat: &Seated<'_>, looked: &Looked<'_>, what: &str, sent: &Sent, error: WorkError) -> Result<Response, Stop> {
    let words = seat.shell("").words;
    let language = seat.here.language;
    let (told, status) = match error {
        WorkError::Refused(refusal) => {
            let anchor = refusal.reason_would_do.then(|| "omdat".to_owned());
            (Told { anchor, words: words.tell(refusal.message.clone()) }, StatusCode::UNPROCESSABLE_ENTITY)
        }
        WorkError::Changed => {
            let told = Told { anchor: Some("veranderd".to_owned()), words: words.say("desk-act-changed") };
            (told, StatusCode::CONFLICT)
        }
        WorkError::Hidden => (
            Told { anchor: Some("ander".to_owned()), words: words.say("desk-general-no-other") },
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        WorkError::Store(service::Fault::Away(why)) => {
            tracing::error!(%why, "something was not kept");
            (Told::here(words.say("desk-act-store")), StatusCode::SERVICE_UNAVAILABLE)
        }
        WorkError::Store(broken) => return Err(fault(language)(broken).into()),
    };
    show(seat, looked, what, sent, vec![told], status)
}

/// What it is called; nothing when it is not offered here.
fn known(seat: &Seated<'_>, looked: &Looked<'_>, what: &str) -> Result<&'static str, PageError> {
    let hidden = PageError::NotFound(seat.here.language);
    let (name, _, title) = ALL.iter().find(|(name, _, _)| *name == what).ok_or(hidden)?;
    let own = format!("/ook/{name}");
    offered(seat, looked).iter().any(|one| one.href.ends_with(&own)).then_some(*title).ok_or(hidden)
}

fn show(
    seat: &Seated<'_>,
    looked: &Looked<'_>,
    what: &str,
    sent: &Sent,
    problems: Vec<Told>,
    status: StatusCode,
) -> Result<Response, Stop> {
    let title = known(seat, looked, what)?;
    let path = format!("/dossier/{}/ook/{what}", looked.number);
    let frame = Frame::of(seat, &path);
    let words = frame.shell.words;
    let mut problems = problems;
    let refused = offered(seat, looked).into_iter().find(|one| one.href.ends_with(&path)).and_then(|one| one.refused);
    if let Some(refused) = refused.filter(|_| problems.is_empty()) {
        problems.push(Told::here(refused));
    }
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(looked.events.len());
    let page = Page {
        title: words.say(title),
        help: super::general_form::help(what).map(|id| words.say(id)).unwrap_or_default(),
        dossier: looked.number.to_string(),
        href: frame.desk(&path),
        back: frame.desk(&format!("/dossier/{}", looked.number)),
        seen: looked.events.len(),
        fields: fields(seat, looked, what, sent, &problems),
        changed: if seen < looked.events.len() { lines(seat, looked, seen) } else { Vec::new() },
        problems,
        shell: frame.shell.clone(),
        frame,
    };
    Ok(with_status(status, shown(&page)))
}
