//! Answers: mostly of the right kind, sometimes not.

use condition::{Kind, Value};
use dossier::Facts;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use procedure::{Fact, FactKind, Id, Procedure, Track};

use super::chance::Chance;

/// What answers may refer to.
pub struct Setting<'a> {
    pub procedure: &'a Procedure,
    pub track: Option<&'a Track>,
    pub persons: &'a [Id],
    pub now: Timestamp,
}

impl Setting<'_> {
    /// A value for a fact: nine times out of ten one that it may hold.
    pub fn value(&self, chance: &mut Chance, fact: &Fact) -> Value {
        if chance.one_in_hundred(8) {
            return self.wrong(chance);
        }
        if chance.one_in_hundred(6) {
            return Value::Unknown;
        }
        let option = |chance: &mut Chance| {
            let options = match fact.kind {
                FactKind::Ground | FactKind::Body => self.procedure.options_of(fact, self.track),
                _ => fact.options.iter().map(|(id, _)| id.clone()).collect(),
            };
            chance.pick(&options).cloned()
        };
        match &fact.values {
            Kind::YesNo => Value::YesNo(chance.one_in_hundred(50)),
            Kind::Text => {
                Value::Text(["Het hek stond open.", "x", "  ", "é ç 🙂 {{today}}", "1"][chance.below(5)].into())
            }
            Kind::Number => Value::Number([0, 1, 2, 50, -3, i64::MAX, i64::MIN][chance.below(7)]),
            Kind::Date => Value::Date(self.date(chance)),
            Kind::Moment => Value::Moment(self.moment(chance)),
            Kind::Length => Value::Length(length(chance)),
            Kind::OneOf(_) => option(chance).map_or(Value::Unknown, Value::OneOf),
            Kind::ManyOf(_) => {
                let count = chance.below(3);
                Value::ManyOf((0..count).filter_map(|_| option(chance)).collect())
            }
            Kind::Person => chance.pick(self.persons).cloned().map_or(Value::Unknown, Value::Person),
        }
    }

    fn wrong(&self, chance: &mut Chance) -> Value {
        match chance.below(8) {
            0 => Value::YesNo(true),
            1 => Value::Text("een antwoord".into()),
            2 => Value::Number(7),
            3 => Value::Date(Date::MAX),
            4 => Value::OneOf("bestaat-niet".into()),
            5 => Value::many_of(["bestaat-niet", ""]),
            6 => Value::Moment(Timestamp::MAX),
            _ => Value::Person("".into()),
        }
    }

    /// A day around now, and now and then one far away.
    pub fn date(&self, chance: &mut Chance) -> Date {
        let today = self.procedure.time_zone.to_datetime(self.now).date();
        match chance.below(40) {
            0 => Date::MIN,
            1 => Date::MAX,
            2 => Date::constant(2024, 2, 29),
            _ => today.saturating_add((chance.below(500) as i64 - 400).days()),
        }
    }

    /// An instant around now, and now and then one far away.
    pub fn moment(&self, chance: &mut Chance) -> Timestamp {
        match chance.below(40) {
            0 => Timestamp::MIN,
            1 => Timestamp::MAX,
            _ => self
                .now
                .saturating_add((chance.below(60 * 24 * 60) as i64 - 58 * 24 * 60).minutes())
                .unwrap_or(self.now),
        }
    }

    /// Some facts of the procedure.
    pub fn facts(&self, chance: &mut Chance, most: usize) -> Facts {
        let mut facts = Facts::new();
        for _ in 0..chance.below(most + 1) {
            let Some(fact) = chance.pick(&self.procedure.fact_order).and_then(|id| self.procedure.facts.get(id)) else {
                continue;
            };
            facts.insert(fact.id.clone(), self.value(chance, fact));
        }
        if chance.one_in_hundred(2) {
            facts.insert("bestaat_niet".into(), Value::YesNo(true));
        }
        facts
    }
}

fn length(chance: &mut Chance) -> calendar::Length {
    let written = ["1 week", "10 working-days", "3 months", "1 year", "10000 years", "1 calendar-day"];
    written[chance.below(written.len())].parse().expect("a length")
}
