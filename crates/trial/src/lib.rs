//! A developer's tool: what an installation does under load, when it is killed, and when its database fails. It speaks
//! to the built program over HTTP, as a browser does.

mod chance;
#[path = "../../store/tests/common/cluster.rs"]
#[allow(missing_docs, reason = "it is the cluster of the store's tests")]
pub mod cluster;
mod database;
pub mod faults;
mod follow;
mod http;
pub mod installation;
pub mod kill;
pub mod load;
mod measure;
mod page;
mod papers;
mod stories;
mod trouble;
mod walk;

pub use database::Database;
pub use trouble::Trouble;
