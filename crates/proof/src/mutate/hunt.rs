//! The hunt: running the scenarios under each mutant, those first that are likely to notice.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use procedure::{Id, Procedure};
use reading::Span;
use text::Message;

use super::{Candidate, Mutant, Reach, candidates};
use crate::scenario::{Cast, Ready, ScenarioFile, run_traced};

/// A mutant that no scenario noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survivor {
    /// The mutant.
    pub id: String,
    /// The rule.
    pub rule: String,
    /// The change in words.
    pub what: Message,
    /// Where the rule stands.
    pub span: Span,
    /// The clauses that it executes.
    pub clauses: Vec<Id>,
}

impl From<&Mutant> for Survivor {
    fn from(mutant: &Mutant) -> Survivor {
        let Mutant { id, rule, what, span, clauses, .. } = mutant.clone();
        Survivor { id, rule, what, span, clauses }
    }
}

/// What came of a hunt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many mutants were tried.
    pub total: usize,
    /// How many were noticed.
    pub noticed: usize,
    /// Those that were not.
    pub survivors: Vec<Survivor>,
}

/// A procedure in all its versions, with the scenarios that may notice a change of it.
pub struct Hunt<'s> {
    procedures: Vec<Procedure>,
    id: Id,
    trials: Vec<Trial<'s>>,
    failing: Vec<Arc<str>>,
}

/// A scenario, and what it comes by when nothing is changed.
struct Trial<'s> {
    ready: Ready<'s>,
    steps: usize,
    clauses: BTreeSet<Id>,
    /// The tracks that a part was in; none when it cannot be told.
    tracks: Option<BTreeSet<Id>>,
    /// The actions that somebody tried, and those of which it says what they ask.
    actions: BTreeSet<Id>,
}

impl<'s> Hunt<'s> {
    /// Readies the scenarios of the procedure `id`. Scenarios that fail before anything is changed cannot notice.
    pub fn new(procedures: &[Procedure], id: &str, cast: &Cast, scenarios: &'s [ScenarioFile]) -> Hunt<'s> {
        let mut trials = Vec::new();
        let mut failing = Vec::new();
        for scenario in scenarios {
            match Trial::new(procedures, id, cast, scenario) {
                Some(trial) => trials.push(trial),
                None => failing.push(scenario.scenario.clone()),
            }
        }
        let procedures = procedures.iter().cloned().map(bare).collect();
        Hunt { procedures, id: id.into(), trials, failing }
    }

    /// Every mutant of every version.
    pub fn candidates(&self) -> Vec<Candidate> {
        candidates(&self.procedures)
    }

    /// The titles of the scenarios that fail before anything is changed.
    pub fn failing(&self) -> &[Arc<str>] {
        &self.failing
    }

    /// A hunter with procedures of its own: one for each thread.
    pub fn hunter(&self) -> Hunter<'_> {
        let hits = vec![0; self.trials.len()];
        Hunter { hunt: self, procedures: self.procedures.clone(), hits, noticed: BTreeMap::new() }
    }
}

/// The procedure without what the engine never reads: it is copied for each mutant.
fn bare(mut procedure: Procedure) -> Procedure {
    procedure.clauses.clear();
    procedure.citations.clear();
    procedure.content.clear();
    procedure.reports.clear();
    procedure.choices.clear();
    procedure.human.clear();
    procedure
}

