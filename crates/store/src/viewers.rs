//! Viewers: who may see a dossier in lists because of the dossier itself, and the list of what somebody may see.
//!
//! A viewer's row repeats what lists sort by, so that a page is read from one index however many dossiers there are. It
//! is always copied from the dossier's own row, never computed beside it.

use uuid::Uuid;

use crate::engine::Reads;
use crate::error::ReadError;
use crate::limits;
use crate::lists::{FIRST, Filter, Listed, Mark, Page, where_filter, work_columns};
use crate::row::{NEVER, Row};
use crate::value::{self, Stmt, stmt};
use crate::{Day, Store};

pub(crate) const DELETE: &str = "delete from viewer where dossier = $1";
const INSERT: &str = "insert into viewer (dossier, who, organisation, closed, next_due) \
     select dossier, $1, organisation, closed, next_due from work where dossier = $2 on conflict (dossier, who) do nothing";
const FOLLOW: &str = "update viewer set closed = $1, next_due = $2 where dossier = $3";
const OF_DOSSIER: &str = "select who, organisation, closed, next_due from viewer where dossier = $1";

const FILTER: &str = where_filter!("$5", "$6", "$7", "$8");
const PAGE: &str = concat!(
    "select seen.dossier, ",
    work_columns!(),
    " from seen left join work on work.dossier = seen.dossier left join dossier on dossier.id = seen.dossier \
     order by seen.next_due, seen.dossier"
);

/// A row of the table `viewer`, without its dossier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Viewer {
    who: String,
    organisation: String,
    closed: bool,
    next_due: Day,
}

/// One viewer more, with what the dossier's row says by then.
pub(crate) fn insert(dossier: Uuid, who: &str) -> Stmt {
    stmt!(INSERT, who, dossier)
}

/// The viewers stay who they are, and what lists sort by follows the row.
pub(crate) fn follow(dossier: Uuid, row: &Row) -> Stmt {
    stmt!(FOLLOW, row.closed, row.next_due.unwrap_or(NEVER), dossier)
}

/// What the table should hold for these viewers and this row.
pub(crate) fn expected(viewers: &[String], organisation: &str, row: &Row) -> Vec<Viewer> {
    let viewer = |who: &String| Viewer {
        who: who.clone(),
        organisation: organisation.to_owned(),
        closed: row.closed,
        next_due: row.next_due.unwrap_or(NEVER),
    };
    let mut expected: Vec<_> = viewers.iter().map(viewer).collect();
    expected.sort();
    expected.dedup();
    expected
}

impl Store {
    /// The dossiers of an organisation that any of these may see because of the dossier itself, each once, what is due
    /// first at the top.
    pub async fn seen_dossiers(
        &self,
        organisation: &str,
        who: &[&str],
        open_only: bool,
        filter: &Filter<'_>,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<Listed>, ReadError> {
        let (mark, limit) = (after.unwrap_or(FIRST), limit.min(limits::PAGE));
        let Some((&first, others)) = who.split_first() else { return Ok(Page { items: Vec::new(), next: None }) };
        let mut values: Vec<value::Value> =
            vec![organisation.into(), first.into(), mark.day.into(), mark.dossier.into()];
        let filtered = !filter.is_empty();
        if filtered {
            values.extend(filter.values());
        }
        values.push((limit as i64).into());
        let sql = question(values.len(), others.len(), filtered, open_only);
        values.extend(others.iter().map(|&who| who.into()));
        let rows = self.inner.engine.query(&sql, values).await?;
        let items = rows.into_iter().map(|row| self.open_row(row)).collect::<Result<Vec<_>, _>>()?;
        let mark = |item: &Listed| Mark { day: item.row.next_due.unwrap_or(NEVER), dossier: item.id, nr: 0 };
        Ok(Page { next: items.last().filter(|_| items.len() == limit).map(mark), items })
    }

    /// The viewers of a dossier as they are stored, in the order of their names.
    pub(crate) async fn viewers_of(&self, dossier: Uuid) -> Result<Vec<Viewer>, ReadError> {
        let rows = self.inner.engine.query(OF_DOSSIER, vec![dossier.into()]).await?;
        let read = |mut row: value::Row| Viewer {
            who: row.text(),
            organisation: row.text(),
            closed: row.int() != 0,
            next_due: row.int(),
        };
        let mut viewers: Vec<_> = rows.into_iter().map(read).collect();
        viewers.sort();
        Ok(viewers)
    }
}

/// A page's worth of what each may see, from the index, and the first page of all that. The first one's name is the
/// second value, those of the others come behind the limit.
fn question(limit: usize, others: usize, filtered: bool, open_only: bool) -> String {
    let (join, filter) = if filtered { ("cross join work", FILTER) } else { ("", "") };
    let same = if filtered { "and work.dossier = viewer.dossier" } else { "" };
    let one = |who: usize, closed: i64| {
        format!(
            "select * from (select viewer.next_due, viewer.dossier from viewer {join} where viewer.organisation = $1 \
             and viewer.who = ${who} and viewer.closed = {closed} \
             and (viewer.next_due, viewer.dossier) > ($3, $4) {same} {filter} \
             order by viewer.next_due, viewer.dossier limit ${limit}) as one"
        )
    };
    let states: &[i64] = if open_only { &[0] } else { &[0, 1] };
    let whose = std::iter::once(2).chain((limit + 1..).take(others));
    let all: Vec<String> = whose
        .flat_map(|who| states.iter().map(move |&closed| (who, closed)))
        .map(|(who, closed)| one(who, closed))
        .collect();
    format!(
        "with seen as (select next_due, dossier from ({}) as every order by next_due, dossier limit ${limit}) {PAGE}",
        all.join(" union ")
    )
}
