//! Who kills, on a thread of its own, so that no caller knows the moment.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::callers::Signs;
use crate::Trouble;
use crate::cluster::Cluster;
use crate::installation::Server;

/// How a round ends.
pub struct End {
    /// After how long.
    pub after: Duration,
    /// Counted from the moment at which documents are under way.
    pub in_documents: bool,
    /// The database stops at once before that, for so long.
    pub outage: Option<Duration>,
    /// The server is killed while the database is gone, and not after it came back.
    pub in_outage: bool,
}

/// How long is waited for something that must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// Ends a round.
///
/// # Errors
/// When the service did not go on by itself after an outage.
pub fn nemesis(server: Server, signs: &Signs, end: &End, cluster: Option<&Cluster>) -> Result<(), Trouble> {
    if end.in_documents {
        until(|| signs.documents.load(Ordering::Acquire));
    }
    std::thread::sleep(end.after);
    let mut went_on = true;
    let mut dead = None;
    if let Some((cluster, outage)) = cluster.zip(end.outage) {
        cluster.stop();
        std::thread::sleep(outage);
        if end.in_outage {
            dead = Some(ended(&server, signs));
        }
        cluster.start();
        let before = signs.acknowledged.load(Ordering::Acquire);
        went_on = end.in_outage || until(|| signs.acknowledged.load(Ordering::Acquire) > before);
    }
    dead.unwrap_or_else(|| ended(&server, signs))?;
    server.kill()?;
    if went_on { Ok(()) } else { Err(Trouble::Broken("nothing is taken after the database came back".to_owned())) }
}

/// Sends the signal that nobody can catch.
fn ended(server: &Server, signs: &Signs) -> Result<(), Trouble> {
    let killed = std::process::Command::new("kill").args(["-9", &server.process().to_string()]).status()?;
    signs.dead.store(true, Ordering::Release);
    if killed.success() { Ok(()) } else { Err(Trouble::Server("it had ended before it was killed".to_owned())) }
}

/// Waits until something holds; whether it does.
fn until(holds: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if holds() {
            return true;
        }
        std::thread::sleep(Duration::from_micros(200));
    }
    false
}
