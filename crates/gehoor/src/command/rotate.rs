//! `gehoor rotate`: the keys of all dossiers, wrapped with the newest master key.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use super::demo::block;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;

/// Of which installation.
#[derive(clap::Args)]
pub struct Args {
    /// The configuration file; without it every setting has its default.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let store = opening::store(&configuration).await?;
        let rotated = store.rotate().await.map_err(|error| CannotOpen::Because(error.to_string()))?;
        if voice.json() {
            voice.value(&serde_json::json!({ "rotated": rotated }));
        } else {
            voice.message(&Message::new("gehoor-rotate-done").with("count", rotated.to_string()));
        }
        Ok(())
    })
}
