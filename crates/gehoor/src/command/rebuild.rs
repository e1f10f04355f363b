//! `gehoor rebuild`: what pages and lists show, built anew from the logs.

use std::path::PathBuf;
use std::process::ExitCode;

use text::Message;

use super::demo::block;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;
use service::{Clock, Organisations, Service};

/// Of which installation.
#[derive(clap::Args)]
pub struct Args {
    /// The configuration file; without it every setting has its default.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    let mut failed = false;
    let code = block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        let list = opening::organisations(voice, &configuration.procedures)?;
        let store = opening::store(&configuration).await?;
        let organisations = Organisations::new(list.into_iter().map(|(_, organisation)| organisation).collect());
        let service = Service::new(store, organisations, Clock::Real);
        let rebuilt = service.rebuild(|_| ()).await.map_err(|error| CannotOpen::Because(error.to_string()))?;
        failed = !rebuilt.failed.is_empty();
        for (dossier, why) in &rebuilt.failed {
            let message = Message::new("gehoor-rebuild-failed").with("dossier", dossier.to_string());
            voice.message(&message.with("why", why.as_str()));
        }
        let message = Message::new("gehoor-rebuild-done")
            .with("dossiers", rebuilt.dossiers.to_string())
            .with("changed", rebuilt.changed.to_string());
        if voice.json() {
            let failed: Vec<String> = rebuilt.failed.iter().map(|(id, why)| format!("{id}: {why}")).collect();
            voice.value(&serde_json::json!({
                "dossiers": rebuilt.dossiers, "changed": rebuilt.changed, "overtaken": rebuilt.overtaken, "failed": failed,
            }));
        } else {
            voice.message(&message);
        }
        Ok(())
    });
    if failed && code == ExitCode::SUCCESS { ExitCode::FAILURE } else { code }
}
