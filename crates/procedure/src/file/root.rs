//! The root of a procedure file.

use std::sync::Arc;

use jiff::civil::Date;
use reading::{Entries, OneOrMany, Spanned, record, words};

use super::{
    Action, Body, Channel, Choice, Clock, Contact, Content, Fact, Human, Intake, Interrupt, Letter, Quality, Report,
    Request, Role, Track,
};

words! {
    /// How the organisation speaks to people.
    pub enum AddressForm {
        /// Informal.
        Je = "je",
        /// Formal.
        U = "u",
    }
}

record! {
    /// A whole procedure.
    pub struct ProcedureFile {
        /// The id: the name of its folder.
        pub procedure: Spanned<Arc<str>>,
        /// The organisation's name.
        pub title: Arc<str>,
        /// The version, unique within the procedure.
        pub version: Spanned<Arc<str>>,
        /// The first day on which new dossiers begin under this version.
        pub in_force: Date,
        /// The language tag of its words, `nl-BE` or `nl-NL`.
        pub language: Spanned<Arc<str>>,
        /// How people are addressed.
        pub address_form: AddressForm,
        /// The IANA time zone in which its days begin and end.
        pub time_zone: Spanned<Arc<str>>,
        /// The id of the calendar of holidays.
        pub calendar: Spanned<Arc<str>>,
        /// Another file, relative to this one, on which this one builds.
        pub extends: Option<Spanned<Arc<str>>>,
        /// The file with the clauses that the rules execute.
        pub clauses: Spanned<Arc<str>>,
        /// What the organisation says of itself, for pages and letters.
        pub mission: Option<Arc<str>>,
        /// The facts that say what a part is about, the first that is known; its parts are called by it.
        pub subject: OneOrMany<Spanned<Arc<str>>>,
        /// What is known about a person that rules ask for.
        pub qualities: Entries<Quality>,
        /// Who acts.
        pub roles: Entries<Role>,
        /// What is known about a dossier or a part: everything that is asked.
        pub facts: Entries<Fact>,
        /// Points of the course that clocks and regimes refer to, with their title.
        pub milestones: Entries<Arc<str>>,
        /// Addresses and numbers.
        pub contacts: Entries<Contact>,
        /// The ways in.
        pub channels: Entries<Channel>,
        /// Others outside the organisation.
        pub bodies: Entries<Body>,
        /// What happens when something arrives.
        pub intake: Intake,
        /// What may be outstanding.
        pub requests: Entries<Request>,
        /// The letters.
        pub letters: Entries<Letter>,
        /// Actions that are open in every track.
        pub everywhere: Entries<Action>,
        /// Clocks that run in every track that `tracks` of the clock names, or in all.
        pub clocks: Entries<Clock>,
        /// The courses that a part can take.
        pub tracks: Entries<Track>,
        /// What breaks into every course.
        pub interrupts: Entries<Interrupt>,
        /// Who may do what the engine can do with any dossier.
        pub general: General,
        /// What is shown to people.
        pub content: Entries<Content>,
        /// What is reported.
        pub reports: Entries<Report>,
        /// What the text leaves open, and what was chosen.
        pub choices: Entries<Choice>,
        /// What is left to a human being.
        pub human: Entries<Human>,
    }
}

record! {
    /// Who may use what the engine can do with any dossier, whatever the procedure.
    pub struct General {
        /// Dividing a part into parts.
        pub split: Option<Power>,
        /// Adding a part.
        pub add_part: Option<Power>,
        /// Linking dossiers that belong together.
        pub link: Option<Power>,
        /// Merging true duplicates.
        pub merge: Option<Power>,
        /// Opening a closed part again.
        pub reopen: Option<Power>,
        /// Correcting what was recorded.
        pub correct: Option<Power>,
        /// Taking back the last action of a part, recorded in error.
        pub undo: Option<Power>,
        /// Moving a dossier to another version of the procedure.
        pub migrate: Option<Power>,
        /// Appointing someone to a role.
        pub assign: Option<Power>,
        /// Letting someone act in the place of a role that is blocked.
        pub substitute: Option<Power>,
        /// Adding a party.
        pub add_party: Option<Power>,
        /// Adding a document.
        pub add_document: Option<Power>,
        /// Recording facts outside an action.
        pub record: Option<Power>,
        /// Writing messages beside the letters.
        pub write: Option<Power>,
    }
}

record! {
    /// Who may do something.
    pub struct Power {
        /// The roles.
        pub by: OneOrMany<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}
