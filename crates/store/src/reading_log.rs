//! Who looked into which dossier, when and why.

use uuid::Uuid;

use crate::engine::Reads;
use crate::error::{ReadError, WriteError};
use crate::seal::Place;
use crate::value::{Row, stmt};
use crate::{Micros, Store, limits};

/// Somebody looked into a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub at: Micros,
    /// Who, as the caller names people; it stands in the clear.
    pub person: String,
    /// Why, or by which right; it is sealed.
    pub why: String,
}

const INSERT: &str = "insert into reading (dossier, at, person, sealed) values ($1, $2, $3, $4) \
     on conflict (dossier, at, person) do nothing";
const READ: &str = "select at, person, sealed from reading where dossier = $1 and at < $2 order by at desc limit $3";

fn place(dossier: Uuid, at: Micros, person: &str) -> Place {
    Place::new("reading", dossier).int(at).text(person)
}

impl Store {
    /// Writes down that somebody looked into a dossier. Show the dossier only after this is durable.
    pub async fn note_reading(&self, dossier: Uuid, reading: &Reading) -> Result<(), WriteError> {
        for (what, text) in [("person", &reading.person), ("reason", &reading.why)] {
            if text.len() > limits::NAME * 10 {
                return Err(WriteError::TooLarge { what, limit: limits::NAME as u64 * 10 });
            }
        }
        let key = self.key_of(dossier).await?.ok_or(WriteError::Erased)?;
        let sealed = key.seal(&place(dossier, reading.at, &reading.person), reading.why.as_bytes());
        self.inner.engine.write(vec![stmt!(INSERT, dossier, reading.at, reading.person.as_str(), sealed)]).await?;
        Ok(())
    }

    /// Who looked into a dossier before a moment, the last first.
    pub async fn readings(&self, dossier: Uuid, before: Micros, limit: usize) -> Result<Vec<Reading>, ReadError> {
        let Some(key) = self.key_of(dossier).await? else { return Ok(Vec::new()) };
        let values = vec![dossier.into(), before.into(), (limit.min(limits::PAGE) as i64).into()];
        let damaged = || ReadError::Damaged { what: "reading log", dossier };
        let open = |mut row: Row| {
            let (at, person, sealed) = (row.int(), row.text(), row.bytes());
            let why = key.open(&place(dossier, at, &person), &sealed).map_err(|_| damaged())?;
            Ok(Reading { at, person, why: String::from_utf8(why).map_err(|_| damaged())? })
        };
        self.inner.engine.query(READ, values).await?.into_iter().map(open).collect()
    }
}
