//! Somebody of the organisation looks into a dossier: allowed, and written down.

use std::collections::HashMap;
use std::sync::Mutex;

use dossier::{Dossier, Event};
use jiff::{SignedDuration, Timestamp};
use procedure::{Id, Procedure};
use store::{Number, Reading};

use crate::access::{Access, access};
use crate::error::{Fault, LookError};
use crate::log::{micros, procedure, read};
use crate::organisation::Organisation;
use crate::service::{DossierId, Service};

/// How often the same person looking at the same dossier is written down again.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(15);

/// How many looks are remembered: all that a large organisation has in a quarter of an hour.
const NOTED_MOST: usize = 20_000;

/// A dossier as somebody of the organisation sees it.
#[derive(Debug)]
pub struct Looked<'o> {
    /// Its id.
    pub id: DossierId,
    /// Its number.
    pub number: Number,
    /// The version of the procedure under which it runs.
    pub procedure: &'o Procedure,
    /// Its log.
    pub events: Vec<Event>,
    /// What the log makes.
    pub dossier: Dossier,
    /// What may be seen of it.
    pub access: Access,
    /// The reason, when the glass was broken for it.
    pub glass: Option<String>,
}

/// That somebody looked.
#[derive(Clone, Debug)]
pub struct Noted {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: Id,
    /// With which reason, when they had no right of their own.
    pub why: Option<String>,
}

impl Service {
    /// A dossier by its number, as a person of the organisation may see it. That they looked is kept before it is shown.
    ///
    /// # Errors
    /// [`LookError::Hidden`] when there is none, or when they may not know of it: the two look the same.
    pub async fn look<'o>(
        &self,
        organisation: &'o Organisation,
        person: &Id,
        number: &Number,
    ) -> Result<Looked<'o>, LookError> {
        let looked = self.peek(organisation, person, number).await?;
        let now = self.now();
        if self.0.noted.is_due(person, looked.id, now) {
            let why = looked.glass.clone().unwrap_or_default();
            let reading = Reading { at: micros(now), person: person.to_string(), why };
            self.store().note_reading(looked.id.0, &reading).await.map_err(Fault::from)?;
            self.0.noted.note(person, looked.id, now);
        }
        Ok(looked)
    }

    /// The same without a note: for what shows nothing of it, such as deciding whether an action is possible.
    pub(crate) async fn peek<'o>(
        &self,
        organisation: &'o Organisation,
        person: &Id,
        number: &Number,
    ) -> Result<Looked<'o>, LookError> {
        let found = self.store().find_number(&organisation.id, number).await.map_err(Fault::from)?;
        let id = found.ok_or(LookError::Hidden)?;
        let stored = self.store().dossier(id).await.map_err(Fault::from)?.ok_or(LookError::Hidden)?;
        let known = match read(organisation, stored) {
            Err(Fault::Gone) => return Err(LookError::Hidden),
            other => other?,
        };
        let procedure = procedure(organisation, &known.dossier)?;
        let today = procedure.time_zone.to_datetime(self.now()).date();
        let own = access(procedure, &known.dossier, &organisation.people, person, today);
        let id = DossierId(id);
        let (access, glass) = match own {
            Some(access) => (access, None),
            None => {
                let glass = self.glass(organisation, procedure, &known.dossier, person, &id).await?;
                (Access::WHOLE, Some(glass.ok_or(LookError::Hidden)?))
            }
        };
        Ok(Looked {
            id,
            number: number.clone(),
            procedure,
            events: known.events,
            dossier: known.dossier,
            access,
            glass,
        })
    }

    /// Who looked into a dossier, the last first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn readings(&self, looked: &Looked<'_>) -> Result<Vec<Noted>, Fault> {
        let readings = self.store().readings(looked.id.0, i64::MAX, 200).await?;
        let noted = |reading: Reading| Noted {
            at: Timestamp::from_microsecond(reading.at).unwrap_or(Timestamp::UNIX_EPOCH),
            person: reading.person.as_str().into(),
            why: Some(reading.why).filter(|why| !why.is_empty()),
        };
        Ok(readings.into_iter().map(noted).collect())
    }
}

/// Who looked into what a short while ago: so that turning a page does not fill the log.
#[derive(Debug, Default)]
pub(crate) struct Looks(Mutex<HashMap<(Id, DossierId), Timestamp>>);

impl Looks {
    /// Whether it is to be written down.
    fn is_due(&self, person: &Id, dossier: DossierId, now: Timestamp) -> bool {
        let Ok(known) = self.0.lock() else { return true };
        let last = known.get(&(person.clone(), dossier));
        last.is_none_or(|last| now.duration_since(*last) >= NOTED_EVERY)
    }

    /// It was written down.
    fn note(&self, person: &Id, dossier: DossierId, now: Timestamp) {
        let Ok(mut known) = self.0.lock() else { return };
        if known.len() >= NOTED_MOST {
            known.retain(|_, last| now.duration_since(*last) < NOTED_EVERY);
            if known.len() >= NOTED_MOST {
                known.clear();
            }
        }
        known.insert((person.clone(), dossier), now);
    }
}
