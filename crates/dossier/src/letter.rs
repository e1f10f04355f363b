//! The text of a letter: the template of the procedure, filled from the dossier.

use std::collections::BTreeMap;
use std::sync::Arc;

use condition::Value;
use jiff::civil::Date;
use procedure::{ContactField, Id, Letter, Merge, Procedure, Segment};
use text::{Language, date_in_words};

use crate::clock::clock_view;
use crate::state::{Dossier, Part};
use crate::world::PartWorld;

/// What a letter needs beside the dossier: its number, and the names of people by id.
#[derive(Clone, Debug, Default)]
pub struct Parties {
    /// The number of the dossier.
    pub number: String,
    /// Person id to name; an id without a name is written as it is.
    pub names: BTreeMap<Id, String>,
}

/// The text of a letter as Markdown; a place for which nothing is known is written as `…`.
pub fn compose(
    procedure: &Procedure,
    dossier: &Dossier,
    part: &Part,
    letter: &str,
    today: Date,
    parties: &Parties,
) -> Option<String> {
    let letter = procedure.letter(letter)?;
    let world = PartWorld { procedure, dossier, part, today, answers: None };
    let mut out = String::new();
    Writer { letter, world, parties }.fill(&letter.template.segments, &mut out);
    Some(out)
}

/// Who writes: the letter, what it can say, and the names of people.
struct Writer<'a> {
    letter: &'a Letter,
    world: PartWorld<'a>,
    parties: &'a Parties,
}

impl Writer<'_> {
    fn fill(&self, segments: &[Segment], out: &mut String) {
        for segment in segments {
            match segment {
                Segment::Text(text) => out.push_str(text),
                Segment::Place(merge) => out.push_str(&self.place(merge).unwrap_or_else(|| "…".to_owned())),
                Segment::If(condition, inside) => {
                    if condition.evaluate(&self.world).is_true() {
                        self.fill(inside, out);
                    }
                }
            }
        }
    }

    fn place(&self, merge: &Merge) -> Option<String> {
        match merge {
            Merge::Because => self.because().map(|reason| reason.to_string()),
            other => place(other, &self.world, self.parties),
        }
    }

    /// The reason that was given with what sent the letter, the last time: of an extension, or of a deviation.
    fn because(&self) -> Option<&Arc<str>> {
        let PartWorld { dossier, part, .. } = &self.world;
        let sent = part.letters.iter().chain(&part.undelivered).filter(|sent| sent.id == self.letter.id);
        let event = sent.map(|sent| sent.event).max()?;
        let extension =
            part.extensions.iter().find(|extended| extended.event == event).map(|extended| &extended.reason);
        let deviation =
            || dossier.deviations.iter().find(|(at, _)| *at == event).map(|(_, deviation)| &deviation.reason);
        extension.or_else(deviation)
    }
}

fn language(procedure: &Procedure) -> Language {
    Language::from_tag(&procedure.language).unwrap_or(Language::Nl)
}

fn place(merge: &Merge, world: &PartWorld<'_>, parties: &Parties) -> Option<String> {
    let PartWorld { procedure, dossier, part, today, .. } = world;
    let language = language(procedure);
    Some(match merge {
        Merge::DossierNumber => parties.number.clone(),
        Merge::DossierReceived => date_in_words(language, dossier.received_on),
        Merge::Version => procedure.version.to_string(),
        // What depends on the letter itself is said by who writes it.
        Merge::Because => return None,
        Merge::Organisation => procedure.title.to_string(),
        Merge::Today => date_in_words(language, *today),
        Merge::Fact(fact) => in_words(procedure, fact, dossier.fact(part, fact)?, parties)?,
        Merge::ClockDue(clock) => {
            let rules = procedure.track(&part.track)?.clock(clock)?;
            date_in_words(language, clock_view(procedure, dossier, part, rules, *today).due?)
        }
        Merge::Role(role) => procedure.title_of(role).to_string(),
        Merge::Person(role) => {
            let person = &dossier.holder(role)?.person;
            parties.names.get(person).cloned().unwrap_or_else(|| person.to_string())
        }
        Merge::Body(body) => procedure.title_of(body).to_string(),
        Merge::Contact(contact, field) => {
            let contact = procedure.contact(contact)?;
            match field {
                ContactField::Address => contact.address.join(", "),
                ContactField::Telephone => contact.telephone.as_ref()?.to_string(),
                ContactField::Email => contact.email.as_ref()?.to_string(),
                ContactField::Website => contact.website.as_ref()?.to_string(),
            }
        }
        Merge::Ground => ground(world)?.title.to_string(),
        Merge::GroundReferTo => {
            let names: Vec<String> =
                ground(world)?.refer_to.iter().map(|body| procedure.title_of(body).to_string()).collect();
            if names.is_empty() {
                return None;
            }
            names.join(", ")
        }
    })
}

fn ground<'p>(world: &PartWorld<'p>) -> Option<&'p procedure::Ground> {
    let track = world.procedure.track(&world.part.track)?;
    let is_ground = |fact: &&procedure::Fact| fact.kind == procedure::FactKind::Ground;
    world.procedure.facts.values().filter(is_ground).find_map(|fact| match world.part.facts.get(&fact.id)? {
        Value::OneOf(ground) => track.ground(ground),
        _ => None,
    })
}

/// A value as a reader meets it.
fn in_words(procedure: &Procedure, fact: &str, value: &Value, parties: &Parties) -> Option<String> {
    let language = language(procedure);
    let yes_no = |yes: bool| text::say(language, &text::Message::new(if yes { "dossier-yes" } else { "dossier-no" }));
    Some(match value {
        Value::Unknown => return None,
        Value::YesNo(yes) => yes_no(*yes),
        Value::Text(text) => text.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Date(on) => date_in_words(language, *on),
        Value::Moment(at) => {
            let local = procedure.time_zone.to_datetime(*at);
            format!("{}, {:02}.{:02}", date_in_words(language, local.date()), local.hour(), local.minute())
        }
        Value::Length(length) => text::say(language, &length.words()),
        Value::OneOf(option) => procedure.value_in_words(fact, value).unwrap_or_else(|| option.clone()).to_string(),
        Value::ManyOf(options) => {
            let words = |option: &Id| {
                procedure
                    .value_in_words(fact, &Value::OneOf(option.clone()))
                    .unwrap_or_else(|| option.clone())
                    .to_string()
            };
            options.iter().map(words).collect::<Vec<_>>().join(", ")
        }
        Value::Person(person) => parties.names.get(person).cloned().unwrap_or_else(|| person.to_string()),
    })
}
