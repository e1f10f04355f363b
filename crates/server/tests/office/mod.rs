//! An installation with accounts, as it is outside a demo: somebody who manages, and somebody who does not.
#![allow(dead_code, reason = "not every test file uses all of it")]

use axum::body::Body;
use axum::http::{Request, header};
use dossier::Person;
use jiff::Timestamp;
use procedure::Id;
use server::{App, Settings, router};
use service::{Account, Clock, Organisations, Seat, Service};
use store::{MasterKeys, Store};
use tempfile::TempDir;

use crate::common::{Answer, ORGANISATION, Portal, organisation};

/// A password that is long enough.
pub const PASSWORD: &str = "een lange zin van woorden";
/// With what somebody signs in who manages.
pub const MANAGER: &str = "an@example.org";
/// With what somebody signs in who does not.
pub const CLERK: &str = "cas@example.org";

/// The installation.
pub struct Office {
    pub portal: Portal,
    pub service: Service,
    pub manager: Account,
    pub clerk: Account,
    seconds: [(&'static str, String); 2],
}

impl Office {
    pub async fn new() -> Office {
        let folder = TempDir::new().expect("a folder");
        let keys = MasterKeys::from_text(&MasterKeys::new_text()).expect("keys");
        let settings = store::Settings {
            database: format!("sqlite:{}", folder.path().join("gehoor.db").display()),
            attachments: folder.path().join("attachments").display().to_string(),
            keys,
        };
        let store = Store::open(&settings).await.expect("a store");
        let mut own = organisation(ORGANISATION);
        let person =
            |roles: &[&str]| Person { roles: roles.iter().map(|role| Id::from(*role)).collect(), ..Person::default() };
        own.people.people.insert("coordinator".into(), person(&["coordinator"]));
        own.people.people.insert("second".into(), person(&[]));
        own.names.insert("second".into(), "de tweede".to_owned());
        let organisations = Organisations::new(vec![own, organisation("kluppluz")]);
        let service = Service::new(store.clone(), organisations, Clock::Real);
        let (manager, first) = ready(&service, MANAGER, "coordinator", true).await;
        let (clerk, second) = ready(&service, CLERK, "second", false).await;
        let settings = Settings {
            secure: false,
            forms_a_minute: 0,
            codes_a_minute: 0,
            quickest: std::time::Duration::ZERO,
            ..Settings::default()
        };
        let router = router(App::new(service.clone(), settings));
        let portal = Portal { router, store, folder };
        Office { portal, service, manager, clerk, seconds: [(MANAGER, first), (CLERK, second)] }
    }

    /// Signs one of the two in; the cookie.
    pub async fn enter(&self, login: &str) -> String {
        let second = self.seconds.iter().find(|(known, _)| *known == login).map(|(_, second)| second.as_str());
        self.sign_in(login, second.expect("one of the two")).await
    }

    /// Signs somebody in; the cookie.
    pub async fn sign_in(&self, login: &str, second: &str) -> String {
        let fields = [("naam", login), ("wachtwoord", PASSWORD), ("code", &*code(second, 0))];
        let answer = self.portal.post("/nl/aanmelden", &fields).await;
        answer.cookie.unwrap_or_else(|| panic!("{login} signs in: {}", answer.body))
    }

    /// A page, with a cookie.
    pub async fn get(&self, cookie: &str, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie).header(header::HOST, "balie.example.org");
        self.portal.ask(request.body(Body::empty()).expect("a request")).await
    }

    /// A form, with a cookie.
    pub async fn post(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::HOST, "balie.example.org")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.portal.ask(request.body(Body::from(body)).expect("a request")).await
    }
}

/// An account whose owner can sign in, with the secret of the second factor.
async fn ready(service: &Service, login: &str, person: &str, manages: bool) -> (Account, String) {
    let seat = Seat { organisation: ORGANISATION.into(), person: person.into(), manages };
    let account = service.add_account(login, login, vec![seat]).await.expect("an account");
    let secret = service.invite(account.id).await.expect("an invitation");
    let second = service.invitation(&secret).await.expect("a store").expect("an invitation").second;
    // The code of half a minute ago: the one of now is left for signing in.
    service.accept(&secret, PASSWORD, &code(&second, -30)).await.expect("accepted");
    let account = service.account(account.id).await.expect("a store").expect("an account");
    (account, second)
}

/// The code of a second factor, so many seconds from now.
pub fn code(second: &str, from_now: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(second).expect("base 32");
    let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    let at = u64::try_from(Timestamp::now().as_second() + from_now).expect("a time");
    totp.generate(at).to_string()
}

/// A code that does not count.
pub fn wrong_code(second: &str) -> String {
    let right = [code(second, -30), code(second, 0), code(second, 30)];
    let mut codes = ["000000", "000001", "000002", "000003"].into_iter();
    codes.find(|one| !right.iter().any(|known| known == one)).expect("one of four").to_owned()
}

/// What stands in a page between two pieces of text.
pub fn between(page: &str, from: &str, until: &str) -> Option<String> {
    let start = page.find(from)? + from.len();
    page[start..].find(until).map(|end| page[start..start + end].to_owned())
}
