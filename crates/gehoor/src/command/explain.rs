//! `gehoor explain`: the procedure in plain words.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::home;
use crate::output::Voice;

/// Which procedure.
#[derive(clap::Args)]
pub struct Args {
    /// The folder or file of the procedure.
    path: PathBuf,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let procedure = match home::one(voice, &args.path) {
        Ok(procedure) => procedure,
        Err(code) => return code,
    };
    let words = procedure::explain(&procedure, voice.language);
    if voice.json() {
        voice.value(&serde_json::json!({ "procedure": procedure.id, "version": procedure.version, "markdown": words }));
    } else {
        voice.line(words.trim_end());
    }
    ExitCode::SUCCESS
}
