//! What is wrong with a form, beside its fields and in its summary.

use crate::told::Told;

/// What is wrong, by field.
#[derive(Default)]
pub struct Wrong(Vec<(&'static str, String)>);

impl Wrong {
    /// Nothing yet, but this.
    pub fn one(field: &'static str, words: String) -> Wrong {
        Wrong(vec![(field, words)])
    }

    /// Something is wrong with a field.
    pub fn add(&mut self, field: &'static str, words: String) {
        self.0.push((field, words));
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with a field.
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, words)| words.as_str())
    }

    /// Everything, for the summary; what belongs to no field has an empty one.
    pub fn told(&self) -> Vec<Told> {
        let anchor = |field: &str| (!field.is_empty()).then(|| field.to_owned());
        self.0.iter().map(|(field, words)| Told { anchor: anchor(field), words: words.clone() }).collect()
    }

    /// The attributes of a field: which text describes it, and that it is not right yet.
    pub fn attributes(&self, field: &str, help: bool) -> String {
        let wrong = self.at(field).is_some();
        let described = match (help, wrong) {
            (true, true) => format!(" aria-describedby=\"{field}-help {field}-fout\""),
            (true, false) => format!(" aria-describedby=\"{field}-help\""),
            (false, true) => format!(" aria-describedby=\"{field}-fout\""),
            (false, false) => String::new(),
        };
        if wrong { format!("{described} aria-invalid=\"true\"") } else { described }
    }
}
