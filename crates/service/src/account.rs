//! Accounts: who may sit down at the desk of which organisation, as which person.

use procedure::Id;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Micros, PutItem};

use crate::error::Fault;
use crate::organisation::Organisation;
use crate::service::Service;

/// Where accounts are kept.
pub(crate) const ACCOUNTS: &str = "account";

/// Where a login leads to an account.
pub(crate) const LOGINS: &str = "login";

/// How many accounts are read at once.
const MOST: usize = 500;

/// The id of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AccountId(pub(crate) [u8; 16]);

impl AccountId {
    /// A new one.
    pub(crate) fn new() -> AccountId {
        AccountId(*uuid::Uuid::now_v7().as_bytes())
    }

    /// As it stands in addresses.
    pub fn text(self) -> String {
        uuid::Uuid::from_bytes(self.0).simple().to_string()
    }

    /// From an address.
    pub fn read(text: &str) -> Option<AccountId> {
        uuid::Uuid::try_parse(text).ok().map(|id| AccountId(*id.as_bytes()))
    }
}

/// A place at the desk of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The organisation.
    pub organisation: Id,
    /// The person that they are there.
    pub person: Id,
    /// Whether they may manage the organisation: its people, accounts and procedures. That opens no dossier.
    #[serde(default)]
    pub manages: bool,
}

/// An account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// With what one signs in: an e-mail address as a rule.
    pub login: String,
    /// What they are called.
    pub name: String,
    /// Where they sit.
    pub seats: Vec<Seat>,
    /// Whether they can no longer sign in.
    #[serde(default)]
    pub blocked: bool,
    /// The hash of the password, once they have chosen one.
    #[serde(default)]
    pub(crate) password: Option<String>,
    /// The secret of the second factor, once they have one.
    #[serde(default)]
    pub(crate) second: Option<Vec<u8>>,
    /// The last time step in which a code was used: none counts twice.
    #[serde(default)]
    pub(crate) step: u64,
}

/// No secret reaches a log.
impl std::fmt::Debug for Account {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Account").field("id", &self.id).field("seats", &self.seats).finish_non_exhaustive()
    }
}

impl Account {
    /// Whether they have chosen a password and a second factor.
    pub fn is_ready(&self) -> bool {
        self.password.is_some() && self.second.is_some()
    }

    /// Whether this is no account at all, but somebody who sat down in a demo.
    pub(crate) fn is_of_demo(&self) -> bool {
        self.id == AccountId([0; 16])
    }

    /// Their place in an organisation.
    pub fn seat(&self, organisation: &str) -> Option<&Seat> {
        self.seats.iter().find(|seat| &*seat.organisation == organisation)
    }
}

