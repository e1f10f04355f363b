//! Serving until told to stop, and then finishing what was begun.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::app::App;
use crate::portal;

/// How often addresses that have been quiet are forgotten.
const FORGET: Duration = Duration::from_secs(300);

/// Serves the pages on a listener until `stop` is done; requests that were begun are answered first.
///
/// # Errors
/// When the listener fails.
pub async fn run(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let forgetful = app.clone();
    let upkeep = tokio::spawn(async move {
        loop {
            tokio::time::sleep(FORGET).await;
            forgetful.rates().forget();
        }
    });
    let router: Router = portal::router(app);
    // An answer leaves when it is ready: nobody waits for a packet to fill.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let served = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop)
        .await;
    upkeep.abort();
    served
}
