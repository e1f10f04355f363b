//! One person: what they are called, which roles they hold, what is known of them, and when they are away.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use procedure::Id;
use service::{Away, Member, StaffError};

use super::form::Wrong;
use super::people::told;
use super::{Choice, choices, managing};
use crate::app::App;
use crate::desk::due::clauses;
use crate::desk::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::told::Told;
use crate::words::Words;

#[derive(Template)]
#[template(path = "desk/manage/person.html")]
struct Page {
    frame: Frame,
    href: String,
    title: String,
    name: String,
    roles: Vec<RoleChoice>,
    qualities: Vec<QualityChoice>,
    from: String,
    until: String,
    instead: Vec<Choice>,
    seen: i64,
    done: bool,
    wrong: Wrong,
    problems: Vec<Told>,
}

struct RoleChoice {
    id: String,
    title: String,
    /// When holding it does nothing before an appointment in a dossier.
    appointed: bool,
    why: String,
    chosen: bool,
}

struct QualityChoice {
    id: String,
    title: String,
    why: String,
    /// `ja`, `nee` or nothing known.
    known: &'static str,
}

/// A person as the form was filled in.
struct Filled {
    name: String,
    roles: Vec<String>,
    is: BTreeMap<String, &'static str>,
    from: String,
    until: String,
    instead: String,
}

impl Filled {
    fn of(member: &Member) -> Filled {
        let day = |away: fn(&Away) -> Date| member.away.as_ref().map(|one| away(one).to_string()).unwrap_or_default();
        let instead = member.away.as_ref().and_then(|away| away.instead.as_ref());
        Filled {
            name: member.name.clone(),
            roles: member.roles.iter().map(ToString::to_string).collect(),
            is: member.is.iter().map(|(id, is)| (id.to_string(), if *is { "ja" } else { "nee" })).collect(),
            from: day(|away| away.from),
            until: day(|away| away.until),
            instead: instead.map(ToString::to_string).unwrap_or_default(),
        }
    }

    fn read(sent: &Sent) -> Filled {
        let text = |field: &str| sent.one(field).unwrap_or_default().trim().to_owned();
        let quality = |(field, values): (&String, &Vec<String>)| {
            let known = match values.last()?.as_str() {
                "ja" => "ja",
                "nee" => "nee",
                _ => return None,
            };
            Some((field.strip_prefix("is.")?.to_owned(), known))
        };
        Filled {
            name: text("naam"),
            roles: sent.all("rollen").to_vec(),
            is: sent.fields().filter_map(quality).collect(),
            from: text("weg-van"),
            until: text("weg-tot"),
            instead: text("vervanger"),
        }
    }

    /// As it may be kept, or what cannot be read.
    fn member(&self, seat: &Seated<'_>, before: &Member, words: Words) -> Result<Member, Wrong> {
        let (organisation, today) = (seat.here.organisation, seat.here.local.date());
        let mut roles: Vec<Id> = self.roles.iter().map(|id| Id::from(id.as_str())).collect();
        // Roles and qualities that this form does not show stay as they are.
        let offered = organisation.roles(today);
        roles.extend(before.roles.iter().filter(|held| !offered.iter().any(|role| role.id == **held)).cloned());
        let asked = organisation.qualities(today);
        let mut is: BTreeMap<Id, bool> = before.is.clone();
        is.retain(|id, _| !asked.iter().any(|quality| quality.id == *id));
        is.extend(self.is.iter().map(|(id, known)| (Id::from(id.as_str()), *known == "ja")));
        Ok(Member { name: self.name.clone(), roles, is, away: self.away(words)? })
    }

    fn away(&self, words: Words) -> Result<Option<Away>, Wrong> {
        if self.from.is_empty() && self.until.is_empty() && self.instead.is_empty() {
            return Ok(None);
        }
        let mut wrong = Wrong::default();
        let (from, until) = (self.from.parse::<Date>(), self.until.parse::<Date>());
        if from.is_err() {
            wrong.add("weg-van", words.say("manage-away-day"));
        }
        if until.is_err() {
            wrong.add("weg-tot", words.say("manage-away-day"));
        }
        let (Ok(from), Ok(until)) = (from, until) else { return Err(wrong) };
        let instead = (!self.instead.is_empty()).then(|| Id::from(self.instead.as_str()));
        Ok(Some(Away { from, until, instead }))
    }
}

/// The person.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, person)): Path<(String, String, String)>,
) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let member = find(&seat, &person)?;
    let mut page = made(&seat, &person, &Filled::of(&member), Wrong::default());
    page.done = visit.to.ends_with("?gedaan");
    Ok(shown(&page))
}

fn find(seat: &Seated<'_>, person: &str) -> Result<Member, PageError> {
    seat.here.organisation.member(person).ok_or(PageError::NotFound(seat.here.language))
}

fn made(seat: &Seated<'_>, person: &str, filled: &Filled, wrong: Wrong) -> Page {
    let frame = Frame::of(seat, "/beheer/mensen");
    let (organisation, today) = (seat.here.organisation, seat.here.local.date());
    let role = |role: &procedure::Role| RoleChoice {
        id: role.id.to_string(),
        title: role.title.to_string(),
        appointed: role.appointed,
        why: clauses(&role.basis),
        chosen: filled.roles.iter().any(|held| **held == *role.id),
    };
    let quality = |quality: &procedure::Quality| QualityChoice {
        id: quality.id.to_string(),
        title: quality.title.to_string(),
        why: clauses(&quality.basis),
        known: filled.is.get(&*quality.id).copied().unwrap_or_default(),
    };
    let mut instead = choices(seat, &filled.instead);
    instead.retain(|choice| choice.value != person);
    Page {
        href: frame.desk(&format!("/beheer/mensen/{person}")),
        title: seat.name(person),
        name: filled.name.clone(),
        roles: organisation.roles(today).into_iter().map(role).collect(),
        qualities: organisation.qualities(today).into_iter().map(quality).collect(),
        from: filled.from.clone(),
        until: filled.until.clone(),
        instead,
        seen: organisation.staff,
        done: false,
        problems: wrong.told(),
        wrong,
        frame,
    }
}

/// Keeps them as they are now.
pub async fn keep(
    State(app): State<App>,
    visit: Visit,
    Path((_, _, person)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Stop> {
    let seat = managing(&app, &visit).await?;
    let language = seat.here.language;
    let sent = Sent::read(request, language).await?;
    let before = find(&seat, &person)?;
    let words = seat.shell("").words;
    let filled = Filled::read(&sent);
    let member = match filled.member(&seat, &before, words) {
        Ok(member) => member,
        Err(wrong) => {
            let page = made(&seat, &person, &filled, wrong);
            return Ok(with_status(StatusCode::UNPROCESSABLE_ENTITY, shown(&page)));
        }
    };
    let seen = sent.one("gezien").and_then(|seen| seen.parse().ok()).unwrap_or(-1);
    let by = &seat.session.account;
    let error = match app.service().keep_member(seat.here.organisation, by, seen, Some(&person), member).await {
        Ok(_) => {
            let to = seat.shell("").href("/balie/beheer/mensen?gedaan");
            return Ok(Redirect::to(&to).into_response());
        }
        Err(error) => error,
    };
    let page = made(&seat, &person, &filled, told(&error, words));
    let status = match error {
        StaffError::Changed => StatusCode::CONFLICT,
        StaffError::Store(broken) => fault(language)(broken).status(),
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(with_status(status, shown(&page)))
}
