//! What can be done with any dossier, by whom the procedure says: record, split, add, link, appoint.

use std::sync::Arc;

use procedure::{Id, Sees};
use text::Message;

use super::{Desk, intake, name, unknown_name};
use crate::command::{Command, IntakePart};
use crate::event::{Event, Happening, NewPart};
use crate::known::{Facts, PartNumber};
use crate::people::broken_rules;
use crate::refusal::{Code, Refusal};
use crate::world::closed;

impl Desk<'_> {
    pub(super) fn general(&self, command: &Command, because: Option<&Arc<str>>) -> Result<Vec<Event>, Refusal> {
        let nothing = || Refusal::new(Code::Nothing, Message::new("dossier-nothing"));
        let acting = self.power(command.power().ok_or_else(nothing)?, because)?;
        let what = match command {
            Command::Record { part, facts } => self.record(*part, facts)?,
            Command::Split { part, into, .. } => self.split(*part, into, because)?,
            Command::AddPart { part, .. } => self.add_part(part, because)?,
            Command::Link { dossier, kind } => self.link(dossier, kind)?,
            Command::Assign { role, person, .. } => self.assign(role, person, false, because)?,
            Command::Substitute { role, person, .. } => {
                self.reason(because)?;
                self.assign(role, person, true, because)?
            }
            Command::Correct { correction, .. } => self.correct(correction, because)?,
            Command::Reopen { part, stage, .. } => self.reopen(*part, stage, because)?,
            Command::AddParty { role, name } => self.add_party(role, name)?,
            Command::AddDocument { name, media, bytes } => {
                super::name(name)?;
                super::name(media)?;
                Happening::DocumentAdded { name: name.clone(), media: media.clone(), bytes: *bytes }
            }
            Command::Receive(_)
            | Command::Act { .. }
            | Command::Extend { .. }
            | Command::Undo { .. }
            | Command::Write { .. }
            | Command::Seen
            | Command::Migrate { .. } => return Err(nothing()),
        };
        Ok(vec![self.event(acting, what)])
    }

    fn record(&self, number: PartNumber, given: &Facts) -> Result<Happening, Refusal> {
        let track = self.procedure.track(&self.part(number)?.track);
        let facts: Result<Facts, Refusal> =
            given.iter().map(|(name, value)| Ok((name.clone(), self.value(name, value, track)?))).collect();
        let facts = facts?;
        if facts.is_empty() {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-nothing")));
        }
        Ok(Happening::Recorded { part: number, facts })
    }

    /// Divides a part. Each piece keeps the whole history, so that no clock and no right is lost; the first goes on as
    /// the part itself, and so stays where it is.
    fn split(&self, number: PartNumber, into: &[IntakePart], because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        let part = self.part(number)?;
        if closed(self.procedure, part) {
            return Err(Refusal::new(Code::Closed, Message::new("dossier-split-closed")));
        }
        let [first, rest @ ..] = into else {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-split-nothing")));
        };
        if rest.is_empty() {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-split-nothing")));
        }
        if first.track.as_ref().is_some_and(|track| *track != part.track) {
            return Err(Refusal::new(Code::UnknownName, Message::new("dossier-split-first")));
        }
        self.room_for(rest.len())?;
        // What is known of the whole dossier does not belong to a piece.
        let (mut facts, of_part) = intake::facts(self.procedure, &first.facts, self.actor.at)?;
        facts.extend(of_part);
        let mut new = Vec::with_capacity(rest.len());
        for piece in rest {
            let (of_dossier, of_part) = intake::facts(self.procedure, &piece.facts, self.actor.at)?;
            facts.extend(of_dossier);
            new.push(match &piece.track {
                Some(_) => self.route(of_part, piece.track.as_ref())?,
                None => NewPart { track: part.track.clone(), stage: part.stage.clone(), facts: of_part },
            });
        }
        Ok(Happening::Split { part: number, facts, into: new, reason: self.reason(because)? })
    }

    fn add_part(&self, part: &IntakePart, because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        self.room_for(1)?;
        let (of_dossier, of_part) = intake::facts(self.procedure, &part.facts, self.actor.at)?;
        let mut part = self.route(of_part, part.track.as_ref())?;
        part.facts.extend(of_dossier);
        Ok(Happening::PartAdded { part, reason: self.reason(because)? })
    }

    fn route(&self, facts: Facts, track: Option<&Id>) -> Result<NewPart, Refusal> {
        intake::route(self.procedure, self.dossier, self.today, facts, track)
    }

    fn room_for(&self, more: usize) -> Result<(), Refusal> {
        if self.dossier.parts.len() + more > intake::PARTS_MAX { Err(intake::too_many_parts()) } else { Ok(()) }
    }

    fn link(&self, dossier: &Id, kind: &Arc<str>) -> Result<Happening, Refusal> {
        name(dossier)?;
        name(kind)?;
        if self.dossier.links.iter().any(|link| link.dossier == *dossier && link.kind == *kind) {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-linked-already").with("other", dossier)));
        }
        Ok(Happening::Linked { dossier: dossier.clone(), kind: kind.clone() })
    }

    /// A party is somebody whom the dossier is about or from. A role in which people see or do more than their own
    /// dossier is not had by being a party: that takes an appointment.
    fn add_party(&self, role: &Id, person: &Arc<str>) -> Result<Happening, Refusal> {
        let rules = self.procedure.role(role).ok_or_else(|| unknown_name(role))?;
        name(person)?;
        let of_staff = !rules.outside && matches!(rules.sees, Sees::All | Sees::Appointed | Sees::Interrupted);
        if rules.appointed || of_staff {
            return Err(Refusal::new(Code::Role, Message::new("dossier-not-a-party").with("role", &rules.title)));
        }
        let known = self.dossier.parties.iter().any(|party| party.role == *role && party.name == *person);
        if known {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-party-already").with("role", &rules.title)));
        }
        Ok(Happening::PartyAdded { role: role.clone(), name: person.clone() })
    }

    fn assign(
        &self,
        role: &Id,
        person: &Id,
        substitute: bool,
        because: Option<&Arc<str>>,
    ) -> Result<Happening, Refusal> {
        let rules = self.procedure.role(role).ok_or_else(|| unknown_name(role))?;
        name(person)?;
        let mut deviations = Vec::new();
        for rule in broken_rules(self.procedure, self.dossier, self.context.people, person, role, true) {
            // Whoever stands in may lack what the role asks; never may they be what excludes them.
            let may_lack = substitute && rules.must_be.iter().any(|must| must.name == rule.rule);
            if !rule.warn && !may_lack {
                return Err(rule.refusal);
            }
            let Some(reason) = because else { return Err(rule.refusal.reason_would_do(true)) };
            deviations.push(rule.deviation(reason));
        }
        let qualities = self.context.people.get(person).map(|known| known.qualities.clone()).unwrap_or_default();
        let reason = because.cloned().unwrap_or_else(|| "".into());
        Ok(Happening::Assigned {
            role: role.clone(),
            person: person.clone(),
            qualities,
            substitute,
            reason,
            deviations,
        })
    }
}
