//! Tracks: stages, grounds, actions, outcomes, requests, interrupts.

use std::sync::Arc;

use condition::Vocabulary;
use reading::{Span, Spanned};
use text::Message;

use super::Resolver;
use super::names::applies;
use crate::file;
use crate::model::{
    Action, CitedAs, Disclosure, Exception, Go, Ground, Id, Interrupt, Outcome, Request, Requirement, Sees, Stage,
    Track,
};

impl Resolver<'_> {
    /// The tracks of the file.
    pub fn tracks(&mut self) -> Vec<Track> {
        let file = self.file;
        file.tracks.iter().map(|(id, track)| self.track(&id.value, track)).collect()
    }

    fn track(&mut self, id: &Id, track: &file::Track) -> Track {
        let place = format!("tracks.{id}");
        let basis = self.basis(&place, &track.clauses, &track.own, &track.span);
        let vocabulary = self.names.vocabulary(Some(id));
        let stages = self.stages(&place, track);
        let grounds = self.grounds(&place, track, &vocabulary);
        let mut actions = Vec::new();
        for (name, action) in track.actions.iter() {
            actions.push(self.action(&format!("{place}.actions.{}", name.value), name, action, id, &vocabulary));
        }
        for (name, action) in self.file.everywhere.iter() {
            if applies(&action.tracks, id) && track.actions.get(&name.value).is_none() {
                let mut made = self.action(&format!("everywhere.{}", name.value), name, action, id, &vocabulary);
                made.everywhere = true;
                made.in_.retain(|stage| track.stages.get(stage).is_some());
                if action.in_.is_empty() || !made.in_.is_empty() {
                    actions.push(made);
                }
            }
        }
        let tailored = track.tailored.as_ref().map(|tailored| {
            let by = tailored.by.iter().filter_map(|role| self.by(role)).collect();
            (by, self.cite(&format!("{place}.tailored"), CitedAs::Rule, &tailored.clauses))
        });
        let (regimes, clocks) = self.track_clocks(&place, id, track, &vocabulary);
        let counts_as = self.counts_as(&track.counts_as);
        Track {
            id: id.clone(),
            title: track.title.clone(),
            counts_as,
            regimes,
            tailored,
            stages,
            grounds,
            actions,
            clocks,
            basis,
        }
    }

    fn counts_as(&mut self, written: &Spanned<Id>) -> Arc<str> {
        const KNOWN: [&str; 10] = [
            "complaint",
            "signal",
            "advice",
            "question",
            "compliment",
            "suggestion",
            "tip",
            "danger",
            "request",
            "contact",
        ];
        if !KNOWN.contains(&&*written.value) {
            let message = Message::new("reading-unknown-word").with("word", &written.value);
            let remedy = super::names::suggestion(&written.value, KNOWN.into_iter());
            self.problems.error(&written.span, message, remedy);
        }
        written.value.clone()
    }

    fn stages(&mut self, place: &str, track: &file::Track) -> Vec<Stage> {
        let mut stages = Vec::new();
        for (id, stage) in track.stages.iter() {
            let basis = self.basis(&format!("{place}.stages.{}", id.value), &stage.clauses, &stage.own, &stage.span);
            let responsible = stage.responsible.as_ref().and_then(|role| self.known("role", role));
            if !stage.end && stage.responsible.is_none() {
                let message = Message::new("procedure-stage-nobody").with("stage", &id.value);
                self.problems.error(&id.span, message, Message::new("procedure-stage-nobody-remedy"));
            }
            stages.push(Stage {
                id: id.value.clone(),
                title: stage.title.clone(),
                means: stage.means.clone(),
                responsible,
                end: stage.end,
                basis,
            });
        }
        if stages.is_empty() {
            let message = Message::new("procedure-track-no-stages");
            self.problems.error(&track.span, message, Message::new("procedure-track-no-stages-remedy"));
        }
        stages
    }

    fn grounds(&mut self, place: &str, track: &file::Track, vocabulary: &Vocabulary) -> Vec<Ground> {
        let mut grounds = Vec::new();
        for (id, ground) in track.grounds.iter() {
            let place = format!("{place}.grounds.{}", id.value);
            let basis = self.basis(&place, &ground.clauses, &ground.own, &ground.span);
            let applies_if = ground.applies_if.as_ref().and_then(|text| self.condition(text, vocabulary));
            let mut except = Vec::new();
            for (name, exception) in ground.except.iter() {
                let place = format!("{place}.except.{}", name.value);
                let basis = self.basis(&place, &exception.clauses, &exception.own, &exception.span);
                if let Some(if_) = self.condition(&exception.if_, vocabulary) {
                    except.push(Exception { id: name.value.clone(), if_, title: exception.title.clone(), basis });
                }
            }
            grounds.push(Ground {
                id: id.value.clone(),
                title: ground.title.clone(),
                force: ground.force,
                applies_if,
                except,
                refer_to: self.known_all("body", &ground.refer_to),
                law: ground.law.iter().map(|law| law.value.clone()).collect(),
                basis,
            });
        }
        grounds
    }

    fn known_all(&mut self, class: &'static str, names: &[Spanned<Id>]) -> Vec<Id> {
        names.iter().filter_map(|name| self.known(class, name)).collect()
    }

    fn action(
        &mut self,
        place: &str,
        name: &Spanned<Id>,
        action: &file::Action,
        track: &str,
        vocabulary: &Vocabulary,
    ) -> Action {
        let basis = self.basis(place, &action.clauses, &action.own, &action.span);
        let mut requires = Vec::new();
        for (id, requirement) in action.requires.iter() {
            let place = format!("{place}.requires.{}", id.value);
            let basis = self.basis(&place, &requirement.clauses, &requirement.own, &requirement.span);
            if let Some(that) = self.condition(&requirement.that, vocabulary) {
                let else_ = requirement.else_.clone();
                requires.push(Requirement { id: id.value.clone(), that, else_, firm: requirement.firm, basis });
            }
        }
        let mut assigns = Vec::new();
        for (role, fact) in action.assigns.iter() {
            if let (Some(role), Some(fact)) = (self.known("role", role), self.known("fact", fact)) {
                assigns.push((role, fact));
            }
        }
        if action.by.is_empty() {
            let message = Message::new("procedure-action-nobody").with("action", &name.value);
            self.problems.error(&name.span, message, Message::new("procedure-action-nobody-remedy"));
        }
        let then: Vec<Outcome> =
            action.then.iter().map(|outcome| self.outcome(place, outcome, track, vocabulary)).collect();
        self.otherwise(action, &then, vocabulary);
        Action {
            id: name.value.clone(),
            title: action.title.clone(),
            title_for_sender: action.title_for_sender.clone(),
            help: action.help.clone(),
            help_for_sender: action.help_for_sender.clone(),
            by: action.by.iter().filter_map(|role| self.by(role)).collect(),
            in_: self.stages_of(track, &action.in_, place.starts_with("everywhere.")),
            also_closed: action.also_closed,
            once: action.once,
            if_: action.if_.as_ref().and_then(|text| self.condition(text, vocabulary)),
            requires,
            asks: self.asks(place, &action.asks, vocabulary),
            assigns,
            admits: action.admits,
            then,
            always: self.always(place, action, track, vocabulary),
            everywhere: false,
            basis,
        }
    }

    /// The stages named. An action of every track may name stages that only some tracks have.
    fn stages_of(&mut self, track: &str, stages: &[Spanned<Id>], everywhere: bool) -> Vec<Id> {
        let own = self.names.tracks.get(track).map(|names| names.stages.clone()).unwrap_or_default();
        let mut known = Vec::new();
        for stage in stages {
            if own.contains(&stage.value) {
                known.push(stage.value.clone());
            } else if !everywhere || !self.names.classes["stage"].contains(&stage.value) {
                self.unknown_name("stage", stage, &own);
            }
        }
        known
    }

    fn outcome(&mut self, place: &str, outcome: &file::Outcome, track: &str, vocabulary: &Vocabulary) -> Outcome {
        let place = format!("{place}.then");
        Outcome {
            if_: outcome.if_.as_ref().and_then(|text| self.condition(text, vocabulary)),
            go: outcome.go.as_ref().and_then(|go| self.go(go, Some(track))),
            marks: self.known_all("milestone", &outcome.marks),
            letters: self.known_all("letter", &outcome.letters),
            opens: self.known_all("request", &outcome.opens),
            answers: self.known_all("request", &outcome.answers),
            discloses: self.disclosures(&place, &outcome.discloses, vocabulary),
            raises: outcome.raises.as_ref().and_then(|name| self.known("interrupt", name)),
            sets: self.sets(&outcome.sets, vocabulary),
            clauses: self.cite(&place, CitedAs::Rule, &outcome.clauses),
            span: outcome.span.clone(),
        }
    }

    fn always(&mut self, place: &str, action: &file::Action, track: &str, vocabulary: &Vocabulary) -> Outcome {
        Outcome {
            if_: None,
            go: action.go.as_ref().and_then(|go| self.go(go, Some(track))),
            marks: self.known_all("milestone", &action.marks),
            letters: self.known_all("letter", &action.letters),
            opens: self.known_all("request", &action.opens),
            answers: self.known_all("request", &action.answers),
            discloses: self.disclosures(place, &action.discloses, vocabulary),
            raises: action.raises.as_ref().and_then(|name| self.known("interrupt", name)),
            sets: self.sets(&action.sets, vocabulary),
            clauses: Vec::new(),
            span: action.span.clone(),
        }
    }

    /// When the outcomes lead to different stages, one of them must always hold: a part may not be left behind unseen.
    fn otherwise(&mut self, action: &file::Action, then: &[Outcome], vocabulary: &Vocabulary) {
        let leads = |outcome: &Outcome| outcome.if_.is_some() && outcome.go.is_some();
        if then.len() < 2 || action.go.is_some() || !then.iter().all(leads) {
            return;
        }
        let any: Vec<String> = then.iter().flat_map(|outcome| &outcome.if_).map(|if_| format!("({if_})")).collect();
        let holds = condition::compile(&any.join(" || "), vocabulary).map(|any| any.constant());
        if holds.is_ok_and(|holds| holds != Some(true)) {
            let span = then.last().map_or(&action.span, |outcome| &outcome.span).clone();
            let message = Message::new("procedure-outcome-otherwise");
            self.problems.error(&span, message, Message::new("procedure-outcome-otherwise-remedy"));
        }
    }

    fn disclosures(&mut self, place: &str, list: &[file::Disclosure], vocabulary: &Vocabulary) -> Vec<Disclosure> {
        let mut resolved = Vec::new();
        for disclosure in list {
            let clauses = self.cite(&format!("{place}.discloses"), CitedAs::Rule, &disclosure.clauses);
            let if_ = disclosure.if_.as_ref().and_then(|text| self.condition(text, vocabulary));
            if let Some(to) = self.known_among("role-or-body", &["role", "body"], &disclosure.to) {
                resolved.push(Disclosure { what: disclosure.what.clone(), to, if_, clauses });
            }
        }
        resolved
    }

    /// Where an action or route leads, as a track and a stage that exist.
    pub fn go(&mut self, go: &Spanned<file::Go>, here: Option<&str>) -> Option<Go> {
        let at = |value: &Id, span: &Span| Spanned { value: value.clone(), span: span.clone() };
        let track: Id = match (&go.track, &go.stage, here) {
            (Some(track), _, _) => self.known("track", &at(track, &go.span))?,
            (None, _, Some(here)) => here.into(),
            (None, Some(track), None) => {
                let track = self.known("track", &at(track, &go.span))?;
                let first = self.names.tracks.get(&track)?.stages.first()?.clone();
                return Some(Go { track, stage: first });
            }
            (None, None, None) => return None,
        };
        let stages = self.names.tracks.get(&track)?.stages.clone();
        match &go.stage {
            None => Some(Go { track, stage: stages.first()?.clone() }),
            Some(stage) if stages.contains(stage) => Some(Go { track, stage: stage.clone() }),
            Some(stage) => {
                self.unknown_name("stage", &at(stage, &go.span), &stages);
                None
            }
        }
    }

    /// The requests of the file.
    pub fn requests(&mut self) -> Vec<Request> {
        let mut requests = Vec::new();
        for (id, request) in self.file.requests.iter() {
            let basis = self.basis(&format!("requests.{}", id.value), &request.clauses, &request.own, &request.span);
            let to = self.known_among("role-or-body", &["role", "body"], &request.to);
            let duty_of = self.known("role", &request.duty_of);
            let chase_every = request.chase_every.as_ref().and_then(|within| self.length(within));
            if let (Some(to), Some(duty_of)) = (to, duty_of) {
                requests.push(Request {
                    id: id.value.clone(),
                    title: request.title.clone(),
                    to,
                    duty_of,
                    chase_every,
                    basis,
                });
            }
        }
        requests
    }

    /// The interrupts of the file.
    pub fn interrupts(&mut self) -> Vec<Interrupt> {
        let vocabulary = self.names.vocabulary(None);
        let mut interrupts = Vec::new();
        for (id, interrupt) in self.file.interrupts.iter() {
            let place = format!("interrupts.{}", id.value);
            let basis = self.basis(&place, &interrupt.clauses, &interrupt.own, &interrupt.span);
            let all = interrupt.holds.iter().any(|held| &*held.value == "all");
            let holds = (!all).then(|| self.known_all("action", &interrupt.holds));
            let track = self.known("track", &interrupt.track);
            let leads = self.known("role", &interrupt.leads);
            for role in std::iter::once(&interrupt.leads).chain(interrupt.alarms.iter()) {
                self.can_see(role);
            }
            let (Some(track), Some(leads)) = (track, leads) else { continue };
            interrupts.push(Interrupt {
                id: id.value.clone(),
                title: interrupt.title.clone(),
                track,
                leads,
                alarms: self.known_all("role", &interrupt.alarms),
                proposed_if: interrupt.proposed_if.as_ref().and_then(|text| self.condition(text, &vocabulary)),
                unsure: self.known_all("fact", &interrupt.unsure),
                settled_by: self.known_all("action", &interrupt.settled_by),
                holds,
                leaves: self.known_all("action", &interrupt.leaves),
                basis,
            });
        }
        interrupts
    }

    /// Whoever leads or is alarmed has to be able to see what it is about.
    fn can_see(&mut self, role: &Spanned<Arc<str>>) {
        let found = self.file.roles.iter().find(|(id, _)| id.value == role.value);
        let Some(sees) = found.map(|(_, role)| role.sees) else { return };
        if matches!(sees, Sees::Nothing | Sees::OwnDossier | Sees::OwnPart) {
            let message = Message::new("procedure-interrupt-blind").with("role", &role.value).with("sees", sees.word());
            self.problems.error(&role.span, message, Message::new("procedure-interrupt-blind-remedy"));
        }
    }
}
