//! The calendar of somebody's work behind a secret address, for the calendar program that they use.

use procedure::Id;
use serde::{Deserialize, Serialize};

use crate::account::{Account, AccountId, decoded, encoded, put};
use crate::error::Fault;
use crate::organisation::Organisation;
use crate::secret::Secret;
use crate::service::Service;

const SPACE: &str = "feed";

#[derive(Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    organisation: Id,
    /// In a demo, where people sit down without an account: who they are.
    #[serde(default)]
    demo: Option<Id>,
}

impl Service {
    /// A new secret address for the calendar of somebody's work at a desk; an earlier one is gone.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn new_feed(&self, organisation: &Organisation, account: &Account) -> Result<Option<Secret>, Fault> {
        let Some(seat) = account.seat(&organisation.id) else { return Ok(None) };
        self.end_feed(organisation, account).await?;
        let secret = Secret::new()?;
        let demo = account.is_of_demo().then(|| seat.person.clone());
        let content = encoded(&Kept { account: account.id, organisation: organisation.id.clone(), demo })?;
        let (key, owner) = (secret.key(), owner(organisation, account));
        self.store().put_items(&[put(SPACE, &key, &owner, 0, &content)]).await?;
        Ok(Some(secret))
    }

    /// Takes the secret address away.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn end_feed(&self, organisation: &Organisation, account: &Account) -> Result<(), Fault> {
        self.store().forget_items(SPACE, &owner(organisation, account)).await?;
        Ok(())
    }

    /// Whether somebody has a secret address.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn has_feed(&self, organisation: &Organisation, account: &Account) -> Result<bool, Fault> {
        Ok(!self.store().items(SPACE, &owner(organisation, account), None, 1).await?.is_empty())
    }

    /// Whose work a secret address shows: nobody's when it was taken away, or they can no longer sit at this desk.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn feed(&self, organisation: &Organisation, secret: &Secret) -> Result<Option<Id>, Fault> {
        let Some(item) = self.store().item(SPACE, &secret.key()).await? else { return Ok(None) };
        let kept: Kept = decoded(&item.content)?;
        if kept.organisation != organisation.id {
            return Ok(None);
        }
        if let Some(person) = kept.demo {
            return Ok(Some(person).filter(|person| self.is_demo() && organisation.people.get(person).is_some()));
        }
        let account = self.account(kept.account).await?.filter(|account| !account.blocked);
        Ok(account.and_then(|account| account.person(&organisation.id).cloned()))
    }
}

/// Whose address it is: of an account at one desk.
fn owner(organisation: &Organisation, account: &Account) -> String {
    let demo = account.person(&organisation.id).filter(|_| account.is_of_demo());
    format!("{}:{}:{}", account.id.text(), organisation.id, demo.map_or("", |person| person))
}
