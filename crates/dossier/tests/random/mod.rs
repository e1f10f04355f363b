//! What the random tests share: the real procedures with people for every role, chance, and walks through a dossier.
#![allow(dead_code, reason = "each test uses some of it")]
#![allow(clippy::disallowed_methods, reason = "the tests read the procedures of the repository")]

pub mod chance;
pub mod logs;
pub mod values;
pub mod walk;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use calendar::Calendars;
use dossier::{People, Person};
use procedure::{Files, Id, Library, Procedure, load, load_regimes};
use proptest::prelude::ProptestConfig;
use text::Language;

/// The folder of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The YAML files of a folder, by name.
fn folder(name: &str) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(root().join(name)).expect("a folder");
    let mut found: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| (path.to_string_lossy().into_owned(), std::fs::read(&path).expect("a file")))
        .collect();
    found.sort();
    found
}

fn library() -> Library {
    let text = |(name, bytes): (String, Vec<u8>)| (name, String::from_utf8(bytes).expect("text"));
    let calendars: Vec<(String, String)> = folder("calendars").into_iter().map(text).collect();
    let calendars = Calendars::load(&calendars).unwrap_or_else(|problems| panic!("{problems:?}"));
    let regimes = load_regimes(&folder("regimes")).unwrap_or_else(|problems| panic!("{problems:?}"));
    Library { calendars: Arc::new(calendars), regimes }
}

/// The files of the repository, and letters for the small procedure, which has none of its own.
struct Repository;

impl Files for Repository {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        let small = path.starts_with("crates/dossier/tests/fixtures/letters/");
        std::fs::read(root().join(path)).ok().or_else(|| small.then(|| b"Tot {{clock.handle.due}}.\n".to_vec()))
    }
}

/// An organisation: its procedure in every version, and who works there.
pub struct House {
    pub id: String,
    pub versions: Vec<Procedure>,
    pub people: People,
    /// Everybody who may try something.
    pub persons: Vec<Id>,
}

impl House {
    fn load(paths: &[&str], library: &Library) -> House {
        let versions: Vec<Procedure> = paths
            .iter()
            .map(|path| {
                let loaded = load(&Repository, path, library);
                let said: Vec<String> = loaded.problems.iter().map(|problem| problem.render(Language::En)).collect();
                loaded.procedure.unwrap_or_else(|| panic!("{}", said.join("\n")))
            })
            .collect();
        let people = everybody(&versions[0]);
        let mut persons: Vec<Id> = people.people.keys().cloned().collect();
        persons.extend(["ouder".into(), "vreemde".into()]);
        House { id: versions[0].id.to_string(), versions, people, persons }
    }
}

/// One person for every role, fit for it; one who holds all roles; one of whom little is known; one who is excluded.
fn everybody(procedure: &Procedure) -> People {
    let qualities = |is: &dyn Fn(&Id) -> Option<bool>| -> BTreeMap<Id, bool> {
        procedure.qualities.iter().filter_map(|quality| Some((quality.id.clone(), is(&quality.id)?))).collect()
    };
    let mut people = BTreeMap::new();
    for role in &procedure.roles {
        let fit = |name: &Id| Some(role.must_be.iter().any(|rule| rule.name == *name));
        let person = Person { roles: vec![role.id.clone()], qualities: qualities(&fit) };
        people.insert(Id::from(format!("van-{}", role.id)), person);
    }
    let all: Vec<Id> = procedure.roles.iter().map(|role| role.id.clone()).collect();
    people.insert("duizendpoot".into(), Person { roles: all.clone(), qualities: qualities(&|_| Some(false)) });
    people.insert("ervaren".into(), Person { roles: all.clone(), qualities: qualities(&|_| Some(true)) });
    people.insert("nieuw".into(), Person { roles: all, qualities: BTreeMap::new() });
    People { people }
}

/// The four organisations, and the small procedure with every construct.
pub fn houses() -> &'static [House] {
    static HOUSES: OnceLock<Vec<House>> = OnceLock::new();
    HOUSES.get_or_init(|| {
        let library = library();
        let at = |name: &str| format!("procedures/{name}/procedure.yaml");
        vec![
            House::load(&["crates/dossier/tests/fixtures/procedure.yaml"], &library),
            House::load(&[&at("kind-en-gezin"), &at("kind-en-gezin/versions/2026-06")], &library),
            House::load(&[&at("kluppluz")], &library),
            House::load(&[&at("cjg-westelijke-mijnstreek")], &library),
            House::load(&[&at("sociaal-huis-koksijde")], &library),
        ]
    })
}

/// So many cases, or as many as `PROPTEST_CASES` asks for.
pub fn cases(cases: u32) -> ProptestConfig {
    let set = ProptestConfig::default();
    let cases = if set.cases == 256 { cases } else { set.cases };
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 4000, ..set }
}
