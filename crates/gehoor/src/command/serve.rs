//! `gehoor serve`: the portal as a configuration file says.

use std::path::PathBuf;
use std::process::ExitCode;

use service::{Clock, Organisations};
use text::Message;

use crate::configuration::Configuration;
use crate::opening::{self, CannotOpen};
use crate::output::Voice;

/// With which configuration.
#[derive(clap::Args)]
pub struct Args {
    /// The configuration file; without it every setting has its default.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(voice: &Voice, args: &Args) -> ExitCode {
    super::demo::block(voice, async {
        let configuration = opening::configuration(voice, args.config.as_deref())?;
        opening::log(&configuration);
        let list = opening::organisations(voice, &configuration.procedures)?;
        let store = opening::store(&configuration).await?;
        let organisations = Organisations::new(list.into_iter().map(|(_, organisation)| organisation).collect());
        let app = opening::app(&configuration, store, organisations, Clock::Real);
        serve(voice, &configuration, app, "gehoor-serve-ready").await
    })
}

/// Listens, says that it is ready, and serves until asked to stop.
pub async fn serve(
    voice: &Voice,
    configuration: &Configuration,
    app: server::App,
    ready: &'static str,
) -> Result<(), CannotOpen> {
    let because = |error: std::io::Error| CannotOpen::Because(format!("{}: {error}", configuration.listen));
    let listener = tokio::net::TcpListener::bind(configuration.listen).await.map_err(because)?;
    let address = listener.local_addr().map_err(because)?;
    voice.message(&Message::new(ready).with("address", format!("http://{address}/")));
    server::run(app, listener, opening::stop()).await.map_err(because)
}
