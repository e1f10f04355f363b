//! Pages that are the same for everybody, kept ready for the minute in which they hold.

use std::collections::HashMap;
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
