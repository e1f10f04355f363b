//! Differences in words: one sentence each, and all of them as a page.

use text::{Language, Message};

use super::change::{Area, Change, ChangeKind, Running};
use super::entry::{Entry, Facet};
use crate::explain::Speaker;
use crate::explain::page::{Item, Page, capital, plain, sentence};
use crate::model::Procedure;

/// A difference that was found, not yet in words.
pub(super) struct Found<'a> {
    pub kind: ChangeKind,
    pub entry: &'a Entry,
    /// The entry that it was, for one with another name.
    pub was: Option<&'a Entry>,
    pub before: Option<&'a Facet>,
    pub after: Option<&'a Facet>,
    pub places: Vec<String>,
    /// The titles of the tracks in which it is so.
    pub tracks: Vec<String>,
}

impl<'a> Found<'a> {
    /// An entry that came or went.
    pub fn new(kind: ChangeKind, entry: &'a Entry) -> Found<'a> {
        Found {
            kind,
            entry,
            was: None,
            before: None,
            after: None,
            places: vec![entry.place.clone()],
            tracks: entry.track.iter().map(|(_, title)| title.clone()).collect(),
        }
    }

    /// The key that changed.
    pub fn key(&self) -> Option<&'static str> {
        self.after.or(self.before).map(|facet| facet.key)
    }

    /// The track that it belongs to.
    pub fn track_id(&self) -> Option<&str> {
        self.entry.track.as_ref().map(|(id, _)| &**id)
    }

    /// Whether it is the same difference, in another track.
    pub fn same_as(&self, other: &Found<'_>) -> bool {
        let place = |found: &Found<'_>| {
            let track = found.track_id().map(|track| format!("tracks.{track}."));
            track.and_then(|track| found.entry.place.strip_prefix(&track).map(ToOwned::to_owned))
        };
        let value = |facet: Option<&Facet>| facet.map(|facet| (facet.value.clone(), facet.words.clone()));
        place(self).is_some()
            && place(self) == place(other)
            && self.kind == other.kind
            && self.key() == other.key()
            && value(self.before) == value(other.before)
            && value(self.after) == value(other.after)
            && self.entry.summary == other.entry.summary
    }

    /// The difference with its words.
    pub fn change(&self, speaker: &Speaker<'_>, (running, running_says): (Running, Option<String>)) -> Change {
        let words =
            |facet: Option<&Facet>| facet.and_then(|facet| facet.words.clone()).filter(|words| !words.is_empty());
        let summary = self.entry.summary.clone();
        let (before, after) = match self.kind {
            ChangeKind::Added => (None, summary),
            ChangeKind::Removed => (summary, None),
            ChangeKind::Renamed => (self.was.map(|was| was.place.clone()), Some(self.entry.place.clone())),
            ChangeKind::Changed => (words(self.before), words(self.after)),
        };
        Change {
            kind: self.kind,
            area: self.entry.area,
            places: self.places.clone(),
            key: self.key(),
            says: self.says(speaker, before.as_deref(), after.as_deref()),
            before,
            after,
            running,
            running_says,
            clauses: self.entry.clauses.clone(),
        }
    }

    fn says(&self, speaker: &Speaker<'_>, before: Option<&str>, after: Option<&str>) -> String {
        let what = self.what(speaker);
        let key = speaker.say(Message::new("diff-key").with("key", self.key().unwrap_or_default()));
        let said = |id: &'static str| Message::new(id).with("what", what.clone());
        let message = match (self.kind, before, after) {
            (ChangeKind::Changed, Some(before), Some(after)) if self.key() == Some("title") => {
                let was = self.named(speaker, before);
                Message::new("diff-titled").with("what", was).with("after", speaker.quoted(after))
            }
            (ChangeKind::Added, _, _) => said("diff-added"),
            (ChangeKind::Removed, _, _) => said("diff-removed"),
            (ChangeKind::Renamed, Some(before), Some(after)) => {
                let id = |place: &str| place.rsplit('.').next().unwrap_or_default().to_owned();
                said("diff-renamed").with("before", id(before)).with("after", id(after))
            }
            (_, Some(before), Some(after)) => {
                said("diff-changed").with("key", key).with("before", bare(before)).with("after", bare(after))
            }
            (_, None, Some(after)) => said("diff-gained").with("key", key).with("after", bare(after)),
            (_, Some(before), None) => said("diff-lost").with("key", key).with("before", bare(before)),
            (_, None, None) => said("diff-rewritten").with("key", key),
        };
        sentence(&speaker.say(message))
    }

    /// The entry with what it stands in.
    fn what(&self, speaker: &Speaker<'_>) -> String {
        self.named(speaker, &self.entry.title)
    }

    /// The same, with another title.
    fn named(&self, speaker: &Speaker<'_>, title: &str) -> String {
        let name = |area: Area, title: &str| {
            let area = speaker.say(Message::new("diff-area").with("area", area.word()));
            if title.is_empty() { area } else { format!("{area} {}", speaker.quoted(title)) }
        };
        let mut what = name(self.entry.area, title);
        for (area, title) in &self.entry.of {
            what = speaker.say(Message::new("diff-of").with("what", what).with("other", name(*area, title)));
        }
        if self.tracks.is_empty() {
            return what;
        }
        let tracks = speaker.all_of(self.tracks.iter().map(|title| speaker.quoted(title)).collect());
        speaker.say(Message::new("diff-in").with("what", what).with("tracks", tracks))
    }
}

