//! Tasks: what several roles and people have to do, each thing once and with its dossier, in the order of its last day.

use crate::engine::Reads;
use crate::error::ReadError;
use crate::limits;
use crate::lists::{FIRST, Listed, ListedDuty, Mark, Page, Whose, duty_mark, read_duty, work_columns};
use crate::row::NEVER;
use crate::value::Value;
use crate::{Day, Store};

const PAGE: &str = concat!(
    "select duty.dossier, duty.nr, duty.organisation, duty.part, duty.kind, duty.role, duty.person, duty.work_date, \
     duty.due_date, task.dossier, ",
    work_columns!(),
    " from task left join duty on duty.dossier = task.dossier and duty.nr = task.nr \
     left join work on work.dossier = task.dossier left join dossier on dossier.id = task.dossier \
     order by task.due_date, task.dossier, task.nr"
);

impl Store {
    /// What any of these have to do, with the dossier it is about, what is due first at the top. Only what is due on
    /// the days `from` up to and including `until`, where these are given; what has no date is due never.
    pub async fn tasks(
        &self,
        organisation: &str,
        whose: &[Whose<'_>],
        from: Option<Day>,
        until: Option<Day>,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page<(ListedDuty, Listed)>, ReadError> {
        let (limit, first) = (limit.min(limits::PAGE), Mark { day: from.unwrap_or(FIRST.day), ..FIRST });
        let mark = after.filter(|mark| mark.day >= first.day).unwrap_or(first);
        let Some((one, others)) = whose.split_first() else { return Ok(Page { items: Vec::new(), next: None }) };
        let mut values: Vec<Value> = vec![organisation.into(), one.name().into(), mark.day.into()];
        values.extend([mark.dossier.into(), mark.nr.into(), until.unwrap_or(NEVER).into(), (limit as i64).into()]);
        values.extend(others.iter().map(|one| one.name().into()));
        let rows = self.inner.engine.query(&question(whose), values).await?;
        let open = |mut row| Ok((read_duty(&mut row), self.open_row(row)?));
        let items = rows.into_iter().map(open).collect::<Result<Vec<_>, ReadError>>()?;
        Ok(Page { next: items.last().filter(|_| items.len() == limit).map(|(duty, _)| duty_mark(duty)), items })
    }
}

/// A page's worth of what each has to do, from the index, and the first page of all that. The first one's name is the
/// second value, those of the others come behind the limit.
fn question(whose: &[Whose<'_>]) -> String {
    let one = |(whose, name): (&Whose<'_>, usize)| {
        let whose = match whose {
            Whose::Role(_) => format!("role = ${name}"),
            Whose::Person(_) => format!("person = ${name} and person <> ''"),
        };
        format!(
            "select * from (select due_date, dossier, nr from duty where organisation = $1 and {whose} \
             and (due_date, dossier, nr) > ($3, $4, $5) and due_date <= $6 order by due_date, dossier, nr limit $7) \
             as one"
        )
    };
    let names = std::iter::once(2).chain(8..);
    let all: Vec<String> = whose.iter().zip(names).map(one).collect();
    format!(
        "with task as (select due_date, dossier, nr from ({}) as every order by due_date, dossier, nr limit $7) {PAGE}",
        all.join(" union ")
    )
}
