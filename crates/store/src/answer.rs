//! Answers already given, for who sends the same again.

use crate::dossier::unwrap;
use crate::engine::Reads;
use crate::error::{Answered, ReadError};
use crate::value::stmt;
use crate::{Micros, Store, Token, WriteError, limits};

const READ: &str = "select answer.dossier, answer.sealed, dossier.master, dossier.wrapped from answer \
     join dossier on dossier.id = answer.dossier where answer.token = $1";
const WALK: &str = "select token, keep_until from answer where token > $1 order by token limit $2";
const FORGET: &str = "delete from answer where token = $1";

impl Store {
    /// The answer that was given to a token, if something was written with it.
    pub async fn answered(&self, token: &Token) -> Result<Option<Answered>, ReadError> {
        let rows = self.inner.engine.query(READ, vec![token.0.as_slice().into()]).await?;
        let Some(mut row) = rows.into_iter().next() else { return Ok(None) };
        let (dossier, sealed, master, wrapped) = (row.id(), row.bytes(), row.text(), row.bytes());
        let answer = match unwrap(&self.inner.keys, dossier, &master, &wrapped)? {
            Some(key) => {
                let opened = key.open(&token.place(dossier), &sealed);
                Some(opened.map_err(|_| ReadError::Damaged { what: "answer", dossier })?)
            }
            None => None,
        };
        Ok(Some(Answered { dossier, answer }))
    }

    /// Forgets the answers that need not be kept any longer, and says how many; a periodic job calls this.
    pub async fn forget_answers(&self, now: Micros) -> Result<usize, WriteError> {
        let (mut after, mut forgotten) = (Vec::new(), 0);
        loop {
            let values = vec![after.clone().into(), (limits::BATCH as i64).into()];
            let rows = self.inner.engine.query(WALK, values).await.map_err(ReadError::from)?;
            let mut expired = Vec::new();
            let ended = rows.len() < limits::BATCH;
            for mut row in rows {
                after = row.bytes();
                if row.int() < now {
                    expired.push(stmt!(FORGET, after.as_slice()));
                }
            }
            forgotten += expired.len();
            if !expired.is_empty() {
                self.inner.engine.write(expired).await?;
            }
            if ended {
                return Ok(forgotten);
            }
        }
    }
}
