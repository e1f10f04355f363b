//! `gehoor scenario`: runs the procedure's own tests.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use proof::scenario::{self, Outcome};
use text::Message;

use super::Paths;
use crate::output::Voice;
use crate::{files, home};

/// Which scenarios.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    paths: Paths,
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
    let (mut total, mut failed) = (0usize, 0usize);
    let mut reports = Vec::new();
    for path in &args.paths.paths {
        for (folder, only) in meant(path) {
            let organisation = home::organisation(&folder, &library);
            if !organisation.cast_problems.is_empty() {
                failed += 1;
                voice.problems(&organisation.cast_problems, false);
                continue;
            }
            let procedures = organisation.procedures();
            let Some(main) = organisation.main() else {
                voice.problems(&organisation.problems(), false);
                failed += 1;
                continue;
            };
            for file in organisation.scenario_files() {
                if only.as_ref().is_some_and(|only| !same(only, &file)) {
                    continue;
                }
                let bytes = files::read(&file).unwrap_or_default();
                let scenarios = match scenario::load_scenarios(&files::name(&file), &bytes) {
                    Ok(scenarios) => scenarios,
                    Err(problems) => {
                        failed += 1;
                        voice.problems(&problems, false);
                        continue;
                    }
                };
                for one in &scenarios {
                    let outcome = scenario::run(&procedures, &main.id, &organisation.cast, one);
                    total += 1;
                    failed += usize::from(!outcome.failures.is_empty());
                    report(voice, &file, &outcome, &mut reports);
                }
            }
        }
    }
    if voice.json() {
        voice.value(&serde_json::json!({ "scenarios": total, "failed": failed, "list": reports }));
    } else {
        voice.message(&Message::new("gehoor-scenarios").with("total", total).with("failed", failed));
    }
    match (total, failed) {
        (0, 0) => ExitCode::from(2),
        (_, 0) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// The organisations meant by a path, and the one scenario file when it is one.
pub fn meant(path: &Path) -> Vec<(PathBuf, Option<PathBuf>)> {
    let in_scenarios = path.ancestors().find(|folder| folder.file_name().is_some_and(|name| name == "scenarios"));
    match in_scenarios.and_then(Path::parent) {
        Some(folder) if path.is_file() => vec![(folder.to_path_buf(), Some(path.to_path_buf()))],
        Some(folder) => vec![(folder.to_path_buf(), None)],
        None => home::folders(path).into_iter().map(|folder| (folder, None)).collect(),
    }
}

fn same(a: &Path, b: &Path) -> bool {
    a.canonicalize().ok().is_some_and(|a| b.canonicalize().is_ok_and(|b| a == b))
}

fn report(voice: &Voice, file: &Path, outcome: &Outcome, reports: &mut Vec<serde_json::Value>) {
    if voice.json() {
        let failures: Vec<_> = outcome
            .failures
            .iter()
            .map(|failure| {
                serde_json::json!({
                    "step": failure.step, "line": failure.span.line, "message": voice.say(&failure.message),
                })
            })
            .collect();
        reports.push(serde_json::json!({
            "file": files::name(file), "scenario": outcome.title, "clauses": outcome.clauses,
            "passed": failures.is_empty(), "failures": failures,
        }));
        return;
    }
    if outcome.failures.is_empty() {
        return;
    }
    voice.message(&Message::new("gehoor-scenario-failed").with("title", &outcome.title));
    for failure in &outcome.failures {
        voice.line(format!("  {}:{}: {}", files::name(file), failure.span.line, voice.say(&failure.message)));
    }
}
