//! Answers already given, for who sends the same again.

use crate::dossier::unwrap;
use crate::engine::Reads;
use crate::error::{Answered, ReadError};
use crate::value::stmt;
use crate::{Micros, Store, Token, WriteError};

const READ: &str = "select answer.dossier, answer.sealed, dossier.master, dossier.wrapped from answer \
     join dossier on dossier.id = answer.dossier where answer.token = $1";
const FORGET: &str = "delete from answer where token in \
     (select token from answer where keep_until < $1 order by keep_until limit $2)";

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

    /// Forgets up to `limit` answers that need not be kept any longer; a periodic job calls this.
    pub async fn forget_answers(&self, now: Micros, limit: usize) -> Result<(), WriteError> {
        self.inner.engine.write(vec![stmt!(FORGET, now, limit as i64)]).await?;
        Ok(())
    }
}
