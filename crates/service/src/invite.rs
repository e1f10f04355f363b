//! An invitation: with it somebody chooses a password and a second factor, once.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::PutItem;

use crate::account::{Account, AccountError, AccountId, decoded, encoded};
use crate::error::Fault;
use crate::log::micros;
use crate::secret::{PASSWORD_LEAST, PASSWORD_MOST, Secret, hashed, new_second, second};
use crate::service::Service;

const SPACE: &str = "invitation";

/// How long an invitation can be accepted.
const OPEN_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

#[derive(Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    second: Vec<u8>,
}

/// An invitation as the person sees it.
pub struct Invitation {
    /// Whose account.
    pub account: Account,
    /// The secret of the second factor, as authenticator programs take it: base 32.
    pub second: String,
    secret: Vec<u8>,
}

impl Invitation {
    /// The same as an address, which authenticator programs read from a picture.
    pub fn address(&self) -> String {
        let login: String = form_urlencoded::byte_serialize(self.account.login.as_bytes()).collect();
        format!("otpauth://totp/Gehoor:{login}?secret={}&issuer=Gehoor", self.second)
    }
}

/// Why an invitation is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// There is none, or it has been accepted, or it is too old.
    #[error("there is no such invitation")]
    Gone,
    /// The password is too short, too long, or the login itself.
    #[error("no good password")]
    Password,
    /// The code does not fit the second factor.
    #[error("the code does not fit")]
    Code,
    /// It could not be kept.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl Service {
    /// A new invitation for an account; earlier ones no longer hold.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn invite(&self, account: AccountId) -> Result<Secret, AccountError> {
        let secret = Secret::new()?;
        let owner = account.text();
        self.store().forget_items(SPACE, &owner).await.map_err(Fault::from)?;
        let content = encoded(&Kept { account, second: new_second()? })?;
        let until = self.now().checked_add(OPEN_FOR).map_or(i64::MAX, micros);
        let put =
            PutItem { space: SPACE, key: &secret.key(), owner: &owner, seen: 0, keep_until: until, content: &content };
        self.store().put_items(&[put]).await.map_err(Fault::from)?;
        Ok(secret)
    }

    /// An invitation that can be accepted.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn invitation(&self, secret: &Secret) -> Result<Option<Invitation>, Fault> {
        let item = self.store().item(SPACE, &secret.key()).await?;
        let Some(item) = item.filter(|item| item.keep_until > micros(self.now())) else { return Ok(None) };
        let Kept { account, second: secret } = decoded(&item.content)?;
        let Some(account) = self.account(account).await?.filter(|account| !account.blocked) else { return Ok(None) };
        Ok(Some(Invitation { account, second: second(&secret).secret().to_base32(), secret }))
    }

    /// Accepts an invitation: the password holds from now on, and the second factor; whoever was signed in no longer is.
    ///
    /// # Errors
    /// When the password or the code is not good: then the invitation still holds.
    pub async fn accept(&self, secret: &Secret, password: &str, code: &str) -> Result<AccountId, AcceptError> {
        let invitation = self.invitation(secret).await?.ok_or(AcceptError::Gone)?;
        let length = password.chars().count();
        let own = password.trim().eq_ignore_ascii_case(invitation.account.login.trim());
        if !(PASSWORD_LEAST..=PASSWORD_MOST).contains(&length) || own {
            return Err(AcceptError::Password);
        }
        let step = step_of(&invitation.secret, code, Timestamp::now()).ok_or(AcceptError::Code)?;
        let hash = hashed(password.to_owned()).await?;
        // Exactly one of those who accept it at once goes on.
        if !self.store().forget_item(SPACE, &secret.key()).await.map_err(Fault::from)? {
            return Err(AcceptError::Gone);
        }
        let id = invitation.account.id;
        let change = |account: &mut Account| {
            account.password = Some(hash.clone());
            account.second = Some(invitation.secret.clone());
            account.step = step;
        };
        match self.update_account(id, change, &[]).await {
            Ok(Some(_)) => {}
            Ok(None) | Err(AccountError::Gone) => return Err(AcceptError::Gone),
            Err(AccountError::Store(fault)) => return Err(fault.into()),
            Err(other) => return Err(Fault::Damaged(other.to_string()).into()),
        }
        self.end_sessions(id).await?;
        self.end_tokens(&invitation.account).await?;
        Ok(id)
    }
}

/// The time step that a code belongs to, by the time of the machine: that of a demo is not the time of a telephone.
pub(crate) fn step_of(secret: &[u8], code: &str, at: Timestamp) -> Option<u64> {
    let code: String = code.chars().filter(|digit| !digit.is_whitespace()).collect();
    second(secret).check(&code, u64::try_from(at.as_second()).ok()?)
}
