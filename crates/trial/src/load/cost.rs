//! What deciding, sealing, hashing and indexing take of one submission, each by itself, in this process.

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use dossier::{Actor, Command, Context, Event, Happening, Intake, decide, fold};
use procedure::{Files, Library, Procedure};
use sha2::{Digest, Sha256};
use store::{MasterKeys, Settings, Store, WriteSet};

use super::figures::{Figures, Need};
use super::samples::{Sample, of};
use super::seed::{self, Filling};
use crate::Trouble;
use crate::installation::Installation;
use crate::measure::processor;

/// How often each is done in a row.
const TIMES: u32 = 500;

/// How many rows.
const ROWS: u32 = 20;

/// How many dossiers are indexed.
const INDEXED: u64 = 3000;

/// Measures each, on what was told to an installation just now; `each` is what the server takes for one submission, in
/// microseconds of processor.
///
/// # Errors
/// When it cannot be tried.
pub async fn shares(
    house: &Installation,
    organisation: &str,
    folder: &Path,
    each: f64,
    figures: &mut Figures,
) -> Result<(), Trouble> {
    let samples = of(&Store::open(&house.settings()?).await?, &[organisation], 200).await?;
    let sample = samples.last().ok_or_else(|| Trouble::Server("nothing was told".to_owned()))?;
    let sealed = sealing(sample);
    let costs = [
        ("deciding, and reading what was decided", deciding(organisation, sample)?),
        ("sealing: event, row, words, answer, key", sealed),
        ("hashing: chain, code, token", hashing(sample)),
        ("building the change, with sealing and hashing", building(folder, sample).await?),
        ("indexing its words, afterwards", indexing(folder, samples).await?),
    ];
    for (what, cost) in costs {
        let beside = format!("{:.1} % of the {each:.0} µs that the server takes for a submission", cost / each * 100.);
        figures.add(&format!("cost: {what}"), cost, "µs", Need::None, &beside);
    }
    Ok(())
}

/// Microseconds that something takes, done many times: the best of some rows, since what else the machine does can only
/// make it slower.
fn timed<T>(mut thing: impl FnMut() -> T) -> f64 {
    let mut row = || {
        let began = Instant::now();
        for _ in 0..TIMES {
            black_box(thing());
        }
        began.elapsed().as_secs_f64() * 1e6 / f64::from(TIMES)
    };
    (0..ROWS).map(|_| row()).fold(f64::INFINITY, f64::min)
}

fn deciding(organisation: &str, sample: &Sample) -> Result<f64, Trouble> {
    let procedures = vec![procedure(organisation)?];
    let lacks = || Trouble::Server("what was told does not begin with what arrived".to_owned());
    let first: Event =
        sample.entries.first().and_then(|one| serde_json::from_slice(&one.payload).ok()).ok_or_else(lacks)?;
    let Happening::Received { channel, anonymous, facts, parts, .. } = first.what else { return Err(lacks()) };
    let mut facts = facts;
    for part in parts {
        facts.extend(part.facts);
    }
    let intake = Intake { channel, anonymous, facts, ..Intake::default() };
    let mut people = dossier::People::default();
    let sender = dossier::Person { roles: vec![service::SENDER.into()], ..dossier::Person::default() };
    people.people.insert(service::SENDER.into(), sender);
    let context = Context { procedures: &procedures, people: &people, now: first.at };
    let actor = Actor { person: service::SENDER.into(), at: first.at };
    let once = || {
        let decided = decide(&context, &procedures[0].id, None, &[], &actor, &Command::Receive(intake.clone()));
        decided.ok().and_then(|events| fold(&procedures, &events).ok())
    };
    once().ok_or_else(|| Trouble::Server("what was told is refused".to_owned()))?;
    Ok(timed(once))
}

/// The plain texts that are sealed for a submission, in bytes: event, row, words, answer and the dossier's own key.
fn texts(sample: &Sample) -> [usize; 5] {
    let event = sample.entries.first().map_or(0, |entry| entry.payload.len());
    [event, sample.row.page.len(), sample.words.len(), r#"{"code":"0000-0000-0000-0000"}"#.len(), 32]
}

fn sealing(sample: &Sample) -> f64 {
    let mut texts = texts(sample).map(|size| vec![b'x'; size]);
    timed(|| {
        for text in &mut texts {
            let cipher = XChaCha20Poly1305::new(&[7; 32].into());
            let place = [3; 40];
            black_box(cipher.encrypt_inout_detached(&[5; 24].into(), &place, InOutBuf::from(text.as_mut_slice())).ok());
        }
    })
}

fn hashing(sample: &Sample) -> f64 {
    let [event, ..] = texts(sample);
    // The beginning of the chain, its first link with the sealed event, the seal of its head, the code, the token.
    let texts = [100, event + 140, 72, 96, 32].map(|size| vec![b'x'; size]);
    timed(|| texts.each_ref().map(Sha256::digest))
}

async fn empty(folder: &Path, name: &str) -> Result<Store, Trouble> {
    drop(std::fs::remove_file(folder.join(name)));
    let settings = Settings {
        database: format!("sqlite:{}", folder.join(name).display()),
        attachments: folder.join("attachments").display().to_string(),
        keys: MasterKeys::from_text(&MasterKeys::new_text())?,
    };
    Ok(Store::open(&settings).await?)
}

async fn building(folder: &Path, sample: &Sample) -> Result<f64, Trouble> {
    let store = empty(folder, "building.db").await?;
    let number = store.next_number(&sample.organisation, &sample.series).await?;
    Ok(timed(|| seed::change(&store, sample, 1, number.clone(), "0000-0000-0000-0000")))
}

/// Processor of this process for each dossier that is indexed, the writing included.
async fn indexing(folder: &Path, samples: Vec<Sample>) -> Result<f64, Trouble> {
    let store = empty(folder, "indexing.db").await?;
    let filling = Filling::new(samples, INDEXED, u64::MAX);
    let mut set = WriteSet::new();
    for nr in 0..INDEXED {
        set.add(seed::dossier(&store, &filling, nr).await?.0);
        if nr % 40 == 39 {
            store.write(std::mem::take(&mut set)).await?;
        }
    }
    store.write(set).await?;
    let before = processor(std::process::id());
    while store.index_pending(1000).await? > 0 {}
    Ok((processor(std::process::id()) - before) * 1e6 / INDEXED as f64)
}

/// The files of the repository.
struct Repository;

impl Files for Repository {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(root().join(path)).ok()
    }
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn procedure(organisation: &str) -> Result<Procedure, Trouble> {
    let wrong = |what: &str| Trouble::Server(format!("{what} cannot be read"));
    let folder = |name: &str| -> Result<Vec<(String, Vec<u8>)>, Trouble> {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(root().join(name))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "yaml") {
                files.push((path.display().to_string(), std::fs::read(&path)?));
            }
        }
        files.sort();
        Ok(files)
    };
    let text = |(name, bytes): (String, Vec<u8>)| (name, String::from_utf8_lossy(&bytes).into_owned());
    let calendars: Vec<(String, String)> = folder("calendars")?.into_iter().map(text).collect();
    let calendars = calendar::Calendars::load(&calendars).map_err(|_| wrong("calendars"))?;
    let regimes = procedure::load_regimes(&folder("regimes")?).map_err(|_| wrong("regimes"))?;
    let library = Library { calendars: Arc::new(calendars), regimes };
    let loaded = procedure::load(&Repository, &format!("procedures/{organisation}/procedure.yaml"), &library);
    loaded.procedure.ok_or_else(|| wrong(organisation))
}
