//! What every page can reach: the service, the seal, the pages that are ready.

use std::sync::Arc;

use axum::extract::FromRef;
use jiff::Timestamp;
use procedure::{Id, Place};
use service::{Organisation, Service};
use text::Language;

use crate::cache::{Kept, Ready};
use crate::errors::PageError;
use crate::portal::{Pulse, Section};
use crate::rates::Rates;
use crate::shell::Shell;

/// How an installation serves its pages.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether cookies are for `https` alone: everywhere but on the machine itself.
    pub secure: bool,
    /// Whether a proxy says where somebody comes from.
    pub behind_proxy: bool,
    /// How many forms one address may send in a minute.
    pub forms_a_minute: u32,
    /// How many times a minute one address may try a code.
    pub codes_a_minute: u32,
    /// How soon a form can be sent after it was opened.
    pub quickest: std::time::Duration,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            secure: true,
            behind_proxy: false,
            forms_a_minute: 30,
            codes_a_minute: 10,
            quickest: crate::limits::QUICKEST,
        }
    }
}

/// What every page can reach, with the organisations as they were when a request came in.
#[derive(Clone)]
pub struct App {
    shared: Arc<Shared>,
    service: Service,
}

/// The program as routes know it: each request gets an [`App`] of its own from it.
#[derive(Clone)]
pub struct Site(App);

impl Site {
    /// The pages of a program.
    pub fn new(app: App) -> Site {
        Site(app)
    }
}

impl FromRef<Site> for App {
    fn from_ref(Site(app): &Site) -> App {
        app.current()
    }
}

struct Shared {
    settings: Settings,
    ready: Ready,
    texts: Texts,
    rates: Rates,
    pulse: Pulse,
}

/// An organisation's own texts as HTML, by organisation, version and place.
pub type Texts = Kept<(Id, Id, Place), Arc<[Section]>>;

impl App {
    /// Pages over a service.
    pub fn new(service: Service, settings: Settings) -> App {
        let rates = Rates::new(&settings);
        let (ready, texts, pulse) = (Ready::default(), Texts::default(), Pulse::default());
        App { shared: Arc::new(Shared { settings, ready, texts, rates, pulse }), service }
    }

    /// The same with the organisations as they are now.
    #[must_use]
    pub fn current(&self) -> App {
        App { shared: self.shared.clone(), service: self.service.current() }
    }

    /// The use cases.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// How pages are served.
    pub fn settings(&self) -> &Settings {
        &self.shared.settings
    }

    /// Pages that are the same for everybody.
    pub fn ready(&self) -> &Ready {
        &self.shared.ready
    }

    /// The organisations' own texts.
    pub fn texts(&self) -> &Texts {
        &self.shared.texts
    }

    /// Who does something too often.
    pub fn rates(&self) -> &Rates {
        &self.shared.rates
    }

    /// Whether the store was well when it was last asked.
    pub fn pulse(&self) -> &Pulse {
        &self.shared.pulse
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.service.now()
    }

    /// A moment as the clocks of the installation show it: in the zone of its first organisation.
    pub fn local(&self, at: Timestamp) -> jiff::civil::DateTime {
        let first = self.service.organisations().iter().next();
        first.map_or_else(|| jiff::tz::TimeZone::UTC.to_datetime(at), |organisation| organisation.at(at).1)
    }

    /// In a demo: the time that it is.
    pub fn demo_time(&self) -> jiff::civil::DateTime {
        self.local(self.now())
    }
}

/// Where a request for a page of an organisation is.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// What every page can reach.
    pub app: &'a App,
    /// The language.
    pub language: Language,
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its procedure today.
    pub procedure: &'a procedure::Procedure,
    /// The time.
    pub now: Timestamp,
    /// The same in the organisation's own time.
    pub local: jiff::civil::DateTime,
}

impl<'a> Here<'a> {
    /// The organisation and language of an address.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn find(app: &'a App, language: &str, organisation: &str) -> Result<Here<'a>, PageError> {
        let spoken = Language::ALL.into_iter().find(|known| known.code() == language);
        let language = spoken.ok_or(PageError::NotFound(Language::Nl))?;
        let organisation = app.service().organisations().get(organisation).ok_or(PageError::NotFound(language))?;
        let now = app.now();
        let (procedure, local) = organisation.at(now);
        Ok(Here { app, language, organisation, procedure, now, local })
    }

    /// What stands around a page.
    pub fn shell(&self, page: &str) -> Shell {
        let demo = self.app.service().is_demo().then_some(self.local);
        Shell::of(self.procedure, self.language, page, demo)
    }

    /// The minute in which a page that is the same for everybody holds.
    pub fn minute(&self) -> i64 {
        self.now.as_second().div_euclid(60)
    }
}
