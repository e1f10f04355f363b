//! The dossiers that somebody may see: open ones by their next day, or all, the newest first.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use service::{Entry, Place, Sheet, Which};

use super::assign::roles;
use super::due::{Asked, Due};
use super::{Frame, Seated, Stop, Visit, fault, shown};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::OptionField;
use crate::reading::Sent;

#[derive(Template)]
#[template(path = "desk/dossiers.html")]
pub struct Page {
    frame: Frame,
    all: bool,
    danger: bool,
    may_danger: bool,
    stages: Vec<Stage>,
    roles: Vec<OptionField>,
    rows: Vec<Row>,
    next: Option<String>,
    csv: String,
    first: bool,
    views: Vec<Saved>,
    problem: Option<String>,
}

/// A saved view.
struct Saved {
    href: String,
    name: String,
}

/// A stage to choose by.
struct Stage {
    value: String,
    title: String,
    chosen: bool,
}

/// A dossier in a list.
pub struct Row {
    /// What is shown of it.
    pub line: Line,
    /// What is to be done first.
    pub next: Option<(Asked, Due)>,
}

/// What lists show of a dossier.
pub struct Line {
    /// Where it is.
    pub href: String,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Who sent it.
    pub sender: String,
    /// Where it stands.
    pub stages: Vec<String>,
    /// When it was received.
    pub received: String,
    /// Whether there is danger.
    pub danger: bool,
    /// Whether nothing is left to do.
    pub closed: bool,
}

/// Which dossiers are shown.
#[derive(Clone, Default, Deserialize)]
pub struct Wished {
    alle: Option<String>,
    stadium: Option<String>,
    rol: Option<String>,
    gevaar: Option<String>,
    vanaf: Option<String>,
    vorm: Option<String>,
}

impl Wished {
    /// The same from a form.
    pub fn of(sent: &Sent) -> Wished {
        let text = |name: &str| sent.one(name).filter(|typed| !typed.is_empty()).map(str::to_owned);
        Wished {
            alle: text("alle"),
            stadium: text("stadium"),
            rol: text("rol"),
            gevaar: text("gevaar"),
            ..Wished::default()
        }
    }

    /// What is asked, as it stands in an address: choices, no words of people.
    pub fn question(&self) -> String {
        let mut question = form_urlencoded::Serializer::new(String::new());
        let all = [("stadium", &self.stadium), ("rol", &self.rol), ("alle", &self.alle), ("gevaar", &self.gevaar)];
        for (name, value) in all {
            if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
                question.append_pair(name, value);
            }
        }
        question.finish()
    }
}

/// The list.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let page = made(&seat, &wished, None).await?;
    if wished.vorm.as_deref() == Some("csv") {
        return Ok(as_csv(&seat, &page.rows));
    }
    Ok(shown(&page))
}

/// The page of what is wished.
///
/// # Errors
/// When there is no such place in the list, or the store does not answer.
pub async fn made(seat: &Seated<'_>, wished: &Wished, problem: Option<String>) -> Result<Page, Stop> {
    let service = seat.here.app.service();
    let language = seat.here.language;
    let stages = stages(seat, wished.stadium.as_deref());
    let roles: Vec<OptionField> = roles(seat)
        .into_iter()
        .map(|role| OptionField { chosen: wished.rol.as_deref() == Some(role.value.as_str()), ..role })
        .collect();
    let stage = stages.iter().find(|stage| stage.chosen).map(|stage| stage.value.clone()).unwrap_or_default();
    let role = roles.iter().find(|role| role.chosen).map(|role| role.value.clone()).unwrap_or_default();
    let after = wished.vanaf.as_deref().map(str::parse::<Place>).transpose();
    let after = after.map_err(|()| PageError::NotFound(language))?;
    // Whoever may not see danger cannot choose by it either: the list would tell.
    let danger = wished.gevaar.is_some() && seat.reach.all;
    let which = Which { open: wished.alle.is_none(), stage, role, danger };
    let sheet = service.dossiers(seat.here.organisation, &seat.reach, &which, after).await;
    let Sheet { rows, next } = sheet.map_err(fault(language))?;
    let views = service.views(&seat.here.organisation.id, &seat.person).await.map_err(fault(language))?;
    let frame = Frame::of(seat, "/dossiers");
    let question = wished.question();
    let view =
        |view: service::View| Saved { href: frame.desk(&format!("/dossiers?{}", view.question)), name: view.name };
    Ok(Page {
        all: wished.alle.is_some(),
        danger,
        may_danger: seat.reach.all,
        stages,
        roles,
        rows: rows.into_iter().map(|entry| row(seat, entry)).collect(),
        next: next.map(|place| frame.desk(&format!("/dossiers?{question}&vanaf={place}"))),
        csv: frame.desk(&format!("/dossiers?{question}&vorm=csv")),
        first: after.is_none(),
        views: views.into_iter().map(view).collect(),
        problem,
        frame,
    })
}

