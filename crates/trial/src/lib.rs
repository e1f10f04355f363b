//! A developer's tool: what an installation does under load, when it is killed, and when its database fails. It speaks
//! to the built program over HTTP, as a browser does.

#[path = "../../store/tests/common/cluster.rs"]
#[allow(missing_docs, reason = "it is the cluster of the store's tests")]
pub mod cluster;
mod database;
mod follow;
mod http;
pub mod installation;
pub mod load;
mod measure;
mod page;
mod stories;
mod trouble;
mod walk;

pub use database::Database;
pub use trouble::Trouble;
