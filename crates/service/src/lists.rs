//! Lists for the people who work: what is to be done, and the dossiers that they may see, in pages of any depth.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use procedure::Id;
use store::{Filter, Listed, ListedDuty, Mark, Number, Page, Whose};

use crate::access::Reach;
use crate::error::Fault;
use crate::log::day;
use crate::organisation::Organisation;
use crate::project::{ANONYMOUS, INTERRUPTED, MERGED};
use crate::service::{DossierId, Service};
use crate::shown::Shown;

/// How many rows a page of a list has.
pub const ROWS: usize = 50;

/// How many rows of others are passed over to fill a page for somebody who does not see every dossier.
const PASSED_OVER: usize = 20;

/// A dossier in a list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: DossierId,
    /// Its number.
    pub number: Number,
    /// How many events its log has.
    pub version: usize,
    /// The version of the procedure under which it runs.
    pub edition: String,
    /// When it was received.
    pub received: Timestamp,
    /// When something last happened in it.
    pub updated: Timestamp,
    /// Whether nothing is left to do.
    pub closed: bool,
    /// Whether the sender is unknown.
    pub anonymous: bool,
    /// Whether a danger is open, or proposed.
    pub danger: bool,
    /// Whether it goes on in another.
    pub merged: bool,
    /// What is shown of it.
    pub shown: Shown,
}

/// Something to be done, with its dossier.
#[derive(Clone, Debug)]
pub struct ToDo {
    /// What it comes from: `clock`, `request`, `proposal` or `message`.
    pub kind: String,
    /// Which clock, request or interrupt.
    pub what: String,
    /// With which part.
    pub part: u16,
    /// Which role has it.
    pub role: Id,
    /// Which person, once one is appointed.
    pub person: Option<Id>,
    /// The day to work towards.
    pub work: Option<Date>,
    /// The last day.
    pub due: Option<Date>,
    /// The dossier.
    pub entry: Entry,
}

/// Whose work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// What is appointed to oneself, and what one's roles have that nobody is appointed to.
    Mine,
    /// Everything that one's roles have.
    Team,
}

/// Which dossiers.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Those that are still open.
    pub open: bool,
    /// With a part in this stage: `track/stage`; empty for any.
    pub stage: String,
    /// For this role to act; empty for any.
    pub role: String,
    /// With a danger open or proposed.
    pub danger: bool,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Sheet<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page begins.
    pub next: Option<Place>,
}

/// Where a page begins; it stays right when rows come and go before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(Mark);

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mark { day, dossier, nr } = self.0;
        write!(out, "{day}.{}.{nr}", dossier.simple())
    }
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Place, ()> {
        let mut pieces = text.splitn(3, '.');
        let mut piece = || pieces.next().ok_or(());
        let (day, dossier, nr) = (piece()?, piece()?, piece()?);
        let mark = Mark {
            day: day.parse().map_err(|_| ())?,
            dossier: dossier.parse().map_err(|_| ())?,
            nr: nr.parse().map_err(|_| ())?,
        };
        Ok(Place(mark))
    }
}

impl Entry {
    /// Whether a danger is proposed in it and nobody decided on it.
    pub fn is_proposed(&self) -> bool {
        self.danger && self.shown.next.as_ref().is_some_and(|next| next.kind.starts_with("proposal:"))
    }
}

impl Reach {
    /// A dossier as it may stand in a list of theirs; nothing when it may not.
    pub(crate) fn trimmed(&self, mut entry: Entry) -> Option<Entry> {
        if !self.covers(&entry.shown.viewers) {
            return None;
        }
        if !self.danger(&entry.shown.viewers) {
            (entry.danger, entry.shown.danger, entry.shown.next) = (false, false, None);
        }
        Some(entry)
    }
}

impl Service {
    /// How far a person of an organisation sees.
    pub fn reach(&self, organisation: &Organisation, person: &str) -> Reach {
        let (procedure, _) = organisation.at(self.now());
        Reach::of(organisation, procedure, person)
    }

