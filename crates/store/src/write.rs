//! Writing: what a caller built becomes one write set, all of it durable or none of it there.

use uuid::Uuid;

use crate::change::Change;
use crate::error::{Fault, Guard, WriteError};
use crate::items::PutItem;
use crate::job::Job;
use crate::limits;
use crate::value::{Stmt, Value};
use crate::{Store, Token};

/// Everything that is written at once: changes of dossiers, and jobs and items of the house itself.
#[derive(Default)]
pub struct WriteSet {
    changes: Vec<Change>,
    house: Vec<Stmt>,
    too_large: Option<(&'static str, u64)>,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Each dossier that changed, with the version of its log now.
    pub dossiers: Vec<(Uuid, i64)>,
}

impl From<Change> for WriteSet {
    fn from(change: Change) -> WriteSet {
        WriteSet { changes: vec![change], ..WriteSet::default() }
    }
}

impl WriteSet {
    /// A write set with nothing in it.
    pub fn new() -> WriteSet {
        WriteSet::default()
    }

    /// Adds the change of a dossier. When several change, the first one's token makes the whole set happen once.
    pub fn add(&mut self, change: Change) -> &mut WriteSet {
        self.changes.push(change);
        self
    }

    /// Queues work that belongs to no dossier; its payload is sealed with the house's own key.
    pub fn house_job(&mut self, store: &Store, job: &Job<'_>) -> &mut WriteSet {
        self.house.push(job.insert(Uuid::nil(), &store.inner.house));
        self
    }

    /// Puts an item; if it is not as the caller saw it, nothing of the set is written.
    pub fn put_item(&mut self, store: &Store, item: &PutItem<'_>) -> &mut WriteSet {
        self.too_large = self.too_large.or(item.too_large());
        self.house.push(item.put(store));
        self
    }
}

impl Store {
    /// Writes a set, and answers when it is durable.
    pub async fn write(&self, set: impl Into<WriteSet>) -> Result<Written, WriteError> {
        let set: WriteSet = set.into();
        let token = set.changes.iter().find_map(Change::token);
        let numbers: Vec<_> = set
            .changes
            .iter()
            .filter_map(|change| {
                change.number().map(|(organisation, number)| (organisation.to_owned(), number.clone()))
            })
            .collect();
        let outcome = self.write_statements(set).await;
        self.note(&outcome);
        if let Err(error) = &outcome {
            // After a broken commit the number may be in use.
            if !matches!(error, WriteError::Uncertain(_)) {
                let taken = matches!(error, WriteError::Conflict(Guard::Number));
                for (organisation, number) in numbers.iter().rev() {
                    self.inner.engine.number_unused(organisation, number.series(), number.seq(), taken);
                }
            }
        }
        match outcome {
            Err(WriteError::Conflict(Guard::Sent)) => Err(self.duplicate(token).await?),
            outcome => outcome,
        }
    }

    async fn write_statements(&self, set: WriteSet) -> Result<Written, WriteError> {
        if let Some((what, limit)) = set.too_large {
            return Err(WriteError::TooLarge { what, limit });
        }
        let dossiers = set.changes.iter().map(|change| (change.dossier(), change.version())).collect();
        let mut stmts = Vec::new();
        for change in set.changes {
            stmts.append(&mut change.statements()?);
        }
        stmts.extend(set.house);
        if stmts.len() > limits::STATEMENTS {
            return Err(WriteError::TooLarge { what: "number of statements", limit: limits::STATEMENTS as u64 });
        }
        if stmts.iter().flat_map(|stmt| &stmt.values).map(Value::size).sum::<usize>() > limits::WRITE_SET {
            return Err(WriteError::TooLarge { what: "write set", limit: limits::WRITE_SET as u64 });
        }
        self.inner.engine.write(stmts).await?;
        Ok(Written { dossiers })
    }

    /// What was answered before; if that is gone meanwhile, the caller may as well try again.
    async fn duplicate(&self, token: Option<Value>) -> Result<WriteError, WriteError> {
        let Some(Value::Bytes(bytes)) = token else { return Ok(WriteError::Conflict(Guard::Sent)) };
        let token = Token(bytes.try_into().map_err(|_| WriteError::Conflict(Guard::Sent))?);
        Ok(match self.answered(&token).await? {
            Some(answered) => WriteError::Duplicate(Box::new(answered)),
            None => WriteError::from(Fault::Guard(Guard::Sent)),
        })
    }
}
