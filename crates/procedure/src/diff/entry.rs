//! A procedure as a flat list of entries with facets, which two versions can be laid beside each other.

use condition::Condition;
use jiff::civil::Date;

use super::change::Area;
use crate::explain::Speaker;
use crate::model::{Basis, By, Id, Phrase};

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
    /// Of a list or a long text its pieces: what each is for a comparison, and in words.
    pub pieces: Vec<(String, String)>,
}

impl Facet {
    fn new(key: &'static str, value: String, words: Option<String>) -> Facet {
        Facet { key, value, words, pieces: Vec::new() }
    }

    /// The words of the pieces that another facet has not.
    pub fn beyond(&self, other: Option<&Facet>) -> Vec<String> {
        let there = |id: &String| other.is_some_and(|other| other.pieces.iter().any(|(known, _)| known == id));
        self.pieces.iter().filter(|(id, _)| !there(id)).map(|(_, words)| words.clone()).collect()
    }
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
        self.facets.push(Facet::new(key, words.to_owned(), Some(words.to_owned())));
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
        self.facets.push(Facet::new(key, value.into(), Some(words)));
        self
    }

    /// A text that is too long to show: only the lines that differ are.
    pub fn long(mut self, key: &'static str, value: impl Into<String>) -> Entry {
        let value = value.into();
        let lines = value.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let pieces = lines.filter(|line| !line.is_empty()).map(|line| (line.clone(), line)).collect();
        self.facets.push(Facet { pieces, ..Facet::new(key, value, None) });
        self
    }

    /// A list: what each of its pieces is for a comparison, and in words; and the words of the whole.
    pub fn list(mut self, key: &'static str, pieces: Vec<(String, String)>, words: String) -> Entry {
        let value = pieces.iter().map(|(id, _)| &**id).collect::<Vec<_>>().join("; ");
        self.facets.push(Facet { pieces, ..Facet::new(key, value, Some(words)) });
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
        let words = speaker.all_of(ids.iter().map(&title).collect());
        self.list(key, ids.iter().map(|id| (id.to_string(), title(id))).collect(), words)
    }

    /// Who may do it.
    pub fn by(self, by: &[By], speaker: &Speaker<'_>) -> Entry {
        let one = |who: &By| (format!("{who:?}"), speaker.by(std::slice::from_ref(who)));
        self.list("by", by.iter().map(one).collect(), speaker.by(by))
    }

    /// Things of which any one does.
    pub fn phrases(self, key: &'static str, phrases: &[Phrase], speaker: &Speaker<'_>) -> Entry {
        let one = |phrase: &Phrase| (format!("{phrase:?}"), speaker.phrase(phrase));
        let pieces: Vec<(String, String)> = phrases.iter().map(one).collect();
        let words = speaker.one_of(pieces.iter().map(|(_, words)| words.clone()).collect());
        self.list(key, pieces, words)
    }

    /// A day that may not be there.
    pub fn day(self, key: &'static str, day: Option<Date>, speaker: &Speaker<'_>) -> Entry {
        self.maybe(key, day.map(|day| text::date_in_words(speaker.language, day)))
    }

    /// The clauses that it executes.
    pub fn cites(mut self, clauses: &[Id]) -> Entry {
        self.clauses = clauses.to_vec();
        let pieces = clauses.iter().map(|id| (id.to_string(), id.to_string())).collect();
        self.list("clauses", pieces, clauses.join(", "))
    }

    /// Why it is there.
    pub fn basis(self, basis: &Basis) -> Entry {
        self.cites(&basis.clauses).maybe("own", basis.own.as_deref()).maybe("law", basis.law.as_deref())
    }
}
