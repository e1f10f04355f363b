//! Merging true duplicates: no clock and no addressee may be lost.

use std::collections::BTreeSet;
use std::sync::Arc;

use text::Message;

use super::{Desk, moment, pinned};
use crate::command::{Actor, Context};
use crate::event::{Event, Happening};
use crate::refusal::{Code, Refusal};
use crate::state::Dossier;

/// A dossier with its number.
pub type Numbered<'a> = (&'a str, &'a Dossier);

/// Merges a duplicate into the dossier in which it goes on: the events for the duplicate, and for the other.
///
/// Refused when the two do not have the same parties, when one of them is anonymous and the other is not, or when
/// the duplicate has already been worked on: then they are linked instead.
pub fn decide_merge(
    context: &Context<'_>,
    duplicate: Numbered<'_>,
    into: Numbered<'_>,
    actor: &Actor,
    because: Option<&Arc<str>>,
) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    let procedure = pinned(context, duplicate.1)?;
    moment(duplicate.1, actor.at, context.now)?;
    moment(into.1, actor.at, context.now)?;
    let desk = Desk { context, procedure, dossier: duplicate.1, actor };
    let role = desk.power("merge")?;
    let reason = desk.reason(because)?;
    let already = duplicate.1.merged_into.is_some() || into.1.merged_into.is_some() || duplicate.0 == into.0;
    if already || duplicate.1.procedure != into.1.procedure {
        return Err(Refusal::new(Code::Merged, Message::new("dossier-merge-not")));
    }
    let parties = |dossier: &Dossier| -> BTreeSet<(Arc<str>, Arc<str>)> {
        dossier.parties.iter().map(|party| (party.role.clone(), party.name.clone())).collect()
    };
    let same_sender = !duplicate.1.anonymous && !into.1.anonymous && parties(duplicate.1) == parties(into.1);
    if !same_sender || parties(into.1).is_empty() {
        return Err(Refusal::new(Code::Addressee, Message::new("dossier-merge-addressee")));
    }
    let untouched = duplicate.1.parts.iter().all(|part| part.done.is_empty());
    if !untouched {
        return Err(Refusal::new(Code::Addressee, Message::new("dossier-merge-clock")));
    }
    let gone = desk.event(role.clone(), Happening::MergedInto { dossier: into.0.into(), reason: reason.clone() });
    let first_contact = Some(duplicate.1.first_contact);
    let what = Happening::MergedFrom {
        dossier: duplicate.0.into(),
        received: duplicate.1.received,
        first_contact,
        reason,
    };
    let kept = desk.event(role, what);
    Ok((vec![gone], vec![kept]))
}
