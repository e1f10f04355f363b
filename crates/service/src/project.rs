//! The read model of a dossier, computed from its log alone: written with it, and the same when it is built again.

use condition::Value;
use dossier::view::{Duty, DutyKind, duties, is_interrupted};
use dossier::{Dossier, next_due};
use store::{Change, Row};

use crate::error::Fault;
use crate::log::{day, micros, procedure};
use crate::organisation::Organisation;
use crate::shown::Shown;

/// How much of one answer can be found by, in characters.
const SEARCHED: usize = 2000;

/// The sender is unknown.
pub const ANONYMOUS: i64 = 1;
/// An interrupt is open, or proposed and not decided.
pub const INTERRUPTED: i64 = 2;
/// The dossier goes on in another.
pub const MERGED: i64 = 4;

/// Puts the read model of a dossier into a change.
pub(crate) fn project(organisation: &Organisation, dossier: &Dossier, change: &mut Change) -> Result<(), Fault> {
    let Projected { row, duties, viewers } = projected(organisation, dossier)?;
    change.row(row).viewers(viewers).duties(duties).search(&words(dossier));
    Ok(())
}

/// The words by which a dossier can be found: whatever was written in it, each once, in the order of the facts.
pub(crate) fn words(dossier: &Dossier) -> String {
    let mut words = String::new();
    let values = dossier.facts.values().chain(dossier.parts.iter().flat_map(|part| part.facts.values()));
    let answers = values.filter_map(|value| match value {
        Value::Text(text) => Some(text),
        _ => None,
    });
    for text in answers.chain(dossier.messages.iter().map(|written| &written.text)) {
        // A form may hold a hundred thousand characters; what is found by is the beginning of each answer.
        words.extend(text.chars().take(SEARCHED));
        words.push('\n');
    }
    words
}

/// The read model of a dossier.
pub(crate) struct Projected {
    /// Its row.
    pub row: Row,
    /// What is to be done.
    pub duties: Vec<store::Duty>,
    /// The keys under which it stands in the lists of those who do not see every dossier.
    pub viewers: Vec<String>,
}

/// The read model of a dossier. The day is that of its last event, so that the same log always gives the same.
pub(crate) fn projected(organisation: &Organisation, dossier: &Dossier) -> Result<Projected, Fault> {
    let procedure = procedure(organisation, dossier)?;
    let today = procedure.time_zone.to_datetime(dossier.last_at).date();
    let ended = |part: &dossier::Part| {
        procedure.track(&part.track).and_then(|track| track.stage(&part.stage)).is_some_and(|stage| stage.end)
    };
    let all = duties(procedure, dossier, today);
    let stages: Vec<String> = dossier.parts.iter().map(|part| format!("{}/{}", part.track, part.stage)).collect();
    let proposed = all.iter().any(|duty| duty.kind == DutyKind::Proposal);
    let open = procedure.interrupts.iter().any(|interrupt| is_interrupted(procedure, dossier, &interrupt.id));
    let flag = |holds: bool, flag: i64| if holds { flag } else { 0 };
    let shown = Shown::of(procedure, dossier, &all, today);
    let page = serde_json::to_vec(&shown).map_err(|error| Fault::Damaged(error.to_string()))?;
    let row = Row {
        procedure: dossier.procedure.to_string(),
        edition: dossier.version.to_string(),
        stage: stages.join(" "),
        closed: dossier.merged_into.is_some() || dossier.parts.iter().all(ended),
        next_work: all.iter().filter_map(|duty| duty.work).min().map(day),
        next_due: next_due(organisation.versions(), dossier, today).map(day),
        role: all.first().map(|duty| duty.role.to_string()).unwrap_or_default(),
        received: micros(dossier.received),
        updated: micros(dossier.last_at),
        flags: flag(dossier.anonymous, ANONYMOUS)
            | flag(proposed || open, INTERRUPTED)
            | flag(dossier.merged_into.is_some(), MERGED),
        page,
    };
    let duties = all.iter().map(|one| duty(dossier, one)).collect();
    Ok(Projected { row, duties, viewers: shown.viewers.keys.into_iter().collect() })
}

/// What a duty comes from and which one: `clock:reply`.
pub(crate) fn kind(duty: &Duty) -> String {
    let kind = match duty.kind {
        DutyKind::Proposal => "proposal",
        DutyKind::Clock => "clock",
        DutyKind::Request => "request",
        DutyKind::Message => "message",
    };
    format!("{kind}:{}", duty.id)
}

fn duty(dossier: &Dossier, duty: &Duty) -> store::Duty {
    store::Duty {
        part: duty.part.to_string(),
        kind: kind(duty),
        role: duty.role.to_string(),
        person: dossier.holder(&duty.role).map(|held| held.person.to_string()).unwrap_or_default(),
        work_date: duty.work.map(day),
        due_date: duty.due.map(day),
    }
}
