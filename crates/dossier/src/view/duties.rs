//! What is to be done next, by whom, before when, and why.

use jiff::civil::Date;
use procedure::{Force, Id, Interrupt, Procedure};

use crate::clock::{ClockState, clock_views};
use crate::known::PartNumber;
use crate::people::{People, broken_rules};
use crate::state::{Dossier, Part};
use crate::world::{PartWorld, closed, interrupted};

/// Something that somebody has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What it comes from.
    pub kind: DutyKind,
    /// The clock, request or interrupt; `message` for what was written.
    pub id: Id,
    /// The part.
    pub part: PartNumber,
    /// The role that has it.
    pub role: Id,
    /// The day to work towards.
    pub work: Option<Date>,
    /// The legal latest day.
    pub due: Option<Date>,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// What a duty comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DutyKind {
    /// An interrupt is proposed and waits for a decision: at once, at whatever hour.
    Proposal,
    /// A clock that is to be met.
    Clock,
    /// A request that waits for an answer.
    Request,
    /// Something that the sender wrote and to which nobody reacted.
    Message,
}

/// The id of a duty to react to what the sender wrote.
pub const MESSAGE: &str = "message";

/// Everything that is to be done, the most urgent first: proposals, then by date, then what has no date.
pub fn duties(procedure: &Procedure, dossier: &Dossier, today: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    if dossier.merged_into.is_some() {
        return duties;
    }
    for part in &dossier.parts {
        proposals(procedure, dossier, part, today, &mut duties);
        clocks(procedure, dossier, part, today, &mut duties);
        requests(procedure, part, today, &mut duties);
    }
    duties.extend(message(procedure, dossier));
    duties.sort_by_key(|duty| (duty.kind != DutyKind::Proposal, duty.due.is_none(), duty.work, duty.part));
    duties
}

/// Whether an interrupt is proposed for a part: what is known asks for it, nobody decided on it for that part, and it
/// is not open already for the whole dossier.
pub(super) fn proposed(world: &PartWorld<'_>, interrupt: &Interrupt) -> bool {
    let PartWorld { procedure, dossier, part, .. } = *world;
    let asked_for = world.calls_for(interrupt) || world.unsure_of(interrupt);
    let settled = interrupt.settled_by.iter().any(|action| part.times(action) > 0);
    let here = part.track == interrupt.track;
    let raised = || raised_by(dossier, part, &interrupt.id) || interrupted(procedure, dossier, &interrupt.id);
    asked_for && !settled && !here && !raised()
}

fn proposals(procedure: &Procedure, dossier: &Dossier, part: &Part, today: Date, duties: &mut Vec<Duty>) {
    let world = PartWorld { procedure, dossier, part, today, answers: None };
    for interrupt in procedure.interrupts.iter().filter(|interrupt| proposed(&world, interrupt)) {
        for role in &interrupt.alarms {
            duties.push(Duty {
                kind: DutyKind::Proposal,
                id: interrupt.id.clone(),
                part: part.number,
                role: role.clone(),
                work: Some(today),
                due: Some(today),
                overdue: false,
            });
        }
    }
}

/// Whether an interrupt was raised by an action of this part.
fn raised_by(dossier: &Dossier, part: &Part, interrupt: &Id) -> bool {
    let raised = dossier.parts.iter().filter(|other| other.interrupt.as_ref() == Some(interrupt));
    let mut began = raised.filter_map(|other| other.entered.first()).map(|first| first.event);
    began.any(|event| part.done.iter().any(|done| done.event == event))
}

fn clocks(procedure: &Procedure, dossier: &Dossier, part: &Part, today: Date, duties: &mut Vec<Duty>) {
    for view in clock_views(procedure, dossier, part, today) {
        let to_meet = matches!(view.clock.force, Force::Statutory | Force::Obligation | Force::Promise | Force::Target);
        let open =
            matches!(view.state, ClockState::Running | ClockState::Overdue | ClockState::NoTerm | ClockState::Paused);
        if !to_meet || !open {
            continue;
        }
        if let Some(role) = view.clock.duty_of.clone().or_else(|| responsible(procedure, part)) {
            duties.push(Duty {
                kind: DutyKind::Clock,
                id: view.clock.id.clone(),
                part: part.number,
                role,
                work: view.work,
                due: view.due,
                overdue: view.state == ClockState::Overdue,
            });
        }
    }
}

