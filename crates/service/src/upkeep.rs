//! What has to be done now and then: words into the search index, old answers forgotten, documents that nobody sent
//! swept away; and read models built anew from the log.

use jiff::SignedDuration;
use store::{Projection, Rebuilt};

use crate::error::Fault;
use crate::log::{micros, read};
use crate::project::{Projected, projected, words};
use crate::service::Service;

/// How many dossiers get into the index at once: seldom so many that somebody waits for it.
const INDEXED: usize = 500;

/// How many sessions, invitations and the like are forgotten at once.
const FORGOTTEN: usize = 10_000;

/// Documents that were put away this long ago and never sent are swept away: longer than any form stays open.
const UNSENT: SignedDuration = SignedDuration::from_hours(72);

impl Service {
    /// Puts the words of dossiers that changed into the search index; how many there were.
    ///
    /// # Errors
    /// When the store does not answer: next time then.
    pub async fn index(&self) -> Result<usize, Fault> {
        Ok(self.store().index_pending(INDEXED).await?)
    }

    /// Forgets what is no longer needed; how many answers and documents.
    ///
    /// # Errors
    /// When the store does not answer: next time then.
    pub async fn tidy(&self) -> Result<(usize, usize), Fault> {
        let now = self.now();
        let answers = self.store().forget_answers(micros(now)).await?;
        self.store().forget_expired_items(micros(now), FORGOTTEN).await?;
        let before = now.checked_sub(UNSENT).map_or(0, micros);
        Ok((answers, self.store().sweep_attachments(before).await?))
    }

    /// Builds the read models of every dossier anew from its log, while the service runs.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn rebuild(&self, progress: impl FnMut(u64) + Send) -> Result<Rebuilt, Fault> {
        let project = |stored: &store::Dossier| {
            let organisation = self.organisations().get(&stored.organisation);
            let organisation = organisation.ok_or_else(|| "its organisation is not served here".to_owned())?;
            let known = read(organisation, stored.clone()).map_err(|fault| fault.to_string())?;
            let made = projected(organisation, &known.dossier).map_err(|fault| fault.to_string())?;
            let Projected { row, duties, viewers } = made;
            Ok(Projection { row, duties, viewers, search: Some(words(&known.dossier)) })
        };
        Ok(self.store().rebuild(project, progress).await?)
    }
}
