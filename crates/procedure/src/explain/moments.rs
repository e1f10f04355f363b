//! Things that happen, and the moments that they make.

use text::Message;

use super::page::plain;
use super::speaker::Speaker;
use crate::model::{Id, Moment, Phrase, Starts, Which};

impl Speaker<'_> {
    /// Something that has happened, as part of a sentence: 'de brief "Antwoord" is verstuurd'.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        let id = match phrase {
            Phrase::Action(_) => "condition-done",
            Phrase::Mark(_) => "condition-marked",
            Phrase::Stage(_) => "condition-was-in",
            Phrase::Letter(_) => "condition-sent",
            Phrase::Request(_) => "condition-asked",
            Phrase::Answer(_) => "condition-answered",
        };
        self.say(Message::new(id).with("name", plain(&self.phrase_title(phrase))))
    }

    /// Any of several things that have happened.
    pub(crate) fn any_phrase(&self, phrases: &[Phrase]) -> String {
        self.one_of(phrases.iter().map(|phrase| self.phrase(phrase)).collect())
    }

    /// What the thing that happens is called.
    pub(crate) fn phrase_title(&self, phrase: &Phrase) -> String {
        let request =
            |id: &Id| self.procedure.request(id).map_or_else(|| id.to_string(), |found| found.title.to_string());
        match phrase {
            Phrase::Action(id) => self.action_title(id),
            Phrase::Mark(id) => self.milestone_title(id),
            Phrase::Stage(id) => self.stage_title(id),
            Phrase::Letter(id) => {
                self.procedure.letter(id).map_or_else(|| id.to_string(), |letter| letter.title.to_string())
            }
            Phrase::Request(id) | Phrase::Answer(id) => request(id),
        }
    }

    /// A day in the course of a part: 'de dag waarop de brief "Antwoord" wordt verstuurd'.
    pub fn moment(&self, moment: &Moment) -> String {
        match moment {
            Moment::Received => self.word("explain-day-received"),
            Moment::FirstContact => self.word("explain-day-first-contact"),
            Moment::Fact(fact) => match self.procedure.facts.get(fact) {
                Some(fact) => self.answer(fact),
                None => fact.to_string(),
            },
            Moment::Due(clock) => {
                self.say(Message::new("explain-day-due").with("clock", self.quoted(&self.clock_title(clock))))
            }
            Moment::When(which, phrase) => {
                let id = match phrase {
                    Phrase::Action(_) => "explain-day-action",
                    Phrase::Mark(_) => "explain-day-mark",
                    Phrase::Stage(_) => "explain-day-stage",
                    Phrase::Letter(_) => "explain-day-letter",
                    Phrase::Request(_) => "explain-day-request",
                    Phrase::Answer(_) => "explain-day-answer",
                };
                let day = self.say(Message::new(id).with("name", self.quoted(&self.phrase_title(phrase))));
                match which {
                    Which::First => day,
                    Which::Last => self.say(Message::new("explain-day-last").with("day", day)),
                }
            }
        }
    }

    /// From when a clock runs, as part of a sentence.
    pub fn starts(&self, starts: &Starts) -> String {
        let all = |moments: &[Moment]| moments.iter().map(|moment| self.moment(moment)).collect();
        match starts {
            Starts::At(moment) => self.moment(moment),
            Starts::LaterOf(moments) => {
                self.say(Message::new("explain-later-of").with("moments", self.all_of(all(moments))))
            }
            Starts::EarlierOf(moments) => {
                self.say(Message::new("explain-earlier-of").with("moments", self.one_of(all(moments))))
            }
        }
    }
}
