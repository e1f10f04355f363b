//! What is known: of the matter, by fact, and of people, by quality.

use std::collections::BTreeMap;

use condition::Value;
use procedure::Id;

/// What is known, by fact.
pub type Facts = BTreeMap<Id, Value>;

/// What is known of persons, by quality.
pub type Qualities = BTreeMap<Id, bool>;

/// The number of a part in its dossier, from 1.
pub type PartNumber = u16;
