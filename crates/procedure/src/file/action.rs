//! Actions: by whom, when, what is asked, what comes of it.

use std::sync::Arc;

use reading::{Decode, Definitions, Entries, Node, NodeKind, OneOrMany, Problems, Spanned, record, words};
use serde_json::json;

use super::Go;

record! {
    /// Something that people do with a part.
    pub struct Action {
        /// What it is called, as a verb: 'Antwoord geven'.
        pub title: Arc<str>,
        /// What it is called for the sender of a dossier, who may take it too; without it, `title`.
        pub title_for_sender: Option<Arc<str>>,
        /// A line of help.
        pub help: Option<Arc<str>>,
        /// A line of help for the sender; with a title for them and without this, none.
        pub help_for_sender: Option<Arc<str>>,
        /// The roles that may take it; `anyone` for everybody.
        pub by: OneOrMany<Spanned<Arc<str>>>,
        /// The stages in which it is open; without it, every stage that is not an end.
        pub in_: OneOrMany<Spanned<Arc<str>>>,
        /// For actions under `everywhere`: only in these tracks.
        pub tracks: OneOrMany<Spanned<Arc<str>>>,
        /// Whether it is also open when the part is closed.
        pub also_closed: bool,
        /// Whether it may be taken only once per part.
        pub once: bool,
        /// The condition under which it exists at all; otherwise it is not shown.
        pub if_: Option<Spanned<Arc<str>>>,
        /// What must hold before it is taken; otherwise it is shown, closed, with the reason.
        pub requires: Entries<Requirement>,
        /// What is asked: fact by fact, in this order.
        pub asks: Entries<Ask>,
        /// Appointments: role to the fact (of kind person) that says who.
        pub assigns: Entries<Spanned<Arc<str>>>,
        /// Whether this takes the complaint up: refused while a ground that must be applied applies.
        pub admits: bool,
        /// What comes of it, first match; the last may have no condition.
        pub then: Vec<Outcome>,
        /// Where it leads, when there is one outcome.
        pub go: Option<Spanned<Go>>,
        /// Milestones reached, whatever the outcome.
        pub marks: OneOrMany<Spanned<Arc<str>>>,
        /// Letters sent, whatever the outcome.
        pub letters: OneOrMany<Spanned<Arc<str>>>,
        /// Requests that it opens, whatever the outcome.
        pub opens: OneOrMany<Spanned<Arc<str>>>,
        /// Requests that it answers, whatever the outcome.
        pub answers: OneOrMany<Spanned<Arc<str>>>,
        /// What it discloses to whom, whatever the outcome.
        pub discloses: Vec<Disclosure>,
        /// The interrupt that it raises, whatever the outcome.
        pub raises: Option<Spanned<Arc<str>>>,
        /// Facts that it fixes, whatever the outcome.
        pub sets: Entries<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// Something that must hold before an action is taken.
    pub struct Requirement {
        /// The condition.
        pub that: Spanned<Arc<str>>,
        /// What is said when it does not hold.
        pub else_: Arc<str>,
        /// Whether nobody can deviate from it. Without: a role that may deviate can, with a reason, on the record.
        pub firm: bool,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// What comes of an action under a condition.
    pub struct Outcome {
        /// The condition, over facts as they are after the answers.
        pub if_: Option<Spanned<Arc<str>>>,
        /// Where the part goes.
        pub go: Option<Spanned<Go>>,
        /// Milestones reached.
        pub marks: OneOrMany<Spanned<Arc<str>>>,
        /// Letters sent.
        pub letters: OneOrMany<Spanned<Arc<str>>>,
        /// Requests opened.
        pub opens: OneOrMany<Spanned<Arc<str>>>,
        /// Requests answered.
        pub answers: OneOrMany<Spanned<Arc<str>>>,
        /// What is disclosed to whom.
        pub discloses: Vec<Disclosure>,
        /// The interrupt raised.
        pub raises: Option<Spanned<Arc<str>>>,
        /// Facts fixed.
        pub sets: Entries<Spanned<Arc<str>>>,
        /// The clauses executed.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

record! {
    /// Something told to someone who did not know it, on the record.
    pub struct Disclosure {
        /// What is disclosed.
        pub what: Arc<str>,
        /// To which role or body.
        pub to: Spanned<Arc<str>>,
        /// Only under this condition.
        pub if_: Option<Spanned<Arc<str>>>,
        /// The clauses executed.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

words! {
    /// How much an answer is needed.
    pub enum AskHow {
        /// The answer must be known.
        Must = "must",
        /// The answer must be given now, also when it was given before.
        Anew = "anew",
        /// It must be asked; 'unknown' is an answer.
        Ask = "ask",
        /// It may be left open.
        May = "may",
    }
}

record! {
    /// A fact that is asked, in full.
    pub struct AskRule {
        /// How much it is needed.
        pub how: AskHow,
        /// Asked only under this condition, over facts and the answers given.
        pub if_: Option<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

/// A fact that is asked: `must`, `ask`, `may`, or in full.
#[derive(Clone, Debug)]
pub enum Ask {
    /// One word.
    Short(Spanned<AskHow>),
    /// In full.
    Full(AskRule),
}

impl Decode for Ask {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        match node.kind {
            NodeKind::Map(_) => AskRule::decode(node, problems).map(Ask::Full),
            _ => Spanned::<AskHow>::decode(node, problems).map(Ask::Short),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let (short, full) = (AskHow::schema(definitions), AskRule::schema(definitions));
        json!({ "anyOf": [short, full] })
    }
}
