//! Tokens: with one, a program does what a person of an organisation can do, as far as its scopes reach and no further.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{PutItem, WriteError};

use crate::account::{Account, Seat, decoded, encoded};
use crate::error::Fault;
use crate::log::micros;
use crate::secret::Secret;
use crate::service::Service;
use crate::session::Session;

const TOKENS: &str = "token";

/// What a token begins with, so that programs that look for forgotten secrets know it.
const BEGINNING: &str = "gehoor_";

/// How many tokens somebody has at most.
pub const TOKENS_MOST: usize = 20;

/// The longest time for which a token holds, in days.
pub const TOKEN_DAYS_MOST: i64 = 365;

/// How often it is written down that a token is in use.
const USED_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// How far a token reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Lists, dossiers, searches.
    Read,
    /// Actions and messages.
    Write,
    /// New dossiers.
    Register,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Scope; 3] = [Scope::Read, Scope::Write, Scope::Register];

    /// Its name.
    pub fn word(self) -> &'static str {
        match self {
            Scope::Read => "read",
            Scope::Write => "write",
            Scope::Register => "register",
        }
    }
}

/// What is kept of a token; the token itself is not.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    /// Whose place it is: it holds as long as this account has this very place.
    account: crate::account::AccountId,
    seat: Seat,
    name: String,
    scopes: BTreeSet<Scope>,
    made: Timestamp,
    expires: Timestamp,
    #[serde(default)]
    used: Option<Timestamp>,
    /// In a demo: for a place that was chosen without an account.
    #[serde(default)]
    demo: bool,
}

/// A token in a list of one's own.
#[derive(Clone, Debug)]
pub struct ListedToken {
    /// Which: a hash that opens nothing.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// At which desk it works.
    pub seat: Seat,
    /// How far it reaches.
    pub scopes: BTreeSet<Scope>,
    /// Since when.
    pub made: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// When it was last in use, to the hour.
    pub used: Option<Timestamp>,
}

/// What somebody wants a token for.
#[derive(Clone, Debug)]
pub struct TokenWish {
    /// What they call it.
    pub name: String,
    /// At which of their desks.
    pub organisation: String,
    /// How far it reaches.
    pub scopes: BTreeSet<Scope>,
    /// For how many days.
    pub days: i64,
}

/// Why a token is not made.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// They do not sit there.
    #[error("no seat at this organisation")]
    Seat,
    /// It has no name, or reaches nowhere.
    #[error("no name or no scope")]
    Empty,
    /// They have as many as one can have.
    #[error("too many tokens")]
    Many,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

/// Whoever asks with a token.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// As if they had signed in.
    pub session: Session,
    /// At which desk, as whom.
    pub seat: Seat,
    /// How far the token reaches.
    pub scopes: BTreeSet<Scope>,
}

impl Service {
    /// Makes a token for one of somebody's own desks; what comes back is shown once.
    ///
    /// # Errors
    /// When they do not sit there, it reaches nowhere, or they have too many.
    pub async fn make_token(&self, session: &Session, wish: &TokenWish) -> Result<String, TokenError> {
        let account = &session.account;
        let seat = account.seat(&wish.organisation).cloned().ok_or(TokenError::Seat)?;
        let name: String = wish.name.trim().chars().take(100).collect();
        if name.is_empty() || wish.scopes.is_empty() {
            return Err(TokenError::Empty);
        }
        let owner = owner(account);
        if self.store().items(TOKENS, &owner, None, TOKENS_MOST).await.map_err(Fault::from)?.len() >= TOKENS_MOST {
            return Err(TokenError::Many);
        }
        let secret = Secret::new()?;
        let made = self.now();
        let length = SignedDuration::from_hours(24 * wish.days.clamp(1, TOKEN_DAYS_MOST));
        let expires = made.checked_add(length).unwrap_or(Timestamp::MAX);
        let (scopes, demo) = (wish.scopes.clone(), is_of_demo(account));
        let kept = Kept { account: account.id, seat, name, scopes, made, expires, used: None, demo };
        self.keep_token(&secret.key(), &owner, 0, &kept).await.map_err(Fault::from)?;
        Ok(format!("{BEGINNING}{}", secret.text()))
    }

