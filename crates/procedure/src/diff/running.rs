//! What a difference means for a dossier that began under the old version.

use calendar::Term;
use jiff::civil::Date;
use text::{Language, Message, say};

use super::change::{Area, ChangeKind, Running};
use super::entry::Facet;
use super::words::Found;
use crate::explain::Speaker;
use crate::model::{Clock, Moment, Procedure, Starts, Which, Within};

/// So many days are tried to see which way a last day moves: every day of a year, weekends and holidays included.
const DAYS_TRIED: usize = 366;

/// What it means, and the sentence for it when there is more to say than that the old rule stays.
pub(super) fn running(
    found: &Found<'_>,
    old: &Procedure,
    new: &Procedure,
    language: Language,
) -> (Running, Option<String>) {
    let meaning = |running, id| (running, Some(say(language, &Message::new(id))));
    // Under the same name the log itself is read by the new rules: what it names must be there.
    if old.version == new.version
        && matches!(found.entry.area, Area::Stage | Area::Track | Area::Action)
        && matches!(found.kind, ChangeKind::Removed | ChangeKind::Renamed)
    {
        return meaning(Running::Refused, "diff-unreadable");
    }
    match (found.entry.area, found.kind, found.key()) {
        (Area::Stage, ChangeKind::Removed | ChangeKind::Renamed, _) => meaning(Running::Refused, "diff-stage-refused"),
        (Area::Track, ChangeKind::Removed, _) => meaning(Running::Refused, "diff-track-refused"),
        (Area::Stage, ChangeKind::Changed, Some("end")) => meaning(Running::ChangedRight, "diff-stage-end"),
        (Area::Clock, ..) => {
            let (running, says) = clock(found, old, new, language);
            (running, says.map(|says| [says, followers(found, running, old, new, language)].concat()))
        }
        (Area::Procedure, _, Some("calendar")) => meaning(Running::EarlierOrLater, "diff-calendar"),
        (Area::Procedure, _, Some("time-zone")) => meaning(Running::EarlierOrLater, "diff-time-zone"),
        (Area::Letter, ChangeKind::Changed, Some("text" | "says" | "to")) => meaning(Running::Pinned, "diff-letter"),
        (Area::Fact, ChangeKind::Removed, _) => meaning(Running::Pinned, "diff-fact-removed"),
        (Area::Fact, ChangeKind::Changed, Some("kind")) => meaning(Running::Pinned, "diff-fact-options"),
        (Area::Fact, ChangeKind::Changed, Some("options")) if loses_an_option(found) => {
            meaning(Running::Pinned, "diff-fact-options")
        }
        (Area::Role, ChangeKind::Changed, Some("must-be" | "never")) => {
            meaning(Running::ChangedRight, "diff-role-rules")
        }
        (Area::Role, ChangeKind::Removed, _) => meaning(Running::LostRight, "diff-role-removed"),
        (Area::Procedure, _, Some("in-force")) => meaning(Running::Pinned, "diff-in-force"),
        _ => (right(found).unwrap_or(Running::Pinned), None),
    }
}

/// What a difference in a clock means for its last day.
fn clock(found: &Found<'_>, old: &Procedure, new: &Procedure, language: Language) -> (Running, Option<String>) {
    let meaning = |running, id| (running, Some(say(language, &Message::new(id))));
    match (found.kind, found.key()) {
        (ChangeKind::Added, _) => meaning(Running::NewTerm, "diff-clock-added"),
        (ChangeKind::Removed, _) => meaning(Running::LostTerm, "diff-clock-removed"),
        (_, Some("within" | "counting")) => lengths(found, old, new, language),
        (_, Some("starts")) => starts(found, old, new, language),
        (_, Some("pauses")) => meaning(Running::EarlierOrLater, "diff-due-moves"),
        (_, Some("if" | "recurs" | "outlives")) => meaning(Running::EarlierOrLater, "diff-clock-runs"),
        (_, Some("met-by" | "lapses-on" | "undeliverable-if")) => meaning(Running::EarlierOrLater, "diff-clock-met"),
        (_, Some("extend" | "duty-of")) => (Running::ChangedRight, None),
        _ => (Running::Pinned, None),
    }
}

