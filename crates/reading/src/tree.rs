//! Parses YAML into a tree, and refuses what a person could not mean or see: tabs, anchors, duplicate keys, bombs.

use std::collections::BTreeMap;
use std::sync::Arc;

use saphyr_parser::{Event, Parser, ScalarStyle};
use text::Message;

use crate::{File, Key, Limits, Node, NodeKind, Problem, Span};

/// Parses a file. Either a whole tree, or every problem that hides it.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Node, Vec<Problem>> {
    let refuse = |file: &Arc<File>, (line, column): (u32, u32), id: &'static str, remedy: &'static str| {
        let span = Span { file: file.clone(), line, column, length: 1 };
        Err(vec![Problem::error(&span, Message::new(id), Message::new(remedy))])
    };
    let empty = File::new(name, "");
    if bytes.len() > Limits::FILE.bytes {
        return refuse(&empty, (1, 1), "reading-too-large", "reading-too-large-remedy");
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                return refuse(&empty, (1, 1), "reading-utf-16", "reading-encoding-remedy");
            }
            let readable = String::from_utf8_lossy(bytes).into_owned();
            let place = place(&readable, error.valid_up_to());
            return refuse(&File::new(name, readable), place, "reading-encoding", "reading-encoding-remedy");
        }
    };
    let file = File::new(name, text);
    if let Some(index) = text.bytes().position(|b| b == 0) {
        return refuse(&file, place(text, index), "reading-binary", "reading-binary-remedy");
    }
    if let Some(problem) = tabs(&file) {
        return Err(vec![problem]);
    }
    Builder::new(file).build()
}

/// The line and column of a byte, from 1.
fn place(text: &str, at: usize) -> (u32, u32) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |index| index + 1);
    (before.matches('\n').count() as u32 + 1, before[start..].chars().count() as u32 + 1)
}

/// YAML forbids tabs as indentation, but parsers say so in riddles: say it here.
fn tabs(file: &Arc<File>) -> Option<Problem> {
    file.text.lines().enumerate().find_map(|(index, line)| {
        let indent: String = line.chars().take_while(|c| c.is_whitespace()).collect();
        indent.contains('\t').then(|| {
            let column = indent.chars().take_while(|c| *c != '\t').count() as u32 + 1;
            let span = Span { file: file.clone(), line: index as u32 + 1, column, length: 1 };
            Problem::error(&span, Message::new("reading-tab"), Message::new("reading-tab-remedy"))
        })
    })
}

enum Open {
    List(Span, Vec<Node>),
    Map(Span, Vec<(Key, Node)>, Keys),
}

/// The keys of an open map: the one that waits for its value, and the line of each one so far.
#[derive(Default)]
struct Keys {
    waiting: Option<Key>,
    lines: BTreeMap<Arc<str>, u32>,
}

struct Builder {
    file: Arc<File>,
    problems: Vec<Problem>,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    documents: usize,
}

impl Builder {
    fn new(file: Arc<File>) -> Builder {
        Builder { file, problems: Vec::new(), open: Vec::new(), root: None, nodes: 0, documents: 0 }
    }

    fn build(mut self) -> Result<Node, Vec<Problem>> {
        let file = self.file.clone();
        for event in Parser::new_from_str(&file.text) {
            let (event, span) = match event {
                Ok(found) => found,
                Err(error) => {
                    let marker = error.marker();
                    let span = self.written(self.at(marker.line(), marker.col(), 1));
                    let (message, remedy) = crate::yaml::words(&error);
                    self.problems.push(Problem::error(&span, message, remedy));
                    break;
                }
            };
            let length =
                if span.end.line() == span.start.line() { span.end.col().saturating_sub(span.start.col()) } else { 1 };
            let place = self.at(span.start.line(), span.start.col(), length);
            self.step(event, place);
            if self.problems.len() >= Limits::FILE.problems || self.nodes > Limits::FILE.nodes {
                break;
            }
        }
        if self.nodes > Limits::FILE.nodes {
            let span = Span::start_of(&self.file);
            self.refuse(&span, "reading-too-many", "reading-too-many-remedy");
        }
        match self.root {
            _ if !self.problems.is_empty() => Err(self.problems),
            Some(node) => Ok(node),
            None => {
                let span = Span::start_of(&self.file);
                Err(vec![Problem::error(&span, Message::new("reading-empty"), Message::new("reading-empty-remedy"))])
            }
        }
    }