/// Why an account is not kept.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Somebody has this login.
    #[error("the login is taken")]
    Taken,
    /// The login is empty or too long.
    #[error("this is no login")]
    Login,
    /// Nobody of the organisation has this id.
    #[error("there is no such person")]
    Person,
    /// There is no such account.
    #[error("there is no such account")]
    Gone,
    /// They sit at a desk, too, that whoever asks does not manage.
    #[error("they sit elsewhere too")]
    Elsewhere,
    /// Nobody does this to their own account.
    #[error("it is their own account")]
    Own,
    /// Nobody would manage the organisation any more.
    #[error("nobody else manages")]
    Last,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl Service {
    /// A new account, which cannot sign in before its invitation is accepted.
    ///
    /// # Errors
    /// When the login is taken or none, or it cannot be kept.
    pub async fn add_account(&self, login: &str, name: &str, seats: Vec<Seat>) -> Result<Account, AccountError> {
        self.new_account(login, name, seats, &[]).await
    }

    /// The same, with what is kept beside it.
    pub(crate) async fn new_account(
        &self,
        login: &str,
        name: &str,
        seats: Vec<Seat>,
        beside: &[PutItem<'_>],
    ) -> Result<Account, AccountError> {
        let login = login.trim();
        if login.is_empty() || login.len() > 200 {
            return Err(AccountError::Login);
        }
        self.known(&seats)?;
        let account = Account {
            id: AccountId::new(),
            login: login.to_owned(),
            name: name.trim().chars().take(200).collect(),
            seats,
            blocked: false,
            password: None,
            second: None,
            step: 0,
        };
        let (content, key) = (encoded(&account)?, login_key(login));
        let owner = account.id.text();
        let mut puts = vec![put(ACCOUNTS, &account.id.0, "", 0, &content), put(LOGINS, &key, &owner, 0, &account.id.0)];
        puts.extend(beside.iter().cloned());
        match self.store().put_items(&puts).await {
            Ok(()) => Ok(account),
            Err(store::WriteError::Conflict(_)) => Err(AccountError::Taken),
            Err(error) => Err(Fault::from(error).into()),
        }
    }

    /// Every account with a seat in an organisation.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn accounts(&self, organisation: &Organisation) -> Result<Vec<Account>, Fault> {
        let all = self.all_accounts().await?;
        Ok(all.into_iter().filter(|account| account.seat(&organisation.id).is_some()).collect())
    }

    /// Every account of the installation, for whoever keeps it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn all_accounts(&self) -> Result<Vec<Account>, Fault> {
        let mut all = Vec::new();
        let mut after: Option<Vec<u8>> = None;
        loop {
            let items = self.store().items(ACCOUNTS, "", after.as_deref(), MOST).await?;
            for item in &items {
                all.push(decoded(&item.content)?);
            }
            match items.last() {
                Some(last) if items.len() == MOST => after = Some(last.key.clone()),
                _ => return Ok(all),
            }
        }
    }

    /// An account.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn account(&self, id: AccountId) -> Result<Option<Account>, Fault> {
        Ok(self.versioned(id).await?.map(|(account, _)| account))
    }

    /// Changes where somebody sits, what they are called, and whether they can sign in.
    ///
    /// # Errors
    /// When there is no such account or person, or it cannot be kept.
    pub async fn change_account(
        &self,
        id: AccountId,
        change: impl Fn(&mut Account) + Send,
    ) -> Result<Account, AccountError> {
        let change = |account: &mut Account| {
            let (login, password) = (account.login.clone(), account.password.clone());
            change(account);
            // These change by accepting an invitation alone.
            (account.login, account.password) = (login, password);
        };
        let account = self.update_account(id, change, &[]).await?.ok_or(AccountError::Gone)?;
        if account.blocked {
            self.end_sessions(id).await?;
        }
        Ok(account)
    }

    /// Changes an account, and keeps something beside it in the same write.
    pub(crate) async fn update_account(
        &self,
        id: AccountId,
        change: impl Fn(&mut Account),
        beside: &[PutItem<'_>],
    ) -> Result<Option<Account>, AccountError> {
        for _ in 0..crate::act::ATTEMPTS {
            let Some((mut account, version)) = self.versioned(id).await? else { return Ok(None) };
            change(&mut account);
            self.known(&account.seats)?;
            let content = encoded(&account)?;
            let mut puts = vec![put(ACCOUNTS, &id.0, "", version, &content)];
            puts.extend(beside.iter().cloned());
            match self.store().put_items(&puts).await {
                Ok(()) => return Ok(Some(account)),
                Err(store::WriteError::Conflict(_)) => {}
                Err(error) => return Err(Fault::from(error).into()),
            }
        }
        Err(Fault::Busy.into())
    }

    /// The account of a login.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn account_of_login(&self, login: &str) -> Result<Option<Account>, Fault> {
        let Some(item) = self.store().item(LOGINS, &login_key(login)).await? else { return Ok(None) };
        let id = <[u8; 16]>::try_from(item.content.as_slice()).map_err(|_| Fault::Damaged("a login".to_owned()))?;
        self.account(AccountId(id)).await
    }

    async fn versioned(&self, id: AccountId) -> Result<Option<(Account, i64)>, Fault> {
        let Some(item) = self.store().item(ACCOUNTS, &id.0).await? else { return Ok(None) };
        Ok(Some((decoded(&item.content)?, item.version)))
    }

    /// Every seat is one of a person whom the organisation knows.
    fn known(&self, seats: &[Seat]) -> Result<(), AccountError> {
        let organisations = self.organisations();
        let known = |seat: &Seat| organisations.get(&seat.organisation)?.people.get(&seat.person).map(drop);
        if seats.iter().all(|seat| known(seat).is_some()) { Ok(()) } else { Err(AccountError::Person) }
    }
}

/// The key of a login: how somebody writes it does not matter.
pub(crate) fn login_key(login: &str) -> [u8; 32] {
    Sha256::digest(login.trim().to_lowercase().as_bytes()).into()
}

pub(crate) fn put<'a>(space: &'a str, key: &'a [u8], owner: &'a str, seen: i64, content: &'a [u8]) -> PutItem<'a> {
    PutItem { space, key, owner, seen, keep_until: Micros::MAX, content }
}

pub(crate) fn encoded(value: &impl Serialize) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(value).map_err(|error| Fault::Damaged(error.to_string()))
}

pub(crate) fn decoded<T: serde::de::DeserializeOwned>(content: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(content).map_err(|error| Fault::Damaged(error.to_string()))
}
