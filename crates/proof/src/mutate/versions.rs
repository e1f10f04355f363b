//! The mutants of a procedure in all its versions.

use std::collections::BTreeMap;

use procedure::Procedure;

use super::marks::Marks;
use super::{Edit, Mutant, among};

/// A mutant with the versions that it changes: a rule that reads the same in several versions is one rule.
#[derive(Clone)]
pub struct Candidate {
    /// The mutant; the id of one of another version than the first begins with that version: `2026-06/tracks.…`.
    pub mutant: Mutant,
    /// The indices of the versions, each with the change.
    edits: Vec<(usize, Edit)>,
}

impl Candidate {
    /// The versions that change, by index.
    pub(super) fn versions(&self) -> impl Iterator<Item = usize> {
        self.edits.iter().map(|(index, _)| *index)
    }

    /// Changes the versions in their place.
    pub(super) fn change(&self, procedures: &mut [Procedure]) {
        for (index, edit) in &self.edits {
            edit(&mut procedures[*index]);
        }
    }
}

/// Every mutant of every version of a procedure, the first version first.
pub fn candidates(procedures: &[Procedure]) -> Vec<Candidate> {
    let marks = Marks::of(procedures);
    let mut found: Vec<Candidate> = Vec::new();
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (version, procedure) in procedures.iter().enumerate() {
        for mut mutant in among(procedure, marks.clone()) {
            let alike = known.entry(mutant.id.clone()).or_default();
            let edit = mutant.edit.clone();
            let same = alike.iter().find(|&&index| {
                let other = &found[index];
                other.mutant.what == mutant.what && other.versions().all(|index| index != version)
            });
            match same {
                Some(&index) => found[index].edits.push((version, edit)),
                None => {
                    alike.push(found.len());
                    if version > 0 {
                        mutant.id = format!("{}/{}", procedure.version, mutant.id);
                    }
                    found.push(Candidate { mutant, edits: vec![(version, edit)] });
                }
            }
        }
    }
    found
}

/// So many mutants, the same on every run and spread over all rules; those of one rule beside each other.
pub fn sample<'c>(candidates: &[&'c Candidate], count: usize) -> Vec<&'c Candidate> {
    let mut chosen = candidates.to_vec();
    // By a number that follows from the id alone: a rule more or less elsewhere changes little of the sample.
    chosen.sort_by_cached_key(|candidate| spread(&candidate.mutant.id));
    chosen.truncate(count);
    chosen.sort_by(|one, other| one.mutant.rule.cmp(&other.mutant.rule));
    chosen
}

/// A number for a word, spread evenly (FNV-1a).
fn spread(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
