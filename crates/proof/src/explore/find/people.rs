//! Stages in which nobody sees to it that something happens, and danger that cannot be told.

use procedure::{By, Interrupt};
use text::Message;

use super::Found;

pub(super) fn find(found: &mut Found<'_, '_>) {
    responsible(found);
    roles(found);
    let all = &found.procedure().interrupts;
    let dangers: Vec<&Interrupt> = all.iter().filter(|interrupt| is_danger(found, interrupt)).collect();
    for interrupt in &dangers {
        danger(found, interrupt);
    }
    if dangers.is_empty() {
        let span = found.procedure().intake.basis.span.clone();
        found.note(&span, Message::new("check-no-danger"), Message::new("check-no-danger-remedy"));
    }
}

fn responsible(found: &mut Found<'_, '_>) {
    let search = found.search;
    for (place, spot) in search.map.spots.iter().enumerate() {
        let Some(role) = &spot.stage.responsible else { continue };
        let with = |id: &'static str| {
            Message::new(id)
                .with("stage", &spot.stage.title)
                .with("track", &spot.track.title)
                .with("role", search.procedure.title_of(role))
        };
        let span = &spot.stage.basis.span;
        if search.seen.nobody.contains(&place) {
            found.error(span, with("check-stage-nobody"), with("check-stage-nobody-remedy"));
        } else if search.seen.idle.contains(&place) && !search.seen.busy.contains(&place) {
            found.note(span, with("check-stage-idle"), with("check-stage-idle-remedy"));
        }
    }
}

/// A role that is named as one who may act, and never can.
fn roles(found: &mut Found<'_, '_>) {
    let search = found.search;
    for role in &search.procedure.roles {
        let named = |action: &&procedure::Action| action.by.iter().any(|by| *by == By::Role(role.id.clone()));
        let may = search.map.rules.iter().enumerate();
        let may = may.filter(|(place, rule)| search.seen.rules.contains(place) && named(&rule.action)).count();
        if may > 0 && !search.seen.roles.contains(&role.id) {
            let message = Message::new("check-role-never-acts").with("role", &role.title);
            found.note(&role.basis.span, message, Message::new("check-role-never-acts-remedy"));
        }
    }
}

fn is_danger(found: &Found<'_, '_>, interrupt: &Interrupt) -> bool {
    found.procedure().track(&interrupt.track).is_some_and(|track| &*track.counts_as == "danger")
}

/// A child's safety interrupts everything: from every stage, also a closed one, and when something arrives.
fn danger(found: &mut Found<'_, '_>, interrupt: &Interrupt) {
    let search = found.search;
    if !search.seen.at_intake.contains(&interrupt.id) {
        let message = Message::new("check-danger-not-at-intake").with("interrupt", &interrupt.title);
        found.never(&interrupt.basis.span, message, Message::new("check-danger-not-at-intake-remedy"));
    }
    for track in &search.procedure.tracks {
        let stages = search.map.spots.iter().enumerate().filter(|(_, spot)| spot.track.id == track.id);
        let closed = |place: &usize| search.seen.not_raisable.contains(&(interrupt.id.clone(), *place));
        let (never, may): (Vec<_>, Vec<_>) =
            stages.filter(|(place, _)| search.seen.spots.contains(place)).partition(|(place, _)| closed(place));
        let with = |id: &'static str| Message::new(id).with("interrupt", &interrupt.title).with("track", &track.title);
        if may.is_empty() && never.len() > 1 {
            let remedy = Message::new("check-danger-not-raisable-at-all-remedy").with("track", &track.id);
            found.error(&track.basis.span, with("check-danger-not-raisable-at-all"), remedy);
            continue;
        }
        for (_, spot) in never {
            let remedy = if spot.stage.end {
                "check-danger-not-raisable-closed-remedy"
            } else {
                "check-danger-not-raisable-remedy"
            };
            let message = with("check-danger-not-raisable").with("stage", &spot.stage.title);
            found.error(&spot.stage.basis.span, message, Message::new(remedy).with("track", &track.id));
        }
    }
}
