//! Where somebody comes from.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::HeaderMap;

use crate::app::Settings;

/// The connection, when there is one.
pub type From = Option<axum::Extension<ConnectInfo<SocketAddr>>>;

/// Where somebody comes from: as a proxy says, when there is one, and else as the connection tells.
pub fn address(settings: &Settings, from: &From, headers: &HeaderMap) -> Option<IpAddr> {
    let told = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    // The last address is the one that our own proxy saw.
    let told = told.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    let direct = from.as_ref().map(|axum::Extension(ConnectInfo(address))| address.ip());
    if settings.behind_proxy { told.or(direct) } else { direct }
}
