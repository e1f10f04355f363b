//! Something arrives: whatever comes from outside is registered; only the form can ask for more first.

use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{By, Channel, Id, Of, Procedure};
use text::Message;

use super::answers::{check_value, missing};
use super::{future, not_a_task_of, unknown_name};
use crate::command::{Actor, Context, Intake, IntakePart};
use crate::day::local;
use crate::event::{Event, Happening, NewPart};
use crate::known::Facts;
use crate::people::covered;
use crate::refusal::{Code, Refusal};
use crate::state::{Dossier, Part};
use crate::world::PartWorld;

/// How many parts one dossier may hold: more is several messages. A danger always gets its own part.
pub(super) const PARTS_MAX: usize = 20;

pub(super) fn receive(
    context: &Context<'_>,
    procedure_id: &str,
    actor: &Actor,
    arrived: &Intake,
) -> Result<Vec<Event>, Refusal> {
    if actor.at > context.now {
        return Err(future());
    }
    let procedure = version_on(context, procedure_id, actor)?;
    let channel = procedure.channel(&arrived.channel).ok_or_else(|| unknown_channel(arrived))?;
    let (mut of_dossier, of_part) = facts(procedure, &arrived.facts, actor.at)?;
    let one = [IntakePart::default()];
    let parts = if arrived.parts.is_empty() { &one } else { arrived.parts.as_slice() };
    if parts.len() > PARTS_MAX {
        return Err(too_many_parts());
    }
    let mut known = Vec::with_capacity(parts.len());
    for part in parts {
        let (dossier_too, own) = facts(procedure, &part.facts, actor.at)?;
        of_dossier.extend(dossier_too);
        let mut all = of_part.clone();
        all.extend(own);
        known.push((all, part.track.as_ref()));
    }
    let draft = draft(procedure, actor, arrived, channel, of_dossier)?;
    let today = draft.received_on;
    let parts: Result<Vec<NewPart>, Refusal> =
        known.into_iter().map(|(facts, track)| route(procedure, &draft, today, facts, track)).collect();
    let parts = parts?;
    registered(context, procedure, &draft, actor, channel, &parts)?;
    if procedure.intake.strict.contains(&channel.id) {
        strict(procedure, &draft, &parts)?;
    }
    let what = Happening::Received {
        procedure: procedure.id.clone(),
        version: procedure.version.clone(),
        channel: channel.id.clone(),
        anonymous: arrived.anonymous,
        first_contact: arrived.first_contact,
        facts: draft.facts,
        parts,
    };
    let Actor { person, at } = actor;
    Ok(vec![Event { at: *at, recorded: context.now, by: person.clone(), role: None, what, deviations: Vec::new() }])
}

/// What is told so far, as the dossier and part that it would become, for the form.
pub(crate) fn form_draft<'c>(
    context: &Context<'c>,
    procedure_id: &str,
    actor: &Actor,
    arrived: &Intake,
) -> Result<(&'c Procedure, Dossier, Part), Refusal> {
    let procedure = version_on(context, procedure_id, actor)?;
    let channel = procedure.channel(&arrived.channel).ok_or_else(|| unknown_channel(arrived))?;
    let (of_dossier, of_part) = facts(procedure, &arrived.facts, actor.at)?;
    let dossier = draft(procedure, actor, arrived, channel, of_dossier)?;
    let new = route(procedure, &dossier, dossier.received_on, of_part, None)?;
    let part = drafted(&dossier, &new);
    Ok((procedure, dossier, part))
}

/// Whether somebody registers what comes by a channel, before anything is told: danger waits for nobody and is never
/// refused for this.
pub(crate) fn may_register(
    context: &Context<'_>,
    procedure_id: &str,
    actor: &Actor,
    channel: &Id,
) -> Result<(), Refusal> {
    let procedure = version_on(context, procedure_id, actor)?;
    let arrived = Intake { channel: channel.clone(), ..Intake::default() };
    let channel = procedure.channel(channel).ok_or_else(|| unknown_channel(&arrived))?;
    let draft = draft(procedure, actor, &arrived, channel, Facts::new())?;
    registered(context, procedure, &draft, actor, channel, &[])
}

fn unknown_channel(arrived: &Intake) -> Refusal {
    let message = Message::new("dossier-unknown-channel").with("channel", &arrived.channel);
    Refusal::new(Code::UnknownChannel, message)
}

/// What does not come by the form is registered by whom the procedure says. Whoever is not of the organisation sends
/// it, by letter or mail: that is never refused. Nor is danger: it waits for nobody.
fn registered(
    context: &Context<'_>,
    procedure: &Procedure,
    draft: &Dossier,
    actor: &Actor,
    channel: &Channel,
    parts: &[NewPart],
) -> Result<(), Refusal> {
    let procedure::Intake { registered_by, basis, .. } = &procedure.intake;
    let covers = |by: &By| covered(procedure, draft, context.people, &actor.person, by);
    let free = channel.form || registered_by.is_empty() || !covers(&By::AnyoneOfStaff);
    if free || registered_by.iter().any(covers) || parts.iter().any(|part| danger(procedure, draft, part)) {
        return Ok(());
    }
    Err(not_a_task_of(procedure, registered_by).clauses(&basis.clauses))
}

