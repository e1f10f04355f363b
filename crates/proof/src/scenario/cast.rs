//! Who acts in a scenario: the people of the organisation, and one stand-in for every role.

use std::collections::BTreeMap;
use std::sync::Arc;

use dossier::{People, Person};
use procedure::Procedure;
use reading::{Decode, Entries, Problem, Problems};

use super::file::{PeopleFile, PersonFile};

/// People by id, with their names.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// What rules ask.
    pub people: People,
    /// What they are called.
    pub names: BTreeMap<Arc<str>, String>,
}

/// Reads the people of an organisation.
pub fn load_cast(name: &str, bytes: &[u8]) -> Result<Cast, Vec<Problem>> {
    let node = reading::parse(name, bytes)?;
    let mut problems = Problems::new();
    let file = PeopleFile::decode(&node, &mut problems);
    match file {
        Some(file) if !problems.any_error() => Ok(Cast::default().with(&file.people)),
        _ => Err(problems.into_vec()),
    }
}

impl Cast {
    /// The same people, and these.
    #[must_use]
    pub fn with(mut self, people: &Entries<PersonFile>) -> Cast {
        for (id, person) in people.iter() {
            let known = self.people.people.entry(id.value.clone()).or_default();
            if !person.roles.is_empty() {
                known.roles = person.roles.iter().map(|role| role.value.clone()).collect();
            }
            for (quality, word) in person.is.iter() {
                match &**word {
                    "yes" | "true" => known.qualities.insert(quality.value.clone(), true),
                    "no" | "false" => known.qualities.insert(quality.value.clone(), false),
                    _ => known.qualities.remove(&quality.value),
                };
            }
            if let Some(name) = &person.name {
                self.names.insert(id.value.clone(), name.to_string());
            }
        }
        self
    }

    /// The same people, and for every role one stand-in with the id of the role.
    #[must_use]
    pub fn with_stand_ins(mut self, procedure: &Procedure) -> Cast {
        for role in &procedure.roles {
            self.people
                .people
                .entry(role.id.clone())
                .or_insert_with(|| Person { roles: vec![role.id.clone()], qualities: BTreeMap::new() });
        }
        self
    }
}
