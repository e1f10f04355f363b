//! Advice given, or somebody sent on: counted, with the least that is needed, and done with at once.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use dossier::view::{OpenAction, actions, anonymous_possible};
use dossier::{Actor, Command, Dossier, Facts, Intake, IntakePart};
use jiff::Timestamp;
use procedure::{Action, Channel, FactKind, Id, Track};
use service::{Submission, SubmitError};

use super::act::people;
use super::heard::{channels, context};
use super::{Frame, Seated, Stop, Visit, again, kept, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::{Around, Field, OptionField, Shape, name_of};
use crate::once;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

/// The kind of form that its tokens are for.
const KIND: &str = "advice";

#[derive(Template)]
#[template(path = "desk/advice.html")]
struct Page {
    frame: Frame,
    /// For the fields, which are those of the portal.
    shell: Shell,
    problems: Vec<Told>,
    channels: Vec<OptionField>,
    ways: Vec<OptionField>,
    at: String,
    fields: Vec<Field>,
    chosen: bool,
    token: String,
}

/// Something with which a contact is done with at once.
pub struct Way<'a> {
    track: &'a Track,
    action: &'a Action,
    /// The dossier that it is done in, as it begins.
    draft: Dossier,
}

impl Way<'_> {
    /// Its name in the form.
    fn value(&self) -> String {
        format!("{}/{}", self.track.id, self.action.id)
    }
}

/// The ways in which whoever sits here can be done with a contact that is no complaint: an action of another track than
/// that of complaints that ends it from where it begins.
pub fn ways<'a>(seat: &'a Seated<'_>) -> Vec<Way<'a>> {
    let procedure = seat.here.procedure;
    let interrupts: Vec<&Id> = procedure.interrupts.iter().map(|interrupt| &interrupt.track).collect();
    let Some(channel) = channels(procedure).next() else { return Vec::new() };
    let plain = |track: &&Track| {
        &*track.counts_as != "complaint" && track.regimes.is_empty() && !interrupts.contains(&&track.id)
    };
    let mut ways = Vec::new();
    for track in procedure.tracks.iter().filter(plain) {
        let Ok(draft) = draft(seat, channel, track, seat.here.now) else { continue };
        let actor = Actor { person: seat.person.clone(), at: seat.here.now };
        for open in actions(&context(seat), &draft, 1, &actor) {
            if open.is_open() && !open.action.everywhere && ends(seat, open.action) {
                let action = track.action(&open.action.id);
                ways.extend(action.map(|action| Way { track, action, draft: draft.clone() }));
            }
        }
    }
    ways
}

/// Whether an action can bring something to its end.
fn ends(seat: &Seated<'_>, action: &Action) -> bool {
    let stage = |go: &procedure::Go| seat.here.procedure.track(&go.track).and_then(|track| track.stage(&go.stage));
    action.outcomes().filter_map(|outcome| outcome.go.as_ref()).filter_map(stage).any(|stage| stage.end)
}

/// What is registered: nobody's name, and nothing but where it belongs.
fn submission(seat: &Seated<'_>, channel: &Channel, track: &Track, at: Timestamp, key: [u8; 16]) -> Submission {
    let actor = Actor { person: seat.person.clone(), at };
    let anonymous = anonymous_possible(&context(seat), &seat.here.procedure.id, &actor, &channel.id);
    let part = IntakePart { track: Some(track.id.clone()), facts: Facts::new() };
    let intake = Intake { channel: channel.id.clone(), anonymous, parts: vec![part], ..Intake::default() };
    Submission { intake, key, documents: Vec::new() }
}

fn draft(seat: &Seated<'_>, channel: &Channel, track: &Track, at: Timestamp) -> Result<Dossier, SubmitError> {
    let submission = submission(seat, channel, track, at, [0; 16]);
    seat.here.app.service().draft(seat.here.organisation, &seat.person, at, &submission)
}

/// The form, empty.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let form = Form::read(&seat, Sent::default())?;
    form.show(Vec::new(), StatusCode::OK)
}

/// Asks what the way asks, or counts it.
pub async fn send(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let sent = Sent::read(request, super::visit::language(&visit.language)?).await?;
    let typed = sent.under("");
    let answer = answered(&app, &visit, sent).await;
    again::kept(&app, &visit, &typed, answer)
}

