//! A dossier as it stands: everything that follows from its log, and nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Length;
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{Id, Procedure};

use crate::day::local;
use crate::event::Deviation;
use crate::known::{Facts, PartNumber, Qualities};

/// A dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The procedure.
    pub procedure: Id,
    /// The version that it is pinned to.
    pub version: Id,
    /// When it reached any channel of the organisation.
    pub received: Timestamp,
    /// The same as a local day.
    pub received_on: Date,
    /// The local day of the first contact about this.
    pub first_contact: Date,
    /// The channel.
    pub channel: Id,
    /// Whether the sender is unknown.
    pub anonymous: bool,
    /// What is known of the dossier.
    pub facts: Facts,
    /// Its parts, in order; the number of the first is 1.
    pub parts: Vec<Part>,
    /// Who is a party, in which role.
    pub parties: Vec<Party>,
    /// Who was appointed, or stands in.
    pub people: Vec<Held>,
    /// Who acted in which role: role and person, each pair once.
    pub acted: Vec<(Id, Id)>,
    /// Its documents.
    pub documents: Vec<Document>,
    /// What was written in it, in order.
    pub messages: Vec<Written>,
    /// The last event by which somebody of the organisation took it in hand: what was written before it was heard.
    pub reacted: Option<usize>,
    /// The dossiers that belong with it.
    pub links: Vec<Link>,
    /// The dossier in which this one goes on.
    pub merged_into: Option<Id>,
    /// What was deviated from, with the index of the event.
    pub deviations: Vec<(usize, Deviation)>,
    /// What was told to whom, with the index of the event.
    pub disclosures: Vec<(usize, crate::event::Disclosed)>,
    /// How many events the log holds.
    pub events: usize,
    /// When the last event happened.
    pub last_at: Timestamp,
}

/// A part of a dossier: one complaint, question or compliment with its own course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub number: PartNumber,
    /// Its track.
    pub track: Id,
    /// Its stage.
    pub stage: Id,
    /// What is known of it.
    pub facts: Facts,
    /// Every stage it entered.
    pub entered: Vec<Occurrence>,
    /// Every action taken.
    pub done: Vec<Occurrence>,
    /// Every milestone reached.
    pub marks: Vec<Occurrence>,
    /// Every letter sent; undeliverable ones are counted apart.
    pub letters: Vec<Occurrence>,
    /// Letters that had no addressee.
    pub undelivered: Vec<Occurrence>,
    /// Every request that went out.
    pub asked: Vec<Occurrence>,
    /// Every request that was answered.
    pub answered: Vec<Occurrence>,
    /// Every extension.
    pub extensions: Vec<Extended>,
    /// The interrupt that runs, or ran, in this part, if it is one.
    pub interrupt: Option<Id>,
    /// The events that closed the part and were taken back by opening it again.
    pub reopened: Vec<usize>,
    /// The local day on which the part began.
    pub began: Date,
}

/// That something happened, when, by which event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// What.
    pub id: Id,
    /// The index of the event in the log.
    pub event: usize,
    /// The local day.
    pub on: Date,
}

/// That a clock was extended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extended {
    /// The index of the event in the log.
    pub event: usize,
    /// The clock.
    pub clock: Id,
    /// Which of its ways.
    pub way: u16,
    /// The length that was added, or counted from the start.
    pub length: Length,
    /// Whether it counts from the start of the clock.
    pub from_start: bool,
    /// Why.
    pub reason: Arc<str>,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The role.
    pub role: Id,
    /// The person.
    pub name: Arc<str>,
}

/// An appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Id,
    /// The person.
    pub person: Id,
    /// What was known of them when appointed.
    pub qualities: Qualities,
    /// Whether they stand in for a role that was blocked.
    pub substitute: bool,
    /// Whether somebody else came in their place.
    pub ended: bool,
}

/// What is known of a document; its content is kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: Arc<str>,
    /// Its media type.
    pub media: Arc<str>,
    /// Its size in bytes.
    pub bytes: u64,
    /// The index of the event that added it.
    pub event: usize,
}

/// A message: of the sender, to the sender, or between colleagues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The index of the event.
    pub event: usize,
    /// The local day.
    pub on: Date,
    /// The role in which it was written.
    pub role: Option<Id>,
    /// Whether it came from outside the organisation.
    pub from_outside: bool,
    /// Whether the sender wrote it, or is to read it: a note between colleagues never shows to them.
    pub with_sender: bool,
    /// The words.
    pub text: Arc<str>,
}

