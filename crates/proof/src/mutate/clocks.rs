//! Mutants of clocks: how hard, met by what, under which condition, extended and paused; dates are in `terms`.

use procedure::{Clock, Extension, Force, Id, Phrase, Procedure, Track};
use reading::Span;
use text::Message;

use super::actions::by_anyone;
use super::place::{Gather, Place, entry_dropped, id_word, replaced};
use super::same::{self, Reading};
use super::{conditions, never, starts, terms};

/// How many extensions a text can mean to be counted.
const COUNTED: u32 = 9;

pub(super) fn all(gather: &mut Gather<'_>, procedure: &Procedure) {
    let mut seen: Vec<(&Id, &Span)> = Vec::new();
    for track in &procedure.tracks {
        for clock in &track.clocks {
            let rule = (&clock.id, &clock.basis.span);
            if !seen.contains(&rule) {
                seen.push(rule);
                self::clock(gather, procedure, track, clock);
            }
        }
    }
}

fn clock(gather: &mut Gather<'_>, procedure: &Procedure, track: &Track, clock: &Clock) {
    let same = |other: &Clock| other.id == clock.id && other.basis.span == clock.basis.span;
    let tracks = procedure.tracks.iter().filter(|track| track.clocks.iter().any(same));
    let ids: Vec<Id> = tracks.map(|track| track.id.clone()).collect();
    let path = match (clock.id.contains('.'), ids.len()) {
        (true, _) => format!("regimes.{}", clock.id),
        (false, 1) => format!("tracks.{}.clocks.{}", track.id, clock.id),
        (false, _) => format!("clocks.{}", clock.id),
    };
    let (id, within) = (clock.id.clone(), ids.clone());
    let at: Place<Clock> = Place::new(path, &clock.basis, move |procedure, edit| {
        let tracks = procedure.tracks.iter_mut().filter(|track| within.contains(&track.id));
        tracks.flat_map(|track| &mut track.clocks).filter(|clock| clock.id == id).for_each(edit);
    });
    let at = at.within(ids);
    let never_applies = never::applies(&gather.marks, clock);
    let never_starts = never::starts(&gather.marks, track, clock);
    // How hard it is can be looked at, whether it ever runs or not.
    force(gather, &at, clock);
    // Of what keeps it from ever running, each can be changed alone, and then the other still does.
    if !never_applies {
        starts::all(gather, &at, clock);
    }
    if let Some(condition) = clock.if_.as_ref().filter(|_| !never_starts) {
        // A condition that never fails is as good as none: a law that makes an exception for what nobody has here.
        if !same::always(&gather.marks, condition) {
            gather.leave_out(&at, "if", &clock.if_, ToString::to_string, |clock| &mut clock.if_);
        }
        conditions::changed(gather, &at.piece("if", |clock| clock.if_.as_mut()), condition, Reading::Fails);
    }
    if !never_applies && !never_starts {
        running(gather, &at, track, clock);
    }
}

/// What matters while it runs.
fn running(gather: &mut Gather<'_>, at: &Place<Clock>, track: &Track, clock: &Clock) {
    terms::within(gather, at, clock);
    // A mark that nothing brings about meets nothing and makes nothing lapse.
    let can = |phrases: &[Phrase]| -> Vec<Phrase> {
        phrases.iter().filter(|phrase| !gather.marks.never_happens(phrase)).cloned().collect()
    };
    let (met_by, lapses_on) = (can(&clock.met_by), can(&clock.lapses_on));
    gather.drop_each(at, "met-by", &met_by, starts::phrase_word, |clock| &mut clock.met_by);
    gather.drop_each(at, "lapses-on", &lapses_on, starts::phrase_word, |clock| &mut clock.lapses_on);
    let undeliverable = &clock.undeliverable_if;
    conditions::optional(gather, at, "undeliverable-if", undeliverable, Reading::Holds, |clock| {
        &mut clock.undeliverable_if
    });
    // Where the same role is responsible in every stage, it stays its duty.
    let of_stages = |role: &Id| track.stages.iter().all(|stage| stage.responsible.as_ref().unwrap_or(role) == role);
    if clock.duty_of.as_ref().is_some_and(|role| clock.outlives || !of_stages(role)) {
        gather.leave_out(at, "duty-of", &clock.duty_of, id_word, |clock| &mut clock.duty_of);
    }
    gather.switch_off(at, "recurs", clock.recurs, |clock| &mut clock.recurs);
    gather.switch_off(at, "outlives", clock.outlives, |clock| &mut clock.outlives);
    for (index, extension) in clock.extend.iter().enumerate() {
        self::extension(gather, at, index, extension);
    }
    for (index, pause) in clock.pauses.iter().enumerate() {
        let at = at.at(&pause.basis.span, &pause.basis.clauses);
        let (from, until) = (starts::moment_word(&pause.from), starts::moment_word(&pause.until));
        let what = entry_dropped("pauses", Message::new("mutate-stretch").with("from", from).with("until", until));
        gather.add(&at, &format!(".pauses.{}:dropped", index + 1), what, move |clock| {
            if index < clock.pauses.len() {
                clock.pauses.remove(index);
            }
        });
    }
}

/// How hard it is: softer, or harder when it was soft.
fn force(gather: &mut Gather<'_>, at: &Place<Clock>, clock: &Clock) {
    let other = if clock.force == Force::Target { Force::Obligation } else { Force::Target };
    let what = replaced("force", clock.force.word(), other.word());
    gather.add(at, &format!(".force:{}", other.word()), what, move |clock| clock.force = other);
}

/// A way to extend it.
fn extension(gather: &mut Gather<'_>, clock: &Place<Clock>, index: usize, extension: &Extension) {
    let key = format!("extend.{}", index + 1);
    let list = clock.at(&extension.basis.span, &extension.basis.clauses);
    gather.add(&list, &format!(".{key}:dropped"), entry_dropped("extend", index + 1), move |clock| {
        if index < clock.extend.len() {
            clock.extend.remove(index);
        }
    });
    let at: Place<Extension> = list.piece(&key, move |clock: &mut Clock| clock.extend.get_mut(index));
    // A large number stands for as often as is agreed: no scenario counts to it, but it can see that once is not all.
    let times = extension.times;
    let (change, other) = if times > COUNTED { ("only-once", 1) } else { ("one-more", times + 1) };
    gather.add(&at, &format!(".times:{change}"), replaced("times", times, other), move |extension| {
        extension.times = other;
    });
    by_anyone(gather, &at, &extension.by, |extension| &mut extension.by);
    gather.switch_off(&at, "before-expiry", extension.before_expiry, |extension| &mut extension.before_expiry);
    gather.drop_each(&at, "consent", &extension.consent, id_word, |extension| &mut extension.consent);
    gather.leave_out(&at, "letter", &extension.letter, id_word, |extension| &mut extension.letter);
    let lengths = [("by-length", extension.by_length), ("to-length", extension.to_length)];
    for (key, length) in lengths.into_iter().filter_map(|(key, length)| Some((key, length?))) {
        let Some(double) = terms::doubled(length) else { continue };
        let what = replaced(key, length.words(), double.words());
        gather.add(&at, &format!(".{key}:doubled"), what, move |extension| {
            let lengths = [&mut extension.by_length, &mut extension.to_length];
            lengths.into_iter().flatten().for_each(|length| *length = double);
        });
    }
}
