//! The four organisations with their sample dossiers in a store of their own, spoken to without a network.
#![allow(dead_code, reason = "not every test file uses all of it")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use dossier::{Dossier, Event, fold};
use jiff::Timestamp;
use procedure::{Files, Library, Procedure, load, load_regimes};
use proof::scenario::{Cast, load_cast, load_scenarios, run_traced};
use server::{App, Settings, router};
use service::{Clock, Number, Organisation, Organisations, Service};
use store::{MasterKeys, Store};
use tempfile::TempDir;
use tower::ServiceExt;

pub const ORGANISATIONS: [&str; 4] =
    ["kind-en-gezin", "cjg-westelijke-mijnstreek", "sociaal-huis-koksijde", "kluppluz"];

struct Disk;

impl Files for Disk {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(path).ok()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

fn yaml(folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(root().join(folder)).expect("a folder").flatten().map(|entry| entry.path());
    let mut found: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    found.sort();
    let named = |path: PathBuf| (path.display().to_string(), std::fs::read(path).expect("a file"));
    found.into_iter().map(named).collect()
}

fn library() -> Library {
    let calendars: Vec<(String, String)> =
        yaml("calendars").into_iter().map(|(name, text)| (name, String::from_utf8(text).expect("text"))).collect();
    let calendars = calendar::Calendars::load(&calendars).expect("calendars");
    Library { calendars: Arc::new(calendars), regimes: load_regimes(&yaml("regimes")).expect("regimes") }
}

/// A sample dossier.
pub struct Sample {
    pub organisation: String,
    pub number: Number,
    pub events: Vec<Event>,
    pub dossier: Dossier,
}

/// An installation.
pub struct World {
    pub router: Router,
    pub service: Service,
    pub store: Store,
    pub samples: Vec<Sample>,
    folder: TempDir,
    settings: store::Settings,
    clock: Clock,
    organisations: Vec<Organisation>,
}

impl World {
    /// The four organisations on the day after the last thing that happened in their samples, in a file.
    pub async fn new() -> World {
        World::on(None).await
    }

    /// The same in this database.
    pub async fn on(database: Option<String>) -> World {
        let library = library();
        let mut organisations = Vec::new();
        let mut all: Vec<(String, Vec<Event>)> = Vec::new();
        for id in ORGANISATIONS {
            let path = root().join(format!("procedures/{id}/procedure.yaml"));
            let procedure = load(&Disk, &path.display().to_string(), &library).procedure.expect("it loads");
            let people = yaml(&format!("procedures/{id}")).into_iter().find(|(name, _)| name.ends_with("people.yaml"));
            let cast = people.and_then(|(name, text)| load_cast(&name, &text).ok()).expect("its people");
            all.extend(samples(id, &procedure, &cast).into_iter().map(|events| (id.to_owned(), events)));
            organisations.extend(Organisation::new(vec![procedure], cast.people, cast.names));
        }
        let last = all.iter().filter_map(|(_, events)| events.last()).map(|event| event.recorded).max();
        let now = last.expect("samples").checked_add(jiff::SignedDuration::from_hours(20)).expect("a day later");
        World::with(database, organisations, all, now).await
    }

    async fn with(
        database: Option<String>,
        organisations: Vec<Organisation>,
        all: Vec<(String, Vec<Event>)>,
        now: Timestamp,
    ) -> World {
        let folder = TempDir::new().expect("a folder");
        let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("keys");
        let settings = store::Settings {
            database: database.unwrap_or_else(|| format!("sqlite:{}", folder.path().join("gehoor.db").display())),
            attachments: folder.path().join("attachments").display().to_string(),
            keys,
        };
        let store = Store::open(&settings).await.expect("a store");
        let clock = Clock::beginning_at(now);
        let service = Service::new(store.clone(), Organisations::new(organisations.clone()), clock.clone());
        let mut samples = Vec::new();
        let served = service.organisations();
        for (organisation, events) in all {
            let known = served.get(&organisation).expect("it is served");
            let number = service.import(known, &events).await.expect("it is kept").number;
            let dossier = fold(known.versions(), &events).expect("a dossier");
            samples.push(Sample { organisation, number, events, dossier });
        }
        while service.index().await.expect("the index") > 0 {}
        let router = pages(&service);
        World { router, service, store, samples, folder, settings, clock, organisations }
    }

    /// One more node on the same database, with the same time.
    pub async fn node(&self) -> Router {
        let store = Store::open(&self.settings).await.expect("a store");
        let organisations = Organisations::new(self.organisations.clone());
        pages(&Service::new(store, organisations, self.clock.clone()))
    }

    /// The cookie of somebody who sits down at the desk of an organisation.
    pub async fn seat(&self, organisation: &str, person: &str) -> String {
        let secret = self.service.demo_session(organisation, person).await.expect("the store answers");
        format!("balie={}", secret.unwrap_or_else(|| panic!("{organisation} knows {person}")).text())
    }

    /// What a request gets: the status, the page, and where it leads.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        cookie: &str,
        form: &[(&str, &str)],
    ) -> (StatusCode, String, String) {
        ask(&self.router, method, path, cookie, form).await
    }

    /// A page.
    pub async fn get(&self, path: &str, cookie: &str) -> (StatusCode, String, String) {
        self.ask("GET", path, cookie, &[]).await
    }
}

fn pages(service: &Service) -> Router {
    let settings = Settings {
        secure: false,
        forms_a_minute: 0,
        codes_a_minute: 0,
        quickest: std::time::Duration::ZERO,
        ..Settings::default()
    };
    router(App::new(service.clone(), settings))
}

/// What a request to a node gets: the status, the page, and where it leads.
pub async fn ask(
    router: &Router,
    method: &str,
    path: &str,
    cookie: &str,
    form: &[(&str, &str)],
) -> (StatusCode, String, String) {
    let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookie);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let response = router.clone().oneshot(request.body(Body::from(body)).expect("a request")).await;
    let (parts, body) = response.expect("an answer").into_parts();
    let to = parts.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    (parts.status, String::from_utf8_lossy(&body).into_owned(), to)
}

fn samples(id: &str, procedure: &Procedure, cast: &Cast) -> Vec<Vec<Event>> {
    let mut samples = Vec::new();
    for (name, text) in yaml(&format!("procedures/{id}/demo")) {
        for scenario in load_scenarios(&name, &text).expect("samples that load") {
            let versions = std::slice::from_ref(procedure);
            let (_, traces) = run_traced(versions, &procedure.id, cast, &scenario);
            let mut dossiers: BTreeMap<Arc<str>, Vec<Event>> = BTreeMap::new();
            for trace in traces {
                dossiers.entry(trace.dossier).or_default().extend(trace.events);
            }
            samples.extend(dossiers.into_values().filter(|events| !events.is_empty()));
        }
    }
    // Samples under another version than the main one are left to the demo.
    samples.retain(|events| fold(procedure, events).is_ok());
    samples
}
