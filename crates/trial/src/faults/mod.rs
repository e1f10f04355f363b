//! `trial faults`.
use std::path::Path;
use crate::Trouble;
/// Which.
#[derive(Clone, Debug, clap::Args)]
pub struct Faults {
}
/// Runs.
///
/// # Errors
/// none.
pub fn run(_: &Faults, _: &Path) -> Result<bool, Trouble> { Ok(true) }
