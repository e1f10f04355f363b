//! `gehoor verify`: proves that every log is as it was written.

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
    let mut broken = false;
    let code = block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let store = opening::store(&configuration).await?;
        let verified = store.verify(|_| ()).await.map_err(|error| CannotOpen::Because(error.to_string()))?;
        broken = verified.broken_count > 0;
        let anchor: String = verified.anchor.iter().map(|byte| format!("{byte:02x}")).collect();
        if voice.json() {
            let list: Vec<serde_json::Value> = verified
                .broken
                .iter()
                .map(|one| {
                    serde_json::json!({
                        "dossier": one.dossier.map(|id| id.to_string()),
                        "number": one.number.as_ref().map(ToString::to_string),
                        "entry": one.version,
                        "wrong": one.what.to_string(),
                    })
                })
                .collect();
            voice.value(&serde_json::json!({
                "ok": !broken, "dossiers": verified.dossiers, "entries": verified.entries,
                "erased": verified.erased, "attachments": verified.attachments, "anchor": anchor,
                "broken": list, "broken_count": verified.broken_count,
            }));
            return Ok(());
        }
        for one in &verified.broken {
            let number = one.number.as_ref().map(ToString::to_string).or(one.dossier.map(|id| id.to_string()));
            let message = Message::new("gehoor-verify-broken")
                .with("dossier", number.unwrap_or_else(|| "–".to_owned()))
                .with("entry", one.version.map_or_else(|| "–".to_owned(), |version| version.to_string()))
                .with("wrong", one.what.to_string());
            voice.message(&message);
        }
        let id = if broken { "gehoor-verify-wrong" } else { "gehoor-verify-well" };
        let message = Message::new(id)
            .with("dossiers", verified.dossiers.to_string())
            .with("entries", verified.entries.to_string())
            .with("documents", verified.attachments.to_string())
            .with("broken", verified.broken_count.to_string())
            .with("anchor", anchor);
        voice.message(&message);
        Ok(())
    });
    if broken && code == ExitCode::SUCCESS { ExitCode::FAILURE } else { code }
}
