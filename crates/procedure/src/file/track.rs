//! Tracks with their stages and grounds, requests, and what interrupts everything.

use std::sync::Arc;

use reading::{Entries, OneOrMany, Spanned, record, words};

use super::{Action, Clock, Starts, Within};

record! {
    /// A course that a part can take.
    pub struct Track {
        /// What it is called.
        pub title: Arc<str>,
        /// What it counts as in reports: complaint, signal, advice, question, compliment, suggestion, danger, request.
        pub counts_as: Spanned<Arc<str>>,
        /// The legal regimes under which it stands.
        pub regimes: Entries<RegimeUse>,
        /// Handling is made to measure: who may take an action outside its stage, with a reason.
        pub tailored: Option<Tailored>,
        /// The stages; the first is where it begins.
        pub stages: Entries<Stage>,
        /// The grounds on which it may be refused.
        pub grounds: Entries<Ground>,
        /// The actions.
        pub actions: Entries<Action>,
        /// The clocks.
        pub clocks: Entries<Clock>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// That a track stands under a legal regime.
    pub struct RegimeUse {
        /// When it became a complaint in the sense of that law.
        pub complaint_from: Spanned<Starts>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// Who may take an action outside its stage.
    pub struct Tailored {
        /// The roles.
        pub by: OneOrMany<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

record! {
    /// Where a part stands.
    pub struct Stage {
        /// What it is called for staff.
        pub title: Arc<str>,
        /// What it means, in the words for the person who complains.
        pub means: Option<Arc<str>>,
        /// Who sees to it that something happens.
        pub responsible: Option<Spanned<Arc<str>>>,
        /// Whether the part is closed here.
        pub end: bool,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

words! {
    /// Whether a ground leaves a choice.
    pub enum GroundForce {
        /// Refusing is a choice, with a reason.
        May = "may",
        /// It must be refused.
        Must = "must",
    }
}

record! {
    /// A ground on which a complaint is not handled.
    pub struct Ground {
        /// What it is.
        pub title: Arc<str>,
        /// Whether it leaves a choice.
        pub force: GroundForce,
        /// When it applies, as far as facts can say.
        pub applies_if: Option<Spanned<Arc<str>>>,
        /// What saves a complaint from it.
        pub except: Entries<Exception>,
        /// The bodies to which people are referred.
        pub refer_to: OneOrMany<Spanned<Arc<str>>>,
        /// The ground of the law that it is, if any: `nl-awb/earlier-handled`.
        pub law: OneOrMany<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// What saves a complaint from a ground.
    pub struct Exception {
        /// Under which condition.
        pub if_: Spanned<Arc<str>>,
        /// What is said then.
        pub title: Arc<str>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// Something asked of somebody, whose answer is waited for.
    pub struct Request {
        /// What is asked.
        pub title: Arc<str>,
        /// Of which role or body.
        pub to: Spanned<Arc<str>>,
        /// Who follows it up.
        pub duty_of: Spanned<Arc<str>>,
        /// After how long without an answer it is chased, and each time again.
        pub chase_every: Option<Spanned<Within>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// What breaks into every course.
    pub struct Interrupt {
        /// What it is called.
        pub title: Arc<str>,
        /// The track in which it runs, beside what it interrupts.
        pub track: Spanned<Arc<str>>,
        /// Who leads while it is open.
        pub leads: Spanned<Arc<str>>,
        /// Who is alarmed when it is proposed or raised, at whatever hour.
        pub alarms: OneOrMany<Spanned<Arc<str>>>,
        /// When it is proposed by itself, for a human being to decide.
        pub proposed_if: Option<Spanned<Arc<str>>>,
        /// The questions to which 'I do not know' proposes it too: who does not know has not said no.
        pub unsure: OneOrMany<Spanned<Arc<str>>>,
        /// The actions that decide on the proposal.
        pub settled_by: OneOrMany<Spanned<Arc<str>>>,
        /// The actions that only whoever leads may take while it is open; `all` for every one.
        pub holds: OneOrMany<Spanned<Arc<str>>>,
        /// Of `all`, the actions that stay open to others.
        pub leaves: OneOrMany<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}
