//! A difference between two versions, and what it means for dossiers that are running.

use serde::Serialize;

use crate::model::Id;

/// Whether something came, went or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is different.
    Changed,
    /// It has another name in the file, and is otherwise the same.
    Renamed,
}

/// What kind of rule a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is the kind of entry of that name")]
pub enum Area {
    Procedure,
    Track,
    Stage,
    Action,
    Requirement,
    Question,
    Outcome,
    Clock,
    Ground,
    Exception,
    Interrupt,
    Request,
    Letter,
    Intake,
    Step,
    Route,
    Role,
    Quality,
    Power,
    Fact,
    Milestone,
    Channel,
    Contact,
    Body,
    Exclusion,
    Regime,
    Content,
    Report,
    Choice,
    Human,
    Clause,
}

impl Area {
    /// Every kind of rule.
    pub const ALL: [Area; 31] = [
        Area::Procedure,
        Area::Track,
        Area::Stage,
        Area::Action,
        Area::Requirement,
        Area::Question,
        Area::Outcome,
        Area::Clock,
        Area::Ground,
        Area::Exception,
        Area::Interrupt,
        Area::Request,
        Area::Letter,
        Area::Intake,
        Area::Step,
        Area::Route,
        Area::Role,
        Area::Quality,
        Area::Power,
        Area::Fact,
        Area::Milestone,
        Area::Channel,
        Area::Contact,
        Area::Body,
        Area::Exclusion,
        Area::Regime,
        Area::Content,
        Area::Report,
        Area::Choice,
        Area::Human,
        Area::Clause,
    ];

    /// The word in messages and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Area::Procedure => "procedure",
            Area::Track => "track",
            Area::Stage => "stage",
            Area::Action => "action",
            Area::Requirement => "requirement",
            Area::Question => "question",
            Area::Outcome => "outcome",
            Area::Clock => "clock",
            Area::Ground => "ground",
            Area::Exception => "exception",
            Area::Interrupt => "interrupt",
            Area::Request => "request",
            Area::Letter => "letter",
            Area::Intake => "intake",
            Area::Step => "step",
            Area::Route => "route",
            Area::Role => "role",
            Area::Quality => "quality",
            Area::Power => "power",
            Area::Fact => "fact",
            Area::Milestone => "milestone",
            Area::Channel => "channel",
            Area::Contact => "contact",
            Area::Body => "body",
            Area::Exclusion => "exclusion",
            Area::Regime => "regime",
            Area::Content => "content",
            Area::Report => "report",
            Area::Choice => "choice",
            Area::Human => "human",
            Area::Clause => "clause",
        }
    }
}

/// What a difference means for a dossier that began under the old version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Running {
    /// Nothing until someone moves it to the new version; then the new rule holds.
    Pinned,
    /// When it is moved, a last day comes earlier.
    Earlier,
    /// When it is moved, a last day comes later.
    Later,
    /// When it is moved, a last day changes; whether it comes earlier or later depends on the dossier.
    EarlierOrLater,
    /// When it is moved, a term begins to run that it did not have.
    NewTerm,
    /// When it is moved, a term that it had is gone.
    LostTerm,
    /// When it is moved, something can be done that it could not: an action, a power, a way outside.
    NewRight,
    /// When it is moved, something can no longer be done.
    LostRight,
    /// When it is moved, something can be done by others, at another time, or under another condition.
    ChangedRight,
    /// A dossier that stands here cannot be moved.
    Refused,
}

/// A difference between two versions of a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Change {
    /// Whether it came, went or changed.
    pub kind: ChangeKind,
    /// What kind of rule it is about.
    pub area: Area,
    /// Where the rule stands: keys joined with a dot; several when it is the same in several tracks.
    pub places: Vec<String>,
    /// Which key changed; none when the whole entry came or went.
    pub key: Option<&'static str>,
    /// What it was, in words.
    pub before: Option<String>,
    /// What it is, in words.
    pub after: Option<String>,
    /// Of a list or a long text: what is in it no more, in words.
    pub less: Vec<String>,
    /// Of a list or a long text: what came into it, in words.
    pub more: Vec<String>,
    /// The difference as a sentence.
    pub says: String,
    /// What it means for running dossiers.
    pub running: Running,
    /// The same as a sentence, when there is more to say than that they keep the old rule.
    pub running_says: Option<String>,
    /// The clauses that the rule executes: of the new version, or of the old when it is gone.
    pub clauses: Vec<Id>,
}