    async fn keep_token(&self, key: &[u8], owner: &str, seen: i64, kept: &Kept) -> Result<(), WriteError> {
        let content = encoded(kept).map_err(|error| WriteError::Damaged(error.to_string()))?;
        let keep_until = micros(kept.expires);
        self.store().put_items(&[PutItem { space: TOKENS, key, owner, seen, keep_until, content: &content }]).await
    }

    /// Who asks with a token; nothing when it does not hold: when it has expired or was revoked, when its account is
    /// blocked, or when its owner no longer has the seat for which it was made.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn bearer(&self, token: &str) -> Result<Option<Bearer>, Fault> {
        let Some(secret) = token.strip_prefix(BEGINNING).and_then(Secret::read) else { return Ok(None) };
        let key = secret.key();
        let Some(item) = self.store().item(TOKENS, &key).await? else { return Ok(None) };
        let mut kept: Kept = decoded(&item.content)?;
        let now = self.now();
        if kept.expires <= now {
            return Ok(None);
        }
        let account = if kept.demo {
            self.is_demo().then(|| self.of_demo(&kept.seat))
        } else {
            self.account(kept.account).await?.filter(|account| !account.blocked)
        };
        let Some(account) = account else { return Ok(None) };
        let Some(seat) = account.seat(&kept.seat.organisation).filter(|seat| seat.person == kept.seat.person) else {
            return Ok(None);
        };
        let seat = seat.clone();
        if kept.used.is_none_or(|used| now.duration_since(used) >= USED_EVERY) {
            kept.used = Some(now);
            match self.keep_token(&key, &item.owner, item.version, &kept).await {
                // Another request with the same token was first, or it is being revoked.
                Ok(()) | Err(WriteError::Conflict(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Some(Bearer { session: Session { account, id: id_of(&key) }, seat, scopes: kept.scopes }))
    }

    /// The tokens of an account, the newest first; those that have expired are left out.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn tokens(&self, account: &Account) -> Result<Vec<ListedToken>, Fault> {
        let items = self.store().items(TOKENS, &owner(account), None, TOKENS_MOST).await?;
        let mut listed = Vec::new();
        for item in items {
            let Kept { seat, name, scopes, made, expires, used, .. } = decoded(&item.content)?;
            if expires > self.now() {
                listed.push(ListedToken { id: id_of(&item.key), name, seat, scopes, made, expires, used });
            }
        }
        listed.sort_by_key(|token| std::cmp::Reverse(token.made));
        Ok(listed)
    }

    /// Revokes one token of an account, by its id in the list.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn revoke_token(&self, account: &Account, id: &str) -> Result<(), Fault> {
        let items = self.store().items(TOKENS, &owner(account), None, TOKENS_MOST).await?;
        if let Some(item) = items.iter().find(|item| id_of(&item.key) == id) {
            self.store().forget_item(TOKENS, &item.key).await?;
        }
        Ok(())
    }

    /// Revokes every token of an account: whoever starts again with a new password does so with everything.
    pub(crate) async fn end_tokens(&self, account: &Account) -> Result<(), Fault> {
        self.store().forget_items(TOKENS, &owner(account)).await?;
        Ok(())
    }
}

/// Under which name the tokens of an account are kept: those of a demo by their seat, since they have no account.
fn owner(account: &Account) -> String {
    match account.seats.first().filter(|_| is_of_demo(account)) {
        Some(seat) => format!("demo {} {}", seat.organisation, seat.person),
        None => account.id.text(),
    }
}

/// Whether this is a place that was chosen in a demo.
fn is_of_demo(account: &Account) -> bool {
    account.id.0 == [0; 16]
}

/// The id of a token: a hash of what is kept, so that a list opens nothing.
fn id_of(key: &[u8]) -> String {
    Sha256::digest(key).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
