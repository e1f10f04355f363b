//! An action of the procedure as a form: what it asks, what it brings about, and the letters that it sends, before and
//! after it is done.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use dossier::view::{OpenAction, actions};
use dossier::{Actor, Command, Context, Facts, PartNumber};
use jiff::Timestamp;
use procedure::FactKind;
use service::{Composed, Looked, Task, WorkError};

use super::course::{Line, lines};
use super::due::clauses;
use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::{Around, Field, OptionField, Shape, Wrong, name_of};
use crate::markdown;
use crate::reading::Sent;
use crate::shell::Shell;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/act.html")]
struct Page {
    frame: Frame,
    /// For the fields, which are those of the portal.
    shell: Shell,
    title: String,
    dossier: String,
    href: String,
    back: String,
    clauses: String,
    seen: usize,
    because: Option<String>,
    at: String,
    fields: Vec<Field>,
    problems: Vec<Told>,
    changed: Vec<Line>,
    preview: Option<Vec<Preview>>,
}

/// A letter that would be sent.
struct Preview {
    title: String,
    to: String,
    delivered: bool,
    html: String,
}

/// Where the action is: language, organisation, number, part, action.
type Where = (String, String, String, PartNumber, String);

/// The form of the action.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number, part, action)): Path<Where>,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let looked = seat.look(&number).await?;
    let form = Form { seat: &seat, looked: &looked, part, action: &action };
    let mut sent = Sent::default();
    form.known(&mut sent)?;
    form.show(&sent, Vec::new(), None, StatusCode::OK)
}

/// Does it, or shows what it would bring about.
pub async fn act(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number, part, action)): Path<Where>,
    request: Request,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let sent = Sent::read(request, seat.here.language).await?;
    let looked = seat.look(&number).await?;
    let form = Form { seat: &seat, looked: &looked, part, action: &action };
    let open = form.open()?;
    let (task, wrong) = form.task(&open, &sent);
    if !wrong.is_empty() {
        return form.show(&sent, wrong, None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let organisation = seat.here.organisation;
    if sent.one("doe") == Some("voorbeeld") {
        let preview = app.service().preview(organisation, &looked, &seat.person, task.at, &task.command);
        return match preview {
            Ok(letters) => form.show(&sent, Vec::new(), Some(letters), StatusCode::OK),
            Err(error) => form.failed(&sent, error),
        };
    }
    match app.service().work(organisation, &seat.person, &looked.number, &task).await {
        Ok(()) => {
            let to = seat.shell("").href(&format!("/balie/dossier/{}?gedaan", looked.number));
            Ok(Redirect::to(&to).into_response())
        }
        // What changed may have come after the dossier was read here.
        Err(WorkError::Changed) => {
            let looked = seat.look(&number).await?;
            let form = Form { seat: &seat, looked: &looked, part, action: &action };
            form.failed(&sent, WorkError::Changed)
        }
        Err(error) => form.failed(&sent, error),
    }
}

/// An action of a part of a dossier, for whoever looks into it.
pub struct Form<'a> {
    /// Who looks.
    pub seat: &'a Seated<'a>,
    /// Into what.
    pub looked: &'a Looked<'a>,
    /// The part.
    pub part: PartNumber,
    /// The action.
    pub action: &'a str,
}

