//! Running a scenario against the engine.

use std::collections::BTreeMap;
use std::sync::Arc;

use dossier::{Actor, Code, Command, Dossier, Event, Parties, Procedures, Refusal};
use jiff::Timestamp;
use procedure::Procedure;
use reading::Span;
use text::Message;

use super::cast::Cast;
use super::file::{ScenarioFile, Step};
use super::scene::{Brought, Running, Scene};
use super::values::moment;
use super::{expect, step};

/// Something that did not hold.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The step, from 1.
    pub step: usize,
    /// Where in the file.
    pub span: Span,
    /// What was expected and what was found.
    pub message: Message,
}

/// What came of a scenario.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What it is called.
    pub title: Arc<str>,
    /// The clauses that it names.
    pub clauses: Vec<Arc<str>>,
    /// Everything that did not hold; a scenario without failures passes.
    pub failures: Vec<Failure>,
}

/// A step as it was run, for the story of a scenario.
#[derive(Clone, Debug)]
pub struct Trace {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Arc<str>,
    /// In which dossier.
    pub dossier: Arc<str>,
    /// What was asked of the engine.
    pub command: Option<Command>,
    /// What was refused.
    pub refusal: Option<Refusal>,
    /// What happened.
    pub events: Vec<Event>,
    /// The dossier after it.
    pub after: Option<Dossier>,
}

/// A scenario with its people, ready to be run again and again, under procedures that differ in anything but roles.
pub struct Ready<'s> {
    scenario: &'s ScenarioFile,
    /// The people, with the stand-ins of each version.
    casts: Vec<Cast>,
}

