//! `gehoor backup`: everything, copied into a folder while pages are served.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use super::demo::block;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;

/// Of which installation, and where to.
#[derive(clap::Args)]
pub struct Args {
    /// A folder that holds no backup yet. Keep the master key elsewhere.
    folder: PathBuf,
    /// The configuration file; without it every setting has its default.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let mut missing = false;
    let code = block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let store = opening::store(&configuration).await?;
        let made = store.backup(&args.folder, |_| ()).await.map_err(|error| CannotOpen::Because(error.to_string()))?;
        missing = !made.missing.is_empty();
        told(voice, "gehoor-backup-done", &made, args);
        Ok(())
    });
    if missing && code == ExitCode::SUCCESS { ExitCode::FAILURE } else { code }
}

fn told(voice: &Voice, id: &'static str, made: &store::BackedUp, args: &Args) {
    if voice.json() {
        let missing: Vec<String> = made.missing.iter().map(ToString::to_string).collect();
        voice.value(&serde_json::json!({
            "folder": crate::files::name(&args.folder), "dossiers": made.dossiers, "rows": made.rows,
            "attachments": made.attachments, "missing": missing,
        }));
        return;
    }
    let message = Message::new(id)
        .with("folder", crate::files::name(&args.folder))
        .with("dossiers", made.dossiers.to_string())
        .with("documents", made.attachments.to_string())
        .with("missing", made.missing.len());
    voice.message(&message);
}
