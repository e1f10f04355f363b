//! The form of the procedure: in steps, or all questions on one page; what it asks is what the engine says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use dossier::view::{FormView, anonymous_possible};
use dossier::{Actor, Context, Facts, Intake, Refusal};
use procedure::{Fact, Holds, Id, Place, Step};
use serde::Deserialize;
use service::{Organisation, SENDER};

use super::content::{Section, sections};
use super::shown;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::fields::{Around, Field, name_of};
use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, megabytes};
use crate::reading::Sent;
use crate::settle::settle;
use crate::shell::Shell;
pub use crate::told::Told;

/// How the form is opened.
#[derive(Deserialize)]
pub struct Opening {
    anoniem: Option<String>,
    alles: Option<String>,
}

#[derive(Template)]
#[template(path = "portal/form.html")]
struct Page {
    shell: Shell,
    /// The name under which the browser may keep a draft.
    draft: String,
    all: bool,
    check: bool,
    step_words: String,
    number: usize,
    of: usize,
    back: bool,
    more: bool,
    danger: Option<String>,
    problems: Vec<Told>,
    steps: Vec<StepFields>,
    answers: Vec<StepAnswers>,
    anonymous: bool,
    hidden: Vec<(String, String)>,
    token: String,
    honey: String,
    documents_help: String,
    sections: Arc<[Section]>,
}

struct StepFields {
    id: String,
    title: String,
    help: Option<String>,
    who: bool,
    fields: Vec<Field>,
}

struct StepAnswers {
    id: String,
    title: String,
    answers: Vec<(String, String)>,
}

/// The form, empty.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
    Query(opening): Query<Opening>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    let (anonymous, all) = (opening.anoniem.is_some(), opening.alles.is_some());
    let address = format!("{}/{}/melden/formulier {anonymous} {all}", here.language.code(), here.organisation.id);
    // An empty form is the same for everybody, but for its token.
    let page = here.app.ready().page(&address, here.minute(), || {
        let mut sent = Sent::default();
        for (name, _) in [("anoniem", anonymous), ("alles", all)].into_iter().filter(|(_, wished)| *wished) {
            sent.set(name, "ja");
        }
        let filled = Filled::read(&here, sent)?;
        let first = filled.step_ids().into_iter().next();
        let empty = filled.page(Where::Step(first.unwrap_or_default()), Vec::new(), TOKEN_PLACE.to_string());
        empty.render().map_err(|_| PageError::Broken(here.language))
    })?;
    let page = std::str::from_utf8(&page).map_err(|_| PageError::Broken(here.language))?;
    let (before, after) = page.rsplit_once(TOKEN_PLACE).ok_or(PageError::Broken(here.language))?;
    let token = super::send::token(&here)?;
    Ok(answer(StatusCode::OK, Html([before, &token, after].concat()).into_response()))
}

/// Where the token comes in a form that is kept ready: a sign that stands for nothing.
const TOKEN_PLACE: char = '\u{e000}';

/// The form as an answer. A browser may keep it for going back: otherwise 'back' is an error page, at night, to somebody
/// upset.
fn answer(status: StatusCode, page: Response) -> Response {
    (status, [("cache-control", "private, no-cache")], page).into_response()
}

/// Which part of the form is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// A step.
    Step(String),
    /// All answers, to look over.
    Check,
}

/// The form with what was filled in.
pub struct Filled<'a> {
    here: &'a Here<'a>,
    around: Around<'a>,
    /// What was sent.
    pub sent: Sent,
    /// What it becomes.
    pub intake: Intake,
    /// What is wrong with answers, by fact.
    pub wrong: BTreeMap<Id, String>,
    view: FormView<'a>,
    /// Whether a name may be left out.
    may_be_anonymous: bool,
    /// The facts whose fields were shown.
    displayed: BTreeSet<String>,
}

