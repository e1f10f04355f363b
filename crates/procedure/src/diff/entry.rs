//! A procedure as a flat list of entries with facets, which two versions can be laid beside each other.

use condition::Condition;

use super::change::Area;
use crate::explain::Speaker;
use crate::model::{Basis, Id};

/// An entry of the file.
pub(super) struct Entry {
    pub area: Area,
    /// The keys that lead to it, joined with a dot.
    pub place: String,
    /// The entries that it stands in, nearest first: 'of the action …'.
    pub of: Vec<(Area, String)>,
    /// The id and title of the track that it belongs to.
    pub track: Option<(Id, String)>,
    pub title: String,
    /// The entry in a few words, to tell when it comes or goes.
    pub summary: Option<String>,
    pub facets: Vec<Facet>,
    pub clauses: Vec<Id>,
}

/// One thing about an entry: what it is for a comparison, and in words.
pub(super) struct Facet {
    pub key: &'static str,
    pub value: String,
    /// In words; none for a text that is too long to show.
    pub words: Option<String>,
}

impl Entry {
    /// An entry without facets.
    pub fn new(area: Area, place: impl Into<String>, title: impl Into<String>) -> Entry {
        Entry {
            area,
            place: place.into(),
            of: Vec::new(),
            track: None,
            title: title.into(),
            summary: None,
            facets: Vec::new(),
            clauses: Vec::new(),
        }
    }

    /// The same, standing in another entry.
    pub fn inside(mut self, other: &Entry) -> Entry {
        self.of.push((other.area, other.title.clone()));
        self.of.extend(other.of.iter().cloned());
        self.track.clone_from(&other.track);
        self
    }

    /// The same with what it is in a few words.
    pub fn with_summary(mut self, words: String) -> Entry {
        self.summary = Some(words);
        self
    }

    /// Words that are compared as they are; nothing when they are empty.
    pub fn text(mut self, key: &'static str, words: impl AsRef<str>) -> Entry {
        let words = words.as_ref();
        self.facets.push(Facet { key, value: words.to_owned(), words: Some(words.to_owned()) });
        self
    }

    /// Words that may not be there.
    pub fn maybe(self, key: &'static str, words: Option<impl AsRef<str>>) -> Entry {
        match words {
            Some(words) => self.text(key, words),
            None => self.text(key, ""),
        }
    }

    /// Something whose value says more than its words.
    pub fn facet(mut self, key: &'static str, value: impl Into<String>, words: String) -> Entry {
        self.facets.push(Facet { key, value: value.into(), words: Some(words) });
        self
    }

    /// A text that is too long to show.
    pub fn long(mut self, key: &'static str, value: impl Into<String>) -> Entry {
        self.facets.push(Facet { key, value: value.into(), words: None });
        self
    }

    /// Whether something holds.
    pub fn whether(self, key: &'static str, holds: bool, speaker: &Speaker<'_>) -> Entry {
        let words = speaker.word(if holds { "explain-yes" } else { "explain-no" });
        self.facet(key, holds.to_string(), words)
    }

    /// A condition that may not be there.
    pub fn condition(self, key: &'static str, condition: Option<&Condition>, speaker: &Speaker<'_>) -> Entry {
        match condition {
            Some(condition) => self.facet(key, condition.node().to_string(), speaker.condition(condition)),
            None => self.text(key, ""),
        }
    }

    /// Ids with what they are called.
    pub fn names(self, key: &'static str, ids: &[Id], speaker: &Speaker<'_>, title: impl Fn(&Id) -> String) -> Entry {
        let words = speaker.all_of(ids.iter().map(title).collect());
        self.facet(key, ids.join(" "), words)
    }

    /// The clauses that it executes.
    pub fn cites(mut self, clauses: &[Id]) -> Entry {
        self.clauses = clauses.to_vec();
        self.text("clauses", clauses.join(", "))
    }

    /// Why it is there.
    pub fn basis(self, basis: &Basis) -> Entry {
        self.cites(&basis.clauses).maybe("own", basis.own.as_deref()).maybe("law", basis.law.as_deref())
    }
}
