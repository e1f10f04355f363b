//! Everything that tries a procedure by running the engine: scenarios, exploring, mutation, the story of a dossier.

pub mod explore;
pub mod law;
pub mod mutate;
pub mod scenario;
