//! Who speaks: the words for the things of one procedure, in one language, from inside one track.

use condition::Condition;
use text::{Argument, Language, Message, say};

use super::page::{capital, plain};
use crate::model::{Basis, By, Go, Id, Letter, Procedure, Track};

/// Says what stands in a procedure in plain words.
///
/// Names that differ per track (stages, actions, clocks) are looked up in the track, when there is one.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// The procedure that is told about.
    pub procedure: &'a Procedure,
    /// The track that is told about.
    pub track: Option<&'a Track>,
    /// The language of the words around those of the procedure.
    pub language: Language,
}

impl<'a> Speaker<'a> {
    /// Someone who speaks about a whole procedure.
    pub fn new(procedure: &'a Procedure, language: Language) -> Speaker<'a> {
        Speaker { procedure, track: None, language }
    }

    /// The same, speaking about one track.
    #[must_use]
    pub fn in_track(self, track: &'a Track) -> Speaker<'a> {
        Speaker { track: Some(track), ..self }
    }

    /// The words of a message.
    pub fn say(&self, message: Message) -> String {
        say(self.language, &message)
    }

    /// The words of a message without arguments.
    pub(crate) fn word(&self, id: &'static str) -> String {
        self.say(Message::new(id))
    }

    /// A condition as part of a sentence.
    pub fn condition(&self, condition: &Condition) -> String {
        self.say(condition.words(self))
    }

    /// Things with 'and' before the last.
    pub(crate) fn all_of(&self, items: Vec<String>) -> String {
        let items = items.into_iter().map(Argument::from).collect();
        self.say(Message::new("explain-items").with("items", Argument::List(items)))
    }

    /// Things with 'or' before the last.
    pub(crate) fn one_of(&self, items: Vec<String>) -> String {
        let items = items.into_iter().map(Argument::from).collect();
        self.say(Message::new("explain-items").with("items", Argument::Choice(items)))
    }

    /// A title between quotes.
    pub(crate) fn quoted(&self, title: &str) -> String {
        self.say(Message::new("explain-quoted").with("words", plain(title)))
    }

    /// A role or body as it stands in a sentence: with an article, unless its title brings its own or is a name.
    pub fn the(&self, role_or_body: &str) -> String {
        let title = self.procedure.title_of(role_or_body);
        let own = Language::from_tag(&self.procedure.language).unwrap_or(self.language);
        let determiners = say(own, &Message::new("explain-determiners"));
        let first = title.split_whitespace().next().unwrap_or_default();
        let brings_its_own = determiners.split_whitespace().any(|word| word == first);
        if brings_its_own || title.starts_with(char::is_uppercase) {
            plain(&title)
        } else {
            say(own, &Message::new("explain-the").with("title", plain(&title)))
        }
    }

    /// Several roles or bodies, with 'and'.
    pub(crate) fn all_the(&self, roles: &[Id]) -> String {
        self.all_of(roles.iter().map(|role| self.the(role)).collect())
    }

    /// Who may do something.
    pub fn by(&self, by: &[By]) -> String {
        self.one_of(
            by.iter()
                .map(|who| match who {
                    By::Role(role) => self.the(role),
                    By::Anyone => self.word("explain-anyone"),
                    By::AnyoneOfStaff => self.word("explain-anyone-of-staff"),
                })
                .collect(),
        )
    }

    /// Clauses between brackets, with a space before; nothing when there are none.
    pub fn cites(&self, clauses: &[Id]) -> String {
        match clauses {
            [] => String::new(),
            some => format!(" [{}]", some.iter().map(|id| &**id).collect::<Vec<_>>().join(", ")),
        }
    }

    /// Why a rule is there, between brackets and with a space before: clauses, law, a reason of our own.
    pub fn why(&self, basis: &Basis) -> String {
        let mut all = self.cites(&basis.clauses);
        let trimmed = |text: &str| plain(text).trim_end_matches('.').to_owned();
        if let Some(law) = &basis.law {
            all.push_str(&self.say(Message::new("explain-why-law").with("law", trimmed(law))));
        } else if let Some(own) = basis.own.as_ref().filter(|own| !own.is_empty()) {
            all.push_str(&self.say(Message::new("explain-why-own").with("reason", trimmed(own))));
        }
        all
    }

    /// Where something goes: a stage of this track, or of another.
    pub(crate) fn place(&self, go: &Go) -> String {
        let track = self.procedure.track(&go.track);
        let stage = track.and_then(|track| track.stage(&go.stage)).map_or(&*go.stage, |stage| &stage.title);
        let stage = self.quoted(stage);
        if self.track.is_some_and(|here| here.id == go.track) {
            self.say(Message::new("explain-place-here").with("stage", stage))
        } else {
            let track = self.quoted(track.map_or(&*go.track, |track| &track.title));
            self.say(Message::new("explain-place-other").with("stage", stage).with("track", track))
        }
    }

    /// A letter going to whoever it goes to.
    pub(crate) fn sending(&self, letter: &str) -> String {
        let Some(Letter { title, to, .. }) = self.procedure.letter(letter) else { return letter.to_owned() };
        let message = Message::new("explain-sends").with("letter", self.quoted(title)).with("to", self.all_the(to));
        self.say(message.with("count", to.len()))
    }

    /// What an action is called: in this track, or else in the first that has it.
    pub fn action_title(&self, id: &str) -> String {
        let here = self.track.and_then(|track| track.action(id));
        let found = here.or_else(|| self.procedure.tracks.iter().find_map(|track| track.action(id)));
        found.map_or_else(|| id.to_owned(), |action| action.title.to_string())
    }

    /// What a stage is called: in this track, or else in the first that has it.
    pub fn stage_title(&self, id: &str) -> String {
        let here = self.track.and_then(|track| track.stage(id));
        let found = here.or_else(|| self.procedure.tracks.iter().find_map(|track| track.stage(id)));
        found.map_or_else(|| id.to_owned(), |stage| stage.title.to_string())
    }

    /// What a clock is called: in this track, or else in the first that has it.
    pub fn clock_title(&self, id: &str) -> String {
        let here = self.track.and_then(|track| track.clock(id));
        let found = here.or_else(|| self.procedure.tracks.iter().find_map(|track| track.clock(id)));
        found.map_or_else(|| id.to_owned(), |clock| clock.title.to_string())
    }

    /// A sentence lead in bold: 'Antwoord geven'.
    pub(crate) fn bold(&self, title: &str) -> String {
        format!("**{}**", capital(&plain(title)))
    }
}
