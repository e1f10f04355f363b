//! The versions of the procedure, and what differs between each and the one before it.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use procedure::{Procedure, changes_in_words, diff};
use text::Message;

use super::{Around, Wished, encoded, linked};
use crate::app::App;
use crate::desk::{Frame, Seated, Stop, Visit, shown};
use crate::markdown;

#[derive(Template)]
#[template(path = "desk/rules/versions.html")]
struct Page<'a> {
    frame: Frame,
    around: Around<'a>,
    versions: Vec<Version>,
}

struct Version {
    title: String,
    href: String,
    /// Whether it is in force today.
    now: bool,
    /// What differs from the version before it, as HTML; none for the first.
    differs: Option<String>,
}

/// The page.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let (frame, around) = Around::of(&seat, "/procedure/versies", &wished)?;
    let language = seat.here.language;
    let mut all: Vec<&Procedure> = seat.here.organisation.versions().iter().collect();
    all.sort_by_key(|version| version.in_force);
    let mut versions = Vec::new();
    for (place, version) in all.iter().enumerate() {
        let query = format!("?versie={}", encoded(&version.version));
        let before = place.checked_sub(1).and_then(|before| all.get(before));
        let differs = before.map(|before| {
            let changes = diff(before, version, language);
            let words = changes_in_words(before, version, &changes, language);
            let body = words.trim_start().split_once('\n').map_or("", |(_, rest)| rest);
            let clauses = frame.desk(&format!("/procedure/clausules{query}"));
            linked(&markdown::html(body, 1), version, &clauses)
        });
        let title = Message::new("portal-procedure-version");
        let title = title.with("version", &version.version).with("date", version.in_force);
        versions.push(Version {
            title: frame.shell.words.tell(title),
            href: frame.desk(&format!("/procedure{query}")),
            now: version.version == seat.here.procedure.version,
            differs,
        });
    }
    versions.reverse();
    Ok(shown(&Page { versions, frame, around }))
}
