//! What can be done with any dossier, by whom the procedure says: split, link, appoint, extend, correct, reopen.

use std::sync::Arc;

use procedure::{Id, Power};
use text::{Argument, Message};

use super::{Desk, intake};
use crate::clock::{ClockState, clock_view};
use crate::command::{Command, Correction, IntakePart};
use crate::event::{Deviation, Event, Facts, Happening, PartNumber};
use crate::people::broken_rules;
use crate::refusal::{Code, Refusal};

impl Desk<'_> {
    /// The power that a command needs, and the role in which the actor has it.
    pub(super) fn power(&self, name: &'static str) -> Result<Option<Id>, Refusal> {
        let nobody = || Refusal::new(Code::Role, Message::new("dossier-power-nobody").with("power", name));
        let Power { by, basis } = self.procedure.powers.get(name).ok_or_else(nobody)?;
        self.role_for(by, None).map(|(role, _)| role).map_err(|refusal| refusal.clauses(&basis.clauses))
    }

    pub(super) fn general(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        let role = match command.power() {
            Some(name) => self.power(name)?,
            None => None,
        };
        let what = match command {
            Command::Record { part, facts } => self.record(*part, facts)?,
            Command::Split { part, into, because } => self.split(*part, into, because.as_ref())?,
            Command::AddPart { part, because } => self.add_part(part, because.as_ref())?,
            Command::Link { dossier, kind } => Happening::Linked { dossier: dossier.clone(), kind: kind.clone() },
            Command::Assign { role, person, because } => self.assign(role, person, false, because.as_ref())?,
            Command::Substitute { role, person, because } => {
                self.reason(because.as_ref())?;
                self.assign(role, person, true, because.as_ref())?
            }
            Command::Correct { correction, because } => self.correct(correction, because.as_ref())?,
            Command::Reopen { part, stage, because } => self.reopen(*part, stage, because.as_ref())?,
            Command::AddParty { role, name } => {
                self.known_role(role)?;
                Happening::PartyAdded { role: role.clone(), name: name.clone() }
            }
            Command::AddDocument { name, media, bytes } => {
                Happening::DocumentAdded { name: name.clone(), media: media.clone(), bytes: *bytes }
            }
            Command::Receive(_) | Command::Act { .. } | Command::Extend { .. } | Command::Undo { .. } | Command::Migrate { .. } => {
                return Err(Refusal::new(Code::Nothing, Message::new("dossier-nothing")));
            }
        };
        Ok(vec![self.event(role, what)])
    }

    fn known_role(&self, role: &Id) -> Result<(), Refusal> {
        match self.procedure.role(role) {
            Some(_) => Ok(()),
            None => Err(Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", role))),
        }
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

    fn split(&self, number: PartNumber, into: &[IntakePart], because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        let part = self.part(number)?;
        let [first, rest @ ..] = into else {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-split-nothing")));
        };
        if rest.is_empty() {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-split-nothing")));
        }
        let mut new = Vec::with_capacity(rest.len());
        for piece in rest {
            let facts = intake::facts(self.procedure, &piece.facts)?.1;
            new.push(match &piece.track {
                Some(_) => intake::route(self.procedure, self.dossier, self.today(), facts, piece.track.as_ref())?,
                None => crate::event::NewPart { track: part.track.clone(), stage: part.stage.clone(), facts },
            });
        }
        let facts = intake::facts(self.procedure, &first.facts)?.1;
        Ok(Happening::Split { part: number, facts, into: new, reason: self.reason(because)? })
    }

    fn add_part(&self, part: &IntakePart, because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        let facts = intake::facts(self.procedure, &part.facts)?.1;
        let part = intake::route(self.procedure, self.dossier, self.today(), facts, part.track.as_ref())?;
        Ok(Happening::PartAdded { part, reason: self.reason(because)? })
    }

    fn assign(&self, role: &Id, person: &Id, substitute: bool, because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        self.known_role(role)?;
        let broken = broken_rules(self.procedure, self.dossier, self.context.people, person, role, !substitute);
        let mut deviations = Vec::new();
        for rule in broken {
            // Whoever stands in may lack what the role asks; never may they be what excludes them.
            let lacks = self.procedure.role(role).is_some_and(|role| role.must_be.iter().any(|must| must.name == rule.rule));
            if !rule.warn && !(substitute && lacks) {
                return Err(rule.refusal);
            }
            let reason = because.cloned().ok_or_else(|| rule.refusal.clone().reason_would_do(true))?;
            deviations.push(Deviation { rule: rule.rule, clauses: rule.refusal.clauses, reason });
        }
        let qualities = self.context.people.get(person).map(|known| known.qualities.clone()).unwrap_or_default();
        let reason = because.cloned().unwrap_or_else(|| "".into());
        Ok(Happening::Assigned { role: role.clone(), person: person.clone(), qualities, substitute, reason, deviations })
    }

    fn correct(&self, correction: &Correction, because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        let reason = self.reason(because)?;
        let future = || Refusal::new(Code::Future, Message::new("dossier-future"));
        let correction = match correction {
            Correction::Fact(number, name, value) => {
                let track = self.procedure.track(&self.part(*number)?.track);
                Correction::Fact(*number, name.clone(), self.value(name, value, track)?)
            }
            Correction::Received(at) if *at > self.actor.at => return Err(future()),
            Correction::FirstContact(on) if *on > self.dossier.received_on => return Err(future()),
            Correction::Moment(event, at) => {
                if *event == 0 || *event >= self.dossier.events {
                    let message = Message::new("dossier-unknown-name").with("name", event.to_string());
                    return Err(Refusal::new(Code::UnknownName, message));
                }
                if *at > self.actor.at {
                    return Err(future());
                }
                if *at < self.dossier.received {
                    let message = Message::new("dossier-before").with("received", self.dossier.received_on);
                    return Err(Refusal::new(Code::BeforeDossier, message));
                }
                correction.clone()
            }
            other => other.clone(),
        };
        Ok(Happening::Corrected { correction, reason })
    }

    /// The last action can be taken back, unless a letter has gone out with it.
    pub(super) fn undo(&self, events: &[Event], because: Option<&Arc<str>>) -> Result<Vec<Event>, Refusal> {
        let role = self.power("undo")?;
        let reason = self.reason(because)?;
        let Some((index, Event { what: Happening::Acted { effects, .. }, .. })) = events.iter().enumerate().next_back() else {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-undo-nothing")));
        };
        if effects.letters.iter().any(|sent| sent.delivered) || !effects.discloses.is_empty() {
            return Err(Refusal::new(Code::Sent, Message::new("dossier-undo-sent")));
        }
        Ok(vec![self.event(role, Happening::Undone { event: index, reason })])
    }

    fn reopen(&self, number: PartNumber, stage: &Id, because: Option<&Arc<str>>) -> Result<Happening, Refusal> {
        let part = self.part(number)?;
        let track = self.track(part)?;
        if !crate::world::closed(self.procedure, part) {
            return Err(Refusal::new(Code::Nothing, Message::new("dossier-reopen-open")));
        }
        if track.stage(stage).is_none_or(|stage| stage.end) {
            let known = track.stages.iter().filter(|stage| !stage.end).map(|stage| Argument::from(&stage.id)).collect();
            let message = Message::new("dossier-reopen-stage").with("stages", Argument::Choice(known));
            return Err(Refusal::new(Code::UnknownName, message));
        }
        Ok(Happening::Reopened { part: number, stage: stage.clone(), reason: self.reason(because)? })
    }

    pub(super) fn extend(
        &self,
        number: PartNumber,
        clock: &Id,
        consent: &[Id],
        because: Option<&Arc<str>>,
    ) -> Result<Vec<Event>, Refusal> {
        let part = self.part(number)?;
        let Some(rules) = self.track(part)?.clock(clock) else {
            return Err(Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", clock)));
        };
        let view = clock_view(self.procedure, self.dossier, part, rules, self.today());
        if !matches!(view.state, ClockState::Running | ClockState::Overdue | ClockState::Paused) {
            let message = Message::new("dossier-not-running").with("clock", &rules.title);
            return Err(Refusal::new(Code::NotRunning, message).clauses(&rules.basis.clauses));
        }
        let used = |way: usize| part.extensions.iter().filter(|done| done.clock == *clock && usize::from(done.way) == way).count();
        let mut refusal = Refusal::new(Code::Exhausted, Message::new("dossier-extend-exhausted").with("clock", &rules.title))
            .clauses(&rules.basis.clauses);
        for (way, extension) in rules.extend.iter().enumerate() {
            if used(way) >= extension.times as usize {
                continue;
            }
            let (role, _) = self.role_for(&extension.by, None)?;
            if extension.before_expiry && view.state == ClockState::Overdue {
                let message = Message::new("dossier-extend-late").with("clock", &rules.title);
                refusal = Refusal::new(Code::Window, message).clauses(&extension.basis.clauses);
                continue;
            }
            let lacking: Vec<&Id> = extension.consent.iter().filter(|role| !consent.contains(role)).collect();
            if !lacking.is_empty() {
                let roles = lacking.iter().map(|role| self.procedure.title_of(role).into()).collect();
                let message = Message::new("dossier-extend-consent").with("roles", Argument::List(roles));
                refusal = Refusal::new(Code::Consent, message).clauses(&extension.basis.clauses);
                continue;
            }
            let reason = self.reason(because)?;
            let letters = extension.letter.iter().map(|letter| self.sent(letter)).collect();
            let (clock, way, consent) = (clock.clone(), way as u16, consent.to_vec());
            return Ok(vec![self.event(role, Happening::Extended { part: number, clock, way, consent, reason, letters })]);
        }
        Err(refusal)
    }
}