async fn answered(app: &App, visit: &Visit, sent: Sent) -> Result<Response, Stop> {
    let seat = Seated::find(app, visit).await?;
    let form = Form::read(&seat, sent)?;
    if form.sent.one("doe") != Some("bewaar") {
        return form.show(Vec::new(), StatusCode::OK);
    }
    let words = seat.shell("").words;
    let token = form.sent.one("bewijs").and_then(|token| once::opened(&seat.here, KIND, token));
    let Some((_, key)) = token else {
        return form.show(vec![Told::here(words.say("portal-wrong-token"))], StatusCode::UNPROCESSABLE_ENTITY);
    };
    let (answers, mut problems) = form.answers();
    let at = form.at().unwrap_or_else(|told| {
        problems.push(told);
        seat.here.now
    });
    let tell = |anchor: &str, id: &'static str| Told { anchor: Some(anchor.to_owned()), words: words.say(id) };
    let (channel, way) = match (form.channel, form.way()) {
        (Some(channel), Some(way)) if problems.is_empty() => (channel, way),
        (channel, way) => {
            if channel.is_none() {
                problems.insert(0, tell("kanaal", "desk-register-no-channel"));
            }
            if way.is_none() {
                problems.push(tell("weg", "desk-advice-no-way"));
            }
            return form.show(problems, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let done = Command::Act { part: 1, action: way.action.id.clone(), answers, because: None };
    let submission = submission(&seat, channel, way.track, at, key);
    let service = app.service();
    match service.register_done(seat.here.organisation, &seat.person, Some(at), submission, &[done]).await {
        Ok(receipt) => kept::page(&seat, &receipt, false),
        Err(SubmitError::Refused(refusal)) => {
            let anchor = refusal.facts.first().map(|fact| format!("veld-{fact}"));
            let told = Told { anchor, words: words.tell(refusal.message.clone()) };
            form.show(vec![told], StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(SubmitError::Store(fault)) => {
            tracing::error!(%fault, "advice that was given was not kept");
            form.show(vec![Told::here(words.say("desk-act-store"))], StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

struct Form<'a> {
    seat: &'a Seated<'a>,
    sent: Sent,
    ways: Vec<Way<'a>>,
    channel: Option<&'a Channel>,
}

impl<'a> Form<'a> {
    fn read(seat: &'a Seated<'a>, sent: Sent) -> Result<Form<'a>, PageError> {
        let ways = ways(seat);
        if ways.is_empty() {
            return Err(PageError::NotFound(seat.here.language));
        }
        let channel = channels(seat.here.procedure).find(|channel| Some(&*channel.id) == sent.one("kanaal"));
        Ok(Form { seat, sent, ways, channel })
    }

    fn way(&self) -> Option<&Way<'a>> {
        self.ways.iter().find(|way| Some(&*way.value()) == self.sent.one("weg"))
    }

    fn around(&self) -> Around<'a> {
        let track = self.way().map(|way| way.track);
        Around { procedure: self.seat.here.procedure, track, words: self.seat.shell("").words }
    }

    /// What the chosen way asks.
    fn open(&self) -> Option<OpenAction<'a>> {
        let way = self.way()?;
        let actor = Actor { person: self.seat.person.clone(), at: self.seat.here.now };
        let all = actions(&context(self.seat), &way.draft, 1, &actor);
        all.into_iter().find(|open| open.action.id == way.action.id)
    }

    fn at(&self) -> Result<Timestamp, Told> {
        let words = self.seat.shell("").words;
        let told = |words: String| Told { anchor: Some("binnen".to_owned()), words };
        let typed = self.sent.one("binnen").unwrap_or_default().trim();
        match self.around().moment(typed) {
            _ if typed.is_empty() => Ok(self.seat.here.now),
            Some(at) if at <= self.seat.here.now => Ok(at),
            Some(_) => Err(told(words.say("desk-register-later"))),
            None => Err(told(words.with("portal-wrong-moment", "question", words.say("desk-register-at")))),
        }
    }

    fn answers(&self) -> (Facts, Vec<Told>) {
        let around = self.around();
        let (mut answers, mut wrong) = (Facts::new(), Vec::new());
        for (fact, how) in self.open().iter().flat_map(|open| &open.asks) {
            let Some(fact) = around.procedure.facts.get(fact) else { continue };
            match around.value(fact, *how, &self.sent) {
                Ok(Some(value)) => drop(answers.insert(fact.id.clone(), value)),
                Ok(None) => {}
                Err(error) => wrong.push(Told {
                    anchor: Some(format!("veld-{}", fact.id)),
                    words: around.words.with(error.message(), "question", &fact.title),
                }),
            }
        }
        (answers, wrong)
    }

    fn fields(&self, problems: &[Told]) -> Vec<Field> {
        let around = self.around();
        let open = self.open();
        let field = |(id, how): &(Id, procedure::AskHow)| {
            let fact = around.procedure.facts.get(id)?;
            let told = |problem: &&Told| problem.anchor.as_deref() == Some(&format!("veld-{}", fact.id));
            let error = problems.iter().find(told).map(|problem| problem.words.clone());
            let mut field = around.field(fact, *how, &self.sent, error);
            if fact.kind == FactKind::Person {
                let chosen = self.sent.one(&name_of(id)).unwrap_or_default();
                field.shape = Shape::Pick { options: people(self.seat, chosen) };
            }
            Some(field)
        };
        open.iter().flat_map(|open| &open.asks).filter_map(field).collect()
    }

    fn show(&self, problems: Vec<Told>, status: StatusCode) -> Result<Response, Stop> {
        let frame = Frame::of(self.seat, "/raad");
        let here = &self.seat.here;
        let now = here.local.strftime("%Y-%m-%dT%H:%M").to_string();
        let token = match self.sent.one("bewijs").filter(|token| once::opened(here, KIND, token).is_some()) {
            Some(token) => token.to_owned(),
            None => once::token(here, KIND)?,
        };
        let chosen = self.way().map(Way::value);
        let way = |way: &Way<'_>| OptionField {
            id: format!("weg-{}-{}", way.track.id, way.action.id),
            label: format!("{} ({})", way.action.title, way.track.title),
            chosen: chosen.as_ref() == Some(&way.value()),
            value: way.value(),
        };
        let channel = |channel: &Channel| OptionField {
            value: channel.id.to_string(),
            id: format!("kanaal-{}", channel.id),
            label: channel.title.to_string(),
            chosen: self.channel.is_some_and(|chosen| chosen.id == channel.id),
        };
        let page = Page {
            channels: channels(here.procedure).map(channel).collect(),
            ways: self.ways.iter().map(way).collect(),
            at: self.sent.one("binnen").map_or(now, str::to_owned),
            fields: self.fields(&problems),
            chosen: chosen.is_some(),
            token,
            problems,
            shell: frame.shell.clone(),
            frame,
        };
        Ok(with_status(status, shown(&page)))
    }
}
