//! What managers changed: who, when and what, kept beside the change itself and shown to whoever manages.

use jiff::Timestamp;
use procedure::Id;
use serde::{Deserialize, Serialize};

use crate::account::{Account, decoded, encoded};
use crate::error::Fault;
use crate::log::micros;
use crate::organisation::Organisation;
use crate::service::Service;
use crate::staff::Member;

const SPACE: &str = "managed";

/// How many changes are shown.
const SHOWN: usize = 200;

/// Something that was changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Managed {
    /// When.
    pub at: Timestamp,
    /// By whom: the name of their account as it was.
    pub by: String,
    /// What.
    pub what: Change,
}

/// What was changed. People are named by their ids, accounts by their logins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A person, from how they were to how they are; from nothing when they are new.
    Person {
        /// Who.
        person: Id,
        /// How they were.
        before: Option<Member>,
        /// How they are.
        after: Member,
    },
    /// Somebody got a seat.
    SeatGiven {
        /// Whose account.
        login: String,
        /// As whom they sit there.
        person: Id,
        /// Whether they manage.
        manages: bool,
    },
    /// Somebody's seat is another now.
    SeatChanged {
        /// Whose account.
        login: String,
        /// As whom they sit there.
        person: Id,
        /// Whether they manage.
        manages: bool,
    },
    /// Somebody has no seat any more.
    SeatTaken {
        /// Whose account.
        login: String,
    },
    /// Somebody was invited to choose a password.
    Invited {
        /// Whose account.
        login: String,
    },
    /// Somebody can no longer sign in.
    Blocked {
        /// Whose account.
        login: String,
    },
    /// Somebody can sign in again.
    Unblocked {
        /// Whose account.
        login: String,
    },
}

/// A change as it is kept: its key and its content.
pub(crate) struct Note {
    key: Vec<u8>,
    owner: Id,
    content: Vec<u8>,
}

impl Note {
    pub(crate) fn put(&self) -> store::PutItem<'_> {
        crate::account::put(SPACE, &self.key, &self.owner, 0, &self.content)
    }
}

impl Service {
    /// A change as it will be kept with what it changes.
    pub(crate) fn note(&self, organisation: &Organisation, by: &Account, what: Change) -> Result<Note, Fault> {
        let at = self.now();
        let content = encoded(&Managed { at, by: by.name.clone(), what })?;
        // The newest first, as keys are in order; two at one moment are two.
        let before = u64::MAX - u64::try_from(micros(at)).unwrap_or(0);
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|error| Fault::Away(error.to_string()))?;
        let key = [organisation.id.as_bytes(), &[0], &before.to_be_bytes(), &random].concat();
        Ok(Note { key, owner: organisation.id.clone(), content })
    }

    /// What managers of an organisation changed, the newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn managed(&self, organisation: &Organisation) -> Result<Vec<Managed>, Fault> {
        let items = self.store().items(SPACE, &organisation.id, None, SHOWN).await?;
        items.iter().map(|item| decoded(&item.content)).collect()
    }
}
