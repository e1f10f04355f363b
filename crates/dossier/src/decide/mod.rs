//! From a command to events, or a refusal that says why and what to do.
//!
//! The checks of an action come in the order of [`Code`]; the first that applies is told. What any dossier allows asks
//! first whether the person may.

mod act;
mod answers;
mod correct;
mod effects;
mod extend;
mod general;
mod grounds;
mod intake;
mod merge;
mod messages;
mod migrate;

use std::sync::Arc;

use jiff::civil::Date;
use procedure::{By, Id, Power, Procedure, Track};
use text::Message;

use crate::command::{Actor, Command, Context};
use crate::day::local;
use crate::event::{Deviation, Event, Happening};
use crate::known::{Facts, PartNumber};
use crate::people::{Broken, broken_rules, covered, holds};
use crate::refusal::{Code, Refusal};
use crate::state::{Dossier, Part};
use crate::world::PartWorld;

pub(crate) use act::consider;
pub(crate) use answers::missing;
pub(crate) use intake::{form_draft, may_register};
pub use merge::decide_merge;
pub use messages::MESSAGE_MAX;

/// The longest name of somebody or something, in characters: what is longer is no name.
const NAME_MAX: usize = 300;

/// Decides on a command. The events are to be appended to the log as they are; a refusal changes nothing.
///
/// `dossier` is the dossier so far; there is none for something that arrives. `events` is its log, which only taking
/// back an action looks at.
///
/// # Errors
/// A [`Refusal`] that says why the command is not possible, on which clauses, and what to do instead.
pub fn decide(
    context: &Context<'_>,
    procedure_id: &str,
    dossier: Option<&Dossier>,
    events: &[Event],
    actor: &Actor,
    command: &Command,
) -> Result<Vec<Event>, Refusal> {
    let Some(dossier) = dossier else {
        return match command {
            Command::Receive(arrived) => intake::receive(context, procedure_id, actor, arrived),
            _ => Err(Refusal::new(Code::NoDossier, Message::new("dossier-no-dossier"))),
        };
    };
    let desk = Desk::new(context, dossier, actor)?;
    desk.moment()?;
    if let Some(other) = &dossier.merged_into {
        return Err(merged(other));
    }
    let because = command.because();
    if because.is_some_and(|because| because.chars().count() > answers::TEXT_MAX) {
        let message = Message::new("dossier-text-long-reason").with("most", answers::TEXT_MAX);
        return Err(Refusal::new(Code::WrongAnswer, message));
    }
    match command {
        Command::Receive(_) => Err(Refusal::new(Code::NoDossier, Message::new("dossier-received-already"))),
        Command::Act { part, action, answers, .. } => desk.act(*part, action, answers, because),
        Command::Extend { part, clock, consent, .. } => desk.extend(*part, clock, consent, because),
        Command::Migrate { to, .. } => desk.migrate(to, because),
        Command::Undo { .. } => desk.undo(events, because),
        Command::Write { to, text } => desk.write(*to, text),
        Command::Seen => desk.seen(),
        other => desk.general(other, because),
    }
}

/// The dossier goes on in another.
pub(crate) fn merged(other: &Id) -> Refusal {
    Refusal::new(Code::Merged, Message::new("dossier-merged").with("other", other))
}

/// Nothing in this procedure has that name.
fn unknown_name(name: &Id) -> Refusal {
    Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", name))
}

/// It is for others to do.
fn not_a_task_of(procedure: &Procedure, by: &[By]) -> Refusal {
    let roles = by.iter().map(|one| match one {
        By::Role(role) => procedure.title_of(role).into(),
        By::Anyone => Message::new("dossier-anyone").into(),
        By::AnyoneOfStaff => Message::new("dossier-anyone-of-staff").into(),
    });
    Refusal::new(Code::Role, Message::new("dossier-role").with("roles", text::Argument::Choice(roles.collect())))
}

/// A moment that has not come yet.
fn future() -> Refusal {
    Refusal::new(Code::Future, Message::new("dossier-future"))
}

/// Everything that a decision has at hand.
pub(crate) struct Desk<'a> {
    pub context: &'a Context<'a>,
    pub procedure: &'a Procedure,
    pub dossier: &'a Dossier,
    pub actor: &'a Actor,
    /// The local day on which the actor acts.
    pub today: Date,
}