/// Words inside a sentence end without a full stop.
fn bare(words: &str) -> &str {
    words.trim().trim_end_matches('.')
}

/// All differences as a page of Markdown: what dossiers that are running must know first, then rule by rule.
pub fn changes_in_words(old: &Procedure, new: &Procedure, changes: &[Change], language: Language) -> String {
    let speaker = Speaker::new(new, language);
    let mut page = Page::default();
    let heading = Message::new("diff-title")
        .with("title", plain(&new.title))
        .with("before", plain(&old.version))
        .with("after", plain(&new.version));
    page.heading(1, &speaker.say(heading));
    if changes.is_empty() {
        page.paragraph(&speaker.word("diff-none"));
        return page.into_text();
    }
    page.paragraph(&speaker.say(Message::new("diff-pinned").with("from", new.in_force)));
    let migrates = match old.powers.get("migrate") {
        Some(power) => {
            let by = Speaker::new(old, language).by(&power.by);
            speaker.say(Message::new("diff-migrate-by").with("by", by))
        }
        None => speaker.word("diff-migrate-nobody"),
    };
    page.paragraph(&migrates);
    for (meanings, heading) in [
        (&[Running::Refused][..], "diff-refused"),
        (&[Running::Earlier], "diff-earlier"),
        (&[Running::Later], "diff-later"),
        (&[Running::EarlierOrLater], "diff-either"),
        (&[Running::NewTerm], "diff-new-terms"),
        (&[Running::LostTerm], "diff-lost-terms"),
    ] {
        let told: Vec<&Change> = changes.iter().filter(|change| meanings.contains(&change.running)).collect();
        if !told.is_empty() {
            page.paragraph(&speaker.word(heading));
            page.list(told.into_iter().map(|change| item(&speaker, change, true)).collect());
        }
    }
    by_area(&speaker, changes, &mut page);
    page.into_text()
}

/// Every difference under the kind of rule that it is about.
fn by_area(speaker: &Speaker<'_>, changes: &[Change], page: &mut Page) {
    let mut areas: Vec<Area> = Vec::new();
    for change in changes {
        if !areas.contains(&change.area) {
            areas.push(change.area);
        }
    }
    areas.sort_unstable();
    for area in areas {
        page.heading(2, &capital(&speaker.say(Message::new("diff-areas").with("area", area.word()))));
        let of_area = changes.iter().filter(|change| change.area == area);
        page.list(of_area.map(|change| item(speaker, change, false)).collect());
    }
}

fn item(speaker: &Speaker<'_>, change: &Change, running: bool) -> Item {
    let line = format!("{}{}", change.says, speaker.cites(&change.clauses));
    let mut under: Vec<Item> = Vec::new();
    if running {
        under.extend(change.running_says.iter().map(Item::new));
    } else {
        let summary = match change.kind {
            ChangeKind::Added => change.after.as_ref(),
            ChangeKind::Removed => change.before.as_ref(),
            ChangeKind::Changed | ChangeKind::Renamed => None,
        };
        under.extend(summary.map(Item::new));
        let told_above = change.running != Running::Pinned;
        under.extend(change.running_says.iter().filter(|_| !told_above).map(Item::new));
    }
    Item::new(line).over(under)
}
