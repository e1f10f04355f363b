//! The regimes that the tracks of a file stand under.

use crate::model::{Expectation, Id, Regime, RegimeGround};

use super::Resolver;

impl Resolver<'_> {
    /// Each regime once, in the order of the tracks; an unknown one is told where the clocks are resolved.
    pub fn regimes(&mut self) -> Vec<Regime> {
        let mut used: Vec<Id> = Vec::new();
        for (_, track) in self.file.tracks.iter() {
            for (name, _) in track.regimes.iter() {
                if !used.contains(&name.value) {
                    used.push(name.value.clone());
                }
            }
        }
        used.iter()
            .filter_map(|id| self.library.regimes.get(id))
            .map(|file| Regime {
                id: file.regime.value.clone(),
                title: file.title.clone(),
                source: file.source.clone(),
                valid_from: file.valid_from,
                valid_until: file.valid_until,
                grounds: file
                    .grounds
                    .iter()
                    .map(|(id, ground)| RegimeGround {
                        id: id.value.clone(),
                        title: ground.title.clone(),
                        force: ground.force,
                        law: ground.law.clone(),
                    })
                    .collect(),
                grounds_closed: file.grounds_closed,
                expects: file
                    .expects
                    .iter()
                    .map(|(id, expectation)| Expectation {
                        id: id.value.clone(),
                        kind: expectation.kind,
                        title: expectation.title.clone(),
                        at: expectation.at.as_ref().map(|at| at.value.clone()),
                        says: expectation.says.to_vec(),
                        before: expectation.before.clone(),
                        law: expectation.law.clone(),
                    })
                    .collect(),
            })
            .collect()
    }
}
