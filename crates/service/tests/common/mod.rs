//! A service over a store of its own, with one organisation of the repository and two people in it.
#![allow(dead_code, reason = "not every test file uses all of it")]
#![allow(clippy::disallowed_methods, reason = "the tests read the procedures of the repository")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use dossier::{People, Person};
use jiff::Timestamp;
use procedure::{Files, Id, Library, load, load_regimes};
use service::{Account, Clock, Invitation, Organisation, Organisations, Seat, Secret, Service};
use store::{MasterKeys, Store};
use tempfile::TempDir;

/// The organisation of these tests.
pub const ORGANISATION: &str = "sociaal-huis-koksijde";

/// A password that is long enough.
pub const PASSWORD: &str = "een lange zin van woorden";

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
    let text = |entry: std::fs::DirEntry| {
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        (name, std::fs::read(entry.path()).expect("a file"))
    };
    let mut texts: Vec<(String, Vec<u8>)> = yaml.map(text).collect();
    texts.sort();
    texts
}

fn person(roles: &[&str]) -> Person {
    Person { roles: roles.iter().map(|role| Id::from(*role)).collect(), ..Person::default() }
}

/// The organisation: a coordinator, and a second person without a role.
pub fn organisation() -> Organisation {
    let text = |(name, text): (String, Vec<u8>)| (name, String::from_utf8(text).expect("text"));
    let calendars: Vec<(String, String)> = texts("calendars").into_iter().map(text).collect();
    let calendars = calendar::Calendars::load(&calendars).expect("calendars");
    let library =
        Library { calendars: Arc::new(calendars), regimes: load_regimes(&texts("regimes")).expect("regimes") };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../procedures/{ORGANISATION}/procedure.yaml"));
    let procedure = load(&Disk, &path.display().to_string(), &library).procedure.expect("a procedure that loads");
    let people =
        [("coordinator", person(&["coordinator"])), ("second", person(&[]))].map(|(id, one)| (Id::from(id), one));
    let names = BTreeMap::from([(Id::from("coordinator"), "de coördinator".to_owned())]);
    Organisation::new(vec![procedure], People { people: people.into() }, names).expect("an organisation")
}

/// A service on the clock of the machine, as installations have.
pub struct Office {
    pub service: Service,
    pub store: Store,
    pub folder: TempDir,
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
        let service = Service::new(store.clone(), Organisations::new(vec![organisation()]), Clock::Real);
        Office { service, store, folder }
    }

    /// The same store, served by another node.
    pub fn other_node(&self) -> Service {
        Service::new(self.store.clone(), Organisations::new(vec![organisation()]), Clock::Real)
    }

    /// A seat of a person.
    pub fn seat(person: &str, manages: bool) -> Seat {
        Seat { organisation: ORGANISATION.into(), person: person.into(), manages }
    }

    /// An account that nobody has accepted yet, with its invitation.
    pub async fn invited(&self, login: &str) -> (Account, Secret) {
        let account = self.service.add_account(login, "An", vec![Office::seat("coordinator", true)]).await;
        let account = account.expect("an account");
        let secret = self.service.invite(account.id).await.expect("an invitation");
        (account, secret)
    }

    /// An account whose owner can sign in, and the secret of their second factor.
    pub async fn ready(&self, login: &str) -> (Account, String) {
        let (account, secret) = self.invited(login).await;
        let invitation = self.invitation(&secret).await.expect("an invitation");
        // The code of an earlier step: the one of now is left for signing in.
        self.service.accept(&secret, PASSWORD, &earlier(&invitation.second)).await.expect("accepted");
        let account = self.service.account(account.id).await.expect("a store").expect("an account");
        (account, invitation.second)
    }

    pub async fn invitation(&self, secret: &Secret) -> Option<Invitation> {
        self.service.invitation(secret).await.expect("a store")
    }
}

/// The code of a second factor, so many seconds from now.
fn code(second: &str, from_now: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(second).expect("base 32");
    let totp = totp_rs::Builder::new().with_secret(secret).build_noncompliant();
    let at = u64::try_from(Timestamp::now().as_second() + from_now).expect("a time");
    totp.generate(at).to_string()
}

/// The code of now.
pub fn now(second: &str) -> String {
    code(second, 0)
}

/// The code of half a minute ago, which still counts.
pub fn earlier(second: &str) -> String {
    code(second, -30)
}

/// A code that does not count.
pub fn wrong(second: &str) -> String {
    let right = [code(second, -30), code(second, 0), code(second, 30)];
    let mut codes = ["000000", "000001", "000002", "000003"].into_iter();
    codes.find(|one| !right.iter().any(|known| known == one)).expect("one of four").to_owned()
}
