//! Rotation: every data key is wrapped anew with the newest master key.

use uuid::Uuid;

use crate::dossier::unwrap;
use crate::engine::Reads;
use crate::error::{ReadError, WriteError};
use crate::value::stmt;
use crate::{Store, limits};

const OLDER: &str = "select id, master, wrapped from dossier \
     where id > $1 and master <> $2 and master <> '' order by id limit $3";
const REWRAP: &str = "update dossier set master = $1, wrapped = $2 where id = $3 and wrapped = $4";
const HOUSE: &str = "select master, wrapped from house where name = 'key' and master <> $1";
const REWRAP_HOUSE: &str = "update house set master = $1, wrapped = $2 where name = 'key' and wrapped = $3";

impl Store {
    /// Wraps every data key that is under an older master key with the newest one, while the store is in use, and says
    /// how many there were. When it has ended, the older master keys open nothing any more but backups.
    pub async fn rotate(&self) -> Result<usize, WriteError> {
        let keys = &self.inner.keys;
        let mut rotated = 0;
        let rows = self.inner.engine.query(HOUSE, vec![keys.current().into()]).await.map_err(ReadError::from)?;
        for mut row in rows {
            let (_, old) = (row.text(), row.bytes());
            let (master, wrapped) = keys.wrap(Uuid::nil(), &self.inner.house);
            self.inner.engine.write(vec![stmt!(REWRAP_HOUSE, master, wrapped, old)]).await?;
            rotated += 1;
        }
        let mut after = Uuid::nil();
        loop {
            let values = vec![after.into(), keys.current().into(), (limits::BATCH as i64).into()];
            let rows = self.inner.engine.query(OLDER, values).await.map_err(ReadError::from)?;
            if rows.is_empty() {
                return Ok(rotated);
            }
            let mut set = Vec::with_capacity(rows.len());
            for mut row in rows {
                let (id, master, old) = (row.id(), row.text(), row.bytes());
                after = id;
                if let Some(key) = unwrap(keys, id, &master, &old)? {
                    let (master, wrapped) = keys.wrap(id, &key);
                    // Not guarded: who erased the dossier meanwhile was right.
                    set.push(stmt!(REWRAP, master, wrapped, id, old));
                }
            }
            rotated += set.len();
            self.inner.engine.write(set).await?;
        }
    }
}
