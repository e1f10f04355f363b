//! Following: a dossier opened by number and code, and read for its sender.

use dossier::{Dossier, Event};
use procedure::Procedure;
use store::Number;

use crate::code::FollowCode;
use crate::error::Fault;
use crate::log::{procedure, read};
use crate::organisation::Organisation;
use crate::service::{DossierId, Service};

/// A dossier as it is followed.
#[derive(Debug)]
pub struct Followed<'o> {
    /// Its number.
    pub number: Number,
    /// The version of the procedure under which it runs.
    pub procedure: &'o Procedure,
    /// Its log.
    pub events: Vec<Event>,
    /// What the log makes.
    pub dossier: Dossier,
}

impl Service {
    /// The dossier that a number and a code open; nothing when they do not belong together, whatever is wrong.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn open(
        &self,
        organisation: &Organisation,
        number: &Number,
        code: &FollowCode,
    ) -> Result<Option<DossierId>, Fault> {
        let hash = self.store().code_hash(&organisation.id, &code.to_string());
        Ok(self.store().find_followed(&organisation.id, number, &hash).await?.map(DossierId))
    }

    /// Reads a dossier of an organisation.
    ///
    /// # Errors
    /// When it is not there, or the store does not answer.
    pub async fn follow<'o>(&self, organisation: &'o Organisation, id: &DossierId) -> Result<Followed<'o>, Fault> {
        let stored = self.store().dossier(id.0).await?;
        let stored = stored.filter(|stored| stored.organisation == *organisation.id).ok_or(Fault::Gone)?;
        let number = stored.number.clone();
        let known = read(organisation, stored)?;
        let procedure = procedure(organisation, &known.dossier)?;
        Ok(Followed { number, procedure, events: known.events, dossier: known.dossier })
    }
}
