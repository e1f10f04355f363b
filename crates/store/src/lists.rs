//! Lists: dossiers and duties in the order in which people work, in pages of any depth at the same speed.

use uuid::Uuid;

use crate::dossier::unwrap;
use crate::engine::Reads;
use crate::error::ReadError;
use crate::limits;
use crate::number::Number;
use crate::row::{Duty, NEVER, row_place};
use crate::value;
use crate::{Day, Store};

/// A dossier as lists and pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: Uuid,
    /// Whose procedure it follows.
    pub organisation: String,
    /// The number that people use.
    pub number: Number,
    /// The version of the log that the row was computed from.
    pub version: i64,
    /// The row, opened.
    pub row: crate::Row,
}

/// A duty, with the dossier that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDuty {
    /// The dossier.
    pub dossier: Uuid,
    /// Which of the dossier's duties.
    pub nr: i64,
    /// The organisation.
    pub organisation: String,
    /// What has to be done.
    pub duty: Duty,
}

/// A page of a list, and where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Pass this to get the next page; `None` after the last.
    pub next: Option<Mark>,
}

/// A place in a list: it stays right when rows come and go before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day that the list is sorted by; anything where it is sorted by id.
    pub day: Day,
    /// The dossier.
    pub dossier: Uuid,
    /// Which of its duties; 0 in lists of dossiers.
    pub nr: i64,
}

/// Which dossiers a list shows; what is empty does not matter.
#[derive(Clone, Debug, Default)]
pub struct Filter<'a> {
    /// Of this procedure.
    pub procedure: &'a str,
    /// With a part in this stage: a word of the row's stage.
    pub stage: &'a str,
    /// For this role to act.
    pub role: &'a str,
    /// With all of these flags.
    pub flags: i64,
}

