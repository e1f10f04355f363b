//! The map of a procedure: every stage with the rules that are open in it, where they lead, and what still matters there.

use std::collections::{BTreeMap, BTreeSet};

use condition::{Condition, Function};
use procedure::{Action, AskHow, By, FactKind, Ground, GroundForce, Id, Procedure, Stage, Track};

use super::vars::{Var, always_live, brings, reads, reads_of, starting};

/// A stage of a track.
pub(super) struct Spot<'p> {
    /// The track.
    pub track: &'p Track,
    /// The stage.
    pub stage: &'p Stage,
    /// The rules that are open here.
    pub rules: Vec<usize>,
    /// What some condition may still look at, here or further on; in order, for the key of a state.
    pub live: Vec<Var>,
    /// The sets of those that one condition looks at together, as places in `live`.
    pub views: Vec<Vec<usize>>,
    /// The conditions that keep a rule closed, here or further on, whatever is answered.
    pub gates: Vec<Gate<'p>>,
    /// The gates of each rule, as places in `gates`.
    pub rows: Vec<Vec<usize>>,
}

/// A condition that keeps a rule closed, with the places in `live` of what it looks at.
pub(super) struct Gate<'p> {
    /// The condition.
    pub condition: &'p Condition,
    /// The places.
    pub places: Vec<usize>,
}

/// A condition with the facts that it looks at and that the answers can change.
pub(super) struct Guard<'p> {
    /// The condition.
    pub condition: &'p Condition,
    /// The facts, of those that are answered.
    pub facts: Vec<Id>,
}

impl<'p> Guard<'p> {
    /// A condition beside what is answered.
    pub fn new(condition: &'p Condition, answered: &dyn Fn(&Id) -> bool) -> Guard<'p> {
        Guard { condition, facts: condition.facts().into_iter().filter(|fact| answered(fact)).collect() }
    }
}

/// A ground with its conditions.
pub(super) struct GroundGuard<'p> {
    /// The ground.
    pub ground: &'p Ground,
    /// The facts that its conditions look at, of those that are answered.
    pub facts: Vec<Id>,
}

/// What an action is held to.
pub(super) struct Guards<'p> {
    /// The conditions of its outcomes; nothing for 'otherwise'.
    pub outcomes: Vec<Option<Guard<'p>>>,
    /// What it requires.
    pub requires: Vec<Guard<'p>>,
    /// The grounds of its track.
    pub grounds: Vec<GroundGuard<'p>>,
}

impl<'p> Guards<'p> {
    fn new(track: &'p Track, action: &'p Action) -> Guards<'p> {
        let asked = |fact: &Id| action.asks.iter().any(|ask| ask.fact == *fact);
        let grounds = track.grounds.iter().map(|ground| {
            let conditions = ground.applies_if.iter().chain(ground.except.iter().map(|except| &except.if_));
            let facts: BTreeSet<Id> = conditions.flat_map(Condition::facts).filter(asked).collect();
            GroundGuard { ground, facts: facts.into_iter().collect() }
        });
        Guards {
            outcomes: action
                .then
                .iter()
                .map(|one| one.if_.as_ref().map(|condition| Guard::new(condition, &asked)))
                .collect(),
            requires: action.requires.iter().map(|one| Guard::new(&one.that, &asked)).collect(),
            grounds: grounds.collect(),
        }
    }
}

/// An action in a track, with what it looks at and what it changes.
pub(super) struct Rule<'p> {
    /// The track.
    pub track: &'p Track,
    /// The action.
    pub action: &'p Action,
    /// What it is held to.
    pub guards: Guards<'p>,
    /// What is looked at before there are answers.
    before: BTreeSet<Var>,
    /// What is looked at with the answers.
    with: BTreeSet<Var>,
    /// Facts that it always fills in anew.
    filled: BTreeSet<Id>,
    /// What happens by it.
    pub brings: BTreeSet<Var>,
    /// Facts of kind ground that it asks.
    pub asks_ground: Vec<Id>,
    /// Where it may lead.
    pub leads: BTreeSet<usize>,
    /// Whether it may stay where it is.
    pub stays: bool,
    /// The interrupts that it may raise.
    pub raises: BTreeSet<Id>,
}

/// Every stage and every rule.
pub(super) struct Map<'p> {
    /// The stages of all tracks.
    pub spots: Vec<Spot<'p>>,
    /// The actions of all tracks.
    pub rules: Vec<Rule<'p>>,
    places: BTreeMap<Id, BTreeMap<Id, usize>>,
}

