//! Search: dossiers by the words in them.
//!
//! The index holds single words in the clear, without order or context, since nothing can be searched that is sealed.
//! That is a known trade: who can read the database can see which words occur in which dossier. The text itself is
//! sealed with the dossier's key. [`Store::erase`] takes every word of a dossier out of the index before its key goes:
//! SQLite overwrites them at once, PostgreSQL when it next vacuums the table; backups keep them until they are deleted.
//!
//! Indexing is not part of a write set, which would slow a submission down; a periodic job calls
//! [`Store::index_pending`].

use uuid::Uuid;

use crate::dossier::unwrap;
use crate::engine::Reads;
use crate::error::{Guard, ReadError, WriteError};
use crate::limits;
use crate::lists::{Mark, Page};
use crate::seal::{DataKey, Place};
use crate::value::{Row, Stmt, stmt};
use crate::{Dossier, Store};

const WAITING: &str = "insert into search_text (dossier, organisation, pending, nr, waiting, indexed) \
     values ($1, $2, 1, 0, $3, $4) on conflict (dossier) do update set pending = 1, waiting = excluded.waiting";
const PENDING: &str = "select search_text.dossier, search_text.organisation, search_text.nr, search_text.waiting, \
     search_text.indexed, dossier.master, dossier.wrapped from search_text \
     join dossier on dossier.id = search_text.dossier where search_text.pending = 1 order by search_text.dossier limit $1";
const ONE: &str = "select search_text.dossier, search_text.organisation, search_text.nr, search_text.waiting, \
     search_text.indexed, dossier.master, dossier.wrapped from search_text \
     join dossier on dossier.id = search_text.dossier where search_text.dossier = $1";
const COUNT: &str = "insert into counter (organisation, series, last) values ('', 'SEARCH', $1) \
     on conflict (organisation, series) do update set last = counter.last + excluded.last";
const DONE: &str = "update search_text set pending = 0, indexed = waiting, waiting = $1, nr = case when nr > 0 then nr \
     else (select last - $2 from counter where organisation = '' and series = 'SEARCH') end \
     where dossier = $3 and pending = 1 and waiting = $4";
const FORGET: &str = "delete from search_text where dossier = $1";

/// Words of a question that count; more only make it slower.
const WORDS: usize = 8;

/// Letters from which on a word of a question may be the beginning of another. What begins with one or two letters is a
/// tenth of all words, and finding it takes as long as reading those: half a second with a million dossiers.
const BEGINNING: usize = 3;

/// Where the words of a dossier are sealed.
fn place(dossier: Uuid) -> Place {
    Place::new("search", dossier)
}

/// The words of a dossier, waiting to be indexed.
pub(crate) fn waiting(dossier: Uuid, organisation: &str, key: &DataKey, words: &str) -> Stmt {
    stmt!(WAITING, dossier, organisation, key.seal(&place(dossier), words.as_bytes()), Vec::new())
}

/// A row of the table `search_text`, opened.
pub(crate) struct Words {
    dossier: Uuid,
    organisation: String,
    nr: i64,
    sealed: Vec<u8>,
    waiting: Option<String>,
    indexed: Option<String>,
}

