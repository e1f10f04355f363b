//! What stands around every page: the organisation, the languages, the warning of a demo.

use jiff::civil::DateTime;
use procedure::Procedure;
use text::Language;

use crate::words::Words;

/// An organisation in a page.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A way on from a page.
pub struct Way {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// Around a page.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The words of the page.
    pub words: Words,
    /// The organisation; none on pages of the installation itself.
    pub organisation: Option<Named>,
    /// The language tag of the organisation's own texts.
    pub own_language: String,
    /// The path of the page below `/<language>`.
    pub path: String,
    /// In a demo: the time that it is.
    pub demo: Option<DateTime>,
}

/// The pages of an organisation that its menu leads to, each with the message that names it.
pub const MENU: [(&str, &str); 6] = [
    ("", "portal-menu-home"),
    ("/melden", "portal-menu-tell"),
    ("/volgen", "portal-menu-follow"),
    ("/contact", "portal-menu-contact"),
    ("/procedure", "portal-menu-procedure"),
    ("/buiten", "portal-menu-outside"),
];

/// A language in which a page can be read.
pub struct LanguageLink {
    /// Its tag.
    pub code: &'static str,
    /// Its own name.
    pub name: &'static str,
    /// Where the same page is in it.
    pub href: String,
    /// Whether it is the language of the page.
    pub here: bool,
}

impl Shell {
    /// Around a page of an organisation.
    pub fn of(procedure: &Procedure, language: Language, page: &str, demo: Option<DateTime>) -> Shell {
        Shell {
            words: Words::new(language, Some(procedure.address_form)),
            organisation: Some(Named { id: procedure.id.to_string(), name: procedure.title.to_string() }),
            own_language: procedure.language.to_string(),
            path: format!("/{}{page}", procedure.id),
            demo,
        }
    }

    /// Around a page of the installation.
    pub fn bare(language: Language, path: &str, demo: Option<DateTime>) -> Shell {
        let words = Words::new(language, None);
        Shell { words, organisation: None, own_language: "nl".to_owned(), path: path.to_owned(), demo }
    }

    /// The address of a page of this organisation in the language of this page.
    pub fn href(&self, page: &str) -> String {
        let organisation = self.organisation.as_ref().map_or("", |one| &one.id);
        format!("/{}/{organisation}{page}", self.words.language.code())
    }

    /// Where the people who work here sign in: not every language of the portal is one of theirs.
    pub fn sign_in(&self) -> String {
        let spoken = Language::WORKING.contains(&self.words.language);
        let language = if spoken { self.words.language } else { Language::Nl };
        format!("/{}/aanmelden", language.code())
    }

    /// Whether this is that page.
    pub fn here(&self, page: &str) -> bool {
        let organisation = self.organisation.as_ref().map_or("", |one| &one.id);
        self.path == format!("/{organisation}{page}")
    }

    /// The language tag of the page.
    pub fn tag(&self) -> String {
        let own = self.own_language.split('-').next() == Some(self.words.language.code());
        if own { self.own_language.clone() } else { self.words.language.code().to_owned() }
    }

    /// Whether the organisation's own texts are in another language than the page.
    pub fn foreign(&self) -> bool {
        self.own_language.split('-').next() != Some(self.words.language.code())
    }

    /// The attribute that says in which language the organisation's own texts are, when it is another.
    pub fn own(&self) -> String {
        if self.foreign() { format!(" lang=\"{}\"", self.own_language) } else { String::new() }
    }

    /// The same page in every language.
    pub fn languages(&self) -> Vec<LanguageLink> {
        let link = |language: Language| LanguageLink {
            code: language.code(),
            name: language.own_name(),
            href: format!("/{}{}", language.code(), self.path),
            here: language == self.words.language,
        };
        Language::ALL.into_iter().map(link).collect()
    }
}
