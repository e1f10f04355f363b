//! Something that the sender of a dossier does with it: the engine says what is asked.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use dossier::view::{OpenAction, actions};
use dossier::{Actor, Code, Context, Facts, PartNumber, Refusal};
use service::{ActError, Deed, Followed, SENDER};

use super::form::Told;
use super::{again, dossier as page_of, follow, shown};
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::fields::{Around, Field};
use crate::reading::Sent;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/act.html")]
struct Page {
    shell: Shell,
    title: String,
    help: Option<String>,
    href: String,
    seen: usize,
    because: Option<String>,
    fields: Vec<Field>,
    problems: Vec<Told>,
}

/// Where the action is: language, organisation, part, action.
type Where = (String, String, PartNumber, String);

/// The form of the action.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation, part, action)): Path<Where>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let id = follow::session(&here, &headers)?;
    let followed = page_of::read(&here, &id).await?;
    let form = Form { here: &here, followed: &followed, part, action: &action };
    form.show(&Sent::default(), None, StatusCode::OK)
}

/// Does it.
pub async fn act(
    State(app): State<App>,
    Path((language, organisation, part, action)): Path<Where>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let id = follow::session(&here, &headers)?;
    let sent = Sent::read(request, here.language).await?;
    let again = || again::page(&here, &format!("/volgen/dossier/{part}/{action}"), &sent);
    let followed = match page_of::read(&here, &id).await {
        Err(PageError::Store(_)) => return Ok(again()),
        read => read?,
    };
    let form = Form { here: &here, followed: &followed, part, action: &action };
    let open = form.open()?;
    let (answers, wrong) = form.answers(&open, &sent);
    if !wrong.is_empty() {
        return form.show(&sent, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let because = sent.one("omdat").map(str::trim).filter(|because| !because.is_empty()).map(Into::into);
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(followed.events.len());
    let deed = Deed { part, action: open.action.id.clone(), answers, because, seen };
    match app.service().act(here.organisation, &id, &deed).await {
        Ok(()) => {
            let to = here.shell("").href("/volgen/dossier?gedaan=actie");
            Ok(Redirect::to(&to).into_response())
        }
        Err(ActError::Refused(refusal)) => {
            form.show(&sent, Some(form.refused(&refusal)), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => match page_of::after(&here, &id, error).await {
            Err(PageError::Store(_)) => Ok(again()),
            answer => answer,
        },
    }
}

/// What the portal answers itself: which way somebody let us know, when 'portal' is one of the ways.
fn by_portal(fact: &procedure::Fact) -> Option<condition::Value> {
    let way = fact.options.iter().find(|(option, _)| &**option == "portal");
    way.filter(|_| fact.kind == procedure::FactKind::OneOf).map(|(option, _)| condition::Value::OneOf(option.clone()))
}

struct Form<'a> {
    here: &'a Here<'a>,
    followed: &'a Followed<'a>,
    part: PartNumber,
    action: &'a str,
}

impl<'a> Form<'a> {
    /// The action, when it is one of the sender.
    fn open(&self) -> Result<OpenAction<'a>, PageError> {
        let people = &self.here.organisation.people;
        let context = Context { procedures: self.here.organisation.versions(), people, now: self.here.now };
        let actor = Actor { person: SENDER.into(), at: self.here.now };
        let part = self.followed.dossier.part(self.part);
        part.filter(|part| super::course::known_to_sender(&self.followed.events, part))
            .ok_or(PageError::NotFound(self.here.language))?;
        let all = actions(&context, &self.followed.dossier, self.part, &actor);
        let found = all.into_iter().find(|open| &*open.action.id == self.action);
        let mine = |open: &OpenAction<'_>| open.action.by.iter().any(page_of::for_sender);
        found.filter(mine).ok_or(PageError::NotFound(self.here.language))
    }

    fn around(&self) -> Around<'a> {
        let procedure = self.followed.procedure;
        let part = self.followed.dossier.part(self.part);
        let track = part.and_then(|part| procedure.track(&part.track));
        Around { procedure, track, words: self.here.shell("").words }
    }

    fn answers(&self, open: &OpenAction<'_>, sent: &Sent) -> (Facts, Vec<Told>) {
        let around = self.around();
        let (mut answers, mut wrong) = (Facts::new(), Vec::new());
        for (fact, how) in &open.asks {
            let Some(fact) = around.procedure.facts.get(fact) else { continue };
            if let Some(here) = by_portal(fact) {
                answers.insert(fact.id.clone(), here);
                continue;
            }
            match around.value(fact, *how, sent) {
                Ok(Some(value)) => drop(answers.insert(fact.id.clone(), value)),
                Ok(None) => {}
                Err(error) => wrong.push(Told {
                    anchor: Some(format!("veld-{}", fact.id)),
                    words: around.words.with(error.message(), "question", fact.sender_title()),
                }),
            }
        }
        (answers, wrong)
    }

    /// What a refusal says: what is missing, each beside its field and in the words of the sender.
    fn refused(&self, refusal: &Refusal) -> Vec<Told> {
        let Around { procedure, words, .. } = self.around();
        let anchor = |fact: &procedure::Id| Some(format!("veld-{fact}"));
        if refusal.code == Code::MissingAnswer {
            let facts = refusal.facts.iter().filter_map(|fact| procedure.facts.get(fact));
            let told = |fact: &procedure::Fact| Told {
                anchor: anchor(&fact.id),
                words: words.with("portal-wrong-missing", "question", fact.sender_title()),
            };
            return facts.map(told).collect();
        }
        let words = words.tell(refusal.message.clone());
        vec![Told { anchor: refusal.facts.first().and_then(anchor), words }]
    }

    fn show(&self, sent: &Sent, problems: Option<Vec<Told>>, status: StatusCode) -> Result<Response, PageError> {
        let open = self.open()?;
        let shell = self.here.shell(&format!("/volgen/dossier/{}/{}", self.part, self.action));
        let mut problems = problems.unwrap_or_default();
        if let Some(refusal) = open.refusal.as_ref().filter(|_| problems.is_empty()) {
            problems.push(Told::here(shell.words.tell(refusal.message.clone())));
        }
        let around = self.around();
        let field = |(fact, how): &(procedure::Id, procedure::AskHow)| {
            let fact = around.procedure.facts.get(fact).filter(|fact| by_portal(fact).is_none())?;
            let told = |problem: &&Told| problem.anchor.as_deref() == Some(&format!("veld-{}", fact.id));
            let error = problems.iter().find(told).map(|problem| problem.words.clone());
            let field = around.field(fact, *how, sent, error);
            let (label, help) = (fact.sender_title().to_string(), fact.sender_help().map(ToString::to_string));
            Some(Field { label, help, ..field })
        };
        let reason = open.refusal.as_ref().is_some_and(|refusal| refusal.reason_would_do);
        let page = Page {
            title: open.action.sender_title().to_string(),
            help: open.action.sender_help().map(ToString::to_string),
            href: shell.href(&format!("/volgen/dossier/{}/{}", self.part, self.action)),
            seen: sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(self.followed.events.len()),
            because: reason.then(|| sent.one("omdat").unwrap_or_default().to_owned()),
            fields: open.asks.iter().filter_map(field).collect(),
            problems,
            shell,
        };
        Ok((status, shown(&page)).into_response())
    }
}
