//! A portal over a store of its own, spoken to as a browser speaks, without a network.
#![allow(dead_code, reason = "not every test file uses all of it")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use dossier::People;
use jiff::Timestamp;
use procedure::{Files, Library, load, load_regimes};
use server::{App, Settings, router};
use service::{Clock, Organisation, Organisations, Service};
use store::{MasterKeys, Store};
use tempfile::TempDir;
use tower::ServiceExt;

/// The organisation to which these tests speak.
pub const ORGANISATION: &str = "sociaal-huis-koksijde";
/// Its form.
pub const FORM: &str = "/nl/sociaal-huis-koksijde/melden/formulier";

struct Disk;

impl Files for Disk {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(path).ok()
    }
}

fn texts(folder: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let entries = std::fs::read_dir(root).expect("a folder").flatten();
    let yaml = entries.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "yaml"));
    let mut texts: Vec<(String, Vec<u8>)> = yaml
        .map(|entry| {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            (name, std::fs::read(entry.path()).expect("a file"))
        })
        .collect();
    texts.sort();
    texts
}

/// An organisation with its procedure, and nobody in it.
pub fn organisation(id: &str) -> Organisation {
    let calendars: Vec<(String, String)> =
        texts("calendars").into_iter().map(|(name, text)| (name, String::from_utf8(text).expect("text"))).collect();
    let calendars = calendar::Calendars::load(&calendars).expect("calendars");
    let regimes = load_regimes(&texts("regimes")).expect("regimes");
    let library = Library { calendars: Arc::new(calendars), regimes };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../procedures/{id}/procedure.yaml"));
    let loaded = load(&Disk, &path.display().to_string(), &library);
    let procedure = loaded.procedure.expect("a procedure that loads");
    Organisation::new(vec![procedure], People::default(), BTreeMap::new()).expect("an organisation")
}

/// A portal in a folder of its own.
pub struct Portal {
    pub router: Router,
    pub store: Store,
    pub folder: TempDir,
}

impl Portal {
    /// A portal with these settings.
    pub async fn with(settings: Settings) -> Portal {
        Portal::serving(settings, vec![organisation(ORGANISATION), organisation("kluppluz")]).await
    }

    /// A portal for these organisations.
    pub async fn serving(settings: Settings, organisations: Vec<Organisation>) -> Portal {
        let folder = TempDir::new().expect("a folder");
        let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("keys");
        let settings_of_store = store::Settings {
            database: format!("sqlite:{}", folder.path().join("gehoor.db").display()),
            attachments: folder.path().join("attachments").display().to_string(),
            keys,
        };
        let store = Store::open(&settings_of_store).await.expect("a store");
        let clock = Clock::beginning_at("2026-03-02T10:00:00+01:00".parse::<Timestamp>().expect("a moment"));
        let service = Service::new(store.clone(), Organisations::new(organisations), clock);
        Portal { router: router(App::new(service, settings)), store, folder }
    }

    /// A portal that does not hurry anybody.
    pub async fn new() -> Portal {
        let settings = Settings {
            secure: false,
            forms_a_minute: 0,
            codes_a_minute: 0,
            quickest: std::time::Duration::ZERO,
            ..Settings::default()
        };
        Portal::with(settings).await
    }

    /// What a request gets.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        Answer::read(response).await
    }

    /// A page.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// A form without files.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_bytes(path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Anything.
    pub async fn post_bytes(&self, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body));
        self.ask(request.expect("a request")).await
    }

    /// A token for the form, as a browser gets it.
    pub async fn token(&self) -> String {
        let page = self.get(FORM).await;
        let start = page.body.find("name=\"bewijs\" value=\"").expect("a token") + 21 - 1;
        page.body[start..].trim_start_matches('"').chars().take_while(|c| *c != '"').collect()
    }

    /// How many dossiers there are, by asking for numbers.
    pub async fn dossiers(&self) -> usize {
        let page = self.store.newest_dossiers(ORGANISATION, &store::Filter::default(), None, 100).await;
        page.expect("a list").items.len()
    }
}

/// An answer with its page.
pub struct Answer {
    pub status: StatusCode,
    pub body: String,
    pub cookie: Option<String>,
    pub headers: axum::http::HeaderMap,
}

impl Answer {
    async fn read(response: Response<Body>) -> Answer {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        let cookie = parts.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
        Answer {
            status: parts.status,
            body: String::from_utf8(body.to_vec()).expect("pages are UTF-8"),
            cookie: cookie.map(|value| value.split(';').next().unwrap_or_default().to_owned()),
            headers: parts.headers,
        }
    }
}

/// What somebody fills in, complete but for the token.
pub fn told(token: &str) -> Vec<(&str, &str)> {
    vec![
        ("doe", "versturen"),
        ("alles", "ja"),
        ("bewijs", token),
        ("f.safety_at_stake", "nee"),
        ("f.message_is", "complaint"),
        ("f.story", "Mijn aanvraag lag zes weken stil."),
        ("f.name", "An Jansen"),
        ("getoond", "f.safety_at_stake"),
        ("getoond", "f.message_is"),
        ("getoond", "f.story"),
        ("getoond", "f.kinds"),
        ("getoond", "f.service"),
        ("getoond", "f.wanted"),
        ("getoond", "f.name"),
        ("getoond", "f.address"),
        ("getoond", "f.email"),
        ("getoond", "f.telephone"),
    ]
}
