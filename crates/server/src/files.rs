//! Documents that people send: taken by what they hold, never by what they are called, and without the place where a
//! photograph was taken.

use service::{Document, Kind};

use crate::limits::{DOCUMENT_BYTES, DOCUMENTS, megabytes};
use crate::reading::{Refused, SentFile};
use crate::told::Told;
use crate::words::Words;

/// The files that are taken, and what is wrong with the others.
pub fn accepted(files: Vec<SentFile>, refused: &[Refused], words: Words) -> (Vec<Document>, Vec<Told>) {
    let mut kept = Vec::new();
    let mut problems: Vec<Told> = refused.iter().map(|refused| told(refused, words)).collect();
    for file in files {
        let name = named(&file.name);
        if file.content.is_empty() {
            problems.push(Told::here(words.with("portal-wrong-file-empty", "name", name)));
            continue;
        }
        match Kind::of(&file.content).map(|kind| (kind, kind.cleaned(&file.content))) {
            Some((kind, Some(content))) => kept.push(Document { name, kind, content }),
            _ => problems.push(Told::here(words.with("portal-wrong-file-kind", "name", name))),
        }
    }
    problems.iter_mut().for_each(|problem| problem.anchor = Some("bestanden".to_owned()));
    (kept, problems)
}

fn told(refused: &Refused, words: Words) -> Told {
    Told::here(match refused {
        Refused::Large(name) => {
            words.two("portal-wrong-file-big", ("name", named(name)), ("size", megabytes(DOCUMENT_BYTES)))
        }
        Refused::Many => words.with("portal-wrong-file-many", "most", DOCUMENTS),
    })
}

/// A name without folders, control characters or marks that turn the direction of writing; at most a hundred
/// characters, with its ending.
fn named(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let strange = |c: &char| {
        c.is_control() || matches!(*c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let clean: String = last.chars().filter(|c| !strange(c)).collect();
    let clean = clean.trim();
    let length = clean.chars().count();
    if clean.is_empty() {
        return "document".to_owned();
    }
    clean.chars().skip(length.saturating_sub(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn names_are_names_and_nothing_else() {
        assert_eq!(named("../../etc/passwd"), "passwd");
        assert_eq!(named("C:\\Users\\x\\foto.jpg"), "foto.jpg");
        assert_eq!(named("a\u{202e}gpj.exe\n"), "agpj.exe");
        assert_eq!(named("  "), "document");
        assert_eq!(named(&"x".repeat(500)).len(), 100);
        assert_eq!(named("<script>.pdf"), "<script>.pdf");
    }
}
