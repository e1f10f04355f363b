//! Something arrives: it is always registered; only the form can ask for more first.

use std::collections::BTreeSet;

use procedure::{Id, Of, Procedure};
use text::Message;

use super::answers::{check_value, missing};
use crate::command::{Actor, Context, Intake, IntakePart};
use crate::event::{Event, Facts, Happening, NewPart};
use crate::refusal::{Code, Refusal};
use crate::state::{Dossier, Part};
use crate::world::PartWorld;

/// How many parts one message may hold: more is several messages.
const PARTS_MAX: usize = 20;

pub(super) fn receive(
    context: &Context<'_>,
    procedure_id: &str,
    actor: &Actor,
    arrived: &Intake,
) -> Result<Vec<Event>, Refusal> {
    if actor.at > context.now {
        return Err(Refusal::new(Code::Future, Message::new("dossier-future")));
    }
    let unknown = || {
        let message = Message::new("dossier-unknown-procedure").with("procedure", procedure_id);
        Refusal::new(Code::UnknownProcedure, message)
    };
    // The zone that says which day it is belongs to a version; every version of one procedure has the same.
    let day_before = |procedure: &Procedure| crate::apply::local(&procedure.time_zone, actor.at);
    let probe = context.procedures.in_force(procedure_id, jiff::civil::Date::MAX).ok_or_else(unknown)?;
    let today = day_before(probe);
    let procedure = context.procedures.in_force(procedure_id, today).ok_or_else(unknown)?;
    let Some(channel) = procedure.channel(&arrived.channel) else {
        let message = Message::new("dossier-unknown-channel").with("channel", &arrived.channel);
        return Err(Refusal::new(Code::UnknownChannel, message));
    };
    if arrived.first_contact.is_some_and(|first| first > today) {
        return Err(Refusal::new(Code::Future, Message::new("dossier-future")));
    }
    let (of_dossier, of_part) = facts(procedure, &arrived.facts)?;
    let one = [IntakePart::default()];
    let parts = if arrived.parts.is_empty() { &one } else { arrived.parts.as_slice() };
    if parts.len() > PARTS_MAX {
        return Err(Refusal::new(Code::UnknownPart, Message::new("dossier-too-many-parts").with("most", PARTS_MAX)));
    }
    let draft = draft(procedure, actor, arrived, &channel.id, today, of_dossier.clone());
    let mut new_parts = Vec::new();
    for part in parts {
        let mut known = of_part.clone();
        known.extend(facts(procedure, &part.facts)?.1);
        new_parts.push(route(procedure, &draft, today, known, part.track.as_ref())?);
    }
    if procedure.intake.strict.contains(&channel.id) {
        strict(procedure, &draft, today, &new_parts)?;
    }
    let what = Happening::Received {
        procedure: procedure.id.clone(),
        version: procedure.version.clone(),
        channel: channel.id.clone(),
        anonymous: arrived.anonymous,
        first_contact: arrived.first_contact,
        facts: of_dossier,
        parts: new_parts,
    };
    let event = Event { at: actor.at, recorded: context.now, by: actor.person.clone(), role: None, what };
    Ok(vec![event])
}

/// Facts of the dossier and facts of the part, each possible.
pub(super) fn facts(procedure: &Procedure, given: &Facts) -> Result<(Facts, Facts), Refusal> {
    let (mut of_dossier, mut of_part) = (Facts::new(), Facts::new());
    for (name, value) in given {
        let value = check_value(procedure, name, value, None)?;
        let dossier = procedure.facts.get(name).is_some_and(|fact| fact.of == Of::Dossier);
        if dossier { of_dossier.insert(name.clone(), value) } else { of_part.insert(name.clone(), value) };
    }
    Ok((of_dossier, of_part))
}

/// The dossier as it would be, for the conditions of the routes.
fn draft(
    procedure: &Procedure,
    actor: &Actor,
    arrived: &Intake,
    channel: &Id,
    today: jiff::civil::Date,
    facts: Facts,
) -> Dossier {
    Dossier {
        procedure: procedure.id.clone(),
        version: procedure.version.clone(),
        received: actor.at,
        received_on: today,
        first_contact: arrived.first_contact.unwrap_or(today),
        channel: channel.clone(),
        anonymous: arrived.anonymous,
        facts,
        parts: Vec::new(),
        parties: Vec::new(),
        people: Vec::new(),
        acted: BTreeSet::new(),
        documents: Vec::new(),
        links: Vec::new(),
        merged_into: None,
        deviations: Vec::new(),
        disclosures: Vec::new(),
        events: 0,
        last_at: actor.at,
    }
}

/// A part with these facts and no history, in no track yet.
pub(crate) fn blank(facts: Facts, on: jiff::civil::Date) -> Part {
    Part {
        number: 1,
        track: Id::from(""),
        stage: Id::from(""),
        facts,
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
    }
}

/// Where a part goes: into the named track, or by the first route whose condition holds.
pub(super) fn route(
    procedure: &Procedure,
    dossier: &Dossier,
    today: jiff::civil::Date,
    facts: Facts,
    track: Option<&Id>,
) -> Result<NewPart, Refusal> {
    let lost = |name: &str| Refusal::new(Code::UnknownName, Message::new("dossier-unknown-name").with("name", name));
    if let Some(name) = track {
        let stage = procedure.track(name).and_then(|track| track.stages.first()).ok_or_else(|| lost(name))?;
        return Ok(NewPart { track: name.clone(), stage: stage.id.clone(), facts });
    }
    let part = blank(facts, today);
    let world = PartWorld { procedure, dossier, part: &part, today, answers: None };
    let holds = |route: &&procedure::Route| route.if_.as_ref().is_none_or(|condition| condition.evaluate(&world).is_true());
    let route = procedure.intake.routes.iter().find(holds).ok_or_else(|| lost("routes"))?;
    let (track, stage) = (route.go.track.clone(), route.go.stage.clone());
    Ok(NewPart { track, stage, facts: part.facts })
}

/// The form asks for everything that must be known, in every part, all at once.
fn strict(procedure: &Procedure, draft: &Dossier, today: jiff::civil::Date, parts: &[NewPart]) -> Result<(), Refusal> {
    let mut lacking: Vec<Id> = Vec::new();
    for new in parts {
        let mut part = blank(new.facts.clone(), today);
        part.track.clone_from(&new.track);
        part.stage.clone_from(&new.stage);
        let world = PartWorld { procedure, dossier: draft, part: &part, today, answers: None };
        for step in &procedure.intake.steps {
            lacking.extend(missing(&step.asks, &Facts::new(), &world).into_iter().filter(|fact| !lacking.contains(fact)).collect::<Vec<_>>());
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
