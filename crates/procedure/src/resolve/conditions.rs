//! Conditions, typed against the vocabulary of their place.

use std::sync::Arc;

use condition::{Condition, ConditionError, Vocabulary};
use reading::{Problem, Span, Spanned};

use super::Resolver;

impl Resolver<'_> {
    /// Parses and types a condition; every mistake in it becomes an error at its place.
    pub fn condition(&mut self, written: &Spanned<Arc<str>>, vocabulary: &Vocabulary) -> Option<Condition> {
        self.condition_at(&written.value, &written.span, quoted(written), vocabulary)
    }

    /// The same for a text that starts `offset` characters after the place.
    pub fn condition_at(&mut self, text: &str, span: &Span, offset: u32, vocabulary: &Vocabulary) -> Option<Condition> {
        let result = condition::parse(text).and_then(|expression| expression.check(vocabulary));
        match result {
            Ok(condition) => Some(condition),
            Err(errors) => {
                for ConditionError { message, remedy, offset: at, length } in errors {
                    let place = span.inside(offset + at as u32, length as u32);
                    self.problems.add(Problem::error(&place, message, remedy));
                }
                None
            }
        }
    }
}

/// One character more when the text stands in quotes.
fn quoted(written: &Spanned<Arc<str>>) -> u32 {
    let line = written.span.line_text();
    let first = line.chars().nth(written.span.column as usize - 1);
    u32::from(matches!(first, Some('"' | '\'')))
}
