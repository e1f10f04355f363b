//! The entries of tracks: stages, grounds, actions, clocks.

use text::Message;

use super::change::Area;
use super::entry::Entry;
use crate::explain::Speaker;
use crate::explain::page::plain;
use crate::model::{Action, Clock, Disclosure, Extension, GroundForce, Id, Outcome, Pause, Stage, Track, Within};

/// What stands for the length of a clock without one.
pub(super) const NO_TERM: &str = "none";

/// The entries of all tracks, in the order of the file.
pub(super) fn tracks(speaker: &Speaker<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for track in &speaker.procedure.tracks {
        let speaker = speaker.in_track(track);
        entries.push(self::track(&speaker, track));
        let mut under: Vec<Entry> = stages(&speaker, track);
        under.extend(grounds(&speaker, track));
        for action in &track.actions {
            under.extend(self::action(&speaker, track, action));
        }
        under.extend(track.clocks.iter().map(|clock| self::clock(&speaker, track, clock)));
        let owner = Some((track.id.clone(), track.title.to_string()));
        entries.extend(under.into_iter().map(|entry| Entry { track: owner.clone(), ..entry }));
    }
    entries
}

fn track(speaker: &Speaker<'_>, track: &Track) -> Entry {
    let law = |id: &Id| {
        speaker.procedure.regimes.iter().find(|law| law.id == *id).map_or(id.clone(), |law| law.title.clone())
    };
    let regimes: Vec<String> =
        track.regimes.iter().map(|(id, from)| format!("{} ({})", plain(&law(id)), speaker.starts(from))).collect();
    let value = format!("{:?}", track.regimes);
    let tailored = track.tailored.as_ref().map(|(by, _)| speaker.by(by));
    Entry::new(Area::Track, format!("tracks.{}", track.id), &*track.title)
        .text("title", &track.title)
        .text("counts-as", speaker.say(Message::new("diff-counts-as").with("as", &*track.counts_as)))
        .facet("regimes", value, regimes.join("; "))
        .maybe("tailored", tailored)
        .facet(
            "begins",
            track.stages.first().map_or("", |stage| &*stage.id),
            track.stages.first().map(|stage| speaker.quoted(&stage.title)).unwrap_or_default(),
        )
        .basis(&track.basis)
}

fn stages(speaker: &Speaker<'_>, track: &Track) -> Vec<Entry> {
    let entry = |stage: &Stage| {
        Entry::new(Area::Stage, format!("tracks.{}.stages.{}", track.id, stage.id), &*stage.title)
            .text("title", &stage.title)
            .maybe("means", stage.means.as_deref())
            .facet(
                "responsible",
                stage.responsible.as_deref().unwrap_or_default(),
                stage.responsible.as_ref().map(|role| speaker.the(role)).unwrap_or_default(),
            )
            .whether("end", stage.end, speaker)
            .basis(&stage.basis)
    };
    track.stages.iter().map(entry).collect()
}

fn grounds(speaker: &Speaker<'_>, track: &Track) -> Vec<Entry> {
    let mut entries = Vec::new();
    for ground in &track.grounds {
        let place = format!("tracks.{}.grounds.{}", track.id, ground.id);
        let force = match ground.force {
            GroundForce::May => "explain-ground-may",
            GroundForce::Must => "explain-ground-must",
        };
        let entry = Entry::new(Area::Ground, &place, &*ground.title)
            .with_summary(speaker.word(force))
            .text("title", &ground.title)
            .text("force", speaker.word(force))
            .condition("applies-if", ground.applies_if.as_ref(), speaker)
            .names("refer-to", &ground.refer_to, speaker, |id| speaker.the(id))
            .names("law-ground", &ground.law, speaker, ToString::to_string)
            .basis(&ground.basis);
        let exceptions = ground.except.iter().map(|exception| {
            Entry::new(Area::Exception, format!("{place}.except.{}", exception.id), &*exception.title)
                .condition("if", Some(&exception.if_), speaker)
                .text("title", &exception.title)
                .basis(&exception.basis)
                .inside(&entry)
        });
        let exceptions: Vec<Entry> = exceptions.collect();
        entries.push(entry);
        entries.extend(exceptions);
    }
    entries
}

fn action(speaker: &Speaker<'_>, track: &Track, action: &Action) -> Vec<Entry> {
    let place = format!("tracks.{}.actions.{}", track.id, action.id);
    let assigns: Vec<String> = action
        .assigns
        .iter()
        .map(|(role, fact)| format!("{}: {}", speaker.the(role), speaker.quoted(&speaker.fact_title(fact))))
        .collect();
    let entry = Entry::new(Area::Action, &place, &*action.title)
        .with_summary(speaker.action_lead(action))
        .text("title", &action.title)
        .maybe("title-for-sender", action.title_for_sender.as_deref())
        .maybe("help", action.help.as_deref())
        .maybe("help-for-sender", action.help_for_sender.as_deref())
        .by(&action.by, speaker)
        .names("in", &action.in_, speaker, |stage| speaker.quoted(&speaker.stage_title(stage)))
        .whether("also-closed", action.also_closed, speaker)
        .whether("once", action.once, speaker)
        .whether("admits", action.admits, speaker)
        .condition("if", action.if_.as_ref(), speaker)
        .facet("assigns", format!("{:?}", action.assigns), assigns.join("; "));
    let entry = effects(entry, speaker, &action.always).basis(&action.basis);
    let mut under = Vec::new();
    for requirement in &action.requires {
        under.push(
            Entry::new(Area::Requirement, format!("{place}.requires.{}", requirement.id), &*requirement.else_)
                .with_summary(speaker.requirement(requirement))
                .condition("that", Some(&requirement.that), speaker)
                .text("else", &requirement.else_)
                .whether("firm", requirement.firm, speaker)
                .basis(&requirement.basis)
                .inside(&entry),
        );
    }
    under.extend(super::people::asks(speaker, &format!("{place}.asks"), &action.asks, &entry));
    for outcome in &action.then {
        let title = match &outcome.if_ {
            Some(condition) => speaker.condition(condition),
            None => speaker.word("explain-otherwise"),
        };
        let key = outcome.if_.as_ref().map_or_else(String::new, |condition| condition.node().to_string());
        let made =
            Entry::new(Area::Outcome, format!("{place}.then[{key}]"), title).with_summary(speaker.outcome(outcome));
        under.push(effects(made, speaker, outcome).cites(&outcome.clauses).inside(&entry));
    }
    let mut entries = vec![entry];
    entries.extend(under);
    entries
}

