//! Stages that are never reached; actions, outcomes, requirements and routes that never do anything.

use std::collections::BTreeSet;

use dossier::{Code, Refusal};
use reading::Span;
use text::{Argument, Message};

use super::super::map::Rule;
use super::Found;

pub(super) fn find(found: &mut Found<'_, '_>) {
    stages(found);
    actions(found);
    outcomes(found);
    requirements(found);
    routes(found);
}

fn stages(found: &mut Found<'_, '_>) {
    let search = found.search;
    for (place, spot) in search.map.spots.iter().enumerate() {
        if !search.seen.spots.contains(&place) {
            let message = Message::new("check-stage-unreachable")
                .with("stage", &spot.stage.title)
                .with("track", &spot.track.title);
            let remedy = Message::new("check-stage-unreachable-remedy").with("go", &spot.stage.id);
            found.never(&spot.stage.basis.span, message, remedy);
        }
    }
}

/// An action that is written once for several tracks is unreachable when it is so in all of them.
fn actions(found: &mut Found<'_, '_>) {
    let search = found.search;
    for group in groups(&search.map.rules, |rule| &rule.action.basis.span) {
        let stands = |rule: &usize| {
            let open = |spot: &usize| search.map.spots[*spot].rules.contains(rule);
            search.seen.spots.iter().any(open)
        };
        // Of a stage that is never reached, that is told already.
        if group.iter().any(|rule| search.seen.rules.contains(rule)) || !group.iter().any(stands) {
            continue;
        }
        let action = search.map.rules[group[0]].action;
        let with = |id: &'static str| Message::new(id).with("action", &action.title);
        if group.iter().any(|rule| search.seen.by_exception.contains(rule)) {
            found.note(&action.basis.span, with("check-action-by-exception"), with("check-action-by-exception-remedy"));
            continue;
        }
        let message = match reason(found, &group) {
            Some(reason) => with("check-action-unreachable").with("reason", reason),
            None => with("check-action-unreachable-bare"),
        };
        found.never(&action.basis.span, message, Message::new("check-action-unreachable-remedy"));
    }
}

/// Why a rule was refused most often, in words.
fn reason(found: &Found<'_, '_>, group: &[usize]) -> Option<Argument> {
    let all = group.iter().filter_map(|rule| found.search.seen.refusals.get(rule)).flat_map(|all| all.values());
    let (_, refusal) = all.max_by_key(|(count, _)| *count)?;
    let action = found.search.map.rules[group[0]].action;
    let refusal: &Refusal = refusal;
    Some(match (refusal.code, &action.if_) {
        (Code::NotForThisDossier, Some(condition)) => {
            Message::new("check-reason-condition").with("condition", condition.text()).into()
        }
        _ => refusal.message.clone().into(),
    })
}

fn outcomes(found: &mut Found<'_, '_>) {
    let search = found.search;
    let mut seen: BTreeSet<&Span> = BTreeSet::new();
    let mut never: Vec<(&Span, &Rule<'_>)> = Vec::new();
    for (place, rule) in search.map.rules.iter().enumerate().filter(|(place, _)| search.seen.rules.contains(place)) {
        for (number, outcome) in rule.action.then.iter().enumerate() {
            match search.seen.outcomes.contains(&(place, number)) {
                true => drop(seen.insert(&outcome.span)),
                false => never.push((&outcome.span, rule)),
            }
        }
    }
    for (span, rule) in never.into_iter().filter(|(span, _)| !seen.contains(span)) {
        let message = Message::new("check-outcome-never").with("action", &rule.action.title);
        found.note(span, message, Message::new("check-outcome-never-remedy"));
    }
}

/// A requirement that always holds stops nobody.
fn requirements(found: &mut Found<'_, '_>) {
    let search = found.search;
    for group in groups(&search.map.rules, |rule| &rule.action.basis.span) {
        let taken: Vec<usize> = group.into_iter().filter(|rule| search.seen.rules.contains(rule)).collect();
        let Some(first) = taken.first() else { continue };
        for (place, requirement) in search.map.rules[*first].action.requires.iter().enumerate() {
            if !taken.iter().any(|rule| search.seen.broken.contains(&(*rule, place))) {
                let message = Message::new("check-requirement-idle")
                    .with("requirement", &requirement.id)
                    .with("action", &search.map.rules[*first].action.title);
                found.note(&requirement.basis.span, message, Message::new("check-requirement-idle-remedy"));
            }
        }
    }
}

fn routes(found: &mut Found<'_, '_>) {
    for (place, route) in found.procedure().intake.routes.iter().enumerate() {
        if !found.search.seen.routes.contains(&place) {
            let message = Message::new("check-route-never").with("number", place + 1);
            found.never(&route.basis.span, message, Message::new("check-route-never-remedy"));
        }
    }
}

/// Rules that are written at the same place, in the order of the procedure.
fn groups<'p>(rules: &[Rule<'p>], span: impl Fn(&Rule<'p>) -> &'p Span) -> Vec<Vec<usize>> {
    let mut groups: Vec<(&Span, Vec<usize>)> = Vec::new();
    for (place, rule) in rules.iter().enumerate() {
        let at = span(rule);
        match groups.iter_mut().find(|(known, _)| *known == at) {
            Some((_, group)) => group.push(place),
            None => groups.push((at, vec![place])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
