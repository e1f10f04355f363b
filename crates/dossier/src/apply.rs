//! What each event changes.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::Timestamp;
use procedure::{Id, Of, Procedure};

use crate::command::Correction;
use crate::event::{Effects, Event, Facts, Happening, NewPart, PartNumber, Sent};
use crate::fold::LogError;
use crate::procedures::Procedures;
use crate::state::{Document, Dossier, Extended, Held, Link, Occurrence, Part, Party};

/// The dossier that begins with an event.
pub(crate) fn begin(procedures: &dyn Procedures, event: &Event) -> Result<Dossier, LogError> {
    let Happening::Received { procedure, version, channel, anonymous, first_contact, facts, parts } = &event.what else {
        return Err(LogError::NoBeginning(0));
    };
    if event.recorded < event.at {
        return Err(LogError::OutOfTime(0));
    }
    let rules = find(procedures, procedure, version)?;
    let received_on = local(&rules.time_zone, event.at);
    let mut dossier = Dossier {
        procedure: procedure.clone(),
        version: version.clone(),
        received: event.at,
        received_on,
        first_contact: first_contact.unwrap_or(received_on),
        channel: channel.clone(),
        anonymous: *anonymous,
        facts: facts.clone(),
        parts: Vec::with_capacity(parts.len()),
        parties: Vec::new(),
        people: Vec::new(),
        acted: Default::default(),
        documents: Vec::new(),
        links: Vec::new(),
        merged_into: None,
        deviations: Vec::new(),
        disclosures: Vec::new(),
        events: 1,
        last_at: event.at,
    };
    for part in parts {
        add_part(&mut dossier, rules, 0, received_on, part, None)?;
    }
    Ok(dossier)
}

fn find<'p>(procedures: &'p dyn Procedures, id: &Id, version: &Id) -> Result<&'p Procedure, LogError> {
    procedures.version(id, version).ok_or_else(|| LogError::NoProcedure(id.clone(), version.clone()))
}

/// The local day of a moment.
pub(crate) fn local(zone: &TimeZone, at: Timestamp) -> Date {
    zone.to_datetime(at).date()
}

fn add_part(
    dossier: &mut Dossier,
    procedure: &Procedure,
    event: usize,
    on: Date,
    new: &NewPart,
    history: Option<Part>,
) -> Result<(), LogError> {
    let track = procedure.track(&new.track).ok_or_else(|| LogError::NoName(event, new.track.clone()))?;
    if track.stage(&new.stage).is_none() {
        return Err(LogError::NoName(event, new.stage.clone()));
    }
    let number = dossier.parts.len() as PartNumber + 1;
    let mut part = history.unwrap_or_else(|| Part {
        number,
        track: new.track.clone(),
        stage: new.stage.clone(),
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
        began: on,
    });
    part.number = number;
    part.facts.extend(new.facts.iter().map(|(name, value)| (name.clone(), value.clone())));
    if part.entered.is_empty() || part.stage != new.stage || part.track != new.track {
        part.entered.push(Occurrence { id: new.stage.clone(), event, on });
    }
    part.track = new.track.clone();
    part.stage = new.stage.clone();
    dossier.parts.push(part);
    Ok(())
}

fn part_mut(dossier: &mut Dossier, event: usize, number: PartNumber) -> Result<&mut Part, LogError> {
    let index = usize::from(number).checked_sub(1).ok_or(LogError::NoPart(event, number))?;
    dossier.parts.get_mut(index).ok_or(LogError::NoPart(event, number))
}

/// Changes the dossier by one event.
pub(crate) fn apply(
    procedures: &dyn Procedures,
    dossier: &mut Dossier,
    index: usize,
    event: &Event,
) -> Result<(), LogError> {
    if event.at < dossier.received || event.recorded < event.at {
        return Err(LogError::OutOfTime(index));
    }
    let procedure = find(procedures, &dossier.procedure, &dossier.version)?;
    let on = local(&procedure.time_zone, event.at);
    if let Some(role) = &event.role {
        dossier.acted.insert((role.clone(), event.by.clone()));
    }
    match &event.what {
        Happening::Received { .. } => return Err(LogError::SecondBeginning(index)),
        Happening::Acted { part, action, answers, effects } => {
            acted(procedure, dossier, index, on, (*part, action, answers, effects))?;
        }
        Happening::Recorded { part, facts } => record(procedure, dossier, index, *part, facts)?,
        Happening::Split { part, facts, into, .. } => {
            let history = part_mut(dossier, index, *part)?.clone();
            for new in into {
                add_part(dossier, procedure, index, on, new, Some(history.clone()))?;
            }
            record(procedure, dossier, index, *part, facts)?;
        }
        Happening::PartAdded { part, .. } => add_part(dossier, procedure, index, on, part, None)?,
        Happening::Linked { dossier: other, kind } => {
            dossier.links.push(Link { dossier: other.clone(), kind: kind.clone() });
        }
        Happening::MergedInto { dossier: other, .. } => dossier.merged_into = Some(other.clone()),
        Happening::MergedFrom { dossier: other, received, first_contact, .. } => {
            dossier.links.push(Link { dossier: other.clone(), kind: "merged".into() });
            if *received < dossier.received {
                dossier.received = *received;
                dossier.received_on = local(&procedure.time_zone, *received);
            }
            let earlier = first_contact.unwrap_or(dossier.received_on);
            dossier.first_contact = dossier.first_contact.min(earlier).min(dossier.received_on);
        }
        Happening::Assigned { role, person, qualities, substitute, deviations, .. } => {
            hold(dossier, role, person, qualities.clone(), *substitute);
            dossier.deviations.extend(deviations.iter().map(|deviation| (index, deviation.clone())));
        }
        Happening::Extended { part, clock, way, letters, .. } => {
            extend(procedure, dossier, index, on, (*part, clock, *way, letters))?;
        }
        Happening::Corrected { correction, .. } => correct(procedure, dossier, index, correction)?,
        Happening::Undone { .. } => {}
        Happening::Reopened { part, stage, .. } => {
            let part = part_mut(dossier, index, *part)?;
            part.stage = stage.clone();
            part.entered.push(Occurrence { id: stage.clone(), event: index, on });
        }
        Happening::PartyAdded { role, name } => {
            dossier.parties.push(Party { role: role.clone(), name: name.clone() });
        }
        Happening::DocumentAdded { name, media, bytes } => {
            dossier.documents.push(Document { name: name.clone(), media: media.clone(), bytes: *bytes, event: index });
        }
        Happening::Migrated { to, .. } => {
            find(procedures, &dossier.procedure, to)?;
            dossier.version = to.clone();
        }
    }
    dossier.events = index + 1;
    dossier.last_at = dossier.last_at.max(event.at);
    Ok(())
}