/// What begins on the last day of a clock that moves, and so moves with it.
fn followers(found: &Found<'_>, running: Running, old: &Procedure, new: &Procedure, language: Language) -> String {
    let moves = matches!(running, Running::Earlier | Running::Later | Running::EarlierOrLater);
    let Some((_, clock)) = clocks(found, old, new).filter(|_| moves) else { return String::new() };
    let track = found.track_id().and_then(|track| new.track(track));
    let waits = |at: &Moment| matches!(at, Moment::Due(other) if *other == clock.id);
    let follows = |other: &&Clock| match &other.starts {
        Starts::At(at) => waits(at),
        Starts::LaterOf(moments) | Starts::EarlierOf(moments) => moments.iter().any(waits),
    };
    let speaker = Speaker::new(new, language);
    let titles: Vec<String> = track
        .map(|track| track.clocks.iter().filter(follows).map(|other| speaker.quoted(&other.title)).collect())
        .unwrap_or_default();
    if titles.is_empty() {
        return String::new();
    }
    format!(" {}", speaker.say(Message::new("diff-due-follow").with("clocks", speaker.all_of(titles))))
}

/// Whether somebody can do something that they could not, or the other way round.
fn right(found: &Found<'_>) -> Option<Running> {
    let rule = match (found.entry.area, found.key()) {
        // Whole rules: what they allow comes and goes with them.
        (Area::Action | Area::Power | Area::Body, None) => match found.kind {
            ChangeKind::Added => return Some(Running::NewRight),
            ChangeKind::Removed => return Some(Running::LostRight),
            _ => false,
        },
        // Rules about what is allowed: less when they come, more when they go, and nobody can say which weighs more.
        (
            Area::Requirement | Area::Ground | Area::Exception | Area::Exclusion | Area::Interrupt | Area::Question,
            None,
        ) => true,
        (Area::Action, Some(key)) => matches!(key, "by" | "in" | "if" | "once" | "also-closed" | "go"),
        (Area::Requirement, Some(key)) => matches!(key, "that" | "firm"),
        (Area::Question, Some(key)) => matches!(key, "how" | "if"),
        (Area::Outcome, Some(key)) => key == "go",
        (Area::Outcome, None) => true,
        (Area::Ground, Some(key)) => matches!(key, "force" | "applies-if"),
        (Area::Exception | Area::Exclusion, Some(key)) => key == "if",
        (Area::Power, Some(key)) => key == "by",
        (Area::Role, Some(key)) => matches!(key, "appointed" | "sees" | "deviates"),
        (Area::Body, Some(key)) => matches!(key, "route-if" | "window"),
        (Area::Interrupt, Some(key)) => matches!(key, "leads" | "holds" | "leaves" | "proposed-if" | "settled-by"),
        (Area::Track, Some(key)) => key == "tailored",
        (Area::Stage, Some(key)) => key == "responsible",
        _ => false,
    };
    // The questions and steps of the form are for what still has to arrive.
    let of_form = found.entry.of.iter().any(|(area, _)| *area == Area::Step);
    (rule && !of_form).then_some(Running::ChangedRight)
}

/// Whether an option of a fact is gone; another title for it takes nothing away.
fn loses_an_option(found: &Found<'_>) -> bool {
    let ids = |facet: Option<&Facet>| -> Vec<String> {
        let listed = facet.map(|facet| facet.value.split("; ").filter_map(|option| option.split_once('=')));
        listed.into_iter().flatten().map(|(id, _)| id.to_owned()).collect()
    };
    let now = ids(found.after);
    ids(found.before).iter().any(|id| !now.contains(id))
}

/// The clock of a difference in both versions.
fn clocks<'a>(found: &Found<'_>, old: &'a Procedure, new: &'a Procedure) -> Option<(&'a Clock, &'a Clock)> {
    let track = found.track_id()?;
    let id = found.entry.place.strip_prefix(&format!("tracks.{track}.clocks."))?;
    Some((old.track(track)?.clock(id)?, new.track(track)?.clock(id)?))
}

