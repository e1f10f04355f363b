//! Who has duty for the roles that are called when there is danger: for everybody to read, for who manages the
//! organisation or holds such a role to change.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use procedure::Id;
use service::{Roster, RosterError, Turn};

use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::App;
use crate::errors::PageError;
use crate::fields::{Around, OptionField};
use crate::reading::Sent;
use crate::told::Told;

#[derive(Template)]
#[template(path = "desk/roster.html")]
struct Page {
    frame: Frame,
    problems: Vec<Told>,
    turns: Vec<TurnShown>,
    changes: bool,
    roles: Vec<OptionField>,
    people: Vec<OptionField>,
    from: String,
    until: String,
    version: i64,
}

impl Page {
    /// Whether this field is told of.
    fn wrong(&self, anchor: &str) -> Option<&String> {
        self.problems.iter().find(|told| told.anchor.as_deref() == Some(anchor)).map(|told| &told.words)
    }
}

/// A turn of duty.
struct TurnShown {
    /// Its name in the form; nothing for who may not change it.
    name: Option<String>,
    role: String,
    person: String,
    span: String,
    now: bool,
}

/// The roster.
pub async fn page(State(app): State<App>, visit: Visit) -> Result<Response, Stop> {
    let seat = seat(&app, &visit).await?;
    show(&seat, &Sent::default(), Vec::new(), StatusCode::OK).await
}

/// Adds a turn, or takes one away.
pub async fn change(State(app): State<App>, visit: Visit, request: Request) -> Result<Response, Stop> {
    let seat = seat(&app, &visit).await?;
    let language = seat.here.language;
    let own = changeable(&seat);
    if own.is_empty() {
        return Err(PageError::NotFound(language).into());
    }
    let sent = Sent::read(request, language).await?;
    let mut roster = app.service().roster(seat.here.organisation).await.map_err(fault(language))?;
    roster.version = sent.one("versie").and_then(|seen| seen.parse().ok()).unwrap_or(roster.version);
    if let Some(gone) = sent.one("weg") {
        roster.turns.retain(|turn| name(turn) != gone || !own.contains(&turn.role));
    } else {
        match read(&seat, &own, &sent) {
            Ok(turn) => roster.turns.push(turn),
            Err(problems) => return show(&seat, &sent, problems, StatusCode::UNPROCESSABLE_ENTITY).await,
        }
    }
    let words = seat.shell("").words;
    match app.service().keep_roster(seat.here.organisation, roster).await {
        Ok(()) => Ok(Redirect::to(&seat.shell("").href("/balie/dienst")).into_response()),
        Err(RosterError::Changed) => {
            let told = Told::here(words.say("desk-duty-changed"));
            show(&seat, &sent, vec![told], StatusCode::CONFLICT).await
        }
        Err(RosterError::Full) => {
            let told = Told::here(words.say("desk-duty-full"));
            show(&seat, &sent, vec![told], StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(RosterError::Store(broken)) => Err(fault(language)(broken).into()),
    }
}

/// The roles that are called when there is danger: whoever leads it or is alarmed.
pub fn roles(seat: &Seated<'_>) -> Vec<Id> {
    let mut roles: Vec<Id> = Vec::new();
    for interrupt in &seat.here.procedure.interrupts {
        for role in std::iter::once(&interrupt.leads).chain(&interrupt.alarms) {
            if !roles.contains(role) {
                roles.push(role.clone());
            }
        }
    }
    roles
}

/// The roles of which whoever sits here changes the roster.
fn changeable(seat: &Seated<'_>) -> Vec<Id> {
    roles(seat).into_iter().filter(|role| seat.manages || seat.reach.roles.contains(role)).collect()
}

/// Somebody at the desk of an organisation that has a procedure for danger.
async fn seat<'a>(app: &'a App, visit: &Visit) -> Result<Seated<'a>, Stop> {
    let seat = Seated::find(app, visit).await?;
    if seat.here.procedure.interrupts.is_empty() {
        return Err(PageError::NotFound(seat.here.language).into());
    }
    Ok(seat)
}

