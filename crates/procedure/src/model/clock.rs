//! Clocks that can count.

use std::sync::Arc;

use calendar::{FirstDay, Length, MonthEnd, Shift, Term};
use condition::Condition;

use super::{Basis, By, Force, Id, Moment, Phrase, Starts};

/// How long a clock runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// This term.
    Term(Term),
    /// As long as a fact of kind length says, counted like this.
    Fact(Id, FirstDay, Shift, MonthEnd),
    /// The text states no term.
    NoTermStated,
}

/// A clock of a track.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Its id; `<regime>.<clock>` for one of the law.
    pub id: Id,
    /// What is due.
    pub title: Arc<str>,
    /// From when.
    pub starts: Starts,
    /// How long.
    pub within: Within,
    /// How hard.
    pub force: Force,
    /// What meets it.
    pub met_by: Vec<Phrase>,
    /// What makes it lapse.
    pub lapses_on: Vec<Phrase>,
    /// Runs only under this condition.
    pub if_: Option<Condition>,
    /// Has no addressee under this condition.
    pub undeliverable_if: Option<Condition>,
    /// Who is to meet it.
    pub duty_of: Option<Id>,
    /// Whether it begins again each time it is met.
    pub recurs: bool,
    /// Whether it goes on when the part is closed.
    pub outlives: bool,
    /// The ways to extend it.
    pub extend: Vec<Extension>,
    /// What stops it for a while.
    pub pauses: Vec<Pause>,
    /// Why it is there.
    pub basis: Basis,
}

/// A way to extend a clock.
#[derive(Clone, Debug)]
pub struct Extension {
    /// Added to the due date.
    pub by_length: Option<Length>,
    /// Or: at most this long from the start.
    pub to_length: Option<Length>,
    /// How many times.
    pub times: u32,
    /// Who decides.
    pub by: Vec<By>,
    /// Whether only before the clock runs out.
    pub before_expiry: bool,
    /// Whose consent is needed.
    pub consent: Vec<Id>,
    /// Who is told.
    pub tells: Vec<Id>,
    /// The letter that tells it.
    pub letter: Option<Id>,
    /// Why.
    pub basis: Basis,
}

/// A stretch that does not count.
#[derive(Clone, Debug)]
pub struct Pause {
    /// What stops the clock.
    pub from: Moment,
    /// What lets it run on.
    pub until: Moment,
    /// Why.
    pub basis: Basis,
}
