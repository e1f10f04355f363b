//! The dangers that somebody may see: those that wait for a decision, those that are open, and those of which the sender
//! must still be told how they ended.
//!
//! Roles that see a dossier once there is danger in it stand among its viewers, so that these lists are read from that
//! index and cost nothing where there is no danger, however many dossiers there are.

use dossier::view::{Duty, DutyKind, duties, is_interrupted};
use dossier::{Dossier, Event, fold};
use jiff::Timestamp;
use jiff::civil::Date;
use procedure::{Id, Interrupt, Procedure};
use store::{Filter, Listed, Mark, Page};

use crate::access::Reach;
use crate::error::Fault;
use crate::lists::{Entry, ROWS, entry};
use crate::log::{procedure, read};
use crate::organisation::Organisation;
use crate::project::INTERRUPTED;
use crate::service::Service;

/// How many pages are looked through for those that have ended.
const PAGES: usize = 4;

/// A danger in a dossier.
#[derive(Clone, Debug)]
pub struct Danger {
    /// The dossier.
    pub entry: Entry,
    /// What is called that.
    pub title: String,
    /// Whether somebody has to decide whether there is danger.
    pub proposed: bool,
    /// Whether it is being handled.
    pub open: bool,
    /// Since when it is proposed, or being handled.
    pub since: Timestamp,
    /// Who leads.
    pub leads: Id,
    /// Who is alarmed.
    pub alarms: Vec<Id>,
    /// What is to be done in it, to tell the sender among other things.
    pub duties: Vec<Duty>,
}

impl Service {
    /// The dossiers in which a danger is proposed or open, as far as somebody may see them; one page of a list.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn alarms(&self, organisation: &Organisation, reach: &Reach) -> Result<Vec<Entry>, Fault> {
        if !reach.sees_danger() {
            return Ok(Vec::new());
        }
        let filter = Filter { flags: INTERRUPTED, ..Filter::default() };
        let page = self.endangered(organisation, reach, &filter, None).await?;
        trimmed(reach, page.items)
    }

    /// The dangers themselves: what waits for a decision first, then what is open, then what has ended and of which
    /// something must still be done.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn dangers(&self, organisation: &Organisation, reach: &Reach) -> Result<Vec<Danger>, Fault> {
        if !reach.sees_danger() {
            return Ok(Vec::new());
        }
        let (mut dangers, mut mark) = (Vec::new(), None);
        let current = self.alarms(organisation, reach).await?;
        let mut known: Vec<_> = current.iter().map(|entry| entry.id).collect();
        for entry in current {
            dangers.extend(self.inside(organisation, entry).await?);
        }
        for _ in 0..PAGES {
            let page = self.endangered(organisation, reach, &Filter::default(), mark).await?;
            for entry in trimmed(reach, page.items)? {
                if entry.shown.danger && !known.contains(&entry.id) {
                    known.push(entry.id);
                    dangers.extend(self.inside(organisation, entry).await?);
                }
            }
            mark = page.next;
            if mark.is_none() {
                break;
            }
        }
        dangers.sort_by_key(|danger| (!danger.proposed, !danger.open, danger.since));
        Ok(dangers)
    }

    /// Dossiers in which there is or was danger.
    async fn endangered(
        &self,
        organisation: &Organisation,
        reach: &Reach,
        filter: &Filter<'_>,
        after: Option<Mark>,
    ) -> Result<Page<Listed>, Fault> {
        let keys: Vec<&str> = reach.alarms.iter().map(String::as_str).collect();
        Ok(self.store().seen_dossiers(&organisation.id, &keys, false, filter, after, ROWS).await?)
    }

    /// The dangers of a dossier.
    async fn inside(&self, organisation: &Organisation, entry: Entry) -> Result<Vec<Danger>, Fault> {
        let Some(stored) = self.store().dossier(entry.id.0).await? else { return Ok(Vec::new()) };
        let known = match read(organisation, stored) {
            Err(Fault::Gone) => return Ok(Vec::new()),
            other => other?,
        };
        let procedure = procedure(organisation, &known.dossier)?;
        let today = procedure.time_zone.to_datetime(self.now()).date();
        let looking = Looking { organisation, procedure, events: &known.events, dossier: &known.dossier, today };
        Ok(procedure.interrupts.iter().filter_map(|interrupt| looking.danger(&entry, interrupt)).collect())
    }
}

fn trimmed(reach: &Reach, listed: Vec<Listed>) -> Result<Vec<Entry>, Fault> {
    let entries: Result<Vec<Entry>, Fault> = listed.into_iter().map(entry).collect();
    let seen = entries?.into_iter().filter_map(|entry| reach.trimmed(entry));
    Ok(seen.filter(|entry| (entry.danger || entry.shown.danger) && !entry.merged).collect())
}

/// A dossier whose dangers are looked at.
struct Looking<'a> {
    organisation: &'a Organisation,
    procedure: &'a Procedure,
    events: &'a [Event],
    dossier: &'a Dossier,
    today: Date,
}

impl Looking<'_> {
    fn danger(&self, entry: &Entry, interrupt: &Interrupt) -> Option<Danger> {
        let open = is_interrupted(self.procedure, self.dossier, &interrupt.id);
        let proposed = !open && self.proposed(self.dossier, interrupt);
        let parts = || self.dossier.parts.iter().filter(|part| part.interrupt.as_ref() == Some(&interrupt.id));
        let all = duties(self.procedure, self.dossier, self.today);
        let within = |duty: &Duty| parts().any(|part| part.number == duty.part);
        let duties: Vec<Duty> = all.into_iter().filter(within).collect();
        if !open && !proposed && duties.is_empty() {
            return None;
        }
        let began = parts().filter_map(|part| part.entered.first()).map(|first| first.event).max();
        let event = if proposed { self.proposed_by(interrupt) } else { began };
        let since = event.and_then(|event| self.events.get(event)).map_or(self.dossier.last_at, |event| event.at);
        Some(Danger {
            entry: entry.clone(),
            title: interrupt.title.to_string(),
            proposed,
            open,
            since,
            leads: interrupt.leads.clone(),
            alarms: interrupt.alarms.clone(),
            duties,
        })
    }

    fn proposed(&self, dossier: &Dossier, interrupt: &Interrupt) -> bool {
        let asks = |duty: &Duty| duty.kind == DutyKind::Proposal && duty.id == interrupt.id;
        duties(self.procedure, dossier, self.today).iter().any(asks)
    }

    /// The event since which it is proposed without a break.
    fn proposed_by(&self, interrupt: &Interrupt) -> Option<usize> {
        let then = |event: &usize| {
            let dossier = fold(self.organisation.versions(), self.events.get(..=*event).unwrap_or_default());
            dossier.is_ok_and(|dossier| self.proposed(&dossier, interrupt))
        };
        (0..self.events.len()).rev().take_while(then).last()
    }
}
