//! `gehoor check`: every problem of a procedure at once, and what can be proved about it.

use std::path::Path;
use std::process::ExitCode;

use procedure::Loaded;
use proof::explore::{Bounds, Exploration, Extent, explore};
use proof::law::law;
use reading::{LeftOut, Limits, Problem, Severity};
use text::Message;

use super::Paths;
use crate::home::{self, Organisation};
use crate::output::Voice;

/// What to check.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    paths: Paths,
    /// Leave the notes out, and how far was explored.
    #[arg(long)]
    quiet: bool,
    /// Explore for minutes instead of a fraction of a second.
    #[arg(long)]
    deep: bool,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    if !args.paths.lead_somewhere(voice) {
        return ExitCode::from(2);
    }
    let library = match home::library() {
        Ok(library) => library,
        Err(problems) => {
            voice.problems(&problems, false);
            return ExitCode::from(2);
        }
    };
    let bounds = if args.deep { Bounds::DEEP } else { Bounds::QUICK };
    let mut failed = false;
    let mut reports = Vec::new();
    for path in &args.paths.paths {
        for folder in home::folders(path) {
            let checked = Checked::new(&home::organisation(&folder, &library), bounds);
            failed |= checked.errors() > 0;
            match voice.json() {
                true => reports.push(checked.to_json(voice, &folder)),
                false => checked.print(voice, &folder, args.quiet),
            }
        }
    }
    if voice.json() {
        voice.value(&serde_json::Value::Array(reports));
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Everything about an organisation.
struct Checked {
    /// Errors first, each in the order of their places; not more than a person can use.
    problems: Vec<Problem>,
    left_out: LeftOut,
    /// How far each version was explored, with its file.
    explored: Vec<(String, Exploration)>,
}

impl Checked {
    fn new(organisation: &Organisation, bounds: Bounds) -> Checked {
        let tried = tried(&organisation.loaded, bounds);
        let mut all = organisation.problems();
        let mut explored = Vec::new();
        for (path, (exploration, differences)) in tried {
            for problem in exploration.problems.iter().chain(&differences) {
                // What versions share is told once.
                if !all.contains(problem) {
                    all.push(problem.clone());
                }
            }
            explored.push((crate::files::name(&path), exploration));
        }
        all.sort_by(|a, b| (a.severity, &a.span).cmp(&(b.severity, &b.span)));
        let mut left_out = organisation.left_out();
        let mut told = LeftOut::default();
        all.retain(|problem| {
            let (told, left) = match problem.severity {
                Severity::Error => (&mut told.errors, &mut left_out.errors),
                Severity::Note => (&mut told.notes, &mut left_out.notes),
            };
            let room = *told < Limits::FILE.problems;
            *(if room { told } else { left }) += 1;
            room
        });
        Checked { problems: all, left_out, explored }
    }

    /// How many errors there are, with those that are not told.
    fn errors(&self) -> usize {
        let told = self.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        told + self.left_out.errors
    }

    fn print(&self, voice: &Voice, folder: &Path, quiet: bool) {
        voice.problems(&self.problems, !quiet);
        if !self.left_out.is_nothing() {
            let LeftOut { errors, notes } = self.left_out;
            voice.message(&Message::new("check-left-out").with("errors", errors).with("notes", notes));
        }
        for (path, exploration) in self.explored.iter().filter(|_| !quiet) {
            voice.message(&in_words(path, exploration));
        }
        let errors = self.errors();
        let id = if errors == 0 { "gehoor-check-ok" } else { "gehoor-check-failed" };
        let notes = self.problems.len() + self.left_out.errors + self.left_out.notes - errors;
        let message = Message::new(id).with("path", crate::files::name(folder)).with("errors", errors);
        voice.message(&message.with("notes", notes));
    }

    fn to_json(&self, voice: &Voice, folder: &Path) -> serde_json::Value {
        let list: Vec<_> = self.problems.iter().map(|problem| problem.to_json(voice.language)).collect();
        let explored: Vec<_> = self
            .explored
            .iter()
            .map(|(path, exploration)| {
                serde_json::json!({
                    "file": path,
                    "combinations": exploration.combinations,
                    "states": exploration.states,
                    "tries": exploration.tries,
                    "extent": exploration.extent.word(),
                })
            })
            .collect();
        serde_json::json!({
            "path": crate::files::name(folder),
            "ok": self.errors() == 0,
            "problems": list,
            "left-out": { "errors": self.left_out.errors, "notes": self.left_out.notes },
            "explored": explored,
        })
    }
}

/// Every version that can run, explored and held against the law; side by side, since each takes its time.
fn tried(
    loaded: &[(std::path::PathBuf, Loaded)],
    bounds: Bounds,
) -> Vec<(std::path::PathBuf, (Exploration, Vec<Problem>))> {
    std::thread::scope(|scope| {
        let running: Vec<_> = loaded
            .iter()
            .filter_map(|(path, loaded)| Some((path.clone(), loaded.procedure.as_ref()?)))
            .map(|(path, procedure)| (path, scope.spawn(move || (explore(procedure, bounds), law(procedure)))))
            .collect();
        let ended = |thread: std::thread::ScopedJoinHandle<'_, _>| match thread.join() {
            Ok(found) => found,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        running.into_iter().map(|(path, thread)| (path, ended(thread))).collect()
    })
}

fn in_words(path: &str, exploration: &Exploration) -> Message {
    let extent = match exploration.extent {
        Extent::Whole => "check-extent-whole",
        Extent::Shown => "check-extent-shown",
        Extent::Limited => "check-extent-limited",
    };
    Message::new("check-explored")
        .with("path", path)
        .with("combinations", exploration.combinations)
        .with("states", exploration.states)
        .with("tries", exploration.tries)
        .with("extent", Message::new(extent))
}
