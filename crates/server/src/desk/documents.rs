//! Documents at the desk: adding them, and getting one as a download, never as a page.

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use service::WorkError;

use super::{Seated, Stop, Visit, dossier, fault, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::files::accepted;
use crate::reading::Sent;
use crate::told::Told;

/// Adds documents to a dossier.
pub async fn add(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let mut sent = Sent::read(request, language).await?;
    let looked = seat.look(&number).await?;
    let words = seat.shell("").words;
    let (kept, mut problems) = accepted(std::mem::take(&mut sent.files), &sent.refused, words);
    if kept.is_empty() && problems.is_empty() {
        problems.push(Told { anchor: Some("bestanden".to_owned()), words: words.say("desk-documents-empty") });
    }
    if problems.is_empty() {
        match app.service().file(seat.here.organisation, &seat.person, &looked.number, &kept).await {
            Ok(()) => {
                let to = seat.shell("").href(&format!("/balie/dossier/{}?gedaan", looked.number));
                return Ok(Redirect::to(&to).into_response());
            }
            Err(WorkError::Refused(refusal)) => problems.push(Told::here(words.tell(refusal.message.clone()))),
            Err(WorkError::Hidden) => return Err(PageError::NotFound(language).into()),
            Err(WorkError::Changed) => problems.push(Told::here(words.say("desk-act-changed"))),
            Err(WorkError::Store(broken)) => return Err(fault(language)(broken).into()),
        }
    }
    let page = dossier::made(&seat, &looked, false, problems).await?;
    Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, shown(&page)))
}

/// One document as a download.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, number, id)): Path<(String, String, String, String)>,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let looked = seat.look(&number).await?;
    // Whoever sees only what concerns them gets to see documents when they are shared with them, not here.
    if !looked.access.whole {
        return Err(PageError::NotFound(language).into());
    }
    let found = app.service().document(&looked, &id).await.map_err(fault(language))?;
    let (filed, content) = found.ok_or(PageError::NotFound(language))?;
    // The name as RFC 6266 and 8187 write it: every byte that is no plain letter is escaped.
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let escape = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let name: String = filed.name.bytes().map(escape).collect();
    let headers = [
        (CONTENT_TYPE, filed.media),
        (CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, content).into_response())
}
