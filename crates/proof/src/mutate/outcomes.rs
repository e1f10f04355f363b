//! Mutants of what comes of an action: where it leads, what it marks, sends, asks, answers, discloses, raises, fixes.

use condition::{Kind, Value};
use procedure::{Disclosure, Go, Id, Outcome};
use text::Message;

use super::conditions;
use super::place::{Gather, Place, entry_dropped, id_word, replaced};
use super::same::Reading;

/// What changes when an outcome leads nowhere by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The part ends up elsewhere.
    Matters,
    /// It ends up where it would anyway.
    GivenTwice,
    /// The outcome never decides where it ends up.
    Unused,
}

/// What comes of an outcome.
pub(super) fn effects(gather: &mut Gather<'_>, at: &Place<Outcome>, outcome: &Outcome, way: Way) {
    if let Some(to) = outcome.go.as_ref().filter(|_| way != Way::Unused) {
        go(gather, at, to, way);
    }
    gather.drop_each(at, "marks", &outcome.marks, id_word, |outcome| &mut outcome.marks);
    gather.drop_each(at, "letters", &outcome.letters, id_word, |outcome| &mut outcome.letters);
    gather.drop_each(at, "opens", &outcome.opens, id_word, |outcome| &mut outcome.opens);
    gather.drop_each(at, "answers", &outcome.answers, id_word, |outcome| &mut outcome.answers);
    for (index, disclosure) in outcome.discloses.iter().enumerate() {
        self::disclosure(gather, at, index, disclosure);
    }
    gather.leave_out(at, "raises", &outcome.raises, id_word, |outcome| &mut outcome.raises);
    for (fact, value) in &outcome.sets {
        set(gather, at, fact, value);
    }
}

fn go(gather: &mut Gather<'_>, at: &Place<Outcome>, to: &Go, way: Way) {
    if way == Way::Matters {
        gather.add(at, ".go:dropped", entry_dropped("go", word(to)), |outcome| outcome.go = None);
    }
    let Some(other) = next_stage(gather, to) else { return };
    gather.add(at, ".go:other-stage", replaced("go", word(to), word(&other)), {
        let tracks: Vec<(Go, Go)> = elsewhere(gather);
        move |outcome| {
            let found = outcome.go.as_ref().and_then(|now| tracks.iter().find(|(from, _)| from == now));
            if let Some((_, other)) = found {
                outcome.go = Some(other.clone());
            }
        }
    });
}

fn word(go: &Go) -> String {
    format!("{}/{}", go.track, go.stage)
}

/// The next stage of the same track, when there is another.
fn next_stage(gather: &Gather<'_>, from: &Go) -> Option<Go> {
    let stages = &gather.procedure.track(&from.track)?.stages;
    let index = stages.iter().position(|stage| stage.id == from.stage)?;
    let other = stages[(index + 1) % stages.len()].id.clone();
    (other != from.stage).then(|| Go { track: from.track.clone(), stage: other })
}

/// Every stage with the one after it: an action under `everywhere` leads to another stage in each track.
fn elsewhere(gather: &Gather<'_>) -> Vec<(Go, Go)> {
    let tracks = gather.procedure.tracks.iter();
    let all = tracks
        .flat_map(|track| track.stages.iter().map(|stage| Go { track: track.id.clone(), stage: stage.id.clone() }));
    all.filter_map(|from| next_stage(gather, &from).map(|other| (from, other))).collect()
}

fn disclosure(gather: &mut Gather<'_>, at: &Place<Outcome>, index: usize, disclosure: &Disclosure) {
    let key = format!("discloses.{}", disclosure.to);
    let told = Message::new("mutate-told").with("what", &disclosure.what).with("to", &disclosure.to);
    gather.add(at, &format!(".{key}:dropped"), entry_dropped("discloses", told), move |outcome| {
        if index < outcome.discloses.len() {
            outcome.discloses.remove(index);
        }
    });
    let at = at.piece(&key, move |outcome: &mut Outcome| outcome.discloses.get_mut(index));
    conditions::optional(gather, &at, "if", &disclosure.if_, Reading::Holds, |disclosure| &mut disclosure.if_);
}

fn set(gather: &mut Gather<'_>, at: &Place<Outcome>, fact: &Id, value: &Value) {
    let key = format!("sets.{fact}");
    let gone = fact.clone();
    gather.add(at, &format!(".{key}:dropped"), entry_dropped("sets", fact), move |outcome| {
        outcome.sets.retain(|(fact, _)| *fact != gone);
    });
    let kind = gather.procedure.facts.get(fact).map(|fact| &fact.values);
    let Some(other) = other_value(value, kind) else { return };
    let (changed, what) = (fact.clone(), replaced(&key, in_file(value), in_file(&other)));
    gather.add(at, &format!(".{key}:other-value"), what, move |outcome| {
        for (_, value) in outcome.sets.iter_mut().filter(|(fact, _)| *fact == changed) {
            *value = other.clone();
        }
    });
}

/// Another value of the same kind.
fn other_value(value: &Value, kind: Option<&Kind>) -> Option<Value> {
    Some(match value {
        Value::YesNo(yes) => Value::YesNo(!yes),
        Value::Number(number) => Value::Number(number.saturating_add(1)),
        Value::Date(date) => Value::Date(date.tomorrow().ok()?),
        Value::Length(length) => Value::Length(calendar::Length { count: length.count + 1, unit: length.unit }),
        Value::Text(text) => Value::Text(format!("{text}…").into()),
        Value::OneOf(option) => {
            let options = kind?.options();
            let index = options.iter().position(|known| known == option)?;
            Value::OneOf(options[(index + 1) % options.len()].clone())
        }
        Value::Unknown | Value::Moment(_) | Value::ManyOf(_) | Value::Person(_) => return None,
    })
    .filter(|other| other != value)
}

fn in_file(value: &Value) -> String {
    match value {
        Value::YesNo(true) => "yes".to_owned(),
        Value::YesNo(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Length(length) => length.to_string(),
        Value::Text(text) | Value::OneOf(text) | Value::Person(text) => text.to_string(),
        other => format!("{other:?}"),
    }
}
