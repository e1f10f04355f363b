//! The search: from every way in, every action by whoever may take it, as long as something new is seen.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use condition::Function;
use dossier::{ClockState, Dossier, PartNumber, clock_view};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{By, Id, Procedure, Stage};

use super::Bounds;
use super::choices::Plan;
use super::engine::Engine;
use super::key::{Key, Known};
use super::map::Map;
use super::seen::Seen;
use super::vars::Var;

/// A state that is looked at.
pub(super) struct State {
    /// The dossier.
    pub dossier: Arc<Dossier>,
    /// The time.
    pub now: Timestamp,
    /// The state before it.
    pub from: Option<usize>,
    /// How it came from there.
    pub step: Step,
    /// How many steps from the beginning.
    pub depth: usize,
    /// The states that can follow, as far as they are looked at themselves.
    pub next: Vec<usize>,
    /// Whether everything is closed here, or one step further.
    pub closes: bool,
}

/// How a state comes from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Something arrived by a channel.
    Arrived(Id),
    /// A rule was taken.
    Taken(usize),
    /// Somebody was appointed by a general power.
    Appointed(Id),
    /// A clock ran out.
    Waited(Id),
}

/// Everything at hand while searching.
pub(super) struct Search<'p> {
    /// The rules.
    pub procedure: &'p Procedure,
    /// Their map.
    pub map: Map<'p>,
    /// The engine.
    pub engine: Engine<'p>,
    /// What is answered.
    pub plan: Plan<'p>,
    /// What was seen.
    pub seen: Seen,
    /// The states that are looked at.
    pub states: Vec<State>,
    /// How often the engine was asked.
    pub tries: usize,
    /// Whether a limit was met.
    pub limited: bool,
    /// The limits.
    pub bounds: Bounds,
    /// Whether every state is looked at, and not only what shows something new.
    pub every: bool,
    /// How often answers were looked for.
    pub work: usize,
    /// How often they are looked for at most.
    pub most: usize,
    /// Rules that can show nothing new any more.
    pub boring: Vec<bool>,
    /// How often a rule was tried only to see something new.
    pub hopes: Vec<u32>,
    /// While a way out is looked for: which states have one.
    pub rescue: Option<Vec<bool>>,
    pub(super) known: Known,
    pub(super) keys: BTreeMap<Key, usize>,
    queue: VecDeque<usize>,
    /// The days on which ways outside are looked at: now, and when every clock has run out.
    far: Date,
}

