//! Representative values: of each fact as many as conditions can tell apart.

use std::collections::{BTreeMap, BTreeSet};

use calendar::{Length, Unit};
use condition::{Condition, Node, Operand, Value};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{Fact, FactKind, Id, Procedure, Reach, Track, reachable};

/// What conditions say of a fact.
#[derive(Default)]
struct Said {
    /// The fixed values that it is compared with.
    values: Vec<Value>,
    /// The lengths by which it is moved in a comparison of dates, or by which what it is compared with is moved.
    earlier: BTreeSet<i32>,
    later: BTreeSet<i32>,
    /// Whether it is compared with another fact.
    with_fact: bool,
}

/// The values that are tried for each fact.
pub(super) struct Values<'p> {
    procedure: &'p Procedure,
    today: Date,
    now: Timestamp,
    said: BTreeMap<Id, Said>,
}

impl<'p> Values<'p> {
    /// From everything that conditions say.
    pub fn new(procedure: &'p Procedure, conditions: &[&Condition], now: Timestamp) -> Values<'p> {
        let today = procedure.time_zone.to_datetime(now).date();
        let mut values = Values { procedure, today, now, said: BTreeMap::new() };
        for condition in conditions {
            for name in condition.facts() {
                values.said.entry(name).or_default();
            }
            condition.node().visit(&mut |node| values.hear(node));
        }
        values
    }

    /// Whether some condition reads a fact.
    pub fn is_read(&self, fact: &str) -> bool {
        self.said.contains_key(fact)
    }

    fn hear(&mut self, node: &Node) {
        match node {
            Node::Compare(_, left, right) => {
                self.compared(left, right);
                self.compared(right, left);
            }
            Node::Among(Operand::Fact(fact), options) => self.of(&fact.name).values.extend(options.iter().cloned()),
            Node::Holds(Operand::Literal(option), fact) => self.of(&fact.name).values.push(option.clone()),
            Node::Holds(Operand::Fact(option), fact) => {
                self.of(&option.name).with_fact = true;
                self.of(&fact.name).with_fact = true;
            }
            _ => {}
        }
    }

    fn of(&mut self, fact: &Id) -> &mut Said {
        self.said.entry(fact.clone()).or_default()
    }

    fn compared(&mut self, this: &Operand, other: &Operand) {
        let Some(fact) = this.fact() else { return };
        let said = self.said.entry(fact.name.clone()).or_default();
        match other {
            Operand::Literal(value) => said.values.push(value.clone()),
            Operand::Fact(_) => said.with_fact = true,
            _ => {}
        }
        if let Operand::Later(_, length) = this {
            said.earlier.insert(days(*length));
        }
        if let Operand::Later(_, length) = other {
            said.later.insert(days(*length));
        }
    }

    /// The values of a fact, the usual one first.
    pub fn of_fact(&self, fact: &Fact, track: Option<&Track>) -> Vec<Value> {
        let nothing = Said::default();
        let said = self.said.get(&fact.id);
        let read = said.is_some();
        let said = said.unwrap_or(&nothing);
        let mut all = match fact.kind {
            FactKind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
            FactKind::OneOf => self.options(fact, said, track),
            // Which ground applies is told by the engine, so each is tried.
            FactKind::Ground => self.procedure.options_of(fact, track).into_iter().map(Value::OneOf).collect(),
            FactKind::Body => self.options(fact, said, track),
            FactKind::ManyOf => self.sets(fact, said),
            FactKind::Date => self.dates(said),
            FactKind::Number => numbers(said),
            FactKind::Text => said.values.iter().cloned().chain([Value::Text("x".into())]).collect(),
            FactKind::Moment => vec![Value::Moment(self.moment(fact))],
            FactKind::Length => vec![Value::Length(Length { count: 2, unit: Unit::Weeks })],
            FactKind::Person => vec![Value::Person(self.somebody())],
        };
        let mut seen = Vec::with_capacity(all.len());
        all.retain(|value| {
            let new = !seen.contains(value);
            seen.push(value.clone());
            new
        });
        if !read && fact.kind != FactKind::Ground {
            all.truncate(1);
        }
        all
    }

    /// The options that conditions name, and one that they do not.
    fn options(&self, fact: &Fact, said: &Said, track: Option<&Track>) -> Vec<Value> {
        let options = self.procedure.options_of(fact, track);
        let named =
            |option: &Id| said.values.iter().any(|value| matches!(value, Value::OneOf(known) if known == option));
        let most = if said.with_fact { 4 } else { 1 };
        let others = options.iter().filter(|option| !named(option)).take(most);
        options.iter().filter(|option| named(option)).chain(others).cloned().map(Value::OneOf).collect()
    }

    /// Nothing, each option that conditions name alone, and all of those together.
    fn sets(&self, fact: &Fact, said: &Said) -> Vec<Value> {
        let named: Vec<&Id> = said
            .values
            .iter()
            .filter_map(|value| match value {
                Value::OneOf(option) => Some(option),
                _ => None,
            })
            .collect();
        if named.is_empty() {
            let first = fact.options.first().map(|(id, _)| id.clone());
            return vec![Value::ManyOf(first.into_iter().collect()), Value::ManyOf(BTreeSet::new())];
        }
        let mut sets = vec![Value::ManyOf(named.iter().map(|id| (*id).clone()).collect())];
        sets.extend(named.iter().map(|id| Value::ManyOf(BTreeSet::from([(*id).clone()]))));
        sets.push(Value::ManyOf(BTreeSet::new()));
        sets
    }

    /// Yesterday, and a day on the other side of every length that conditions move it by.
    fn dates(&self, said: &Said) -> Vec<Value> {
        let at = |days: i32| {
            let moved = self.today.saturating_add(jiff::SignedDuration::from_hours(i64::from(days) * 24));
            Value::Date(moved)
        };
        let mut dates = vec![at(-1)];
        dates.extend(said.earlier.iter().map(|days| at(-days - 2)));
        dates.extend(said.later.iter().map(|days| at(days + 2)));
        if said.with_fact {
            dates.push(at(30));
        }
        dates
    }

    /// A moment inside the hours of the channel that the fact asks for.
    fn moment(&self, fact: &Fact) -> Timestamp {
        let channel = fact.during.as_ref().and_then(|channel| self.procedure.channel(channel));
        let local = self.procedure.time_zone.to_datetime(self.now);
        match channel.map(|channel| reachable(self.procedure, channel, local)) {
            Some(Reach::ClosedUntil(Some(opening))) => {
                self.procedure.time_zone.to_timestamp(opening).unwrap_or(self.now)
            }
            _ => self.now,
        }
    }

    fn somebody(&self) -> Id {
        self.procedure.roles.first().map_or_else(|| "x".into(), |role| role.id.clone())
    }
}

fn numbers(said: &Said) -> Vec<Value> {
    let mut all = Vec::new();
    for value in &said.values {
        if let Value::Number(number) = value {
            all.extend([*number, number - 1, number + 1]);
        }
    }
    all.sort_unstable();
    all.dedup();
    if all.is_empty() {
        all.push(1);
    }
    all.into_iter().map(Value::Number).collect()
}

/// About how many days a length is, at most.
pub(super) fn days(length: Length) -> i32 {
    let count = i32::try_from(length.count).unwrap_or(40_000).min(40_000);
    match length.unit {
        Unit::CalendarDays => count,
        Unit::WorkingDays => count.saturating_mul(2).saturating_add(7),
        Unit::Weeks => count.saturating_mul(7),
        Unit::Months => count.saturating_mul(31),
        Unit::Years => count.saturating_mul(366),
    }
}
