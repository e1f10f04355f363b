//! What is to be done, in the order of the days.

use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use service::{Scope, Sheet, ToDo, Work};
use utoipa::{IntoParams, ToSchema};

use super::answer::json;
use super::asked::Asked;
use super::dossiers::{Due, Listed, listed, next_of, paged};
use super::problem::Problem;
use crate::desk::{Seated, due};

/// Something to be done, with its dossier.
#[derive(Serialize, ToSchema)]
pub struct Task {
    /// What is to be done.
    task: Due,
    /// In which dossier.
    dossier: Listed,
}

/// A page of what is to be done.
#[derive(Serialize, ToSchema)]
pub struct Tasks {
    /// What is to be done.
    items: Vec<Task>,
    /// The address of the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Whose work.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Whose {
    /// What is appointed to the owner of the token, and what their roles have that nobody is appointed to.
    #[default]
    Mine,
    /// Everything that their roles have.
    Team,
}

/// Which work.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Wished {
    /// Whose work.
    #[serde(default)]
    #[param(inline, required = false)]
    whose: Whose,
    /// Where the page begins, as `next` of the page before tells it.
    #[param(pattern = "^[0-9]{1,6}[.][0-9a-f]{32}[.][0-9]{1,4}$")]
    after: Option<String>,
}

/// What is to be done by the owner of the token or their team.
#[utoipa::path(
    get, path = "/organisations/{organisation}/tasks", operation_id = "listTasks", tag = "desk",
    params(Wished), security(("token" = [])),
    responses((status = 200, description = "A page of what is to be done.", body = Tasks))
)]
pub async fn list(asked: Asked) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Read).await?;
    let wished: Wished = asked.query()?;
    let after = asked.place(wished.after.as_deref())?;
    let (work, whose) = match wished.whose {
        Whose::Mine => (Work::Mine, "mine"),
        Whose::Team => (Work::Team, "team"),
    };
    let sheet = asked.app.service().to_do(seat.here.organisation, &seat.reach, work, (None, None), after).await;
    let Sheet { rows, next } = sheet.map_err(|fault| Problem::fault(&fault, asked.words()))?;
    let mut question = form_urlencoded::Serializer::new(String::new());
    question.append_pair("whose", whose);
    let next = next.map(|place| next_of(&asked, "tasks", question, &place));
    let items = rows.into_iter().map(|to_do| task(&seat, to_do)).collect();
    Ok(paged(next.as_deref(), json(StatusCode::OK, &Tasks { items, next: next.clone() })))
}

fn task(seat: &Seated<'_>, to_do: ToDo) -> Task {
    let procedure = seat.here.organisation.version(&to_do.entry.edition).unwrap_or(seat.here.procedure);
    let task = Due {
        title: due::Asked::of(procedure, &to_do.kind, &to_do.what, seat.shell("").words).title,
        kind: to_do.kind,
        id: to_do.what,
        part: to_do.part,
        role: to_do.role.to_string(),
        person: to_do.person.map(|person| person.to_string()),
        work: to_do.work.map(|day| day.to_string()),
        due: to_do.due.map(|day| day.to_string()),
    };
    Task { task, dossier: listed(seat, to_do.entry) }
}
