//! What sealing, hashing, indexing and deciding take of one submission.

use std::path::Path;

use super::figures::Figures;
use crate::Trouble;

/// Measures each by itself, in this process.
///
/// # Errors
/// When it cannot be tried.
pub async fn shares(_organisation: &str, _folder: &Path, _each: f64, _figures: &mut Figures) -> Result<(), Trouble> {
    Ok(())
}