/// What comes of an action or of an outcome.
fn effects(entry: Entry, speaker: &Speaker<'_>, outcome: &Outcome) -> Entry {
    let procedure = speaker.procedure;
    let request = |id: &Id| speaker.quoted(procedure.request(id).map_or(&**id, |request| &request.title));
    let set = |fact: &Id| speaker.quoted(&speaker.fact_title(fact));
    let sets = outcome.sets.iter().map(|(fact, value)| format!("{}: {}", set(fact), speaker.value(fact, value)));
    let told: Vec<String> = outcome.discloses.iter().map(|disclosure| speaker.disclosure(disclosure)).collect();
    entry
        .facet("go", format!("{:?}", outcome.go), outcome.go.as_ref().map(|go| speaker.place(go)).unwrap_or_default())
        .names("letters", &outcome.letters, speaker, |id| {
            speaker.quoted(procedure.letter(id).map_or(&**id, |letter| &letter.title))
        })
        .names("marks", &outcome.marks, speaker, |id| speaker.quoted(&speaker.milestone_title(id)))
        .names("opens", &outcome.opens, speaker, request)
        .names("answers", &outcome.answers, speaker, request)
        .facet("discloses", disclosed(outcome), told.join("; "))
        .facet(
            "raises",
            outcome.raises.as_deref().unwrap_or_default(),
            outcome
                .raises
                .as_ref()
                .and_then(|id| procedure.interrupt(id))
                .map_or_else(String::new, |interrupt| speaker.quoted(&interrupt.title)),
        )
        .facet("sets", format!("{:?}", outcome.sets), sets.collect::<Vec<_>>().join("; "))
}

fn clock(speaker: &Speaker<'_>, track: &Track, clock: &Clock) -> Entry {
    let extend: Vec<String> = clock.extend.iter().map(|extension| speaker.extension(extension)).collect();
    let pauses: Vec<String> = clock
        .pauses
        .iter()
        .map(|pause| format!("{} – {}", speaker.moment(&pause.from), speaker.moment(&pause.until)))
        .collect();
    Entry::new(Area::Clock, format!("tracks.{}.clocks.{}", track.id, clock.id), &*clock.title)
        .with_summary(speaker.clock(clock))
        .text("title", &clock.title)
        .facet("within", length_value(clock), speaker.within(&clock.within))
        .facet("counting", counting_value(clock), speaker.counting(&clock.within).unwrap_or_default())
        .facet("starts", format!("{:?}", clock.starts), speaker.starts(&clock.starts))
        .text("force", speaker.force(clock.force))
        .phrases("met-by", &clock.met_by, speaker)
        .phrases("lapses-on", &clock.lapses_on, speaker)
        .condition("if", clock.if_.as_ref(), speaker)
        .condition("undeliverable-if", clock.undeliverable_if.as_ref(), speaker)
        .facet(
            "duty-of",
            clock.duty_of.as_deref().unwrap_or_default(),
            clock.duty_of.as_ref().map(|role| speaker.the(role)).unwrap_or_default(),
        )
        .whether("recurs", clock.recurs, speaker)
        .whether("outlives", clock.outlives, speaker)
        .facet("extend", extended(clock), extend.join(" "))
        .facet("pauses", paused(clock), pauses.join("; "))
        .basis(&clock.basis)
}

/// What is disclosed, to compare.
fn disclosed(outcome: &Outcome) -> String {
    let one = |disclosure: &Disclosure| {
        let condition = disclosure.if_.as_ref().map(|condition| condition.node().to_string());
        format!("{} to {} if {condition:?} for {:?}", disclosure.what, disclosure.to, disclosure.clauses)
    };
    outcome.discloses.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The ways to extend a clock, to compare.
fn extended(clock: &Clock) -> String {
    let one = |extension: &Extension| {
        let Extension { by_length, to_length, times, by, before_expiry, consent, tells, letter, basis } = extension;
        let length = format!("{by_length:?} {to_length:?} {times} {before_expiry}");
        format!("{length} {by:?} {consent:?} {tells:?} {letter:?} {:?}", basis.clauses)
    };
    clock.extend.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What stops a clock, to compare.
fn paused(clock: &Clock) -> String {
    let one = |pause: &Pause| format!("{:?} {:?} {:?}", pause.from, pause.until, pause.basis.clauses);
    clock.pauses.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn length_value(clock: &Clock) -> String {
    match &clock.within {
        Within::Term(term) => format!("{:?}", term.length),
        Within::Fact(fact, ..) => format!("fact {fact}"),
        Within::NoTermStated => NO_TERM.to_owned(),
    }
}

fn counting_value(clock: &Clock) -> String {
    match &clock.within {
        Within::Term(term) => format!("{:?} {:?} {:?}", term.first_day, term.shift, term.month_end),
        Within::Fact(_, first, shift, month) => format!("{first:?} {shift:?} {month:?}"),
        Within::NoTermStated => String::new(),
    }
}
