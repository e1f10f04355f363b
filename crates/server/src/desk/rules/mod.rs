//! The procedure for those who work by it: in words, in pictures, clause by clause, and what differs between versions.

pub mod clauses;
pub mod pictures;
pub mod versions;
pub mod words;

use std::collections::BTreeSet;

use procedure::Procedure;
use serde::Deserialize;

use super::{Frame, Seated};
use crate::errors::PageError;

/// The pages about the procedure, each with the message that names it.
pub const TABS: [(&str, &str); 4] = [
    ("/procedure", "rules-tab-words"),
    ("/procedure/tekeningen", "rules-tab-pictures"),
    ("/procedure/clausules", "rules-tab-clauses"),
    ("/procedure/versies", "rules-tab-versions"),
];

/// Which version; without it the one in force.
#[derive(Default, Deserialize)]
pub struct Wished {
    versie: Option<String>,
}

/// What stands around a page about the procedure.
pub struct Around<'a> {
    /// The procedure.
    pub procedure: &'a Procedure,
    /// What every address of the desk begins with.
    desk: String,
    /// The page, without the version.
    page: &'static str,
    /// What is behind the addresses of pages about this version: nothing for the one in force.
    query: String,
    /// The version in words.
    pub version: String,
}

impl<'a> Around<'a> {
    /// Around a page about a version.
    ///
    /// # Errors
    /// When there is no such version.
    pub fn of(seat: &Seated<'a>, page: &'static str, wished: &Wished) -> Result<(Frame, Around<'a>), PageError> {
        let organisation = seat.here.organisation;
        let procedure = match &wished.versie {
            None => seat.here.procedure,
            Some(version) => organisation.version(version).ok_or(PageError::NotFound(seat.here.language))?,
        };
        let frame = Frame::of(seat, page);
        let version = text::Message::new("portal-procedure-version");
        let version = version.with("version", &procedure.version).with("date", procedure.in_force);
        let now = procedure.version == seat.here.procedure.version;
        let query = if now { String::new() } else { format!("?versie={}", encoded(&procedure.version)) };
        let version = frame.shell.words.tell(version);
        Ok((Frame::of(seat, page), Around { procedure, desk: frame.desk(""), page, query, version }))
    }

    /// Whether this is that page.
    pub fn is(&self, page: &str) -> bool {
        self.page == page
    }

    /// The address of a page about this version.
    pub fn href(&self, page: &str) -> String {
        format!("{}{page}{}", self.desk, self.query)
    }
}

/// A value in an address.
pub fn encoded(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

/// Text as HTML, with each id of a clause as a link to what it asks.
pub fn linked(html: &str, procedure: &Procedure, page: &str) -> String {
    let known: BTreeSet<&str> = procedure.clauses.iter().map(|clause| &*clause.id).collect();
    let mut out = String::with_capacity(html.len() * 5 / 4);
    let mut in_link = false;
    let mut rest = html;
    while !rest.is_empty() {
        if rest.starts_with('<') {
            let end = rest.find('>').map_or(rest.len(), |at| at + 1);
            let tag = &rest[..end];
            in_link = if tag.starts_with("<a ") { true } else { in_link && tag != "</a>" };
            out.push_str(tag);
            rest = &rest[end..];
            continue;
        }
        let part = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
        let length = rest.find(|c: char| !part(c)).unwrap_or(rest.len());
        if length == 0 {
            let end = rest.chars().next().map_or(rest.len(), char::len_utf8);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let (word, stop) = split_stop(&rest[..length]);
        if known.contains(word) && !in_link {
            out.push_str(&format!("<a href=\"{page}#{word}\">{word}</a>"));
        } else {
            out.push_str(word);
        }
        out.push_str(stop);
        rest = &rest[length..];
    }
    out
}

/// A word and the full stops behind it, which end a sentence.
fn split_stop(word: &str) -> (&str, &str) {
    word.split_at(word.trim_end_matches('.').len())
}