impl<'a> Filled<'a> {
    /// Reads what was sent.
    ///
    /// # Errors
    /// When the organisation has no form.
    pub fn read(here: &'a Here<'a>, sent: Sent) -> Result<Filled<'a>, PageError> {
        let channel = Organisation::form(here.procedure).ok_or(PageError::NotFound(here.language))?;
        let context = context(here);
        let actor = Actor { person: SENDER.into(), at: here.now };
        let may_be_anonymous = anonymous_possible(&context, &here.procedure.id, &actor, &channel.id);
        let anonymous = may_be_anonymous && sent.one("anoniem") == Some("ja");
        let words = here.shell("").words;
        let around = Around { procedure: here.procedure, track: None, words };
        let mut wrong = BTreeMap::new();
        let mut facts = Facts::new();
        for ask in here.procedure.intake.steps.iter().flat_map(|step| &step.asks) {
            let Some(fact) = here.procedure.facts.get(&ask.fact) else { continue };
            match around.value(fact, ask.how, &sent) {
                Ok(Some(value)) => drop(facts.insert(fact.id.clone(), value)),
                Ok(None) => {}
                Err(error) => {
                    wrong.insert(fact.id.clone(), words.with(error.message(), "question", &fact.title));
                }
            }
        }
        let mut intake = Intake { channel: channel.id.clone(), anonymous, facts, ..Intake::default() };
        let view = settle(&context, &here.procedure.id, &actor, &mut intake, &mut wrong, words)
            .ok_or(PageError::NotFound(here.language))?;
        let displayed = sent.all("getoond").iter().cloned().collect();
        Ok(Filled { here, around, sent, intake, wrong, view, may_be_anonymous, displayed })
    }

    /// The steps that are shown: those in which something is asked, and the one about who tells it.
    pub fn step_ids(&self) -> Vec<String> {
        let who = self.who_step().map(|step| &step.id);
        let asked = |step: &&Step| who == Some(&step.id) || self.view.steps.iter().any(|view| view.step.id == step.id);
        self.here.procedure.intake.steps.iter().filter(asked).map(|step| step.id.to_string()).collect()
    }

    /// The step in which people say who they are, when they may leave that out.
    fn who_step(&self) -> Option<&'a Step> {
        let procedure = self.here.procedure;
        let names = |step: &&Step| step.asks.iter().any(|ask| procedure.facts.get(&ask.fact).is_some_and(identifies));
        procedure.intake.steps.iter().filter(|_| self.may_be_anonymous).find(names)
    }

    /// What is not right in a step, or in all steps; and whether something is asked there that was not shown yet.
    pub fn lacking(&self, step: Option<&str>) -> (BTreeMap<Id, String>, bool) {
        let mut lacking = BTreeMap::new();
        let mut unseen = false;
        let meant = self.view.steps.iter().filter(|view| step.is_none_or(|step| *view.step.id == *step));
        for ask in meant.flat_map(|view| &view.asks) {
            let shown = self.displayed.contains(&name_of(&ask.fact.id));
            unseen |= !shown && (ask.sure || ask.lacking);
            if let Some(wrong) = self.wrong.get(&ask.fact.id) {
                lacking.insert(ask.fact.id.clone(), wrong.clone());
            } else if ask.lacking && shown {
                let choice = !ask.fact.options.is_empty() || ask.fact.kind == procedure::FactKind::YesNo;
                let id = if choice { "portal-wrong-choose" } else { "portal-wrong-missing" };
                lacking.insert(ask.fact.id.clone(), self.around.words.with(id, "question", &ask.fact.title));
            }
        }
        (lacking, unseen)
    }

    /// The step in which a fact is asked.
    pub fn step_of(&self, fact: &str) -> Option<String> {
        let steps = &self.here.procedure.intake.steps;
        let step = steps.iter().find(|step| step.asks.iter().any(|ask| &*ask.fact == fact));
        step.map(|step| step.id.to_string())
    }

    /// What a refusal of the engine is about, beside the fields that it names.
    pub fn refused(&mut self, refusal: &Refusal) -> Vec<Told> {
        let words = self.around.words;
        for fact in &refusal.facts {
            let title = self.here.procedure.facts.get(fact).map_or(fact, |fact| &fact.title);
            let told = words.with("portal-wrong-missing", "question", title);
            self.wrong.entry(fact.clone()).or_insert(told);
        }
        if refusal.facts.is_empty() { vec![Told::here(words.tell(refusal.message.clone()))] } else { Vec::new() }
    }

    /// Whether all questions stand on one page.
    pub fn all(&self) -> bool {
        self.sent.one("alles") == Some("ja")
    }

    /// Shows the form.
    ///
    /// # Errors
    /// When the machine has no random numbers for the token.
    pub fn show(&self, at: Where, problems: Vec<Told>, status: StatusCode) -> Result<Response, PageError> {
        Ok(answer(status, shown(&self.page(at, problems, self.token()?))))
    }

    fn page(&self, at: Where, mut problems: Vec<Told>, token: String) -> Page {
        let shell = self.here.shell("/melden/formulier");
        let ids = self.step_ids();
        let (all, check) = (self.all(), at == Where::Check && !self.all());
        let current = match &at {
            Where::Step(step) if !all => ids.iter().position(|id| id == step).unwrap_or(0),
            _ => ids.len(),
        };
        let visible: Vec<&String> =
            ids.iter().enumerate().filter(|(i, _)| all || *i == current).map(|(_, id)| id).collect();
        let steps: Vec<StepFields> =
            if check { Vec::new() } else { visible.iter().map(|id| self.fields(id)).collect() };
        let wrong = steps.iter().flat_map(|step| &step.fields).filter_map(|field| {
            field.error.as_ref().map(|error| Told { anchor: Some(field.id.clone()), words: error.clone() })
        });
        problems.extend(wrong);
        let asked_before = !self.displayed.is_empty();
        let unseen = |field: &Field| !self.displayed.contains(&field.name);
        let seen = |field: &Field| self.displayed.contains(&field.name);
        let more =
            asked_before && steps.iter().any(|step| step.fields.iter().any(unseen) && step.fields.iter().any(seen));
        Page {
            draft: format!("{}/{}", self.here.organisation.id, self.here.procedure.version),
            all,
            check,
            step_words: shell.words.two("portal-form-step", ("number", current + 1), ("of", ids.len())),
            number: current + 1,
            of: ids.len(),
            back: !all && current > 0,
            more,
            danger: self.danger(),
            problems,
            hidden: self.hidden(&at, &visible, check),
            answers: if check { ids.iter().map(|id| self.answers(id)).collect() } else { Vec::new() },
            steps,
            anonymous: self.intake.anonymous,
            token,
            honey: self.sent.one("website").unwrap_or_default().to_owned(),
            documents_help: shell.words.two(
                "portal-form-documents-help",
                ("most", DOCUMENTS),
                ("size", megabytes(DOCUMENT_BYTES)),
            ),
            sections: sections(self.here, self.here.procedure, Place::Form),
            shell,
        }
    }

    /// The token of the form: the same as long as it opens, so that sending twice stays sending once.
    fn token(&self) -> Result<String, PageError> {
        let old = self.sent.one("bewijs").filter(|token| super::send::opened(self.here, token).is_some());
        match old {
            Some(token) => Ok(token.to_owned()),
            None => super::send::token(self.here),
        }
    }

    /// Who is warned by what is told, in words.
    fn danger(&self) -> Option<String> {
        let alarmed = self.view.proposed.iter().flat_map(|interrupt| &interrupt.alarms);
        let roles: BTreeSet<String> = alarmed.map(|role| self.here.procedure.title_of(role).to_string()).collect();
        let who = roles.into_iter().map(text::Argument::from).collect();
        (!self.view.proposed.is_empty())
            .then(|| self.around.words.with("portal-danger-heard", "who", text::Argument::List(who)))
    }

    fn fields(&self, id: &str) -> StepFields {
        let step = self.here.procedure.intake.steps.iter().find(|step| &*step.id == id);
        let view = self.view.steps.iter().find(|view| &*view.step.id == id);
        let again = self
            .displayed
            .iter()
            .any(|name| step.is_some_and(|step| step.asks.iter().any(|ask| name_of(&ask.fact) == *name)));
        let (lacking, _) = self.lacking(Some(id));
        let asked = view.iter().flat_map(|view| &view.asks);
        let fields = asked.filter(|ask| ask.sure || (ask.lacking && again)).map(|ask| {
            let error = self.wrong.get(&ask.fact.id).or_else(|| lacking.get(&ask.fact.id)).cloned();
            let error = error.filter(|_| self.sent.one("doe") != Some("ververs"));
            self.around.field(ask.fact, ask.ask.how, &self.sent, error)
        });
        StepFields {
            id: id.to_owned(),
            title: step.map(|step| step.title.to_string()).unwrap_or_default(),
            help: step.and_then(|step| step.help.as_ref().map(ToString::to_string)),
            who: self.who_step().is_some_and(|step| &*step.id == id),
            fields: fields.collect(),
        }
    }

    fn answers(&self, id: &str) -> StepAnswers {
        let step = self.here.procedure.intake.steps.iter().find(|step| &*step.id == id);
        let view = self.view.steps.iter().find(|view| &*view.step.id == id);
        let words = self.around.words;
        let mut answers: Vec<(String, String)> = Vec::new();
        if self.who_step().is_some_and(|step| &*step.id == id) {
            let id = if self.intake.anonymous { "portal-form-anonymous" } else { "portal-form-named" };
            answers.push((words.say("portal-form-who-title"), words.say(id)));
        }
        for ask in view.iter().flat_map(|view| &view.asks).filter(|ask| ask.sure) {
            let value = self.intake.facts.get(&ask.fact.id);
            let empty = || words.say("portal-form-not-answered");
            let answer = value.map_or_else(empty, |value| self.around.words_of(ask.fact, value));
            answers.push((ask.fact.title.to_string(), answer));
        }
        StepAnswers { id: id.to_owned(), title: step.map(|step| step.title.to_string()).unwrap_or_default(), answers }
    }

    /// What is carried along from the steps that are not shown.
    fn hidden(&self, at: &Where, visible: &[&String], check: bool) -> Vec<(String, String)> {
        let here = |name: &str| {
            let fact = name.trim_start_matches("f.").split('.').next().unwrap_or_default();
            !check && self.step_of(fact).is_some_and(|step| visible.contains(&&step))
        };
        let mut hidden = Vec::new();
        for (name, values) in self.sent.fields() {
            let carried = name.starts_with("f.") && !here(name) && !(name.ends_with(".anders") && values[0].is_empty());
            if carried {
                hidden.extend(values.iter().map(|value| (name.clone(), value.clone())));
            }
        }
        for name in self.displayed.iter().filter(|name| !here(name)) {
            hidden.push(("getoond".to_owned(), name.clone()));
        }
        let who_here = !check && self.who_step().is_some_and(|step| visible.iter().any(|id| **id == *step.id));
        if self.may_be_anonymous && !who_here {
            let value = if self.intake.anonymous { "ja" } else { "nee" };
            hidden.push(("anoniem".to_owned(), value.to_owned()));
        }
        if self.all() {
            hidden.push(("alles".to_owned(), "ja".to_owned()));
        }
        let step = match at {
            Where::Step(step) => step.clone(),
            Where::Check => "kijk".to_owned(),
        };
        hidden.push(("stap".to_owned(), step));
        hidden
    }
}

/// What the engine is told with a form.
pub fn context<'a>(here: &Here<'a>) -> Context<'a> {
    Context { procedures: here.organisation.versions(), people: &here.organisation.people, now: here.now }
}

/// Whether a fact says who somebody is or where they can be found.
fn identifies(fact: &Fact) -> bool {
    let personal = fact.personal && fact.of == procedure::Of::Dossier;
    personal && fact.holds.is_some_and(|holds| holds != Holds::Line)
}
