//! Trying a rule in a state: with answers for each of its outcomes, by whoever may.

use std::collections::BTreeSet;

use condition::Value;
use dossier::{Code, Dossier, Facts, PartNumber, PartWorld, Refusal};
use procedure::{By, GroundForce, Id};

use super::choices::Lasting;
use super::engine::{Act, effects};
use super::search::{Search, Step};
use super::solve::{Check, Puzzle, TRIES};
use super::vars::Var;

/// Who took a rule, and which interrupt it raised.
pub(super) type Took = (Id, Option<Id>);

/// After so many tries that showed nothing new, a rule that changes nothing is no longer tried.
const HOPES: u32 = 60;

/// So many reasons why a rule was refused are enough to name the commonest.
const REASONS: u32 = 40;

/// What must come of a rule.
#[derive(Clone, Copy)]
enum Want {
    /// This outcome.
    Outcome(usize),
    /// None of the outcomes.
    None,
    /// There are no outcomes to choose from.
    Only,
}

impl Search<'_> {
    /// Takes a rule in every way that matters; tells who could.
    pub(super) fn attempt(&mut self, from: usize, number: PartNumber, spot: usize, rule: usize) -> Vec<Took> {
        let dossier = self.states[from].dossier.clone();
        let Some(part) = dossier.part(number) else { return Vec::new() };
        let today = self.engine.day(self.states[from].now);
        let action = self.map.rules[rule].action;
        let world = PartWorld { procedure: self.procedure, dossier: &dossier, part, today, answers: None };
        if action.if_.as_ref().is_some_and(|condition| !condition.evaluate(&world).is_true()) {
            self.reason(from, number, rule);
            return Vec::new();
        }
        if (action.once && part.times(&action.id) > 0) || self.blocked(rule, &world) {
            self.reason(from, number, rule);
            return Vec::new();
        }
        if !self.changes(rule, spot, &world) && !self.hopes_for(rule) {
            return Vec::new();
        }
        self.break_requirements(rule, &world);
        let took = self.ways(from, number, spot, rule, &world);
        if took.is_empty() {
            self.reason(from, number, rule);
        }
        took
    }

    /// Whether a requirement that no answer can change does not hold.
    fn blocked(&mut self, rule: usize, world: &PartWorld<'_>) -> bool {
        for (place, guard) in self.map.rules[rule].guards.requires.iter().enumerate() {
            if guard.facts.is_empty() && !guard.condition.evaluate(world).is_true() {
                self.seen.broken.insert((rule, place));
                return true;
            }
        }
        false
    }

    /// Whether taking a rule can lead to another state than this one.
    fn changes(&self, rule: usize, spot: usize, world: &PartWorld<'_>) -> bool {
        let rules = &self.map.rules[rule];
        if rules.leads.iter().any(|next| *next != spot) || !rules.raises.is_empty() {
            return true;
        }
        let lasting = self.plan.lasting.get(&(rule, spot)).is_some_and(|lasting| !lasting.facts.is_empty());
        let live = &self.map.spots[spot].live;
        let happens = |var: &Var| match var {
            Var::Call(condition::Function::Times, action) => world.part.times(action) < 3,
            Var::Call(condition::Function::Waiting, _) => true,
            Var::Call(function, name) => !condition::World::ask(world, *function, name).is_true(),
            Var::Fact(_) => false,
        };
        let sets = rules.action.outcomes().flat_map(|outcome| &outcome.sets);
        let fixes = |(fact, value): (&Id, &Value)| {
            live.iter().any(|var| var.fact() == Some(fact)) && world.dossier.fact(world.part, fact) != Some(value)
        };
        lasting
            || rules.brings.iter().any(|var| live.binary_search(var).is_ok() && happens(var))
            || sets.map(|(fact, value)| (fact, value)).any(fixes)
    }

    /// Whether a rule that changes nothing may still show something that was not seen.
    fn hopes_for(&mut self, rule: usize) -> bool {
        if self.boring[rule] {
            return false;
        }
        if self.hopes[rule] >= HOPES || !self.seen.is_interesting(self.procedure, &self.map, rule) {
            self.boring[rule] = true;
            return false;
        }
        self.hopes[rule] += 1;
        true
    }

    /// Looks for answers with which a requirement does not hold, when none were found yet.
    fn break_requirements(&mut self, rule: usize, world: &PartWorld<'_>) {
        let rules = &self.map.rules[rule];
        for (place, guard) in rules.guards.requires.iter().enumerate() {
            if self.seen.broken.contains(&(rule, place)) {
                continue;
            }
            let mut puzzle = Puzzle {
                world: PartWorld { answers: None, ..*world },
                choices: &self.plan.rules[rule],
                checks: vec![Check::NotTrue(guard)],
                asks: &rules.action.asks,
                tries: 200,
            };
            if puzzle.solve(&Facts::new(), &BTreeSet::new()).is_some() {
                self.seen.broken.insert((rule, place));
            }
        }
    }

    /// Every combination of answers that still matters afterwards, for every outcome.
    fn ways(&mut self, from: usize, number: PartNumber, spot: usize, rule: usize, world: &PartWorld<'_>) -> Vec<Took> {
        let Some(Lasting { facts, rows, whole }) = self.plan.lasting.get(&(rule, spot)) else { return Vec::new() };
        self.limited |= !whole && self.every;
        let (facts, rows) = (facts.clone(), rows.clone());
        let wants = self.wants(rule);
        let mut took = Vec::new();
        for row in rows {
            let mut fixed = Facts::new();
            let mut left_out = BTreeSet::new();
            for (fact, value) in facts.iter().zip(row) {
                match value {
                    Some(Some(value)) => {
                        fixed.insert(fact.clone(), value);
                    }
                    Some(None) => {
                        left_out.insert(fact.clone());
                    }
                    None => {}
                }
            }
            for want in &wants {
                took.extend(self.one_way(from, number, rule, world, *want, &fixed, &left_out));
                let grounds = self.grounds_to_try(rule, &fixed);
                for (fact, ground) in grounds {
                    let mut fixed = fixed.clone();
                    fixed.insert(fact, Value::OneOf(ground));
                    took.extend(self.one_way(from, number, rule, world, *want, &fixed, &left_out));
                }
            }
        }
        took
    }

    fn wants(&self, rule: usize) -> Vec<Want> {
        let outcomes = &self.map.rules[rule].action.then;
        if outcomes.is_empty() {
            return vec![Want::Only];
        }
        let mut wants: Vec<Want> = (0..outcomes.len()).map(Want::Outcome).collect();
        if outcomes.last().is_some_and(|outcome| outcome.if_.is_some()) {
            wants.push(Want::None);
        }
        wants
    }

    /// Grounds that were never used, when a rule asks for one.
    fn grounds_to_try(&self, rule: usize, fixed: &Facts) -> Vec<(Id, Id)> {
        let rules = &self.map.rules[rule];
        let Some(fact) = rules.asks_ground.first().filter(|fact| !fixed.contains_key(*fact)) else { return Vec::new() };
        let unused =
            |ground: &&procedure::Ground| !self.seen.grounds.contains(&(rules.track.id.clone(), ground.id.clone()));
        rules.track.grounds.iter().filter(unused).map(|ground| (fact.clone(), ground.id.clone())).collect()
    }

    #[allow(clippy::too_many_arguments, reason = "one try is all of these")]
    fn one_way(
        &mut self,
        from: usize,
        number: PartNumber,
        rule: usize,
        world: &PartWorld<'_>,
        want: Want,
        fixed: &Facts,
        left_out: &BTreeSet<Id>,
    ) -> Option<Took> {
        self.work += 1;
        let action = self.map.rules[rule].action;
        let mut puzzle = Puzzle {
            world: PartWorld { answers: None, ..*world },
            choices: &self.plan.rules[rule],
            checks: self.checks(rule, want, false),
            asks: &action.asks,
            tries: TRIES,
        };
        let answers = puzzle.solve(fixed, left_out);
        let gave_up = answers.is_none() && puzzle.gave_up();
        self.limited |= gave_up;
        let answers = answers?;
        let act = Act { part: number, action, answers: &answers, with_reason: false };
        let now = self.states[from].now;
        let (event, after, who) = self.taken(world.dossier, now, &act).ok()?;
        self.remember(rule, want, &answers, &who);
        self.other_roles(rule, world.dossier, now, &act);
        let raised = effects(&event).and_then(|effects| effects.raises.as_ref()).map(|(id, _)| id.clone());
        self.offer(after, now, Some(from), Step::Taken(rule));
        Some((who, raised))
    }

    /// What must come out for a rule to be taken with an outcome; with a reason, only what is firm.
    fn checks(&self, rule: usize, want: Want, with_reason: bool) -> Vec<Check<'_>> {
        let rules = &self.map.rules[rule];
        let mut checks = Vec::new();
        let until = match want {
            Want::Outcome(chosen) => chosen,
            Want::None => rules.action.then.len(),
            Want::Only => 0,
        };
        checks.extend(rules.guards.outcomes[..until].iter().flatten().map(Check::Fails));
        if let Want::Outcome(chosen) = want {
            checks.extend(rules.guards.outcomes[chosen].iter().map(Check::Holds));
        }
        let required = rules.action.requires.iter().zip(&rules.guards.requires);
        let required = required.filter(|(requirement, _)| requirement.firm || !with_reason);
        checks.extend(required.map(|(_, guard)| Check::Holds(guard)));
        if rules.action.admits {
            let must = rules.guards.grounds.iter().filter(|guard| guard.ground.force == GroundForce::Must);
            checks.extend(must.map(Check::Spared));
        }
        checks.extend(rules.asks_ground.iter().map(|fact| Check::Applies(fact, &rules.guards.grounds)));
        checks
    }

    /// The first who may takes it.
    fn taken(
        &mut self,
        dossier: &Dossier,
        now: jiff::Timestamp,
        act: &Act<'_>,
    ) -> Result<(dossier::Event, Dossier, Id), Option<Refusal>> {
        let mut last = None;
        for who in self.engine.actors(dossier, &act.action.by) {
            self.tries += 1;
            match self.engine.act(dossier, now, &who, act) {
                Ok((event, after)) => return Ok((event, after, who)),
                Err(refusal) => {
                    let another = matches!(refusal.code, Code::Held | Code::Role | Code::Independence);
                    last = Some(refusal);
                    if !another {
                        break;
                    }
                }
            }
        }
        Err(last)
    }

    fn remember(&mut self, rule: usize, want: Want, answers: &Facts, who: &Id) {
        self.seen.rules.insert(rule);
        self.seen.roles.insert(who.clone());
        if let Want::Outcome(chosen) = want {
            self.seen.outcomes.insert((rule, chosen));
        }
        let rules = &self.map.rules[rule];
        for fact in &rules.asks_ground {
            if let Some(Value::OneOf(ground)) = answers.get(fact) {
                self.seen.grounds.insert((rules.track.id.clone(), ground.clone()));
            }
        }
    }

    /// Whether roles that never acted could have done the same.
    fn other_roles(&mut self, rule: usize, dossier: &Dossier, now: jiff::Timestamp, act: &Act<'_>) {
        for by in &self.map.rules[rule].action.by {
            let By::Role(role) = by else { continue };
            if !self.seen.roles.contains(role) {
                self.tries += 1;
                if self.engine.may(dossier, now, role, act) {
                    self.seen.roles.insert(role.clone());
                }
            }
        }
    }

    /// Asks the engine why a rule that was never taken cannot be.
    fn reason(&mut self, from: usize, number: PartNumber, rule: usize) {
        let told: u32 =
            self.seen.refusals.get(&rule).into_iter().flat_map(|all| all.values()).map(|(count, _)| count).sum();
        if self.seen.rules.contains(&rule) || told >= REASONS {
            return;
        }
        let answers: Facts = self.plan.rules[rule]
            .iter()
            .filter_map(|(fact, values)| Some((fact.clone(), values.first()?.clone()?)))
            .collect();
        let act = Act { part: number, action: self.map.rules[rule].action, answers: &answers, with_reason: false };
        let (dossier, now) = (self.states[from].dossier.clone(), self.states[from].now);
        if let Err(Some(refusal)) = self.taken(&dossier, now, &act) {
            self.seen.refused(rule, refusal);
        }
    }

    /// Tries rules that were never taken once more, now with a reason for deviating from what is not firm.
    pub(super) fn exceptions(&mut self) {
        for rule in 0..self.map.rules.len() {
            if self.seen.rules.contains(&rule) {
                continue;
            }
            let spots: Vec<usize> =
                (0..self.map.spots.len()).filter(|spot| self.map.spots[*spot].rules.contains(&rule)).collect();
            let mut left = HOPES;
            for from in 0..self.states.len() {
                let dossier = self.states[from].dossier.clone();
                for part in &dossier.parts {
                    let here = self.map.spot(&part.track, &part.stage).is_some_and(|spot| spots.contains(&spot));
                    if here && left > 0 && !self.seen.by_exception.contains(&rule) {
                        left -= 1;
                        self.with_reason(from, part.number, rule);
                    }
                }
            }
        }
    }

    fn with_reason(&mut self, from: usize, number: PartNumber, rule: usize) {
        let (dossier, now) = (self.states[from].dossier.clone(), self.states[from].now);
        let Some(part) = dossier.part(number) else { return };
        let today = self.engine.day(now);
        for want in self.wants(rule) {
            let action = self.map.rules[rule].action;
            let mut puzzle = Puzzle {
                world: PartWorld { procedure: self.procedure, dossier: &dossier, part, today, answers: None },
                choices: &self.plan.rules[rule],
                checks: self.checks(rule, want, true),
                asks: &action.asks,
                tries: TRIES,
            };
            let Some(answers) = puzzle.solve(&Facts::new(), &BTreeSet::new()) else { continue };
            let act = Act { part: number, action, answers: &answers, with_reason: true };
            if self.taken(&dossier, now, &act).is_ok() {
                self.seen.by_exception.insert(rule);
                return;
            }
        }
    }
}
