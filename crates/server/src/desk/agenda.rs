//! The calendar: what is due, day by day, with the days on which the organisation is closed; and the same behind a secret
//! address for other programs.

use askama::Template;
use axum::extract::{Path, Query, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use calendar::Rest;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use procedure::Procedure;
use serde::Deserialize;
use service::{Organisation, Reach, Secret, ToDo, Work};

use super::due::{Asked, Due};
use super::ics::{self, Event};
use super::visit::language;
use super::{Frame, Seated, Stop, Visit, fault, shown, with_status};
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::reading::Sent;
use crate::words::Words;

/// How many weeks are shown.
const WEEKS: i8 = 5;

/// How far a feed looks ahead, in days.
const AHEAD: i32 = 366;

/// How many things are shown at most: beyond that, the work list is the place to look.
const MOST: usize = 500;

#[derive(Template)]
#[template(path = "desk/agenda.html")]
struct Page {
    frame: Frame,
    team: bool,
    late: Vec<Item>,
    weeks: Vec<Week>,
    more: bool,
    has_feed: bool,
    /// The secret address, which is shown this once.
    address: Option<String>,
    problem: Option<String>,
}

struct Week {
    title: String,
    days: Vec<Day>,
}

struct Day {
    name: String,
    today: bool,
    /// Why it is no working day.
    free: Option<String>,
    /// When people can be reached.
    hours: String,
    items: Vec<Item>,
}

struct Item {
    href: String,
    number: String,
    title: String,
    part: Option<u16>,
    who: String,
    mine: bool,
    due: Due,
}

/// Whose calendar.
#[derive(Default, Deserialize)]
pub struct Wished {
    wie: Option<String>,
}

impl Wished {
    fn team(&self) -> bool {
        self.wie.as_deref() == Some("ploeg")
    }
}

/// The calendar.
pub async fn page(State(app): State<App>, visit: Visit, Query(wished): Query<Wished>) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    Ok(shown(&made(&app, &seat, wished.team()).await?))
}

async fn made(app: &App, seat: &Seated<'_>, team: bool) -> Result<Page, Stop> {
    let language = seat.here.language;
    let today = seat.here.local.date();
    let monday = monday(today);
    let last = monday.checked_add((i32::from(WEEKS) * 7 - 1).days()).unwrap_or(today);
    let work = if team { Work::Team } else { Work::Mine };
    let found = due(app, seat.here.organisation, &seat.reach, work, last).await.map_err(fault(language))?;
    let has_feed = app.service().has_feed(seat.here.organisation, &seat.session.account).await;
    let more = found.len() >= MOST;
    let (late, ahead): (Vec<ToDo>, Vec<ToDo>) = found.into_iter().partition(|one| day_of(one) < Some(today));
    let mut weeks = Vec::new();
    let mut ahead = ahead.into_iter().peekable();
    let mut day = monday;
    for _ in 0..WEEKS {
        let mut week = Week { title: week_title(seat, day), days: Vec::new() };
        for _ in 0..7 {
            let mut items = Vec::new();
            while let Some(one) = ahead.next_if(|one| day_of(one) == Some(day)) {
                items.push(item(seat, &one));
            }
            // What has passed is either done or on top, and an empty weekend says nothing.
            let weekend = matches!(seat.here.procedure.calendar.rest(day), Some(Rest::Weekend(_)));
            if day >= today && !(weekend && items.is_empty()) {
                week.days.push(self::day(seat, day, items));
            }
            day = day.tomorrow().unwrap_or(day);
        }
        weeks.push(week);
    }
    weeks.retain(|week| !week.days.is_empty());
    Ok(Page {
        frame: Frame::of(seat, "/agenda"),
        team,
        late: late.iter().map(|one| item(seat, one)).collect(),
        weeks,
        more,
        has_feed: has_feed.map_err(fault(language))?,
        address: None,
        problem: None,
    })
}

/// Everything that is due until a day, the earliest first.
async fn due(
    app: &App,
    organisation: &Organisation,
    reach: &Reach,
    work: Work,
    until: Date,
) -> Result<Vec<ToDo>, service::Fault> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let sheet = app.service().to_do(organisation, reach, work, (None, Some(until)), after).await?;
        found.extend(sheet.rows);
        after = sheet.next;
        if after.is_none() || found.len() >= MOST {
            return Ok(found);
        }
    }
}

fn day_of(to_do: &ToDo) -> Option<Date> {
    to_do.due.or(to_do.work)
}

fn monday(day: Date) -> Date {
    day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day)
}

fn week_title(seat: &Seated<'_>, monday: Date) -> String {
    let week = monday.iso_week_date().week();
    seat.shell("").words.with("agenda-week", "number", i32::from(week))
}

fn day(seat: &Seated<'_>, day: Date, items: Vec<Item>) -> Day {
    let words = seat.shell("").words;
    let procedure = seat.here.procedure;
    let free = procedure.calendar.rest(day).map(|rest| match rest {
        Rest::Holiday(holiday) => words.tell(text::Message::new("agenda-closed").with("why", holiday.message())),
        Rest::Closed(why) => words.with("agenda-closed", "why", why.as_ref()),
        Rest::Weekend(_) => words.say("agenda-weekend"),
    });
    let said = text::Message::new("agenda-day").with("weekday", text::weekday_name(words.language, day.weekday()));
    let said = said.with("day", i32::from(day.day())).with("month", text::month_name(words.language, day.month()));
    Day {
        name: words.tell(said),
        today: day == seat.here.local.date(),
        hours: if procedure.calendar.holiday(day).is_some() { String::new() } else { hours(procedure, day, words) },
        free,
        items,
    }
}

