//! Mutants of actions: by whom, where, under which condition, what is asked; what comes of it is in `outcomes`.

use std::collections::BTreeSet;

use procedure::{Action, Ask, AskHow, By, GroundForce, Id, Outcome, Procedure, Requirement, Track};
use text::Message;

use super::place::{Gather, Place, entry_dropped, named, replaced};
use super::same::{Reading, exclusive};
use super::{conditions, outcomes};
use outcomes::Way;

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    let mut shared: BTreeSet<&Id> = BTreeSet::new();
    for track in &procedure.tracks {
        for action in &track.actions {
            if !action.everywhere {
                self::action(gather, &[track], action, format!("tracks.{}.actions.{}", track.id, action.id));
            } else if shared.insert(&action.id) {
                let same = |other: &&Action| other.everywhere && other.id == action.id;
                let tracks: Vec<&Track> =
                    procedure.tracks.iter().filter(|track| track.actions.iter().any(|a| same(&a))).collect();
                self::action(gather, &tracks, action, format!("everywhere.{}", action.id));
            }
        }
    }
}

/// The instance of an action in a track.
fn instance<'t>(track: &'t mut Track, id: &Id, everywhere: bool) -> Option<&'t mut Action> {
    track.actions.iter_mut().find(|action| action.id == *id && action.everywhere == everywhere)
}

fn action(gather: &mut Gather<'_>, tracks: &[&Track], action: &Action, path: String) {
    let ids: Vec<Id> = tracks.iter().map(|track| track.id.clone()).collect();
    let (id, everywhere, within) = (action.id.clone(), action.everywhere, ids.clone());
    let list: Place<Track> = Place::new(path, &action.basis, move |procedure, edit| {
        procedure.tracks.iter_mut().filter(|track| within.contains(&track.id)).for_each(edit);
    });
    let list = list.within(ids);
    let at: Place<Action> = list.piece("", move |track| instance(track, &id, everywhere));
    who(gather, &at, action);
    stages(gather, &list, &at, tracks, action);
    gather.switch_off(&at, "also-closed", action.also_closed, |action| &mut action.also_closed);
    gather.switch_off(&at, "once", action.once, |action| &mut action.once);
    let must = |track: &&Track| {
        track.grounds.iter().any(|ground| ground.force == GroundForce::Must && ground.applies_if.is_some())
    };
    gather.switch_off(&at, "admits", action.admits && tracks.iter().any(must), |action| &mut action.admits);
    conditions::optional(gather, &at, "if", &action.if_, Reading::Holds, |action| &mut action.if_);
    for requirement in &action.requires {
        self::requirement(gather, &at, action, requirement);
    }
    let taken = at.clone().tried(&action.id);
    asks(gather, &taken, &action.asks, true, |action| &mut action.asks);
    for (role, fact) in &action.assigns {
        let (gone, told) = (role.clone(), Message::new("mutate-told").with("what", fact).with("to", role));
        gather.add(&taken, &format!(".assigns.{role}:dropped"), entry_dropped("assigns", told), move |action| {
            action.assigns.retain(|(role, _)| *role != gone);
        });
    }
    self::outcomes(gather, &taken, tracks, action);
}

/// By whom.
fn who(gather: &mut Gather<'_>, at: &Place<Action>, action: &Action) {
    if action.by.contains(&By::Anyone) {
        return;
    }
    by_anyone(gather, at, &action.by, |action| &mut action.by);
    if action.by.len() > 1 {
        gather.drop_each(at, "by", &action.by, |by| by.word().to_owned(), |action| &mut action.by);
    }
}

/// Opened to everybody.
pub(super) fn by_anyone<T: 'static>(
    gather: &mut Gather<'_>,
    at: &Place<T>,
    now: &[By],
    by: fn(&mut T) -> &mut Vec<By>,
) {
    if !now.contains(&By::Anyone) {
        let words: Vec<&str> = now.iter().map(By::word).collect();
        let what = replaced("by", words.join(", "), By::Anyone.word());
        gather.add(at, ".by:anyone", what, move |whole| by(whole).push(By::Anyone));
    }
}

/// In which stages.
fn stages(gather: &mut Gather<'_>, list: &Place<Track>, at: &Place<Action>, tracks: &[&Track], action: &Action) {
    let mut open: Vec<Id> = Vec::new();
    let instances =
        tracks.iter().filter_map(|track| track.action(&action.id)).filter(|a| a.everywhere == action.everywhere);
    for stage in instances.flat_map(|action| &action.in_) {
        if !open.contains(stage) {
            open.push(stage.clone());
        }
    }
    if open.is_empty() {
        return;
    }
    if tracks.iter().any(|track| opens_more(track, action)) {
        let words: Vec<&str> = open.iter().map(|stage| &**stage).collect();
        let what = Message::new("mutate-every-stage").with("stages", words.join(", "));
        gather.add(at, ".in:every-stage", what, |action| action.in_.clear());
    }
    if open.len() == 1 {
        return;
    }
    for stage in open {
        let (id, of_all, gone) = (action.id.clone(), action.everywhere, stage.clone());
        let what = entry_dropped("in", &stage);
        gather.add(list, &format!(".in.{stage}:dropped"), what, move |track| {
            let Some(action) = instance(track, &id, of_all) else { return };
            let was_open = !action.in_.is_empty();
            action.in_.retain(|stage| *stage != gone);
            // An action that names none of the stages of a track is not in that track.
            if was_open && action.in_.is_empty() {
                track.actions.retain(|action| action.id != id || action.everywhere != of_all);
            }
        });
    }
}

