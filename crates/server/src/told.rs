//! Something that is not right yet, with where to mend it.

/// Something that is not right yet, with where to mend it.
pub struct Told {
    /// The anchor of the field.
    pub anchor: Option<String>,
    /// What is wrong, and what to do.
    pub words: String,
}

impl Told {
    /// Something that belongs to no field.
    pub fn here(words: String) -> Told {
        Told { anchor: None, words }
    }
}
