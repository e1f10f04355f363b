//! How the organisation can be reached, and whether now.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use text::Message;

use super::content::{Contact, Section, Way, ways};
use super::ready;
use crate::app::{App, Here};
use crate::errors::PageError;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "portal/contact.html")]
struct Page {
    channels: Vec<Way>,
    /// The addresses and numbers of the channels, each once.
    contacts: Vec<Contact>,
    /// The next holiday in words, when a channel keeps hours.
    holiday: Option<String>,
    sections: Arc<[Section]>,
    shell: Shell,
}

/// The page.
pub async fn page(
    State(app): State<App>,
    Path((language, organisation)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let here = Here::find(&app, &language, &organisation)?;
    ready(&here, "/contact", || {
        let shell = here.shell("/contact");
        let channels = ways(&here, shell.words);
        let keeps_hours = channels.iter().any(|way| !way.hours.is_empty());
        let holiday = next_holiday(&here).filter(|_| keeps_hours).map(|(date, name)| {
            shell.words.tell(Message::new("portal-hours-closed-days").with("name", name).with("date", date))
        });
        let mut contacts: Vec<Contact> = Vec::new();
        for channel in &here.procedure.channels {
            let contact = Contact::find(&here, channel.contact.as_ref());
            contacts.extend(contact.filter(|contact| !contacts.iter().any(|known| known.title == contact.title)));
        }
        Page { channels, contacts, holiday, sections: Arc::default(), shell }
    })
}

/// The next holiday on a day on which one would expect somebody.
fn next_holiday(here: &Here<'_>) -> Option<(jiff::civil::Date, Message)> {
    let mut day = here.local.date();
    for _ in 0..120 {
        let weekend = matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday);
        if let Some(holiday) = here.procedure.calendar.holiday(day).filter(|_| !weekend) {
            return Some((day, holiday.message()));
        }
        day = day.tomorrow().ok()?;
    }
    None
}
