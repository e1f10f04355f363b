//! Letter templates: Markdown with places to fill and passages under a condition.

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

/// A piece before its names are checked, with its place in the text.
pub(crate) enum Raw<'a> {
    Text(&'a str),
    Place(&'a str, usize),
    If(&'a str, usize, Vec<Raw<'a>>),
}

/// What is wrong with the braces of a template, and where.
pub(crate) struct Unbalanced(pub usize);

/// Splits a template into its pieces.
pub(crate) fn split(text: &str) -> Result<Vec<Raw<'_>>, Unbalanced> {
    let mut open: Vec<(&str, usize, Vec<Raw<'_>>)> = Vec::new();
    let mut pieces: Vec<Raw<'_>> = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find("{{").map(|at| rest + at) {
        if start > rest {
            pieces.push(Raw::Text(&text[rest..start]));
        }
        let end = text[start..].find("}}").map(|at| start + at).ok_or(Unbalanced(start))?;
        let inside = text[start + 2..end].trim();
        rest = end + 2;
        if let Some(condition) = inside.strip_prefix("#if ") {
            open.push((condition.trim(), start, std::mem::take(&mut pieces)));
            if open.len() > 4 {
                return Err(Unbalanced(start));
            }
        } else if inside == "/if" {
            let (condition, at, before) = open.pop().ok_or(Unbalanced(start))?;
            let passage = std::mem::replace(&mut pieces, before);
            pieces.push(Raw::If(condition, at, passage));
        } else {
            pieces.push(Raw::Place(inside, start));
        }
    }
    if let Some((_, at, _)) = open.pop() {
        return Err(Unbalanced(at));
    }
    if rest < text.len() {
        pieces.push(Raw::Text(&text[rest..]));
    }
    Ok(pieces)
}
