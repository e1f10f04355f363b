//! The ways outside, with their last date, and who may see a dossier.

use condition::Truth;
use jiff::civil::Date;
use procedure::{Body, Interrupt, Procedure, Role, Sees};

use super::duties::proposed;
use crate::clock::{ClockState, clock_view};
use crate::people::{People, holds};
use crate::state::{Dossier, Part};
use crate::world::PartWorld;

/// A way outside for a part.
#[derive(Clone, Debug)]
pub struct Route<'p> {
    /// The body.
    pub body: &'p Body,
    /// Whether one can turn to it now.
    pub open: bool,
    /// The first day on which one can, when that is known and still to come.
    pub from: Option<Date>,
    /// The last day on which one can, when there is one.
    pub last_day: Option<Date>,
    /// The limits of that body that seem to apply; it judges them, not the organisation.
    pub excluded_by: Vec<&'p procedure::Exclusion>,
}

/// Every body that people can turn to themselves, open or not, for a part on a day.
pub fn routes<'p>(procedure: &'p Procedure, dossier: &Dossier, part: &Part, today: Date) -> Vec<Route<'p>> {
    let world = PartWorld { procedure, dossier, part, today, answers: None };
    let mut routes = Vec::new();
    for body in &procedure.bodies {
        let Some(route_if) = &body.route_if else { continue };
        let mut open = route_if.evaluate(&world) == Truth::True;
        let window = body.window.as_ref().and_then(|name| procedure.track(&part.track)?.clock(name));
        let view = window.map(|clock| clock_view(procedure, dossier, part, clock, today));
        // A window that is known to open later is not open yet.
        let from = window.and_then(|clock| world.begins(clock)).filter(|from| *from > today);
        if from.is_some() || view.as_ref().is_some_and(|view| view.state == ClockState::ClosedWindow) {
            open = false;
        }
        let applies = |exclusion: &&procedure::Exclusion| {
            exclusion.if_.as_ref().is_some_and(|condition| condition.evaluate(&world) == Truth::True)
        };
        let excluded_by = body.excludes.iter().filter(applies).collect();
        routes.push(Route { body, open, from, last_day: view.and_then(|view| view.due), excluded_by });
    }
    routes
}

/// Whether a person may see a dossier at all on a day, by the roles that they hold in it.
pub fn sees(procedure: &Procedure, dossier: &Dossier, people: &People, person: &str, today: Date) -> bool {
    procedure.roles.iter().any(|role| {
        let in_role = holds(procedure, dossier, people, person, &role.id);
        let told = dossier.disclosures.iter().any(|(_, told)| told.to == role.id);
        match role.sees {
            Sees::All => in_role,
            Sees::Appointed => {
                dossier.people.iter().any(|held| held.role == role.id && &*held.person == person && !held.ended)
            }
            Sees::OwnPart => {
                in_role && (told || dossier.people.iter().any(|held| &*held.person == person && !held.ended))
            }
            Sees::Interrupted => {
                let ran = || dossier.parts.iter().any(|part| part.interrupt.is_some());
                in_role && (ran() || called(procedure, dossier, role, today))
            }
            Sees::OwnDossier => in_role,
            Sees::Nothing => false,
        }
    })
}

/// Whether a role is asked to decide on an interrupt: whoever is alarmed by a proposal must be able to see what it is
/// about.
fn called(procedure: &Procedure, dossier: &Dossier, role: &Role, today: Date) -> bool {
    let concerned = |interrupt: &&Interrupt| interrupt.leads == role.id || interrupt.alarms.contains(&role.id);
    procedure.interrupts.iter().filter(concerned).any(|interrupt| {
        let world = |part| PartWorld { procedure, dossier, part, today, answers: None };
        dossier.merged_into.is_none() && dossier.parts.iter().any(|part| proposed(&world(part), interrupt))
    })
}
