//! What each event changes.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{Id, Of, Procedure, Sees};

use crate::correction::Correction;
use crate::day::local;
use crate::event::{Addressee, Effects, Event, Happening, NewPart, Sent};
use crate::known::{Facts, PartNumber, Qualities};
use crate::log_error::LogError;
use crate::procedures::Procedures;
use crate::state::{Document, Dossier, Extended, Held, Link, Occurrence, Part, Party, Written};

/// A dossier while its log is read: with the rules that hold at that point, looked up once.
pub(crate) struct Reading<'p, 'd> {
    procedures: &'p dyn Procedures,
    procedure: &'p Procedure,
    dossier: &'d mut Dossier,
}

/// The event that is being read.
#[derive(Clone, Copy)]
struct Now<'e> {
    index: usize,
    on: Date,
    event: &'e Event,
}

impl Now<'_> {
    fn happened(&self, id: &Id) -> Occurrence {
        Occurrence { id: id.clone(), event: self.index, on: self.on }
    }

    fn no_name(&self, name: &Id) -> LogError {
        LogError::NoName(self.index, name.clone())
    }
}

/// The dossier that begins with an event.
pub(crate) fn begin(procedures: &dyn Procedures, event: &Event) -> Result<Dossier, LogError> {
    let Happening::Received { procedure, version, channel, anonymous, first_contact, facts, parts } = &event.what
    else {
        return Err(LogError::NoBeginning(0));
    };
    let procedure = find(procedures, procedure, version)?;
    let mut dossier = Dossier::begin(procedure, event.at, channel);
    dossier.anonymous = *anonymous;
    dossier.first_contact = first_contact.unwrap_or(dossier.received_on);
    dossier.parts.reserve_exact(parts.len());
    if event.recorded < event.at || dossier.first_contact > dossier.received_on {
        return Err(LogError::OutOfTime(0));
    }
    let now = Now { index: 0, on: dossier.received_on, event };
    let mut reading = Reading { procedures, procedure, dossier: &mut dossier };
    for part in parts {
        reading.add_part(now, part, None)?;
    }
    reading.record(now, 1, facts)?;
    dossier.events = 1;
    Ok(dossier)
}

impl<'p, 'd> Reading<'p, 'd> {
    /// Goes on with a dossier as it stands.
    pub fn resume(procedures: &'p dyn Procedures, dossier: &'d mut Dossier) -> Result<Reading<'p, 'd>, LogError> {
        let procedure = find(procedures, &dossier.procedure, &dossier.version)?;
        Ok(Reading { procedures, procedure, dossier })
    }

    /// Passes over an event that was taken back: it happened, but nothing came of it.
    pub fn skip(&mut self, event: &Event) -> Result<(), LogError> {
        let index = self.dossier.events;
        self.in_time(index, event)?;
        self.dossier.events = index + 1;
        Ok(())
    }

    fn in_time(&self, index: usize, event: &Event) -> Result<(), LogError> {
        let before = event.at < self.dossier.last_at || event.at < self.dossier.received;
        if before || event.recorded < event.at { Err(LogError::OutOfTime(index)) } else { Ok(()) }
    }

    /// Changes the dossier by the next event.
    pub fn apply(&mut self, event: &Event) -> Result<(), LogError> {
        let index = self.dossier.events;
        self.in_time(index, event)?;
        let now = Now { index, on: local(&self.procedure.time_zone, event.at), event };
        self.acted_in(event);
        self.happen(now)?;
        let reacts = self.of_staff(event) && reacts(&event.what);
        let dossier = &mut *self.dossier;
        dossier.reacted = if reacts { Some(index) } else { dossier.reacted };
        dossier.deviations.extend(event.deviations.iter().map(|deviation| (index, deviation.clone())));
        dossier.events = index + 1;
        dossier.last_at = event.at;
        Ok(())
    }

    fn acted_in(&mut self, event: &Event) {
        let Some(role) = &event.role else { return };
        let acted = &mut self.dossier.acted;
        if !acted.iter().any(|(known, by)| known == role && *by == event.by) {
            acted.push((role.clone(), event.by.clone()));
        }
    }

