//! What the law adds: one file per legal regime, in `regimes/`.

use std::sync::Arc;

use jiff::civil::Date;
use reading::{Entries, OneOrMany, Spanned, record, words};

use super::{Clock, GroundForce};

record! {
    /// A legal regime.
    pub struct RegimeFile {
        /// Its id.
        pub regime: Spanned<Arc<str>>,
        /// What it is called.
        pub title: Arc<str>,
        /// The law and articles.
        pub source: Arc<str>,
        /// From when it holds.
        pub valid_from: Date,
        /// Until when it held.
        pub valid_until: Option<Date>,
        /// The points that its clocks refer to, with their title; `complaint` is where the law begins to apply.
        pub milestones: Entries<Arc<str>>,
        /// Its clocks; their ids become `<regime>.<clock>`.
        pub clocks: Entries<Clock>,
        /// Its grounds.
        pub grounds: Entries<RegimeGround>,
        /// Whether no other grounds than these are allowed.
        pub grounds_closed: bool,
        /// What it asks of a procedure, that `check` looks for.
        pub expects: Entries<Expectation>,
    }
}

record! {
    /// A ground in law.
    pub struct RegimeGround {
        /// What it is.
        pub title: Arc<str>,
        /// Whether it leaves a choice.
        pub force: GroundForce,
        /// The article.
        pub law: Arc<str>,
    }
}

words! {
    /// What kind of thing a law expects.
    pub enum ExpectationKind {
        /// A letter sent when a milestone is reached says certain things.
        LetterSays = "letter-says",
        /// There is a clock for handling.
        HandlingClock = "handling-clock",
        /// Nobody who is involved handles it.
        Independence = "independence",
        /// There is a way outside.
        OutsideRoute = "outside-route",
        /// There is a report.
        Report = "report",
        /// Anonymous complaints are no complaints in this law.
        NotAnonymous = "not-anonymous",
        /// Something that no file can show: it is told to the owner.
        Tell = "tell",
    }
}

record! {
    /// What a law asks of a procedure.
    pub struct Expectation {
        /// The kind.
        pub kind: ExpectationKind,
        /// What it asks, in a sentence.
        pub title: Arc<str>,
        /// At which milestone, for letters.
        pub at: Option<Spanned<Arc<str>>>,
        /// What the letter must say.
        pub says: OneOrMany<Arc<str>>,
        /// Before which month-day, for reports.
        pub before: Option<Arc<str>>,
        /// The article.
        pub law: Arc<str>,
    }
}

record! {
    /// A file with clauses.
    pub struct ClausesFile {
        /// The texts, by prefix.
        pub sources: Entries<ClauseSource>,
        /// The clauses.
        pub clauses: Entries<Clause>,
    }
}

record! {
    /// A text from which clauses come.
    pub struct ClauseSource {
        /// What it is called.
        pub title: Arc<str>,
    }
}

record! {
    /// A clause: one thing that a text asks.
    pub struct Clause {
        /// Its kind.
        pub kind: Arc<str>,
        /// Who acts.
        pub actor: Arc<str>,
        /// What it asks, in our words.
        pub says: Arc<str>,
    }
}
