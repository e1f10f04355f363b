//! From a file to a procedure: names lead somewhere, conditions are typed, clocks count, rules have a basis.

mod basis;
mod clocks;
mod conditions;
mod course;
mod facts;
mod letters;
mod names;
mod people;
mod regimes;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;
use reading::Problems;
use text::Message;

use crate::file::{ClausesFile, ProcedureFile};
use crate::files::Files;
use crate::library::Library;
use crate::model::{Citation, Clause, Id, Intake, Procedure, Route, Step};
use names::Names;

/// Everything that resolving one file needs at hand.
pub(crate) struct Resolver<'a> {
    pub file: &'a ProcedureFile,
    pub library: &'a Library,
    pub files: &'a dyn Files,
    /// The file relative to which letters and pages are found.
    pub home: &'a str,
    pub names: Names,
    pub clauses: BTreeMap<Id, Clause>,
    pub citations: Vec<Citation>,
    pub problems: &'a mut Problems,
}

/// Resolves a file; what is wrong is added to `problems`.
pub(crate) fn resolve(
    file: &ProcedureFile,
    clauses: &ClausesFile,
    files: &dyn Files,
    home: &str,
    path: &str,
    library: &Library,
    problems: &mut Problems,
) -> Option<Procedure> {
    let names = Names::gather(file, library);
    let clauses = catalogue(clauses);
    let mut resolver = Resolver { file, library, files, home, names, clauses, citations: Vec::new(), problems };
    let _ = path;
    resolver.procedure()
}

fn catalogue(file: &ClausesFile) -> BTreeMap<Id, Clause> {
    file.clauses
        .iter()
        .map(|(id, clause)| {
            let span = id.span.clone();
            let id: Id = id.value.clone();
            let clause = Clause {
                id: id.clone(),
                kind: clause.kind.clone(),
                actor: clause.actor.clone(),
                says: clause.says.clone(),
                span,
            };
            (id, clause)
        })
        .collect()
}

impl Resolver<'_> {
    fn procedure(&mut self) -> Option<Procedure> {
        let file = self.file;
        let time_zone = self.time_zone();
        let calendar = self.calendar();
        if text::Language::from_tag(&file.language).is_none() {
            let message = Message::new("procedure-language").with("found", &file.language.value);
            self.problems.error(&file.language.span, message, Message::new("procedure-language-remedy"));
        }
        let facts = self.facts();
        let fact_order = file.facts.iter().map(|(id, _)| id.value.clone()).collect();
        let qualities = self.qualities();
        let roles = self.roles();
        let powers = self.powers();
        let contacts = self.contacts();
        let channels = self.channels();
        let regimes = self.regimes();
        let tracks = self.tracks();
        let bodies = self.bodies();
        let intake = self.intake();
        let requests = self.requests();
        let letters = self.letters();
        let interrupts = self.interrupts();
        let content = self.content();
        let reports = self.reports();
        let choices = self.choices();
        let human = self.human();
        let subject = file.subject.iter().filter_map(|fact| self.known("fact", fact)).collect();
        Some(Procedure {
            id: file.procedure.value.clone(),
            version: file.version.value.clone(),
            title: file.title.clone(),
            in_force: file.in_force,
            language: file.language.value.clone(),
            address_form: file.address_form,
            time_zone: time_zone?,
            calendar: calendar?,
            mission: file.mission.clone(),
            subject,
            facts,
            fact_order,
            qualities,
            roles,
            milestones: self.names.milestones.clone(),
            milestone_spans: file.milestones.iter().map(|(id, _)| (id.value.clone(), id.span.clone())).collect(),
            contacts,
            channels,
            bodies,
            intake,
            requests,
            letters,
            tracks,
            interrupts,
            powers,
            content,
            reports,
            choices,
            human,
            regimes,
            clauses: self.clauses.values().cloned().collect(),
            citations: std::mem::take(&mut self.citations),
        })
    }

    fn time_zone(&mut self) -> Option<TimeZone> {
        let written = &self.file.time_zone;
        let zone = TimeZone::get(written).ok();
        if zone.is_none() {
            let message = Message::new("procedure-time-zone").with("found", &written.value);
            self.problems.error(&written.span, message, Message::new("procedure-time-zone-remedy"));
        }
        zone
    }

    fn calendar(&mut self) -> Option<Arc<calendar::Calendar>> {
        let written = &self.file.calendar;
        let calendar = self.library.calendars.get(written).cloned();
        if calendar.is_none() {
            let known: Vec<String> = self.library.calendars.ids().map(|id| id.to_string()).collect();
            let message = Message::new("procedure-calendar").with("found", &written.value);
            let remedy = names::suggestion(&written.value, known.iter().map(String::as_str));
            self.problems.error(&written.span, message, remedy);
        }
        calendar
    }

    fn intake(&mut self) -> Intake {
        let intake = &self.file.intake;
        let basis = self.basis("intake", &intake.clauses, &intake.own, &intake.span);
        let vocabulary = self.names.vocabulary(None);
        let steps = intake
            .steps
            .iter()
            .map(|(id, step)| Step {
                id: id.value.clone(),
                title: step.title.clone(),
                help: step.help.clone(),
                asks: self.asks(&format!("intake.steps.{}", id.value), &step.asks, &vocabulary),
            })
            .collect();
        let strict = intake.strict.iter().filter_map(|channel| self.known("channel", channel)).collect();
        let registered_by = intake.registered_by.iter().filter_map(|role| self.by(role)).collect();
        let mut routes = Vec::new();
        for (index, route) in intake.routes.iter().enumerate() {
            let place = format!("intake.routes.{}", index + 1);
            let basis = self.basis(&place, &route.clauses, &route.own, &route.span);
            let if_ = route.if_.as_ref().and_then(|text| self.condition(text, &vocabulary));
            if let Some(go) = self.go(&route.go, None) {
                routes.push(Route { if_, go, basis });
            }
        }
        let otherwise = intake.routes.last().is_some_and(|route| route.if_.is_none());
        if !otherwise {
            let span = intake.routes.last().map_or(&intake.span, |route| &route.span).clone();
            self.problems.error(
                &span,
                Message::new("procedure-no-otherwise"),
                Message::new("procedure-no-otherwise-remedy"),
            );
        }
        Intake { steps, strict, routes, registered_by, basis }
    }
}
