//! What is made once and shown many times: pages that are the same for everybody, for the minute in which they hold,
//! and what stays the same as long as the program runs.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::RwLock;

use bytes::Bytes;

use crate::limits::READY_PAGES;

/// Pages by address, each with the minute in which it was made.
#[derive(Debug, Default)]
pub struct Ready {
    pages: RwLock<HashMap<String, (i64, Bytes)>>,
}

impl Ready {
    /// The page of an address in a minute, made when it is not there.
    ///
    /// # Errors
    /// What making it gives.
    pub fn page<E>(&self, address: &str, minute: i64, make: impl FnOnce() -> Result<String, E>) -> Result<Bytes, E> {
        if let Some((made, page)) = self.pages.read().ok().and_then(|pages| pages.get(address).cloned())
            && made == minute
        {
            return Ok(page);
        }
        let page = Bytes::from(make()?);
        if let Ok(mut pages) = self.pages.write() {
            if pages.len() >= READY_PAGES {
                pages.clear();
            }
            pages.insert(address.to_owned(), (minute, page.clone()));
        }
        Ok(page)
    }
}

/// What stays the same as long as the program runs. Its keys come from the program and its procedures, never from a
/// request, so there is an end to them.
#[derive(Debug)]
pub struct Kept<K, V>(RwLock<HashMap<K, V>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Kept<K, V> {
        Kept(RwLock::default())
    }
}

impl<K: Eq + Hash, V: Clone> Kept<K, V> {
    /// What belongs to a key, made when it is not there.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> V {
        if let Some(kept) = self.0.read().ok().and_then(|all| all.get(&key).cloned()) {
            return kept;
        }
        let made = make();
        if let Ok(mut all) = self.0.write() {
            all.insert(key, made.clone());
        }
        made
    }
}