impl Store {
    /// Indexes up to `limit` dossiers whose words changed, and says how many were done. Call it again until it says 0.
    pub async fn index_pending(&self, limit: usize) -> Result<usize, WriteError> {
        let mut done = 0;
        while done < limit {
            // Small sets: the writer goes on with others in between.
            let many = (limit - done).min(32);
            let rows = self.inner.engine.query(PENDING, vec![(many as i64).into()]).await.map_err(ReadError::from)?;
            if rows.is_empty() {
                break;
            }
            let words = rows.into_iter().map(|row| self.open_words(row)).collect::<Result<Vec<_>, _>>()?;
            done += words.len();
            let new = words.iter().filter(|one| one.nr == 0).count() as i64;
            let mut set = vec![stmt!(COUNT, new)];
            let mut left = new;
            for one in &words {
                set.extend(
                    one.indexed.as_deref().map(|text| self.inner.engine.unindex(one.dossier, &one.organisation, text)),
                );
                left -= i64::from(one.nr == 0);
                let update = stmt!(DONE, Vec::new(), left, one.dossier, one.sealed.as_slice());
                set.push(update.guarded(Guard::Row));
                let text = one.waiting.as_deref().unwrap_or_default();
                set.push(self.inner.engine.index(one.dossier, &one.organisation, text));
            }
            match self.inner.engine.write(set).await.map_err(WriteError::from) {
                // Words changed meanwhile, or another node was faster: they are looked at again.
                Ok(_) | Err(WriteError::Conflict(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }

    /// The dossiers of an organisation in which all of these words occur, each as a word or, from three letters on, the
    /// beginning of one; what was indexed last comes first.
    pub async fn search(
        &self,
        organisation: &str,
        words: &str,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<Uuid>, ReadError> {
        let words = split(words);
        let limit = limit.min(limits::PAGE);
        if words.is_empty() {
            return Ok(Page { items: Vec::new(), next: None });
        }
        let before = after.map_or(i64::MAX, |mark| mark.nr);
        let rows = self.inner.engine.search(organisation, &words, before, limit).await?;
        let found: Vec<(Uuid, i64)> = rows.into_iter().map(|mut row| (row.id(), row.int())).collect();
        let next = found.last().filter(|_| found.len() == limit);
        let next = next.map(|&(dossier, nr)| Mark { day: 0, dossier, nr });
        Ok(Page { items: found.into_iter().map(|(dossier, _)| dossier).collect(), next })
    }

    /// Takes every word of a dossier out of the index.
    pub(crate) async fn unindex(&self, dossier: &Dossier) -> Result<(), WriteError> {
        let Some(words) = self.words(dossier.id).await? else { return Ok(()) };
        let mut set = Vec::new();
        set.extend(
            words.indexed.as_deref().map(|text| self.inner.engine.unindex(dossier.id, &words.organisation, text)),
        );
        set.push(stmt!(FORGET, dossier.id));
        self.inner.engine.write(set).await?;
        Ok(())
    }

    /// The words of a dossier as they are stored.
    pub(crate) async fn words(&self, dossier: Uuid) -> Result<Option<Words>, ReadError> {
        let rows = self.inner.engine.query(ONE, vec![dossier.into()]).await?;
        rows.into_iter().next().map(|row| self.open_words(row)).transpose()
    }

    fn open_words(&self, mut row: Row) -> Result<Words, ReadError> {
        let (dossier, organisation, nr) = (row.id(), row.text(), row.int());
        let (waiting, indexed) = (row.bytes(), row.bytes());
        let damaged = || ReadError::Damaged { what: "search text", dossier };
        let key = unwrap(&self.inner.keys, dossier, &row.text(), &row.bytes())?.ok_or_else(damaged)?;
        let open = |sealed: &[u8]| {
            if sealed.is_empty() {
                return Ok(None);
            }
            let plain = key.open(&place(dossier), sealed).map_err(|_| damaged())?;
            String::from_utf8(plain).map(Some).map_err(|_| damaged())
        };
        let (waiting_text, indexed) = (open(&waiting)?, open(&indexed)?);
        Ok(Words { dossier, organisation, nr, sealed: waiting, waiting: waiting_text, indexed })
    }
}

impl Words {
    /// What the dossier is to be found by, indexed or not yet.
    pub(crate) fn text(&self) -> Option<&str> {
        self.waiting.as_deref().or(self.indexed.as_deref())
    }
}

/// Whether a word of a question may be the beginning of another.
pub(crate) fn may_begin(word: &str) -> bool {
    word.chars().count() >= BEGINNING
}

/// The words of a question, without what a search language could mean by signs.
fn split(question: &str) -> Vec<String> {
    let words = question.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).take(WORDS).collect()
}