impl<'a> Form<'a> {
    /// The action, as it stands for whoever asks.
    ///
    /// # Errors
    /// When there is none for them.
    pub fn open(&self) -> Result<OpenAction<'a>, PageError> {
        let here = &self.seat.here;
        let hidden = PageError::NotFound(here.language);
        let part = self.looked.dossier.part(self.part);
        part.filter(|part| self.looked.access.part(part)).ok_or(hidden)?;
        let people = &here.organisation.people;
        let context = Context { procedures: here.organisation.versions(), people, now: here.now };
        let actor = Actor { person: self.seat.person.clone(), at: here.now };
        let all = actions(&context, &self.looked.dossier, self.part, &actor);
        all.into_iter().find(|open| &*open.action.id == self.action).ok_or(hidden)
    }

    /// What its questions are read with.
    pub fn around(&self) -> Around<'a> {
        let procedure = self.looked.procedure;
        let part = self.looked.dossier.part(self.part);
        let track = part.and_then(|part| procedure.track(&part.track));
        Around { procedure, track, words: self.seat.shell("").words }
    }

    /// Fills in what is known already, so that nobody types it again.
    fn known(&self, sent: &mut Sent) -> Result<(), PageError> {
        let Some(part) = self.looked.dossier.part(self.part) else { return Ok(()) };
        let around = self.around();
        for (id, how) in &self.open()?.asks {
            let Some(fact) = around.procedure.facts.get(id) else { continue };
            if *how == procedure::AskHow::Anew {
                continue;
            }
            if let Some(value) = self.looked.dossier.fact(part, id) {
                around.fill(fact, value, sent);
            }
        }
        Ok(())
    }

    /// What was filled in as something to do, with what is wrong with it.
    fn task(&self, open: &OpenAction<'_>, sent: &Sent) -> (Task, Vec<Told>) {
        let around = self.around();
        let (mut answers, mut wrong) = (Facts::new(), Vec::new());
        for (fact, how) in &open.asks {
            let Some(fact) = around.procedure.facts.get(fact) else { continue };
            match around.value(fact, *how, sent) {
                Ok(Some(value)) => drop(answers.insert(fact.id.clone(), value)),
                Ok(None) => {}
                Err(error) => wrong.push(Told {
                    anchor: Some(format!("veld-{}", fact.id)),
                    words: around.words.with(error.message(), "question", &fact.title),
                }),
            }
        }
        let at = self.at(sent).unwrap_or_else(|error| {
            let question = around.words.say("desk-act-when");
            wrong.push(Told {
                anchor: Some("wanneer".to_owned()),
                words: around.words.with(error.message(), "question", question),
            });
            None
        });
        let because = sent.one("omdat").map(str::trim).filter(|because| !because.is_empty()).map(Into::into);
        let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(self.looked.events.len());
        let command = Command::Act { part: self.part, action: open.action.id.clone(), answers, because };
        (Task { command, at, seen }, wrong)
    }

    /// When it happened, if that is said.
    fn at(&self, sent: &Sent) -> Result<Option<Timestamp>, Wrong> {
        let typed = sent.one("wanneer").unwrap_or_default().trim();
        if typed.is_empty() {
            return Ok(None);
        }
        self.around().moment(typed).map(Some).ok_or(Wrong::Moment)
    }

    /// The form again, with why it was not done.
    fn failed(&self, sent: &Sent, error: WorkError) -> Result<Response, Stop> {
        let words = self.seat.shell("").words;
        let language = self.seat.here.language;
        match error {
            WorkError::Refused(refusal) => {
                let anchor = refusal.facts.first().map(|fact| format!("veld-{fact}"));
                let reason = anchor.or_else(|| refusal.reason_would_do.then(|| "omdat".to_owned()));
                let told = Told { anchor: reason, words: words.tell(refusal.message.clone()) };
                self.show(sent, vec![told], None, StatusCode::UNPROCESSABLE_ENTITY)
            }
            WorkError::Changed => {
                let told = Told { anchor: Some("veranderd".to_owned()), words: words.say("desk-act-changed") };
                self.show(sent, vec![told], None, StatusCode::CONFLICT)
            }
            WorkError::Hidden => Err(PageError::NotFound(language).into()),
            WorkError::Store(service::Fault::Away(why)) => {
                tracing::error!(%why, "something was not kept");
                let told = Told::here(words.say("desk-act-store"));
                self.show(sent, vec![told], None, StatusCode::SERVICE_UNAVAILABLE)
            }
            WorkError::Store(broken) => Err(fault(language)(broken).into()),
        }
    }

    fn show(
        &self,
        sent: &Sent,
        problems: Vec<Told>,
        letters: Option<Vec<Composed>>,
        status: StatusCode,
    ) -> Result<Response, Stop> {
        let open = self.open()?;
        let path = format!("/dossier/{}/doen/{}/{}", self.looked.number, self.part, self.action);
        let frame = Frame::of(self.seat, &path);
        let mut problems = problems;
        let refusal = open.refusal.as_ref();
        if let Some(refusal) = refusal.filter(|_| problems.is_empty() && letters.is_none()) {
            problems.push(Told::here(frame.shell.words.tell(refusal.message.clone())));
        }
        let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(self.looked.events.len());
        let reason = refusal.is_some_and(|refusal| refusal.reason_would_do)
            || sent.has("omdat")
            || problems.iter().any(|told| told.anchor.as_deref() == Some("omdat"));
        let preview = letters.map(|letters| letters.into_iter().map(|letter| self.preview(letter)).collect());
        let page = Page {
            title: open.action.title.to_string(),
            dossier: self.looked.number.to_string(),
            href: frame.desk(&path),
            back: frame.desk(&format!("/dossier/{}", self.looked.number)),
            clauses: clauses(&open.action.basis),
            // Whoever is shown what changed has seen it.
            seen: self.looked.events.len(),
            because: reason.then(|| sent.one("omdat").unwrap_or_default().to_owned()),
            at: sent.one("wanneer").unwrap_or_default().to_owned(),
            fields: self.fields(&open, sent, &problems),
            changed: if seen < self.looked.events.len() { lines(self.seat, self.looked, seen) } else { Vec::new() },
            problems,
            preview,
            shell: frame.shell.clone(),
            frame,
        };
        Ok(with_status(status, shown(&page)))
    }

    fn fields(&self, open: &OpenAction<'_>, sent: &Sent, problems: &[Told]) -> Vec<Field> {
        let around = self.around();
        let field = |(id, how): &(procedure::Id, procedure::AskHow)| {
            let fact = around.procedure.facts.get(id)?;
            let told = |problem: &&Told| problem.anchor.as_deref() == Some(&format!("veld-{}", fact.id));
            let error = problems.iter().find(told).map(|problem| problem.words.clone());
            let mut field = around.field(fact, *how, sent, error);
            if fact.kind == FactKind::Person {
                field.shape = Shape::Pick { options: self.people(sent.one(&name_of(id)).unwrap_or_default()) };
            }
            Some(field)
        };
        open.asks.iter().filter_map(field).collect()
    }

    /// The people of the organisation, to choose from.
    fn people(&self, chosen: &str) -> Vec<OptionField> {
        people(self.seat, chosen)
    }

    fn preview(&self, letter: Composed) -> Preview {
        let to: Vec<String> = letter.to.iter().map(|role| self.looked.procedure.title_of(role).to_string()).collect();
        Preview {
            title: letter.title,
            to: to.join(", "),
            delivered: letter.delivered,
            html: markdown::html(&letter.text, 3),
        }
    }
}

/// The people of an organisation, to choose from.
pub fn people(seat: &Seated<'_>, chosen: &str) -> Vec<OptionField> {
    let organisation = seat.here.organisation;
    let known = organisation.people.people.keys().filter(|id| ***id != *service::SENDER);
    let option = |id: &procedure::Id| OptionField {
        value: id.to_string(),
        id: format!("persoon-{id}"),
        label: seat.name(id),
        chosen: **id == *chosen,
    };
    known.map(option).collect()
}