/// The hours in which people can be reached on a day, by whatever channel, as few stretches as it takes.
fn hours(procedure: &Procedure, day: Date, words: Words) -> String {
    let channels = procedure.channels.iter().filter(|channel| !channel.by_appointment);
    let ranges = channels.flat_map(|channel| &channel.hours).filter(|(weekday, _)| *weekday == day.weekday());
    let mut ranges: Vec<(Time, Time)> = ranges.flat_map(|(_, all)| all).map(|one| (one.from, one.until)).collect();
    ranges.sort();
    let mut whole: Vec<(Time, Time)> = Vec::new();
    for (from, until) in ranges {
        match whole.last_mut() {
            Some((_, end)) if from <= *end => *end = until.max(*end),
            _ => whole.push((from, until)),
        }
    }
    let said = whole
        .into_iter()
        .map(|(from, until)| words.two("portal-reach-hours", ("from", words.time(from)), ("until", words.time(until))));
    said.collect::<Vec<_>>().join(", ")
}

fn item(seat: &Seated<'_>, to_do: &ToDo) -> Item {
    let shell = seat.shell("");
    let organisation = seat.here.organisation;
    let procedure = organisation.version(&to_do.entry.edition).unwrap_or(seat.here.procedure);
    let who = match &to_do.person {
        Some(person) => seat.name(person),
        None => procedure.title_of(&to_do.role).to_string(),
    };
    Item {
        href: shell.href(&format!("/balie/dossier/{}", to_do.entry.number)),
        number: to_do.entry.number.to_string(),
        title: Asked::of(procedure, &to_do.kind, &to_do.what, shell.words).title,
        part: Some(to_do.part).filter(|_| to_do.entry.shown.parts.len() > 1),
        who,
        mine: to_do.person.as_ref() == Some(&seat.person),
        due: Due::of(to_do.due, to_do.work, seat.here.local.date(), shell.words),
    }
}

/// Makes a secret address, or takes it away.
pub async fn change(
    State(app): State<App>,
    visit: Visit,
    Query(wished): Query<Wished>,
    request: Request,
) -> Result<Response, Stop> {
    let seat = Seated::find(&app, &visit).await?;
    let (here, account) = (&seat.here, &seat.session.account);
    let host = host(&app, request.headers());
    let sent = Sent::read(request, here.language).await?;
    let done = match sent.one("doe") {
        Some("adres") => app.service().new_feed(here.organisation, account).await,
        Some("weg") => app.service().end_feed(here.organisation, account).await.map(|()| None),
        _ => return Err(PageError::Broken(here.language).into()),
    };
    match done {
        Ok(Some(secret)) => {
            let mut page = made(&app, &seat, wished.team()).await?;
            let path = seat.shell("").href(&format!("/agenda/{}.ics", secret.text()));
            page.address = Some(format!("{host}{path}"));
            Ok(shown(&page))
        }
        Ok(None) => Ok(Redirect::to(&seat.shell("").href("/balie/agenda#feed")).into_response()),
        Err(broken) => {
            let status = fault(here.language)(broken).status();
            let mut page = made(&app, &seat, wished.team()).await?;
            page.problem = Some(seat.shell("").words.say("desk-act-store"));
            Ok(with_status(status, shown(&page)))
        }
    }
}

/// How the browser reaches us.
fn host(app: &App, headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|value| value.to_str().ok());
    let scheme = if app.settings().secure { "https" } else { "http" };
    host.map(|host| format!("{scheme}://{host}")).unwrap_or_default()
}

/// The calendar of whoever has this secret address: numbers and what is due, no names and no subjects.
pub async fn feed(
    State(app): State<App>,
    Path((code, organisation, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let language = language(&code)?;
    let hidden = PageError::NotFound(language);
    let here = Here::find(&app, language.code(), &organisation)?;
    let secret = file.strip_suffix(".ics").and_then(Secret::read).ok_or(hidden)?;
    let person = app.service().feed(here.organisation, &secret).await.map_err(fault(language))?.ok_or(hidden)?;
    let reach = app.service().reach(here.organisation, &person);
    let until = here.local.date().checked_add(AHEAD.days()).unwrap_or(Date::MAX);
    let found = due(&app, here.organisation, &reach, Work::Mine, until).await.map_err(fault(language))?;
    let (shell, host) = (here.shell(""), host(&app, &headers));
    let event = |to_do: &ToDo| {
        let procedure = here.organisation.version(&to_do.entry.edition).unwrap_or(here.procedure);
        let number = &to_do.entry.number;
        let asked = Asked::of(procedure, &to_do.kind, &to_do.what, shell.words);
        Some(Event {
            uid: format!("{number}-{}-{}-{}@{}", to_do.part, to_do.kind, to_do.what, here.organisation.id),
            day: day_of(to_do)?,
            summary: format!("{number}: {}", asked.title),
            url: (!host.is_empty()).then(|| format!("{host}{}", shell.href(&format!("/balie/dossier/{number}")))),
        })
    };
    let events: Vec<Event> = found.iter().filter_map(event).collect();
    let name = shell.words.with("agenda-feed-name", "organisation", &here.procedure.title);
    let body = ics::calendar(&name, here.now, &events);
    let headers = [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    Ok((StatusCode::OK, headers, body).into_response())
}
