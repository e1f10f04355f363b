//! What was seen while exploring: everything that is not in here at the end never happened.

use std::collections::{BTreeMap, BTreeSet};

use dossier::{ClockState, Dossier, Part, PartWorld, Refusal, clock_view};
use jiff::civil::Date;
use procedure::{Clock, Force, Id, Phrase, Procedure};

use super::map::{Map, Rule};

/// Track and place of a clock in it.
pub(super) type ClockAt = (usize, usize);

/// Everything that happened.
#[derive(Default)]
pub(super) struct Seen {
    /// Spots in which a part stood.
    pub spots: BTreeSet<usize>,
    /// Rules that were taken.
    pub rules: BTreeSet<usize>,
    /// Rules that were taken only with a reason.
    pub by_exception: BTreeSet<usize>,
    /// Rule and outcome.
    pub outcomes: BTreeSet<(usize, usize)>,
    /// Rule and requirement that did not hold.
    pub broken: BTreeSet<(usize, usize)>,
    /// Why rules were refused: how often, and what was said.
    pub refusals: BTreeMap<usize, BTreeMap<String, (u32, Refusal)>>,
    /// Roles that acted.
    pub roles: BTreeSet<Id>,
    /// Track and ground that was used.
    pub grounds: BTreeSet<(Id, Id)>,
    /// Bodies that one could turn to.
    pub bodies: BTreeSet<Id>,
    /// Clocks that are still to start.
    pub to_start: BTreeSet<ClockAt>,
    /// Clocks that are still to be met.
    pub to_meet: BTreeSet<ClockAt>,
    /// Interrupts that a route or an answer at the intake brings.
    pub at_intake: BTreeSet<Id>,
    /// Interrupts that could not be raised, with the spot.
    pub not_raisable: BTreeSet<(Id, usize)>,
    /// Routes that something can take.
    pub routes: BTreeSet<usize>,
    /// Spots in which the responsible role had nothing to do in some state.
    pub idle: BTreeSet<usize>,
    /// Spots in which the responsible role had something to do in some state.
    pub busy: BTreeSet<usize>,
    /// Spots where a part stood with nobody appointed in the responsible role.
    pub nobody: BTreeSet<usize>,
}

/// Whether somebody has to meet a clock.
pub(super) fn is_duty(clock: &Clock) -> bool {
    matches!(clock.force, Force::Statutory | Force::Obligation | Force::Promise | Force::Target)
}

impl Seen {
    /// Nothing yet.
    pub fn new(procedure: &Procedure) -> Seen {
        let mut seen = Seen::default();
        for (track, rules) in procedure.tracks.iter().enumerate() {
            for (place, clock) in rules.clocks.iter().enumerate() {
                seen.to_start.insert((track, place));
                if is_duty(clock) {
                    seen.to_meet.insert((track, place));
                }
            }
        }
        seen
    }

    /// Remembers why a rule was refused.
    pub fn refused(&mut self, rule: usize, refusal: Refusal) {
        let reasons = self.refusals.entry(rule).or_default();
        let word = refusal.word().to_owned();
        reasons.entry(word).and_modify(|(count, _)| *count += 1).or_insert((1, refusal));
    }

    /// Remembers how the clocks stand that are still to start or to be met.
    pub fn clocks(&mut self, procedure: &Procedure, dossier: &Dossier, today: Date) {
        for part in &dossier.parts {
            let Some(track) = procedure.tracks.iter().position(|track| track.id == part.track) else { continue };
            let clocks = &procedure.tracks[track].clocks;
            let wanted = |set: &BTreeSet<ClockAt>| -> Vec<usize> {
                set.range((track, 0)..(track + 1, 0)).map(|(_, place)| *place).collect()
            };
            let mut places = wanted(&self.to_start);
            places.extend(wanted(&self.to_meet));
            places.sort_unstable();
            places.dedup();
            for place in places {
                let Some(clock) = clocks.get(place) else { continue };
                let view = clock_view(procedure, dossier, part, clock, today);
                if view.started.is_some() {
                    self.to_start.remove(&(track, place));
                }
                let met = matches!(view.state, ClockState::Met | ClockState::MetLate);
                if met
                    || (clock.recurs
                        && view.started.is_some()
                        && clock.met_by.iter().any(|phrase| happened(part, phrase)))
                {
                    self.to_meet.remove(&(track, place));
                }
            }
        }
    }

    /// Remembers to which bodies one can turn, now or when every clock has run out.
    pub fn bodies(&mut self, procedure: &Procedure, dossier: &Dossier, days: &[Date]) {
        for body in &procedure.bodies {
            let Some(route) = body.route_if.as_ref().filter(|_| !self.bodies.contains(&body.id)) else { continue };
            let open = dossier.parts.iter().any(|part| {
                days.iter().any(|today| {
                    let world = PartWorld { procedure, dossier, part, today: *today, answers: None };
                    route.evaluate(&world).is_true()
                })
            });
            if open {
                self.bodies.insert(body.id.clone());
            }
        }
    }

    /// Whether taking a rule could still show something that was not seen.
    pub fn is_interesting(&self, procedure: &Procedure, map: &Map<'_>, rule: usize) -> bool {
        let Rule { action, track, .. } = &map.rules[rule];
        let outcomes = (0..action.then.len()).any(|outcome| !self.outcomes.contains(&(rule, outcome)));
        let requirements = (0..action.requires.len()).any(|place| !self.broken.contains(&(rule, place)));
        let roles = action.by.iter().any(|by| matches!(by, procedure::By::Role(role) if !self.roles.contains(role)));
        let index = procedure.tracks.iter().position(|known| known.id == track.id).unwrap_or(usize::MAX);
        let waiting = self.to_start.iter().chain(&self.to_meet).filter(|(track, _)| *track == index);
        let clocks = waiting.filter_map(|(_, place)| track.clocks.get(*place)).any(|clock| {
            let mut looked_at = BTreeSet::new();
            super::vars::starting(clock, &mut looked_at);
            looked_at.extend(clock.met_by.iter().map(super::vars::happening));
            looked_at.iter().any(|var| map.rules[rule].brings.contains(var))
        });
        !self.rules.contains(&rule) || outcomes || requirements || roles || clocks
    }
}

/// Whether something happened in a part.
fn happened(part: &Part, phrase: &Phrase) -> bool {
    let (list, id) = match phrase {
        Phrase::Action(id) => (&part.done, id),
        Phrase::Mark(id) => (&part.marks, id),
        Phrase::Stage(id) => (&part.entered, id),
        Phrase::Letter(id) => (&part.letters, id),
        Phrase::Request(id) => (&part.asked, id),
        Phrase::Answer(id) => (&part.answered, id),
    };
    list.iter().any(|entry| entry.id == *id)
}