/// The name of a turn in the form.
fn name(turn: &Turn) -> String {
    let Turn { from, until, role, person } = turn;
    format!("{} {} {role} {person}", from.as_second(), until.as_second())
}

/// A turn as it was filled in.
fn read(seat: &Seated<'_>, own: &[Id], sent: &Sent) -> Result<Turn, Vec<Told>> {
    let words = seat.shell("").words;
    let around = Around { procedure: seat.here.procedure, track: None, words };
    let mut problems = Vec::new();
    let mut tell = |anchor: &str, words: String| problems.push(Told { anchor: Some(anchor.to_owned()), words });
    let role = sent.one("rol").and_then(|chosen| own.iter().find(|role| ***role == *chosen));
    if role.is_none() {
        tell("rol", words.with("portal-wrong-choose", "question", words.say("desk-duty-role")));
    }
    let people = &seat.here.organisation.people.people;
    let chosen = sent.one("persoon").and_then(|chosen| people.get_key_value(chosen));
    let person = chosen.filter(|(_, person)| role.is_none_or(|role| person.roles.contains(role))).map(|(id, _)| id);
    if person.is_none() {
        tell("persoon", words.say("desk-duty-not-theirs"));
    }
    let mut moment = |anchor: &str, question: &'static str| {
        let moment = around.moment(sent.one(anchor).unwrap_or_default().trim());
        if moment.is_none() {
            tell(anchor, words.with("portal-wrong-moment", "question", words.say(question)));
        }
        moment
    };
    let (from, until) = (moment("van", "desk-duty-from"), moment("tot", "desk-duty-until"));
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        tell("tot", words.say("desk-duty-order"));
    }
    match (role, person, from, until) {
        (Some(role), Some(person), Some(from), Some(until)) if problems.is_empty() => {
            Ok(Turn { from, until, role: role.clone(), person: person.clone() })
        }
        _ => Err(problems),
    }
}

async fn show(seat: &Seated<'_>, sent: &Sent, problems: Vec<Told>, status: StatusCode) -> Result<Response, Stop> {
    let roster = seat.here.app.service().roster(seat.here.organisation).await;
    let Roster { version, turns } = roster.map_err(fault(seat.here.language))?;
    let frame = Frame::of(seat, "/dienst");
    let own = changeable(seat);
    let now = seat.here.now;
    let typed = |name: &str| sent.one(name).unwrap_or_default().to_owned();
    let option = |value: &Id, label: String, chosen: &str| OptionField {
        id: value.to_string(),
        chosen: **value == *chosen,
        value: value.to_string(),
        label,
    };
    let holders = seat.here.organisation.people.people.iter();
    let holders = holders.filter(|(_, person)| own.iter().any(|role| person.roles.contains(role)));
    let page = Page {
        problems,
        turns: turns.iter().filter(|turn| turn.until > now).map(|turn| turn_shown(seat, turn, &own, now)).collect(),
        changes: !own.is_empty(),
        roles: own
            .iter()
            .map(|role| option(role, seat.here.procedure.title_of(role).to_string(), &typed("rol")))
            .collect(),
        people: holders.map(|(id, _)| option(id, seat.name(id), &typed("persoon"))).collect(),
        from: typed("van"),
        until: typed("tot"),
        version,
        frame,
    };
    Ok(with_status(status, shown(&page)))
}

fn turn_shown(seat: &Seated<'_>, turn: &Turn, own: &[Id], now: Timestamp) -> TurnShown {
    let words = seat.shell("").words;
    let moment = |at: Timestamp| words.moment(&seat.here.procedure.time_zone.to_datetime(at));
    TurnShown {
        name: own.contains(&turn.role).then(|| name(turn)),
        role: seat.here.procedure.title_of(&turn.role).to_string(),
        person: seat.name(&turn.person),
        span: words.two("desk-duty-span", ("from", moment(turn.from)), ("until", moment(turn.until))),
        now: turn.from <= now,
    }
}
