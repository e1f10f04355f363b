//! Wiring: organisations from files, the store, the service, the pages.

use std::path::{Path, PathBuf};

use server::{App, Settings};
use service::{Clock, Organisation, Organisations, Service};
use store::{MasterKeys, Store};

use crate::configuration::{Configuration, LogFormat};
use crate::output::Voice;
use crate::{files, home};

/// Why an installation cannot be opened.
#[derive(Debug)]
pub enum CannotOpen {
    /// It was told already.
    Told,
    /// In words.
    Because(String),
}

/// The organisations of a folder, each with its procedure in every version; a procedure with mistakes is none.
pub fn organisations(voice: &Voice, folder: &Path) -> Result<Vec<(PathBuf, Organisation)>, CannotOpen> {
    let library = home::library().map_err(|problems| {
        voice.problems(&problems, false);
        CannotOpen::Told
    })?;
    let mut list = Vec::new();
    for folder in home::folders(folder) {
        let read = home::organisation(&folder, &library);
        if read.loaded.iter().any(|(_, loaded)| loaded.procedure.is_none()) {
            voice.problems(&read.problems(), false);
            return Err(CannotOpen::Told);
        }
        let cast = read.cast.clone();
        let theme = files::read(&folder.join("theme.css")).unwrap_or_default();
        let made = Organisation::new(read.procedures(), cast.people, cast.names);
        list.extend(made.map(|one| (folder.clone(), one.with_theme(&String::from_utf8_lossy(&theme)))));
    }
    if list.is_empty() {
        return Err(CannotOpen::Because(voice.say(&text::Message::new("gehoor-no-procedure"))));
    }
    Ok(list)
}

/// The master keys of a file; a file that is not there is made, readable by its owner alone.
pub fn master_keys(path: &Path) -> Result<MasterKeys, CannotOpen> {
    let because = |error: String| CannotOpen::Because(format!("{}: {error}", path.display()));
    if !path.exists() {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| because(error.to_string()))?;
        }
        write_secret(path, &MasterKeys::new_text()).map_err(|error| because(error.to_string()))?;
    }
    let text = std::fs::read_to_string(path).map_err(|error| because(error.to_string()))?;
    MasterKeys::from_text(&text).map_err(|error| because(error.to_string()))
}

/// Writes a secret whole or not at all: half a key, or one that a power cut takes, would close every dossier for good.
fn write_secret(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Readable by its owner alone, from the beginning.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => {}
        // Another one that started at the same time was first: its key is the key.
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error.error),
    }
    std::fs::File::open(folder)?.sync_all()
}

/// Opens the store of a configuration.
pub async fn store(configuration: &Configuration) -> Result<Store, CannotOpen> {
    let settings = store_settings(configuration)?;
    Store::open(&settings).await.map_err(|error| CannotOpen::Because(error.to_string()))
}

/// How the store of a configuration is opened.
pub fn store_settings(configuration: &Configuration) -> Result<store::Settings, CannotOpen> {
    let keys = master_keys(&configuration.master_key_file)?;
    if let Some(file) = configuration.database.strip_prefix("sqlite:")
        && let Some(folder) = Path::new(file).parent()
    {
        std::fs::create_dir_all(folder).map_err(|error| CannotOpen::Because(error.to_string()))?;
    }
    Ok(store::Settings {
        database: configuration.database.clone(),
        attachments: configuration.attachments.clone(),
        keys,
    })
}

/// The configuration that a command names, or the usual one.
pub fn configuration(voice: &Voice, path: Option<&Path>) -> Result<Configuration, CannotOpen> {
    path.map(Configuration::read).transpose().map(Option::unwrap_or_default).map_err(|wrong| {
        let path = path.map(files::name).unwrap_or_default();
        let message =
            text::Message::new("gehoor-configuration-wrong").with("path", path).with("wrong", wrong.trim_end());
        eprintln!("{}", voice.say(&message));
        CannotOpen::Told
    })
}

/// The pages over a store.
pub fn app(configuration: &Configuration, store: Store, organisations: Organisations, clock: Clock) -> App {
    let settings = Settings {
        secure: configuration.secure_cookies,
        behind_proxy: configuration.behind_proxy,
        forms_a_minute: configuration.forms_a_minute,
        codes_a_minute: configuration.codes_a_minute,
        quickest: std::time::Duration::from_secs(configuration.quickest_form_seconds),
    };
    App::new(Service::new(store, organisations, clock), settings)
}

/// Where logs go: the standard error, so that the standard output is for the line that says it is ready.
pub fn log(configuration: &Configuration) {
    let filter = tracing_subscriber::EnvFilter::new(&configuration.log);
    // A line that cannot be written must not be told where it cannot be written: that ends the request instead.
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).log_internal_errors(false);
    let set = match configuration.log_format {
        LogFormat::Json => builder.json().try_init(),
        LogFormat::Text => builder.try_init(),
    };
    // A second one in the same process keeps the first.
    drop(set);
}

/// Waits until the process is asked to stop.
pub async fn stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    drop(interrupt.await);
}
