//! Everything that tries a procedure by running the engine: scenarios, exploring, mutation, the story of a dossier.

#[expect(dead_code, reason = "the way to a finding is kept for the report that `check` will print")]
pub mod explore;
pub mod mutate;
pub mod scenario;
