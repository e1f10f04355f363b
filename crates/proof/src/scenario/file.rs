//! A scenario as it is written.

use std::sync::Arc;

use jiff::civil::Date;
use procedure::{AskHow, Force};
use reading::{Entries, Node, OneOrMany, Spanned, record, words};

record! {
    /// A scenario.
    pub struct ScenarioFile {
        /// What it tells, in a few words.
        pub scenario: Arc<str>,
        /// The clauses that it proves.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// People beside those of `people.yaml`.
        pub people: Entries<PersonFile>,
        /// What happens, in order.
        pub timeline: Vec<Step>,
    }
}

record! {
    /// The people of an organisation, for its scenarios and the demo.
    pub struct PeopleFile {
        /// The people, by id.
        pub people: Entries<PersonFile>,
    }
}

record! {
    /// A person, as far as rules ask.
    pub struct PersonFile {
        /// The roles.
        pub roles: OneOrMany<Spanned<Arc<str>>>,
        /// What is known of them, by quality.
        pub is: Entries<Arc<str>>,
        /// An invented name, for letters and the demo.
        pub name: Option<Arc<str>>,
    }
}

words! {
    /// Who is to read a message.
    pub enum Reader {
        /// Whoever sent the dossier.
        Sender = "sender",
        /// The organisation.
        Staff = "staff",
    }
}

record! {
    /// A step: something that happens, or a look.
    pub struct Step {
        /// When, in the local time of the organisation: `2026-02-20` or `2026-02-20 10:00`.
        pub at: Spanned<Arc<str>>,
        /// In which dossier, when there are several; `a` when left out.
        pub dossier: Option<Arc<str>>,
        /// Something arrives by this channel.
        pub receive: Option<Spanned<Arc<str>>>,
        /// Whether its sender is unknown.
        pub anonymous: bool,
        /// When the person first turned to the organisation.
        pub first_contact: Option<Date>,
        /// What was told.
        pub facts: Option<Node>,
        /// The parts, when there are several.
        pub parts: Vec<Node>,
        /// An action is taken.
        pub do_: Option<Spanned<Arc<str>>>,
        /// An action must be refused.
        pub refused: Option<Spanned<Arc<str>>>,
        /// A general power is used.
        pub general: Option<Spanned<Arc<str>>>,
        /// A message is written: its words.
        pub write: Option<Spanned<Arc<str>>>,
        /// Who is to read the message; `staff` when left out.
        pub to: Option<Reader>,
        /// By whom.
        pub by: Option<Arc<str>>,
        /// With which part; 1 when left out.
        pub part: Option<u32>,
        /// The answers.
        pub with: Option<Node>,
        /// Why; for what must be refused: the word of the refusal.
        pub because: Option<Arc<str>>,
        /// For what must be refused: the reason that was given all the same.
        pub reason: Option<Arc<str>>,
        /// For `receive`, `write` and `general`: the word of the refusal that must come.
        pub refused_because: Option<Arc<str>>,
        /// The clauses that the refusal must cite.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// What must hold after it.
        pub expect: Option<Expect>,
    }
}

record! {
    /// What must hold.
    pub struct Expect {
        /// Which part the lists below are about; 1 when left out.
        pub part: Option<u32>,
        /// The stage of part 1, or per part.
        pub stage: Option<Node>,
        /// The track of part 1, or per part.
        pub track: Option<Node>,
        /// Who sees to the stage of part 1, or per part: a role.
        pub responsible: Option<Node>,
        /// The legal latest date per clock.
        pub due: Entries<Option<Date>>,
        /// The work date per clock.
        pub work: Entries<Option<Date>>,
        /// The day from which a clock counts.
        pub started: Entries<Option<Date>>,
        /// The state per clock.
        pub clocks: Entries<Arc<str>>,
        /// How hard a clock is.
        pub force: Entries<Force>,
        /// Exactly the actions open to a person.
        pub open: Entries<OneOrMany<Arc<str>>>,
        /// At least these.
        pub can: Entries<OneOrMany<Arc<str>>>,
        /// Not these, each for this reason.
        pub cannot: Entries<Entries<Arc<str>>>,
        /// How much an action needs an answer now.
        pub asks: Entries<Entries<Option<AskHow>>>,
        /// Exactly the letters of this step.
        pub letters: Option<OneOrMany<Arc<str>>>,
        /// Exactly to whom a letter of this step is addressed.
        pub addressed: Entries<OneOrMany<Arc<str>>>,
        /// Exactly to whom something was disclosed by this step.
        pub disclosed: Option<OneOrMany<Arc<str>>>,
        /// Exactly the outstanding requests.
        pub waiting: Option<OneOrMany<Arc<str>>>,
        /// The day on which an outstanding request is asked again.
        pub chase_on: Entries<Option<Date>>,
        /// Exactly the milestones of this step.
        pub marks: Option<OneOrMany<Arc<str>>>,
        /// Facts with their values.
        pub facts: Option<Node>,
        /// How many messages the sender can read.
        pub messages: Option<u32>,
        /// Exactly what a person's roles have to do: clocks, requests, proposals, and `message` for what was written.
        pub duties: Entries<OneOrMany<Arc<str>>>,
        /// Exactly the roles to which a clock, request, proposal or `message` is a duty now, whether anybody fills them or not.
        pub duty_of: Entries<OneOrMany<Arc<str>>>,
        /// Exactly the interrupts that are open.
        pub interrupted: Option<OneOrMany<Arc<str>>>,
        /// Ways outside: a last day, `open` or `closed`.
        pub outside: Entries<Arc<str>>,
        /// Exactly the limits of a body that seem to apply.
        pub excludes: Entries<OneOrMany<Arc<str>>>,
        /// Who sees the dossier.
        pub sees: Entries<bool>,
        /// Which channels can be reached at this moment.
        pub reachable: Entries<bool>,
        /// How many parts there are.
        pub parts: Option<u32>,
        /// How many deviations there were in all.
        pub deviations: Option<u32>,
        /// Who holds a role in this dossier.
        pub people: Entries<Arc<str>>,
        /// Roles that everybody who holds them is excluded from.
        pub blocked: Option<OneOrMany<Arc<str>>>,
        /// Words that the text of a letter must hold, by letter.
        pub says: Entries<OneOrMany<Arc<str>>>,
    }
}