/// Every stage of the procedure in force, by track.
fn stages(seat: &Seated<'_>, chosen: Option<&str>) -> Vec<Stage> {
    let procedure = seat.here.procedure;
    // Whoever may not see every danger cannot choose by one: what is left in the list would tell.
    let danger = |track: &procedure::Id| procedure.interrupts.iter().any(|interrupt| interrupt.track == *track);
    let mut stages = Vec::new();
    for track in procedure.tracks_own_first().into_iter().filter(|track| seat.reach.all || !danger(&track.id)) {
        for stage in &track.stages {
            let value = format!("{}/{}", track.id, stage.id);
            let chosen = chosen == Some(value.as_str());
            stages.push(Stage { title: format!("{}: {}", track.title, stage.title), chosen, value });
        }
    }
    stages
}

/// A dossier in a list.
pub fn row(seat: &Seated<'_>, entry: Entry) -> Row {
    let words = seat.shell("").words;
    let procedure = seat.here.organisation.version(&entry.edition).unwrap_or(seat.here.procedure);
    let next =
        entry.shown.next.as_ref().map(|next| {
            (Asked::next(procedure, next, words), Due::of(next.due, next.work, seat.here.local.date(), words))
        });
    Row { line: line(seat, entry), next }
}

/// What lists show of a dossier.
pub fn line(seat: &Seated<'_>, entry: Entry) -> Line {
    let shell = seat.shell("");
    let words = shell.words;
    let procedure = seat.here.organisation.version(&entry.edition).unwrap_or(seat.here.procedure);
    let stage = |(_, track, stage): &(u16, procedure::Id, procedure::Id)| {
        let title = procedure.track(track).and_then(|track| track.stage(stage)).map(|stage| &stage.title);
        title.unwrap_or(stage).to_string()
    };
    let mut stages: Vec<String> = entry.shown.parts.iter().map(stage).collect();
    stages.dedup();
    let sender = if entry.anonymous { words.say("desk-anonymous") } else { entry.shown.sender.unwrap_or_default() };
    let day = seat.here.organisation.at(entry.received).1.date();
    Line {
        href: shell.href(&format!("/balie/dossier/{}", entry.number)),
        number: entry.number.to_string(),
        subject: entry.shown.subject.unwrap_or_else(|| words.say("desk-no-subject")),
        sender,
        stages,
        received: words.date(day),
        danger: entry.danger,
        closed: entry.closed,
    }
}

fn as_csv(seat: &Seated<'_>, rows: &[Row]) -> Response {
    let words = seat.shell("").words;
    let heads =
        ["desk-column-number", "desk-column-subject", "desk-column-received", "desk-column-stage", "desk-column-due"];
    let heads = heads.map(|id| words.say(id));
    let cells = rows.iter().map(|row| {
        let due = row.next.as_ref().map(|(_, due)| due.date.clone()).unwrap_or_default();
        let Line { number, subject, received, stages, .. } = &row.line;
        vec![number.clone(), subject.clone(), received.clone(), stages.join(", "), due]
    });
    let body = csv(std::iter::once(heads.to_vec()).chain(cells));
    ([(CONTENT_TYPE, "text/csv; charset=utf-8")], body).into_response()
}

/// Rows for a spreadsheet. What would be read as a formula is made a text: nobody who complains runs a formula on the
/// machine of whoever opens the list.
pub fn csv(rows: impl Iterator<Item = Vec<String>>) -> String {
    let cell = |text: String| {
        let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text };
        format!("\"{}\"", text.replace('"', "\"\""))
    };
    rows.map(|row| row.into_iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n").collect()
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn no_cell_is_a_formula() {
        let rows = [vec!["=1+1".to_owned(), "zei \"nee\"".to_owned()]];
        assert_eq!(csv(rows.into_iter()), "\"'=1+1\";\"zei \"\"nee\"\"\"\r\n");
    }
}
