//! An installation on trial: its folder, its configuration, and the server that is started, watched and killed.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::Trouble;

/// A folder with a configuration, and the program that serves it.
pub struct Installation {
    program: PathBuf,
    /// The folder.
    pub folder: PathBuf,
    /// Where its dossiers are.
    pub database: String,
    /// What starts the program, when it is not to be started directly.
    pub wrapper: Vec<String>,
}

/// A server that runs. It ends with this value.
pub struct Server {
    child: Child,
    /// Where it serves.
    pub address: SocketAddr,
}

/// What the configuration of a trial says beside its database: no limits on how fast one machine sends.
const SETTINGS: &str = "listen = \"127.0.0.1:0\"\nsecure_cookies = false\nforms_a_minute = 0\ncodes_a_minute = 0\n\
    quickest_form_seconds = 0\n";

impl Installation {
    /// An installation in a folder, with a database there when none is named. Everything else is as it is by default.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn new(program: &Path, folder: &Path, database: Option<&str>) -> Result<Installation, Trouble> {
        std::fs::create_dir_all(folder)?;
        let file = folder.join("gehoor.db");
        let database = database.map_or_else(|| format!("sqlite:{}", file.display()), str::to_owned);
        let procedures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../procedures").canonicalize()?;
        let text = format!(
            "{SETTINGS}database = {:?}\nattachments = {:?}\nmaster_key_file = {:?}\nprocedures = {:?}\n",
            database,
            folder.join("attachments"),
            folder.join("master.key"),
            procedures,
        );
        std::fs::write(folder.join("gehoor.toml"), text)?;
        Ok(Installation { program: program.to_owned(), folder: folder.to_owned(), database, wrapper: Vec::new() })
    }

    /// The file of the database, when it is one file.
    pub fn file(&self) -> Option<&Path> {
        self.database.strip_prefix("sqlite:").map(Path::new)
    }

    /// How the store of this installation is opened from here.
    ///
    /// # Errors
    /// When there is no master key yet: the server makes it.
    pub fn settings(&self) -> Result<store::Settings, Trouble> {
        let keys = std::fs::read_to_string(self.folder.join("master.key"))?;
        Ok(store::Settings {
            database: self.database.clone(),
            attachments: self.folder.join("attachments").display().to_string(),
            keys: store::MasterKeys::from_text(&keys)?,
        })
    }

    /// The program with a subcommand on this installation.
    pub fn command(&self, subcommand: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["--format", "json", subcommand, "--config"]).arg(self.folder.join("gehoor.toml"));
        command.stdin(Stdio::null());
        command
    }

    /// The command that serves, started by what starts the program.
    fn serve(&self) -> Command {
        let plain = self.command("serve");
        let Some((first, rest)) = self.wrapper.split_first() else { return plain };
        let mut command = Command::new(first);
        command.args(rest).arg(plain.get_program()).args(plain.get_args()).stdin(Stdio::null());
        command
    }

    /// Begins to start the server; it may be killed before it serves.
    ///
    /// # Errors
    /// When the program cannot be run.
    pub fn spawn(&self) -> Result<Child, Trouble> {
        let log = File::options().create(true).append(true).open(self.folder.join("log"))?;
        Ok(self.serve().stdout(Stdio::piped()).stderr(log).spawn()?)
    }

    /// Starts the server and waits until it serves.
    ///
    /// # Errors
    /// When it does not.
    pub fn start(&self) -> Result<Server, Trouble> {
        serving(self.spawn()?, &self.folder)
    }
}

/// Waits until a server that was started serves.
///
/// # Errors
/// When it does not.
pub fn serving(mut child: Child, folder: &Path) -> Result<Server, Trouble> {
    let mut output = child.stdout.take().map(BufReader::new);
    let mut lines = String::new();
    // A demo first says with which codes its dossiers are followed.
    while let Some(output) = &mut output
        && output.read_line(&mut lines)? > 0
    {
        let last = lines.lines().last().unwrap_or_default();
        let address = last.split("http://").nth(1).and_then(|rest| rest.split('/').next()?.parse().ok());
        if let Some(address) = address {
            return Ok(Server { child, address });
        }
    }
    drop(child.kill());
    let status = child.wait()?;
    let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
    let last: Vec<&str> = log.lines().rev().take(5).collect();
    Err(Trouble::Server(format!("it did not start ({status}): {lines}{}", last.join("\n"))))
}

impl Server {
    /// Ends it at once, as `kill -9` does.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub fn kill(mut self) -> Result<(), Trouble> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks it to stop, and waits until it has.
    ///
    /// # Errors
    /// When it does not.
    pub fn stop(mut self) -> Result<(), Trouble> {
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        for _ in 0..1000 {
            if self.child.try_wait()?.is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Err(Trouble::Server("it does not stop when asked".to_owned()))
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
