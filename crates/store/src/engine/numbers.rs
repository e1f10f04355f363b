//! Numbers of a database with one writing process: counted in memory from what is stored, so that they cost no write
//! and leave no gap when a process ends.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The next number per organisation and series. The unique index on the dossiers stays the judge: whoever meets a
/// number that is taken asks again, and the count starts anew from what is stored.
#[derive(Default)]
pub(crate) struct Numbers(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    generation: u64,
    next: HashMap<(String, String), i64>,
}

impl Numbers {
    /// Counts for this generation of the file; what was counted for another is forgotten.
    pub(crate) fn of(&self, generation: u64) {
        let mut numbers = self.lock();
        if numbers.generation != generation {
            *numbers = Counted { generation, next: HashMap::new() };
        }
    }

    /// The next number, if this series was counted before.
    pub(crate) fn next(&self, organisation: &str, series: &str) -> Option<i64> {
        let mut numbers = self.lock();
        let next = numbers.next.get_mut(&key(organisation, series))?;
        *next += 1;
        Some(*next - 1)
    }

    /// Starts counting behind the last number that is stored, unless somebody else did so meanwhile.
    pub(crate) fn start(&self, organisation: &str, series: &str, last: i64) -> i64 {
        let mut numbers = self.lock();
        let next = numbers.next.entry(key(organisation, series)).or_insert(last + 1);
        *next += 1;
        *next - 1
    }

    /// Takes a number back.
    pub(crate) fn unused(&self, organisation: &str, series: &str, seq: i64, taken: bool) {
        let mut numbers = self.lock();
        let key = key(organisation, series);
        if taken {
            numbers.next.remove(&key);
        } else if let Some(next) = numbers.next.get_mut(&key).filter(|next| **next == seq + 1) {
            *next = seq;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(organisation: &str, series: &str) -> (String, String) {
    (organisation.to_owned(), series.to_owned())
}
