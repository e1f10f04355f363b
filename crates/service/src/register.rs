//! Somebody of the organisation registers what comes by telephone, at the counter, by letter or by mail.

use dossier::{Actor, Command, Dossier};
use jiff::Timestamp;
use procedure::Id;
use store::Token;

use crate::error::{Fault, SubmitError};
use crate::organisation::Organisation;
use crate::service::Service;
use crate::submit::{Receipt, Submission, begun};

impl Service {
    /// Takes what somebody of the organisation registers. What comes back is durable.
    ///
    /// # Errors
    /// When the procedure refuses it, or it could not be kept: then nothing was.
    pub async fn register(
        &self,
        organisation: &Organisation,
        person: &Id,
        at: Option<Timestamp>,
        submission: Submission,
    ) -> Result<Receipt, SubmitError> {
        self.register_done(organisation, person, at, submission, &[]).await
    }

    /// The same with what was done while it was told, such as giving advice: one dossier, all of it or nothing.
    ///
    /// # Errors
    /// As for [`Service::register`].
    pub async fn register_done(
        &self,
        organisation: &Organisation,
        person: &Id,
        at: Option<Timestamp>,
        submission: Submission,
        done: &[Command],
    ) -> Result<Receipt, SubmitError> {
        let actor = Actor { person: person.clone(), at: at.unwrap_or(self.now()) };
        self.begin(organisation, &actor, submission, done).await
    }

    /// The receipt of a form that was kept before.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn registered(
        &self,
        organisation: &Organisation,
        key: &[u8; 16],
    ) -> Result<Option<Receipt>, SubmitError> {
        let answered = self.store().answered(&Token::of(key)).await.map_err(Fault::from)?;
        let Some(answered) = answered else { return Ok(None) };
        self.again(organisation, answered.dossier, answered.answer).await.map(Some)
    }

    /// The dossier that this would begin; nothing is kept.
    ///
    /// # Errors
    /// When the procedure refuses it.
    pub fn draft(
        &self,
        organisation: &Organisation,
        person: &Id,
        at: Timestamp,
        submission: &Submission,
    ) -> Result<Dossier, SubmitError> {
        let actor = Actor { person: person.clone(), at };
        begun(organisation, &actor, submission, &[], self.now()).map(|(_, dossier)| dossier)
    }
}
