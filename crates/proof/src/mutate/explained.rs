//! The file in which survivors are explained that change nothing.

use std::sync::Arc;

use reading::{Decode, Entries, Problem, Problems, Severity, record};

record! {
    /// Why a change makes no difference.
    pub struct Explanation {
        /// The reason.
        pub because: Arc<str>,
    }
}

/// Explanations by the id of the mutant.
pub type Explained = Entries<Explanation>;

/// Reads the explanations of an organisation: `id: { because: "…" }`.
pub fn load_explained(name: &str, bytes: &[u8]) -> Result<Explained, Vec<Problem>> {
    let node = reading::parse(name, bytes)?;
    let mut problems = Problems::new();
    let explained = Explained::decode(&node, &mut problems);
    let found = problems.into_vec();
    match explained {
        Some(explained) if found.iter().all(|problem| problem.severity != Severity::Error) => Ok(explained),
        _ => Err(found),
    }
}