impl<'p> Map<'p> {
    /// Draws the map.
    pub fn new(procedure: &'p Procedure) -> Map<'p> {
        let mut map = Map { spots: Vec::new(), rules: Vec::new(), places: BTreeMap::new() };
        for track in &procedure.tracks {
            for stage in &track.stages {
                let places = map.places.entry(track.id.clone()).or_default();
                places.insert(stage.id.clone(), map.spots.len());
                map.spots.push(Spot {
                    track,
                    stage,
                    rules: Vec::new(),
                    live: Vec::new(),
                    views: Vec::new(),
                    gates: Vec::new(),
                    rows: Vec::new(),
                });
            }
        }
        for track in &procedure.tracks {
            for action in &track.actions {
                let rule = map.rule(procedure, track, action);
                for spot in map.spots.iter_mut().filter(|spot| spot.track.id == track.id && action.open_in(spot.stage))
                {
                    spot.rules.push(map.rules.len());
                }
                map.rules.push(rule);
            }
        }
        let live = map.live(procedure);
        let views = map.views(procedure, &live);
        for (index, (live, views)) in live.into_iter().zip(views).enumerate() {
            let live: Vec<Var> = live.into_iter().collect();
            let (gates, rows) = map.gates(procedure, index, &live);
            let spot = &mut map.spots[index];
            (spot.live, spot.views, spot.gates, spot.rows) = (live, views, gates, rows);
        }
        map
    }

    /// Which spot a stage of a track is.
    pub fn spot(&self, track: &Id, stage: &Id) -> Option<usize> {
        self.places.get(track)?.get(stage).copied()
    }

    fn rule(&self, procedure: &Procedure, track: &'p Track, action: &'p Action) -> Rule<'p> {
        let (mut before, mut with) = (BTreeSet::new(), BTreeSet::new());
        for condition in action.if_.iter() {
            reads(condition, Some(track), &mut before);
        }
        for condition in with_answers(track, action, procedure) {
            reads(condition, Some(track), &mut with);
        }
        if action.once {
            before.insert(Var::Call(Function::Done, action.id.clone()));
        }
        for by in &action.by {
            if let By::Role(role) = by
                && procedure.role(role).is_some_and(|role| role.appointed)
            {
                before.insert(Var::Call(Function::Assigned, role.clone()));
            }
        }
        let filled = action.asks.iter().filter(|ask| ask.if_.is_none() && ask.how != AskHow::May);
        let mut filled: BTreeSet<Id> = filled.map(|ask| ask.fact.clone()).collect();
        filled.extend(action.always.sets.iter().map(|(fact, _)| fact.clone()));
        let goes: Vec<_> = action.outcomes().filter_map(|outcome| outcome.go.as_ref()).collect();
        let last = action.then.last();
        let every_case_goes = action.always.go.is_some()
            || (action.then.iter().all(|outcome| outcome.go.is_some())
                && last.is_some_and(|outcome| outcome.if_.is_none()));
        Rule {
            track,
            action,
            guards: Guards::new(track, action),
            before,
            with,
            filled,
            brings: brings(action),
            asks_ground: grounds_asked(procedure, action),
            leads: goes.iter().filter_map(|go| self.spot(&go.track, &go.stage)).collect(),
            stays: !every_case_goes,
            raises: action.outcomes().filter_map(|outcome| outcome.raises.clone()).collect(),
        }
    }

    /// Where a rule of a spot leads: other spots, or itself.
    fn next(&self, spot: usize, rule: &Rule<'p>) -> BTreeSet<usize> {
        let mut next = rule.leads.clone();
        if rule.stays {
            next.insert(spot);
        }
        next
    }

    /// Where the interrupts begin that a rule raises.
    pub fn raised<'a>(&'a self, procedure: &'a Procedure, rule: &'a Rule<'p>) -> impl Iterator<Item = usize> + 'a {
        rule.raises.iter().filter_map(move |id| {
            let interrupt = procedure.interrupt(id)?;
            let first = procedure.track(&interrupt.track)?.stages.first()?;
            self.spot(&interrupt.track, &first.id)
        })
    }

    /// What still matters in each stage: read by a rule that is open there, or further on unless it is filled in before.
    fn live(&self, procedure: &Procedure) -> Vec<BTreeSet<Var>> {
        let mut live: Vec<BTreeSet<Var>> = self.spots.iter().map(|spot| always_live(spot.track)).collect();
        loop {
            let mut grown = false;
            for (index, spot) in self.spots.iter().enumerate() {
                let mut found = BTreeSet::new();
                for rule in spot.rules.iter().map(|rule| &self.rules[*rule]) {
                    found.extend(rule.before.iter().cloned());
                    let matters = |var: &&Var| var.fact().is_none_or(|fact| !rule.filled.contains(fact));
                    found.extend(rule.with.iter().filter(matters).cloned());
                    for next in self.next(index, rule) {
                        found.extend(live[next].iter().filter(matters).cloned());
                    }
                    // What interrupts takes over the facts, and begins with a history of its own.
                    for next in self.raised(procedure, rule) {
                        let shared = |var: &&Var| matches!(var, Var::Fact(_) | Var::Call(Function::Assigned, _));
                        found.extend(live[next].iter().filter(shared).filter(matters).cloned());
                    }
                }
                let before = live[index].len();
                live[index].extend(found);
                grown |= live[index].len() > before;
            }
            if !grown {
                return live;
            }
        }
    }