    fn at(&self, line: usize, column: usize, length: usize) -> Span {
        Span {
            file: self.file.clone(),
            line: line.max(1) as u32,
            column: column as u32 + 1,
            length: length.max(1) as u32,
        }
    }

    /// The parser notices some mistakes only after the line: then the last line with something on it is meant.
    fn written(&self, span: Span) -> Span {
        let lines: Vec<&str> = self.file.text.lines().take(span.line as usize).collect();
        let last = lines.iter().rposition(|line| !line.trim().is_empty());
        match last {
            Some(last) if last + 1 < span.line as usize => {
                let indent = lines[last].chars().take_while(|sign| sign.is_whitespace()).count();
                let length = lines[last].trim().chars().count() as u32;
                Span { line: last as u32 + 1, column: indent as u32 + 1, length, ..span }
            }
            _ => span,
        }
    }

    fn refuse(&mut self, span: &Span, id: &'static str, remedy: &'static str) {
        self.problems.push(Problem::error(span, Message::new(id), Message::new(remedy)));
    }

    fn step(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.refuse(&span, "reading-documents", "reading-documents-remedy");
                }
            }
            Event::Alias(_) => {
                self.alias(&span);
                self.put(Node { span, kind: NodeKind::Nothing });
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.extras(&span, anchor, tag.is_some());
                let plain = style == ScalarStyle::Plain;
                let nothing = plain && matches!(&*text, "" | "~" | "null");
                let kind =
                    if nothing { NodeKind::Nothing } else { NodeKind::Scalar { text: text.as_ref().into(), plain } };
                self.put(Node { span, kind });
            }
            Event::SequenceStart(anchor, tag) => {
                self.extras(&span, anchor, tag.is_some());
                self.deeper(Open::List(span, Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.extras(&span, anchor, tag.is_some());
                self.deeper(Open::Map(span, Vec::new(), Keys::default()));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let node = match self.open.pop() {
                    Some(Open::List(span, items)) => Node { span, kind: NodeKind::List(items) },
                    Some(Open::Map(span, entries, _)) => Node { span, kind: NodeKind::Map(entries) },
                    None => return,
                };
                self.put(node);
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    /// Told once a line.
    fn alias(&mut self, span: &Span) {
        if self.problems.last().is_none_or(|last| last.code() != "reading-alias" || last.span.line != span.line) {
            self.refuse(span, "reading-alias", "reading-alias-remedy");
        }
    }

    fn extras(&mut self, span: &Span, anchor: usize, tagged: bool) {
        if anchor != 0 {
            self.alias(span);
        }
        if tagged {
            self.refuse(span, "reading-tag", "reading-tag-remedy");
        }
    }

    fn deeper(&mut self, open: Open) {
        if self.open.len() == Limits::FILE.depth {
            let (Open::List(span, _) | Open::Map(span, _, _)) = &open;
            let span = span.clone();
            self.refuse(&span, "reading-too-deep", "reading-too-deep-remedy");
            self.nodes = Limits::FILE.nodes;
        }
        self.open.push(open);
    }

    fn put(&mut self, node: Node) {
        self.nodes += 1;
        match self.open.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, keys)) => match keys.waiting.take() {
                Some(key) => entries.push((key, node)),
                None => self.key(node),
            },
        }
    }

    fn key(&mut self, node: Node) {
        let text: Arc<str> = node.scalar().unwrap_or("").into();
        if text.is_empty() {
            self.refuse(&node.span, "reading-key", "reading-key-remedy");
        }
        let Some(Open::Map(_, _, keys)) = self.open.last_mut() else { return };
        match keys.lines.get(&text) {
            Some(first) if !text.is_empty() => {
                let message = Message::new("reading-duplicate").with("key", &*text).with("line", *first);
                self.problems.push(Problem::error(&node.span, message, Message::new("reading-duplicate-remedy")));
            }
            Some(_) => {}
            None => {
                keys.lines.insert(text.clone(), node.span.line);
            }
        }
        keys.waiting = Some(Key { text, span: node.span });
    }
}
