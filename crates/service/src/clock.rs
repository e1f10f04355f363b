//! The one place where the time is read: the real time, or in a demo a time that can be moved forward.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// How far a demo can be moved: four years, beyond which the calendars know no holidays.
const MOST_AHEAD: SignedDuration = SignedDuration::from_hours(4 * 366 * 24);

/// Where the time comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The time of the machine.
    #[default]
    Real,
    /// The time of the machine, moved by a number of seconds: a demo.
    Moved(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at a moment when it begins, goes on from there, and can be moved forward.
    pub fn beginning_at(moment: Timestamp) -> Clock {
        let ahead = moment.as_second() - Timestamp::now().as_second();
        Clock::Moved(Arc::new(AtomicI64::new(ahead)))
    }

    /// The time, in whole microseconds as it is stored.
    pub fn now(&self) -> Timestamp {
        let real = Timestamp::from_microsecond(Timestamp::now().as_microsecond()).unwrap_or(Timestamp::UNIX_EPOCH);
        match self {
            Clock::Real => real,
            Clock::Moved(ahead) => {
                let moved = SignedDuration::from_secs(ahead.load(Ordering::Relaxed));
                real.checked_add(moved).unwrap_or(real)
            }
        }
    }

    /// Moves a demo forward; what happened cannot be made to come again, so never back. Says whether it moved.
    pub fn forward(&self, by: SignedDuration) -> bool {
        let Clock::Moved(ahead) = self else { return false };
        let limit = MOST_AHEAD.as_secs();
        let fits = |ahead: i64| Some(ahead + by.as_secs()).filter(|ahead| by.is_positive() && *ahead <= limit);
        ahead.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fits).is_ok()
    }

    /// Whether this is the time of a demo.
    pub fn is_demo(&self) -> bool {
        matches!(self, Clock::Moved(_))
    }
}
