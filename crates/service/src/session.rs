//! Signing in and out: sessions that end, can be listed and can be taken back.

use jiff::{SignedDuration, Timestamp};
use procedure::Id;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{PutItem, WriteError};

use crate::account::{Account, AccountError, AccountId, Seat, decoded, encoded, login_key};
use crate::error::Fault;
use crate::invite::step_of;
use crate::log::micros;
use crate::secret::{Secret, is_password};
use crate::service::Service;

const SESSIONS: &str = "session";
const TRIES: &str = "tries";

/// How long a session lasts, whatever happens in it: a working day.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// How long a session lasts in which nothing happens.
const IDLE: SignedDuration = SignedDuration::from_hours(2);

/// How often it is written down that a session is in use.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// How many wrong tries are free; each one after them doubles the wait.
const FREE_TRIES: u32 = 5;

/// The longest wait after wrong tries.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(15);

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    begun: Timestamp,
    seen: Timestamp,
    with: String,
    /// In a demo: the place that was chosen, without an account.
    #[serde(default)]
    demo: Option<Seat>,
}

#[derive(Default, Serialize, Deserialize)]
struct Tries {
    wrong: u32,
    wait: Option<Timestamp>,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Session {
    /// Whose it is.
    pub account: Account,
    /// Which session: a hash that opens nothing.
    pub id: String,
}

/// A session in a list of one's own.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which session.
    pub id: String,
    /// Since when.
    pub begun: Timestamp,
    /// When it was last in use.
    pub seen: Timestamp,
    /// With what: what the browser says of itself.
    pub with: String,
}

