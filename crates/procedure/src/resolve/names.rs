//! The names of a file, and what to say of a name that leads nowhere.

use std::collections::{BTreeMap, BTreeSet};

use condition::{Kind, NameClass, Vocabulary};
use reading::Spanned;
use text::Message;

use super::Resolver;
use crate::file::{FactKind, ProcedureFile, RegimeFile};
use crate::library::Library;
use crate::model::Id;

/// Every name of a file, by class.
pub(crate) struct Names {
    /// Class (`role`, `stage` …) to names; stages, clocks, actions and grounds of all tracks together.
    pub classes: BTreeMap<&'static str, BTreeSet<Id>>,
    /// Per track: its stages, actions, clocks, milestones.
    pub tracks: BTreeMap<Id, TrackNames>,
    /// Every milestone with its title: of the file, then of the regimes.
    pub milestones: Vec<(Id, std::sync::Arc<str>)>,
    facts: BTreeMap<Id, Kind>,
}

/// The names that belong to one track.
#[derive(Default)]
pub(crate) struct TrackNames {
    pub stages: Vec<Id>,
    pub actions: BTreeSet<Id>,
    pub clocks: BTreeSet<Id>,
}

/// The facts that every condition can read without anybody declaring them.
pub(crate) const BUILT_IN: [&str; 8] =
    ["anonymous", "channel", "written", "received", "first_contact", "today", "stage", "track"];

impl Names {
    /// Gathers the names of a file and of the regimes that it uses.
    pub fn gather(file: &ProcedureFile, library: &Library) -> Names {
        let mut classes: BTreeMap<&'static str, BTreeSet<Id>> = BTreeMap::new();
        let mut put = |class: &'static str, names: Vec<Id>| classes.entry(class).or_default().extend(names);
        put("role", owned(file.roles.names()));
        put("body", owned(file.bodies.names()));
        put("channel", owned(file.channels.names()));
        put("contact", owned(file.contacts.names()));
        put("letter", owned(file.letters.names()));
        put("request", owned(file.requests.names()));
        put("fact", owned(file.facts.names()));
        put("quality", owned(file.qualities.names()));
        put("track", owned(file.tracks.names()));
        put("interrupt", owned(file.interrupts.names()));
        let mut milestones: Vec<(Id, std::sync::Arc<str>)> =
            file.milestones.iter().map(|(id, title)| (id.value.clone(), title.clone())).collect();
        let mut tracks = BTreeMap::new();
        for (track_id, track) in file.tracks.iter() {
            let mut names = TrackNames { stages: owned(track.stages.names()), ..TrackNames::default() };
            names.actions.extend(owned(track.actions.names()));
            names.clocks.extend(owned(track.clocks.names()));
            for (id, action) in file.everywhere.iter() {
                if applies(&action.tracks, &track_id.value) {
                    names.actions.insert(id.value.clone());
                }
            }
            for (id, clock) in file.clocks.iter() {
                if applies(&clock.tracks, &track_id.value) {
                    names.clocks.insert(id.value.clone());
                }
            }
            for regime in track.regimes.names().filter_map(|id| library.regimes.get(id)) {
                add_regime(regime, &mut names, &mut milestones);
            }
            put("stage", names.stages.clone());
            put("action", names.actions.iter().cloned().collect());
            put("clock", names.clocks.iter().cloned().collect());
            put("ground", owned(track.grounds.names()));
            tracks.insert(track_id.value.clone(), names);
        }
        put("milestone", milestones.iter().map(|(id, _)| id.clone()).collect());
        let facts = kinds(file, &classes);
        Names { classes, tracks, milestones, facts }
    }

    /// The vocabulary of conditions: of one track, or of everything.
    pub fn vocabulary(&self, track: Option<&str>) -> Vocabulary {
        let mut facts = self.facts.clone();
        let all = |class: &str| self.classes.get(class).cloned().unwrap_or_default();
        let own = track.and_then(|track| self.tracks.get(track));
        let stages: BTreeSet<Id> = own.map_or_else(|| all("stage"), |own| own.stages.iter().cloned().collect());
        let actions = own.map_or_else(|| all("action"), |own| own.actions.clone());
        let clocks = own.map_or_else(|| all("clock"), |own| own.clocks.clone());
        facts.insert("stage".into(), Kind::OneOf(stages.iter().cloned().collect()));
        let names = BTreeMap::from([
            (NameClass::Action, actions),
            (NameClass::Clock, clocks),
            (NameClass::Stage, stages),
            (NameClass::Milestone, all("milestone")),
            (NameClass::Request, all("request")),
            (NameClass::Letter, all("letter")),
            (NameClass::Track, all("track")),
            (NameClass::Interrupt, all("interrupt")),
            (NameClass::Role, all("role")),
        ]);
        Vocabulary { facts, names }
    }
}

