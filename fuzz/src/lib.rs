//! What the fuzz targets share: the files of the repository, and a real procedure to run things against.

pub mod choose;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use procedure::{Files, Library, MemoryFiles, Procedure};
use proof::scenario::{Cast, load_cast};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files below a folder with an extension, as path and bytes, in order.
pub fn below(folder: &Path, extension: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(below(&path, extension));
        } else if path.extension().is_some_and(|known| known == extension) {
            found.push((path.clone(), std::fs::read(&path).expect("a file of the repository")));
        }
    }
    found.sort();
    found
}

/// Files on disk, below the root of the repository.
struct Disk;

impl Files for Disk {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(root().join(path)).ok()
    }
}

/// The calendars and regimes of the repository.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    let calendars: Vec<(String, String)> = below(&root().join("calendars"), "yaml")
        .into_iter()
        .map(|(path, bytes)| (format!("calendars/{}", name(&path)), String::from_utf8(bytes).expect("text")))
        .collect();
    let regimes: Vec<(String, Vec<u8>)> = below(&root().join("regimes"), "yaml")
        .into_iter()
        .map(|(path, bytes)| (format!("regimes/{}", name(&path)), bytes))
        .collect();
    Library {
        calendars: Arc::new(calendar::Calendars::load(&calendars).expect("the calendars")),
        regimes: procedure::load_regimes(&regimes).expect("the regimes"),
    }
});

/// The organisations of the repository that can run, each with its people.
pub static ORGANISATIONS: LazyLock<Vec<(Procedure, Cast)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for folder in ["kind-en-gezin", "sociaal-huis-koksijde", "cjg-westelijke-mijnstreek", "kluppluz"] {
        let path = format!("procedures/{folder}/procedure.yaml");
        let Some(procedure) = procedure::load(&Disk, &path, &LIBRARY).procedure else { continue };
        let people = format!("procedures/{folder}/people.yaml");
        let cast = Disk.read(&people).and_then(|bytes| load_cast(&people, &bytes).ok()).unwrap_or_default();
        let cast = cast.with_stand_ins(&procedure);
        all.push((procedure, cast));
    }
    assert!(!all.is_empty(), "no procedure of the repository loads");
    all
});

/// The versions of every organisation, for the engine.
pub static PROCEDURES: LazyLock<Vec<Procedure>> =
    LazyLock::new(|| ORGANISATIONS.iter().map(|(procedure, _)| procedure.clone()).collect());

/// The small procedure of the tests, with one letter of which the text is given.
pub fn with_letter(text: &[u8]) -> MemoryFiles {
    let healthy = root().join("crates/gehoor/tests/broken/healthy");
    let read = |name: &str| std::fs::read(healthy.join(name)).expect("a file of the small procedure");
    static FIXED: LazyLock<std::sync::Mutex<Option<MemoryFiles>>> = LazyLock::new(Default::default);
    let mut fixed = FIXED.lock().expect("one thread");
    let files = fixed.get_or_insert_with(|| {
        MemoryFiles::new()
            .with("p/procedure.yaml", read("procedure.yaml"))
            .with("p/clauses.yaml", read("clauses.yaml"))
            .with("p/letters/acknowledgement.md", read("letters/acknowledgement.md"))
            .with("p/pages/about.md", read("pages/about.md"))
    });
    files.clone().with("p/letters/answer.md", text)
}
