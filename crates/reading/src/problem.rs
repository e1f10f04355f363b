//! What is wrong in a file, where, and what to write instead.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use text::{Language, Message};

use crate::{Limits, Span};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file is refused.
    Error,
    /// The file loads; its owner should know this.
    Note,
}

/// One thing that is wrong, or worth knowing, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: Message,
    /// What to write instead.
    pub remedy: Message,
    /// Where.
    pub span: Span,
    /// The keys that lead there.
    pub path: Vec<String>,
}

impl Problem {
    /// An error.
    pub fn error(span: &Span, message: Message, remedy: Message) -> Problem {
        Problem { severity: Severity::Error, message, remedy, span: span.clone(), path: Vec::new() }
    }

    /// A note.
    pub fn note(span: &Span, message: Message, remedy: Message) -> Problem {
        Problem { severity: Severity::Note, ..Problem::error(span, message, remedy) }
    }

    /// The code by which scripts and tests know the kind of problem: the id of its message.
    pub fn code(&self) -> &'static str {
        self.message.id
    }

    /// The problem for a person: place, line, pointer, what is wrong, what to write instead.
    pub fn render(&self, language: Language) -> String {
        let mut out = String::new();
        let word = match self.severity {
            Severity::Error => "reading-severity-error",
            Severity::Note => "reading-severity-note",
        };
        let severity = text::say(language, &Message::new(word));
        let said = text::say(language, &self.message);
        let Span { file, line, column, .. } = &self.span;
        let _ = writeln!(out, "{}:{line}:{column}: {severity}: {said}", file.name);
        let number = line.to_string();
        let (shown, before, length) = self.shown();
        let (indent, pointer) = (" ".repeat(before), "^".repeat(length));
        let _ = writeln!(out, "  {number} | {shown}");
        let _ = writeln!(out, "  {} | {indent}{pointer}", " ".repeat(number.len()));
        if !self.path.is_empty() {
            let _ = writeln!(out, "  {}", self.path.join(" > "));
        }
        let _ = writeln!(out, "  {}", text::say(language, &self.remedy));
        out
    }

    /// The line as it is shown, how many characters come before the place, and how many are pointed at. Of a long
    /// line only the surroundings of the place are shown.
    fn shown(&self) -> (String, usize, usize) {
        const WIDTH: usize = 120;
        const BEFORE: usize = 50;
        let line: Vec<char> =
            self.span.file.text.lines().nth(self.span.line as usize - 1).unwrap_or("").chars().collect();
        let column = (self.span.column as usize - 1).min(line.len());
        let from = if line.len() <= WIDTH { 0 } else { column.saturating_sub(BEFORE).min(line.len() - WIDTH) };
        let until = line.len().min(from + WIDTH);
        let (head, tail) = (if from > 0 { "… " } else { "" }, if until < line.len() { " …" } else { "" });
        // What steers a terminal is not shown as it is; a tab takes one place, so that the pointer stays right.
        let seen = |sign: &char| match sign {
            '\t' => ' ',
            sign if sign.is_control() => '\u{fffd}',
            sign => *sign,
        };
        let text: String = line[from..until].iter().map(seen).collect();
        let room = (until - column.min(until)).max(1);
        let length = (self.span.length as usize).clamp(1, room);
        (format!("{head}{text}{tail}"), column - from + head.chars().count(), length)
    }

    /// The problem for a program.
    pub fn to_json(&self, language: Language) -> serde_json::Value {
        serde_json::json!({
            "file": self.span.file.name,
            "line": self.span.line,
            "column": self.span.column,
            "severity": match self.severity { Severity::Error => "error", Severity::Note => "note" },
            "code": self.code(),
            "path": self.path,
            "text": self.span.line_text(),
            "message": text::say(language, &self.message),
            "remedy": text::say(language, &self.remedy),
        })
    }
}

/// How many problems were found beside those that are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Errors.
    pub errors: usize,
    /// Notes.
    pub notes: usize,
}

impl LeftOut {
    /// Whether everything that was found is told.
    pub fn is_nothing(self) -> bool {
        self == LeftOut::default()
    }
}

/// Where something is and of which kind, for counting each thing once: file, line, column, code.
type Counted = (usize, u32, u32, &'static str);

/// Problems as they are found, with the path of keys that leads to the place at hand.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Problem>,
    more_errors: BTreeSet<Counted>,
    more_notes: BTreeSet<Counted>,
    path: Vec<String>,
    lost: BTreeSet<Arc<str>>,
    errors: usize,
}

impl Problems {
    /// No problems yet.
    pub fn new() -> Problems {
        Problems::default()
    }

    /// Adds a problem: at most as many errors as the limit for one run, and at most as many notes.
    pub fn add(&mut self, mut problem: Problem) {
        let error = problem.severity == Severity::Error;
        if problem.path.is_empty() {
            problem.path.clone_from(&self.path);
        }
        // What holds in several tracks is read once for each; its mistakes are told once.
        if self.found.contains(&problem) {
            return;
        }
        let so_far = if error { self.errors } else { self.found.len() - self.errors };
        if so_far < Limits::FILE.problems {
            self.errors += usize::from(error);
            self.found.push(problem);
        } else {
            let more = if error { &mut self.more_errors } else { &mut self.more_notes };
            more.insert(counted(&problem.span, problem.code()));
        }
    }

    /// Adds an error.
    pub fn error(&mut self, span: &Span, message: Message, remedy: Message) {
        self.add(Problem::error(span, message, remedy));
    }

    /// Adds a note.
    pub fn note(&mut self, span: &Span, message: Message, remedy: Message) {
        self.add(Problem::note(span, message, remedy));
    }

    /// Does something one key deeper.
    pub fn under<T>(&mut self, key: &str, what: impl FnOnce(&mut Problems) -> T) -> T {
        self.path.push(key.to_owned());
        let result = what(self);
        self.path.pop();
        result
    }

    /// Whether as many errors were found as are told in one run. Then one more, of this kind, is only counted: there is
    /// no need to look for words for it.
    pub fn only_counts(&mut self, span: &Span, code: &'static str) -> bool {
        let full = self.errors >= Limits::FILE.problems;
        if full {
            self.more_errors.insert(counted(span, code));
        }
        full
    }

    /// How many were found beside those that are told.
    pub fn left_out(&self) -> LeftOut {
        LeftOut { errors: self.more_errors.len(), notes: self.more_notes.len() }
    }

    /// Remembers an entry that was written but could not be read: what refers to it is not wrong by itself.
    pub fn lose(&mut self, name: &Arc<str>) {
        self.lost.insert(name.clone());
    }

    /// Whether an entry of that name was written but could not be read.
    pub fn is_lost(&self, name: &str) -> bool {
        self.lost.contains(name)
    }

    /// Whether an error was found (notes do not count).
    pub fn any_error(&self) -> bool {
        self.found.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// How many problems were found so far.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// All problems, in the order of their places.
    pub fn into_vec(mut self) -> Vec<Problem> {
        self.found.sort_by(|a, b| (a.severity, &a.span).cmp(&(b.severity, &b.span)));
        self.found
    }
}

fn counted(span: &Span, code: &'static str) -> Counted {
    (Arc::as_ptr(&span.file).addr(), span.line, span.column, code)
}
