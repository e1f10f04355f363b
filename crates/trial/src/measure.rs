//! Measuring: many callers at once, how often they are answered and how soon, and what it costs the processor.

use std::time::{Duration, Instant};

use futures_util::future::try_join_all;

use crate::Trouble;

/// Somebody who does the same thing again and again.
pub trait Caller {
    /// Does it once.
    ///
    /// # Errors
    /// When it does not succeed: then the measurement is none.
    fn once(&mut self) -> impl Future<Output = Result<(), Trouble>>;
}

/// What was measured.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// How often a second.
    pub rate: f64,
    /// How long each took, in microseconds, in order.
    times: Vec<u32>,
    /// Seconds of processor that the server used.
    pub server: f64,
    /// Seconds of processor that this process used.
    pub client: f64,
}

/// Callers that are not counted at first, until everything is warm.
const WARM: Duration = Duration::from_millis(500);

/// Lets callers do their thing at the same time for a while, all on this thread.
///
/// # Errors
/// The first that a caller meets.
pub async fn measure(callers: &mut [impl Caller], time: Duration, server: Option<u32>) -> Result<Measured, Trouble> {
    run(callers, WARM).await?;
    let own = std::process::id();
    let used = || (server.map_or(0., processor), processor(own));
    let (before, began) = (used(), Instant::now());
    let times = run(callers, time).await?;
    let (seconds, after) = (began.elapsed().as_secs_f64(), used());
    let mut times: Vec<u32> = times.into_iter().flatten().collect();
    times.sort_unstable();
    Ok(Measured { rate: times.len() as f64 / seconds, times, server: after.0 - before.0, client: after.1 - before.1 })
}

async fn run(callers: &mut [impl Caller], time: Duration) -> Result<Vec<Vec<u32>>, Trouble> {
    let until = Instant::now() + time;
    try_join_all(callers.iter_mut().map(|caller| again(caller, until))).await
}

async fn again(caller: &mut impl Caller, until: Instant) -> Result<Vec<u32>, Trouble> {
    let mut times = Vec::new();
    let mut began = Instant::now();
    while began < until {
        caller.once().await?;
        let ended = Instant::now();
        times.push(u32::try_from((ended - began).as_micros()).unwrap_or(u32::MAX));
        began = ended;
    }
    Ok(times)
}

impl Measured {
    /// The time within which a share of them were answered, in milliseconds.
    pub fn within(&self, share: f64) -> f64 {
        let last = self.times.len().saturating_sub(1);
        self.times.get((last as f64 * share) as usize).map_or(0., |time| f64::from(*time) / 1000.)
    }

    /// How many there were.
    pub fn count(&self) -> usize {
        self.times.len()
    }

    /// Microseconds of processor that the server used for each.
    pub fn server_each(&self) -> f64 {
        self.server * 1e6 / self.count().max(1) as f64
    }

    /// Microseconds of processor that the client used for each.
    pub fn client_each(&self) -> f64 {
        self.client * 1e6 / self.count().max(1) as f64
    }

    /// This and another measurement of the same, as one.
    #[must_use]
    pub fn and(mut self, other: Measured) -> Measured {
        let seconds = |one: &Measured| one.count() as f64 / one.rate.max(f64::MIN_POSITIVE);
        let whole = seconds(&self) + seconds(&other);
        self.times.extend(other.times);
        self.times.sort_unstable();
        self.rate = self.times.len() as f64 / whole;
        self.server += other.server;
        self.client += other.client;
        self
    }
}

/// Seconds of processor that a process has used, with all its threads.
pub fn processor(process: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    // The kernel counts in hundredths, whatever its own clock does.
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.
}

/// Megabytes of memory that a process holds now.
pub fn resident(process: u32) -> f64 {
    status(process, "VmRSS:")
}

/// The most megabytes of memory that a process has held.
pub fn most_resident(process: u32) -> f64 {
    status(process, "VmHWM:")
}

fn status(process: u32, key: &str) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or(0.) / 1024.
}
