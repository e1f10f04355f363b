//! A difference in words: one sentence.

use text::Message;

use super::change::{Area, Change, ChangeKind, Running};
use super::entry::{Entry, Facet};
use crate::explain::Speaker;
use crate::explain::page::{capital, sentence};

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
            less: self.less(),
            more: self.more(),
            says: self.says(speaker, before.as_deref(), after.as_deref()),
            before,
            after,
            running,
            running_says,
            clauses: self.entry.clauses.clone(),
        }
    }

    fn says(&self, speaker: &Speaker<'_>, before: Option<&str>, after: Option<&str>) -> String {
        let id = |place: Option<&str>| place.and_then(|place| place.rsplit('.').next()).unwrap_or_default().to_owned();
        let message = match (self.kind, before, after) {
            (ChangeKind::Added, ..) => Message::new("diff-added"),
            (ChangeKind::Removed, ..) => Message::new("diff-removed"),
            (ChangeKind::Renamed, ..) => {
                Message::new("diff-renamed").with("before", id(before)).with("after", id(after))
            }
            (ChangeKind::Changed, Some(before), Some(after)) if self.key() == Some("title") => {
                let message = Message::new("diff-titled").with("what", self.named(speaker, before));
                return sentence(&speaker.say(message.with("after", speaker.quoted(after))));
            }
            (ChangeKind::Changed, ..) => self.changed(speaker, before, after),
        };
        let said = speaker.say(message.with("what", self.named(speaker, &self.entry.title)));
        // What ends with its clauses was a sentence before them.
        if said.ends_with(']') { capital(&said) } else { sentence(&said) }
    }

    /// What is said of a key that changed.
    fn changed(&self, speaker: &Speaker<'_>, before: Option<&str>, after: Option<&str>) -> Message {
        let message = match (self.pieces(speaker), before, after) {
            (Some(message), ..) => message,
            (_, _, Some(after)) if self.key() == Some("within") && self.without_term(self.before) => {
                let counting = self.entry.facets.iter().find(|facet| facet.key == "counting");
                let counting = counting.and_then(|facet| facet.words.clone()).unwrap_or_default();
                Message::new("diff-length-new").with("after", bare(after)).with("counting", sentence(&counting))
            }
            (_, Some(before), _) if self.key() == Some("within") && self.without_term(self.after) => {
                Message::new("diff-length-gone").with("before", bare(before))
            }
            (_, Some(before), Some(after)) => {
                let id = if self.key() == Some("within") { "diff-length" } else { "diff-changed" };
                Message::new(id).with("before", bare(before)).with("after", bare(after))
            }
            (_, None, Some(after)) => Message::new("diff-gained").with("after", bare(after)),
            (_, Some(before), None) => Message::new("diff-lost").with("before", bare(before)),
            (_, None, None) => Message::new("diff-rewritten"),
        };
        message.with("key", speaker.say(Message::new("diff-key").with("key", self.key().unwrap_or_default())))
    }

    fn without_term(&self, facet: Option<&Facet>) -> bool {
        facet.is_some_and(|facet| facet.value == super::course::NO_TERM)
    }

    fn less(&self) -> Vec<String> {
        self.before.map(|facet| facet.beyond(self.after)).unwrap_or_default()
    }

    fn more(&self) -> Vec<String> {
        self.after.map(|facet| facet.beyond(self.before)).unwrap_or_default()
    }

    /// Whether it is a text that is too long to show.
    fn long(&self) -> bool {
        [self.before, self.after].into_iter().flatten().all(|facet| facet.words.is_none())
    }

    /// Of a list: what came and what went.
    fn pieces(&self, speaker: &Speaker<'_>) -> Option<Message> {
        let (less, more) = (self.less(), self.more());
        let id = match (less.is_empty(), more.is_empty()) {
            _ if self.long() => return None,
            (true, true) => return None,
            (true, false) => "diff-more",
            (false, true) => "diff-less",
            (false, false) => "diff-more-less",
        };
        Some(Message::new(id).with("less", speaker.all_of(less)).with("more", speaker.all_of(more)))
    }

    /// The entry under a title, with what it stands in.
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
