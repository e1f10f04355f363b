//! What the things of a procedure are called inside a condition in words.

use condition::{Kind, NameClass, Titles, Value};
use text::Message;

use super::page::plain;
use super::speaker::Speaker;
use crate::model::{Fact, FactKind};

impl Titles for Speaker<'_> {
    fn fact(&self, name: &str) -> Option<String> {
        let built_in = match name {
            "channel" => Some("explain-fact-channel"),
            "received" => Some("explain-fact-received"),
            "first_contact" => Some("explain-fact-first-contact"),
            "today" => Some("explain-fact-today"),
            "stage" => Some("explain-fact-stage"),
            "track" => Some("explain-fact-track"),
            "anonymous" => Some("explain-fact-anonymous"),
            "written" => Some("explain-fact-written"),
            _ => None,
        };
        match built_in {
            Some(id) => Some(self.word(id)),
            None => self.procedure.facts.get(name).map(|fact| self.answer(fact)),
        }
    }

    fn option(&self, fact: &str, option: &str) -> Option<String> {
        match fact {
            "channel" => self.procedure.channel(option).map(|channel| plain(&channel.title)),
            "stage" => Some(plain(&self.stage_title(option))),
            "track" => self.procedure.track(option).map(|track| plain(&track.title)),
            _ => self.procedure.value_in_words(fact, &Value::OneOf(option.into())).map(|words| plain(&words)),
        }
    }

    fn named(&self, class: NameClass, name: &str) -> Option<String> {
        let procedure = self.procedure;
        let title = match class {
            NameClass::Action => self.action_title(name),
            NameClass::Stage => self.stage_title(name),
            NameClass::Clock => self.clock_title(name),
            NameClass::Milestone => self.milestone_title(name),
            NameClass::Request => procedure.request(name)?.title.to_string(),
            NameClass::Letter => procedure.letter(name)?.title.to_string(),
            NameClass::Track => procedure.track(name)?.title.to_string(),
            NameClass::Interrupt => procedure.interrupt(name)?.title.to_string(),
            NameClass::Role => procedure.role(name)?.title.to_string(),
        };
        Some(plain(&title))
    }

    fn statement(&self, fact: &str, holds: bool) -> Option<String> {
        let pick = |yes, no| Some(self.word(if holds { yes } else { no }));
        match fact {
            "anonymous" => pick("explain-anonymous", "explain-not-anonymous"),
            "written" => pick("explain-written", "explain-not-written"),
            _ => {
                let answer = self.answer(self.procedure.facts.get(fact)?);
                let id = if holds { "explain-answer-yes" } else { "explain-answer-no" };
                Some(self.say(Message::new(id).with("answer", answer)))
            }
        }
    }
}

impl Speaker<'_> {
    /// What was answered to a fact, as it stands in a sentence: its title is a question or a label.
    pub(crate) fn answer(&self, fact: &Fact) -> String {
        let id = match fact.values {
            Kind::Date => "explain-answer-date",
            Kind::Moment => "explain-answer-moment",
            Kind::Person => "explain-answer-person",
            Kind::Length => "explain-answer-length",
            _ if fact.kind == FactKind::Ground => "explain-answer-ground",
            _ if fact.title.ends_with('?') => "explain-answer-question",
            _ => "explain-answer-label",
        };
        self.say(Message::new(id).with("title", plain(&fact.title)))
    }

    /// What is asked by a fact.
    pub(crate) fn fact_title(&self, id: &str) -> String {
        self.procedure.facts.get(id).map_or_else(|| id.to_owned(), |fact| fact.title.to_string())
    }

    /// What a milestone is called.
    pub fn milestone_title(&self, id: &str) -> String {
        let found = self.procedure.milestones.iter().find(|(known, _)| &**known == id);
        found.map_or_else(|| id.to_owned(), |(_, title)| title.to_string())
    }

    /// A value that a rule fixes, in words.
    pub(crate) fn value(&self, fact: &str, value: &Value) -> String {
        match value {
            Value::YesNo(true) => self.word("explain-yes"),
            Value::YesNo(false) => self.word("explain-no"),
            Value::Unknown => self.word("explain-unknown"),
            Value::Date(date) => text::date_in_words(self.language, *date),
            Value::Length(length) => self.say(length.words()),
            Value::Number(number) => number.to_string(),
            Value::Text(words) => self.quoted(words),
            Value::OneOf(option) => {
                let title = self.option(fact, option).unwrap_or_else(|| option.to_string());
                self.say(Message::new("explain-quoted").with("words", title))
            }
            Value::ManyOf(options) => {
                self.all_of(options.iter().filter_map(|option| self.option(fact, option)).collect())
            }
            Value::Person(id) => id.to_string(),
            Value::Moment(moment) => moment.to_string(),
        }
    }
}
