//! Commands: what somebody wants to do.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use procedure::Id;

use crate::correction::Correction;
use crate::event::Addressee;
use crate::known::{Facts, PartNumber};
use crate::people::People;
use crate::procedures::Procedures;

/// What a decision may look at beside the dossier.
pub struct Context<'a> {
    /// The procedures, in every version.
    pub procedures: &'a dyn Procedures,
    /// Who holds which role.
    pub people: &'a People,
    /// The time at which the command is given.
    pub now: Timestamp,
}

/// Who acts, and when it happened.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The person.
    pub person: Id,
    /// When it happened; not after now.
    pub at: Timestamp,
}

/// Something that arrives.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// The channel.
    pub channel: Arc<str>,
    /// Whether the sender is unknown.
    pub anonymous: bool,
    /// When the person first turned to the organisation, if before.
    pub first_contact: Option<Date>,
    /// Everything that was told: facts of the dossier, and of the part when there is one.
    pub facts: Facts,
    /// The parts, when there are several.
    pub parts: Vec<IntakePart>,
}

/// A part of something that arrives.
#[derive(Clone, Debug, Default)]
pub struct IntakePart {
    /// The track, when it is not left to the routes.
    pub track: Option<Id>,
    /// What is known of it.
    pub facts: Facts,
}

/// What somebody wants to do.
#[derive(Clone, Debug)]
pub enum Command {
    /// Something arrives.
    Receive(Intake),
    /// An action of the procedure.
    Act {
        /// With which part.
        part: PartNumber,
        /// Which action.
        action: Id,
        /// The answers.
        answers: Facts,
        /// The reason for deviating from a rule, if need be.
        because: Option<Arc<str>>,
    },
    /// Recording facts outside an action.
    Record {
        /// Of which part.
        part: PartNumber,
        /// The facts.
        facts: Facts,
    },
    /// Dividing a part.
    Split {
        /// The part.
        part: PartNumber,
        /// What it becomes: the first goes on as the part itself.
        into: Vec<IntakePart>,
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Adding a part.
    AddPart {
        /// The part.
        part: IntakePart,
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Linking another dossier.
    Link {
        /// The other dossier.
        dossier: Id,
        /// How it belongs.
        kind: Arc<str>,
    },
    /// Appointing somebody to a role.
    Assign {
        /// The role.
        role: Id,
        /// The person.
        person: Id,
        /// Why; needed when a rule that is only warned of is broken.
        because: Option<Arc<str>>,
    },
    /// Letting somebody stand in for a role that is blocked.
    Substitute {
        /// The role.
        role: Id,
        /// The person.
        person: Id,
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Extending a clock.
    Extend {
        /// Of which part.
        part: PartNumber,
        /// Which clock.
        clock: Id,
        /// Who consents.
        consent: Vec<Id>,
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Putting right what was recorded.
    Correct {
        /// What.
        correction: Correction,
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Taking back the last action, recorded in error.
    Undo {
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Opening a closed part again.
    Reopen {
        /// The part.
        part: PartNumber,
        /// In which stage.
        stage: Id,
        /// Why.
        because: Option<Arc<str>>,
    },
    /// Adding a party.
    AddParty {
        /// The role.
        role: Id,
        /// The person.
        name: Arc<str>,
    },
    /// Adding a document.
    AddDocument {
        /// Its name.
        name: Arc<str>,
        /// Its media type.
        media: Arc<str>,
        /// Its size in bytes.
        bytes: u64,
    },
    /// Writing to the sender, to the organisation, or to colleagues alone.
    Write {
        /// Who is to read it.
        to: Addressee,
        /// The words.
        text: Arc<str>,
    },
    /// Noting that what the sender wrote was seen, when nothing needs to be written back.
    Seen,
    /// Moving to another version of the procedure.
    Migrate {
        /// The version.
        to: Id,
        /// Why.
        because: Option<Arc<str>>,
    },
}

impl Command {
    /// The reason that is given; blank is none.
    pub fn because(&self) -> Option<&Arc<str>> {
        let because = match self {
            Command::Act { because, .. }
            | Command::Split { because, .. }
            | Command::AddPart { because, .. }
            | Command::Assign { because, .. }
            | Command::Substitute { because, .. }
            | Command::Extend { because, .. }
            | Command::Correct { because, .. }
            | Command::Undo { because }
            | Command::Reopen { because, .. }
            | Command::Migrate { because, .. } => because,
            Command::Receive(_)
            | Command::Record { .. }
            | Command::Link { .. }
            | Command::AddParty { .. }
            | Command::AddDocument { .. }
            | Command::Write { .. }
            | Command::Seen => return None,
        };
        because.as_ref().filter(|because| !because.trim().is_empty())
    }

    /// The general power that a command needs; none for what the procedure itself rules.
    pub fn power(&self) -> Option<&'static str> {
        Some(match self {
            Command::Receive(_) | Command::Act { .. } | Command::Extend { .. } => return None,
            Command::Record { .. } => "record",
            Command::Split { .. } => "split",
            Command::AddPart { .. } => "add-part",
            Command::Link { .. } => "link",
            Command::Assign { .. } => "assign",
            Command::Substitute { .. } => "substitute",
            Command::Correct { .. } => "correct",
            Command::Undo { .. } => "undo",
            Command::Reopen { .. } => "reopen",
            Command::AddParty { .. } => "add-party",
            Command::AddDocument { .. } => "add-document",
            Command::Write { .. } | Command::Seen => "write",
            Command::Migrate { .. } => "migrate",
        })
    }
}
