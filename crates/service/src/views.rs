//! Saved views: the questions that somebody asks of a list again and again, under a name of their own.

use procedure::Id;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Micros, PutItem, WriteError};

use crate::account::{decoded, encoded};
use crate::error::Fault;
use crate::service::Service;

const SPACE: &str = "view";

/// How many views somebody keeps.
const MOST: usize = 50;

/// The longest name of a view, in characters.
pub const VIEW_NAME: usize = 60;

/// The longest question, in bytes: choices of a list, no free words.
const QUESTION: usize = 500;

/// A saved view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it is called.
    pub name: String,
    /// What is asked of the list, as it stands in an address.
    pub question: String,
}

/// Why a view is not saved.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// It has no name, or too long a one, or asks too much.
    #[error("no good name")]
    Name,
    /// There are as many as somebody keeps.
    #[error("too many views")]
    Many,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl Service {
    /// The views of a person of an organisation, by name.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn views(&self, organisation: &str, person: &Id) -> Result<Vec<View>, Fault> {
        let items = self.store().items(SPACE, &owner(organisation, person), None, MOST).await?;
        let mut views = items.iter().map(|item| decoded(&item.content)).collect::<Result<Vec<View>, Fault>>()?;
        views.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(views)
    }

    /// Saves a view; one of the same name is replaced.
    ///
    /// # Errors
    /// When its name is no name, there are too many, or it could not be kept.
    pub async fn save_view(&self, organisation: &str, person: &Id, view: &View) -> Result<(), ViewError> {
        let length = view.name.trim().chars().count();
        if !(1..=VIEW_NAME).contains(&length) || view.question.len() > QUESTION {
            return Err(ViewError::Name);
        }
        let owner = owner(organisation, person);
        let key = key(&owner, &view.name);
        let content = encoded(view)?;
        for _ in 0..crate::act::ATTEMPTS {
            let seen = self.store().item(SPACE, &key).await.map_err(Fault::from)?.map_or(0, |item| item.version);
            if seen == 0 && self.views(organisation, person).await?.len() >= MOST {
                return Err(ViewError::Many);
            }
            let put =
                PutItem { space: SPACE, key: &key, owner: &owner, seen, keep_until: Micros::MAX, content: &content };
            match self.store().put_items(&[put]).await {
                Ok(()) => return Ok(()),
                Err(WriteError::Conflict(_)) => {}
                Err(error) => return Err(Fault::from(error).into()),
            }
        }
        Err(Fault::Busy.into())
    }

    /// Takes a view away.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn forget_view(&self, organisation: &str, person: &Id, name: &str) -> Result<(), Fault> {
        self.store().forget_item(SPACE, &key(&owner(organisation, person), name)).await?;
        Ok(())
    }
}

fn owner(organisation: &str, person: &str) -> String {
    format!("{organisation}/{person}")
}

fn key(owner: &str, name: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update((owner.len() as u64).to_le_bytes());
    hash.update(owner.as_bytes());
    hash.update(name.trim().as_bytes());
    hash.finalize().into()
}
