//! Registering what comes by telephone, at the counter, by letter or by mail: one screen, in the order in which people
//! tell it, that loses nothing and asks on.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use dossier::Actor;
use dossier::view::may_register;
use service::{Document, Receipt, Submission, SubmitError};

use super::heard::{Group, Heard, channels, context, topics};
use super::hints::{Hint, hints};
use super::{Frame, Seated, Stop, Visit, again, kept, shown, with_status};
use crate::app::App;
use crate::fields::OptionField;
use crate::files::accepted;
use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, megabytes};
use crate::once;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

/// The kind of form that its tokens are for.
const KIND: &str = "register";

#[derive(Template)]
#[template(path = "desk/register.html")]
struct Page {
    frame: Frame,
    /// For the fields, which are those of the portal.
    shell: Shell,
    problems: Vec<Told>,
    /// Why whoever sits here does not register this.
    refused: Option<String>,
    danger: Option<String>,
    hints: Vec<Hint>,
    channels: Vec<OptionField>,
    at: String,
    earlier: String,
    number: String,
    may_be_anonymous: bool,
    anonymous: bool,
    groups: Vec<Group>,
    topics: Vec<u16>,
    anyway: bool,
    token: String,
    again: bool,
    documents_help: String,
    advice: bool,
}

impl Page {
    /// Whether this field is told of.
    fn wrong(&self, anchor: &str) -> Option<&String> {
        self.problems.iter().find(|told| told.anchor.as_deref() == Some(anchor)).map(|told| &told.words)
    }
}

/// How a form is answered.
struct Answer {
    problems: Vec<Told>,
    /// Whether it was to be kept.
    kept: bool,
    status: StatusCode,
}

/// The form, empty.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let heard = Heard::read(&seat, Sent::default())?;
    show(&seat, &heard, Answer { problems: Vec::new(), kept: false, status: StatusCode::OK }).await
}

/// Asks on, or keeps it.
pub async fn send(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let sent = Sent::read(request, super::visit::language(&visit.language)?).await?;
    let typed = sent.under("");
    let answer = answered(&app, &visit, sent).await;
    again::kept(&app, &visit, &typed, answer)
}

async fn answered(app: &App, visit: &Visit, mut sent: Sent) -> Result<Response, Stop> {
    let seat = Seated::find(app, visit).await?;
    let wish = sent.one("doe").unwrap_or_default().to_owned();
    turn(&mut sent, &wish);
    let files = std::mem::take(&mut sent.files);
    let refused = std::mem::take(&mut sent.refused);
    let heard = Heard::read(&seat, sent)?;
    let keep = matches!(wish.as_str(), "bewaar" | "toch");
    if !keep {
        return show(&seat, &heard, Answer { problems: Vec::new(), kept: false, status: StatusCode::OK }).await;
    }
    let words = seat.shell("").words;
    let token = heard.sent.one("bewijs").and_then(|token| once::opened(&seat.here, KIND, token));
    let unprocessable = |problems| Answer { problems, kept: true, status: StatusCode::UNPROCESSABLE_ENTITY };
    let Some((_, key)) = token else {
        return show(&seat, &heard, unprocessable(vec![Told::here(words.say("portal-wrong-token"))])).await;
    };
    match seat.here.app.service().registered(seat.here.organisation, &key).await {
        Ok(Some(receipt)) => return kept::page(&seat, &receipt, true),
        Ok(None) => {}
        Err(error) => return failed(&seat, &heard, error).await,
    }
    let (documents, mut problems) = accepted(files, &refused, words);
    if heard.channel.is_none() {
        problems.push(Told { anchor: Some("kanaal".to_owned()), words: words.say("desk-register-no-channel") });
    }
    // A danger waits for no answer, and for no look at other dossiers.
    let waits = !heard.is_danger() && ((heard.lacks() && wish != "toch") || unseen(&seat, &heard).await?);
    if !problems.is_empty() || heard.mistaken() || waits {
        return show(&seat, &heard, unprocessable(problems)).await;
    }
    match keep_it(&seat, &heard, key, documents).await {
        Ok(receipt) => kept::page(&seat, &receipt, true),
        Err(error) => failed(&seat, &heard, error).await,
    }
}

/// Another topic, or one less.
fn turn(sent: &mut Sent, wish: &str) {
    let mut numbers = topics(sent);
    let last = numbers.last().copied().unwrap_or(1);
    if wish == "nog" {
        numbers.insert(last + 1);
    }
    if let Some(number) = wish.strip_prefix("weg:").and_then(|number| number.parse().ok()).filter(|number| *number > 1)
    {
        numbers.remove(&number);
    }
    sent.set_all("onderwerp", numbers.iter().skip(1).map(ToString::to_string).collect());
}

/// Whether there are dossiers that may belong with it and that were not shown yet.
async fn unseen(seat: &Seated<'_>, heard: &Heard<'_>) -> Result<bool, Stop> {
    Ok(hints(seat, heard).await?.iter().any(|hint| !hint.seen))
}

