//! A clock in plain words: from when, how long, counted how, how hard, met by what.

use calendar::{FirstDay, MonthEnd, Shift, Unit};
use text::{Language, Message};

use super::page::sentence;
use super::speaker::Speaker;
use crate::model::{Clock, Extension, Force, Procedure, Track, Within};

/// A clock as a paragraph of Markdown.
pub fn explain_clock(procedure: &Procedure, track: &Track, clock: &Clock, language: Language) -> String {
    Speaker::new(procedure, language).in_track(track).clock(clock)
}

impl Speaker<'_> {
    /// A clock as a paragraph.
    pub fn clock(&self, clock: &Clock) -> String {
        let mut said = vec![self.lead(clock)];
        said.extend(self.counting(&clock.within).map(|words| sentence(&words)));
        said.push(self.force(clock.force));
        if !clock.met_by.is_empty() {
            let id = if clock.force == Force::Window { "explain-clock-done" } else { "explain-clock-met" };
            said.push(self.say(Message::new(id).with("by", self.any_phrase(&clock.met_by))));
        }
        if let Some(role) = &clock.duty_of {
            said.push(self.say(Message::new("explain-clock-duty").with("role", self.the(role))));
        }
        if let Some(condition) = &clock.if_ {
            said.push(self.say(Message::new("explain-clock-if").with("condition", self.condition(condition))));
        }
        if let Some(condition) = &clock.undeliverable_if {
            said.push(
                self.say(Message::new("explain-clock-undeliverable").with("condition", self.condition(condition))),
            );
        }
        if !clock.lapses_on.is_empty() {
            said.push(self.say(Message::new("explain-clock-lapses").with("on", self.any_phrase(&clock.lapses_on))));
        }
        if clock.recurs {
            said.push(self.word("explain-clock-recurs"));
        }
        if clock.outlives {
            said.push(self.word("explain-clock-outlives"));
        }
        let why = self.why(&clock.basis);
        if let Some(last) = said.last_mut() {
            last.push_str(&why);
        }
        for pause in &clock.pauses {
            let message = Message::new("explain-clock-pause")
                .with("from", self.moment(&pause.from))
                .with("until", self.moment(&pause.until))
                .with("why", self.why(&pause.basis));
            said.push(self.say(message));
        }
        said.extend(clock.extend.iter().map(|extension| self.extension(extension)));
        said.join(" ")
    }

    /// What is due, when, and from when.
    fn lead(&self, clock: &Clock) -> String {
        let start = self.starts(&clock.starts);
        let id = match (&clock.within, clock.force) {
            (Within::NoTermStated, _) => "explain-clock-no-term",
            (_, Force::Right) => "explain-clock-right",
            (_, Force::Minimum) => "explain-clock-minimum",
            (_, Force::Window) => "explain-clock-window",
            _ => "explain-clock-within",
        };
        let message = Message::new(id)
            .with("title", self.bold(&clock.title))
            .with("length", self.within(&clock.within))
            .with("start", start);
        self.say(message)
    }

    /// How long, as part of a sentence.
    pub fn within(&self, within: &Within) -> String {
        match within {
            Within::Term(term) => self.say(term.length.words()),
            Within::Fact(fact, ..) => {
                self.procedure.facts.get(fact).map_or_else(|| fact.to_string(), |fact| self.answer(fact))
            }
            Within::NoTermStated => self.word("explain-no-term"),
        }
    }

    /// How the days are counted, as part of a sentence; nothing where there is nothing to count.
    pub fn counting(&self, within: &Within) -> Option<String> {
        let (unit, first_day, shift, month_end) = match within {
            Within::Term(term) => (Some(term.length.unit), term.first_day, term.shift, term.month_end),
            Within::Fact(_, first_day, shift, month_end) => (None, *first_day, *shift, *month_end),
            Within::NoTermStated => return None,
        };
        let first = match first_day {
            FirstDay::DayAfter => "explain-count-day-after",
            FirstDay::SameDay => "explain-count-same-day",
        };
        let shift = match shift {
            Shift::None => "explain-count-stays",
            Shift::NextWorkingDay => "explain-count-next-working-day",
            Shift::Atw => "explain-count-atw",
        };
        let months = match month_end {
            MonthEnd::SameNumber => "explain-count-same-number",
            MonthEnd::DayBefore => "explain-count-day-before",
            MonthEnd::Earlier => "explain-count-earlier",
        };
        let mut words = vec![self.word(first)];
        if unit == Some(Unit::WorkingDays) {
            words.push(self.word("explain-count-working-days"));
        }
        if matches!(unit, None | Some(Unit::Months | Unit::Years)) {
            words.push(self.word(months));
        }
        words.push(self.word(shift));
        Some(words.join("; "))
    }

    /// How hard a clock is, in a sentence.
    pub fn force(&self, force: Force) -> String {
        self.word(match force {
            Force::Statutory => "explain-force-statutory",
            Force::Obligation => "explain-force-obligation",
            Force::Promise => "explain-force-promise",
            Force::Target => "explain-force-target",
            Force::Right => "explain-force-right",
            Force::Window => "explain-force-window",
            Force::Minimum => "explain-force-minimum",
        })
    }

    /// A way to extend a clock, in a sentence.
    pub(crate) fn extension(&self, extension: &Extension) -> String {
        let mut how = Vec::new();
        if !extension.by.is_empty() {
            how.push(self.say(Message::new("explain-extend-by").with("by", self.by(&extension.by))));
        }
        if extension.before_expiry {
            how.push(self.word("explain-extend-before"));
        }
        if !extension.consent.is_empty() {
            how.push(self.say(Message::new("explain-extend-consent").with("roles", self.all_the(&extension.consent))));
        }
        if !extension.tells.is_empty() {
            how.push(self.say(Message::new("explain-extend-tells").with("roles", self.all_the(&extension.tells))));
        }
        if let Some(letter) = extension.letter.as_ref().and_then(|id| self.procedure.letter(id)) {
            how.push(self.say(Message::new("explain-extend-letter").with("letter", self.quoted(&letter.title))));
        }
        let (id, length) = match (extension.by_length, extension.to_length) {
            (_, Some(to)) => ("explain-extend-to", self.say(to.words())),
            (Some(by), None) => ("explain-extend-with", self.say(by.words())),
            (None, None) => ("explain-extend-free", String::new()),
        };
        let how = if how.is_empty() { String::new() } else { format!(", {}", how.join(", ")) };
        let message = Message::new(id)
            .with("times", extension.times)
            .with("length", length)
            .with("how", how)
            .with("why", self.why(&extension.basis));
        self.say(message)
    }
}