    fn happen(&mut self, now: Now<'_>) -> Result<(), LogError> {
        let index = now.index;
        match &now.event.what {
            Happening::Received { .. } => return Err(LogError::SecondBeginning(index)),
            Happening::Acted { part, action, answers, effects } => self.acted(now, *part, action, answers, effects)?,
            Happening::Recorded { part, facts } => self.record(now, *part, facts)?,
            Happening::Split { part, facts, into, .. } => {
                let history = self.part(now, *part)?.clone();
                for new in into {
                    self.add_part(now, new, Some(history.clone()))?;
                }
                self.record(now, *part, facts)?;
            }
            Happening::PartAdded { part, .. } => self.add_part(now, part, None)?,
            Happening::Linked { dossier, kind } => {
                self.dossier.links.push(Link { dossier: dossier.clone(), kind: kind.clone() });
            }
            Happening::MergedInto { dossier, .. } => self.dossier.merged_into = Some(dossier.clone()),
            Happening::MergedFrom { dossier, received, first_contact, .. } => {
                self.merged(dossier, *received, *first_contact);
            }
            Happening::Assigned { role, person, qualities, substitute, deviations, .. } => {
                self.hold(role, person, qualities, *substitute);
                self.dossier.deviations.extend(deviations.iter().map(|deviation| (index, deviation.clone())));
            }
            Happening::Extended { part, clock, way, reason, letters, .. } => {
                self.extend(now, (*part, clock, *way), reason, letters)?;
            }
            Happening::Corrected { correction, .. } => self.correct(now, correction)?,
            Happening::Undone { .. } => {}
            Happening::Reopened { part, stage, .. } => self.reopen(now, *part, stage)?,
            Happening::PartyAdded { role, name } => {
                self.dossier.parties.push(Party { role: role.clone(), name: name.clone() });
            }
            Happening::DocumentAdded { name, media, bytes } => {
                let document = Document { name: name.clone(), media: media.clone(), bytes: *bytes, event: index };
                self.dossier.documents.push(document);
            }
            Happening::Wrote { to, text } => self.write(now, *to, text),
            Happening::Seen => {}
            Happening::Migrated { to, .. } => self.migrate(now, to)?,
        }
        Ok(())
    }

    fn part(&mut self, now: Now<'_>, number: PartNumber) -> Result<&mut Part, LogError> {
        let missing = LogError::NoPart(now.index, number);
        let index = usize::from(number).checked_sub(1);
        index.and_then(|index| self.dossier.parts.get_mut(index)).ok_or(missing)
    }

    fn add_part(&mut self, now: Now<'_>, new: &NewPart, history: Option<Part>) -> Result<(), LogError> {
        let NewPart { track, stage, facts } = new;
        self.known_stage(now, track, stage)?;
        let number =
            PartNumber::try_from(self.dossier.parts.len() + 1).map_err(|_| LogError::TooManyParts(now.index))?;
        let mut part = history.unwrap_or_else(|| Part::begin(track.clone(), stage.clone(), now.on));
        part.number = number;
        if part.entered.is_empty() || part.stage != *stage || part.track != *track {
            part.entered.push(now.happened(stage));
        }
        part.track = track.clone();
        part.stage = stage.clone();
        mark_interrupt(self.procedure, &mut part);
        self.dossier.parts.push(part);
        self.record(now, number, facts)
    }

    fn known_stage(&self, now: Now<'_>, track: &Id, stage: &Id) -> Result<(), LogError> {
        let track = self.procedure.track(track).ok_or_else(|| now.no_name(track))?;
        track.stage(stage).map(|_| ()).ok_or_else(|| now.no_name(stage))
    }

    fn record(&mut self, now: Now<'_>, number: PartNumber, facts: &Facts) -> Result<(), LogError> {
        self.part(now, number)?;
        for (name, value) in facts {
            let of_dossier = self.procedure.facts.get(name).is_some_and(|fact| fact.of == Of::Dossier);
            let place = if of_dossier { &mut self.dossier.facts } else { &mut self.part(now, number)?.facts };
            place.insert(name.clone(), value.clone());
        }
        Ok(())
    }

