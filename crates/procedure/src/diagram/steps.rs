//! What leads from one stage to another, and in which order the stages come.

use crate::explain::Speaker;
use crate::model::{Action, Go, Id, Track};

/// Where a step leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A stage of the track, by its place in the file.
    Here(usize),
    /// A stage of another track.
    There(Id, Id),
    /// An interrupt.
    Interrupt(Id),
}

/// A step: an action that leads from these stages to those.
pub(super) struct Step<'a> {
    pub action: &'a Action,
    pub from: Vec<usize>,
    pub to: Vec<Target>,
}

/// Every action of a track that leads somewhere, in the order of the file. One that only leads to where it stands
/// leads nowhere.
pub(super) fn steps(track: &Track) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for action in &track.actions {
        let stages = track.stages.iter().enumerate();
        let mut from: Vec<usize> = stages.filter(|(_, stage)| action.open_in(stage)).map(|(at, _)| at).collect();
        let to = targets(track, action);
        from.retain(|at| to.iter().any(|target| *target != Target::Here(*at)));
        let to: Vec<Target> =
            to.into_iter().filter(|target| from.iter().any(|at| *target != Target::Here(*at))).collect();
        if !from.is_empty() && !to.is_empty() {
            steps.push(Step { action, from, to });
        }
    }
    steps
}

/// Where an action can lead, each once; where the action leads by itself counts only when no outcome always decides.
fn targets(track: &Track, action: &Action) -> Vec<Target> {
    let mut found = Vec::new();
    let mut add = |target: Target| {
        if !found.contains(&target) {
            found.push(target);
        }
    };
    let decided = action.then.iter().all(|outcome| outcome.go.is_some())
        && action.then.last().is_some_and(|last| last.if_.is_none());
    let always = Some(&action.always).filter(|_| !decided);
    for go in action.then.iter().chain(always).filter_map(|outcome| outcome.go.as_ref()) {
        add(target(track, go));
    }
    for interrupt in action.outcomes().filter_map(|outcome| outcome.raises.as_ref()) {
        add(Target::Interrupt(interrupt.clone()));
    }
    found
}

fn target(track: &Track, go: &Go) -> Target {
    let here = track.stages.iter().position(|stage| go.track == track.id && stage.id == go.stage);
    here.map_or_else(|| Target::There(go.track.clone(), go.stage.clone()), Target::Here)
}

/// The stages in which something arrives from outside: by the routes of the intake, or else the first.
pub(super) fn beginnings(speaker: &Speaker<'_>, track: &Track) -> Vec<usize> {
    let routes = speaker.procedure.intake.routes.iter().filter(|route| route.go.track == track.id);
    let mut at: Vec<usize> =
        routes.filter_map(|route| track.stages.iter().position(|stage| stage.id == route.go.stage)).collect();
    at.sort_unstable();
    at.dedup();
    if at.is_empty() && !track.stages.is_empty() { vec![0] } else { at }
}

/// The stages in the order of the course: as in the file, but none before what leads to it, and the ends last, except
/// one that leads on to a stage that nothing else leads to.
pub(super) fn course(track: &Track, begins: &[usize]) -> Vec<usize> {
    let steps = steps(track);
    let mut course: Vec<usize> = Vec::new();
    let mut left: Vec<usize> = (0..track.stages.len()).collect();
    let open = |at: &usize| !track.stages[*at].end;
    while !left.is_empty() {
        let reached = |at: &usize| {
            begins.contains(at)
                || steps.iter().any(|step| {
                    step.to.contains(&Target::Here(*at)) && step.from.iter().any(|from| course.contains(from))
                })
        };
        let leads_on = |at: &usize| {
            let onward = |to: &Target| matches!(to, Target::Here(next) if open(next) && left.contains(next));
            steps.iter().any(|step| step.from.contains(at) && step.to.iter().any(onward))
        };
        let next = left
            .iter()
            .find(|at| open(at) && reached(at))
            .or_else(|| left.iter().find(|at| reached(at) && leads_on(at)))
            .or_else(|| left.iter().find(|at| open(at)))
            .or_else(|| left.first())
            .copied();
        let Some(next) = next else { break };
        left.retain(|at| *at != next);
        course.push(next);
    }
    course
}
