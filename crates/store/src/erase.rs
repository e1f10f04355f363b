//! Erasing: the key of a dossier goes, and with it everything that was sealed.

use crate::error::WriteError;
use crate::write::Written;
use crate::{Dossier, Micros, Store};

impl Store {
    /// Erases a dossier for good. Its words go from the search index, its key, rows, duties, codes and documents from
    /// the store, and an entry `erased` ends its log. What stays are its number, the kinds and times of its entries, and
    /// a chain that still verifies; of what was told in it, nothing can be opened.
    ///
    /// If it breaks off half-way, call it again: the dossier is erased when its key is, and the key goes last but for
    /// the files of its documents, which can no longer be opened then and are swept as orphans.
    ///
    /// SQLite overwrites what it deletes. PostgreSQL keeps it until the table is vacuumed, and backups for as long as
    /// they are kept.
    pub async fn erase(&self, dossier: &Dossier, at: Micros) -> Result<Written, WriteError> {
        let mut change = dossier.change()?;
        self.unindex(dossier).await?;
        let documents = self.attachments(dossier.id).await?;
        change.erase(at);
        let written = self.write(change).await?;
        self.inner.engine.forget_traces().await?;
        for document in documents {
            self.inner.shelf.remove(document.id).await?;
        }
        Ok(written)
    }
}
