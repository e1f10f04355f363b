//! Two versions of a procedure, compared rule by rule, in words, with what it means for dossiers that are running.

mod change;
mod course;
mod entry;
mod page;
mod people;
mod running;
mod shown;
mod words;

use std::collections::BTreeMap;

use text::Language;

use crate::explain::Speaker;
use crate::model::Procedure;
use entry::{Entry, Facet};
use words::Found;

pub use change::{Area, Change, ChangeKind, Running};
pub use page::changes_in_words;

/// Every difference between two versions, in the order of the new one. Comparing a procedure with itself gives none.
pub fn diff(old: &Procedure, new: &Procedure, language: Language) -> Vec<Change> {
    let before = entries(&Speaker::new(old, language));
    let after = entries(&Speaker::new(new, language));
    let mut found = compare(&before, &after);
    let renamed = rename_stages(&mut found);
    found.retain(|found| !only_renamed(found, &renamed));
    let speaker = Speaker::new(new, language);
    let found = together(found);
    found.iter().map(|found| found.change(&speaker, running::running(found, old, new, language))).collect()
}

fn entries(speaker: &Speaker<'_>) -> Vec<Entry> {
    let procedure = speaker.procedure;
    let whole = Entry::new(Area::Procedure, "", &*procedure.title)
        .text("title", &procedure.title)
        .day("in-force", Some(procedure.in_force), speaker)
        .text("language", &procedure.language)
        .text("address-form", procedure.address_form.word())
        .text("time-zone", procedure.time_zone.iana_name().unwrap_or_default())
        .facet("calendar", procedure.calendar.id(), speaker.say(procedure.calendar.title()))
        .maybe("mission", procedure.mission.as_deref())
        .names("subject", &procedure.subject, speaker, |fact| speaker.quoted(&speaker.fact_title(fact)));
    let mut entries = vec![whole];
    entries.extend(course::tracks(speaker));
    entries.extend(people::people(speaker));
    entries.extend(shown::shown(speaker));
    number(&mut entries);
    entries
}

/// Outcomes and routes have no id but their condition: a second one with the same condition gets a number.
fn number(entries: &mut [Entry]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries {
        let count = seen.entry(entry.place.clone()).or_default();
        *count += 1;
        if *count > 1 {
            entry.place = format!("{}#{count}", entry.place);
        }
    }
}

fn compare<'a>(before: &'a [Entry], after: &'a [Entry]) -> Vec<Found<'a>> {
    let known = |entries: &'a [Entry]| entries.iter().map(|entry| (&*entry.place, entry)).collect::<BTreeMap<_, _>>();
    let (old, new) = (known(before), known(after));
    let mut found = Vec::new();
    for entry in after {
        match old.get(&*entry.place) {
            Some(was) => facets(was, entry, &mut found),
            None if inside_another(entry, after, &old) => {}
            None => found.push(Found::new(ChangeKind::Added, entry)),
        }
    }
    for entry in before {
        if !new.contains_key(&*entry.place) && !inside_another(entry, before, &new) {
            found.push(Found::new(ChangeKind::Removed, entry));
        }
    }
    found
}

/// Whether an entry stands in one that itself came or went: that is told once.
fn inside_another(entry: &Entry, here: &[Entry], there: &BTreeMap<&str, &Entry>) -> bool {
    here.iter().any(|other| {
        let within = entry.place.strip_prefix(&other.place).is_some_and(|rest| rest.starts_with('.'));
        within && !other.place.is_empty() && !there.contains_key(&*other.place)
    })
}

fn facets<'a>(was: &'a Entry, is: &'a Entry, found: &mut Vec<Found<'a>>) {
    let of = |entry: &'a Entry, key: &str| entry.facets.iter().find(move |facet| facet.key == key);
    for now in &is.facets {
        let then: Option<&Facet> = of(was, now.key);
        // A term that comes or goes is told with how its days count.
        let counts = |facet: &Facet| !facet.value.is_empty();
        if now.key == "counting" && !(counts(now) && then.is_some_and(counts)) {
            continue;
        }
        if then.is_none_or(|then| then.value != now.value) {
            found.push(Found {
                kind: ChangeKind::Changed,
                before: then,
                after: Some(now),
                ..Found::new(ChangeKind::Changed, is)
            });
        }
    }
}

/// A stage that went and one that came in the same track with the same title are one stage with another name. Returns
/// track, old and new name of each.
fn rename_stages(found: &mut Vec<Found<'_>>) -> Vec<(String, String, String)> {
    let mut renamed = Vec::new();
    for (index, gone) in found.iter().enumerate() {
        if gone.kind != ChangeKind::Removed || gone.entry.area != Area::Stage {
            continue;
        }
        let title = |entry: &Entry| entry.title.to_lowercase();
        let came = found.iter().position(|other| {
            other.kind == ChangeKind::Added
                && other.entry.area == Area::Stage
                && other.track_id() == gone.track_id()
                && title(other.entry) == title(gone.entry)
        });
        renamed.extend(came.map(|came| (index, came)));
    }
    let mut names = Vec::new();
    let name = |entry: &Entry| entry.place.rsplit('.').next().unwrap_or_default().to_owned();
    for (gone, came) in &renamed {
        let was = found[*gone].entry;
        found[*came].kind = ChangeKind::Renamed;
        found[*came].was = Some(was);
        let track = found[*came].track_id().unwrap_or_default().to_owned();
        names.push((track, name(was), name(found[*came].entry)));
    }
    let gone: Vec<usize> = renamed.into_iter().map(|(gone, _)| gone).collect();
    let mut index = 0;
    found.retain(|_| {
        index += 1;
        !gone.contains(&(index - 1))
    });
    names
}

/// Whether a rule is the same but for the new name of a stage that it speaks of.
fn only_renamed(found: &Found<'_>, renamed: &[(String, String, String)]) -> bool {
    let (Some(before), Some(after)) = (found.before, found.after) else { return false };
    let of_track = renamed.iter().filter(|(track, ..)| found.track_id().is_none_or(|here| here == track));
    let mut value = before.value.clone();
    for (_, was, is) in of_track {
        value = with_name(&value, was, is);
    }
    value == after.value
}

/// The text with a name replaced where it stands as a whole word.
fn with_name(text: &str, was: &str, is: &str) -> String {
    let of_name = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(was) {
        let (before, after) = (&rest[..at], &rest[at + was.len()..]);
        out.push_str(before);
        let whole = !before.ends_with(of_name) && !after.starts_with(of_name);
        out.push_str(if whole { is } else { was });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The same difference in several tracks is told once, with the tracks.
fn together(found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let mut together: Vec<Found<'_>> = Vec::new();
    for one in found {
        match together.iter_mut().find(|other| other.same_as(&one)) {
            Some(other) => {
                other.places.extend(one.places);
                other.tracks.extend(one.tracks);
            }
            None => together.push(one),
        }
    }
    together
}
