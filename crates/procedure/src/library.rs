//! What procedures build on: calendars and legal regimes.

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Calendars;

use crate::file::RegimeFile;

/// The calendars and regimes that procedures can name.
#[derive(Clone, Debug)]
pub struct Library {
    /// The calendars, by id.
    pub calendars: Arc<Calendars>,
    /// The regimes, by id.
    pub regimes: BTreeMap<Arc<str>, Arc<RegimeFile>>,
}
