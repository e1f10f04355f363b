//! Pages over HTTP. A page reads a request, asks the service, and shows what the engine says: no rule lives here.

mod app;
mod assets;
mod cache;
mod errors;
mod fields;
mod guard;
mod headers;
mod limits;
mod log;
mod markdown;
mod portal;
mod rates;
mod reading;
mod run;
mod shell;
mod words;

pub use app::{App, Settings};
pub use portal::{PAGES, router};
pub use run::run;