    /// What is to be done, in the order of the days: by a person, or by their roles; from and until a day if asked.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn to_do(
        &self,
        organisation: &Organisation,
        reach: &Reach,
        work: Work,
        (from, until): (Option<Date>, Option<Date>),
        after: Option<Place>,
    ) -> Result<Sheet<ToDo>, Fault> {
        let mut whose: Vec<Whose<'_>> = reach.roles.iter().map(|role| Whose::Role(role)).collect();
        whose.push(Whose::Person(reach.person()));
        let days = (from.map(day), until.map(day));
        let mut rows = Vec::new();
        let mut mark = after.map(|place| place.0);
        for _ in 0..PASSED_OVER {
            let page = self.store().tasks(&organisation.id, &whose, days.0, days.1, mark, ROWS).await?;
            mark = page.next;
            for (duty, listed) in page.items {
                let row = to_do(duty, listed)?;
                let mine = work == Work::Team || row.person.as_deref().is_none_or(|person| person == reach.person());
                if let Some(entry) = reach.trimmed(row.entry).filter(|_| mine) {
                    rows.push(ToDo { entry, ..row });
                }
            }
            if rows.len() >= ROWS || mark.is_none() {
                break;
            }
        }
        Ok(Sheet { rows, next: mark.map(Place) })
    }

    /// The dossiers that somebody may see: what is due first, or the newest.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn dossiers(
        &self,
        organisation: &Organisation,
        reach: &Reach,
        which: &Which,
        after: Option<Place>,
    ) -> Result<Sheet<Entry>, Fault> {
        let flags = if which.danger { INTERRUPTED } else { 0 };
        let filter = Filter { procedure: "", stage: &which.stage, role: &which.role, flags };
        let mut mark = after.map(|place| place.0);
        let mut rows = Vec::new();
        let keys: Vec<&str> = reach.keys.iter().map(String::as_str).collect();
        for _ in 0..PASSED_OVER {
            let id = &organisation.id;
            let page: Page<Listed> = match (reach.all, which.open) {
                (true, true) => self.store().open_dossiers(id, &filter, mark, ROWS).await?,
                (true, false) => self.store().newest_dossiers(id, &filter, mark, ROWS).await?,
                (false, open) => self.store().seen_dossiers(id, &keys, open, &filter, mark, ROWS).await?,
            };
            mark = page.next;
            for listed in page.items {
                rows.extend(reach.trimmed(entry(listed)?));
            }
            if rows.len() >= ROWS || mark.is_none() {
                break;
            }
        }
        Ok(Sheet { rows, next: mark.map(Place) })
    }

    /// The dossiers that somebody may see in which all of these words occur, or whose number it is; the newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn find(
        &self,
        organisation: &Organisation,
        reach: &Reach,
        words: &str,
        after: Option<Place>,
    ) -> Result<Sheet<Entry>, Fault> {
        if let Ok(number) = words.parse::<Number>()
            && let Some(id) = self.store().find_number(&organisation.id, &number).await?
        {
            let rows = self.covered(reach, id).await?.into_iter().collect();
            return Ok(Sheet { rows, next: None });
        }
        let mut mark = after.map(|place| place.0);
        let mut rows = Vec::new();
        for _ in 0..PASSED_OVER {
            let page = self.store().search(&organisation.id, words, mark, ROWS).await?;
            mark = page.next;
            for id in page.items {
                rows.extend(self.covered(reach, id).await?);
            }
            if rows.len() >= ROWS || mark.is_none() {
                break;
            }
        }
        Ok(Sheet { rows, next: mark.map(Place) })
    }

    async fn covered(&self, reach: &Reach, id: uuid::Uuid) -> Result<Option<Entry>, Fault> {
        let Some(listed) = self.store().listed(id).await? else { return Ok(None) };
        Ok(reach.trimmed(entry(listed)?))
    }
}

pub(crate) fn entry(listed: Listed) -> Result<Entry, Fault> {
    let Listed { id, number, version, row, .. } = listed;
    let shown = serde_json::from_slice(&row.page).map_err(|error| Fault::Damaged(error.to_string()))?;
    let moment = |micros| Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH);
    Ok(Entry {
        id: DossierId(id),
        number,
        version: usize::try_from(version).unwrap_or(0),
        edition: row.edition,
        received: moment(row.received),
        updated: moment(row.updated),
        closed: row.closed,
        anonymous: row.flags & ANONYMOUS != 0,
        danger: row.flags & INTERRUPTED != 0,
        merged: row.flags & MERGED != 0,
        shown,
    })
}

fn to_do(listed: ListedDuty, dossier: Listed) -> Result<ToDo, Fault> {
    let duty = listed.duty;
    let (kind, what) = duty.kind.split_once(':').unwrap_or((&duty.kind, ""));
    let date = |days: i64| jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).ok();
    Ok(ToDo {
        kind: kind.to_owned(),
        what: what.to_owned(),
        part: duty.part.parse().unwrap_or(1),
        role: duty.role.as_str().into(),
        person: Some(duty.person.as_str()).filter(|person| !person.is_empty()).map(Into::into),
        work: duty.work_date.and_then(date),
        due: duty.due_date.and_then(date),
        entry: entry(dossier)?,
    })
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        let text = "20530.0198c0de0198c0de0198c0de0198c0de.3";
        assert_eq!(text.parse::<Place>().map(|place| place.to_string()).as_deref(), Ok(text));
        for wrong in ["", "1", "1.2", "x.0198c0de0198c0de0198c0de0198c0de.3", "1.0198c0de0198c0de0198c0de0198c0de."] {
            assert!(wrong.parse::<Place>().is_err(), "{wrong}");
        }
    }
}
