//! How much memory a dossier takes that was read from its log: many are held at once, and the system is asked.
#![allow(clippy::disallowed_methods, missing_docs, reason = "a measurement, on Linux")]

#[path = "../tests/random/mod.rs"]
mod random;

use dossier::{Dossier, Event, fold};
use random::logs::logs;

/// So many are held of each kind: enough to make what the process itself takes vanish.
const HELD: usize = 5_000;

fn main() {
    // Nothing is let go before the end: what was given back would be taken again unseen.
    let mut all: Vec<Vec<Dossier>> = Vec::new();
    for events in [15, 40] {
        for (house, sample) in logs(events, 24) {
            let written: Vec<String> = sample.iter().map(|log| serde_json::to_string(log).expect("JSON")).collect();
            let mut held: Vec<Dossier> = Vec::with_capacity(HELD);
            let before = resident();
            for text in written.iter().cycle().take(HELD) {
                // As from storage: nothing is shared with the log, which is let go.
                let log: Vec<Event> = serde_json::from_str(text).expect("a log");
                held.push(fold(&house.versions, &log).expect("a dossier"));
            }
            let bytes = (resident() - before) / HELD;
            all.push(held);
            println!(
                "{}: {bytes} bytes for a dossier of {events} events, its own {} included",
                house.id,
                size_of::<Dossier>()
            );
        }
    }
}

/// The bytes that the process has in memory.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/statm").expect("Linux");
    let pages: usize = status.split_whitespace().nth(1).and_then(|pages| pages.parse().ok()).expect("a number");
    pages * 4096
}
