//! Dossiers that may belong to whoever is telling something: by name, address, telephone and number, and only what the
//! person at the desk may see.

use std::collections::BTreeSet;

use service::Entry;

use super::dossiers::{Line, line};
use super::heard::Heard;
use super::{Seated, fault};
use crate::errors::PageError;

/// How many are shown: more are found by searching.
const MOST: usize = 8;

/// The shortest thing that is sought, in characters: what is shorter finds everybody.
const SHORTEST: usize = 4;

/// A dossier that may belong with it.
pub struct Hint {
    /// The dossier.
    pub line: Line,
    /// Whether it was shown before.
    pub seen: bool,
}

/// The dossiers that may belong with what is told.
///
/// # Errors
/// When the store does not answer.
pub async fn hints(seat: &Seated<'_>, heard: &Heard<'_>) -> Result<Vec<Hint>, PageError> {
    let number = heard.sent.one("nummer").unwrap_or_default().trim().to_owned();
    let mut sought: Vec<String> = heard.people();
    sought.push(number);
    let seen: BTreeSet<&String> = heard.sent.all("gezien").iter().collect();
    let mut found: Vec<Entry> = Vec::new();
    for words in sought.iter().filter(|words| words.chars().count() >= SHORTEST) {
        let sheet = seat.here.app.service().find(seat.here.organisation, &seat.reach, words, None).await;
        let rows = sheet.map_err(fault(seat.here.language))?.rows;
        for entry in rows {
            if !found.iter().any(|known| known.id == entry.id) {
                found.push(entry);
            }
        }
    }
    found.truncate(MOST);
    let hint = |entry: Entry| Hint { seen: seen.contains(&entry.number.to_string()), line: line(seat, entry) };
    Ok(found.into_iter().map(hint).collect())
}