/// Whose duties a list shows.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// What a role has to do, assigned or not.
    Role(&'a str),
    /// What is assigned to a person.
    Person(&'a str),
}

/// What [`Store::open_row`] reads behind the dossier's id.
macro_rules! work_columns {
    () => {
        "work.organisation, dossier.series, dossier.seq, dossier.master, dossier.wrapped, work.procedure, \
         work.edition, work.stage, work.closed, work.next_work, work.next_due, work.role, work.received, \
         work.updated, work.flags, work.version, work.sealed"
    };
}
pub(crate) use work_columns;

/// Where a filter's four values have these names. Both databases know `replace`, and no sign means anything to it: a
/// stage from which a word can be taken has that word.
macro_rules! where_filter {
    ($procedure:literal, $stage:literal, $role:literal, $flags:literal) => {
        concat!(
            "and (",
            $procedure,
            " = '' or work.procedure = ",
            $procedure,
            ") and (",
            $stage,
            " = '' or replace(' ' || work.stage || ' ', ' ' || ",
            $stage,
            " || ' ', '') <> ' ' || work.stage || ' ') and (",
            $role,
            " = '' or work.role = ",
            $role,
            ") and work.flags & ",
            $flags,
            " = ",
            $flags
        )
    };
}
pub(crate) use where_filter;

macro_rules! select_work {
    ($($rest:tt)*) => {
        concat!(
            "select work.dossier, ",
            work_columns!(),
            " from work join dossier on dossier.id = work.dossier ",
            $($rest)*
        )
    };
}

const ONE: &str = select_work!("where work.dossier = $1");
const OPEN: &str = select_work!(
    "where work.organisation = $1 and work.closed = 0 and (work.next_due, work.dossier) > ($2, $3) ",
    where_filter!("$4", "$5", "$6", "$7"),
    " order by work.next_due, work.dossier limit $8"
);
const NEWEST: &str = select_work!(
    "where work.organisation = $1 and work.dossier < $2 ",
    where_filter!("$3", "$4", "$5", "$6"),
    " order by work.dossier desc limit $7"
);
const BY_ROLE: &str = "select dossier, nr, organisation, part, kind, role, person, work_date, due_date from duty \
     where organisation = $1 and role = $2 and (due_date, dossier, nr) > ($3, $4, $5) \
     order by due_date, dossier, nr limit $6";
const BY_PERSON: &str = "select dossier, nr, organisation, part, kind, role, person, work_date, due_date from duty \
     where organisation = $1 and person = $2 and person <> '' and (due_date, dossier, nr) > ($3, $4, $5) \
     order by due_date, dossier, nr limit $6";
const DUE: &str = "select dossier, nr, organisation, part, kind, role, person, work_date, due_date from duty \
     where due_date <= $1 and (due_date, dossier, nr) > ($2, $3, $4) order by due_date, dossier, nr limit $5";
const OF_DOSSIER: &str = "select dossier, nr, organisation, part, kind, role, person, work_date, due_date from duty \
     where dossier = $1 order by nr";

/// Before every row of an ascending list.
pub(crate) const FIRST: Mark = Mark { day: i64::MIN, dossier: Uuid::nil(), nr: -1 };

impl Store {
    /// One dossier as lists show it; `None` if there is none, or if it was erased.
    pub async fn listed(&self, id: Uuid) -> Result<Option<Listed>, ReadError> {
        let rows = self.inner.engine.query(ONE, vec![id.into()]).await?;
        rows.into_iter().next().map(|row| self.open_row(row)).transpose()
    }

    /// Open dossiers of an organisation, what is due first at the top, without a date last.
    pub async fn open_dossiers(
        &self,
        organisation: &str,
        filter: &Filter<'_>,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<Listed>, ReadError> {
        let (mark, limit) = (after.unwrap_or(FIRST), limit.min(limits::PAGE));
        let mut values = vec![organisation.into(), mark.day.into(), mark.dossier.into()];
        values.extend(filter.values());
        values.push((limit as i64).into());
        let rows = self.inner.engine.query(OPEN, values).await?;
        let items = rows.into_iter().map(|row| self.open_row(row)).collect::<Result<Vec<_>, _>>()?;
        let mark = |item: &Listed| Mark { day: item.row.next_due.unwrap_or(NEVER), dossier: item.id, nr: 0 };
        Ok(Page { next: items.last().filter(|_| items.len() == limit).map(mark), items })
    }

    /// All dossiers of an organisation, open and closed, the newest at the top.
    pub async fn newest_dossiers(
        &self,
        organisation: &str,
        filter: &Filter<'_>,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<Listed>, ReadError> {
        let before = after.map_or(Uuid::max(), |mark| mark.dossier);
        let limit = limit.min(limits::PAGE);
        let mut values = vec![organisation.into(), before.into()];
        values.extend(filter.values());
        values.push((limit as i64).into());
        let rows = self.inner.engine.query(NEWEST, values).await?;
        let items = rows.into_iter().map(|row| self.open_row(row)).collect::<Result<Vec<_>, _>>()?;
        let mark = |item: &Listed| Mark { day: 0, dossier: item.id, nr: 0 };
        Ok(Page { next: items.last().filter(|_| items.len() == limit).map(mark), items })
    }

    /// What a role or a person has to do, what is due first at the top.
    pub async fn duties(
        &self,
        organisation: &str,
        whose: Whose<'_>,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<ListedDuty>, ReadError> {
        let (sql, who) = match whose {
            Whose::Role(role) => (BY_ROLE, role),
            Whose::Person(person) => (BY_PERSON, person),
        };
        self.duty_page(sql, vec![organisation.into(), who.into()], after, limit).await
    }

    /// Everything that is due on a day or before it, in every organisation: what the reminder job walks through.
    pub async fn due(&self, day: Day, after: Option<Mark>, limit: usize) -> Result<Page<ListedDuty>, ReadError> {
        self.duty_page(DUE, vec![day.into()], after, limit).await
    }

    /// The duties of one dossier, as they were written.
    pub async fn duties_of(&self, dossier: Uuid) -> Result<Vec<ListedDuty>, ReadError> {
        let rows = self.inner.engine.query(OF_DOSSIER, vec![dossier.into()]).await?;
        Ok(rows.into_iter().map(|mut row| read_duty(&mut row)).collect())
    }

    async fn duty_page(
        &self,
        sql: &str,
        mut values: Vec<value::Value>,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<ListedDuty>, ReadError> {
        let (mark, limit) = (after.unwrap_or(FIRST), limit.min(limits::PAGE));
        values.extend([mark.day.into(), mark.dossier.into(), mark.nr.into(), (limit as i64).into()]);
        let rows = self.inner.engine.query(sql, values).await?;
        let items: Vec<_> = rows.into_iter().map(|mut row| read_duty(&mut row)).collect();
        Ok(Page { next: items.last().filter(|_| items.len() == limit).map(duty_mark), items })
    }

    /// Opens a row that holds a dossier's id and [`work_columns`].
    pub(crate) fn open_row(&self, mut row: value::Row) -> Result<Listed, ReadError> {
        let (id, organisation, series, seq) = (row.id(), row.text(), row.text(), row.int());
        let key = unwrap(&self.inner.keys, id, &row.text(), &row.bytes())?;
        let mut shown = crate::Row {
            procedure: row.text(),
            edition: row.text(),
            stage: row.text(),
            closed: row.int() != 0,
            next_work: day(row.int()),
            next_due: day(row.int()),
            role: row.text(),
            received: row.int(),
            updated: row.int(),
            flags: row.int(),
            page: Vec::new(),
        };
        let (version, sealed) = (row.int(), row.bytes());
        let opened = key.map(|key| key.open(&row_place(id, version), &sealed));
        shown.page = match opened {
            Some(Ok(page)) => page,
            _ => return Err(ReadError::Damaged { what: "row", dossier: id }),
        };
        Ok(Listed { id, organisation, number: Number::stored(series, seq), version, row: shown })
    }
}

impl Filter<'_> {
    /// Nothing matters.
    pub(crate) fn is_empty(&self) -> bool {
        self.procedure.is_empty() && self.stage.is_empty() && self.role.is_empty() && self.flags == 0
    }

    pub(crate) fn values(&self) -> [value::Value; 4] {
        [self.procedure.into(), self.stage.into(), self.role.into(), self.flags.into()]
    }
}

impl<'a> Whose<'a> {
    /// The role, or the person.
    pub(crate) fn name(&self) -> &'a str {
        match self {
            Whose::Role(name) | Whose::Person(name) => name,
        }
    }
}

/// Where a duty stands in a list.
pub(crate) fn duty_mark(item: &ListedDuty) -> Mark {
    Mark { day: item.duty.due_date.unwrap_or(NEVER), dossier: item.dossier, nr: item.nr }
}

pub(crate) fn read_duty(row: &mut value::Row) -> ListedDuty {
    ListedDuty {
        dossier: row.id(),
        nr: row.int(),
        organisation: row.text(),
        duty: Duty {
            part: row.text(),
            kind: row.text(),
            role: row.text(),
            person: row.text(),
            work_date: day(row.int()),
            due_date: day(row.int()),
        },
    }
}

fn day(stored: i64) -> Option<Day> {
    (stored != NEVER).then_some(stored)
}