/// Whether an entry that names tracks applies to a track: none named means all.
pub(crate) fn applies(tracks: &[Spanned<Id>], track: &str) -> bool {
    tracks.is_empty() || tracks.iter().any(|named| &*named.value == track)
}

fn owned<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Id> {
    names.map(Id::from).collect()
}

fn add_regime(regime: &RegimeFile, names: &mut TrackNames, milestones: &mut Vec<(Id, std::sync::Arc<str>)>) {
    for clock in regime.clocks.names() {
        names.clocks.insert(format!("{}.{clock}", regime.regime.value).into());
    }
    for (id, title) in regime.milestones.iter() {
        if !milestones.iter().any(|(known, _)| *known == id.value) {
            milestones.push((id.value.clone(), title.clone()));
        }
    }
}

fn kinds(file: &ProcedureFile, classes: &BTreeMap<&'static str, BTreeSet<Id>>) -> BTreeMap<Id, Kind> {
    let options = |class: &str| Kind::OneOf(classes.get(class).into_iter().flatten().cloned().collect());
    let mut facts = BTreeMap::new();
    for (id, fact) in file.facts.iter() {
        let listed = || fact.options.names().map(Id::from).collect();
        let kind = match fact.kind {
            FactKind::YesNo => Kind::YesNo,
            FactKind::Text => Kind::Text,
            FactKind::Number => Kind::Number,
            FactKind::Date => Kind::Date,
            FactKind::Moment => Kind::Moment,
            FactKind::Length => Kind::Length,
            FactKind::OneOf => Kind::OneOf(listed()),
            FactKind::ManyOf => Kind::ManyOf(listed()),
            FactKind::Person => Kind::Person,
            FactKind::Ground => options("ground"),
            FactKind::Body => options("body"),
        };
        facts.insert(id.value.clone(), kind);
    }
    facts.insert("anonymous".into(), Kind::YesNo);
    facts.insert("written".into(), Kind::YesNo);
    facts.insert("channel".into(), options("channel"));
    facts.insert("track".into(), options("track"));
    for date in ["received", "first_contact", "today"] {
        facts.insert(date.into(), Kind::Date);
    }
    facts
}

/// 'Did you mean …', or the list of what is possible.
pub(crate) fn suggestion<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> Message {
    match reading::closest(word, known.clone()) {
        Some(near) => Message::new("reading-did-you-mean").with("word", near),
        None => {
            let mut words: Vec<&str> = known.collect();
            if words.is_empty() {
                return Message::new("procedure-nothing-known");
            }
            words.truncate(30);
            Message::new("reading-one-of").with("words", words.join(", "))
        }
    }
}

impl Resolver<'_> {
    /// The name, when something of that class has it; otherwise an error with a suggestion.
    pub fn known(&mut self, class: &'static str, name: &Spanned<Id>) -> Option<Id> {
        self.known_among(class, &[class], name)
    }

    /// The same among several classes.
    pub fn known_among(&mut self, said: &'static str, classes: &[&'static str], name: &Spanned<Id>) -> Option<Id> {
        let sets = || classes.iter().filter_map(|class| self.names.classes.get(class));
        if sets().any(|known| known.contains(&name.value)) {
            return Some(name.value.clone());
        }
        if self.problems.is_lost(&name.value) || self.problems.only_counts(&name.span, "procedure-unknown-name") {
            return None;
        }
        let candidates: Vec<Id> = sets().flatten().cloned().collect();
        self.unknown_name(said, name, &candidates);
        None
    }

    /// Says that a name leads nowhere.
    pub fn unknown_name(&mut self, class: &'static str, name: &Spanned<Id>, candidates: &[Id]) {
        if self.problems.is_lost(&name.value) || self.problems.only_counts(&name.span, "procedure-unknown-name") {
            return;
        }
        let message = Message::new("procedure-unknown-name")
            .with("class", Message::new(class_message(class)))
            .with("name", &name.value);
        let remedy = suggestion(&name.value, candidates.iter().map(|id| &**id));
        self.problems.error(&name.span.of_word(&name.value), message, remedy);
    }
}

fn class_message(class: &'static str) -> &'static str {
    match class {
        "role" => "procedure-class-role",
        "body" => "procedure-class-body",
        "role-or-body" => "procedure-class-role-or-body",
        "channel" => "procedure-class-channel",
        "contact" => "procedure-class-contact",
        "letter" => "procedure-class-letter",
        "request" => "procedure-class-request",
        "fact" => "procedure-class-fact",
        "quality" => "procedure-class-quality",
        "quality-or-role" => "procedure-class-quality-or-role",
        "track" => "procedure-class-track",
        "stage" => "procedure-class-stage",
        "action" => "procedure-class-action",
        "clock" => "procedure-class-clock",
        "ground" => "procedure-class-ground",
        "milestone" => "procedure-class-milestone",
        "interrupt" => "procedure-class-interrupt",
        "regime" => "procedure-class-regime",
        "clause" => "procedure-class-clause",
        _ => "procedure-class-name",
    }
}
