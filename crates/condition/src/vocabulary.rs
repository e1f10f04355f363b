//! What a condition may speak about: the facts and the names of one procedure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use text::Message;

use crate::Kind;

/// A name space: what kind of thing a name between quotes points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameClass {
    /// Something that someone may do.
    Action,
    /// A moment worth remembering.
    Milestone,
    /// A question to someone, which waits for an answer.
    Request,
    /// A term that runs.
    Clock,
    /// A letter that can be sent.
    Letter,
    /// A stage of a track.
    Stage,
    /// A track that a part follows.
    Track,
    /// An interrupt, such as danger.
    Interrupt,
    /// A role that a person may hold.
    Role,
}

impl NameClass {
    /// Every name space.
    pub const ALL: [NameClass; 9] = [
        NameClass::Action,
        NameClass::Milestone,
        NameClass::Request,
        NameClass::Clock,
        NameClass::Letter,
        NameClass::Stage,
        NameClass::Track,
        NameClass::Interrupt,
        NameClass::Role,
    ];

    /// What one thing of this class is called, without article: 'action'.
    pub fn words(self) -> Message {
        Message::new(match self {
            NameClass::Action => "condition-class-action",
            NameClass::Milestone => "condition-class-milestone",
            NameClass::Request => "condition-class-request",
            NameClass::Clock => "condition-class-clock",
            NameClass::Letter => "condition-class-letter",
            NameClass::Stage => "condition-class-stage",
            NameClass::Track => "condition-class-track",
            NameClass::Interrupt => "condition-class-interrupt",
            NameClass::Role => "condition-class-role",
        })
    }
}

/// The facts and names that conditions of one procedure may use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// The facts, each with its kind. Built-in facts (`today`, `stage` …) are in here like any other.
    pub facts: BTreeMap<Arc<str>, Kind>,
    /// The names in each name space.
    pub names: BTreeMap<NameClass, BTreeSet<Arc<str>>>,
}

impl Vocabulary {
    /// Nothing to speak about yet.
    pub fn new() -> Vocabulary {
        Vocabulary::default()
    }

    /// The same vocabulary with one more fact.
    #[must_use]
    pub fn with_fact(mut self, name: &str, kind: Kind) -> Vocabulary {
        self.facts.insert(Arc::from(name), kind);
        self
    }

    /// The same vocabulary with one more name.
    #[must_use]
    pub fn with_name(mut self, class: NameClass, name: &str) -> Vocabulary {
        self.names.entry(class).or_default().insert(Arc::from(name));
        self
    }

    pub(crate) fn name(&self, class: NameClass, name: &str) -> Option<Arc<str>> {
        self.names.get(&class)?.get(name).cloned()
    }

    pub(crate) fn names_of(&self, class: NameClass) -> impl Iterator<Item = &str> {
        self.names.get(&class).into_iter().flatten().map(|name| &**name)
    }
}

/// The candidate that was probably meant; hyphens and underscores, capitals and small letters count as the same.
pub(crate) fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Below this likeness a suggestion misleads more often than it helps.
    const ENOUGH: f64 = 0.6;
    let plain = |name: &str| name.to_lowercase().replace(['_', ' '], "-");
    let written = plain(written);
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = strsim::normalized_damerau_levenshtein(&written, &plain(candidate));
        if likeness >= ENOUGH && best.is_none_or(|(so_far, _)| likeness > so_far) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}