    fn acted(
        &mut self,
        now: Now<'_>,
        number: PartNumber,
        action: &Id,
        answers: &Facts,
        effects: &Effects,
    ) -> Result<(), LogError> {
        let procedure = self.procedure;
        let part = self.part(now, number)?;
        let track = procedure.track(&part.track).ok_or_else(|| now.no_name(&part.track))?;
        track.action(action).ok_or_else(|| now.no_name(action))?;
        self.record(now, number, answers)?;
        self.record(now, number, &effects.sets)?;
        if let Some((track, stage)) = &effects.go {
            self.known_stage(now, track, stage)?;
        }
        let part = self.part(now, number)?;
        let happened = |id: &Id| now.happened(id);
        part.done.push(happened(action));
        part.marks.extend(effects.marks.iter().map(happened));
        part.asked.extend(effects.opens.iter().map(happened));
        part.answered.extend(effects.answers.iter().map(happened));
        send(part, now, &effects.letters);
        if let Some((track, stage)) = &effects.go {
            if part.stage != *stage || part.track != *track {
                part.entered.push(happened(stage));
            }
            part.track = track.clone();
            part.stage = stage.clone();
            mark_interrupt(procedure, part);
        }
        for (role, person, qualities) in &effects.assigns {
            self.hold(role, person, qualities, false);
        }
        let index = now.index;
        self.dossier.disclosures.extend(effects.discloses.iter().map(|told| (index, told.clone())));
        self.dossier.deviations.extend(effects.deviations.iter().map(|deviation| (index, deviation.clone())));
        if let Some((interrupt, new)) = &effects.raises {
            self.add_part(now, new, None)?;
            if let Some(part) = self.dossier.parts.last_mut() {
                part.interrupt = Some(interrupt.clone());
            }
        }
        Ok(())
    }

    fn hold(&mut self, role: &Id, person: &Id, qualities: &Qualities, substitute: bool) {
        for held in self.dossier.people.iter_mut().filter(|held| held.role == *role) {
            held.ended = true;
        }
        let (role, person, qualities) = (role.clone(), person.clone(), qualities.clone());
        self.dossier.people.push(Held { role, person, qualities, substitute, ended: false });
    }

    fn extend(
        &mut self,
        now: Now<'_>,
        what: (PartNumber, &Id, u16),
        reason: &Arc<str>,
        letters: &[Sent],
    ) -> Result<(), LogError> {
        let (number, clock, way) = what;
        let procedure = self.procedure;
        let part = self.part(now, number)?;
        let rules =
            procedure.track(&part.track).and_then(|track| track.clock(clock)).ok_or_else(|| now.no_name(clock))?;
        let extension = rules.extend.get(usize::from(way)).ok_or_else(|| now.no_name(clock))?;
        let (length, from_start) = match (extension.by_length, extension.to_length) {
            (Some(length), _) => (length, false),
            (None, Some(length)) => (length, true),
            (None, None) => return Err(now.no_name(clock)),
        };
        let (clock, reason) = (clock.clone(), reason.clone());
        part.extensions.push(Extended { event: now.index, clock, way, length, from_start, reason });
        send(part, now, letters);
        Ok(())
    }

    fn reopen(&mut self, now: Now<'_>, number: PartNumber, stage: &Id) -> Result<(), LogError> {
        let track = self.part(now, number)?.track.clone();
        self.known_stage(now, &track, stage)?;
        let part = self.part(now, number)?;
        part.reopened.extend(part.entered.last().map(|closing| closing.event));
        part.stage = stage.clone();
        part.entered.push(now.happened(stage));
        Ok(())
    }

    fn write(&mut self, now: Now<'_>, to: Addressee, text: &Arc<str>) {
        let from_outside = !self.of_staff(now.event);
        let rules = now.event.role.as_ref().and_then(|role| self.procedure.role(role));
        let of_sender = from_outside && rules.is_none_or(|role| role.sees == Sees::OwnDossier);
        self.dossier.messages.push(Written {
            event: now.index,
            on: now.on,
            role: now.event.role.clone(),
            from_outside,
            with_sender: of_sender || to == Addressee::Sender,
            text: text.clone(),
        });
    }

    /// Whether somebody did it for the organisation.
    fn of_staff(&self, event: &Event) -> bool {
        let role = event.role.as_ref().and_then(|role| self.procedure.role(role));
        role.is_some_and(|role| !role.outside)
    }

    fn migrate(&mut self, now: Now<'_>, to: &Id) -> Result<(), LogError> {
        self.procedure = find(self.procedures, &self.dossier.procedure, to)?;
        for part in &self.dossier.parts {
            self.known_stage(now, &part.track, &part.stage)?;
        }
        self.dossier.version = to.clone();
        Ok(())
    }

