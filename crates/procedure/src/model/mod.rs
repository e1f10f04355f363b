//! A procedure after checking: every name leads somewhere, every condition is typed, every clock counts.

mod clock;
mod course;
mod people;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Calendar;
use condition::{Condition, Kind, Value};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use reading::Span;

pub use crate::file::{
    AddressForm, AskHow, ExpectationKind, FactKind, Force, GroundForce, Holds, HourRange, Latest, Moment, Of, Phrase,
    Place, Sees, Starts, Which,
};
pub use clock::{Clock, Extension, Pause, Within};
pub use course::{
    Action, Ask, Disclosure, Exception, Go, Ground, Interrupt, Outcome, Request, Requirement, Stage, Track,
};
pub use people::{By, Power, Powers, Quality, Role, RoleRule};
pub use shown::{Body, Channel, Choice, Contact, Content, Exclusion, Human, Letter, Report};

/// A name in a procedure: of an action, a stage, a fact, a clause.
pub type Id = Arc<str>;

/// Why a rule is there: the clauses that it executes, or a reason of our own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The clauses.
    pub clauses: Vec<Id>,
    /// The reason when no clause asks for it.
    pub own: Option<Arc<str>>,
    /// The article of law, for what a regime adds.
    pub law: Option<Arc<str>>,
    /// Where the rule stands.
    pub span: Span,
}

/// A fact that can be known of a dossier or a part.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its name in conditions.
    pub id: Id,
    /// The kind as authors write it.
    pub kind: FactKind,
    /// The kind of its values.
    pub values: Kind,
    /// What it is about.
    pub of: Of,
    /// The question or label.
    pub title: Arc<str>,
    /// The question for the sender of a dossier.
    pub title_for_sender: Option<Arc<str>>,
    /// A line of help.
    pub help: Option<Arc<str>>,
    /// A line of help for the sender.
    pub help_for_sender: Option<Arc<str>>,
    /// Option to title, in the order of the file.
    pub options: Vec<(Id, Arc<str>)>,
    /// Whether something else than the options may be filled in.
    pub open: bool,
    /// For texts: what it holds; several lines of words when nothing is said.
    pub holds: Option<Holds>,
    /// For dates and moments: not after this.
    pub latest: Option<Latest>,
    /// For moments: only inside the hours of this channel.
    pub during: Option<Id>,
    /// Whether it names or describes a person.
    pub personal: bool,
    /// Why it is asked.
    pub basis: Basis,
}

impl Fact {
    /// The question for the sender of a dossier.
    pub fn sender_title(&self) -> &Arc<str> {
        self.title_for_sender.as_ref().unwrap_or(&self.title)
    }

    /// The help for the sender: what is written for staff is not for them.
    pub fn sender_help(&self) -> Option<&Arc<str>> {
        let own = self.help.as_ref().filter(|_| self.title_for_sender.is_none());
        self.help_for_sender.as_ref().or(own)
    }
}

/// A step of the form.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// A line of help.
    pub help: Option<Arc<str>>,
    /// What is asked.
    pub asks: Vec<Ask>,
}

/// Into which track and stage something goes.
#[derive(Clone, Debug)]
pub struct Route {
    /// Under which condition; none for 'otherwise'.
    pub if_: Option<Condition>,
    /// Where it goes.
    pub go: Go,
    /// Why.
    pub basis: Basis,
}

/// What happens when something arrives.
#[derive(Clone, Debug)]
pub struct Intake {
    /// The form.
    pub steps: Vec<Step>,
    /// The channels on which an empty `must` is refused.
    pub strict: Vec<Id>,
    /// The routes, first match.
    pub routes: Vec<Route>,
    /// Who registers.
    pub registered_by: Vec<By>,
    /// Why.
    pub basis: Basis,
}

/// A clause of the published text.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its id.
    pub id: Id,
    /// Its kind in the catalogue.
    pub kind: Arc<str>,
    /// Who acts.
    pub actor: Arc<str>,
    /// What it asks, in our words.
    pub says: Arc<str>,
    /// Where it stands in the catalogue.
    pub span: Span,
}

/// What a regime expects of a procedure.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// Its id within the regime.
    pub id: Id,
    /// The kind.
    pub kind: ExpectationKind,
    /// What it asks, in a sentence.
    pub title: Arc<str>,
    /// At which milestone.
    pub at: Option<Id>,
    /// What a letter must say.
    pub says: Vec<Arc<str>>,
    /// Before which month-day.
    pub before: Option<Arc<str>>,
    /// The article.
    pub law: Arc<str>,
}

/// A ground of a regime.
#[derive(Clone, Debug)]
pub struct RegimeGround {
    /// Its id within the regime.
    pub id: Id,
    /// What it is.
    pub title: Arc<str>,
    /// Whether it leaves a choice.
    pub force: GroundForce,
    /// The article.
    pub law: Arc<str>,
}

/// A legal regime, as far as it is not a clock of a track.
#[derive(Clone, Debug)]
pub struct Regime {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Arc<str>,
    /// The law and articles.
    pub source: Arc<str>,
    /// From when it holds.
    pub valid_from: Date,
    /// Until when it held.
    pub valid_until: Option<Date>,
    /// Its grounds.
    pub grounds: Vec<RegimeGround>,
    /// Whether no other grounds are allowed.
    pub grounds_closed: bool,
    /// What it expects.
    pub expects: Vec<Expectation>,
}

/// A rule's place in the procedure and the clauses that it cites: a row of `gehoor clauses`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The clause.
    pub clause: Id,
    /// The place, as keys joined with a dot.
    pub place: String,
    /// How the clause lives there.
    pub how: CitedAs,
}

