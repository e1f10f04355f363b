//! The configuration of an installation: one TOML file, every setting with a sane default, a wrong one refused at
//! once with its line and what to do.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The settings. `docs/operation.md` says what each is for; a test keeps that page complete.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Configuration {
    /// Where pages are served.
    pub listen: SocketAddr,
    /// Where dossiers are kept: `sqlite:<file>` or `postgres://…`.
    pub database: String,
    /// The folder, or bucket, in which documents are kept.
    pub attachments: String,
    /// The file with the master keys.
    pub master_key_file: PathBuf,
    /// The folder with the procedures, one folder an organisation.
    pub procedures: PathBuf,
    /// Whether cookies are for `https` alone.
    pub secure_cookies: bool,
    /// Whether a proxy in front of us says where somebody comes from, in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// How many forms one address may send in a minute; 0 lets everything through.
    pub forms_a_minute: u32,
    /// How many times a minute one address may try a code; 0 lets everything through.
    pub codes_a_minute: u32,
    /// How soon a form may be sent after it was opened, in seconds.
    pub quickest_form_seconds: u64,
    /// What is logged: `error`, `warn`, `info` or `debug`.
    pub log: String,
    /// How logs are written: `json` or `text`.
    pub log_format: LogFormat,
}

/// How logs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One JSON value a line.
    Json,
    /// Lines for people.
    Text,
}

impl Default for Configuration {
    fn default() -> Configuration {
        Configuration {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database: "sqlite:data/gehoor.db".to_owned(),
            attachments: "data/attachments".to_owned(),
            master_key_file: PathBuf::from("data/master.key"),
            procedures: PathBuf::from("procedures"),
            secure_cookies: true,
            behind_proxy: false,
            forms_a_minute: 30,
            codes_a_minute: 10,
            quickest_form_seconds: 2,
            log: "info".to_owned(),
            log_format: LogFormat::Json,
        }
    }
}

impl Configuration {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// What is wrong with it, with its line.
    pub fn read(path: &Path) -> Result<Configuration, String> {
        let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
        let read: Configuration = toml::from_str(&text).map_err(|error| error.to_string())?;
        if tracing_subscriber::filter::LevelFilter::from_level_name(&read.log).is_none() {
            return Err(line_of(&text, "log", "log must be error, warn, info or debug"));
        }
        if !(read.database.starts_with("sqlite:") || read.database.starts_with("postgres://")) {
            return Err(line_of(&text, "database", "database must begin with `sqlite:` or `postgres://`"));
        }
        Ok(read)
    }
}

/// A mistake in a setting, in the form of those that the reader of the file gives.
fn line_of(text: &str, key: &str, wrong: &str) -> String {
    let line = text.lines().position(|line| line.trim_start().starts_with(key)).map_or(0, |index| index + 1);
    let shown = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    format!("TOML parse error at line {line}, column 1\n  |\n{line} | {shown}\n  | ^\n{wrong}\n")
}

/// A log level by its name.
trait Named: Sized {
    fn from_level_name(name: &str) -> Option<Self>;
}

impl Named for tracing_subscriber::filter::LevelFilter {
    fn from_level_name(name: &str) -> Option<Self> {
        matches!(name, "error" | "warn" | "info" | "debug").then(|| name.parse().ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Configuration;

    const PAGE: &str = include_str!("../../../docs/operation.md");

    fn read(text: &str) -> Result<Configuration, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("gehoor.toml");
        std::fs::write(&path, text).expect("a file");
        Configuration::read(&path)
    }

    #[test]
    fn the_page_for_administrators_names_every_setting_with_its_default() {
        // Read again from the page: what is written there must be what the program does.
        let rows = PAGE.lines().filter(|line| line.starts_with("| `"));
        let settings: Vec<String> = rows
            .map(|row| {
                let mut cells = row.split('|').skip(1).map(|cell| cell.trim().trim_matches('`'));
                format!("{} = {}", cells.next().unwrap_or_default(), cells.next().unwrap_or_default())
            })
            .collect();
        let read = read(&settings.join("\n")).expect("the defaults of the page");
        assert_eq!(format!("{read:?}"), format!("{:?}", Configuration::default()));
        let shown = format!("{:?}", Configuration::default());
        let fields = shown.matches(": ").count();
        assert!(settings.len() >= 12 && fields >= settings.len(), "{settings:?}");
    }

    #[test]
    fn a_wrong_setting_is_refused_with_its_line() {
        for (text, line, said) in [
            ("listen = \"127.0.0.1:8080\"\nlisten_port = 3", "line 2", "listen_port"),
            ("\nlisten = \"everywhere\"", "line 2", "socket address"),
            ("forms_a_minute = -1", "line 1", "-1"),
            ("log = \"loud\"", "line 1", "error, warn, info or debug"),
            ("x = 1\ndatabase = \"mysql:x\"", "line 1", "x"),
            ("database = \"mysql:x\"", "line 1", "postgres"),
            ("secure_cookies = ", "line 1", ""),
        ] {
            let wrong = read(text).expect_err(text);
            assert!(wrong.contains(line) && wrong.contains(said), "{text}: {wrong}");
        }
    }
}
