//! The engine with a stand-in for every role: what they do is decided like anything else.

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Calendar;
use dossier::{Actor, Command, Context, Dossier, Event, Facts, Happening, Intake, PartNumber, People, Person, Refusal};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use procedure::{Action, By, Id, Procedure};

/// A procedure with people who can act in it.
pub(super) struct Engine<'p> {
    /// The rules.
    pub procedure: &'p Procedure,
    /// One stand-in per role, with the id of the role, who is everything that the role asks.
    people: People,
    /// When everything begins.
    pub start: Timestamp,
    reason: Arc<str>,
}

impl<'p> Engine<'p> {
    /// With a stand-in for every role.
    pub fn new(procedure: &'p Procedure) -> Engine<'p> {
        let mut people = People::default();
        for role in &procedure.roles {
            let mut qualities: BTreeMap<Id, bool> =
                procedure.qualities.iter().map(|known| (known.id.clone(), false)).collect();
            qualities.extend(role.must_be.iter().map(|rule| (rule.name.clone(), true)));
            people.people.insert(role.id.clone(), Person { roles: vec![role.id.clone()], qualities });
        }
        let start = noon(procedure, working_day(&procedure.calendar, procedure.in_force));
        Engine { procedure, people, start, reason: "x".into() }
    }

    /// The local day of a moment.
    pub fn day(&self, at: Timestamp) -> Date {
        self.procedure.time_zone.to_datetime(at).date()
    }

    /// The moment some days after a day.
    pub fn days_after(&self, on: Date, days: i64) -> Timestamp {
        noon(self.procedure, on.saturating_add(jiff::SignedDuration::from_hours(days * 24)))
    }

    /// Something arrives.
    pub fn receive(&self, arrived: Intake) -> Result<Dossier, Refusal> {
        let events = self.decide(None, self.start, "", &Command::Receive(arrived))?;
        dossier::fold(self.procedure, &events).map_err(|_| lost())
    }

    /// Somebody takes an action.
    pub fn act(
        &self,
        dossier: &Dossier,
        now: Timestamp,
        who: &str,
        act: &Act<'_>,
    ) -> Result<(Event, Dossier), Refusal> {
        let Act { part, action, answers, with_reason } = *act;
        let because = with_reason.then(|| self.reason.clone());
        let command = Command::Act { part, action: action.id.clone(), answers: answers.clone(), because };
        let event = self.decide(Some(dossier), now, who, &command)?.pop().ok_or_else(lost)?;
        let after = self.after(dossier, &event)?;
        Ok((event, after))
    }

    /// Whether somebody could, with everything that follows from it left undone.
    pub fn may(&self, dossier: &Dossier, now: Timestamp, who: &str, act: &Act<'_>) -> bool {
        let command =
            Command::Act { part: act.part, action: act.action.id.clone(), answers: act.answers.clone(), because: None };
        self.decide(Some(dossier), now, who, &command).is_ok()
    }

    /// Whoever has the power to appoint appoints the stand-in of a role.
    pub fn assign(&self, dossier: &Dossier, now: Timestamp, role: &Id) -> Result<Dossier, Refusal> {
        let power = self.procedure.powers.assign.as_ref().ok_or_else(lost)?;
        let command = Command::Assign { role: role.clone(), person: role.clone(), because: Some(self.reason.clone()) };
        let mut last = lost();
        for who in self.actors(dossier, &power.by) {
            match self.decide(Some(dossier), now, &who, &command) {
                Ok(events) => return self.after(dossier, events.first().ok_or_else(lost)?),
                Err(refusal) => last = refusal,
            }
        }
        Err(last)
    }

    /// The stand-ins who may be among those who may, whoever leads an open interrupt first.
    pub fn actors(&self, dossier: &Dossier, by: &[By]) -> Vec<Id> {
        let mut actors: Vec<Id> = Vec::new();
        let roles = || self.procedure.roles.iter();
        let staff = |id: &Id| self.procedure.role(id).is_some_and(|role| !role.outside);
        for interrupt in &self.procedure.interrupts {
            let leads = &interrupt.leads;
            let named = by.contains(&By::Anyone) || (by.contains(&By::AnyoneOfStaff) && staff(leads));
            let may = named || by.contains(&By::Role(leads.clone()));
            if may && dossier::view::is_interrupted(self.procedure, dossier, &interrupt.id) {
                actors.push(leads.clone());
            }
        }
        for one in by {
            match one {
                By::Role(role) => actors.push(role.clone()),
                By::Anyone => actors.extend(roles().filter(|role| role.outside).map(|role| role.id.clone()).take(1)),
                By::AnyoneOfStaff => {
                    actors.extend(roles().filter(|role| !role.outside && !role.appointed).map(|role| role.id.clone()))
                }
            }
        }
        if by.contains(&By::Anyone) {
            actors.push("x".into());
        }
        let mut seen = Vec::new();
        actors.retain(|actor| {
            let new = !seen.contains(actor);
            seen.push(actor.clone());
            new
        });
        actors
    }

    /// The actions of a part that are open to somebody, and the others with their reason.
    pub fn open<'c>(
        &'c self,
        dossier: &Dossier,
        now: Timestamp,
        part: PartNumber,
        who: &Id,
    ) -> Vec<dossier::view::OpenAction<'c>> {
        let procedures: &'c Procedure = self.procedure;
        let context = Context { procedures, people: &self.people, now };
        dossier::view::actions(&context, dossier, part, &Actor { person: who.clone(), at: now })
    }

    fn decide(
        &self,
        dossier: Option<&Dossier>,
        now: Timestamp,
        who: &str,
        command: &Command,
    ) -> Result<Vec<Event>, Refusal> {
        let context = Context { procedures: self.procedure, people: &self.people, now };
        let actor = Actor { person: who.into(), at: now };
        dossier::decide(&context, &self.procedure.id, dossier, &[], &actor, command)
    }

    fn after(&self, dossier: &Dossier, event: &Event) -> Result<Dossier, Refusal> {
        let mut after = dossier.clone();
        dossier::advance(self.procedure, &mut after, event).map_err(|_| lost())?;
        Ok(after)
    }
}

/// An action with its answers.
#[derive(Clone, Copy)]
pub(super) struct Act<'a> {
    /// With which part.
    pub part: PartNumber,
    /// Which action.
    pub action: &'a Action,
    /// The answers.
    pub answers: &'a Facts,
    /// Whether a reason is given for deviating from a rule.
    pub with_reason: bool,
}

/// The effects of an action that was taken.
pub(super) fn effects(event: &Event) -> Option<&dossier::Effects> {
    match &event.what {
        Happening::Acted { effects, .. } => Some(effects),
        _ => None,
    }
}

/// What cannot happen with a log that the engine wrote itself.
fn lost() -> Refusal {
    Refusal::new(dossier::Code::Nothing, text::Message::new("dossier-nothing"))
}

fn noon(procedure: &Procedure, on: Date) -> Timestamp {
    procedure.time_zone.to_timestamp(on.at(12, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The first Tuesday after a day that is no holiday: in the middle of the hours of most channels.
fn working_day(calendar: &Calendar, from: Date) -> Date {
    let mut day = from;
    for _ in 0..60 {
        if day.weekday() == Weekday::Tuesday && calendar.holiday(day).is_none() {
            return day;
        }
        day = day.tomorrow().unwrap_or(day);
    }
    from
}
