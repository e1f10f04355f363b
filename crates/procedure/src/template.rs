//! Letter templates: Markdown with places to fill and passages under a condition.

use std::fmt;
use std::sync::Arc;

use condition::Condition;

use crate::model::Id;

/// The text of a letter, with every place checked.
#[derive(Clone, Debug, Default)]
pub struct Template {
    /// The pieces, in order.
    pub segments: Vec<Segment>,
}

/// A piece of a letter.
#[derive(Clone, Debug)]
pub enum Segment {
    /// Words as they are.
    Text(Arc<str>),
    /// A place to fill.
    Place(Merge),
    /// A passage that stands only under a condition.
    If(Box<Condition>, Vec<Segment>),
}

/// What fills a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merge {
    /// `dossier.number`
    DossierNumber,
    /// `dossier.received`
    DossierReceived,
    /// `version`: of the procedure, that the dossier is pinned to.
    Version,
    /// `because`: the reason that was given with what sent the letter.
    Because,
    /// `organisation`
    Organisation,
    /// `today`
    Today,
    /// `fact.<name>`
    Fact(Id),
    /// `clock.<id>.due`
    ClockDue(Id),
    /// `role.<id>`: what the role is called.
    Role(Id),
    /// `person.<role>`: who holds it in this dossier.
    Person(Id),
    /// `contact.<id>.<field>`
    Contact(Id, ContactField),
    /// `body.<id>`: what the body is called.
    Body(Id),
    /// `ground`: the ground of the refusal.
    Ground,
    /// `ground.refer-to`: where one is referred.
    GroundReferTo,
}

/// A field of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactField {
    /// The postal address on one line.
    Address,
    /// The telephone number.
    Telephone,
    /// The e-mail address.
    Email,
    /// The website.
    Website,
}

/// As it is written between the braces.
impl fmt::Display for Merge {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Merge::DossierNumber => out.write_str("dossier.number"),
            Merge::DossierReceived => out.write_str("dossier.received"),
            Merge::Version => out.write_str("version"),
            Merge::Because => out.write_str("because"),
            Merge::Organisation => out.write_str("organisation"),
            Merge::Today => out.write_str("today"),
            Merge::Fact(fact) => write!(out, "fact.{fact}"),
            Merge::ClockDue(clock) => write!(out, "clock.{clock}.due"),
            Merge::Role(role) => write!(out, "role.{role}"),
            Merge::Person(role) => write!(out, "person.{role}"),
            Merge::Contact(contact, field) => write!(out, "contact.{contact}.{}", field.word()),
            Merge::Body(body) => write!(out, "body.{body}"),
            Merge::Ground => out.write_str("ground"),
            Merge::GroundReferTo => out.write_str("ground.refer-to"),
        }
    }
}

impl ContactField {
    /// Every field.
    pub const ALL: [ContactField; 4] =
        [ContactField::Address, ContactField::Telephone, ContactField::Email, ContactField::Website];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            ContactField::Address => "address",
            ContactField::Telephone => "telephone",
            ContactField::Email => "email",
            ContactField::Website => "website",
        }
    }
}

/// A piece before its names are checked, with its place in the text (of a passage: the place of its condition).
pub(crate) enum Raw<'a> {
    Text(&'a str),
    Place(&'a str, usize),
    If(&'a str, usize, Vec<Raw<'a>>),
}

/// What is wrong with the braces of a template, and where.
pub(crate) struct Unbalanced(pub usize);

/// Splits a template into its pieces.
pub(crate) fn split(text: &str) -> Result<Vec<Raw<'_>>, Unbalanced> {
    let mut open: Vec<Passage<'_>> = Vec::new();
    let mut pieces: Vec<Raw<'_>> = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find("{{").map(|at| rest + at) {
        words(text, rest, start, &mut pieces)?;
        let end = text[start..].find("}}").map(|at| start + at).ok_or(Unbalanced(start))?;
        let between = &text[start + 2..end];
        // A place stands on one line: what goes on was not closed.
        if between.contains(['\n', '{']) {
            return Err(Unbalanced(start));
        }
        let inside = between.trim();
        rest = end + 2;
        let condition =
            inside.strip_prefix("#if").filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
        if let Some(condition) = condition.map(str::trim) {
            let at = start + 2 + between.trim_end().len() - condition.len();
            open.push(Passage { condition, at, start, before: std::mem::take(&mut pieces) });
            if open.len() > 4 {
                return Err(Unbalanced(start));
            }
        } else if inside == "/if" {
            let Passage { condition, at, before, .. } = open.pop().ok_or(Unbalanced(start))?;
            let passage = std::mem::replace(&mut pieces, before);
            pieces.push(Raw::If(condition, at, passage));
        } else {
            pieces.push(Raw::Place(inside, start));
        }
    }
    if let Some(passage) = open.pop() {
        return Err(Unbalanced(passage.start));
    }
    words(text, rest, text.len(), &mut pieces)?;
    Ok(pieces)
}

/// A passage that was opened: its condition with the place of it, where it opened, and what came before it.
struct Passage<'a> {
    condition: &'a str,
    at: usize,
    start: usize,
    before: Vec<Raw<'a>>,
}

/// The words between two places; braces that close nothing do not belong there.
fn words<'a>(text: &'a str, from: usize, until: usize, pieces: &mut Vec<Raw<'a>>) -> Result<(), Unbalanced> {
    let words = &text[from..until];
    if let Some(at) = words.find("}}") {
        return Err(Unbalanced(from + at));
    }
    if !words.is_empty() {
        pieces.push(Raw::Text(words));
    }
    Ok(())
}
