//! Refusals: why something is not possible, on what ground, and what to do instead.

use procedure::Id;
use text::Message;

/// The kinds of refusal, in the order in which they are looked for: the first that applies is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words are the documentation: see `Code::word`")]
pub enum Code {
    NoDossier,
    Merged,
    Future,
    BeforeDossier,
    OutOfOrder,
    UnknownProcedure,
    UnknownChannel,
    UnknownFact,
    UnknownPart,
    UnknownAction,
    UnknownName,
    NotForThisDossier,
    Closed,
    NotOpenHere,
    Held,
    Role,
    Independence,
    Once,
    Requirement,
    MustRefuse,
    WrongAnswer,
    MissingAnswer,
    Ground,
    GroundExcepted,
    OutsideHours,
    ReasonMissing,
    Window,
    Exhausted,
    Consent,
    NotRunning,
    Nothing,
    Sent,
    Addressee,
    Version,
}

impl Code {
    /// Every kind there is.
    pub const ALL: [Code; 34] = [
        Code::NoDossier,
        Code::Merged,
        Code::Future,
        Code::BeforeDossier,
        Code::OutOfOrder,
        Code::UnknownProcedure,
        Code::UnknownChannel,
        Code::UnknownFact,
        Code::UnknownPart,
        Code::UnknownAction,
        Code::UnknownName,
        Code::NotForThisDossier,
        Code::Closed,
        Code::NotOpenHere,
        Code::Held,
        Code::Role,
        Code::Independence,
        Code::Once,
        Code::Requirement,
        Code::MustRefuse,
        Code::WrongAnswer,
        Code::MissingAnswer,
        Code::Ground,
        Code::GroundExcepted,
        Code::OutsideHours,
        Code::ReasonMissing,
        Code::Window,
        Code::Exhausted,
        Code::Consent,
        Code::NotRunning,
        Code::Nothing,
        Code::Sent,
        Code::Addressee,
        Code::Version,
    ];

    /// The word by which scripts and scenarios know it.
    pub fn word(self) -> &'static str {
        match self {
            Code::NoDossier => "no-dossier",
            Code::Merged => "merged",
            Code::Future => "future",
            Code::BeforeDossier => "before-dossier",
            Code::OutOfOrder => "out-of-order",
            Code::UnknownProcedure => "unknown-procedure",
            Code::UnknownChannel => "unknown-channel",
            Code::UnknownFact => "unknown-fact",
            Code::UnknownPart => "unknown-part",
            Code::UnknownAction => "unknown-action",
            Code::UnknownName => "unknown-name",
            Code::NotForThisDossier => "not-for-this-dossier",
            Code::Closed => "closed",
            Code::NotOpenHere => "not-open-here",
            Code::Held => "held",
            Code::Role => "role",
            Code::Independence => "independence",
            Code::Once => "once",
            Code::Requirement => "requirement",
            Code::MustRefuse => "must-refuse",
            Code::WrongAnswer => "wrong-answer",
            Code::MissingAnswer => "missing-answer",
            Code::Ground => "ground",
            Code::GroundExcepted => "ground-excepted",
            Code::OutsideHours => "outside-hours",
            Code::ReasonMissing => "reason-missing",
            Code::Window => "window",
            Code::Exhausted => "exhausted",
            Code::Consent => "consent",
            Code::NotRunning => "not-running",
            Code::Nothing => "nothing",
            Code::Sent => "sent",
            Code::Addressee => "addressee",
            Code::Version => "version",
        }
    }
}

/// Why a command is refused. The dossier stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}", code.word())]
pub struct Refusal {
    /// The kind.
    pub code: Code,
    /// What is said, with what to do.
    pub message: Message,
    /// The rule that refuses: a requirement, a ground, a quality, a fact.
    pub rule: Option<Id>,
    /// The clauses that it executes.
    pub clauses: Vec<Id>,
    /// The facts that are missing or wrong.
    pub facts: Vec<Id>,
    /// Whether this person could go on by giving a reason.
    pub reason_would_do: bool,
}

impl Refusal {
    /// A refusal of a kind.
    pub fn new(code: Code, message: Message) -> Refusal {
        Refusal { code, message, rule: None, clauses: Vec::new(), facts: Vec::new(), reason_would_do: false }
    }

    /// The same, by this rule.
    #[must_use]
    pub fn rule(mut self, rule: &Id) -> Refusal {
        self.rule = Some(rule.clone());
        self
    }

    /// The same, on these clauses.
    #[must_use]
    pub fn clauses(mut self, clauses: &[Id]) -> Refusal {
        self.clauses.extend(clauses.iter().cloned());
        self
    }

    /// The same, about these facts.
    #[must_use]
    pub fn facts(mut self, facts: impl IntoIterator<Item = Id>) -> Refusal {
        self.facts.extend(facts);
        self
    }

    /// The same, when a reason would be enough to go on.
    #[must_use]
    pub fn reason_would_do(mut self, would_do: bool) -> Refusal {
        self.reason_would_do = would_do;
        self
    }

    /// The word by which scenarios name the refusal: the requirement, or the kind.
    pub fn word(&self) -> &str {
        match (&self.code, &self.rule) {
            (Code::Requirement, Some(rule)) => rule,
            _ => self.code.word(),
        }
    }
}