/// Why somebody is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Login, password or code is wrong; which of them is not told.
    #[error("wrong")]
    Wrong,
    /// Too many wrong tries: not before this moment.
    #[error("wait")]
    Wait(Timestamp),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl Service {
    /// Signs somebody in.
    ///
    /// # Errors
    /// When login, password or code is wrong, or there were too many tries.
    pub async fn sign_in(&self, login: &str, password: &str, code: &str, with: &str) -> Result<Secret, SignInError> {
        let key = login_key(login);
        // By the time of the machine, also in a demo: whoever moves the clock must not get tries for it.
        let now = Timestamp::now();
        let tries = self.store().item(TRIES, &key).await.map_err(Fault::from)?;
        let version = tries.as_ref().map_or(0, |item| item.version);
        let tries: Tries = tries.map(|item| decoded(&item.content)).transpose()?.unwrap_or_default();
        if let Some(wait) = tries.wait.filter(|wait| *wait > now) {
            return Err(SignInError::Wait(wait));
        }
        // Counted before it is looked at: who tries many at once finds all but one of them too late.
        self.count(&key, version, &tries, now).await?;
        let account = self.account_of_login(login).await?.filter(|account| !account.blocked && account.is_ready());
        let password: String = password.chars().take(crate::secret::PASSWORD_MOST + 1).collect();
        let hash = account.as_ref().and_then(|account| account.password.clone());
        let right = is_password(hash, password).await?;
        let Some(account) = account.filter(|_| right) else { return Err(SignInError::Wrong) };
        let step = account.second.as_deref().and_then(|secret| step_of(secret, code, now));
        let Some(step) = step.filter(|step| *step > account.step) else { return Err(SignInError::Wrong) };
        let used = self.update_account(account.id, |account| account.step = account.step.max(step), &[]).await;
        used.map_err(|error| match error {
            AccountError::Store(fault) => fault,
            other => Fault::Damaged(other.to_string()),
        })?;
        self.store().forget_item(TRIES, &key).await.map_err(Fault::from)?;
        Ok(self.new_session(account.id, with, None).await?)
    }

    async fn count(&self, key: &[u8], version: i64, tries: &Tries, now: Timestamp) -> Result<(), SignInError> {
        let wrong = tries.wrong.saturating_add(1);
        let over = wrong.saturating_sub(FREE_TRIES).min(16);
        let pause = SignedDuration::from_secs(if over == 0 { 0 } else { 1_i64 << over }).min(LONGEST_WAIT);
        let wait = now.checked_add(pause).ok().filter(|_| over > 0);
        let content = encoded(&Tries { wrong, wait })?;
        let until = now.checked_add(SignedDuration::from_hours(24)).map_or(i64::MAX, micros);
        let put = PutItem { space: TRIES, key, owner: "", seen: version, keep_until: until, content: &content };
        match self.store().put_items(&[put]).await {
            Ok(()) => Ok(()),
            Err(WriteError::Conflict(_)) => Err(SignInError::Wait(now)),
            Err(error) => Err(Fault::from(error).into()),
        }
    }

    /// In a demo: a session as a person of an organisation, without an account. Nothing outside a demo.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn demo_session(&self, organisation: &str, person: &str) -> Result<Option<Secret>, Fault> {
        let known = self.organisations().get(organisation).and_then(|one| {
            let person = one.people.people.get_key_value(person).map(|(id, _)| id.clone())?;
            Some(Seat { organisation: one.id.clone(), person, manages: true })
        });
        let Some(seat) = known.filter(|seat| self.is_demo() && *seat.person != *crate::SENDER) else { return Ok(None) };
        Ok(Some(self.new_session(AccountId([0; 16]), "demo", Some(seat)).await?))
    }

    async fn new_session(&self, account: AccountId, with: &str, demo: Option<Seat>) -> Result<Secret, Fault> {
        let secret = Secret::new()?;
        let now = self.now();
        let with = with.chars().take(200).collect();
        let content = encoded(&Kept { account, begun: now, seen: now, with, demo })?;
        let (owner, key) = (account.text(), secret.key());
        let until = now.checked_add(LONGEST).map_or(i64::MAX, micros);
        let put = PutItem { space: SESSIONS, key: &key, owner: &owner, seen: 0, keep_until: until, content: &content };
        self.store().put_items(&[put]).await?;
        Ok(secret)
    }

    /// The session of a token; nothing when it has ended.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn session(&self, secret: &Secret) -> Result<Option<Session>, Fault> {
        let key = secret.key();
        let Some(item) = self.store().item(SESSIONS, &key).await? else { return Ok(None) };
        let mut kept: Kept = decoded(&item.content)?;
        let now = self.now();
        let idle = now.duration_since(kept.seen);
        let over = now.duration_since(kept.begun) >= LONGEST || idle >= IDLE;
        // In a demo the clock jumps; whoever moved it keeps their place.
        if over && !self.is_demo() {
            self.store().forget_item(SESSIONS, &key).await?;
            return Ok(None);
        }
        if idle >= SEEN_EVERY {
            kept.seen = now;
            let content = encoded(&kept)?;
            let (keep_until, owner) = (item.keep_until, item.owner.as_str());
            let put = PutItem { space: SESSIONS, key: &key, owner, seen: item.version, keep_until, content: &content };
            match self.store().put_items(&[put]).await {
                // Another page of the same session was first, or it is being ended.
                Ok(()) | Err(WriteError::Conflict(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let id = id_of(&key);
        if let Some(seat) = kept.demo {
            return Ok(Some(Session { account: self.of_demo(&seat), id }));
        }
        let account = self.account(kept.account).await?.filter(|account| !account.blocked);
        Ok(account.map(|account| Session { account, id }))
    }

    /// Whoever sits at a place that was chosen in a demo.
    pub(crate) fn of_demo(&self, seat: &Seat) -> Account {
        let known = self.organisations().get(&seat.organisation);
        let name = known.and_then(|one| one.names.get(&seat.person).cloned());
        Account::of_demo(seat.clone(), name.unwrap_or_else(|| seat.person.to_string()))
    }

    /// The sessions of an account, in no order.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sessions(&self, account: AccountId) -> Result<Vec<Listed>, Fault> {
        let items = self.store().items(SESSIONS, &account.text(), None, 200).await?;
        let now = self.now();
        let mut listed = Vec::new();
        for item in items {
            let Kept { begun, seen, with, .. } = decoded(&item.content)?;
            let over = now.duration_since(begun) >= LONGEST || now.duration_since(seen) >= IDLE;
            if !over || self.is_demo() {
                listed.push(Listed { id: id_of(&item.key), begun, seen, with });
            }
        }
        Ok(listed)
    }

    /// Ends one session of an account, by its id in the list.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn end_session(&self, account: AccountId, id: &str) -> Result<(), Fault> {
        let items = self.store().items(SESSIONS, &account.text(), None, 200).await?;
        if let Some(item) = items.iter().find(|item| id_of(&item.key) == id) {
            self.store().forget_item(SESSIONS, &item.key).await?;
        }
        Ok(())
    }

    /// Ends the session of a token.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_out(&self, secret: &Secret) -> Result<(), Fault> {
        self.store().forget_item(SESSIONS, &secret.key()).await?;
        Ok(())
    }

    /// Ends every session of an account.
    pub(crate) async fn end_sessions(&self, account: AccountId) -> Result<(), Fault> {
        self.store().forget_items(SESSIONS, &account.text()).await?;
        Ok(())
    }
}

impl Account {
    fn of_demo(seat: Seat, name: String) -> Account {
        let id = AccountId([0; 16]);
        let login = String::new();
        Account { id, login, name, seats: vec![seat], blocked: false, password: None, second: None, step: 0 }
    }

    /// The person that they are in an organisation.
    pub fn person(&self, organisation: &str) -> Option<&Id> {
        self.seat(organisation).map(|seat| &seat.person)
    }
}

/// The id of a session: a hash of what is kept, so that a list opens nothing.
fn id_of(key: &[u8]) -> String {
    Sha256::digest(key).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
