//! From a command to events, or a refusal that says why and what to do.
//!
//! The checks come in the order of [`Code`]; the first that applies is told.

mod act;
mod answers;
mod general;
mod grounds;
mod intake;
mod merge;
mod migrate;

use std::sync::Arc;

use jiff::Timestamp;
use procedure::{By, Id, Procedure};
use text::Message;

use crate::command::{Actor, Command, Context};
use crate::event::{Event, Happening, PartNumber};
use crate::people::{broken_rules, covered};
use crate::refusal::{Code, Refusal};
use crate::state::{Dossier, Part};

pub(crate) use act::consider;
pub use merge::decide_merge;

/// Decides on a command. The events are to be appended to the log as they are; a refusal changes nothing.
///
/// `dossier` is the dossier so far, `events` its log; both are empty for something that arrives.
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
    let procedure = pinned(context, dossier)?;
    moment(dossier, actor.at, context.now)?;
    if dossier.merged_into.is_some() {
        let message = Message::new("dossier-merged").with("other", dossier.merged_into.as_deref().unwrap_or_default());
        return Err(Refusal::new(Code::Merged, message));
    }
    let desk = Desk { context, procedure, dossier, actor };
    match command {
        Command::Receive(_) => Err(Refusal::new(Code::NoDossier, Message::new("dossier-received-already"))),
        Command::Act { part, action, answers, because } => desk.act(*part, action, answers, because.as_ref()),
        Command::Extend { part, clock, consent, because } => desk.extend(*part, clock, consent, because.as_ref()),
        Command::Migrate { to, because } => desk.migrate(to, because.as_ref()),
        Command::Undo { because } => desk.undo(events, because.as_ref()),
        other => desk.general(other),
    }
}

/// The version that a dossier is pinned to.
fn pinned<'c>(context: &Context<'c>, dossier: &Dossier) -> Result<&'c Procedure, Refusal> {
    context.procedures.version(&dossier.procedure, &dossier.version).ok_or_else(|| {
        let message = Message::new("dossier-unknown-procedure").with("procedure", &dossier.procedure);
        Refusal::new(Code::UnknownProcedure, message)
    })
}

/// The moment must lie after the dossier began and the last event, and not after now.
fn moment(dossier: &Dossier, at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    if at > now {
        return Err(Refusal::new(Code::Future, Message::new("dossier-future")));
    }
    if at < dossier.received {
        let message = Message::new("dossier-before").with("received", dossier.received_on);
        return Err(Refusal::new(Code::BeforeDossier, message));
    }
    if at < dossier.last_at {
        return Err(Refusal::new(Code::OutOfOrder, Message::new("dossier-out-of-order")));
    }
    Ok(())
}

/// Everything that a decision has at hand.
pub(crate) struct Desk<'a> {
    pub context: &'a Context<'a>,
    pub procedure: &'a Procedure,
    pub dossier: &'a Dossier,
    pub actor: &'a Actor,
}

impl Desk<'_> {
    pub fn today(&self) -> jiff::civil::Date {
        crate::apply::local(&self.procedure.time_zone, self.actor.at)
    }

    pub fn event(&self, role: Option<Id>, what: Happening) -> Event {
        Event { at: self.actor.at, recorded: self.context.now, by: self.actor.person.clone(), role, what }
    }

    pub fn part(&self, number: PartNumber) -> Result<&Part, Refusal> {
        self.dossier.part(number).ok_or_else(|| {
            let message = Message::new("dossier-unknown-part").with("part", u32::from(number));
            Refusal::new(Code::UnknownPart, message)
        })
    }

    /// The role in which the actor may act, or why they may not. Rules that are only warned of are passed on.
    pub fn role_for(&self, by: &[By], because: Option<&Arc<str>>) -> Result<(Option<Id>, Vec<crate::people::Broken>), Refusal> {
        let Desk { procedure, dossier, actor, context } = self;
        let person = &*actor.person;
        let mut stopped: Option<Refusal> = None;
        for one in by.iter().filter(|one| covered(procedure, dossier, context.people, person, one)) {
            let By::Role(role) = one else { return Ok((self.any_role(), Vec::new())) };
            let broken = broken_rules(procedure, dossier, context.people, person, role, false);
            let firm = broken.iter().find(|rule| !rule.warn);
            match firm {
                Some(rule) => stopped = stopped.or(Some(rule.refusal.clone())),
                None if broken.is_empty() || because.is_some() => return Ok((Some(role.clone()), broken)),
                None => stopped = stopped.or(Some(broken[0].refusal.clone().reason_would_do(true))),
            }
        }
        Err(stopped.unwrap_or_else(|| {
            let roles = by.iter().map(|one| match one {
                By::Role(role) => procedure.title_of(role).into(),
                By::Anyone => Message::new("dossier-anyone").into(),
                By::AnyoneOfStaff => Message::new("dossier-anyone-of-staff").into(),
            });
            Refusal::new(Code::Role, Message::new("dossier-role").with("roles", text::Argument::Choice(roles.collect())))
        }))
    }

    /// A role of the actor, for the record, when the rule asks for none in particular.
    fn any_role(&self) -> Option<Id> {
        let held = |role: &&procedure::Role| {
            crate::people::holds(self.procedure, self.dossier, self.context.people, &self.actor.person, &role.id)
        };
        self.procedure.roles.iter().find(held).map(|role| role.id.clone())
    }

    /// A reason that has to be given.
    pub fn reason(&self, because: Option<&Arc<str>>) -> Result<Arc<str>, Refusal> {
        because
            .filter(|reason| !reason.trim().is_empty())
            .cloned()
            .ok_or_else(|| Refusal::new(Code::ReasonMissing, Message::new("dossier-reason-missing")).reason_would_do(true))
    }
}
