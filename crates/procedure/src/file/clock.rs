//! Clocks: from when, how long, counted how, met by what, and how hard.

use std::sync::Arc;

use calendar::{Length, LengthError};
use reading::{Decode, Definitions, Node, OneOrMany, Problems, Spanned, record, words};
use serde_json::json;
use text::Message;

use super::{Moment, Phrase, Starts};

words! {
    /// How hard a clock is.
    pub enum Force {
        /// The law sets it.
        Statutory = "statutory",
        /// The organisation bound itself to it.
        Obligation = "obligation",
        /// The organisation promised it.
        Promise = "promise",
        /// The organisation strives for it.
        Target = "target",
        /// When it ends, a right opens for somebody.
        Right = "right",
        /// Something may be done only while it runs.
        Window = "window",
        /// Something may be done only after it ends.
        Minimum = "minimum",
    }
}

record! {
    /// A clock.
    pub struct Clock {
        /// What is due: 'laten weten hoe de klacht behandeld wordt'.
        pub title: Arc<str>,
        /// From when it runs.
        pub starts: Spanned<Starts>,
        /// How long: a length with its unit, `fact <name>`, or `no-term-stated`.
        pub within: Spanned<Within>,
        /// Whether the day of the event counts: `day-after` or `same-day`.
        pub first_day: Option<Spanned<Arc<str>>>,
        /// What happens on a weekend or holiday: `none`, `next-working-day` or `atw`.
        pub shift: Option<Spanned<Arc<str>>>,
        /// Which reading of months: `same-number`, `day-before` or `earlier`.
        pub month_end: Option<Spanned<Arc<str>>>,
        /// How hard it is.
        pub force: Force,
        /// What meets it.
        pub met_by: OneOrMany<Spanned<Phrase>>,
        /// What makes it lapse without being met.
        pub lapses_on: OneOrMany<Spanned<Phrase>>,
        /// Runs only under this condition.
        pub if_: Option<Spanned<Arc<str>>>,
        /// Has no addressee under this condition: shown as undeliverable, never as overrun.
        pub undeliverable_if: Option<Spanned<Arc<str>>>,
        /// Who is to meet it; without it, whoever is responsible for the stage.
        pub duty_of: Option<Spanned<Arc<str>>>,
        /// Whether it begins again each time it is met, until the part is closed.
        pub recurs: bool,
        /// Whether it goes on when the part is closed.
        pub outlives: bool,
        /// The ways to extend it.
        pub extend: Vec<Extension>,
        /// The only things that stop it for a while.
        pub pauses: Vec<Pause>,
        /// For clocks at the root: only in these tracks.
        pub tracks: OneOrMany<Spanned<Arc<str>>>,
        /// The article of law.
        pub law: Option<Arc<str>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// A way to extend a clock.
    pub struct Extension {
        /// Added to the due date.
        pub by_length: Option<Spanned<Within>>,
        /// Or: at most this long, counted from the start of the clock.
        pub to_length: Option<Spanned<Within>>,
        /// How many times.
        pub times: u32,
        /// Who decides.
        pub by: OneOrMany<Spanned<Arc<str>>>,
        /// Whether it must be decided before the clock runs out.
        pub before_expiry: bool,
        /// The roles whose consent is needed, in writing.
        pub consent: OneOrMany<Spanned<Arc<str>>>,
        /// Who is told, with the reason.
        pub tells: OneOrMany<Spanned<Arc<str>>>,
        /// The letter that tells it.
        pub letter: Option<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// A stretch that does not count.
    pub struct Pause {
        /// What stops the clock.
        pub from: Spanned<Moment>,
        /// What lets it run on.
        pub until: Spanned<Moment>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

/// How long a clock runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// A length with its unit.
    Length(Length),
    /// As long as a fact of kind length says.
    Fact(Arc<str>),
    /// The text states no term: the duty is shown without a date.
    NoTermStated,
}

impl Decode for Within {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let text = node.scalar().unwrap_or_default();
        if text == "no-term-stated" {
            return Some(Within::NoTermStated);
        }
        if let Some(fact) = text.strip_prefix("fact ") {
            return Some(Within::Fact(fact.trim().into()));
        }
        match text.parse::<Length>() {
            Ok(length) => Some(Within::Length(length)),
            Err(error) => {
                let remedy = match error {
                    LengthError::UnitUnstated(_) => error.remedy(),
                    _ => Message::new("procedure-length-remedy"),
                };
                problems.error(&node.span, error.message(), remedy);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^(no-term-stated|fact [a-z0-9_]+|[0-9]+ (calendar-days?|working-days?|weeks?|months?|years?))$" })
    }
}
