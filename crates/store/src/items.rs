//! Items: small sealed things that belong to no dossier, such as accounts, sessions, saved views and settings.
//!
//! An item is found by its space and key, or by its owner. These stand in the clear, so a key that is itself a secret
//! (a session, a token) is hashed by the caller. The content is sealed with the house's own key, bound to everything
//! that stands beside it: whoever can write to the database but has no key can neither lengthen a session nor give it to
//! another.

use std::fmt;

use uuid::Uuid;

use crate::engine::Reads;
use crate::error::{Guard, ReadError, WriteError};
use crate::seal::Place;
use crate::value::{Hidden, Row, Stmt, stmt};
use crate::{Micros, Store, WriteSet, limits};

/// A small thing that belongs to no dossier.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// What kind of thing it is, in one word of the caller's.
    pub space: String,
    /// Its key, which no other of its space has.
    pub key: Vec<u8>,
    /// Whose it is, as the caller names that; empty if it is nobody's.
    pub owner: String,
    /// How often it was put.
    pub version: i64,
    /// When it may be forgotten; `Micros::MAX` is never. Until it is forgotten, it is found.
    pub keep_until: Micros,
    /// What it is; it was sealed.
    pub content: Vec<u8>,
}

/// An item to be put, in place of the version that was seen.
#[derive(Clone)]
pub struct PutItem<'a> {
    /// What kind of thing it is; never empty.
    pub space: &'a str,
    /// Its key; never empty.
    pub key: &'a [u8],
    /// Whose it is.
    pub owner: &'a str,
    /// The version that the caller saw; 0 if there should be none.
    pub seen: i64,
    /// When it may be forgotten; `Micros::MAX` is never.
    pub keep_until: Micros,
    /// What it is; it is sealed.
    pub content: &'a [u8],
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Item")
            .field("space", &self.space)
            .field("key", &Hidden(&self.key))
            .field("owner", &self.owner)
            .field("version", &self.version)
            .field("keep_until", &self.keep_until)
            .field("content", &Hidden(&self.content))
            .finish()
    }
}

impl fmt::Debug for PutItem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PutItem")
            .field("space", &self.space)
            .field("key", &Hidden(self.key))
            .field("owner", &self.owner)
            .field("seen", &self.seen)
            .field("keep_until", &self.keep_until)
            .field("content", &Hidden(self.content))
            .finish()
    }
}

const ONE: &str = "select space, key, owner, version, keep_until, sealed from item where space = $1 and key = $2";
const OWNED: &str = "select space, key, owner, version, keep_until, sealed from item \
     where space = $1 and owner = $2 and key >= $3 order by key limit $4";
const NEW: &str = "insert into item (space, key, owner, version, keep_until, sealed) \
     values ($1, $2, $3, $4, $5, $6) on conflict (space, key) do nothing";
const CHANGED: &str = "update item set owner = $1, version = $2, keep_until = $3, sealed = $4 \
     where space = $5 and key = $6 and version = $7";
const FORGET: &str = "delete from item where space = $1 and key = $2 returning version";
const FORGET_OWNED: &str = "delete from item where space = $1 and owner = $2 returning version";
const FORGET_EXPIRED: &str = "delete from item where keep_until < $1 and (space, key) in \
     (select space, key from item where keep_until < $2 order by keep_until limit $3) returning version";
/// Every item, in the order of keys: what `verify` walks through.
pub(crate) const WALK: &str = "select space, key, owner, version, keep_until, sealed from item \
     where (space, key) > ($1, $2) order by space, key limit $3";

impl Store {
    /// One item. What may be forgotten is found for as long as it was not.
    pub async fn item(&self, space: &str, key: &[u8]) -> Result<Option<Item>, ReadError> {
        let rows = self.inner.engine.query(ONE, vec![space.into(), key.into()]).await?;
        rows.into_iter().next().map(|row| self.open_item(row)).transpose()
    }