/// How a clause lives in a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitedAs {
    /// A rule executes it.
    Rule,
    /// It is shown to people.
    Shown,
    /// It is left to a human being.
    Human,
    /// A choice explains how it is read.
    Choice,
}

/// A procedure that can run.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// The id.
    pub id: Id,
    /// The version.
    pub version: Id,
    /// The organisation.
    pub title: Arc<str>,
    /// The first day of this version.
    pub in_force: Date,
    /// The language tag.
    pub language: Arc<str>,
    /// How people are addressed.
    pub address_form: AddressForm,
    /// The zone in which days begin and end.
    pub time_zone: TimeZone,
    /// The calendar of holidays.
    pub calendar: Arc<Calendar>,
    /// What the organisation says of itself.
    pub mission: Option<Arc<str>>,
    /// The facts that say what a part is about, the first that is known.
    pub subject: Vec<Id>,
    /// The facts, by name.
    pub facts: BTreeMap<Id, Fact>,
    /// The order in which the file declares the facts.
    pub fact_order: Vec<Id>,
    /// The qualities of persons.
    pub qualities: Vec<Quality>,
    /// The roles.
    pub roles: Vec<Role>,
    /// The milestones with their titles.
    pub milestones: Vec<(Id, Arc<str>)>,
    /// Where the file itself declares milestones; those of a regime stand in no file of the procedure.
    pub milestone_spans: BTreeMap<Id, Span>,
    /// The contacts.
    pub contacts: Vec<Contact>,
    /// The channels.
    pub channels: Vec<Channel>,
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The intake.
    pub intake: Intake,
    /// What may be outstanding.
    pub requests: Vec<Request>,
    /// The letters.
    pub letters: Vec<Letter>,
    /// The tracks.
    pub tracks: Vec<Track>,
    /// The interrupts.
    pub interrupts: Vec<Interrupt>,
    /// Who may use the general powers.
    pub powers: Powers,
    /// What is shown.
    pub content: Vec<Content>,
    /// What is reported.
    pub reports: Vec<Report>,
    /// What was chosen where the text is silent.
    pub choices: Vec<Choice>,
    /// What is left to people.
    pub human: Vec<Human>,
    /// The regimes that its tracks stand under.
    pub regimes: Vec<Regime>,
    /// The clauses of its text.
    pub clauses: Vec<Clause>,
    /// Where each clause is cited.
    pub citations: Vec<Citation>,
}

impl Procedure {
    /// The track of an id.
    pub fn track(&self, id: &str) -> Option<&Track> {
        self.tracks.iter().find(|track| &*track.id == id)
    }

    /// The tracks, with those that the file takes over unchanged from a common one behind its own.
    pub fn tracks_own_first(&self) -> Vec<&Track> {
        let home = &self.intake.basis.span.file.name;
        let mut tracks: Vec<&Track> = self.tracks.iter().collect();
        tracks.sort_by_key(|track| track.basis.span.file.name != *home);
        tracks
    }

    /// The role of an id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| &*role.id == id)
    }

    /// The letter of an id.
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.letters.iter().find(|letter| &*letter.id == id)
    }

    /// The request of an id.
    pub fn request(&self, id: &str) -> Option<&Request> {
        self.requests.iter().find(|request| &*request.id == id)
    }

    /// The channel of an id.
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| &*channel.id == id)
    }

    /// The body of an id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| &*body.id == id)
    }

    /// The contact of an id.
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.iter().find(|contact| &*contact.id == id)
    }

    /// The interrupt of an id.
    pub fn interrupt(&self, id: &str) -> Option<&Interrupt> {
        self.interrupts.iter().find(|interrupt| &*interrupt.id == id)
    }

    /// The clause of an id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| &*clause.id == id)
    }

    /// What someone in a role, or a body, is called; the id itself for what is not declared.
    pub fn title_of(&self, role_or_body: &str) -> Arc<str> {
        self.role(role_or_body)
            .map(|role| role.title.clone())
            .or_else(|| self.body(role_or_body).map(|body| body.title.clone()))
            .unwrap_or_else(|| role_or_body.into())
    }

    /// The values that a fact of kind one-of, ground or body can have in a track.
    pub fn options_of(&self, fact: &Fact, track: Option<&Track>) -> Vec<Id> {
        match fact.kind {
            FactKind::Ground => match track {
                Some(track) => track.grounds.iter().map(|ground| ground.id.clone()).collect(),
                None => {
                    self.tracks.iter().flat_map(|track| track.grounds.iter().map(|ground| ground.id.clone())).collect()
                }
            },
            FactKind::Body => self.bodies.iter().map(|body| body.id.clone()).collect(),
            _ => fact.options.iter().map(|(id, _)| id.clone()).collect(),
        }
    }

    /// The value of a fact as a person reads it.
    pub fn value_in_words(&self, fact: &str, value: &Value) -> Option<Arc<str>> {
        let fact = self.facts.get(fact)?;
        match value {
            Value::OneOf(option) => Some(match fact.kind {
                FactKind::Body => self.title_of(option),
                FactKind::Ground => self
                    .tracks
                    .iter()
                    .flat_map(|track| &track.grounds)
                    .find(|ground| ground.id == *option)
                    .map_or_else(|| option.clone(), |ground| ground.title.clone()),
                _ => fact
                    .options
                    .iter()
                    .find(|(id, _)| id == option)
                    .map_or_else(|| option.clone(), |(_, title)| title.clone()),
            }),
            _ => None,
        }
    }
}
