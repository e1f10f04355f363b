//! Managing an organisation: who sits at its desk, its people, and what was changed. That opens no dossier.

pub mod account;
pub mod accounts;
pub mod changes;
pub mod form;
pub mod people;
pub mod person;

use axum::http::HeaderMap;
use axum::http::header::HOST;
use procedure::Id;
use service::{Manager, Member, SENDER, Secret};
use text::Language;

use super::{Seated, Stop, Visit};
use crate::app::App;
use crate::errors::PageError;

/// The pages of managing, each with the message that names it.
pub const TABS: [(&str, &str); 3] = [
    ("/beheer", "manage-tab-accounts"),
    ("/beheer/mensen", "manage-tab-people"),
    ("/beheer/wijzigingen", "manage-tab-changes"),
];

/// Who manages here; whoever does not gets to know nothing, not even that there is such a page.
///
/// # Errors
/// When they are not signed in, have no seat, or do not manage.
pub async fn managing<'a>(app: &'a App, visit: &Visit) -> Result<Seated<'a>, Stop> {
    let seat = Seated::find(app, visit).await?;
    if seat.manages { Ok(seat) } else { Err(PageError::NotFound(seat.here.language).into()) }
}

/// The same, as the service knows them.
pub fn manager<'a>(seat: &'a Seated<'_>) -> Manager<'a> {
    Manager { organisation: seat.here.organisation, account: &seat.session.account }
}

/// The people who work for the organisation, by what they are called. Who stands outside it and has no name is left
/// out: files name them for scenarios.
pub fn members(seat: &Seated<'_>) -> Vec<(Id, Member)> {
    let organisation = seat.here.organisation;
    let roles = organisation.roles(seat.here.local.date());
    let inside = |member: &Member| roles.iter().any(|role| member.roles.contains(&role.id));
    let all = organisation.people.people.keys().filter(|id| ***id != *SENDER);
    let all = all.filter_map(|id| organisation.member(id).map(|member| (id.clone(), member)));
    let mut all: Vec<(Id, Member)> = all.filter(|(_, member)| !member.name.is_empty() || inside(member)).collect();
    all.sort_by_key(|(id, _)| seat.name(id).to_lowercase());
    all
}

/// Somebody to choose.
pub struct Choice {
    /// Their id.
    pub value: String,
    /// What they are called.
    pub label: String,
    /// Whether they are chosen.
    pub chosen: bool,
}

/// The people to choose from.
pub fn choices(seat: &Seated<'_>, chosen: &str) -> Vec<Choice> {
    let choice =
        |(id, _): (Id, Member)| Choice { label: seat.name(&id), chosen: *id == *chosen, value: id.to_string() };
    members(seat).into_iter().map(choice).collect()
}

/// The whole address of an invitation, as the browser that asks reaches us.
pub fn invitation_address(app: &App, language: Language, headers: &HeaderMap, secret: &Secret) -> String {
    let host = headers.get(HOST).and_then(|value| value.to_str().ok());
    let scheme = if app.settings().secure { "https" } else { "http" };
    let site = host.map(|host| format!("{scheme}://{host}")).unwrap_or_default();
    format!("{site}/{}/uitnodiging/{}", language.code(), secret.text())
}
