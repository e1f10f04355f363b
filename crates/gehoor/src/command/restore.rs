//! `gehoor restore`: a backup, put into an empty store and proved.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use super::demo::block;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;

/// Into which installation, and from where.
#[derive(clap::Args)]
pub struct Args {
    /// The folder with the backup.
    folder: PathBuf,
    /// The configuration file; without it every setting has its default.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let settings = opening::store_settings(&configuration)?;
        let restored = store::Store::restore(&args.folder, &settings, |_| ()).await;
        let (_, made) = restored.map_err(|error| CannotOpen::Because(error.to_string()))?;
        if voice.json() {
            voice.value(&serde_json::json!({
                "dossiers": made.dossiers, "rows": made.rows, "attachments": made.attachments,
            }));
            return Ok(());
        }
        let message = Message::new("gehoor-restore-done")
            .with("dossiers", made.dossiers.to_string())
            .with("documents", made.attachments.to_string());
        voice.message(&message);
        Ok(())
    })
}
