//! What is shown, sent and reported.

use std::sync::Arc;

use condition::Condition;
use jiff::civil::{Date, Weekday};

use super::{Basis, HourRange, Id, Phrase, Place};

/// Addresses and numbers.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub title: Arc<str>,
    /// The postal address, line by line.
    pub address: Vec<Arc<str>>,
    /// The telephone number.
    pub telephone: Option<Arc<str>>,
    /// The e-mail address.
    pub email: Option<Arc<str>>,
    /// Whether the e-mail address is kept from harvesting.
    pub protected: bool,
    /// The website.
    pub website: Option<Arc<str>>,
    /// From when it is so.
    pub from: Option<Date>,
    /// Until when it is so.
    pub until: Option<Date>,
    /// Why.
    pub basis: Basis,
}

/// A way in.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// The contact that it uses.
    pub contact: Option<Id>,
    /// Whether what comes in by it is in writing.
    pub written: bool,
    /// Whether it is the form of this product.
    pub form: bool,
    /// Whether it is the preferred way.
    pub preferred: bool,
    /// Whether it needs an appointment.
    pub by_appointment: bool,
    /// The hours per day of the week.
    pub hours: Vec<(Weekday, Vec<HourRange>)>,
    /// Why.
    pub basis: Basis,
}

/// Someone outside the organisation.
#[derive(Clone, Debug)]
pub struct Body {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// What it does for whom.
    pub does: Option<Arc<str>>,
    /// How to reach it.
    pub contact: Option<Id>,
    /// When people can turn to it themselves.
    pub route_if: Option<Condition>,
    /// The clock within which one must turn to it.
    pub window: Option<Id>,
    /// Whether it stands apart.
    pub independent: bool,
    /// Whether it costs nothing.
    pub free: bool,
    /// Whether its ruling binds.
    pub binding: bool,
    /// What it does not take.
    pub excludes: Vec<Exclusion>,
    /// Why.
    pub basis: Basis,
}

/// What a body does not take.
#[derive(Clone, Debug)]
pub struct Exclusion {
    /// Its id.
    pub id: Id,
    /// What.
    pub title: Arc<str>,
    /// When, as far as facts can say.
    pub if_: Option<Condition>,
    /// The clauses.
    pub clauses: Vec<Id>,
}

/// A letter.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// To whom.
    pub to: Vec<Id>,
    /// What it must say.
    pub says: Vec<Arc<str>>,
    /// Its text, with places to fill.
    pub template: crate::template::Template,
    /// Why.
    pub basis: Basis,
}

/// Something shown to people.
#[derive(Clone, Debug)]
pub struct Content {
    /// Its id.
    pub id: Id,
    /// Its heading.
    pub title: Arc<str>,
    /// Where.
    pub shown: Vec<Place>,
    /// Its text, in Markdown.
    pub text: Arc<str>,
    /// Why.
    pub basis: Basis,
}

/// What is reported.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// What it covers.
    pub covers: Arc<str>,
    /// What it counts.
    pub counts: Vec<Arc<str>>,
    /// To whom.
    pub to: Vec<Arc<str>>,
    /// Before which month-day of the next year.
    pub before: Option<Arc<str>>,
    /// Whether it is public.
    pub public: bool,
    /// Why.
    pub basis: Basis,
}

/// What the text leaves open, and what was chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id: the number of the silence.
    pub id: Id,
    /// The open question.
    pub question: Arc<str>,
    /// What was chosen.
    pub chosen: Arc<str>,
    /// Why.
    pub because: Arc<str>,
    /// The clauses that it is about.
    pub clauses: Vec<Id>,
}

/// What is left to a human being.
#[derive(Clone, Debug)]
pub struct Human {
    /// Its id.
    pub id: Id,
    /// What is asked of people.
    pub what: Arc<str>,
    /// Where they are reminded of it.
    pub at: Vec<Phrase>,
    /// The clauses.
    pub clauses: Vec<Id>,
}
