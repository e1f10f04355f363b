//! In a demo: moving the clock forward, to see terms come and pass.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Redirect;
use jiff::SignedDuration;
use serde::Deserialize;
use text::Language;

use crate::app::App;
use crate::errors::PageError;

/// How far, and where to go on.
#[derive(Deserialize)]
pub struct Forward {
    dagen: String,
    terug: String,
}

/// Moves the clock and goes back to the page. Outside a demo there is no such page.
pub async fn forward(
    State(app): State<App>,
    Path(language): Path<String>,
    Form(form): Form<Forward>,
) -> Result<Redirect, PageError> {
    let language =
        Language::ALL.into_iter().find(|one| one.code() == language).ok_or(PageError::NotFound(Language::Nl))?;
    if !app.service().is_demo() {
        return Err(PageError::NotFound(language));
    }
    let days = form.dagen.trim().parse::<i64>().ok().filter(|days| (1..=366).contains(days));
    let days = days.ok_or(PageError::Broken(language))?;
    app.service().forward(SignedDuration::from_hours(days * 24));
    // Only a path of this site: whoever forges another one stays here.
    let inside = form.terug.starts_with('/') && !form.terug.starts_with("//") && !form.terug.contains('\\');
    let back = if inside { form.terug.as_str() } else { "" };
    Ok(Redirect::to(&format!("/{}{back}", language.code())))
}
