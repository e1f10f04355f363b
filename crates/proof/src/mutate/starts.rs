//! Mutants of the moment from which a clock runs.

use procedure::{Clock, Moment, Phrase, Starts, Which};

use super::once::{brought_once_by, can_bring};
use super::place::{Gather, Place, replaced};

/// From every other moment that is near.
pub(super) fn all(gather: &mut Gather<'_>, at: &Place<Clock>, clock: &Clock) {
    for (change, starts) in others(gather, clock) {
        let what = replaced("starts", starts_word(&clock.starts), starts_word(&starts));
        gather.add(at, &format!(".starts:{change}"), what, move |clock| clock.starts = starts.clone());
    }
}

fn others(gather: &Gather<'_>, clock: &Clock) -> Vec<(String, Starts)> {
    let received = || ("received".to_owned(), Starts::At(Moment::Received));
    match &clock.starts {
        Starts::At(Moment::Received) => vec![("first-contact".to_owned(), Starts::At(Moment::FirstContact))],
        Starts::At(Moment::When(which, phrase)) => {
            let (word, other) = match which {
                Which::First => ("last", Which::Last),
                Which::Last => ("first", Which::First),
            };
            let turned = (word.to_owned(), Starts::At(Moment::When(other, phrase.clone())));
            let turned = (!first_is_last(gather, clock, phrase)).then_some(turned);
            turned.into_iter().chain([received()]).collect()
        }
        Starts::At(_) => vec![received()],
        Starts::LaterOf(moments) => {
            let turned = ("earlier-of".to_owned(), Starts::EarlierOf(moments.clone()));
            std::iter::once(turned).chain(without_each(moments, Starts::LaterOf, |_| true)).collect()
        }
        Starts::EarlierOf(moments) => {
            let turned = ("later-of".to_owned(), Starts::LaterOf(moments.clone()));
            // What never comes is never the earliest.
            let comes = |at: &Moment| !matches!(at, Moment::When(_, phrase) if gather.marks.never_happens(phrase));
            let others = without_each(moments, Starts::EarlierOf, comes);
            std::iter::once(turned).chain(others).collect()
        }
    }
}

/// Of what can happen only once, or never, the first is the last. Still they differ in one thing: a clock that starts anew each
/// time is not met by the very event that starts it.
fn first_is_last(gather: &Gather<'_>, clock: &Clock, phrase: &Phrase) -> bool {
    if gather.marks.never_happens(phrase) {
        return true;
    }
    let ends = || clock.met_by.iter().chain(&clock.lapses_on);
    let starting = brought_once_by(gather.procedure, phrase);
    starting.is_some_and(|action| {
        clock.recurs || !ends().any(|end| end != phrase && can_bring(gather.procedure, action, end))
    })
}

fn without_each(
    moments: &[Moment],
    of: fn(Vec<Moment>) -> Starts,
    matters: impl Fn(&Moment) -> bool,
) -> Vec<(String, Starts)> {
    let without = |index: usize| {
        let mut rest = moments.to_vec();
        let gone = rest.remove(index);
        (format!("without-{}", moment_word(&gone).replace(' ', "-")), of(rest))
    };
    (0..moments.len()).filter(|&index| matters(&moments[index])).map(without).collect()
}

/// A start as it is written.
fn starts_word(starts: &Starts) -> String {
    let words = |moments: &[Moment]| moments.iter().map(moment_word).collect::<Vec<_>>().join(", ");
    match starts {
        Starts::At(moment) => moment_word(moment),
        Starts::LaterOf(moments) => format!("later-of: [{}]", words(moments)),
        Starts::EarlierOf(moments) => format!("earlier-of: [{}]", words(moments)),
    }
}

/// A moment as it is written.
pub(super) fn moment_word(moment: &Moment) -> String {
    match moment {
        Moment::Received => "received".to_owned(),
        Moment::FirstContact => "first-contact".to_owned(),
        Moment::When(Which::First, phrase) => format!("first {}", phrase_words(phrase)),
        Moment::When(Which::Last, phrase) => format!("last {}", phrase_words(phrase)),
        Moment::Fact(fact) => format!("fact {fact}"),
        Moment::Due(clock) => format!("due {clock}"),
    }
}

fn phrase_words(phrase: &Phrase) -> String {
    phrase_word(phrase).replacen('.', " ", 1)
}

/// A phrase as one word in an id: `action.answer`.
pub(super) fn phrase_word(phrase: &Phrase) -> String {
    match phrase {
        Phrase::Action(id) => format!("action.{id}"),
        Phrase::Mark(id) => format!("mark.{id}"),
        Phrase::Stage(id) => format!("stage.{id}"),
        Phrase::Letter(id) => format!("letter.{id}"),
        Phrase::Request(id) => format!("request.{id}"),
        Phrase::Answer(id) => format!("answer.{id}"),
    }
}
