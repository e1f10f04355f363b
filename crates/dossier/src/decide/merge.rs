//! Merging true duplicates: no clock, no addressee and nothing that was told may be lost.

use std::collections::BTreeSet;
use std::sync::Arc;

use condition::Value;
use text::Message;

use super::Desk;
use crate::clock::{ClockState, ClockView, clock_views};
use crate::command::{Actor, Context};
use crate::event::{Event, Happening};
use crate::fold::advance;
use crate::known::Facts;
use crate::refusal::{Code, Refusal};
use crate::state::{Dossier, Part};

/// A dossier with its number.
pub type Numbered<'a> = (&'a str, &'a Dossier);

/// Merges a duplicate into the dossier in which it goes on: the events for the duplicate, and for the other.
///
/// What only the duplicate knows is recorded in the other.
///
/// # Errors
/// A [`Refusal`] as for [`crate::decide`]; further when the two do not have the same known parties, when they are not
/// of the same procedure and version, when the duplicate has been worked on, or when a clock of it would not run in
/// the other, or would end later there, or when the two contradict each other: then they are linked instead.
pub fn decide_merge(
    context: &Context<'_>,
    duplicate: Numbered<'_>,
    into: Numbered<'_>,
    actor: &Actor,
    because: Option<&Arc<str>>,
) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    let because = because.filter(|because| !because.trim().is_empty());
    let desk = Desk::new(context, duplicate.1, actor)?;
    let other = Desk::new(context, into.1, actor)?;
    desk.moment()?;
    other.moment()?;
    let acting = desk.power("merge", because)?;
    let acting_there = other.power("merge", because)?;
    let reason = desk.reason(because)?;
    let merged = duplicate.1.merged_into.is_some() || into.1.merged_into.is_some() || duplicate.0 == into.0;
    let same_rules = duplicate.1.procedure == into.1.procedure && duplicate.1.version == into.1.version;
    if merged || !same_rules {
        return Err(Refusal::new(Code::Merged, Message::new("dossier-merge-not")));
    }
    if !same_sender(duplicate.1, into.1) {
        return Err(Refusal::new(Code::Addressee, Message::new("dossier-merge-addressee")));
    }
    let what = Happening::MergedFrom {
        dossier: duplicate.0.into(),
        received: duplicate.1.received,
        first_contact: Some(duplicate.1.first_contact),
        reason: reason.clone(),
    };
    let mut kept = vec![other.event(acting_there, what)];
    let lost = || Refusal::new(Code::Addressee, Message::new("dossier-merge-clock"));
    let mut result = into.1.clone();
    advance(context.procedures, &mut result, &kept[0]).map_err(|_| lost())?;
    let untouched = duplicate.1.parts.iter().all(|part| part.done.is_empty() && part.extensions.is_empty())
        && duplicate.1.messages.is_empty();
    let added = added(&desk, &result).filter(|_| untouched).ok_or_else(lost)?;
    for (part, facts) in added {
        let role = kept[0].role.clone();
        let recorded = super::Acting { role, deviations: Vec::new() };
        kept.push(other.event(recorded, Happening::Recorded { part, facts }));
    }
    let gone = desk.event(acting, Happening::MergedInto { dossier: into.0.into(), reason });
    Ok((vec![gone], kept))
}

fn same_sender(one: &Dossier, other: &Dossier) -> bool {
    let parties = |dossier: &Dossier| -> BTreeSet<(Arc<str>, Arc<str>)> {
        dossier.parties.iter().map(|party| (party.role.clone(), party.name.clone())).collect()
    };
    !one.anonymous && !other.anonymous && !one.parties.is_empty() && parties(one) == parties(other)
}

/// What each part of the other dossier learns from the duplicate; nothing when a part of the duplicate has no
/// counterpart in which all its clocks run on.
fn added(desk: &Desk<'_>, result: &Dossier) -> Option<Vec<(u16, Facts)>> {
    let duplicate = desk.dossier;
    let of_dossier = learned(&result.facts, &duplicate.facts)?;
    let mut added: Vec<(u16, Facts)> = Vec::new();
    if !of_dossier.is_empty() {
        added.push((1, of_dossier));
    }
    let mut taken: Vec<u16> = Vec::new();
    for part in &duplicate.parts {
        let fits = |kept: &&Part| {
            !taken.contains(&kept.number) && kept.track == part.track && keeps_clocks(desk, part, result, kept)
        };
        let (kept, facts) = result
            .parts
            .iter()
            .filter(fits)
            .find_map(|kept| Some((kept.number, learned(&kept.facts, &part.facts)?)))?;
        taken.push(kept);
        if !facts.is_empty() {
            added.push((kept, facts));
        }
    }
    Some(added)
}

/// What is known in the duplicate only; nothing when the two contradict each other, other than in their wording.
fn learned(kept: &Facts, duplicate: &Facts) -> Option<Facts> {
    let mut learned = Facts::new();
    for (name, value) in duplicate.iter().filter(|(_, value)| value.is_known()) {
        match kept.get(name).filter(|known| known.is_known()) {
            None => {
                learned.insert(name.clone(), value.clone());
            }
            Some(known) if known == value || matches!(value, Value::Text(_)) => {}
            Some(_) => return None,
        }
    }
    Some(learned)
}

/// Whether every clock that runs in a part of the duplicate runs in the other, and ends there no later.
fn keeps_clocks(desk: &Desk<'_>, part: &Part, result: &Dossier, kept: &Part) -> bool {
    let lives = |view: &&ClockView<'_>| {
        !matches!(view.state, ClockState::NotRunning | ClockState::Lapsed | ClockState::Undeliverable)
    };
    let there = clock_views(desk.procedure, result, kept, desk.today);
    clock_views(desk.procedure, desk.dossier, part, desk.today).iter().filter(lives).all(|view| {
        let same = there.iter().filter(lives).find(|other| other.clock.id == view.clock.id);
        same.is_some_and(|same| same.due.is_none() || view.due.is_none() || same.due <= view.due)
    })
}
