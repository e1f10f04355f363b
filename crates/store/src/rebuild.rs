//! Rebuilding: read models are computed anew from the log, and written where they differ.

use uuid::Uuid;

use crate::engine::Reads;
use crate::error::{Guard, ReadError, WriteError};
use crate::row::{Duty, Row};
use crate::value::{Stmt, stmt};
use crate::{Dossier, Store, limits, viewers};

/// The read models of one dossier, as the caller computes them from its log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Projection {
    /// Its row.
    pub row: Row,
    /// What has to be done next.
    pub duties: Vec<Duty>,
    /// Who may see it because of itself.
    pub viewers: Vec<String>,
    /// The words it can be found by; `None` if it is not to be found.
    pub search: Option<String>,
}

/// What was rebuilt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Dossiers that were computed anew.
    pub dossiers: u64,
    /// Dossiers whose read models were not what the log says, and are now.
    pub changed: u64,
    /// Dossiers that changed during the rebuild, and so were written by somebody who knew better.
    pub overtaken: u64,
    /// Dossiers that the caller could not compute, with why; they were left as they are.
    pub failed: Vec<(Uuid, String)>,
}

const IDS: &str = "select id from dossier where id > $1 and erased = 0 order by id limit $2";
const ORPHANS: [&str; 3] = [
    "delete from work where dossier not in (select id from dossier where erased = 0)",
    "delete from duty where dossier not in (select id from dossier where erased = 0)",
    "delete from viewer where dossier not in (select id from dossier where erased = 0)",
];
const DELETE_DUTIES: &str = "delete from duty where dossier = $1";

impl Store {
    /// Computes the read models of every dossier anew, while the store is in use, and writes those that differ from what
    /// is there; what is right stays as it is, to the byte. `progress` hears how many dossiers were looked at.
    pub async fn rebuild(
        &self,
        project: impl Fn(&Dossier) -> Result<Projection, String> + Send + Sync,
        mut progress: impl FnMut(u64) + Send,
    ) -> Result<Rebuilt, WriteError> {
        let mut rebuilt = Rebuilt::default();
        let mut after = Uuid::nil();
        loop {
            let values = vec![after.into(), (limits::BATCH as i64).into()];
            let rows = self.inner.engine.query(IDS, values).await.map_err(ReadError::from)?;
            if rows.is_empty() {
                break;
            }
            for mut row in rows {
                after = row.id();
                let Some(dossier) = self.dossier(after).await? else { continue };
                if dossier.erased.is_some() {
                    continue;
                }
                rebuilt.dossiers += 1;
                match project(&dossier) {
                    Ok(projection) => self.rebuild_one(&dossier, &projection, &mut rebuilt).await?,
                    Err(_) if rebuilt.failed.len() >= limits::BROKEN => {}
                    Err(why) => rebuilt.failed.push((after, why)),
                }
            }
            progress(rebuilt.dossiers);
        }
        self.inner.engine.write(ORPHANS.iter().map(|&sql| stmt!(sql)).collect()).await?;
        Ok(rebuilt)
    }

    async fn rebuild_one(
        &self,
        dossier: &Dossier,
        projection: &Projection,
        rebuilt: &mut Rebuilt,
    ) -> Result<(), WriteError> {
        let set = self.differences(dossier, projection).await?;
        if set.is_empty() {
            return Ok(());
        }
        match self.inner.engine.write(set).await.map_err(WriteError::from) {
            Ok(_) => rebuilt.changed += 1,
            Err(WriteError::Conflict(Guard::Row)) => rebuilt.overtaken += 1,
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// What has to be written for the read models to be what the projection says.
    async fn differences(&self, dossier: &Dossier, projection: &Projection) -> Result<Vec<Stmt>, WriteError> {
        let Some(key) = &dossier.key else { return Ok(Vec::new()) };
        let (id, organisation) = (dossier.id, dossier.organisation.as_str());
        let row_is_right = match self.listed(id).await {
            Ok(Some(listed)) => {
                listed.version == dossier.version
                    && listed.row == projection.row
                    && listed.organisation == dossier.organisation
            }
            Ok(None) | Err(ReadError::Damaged { .. }) => false,
            Err(error) => return Err(error.into()),
        };
        let duties = self.duties_of(id).await?;
        let same = |(nr, (one, other)): (i64, (&crate::ListedDuty, &Duty))| {
            one.nr == nr && one.organisation == organisation && one.duty == *other
        };
        let duties_are_right =
            duties.len() == projection.duties.len() && (0..).zip(duties.iter().zip(&projection.duties)).all(same);
        let viewers_are_right =
            self.viewers_of(id).await? == viewers::expected(&projection.viewers, organisation, &projection.row);
        let words = match self.words(id).await {
            Ok(words) => words,
            Err(ReadError::Damaged { .. }) => None,
            Err(error) => return Err(error.into()),
        };
        let words_are_right = words.as_ref().and_then(|words| words.text()) == projection.search.as_deref();
        if row_is_right && duties_are_right && viewers_are_right && words_are_right {
            return Ok(Vec::new());
        }
        // The row goes first, and only if nobody wrote a later one: with it stands or falls the rest.
        let row = projection.row.upsert(id, organisation, dossier.version, key);
        let mut set = vec![row.guarded(Guard::Row)];
        if !duties_are_right {
            set.push(stmt!(DELETE_DUTIES, id));
            set.extend((0..).zip(&projection.duties).map(|(nr, duty)| duty.insert(id, nr, organisation)));
        }
        if !viewers_are_right {
            set.push(stmt!(viewers::DELETE, id));
            set.extend(projection.viewers.iter().map(|who| viewers::insert(id, who)));
        }
        if !words_are_right {
            let text = projection.search.as_deref().unwrap_or_default();
            set.push(crate::search::waiting(id, organisation, key, text));
        }
        Ok(set)
    }
}