async fn keep_it(
    seat: &Seated<'_>,
    heard: &Heard<'_>,
    key: [u8; 16],
    documents: Vec<Document>,
) -> Result<Receipt, SubmitError> {
    let submission = Submission { intake: heard.intake(), key, documents };
    let service = seat.here.app.service();
    service.register(seat.here.organisation, &seat.person, Some(heard.at), submission).await
}

/// The form again, with why it was not kept.
async fn failed(seat: &Seated<'_>, heard: &Heard<'_>, error: SubmitError) -> Result<Response, Stop> {
    let words = seat.shell("").words;
    let (told, status) = match error {
        SubmitError::Refused(refusal) => {
            let anchor = refusal.facts.first().map(|fact| format!("veld-{fact}"));
            (Told { anchor, words: words.tell(refusal.message.clone()) }, StatusCode::UNPROCESSABLE_ENTITY)
        }
        SubmitError::Store(fault) => {
            tracing::error!(%fault, "what was registered was not kept");
            (Told::here(words.say("desk-act-store")), StatusCode::SERVICE_UNAVAILABLE)
        }
    };
    show(seat, heard, Answer { problems: vec![told], kept: true, status }).await
}

async fn show(seat: &Seated<'_>, heard: &Heard<'_>, answer: Answer) -> Result<Response, Stop> {
    let frame = Frame::of(seat, "/registreren");
    let words = frame.shell.words;
    let sent = &heard.sent;
    // What the store cannot tell now is no reason to lose what was typed.
    let hints = if answer.status == StatusCode::SERVICE_UNAVAILABLE { Vec::new() } else { hints(seat, heard).await? };
    let groups = heard.groups(answer.kept && sent.one("doe") != Some("toch"));
    let mut problems = answer.problems;
    for told in &heard.wrong {
        problems.push(Told { anchor: told.anchor.clone(), words: told.words.clone() });
    }
    for field in groups.iter().flat_map(|group| &group.fields) {
        let told = |error: &String| Told { anchor: Some(field.id.clone()), words: error.clone() };
        problems.extend(field.error.iter().filter(|_| answer.kept).map(told));
    }
    let unseen = hints.iter().any(|hint| !hint.seen);
    if answer.kept && unseen && answer.status == StatusCode::UNPROCESSABLE_ENTITY {
        problems.push(Told { anchor: Some("verwant".to_owned()), words: words.say("desk-register-look-first") });
    }
    if answer.kept && problems.is_empty() && heard.lacks() {
        problems.push(Told::here(words.say("desk-register-new-questions")));
    }
    let now = heard.procedure.time_zone.to_datetime(seat.here.now).strftime("%Y-%m-%dT%H:%M").to_string();
    let token = match sent.one("bewijs").filter(|token| once::opened(&seat.here, KIND, token).is_some()) {
        Some(token) => token.to_owned(),
        None => once::token(&seat.here, KIND)?,
    };
    let typed = |name: &str| sent.one(name).unwrap_or_default().to_owned();
    let page = Page {
        refused: refused(seat, heard),
        danger: danger(heard, words),
        hints,
        channels: channel_options(heard),
        at: sent.one("binnen").map_or(now, str::to_owned),
        earlier: typed("eerder"),
        number: typed("nummer"),
        may_be_anonymous: heard.may_be_anonymous,
        anonymous: heard.anonymous,
        topics: topics(sent).into_iter().skip(1).collect(),
        anyway: answer.kept && heard.lacks() && !heard.mistaken(),
        token,
        again: sent.has("bewijs"),
        documents_help: words.two(
            "portal-form-documents-help",
            ("most", DOCUMENTS),
            ("size", megabytes(DOCUMENT_BYTES)),
        ),
        advice: !super::advice::ways(seat).is_empty(),
        groups,
        problems,
        shell: frame.shell.clone(),
        frame,
    };
    Ok(with_status(answer.status, shown(&page)))
}

/// Who registers, when it is not whoever sits here; danger they register whoever they are.
fn refused(seat: &Seated<'_>, heard: &Heard<'_>) -> Option<String> {
    let channel = heard.channel.or_else(|| channels(heard.procedure).next())?;
    let actor = Actor { person: seat.person.clone(), at: heard.at };
    let refusal = may_register(&context(seat), &heard.procedure.id, &actor, &channel.id).err()?;
    Some(seat.shell("").words.tell(refusal.message))
}

fn danger(heard: &Heard<'_>, words: crate::words::Words) -> Option<String> {
    let who = heard.alarmed().into_iter().map(text::Argument::from).collect();
    heard.is_danger().then(|| words.with("desk-register-danger", "who", text::Argument::List(who)))
}

fn channel_options(heard: &Heard<'_>) -> Vec<OptionField> {
    let option = |channel: &procedure::Channel| OptionField {
        value: channel.id.to_string(),
        id: format!("kanaal-{}", channel.id),
        label: channel.title.to_string(),
        chosen: heard.channel.is_some_and(|chosen| chosen.id == channel.id),
    };
    channels(heard.procedure).map(option).collect()
}
