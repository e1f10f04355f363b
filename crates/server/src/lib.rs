//! Pages over HTTP. A page reads a request, asks the service, and shows what the engine says: no rule lives here.

mod api;
mod app;
mod assets;
mod cache;
mod come;
mod desk;
mod errors;
mod fields;
mod files;
mod guard;
mod headers;
mod limits;
mod log;
mod markdown;
mod once;
mod portal;
mod rates;
mod reading;
mod routes;
mod run;
mod settle;
mod shell;
mod told;
mod words;

pub use api::{api_document, api_routes};
pub use app::{App, Settings};
pub use desk::PAGES as DESK_PAGES;
pub use portal::PAGES;
pub use routes::router;
pub use run::run;
