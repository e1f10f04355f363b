//! The subcommands.

mod account;
mod backup;
mod check;
mod clauses;
mod demo;
mod diagram;
mod diff;
mod explain;
mod export;
mod mutate;
mod new;
mod play;
mod rebuild;
mod restore;
mod rotate;
mod scenario;
mod schema;
mod serve;
mod term;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::output::{Format, Speech, Voice};

/// Gehoor runs complaint procedures: read them, check them, try them.
#[derive(Parser)]
#[command(name = "gehoor", version, about, max_term_width = 100)]
pub struct Cli {
    /// The language of what is printed.
    #[arg(long, global = true, value_enum, default_value_t = Speech::Nl)]
    language: Speech,
    /// Words for people, or JSON for programs.
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Opens the portal with the organisations of `procedures`, sample dossiers and a clock that can be moved.
    Demo(demo::Args),
    /// Opens the portal as a configuration file says.
    Serve(serve::Args),
    /// Proves that every log is as it was written; names the first entry that is not.
    Verify(verify::Args),
    /// Builds what pages and lists show anew from the logs.
    Rebuild(rebuild::Args),
    /// Copies everything into a folder, while pages are served.
    Backup(backup::Args),
    /// Puts a backup into an empty store, and proves it.
    Restore(restore::Args),
    /// Writes one dossier with its documents into a folder.
    Export(export::Args),
    /// Wraps the keys of all dossiers with the newest master key.
    Rotate(rotate::Args),
    /// Accounts of people at the desk: the first manager, and whoever cannot get in any more.
    Account(account::Args),
    /// Computes a due date and shows the sum.
    Term(term::Args),
    /// Loads procedures, tells every problem, and proves what can be proved about them.
    Check(check::Args),
    /// Shows for each clause of the published texts which rules execute it.
    Clauses(clauses::Args),
    /// Runs scenarios: the procedure's own tests.
    Scenario(scenario::Args),
    /// Breaks procedures one rule at a time and tells which changes no scenario notices.
    Mutate(mutate::Args),
    /// Tells a scenario as a story.
    Play(play::Args),
    /// Says the procedure in plain words.
    Explain(explain::Args),
    /// Draws the procedure, as SVG.
    Diagram(diagram::Args),
    /// Compares two versions of a procedure, and tells what changes for running dossiers.
    Diff(diff::Args),
    /// Writes a small, complete procedure to start one's own from.
    New(new::Args),
    /// Writes the JSON Schemas with which editors complete and check files.
    Schema(schema::Args),
}

/// Paths of procedures, scenarios or folders with them.
#[derive(clap::Args)]
pub struct Paths {
    /// Folders or files; `procedures` when none is given.
    #[arg(default_value = "procedures")]
    pub paths: Vec<PathBuf>,
}

impl Paths {
    /// Whether every path leads to a procedure or to scenarios; says of the first that does not what is wrong with it.
    fn lead_somewhere(&self, voice: &Voice) -> bool {
        for path in &self.paths {
            let id = match path.exists() {
                false => "gehoor-no-path",
                true if scenario::meant(path).is_empty() => "gehoor-no-procedure-there",
                true => continue,
            };
            eprintln!("{}", voice.say(&text::Message::new(id).with("path", crate::files::name(path))));
            return false;
        }
        true
    }
}

/// Runs a command; the exit code is 0 when all is well, 1 when something is not, 2 when it could not be tried.
pub fn run(cli: Cli) -> ExitCode {
    let voice = Voice { language: cli.language.into(), format: cli.format };
    match cli.command {
        Command::Demo(args) => demo::run(&voice, &args),
        Command::Serve(args) => serve::run(&voice, &args),
        Command::Verify(args) => verify::run(&voice, &args),
        Command::Rebuild(args) => rebuild::run(&voice, &args),
        Command::Backup(args) => backup::run(&voice, &args),
        Command::Restore(args) => restore::run(&voice, &args),
        Command::Export(args) => export::run(&voice, &args),
        Command::Rotate(args) => rotate::run(&voice, &args),
        Command::Account(args) => account::run(&voice, &args),
        Command::Term(args) => term::run(&voice, &args),
        Command::Check(args) => check::run(&voice, &args),
        Command::Clauses(args) => clauses::run(&voice, &args),
        Command::Scenario(args) => scenario::run(&voice, &args),
        Command::Mutate(args) => mutate::run(&voice, &args),
        Command::Play(args) => play::run(&voice, &args),
        Command::Explain(args) => explain::run(&voice, &args),
        Command::Diagram(args) => diagram::run(&voice, &args),
        Command::Diff(args) => diff::run(&voice, &args),
        Command::New(args) => new::run(&voice, &args),
        Command::Schema(args) => schema::run(&voice, &args),
    }
}