/// Whether an action that names no stages would be open where it is not now.
fn opens_more(track: &Track, action: &Action) -> bool {
    let own = track.action(&action.id).filter(|own| own.everywhere == action.everywhere);
    own.is_some_and(|own| {
        let free = Action { in_: Vec::new(), ..own.clone() };
        track.stages.iter().any(|stage| free.open_in(stage) != own.open_in(stage))
    })
}

fn requirement(gather: &mut Gather<'_>, action: &Place<Action>, of: &Action, requirement: &Requirement) {
    let (id, gone) = (requirement.id.clone(), requirement.id.clone());
    let key = format!("requires.{id}");
    let list = action.at(&requirement.basis.span, &requirement.basis.clauses);
    let text = named(&id, Some(&requirement.that));
    gather.add(&list, &format!(".{key}:dropped"), entry_dropped("requires", text), move |action| {
        action.requires.retain(|requirement| requirement.id != gone);
    });
    let at = list.piece(&key, move |action: &mut Action| action.requires.iter_mut().find(|r| r.id == id));
    gather.switch_off(&at, "firm", requirement.firm, |requirement| &mut requirement.firm);
    // What the action asks itself keeps a requirement open until it is answered: then unknown is not the same as not.
    let asked = requirement.that.facts().iter().any(|fact| of.asks.iter().any(|ask| ask.fact == *fact));
    let reading = if asked { Reading::Exact } else { Reading::Holds };
    conditions::changed(gather, &at.piece("that", |r| Some(&mut r.that)), &requirement.that, reading);
}

/// What is asked, and how much it is needed. When what may be left open is asked can come to light only where one
/// can look at what is asked: nothing depends on it.
pub(super) fn asks<T: 'static>(
    gather: &mut Gather<'_>,
    at: &Place<T>,
    asks: &[Ask],
    can_look: bool,
    list: fn(&mut T) -> &mut Vec<Ask>,
) {
    for ask in asks {
        let fact = ask.fact.clone();
        let at = at.at(&ask.span, &ask.clauses);
        let at = at.piece(&format!("asks.{fact}"), move |whole| list(whole).iter_mut().find(|ask| ask.fact == fact));
        let others: &[AskHow] = match ask.how {
            AskHow::Anew => &[AskHow::Must, AskHow::May],
            AskHow::Must | AskHow::Ask => &[AskHow::May],
            AskHow::May => &[AskHow::Must],
        };
        for &to in others {
            let change = format!(":{}-to-{}", ask.how.word(), to.word());
            let what = replaced(&format!("asks.{}", ask.fact), ask.how.word(), to.word());
            gather.add(&at, &change, what, move |ask: &mut Ask| ask.how = to);
        }
        if can_look || ask.how != AskHow::May {
            conditions::optional(gather, &at, "if", &ask.if_, Reading::Fails, |ask| &mut ask.if_);
        }
    }
}

/// The outcomes, one by one and in their order, and what comes of it in any case.
fn outcomes(gather: &mut Gather<'_>, at: &Place<Action>, tracks: &[&Track], action: &Action) {
    for (index, outcome) in action.then.iter().enumerate() {
        let key = format!("then.{}", index + 1);
        let list = at.at(&outcome.span, &outcome.clauses);
        let named = named(&(index + 1).to_string(), outcome.if_.as_ref());
        gather.add(&list, &format!(".{key}:dropped"), entry_dropped("then", named), move |action| {
            if index < action.then.len() {
                action.then.remove(index);
            }
        });
        if action.then.get(index + 1).is_some_and(|other| in_order(gather, outcome, other)) {
            let what =
                Message::new("mutate-swapped").with("key", "then").with("one", index + 1).with("other", index + 2);
            gather.add(&list, &format!(".{key}:swapped"), what, move |action| {
                if index + 1 < action.then.len() {
                    action.then.swap(index, index + 1);
                }
            });
        }
        let at: Place<Outcome> = list.piece(&key, move |action: &mut Action| action.then.get_mut(index));
        conditions::optional(gather, &at, "if", &outcome.if_, Reading::Exact, |outcome| &mut outcome.if_);
        // Without a way of its own, an outcome goes the way of the action, or stays.
        let given_twice =
            outcome.go == action.always.go || (action.always.go.is_none() && stays(tracks, action, outcome));
        outcomes::effects(gather, &at, outcome, if given_twice { Way::GivenTwice } else { Way::Matters });
    }
    // Unless every outcome leads somewhere by itself and one of them always comes.
    let decided = action.then.iter().all(|outcome| outcome.go.is_some())
        && action.then.last().is_some_and(|outcome| outcome.if_.is_none());
    let always = at.piece("", |action: &mut Action| Some(&mut action.always));
    let way = match (decided, stays(tracks, action, &action.always)) {
        (true, _) => Way::Unused,
        (false, true) => Way::GivenTwice,
        (false, false) => Way::Matters,
    };
    outcomes::effects(gather, &always, &action.always, way);
}

/// Whether the order of two outcomes can matter.
fn in_order(gather: &Gather<'_>, one: &Outcome, other: &Outcome) -> bool {
    match (&one.if_, &other.if_) {
        (Some(one), Some(other)) => !exclusive(&gather.marks, one, other),
        _ => true,
    }
}

/// Whether an outcome leads to the only stage in which the action can be taken.
fn stays(tracks: &[&Track], action: &Action, outcome: &Outcome) -> bool {
    let ([track], [stage], Some(go)) = (tracks, action.in_.as_slice(), &outcome.go) else { return false };
    go.track == track.id && go.stage == *stage && track.tailored.is_none() && !action.also_closed
}