/// A dossier that belongs with this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The other dossier.
    pub dossier: Id,
    /// How it belongs.
    pub kind: Arc<str>,
}

impl Dossier {
    /// A dossier as it begins: without parts, without history.
    pub(crate) fn begin(procedure: &Procedure, received: Timestamp, channel: &Id) -> Dossier {
        let received_on = local(&procedure.time_zone, received);
        Dossier {
            procedure: procedure.id.clone(),
            version: procedure.version.clone(),
            received,
            received_on,
            first_contact: received_on,
            channel: channel.clone(),
            anonymous: false,
            facts: Facts::new(),
            parts: Vec::new(),
            parties: Vec::new(),
            people: Vec::new(),
            acted: Vec::new(),
            documents: Vec::new(),
            messages: Vec::new(),
            reacted: None,
            links: Vec::new(),
            merged_into: None,
            deviations: Vec::new(),
            disclosures: Vec::new(),
            events: 0,
            last_at: received,
        }
    }

    /// The part of a number.
    pub fn part(&self, number: PartNumber) -> Option<&Part> {
        self.parts.get(usize::from(number).checked_sub(1)?)
    }

    /// Who holds a role by appointment, the last one appointed.
    pub fn holder(&self, role: &str) -> Option<&Held> {
        self.people.iter().rev().find(|held| &*held.role == role && !held.ended)
    }

    /// The first message from outside to which nobody of the organisation reacted yet.
    pub fn unheard(&self) -> Option<&Written> {
        let later = |written: &&Written| self.reacted.is_none_or(|reacted| reacted < written.event);
        self.messages.iter().filter(|written| written.from_outside).find(later)
    }

    /// The value of a fact, of the part or else of the dossier.
    pub fn fact<'a>(&'a self, part: &'a Part, name: &str) -> Option<&'a condition::Value> {
        part.facts.get(name).or_else(|| self.facts.get(name))
    }
}

impl Part {
    /// A part as it begins: without facts, without history.
    pub(crate) fn begin(track: Id, stage: Id, began: Date) -> Part {
        Part {
            number: 1,
            track,
            stage,
            facts: Facts::new(),
            entered: Vec::new(),
            done: Vec::new(),
            marks: Vec::new(),
            letters: Vec::new(),
            undelivered: Vec::new(),
            asked: Vec::new(),
            answered: Vec::new(),
            extensions: Vec::new(),
            interrupt: None,
            reopened: Vec::new(),
            began,
        }
    }

    /// Every list of what happened in the part, to put right.
    pub(crate) fn occurrences(&mut self) -> impl Iterator<Item = &mut Occurrence> {
        let Part { entered, done, marks, letters, undelivered, asked, answered, .. } = self;
        [entered, done, marks, letters, undelivered, asked, answered].into_iter().flatten()
    }

    /// What it is about: the first fact of the procedure's that is known of it. An interrupt is about itself, whatever
    /// it knows of the part that it broke into.
    pub fn subject<'a>(&'a self, procedure: &'a Procedure) -> Option<(&'a procedure::Fact, &'a condition::Value)> {
        let mut names = procedure.subject.iter().filter(|_| self.interrupt.is_none());
        names.find_map(|name| {
            let value = self.facts.get(name).filter(|value| value.is_known())?;
            Some((procedure.facts.get(name)?, value))
        })
    }

    /// How often an action was taken.
    pub fn times(&self, action: &str) -> usize {
        self.done.iter().filter(|done| &*done.id == action).count()
    }

    /// Whether a request is outstanding: asked more often than answered.
    pub fn waiting(&self, request: &str) -> bool {
        let count = |list: &[Occurrence]| list.iter().filter(|entry| &*entry.id == request).count();
        count(&self.asked) > count(&self.answered)
    }

    /// The requests that are outstanding, with the local day on which they last went out.
    pub fn outstanding(&self) -> Vec<(&Id, Date)> {
        let mut last: BTreeMap<&Id, Date> = BTreeMap::new();
        for asked in &self.asked {
            if self.waiting(&asked.id) {
                last.insert(&asked.id, asked.on);
            }
        }
        last.into_iter().collect()
    }
}
