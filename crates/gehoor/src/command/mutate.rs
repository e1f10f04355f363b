//! `gehoor mutate`: breaks a procedure one rule at a time and tells which changes no scenario notices.

mod verdict;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use procedure::Library;
use proof::mutate::{Candidate, Explained, Hunt, load_explained, sample};
use proof::scenario::{ScenarioFile, load_scenarios};
use reading::Problem;
use text::Message;
use verdict::Verdict;

use super::Paths;
use crate::home::Organisation;
use crate::output::Voice;
use crate::{files, home};

/// The least share of mutants that must be noticed, in hundredths of a percent.
const ENOUGH: usize = 9_800;

/// The file of an organisation in which survivors are explained that change nothing.
const EXPLAINED: &str = "mutants.yaml";

/// What to break, and how much of it.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    paths: Paths,
    /// List the changes that no scenario notices, by rule.
    #[arg(long)]
    list: bool,
    /// Only the changes whose id holds this.
    #[arg(long, value_name = "PATTERN")]
    only: Option<String>,
    /// Only so many of the changes, the same on every run.
    #[arg(long, value_name = "N")]
    sample: Option<usize>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let library = match home::library() {
        Ok(library) => library,
        Err(problems) => {
            voice.problems(&problems, false);
            return ExitCode::from(2);
        }
    };
    let folders: Vec<PathBuf> = args.paths.paths.iter().flat_map(|path| home::folders(path)).collect();
    if folders.is_empty() {
        eprintln!("{}", voice.say(&Message::new("gehoor-no-procedure")));
        return ExitCode::from(2);
    }
    let mut worst = 0;
    let mut reports = Vec::new();
    for folder in &folders {
        match organisation(voice, args, folder, &library) {
            Ok(verdict) => {
                worst = worst.max(u8::from(!verdict.passes()));
                if voice.json() { reports.push(verdict.to_json(voice)) } else { verdict.tell(voice, args.list) }
            }
            Err(stopped) => {
                worst = 2;
                stopped.tell(voice);
            }
        }
    }
    if voice.json() {
        voice.value(&serde_json::json!({ "ok": worst == 0, "procedures": reports }));
    }
    ExitCode::from(worst)
}

/// Why nothing could be tried.
enum Stopped {
    /// There is something wrong with the files.
    Problems(Vec<Problem>),
    /// There is nothing to try.
    Nothing(Message),
}

impl Stopped {
    fn tell(&self, voice: &Voice) {
        match self {
            Stopped::Problems(problems) => {
                problems.iter().for_each(|problem| eprint!("{}", problem.render(voice.language)))
            }
            Stopped::Nothing(message) => eprintln!("{}", voice.say(message)),
        }
    }
}

fn organisation(voice: &Voice, args: &Args, folder: &Path, library: &Library) -> Result<Verdict, Stopped> {
    let organisation = home::organisation(folder, library);
    let path = files::name(&organisation.folder);
    let Some(main) = organisation.main() else {
        return Err(Stopped::Nothing(Message::new("mutate-unreadable").with("path", path)));
    };
    let scenarios = scenarios(&organisation).map_err(Stopped::Problems)?;
    if scenarios.is_empty() {
        return Err(Stopped::Nothing(Message::new("mutate-no-scenarios").with("path", path)));
    }
    let explained = explained(&organisation).map_err(Stopped::Problems)?;
    let procedures = organisation.procedures();
    let hunt = Hunt::new(&procedures, &main.id, &organisation.cast, &scenarios);
    let all = hunt.candidates();
    let chosen = chosen(&all, args);
    let noticed = try_all(voice, &hunt, &chosen, &path);
    Ok(Verdict::new(path, &hunt, &all, &chosen, &noticed, &explained))
}

fn scenarios(organisation: &Organisation) -> Result<Vec<ScenarioFile>, Vec<Problem>> {
    let mut all = Vec::new();
    for file in organisation.scenario_files() {
        all.extend(load_scenarios(&files::name(&file), &files::read(&file).unwrap_or_default())?);
    }
    Ok(all)
}

fn explained(organisation: &Organisation) -> Result<Explained, Vec<Problem>> {
    let file = organisation.folder.join(EXPLAINED);
    match files::read(&file) {
        Some(bytes) => load_explained(&files::name(&file), &bytes),
        None => Ok(Explained::default()),
    }
}

/// The mutants that are asked for.
fn chosen<'c>(all: &'c [Candidate], args: &Args) -> Vec<&'c Candidate> {
    let only =
        |candidate: &&Candidate| args.only.as_ref().is_none_or(|only| candidate.mutant.id.contains(only.as_str()));
    let chosen: Vec<&Candidate> = all.iter().filter(only).collect();
    args.sample.map(|count| sample(&chosen, count)).unwrap_or(chosen)
}

/// Tries the mutants on every processor there is; for each whether it was noticed.
fn try_all(voice: &Voice, hunt: &Hunt<'_>, chosen: &[&Candidate], path: &str) -> Vec<bool> {
    /// How many mutants a thread takes at a time: neighbours, which the same scenarios notice.
    const STRETCH: usize = 16;
    let next = AtomicUsize::new(0);
    let results = Mutex::new(vec![false; chosen.len()]);
    let progress =
        Progress { voice, path, total: chosen.len(), shown: std::io::stderr().is_terminal() && !voice.json() };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                let mut hunter = hunt.hunter();
                loop {
                    let from = next.fetch_add(STRETCH, Ordering::Relaxed);
                    let until = chosen.len().min(from + STRETCH);
                    if from >= until {
                        return;
                    }
                    let noticed: Vec<bool> = chosen[from..until].iter().map(|mutant| hunter.try_one(mutant)).collect();
                    if let Ok(mut results) = results.lock() {
                        results[from..until].copy_from_slice(&noticed);
                        progress.tell(until);
                    }
                }
            });
        }
    });
    progress.clear();
    results.into_inner().unwrap_or_default()
}

/// How far it is, on a terminal.
struct Progress<'a> {
    voice: &'a Voice,
    path: &'a str,
    total: usize,
    shown: bool,
}

impl Progress<'_> {
    fn tell(&self, done: usize) {
        if self.shown {
            let message =
                Message::new("mutate-progress").with("path", self.path).with("done", done).with("total", self.total);
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K{}", self.voice.say(&message));
        }
    }

    fn clear(&self) {
        if self.shown {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}
