//! Letters and their templates: every place to fill is known.

use std::sync::Arc;

use condition::Vocabulary;
use reading::{File, Problem, Span};
use text::Message;

use super::Resolver;
use crate::files::join;
use crate::model::{CitedAs, Id, Letter};
use crate::template::{ContactField, Merge, Raw, Segment, Template, Unbalanced, split};

/// The words that a letter can be asked to say, shared by regimes and procedures.
pub(crate) const SAYS: [&str; 24] = [
    "acknowledgement",
    "course",
    "term",
    "handler",
    "ground",
    "reasons",
    "judgement",
    "findings",
    "conclusions",
    "solution",
    "measures",
    "measures-term",
    "second-line",
    "second-line-term",
    "referral",
    "committee",
    "extension",
    "tips",
    "steps",
    "result",
    "agreements",
    "supervisor",
    "questions",
    "complaint",
];

impl Resolver<'_> {
    /// The letters of the file with their texts.
    pub fn letters(&mut self) -> Vec<Letter> {
        let vocabulary = self.names.vocabulary(None);
        let mut letters = Vec::new();
        for (id, letter) in self.file.letters.iter() {
            let basis = self.basis(&format!("letters.{}", id.value), &letter.clauses, &letter.own, &letter.span);
            let to =
                letter.to.iter().filter_map(|to| self.known_among("role-or-body", &["role", "body"], to)).collect();
            for word in letter.says.iter() {
                if !SAYS.contains(&&*word.value) {
                    let message = Message::new("reading-unknown-word").with("word", &word.value);
                    self.problems.error(&word.span, message, super::names::suggestion(&word.value, SAYS.into_iter()));
                }
            }
            let template = self.template(&id.value, &id.span, &vocabulary);
            letters.push(Letter {
                id: id.value.clone(),
                title: letter.title.clone(),
                to,
                says: letter.says.iter().map(|word| word.value.clone()).collect(),
                template: template.unwrap_or_default(),
                basis,
            });
        }
        letters
    }

    /// The text of a file beside the procedure, or of the common one that it builds on.
    pub fn words_of(&mut self, folder: &str, id: &str, span: &Span) -> Option<Arc<File>> {
        let near = join(self.home, &format!("{folder}/{id}.md"));
        let there = join(&span.file.name, &format!("{folder}/{id}.md"));
        let found = self.files.read(&near).map(|bytes| (near.clone(), bytes));
        let found = found.or_else(|| self.files.read(&there).map(|bytes| (there, bytes)));
        let Some((path, bytes)) = found else {
            let message = Message::new("procedure-no-file").with("path", near);
            self.problems.error(span, message, Message::new("procedure-no-file-remedy"));
            return None;
        };
        match String::from_utf8(bytes) {
            Ok(text) if text.len() <= 64 * 1024 => Some(File::new(path, text)),
            _ => {
                let message = Message::new("procedure-text-file").with("path", path);
                self.problems.error(span, message, Message::new("reading-encoding-remedy"));
                None
            }
        }
    }

    fn template(&mut self, id: &str, span: &Span, vocabulary: &Vocabulary) -> Option<Template> {
        let file = self.words_of("letters", id, span)?;
        match split(&file.text) {
            Ok(raw) => Some(Template { segments: self.segments(&raw, &file, vocabulary) }),
            Err(Unbalanced(at)) => {
                let place = place(&file, at, 2);
                let message = Message::new("procedure-template-braces");
                self.problems.add(Problem::error(&place, message, Message::new("procedure-template-braces-remedy")));
                None
            }
        }
    }

    fn segments(&mut self, raw: &[Raw<'_>], file: &Arc<File>, vocabulary: &Vocabulary) -> Vec<Segment> {
        let mut segments = Vec::with_capacity(raw.len());
        for piece in raw {
            match piece {
                Raw::Text(text) => segments.push(Segment::Text((*text).into())),
                Raw::Place(path, at) => match self.merge(path) {
                    Some(merge) => segments.push(Segment::Place(merge)),
                    None if path.split('.').any(|word| self.problems.is_lost(word)) => {}
                    None => self.unknown_place(path, &place(file, *at, path.chars().count() + 4)),
                },
                Raw::If(text, at, inside) => {
                    let found = self.condition_at(text, vocabulary, |offset, length| {
                        let start = *at + text.char_indices().nth(offset).map_or(text.len(), |(index, _)| index);
                        place(file, start, length)
                    });
                    if let Some(condition) = found {
                        segments.push(Segment::If(Box::new(condition), self.segments(inside, file, vocabulary)));
                    }
                }
            }
        }
        segments
    }

    /// Says of a place that does not exist what it might be meant as.
    fn unknown_place(&mut self, path: &str, span: &Span) {
        const FIXED: [&str; 8] = [
            "dossier.number",
            "dossier.received",
            "version",
            "because",
            "organisation",
            "today",
            "ground",
            "ground.refer-to",
        ];
        let named = match path.split_once('.') {
            Some(("fact", id)) => Some(("fact", id)),
            Some(("clock", rest)) => rest.strip_suffix(".due").map(|id| ("clock", id)),
            Some(("role" | "person", id)) => Some(("role", id)),
            Some(("body", id)) => Some(("body", id)),
            Some(("contact", rest)) => match rest.rsplit_once('.') {
                Some((id, field)) if self.names.classes["contact"].contains(id) => {
                    let message = Message::new("reading-unknown-word").with("word", field);
                    let remedy = super::names::suggestion(field, ContactField::ALL.into_iter().map(ContactField::word));
                    return self.problems.add(Problem::error(&span.of_word(field), message, remedy));
                }
                found => found.map(|(id, _)| ("contact", id)),
            },
            _ => None,
        };
        if let Some((class, id)) = named {
            self.known(class, &reading::Spanned { value: id.into(), span: span.clone() });
            return;
        }
        let message = Message::new("procedure-template-place").with("place", path);
        let remedy = match reading::closest(path, FIXED) {
            Some(near) => Message::new("reading-did-you-mean").with("word", near),
            None => Message::new("procedure-template-place-remedy"),
        };
        self.problems.add(Problem::error(&span.of_word(path), message, remedy));
    }

    fn merge(&self, path: &str) -> Option<Merge> {
        let named = |class: &str, id: &str| -> Option<Id> {
            self.names.classes.get(class).and_then(|known| known.get(id)).cloned()
        };
        Some(match path {
            "dossier.number" => Merge::DossierNumber,
            "dossier.received" => Merge::DossierReceived,
            "version" => Merge::Version,
            "because" => Merge::Because,
            "organisation" => Merge::Organisation,
            "today" => Merge::Today,
            "ground" => Merge::Ground,
            "ground.refer-to" => Merge::GroundReferTo,
            _ => {
                let (kind, rest) = path.split_once('.')?;
                match kind {
                    "fact" => Merge::Fact(named("fact", rest)?),
                    "clock" => Merge::ClockDue(named("clock", rest.strip_suffix(".due")?)?),
                    "role" => Merge::Role(named("role", rest)?),
                    "person" => Merge::Person(named("role", rest)?),
                    "body" => Merge::Body(named("body", rest)?),
                    "contact" => {
                        let (id, field) = rest.rsplit_once('.')?;
                        let field = ContactField::ALL.into_iter().find(|known| known.word() == field)?;
                        Merge::Contact(named("contact", id)?, field)
                    }
                    _ => return None,
                }
            }
        })
    }

    /// The content of the file with its texts.
    pub fn content(&mut self) -> Vec<crate::model::Content> {
        let mut all = Vec::new();
        for (id, content) in self.file.content.iter() {
            let place = format!("content.{}", id.value);
            let basis = self.basis_as(&place, CitedAs::Shown, &content.clauses, &content.own, &content.span);
            let text = self.words_of("pages", &id.value, &id.span).map(|file| Arc::from(file.text.as_str()));
            all.push(crate::model::Content {
                id: id.value.clone(),
                title: content.title.clone(),
                shown: content.shown.to_vec(),
                text: text.unwrap_or_default(),
                basis,
            });
        }
        all
    }
}

/// The place of a byte offset in a text file.
fn place(file: &Arc<File>, at: usize, length: usize) -> Span {
    let before = &file.text[..at];
    let line = before.matches('\n').count() as u32 + 1;
    let start = before.rfind('\n').map_or(0, |index| index + 1);
    let column = file.text[start..at].chars().count() as u32 + 1;
    Span { file: file.clone(), line, column, length: length as u32 }
}
