//! A file by name and text, and a place in it.

use std::fmt;
use std::sync::Arc;

/// A file that was read: its name as people know it, and its text.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// The name, with the folders that tell it from others.
    pub name: String,
    /// The whole text.
    pub text: String,
}

impl File {
    /// A file by name and text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<File> {
        Arc::new(File { name: name.into(), text: text.into() })
    }
}

/// A place in a file: line and column from 1, length in characters (at least 1).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: Arc<File>,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// How many characters on that line are meant.
    pub length: u32,
}

impl Span {
    /// The first place of a file, for what is wrong with the whole of it.
    pub fn start_of(file: &Arc<File>) -> Span {
        Span { file: file.clone(), line: 1, column: 1, length: 1 }
    }

    /// The text of the line that this place is on, shortened to what fits on a screen.
    pub fn line_text(&self) -> String {
        let line = self.file.text.lines().nth(self.line as usize - 1).unwrap_or("");
        line.chars().take(200).collect()
    }

    /// The place of a word of what stands here; this place itself when the word is not found in it.
    #[must_use]
    pub fn of_word(&self, word: &str) -> Span {
        let line = self.file.text.lines().nth(self.line as usize - 1).unwrap_or("");
        let text: String = line.chars().skip(self.column as usize - 1).take(self.length as usize).collect();
        match text.rfind(word) {
            Some(at) if !word.is_empty() => self.inside(text[..at].chars().count() as u32, word.chars().count() as u32),
            _ => self.clone(),
        }
    }

    /// A place inside this one: `offset` characters further, `length` long.
    #[must_use]
    pub fn inside(&self, offset: u32, length: u32) -> Span {
        Span { file: self.file.clone(), line: self.line, column: self.column + offset, length: length.max(1) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}:{}", self.file.name, self.line, self.column)
    }
}
