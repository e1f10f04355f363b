//! Every clause of the published text, with the rules that execute it, where it is shown, or to whom it is left.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use procedure::{Citation, CitedAs, Procedure, Speaker};
use text::Language;

use super::{Around, Wished};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, shown};
use crate::words::Words;

#[derive(Template)]
#[template(path = "desk/rules/clauses.html")]
struct Page<'a> {
    frame: Frame,
    around: Around<'a>,
    clauses: Vec<Clause>,
}

struct Clause {
    id: String,
    says: String,
    places: Vec<Place>,
}

/// Where a clause lives.
struct Place {
    how: String,
    title: Option<String>,
    /// As the file names it.
    key: String,
}

/// The page.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let (frame, around) = Around::of(&seat, "/procedure/clausules", &wished)?;
    let words = frame.shell.words;
    let clause = |clause: &procedure::Clause| Clause {
        id: clause.id.to_string(),
        says: clause.says.to_string(),
        places: places(around.procedure, &clause.id, seat.here.language, words),
    };
    let clauses = around.procedure.clauses.iter().map(clause).collect();
    Ok(shown(&Page { clauses, frame, around }))
}

fn places(procedure: &Procedure, clause: &str, language: Language, words: Words) -> Vec<Place> {
    let cited = procedure.citations.iter().filter(|citation| &*citation.clause == clause);
    let mut cited: Vec<&Citation> = cited.collect();
    cited.sort_by(|a, b| (a.how, &a.place).cmp(&(b.how, &b.place)));
    cited.dedup();
    let place = |citation: &Citation| Place {
        how: match citation.how {
            CitedAs::Rule => words.say("rules-clause-rule"),
            CitedAs::Shown => words.say("rules-clause-shown"),
            CitedAs::Human => words.say("rules-clause-human"),
            CitedAs::Choice => words.say("rules-clause-choice"),
        },
        title: title(procedure, &citation.place, language),
        key: citation.place.clone(),
    };
    cited.into_iter().map(place).collect()
}

/// What stands at a place, as people call it.
fn title(procedure: &Procedure, place: &str, language: Language) -> Option<String> {
    let mut keys = place.split('.');
    let (area, id) = (keys.next()?, keys.next()?);
    let found = match area {
        "facts" => procedure.facts.get(id)?.title.clone(),
        "letters" => procedure.letter(id)?.title.clone(),
        "channels" => procedure.channel(id)?.title.clone(),
        "bodies" => procedure.body(id)?.title.clone(),
        "roles" => procedure.role(id)?.title.clone(),
        "requests" => procedure.request(id)?.title.clone(),
        "interrupts" => procedure.interrupt(id)?.title.clone(),
        "content" => procedure.content.iter().find(|content| &*content.id == id)?.title.clone(),
        "tracks" => {
            let track = procedure.track(id)?;
            let speaker = Speaker::new(procedure, language).in_track(track);
            let inner = match (keys.next(), keys.next()) {
                (Some("actions"), Some(id)) => speaker.action_title(id),
                (Some("stages"), Some(id)) => speaker.stage_title(id),
                (Some("clocks"), Some(id)) => speaker.clock_title(id),
                _ => return Some(track.title.to_string()),
            };
            return Some(format!("{}: {inner}", track.title));
        }
        _ => return None,
    };
    Some(found.to_string())
}
