//! What an organisation shows of itself in a place, and how it can be reached.

use std::sync::Arc;

use procedure::{Channel, Place, Reach, reachable};
use text::weekday_name;

use crate::app::Here;
use crate::markdown;
use crate::words::Words;

/// A section of an organisation's own text.
pub struct Section {
    /// Its anchor in the page.
    pub anchor: String,
    /// Its heading.
    pub title: String,
    /// Its text as HTML.
    pub html: String,
}

/// The sections that a version of the procedure shows in a place.
pub fn sections(here: &Here<'_>, procedure: &procedure::Procedure, place: Place) -> Arc<[Section]> {
    let key = (procedure.id.clone(), procedure.version.clone(), place);
    here.app.texts().get(key, || {
        let shown = procedure.content.iter().filter(|content| content.shown.contains(&place));
        shown
            .map(|content| Section {
                anchor: format!("tekst-{}", content.id),
                title: content.title.to_string(),
                html: markdown::html(&content.text, 2),
            })
            .collect()
    })
}

/// How somebody is reached.
pub struct Contact {
    pub title: String,
    pub address: Vec<String>,
    pub telephone: Option<String>,
    /// The number as a telephone dials it.
    pub dial: String,
    /// As HTML: an address that is kept from harvesting is written in character references.
    pub email: Option<String>,
    pub website: Option<String>,
    /// Where the website is.
    pub address_of_website: String,
}

impl Contact {
    /// The contact of an id that holds on a day.
    pub fn find(here: &Here<'_>, id: Option<&procedure::Id>) -> Option<Contact> {
        let contact = here.procedure.contact(id?)?;
        let today = here.local.date();
        if contact.from.is_some_and(|from| today < from) || contact.until.is_some_and(|until| until < today) {
            return None;
        }
        let telephone = contact.telephone.as_ref().map(ToString::to_string);
        let dial = telephone.iter().flat_map(|number| number.chars()).filter(|c| c.is_ascii_digit() || *c == '+');
        Some(Contact {
            title: contact.title.to_string(),
            address: contact.address.iter().map(ToString::to_string).collect(),
            dial: dial.collect(),
            telephone,
            email: contact.email.as_ref().map(|email| written(email, contact.protected)),
            website: contact.website.as_ref().map(ToString::to_string),
            address_of_website: contact.website.as_ref().map(|site| whole(site)).unwrap_or_default(),
        })
    }
}

/// The address of a website as browsers need it.
fn whole(site: &str) -> String {
    if site.starts_with("https://") || site.starts_with("http://") {
        site.to_owned()
    } else {
        format!("https://{site}")
    }
}

/// An address as HTML, in character references when it is kept from harvesting: people and screen readers see no
/// difference.
fn written(email: &str, protected: bool) -> String {
    let refer = |c: char| {
        if protected || !c.is_ascii_alphanumeric() { format!("&#{};", u32::from(c)) } else { c.to_string() }
    };
    email.chars().map(refer).collect()
}

/// A channel as a page shows it.
pub struct Way {
    pub id: String,
    pub title: String,
    pub form: bool,
    pub preferred: bool,
    pub by_appointment: bool,
    /// Whether nothing says where it is: then the page says what to do.
    pub bare: bool,
    /// Whether it can be reached now, in words; nothing when it keeps no hours.
    pub reach: Option<String>,
    pub open: bool,
    /// Days and hours in words.
    pub hours: Vec<(String, String)>,
    /// The first moments for which an appointment can be asked.
    pub slots: Vec<String>,
}

/// The channels of the procedure today, the form and the preferred first.
pub fn ways(here: &Here<'_>, words: Words) -> Vec<Way> {
    let mut channels: Vec<&Channel> = here.procedure.channels.iter().collect();
    channels.sort_by_key(|channel| (!channel.form, !channel.preferred));
    channels.into_iter().map(|channel| way(here, words, channel)).collect()
}

fn way(here: &Here<'_>, words: Words, channel: &Channel) -> Way {
    let reach = reachable(here.procedure, channel, here.local);
    let said = match reach {
        Reach::Always => None,
        Reach::Until(until) => Some(words.with("portal-reach-until", "until", words.time(until))),
        Reach::ClosedUntil(Some(from)) => Some(words.with("portal-reach-closed", "from", words.moment(&from))),
        Reach::ClosedUntil(None) => Some(words.say("portal-reach-closed-long")),
    };
    let range = |range: &procedure::HourRange| {
        words.two("portal-reach-hours", ("from", words.time(range.from)), ("until", words.time(range.until)))
    };
    let hours = channel.hours.iter().filter(|(_, ranges)| !ranges.is_empty()).map(|(day, ranges)| {
        let ranges: Vec<String> = ranges.iter().map(range).collect();
        (weekday_name(words.language, *day), ranges.join(", "))
    });
    Way {
        id: channel.id.to_string(),
        title: channel.title.to_string(),
        form: channel.form,
        preferred: channel.preferred,
        by_appointment: channel.by_appointment,
        bare: !channel.form && Contact::find(here, channel.contact.as_ref()).is_none(),
        reach: said.filter(|_| !channel.by_appointment),
        open: matches!(reach, Reach::Until(_)),
        hours: hours.collect(),
        slots: if channel.by_appointment { slots(here, words, channel) } else { Vec::new() },
    }
}

/// The first five stretches in which a conversation can be asked, from now on.
fn slots(here: &Here<'_>, words: Words, channel: &Channel) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = here.local;
    for _ in 0..5 {
        let Reach::ClosedUntil(Some(from)) = after_hours(here, channel, at) else { break };
        let Reach::Until(until) = reachable(here.procedure, channel, from) else { break };
        let range = words.two("portal-reach-hours", ("from", words.time(from.time())), ("until", words.time(until)));
        found.push(format!("{}, {range}", words.date(from.date())));
        at = from.date().to_datetime(until);
    }
    found
}

/// When the channel opens next, also when it is open now.
fn after_hours(here: &Here<'_>, channel: &Channel, at: jiff::civil::DateTime) -> Reach {
    match reachable(here.procedure, channel, at) {
        Reach::Until(until) => reachable(here.procedure, channel, at.date().to_datetime(until)),
        other => other,
    }
}