/// Whether a part is an interrupt, or asks for one.
fn danger(procedure: &Procedure, draft: &Dossier, new: &NewPart) -> bool {
    let part = drafted(draft, new);
    let world = PartWorld { procedure, dossier: draft, part: &part, today: draft.received_on, answers: None };
    procedure
        .interrupts
        .iter()
        .any(|interrupt| world.calls_for(interrupt) || world.unsure_of(interrupt) || interrupt.track == new.track)
}

/// A part as it would begin.
fn drafted(draft: &Dossier, new: &NewPart) -> Part {
    Part { facts: new.facts.clone(), ..Part::begin(new.track.clone(), new.stage.clone(), draft.received_on) }
}

/// The version under which something that arrives now begins.
fn version_on<'c>(context: &Context<'c>, procedure_id: &str, actor: &Actor) -> Result<&'c Procedure, Refusal> {
    let unknown = || {
        let message = Message::new("dossier-unknown-procedure").with("procedure", procedure_id);
        Refusal::new(Code::UnknownProcedure, message)
    };
    // The zone that says which day it is belongs to a version; every version of one procedure has the same.
    let newest = context.procedures.in_force(procedure_id, Date::MAX).ok_or_else(unknown)?;
    let today = local(&newest.time_zone, actor.at);
    if context.procedures.two_at_once(procedure_id, today) {
        let message = Message::new("dossier-two-versions").with("procedure", procedure_id);
        return Err(Refusal::new(Code::Version, message));
    }
    context.procedures.in_force(procedure_id, today).ok_or_else(unknown)
}

pub(super) fn too_many_parts() -> Refusal {
    Refusal::new(Code::UnknownPart, Message::new("dossier-too-many-parts").with("most", PARTS_MAX))
}

/// Facts of the dossier and facts of the part, each possible.
pub(super) fn facts(procedure: &Procedure, given: &Facts, at: Timestamp) -> Result<(Facts, Facts), Refusal> {
    let (mut of_dossier, mut of_part) = (Facts::new(), Facts::new());
    for (name, value) in given {
        let value = check_value(procedure, name, value, None, at)?;
        let dossier = procedure.facts.get(name).is_some_and(|fact| fact.of == Of::Dossier);
        if dossier {
            of_dossier.insert(name.clone(), value)
        } else {
            of_part.insert(name.clone(), value)
        };
    }
    Ok((of_dossier, of_part))
}

/// The dossier as it would be, for the conditions of the routes.
fn draft(
    procedure: &Procedure,
    actor: &Actor,
    arrived: &Intake,
    channel: &Channel,
    facts: Facts,
) -> Result<Dossier, Refusal> {
    let mut draft = Dossier::begin(procedure, actor.at, &channel.id);
    draft.anonymous = arrived.anonymous;
    draft.facts = facts;
    if let Some(first) = arrived.first_contact {
        if first > draft.received_on {
            let message = Message::new("dossier-contact-late").with("received", draft.received_on);
            return Err(Refusal::new(Code::Future, message));
        }
        draft.first_contact = first;
    }
    Ok(draft)
}

/// Where a part goes: into the named track, or by the first route whose condition holds.
pub(super) fn route(
    procedure: &Procedure,
    dossier: &Dossier,
    today: Date,
    facts: Facts,
    track: Option<&Id>,
) -> Result<NewPart, Refusal> {
    if let Some(name) = track {
        let stage = procedure.track(name).and_then(|track| track.stages.first()).ok_or_else(|| unknown_name(name))?;
        return Ok(NewPart { track: name.clone(), stage: stage.id.clone(), facts });
    }
    let part = Part { facts, ..Part::begin("".into(), "".into(), today) };
    let world = PartWorld { procedure, dossier, part: &part, today, answers: None };
    let holds =
        |route: &&procedure::Route| route.if_.as_ref().is_none_or(|condition| condition.evaluate(&world).is_true());
    let route = procedure.intake.routes.iter().find(holds).ok_or_else(|| unknown_name(&"routes".into()))?;
    let (track, stage) = (route.go.track.clone(), route.go.stage.clone());
    Ok(NewPart { track, stage, facts: part.facts })
}

/// The form asks for everything that must be known, in every part, all at once.
fn strict(procedure: &Procedure, draft: &Dossier, parts: &[NewPart]) -> Result<(), Refusal> {
    let today = draft.received_on;
    let mut lacking: Vec<Id> = Vec::new();
    for new in parts {
        let part = drafted(draft, new);
        let world = PartWorld { procedure, dossier: draft, part: &part, today, answers: None };
        for step in &procedure.intake.steps {
            for fact in missing(&step.asks, &Facts::new(), &world) {
                if !lacking.contains(&fact) {
                    lacking.push(fact);
                }
            }
        }
    }
    if lacking.is_empty() {
        return Ok(());
    }
    let title = |fact: &Id| procedure.facts.get(fact).map_or_else(|| fact.clone(), |fact| fact.title.clone());
    let titles = lacking.iter().map(|fact| title(fact).into()).collect();
    let message = Message::new("dossier-missing-answer").with("facts", text::Argument::List(titles));
    Err(Refusal::new(Code::MissingAnswer, message).clauses(&procedure.intake.basis.clauses).facts(lacking))
}
