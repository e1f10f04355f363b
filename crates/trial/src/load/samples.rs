//! Lifelike dossiers to fill a store with: those of the demo, read back from it.

use std::path::Path;
use std::process::{Command, Stdio};

use store::{Duty, Entry, Filter, Row, Store};

use crate::stories::ORGANISATIONS;
use crate::{Trouble, installation};

/// A dossier of the demo, to be written again under other numbers.
pub struct Sample {
    /// Whose.
    pub organisation: String,
    /// The series of its number.
    pub series: String,
    /// When it was begun.
    pub begun: i64,
    /// Its log.
    pub entries: Vec<Entry>,
    /// Its row.
    pub row: Row,
    /// Its duties.
    pub duties: Vec<Duty>,
    /// The words that it is found by.
    pub words: String,
}

/// The dossiers of the demo, with their logs.
///
/// # Errors
/// When the demo does not start.
pub async fn samples(program: &Path) -> Result<Vec<Sample>, Trouble> {
    let folder = tempfile::tempdir()?;
    let mut command = Command::new(program);
    command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(folder.path());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    // Once it serves, everything is in its store.
    installation::serving(command.spawn()?, folder.path())?.stop()?;
    let settings = store::Settings {
        database: format!("sqlite:{}", folder.path().join("gehoor.db").display()),
        attachments: folder.path().join("attachments").display().to_string(),
        keys: store::MasterKeys::from_text(&std::fs::read_to_string(folder.path().join("master.key"))?)?,
    };
    let samples = of(&Store::open(&settings).await?, &ORGANISATIONS, 500).await?;
    if samples.is_empty() { Err(Trouble::Server("the demo has no dossiers".to_owned())) } else { Ok(samples) }
}

/// The newest dossiers of organisations in a store, at most so many of each, with their logs.
///
/// # Errors
/// When they cannot be read.
pub async fn of(store: &Store, organisations: &[&str], most: usize) -> Result<Vec<Sample>, Trouble> {
    let mut samples = Vec::new();
    for organisation in organisations {
        let page = store.newest_dossiers(organisation, &Filter::default(), None, most).await?;
        for listed in page.items {
            let Some(dossier) = store.dossier(listed.id).await? else { continue };
            let duties = store.duties_of(listed.id).await?.into_iter().map(|one| one.duty).collect();
            samples.push(Sample {
                organisation: dossier.organisation,
                series: dossier.number.series().to_owned(),
                begun: dossier.begun,
                words: words(&dossier.entries),
                entries: dossier.entries,
                row: listed.row,
                duties,
            });
        }
    }
    Ok(samples)
}

/// The long texts of a log: about what the service puts into the index.
fn words(entries: &[Entry]) -> String {
    let mut words = String::new();
    for entry in entries {
        let event: serde_json::Value = serde_json::from_slice(&entry.payload).unwrap_or_default();
        collect(&event, &mut words);
    }
    words
}

fn collect(value: &serde_json::Value, words: &mut String) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') => {
            words.push_str(text);
            words.push('\n');
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        serde_json::Value::Object(items) => items.values().for_each(|item| collect(item, words)),
        _ => {}
    }
}
