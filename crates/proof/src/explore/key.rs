//! When two states are the same, and when a state shows something that no state before it did.

use std::collections::{BTreeMap, BTreeSet};

use condition::{Function, Truth, Value, World};
use dossier::{Dossier, Part, PartWorld};
use jiff::civil::Date;
use procedure::{Id, Procedure};

use super::map::Map;
use super::vars::Var;

/// More often than this is the same to every rule that counts.
const MOST_TIMES: i64 = 3;

/// What tells a state from another: per part its spot, and the value of everything that still matters there.
pub(super) type Key = Vec<u16>;

/// The states that were seen, by what tells them apart.
#[derive(Default)]
pub(super) struct Known {
    values: BTreeMap<Id, Vec<Value>>,
    /// What was seen together, as a number per stage, view and combination of values.
    shown: BTreeSet<u64>,
    /// Whether a gate was open, by stage, gate and what it looks at.
    gates: BTreeMap<u64, bool>,
}

impl Known {
    /// The key of a state; nothing when a part stands where no stage is.
    pub fn key(
        &mut self,
        map: &Map<'_>,
        procedure: &Procedure,
        dossier: &Dossier,
        today: Date,
        late: bool,
    ) -> Option<Key> {
        let mut key = Key::new();
        for part in &dossier.parts {
            let spot = map.spot(&part.track, &part.stage)?;
            key.push(spot as u16);
            let world = PartWorld { procedure, dossier, part, today, answers: None };
            for var in &map.spots[spot].live {
                key.push(self.code(var, &world, part, late));
            }
        }
        Some(key)
    }

    fn code(&mut self, var: &Var, world: &PartWorld<'_>, part: &Part, late: bool) -> u16 {
        match var {
            Var::Fact(name) if &**name == "today" => u16::from(late),
            Var::Fact(name) => match world.fact(name).as_deref() {
                None | Some(Value::Unknown) => 0,
                Some(value) => {
                    let values = self.values.entry(name.clone()).or_default();
                    let place = values.iter().position(|known| known == value).unwrap_or_else(|| {
                        values.push(value.clone());
                        values.len() - 1
                    });
                    place as u16 + 1
                }
            },
            Var::Call(Function::Times, action) => (part.times(action) as i64).min(MOST_TIMES) as u16,
            Var::Call(function, name) => match world.ask(*function, name) {
                Truth::False => 0,
                Truth::True => 1,
                Truth::Unknown => 2,
            },
        }
    }

    /// Whether a state shows something new: a combination of stages; values that one condition looks at together and
    /// that were not seen together in this stage; or a combination of open and closed gates of one rule.
    pub fn is_new(&mut self, map: &Map<'_>, key: &Key, procedure: &Procedure, dossier: &Dossier, today: Date) -> bool {
        let mut new = false;
        let mut stages = Vec::new();
        let mut rest = &key[..];
        for part in &dossier.parts {
            let Some((spot, after)) = rest.split_first() else { break };
            let rules = &map.spots[usize::from(*spot)];
            let (values, after) = after.split_at(rules.live.len());
            stages.push(*spot);
            for (view, places) in rules.views.iter().enumerate() {
                let seen = places.iter().map(|place| values[*place]);
                new |= self.shown.insert(number([0, *spot, view as u16].into_iter().chain(seen)));
            }
            let world = PartWorld { procedure, dossier, part, today, answers: None };
            let open = rules.gates.iter().enumerate().map(|(place, gate)| {
                let looked_at = gate.places.iter().map(|place| values[*place]);
                let name = number([*spot, place as u16].into_iter().chain(looked_at));
                *self.gates.entry(name).or_insert_with(|| gate.condition.evaluate(&world).is_true())
            });
            let open: Vec<bool> = open.collect();
            for (row, gates) in rules.rows.iter().enumerate() {
                let seen = gates.iter().map(|gate| u16::from(open[*gate]));
                new |= self.shown.insert(number([1, *spot, row as u16].into_iter().chain(seen)));
            }
            rest = after;
        }
        new | self.shown.insert(number([2].into_iter().chain(stages)))
    }
}

/// One number for a row of numbers (FNV-1a): two rows with the same one would at worst hide a state.
fn number(row: impl Iterator<Item = u16>) -> u64 {
    row.flat_map(u16::to_le_bytes)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
