//! What commands print: words for people, JSON for programs, exit codes for scripts.

use std::io::Write;

use reading::{Problem, Severity};
use text::{Language, Message, say};

/// How a command prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Words for people.
    Text,
    /// One JSON value for programs.
    Json,
}

/// The language in which a command speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Speech {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl From<Speech> for Language {
    fn from(speech: Speech) -> Language {
        match speech {
            Speech::Nl => Language::Nl,
            Speech::En => Language::En,
        }
    }
}

/// How a command speaks: language and format.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    pub language: Language,
    pub format: Format,
}

impl Voice {
    /// A message in the language at hand.
    pub fn say(&self, message: &Message) -> String {
        say(self.language, message)
    }

    /// Whether output is for programs.
    pub fn json(&self) -> bool {
        self.format == Format::Json
    }

    /// Prints a line for people.
    pub fn line(&self, line: impl AsRef<str>) {
        print(line.as_ref());
    }

    /// Prints a message for people.
    pub fn message(&self, message: &Message) {
        print(&self.say(message));
    }

    /// Prints a value for programs.
    pub fn value(&self, value: &serde_json::Value) {
        print(&serde_json::to_string_pretty(value).unwrap_or_default());
    }

    /// Prints problems: errors, and notes when asked for.
    pub fn problems(&self, problems: &[Problem], notes: bool) {
        for problem in problems {
            if problem.severity == Severity::Error || notes {
                print(&problem.render(self.language));
            }
        }
    }
}

/// A reader that went away (`| head`) is no reason to panic.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}");
}
