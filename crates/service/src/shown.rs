//! What lists show of a dossier: computed from its log, sealed beside its row.

use condition::Value;
use dossier::view::Duty;
use dossier::{Dossier, PartNumber};
use jiff::civil::Date;
use procedure::{FactKind, Holds, Id, Procedure};
use serde::{Deserialize, Serialize};

use crate::access::Viewers;

/// How much of what was told stands in a list, in characters.
const SUBJECT: usize = 140;

/// What lists show of a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// What it is about: the beginning of what was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Who sent it; nothing when nobody is to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// Number, track and stage of each part; parts in which a danger is handled are left out.
    pub parts: Vec<(PartNumber, Id, Id)>,
    /// Whether there are other parts, in which a danger is handled.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub danger: bool,
    /// What is to be done first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Next>,
    /// Who may see it.
    pub viewers: Viewers,
}

/// What is to be done first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// What it comes from and which one: `clock:reply`.
    pub kind: String,
    /// With which part.
    pub part: PartNumber,
    /// By whom.
    pub role: Id,
    /// The day to work towards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

impl Shown {
    /// What lists show of a dossier with these duties.
    pub(crate) fn of(procedure: &Procedure, dossier: &Dossier, duties: &[Duty], today: Date) -> Shown {
        let plain = dossier.parts.iter().filter(|part| part.interrupt.is_none());
        let next = duties.first().map(|duty| Next {
            kind: crate::project::kind(duty),
            part: duty.part,
            role: duty.role.clone(),
            work: duty.work,
            due: duty.due,
        });
        Shown {
            subject: subject(procedure, dossier),
            sender: sender(procedure, dossier),
            parts: plain.map(|part| (part.number, part.track.clone(), part.stage.clone())).collect(),
            danger: dossier.parts.iter().any(|part| part.interrupt.is_some()),
            next,
            viewers: Viewers::of(procedure, dossier, today),
        }
    }
}

/// Who sent a dossier, by name, unless they wish to stay unknown.
pub fn sender(procedure: &Procedure, dossier: &Dossier) -> Option<String> {
    if dossier.anonymous {
        return None;
    }
    let named = |(id, value): (&Id, &Value)| {
        let holds = procedure.facts.get(id).and_then(|fact| fact.holds);
        match value {
            Value::Text(name) if holds == Some(Holds::Name) => Some(name.to_string()),
            _ => None,
        }
    };
    dossier.facts.iter().find_map(named)
}

/// What a dossier is about: the beginning of the first thing told in free words, in the order of the questions.
fn subject(procedure: &Procedure, dossier: &Dossier) -> Option<String> {
    let part = dossier.parts.iter().find(|part| part.interrupt.is_none()).or_else(|| dossier.parts.first())?;
    let asked = procedure.intake.steps.iter().flat_map(|step| &step.asks).map(|ask| &ask.fact);
    let known = part.facts.keys().chain(dossier.facts.keys());
    let told = |id: &Id| {
        let fact = procedure.facts.get(id).filter(|fact| fact.kind == FactKind::Text && fact.holds.is_none())?;
        match dossier.fact(part, &fact.id)? {
            Value::Text(text) => Some(shortened(text)),
            _ => None,
        }
    };
    asked.chain(known).find_map(told)
}

/// The beginning of a text, on one line, up to a whole word.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() >= SUBJECT {
            short.push('…');
            return short;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::{SUBJECT, shortened};

    #[test]
    fn a_long_text_ends_at_a_whole_word() {
        assert_eq!(shortened("  Kort\nverhaal "), "Kort verhaal");
        let long = "woord ".repeat(60);
        let short = shortened(&long);
        assert!(short.ends_with("woord…") && short.chars().count() <= SUBJECT);
        assert_eq!(shortened(&"x".repeat(500)), "…");
    }
}
