//! Mutants of what happens when something arrives: the form, the strict channels, the routes.

use procedure::{Intake, Procedure, Route, Step};

use super::place::{Gather, Place, entry_dropped, id_word, named};
use super::same::Reading;
use super::{actions, conditions};

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    let intake = &procedure.intake;
    let at: Place<Intake> =
        Place::new("intake".to_owned(), &intake.basis, |procedure, edit| edit(&mut procedure.intake));
    for index in 0..intake.routes.len() {
        route(gather, &at, &intake.routes, index);
    }
    gather.drop_each(&at, "strict", &intake.strict, id_word, |intake| &mut intake.strict);
    // What is asked is required only on strict channels; a dossier shows what came in, not what the form asked.
    for step in intake.steps.iter().filter(|_| !intake.strict.is_empty()) {
        let id = step.id.clone();
        let at: Place<Step> =
            at.piece(&format!("steps.{id}"), move |intake: &mut Intake| intake.steps.iter_mut().find(|s| s.id == id));
        actions::asks(gather, &at, &step.asks, false, |step| &mut step.asks);
    }
}

fn route(gather: &mut Gather<'_>, intake: &Place<Intake>, routes: &[Route], index: usize) {
    let route = &routes[index];
    // Where all that follows leads to the same stage, nothing depends on this route.
    if routes[index + 1..].iter().all(|later| later.go == route.go) && index + 1 < routes.len() {
        return;
    }
    let key = format!("routes.{}", index + 1);
    let named = named(&route.go.track, route.if_.as_ref());
    let list = intake.entry(&key, &route.basis);
    gather.add(&list, ":dropped", entry_dropped("routes", named), move |intake| {
        if index < intake.routes.len() {
            intake.routes.remove(index);
        }
    });
    let at: Place<Route> = intake.rule(&key, &route.basis, move |intake| intake.routes.get_mut(index));
    conditions::optional(gather, &at, "if", &route.if_, Reading::Holds, |route| &mut route.if_);
}
