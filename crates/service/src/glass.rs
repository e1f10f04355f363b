//! Breaking the glass: in need somebody of the organisation opens a dossier that is not theirs, with a reason that is
//! kept with the reading log before anything is shown.

use dossier::{Dossier, People};
use jiff::SignedDuration;
use procedure::{Id, Procedure};
use store::{Number, PutItem, Reading, WriteSet};

use crate::access::{access, is_subject};
use crate::error::{Fault, LookError};
use crate::log::{micros, procedure, read};
use crate::organisation::Organisation;
use crate::service::{DossierId, Service};

/// How long a broken glass stays broken: what is needed longer is an appointment.
const OPEN_FOR: SignedDuration = SignedDuration::from_hours(4);

/// The longest reason, in characters.
pub const REASON: usize = 300;

const SPACE: &str = "glass";

impl Service {
    /// Opens a dossier to somebody for a while, with this reason on the record.
    ///
    /// # Errors
    /// [`LookError::Hidden`] when there is no such dossier, or when it is about them: whom a dossier is about gets no
    /// way round it.
    pub async fn break_glass(
        &self,
        organisation: &Organisation,
        person: &Id,
        number: &Number,
        why: &str,
    ) -> Result<(), LookError> {
        let found = self.store().find_number(&organisation.id, number).await.map_err(Fault::from)?;
        let id = found.ok_or(LookError::Hidden)?;
        let stored = self.store().dossier(id).await.map_err(Fault::from)?.ok_or(LookError::Hidden)?;
        let known = read(organisation, stored)?;
        let procedure = procedure(organisation, &known.dossier)?;
        if !may_break(procedure, &known.dossier, &organisation.people, person) {
            return Err(LookError::Hidden);
        }
        let now = self.now();
        let today = procedure.time_zone.to_datetime(now).date();
        if access(procedure, &known.dossier, &organisation.people, person, today).is_some() {
            return Ok(());
        }
        let why: String = why.trim().chars().take(REASON).collect();
        // First the note, then the right: a right without a note cannot be.
        let reading = Reading { at: micros(now), person: person.to_string(), why: why.clone() };
        self.store().note_reading(id, &reading).await.map_err(Fault::from)?;
        let until = now.checked_add(OPEN_FOR).map_or(i64::MAX, micros);
        let key = key(organisation, person, &DossierId(id));
        let known = self.store().item(SPACE, &key).await.map_err(Fault::from)?;
        let put = PutItem {
            space: SPACE,
            key: &key,
            owner: &organisation.id,
            seen: known.map_or(0, |item| item.version),
            keep_until: until,
            content: why.as_bytes(),
        };
        let mut set = WriteSet::new();
        set.put_item(self.store(), &put);
        self.store().write(set).await.map_err(Fault::from)?;
        Ok(())
    }

    /// The reason with which somebody broke the glass for a dossier, while it lasts.
    pub(crate) async fn glass(
        &self,
        organisation: &Organisation,
        procedure: &Procedure,
        dossier: &Dossier,
        person: &Id,
        id: &DossierId,
    ) -> Result<Option<String>, Fault> {
        if !may_break(procedure, dossier, &organisation.people, person) {
            return Ok(None);
        }
        let item = self.store().item(SPACE, &key(organisation, person, id)).await?;
        let lasts = item.filter(|item| item.keep_until > micros(self.now()));
        Ok(lasts.and_then(|item| String::from_utf8(item.content).ok()))
    }
}

/// Whether somebody may break the glass: whoever holds a role of the organisation, unless the dossier is about them.
fn may_break(procedure: &Procedure, dossier: &Dossier, people: &People, person: &str) -> bool {
    let known = people.get(person);
    let inside = |role: &&procedure::Role| !role.outside && role.sees != procedure::Sees::OwnPart;
    let mut roles = procedure.roles.iter().filter(inside);
    let holds = roles.any(|role| known.is_some_and(|known| known.roles.contains(&role.id)));
    holds && !is_subject(procedure, dossier, person)
}

fn key(organisation: &Organisation, person: &str, dossier: &DossierId) -> Vec<u8> {
    let mut key = dossier.as_bytes().to_vec();
    key.extend_from_slice(organisation.id.as_bytes());
    key.push(0);
    key.extend_from_slice(person.as_bytes());
    key
}