    /// The items of an owner in the order of their keys, behind a key.
    pub async fn items(
        &self,
        space: &str,
        owner: &str,
        after: Option<&[u8]>,
        limit: usize,
    ) -> Result<Vec<Item>, ReadError> {
        // No key lies between one and the same with a zero behind it.
        let from = after.map_or(Vec::new(), |key| [key, &[0]].concat());
        let limit = limit.min(limits::PAGE) as i64;
        let rows = self.inner.engine.query(OWNED, vec![space.into(), owner.into(), from.into(), limit.into()]).await?;
        rows.into_iter().map(|row| self.open_item(row)).collect()
    }

    /// Puts items, all or none. [`Guard::Item`] says that one of them is not as the caller saw it.
    pub async fn put_items(&self, items: &[PutItem<'_>]) -> Result<(), WriteError> {
        let mut set = WriteSet::new();
        for item in items {
            set.put_item(self, item);
        }
        self.write(set).await.map(drop)
    }

    /// Forgets an item, and says whether it was there: of several who forget the same, one is told so. Fit for codes
    /// that may be used once.
    pub async fn forget_item(&self, space: &str, key: &[u8]) -> Result<bool, WriteError> {
        Ok(!self.inner.engine.write(vec![stmt!(FORGET, space, key)]).await?.is_empty())
    }

    /// Forgets all items of an owner in a space, and says how many there were.
    pub async fn forget_items(&self, space: &str, owner: &str) -> Result<usize, WriteError> {
        Ok(self.inner.engine.write(vec![stmt!(FORGET_OWNED, space, owner)]).await?.len())
    }

    /// Forgets up to `limit` items that need not be kept any longer, and says how many; a periodic job calls this until
    /// it says 0.
    pub async fn forget_expired_items(&self, now: Micros, limit: usize) -> Result<usize, WriteError> {
        let limit = limit.min(limits::STATEMENTS) as i64;
        Ok(self.inner.engine.write(vec![stmt!(FORGET_EXPIRED, now, now, limit)]).await?.len())
    }

    /// Opens a row of the table `item`.
    pub(crate) fn open_item(&self, mut row: Row) -> Result<Item, ReadError> {
        let (space, key, owner) = (row.text(), row.bytes(), row.text());
        let (version, keep_until, sealed) = (row.int(), row.int(), row.bytes());
        let opened = self.inner.house.open(&place(&space, &key, &owner, version, keep_until), &sealed);
        let content = opened.map_err(|_| ReadError::Damaged { what: "item", dossier: Uuid::nil() })?;
        Ok(Item { space, key, owner, version, keep_until, content })
    }
}

impl PutItem<'_> {
    /// What makes it too large, if anything does.
    pub(crate) fn too_large(&self) -> Option<(&'static str, u64)> {
        let sizes = [
            ("space", self.space.len(), limits::NAME),
            ("key", self.key.len(), limits::NAME),
            ("owner", self.owner.len(), limits::NAME),
            ("item", self.content.len(), limits::ITEM),
        ];
        sizes.into_iter().find(|(_, size, limit)| size > limit).map(|(what, _, limit)| (what, limit as u64))
    }

    pub(crate) fn put(&self, store: &Store) -> Stmt {
        debug_assert!(!self.space.is_empty() && !self.key.is_empty(), "an item has a space and a key");
        let (space, key, owner, keep_until) = (self.space, self.key, self.owner, self.keep_until);
        let version = self.seen.saturating_add(1);
        let sealed = store.inner.house.seal(&place(space, key, owner, version, keep_until), self.content);
        let put = match self.seen {
            0 => stmt!(NEW, space, key, owner, version, keep_until, sealed),
            seen => stmt!(CHANGED, owner, version, keep_until, sealed, space, key, seen),
        };
        put.guarded(Guard::Item)
    }
}

/// Where an item's content is sealed: beside everything that stands in the clear.
fn place(space: &str, key: &[u8], owner: &str, version: i64, keep_until: Micros) -> Place {
    Place::new("item", Uuid::nil()).text(space).bytes(key).text(owner).int(version).int(keep_until)
}
