//! `gehoor check`: every problem of a procedure at once, and what can be proved about it.

use std::process::ExitCode;

use reading::Severity;
use text::Message;

use super::Paths;
use crate::home;
use crate::output::Voice;

/// What to check.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    paths: Paths,
    /// Leave the notes out.
    #[arg(long)]
    quiet: bool,
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
    let mut failed = false;
    let mut reports = Vec::new();
    for path in &args.paths.paths {
        for folder in home::folders(path) {
            let organisation = home::organisation(&folder, &library);
            let problems = organisation.problems();
            let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
            failed |= errors > 0;
            if voice.json() {
                let list: Vec<_> = problems.iter().map(|problem| problem.to_json(voice.language)).collect();
                reports.push(
                    serde_json::json!({ "path": crate::files::name(&folder), "ok": errors == 0, "problems": list }),
                );
                continue;
            }
            voice.problems(&problems, !args.quiet);
            let id = if errors == 0 { "gehoor-check-ok" } else { "gehoor-check-failed" };
            let message = Message::new(id).with("path", crate::files::name(&folder)).with("errors", errors);
            voice.message(&message.with("notes", problems.len() - errors));
        }
    }
    if voice.json() {
        voice.value(&serde_json::Value::Array(reports));
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
