//! Whether the process lives, and whether it can serve.

use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::StatusCode;
use tokio::sync::Mutex;

use crate::app::App;

/// How long an answer of the store holds: asking writes, and whoever asks more often must not make it write more.
const HOLDS: Duration = Duration::from_secs(1);

/// When the store was last asked, and whether it was well. Whoever asks while another does, waits for that answer.
#[derive(Default)]
pub struct Pulse(Mutex<Option<(Instant, bool)>>);

/// The process answers.
pub async fn live() -> &'static str {
    "ok"
}

/// The store takes what is written, too: a full or read-only disk is no place to send people to.
pub async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    let mut last = app.pulse().0.lock().await;
    let known = last.filter(|(asked, _)| asked.elapsed() < HOLDS);
    let (_, well) = match known {
        Some(known) => known,
        None => {
            let well = app.service().ready().await;
            *last.insert((Instant::now(), well))
        }
    };
    if well { (StatusCode::OK, "ok") } else { (StatusCode::SERVICE_UNAVAILABLE, "store") }
}
