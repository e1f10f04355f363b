//! The dossiers that somebody may see, in pages of any depth.

use axum::http::StatusCode;
use axum::http::header::LINK;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use service::{Entry, Next, Place, Scope, Sheet, Which};
use utoipa::{IntoParams, ToSchema};

use super::answer::json;
use super::asked::Asked;
use super::problem::Problem;
use crate::desk::{Seated, due};

/// A dossier in a list.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Its number.
    number: String,
    /// What it is about: the beginning of what was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    /// Who sent it; nothing when nobody is to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    sender: Option<String>,
    /// Whether the sender is unknown.
    anonymous: bool,
    /// When it was received.
    #[schema(format = DateTime)]
    received_at: String,
    /// When something last happened in it.
    #[schema(format = DateTime)]
    updated_at: String,
    /// Whether nothing is left to do.
    closed: bool,
    /// Whether a danger is open or proposed, for whoever may see that.
    danger: bool,
    /// Whether it goes on in another dossier.
    merged: bool,
    /// Where its parts stand.
    stages: Vec<StageOf>,
    /// What is to be done first.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Due>,
}

/// Where a part stands.
#[derive(Serialize, ToSchema)]
pub struct StageOf {
    /// The number of the part.
    part: u16,
    /// The id of its track.
    track: String,
    /// The id of its stage.
    stage: String,
    /// What the stage is called.
    title: String,
}

/// Something that is to be done.
#[derive(Serialize, ToSchema)]
pub struct Due {
    /// What asks for it: a clock, a request, a proposal of danger, or a message.
    pub kind: String,
    /// Which one.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// With which part.
    pub part: u16,
    /// The role that has it.
    pub role: String,
    /// The person, once one is appointed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The day to work towards.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub work: Option<String>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub due: Option<String>,
}

/// A page of dossiers.
#[derive(Serialize, ToSchema)]
pub struct Dossiers {
    /// The dossiers.
    items: Vec<Listed>,
    /// The address of the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Open dossiers, or all.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Those that are still open, by their next day.
    #[default]
    Open,
    /// All, the newest first.
    All,
}

/// Which dossiers.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Wished {
    /// Open dossiers, or all.
    #[serde(default)]
    #[param(inline, required = false)]
    state: State,
    /// With a part in this stage: `track/stage`.
    stage: Option<String>,
    /// Where the page begins, as `next` of the page before tells it.
    #[param(pattern = "^[0-9]{1,6}[.][0-9a-f]{32}[.][0-9]{1,4}$")]
    after: Option<String>,
}

/// The dossiers that the owner of the token may see.
#[utoipa::path(
    get, path = "/organisations/{organisation}/dossiers", operation_id = "listDossiers", tag = "desk",
    params(Wished), security(("token" = [])),
    responses((status = 200, description = "A page of dossiers.", body = Dossiers))
)]
pub async fn list(asked: Asked) -> Result<Response, Problem> {
    let seat = asked.seated(Scope::Read).await?;
    let wished: Wished = asked.query()?;
    let after = asked.place(wished.after.as_deref())?;
    let open = matches!(wished.state, State::Open);
    let stage = wished.stage.unwrap_or_default();
    if !seat.reach.all && is_of_danger(&seat, &stage) {
        // Whoever may not see danger cannot choose by it either: the list would tell.
        return Ok(json(StatusCode::OK, &Dossiers { items: Vec::new(), next: None }));
    }
    let which = Which { open, stage: stage.clone(), ..Which::default() };
    let sheet = asked.app.service().dossiers(seat.here.organisation, &seat.reach, &which, after).await;
    let Sheet { rows, next } = sheet.map_err(|fault| Problem::fault(&fault, asked.words()))?;
    let state = if open { "open" } else { "all" };
    let mut question = form_urlencoded::Serializer::new(String::new());
    question.append_pair("state", state);
    if !stage.is_empty() {
        question.append_pair("stage", &stage);
    }
    let next = next.map(|place| next_of(&asked, "dossiers", question, &place));
    let items = rows.into_iter().map(|entry| listed(&seat, entry)).collect();
    Ok(paged(next.as_deref(), json(StatusCode::OK, &Dossiers { items, next: next.clone() })))
}

/// Whether a stage is one in which a danger is handled.
fn is_of_danger(seat: &Seated<'_>, stage: &str) -> bool {
    let track = stage.split('/').next().unwrap_or_default();
    let versions = seat.here.organisation.versions().iter();
    versions.flat_map(|version| &version.interrupts).any(|interrupt| *interrupt.track == *track)
}

/// The address of the next page.
pub fn next_of(
    asked: &Asked,
    list: &str,
    mut question: form_urlencoded::Serializer<'_, String>,
    place: &Place,
) -> String {
    question.append_pair("after", &place.to_string());
    format!("{}/organisations/{}/{list}?{}", super::BASE, asked.organisation, question.finish())
}

/// A page of a list, with a link to the next.
pub fn paged(next: Option<&str>, page: Response) -> Response {
    match next {
        Some(next) => ([(LINK, format!("<{next}>; rel=\"next\""))], page).into_response(),
        None => page,
    }
}

/// A dossier in a list.
pub fn listed(seat: &Seated<'_>, entry: Entry) -> Listed {
    let procedure = seat.here.organisation.version(&entry.edition).unwrap_or(seat.here.procedure);
    let stage = |(part, track, stage): &(u16, procedure::Id, procedure::Id)| {
        let title = procedure.track(track).and_then(|track| track.stage(stage)).map(|stage| &stage.title);
        let title = title.unwrap_or(stage).to_string();
        StageOf { part: *part, track: track.to_string(), stage: stage.to_string(), title }
    };
    let next = entry.shown.next.as_ref().map(|next| first(seat, procedure, next));
    Listed {
        number: entry.number.to_string(),
        stages: entry.shown.parts.iter().map(stage).collect(),
        sender: entry.shown.sender.filter(|_| !entry.anonymous),
        subject: entry.shown.subject,
        anonymous: entry.anonymous,
        received_at: entry.received.to_string(),
        updated_at: entry.updated.to_string(),
        closed: entry.closed,
        danger: entry.danger,
        merged: entry.merged,
        next,
    }
}

fn first(seat: &Seated<'_>, procedure: &procedure::Procedure, next: &Next) -> Due {
    let (kind, id) = next.kind.split_once(':').unwrap_or((&next.kind, ""));
    Due {
        kind: kind.to_owned(),
        id: id.to_owned(),
        title: due::Asked::next(procedure, next, seat.shell("").words).title,
        part: next.part,
        role: next.role.to_string(),
        person: None,
        work: next.work.map(|day| day.to_string()),
        due: next.due.map(|day| day.to_string()),
    }
}