    /// Per stage, what conditions here or further on look at together.
    fn views(&self, procedure: &Procedure, live: &[BTreeSet<Var>]) -> Vec<Vec<Vec<usize>>> {
        let own: Vec<BTreeSet<BTreeSet<Var>>> = self.spots.iter().map(|spot| self.looks(procedure, spot)).collect();
        let mut all = Vec::with_capacity(self.spots.len());
        for (index, live) in live.iter().enumerate() {
            let order: Vec<&Var> = live.iter().collect();
            let mut views: BTreeSet<Vec<usize>> = (0..order.len()).map(|var| vec![var]).collect();
            for further in self.reachable(index) {
                for look in &own[further] {
                    let view: Vec<usize> = order
                        .iter()
                        .enumerate()
                        .filter(|(_, var)| look.contains(**var))
                        .map(|(place, _)| place)
                        .collect();
                    add_view(&mut views, view);
                }
            }
            all.push(views.into_iter().collect());
        }
        all
    }

    /// What each condition of the rules of one stage looks at, and each clock of its track.
    fn looks(&self, procedure: &Procedure, spot: &Spot<'p>) -> BTreeSet<BTreeSet<Var>> {
        let mut looks = BTreeSet::new();
        for rule in spot.rules.iter().map(|rule| &self.rules[*rule]) {
            let conditions = rule.action.if_.iter().chain(with_answers(rule.track, rule.action, procedure));
            looks.extend(conditions.map(|condition| reads_of(condition, Some(rule.track))));
        }
        for clock in &spot.track.clocks {
            let mut look = BTreeSet::new();
            starting(clock, &mut look);
            clock.if_.iter().chain(&clock.undeliverable_if).for_each(|condition| reads(condition, None, &mut look));
            looks.insert(look);
        }
        looks
    }

    /// The conditions that keep rules closed here or further on, whatever is answered, and which of them each rule has.
    fn gates(&self, procedure: &Procedure, spot: usize, live: &[Var]) -> (Vec<Gate<'p>>, Vec<Vec<usize>>) {
        let mut gates: Vec<Gate<'p>> = Vec::new();
        let mut rows = BTreeSet::new();
        let rules: BTreeSet<usize> =
            self.reachable(spot).iter().flat_map(|further| self.spots[*further].rules.clone()).collect();
        for rule in rules.iter().map(|rule| &self.rules[*rule]) {
            let closed =
                rule.guards.requires.iter().filter(|guard| guard.facts.is_empty()).map(|guard| guard.condition);
            let mut row = Vec::new();
            let fixed = rule.guards.outcomes.iter().flatten().filter(|guard| guard.facts.is_empty());
            for condition in rule.action.if_.iter().chain(closed).chain(fixed.map(|guard| guard.condition)) {
                let looked_at = reads_of(condition, procedure.track(&rule.track.id));
                let places: Vec<usize> = looked_at.iter().filter_map(|var| live.binary_search(var).ok()).collect();
                let known = gates.iter().position(|gate| gate.condition == condition);
                row.push(known.unwrap_or(gates.len()));
                if known.is_none() {
                    gates.push(Gate { condition, places });
                }
            }
            rows.insert(row);
        }
        rows.remove(&Vec::new());
        (gates, rows.into_iter().collect())
    }

    /// Every spot that can follow a spot, itself included.
    fn reachable(&self, from: usize) -> BTreeSet<usize> {
        let mut found = BTreeSet::from([from]);
        let mut queue = vec![from];
        while let Some(spot) = queue.pop() {
            for rule in &self.spots[spot].rules {
                for next in self.next(spot, &self.rules[*rule]) {
                    if found.insert(next) {
                        queue.push(next);
                    }
                }
            }
        }
        found
    }
}

/// The most things that are looked at together in every combination; of more, each pair.
const VIEW_MAX: usize = 5;

fn add_view(views: &mut BTreeSet<Vec<usize>>, view: Vec<usize>) {
    if view.len() <= VIEW_MAX {
        views.insert(view);
        return;
    }
    for (place, first) in view.iter().enumerate() {
        for second in &view[place + 1..] {
            views.insert(vec![*first, *second]);
        }
    }
}

/// The conditions of an action that are held against the answers.
pub(super) fn with_answers<'p>(
    track: &'p Track,
    action: &'p Action,
    procedure: &Procedure,
) -> impl Iterator<Item = &'p Condition> {
    let requires = action.requires.iter().map(|requirement| &requirement.that);
    let asks = action.asks.iter().filter_map(|ask| ask.if_.as_ref());
    let outcomes = action.then.iter().filter_map(|outcome| outcome.if_.as_ref());
    let any_ground = !grounds_asked(procedure, action).is_empty();
    let admits = action.admits;
    let grounds =
        track.grounds.iter().filter(move |ground| any_ground || (admits && ground.force == GroundForce::Must));
    let grounds =
        grounds.flat_map(|ground| ground.applies_if.iter().chain(ground.except.iter().map(|except| &except.if_)));
    requires.chain(asks).chain(outcomes).chain(grounds)
}

fn grounds_asked(procedure: &Procedure, action: &Action) -> Vec<Id> {
    let is_ground = |fact: &Id| procedure.facts.get(fact).is_some_and(|fact| fact.kind == FactKind::Ground);
    action.asks.iter().map(|ask| ask.fact.clone()).filter(is_ground).collect()
}
