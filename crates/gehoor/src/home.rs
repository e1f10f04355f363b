//! What the binary carries with it: calendars, regimes, and the organisations of a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use procedure::{Library, Loaded, Procedure};
use proof::scenario::{Cast, load_cast};
use reading::{LeftOut, Problem};
use text::{Argument, Message};

use crate::files;
use crate::output::Voice;

static CALENDARS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../calendars");
static PROCEDURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../procedures");
static REGIMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../regimes");

/// The calendars and regimes of this version of Gehoor, and over them those in the folders `calendars` and
/// `regimes` of where one stands: a new holiday or a new law needs no new binary.
pub fn library() -> Result<Library, Vec<Problem>> {
    let calendars = data("calendars", &CALENDARS);
    let calendars: Vec<(String, String)> =
        calendars.into_iter().map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())).collect();
    let calendars = calendar::Calendars::load(&calendars)?;
    let regimes: Vec<(String, Vec<u8>)> = data("regimes", &REGIMES).into_iter().collect();
    Ok(Library { calendars: Arc::new(calendars), regimes: procedure::load_regimes(&regimes)? })
}

/// The files that are carried along, by name; a file of the same name on disk comes in its place.
fn data(folder: &str, carried: &Dir<'_>) -> BTreeMap<String, Vec<u8>> {
    let yaml = |path: &Path| path.extension().is_some_and(|extension| extension == "yaml");
    let mut all: BTreeMap<String, Vec<u8>> = carried
        .files()
        .filter(|file| yaml(file.path()))
        .map(|file| (format!("{folder}/{}", files::name(file.path())), file.contents().to_vec()))
        .collect();
    for path in files::below(Path::new(folder), &["yaml"]) {
        all.insert(files::name(&path), files::read(&path).unwrap_or_default());
    }
    all
}

/// Writes the procedures that the binary carries into a folder.
///
/// # Errors
/// When the folder cannot be written.
pub fn write_procedures(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    PROCEDURES.extract(folder)
}

/// An organisation: its procedure in every version, and its people.
pub struct Organisation {
    /// The folder.
    pub folder: PathBuf,
    /// The main file and those of later or earlier versions, as they were loaded.
    pub loaded: Vec<(PathBuf, Loaded)>,
    /// The people.
    pub cast: Cast,
    /// What is wrong with the people's file.
    pub cast_problems: Vec<Problem>,
}

impl Organisation {
    /// Every version that can run, the main one first.
    pub fn procedures(&self) -> Vec<Procedure> {
        self.loaded.iter().filter_map(|(_, loaded)| loaded.procedure.clone()).collect()
    }

    /// The main version, when it can run.
    pub fn main(&self) -> Option<&Procedure> {
        self.loaded.first().and_then(|(_, loaded)| loaded.procedure.as_ref())
    }

    /// Every problem of every version and of the people.
    pub fn problems(&self) -> Vec<Problem> {
        let mut all: Vec<Problem> = self.cast_problems.clone();
        for (_, loaded) in &self.loaded {
            for problem in &loaded.problems {
                if !all.contains(problem) {
                    all.push(problem.clone());
                }
            }
        }
        all
    }

    /// How many problems more there are: versions share most of their files, so those of the worst.
    pub fn left_out(&self) -> LeftOut {
        let all = || self.loaded.iter().map(|(_, loaded)| loaded.left_out);
        LeftOut {
            errors: all().map(|left_out| left_out.errors).max().unwrap_or(0),
            notes: all().map(|left_out| left_out.notes).max().unwrap_or(0),
        }
    }

    /// The files with scenarios: its own, and those of the folders that its procedure builds on.
    pub fn scenario_files(&self) -> Vec<PathBuf> {
        let mut found = files::below(&self.folder.join("scenarios"), &["yaml"]);
        let mut file = self.loaded.first().map(|(path, _)| path.clone());
        while let Some(below) = file.as_deref().and_then(extended) {
            found.extend(
                below.parent().map(|folder| files::below(&folder.join("scenarios"), &["yaml"])).unwrap_or_default(),
            );
            file = (found.len() < 10_000).then_some(below);
        }
        found
    }
}

/// The file that a procedure file builds on.
fn extended(path: &Path) -> Option<PathBuf> {
    let node = reading::parse(&files::name(path), &files::read(path)?).ok()?;
    let below = path.parent()?.join(node.get("extends")?.scalar()?);
    below.is_file().then_some(below)
}

/// The folders with a procedure that are meant by a path: a procedure file, its folder, or a folder of such folders.
pub fn folders(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    if path.join("procedure.yaml").is_file() {
        return vec![path.to_path_buf()];
    }
    let mut found: Vec<PathBuf> = std::fs::read_dir(path)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    found.retain(|folder| folder.join("procedure.yaml").is_file() && folder.join("clauses.yaml").is_file());
    found.sort();
    found
}

/// Loads an organisation from its folder, or a single procedure file.
pub fn organisation(path: &Path, library: &Library) -> Organisation {
    let (folder, main) = if path.is_file() {
        (path.parent().unwrap_or(Path::new(".")).to_path_buf(), path.to_path_buf())
    } else {
        (path.to_path_buf(), path.join("procedure.yaml"))
    };
    let mut paths = vec![main];
    let versions = files::below(&folder.join("versions"), &["yaml"]);
    paths.extend(versions.into_iter().filter(|path| path.file_name().is_some_and(|name| name == "procedure.yaml")));
    let loaded = paths
        .into_iter()
        .map(|path| {
            let loaded = procedure::load(&files::Disk, &files::name(&path), library);
            (path, loaded)
        })
        .collect();
    let people = folder.join("people.yaml");
    let (cast, cast_problems) = match files::read(&people) {
        Some(bytes) => match load_cast(&files::name(&people), &bytes) {
            Ok(cast) => (cast, Vec::new()),
            Err(problems) => (Cast::default(), problems),
        },
        None => (Cast::default(), Vec::new()),
    };
    Organisation { folder, loaded, cast, cast_problems }
}

/// The one procedure at a path, or the exit code after saying what is wrong.
pub fn one(voice: &Voice, path: &Path) -> Result<Procedure, ExitCode> {
    let library = library().map_err(|problems| {
        voice.problems(&problems, false);
        ExitCode::from(2)
    })?;
    let found = folders(path);
    let [folder] = found.as_slice() else {
        let id = match found.is_empty() {
            true if !path.exists() => "gehoor-no-path",
            true => "gehoor-no-procedure-there",
            false => "gehoor-several-procedures",
        };
        let known = found.iter().map(|folder| files::name(folder).into()).collect();
        let message = Message::new(id).with("path", files::name(path)).with("known", Argument::Choice(known));
        eprintln!("{}", voice.say(&message));
        return Err(ExitCode::from(2));
    };
    let organisation = organisation(folder, &library);
    organisation.main().cloned().ok_or_else(|| {
        voice.problems(&organisation.problems(), false);
        ExitCode::FAILURE
    })
}
