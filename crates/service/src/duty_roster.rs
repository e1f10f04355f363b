//! Who has duty for which role, and from when until when: whoever is called first when there is danger.

use jiff::{SignedDuration, Timestamp};
use procedure::Id;
use serde::{Deserialize, Serialize};
use store::{Guard, PutItem, WriteError};

use crate::account::{decoded, encoded};
use crate::error::Fault;
use crate::organisation::Organisation;
use crate::service::Service;

const SPACE: &str = "roster";

/// How long a turn of duty is kept after it ended: who was on duty is asked when something went wrong.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 366);

/// The most turns of duty of one organisation: a year of weeks for seven roles, in one item.
pub const TURNS: usize = 400;

/// A turn of duty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Turn {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// For which role.
    pub role: Id,
    /// Who.
    pub person: Id,
}

/// The roster of an organisation.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// Which version it is: two who change it at once do not lose each other's changes.
    pub version: i64,
    /// The turns, the first at the top.
    pub turns: Vec<Turn>,
}

/// Why the roster was not changed.
#[derive(Debug, thiserror::Error)]
pub enum RosterError {
    /// Somebody else changed it since it was shown.
    #[error("the roster has changed")]
    Changed,
    /// There is no room for more.
    #[error("too many turns")]
    Full,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl Roster {
    /// Who has duty for a role at a moment; who came last goes first.
    pub fn on_duty(&self, role: &str, at: Timestamp) -> Vec<&Id> {
        let now = |turn: &&Turn| &*turn.role == role && turn.from <= at && at < turn.until;
        let mut turns: Vec<&Turn> = self.turns.iter().filter(now).collect();
        turns.sort_by_key(|turn| std::cmp::Reverse(turn.from));
        turns.into_iter().map(|turn| &turn.person).collect()
    }
}

impl Service {
    /// The roster of an organisation.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn roster(&self, organisation: &Organisation) -> Result<Roster, Fault> {
        let Some(item) = self.store().item(SPACE, organisation.id.as_bytes()).await? else {
            return Ok(Roster::default());
        };
        Ok(Roster { version: item.version, turns: decoded(&item.content)? })
    }

    /// Keeps the roster of an organisation, in place of the version that was seen.
    ///
    /// # Errors
    /// When somebody else changed it meanwhile, or it could not be kept.
    pub async fn keep_roster(&self, organisation: &Organisation, roster: Roster) -> Result<(), RosterError> {
        let Roster { version, mut turns } = roster;
        let past = self.now().checked_sub(KEPT).unwrap_or(Timestamp::MIN);
        turns.retain(|turn| turn.until > past);
        turns.sort();
        turns.dedup();
        if turns.len() > TURNS {
            return Err(RosterError::Full);
        }
        let content = encoded(&turns)?;
        let put = PutItem {
            space: SPACE,
            key: organisation.id.as_bytes(),
            owner: &organisation.id,
            seen: version,
            keep_until: i64::MAX,
            content: &content,
        };
        match self.store().put_items(&[put]).await {
            Ok(()) => Ok(()),
            Err(WriteError::Conflict(Guard::Item)) => Err(RosterError::Changed),
            Err(error) => Err(Fault::from(error).into()),
        }
    }
}
