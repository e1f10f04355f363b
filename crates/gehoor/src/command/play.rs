//! `gehoor play`: a scenario told as a story: what happened, what became due and why, what is open to whom.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dossier::{ClockState, Command, Context, Dossier, Happening, clock_views, view};
use jiff::civil::Date;
use procedure::{Id, Procedure};
use proof::scenario::{self, ScenarioFile, Trace};
use text::{Argument, Message, date_in_words};

use super::scenario::meant;
use crate::output::Voice;
use crate::{files, home};

/// Which scenario.
#[derive(clap::Args)]
pub struct Args {
    /// A file with scenarios; without it, the longest scenario of each organisation in `procedures`.
    file: Option<PathBuf>,
    /// Show the text of every letter.
    #[arg(long)]
    letters: bool,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let library = match home::library() {
        Ok(library) => library,
        Err(problems) => {
            voice.problems(&problems, false);
            return ExitCode::from(2);
        }
    };
    let chosen: Vec<(PathBuf, Option<PathBuf>)> = match &args.file {
        Some(file) => meant(file),
        None => meant(Path::new("procedures")),
    };
    if chosen.is_empty() {
        eprintln!("{}", voice.say(&Message::new("gehoor-no-procedure")));
        return ExitCode::from(2);
    }
    let mut failed = false;
    for (folder, only) in chosen {
        let organisation = home::organisation(&folder, &library);
        let Some(main) = organisation.main() else {
            voice.problems(&organisation.problems(), false);
            return ExitCode::FAILURE;
        };
        let files = only.map_or_else(|| organisation.scenario_files(), |only| vec![only]);
        let mut scenarios: Vec<(PathBuf, ScenarioFile)> = Vec::new();
        for file in files {
            match scenario::load_scenarios(&files::name(&file), &files::read(&file).unwrap_or_default()) {
                Ok(found) => scenarios.extend(found.into_iter().map(|one| (file.clone(), one))),
                Err(problems) => {
                    voice.problems(&problems, false);
                    return ExitCode::FAILURE;
                }
            }
        }
        if args.file.is_none() {
            let longest = scenarios.iter().max_by_key(|(_, one)| one.timeline.len()).cloned();
            scenarios = longest.into_iter().collect();
        }
        let procedures = organisation.procedures();
        for (file, one) in &scenarios {
            let teller = Teller { voice, procedure: main, procedures: &procedures, args, cast: &organisation.cast };
            failed |= !teller.tell(file, one);
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

struct Teller<'a> {
    voice: &'a Voice,
    procedure: &'a Procedure,
    procedures: &'a Vec<Procedure>,
    args: &'a Args,
    cast: &'a scenario::Cast,
}

impl Teller<'_> {
    /// Tells a scenario; whether everything in it held.
    fn tell(&self, file: &Path, one: &ScenarioFile) -> bool {
        let (outcome, traces) = scenario::run_traced(self.procedures, &self.procedure.id, self.cast, one);
        self.voice.line(format!("\n{}", outcome.title));
        self.voice.line("─".repeat(outcome.title.chars().count()));
        self.voice.line(format!("{} · {}", self.procedure.title, outcome.clauses.join(", ")));
        let mut before: BTreeMap<Id, Dossier> = BTreeMap::new();
        for trace in &traces {
            let pinned =
                trace.after.as_ref().and_then(|dossier| self.procedures.iter().find(|p| p.version == dossier.version));
            let teller = Teller { procedure: pinned.unwrap_or(self.procedure), ..*self };
            teller.step(trace, before.get(&trace.dossier));
            if let Some(after) = &trace.after {
                before.insert(trace.dossier.clone(), after.clone());
            }
        }
        for failure in &outcome.failures {
            self.voice.line(format!(
                "  {}:{}: {}",
                files::name(file),
                failure.span.line,
                self.voice.say(&failure.message)
            ));
        }
        outcome.failures.is_empty()
    }

    fn step(&self, trace: &Trace, before: Option<&Dossier>) {
        let local = self.procedure.time_zone.to_datetime(trace.at);
        let time = format!("{:02}.{:02}", local.hour(), local.minute());
        self.voice.line(format!("\n{}, {time}", date_in_words(self.voice.language, local.date())));
        if let Some(headline) = self.headline(trace) {
            self.voice.line(format!("  {}", self.voice.say(&headline)));
        }
        if let Some(refusal) = &trace.refusal {
            let message = Message::new("gehoor-play-refused")
                .with("reason", refusal.message.clone())
                .with("clauses", bracketed(&refusal.clauses));
            self.voice.line(format!("  ✗ {}", self.voice.say(&message)));
            return;
        }
        let Some(after) = &trace.after else { return };
        self.brought(trace, after, local.date());
        self.moved(before, after);
        self.clocks(before, after, local.date(), trace.command.is_none());
        self.open(trace, after);
    }

    fn headline(&self, trace: &Trace) -> Option<Message> {
        let by = self.name(&trace.by);
        let part = |number: u16| Argument::Number(i64::from(number));
        Some(match trace.command.as_ref()? {
            Command::Receive(arrived) => {
                let channel = self.procedure.channel(&arrived.channel);
                let id = if arrived.anonymous { "gehoor-play-received-anonymous" } else { "gehoor-play-received" };
                Message::new(id).with("channel", channel.map_or(&arrived.channel, |channel| &channel.title))
            }
            Command::Act { part: number, action, .. } => {
                let title =
                    self.procedure.tracks.iter().find_map(|track| track.action(action)).map_or(action, |a| &a.title);
                Message::new("gehoor-play-act").with("by", by).with("action", title).with("part", part(*number))
            }
            other => {
                let power = other.power().unwrap_or("extend");
                Message::new("gehoor-play-general").with("by", by).with("power", power)
            }
        })
    }

    fn name(&self, person: &str) -> String {
        let role = self.procedure.role(person).map(|role| role.title.to_string());
        self.cast.names.get(person).cloned().or(role).unwrap_or_else(|| person.to_owned())
    }

    fn brought(&self, trace: &Trace, after: &Dossier, today: Date) {
        for event in &trace.events {
            let Happening::Acted { part, effects, .. } = &event.what else { continue };
            for sent in &effects.letters {
                let title = self.procedure.letter(&sent.letter).map_or(&sent.letter, |letter| &letter.title);
                let id = if sent.delivered { "gehoor-play-letter" } else { "gehoor-play-letter-undeliverable" };
                self.voice.line(format!("  ✉ {}", self.voice.say(&Message::new(id).with("letter", title))));
                self.letter(after, *part, &sent.letter, today);
            }
            for told in &effects.discloses {
                let message = Message::new("gehoor-play-disclosed")
                    .with("what", &told.what)
                    .with("to", self.procedure.title_of(&told.to));
                self.voice.line(format!("  → {}", self.voice.say(&message)));
            }
            for deviation in &effects.deviations {
                let message = Message::new("gehoor-play-deviation")
                    .with("rule", &deviation.rule)
                    .with("reason", &deviation.reason)
                    .with("clauses", deviation.clauses.join(", "));
                self.voice.line(format!("  ! {}", self.voice.say(&message)));
            }
        }
    }

    fn letter(&self, after: &Dossier, part: u16, letter: &str, today: Date) {
        let Some(part) = after.part(part).filter(|_| self.args.letters) else { return };
        let parties = dossier::Parties { number: "2026-0001".to_owned(), names: self.cast.names.clone() };
        let composed = dossier::compose(self.procedure, after, part, letter, today, &parties).unwrap_or_default();
        for line in composed.lines() {
            self.voice.line(format!("      | {line}"));
        }
    }

    fn moved(&self, before: Option<&Dossier>, after: &Dossier) {
        for part in &after.parts {
            let same = before
                .and_then(|before| before.part(part.number))
                .is_some_and(|old| old.stage == part.stage && old.track == part.track);
            if same {
                continue;
            }
            let Some(track) = self.procedure.track(&part.track) else { continue };
            let Some(stage) = track.stage(&part.stage) else { continue };
            let id = if stage.end { "gehoor-play-closed" } else { "gehoor-play-stage" };
            let message = Message::new(id)
                .with("part", u32::from(part.number))
                .with("track", &track.title)
                .with("stage", &stage.title);
            self.voice.line(format!("  ▸ {}", self.voice.say(&message)));
        }
    }

    fn clocks(&self, before: Option<&Dossier>, after: &Dossier, today: Date, looking: bool) {
        for part in &after.parts {
            let old = before.and_then(|before| Some((before, before.part(part.number)?)));
            let known = old.map(|(before, old)| clock_views(self.procedure, before, old, today)).unwrap_or_default();
            for view in clock_views(self.procedure, after, part, today) {
                let was = known.iter().find(|was| was.clock.id == view.clock.id);
                let changed = was.is_none_or(|was| (was.state, was.due) != (view.state, view.due));
                let quiet = view.state == ClockState::NotRunning;
                if quiet || !(changed || looking) {
                    continue;
                }
                let state = Message::new(state_message(view.state));
                let message = match view.due {
                    Some(due) => Message::new("gehoor-play-clock").with("due", due),
                    None => Message::new("gehoor-play-clock-no-term"),
                };
                let message = message.with("title", &view.clock.title).with("state", state);
                self.voice.line(format!("  ⏱ {}", self.voice.say(&message)));
                if changed
                    && was.is_none_or(|was| was.due != view.due)
                    && let Some(due) = view.explain(self.procedure)
                {
                    self.voice.line(format!("      {}", self.voice.say(&due.because.message())));
                }
            }
        }
    }

    /// What is open to whoever is responsible for each open part.
    fn open(&self, trace: &Trace, after: &Dossier) {
        let cast = self.cast.clone().with_stand_ins(self.procedure);
        let context = Context { procedures: self.procedures, people: &cast.people, now: trace.at };
        for part in &after.parts {
            let stage = self.procedure.track(&part.track).and_then(|track| track.stage(&part.stage));
            let Some(role) = stage.filter(|stage| !stage.end).and_then(|stage| stage.responsible.clone()) else {
                continue;
            };
            let person = after.holder(&role).map_or_else(|| role.clone(), |held| held.person.clone());
            let actor = dossier::Actor { person, at: trace.at };
            let all = view::actions(&context, after, part.number, &actor);
            let open: Vec<Argument> = all
                .iter()
                .filter(|one| one.is_open() && !one.action.everywhere)
                .map(|one| (&one.action.title).into())
                .collect();
            if open.is_empty() {
                continue;
            }
            let message = Message::new("gehoor-play-open")
                .with("part", u32::from(part.number))
                .with("role", self.procedure.title_of(&role))
                .with("actions", Argument::List(open));
            self.voice.line(format!("  ○ {}", self.voice.say(&message)));
        }
    }
}

/// Clauses in brackets; nothing when there are none.
fn bracketed(clauses: &[Id]) -> String {
    if clauses.is_empty() { String::new() } else { format!("[{}]", clauses.join(", ")) }
}

fn state_message(state: ClockState) -> &'static str {
    match state {
        ClockState::NotRunning => "gehoor-state-not-running",
        ClockState::Running => "gehoor-state-running",
        ClockState::Overdue => "gehoor-state-overdue",
        ClockState::Met => "gehoor-state-met",
        ClockState::MetLate => "gehoor-state-met-late",
        ClockState::Lapsed => "gehoor-state-lapsed",
        ClockState::Undeliverable => "gehoor-state-undeliverable",
        ClockState::NoTerm => "gehoor-state-no-term",
        ClockState::Paused => "gehoor-state-paused",
        ClockState::OpenWindow => "gehoor-state-open-window",
        ClockState::ClosedWindow => "gehoor-state-closed-window",
        ClockState::RightOpen => "gehoor-state-right-open",
        ClockState::Over => "gehoor-state-over",
    }
}
