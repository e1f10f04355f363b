//! `gehoor diff`: two versions of a procedure in words, and what changes for dossiers that are running.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use crate::home;
use crate::output::Voice;

/// Which versions.
#[derive(clap::Args)]
#[command(
    after_help = "The exit code is 0 when the two are the same, 1 when they differ, 2 when they cannot be compared."
)]
pub struct Args {
    /// The folder or file of the version as it was.
    old: PathBuf,
    /// The folder or file of the version as it becomes.
    new: PathBuf,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let old = home::one(voice, &args.old);
    // Both are read before giving up: whoever has two mistakes hears of two.
    let new = home::one(voice, &args.new);
    let (Ok(old), Ok(new)) = (old, new) else { return ExitCode::from(2) };
    if old.id != new.id {
        let message = Message::new("gehoor-diff-others").with("old", &old.title).with("new", &new.title);
        eprintln!("{}", voice.say(&message));
        return ExitCode::from(2);
    }
    let changes = procedure::diff(&old, &new, voice.language);
    let words = procedure::changes_in_words(&old, &new, &changes, voice.language);
    if voice.json() {
        voice.value(&serde_json::json!({
            "procedure": new.id, "from": old.version, "to": new.version, "in-force": new.in_force,
            "same": changes.is_empty(), "changes": changes, "markdown": words,
        }));
    } else {
        voice.line(words.trim_end());
    }
    if changes.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