impl<'a> Desk<'a> {
    /// The desk for a dossier, under the version that it is pinned to.
    pub fn new(context: &'a Context<'a>, dossier: &'a Dossier, actor: &'a Actor) -> Result<Desk<'a>, Refusal> {
        let pinned = context.procedures.version(&dossier.procedure, &dossier.version);
        let procedure = pinned.ok_or_else(|| {
            let message = Message::new("dossier-unknown-procedure").with("procedure", &dossier.procedure);
            Refusal::new(Code::UnknownProcedure, message)
        })?;
        Ok(Desk { context, procedure, dossier, actor, today: local(&procedure.time_zone, actor.at) })
    }

    /// The moment must lie after the dossier began and the last event, and not after now.
    fn moment(&self) -> Result<(), Refusal> {
        let at = self.actor.at;
        if at > self.context.now {
            return Err(future());
        }
        if at < self.dossier.received {
            let message = Message::new("dossier-before").with("received", self.dossier.received_on);
            return Err(Refusal::new(Code::BeforeDossier, message));
        }
        if at < self.dossier.last_at {
            return Err(Refusal::new(Code::OutOfOrder, Message::new("dossier-out-of-order")));
        }
        Ok(())
    }

    /// The world of conditions for a part, with answers that are about to be recorded.
    pub fn world<'w>(&'w self, part: &'w Part, answers: Option<&'w Facts>) -> PartWorld<'w> {
        PartWorld { procedure: self.procedure, dossier: self.dossier, part, today: self.today, answers }
    }

    pub fn event(&self, acting: Acting, what: Happening) -> Event {
        let Acting { role, deviations } = acting;
        let Actor { person, at } = self.actor;
        Event { at: *at, recorded: self.context.now, by: person.clone(), role, what, deviations }
    }

    pub fn part(&self, number: PartNumber) -> Result<&'a Part, Refusal> {
        self.dossier.part(number).ok_or_else(|| {
            let message = Message::new("dossier-unknown-part").with("part", u32::from(number));
            Refusal::new(Code::UnknownPart, message)
        })
    }

    pub fn track(&self, part: &Part) -> Result<&'a Track, Refusal> {
        self.procedure.track(&part.track).ok_or_else(|| unknown_name(&part.track))
    }

    /// The role in which the actor acts, or why they may not: first a role of which they break no rule, then one of
    /// which they break rules that are only warned of, with a reason, on the record.
    pub fn acting(&self, by: &[By], because: Option<&Arc<str>>) -> Result<Acting, Refusal> {
        let Desk { procedure, dossier, actor, context, .. } = self;
        let mut stopped: Option<Refusal> = None;
        let mut warned: Option<(&Id, Vec<Broken>)> = None;
        for one in by.iter().filter(|one| self.covers(one)) {
            let By::Role(role) = one else { return Ok(Acting::clean(self.any_role(one))) };
            let broken = broken_rules(procedure, dossier, context.people, &actor.person, role, false);
            if broken.is_empty() {
                return Ok(Acting::clean(Some(role.clone())));
            }
            match broken.iter().find(|rule| !rule.warn) {
                Some(rule) => stopped = stopped.or_else(|| Some(rule.refusal.clone())),
                None => warned = warned.or(Some((role, broken))),
            }
        }
        match (warned, because) {
            (Some((role, broken)), Some(reason)) => {
                let deviations = broken.into_iter().map(|rule| rule.deviation(reason)).collect();
                Ok(Acting { role: Some(role.clone()), deviations })
            }
            (Some((_, mut broken)), None) => Err(broken.swap_remove(0).refusal.reason_would_do(true)),
            (None, _) => Err(stopped.unwrap_or_else(|| not_a_task_of(self.procedure, by))),
        }
    }

    /// The power that a command needs, and the role in which the actor has it.
    pub fn power(&self, name: &'static str, because: Option<&Arc<str>>) -> Result<Acting, Refusal> {
        let nobody = || Refusal::new(Code::Role, Message::new("dossier-power-nobody").with("power", name));
        let Power { by, basis } = self.procedure.powers.get(name).ok_or_else(nobody)?;
        self.acting(by, because).map_err(|refusal| refusal.clauses(&basis.clauses))
    }

    pub fn covers(&self, one: &By) -> bool {
        covered(self.procedure, self.dossier, self.context.people, &self.actor.person, one)
    }

    /// A role of the actor, for the record, when the rule asks for none in particular.
    fn any_role(&self, by: &By) -> Option<Id> {
        let outside_too = *by == By::Anyone;
        let held = |role: &&procedure::Role| {
            let person = &self.actor.person;
            (outside_too || !role.outside) && holds(self.procedure, self.dossier, self.context.people, person, &role.id)
        };
        self.procedure.roles.iter().find(held).map(|role| role.id.clone())
    }

    /// A reason that has to be given.
    pub fn reason(&self, because: Option<&Arc<str>>) -> Result<Arc<str>, Refusal> {
        let missing =
            || Refusal::new(Code::ReasonMissing, Message::new("dossier-reason-missing")).reason_would_do(true);
        because.cloned().ok_or_else(missing)
    }
}

/// How somebody acts: in which role, and with which rules about persons deviated from.
pub(crate) struct Acting {
    pub role: Option<Id>,
    pub deviations: Vec<Deviation>,
}

impl Acting {
    fn clean(role: Option<Id>) -> Acting {
        Acting { role, deviations: Vec::new() }
    }
}

/// Words that say who or what: some, and not too many.
fn name(given: &str) -> Result<(), Refusal> {
    if given.trim().is_empty() {
        return Err(Refusal::new(Code::MissingAnswer, Message::new("dossier-text-empty")));
    }
    if given.chars().count() > NAME_MAX {
        let message = Message::new("dossier-text-long-reason").with("most", NAME_MAX);
        return Err(Refusal::new(Code::WrongAnswer, message));
    }
    Ok(())
}
