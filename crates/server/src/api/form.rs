//! What the form asks now, before anything is answered.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use dossier::view::{FormView, StepView, anonymous_possible};
use dossier::{Actor, Context, Facts, Intake};
use procedure::{AskHow, Id};
use serde::Serialize;
use service::SENDER;
use utoipa::ToSchema;

use super::answer::json;
use super::asked::Asked;
use super::organisations::KEPT;
use super::problem::{Kind, Problem, WrongAnswer};
use super::question::Question;
use super::value::{Answers, read};
use crate::app::Here;
use crate::fields::Around;
use crate::settle::settle;

/// The form.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Form {
    /// The version of the procedure that asks it.
    version: String,
    /// The channel of what is sent with it.
    channel: String,
    /// Whether a name may be left out (`anonymous`).
    anonymous_possible: bool,
    /// The questions, step by step.
    steps: Vec<Step>,
}

/// A step of the form.
#[derive(Serialize, ToSchema)]
pub struct Step {
    /// Its id.
    id: String,
    /// What it is called.
    title: String,
    /// A line of help.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    /// What is asked in it.
    questions: Vec<Question>,
}

/// What the form asks now.
///
/// A question that depends on other answers is marked as conditional; what is still missing in a
/// submission is named when it is refused.
#[utoipa::path(
    get, path = "/organisations/{organisation}/form", operation_id = "getForm", tag = "public",
    responses((status = 200, description = "The form.", body = Form))
)]
pub async fn asked(asked: Asked) -> Result<Response, Problem> {
    let here = asked.here()?;
    let channel = service::Organisation::form(here.procedure).ok_or_else(|| asked.problem(Kind::NotFound))?;
    let context = context(&here);
    let actor = Actor { person: SENDER.into(), at: here.now };
    let intake = Intake { channel: channel.id.clone(), ..Intake::default() };
    let view = dossier::view::form(&context, &here.procedure.id, &actor, &intake);
    let view = view.map_err(|_| asked.problem(Kind::NotFound))?;
    let around = around(&here);
    let form = Form {
        version: here.procedure.version.to_string(),
        channel: channel.id.to_string(),
        anonymous_possible: anonymous_possible(&context, &here.procedure.id, &actor, &channel.id),
        steps: view.steps.iter().map(|step| shown(&around, step)).collect(),
    };
    Ok((KEPT, json(StatusCode::OK, &form)).into_response())
}

fn shown(around: &Around<'_>, view: &StepView<'_>) -> Step {
    let question = |ask: &dossier::view::AskView<'_>| Question::of(around, ask.fact, ask.ask.how, !ask.sure, true);
    Step {
        id: view.step.id.to_string(),
        title: view.step.title.to_string(),
        help: view.step.help.as_ref().map(ToString::to_string),
        questions: view.asks.iter().map(question).collect(),
    }
}

/// What the engine looks at.
pub fn context<'a>(here: &Here<'a>) -> Context<'a> {
    Context { procedures: here.organisation.versions(), people: &here.organisation.people, now: here.now }
}

/// What answers are read with.
pub fn around<'a>(here: &Here<'a>) -> Around<'a> {
    Around { procedure: here.procedure, track: None, words: here.shell("").words }
}

/// Answers to the questions of the intake.
///
/// # Errors
/// What is wrong with each.
pub fn answers(around: &Around<'_>, sent: &Answers) -> Result<Facts, Vec<WrongAnswer>> {
    let asks = around.procedure.intake.steps.iter().flat_map(|step| &step.asks);
    let asks: Vec<(Id, AskHow)> = asks.map(|ask| (ask.fact.clone(), ask.how)).collect();
    read(around, &asks, sent)
}

/// Holds answers against what the form asks with them: an answer that the engine does not take, and one to what is not
/// asked beside these other answers, is wrong.
///
/// # Errors
/// What is wrong with each; nothing in particular when the form itself is refused.
pub fn settled<'a>(
    around: &Around<'_>,
    context: &Context<'a>,
    actor: &Actor,
    intake: &Intake,
) -> Result<FormView<'a>, Vec<WrongAnswer>> {
    let (mut wrong, mut kept) = (BTreeMap::new(), intake.clone());
    let view = settle(context, &around.procedure.id, actor, &mut kept, &mut wrong, around.words);
    let aside = intake.facts.keys().filter(|fact| !kept.facts.contains_key(*fact));
    let error = |fact: &Id| WrongAnswer {
        fact: fact.to_string(),
        detail: wrong.get(fact).cloned().unwrap_or_else(|| around.words.say("api-not-asked")),
    };
    let errors: Vec<WrongAnswer> = aside.map(error).collect();
    view.filter(|_| errors.is_empty()).ok_or(errors)
}