impl<'s> Ready<'s> {
    /// A scenario with the people of the organisation, for these versions of its procedure.
    pub fn new(procedures: &[Procedure], cast: &Cast, scenario: &'s ScenarioFile) -> Ready<'s> {
        let cast = cast.clone().with(&scenario.people);
        let casts = procedures.iter().map(|procedure| cast.clone().with_stand_ins(procedure)).collect();
        Ready { scenario, casts }
    }

    /// Whether everything in it holds; stops at the first step in which something does not.
    pub fn holds(&self, procedures: &[Procedure], id: &str) -> bool {
        let mut running = BTreeMap::new();
        self.scenario.timeline.iter().all(|step| {
            let mut failures = Vec::new();
            self.step(procedures, id, step, &mut running, &mut failures);
            failures.is_empty()
        })
    }

    fn step(
        &self,
        procedures: &[Procedure],
        id: &str,
        step: &Step,
        running: &mut BTreeMap<Arc<str>, Running>,
        failures: &mut Found,
    ) -> Option<Trace> {
        let name = step.dossier.clone().unwrap_or_else(|| "a".into());
        one(procedures, id, &self.casts, step, &name, running, failures)
    }
}

/// Runs a scenario of the procedure `id`.
pub fn run(procedures: &[Procedure], id: &str, cast: &Cast, scenario: &ScenarioFile) -> Outcome {
    perform(procedures, id, cast, scenario, None)
}

/// Runs a scenario and tells every step.
pub fn run_traced(procedures: &[Procedure], id: &str, cast: &Cast, scenario: &ScenarioFile) -> (Outcome, Vec<Trace>) {
    let mut traces = Vec::new();
    let outcome = perform(procedures, id, cast, scenario, Some(&mut traces));
    (outcome, traces)
}

fn perform(
    procedures: &[Procedure],
    id: &str,
    cast: &Cast,
    scenario: &ScenarioFile,
    mut traces: Option<&mut Vec<Trace>>,
) -> Outcome {
    let mut outcome = Outcome {
        title: scenario.scenario.clone(),
        clauses: scenario.clauses.iter().map(|clause| clause.value.clone()).collect(),
        failures: Vec::new(),
    };
    let mut running: BTreeMap<Arc<str>, Running> = BTreeMap::new();
    let ready = Ready::new(procedures, cast, scenario);
    for (index, step) in scenario.timeline.iter().enumerate() {
        let mut failures = Vec::new();
        let trace = ready.step(procedures, id, step, &mut running, &mut failures);
        outcome.failures.extend(failures.into_iter().map(|(span, message)| Failure { step: index + 1, span, message }));
        if let (Some(traces), Some(mut trace)) = (traces.as_deref_mut(), trace) {
            trace.after = running.get(&trace.dossier).and_then(|place| place.dossier.clone());
            traces.push(trace);
        }
    }
    outcome
}

type Found = Vec<(Span, Message)>;

fn one(
    procedures: &[Procedure],
    id: &str,
    casts: &[Cast],
    step: &Step,
    name: &Arc<str>,
    running: &mut BTreeMap<Arc<str>, Running>,
    failures: &mut Found,
) -> Option<Trace> {
    let known = running.get(name).and_then(|running| running.dossier.as_ref());
    let pinned = known.and_then(|dossier| procedures.version(&dossier.procedure, &dossier.version));
    let newest = procedures.in_force(id, jiff::civil::Date::MAX);
    let at = newest.and_then(|procedure| moment(procedure, &step.at));
    let procedure = pinned.or_else(|| {
        let day = at.zip(newest).map(|(at, newest)| newest.time_zone.to_datetime(at).date());
        procedures.in_force(id, day?)
    });
    let cast = procedure.and_then(|known| procedures.iter().zip(casts).find(|(one, _)| one.version == known.version));
    let (Some(at), Some((procedure, cast))) = (at, cast) else {
        failures.push((step.at.span.clone(), Message::new("proof-when").with("at", &step.at.value)));
        return None;
    };
    let scene = Scene { procedure, procedures, cast, now: at, parties: Parties::default() };
    let command = match step::command(procedure, step) {
        Ok(command) => command,
        Err(key) => {
            failures.push((step.span.clone(), Message::new("proof-general").with("key", key)));
            return None;
        }
    };
    let by: Arc<str> = step.by.clone().unwrap_or_else(|| "complainant".into());
    let actor = Actor { person: by.clone(), at };
    let mut trace = Trace { at, by, dossier: name.clone(), command, refusal: None, events: Vec::new(), after: None };
    let merging = step.general.as_ref().is_some_and(|general| &*general.value == "merge");
    if merging {
        merge(&scene, step, name, &actor, running, &mut trace, failures);
    } else if let Some(command) = &trace.command {
        let place = running.entry(name.clone()).or_default();
        let context = scene.context();
        let decided = dossier::decide(&context, id, place.dossier.as_ref(), &place.events, &actor, command);
        settle(&scene, step, place, decided, &mut trace, failures);
    }
    let place = running.entry(name.clone()).or_default();
    if let Some(expected) = &step.expect {
        // A migration changes the rules that the expectations are about.
        let pinned =
            place.dossier.as_ref().and_then(|dossier| procedures.version(&dossier.procedure, &dossier.version));
        // Only the words of a letter need names.
        let parties = match expected.says.is_empty() {
            true => Parties::default(),
            false => Parties { number: name.to_string(), names: cast.names.clone() },
        };
        let scene = Scene { procedure: pinned.unwrap_or(procedure), parties, ..scene };
        expect::check(&scene, place, expected, &Brought::by(&trace.events), failures);
    }
    Some(trace)
}

fn settle(
    scene: &Scene<'_>,
    step: &Step,
    place: &mut Running,
    decided: Result<Vec<Event>, Refusal>,
    trace: &mut Trace,
    failures: &mut Found,
) {
    let wanted = if step.refused.is_some() { step.because.as_ref() } else { step.refused_because.as_ref() };
    let must_refuse = step.refused.is_some() || step.refused_because.is_some();
    match decided {
        Ok(events) => {
            if must_refuse {
                let word = wanted.map(|word| word.to_string()).unwrap_or_default();
                failures.push((step.span.clone(), Message::new("proof-not-refused").with("word", word)));
            }
            append(scene, place, &events, &step.span, failures);
            trace.events = events;
        }
        Err(refusal) => {
            if must_refuse {
                refused(step, wanted, &refusal, failures);
            } else {
                let message = Message::new("proof-refused")
                    .with("word", refusal.word())
                    .with("reason", refusal.message.clone())
                    .with("clauses", refusal.clauses.join(", "));
                failures.push((step.span.clone(), message));
            }
            trace.refusal = Some(refusal);
        }
    }
}

fn refused(step: &Step, wanted: Option<&Arc<str>>, refusal: &Refusal, failures: &mut Found) {
    let same = wanted.is_none_or(|word| {
        refusal.word() == &**word || (refusal.code == Code::Requirement && &**word == Code::Requirement.word())
    });
    if !same {
        let message = Message::new("proof-expected")
            .with("what", Message::new("proof-what-refusal"))
            .with("expected", wanted.map(|word| word.to_string()).unwrap_or_default())
            .with("found", refusal.word());
        failures.push((step.span.clone(), message));
    }
    for clause in step.clauses.iter().filter(|clause| !refusal.clauses.contains(&clause.value)) {
        let message = Message::new("proof-expected")
            .with("what", Message::new("proof-what-clause"))
            .with("expected", &clause.value)
            .with("found", refusal.clauses.join(", "));
        failures.push((clause.span.clone(), message));
    }
}

/// Appends events and reads the whole log again: what is told is always what the log says.
fn append(scene: &Scene<'_>, place: &mut Running, events: &[Event], span: &Span, failures: &mut Found) {
    place.events.extend_from_slice(events);
    match dossier::fold(&scene.procedures, &place.events) {
        Ok(folded) => place.dossier = Some(folded),
        Err(error) => failures.push((span.clone(), Message::new("proof-log").with("error", error.to_string()))),
    }
}

fn merge(
    scene: &Scene<'_>,
    step: &Step,
    name: &Arc<str>,
    actor: &Actor,
    running: &mut BTreeMap<Arc<str>, Running>,
    trace: &mut Trace,
    failures: &mut Found,
) {
    let other = step.with.as_ref().and_then(|with| with.get("dossier")).and_then(reading::Node::scalar).unwrap_or("");
    let dossier = |name: &str| running.get(name).and_then(|running| running.dossier.as_ref());
    let (Some(duplicate), Some(into)) = (dossier(name), dossier(other)) else {
        failures.push((step.span.clone(), Message::new("proof-general").with("key", "dossier")));
        return;
    };
    let context = scene.context();
    let decided = dossier::decide_merge(&context, (name, duplicate), (other, into), actor, step.because.as_ref());
    let mut kept = Vec::new();
    let decided = decided.map(|(gone, other_events)| {
        kept = other_events;
        gone
    });
    let place = running.entry(name.clone()).or_default();
    settle(scene, step, place, decided, trace, failures);
    if let Some(place) = running.get_mut(other) {
        append(scene, place, &kept, &step.span, failures);
    }
}
