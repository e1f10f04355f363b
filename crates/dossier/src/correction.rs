//! What can be put right of what was recorded.

use condition::Value;
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::Id;
use serde::{Deserialize, Serialize};

use crate::known::PartNumber;

/// What is put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// A fact, of a part or of the dossier.
    Fact(PartNumber, Id, Value),
    /// When the dossier was received.
    Received(Timestamp),
    /// When the person first turned to the organisation.
    FirstContact(Date),
    /// When an event happened.
    Moment(usize, Timestamp),
}