impl<'p> Search<'p> {
    /// Nothing looked at yet.
    pub fn new(procedure: &'p Procedure, bounds: Bounds) -> Search<'p> {
        let map = Map::new(procedure);
        let engine = Engine::new(procedure);
        let plan = Plan::new(procedure, &map, engine.start, bounds);
        let far = engine.day(engine.days_after(engine.day(engine.start), 20 * 366));
        let rules = map.rules.len();
        Search {
            procedure,
            map,
            engine,
            plan,
            seen: Seen::new(procedure),
            states: Vec::new(),
            tries: 0,
            limited: false,
            bounds,
            every: false,
            work: 0,
            most: usize::MAX,
            boring: vec![false; rules],
            hopes: vec![0; rules],
            rescue: None,
            known: Known::default(),
            keys: BTreeMap::new(),
            queue: VecDeque::new(),
            far,
        }
    }

    /// Looks at everything that follows from what was offered so far.
    pub fn run(&mut self) {
        while let Some(index) = self.queue.pop_front() {
            if self.work > self.most {
                self.limited = true;
                return;
            }
            if self.states[index].depth >= self.bounds.depth {
                self.limited = true;
                continue;
            }
            self.expand(index);
        }
    }

    /// The key of a dossier at a time.
    pub fn key(&mut self, dossier: &Dossier, now: Timestamp) -> Option<Key> {
        let (today, start) = (self.engine.day(now), self.engine.day(self.engine.start));
        let late = today.since(start).is_ok_and(|span| span.get_days() > LATE);
        self.known.key(&self.map, self.procedure, dossier, today, late)
    }

    /// A state that can follow another, or begin: looked at when it shows something new.
    pub fn offer(&mut self, dossier: Dossier, now: Timestamp, from: Option<usize>, step: Step) -> Option<usize> {
        self.seen.clocks(self.procedure, &dossier, self.engine.day(now));
        let key = self.key(&dossier, now)?;
        let closes = is_closed(self.procedure, &dossier);
        if let Some(from) = from.filter(|_| closes) {
            self.states[from].closes = true;
        }
        let known = self.keys.get(&key).copied();
        if let (Some(known), Some(from)) = (known, from)
            && !self.states[from].next.contains(&known)
        {
            self.states[from].next.push(known);
        }
        if known.is_some() {
            return known;
        }
        let today = self.engine.day(now);
        if !self.every && !self.known.is_new(&self.map, &key, self.procedure, &dossier, today) {
            return None;
        }
        if self.states.len() >= self.bounds.states {
            self.limited = true;
            return None;
        }
        let index = self.states.len();
        let depth = from.map_or(0, |from| self.states[from].depth + 1);
        if let Some(from) = from {
            self.states[from].next.push(index);
        }
        self.keys.insert(key, index);
        self.states.push(State { dossier: Arc::new(dossier), now, from, step, depth, next: Vec::new(), closes });
        self.queue.push_back(index);
        self.look(index);
        Some(index)
    }

    /// What is still to be looked at is left.
    pub(super) fn forget_queue(&mut self) {
        self.queue.clear();
    }

    /// What a state itself shows.
    fn look(&mut self, index: usize) {
        let dossier = self.states[index].dossier.clone();
        let today = self.engine.day(self.states[index].now);
        for part in &dossier.parts {
            if let Some(spot) = self.map.spot(&part.track, &part.stage) {
                self.seen.spots.insert(spot);
            }
        }
        self.seen.bodies(self.procedure, &dossier, &[today, self.far]);
    }

    /// Everything that can follow a state.
    pub(super) fn expand(&mut self, index: usize) {
        let dossier = self.states[index].dossier.clone();
        let before = dossier.parts.len();
        let mut raised = Vec::new();
        for part in &dossier.parts {
            let Some(spot) = self.map.spot(&part.track, &part.stage) else { continue };
            let mut busy = Vec::new();
            for rule in self.map.spots[spot].rules.clone() {
                let again = self.map.rules[rule].raises.iter().any(|id| was_raised(&dossier, id));
                if again {
                    continue;
                }
                for who in self.attempt(index, part.number, spot, rule) {
                    busy.push((rule, who.0));
                    raised.extend(who.1.filter(|_| part.number == 1));
                }
                if self.is_rescued(index) {
                    return;
                }
            }
            self.appoint(index, spot);
            self.wait(index, part.number, spot);
            self.responsible(index, part.number, spot, &busy);
        }
        for interrupt in &self.procedure.interrupts {
            let whole = before == 1 && !raised.contains(&interrupt.id) && !was_raised(&dossier, &interrupt.id);
            if let Some(spot) = self.map.spot(&dossier.parts[0].track, &dossier.parts[0].stage).filter(|_| whole) {
                self.seen.not_raisable.insert((interrupt.id.clone(), spot));
            }
        }
    }

    /// Whether a way out of a state was found, while one is looked for.
    pub fn is_rescued(&self, index: usize) -> bool {
        let has_way_out = |alive: &Vec<bool>| {
            let state = &self.states[index];
            state.closes || state.next.iter().any(|next| alive.get(*next).copied().unwrap_or(false))
        };
        self.rescue.as_ref().is_some_and(has_way_out)
    }

    /// A role that acts only by appointment, that no action appoints to, is appointed by whoever has the power.
    fn appoint(&mut self, index: usize, spot: usize) {
        let dossier = self.states[index].dossier.clone();
        let now = self.states[index].now;
        let mut roles: Vec<Id> = Vec::new();
        for rule in &self.map.spots[spot].rules {
            for by in &self.map.rules[*rule].action.by {
                let By::Role(role) = by else { continue };
                let appointed = self.procedure.role(role).is_some_and(|role| role.appointed);
                let by_action =
                    self.map.rules.iter().any(|rule| rule.action.assigns.iter().any(|(known, _)| known == role));
                if appointed && !by_action && dossier.holder(role).is_none() && !roles.contains(role) {
                    roles.push(role.clone());
                }
            }
        }
        for role in roles {
            self.tries += 1;
            if let Ok(after) = self.engine.assign(&dossier, now, &role) {
                self.offer(after, now, Some(index), Step::Appointed(role));
            }
        }
    }

    /// Time passes until a clock that some condition looks at has run out.
    fn wait(&mut self, index: usize, number: PartNumber, spot: usize) {
        let dossier = self.states[index].dossier.clone();
        let now = self.states[index].now;
        let today = self.engine.day(now);
        let Some(part) = dossier.part(number) else { return };
        let track = self.map.spots[spot].track;
        let mut until: Vec<(Id, Timestamp)> = Vec::new();
        for var in &self.map.spots[spot].live {
            match var {
                Var::Call(Function::Over | Function::Running, name) => {
                    let Some(clock) = track.clock(name) else { continue };
                    let view = clock_view(self.procedure, &dossier, part, clock, today);
                    let runs = !matches!(view.state, ClockState::NotRunning);
                    if let Some(due) = view.due.filter(|due| runs && *due >= today) {
                        until.push((name.clone(), self.engine.days_after(due, 1)));
                    }
                }
                Var::Fact(name) if &**name == "today" => {
                    let start = self.engine.day(self.engine.start);
                    let late = self.engine.days_after(start, i64::from(LATE) + 100);
                    if now < late {
                        until.push((name.clone(), late));
                    }
                }
                _ => {}
            }
        }
        for (clock, later) in until {
            self.offer((*dossier).clone(), later, Some(index), Step::Waited(clock));
        }
    }

    /// Whether the role that is responsible for a stage is there, and has something to do.
    fn responsible(&mut self, index: usize, number: PartNumber, spot: usize, busy: &[(usize, Id)]) {
        let Stage { end, responsible, .. } = self.map.spots[spot].stage;
        let Some(role) = responsible.as_ref().filter(|_| !end) else { return };
        let dossier = self.states[index].dossier.clone();
        let others = dossier.parts.iter().any(|part| part.number != number && part.interrupt.is_some());
        let holder = dossier.holder(role);
        if holder.is_none() && self.procedure.role(role).is_some_and(|role| role.appointed) {
            self.seen.nobody.insert(spot);
            return;
        }
        // While something else interrupts, whoever is responsible here may have to wait.
        if others {
            return;
        }
        let who = holder.map_or_else(|| role.clone(), |held| held.person.clone());
        let counts = |rule: usize| {
            let action = self.map.rules[rule].action;
            !action.everywhere || action.outcomes().any(|outcome| outcome.go.is_some())
        };
        let did = busy.iter().any(|(rule, by)| *by == who && counts(*rule));
        let open = did || {
            let now = self.states[index].now;
            let all = self.engine.open(&dossier, now, number, &who);
            let leads = |action: &procedure::Action| {
                !action.everywhere || action.outcomes().any(|outcome| outcome.go.is_some())
            };
            all.iter().any(|one| one.is_open() && leads(one.action))
        };
        if open {
            self.seen.busy.insert(spot);
        } else {
            self.seen.idle.insert(spot);
        }
    }

    /// How many different combinations of stages there are among the states.
    pub fn combinations(&self) -> usize {
        let spots = |state: &State| -> Vec<Option<usize>> {
            state.dossier.parts.iter().map(|part| self.map.spot(&part.track, &part.stage)).collect()
        };
        self.states.iter().map(spots).collect::<BTreeSet<_>>().len()
    }

    /// The steps that lead to a state, the first one first.
    pub fn way(&self, index: usize) -> Vec<&Step> {
        let mut steps = Vec::new();
        let mut at = Some(index);
        while let Some(state) = at.and_then(|at| self.states.get(at)) {
            steps.push(&state.step);
            at = state.from;
        }
        steps.reverse();
        steps
    }
}

/// After so many days it is late for everything that compares with today.
const LATE: i32 = 1_000;

fn was_raised(dossier: &Dossier, interrupt: &Id) -> bool {
    dossier.parts.iter().any(|part| part.interrupt.as_ref() == Some(interrupt))
}

/// Whether every part of a dossier is closed.
pub(super) fn is_closed(procedure: &Procedure, dossier: &Dossier) -> bool {
    dossier.parts.iter().all(|part| {
        let stage = procedure.track(&part.track).and_then(|track| track.stage(&part.stage));
        stage.is_some_and(|stage| stage.end)
    })
}
