//! Serving until told to stop, and then finishing what was begun.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::app::App;
use crate::routes;

/// How often addresses that have been quiet are forgotten.
const FORGET: Duration = Duration::from_secs(300);

/// How often new words get into the search index.
const INDEX: Duration = Duration::from_secs(1);

/// How often we look whether managers changed people on another node: well within the ten seconds that are promised.
const REFRESH: Duration = Duration::from_secs(4);

/// Now and then: addresses that have been quiet, answers and documents that are no longer needed.
async fn tidy(app: App) {
    loop {
        tokio::time::sleep(FORGET).await;
        app.rates().forget();
        if let Err(fault) = app.service().tidy().await {
            tracing::warn!(%fault, "what is no longer needed could not be forgotten");
        }
    }
}

/// Often: words into the search index.
async fn index(app: App) {
    loop {
        tokio::time::sleep(INDEX).await;
        if let Err(fault) = app.service().index().await {
            tracing::warn!(%fault, "the search index waits");
        }
    }
}

/// Every few seconds: what managers changed on another node.
async fn refresh(app: App) {
    loop {
        tokio::time::sleep(REFRESH).await;
        if let Err(fault) = app.service().refresh().await {
            tracing::warn!(%fault, "changes by managers wait");
        }
    }
}

/// Serves the pages on a listener until `stop` is done; requests that were begun are answered first.
///
/// # Errors
/// When the listener fails, or the people of the organisations cannot be read: nobody keeps a role that was taken away.
pub async fn run(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    app.service().refresh().await.map_err(std::io::Error::other)?;
    let refreshing = tokio::spawn(refresh(app.clone()));
    let tidying = tokio::spawn(tidy(app.clone()));
    let indexing = tokio::spawn(index(app.clone()));
    let router: Router = routes::router(app);
    // An answer leaves when it is ready: nobody waits for a packet to fill.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let served = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop)
        .await;
    refreshing.abort();
    tidying.abort();
    indexing.abort();
    served
}
