//! Dossiers that come from elsewhere with their whole history: the samples of a demo.

use dossier::{Event, fold};
use store::{Begin, Guard, WriteError};
use uuid::Uuid;

use crate::code::FollowCode;
use crate::document::append;
use crate::error::{Fault, SubmitError};
use crate::log::micros;
use crate::organisation::Organisation;
use crate::project::project;
use crate::service::{DossierId, Service};
use crate::submit::{Receipt, code};

impl Service {
    /// Keeps a dossier as it was made elsewhere, with a code to follow it.
    ///
    /// # Errors
    /// When its log is none of this organisation's procedure, or it cannot be kept.
    pub async fn import(&self, organisation: &Organisation, events: &[Event]) -> Result<Receipt, SubmitError> {
        let dossier = fold(organisation.versions(), events).map_err(|error| Fault::Damaged(error.to_string()))?;
        for _ in 0..8 {
            let number = self.number(organisation, &dossier).await?;
            let (id, code): (Uuid, FollowCode) = (Uuid::now_v7(), code()?);
            let at = micros(dossier.received);
            let begin = Begin { id, organisation: &organisation.id, number: number.clone(), at };
            let mut change = self.store().begin(begin);
            append(&mut change, events)?;
            project(organisation, &dossier, &mut change)?;
            change.code(&self.store().code_hash(&organisation.id, &code.to_string()));
            match self.store().write(change).await {
                Ok(_) => return Ok(Receipt { id: DossierId(id), number, code, dossier }),
                Err(WriteError::Conflict(Guard::Number | Guard::Id)) => {}
                Err(error) => return Err(Fault::from(error).into()),
            }
        }
        Err(Fault::Busy.into())
    }
}
