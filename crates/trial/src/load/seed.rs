//! Filling a store as fast as it writes: through its own door, many dossiers in one write set.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use service::FollowCode;
use store::{Begin, Change, Event, Number, Settings, Store, WriteSet};
use uuid::Uuid;

use super::callers::Followed;
use super::samples::Sample;
use crate::Trouble;

/// Dossiers in one write set.
const TOGETHER: u64 = 48;

/// Write sets that are made at the same time.
const MAKERS: usize = 4;

/// Which dossiers a store is filled with.
pub struct Filling {
    /// How many.
    pub dossiers: u64,
    /// One of this many has a long log, the others have just arrived.
    pub long_every: u64,
    /// One of this many is remembered, to be followed.
    pub remembered_every: u64,
    samples: Vec<Sample>,
}

/// How many events a long log has, at least and at most.
const LONG: std::ops::RangeInclusive<usize> = 8..=12;

impl Filling {
    /// A filling from samples.
    pub fn new(samples: Vec<Sample>, dossiers: u64, long_every: u64) -> Filling {
        // Odd, so that long logs are among those that are remembered as often as among all.
        let remembered_every = (dossiers / 20_000).max(1) | 1;
        Filling { dossiers, long_every, remembered_every, samples }
    }

    /// Writes the dossiers; those that are remembered come back.
    ///
    /// # Errors
    /// When the store does not take them.
    pub fn fill(self, settings: &Settings) -> Result<Vec<Followed>, Trouble> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let store = Store::open(settings).await?;
            let (filling, next) = (Arc::new(self), Arc::new(AtomicU64::new(0)));
            let mut makers = tokio::task::JoinSet::new();
            for _ in 0..MAKERS {
                makers.spawn(make(store.clone(), Arc::clone(&filling), Arc::clone(&next)));
            }
            let mut remembered = Vec::new();
            while let Some(made) = makers.join_next().await {
                remembered.extend(made.map_err(|error| Trouble::Database(error.to_string()))??);
            }
            while store.index_pending(1000).await? > 0 {}
            Ok(remembered)
        })
    }

    /// How many events the long logs have on average.
    pub fn long_events(&self) -> f64 {
        let long: Vec<usize> = self.long().map(|sample| sample.entries.len()).collect();
        long.iter().sum::<usize>() as f64 / long.len().max(1) as f64
    }

    fn long(&self) -> impl Iterator<Item = &Sample> {
        self.samples.iter().filter(|sample| LONG.contains(&sample.entries.len()))
    }

    /// The sample for a place in the row.
    fn sample(&self, nr: u64) -> (&Sample, usize) {
        let pick = |count: usize| (nr / self.long_every) as usize % count.max(1);
        if nr.is_multiple_of(self.long_every) {
            let count = self.long().count();
            if let Some(sample) = self.long().nth(pick(count)) {
                return (sample, sample.entries.len());
            }
        }
        (&self.samples[nr as usize % self.samples.len()], 1)
    }
}

async fn make(store: Store, filling: Arc<Filling>, next: Arc<AtomicU64>) -> Result<Vec<Followed>, Trouble> {
    let mut remembered = Vec::new();
    loop {
        let from = next.fetch_add(TOGETHER, Ordering::Relaxed);
        if from >= filling.dossiers {
            return Ok(remembered);
        }
        let mut set = WriteSet::new();
        for nr in from..(from + TOGETHER).min(filling.dossiers) {
            let (change, followed) = dossier(&store, &filling, nr).await?;
            set.add(change);
            if nr.is_multiple_of(filling.remembered_every) {
                remembered.push(followed);
            }
        }
        store.write(set).await?;
    }
}

/// The change that begins one dossier of a filling, and how it is followed.
pub async fn dossier(store: &Store, filling: &Filling, nr: u64) -> Result<(Change, Followed), Trouble> {
    let (sample, events) = filling.sample(nr);
    let number = store.next_number(&sample.organisation, &sample.series).await?;
    let code = code(nr).to_string();
    let followed =
        Followed { root: format!("/nl/{}", sample.organisation), number: number.to_string(), code: code.clone() };
    Ok((change(store, sample, events, number, &code), followed))
}

/// The change that begins a dossier like a sample, with so many of its events.
pub fn change(store: &Store, sample: &Sample, events: usize, number: Number, code: &str) -> Change {
    let id = Uuid::now_v7();
    let mut change = store.begin(Begin { id, organisation: &sample.organisation, number, at: sample.begun });
    for entry in &sample.entries[..events] {
        let (at, recorded) = (entry.at, entry.recorded);
        change.append(&Event { at, recorded, kind: &entry.kind, payload: &entry.payload });
    }
    change.row(sample.row.clone()).duties(sample.duties.clone()).search(&sample.words);
    change.code(&store.code_hash(&sample.organisation, code));
    change
}

/// The code of a dossier that was filled in.
fn code(nr: u64) -> FollowCode {
    let mut bytes = [7; 10];
    bytes[..8].copy_from_slice(&nr.to_le_bytes());
    FollowCode::new(bytes)
}
