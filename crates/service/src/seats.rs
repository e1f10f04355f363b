//! Who sits at the desk of an organisation, as its managers decide: accounts with a seat, invitations, blocking.

use procedure::Id;
use store::{PutItem, WriteError};

use crate::account::{Account, AccountError, AccountId, Seat};
use crate::error::Fault;
use crate::managed::Change;
use crate::organisation::Organisation;
use crate::secret::Secret;
use crate::service::Service;

/// Somebody who manages an organisation.
#[derive(Clone, Copy)]
pub struct Manager<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Their account.
    pub account: &'a Account,
}

/// A seat that was given.
pub struct Given {
    /// To whom.
    pub account: Account,
    /// The invitation of somebody who had no account; somebody who had one signs in as always.
    pub invitation: Option<Secret>,
}

impl Manager<'_> {
    /// Whether everything that an account opens is theirs to give. Whoever blocks an account or invites its owner anew
    /// decides for every desk where they sit, so nobody does that for a desk that they do not manage.
    pub fn may_steer(&self, account: &Account) -> bool {
        account.seats.iter().all(|seat| {
            *seat.organisation == *self.organisation.id
                || self.account.seat(&seat.organisation).is_some_and(|own| own.manages)
        })
    }

    fn own(&self, account: &Account) -> bool {
        account.id == self.account.id
    }
}

impl Service {
    /// Gives somebody a seat; who has no account yet gets one, with an invitation.
    ///
    /// # Errors
    /// When the login is none or has a seat here, there is no such person, or it cannot be kept.
    pub async fn give_seat(
        &self,
        manager: Manager<'_>,
        login: &str,
        name: &str,
        person: &Id,
        manages: bool,
    ) -> Result<Given, AccountError> {
        let organisation = manager.organisation;
        let seat = Seat { organisation: organisation.id.clone(), person: person.clone(), manages };
        let login = login.trim();
        let change = Change::SeatGiven { login: login.to_owned(), person: person.clone(), manages };
        let note = self.note(organisation, manager.account, change)?;
        if let Some(known) = self.account_of_login(login).await? {
            if known.seat(&organisation.id).is_some() {
                return Err(AccountError::Taken);
            }
            let add = |account: &mut Account| {
                account.seats.retain(|other| other.organisation != seat.organisation);
                account.seats.push(seat.clone());
            };
            let account = self.update_account(known.id, add, &[note.put()]).await?.ok_or(AccountError::Gone)?;
            return Ok(Given { account, invitation: None });
        }
        let account = self.new_account(login, name, vec![seat], &[note.put()]).await?;
        let invitation = Some(self.invite(account.id).await?);
        Ok(Given { account, invitation })
    }

    /// Changes as whom somebody sits here and whether they manage; without a person their seat is taken away.
    ///
    /// # Errors
    /// When nobody would manage any more, there is no such account or person, or it cannot be kept.
    pub async fn change_seat(
        &self,
        manager: Manager<'_>,
        id: AccountId,
        seat: Option<(Id, bool)>,
    ) -> Result<(), AccountError> {
        let organisation = manager.organisation;
        let account = self.seated(organisation, id).await?;
        let manages = seat.as_ref().is_some_and(|(_, manages)| *manages);
        if !manages {
            self.somebody_else_manages(organisation, &account).await?;
        }
        let login = account.login;
        let change = match &seat {
            Some((person, manages)) => Change::SeatChanged { login, person: person.clone(), manages: *manages },
            None => Change::SeatTaken { login },
        };
        let note = self.note(organisation, manager.account, change)?;
        let change = |account: &mut Account| match &seat {
            Some((person, manages)) => {
                for own in account.seats.iter_mut().filter(|own| own.organisation == organisation.id) {
                    (own.person, own.manages) = (person.clone(), *manages);
                }
            }
            None => account.seats.retain(|own| own.organisation != organisation.id),
        };
        self.update_account(id, change, &[note.put()]).await?.ok_or(AccountError::Gone).map(drop)
    }

    /// Invites somebody anew: they choose a password and a second factor once more.
    ///
    /// # Errors
    /// When they sit elsewhere too, there is no such account, or it cannot be kept.
    pub async fn invite_again(&self, manager: Manager<'_>, id: AccountId) -> Result<Secret, AccountError> {
        let account = self.seated(manager.organisation, id).await?;
        if !manager.may_steer(&account) {
            return Err(AccountError::Elsewhere);
        }
        let note = self.note(manager.organisation, manager.account, Change::Invited { login: account.login })?;
        self.keep(&[note.put()]).await?;
        self.invite(id).await
    }

    /// Keeps somebody from signing in, or lets them again. Whoever is blocked is signed out at once.
    ///
    /// # Errors
    /// When it is their own account, they sit elsewhere too, nobody would manage any more, or it cannot be kept.
    pub async fn block(&self, manager: Manager<'_>, id: AccountId, blocked: bool) -> Result<(), AccountError> {
        let account = self.seated(manager.organisation, id).await?;
        if manager.own(&account) {
            return Err(AccountError::Own);
        }
        if !manager.may_steer(&account) {
            return Err(AccountError::Elsewhere);
        }
        if blocked {
            self.somebody_else_manages(manager.organisation, &account).await?;
        }
        let login = account.login;
        let change = if blocked { Change::Blocked { login } } else { Change::Unblocked { login } };
        let note = self.note(manager.organisation, manager.account, change)?;
        let changed = self.update_account(id, |account| account.blocked = blocked, &[note.put()]).await?;
        changed.ok_or(AccountError::Gone)?;
        if blocked {
            self.end_sessions(id).await?;
        }
        Ok(())
    }

    /// An account with a seat here; what sits only elsewhere is not there for whoever manages here.
    async fn seated(&self, organisation: &Organisation, id: AccountId) -> Result<Account, AccountError> {
        let account = self.account(id).await?.filter(|account| account.seat(&organisation.id).is_some());
        account.ok_or(AccountError::Gone)
    }

    /// Whether somebody else can still manage when this account no longer does.
    async fn somebody_else_manages(&self, organisation: &Organisation, account: &Account) -> Result<(), AccountError> {
        let manages = |one: &Account| !one.blocked && one.seat(&organisation.id).is_some_and(|seat| seat.manages);
        // A demo is entered without accounts.
        if !manages(account) || self.is_demo() {
            return Ok(());
        }
        let all = self.accounts(organisation).await?;
        let others = all.iter().any(|other| other.id != account.id && other.is_ready() && manages(other));
        if others { Ok(()) } else { Err(AccountError::Last) }
    }

    async fn keep(&self, items: &[PutItem<'_>]) -> Result<(), AccountError> {
        match self.store().put_items(items).await {
            Ok(()) => Ok(()),
            Err(WriteError::Conflict(_)) => Err(Fault::Busy.into()),
            Err(error) => Err(Fault::from(error).into()),
        }
    }
}
