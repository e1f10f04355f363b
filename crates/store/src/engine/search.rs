//! The search index of each database: one place where they truly differ.

use uuid::Uuid;

use super::{Engine, Reads};
use crate::error::Fault;
use crate::limits;
use crate::search::may_begin;
use crate::value::{Row, Stmt, stmt};

const SQLITE_INDEX: &str = "insert into search (rowid, organisation, words) \
     select nr, $1, $2 from search_text where dossier = $3";
const SQLITE_UNINDEX: &str = "insert into search (search, rowid, organisation, words) \
     select 'delete', nr, $1, $2 from search_text where dossier = $3";
const SQLITE_SEARCH: &str = "select search_text.dossier, search_text.nr from search \
     join search_text on search_text.nr = search.rowid and search_text.nr > 0 \
     where search match $1 and search.rowid < $2 order by search.rowid desc limit $3";

const POSTGRES_INDEX: &str = "insert into search (organisation, terms, nr) \
     select $1, to_tsvector('dutch', $2) || to_tsvector('simple', $2), nr from search_text where dossier = $3";
const POSTGRES_UNINDEX: &str = "delete from search where nr = (select nr from search_text where dossier = $1)";
impl Engine {
    /// Puts the words of a dossier into the index, under the number that it has in `search_text`.
    pub(crate) fn index(&self, dossier: Uuid, organisation: &str, words: &str) -> Stmt {
        match self {
            Engine::Sqlite(_) => stmt!(SQLITE_INDEX, one_word(organisation), words, dossier),
            Engine::Postgres(_) => stmt!(POSTGRES_INDEX, organisation, words, dossier),
        }
    }

    /// Takes the words of a dossier out of the index; they must be those that were put in.
    pub(crate) fn unindex(&self, dossier: Uuid, organisation: &str, words: &str) -> Stmt {
        match self {
            Engine::Sqlite(_) => stmt!(SQLITE_UNINDEX, one_word(organisation), words, dossier),
            Engine::Postgres(_) => stmt!(POSTGRES_UNINDEX, dossier),
        }
    }

    /// Dossiers and their numbers in the index, the highest number first.
    pub(crate) async fn search(
        &self,
        organisation: &str,
        words: &[String],
        before: i64,
        limit: usize,
    ) -> Result<Vec<Row>, Fault> {
        match self {
            Engine::Sqlite(_) => {
                let word = |word: &String| format!("words:\"{word}\"{}", if may_begin(word) { "*" } else { "" });
                let words = words.iter().map(word).collect::<Vec<_>>().join(" AND ");
                let question = format!("organisation:{} AND {words}", one_word(organisation));
                self.query(SQLITE_SEARCH, vec![question.into(), before.into(), (limit as i64).into()]).await
            }
            Engine::Postgres(_) => {
                let mut values = vec![organisation.into()];
                let word = |word: &String| if may_begin(word) { format!("{word}:*") } else { word.clone() };
                values.extend(words.iter().map(|one| word(one).into()));
                values.extend([before.into(), (limit as i64).into()]);
                let [newest, all] = postgres_search(words.len());
                let found = self.query(&newest, values.clone()).await?;
                if found.len() == limit { Ok(found) } else { self.query(&all, values).await }
            }
        }
    }
}

/// The searches for so many words: among the newest only, and among all by the index of terms. Each word may be there as
/// it is typed or as its stem: the stem of `school` is `schol`, which `schoo` does not begin.
///
/// What many dossiers have is found soonest by walking back from the newest, what few have by the index. The server
/// cannot know which a word is, and walks through all dossiers for one that none has; so the walk is bounded, and a page
/// that it does not fill comes from the index. Each word stands in a question of its own, so that it is read once and not
/// for every dossier.
fn postgres_search(words: usize) -> [String; 2] {
    let word = |nr| format!("and terms @@ (select to_tsquery('simple', ${nr}) || to_tsquery('dutch', ${nr})) ");
    let (before, limit) = (words + 2, words + 3);
    let words = (2..before).map(word).collect::<String>();
    let newest = format!(
        "select nr from (select nr, organisation, terms from search where nr < ${before} order by nr desc limit {}) \
         as newest where organisation = $1 {words}order by nr desc limit ${limit}",
        limits::SEARCH_WALK
    );
    let all = format!("select nr from search where organisation = $1 {words}");
    let page = format!(
        "select search_text.dossier, search_text.nr from found \
         join search_text on search_text.nr = found.nr and search_text.nr > 0 \
         where found.nr < ${before} order by found.nr desc limit ${limit}"
    );
    [newest, all].map(|found| format!("with found as materialized ({found}) {page}"))
}

/// An organisation's name as one word of the index, whatever signs it has.
fn one_word(organisation: &str) -> String {
    organisation.bytes().fold("o".to_owned(), |word, byte| format!("{word}{byte:02x}"))
}
