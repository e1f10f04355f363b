//! What must hold after a step.

mod check;
mod clocks;
mod outward;
mod people;
mod whole;

use dossier::PartNumber;
use procedure::Reach;
use text::Message;

use super::file::Expect;
use super::scene::{Brought, Running, Scene};
use check::{Check, Differences, Found, yes_no};

/// Holds every expectation against the dossier; what differs is added to `failures`.
pub(super) fn check(scene: &Scene<'_>, running: &Running, expect: &Expect, brought: &Brought, failures: &mut Found) {
    let mut reach = Differences { span: &expect.span, failures };
    reachable(scene, expect, &mut reach);
    let Some(dossier) = &running.dossier else {
        if expect.reachable.is_empty() {
            failures.push((expect.span.clone(), Message::new("proof-no-dossier")));
        }
        return;
    };
    let found = Differences { span: &expect.span, failures };
    let mut check = Check { scene, dossier, today: scene.local().date(), found };
    check.brought(expect, brought);
    check.whole(expect);
    check.per_part(&expect.stage, "proof-what-stage", |part| Some(part.stage.clone()));
    check.per_part(&expect.track, "proof-what-track", |part| Some(part.track.clone()));
    check.per_part(&expect.responsible, "proof-what-responsible", |part| {
        scene.procedure.track(&part.track)?.stage(&part.stage)?.responsible.clone()
    });
    let number = expect.part.unwrap_or(1) as PartNumber;
    match dossier.part(number) {
        Some(part) => {
            check.clocks(expect, part);
            check.requests(expect, part);
            check.facts(expect, part);
            check.people(expect, part);
            check.outside(expect, part);
            check.letters(expect, part, brought);
        }
        None => check.found.differs("proof-what-part", "", &number.to_string(), &dossier.parts.len().to_string()),
    }
}

/// Which channels can be reached needs no dossier.
fn reachable(scene: &Scene<'_>, expect: &Expect, found: &mut Differences<'_>) {
    for (channel, wanted) in expect.reachable.iter() {
        let open = scene.procedure.channel(&channel.value).map(|channel| {
            matches!(procedure::reachable(scene.procedure, channel, scene.local()), Reach::Always | Reach::Until(_))
        });
        match open {
            None => found.unknown(channel),
            Some(open) if open != *wanted => {
                found.differs("proof-what-reachable", &channel.value, yes_no(*wanted), yes_no(open));
            }
            Some(_) => {}
        }
    }
}
