//! `gehoor diagram`: the procedure as a picture.

use std::path::PathBuf;
use std::process::ExitCode;

use text::{Argument, Message};

use crate::home;
use crate::output::Voice;

/// Which procedure, and what of it.
#[derive(clap::Args)]
pub struct Args {
    /// The folder or file of the procedure.
    path: PathBuf,
    /// Only this track.
    #[arg(long)]
    track: Option<String>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let procedure = match home::one(voice, &args.path) {
        Ok(procedure) => procedure,
        Err(code) => return code,
    };
    let Some(svg) = procedure::diagram(&procedure, args.track.as_deref(), voice.language) else {
        let known = procedure.tracks.iter().map(|track| Argument::from(&track.id)).collect();
        let message = Message::new("gehoor-no-track").with("known", Argument::Choice(known));
        eprintln!("{}", voice.say(&message.with("found", args.track.as_deref().unwrap_or_default())));
        return ExitCode::from(2);
    };
    if voice.json() {
        voice.value(&serde_json::json!({ "procedure": procedure.id, "version": procedure.version, "svg": svg }));
    } else {
        voice.line(svg.trim_end());
    }
    ExitCode::SUCCESS
}
