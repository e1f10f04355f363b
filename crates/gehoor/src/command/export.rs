//! `gehoor export`: one dossier with its documents, in a folder.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use super::demo::block;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;

/// Which dossier, of which installation, and where to.
#[derive(clap::Args)]
pub struct Args {
    /// The organisation.
    organisation: String,
    /// The number of the dossier.
    number: String,
    /// The folder.
    folder: PathBuf,
    /// The configuration file; without it every setting has its default.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    block(voice, async {
        let because = |error: String| CannotOpen::Because(error);
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let number: store::Number = args.number.parse().map_err(|error: store::NoNumber| because(error.to_string()))?;
        let store = opening::store(&configuration).await?;
        let found = store.find_number(&args.organisation, &number).await.map_err(|error| because(error.to_string()))?;
        let Some(id) = found else {
            return Err(because(voice.say(&Message::new("gehoor-export-none"))));
        };
        let exported = store.export(id, &args.folder).await.map_err(|error| because(error.to_string()))?;
        let file = crate::files::name(&exported.file);
        if voice.json() {
            voice.value(&serde_json::json!({ "file": file, "documents": exported.attachments.len() }));
        } else {
            let message = Message::new("gehoor-export-done").with("file", file);
            voice.message(&message.with("documents", exported.attachments.len()));
        }
        Ok(())
    })
}