/// Who is responsible for a part: in its stage, and after closing whoever was last.
fn responsible(procedure: &Procedure, part: &Part) -> Option<Id> {
    let track = procedure.track(&part.track)?;
    let now = track.stage(&part.stage).and_then(|stage| stage.responsible.clone());
    let before = || part.entered.iter().rev().find_map(|entered| track.stage(&entered.id)?.responsible.clone());
    now.or_else(before)
}

/// What the sender wrote is for whoever is responsible for the first part that is open, a danger last: those who lead
/// there are not the ones who correspond. When all is closed it is for whoever was responsible last.
fn message(procedure: &Procedure, dossier: &Dossier) -> Option<Duty> {
    let written = dossier.unheard()?;
    let part = dossier.parts.iter().min_by_key(|part| (closed(procedure, part), part.interrupt.is_some()))?;
    Some(Duty {
        kind: DutyKind::Message,
        id: MESSAGE.into(),
        part: part.number,
        role: corresponds(procedure, part)?,
        work: Some(written.on),
        due: None,
        overdue: false,
    })
}

/// The role of the organisation that reads what is written about a part: nothing that is written may stay unread.
fn corresponds(procedure: &Procedure, part: &Part) -> Option<Id> {
    let of_staff = |role: &Id| procedure.role(role).is_some_and(|role| !role.outside);
    let track = procedure.track(&part.track)?;
    let was = part.entered.iter().rev().filter_map(|entered| track.stage(&entered.id));
    let elsewhere = procedure.tracks.iter().flat_map(|track| &track.stages);
    let stages = track.stage(&part.stage).into_iter().chain(was).chain(&track.stages).chain(elsewhere);
    stages.filter_map(|stage| stage.responsible.as_ref()).find(|role| of_staff(role)).cloned()
}

fn requests(procedure: &Procedure, part: &Part, today: Date, duties: &mut Vec<Duty>) {
    if closed(procedure, part) {
        return;
    }
    for (id, asked) in part.outstanding() {
        let Some(request) = procedure.request(id) else { continue };
        let chase = request.chase_every.and_then(|length| next_chase(procedure, asked, length, today));
        duties.push(Duty {
            kind: DutyKind::Request,
            id: id.clone(),
            part: part.number,
            role: request.duty_of.clone(),
            work: chase,
            due: chase,
            overdue: chase.is_some_and(|chase| chase <= today && chase > asked),
        });
    }
}

/// The last chasing day that has come, or else the first that will.
fn next_chase(procedure: &Procedure, asked: Date, length: calendar::Length, today: Date) -> Option<Date> {
    let term = calendar::Term {
        length,
        first_day: calendar::FirstDay::DayAfter,
        shift: calendar::Shift::None,
        month_end: calendar::MonthEnd::SameNumber,
    };
    let mut last = term.dates(asked, &procedure.calendar).ok()?.due;
    for _ in 0..1000 {
        let next = term.dates(last, &procedure.calendar).ok()?.due;
        if next > today {
            break;
        }
        last = next;
    }
    Some(last)
}

/// A role that nobody can fill in a dossier: the procedure blocks itself, somebody has to stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The role.
    pub role: Id,
    /// Who holds it and is excluded, with the rule.
    pub people: Vec<(Id, Id)>,
}

/// The roles of the organisation that everybody who holds them is excluded from in this dossier.
pub fn blocked_roles(procedure: &Procedure, dossier: &Dossier, people: &People) -> Vec<Blocked> {
    let mut blocked = Vec::new();
    for role in procedure.roles.iter().filter(|role| !role.outside && !role.appointed) {
        let stand_in = dossier.people.iter().any(|held| held.role == role.id && !held.ended);
        let holders: Vec<&Id> =
            people.people.iter().filter(|(_, person)| person.roles.contains(&role.id)).map(|(id, _)| id).collect();
        let excluded: Vec<(Id, Id)> = holders
            .iter()
            .filter_map(|person| {
                let broken = broken_rules(procedure, dossier, people, person, &role.id, false);
                broken.into_iter().find(|rule| !rule.warn).map(|rule| ((*person).clone(), rule.rule))
            })
            .collect();
        if !stand_in && !holders.is_empty() && excluded.len() == holders.len() {
            blocked.push(Blocked { role: role.id.clone(), people: excluded });
        }
    }
    blocked
}

/// Whether an interrupt is open.
pub fn is_interrupted(procedure: &Procedure, dossier: &Dossier, interrupt: &str) -> bool {
    interrupted(procedure, dossier, interrupt)
}
