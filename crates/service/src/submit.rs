//! Something is told: it is decided, kept, and only then acknowledged.

use dossier::{Actor, Command, Context, Dossier, Event, Intake, decide, fold};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Begin, Guard, Number, Token, WriteError};
use uuid::Uuid;

use crate::code::FollowCode;
use crate::document::{Document, append, attach};
use crate::error::{Fault, SubmitError};
use crate::log::{micros, read};
use crate::organisation::{Organisation, SENDER};
use crate::project::project;
use crate::service::{DossierId, Service};

/// How often another number or code is tried when one is taken.
const ATTEMPTS: usize = 8;

/// How long sending the same form again gives the same receipt.
const ANSWERED_FOR: SignedDuration = SignedDuration::from_hours(48);

/// Something that somebody tells on the portal.
#[derive(Clone, Debug)]
pub struct Submission {
    /// What is told.
    pub intake: Intake,
    /// The key of the form: the same form sent twice is one dossier.
    pub key: [u8; 16],
    /// What is sent with it.
    pub documents: Vec<Document>,
}

/// That something was received, and how to follow it.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The dossier.
    pub id: DossierId,
    /// Its number.
    pub number: Number,
    /// The code, which is shown now and never again.
    pub code: FollowCode,
    /// The dossier as it begins.
    pub dossier: Dossier,
}

/// What is kept to give the same receipt again; sealed with the dossier.
#[derive(Serialize, Deserialize)]
struct Answer {
    code: String,
}

impl Service {
    /// Takes what somebody tells. What comes back is durable.
    ///
    /// # Errors
    /// When the procedure refuses it, or it could not be kept: then nothing was.
    pub async fn submit(&self, organisation: &Organisation, submission: Submission) -> Result<Receipt, SubmitError> {
        let actor = Actor { person: SENDER.into(), at: self.now() };
        self.begin(organisation, &actor, submission, &[]).await
    }

    /// Begins a dossier with what is told, and does in it at once what was done already.
    pub(crate) async fn begin(
        &self,
        organisation: &Organisation,
        actor: &Actor,
        submission: Submission,
        done: &[Command],
    ) -> Result<Receipt, SubmitError> {
        let now = self.now();
        let (events, dossier) = begun(organisation, actor, &submission, done, now)?;
        let token = Token::of(&submission.key);
        let staged = self.stage(&submission.documents).await?;
        for _ in 0..ATTEMPTS {
            let number = self.number(organisation, &dossier).await?;
            let (id, code) = (Uuid::now_v7(), code()?);
            let begin = Begin { id, organisation: &organisation.id, number: number.clone(), at: micros(now) };
            let mut change = self.store().begin(begin);
            append(&mut change, &events)?;
            attach(&mut change, &submission.documents, &staged, micros(now));
            project(organisation, &dossier, &mut change)?;
            let answer = serde_json::to_vec(&Answer { code: code.to_string() }).unwrap_or_default();
            let until = now.checked_add(ANSWERED_FOR).unwrap_or(now);
            change.code(&self.store().code_hash(&organisation.id, &code.to_string())).answer(
                &token,
                micros(until),
                &answer,
            );
            match self.store().write(change).await {
                Ok(_) => return Ok(Receipt { id: DossierId(id), number, code, dossier }),
                Err(WriteError::Conflict(Guard::Number | Guard::Id)) => {}
                Err(WriteError::Duplicate(answered)) => {
                    return self.again(organisation, answered.dossier, answered.answer).await;
                }
                Err(error) => return Err(Fault::from(error).into()),
            }
        }
        Err(Fault::Busy.into())
    }

    /// The receipt of a form that was sent before.
    pub(crate) async fn again(
        &self,
        organisation: &Organisation,
        id: Uuid,
        answer: Option<Vec<u8>>,
    ) -> Result<Receipt, SubmitError> {
        let stored = self.store().dossier(id).await.map_err(Fault::from)?.ok_or(Fault::Gone)?;
        let number = stored.number.clone();
        let dossier = read(organisation, stored)?.dossier;
        let answer: Option<Answer> = answer.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let code = answer.and_then(|answer| FollowCode::read(&answer.code)).ok_or(Fault::Gone)?;
        Ok(Receipt { id: DossierId(id), number, code, dossier })
    }

    /// The next number of an organisation in the year of a dossier.
    pub(crate) async fn number(&self, organisation: &Organisation, dossier: &Dossier) -> Result<Number, Fault> {
        let series = format!("{}-{}", organisation.initials, dossier.received_on.year());
        Ok(self.store().next_number(&organisation.id, &series).await?)
    }
}

/// What begins: its events, and the dossier that they make.
pub(crate) fn begun(
    organisation: &Organisation,
    actor: &Actor,
    submission: &Submission,
    done: &[Command],
    now: Timestamp,
) -> Result<(Vec<Event>, Dossier), SubmitError> {
    let context = Context { procedures: organisation.versions(), people: &organisation.people, now };
    let receive = Command::Receive(submission.intake.clone());
    let mut events = decide(&context, &organisation.id, None, &[], actor, &receive).map_err(Box::new)?;
    let whole =
        |events: &[Event]| fold(organisation.versions(), events).map_err(|error| Fault::Damaged(error.to_string()));
    let mut dossier = whole(&events)?;
    let documents: Vec<Command> = submission.documents.iter().map(Document::command).collect();
    for command in documents.iter().chain(done) {
        let decided = decide(&context, &organisation.id, Some(&dossier), &events, actor, command);
        events.extend(decided.map_err(Box::new)?);
        dossier = whole(&events)?;
    }
    Ok((events, dossier))
}

/// A new code.
pub(crate) fn code() -> Result<FollowCode, Fault> {
    let mut random = [0; 10];
    getrandom::fill(&mut random).map_err(|error| Fault::Away(error.to_string()))?;
    Ok(FollowCode::new(random))
}