    /// The earlier of both counts, for everything that begins with the arrival.
    fn merged(&mut self, other: &Id, received: Timestamp, first_contact: Option<Date>) {
        self.dossier.links.push(Link { dossier: other.clone(), kind: "merged".into() });
        let earliest = self.dossier.first_contact;
        if received < self.dossier.received {
            self.arrived(received);
        }
        let contact = first_contact.unwrap_or(self.dossier.received_on);
        self.dossier.first_contact = earliest.min(contact).min(self.dossier.received_on);
    }

    /// Moves the arrival, with everything that happened by it.
    fn arrived(&mut self, at: Timestamp) {
        let on = local(&self.procedure.time_zone, at);
        let dossier = &mut *self.dossier;
        if dossier.first_contact == dossier.received_on || dossier.first_contact > on {
            dossier.first_contact = on;
        }
        dossier.received = at;
        dossier.received_on = on;
        self.happened_on(0, on);
    }

    /// Puts right the day of whatever an event brought.
    fn happened_on(&mut self, event: usize, on: Date) {
        let written = self.dossier.messages.iter_mut().filter(|written| written.event == event);
        written.for_each(|written| written.on = on);
        for part in &mut self.dossier.parts {
            if part.entered.first().is_some_and(|entered| entered.event == event) {
                part.began = on;
            }
            part.occurrences().filter(|occurrence| occurrence.event == event).for_each(|occurrence| occurrence.on = on);
        }
    }

    fn correct(&mut self, now: Now<'_>, correction: &Correction) -> Result<(), LogError> {
        match correction {
            Correction::Fact(part, name, value) => {
                self.record(now, *part, &Facts::from([(name.clone(), value.clone())]))?;
            }
            Correction::Received(at) if *at <= now.event.at => self.arrived(*at),
            Correction::FirstContact(on) if *on <= self.dossier.received_on => self.dossier.first_contact = *on,
            Correction::Moment(event, _) if *event == 0 || *event >= now.index => {
                return Err(LogError::NoEvent(now.index, *event));
            }
            Correction::Moment(event, at) if *at <= now.event.at && *at >= self.dossier.received => {
                self.happened_on(*event, local(&self.procedure.time_zone, *at));
            }
            _ => return Err(LogError::OutOfTime(now.index)),
        }
        Ok(())
    }
}

/// Whether by this somebody takes in hand what was written: whoever handles it has read it. Who is appointed, a note to
/// a colleague, or another version is no answer.
fn reacts(what: &Happening) -> bool {
    match what {
        Happening::Acted { .. }
        | Happening::Recorded { .. }
        | Happening::Split { .. }
        | Happening::PartAdded { .. }
        | Happening::Extended { .. }
        | Happening::Reopened { .. }
        | Happening::Wrote { to: Addressee::Sender, .. }
        | Happening::Seen => true,
        Happening::Wrote { to: Addressee::Staff, .. }
        | Happening::Received { .. }
        | Happening::Linked { .. }
        | Happening::MergedInto { .. }
        | Happening::MergedFrom { .. }
        | Happening::Assigned { .. }
        | Happening::Corrected { .. }
        | Happening::Undone { .. }
        | Happening::PartyAdded { .. }
        | Happening::DocumentAdded { .. }
        | Happening::Migrated { .. } => false,
    }
}

fn find<'p>(procedures: &'p dyn Procedures, id: &Id, version: &Id) -> Result<&'p Procedure, LogError> {
    procedures.version(id, version).ok_or_else(|| LogError::NoProcedure(id.clone(), version.clone()))
}

/// A part in the track of an interrupt is that interrupt, however it came there.
fn mark_interrupt(procedure: &Procedure, part: &mut Part) {
    let runs_here = |interrupt: &&procedure::Interrupt| interrupt.track == part.track;
    if let Some(interrupt) = procedure.interrupts.iter().find(runs_here) {
        part.interrupt = Some(interrupt.id.clone());
    }
}

fn send(part: &mut Part, now: Now<'_>, letters: &[Sent]) {
    for sent in letters {
        let list = if sent.delivered { &mut part.letters } else { &mut part.undelivered };
        list.push(now.happened(&sent.letter));
    }
}
