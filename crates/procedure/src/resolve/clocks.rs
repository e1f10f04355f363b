//! Clocks: what starts and meets them exists, and nothing that changes a date is left open.

use std::sync::Arc;

use calendar::{FirstDay, Length, MonthEnd, Shift, Term, Unit};
use condition::Vocabulary;
use reading::{Span, Spanned};
use text::Message;

use super::Resolver;
use super::names::applies;
use crate::file;
use crate::model::{CitedAs, Clock, Extension, Id, Moment, Pause, Phrase, Starts, Within};

/// How a clock of a regime differs from one of the file: its names get the prefix of the regime.
#[derive(Clone, Copy)]
pub(crate) struct OfRegime<'a> {
    pub regime: &'a str,
    pub complaint_from: &'a Starts,
}

impl Resolver<'_> {
    /// The clocks of a track: its own, those of the root, those of its regimes.
    pub fn track_clocks(
        &mut self,
        place: &str,
        id: &Id,
        track: &file::Track,
        vocabulary: &Vocabulary,
    ) -> (Vec<(Id, Starts)>, Vec<Clock>) {
        let mut clocks = Vec::new();
        for (name, clock) in track.clocks.iter() {
            let place = format!("{place}.clocks.{}", name.value);
            clocks.extend(self.clock(&place, name, clock, id, vocabulary, None));
        }
        for (name, clock) in self.file.clocks.iter() {
            if applies(&clock.tracks, id) {
                let place = format!("clocks.{}", name.value);
                clocks.extend(self.clock(&place, name, clock, id, vocabulary, None));
            }
        }
        let mut regimes = Vec::new();
        for (name, used) in track.regimes.iter() {
            self.basis(&format!("{place}.regimes.{}", name.value), &used.clauses, &used.own, &used.span);
            self.starts(&used.complaint_from, id, None);
            let Some(regime) = self.library.regimes.get(&name.value).cloned() else {
                let candidates: Vec<Id> = self.library.regimes.keys().cloned().collect();
                self.unknown_name("regime", name, &candidates);
                continue;
            };
            regimes.push((name.value.clone(), used.complaint_from.value.clone()));
            let of = OfRegime { regime: &name.value, complaint_from: &used.complaint_from.value };
            for (clock_name, clock) in regime.clocks.iter() {
                let full = Spanned {
                    value: format!("{}.{}", name.value, clock_name.value).into(),
                    span: clock_name.span.clone(),
                };
                clocks.extend(self.clock(&format!("regimes.{}", full.value), &full, clock, id, vocabulary, Some(of)));
            }
        }
        (regimes, clocks)
    }

    fn clock(
        &mut self,
        place: &str,
        name: &Spanned<Id>,
        clock: &file::Clock,
        track: &str,
        vocabulary: &Vocabulary,
        of: Option<OfRegime<'_>>,
    ) -> Option<Clock> {
        let reason: Option<Arc<str>> = if of.is_some() { clock.law.clone() } else { clock.own.clone() };
        let mut basis = self.basis(place, &clock.clauses, &reason, &clock.span);
        basis.law.clone_from(&clock.law);
        let starts = self.starts(&clock.starts, track, of);
        let within = self.within(name, clock);
        let if_ = clock.if_.as_ref().and_then(|text| self.condition(text, vocabulary));
        let undeliverable_if = clock.undeliverable_if.as_ref().and_then(|text| self.condition(text, vocabulary));
        for condition in [&if_, &undeliverable_if].into_iter().flatten() {
            let about_clocks = |(function, _): &(condition::Function, Id)| {
                matches!(function, condition::Function::Running | condition::Function::Over | condition::Function::Met)
            };
            if condition.calls().iter().any(about_clocks) {
                let message = Message::new("procedure-clock-circle").with("clock", &name.value);
                self.problems.error(&clock.span, message, Message::new("procedure-clock-circle-remedy"));
            }
        }
        let met_by = self.phrases(&clock.met_by, track, of);
        let lapses_on = self.phrases(&clock.lapses_on, track, of);
        // A regime does not know the roles of the procedure: it may name one, or leave it to the stage.
        let duty_of = clock.duty_of.as_ref().and_then(|role| {
            if of.is_some() && !self.names.classes["role"].contains(&role.value) {
                None
            } else {
                self.known("role", role)
            }
        });
        Some(Clock {
            id: name.value.clone(),
            title: clock.title.clone(),
            starts: starts?,
            within: within?,
            force: clock.force,
            met_by,
            lapses_on,
            if_,
            undeliverable_if,
            duty_of,
            recurs: clock.recurs,
            outlives: clock.outlives,
            extend: self.extensions(place, clock, of),
            pauses: self.pauses(place, clock, track, of),
            basis,
        })
    }

    fn within(&mut self, name: &Spanned<Id>, clock: &file::Clock) -> Option<Within> {
        if clock.within.value == file::Within::NoTermStated {
            return Some(Within::NoTermStated);
        }
        let months = match &clock.within.value {
            file::Within::Length(length) => matches!(length.unit, Unit::Months | Unit::Years),
            _ => true,
        };
        let first_day = self.counting(
            name,
            clock,
            "first-day",
            &clock.first_day,
            true,
            &[("day-after", FirstDay::DayAfter), ("same-day", FirstDay::SameDay)],
        );
        let shift = self.counting(
            name,
            clock,
            "shift",
            &clock.shift,
            true,
            &[("none", Shift::None), ("next-working-day", Shift::NextWorkingDay), ("atw", Shift::Atw)],
        );
        let month_end = self.counting(
            name,
            clock,
            "month-end",
            &clock.month_end,
            months,
            &[
                ("same-number", MonthEnd::SameNumber),
                ("day-before", MonthEnd::DayBefore),
                ("earlier", MonthEnd::Earlier),
            ],
        );
        let (first_day, shift) = (first_day?, shift?);
        let month_end = if months { month_end? } else { month_end.unwrap_or(MonthEnd::SameNumber) };
        Some(match &clock.within.value {
            file::Within::Length(length) => Within::Term(Term { length: *length, first_day, shift, month_end }),
            file::Within::Fact(fact) => {
                let written = Spanned { value: fact.clone(), span: clock.within.span.clone() };
                Within::Fact(self.known("fact", &written)?, first_day, shift, month_end)
            }
            file::Within::NoTermStated => Within::NoTermStated,
        })
    }

    /// One of the three things that change a date; leaving it out is an error that names the clauses.
    fn counting<T: Copy>(
        &mut self,
        name: &Spanned<Id>,
        clock: &file::Clock,
        key: &'static str,
        written: &Option<Spanned<Arc<str>>>,
        needed: bool,
        known: &[(&'static str, T)],
    ) -> Option<T> {
        let words = || known.iter().map(|(word, _)| *word);
        match written {
            Some(written) => {
                let found = known.iter().find(|(word, _)| *word == &*written.value).map(|(_, value)| *value);
                if found.is_none() {
                    let message = Message::new("reading-unknown-word").with("word", &written.value);
                    self.problems.error(&written.span, message, super::names::suggestion(&written.value, words()));
                }
                found
            }
            None => {
                if needed {
                    let clauses: Vec<&str> = clock.clauses.iter().map(|clause| &*clause.value).collect();
                    let message = Message::new("procedure-clock-counting")
                        .with("clock", &name.value)
                        .with("key", key)
                        .with("clauses", if clauses.is_empty() { "-".to_owned() } else { clauses.join(", ") });
                    let remedy = Message::new("procedure-clock-counting-remedy")
                        .with("key", key)
                        .with("words", words().collect::<Vec<_>>().join(", "));
                    self.problems.error(&name.span, message, remedy);
                }
                None
            }
        }
    }

    /// A length as such, where no fact is possible.
    pub fn length(&mut self, within: &Spanned<file::Within>) -> Option<Length> {
        match &within.value {
            file::Within::Length(length) => Some(*length),
            _ => {
                let message = Message::new("procedure-plain-length");
                self.problems.error(&within.span, message, Message::new("procedure-length-remedy"));
                None
            }
        }
    }

    fn extensions(&mut self, place: &str, clock: &file::Clock, of: Option<OfRegime<'_>>) -> Vec<Extension> {
        let mut extensions = Vec::new();
        for (index, extension) in clock.extend.iter().enumerate() {
            let own = if of.is_some() { &clock.law } else { &extension.own };
            let basis = self.basis(&format!("{place}.extend.{}", index + 1), &extension.clauses, own, &extension.span);
            let by_length = extension.by_length.as_ref().and_then(|within| self.length(within));
            let to_length = extension.to_length.as_ref().and_then(|within| self.length(within));
            if by_length.is_some() && to_length.is_some() {
                let message = Message::new("procedure-extension-both");
                self.problems.error(&extension.span, message, Message::new("procedure-extension-both-remedy"));
            }
            extensions.push(Extension {
                by_length,
                to_length,
                times: extension.times,
                by: self.regime_roles(&extension.by, of).iter().filter_map(|role| self.by(role)).collect(),
                before_expiry: extension.before_expiry,
                consent: self
                    .regime_roles(&extension.consent, of)
                    .iter()
                    .filter_map(|r| self.known("role", r))
                    .collect(),
                tells: self.regime_roles(&extension.tells, of).iter().filter_map(|r| self.known("role", r)).collect(),
                letter: extension.letter.as_ref().and_then(|letter| self.known("letter", letter)),
                basis,
            });
        }
        extensions
    }

    /// Of the roles that a regime names, those that the procedure has.
    fn regime_roles(&self, roles: &[Spanned<Id>], of: Option<OfRegime<'_>>) -> Vec<Spanned<Id>> {
        let known = |role: &Spanned<Id>| {
            of.is_none() || role.value.starts_with("anyone") || self.names.classes["role"].contains(&role.value)
        };
        roles.iter().filter(|role| known(role)).cloned().collect()
    }

    fn pauses(&mut self, place: &str, clock: &file::Clock, track: &str, of: Option<OfRegime<'_>>) -> Vec<Pause> {
        let mut pauses = Vec::new();
        for pause in &clock.pauses {
            let own = if of.is_some() { &clock.law } else { &pause.own };
            let basis = self.basis(&format!("{place}.pauses"), &pause.clauses, own, &pause.span);
            let from = self.moment(&pause.from.value, &pause.from.span, track, of);
            let until = self.moment(&pause.until.value, &pause.until.span, track, of);
            if let (Some(from), Some(until)) = (from, until) {
                pauses.push(Pause { from, until, basis });
            }
        }
        pauses
    }

    /// From when a clock runs, with every name known.
    pub fn starts(&mut self, starts: &Spanned<Starts>, track: &str, of: Option<OfRegime<'_>>) -> Option<Starts> {
        if let (Starts::At(Moment::When(_, Phrase::Mark(mark))), Some(of)) = (&starts.value, of)
            && &**mark == "complaint"
        {
            return Some(of.complaint_from.clone());
        }
        let span = &starts.span;
        let all = |resolver: &mut Self, moments: &[Moment]| -> Option<Vec<Moment>> {
            moments.iter().map(|moment| resolver.moment(moment, span, track, of)).collect()
        };
        Some(match &starts.value {
            Starts::At(moment) => Starts::At(self.moment(moment, span, track, of)?),
            Starts::LaterOf(moments) => Starts::LaterOf(all(self, moments)?),
            Starts::EarlierOf(moments) => Starts::EarlierOf(all(self, moments)?),
        })
    }

    fn moment(&mut self, moment: &Moment, span: &Span, track: &str, of: Option<OfRegime<'_>>) -> Option<Moment> {
        let at = |value: &Id| Spanned { value: value.clone(), span: span.clone() };
        Some(match moment {
            Moment::Received | Moment::FirstContact => moment.clone(),
            Moment::When(_, Phrase::Mark(mark)) if &**mark == "complaint" && of.is_some() => match of?.complaint_from {
                Starts::At(moment) => moment.clone(),
                _ => Moment::Received,
            },
            Moment::When(which, phrase) => Moment::When(*which, self.phrase(phrase, span, track, of)?),
            Moment::Fact(fact) => Moment::Fact(self.known("fact", &at(fact))?),
            Moment::Due(clock) => {
                let full: Id = of.map_or_else(|| clock.clone(), |of| format!("{}.{clock}", of.regime).into());
                let clocks: Vec<Id> = self.names.tracks.get(track)?.clocks.iter().cloned().collect();
                if !clocks.contains(&full) {
                    self.unknown_name("clock", &at(&full), &clocks);
                    return None;
                }
                Moment::Due(full)
            }
        })
    }

    fn phrases(&mut self, phrases: &[Spanned<Phrase>], track: &str, of: Option<OfRegime<'_>>) -> Vec<Phrase> {
        phrases.iter().filter_map(|phrase| self.phrase(&phrase.value, &phrase.span, track, of)).collect()
    }

    /// A phrase of the track, with its name known.
    pub fn phrase(&mut self, phrase: &Phrase, span: &Span, track: &str, of: Option<OfRegime<'_>>) -> Option<Phrase> {
        let at = |value: &Id| Spanned { value: value.clone(), span: span.clone() };
        let own = self.names.tracks.get(track);
        let stages = own.map(|own| own.stages.clone()).unwrap_or_default();
        let actions: Vec<Id> = own.map(|own| own.actions.iter().cloned().collect()).unwrap_or_default();
        let among = |resolver: &mut Self, class: &'static str, name: &Id, known: &[Id]| {
            let found = known.contains(name);
            if !found {
                resolver.unknown_name(class, &at(name), known);
            }
            found.then(|| name.clone())
        };
        let _ = of;
        Some(match phrase {
            Phrase::Action(name) => Phrase::Action(among(self, "action", name, &actions)?),
            Phrase::Stage(name) => Phrase::Stage(among(self, "stage", name, &stages)?),
            Phrase::Mark(name) => Phrase::Mark(self.known("milestone", &at(name))?),
            Phrase::Letter(name) => Phrase::Letter(self.known("letter", &at(name))?),
            Phrase::Request(name) => Phrase::Request(self.known("request", &at(name))?),
            Phrase::Answer(name) => Phrase::Answer(self.known("request", &at(name))?),
        })
    }

    /// A phrase that may belong to any track: the action or stage must be somewhere.
    pub fn phrase_anywhere(&mut self, phrase: &Spanned<Phrase>, place: &str) -> Option<Phrase> {
        let class = match &phrase.value {
            Phrase::Action(_) => "action",
            Phrase::Stage(_) => "stage",
            Phrase::Mark(_) => "milestone",
            Phrase::Letter(_) => "letter",
            Phrase::Request(_) | Phrase::Answer(_) => "request",
        };
        let (Phrase::Action(name)
        | Phrase::Stage(name)
        | Phrase::Mark(name)
        | Phrase::Letter(name)
        | Phrase::Request(name)
        | Phrase::Answer(name)) = &phrase.value;
        let _ = (place, CitedAs::Human);
        self.known(class, &Spanned { value: name.clone(), span: phrase.span.clone() })?;
        Some(phrase.value.clone())
    }
}
