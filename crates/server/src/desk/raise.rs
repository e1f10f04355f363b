//! The actions of a procedure that start a danger or decide whether there is one, found by what they do and never by what
//! they are called.

use dossier::view::{DutyKind, actions, duties};
use dossier::{Actor, Dossier};
use jiff::civil::Date;
use procedure::{Action, Interrupt, Procedure};
use service::Number;

use super::Seated;
use super::heard::context;

/// An action that starts a danger or decides on it.
pub struct Raising {
    /// Where its form is.
    pub href: String,
    /// What it is.
    pub title: String,
    /// Whether it starts the danger.
    pub raises: bool,
}

/// What an action does with an interrupt.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Does {
    Raises,
    Decides,
}

/// What somebody can do about a danger in a dossier: start it first, then decide on what was proposed. Every action once,
/// in the first part in which it is open.
pub fn raising(seat: &Seated<'_>, dossier: &Dossier, number: &Number) -> Vec<Raising> {
    let here = &seat.here;
    let Some(procedure) = here.organisation.version(&dossier.version) else { return Vec::new() };
    let actor = Actor { person: seat.person.clone(), at: here.now };
    let mut found: Vec<(Does, &Action, u16)> = Vec::new();
    for part in dossier.parts.iter().filter(|part| part.interrupt.is_none()) {
        for open in actions(&context(seat), dossier, part.number, &actor).into_iter().filter(|open| open.is_open()) {
            let does = procedure.interrupts.iter().filter_map(|interrupt| does(interrupt, open.action)).min();
            if let Some(does) = does.filter(|_| !found.iter().any(|(_, action, _)| action.id == open.action.id)) {
                found.push((does, open.action, part.number));
            }
        }
    }
    found.sort_by_key(|(does, ..)| *does);
    let shell = seat.shell("");
    let raising = |(does, action, part): (Does, &Action, u16)| Raising {
        href: shell.href(&format!("/balie/dossier/{number}/doen/{part}/{}", action.id)),
        title: action.title.to_string(),
        raises: does == Does::Raises,
    };
    found.into_iter().map(raising).collect()
}

/// What an action does with an interrupt: it raises it, or it settles what is proposed.
fn does(interrupt: &Interrupt, action: &Action) -> Option<Does> {
    if action.outcomes().any(|outcome| outcome.raises.as_ref() == Some(&interrupt.id)) {
        return Some(Does::Raises);
    }
    let asked_for = interrupt.proposed_if.iter().flat_map(condition::Condition::facts).collect::<Vec<_>>();
    let sets = || action.outcomes().flat_map(|outcome| &outcome.sets).any(|(fact, _)| asked_for.contains(fact));
    (interrupt.settled_by.contains(&action.id) || sets()).then_some(Does::Decides)
}

/// Whether a danger is proposed and nobody decided on it.
pub fn is_proposed(procedure: &Procedure, dossier: &Dossier, today: Date) -> bool {
    duties(procedure, dossier, today).iter().any(|duty| duty.kind == DutyKind::Proposal)
}
