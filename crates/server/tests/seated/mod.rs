//! The desks of the four organisations, with somebody seated at them.
#![allow(dead_code, reason = "not every test file uses all of it")]

use axum::body::Body;
use axum::http::{Request, header};
use dossier::{People, Person};
use procedure::Id;
use server::Settings;

use crate::common::{Answer, Portal, organisation};

/// The four organisations, each with somebody who registers, somebody who leads in danger, and somebody who does neither.
pub const PEOPLE: [(&str, &str, &[&str]); 9] = [
    ("kind-en-gezin", "officer", &["complaints-officer"]),
    ("kind-en-gezin", "danger", &["danger-coordinator"]),
    ("kind-en-gezin", "manager", &["account-manager"]),
    ("kluppluz", "quality", &["quality", "verifier"]),
    ("kluppluz", "safety", &["safety-lead"]),
    ("kluppluz", "director", &["director"]),
    ("sociaal-huis-koksijde", "coordinator", &["coordinator"]),
    ("sociaal-huis-koksijde", "board", &["board"]),
    ("cjg-westelijke-mijnstreek", "coordinator", &["coordinator"]),
];

/// A portal with desks.
pub struct Desks {
    pub portal: Portal,
}

/// Somebody at the desk of an organisation.
pub struct Seat<'a> {
    portal: &'a Portal,
    cookie: String,
    desk: String,
}

impl Desks {
    /// The four organisations, with their people.
    pub async fn new() -> Desks {
        let mut ids: Vec<&str> = PEOPLE.iter().map(|(organisation, ..)| *organisation).collect();
        ids.dedup();
        let organisations = ids.into_iter().map(|id| {
            let mut known = organisation(id);
            let own = PEOPLE.iter().filter(|(organisation, ..)| *organisation == id);
            let person = |roles: &[&str]| Person {
                roles: roles.iter().map(|role| Id::from(*role)).collect(),
                ..Person::default()
            };
            let people: People =
                People { people: own.map(|(_, name, roles)| (Id::from(*name), person(roles))).collect() };
            known.people.people.extend(people.people);
            known
        });
        let settings = Settings { secure: false, quickest: std::time::Duration::ZERO, ..Settings::default() };
        Desks { portal: Portal::serving(settings, organisations.collect()).await }
    }

    /// Somebody sits down.
    pub async fn seat(&self, organisation: &str, person: &str) -> Seat<'_> {
        let fields = [("organisatie", organisation), ("persoon", person)];
        let answer = self.portal.post("/nl/demo/als", &fields).await;
        let cookie = answer.cookie.expect("a session");
        Seat { portal: &self.portal, cookie, desk: format!("/nl/{organisation}/balie") }
    }

    /// Puts the words of what was kept in the index, as the job does.
    pub async fn index(&self) {
        self.portal.store.index_pending(100).await.expect("an index");
    }

    /// How many dossiers an organisation has.
    pub async fn dossiers(&self, organisation: &str) -> usize {
        let page = self.portal.store.newest_dossiers(organisation, &store::Filter::default(), None, 100).await;
        page.expect("a list").items.len()
    }
}

impl Seat<'_> {
    /// A page of the desk.
    pub async fn get(&self, page: &str) -> Answer {
        let request = Request::get(format!("{}{page}", self.desk)).header(header::COOKIE, &self.cookie);
        self.portal.ask(request.body(Body::empty()).expect("a request")).await
    }

    /// A form of the desk.
    pub async fn post(&self, page: &str, fields: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_bytes(page, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    /// Anything.
    pub async fn post_bytes(&self, page: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(format!("{}{page}", self.desk)).header(header::COOKIE, &self.cookie);
        let request = request.header(header::CONTENT_TYPE, kind);
        self.portal.ask(request.body(Body::from(body)).expect("a request")).await
    }

    /// The token in the form of a page.
    pub async fn token(&self, page: &str) -> String {
        value(&self.get(page).await.body, "name=\"bewijs\" value=\"").expect("a token")
    }
}

/// What stands in a page behind something, up to the next quote or tag.
pub fn value(page: &str, behind: &str) -> Option<String> {
    let start = page.find(behind)? + behind.len();
    Some(page[start..].chars().take_while(|c| !matches!(c, '"' | '<')).collect())
}

/// The fields that a page shows, to send back as a browser does.
pub fn shown(page: &str) -> Vec<String> {
    let mark = "name=\"getoond\" value=\"";
    page.match_indices(mark)
        .map(|(at, _)| page[at + mark.len()..].chars().take_while(|c| *c != '"').collect())
        .collect()
}

/// The number of the dossier that a page tells.
pub fn number(page: &str) -> String {
    value(page, "id=\"nummer\">").expect("a number")
}
