//! Finding answers under which a rule holds: by trying values, one condition after the other.

use std::collections::{BTreeMap, BTreeSet};

use condition::{Truth, Value};
use dossier::{Facts, PartWorld};
use procedure::{Ask, Id};

use super::map::{GroundGuard, Guard};

/// The values that may be given to each fact; nothing means that the fact is left out.
pub(super) type Choices = BTreeMap<Id, Vec<Option<Value>>>;

/// Something that must come out in a certain way.
#[derive(Clone, Copy)]
pub(super) enum Check<'a> {
    /// The condition holds.
    Holds(&'a Guard<'a>),
    /// The condition is false.
    Fails(&'a Guard<'a>),
    /// The condition does not hold, be it false or unknown.
    NotTrue(&'a Guard<'a>),
    /// The ground does not apply, or something saves from it.
    Spared(&'a GroundGuard<'a>),
    /// The ground that this fact names applies, and nothing saves from it.
    Applies(&'a Id, &'a [GroundGuard<'a>]),
}

/// Answers to be found.
pub(super) struct Puzzle<'a> {
    /// What is known already.
    pub world: PartWorld<'a>,
    /// What may be answered.
    pub choices: &'a Choices,
    /// What must come out.
    pub checks: Vec<Check<'a>>,
    /// What is asked; an answer to a question that is not asked is left out again.
    pub asks: &'a [Ask],
    /// How many more values may be tried.
    pub tries: u32,
}

/// The most values that are tried for one rule in one state.
pub(super) const TRIES: u32 = 3_000;

impl Puzzle<'_> {
    /// Answers that hold these fixed ones and satisfy every check; nothing when there are none.
    pub fn solve(&mut self, fixed: &Facts, left_out: &BTreeSet<Id>) -> Option<Facts> {
        let mut facts = fixed.clone();
        let mut decided: BTreeSet<Id> = fixed.keys().chain(left_out).cloned().collect();
        // What the answers cannot change comes first: most rules that cannot hold fail there.
        let mut order: Vec<(usize, Check<'_>)> =
            self.checks.iter().map(|check| (self.open(check, &decided), *check)).collect();
        order.sort_by_key(|(open, _)| *open);
        self.checks = order.into_iter().map(|(_, check)| check).collect();
        self.step(0, &mut facts, &mut decided)
    }

    /// Whether the limit on tries was reached, so that nothing found does not mean that there is nothing.
    pub fn gave_up(&self) -> bool {
        self.tries == 0
    }

    /// How many facts a check leaves open.
    fn open(&self, check: &Check<'_>, decided: &BTreeSet<Id>) -> usize {
        match check {
            Check::Applies(fact, _) => 10 + usize::from(!decided.contains(*fact)),
            other => self.free(other, &Facts::new(), decided).len(),
        }
    }

    /// The facts that a check looks at and that are still to be decided.
    fn free(&self, check: &Check<'_>, facts: &Facts, decided: &BTreeSet<Id>) -> Vec<Id> {
        let looked_at: &[Id] = match check {
            Check::Holds(guard) | Check::Fails(guard) | Check::NotTrue(guard) => &guard.facts,
            Check::Spared(ground) => &ground.facts,
            Check::Applies(fact, grounds) => match facts.get(*fact) {
                Some(Value::OneOf(chosen)) => {
                    grounds.iter().find(|guard| guard.ground.id == *chosen).map_or(&[], |guard| &guard.facts)
                }
                _ => std::slice::from_ref(*fact),
            },
        };
        let open = |fact: &&Id| self.choices.contains_key(*fact) && !decided.contains(*fact);
        looked_at.iter().filter(open).cloned().collect()
    }

    fn step(&mut self, index: usize, facts: &mut Facts, decided: &mut BTreeSet<Id>) -> Option<Facts> {
        let Some(check) = self.checks.get(index).copied() else { return self.finish(facts.clone(), decided) };
        // The facts that a ground looks at are only known once the ground is chosen.
        let unchosen = matches!(check, Check::Applies(fact, _) if !decided.contains(fact));
        let free = self.free(&check, facts, decided);
        if free.is_empty() {
            return if self.holds(&check, facts) { self.step(index + 1, facts, decided) } else { None };
        }
        let choices = self.choices;
        let domains: Vec<&Vec<Option<Value>>> = free.iter().filter_map(|fact| choices.get(fact)).collect();
        let mut places = vec![0_usize; free.len()];
        decided.extend(free.iter().cloned());
        loop {
            for (fact, (place, domain)) in free.iter().zip(places.iter().zip(&domains)) {
                match domain.get(*place) {
                    Some(Some(value)) => facts.insert(fact.clone(), value.clone()),
                    _ => facts.remove(fact),
                };
            }
            self.tries = self.tries.saturating_sub(1);
            let found = match unchosen {
                true => self.step(index, facts, decided),
                false if self.holds(&check, facts) => self.step(index + 1, facts, decided),
                false => None,
            };
            if found.is_some() || self.tries == 0 || !turn(&mut places, &domains) {
                for fact in &free {
                    decided.remove(fact);
                    facts.remove(fact);
                }
                return found;
            }
        }
    }

    fn holds(&self, check: &Check<'_>, facts: &Facts) -> bool {
        let world = PartWorld { answers: Some(facts), ..self.world };
        match check {
            Check::Holds(guard) => guard.condition.evaluate(&world).is_true(),
            Check::Fails(guard) => guard.condition.evaluate(&world).is_false(),
            Check::NotTrue(guard) => !guard.condition.evaluate(&world).is_true(),
            Check::Spared(GroundGuard { ground, .. }) => {
                let applies = ground.applies_if.as_ref().is_some_and(|condition| condition.evaluate(&world).is_true());
                !applies || ground.except.iter().any(|except| except.if_.evaluate(&world).is_true())
            }
            Check::Applies(fact, grounds) => match facts.get(*fact) {
                Some(Value::OneOf(chosen)) => {
                    grounds.iter().find(|guard| guard.ground.id == *chosen).is_some_and(|guard| {
                        guard.ground.except.iter().all(|except| except.if_.evaluate(&world).is_false())
                            && guard
                                .ground
                                .applies_if
                                .as_ref()
                                .is_none_or(|condition| condition.evaluate(&world).is_true())
                    })
                }
                _ => true,
            },
        }
    }

    /// Everything else that is asked gets its usual value; what is then not asked is left out.
    fn finish(&mut self, mut facts: Facts, decided: &BTreeSet<Id>) -> Option<Facts> {
        for (fact, domain) in self.choices {
            if let (false, Some(Some(value))) = (decided.contains(fact), domain.first()) {
                facts.insert(fact.clone(), value.clone());
            }
        }
        let mut dropped = false;
        for ask in self.asks {
            let Some(condition) = &ask.if_ else { continue };
            let world = PartWorld { answers: Some(&facts), ..self.world };
            if condition.evaluate(&world) == Truth::False && facts.contains_key(&ask.fact) {
                facts.remove(&ask.fact);
                dropped = true;
            }
        }
        let checks = std::mem::take(&mut self.checks);
        let still = !dropped || checks.iter().all(|check| self.holds(check, &facts));
        self.checks = checks;
        still.then_some(facts)
    }
}

/// The next combination; false after the last.
pub(super) fn turn<T>(places: &mut [usize], domains: &[&Vec<T>]) -> bool {
    for (place, domain) in places.iter_mut().zip(domains) {
        *place += 1;
        if *place < domain.len() {
            return true;
        }
        *place = 0;
    }
    false
}
