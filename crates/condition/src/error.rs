//! What is wrong with a condition, where, and what to write instead.

use std::fmt;

use text::{Argument, Message};

/// One thing that is wrong with a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionError {
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub remedy: Message,
    /// Where it begins, in characters from the start of the condition.
    pub offset: usize,
    /// How many characters it takes; never zero, so that there is always something to underline.
    pub length: usize,
}

impl ConditionError {
    pub(crate) fn new(span: Span, message: Message, remedy: Message) -> ConditionError {
        ConditionError { message, remedy, offset: span.offset, length: span.length.max(1) }
    }
}

impl fmt::Display for ConditionError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}+{}: {}; {}", self.offset, self.length, self.message, self.remedy)
    }
}

impl std::error::Error for ConditionError {}

/// A stretch of the text of a condition, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub offset: usize,
    pub length: usize,
}

impl Span {
    pub fn new(offset: usize, length: usize) -> Span {
        Span { offset, length }
    }

    pub fn end(self) -> usize {
        self.offset + self.length
    }

    /// From the start of this one to the end of the other.
    pub fn to(self, other: Span) -> Span {
        Span { offset: self.offset, length: other.end().saturating_sub(self.offset) }
    }
}

/// The remedy 'write: …'.
pub(crate) fn write(code: impl Into<String>) -> Message {
    Message::new("condition-write").with("code", code.into())
}

/// The first so many names as a list of choices; a longer list helps nobody.
pub(crate) fn choices<'a>(names: impl IntoIterator<Item = &'a str>) -> Argument {
    const MOST: usize = 12;
    Argument::Choice(names.into_iter().take(MOST).map(Argument::from).collect())
}
