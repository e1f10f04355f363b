//! Conditions, typed against the vocabulary of their place.

use std::sync::Arc;

use condition::{Condition, ConditionError, Vocabulary};
use reading::{Problem, Span, Spanned};

use super::Resolver;

impl Resolver<'_> {
    /// Parses and types a condition; every mistake in it becomes an error at its place.
    pub fn condition(&mut self, written: &Spanned<Arc<str>>, vocabulary: &Vocabulary) -> Option<Condition> {
        self.condition_at(&written.value, vocabulary, |at, length| place(written, at, length))
    }

    /// The same for a text of which `place` tells where a stretch (offset and length in characters) stands.
    pub fn condition_at(
        &mut self,
        text: &str,
        vocabulary: &Vocabulary,
        place: impl Fn(usize, usize) -> Span,
    ) -> Option<Condition> {
        let result = condition::parse(text).and_then(|expression| expression.check(vocabulary));
        match result {
            Ok(condition) => Some(condition),
            Err(errors) => {
                for ConditionError { message, remedy, offset: at, length } in errors {
                    let word: String =
                        text.chars().skip(at).take(length).filter(|sign| !matches!(sign, '\'' | '"')).collect();
                    if self.problems.is_lost(&word) {
                        continue;
                    }
                    self.problems.add(Problem::error(&place(at, length), message, remedy));
                }
                None
            }
        }
    }
}

/// Where a stretch of a value stands in the file: past quotes and what they escape, over the lines of a folded text.
fn place(written: &Spanned<Arc<str>>, at: usize, length: usize) -> Span {
    let start = &written.span;
    let lines = start.file.text.lines().enumerate().skip(start.line as usize - 1);
    let mut source = lines.flat_map(|(number, line)| {
        let from = if number + 1 == start.line as usize { start.column as usize - 1 } else { 0 };
        line.chars().enumerate().skip(from).map(move |(column, sign)| (number as u32 + 1, column as u32 + 1, sign))
    });
    let mut ahead = source.clone();
    let first = ahead.next().map(|(_, _, sign)| sign);
    match first {
        Some('"' | '\'') => source = ahead,
        // The rest of the line of `>-` or `|` is no part of the text.
        Some('>' | '|') => source.by_ref().take_while(|(line, _, _)| *line == start.line).for_each(drop),
        _ => {}
    }
    // Folding changes white space only: the signs between it come in the same order in the text and in the file.
    let seen = |text: &str, count: usize| text.chars().take(count).filter(|sign| !sign.is_whitespace()).count();
    let escape = match first {
        Some('"') => Some('\\'),
        Some('\'') => Some('\''),
        _ => None,
    };
    let mut places = Vec::new();
    let mut signs = source.filter(|(_, _, sign)| !sign.is_whitespace());
    let wanted =
        seen(&written.value, at) + seen(&written.value.chars().skip(at).collect::<String>(), length.max(1)).max(1);
    while places.len() < wanted {
        let Some(mut next) = signs.next() else { break };
        if Some(next.2) == escape {
            let Some(escaped) = signs.next() else { break };
            next = escaped;
        }
        places.push(next);
    }
    let Some((line, column, _)) = places.get(seen(&written.value, at)).or(places.last()).copied() else {
        return start.clone();
    };
    let end = places.iter().rev().find(|(last, _, _)| *last == line).map_or(column, |(_, last, _)| *last);
    let past_the_end = at >= written.value.chars().count() && length <= 1;
    let column = if past_the_end { end + 1 } else { column };
    Span { file: start.file.clone(), line, column, length: (end + 1).saturating_sub(column).max(1) }
}
