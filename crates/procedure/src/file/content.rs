//! What is shown, sent and reported: contacts, channels, bodies, letters, pages, reports, choices.

use std::sync::Arc;

use jiff::civil::Date;
use reading::{Entries, OneOrMany, Spanned, record, words};

use super::HourRange;

record! {
    /// Addresses and numbers.
    pub struct Contact {
        /// Whose.
        pub title: Arc<str>,
        /// The postal address, line by line.
        pub address: OneOrMany<Arc<str>>,
        /// The telephone number, as it is written for people.
        pub telephone: Option<Arc<str>>,
        /// The e-mail address.
        pub email: Option<Arc<str>>,
        /// Whether the e-mail address is shown so that machines do not harvest it.
        pub protected: bool,
        /// The website.
        pub website: Option<Arc<str>>,
        /// From when it is so.
        pub from: Option<Date>,
        /// Until when it is so.
        pub until: Option<Date>,
        /// The clauses it comes from.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// A way in.
    pub struct Channel {
        /// What it is called.
        pub title: Arc<str>,
        /// The contact that it uses.
        pub contact: Option<Spanned<Arc<str>>>,
        /// Whether what comes in by it is in writing.
        pub written: bool,
        /// Whether it is the form of this product.
        pub form: bool,
        /// Whether it is the preferred way.
        pub preferred: bool,
        /// Whether it needs an appointment.
        pub by_appointment: bool,
        /// The hours per day of the week (`monday` to `sunday`); closed on holidays.
        pub hours: Entries<OneOrMany<HourRange>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// Someone outside the organisation: a committee, an inspectorate, a counsellor.
    pub struct Body {
        /// What it is called.
        pub title: Arc<str>,
        /// What it does for whom, in a sentence.
        pub does: Option<Arc<str>>,
        /// How to reach it.
        pub contact: Option<Spanned<Arc<str>>>,
        /// Whether people can turn to it themselves: under which condition (`true` for always).
        pub route_if: Option<Spanned<Arc<str>>>,
        /// The clock, of force window, within which one must turn to it.
        pub window: Option<Spanned<Arc<str>>>,
        /// Whether it stands apart from the organisation.
        pub independent: bool,
        /// Whether it costs nothing.
        pub free: bool,
        /// Whether its ruling binds.
        pub binding: bool,
        /// What it does not take: its own limits, never ours.
        pub excludes: Entries<Exclusion>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// What a body does not take.
    pub struct Exclusion {
        /// What.
        pub title: Arc<str>,
        /// When, as far as facts can say.
        pub if_: Option<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

record! {
    /// A letter; its text is `letters/<id>.md`.
    pub struct Letter {
        /// What it is called.
        pub title: Arc<str>,
        /// The roles or bodies to whom it goes.
        pub to: OneOrMany<Spanned<Arc<str>>>,
        /// What it must say, in the words that regimes use (`judgement`, `reasons`, `second-line` …).
        pub says: OneOrMany<Spanned<Arc<str>>>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

words! {
    /// Where content is shown.
    pub enum Place {
        /// On the first page of the portal.
        Home = "home",
        /// Before the form.
        BeforeForm = "before-form",
        /// Beside the form.
        Form = "form",
        /// With the receipt.
        Receipt = "receipt",
        /// While following a dossier.
        Following = "following",
        /// With the outside routes.
        Outside = "outside",
        /// In letters.
        Letters = "letters",
        /// For staff, beside their work.
        Desk = "desk",
        /// In the report.
        Report = "report",
    }
}

record! {
    /// Something shown to people; its text is `pages/<id>.md`.
    pub struct Content {
        /// Its heading.
        pub title: Arc<str>,
        /// Where.
        pub shown: OneOrMany<Place>,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// What is reported, over what, to whom, before when.
    pub struct Report {
        /// What it is called.
        pub title: Arc<str>,
        /// What it covers.
        pub covers: Arc<str>,
        /// What it counts.
        pub counts: OneOrMany<Arc<str>>,
        /// To whom.
        pub to: OneOrMany<Arc<str>>,
        /// Before which day of the next year, as month-day.
        pub before: Option<Arc<str>>,
        /// Whether it is public.
        pub public: bool,
        /// The clauses it executes.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
        /// The reason for it when no clause asks for it.
        pub own: Option<Arc<str>>,
    }
}

record! {
    /// What the text leaves open, and what was chosen.
    pub struct Choice {
        /// The open question.
        pub question: Arc<str>,
        /// What was chosen.
        pub chosen: Arc<str>,
        /// Why.
        pub because: Arc<str>,
        /// The clauses that it is about.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}

record! {
    /// What is left to a human being, and where they meet it.
    pub struct Human {
        /// What is asked of people.
        pub what: Arc<str>,
        /// At which actions (`action <id>`) or stages (`stage <id>`) they are reminded of it.
        pub at: OneOrMany<Spanned<super::Phrase>>,
        /// The clauses.
        pub clauses: OneOrMany<Spanned<Arc<str>>>,
    }
}
