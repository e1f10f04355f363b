//! Values in scenarios, read by the kind of the fact.

use condition::{Kind, Value};
use dossier::Facts;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use procedure::Procedure;
use reading::{Node, NodeKind};

/// A moment in the local time of the organisation; a day alone means noon.
pub(super) fn moment(procedure: &Procedure, written: &str) -> Option<Timestamp> {
    let written = written.trim();
    let local: DateTime = match written.len() {
        0..=10 => written.parse::<Date>().ok()?.at(12, 0, 0, 0),
        _ => written.replacen(' ', "T", 1).parse().ok()?,
    };
    procedure.time_zone.to_timestamp(local).ok()
}

/// The facts of a map; a name that the procedure does not know keeps its text, so that the engine refuses it.
pub(super) fn facts(procedure: &Procedure, node: Option<&Node>) -> Facts {
    let mut facts = Facts::new();
    if let Some(NodeKind::Map(entries)) = node.map(|node| &node.kind) {
        for (key, value) in entries {
            facts.insert(key.text.clone(), fact(procedure, &key.text, value));
        }
    }
    facts
}

/// One value. What cannot be read as the kind of the fact stays text: the engine then says what is wrong.
pub(super) fn fact(procedure: &Procedure, name: &str, node: &Node) -> Value {
    let kind = procedure.facts.get(name).map_or(&Kind::Text, |fact| &fact.values);
    match &node.kind {
        NodeKind::Nothing => Value::Unknown,
        NodeKind::List(items) => Value::many_of(items.iter().filter_map(Node::scalar)),
        NodeKind::Map(_) => Value::Text("{}".into()),
        NodeKind::Scalar { text, plain } => scalar(procedure, kind, text, *plain),
    }
}

fn scalar(procedure: &Procedure, kind: &Kind, text: &str, plain: bool) -> Value {
    if plain && text == "unknown" {
        return Value::Unknown;
    }
    let as_text = || Value::Text(text.into());
    match kind {
        Kind::YesNo => match text {
            "yes" | "true" => Value::YesNo(true),
            "no" | "false" => Value::YesNo(false),
            _ => as_text(),
        },
        Kind::Text => as_text(),
        Kind::Number => text.parse().map_or_else(|_| as_text(), Value::Number),
        Kind::Date => text.parse().map_or_else(|_| as_text(), Value::Date),
        Kind::Moment => moment(procedure, text).map_or_else(as_text, Value::Moment),
        Kind::Length => text.parse().map_or_else(|_| as_text(), Value::Length),
        Kind::OneOf(_) => Value::OneOf(text.into()),
        Kind::ManyOf(_) => Value::many_of([text]),
        Kind::Person => Value::Person(text.into()),
    }
}