fn lengths(found: &Found<'_>, old: &Procedure, new: &Procedure, language: Language) -> (Running, Option<String>) {
    let say = |message: Message| Some(say(language, &message));
    match clocks(found, old, new).map(|(was, is)| (&was.within, &is.within)) {
        Some((Within::Term(was), Within::Term(is))) => moved((was, old), (is, new), language),
        Some((Within::NoTermStated, _)) => (Running::NewTerm, say(Message::new("diff-term-stated"))),
        Some((_, Within::NoTermStated)) => (Running::LostTerm, say(Message::new("diff-term-dropped"))),
        _ => (Running::EarlierOrLater, say(Message::new("diff-due-moves"))),
    }
}

/// Which way a last day moves, tried for every day of the year before the new version, with the latest day for which
/// it does as an example: the last dossier that will have begun under the old one.
fn moved(was: (&Term, &Procedure), is: (&Term, &Procedure), language: Language) -> (Running, Option<String>) {
    let (mut earlier, mut later) = (0, 0);
    let mut example: Option<(Date, Date, Date)> = None;
    let mut day = is.1.in_force;
    for _ in 0..DAYS_TRIED {
        let Ok(before) = day.yesterday() else { break };
        day = before;
        let dates = (was.0.dates(day, &was.1.calendar), is.0.dates(day, &is.1.calendar));
        if let (Ok(before), Ok(after)) = dates {
            earlier += usize::from(after.due < before.due);
            later += usize::from(after.due > before.due);
            if after.due != before.due {
                example = example.or(Some((day, before.due, after.due)));
            }
        }
    }
    let (running, id) = match (earlier, later) {
        (0, 0) => return (Running::Pinned, Some(say(language, &Message::new("diff-due-same")))),
        (_, 0) => (Running::Earlier, "diff-due-earlier"),
        (0, _) => (Running::Later, "diff-due-later"),
        _ => (Running::EarlierOrLater, "diff-due-either"),
    };
    let Some((from, before, after)) = example else { return (running, None) };
    let message = Message::new(id).with("from", from).with("before", before).with("after", after);
    (running, Some(say(language, &message)))
}

fn starts(found: &Found<'_>, old: &Procedure, new: &Procedure, language: Language) -> (Running, Option<String>) {
    let (running, id) = match clocks(found, old, new).map(|(was, is)| shift(&was.starts, &is.starts)) {
        Some(Running::Earlier) => (Running::Earlier, "diff-start-earlier"),
        Some(Running::Later) => (Running::Later, "diff-start-later"),
        _ => (Running::EarlierOrLater, "diff-start-either"),
    };
    (running, Some(say(language, &Message::new(id))))
}

/// Which way a start moves, as far as that can be said without a dossier.
fn shift(was: &Starts, is: &Starts) -> Running {
    match (was, is) {
        (Starts::At(Moment::When(was, one)), Starts::At(Moment::When(is, other))) if one == other && was != is => {
            if *is == Which::First { Running::Earlier } else { Running::Later }
        }
        (Starts::At(was), Starts::At(is)) => match (order(was), order(is)) {
            (Some(was), Some(is)) if is < was => Running::Earlier,
            (Some(was), Some(is)) if is > was => Running::Later,
            _ => Running::EarlierOrLater,
        },
        (Starts::At(was), Starts::EarlierOf(moments)) if moments.contains(was) => Running::Earlier,
        (Starts::At(was), Starts::LaterOf(moments)) if moments.contains(was) => Running::Later,
        (Starts::EarlierOf(moments), Starts::At(is)) if moments.contains(is) => Running::Later,
        (Starts::LaterOf(moments), Starts::At(is)) if moments.contains(is) => Running::Earlier,
        _ => Running::EarlierOrLater,
    }
}

/// The order of moments that are always in order: first contact, receipt, all that happens after.
fn order(moment: &Moment) -> Option<u8> {
    match moment {
        Moment::FirstContact => Some(0),
        Moment::Received => Some(1),
        Moment::When(..) => Some(2),
        Moment::Fact(_) | Moment::Due(_) => None,
    }
}
