//! Facts, and what happens when something arrives.

use std::sync::Arc;

use reading::{Decode, Definitions, Entries, Node, NodeKind, OneOrMany, Problems, Spanned, record, words};
use serde_json::json;

use super::{Ask, Go};

words! {
    /// The kind of a fact.
    pub enum FactKind {
        /// Yes, no, or unknown.
        YesNo = "yes-no",
        /// Words.
        Text = "text",
        /// A whole number.
        Number = "number",
        /// A day.
        Date = "date",
        /// A day and a time.
        Moment = "moment",
        /// A length of time with its unit.
        Length = "length",
        /// One of the options.
        OneOf = "one-of",
        /// Some of the options.
        ManyOf = "many-of",
        /// A person, by id.
        Person = "person",
        /// One of the grounds of the track.
        Ground = "ground",
        /// One of the bodies.
        Body = "body",
    }
}

words! {
    /// What a fact is about.
    pub enum Of {
        /// The whole dossier.
        Dossier = "dossier",
        /// One part.
        Part = "part",
    }
}

words! {
    /// What a text holds, so that browsers can fill it in and letters find their way (WCAG 2.2, 1.3.5).
    pub enum Holds {
        /// The name of whoever tells it.
        Name = "name",
        /// Their e-mail address.
        Email = "email",
        /// Their telephone number.
        Telephone = "telephone",
        /// Their postal address.
        Address = "address",
        /// The town in which they live.
        Town = "town",
        /// A few words on one line.
        Line = "line",
    }
}

words! {
    /// The last day that a date may be.
    pub enum Latest {
        /// The day on which it is filled in: it is about what happened.
        Today = "today",
    }
}

record! {
    /// Something that is known, or is to be asked.
    pub struct Fact {
        /// The kind.
        pub kind: FactKind,
        /// What it is about; `part` when left out.
        pub of: Option<Of>,
        /// The question or label, in the words of the organisation.
        pub title: Arc<str>,
        /// The question for the sender of a dossier, where they answer it too; without it, `title`.
        pub title_for_sender: Option<Arc<str>>,
        /// A line of help.
        pub help: Option<Arc<str>>,
        /// A line of help for the sender; with a title for them and without this, none.
        pub help_for_sender: Option<Arc<str>>,
        /// The options, for one-of and many-of.
        pub options: Entries<FactOption>,
        /// Whether something else than the options may be filled in, as words.
        pub open: bool,
        /// For texts: what it holds; several lines of words when left out.
        pub holds: Option<Holds>,
        /// For dates and moments: not after this; without it, any day.
        pub latest: Option<Latest>,
        /// For moments: only inside the hours of this channel.
        pub during: Option<Spanned<Arc<str>>>,
        /// Whether it names or describes a person, for access and erasure.
        pub personal: bool,
        /// The clauses it comes from.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// An option, in full.
    pub struct OptionRule {
        /// What it is called.
        pub title: Arc<str>,
        /// The clauses it comes from.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

/// An option: its title, or in full.
#[derive(Clone, Debug)]
pub struct FactOption {
    /// What it is called.
    pub title: Arc<str>,
    /// The clauses it comes from.
    pub clauses: OneOrMany<Spanned<Arc<str>>>,
}

impl Decode for FactOption {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match node.kind {
            NodeKind::Map(_) => {
                OptionRule::decode(node, problems).map(|rule| FactOption { title: rule.title, clauses: rule.clauses })
            }
            _ => Arc::<str>::decode(node, problems).map(|title| FactOption { title, clauses: OneOrMany::default() }),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let full = OptionRule::schema(definitions);
        json!({ "anyOf": [{ "type": "string" }, full] })
    }
}

record! {
    /// What happens when something arrives.
    pub struct Intake {
        /// The form, step by step.
        pub steps: Entries<Step>,
        /// The channels on which a form with an empty `must` is refused; on others it is registered as it is.
        pub strict: OneOrMany<Spanned<Arc<str>>>,
        /// Into which track and stage a part goes: first match, the last without condition.
        pub routes: Vec<Route>,
        /// Who registers what arrives otherwise than by the form.
        pub registered_by: OneOrMany<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// A step of the form.
    pub struct Step {
        /// What it is called.
        pub title: Arc<str>,
        /// A line of help.
        pub help: Option<Arc<str>>,
        /// What is asked, in this order.
        pub asks: Entries<Ask>,
    }
}

record! {
    /// Into which track something goes.
    pub struct Route {
        /// Under which condition.
        pub if_: Option<Spanned<Arc<str>>>,
        /// The track, or track and stage.
        pub go: Spanned<Go>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}
