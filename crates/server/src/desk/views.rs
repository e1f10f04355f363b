//! Saving a view of the list of dossiers under a name, and taking it away.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use service::{View, ViewError};

use super::visit::with_status;
use super::{Frame, Seated, Stop, Visit, dossiers, fault, shown};
use crate::app::App;
use crate::reading::Sent;

/// Saves or takes away.
pub async fn change(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let language = seat.here.language;
    let sent = Sent::read(request, language).await?;
    let organisation = &seat.here.organisation.id;
    let list = Frame::of(&seat, "/dossiers").desk("/dossiers");
    let name = sent.one("naam").unwrap_or_default().trim().to_owned();
    if sent.one("doe") == Some("weg") {
        app.service().forget_view(organisation, &seat.person, &name).await.map_err(fault(language))?;
        return Ok(Redirect::to(&list).into_response());
    }
    // Only what the list itself asks: nothing that somebody else put into the form.
    let wished = dossiers::Wished::of(&sent);
    let question = wished.question();
    match app.service().save_view(organisation, &seat.person, &View { name, question: question.clone() }).await {
        Ok(()) => Ok(Redirect::to(&format!("{list}?{question}")).into_response()),
        Err(ViewError::Store(broken)) => Err(fault(language)(broken).into()),
        Err(error) => {
            let id = if matches!(error, ViewError::Many) { "desk-view-many" } else { "desk-view-name" };
            let page = dossiers::made(&seat, &wished, Some(seat.shell("").words.say(id))).await?;
            Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, shown(&page)))
        }
    }
}
