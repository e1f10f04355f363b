//! Dead ends: stages that a part cannot leave for an end any more.

use std::collections::BTreeSet;

use dossier::Dossier;
use text::{Argument, Message};

use super::super::ends::Ends;
use super::super::search::Step;
use super::Found;

pub(super) fn find(found: &mut Found<'_, '_>, ends: &Ends) {
    let mut told = BTreeSet::new();
    for dead in &ends.dead {
        for (spot, at) in stuck(found, *dead) {
            if told.insert(spot) {
                tell(found, spot, at, "check-dead-end");
            }
        }
    }
    for unsure in &ends.unsure {
        for spot in open(found, &found.search.states[*unsure].dossier) {
            if told.insert(spot) {
                tell(found, spot, *unsure, "check-dead-end-unsure");
            }
        }
    }
}

fn tell(found: &mut Found<'_, '_>, spot: usize, state: usize, id: &'static str) {
    let search = found.search;
    let rules = &search.map.spots[spot];
    let way: Vec<Argument> = search.way(state).into_iter().map(|step| said(found, step)).collect();
    let message = Message::new(id)
        .with("stage", &rules.stage.title)
        .with("track", &rules.track.title)
        .with("way", Argument::List(way));
    let remedy = Message::new("check-dead-end-remedy").with("stage", &rules.stage.title).with("id", &rules.stage.id);
    let span = &rules.stage.basis.span;
    if id == "check-dead-end" { found.error(span, message, remedy) } else { found.note(span, message, remedy) }
}

/// Where everything ends up that follows a state without a way out, each with the first state that stands there.
fn stuck(found: &Found<'_, '_>, from: usize) -> Vec<(usize, usize)> {
    let mut reached = vec![from];
    let mut known = BTreeSet::from([from]);
    let mut place = 0;
    while let Some(index) = reached.get(place) {
        reached.extend(found.search.states[*index].next.iter().filter(|next| known.insert(**next)));
        place += 1;
    }
    let spots = |index: &usize| open(found, &found.search.states[*index].dossier);
    // What a part can still leave is on the way to the end of it all, not the end itself.
    let stays = |spot: usize| {
        let there = reached.iter().filter(|index| spots(index).contains(&spot));
        !there.flat_map(|index| &found.search.states[*index].next).any(|next| !spots(next).contains(&spot))
    };
    let all: BTreeSet<usize> = reached.iter().flat_map(spots).collect();
    let bottom: Vec<usize> = all.iter().copied().filter(|spot| stays(*spot)).collect();
    let told = if bottom.is_empty() { spots(&from) } else { bottom };
    let first = |spot: usize| reached.iter().copied().find(|index| spots(index).contains(&spot)).unwrap_or(from);
    told.into_iter().map(|spot| (spot, first(spot))).collect()
}

/// Where the parts stand that are not closed.
fn open(found: &Found<'_, '_>, dossier: &Dossier) -> Vec<usize> {
    let spots = dossier.parts.iter().filter_map(|part| found.search.map.spot(&part.track, &part.stage));
    spots.filter(|spot| !found.search.map.spots[*spot].stage.end).collect()
}

/// One step of the way to a state.
fn said(found: &Found<'_, '_>, step: &Step) -> Argument {
    let procedure = found.procedure();
    match step {
        Step::Arrived(channel) => {
            let title = procedure.channel(channel).map_or(channel, |channel| &channel.title);
            Message::new("check-step-arrived").with("channel", title).into()
        }
        Step::Taken(rule) => (&found.search.map.rules[*rule].action.title).into(),
        Step::Appointed(role) => Message::new("check-step-appointed").with("role", procedure.title_of(role)).into(),
        Step::Waited(clock) => {
            let clocks = procedure.tracks.iter().flat_map(|track| &track.clocks);
            let title = clocks.filter(|known| known.id == *clock).map(|clock| &clock.title).next();
            match title {
                Some(title) => Message::new("check-step-waited").with("clock", title).into(),
                None => Message::new("check-step-waited-long").into(),
            }
        }
    }
}
