//! Events: what happened, as it is kept for ever.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use procedure::Id;
use serde::{Deserialize, Serialize};

use crate::correction::Correction;
use crate::known::{Facts, PartNumber, Qualities};

/// One entry of the log of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When it happened.
    pub at: Timestamp,
    /// When it was recorded; never before it happened.
    pub recorded: Timestamp,
    /// Who did it.
    pub by: Id,
    /// In which role.
    pub role: Option<Id>,
    /// What happened.
    pub what: Happening,
    /// Rules about persons that were deviated from by using a general power. Those of an action are among its effects,
    /// those of an appointment in the appointment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deviations: Vec<Deviation>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
    /// Something arrived: the dossier begins.
    Received {
        /// The procedure.
        procedure: Id,
        /// The version that it is pinned to.
        version: Id,
        /// The channel.
        channel: Id,
        /// Whether the sender is unknown.
        anonymous: bool,
        /// When the person first turned to the organisation with this.
        first_contact: Option<Date>,
        /// Facts of the dossier.
        facts: Facts,
        /// The parts.
        parts: Vec<NewPart>,
    },
    /// An action was taken.
    Acted {
        /// With which part.
        part: PartNumber,
        /// Which action.
        action: Id,
        /// The answers.
        answers: Facts,
        /// What came of it.
        effects: Box<Effects>,
    },
    /// Facts were recorded outside an action.
    Recorded {
        /// Of which part; facts of the whole dossier are kept there.
        part: PartNumber,
        /// The facts.
        facts: Facts,
    },
    /// A part was divided.
    Split {
        /// The part, which goes on as the first.
        part: PartNumber,
        /// Facts of the part as it goes on, and of the whole dossier.
        facts: Facts,
        /// The new parts, each with the history of the divided one.
        into: Vec<NewPart>,
        /// Why.
        reason: Arc<str>,
    },
    /// A part was added.
    PartAdded {
        /// The new part.
        part: NewPart,
        /// Why.
        reason: Arc<str>,
    },
    /// Another dossier belongs with this one.
    Linked {
        /// The other dossier.
        dossier: Id,
        /// How it belongs.
        kind: Arc<str>,
    },
    /// This dossier was a duplicate and goes on in another.
    MergedInto {
        /// The other dossier.
        dossier: Id,
        /// Why.
        reason: Arc<str>,
    },
    /// A duplicate was merged into this dossier.
    MergedFrom {
        /// The other dossier.
        dossier: Id,
        /// When the other was received: the earlier of both counts.
        received: Timestamp,
        /// When the person first turned to the organisation.
        first_contact: Option<Date>,
        /// Why.
        reason: Arc<str>,
    },
    /// Somebody was appointed to a role, or stands in for it.
    Assigned {
        /// The role.
        role: Id,
        /// The person.
        person: Id,
        /// What is known of the person, as it stood then.
        qualities: Qualities,
        /// Whether the person stands in for a role that is blocked.
        substitute: bool,
        /// Why.
        reason: Arc<str>,
        /// Rules about persons that were only warned of.
        deviations: Vec<Deviation>,
    },
    /// A clock was extended.
    Extended {
        /// Of which part.
        part: PartNumber,
        /// Which clock.
        clock: Id,
        /// Which of its ways to extend, by index.
        way: u16,
        /// Who consented.
        consent: Vec<Id>,
        /// Why.
        reason: Arc<str>,
        /// The letter that tells it.
        letters: Vec<Sent>,
    },
    /// Something recorded was put right; what was recorded stays in the log.
    Corrected {
        /// What is put right.
        correction: Correction,
        /// Why.
        reason: Arc<str>,
    },
    /// An action was recorded in error.
    Undone {
        /// Which event, by index in the log.
        event: usize,
        /// Why.
        reason: Arc<str>,
    },
    /// A closed part was opened again.
    Reopened {
        /// Which part.
        part: PartNumber,
        /// In which stage.
        stage: Id,
        /// Why.
        reason: Arc<str>,
    },
    /// A party was added.
    PartyAdded {
        /// The role in which they are a party.
        role: Id,
        /// The person, by id or name.
        name: Arc<str>,
    },
    /// A document was added.
    DocumentAdded {
        /// Its name.
        name: Arc<str>,
        /// Its media type.
        media: Arc<str>,
        /// Its size in bytes.
        bytes: u64,
    },
    /// A message was written.
    Wrote {
        /// Who is to read it.
        to: Addressee,
        /// The words, which are personal like every answer.
        text: Arc<str>,
    },
    /// What the sender wrote was seen, and needed no answer in writing.
    Seen,
    /// The dossier was moved to another version of its procedure.
    Migrated {
        /// The version.
        to: Id,
        /// Why.
        reason: Arc<str>,
    },
}

impl Happening {
    /// What kind of event it is, in one word that says nothing about anybody.
    pub fn word(&self) -> &'static str {
        match self {
            Happening::Received { .. } => "received",
            Happening::Acted { .. } => "acted",
            Happening::Recorded { .. } => "recorded",
            Happening::Split { .. } => "split",
            Happening::PartAdded { .. } => "part-added",
            Happening::Linked { .. } => "linked",
            Happening::MergedInto { .. } => "merged-into",
            Happening::MergedFrom { .. } => "merged-from",
            Happening::Assigned { .. } => "assigned",
            Happening::Extended { .. } => "extended",
            Happening::Corrected { .. } => "corrected",
            Happening::Undone { .. } => "undone",
            Happening::Reopened { .. } => "reopened",
            Happening::PartyAdded { .. } => "party-added",
            Happening::DocumentAdded { .. } => "document-added",
            Happening::Wrote { .. } => "wrote",
            Happening::Seen => "seen",
            Happening::Migrated { .. } => "migrated",
        }
    }
}

/// Who is to read a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// Whoever sent the dossier.
    Sender,
    /// The organisation: a message of the sender, or a note of one colleague to another, which the sender never sees.
    Staff,
}

impl Addressee {
    /// The word in files and forms.
    pub fn word(self) -> &'static str {
        match self {
            Addressee::Sender => "sender",
            Addressee::Staff => "staff",
        }
    }
}

/// A part as it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPart {
    /// The track.
    pub track: Id,
    /// The stage.
    pub stage: Id,
    /// What is known of it.
    pub facts: Facts,
}

/// What came of an action, resolved when it was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Effects {
    /// Where the part went: track and stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub go: Option<(Id, Id)>,
    /// Facts fixed by the rule.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub sets: Facts,
    /// Milestones reached.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Id>,
    /// Letters sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<Sent>,
    /// Requests opened.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub opens: Vec<Id>,
    /// Requests answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Id>,
    /// What was disclosed to whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discloses: Vec<Disclosed>,
    /// The interrupt raised, with the part in which it runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raises: Option<(Id, NewPart)>,
    /// Who was appointed to which role, with what is known of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assigns: Vec<(Id, Id, Qualities)>,
    /// Rules that were deviated from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deviations: Vec<Deviation>,
}

/// A letter that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The letter.
    pub letter: Id,
    /// Whether it had an addressee; a letter to somebody unknown is recorded as undeliverable.
    pub delivered: bool,
}

/// Something that was told to someone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosed {
    /// What.
    pub what: Arc<str>,
    /// To which role or body.
    pub to: Id,
}

/// A rule that was deviated from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deviation {
    /// The rule: a requirement, `stage`, or a quality or role of a person.
    pub rule: Id,
    /// Its clauses.
    pub clauses: Vec<Id>,
    /// Why.
    pub reason: Arc<str>,
}
