//! Mutants of tracks: stages, grounds, handling made to measure.

use procedure::{Exception, Ground, GroundForce, Id, Procedure, Stage, Track};

use super::conditions;
use super::place::{Gather, Place, dropped, entry_dropped, named, replaced};
use super::same::Reading;

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    for track in &procedure.tracks {
        let at = here(track);
        let inside = at.clone().within(vec![track.id.clone()]);
        if track.tailored.is_some() {
            gather.add(&inside, ".tailored:dropped", dropped("tailored"), |track| track.tailored = None);
        }
        for stage in &track.stages {
            self::stage(gather, &inside, stage);
        }
        for ground in &track.grounds {
            self::ground(gather, &at, track, ground);
        }
    }
}

/// The track itself.
fn here(track: &Track) -> Place<Track> {
    let id = track.id.clone();
    Place::new(format!("tracks.{id}"), &track.basis, move |procedure, edit| {
        procedure.tracks.iter_mut().filter(|track| track.id == id).for_each(edit);
    })
}

fn stage(gather: &mut Gather<'_>, track: &Place<Track>, stage: &Stage) {
    let id = stage.id.clone();
    let path = format!("stages.{id}");
    let at: Place<Stage> = track.rule(&path, &stage.basis, move |track| track.stages.iter_mut().find(|s| s.id == id));
    if let Some(role) = &stage.responsible {
        gather.other_role(&at, "responsible", role, |stage, role| stage.responsible = Some(role));
    }
    gather.flip(&at, "end", stage.end, |stage| &mut stage.end);
}

fn ground(gather: &mut Gather<'_>, track: &Place<Track>, of: &Track, ground: &Ground) {
    let id = ground.id.clone();
    let gone = id.clone();
    let path = format!("grounds.{id}");
    let at: Place<Ground> =
        track.rule(&path, &ground.basis, move |track| track.grounds.iter_mut().find(|g| g.id == id));
    // Not a change of the ground but of the list that it is in, told at the ground.
    let list: Place<Track> = track.entry(&path, &ground.basis);
    gather.add(&list, ":dropped", entry_dropped("grounds", &ground.id), move |track| {
        track.grounds.retain(|ground| ground.id != gone);
    });
    // Whether it leaves a choice matters where a complaint is taken up, and only when facts can say that it applies.
    if ground.applies_if.is_some() && of.actions.iter().any(|action| action.admits) {
        let (now, other) = match ground.force {
            GroundForce::May => (GroundForce::May, GroundForce::Must),
            GroundForce::Must => (GroundForce::Must, GroundForce::May),
        };
        gather.add(&at, ":force-flipped", replaced("force", now.word(), other.word()), move |ground| {
            ground.force = other
        });
    }
    conditions::optional(gather, &at, "applies-if", &ground.applies_if, Reading::Exact, |ground| {
        &mut ground.applies_if
    });
    for exception in &ground.except {
        self::exception(gather, &at, exception);
    }
}

fn exception(gather: &mut Gather<'_>, ground: &Place<Ground>, exception: &Exception) {
    let (id, gone): (Id, Id) = (exception.id.clone(), exception.id.clone());
    let path = format!("except.{id}");
    let text = named(&id, Some(&exception.if_));
    let list = ground.at(&exception.basis.span, &exception.basis.clauses);
    gather.add(&list, &format!(".{path}:dropped"), entry_dropped("except", text), move |ground| {
        ground.except.retain(|exception| exception.id != gone);
    });
    let at = list.piece(&format!("{path}.if"), move |ground: &mut Ground| {
        ground.except.iter_mut().find(|exception| exception.id == id).map(|exception| &mut exception.if_)
    });
    conditions::changed(gather, &at, &exception.if_, Reading::Exact);
}
