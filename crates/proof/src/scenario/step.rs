//! What a step asks of the engine.

use std::sync::Arc;

use dossier::{Addressee, Command, Correction, Intake, IntakePart, PartNumber};
use procedure::Procedure;
use reading::{Node, NodeKind};

use super::file::{Reader, Step};
use super::values::{fact, facts, moment};

/// The command of a step; nothing for a step that only looks.
pub(super) fn command(procedure: &Procedure, step: &Step) -> Result<Option<Command>, String> {
    let part = step.part.unwrap_or(1) as PartNumber;
    if let Some(channel) = &step.receive {
        return Ok(Some(Command::Receive(Intake {
            channel: channel.value.clone(),
            anonymous: step.anonymous,
            first_contact: step.first_contact,
            facts: facts(procedure, step.facts.as_ref()),
            parts: step.parts.iter().map(|node| piece(procedure, node)).collect(),
        })));
    }
    if let Some(action) = step.do_.as_ref().or(step.refused.as_ref()) {
        let because = if step.refused.is_some() { step.reason.clone() } else { step.because.clone() };
        let answers = facts(procedure, step.with.as_ref());
        return Ok(Some(Command::Act { part, action: action.value.clone(), answers, because }));
    }
    if let Some(text) = &step.write {
        let to = match step.to {
            Some(Reader::Sender) => Addressee::Sender,
            Some(Reader::Staff) | None => Addressee::Staff,
        };
        return Ok(Some(Command::Write { to, text: text.value.clone() }));
    }
    match &step.general {
        // Merging is about two dossiers: see `run`.
        Some(name) if &*name.value == "merge" => Ok(None),
        Some(name) => general(procedure, step, &name.value, part).map(Some),
        None => Ok(None),
    }
}

/// A part in a list: `{ track: …, facts… }`.
fn piece(procedure: &Procedure, node: &Node) -> IntakePart {
    let mut facts = facts(procedure, Some(node));
    let track = node.get("track").and_then(Node::scalar).map(Arc::from);
    facts.remove("track");
    IntakePart { track, facts }
}

fn general(procedure: &Procedure, step: &Step, name: &str, part: PartNumber) -> Result<Command, String> {
    let nothing = Node { span: step.span.clone(), kind: NodeKind::Map(Vec::new()) };
    let with = step.with.as_ref().unwrap_or(&nothing);
    let word = |key: &str| with.get(key).and_then(Node::scalar).map(Arc::<str>::from).ok_or_else(|| key.to_owned());
    let because = step.because.clone();
    Ok(match name {
        "split" => Command::Split { part, into: pieces(procedure, with.get("into")), because },
        "add-part" => Command::AddPart { part: piece(procedure, with), because },
        "link" => Command::Link { dossier: word("dossier")?, kind: word("kind").unwrap_or_else(|_| "related".into()) },
        "assign" => Command::Assign { role: word("role")?, person: word("person")?, because },
        "substitute" => Command::Substitute { role: word("role")?, person: word("person")?, because },
        "extend" => Command::Extend { part, clock: word("clock")?, consent: words(with.get("consent")), because },
        "seen" => Command::Seen,
        "undo" => Command::Undo { because },
        "reopen" => Command::Reopen { part, stage: word("stage")?, because },
        "add-party" => Command::AddParty { role: word("role")?, name: word("name")? },
        "add-document" => Command::AddDocument {
            name: word("name")?,
            media: word("type").unwrap_or_else(|_| "application/octet-stream".into()),
            bytes: word("bytes").ok().and_then(|bytes| bytes.parse().ok()).unwrap_or(0),
        },
        "migrate" => Command::Migrate { to: word("to")?, because },
        "record" => Command::Record { part, facts: facts(procedure, with.get("facts").or(Some(with))) },
        "correct" => Command::Correct { correction: correction(procedure, with, part)?, because },
        other => return Err(other.to_owned()),
    })
}

fn pieces(procedure: &Procedure, node: Option<&Node>) -> Vec<IntakePart> {
    match node.map(|node| &node.kind) {
        Some(NodeKind::List(items)) => items.iter().map(|item| piece(procedure, item)).collect(),
        _ => Vec::new(),
    }
}

fn words(node: Option<&Node>) -> Vec<Arc<str>> {
    match node.map(|node| &node.kind) {
        Some(NodeKind::List(items)) => items.iter().filter_map(Node::scalar).map(Arc::from).collect(),
        Some(NodeKind::Scalar { text, .. }) => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn correction(procedure: &Procedure, with: &Node, part: PartNumber) -> Result<Correction, String> {
    let missing = |key: &str| key.to_owned();
    let text = |key: &str| with.get(key).and_then(Node::scalar);
    if let Some(name) = text("fact") {
        let value = with.get("value").map_or(condition::Value::Unknown, |node| fact(procedure, name, node));
        return Ok(Correction::Fact(part, name.into(), value));
    }
    if let Some(received) = text("received") {
        return moment(procedure, received).map(Correction::Received).ok_or_else(|| missing("received"));
    }
    if let Some(first) = text("first-contact") {
        return first.parse().map(Correction::FirstContact).map_err(|_| missing("first-contact"));
    }
    let event = text("event").and_then(|event| event.parse().ok()).ok_or_else(|| missing("event"))?;
    let at = text("at").and_then(|at| moment(procedure, at)).ok_or_else(|| missing("at"))?;
    Ok(Correction::Moment(event, at))
}