fn record(procedure: &Procedure, dossier: &mut Dossier, index: usize, part: PartNumber, facts: &Facts) -> Result<(), LogError> {
    for (name, value) in facts {
        let of_dossier = procedure.facts.get(name).is_some_and(|fact| fact.of == Of::Dossier);
        let place = if of_dossier { &mut dossier.facts } else { &mut part_mut(dossier, index, part)?.facts };
        place.insert(name.clone(), value.clone());
    }
    Ok(())
}

type Acted<'a> = (PartNumber, &'a Id, &'a Facts, &'a Effects);

fn acted(procedure: &Procedure, dossier: &mut Dossier, index: usize, on: Date, acted: Acted<'_>) -> Result<(), LogError> {
    let (number, action, answers, effects) = acted;
    record(procedure, dossier, index, number, answers)?;
    record(procedure, dossier, index, number, &effects.sets)?;
    let part = part_mut(dossier, index, number)?;
    let happened = |id: &Id| Occurrence { id: id.clone(), event: index, on };
    part.done.push(happened(action));
    part.marks.extend(effects.marks.iter().map(happened));
    part.asked.extend(effects.opens.iter().map(happened));
    part.answered.extend(effects.answers.iter().map(happened));
    send(part, index, on, &effects.letters);
    if let Some((track, stage)) = &effects.go {
        if part.stage != *stage || part.track != *track {
            part.entered.push(happened(stage));
        }
        part.track = track.clone();
        part.stage = stage.clone();
    }
    for (role, person, qualities) in &effects.assigns {
        hold(dossier, role, person, qualities.clone(), false);
    }
    dossier.disclosures.extend(effects.discloses.iter().map(|told| (index, told.clone())));
    dossier.deviations.extend(effects.deviations.iter().map(|deviation| (index, deviation.clone())));
    if let Some((interrupt, new)) = &effects.raises {
        add_part(dossier, procedure, index, on, new, None)?;
        if let Some(part) = dossier.parts.last_mut() {
            part.interrupt = Some(interrupt.clone());
        }
    }
    Ok(())
}

fn send(part: &mut Part, event: usize, on: Date, letters: &[Sent]) {
    for sent in letters {
        let list = if sent.delivered { &mut part.letters } else { &mut part.undelivered };
        list.push(Occurrence { id: sent.letter.clone(), event, on });
    }
}

fn hold(dossier: &mut Dossier, role: &Id, person: &Id, qualities: crate::command::Qualities, substitute: bool) {
    for held in dossier.people.iter_mut().filter(|held| held.role == *role) {
        held.ended = true;
    }
    dossier.people.push(Held { role: role.clone(), person: person.clone(), qualities, substitute, ended: false });
}

type Extending<'a> = (PartNumber, &'a Id, u16, &'a [Sent]);

fn extend(procedure: &Procedure, dossier: &mut Dossier, index: usize, on: Date, what: Extending<'_>) -> Result<(), LogError> {
    let (number, clock, way, letters) = what;
    let part = part_mut(dossier, index, number)?;
    let missing = || LogError::NoName(index, clock.clone());
    let rules = procedure.track(&part.track).and_then(|track| track.clock(clock)).ok_or_else(missing)?;
    let extension = rules.extend.get(usize::from(way)).ok_or_else(missing)?;
    let (length, from_start) = match (extension.by_length, extension.to_length) {
        (Some(length), _) => (length, false),
        (None, Some(length)) => (length, true),
        (None, None) => return Err(missing()),
    };
    part.extensions.push(Extended { clock: clock.clone(), way, length, from_start });
    send(part, index, on, letters);
    Ok(())
}

fn correct(procedure: &Procedure, dossier: &mut Dossier, index: usize, correction: &Correction) -> Result<(), LogError> {
    match correction {
        Correction::Fact(part, name, value) => {
            record(procedure, dossier, index, *part, &Facts::from([(name.clone(), value.clone())]))?;
        }
        Correction::Received(at) => {
            let first = dossier.first_contact == dossier.received_on;
            dossier.received = *at;
            dossier.received_on = local(&procedure.time_zone, *at);
            if first || dossier.first_contact > dossier.received_on {
                dossier.first_contact = dossier.received_on;
            }
        }
        Correction::FirstContact(on) => dossier.first_contact = *on,
        Correction::Moment(event, at) => {
            let on = local(&procedure.time_zone, *at);
            for part in &mut dossier.parts {
                let lists = [
                    &mut part.entered, &mut part.done, &mut part.marks, &mut part.letters, &mut part.undelivered,
                    &mut part.asked, &mut part.answered,
                ];
                for occurrence in lists.into_iter().flatten().filter(|occurrence| occurrence.event == *event) {
                    occurrence.on = on;
                }
            }
        }
    }
    Ok(())
}
