//! Roles and the qualities that rules ask of whoever holds them.

use std::sync::Arc;

use reading::{Entries, OneOrMany, Spanned, record, words};

words! {
    /// What someone in a role may see.
    pub enum Sees {
        /// Every dossier of the organisation.
        All = "all",
        /// Dossiers to which they are appointed.
        Appointed = "appointed",
        /// Only the parts that concern them, without who reported anonymously.
        OwnPart = "own-part",
        /// Only dossiers in which an interrupt is or was open.
        Interrupted = "interrupted",
        /// Their own dossier, as a party.
        OwnDossier = "own-dossier",
        /// Nothing.
        Nothing = "nothing",
    }
}

record! {
    /// A role.
    pub struct Role {
        /// What it is called.
        pub title: Arc<str>,
        /// Whether whoever holds it stands outside the organisation.
        pub outside: bool,
        /// Whether one acts in it only after being appointed in the dossier.
        pub appointed: bool,
        /// Qualities that whoever holds it must have.
        pub must_be: Entries<RoleRule>,
        /// Qualities that they must not have, and roles that they must not hold in the same dossier.
        pub never: Entries<RoleRule>,
        /// What they may see.
        pub sees: Sees,
        /// Whether they may deviate from rules that are not firm, with a reason.
        pub deviates: bool,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// How strict a rule about persons is.
    pub struct RoleRule {
        /// Whether breaking it is only warned of: it then needs a reason.
        pub warn: bool,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for the rule when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// Something that is or is not so of a person, for this dossier.
    pub struct Quality {
        /// What it is called: 'leidend ambtenaar'.
        pub title: Arc<str>,
        /// The clauses it comes from.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}