impl<'s> Trial<'s> {
    fn new(procedures: &[Procedure], id: &str, cast: &Cast, scenario: &'s ScenarioFile) -> Option<Trial<'s>> {
        let (outcome, traces) = run_traced(procedures, id, cast, scenario);
        if !outcome.failures.is_empty() {
            return None;
        }
        let tracks = traces
            .iter()
            .filter_map(|trace| trace.after.as_ref())
            .flat_map(|dossier| dossier.parts.iter().map(|part| part.track.clone()))
            .collect();
        // A message that was refused would have been in a track of which nothing remains.
        let refused = scenario.timeline.iter().any(|step| step.refused_because.is_some());
        let tried = scenario.timeline.iter().filter_map(|step| step.do_.as_ref().or(step.refused.as_ref()));
        let expected = scenario.timeline.iter().filter_map(|step| step.expect.as_ref());
        let told = expected.flat_map(|expect| expect.asks.iter().map(|(action, _)| action));
        Some(Trial {
            ready: Ready::new(procedures, cast, scenario),
            steps: scenario.timeline.len(),
            clauses: outcome.clauses.into_iter().collect(),
            tracks: (!refused).then_some(tracks),
            actions: tried.chain(told).map(|action| action.value.clone()).collect(),
        })
    }

    /// Whether a change that comes to light there can come to light here.
    fn comes_by(&self, reach: &Reach) -> bool {
        let tracks = match (&self.tracks, &reach.tracks) {
            (Some(been), Some(changed)) => changed.iter().any(|track| been.contains(track)),
            _ => true,
        };
        tracks && reach.action.as_ref().is_none_or(|action| self.actions.contains(action))
    }
}

/// Tries mutants one after another, and learns which scenarios notice what.
pub struct Hunter<'h> {
    hunt: &'h Hunt<'h>,
    /// The versions; one or more of them changed while a mutant is tried.
    procedures: Vec<Procedure>,
    hits: Vec<u32>,
    /// Per rule, the scenarios that noticed a change of it.
    noticed: BTreeMap<String, BTreeMap<usize, u32>>,
}

impl Hunter<'_> {
    /// Whether any scenario notices a mutant.
    pub fn try_one(&mut self, candidate: &Candidate) -> bool {
        candidate.change(&mut self.procedures);
        let order = self.order(&candidate.mutant);
        let found = order.into_iter().find(|&trial| {
            let ready = &self.hunt.trials[trial].ready;
            !ready.holds(&self.procedures, &self.hunt.id)
        });
        for version in candidate.versions() {
            self.procedures[version] = self.hunt.procedures[version].clone();
        }
        if let Some(trial) = found {
            self.hits[trial] += 1;
            *self.noticed.entry(candidate.mutant.rule.clone()).or_default().entry(trial).or_default() += 1;
        }
        found.is_some()
    }

    /// The scenarios that can notice a mutant: those first that noticed another change of the same rule, then those
    /// that name its clauses, then those that noticed most, then the shortest.
    fn order(&self, mutant: &Mutant) -> Vec<usize> {
        let of_rule = self.noticed.get(&mutant.rule);
        let trials = &self.hunt.trials;
        let mut order: Vec<usize> = (0..trials.len()).filter(|&trial| trials[trial].comes_by(&mutant.reach)).collect();
        order.sort_by_cached_key(|&trial| {
            let before = of_rule.and_then(|noticed| noticed.get(&trial)).copied().unwrap_or_default();
            let named = mutant.clauses.iter().any(|clause| trials[trial].clauses.contains(clause));
            (Reverse(before), Reverse(named), Reverse(self.hits[trial]), trials[trial].steps)
        });
        order
    }
}

/// Tries every mutant of a procedure, in all its versions, against its scenarios; `progress` hears how many of how
/// many have been tried.
pub fn hunt(
    procedures: &[Procedure],
    id: &str,
    cast: &Cast,
    scenarios: &[ScenarioFile],
    progress: &mut dyn FnMut(usize, usize),
) -> Report {
    let hunt = Hunt::new(procedures, id, cast, scenarios);
    let candidates = hunt.candidates();
    let mut hunter = hunt.hunter();
    let mut report = Report { total: candidates.len(), ..Report::default() };
    for (index, candidate) in candidates.iter().enumerate() {
        if hunter.try_one(candidate) {
            report.noticed += 1;
        } else {
            report.survivors.push(Survivor::from(&candidate.mutant));
        }
        progress(index + 1, report.total);
    }
    report
}
