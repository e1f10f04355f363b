//! A PostgreSQL cluster of the tests' own: made in a temporary folder, run as an unprivileged user, gone with them.

use std::os::unix::fs::{PermissionsExt, chown};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A running cluster. Its watchdog waits on a pipe: when this process ends, however it ends, the pipe closes, and the
/// watchdog stops the server and removes the folder.
pub struct Cluster {
    folder: PathBuf,
    binaries: PathBuf,
    user: Option<User>,
    databases: AtomicUsize,
    fsync: &'static str,
    _watchdog: Child,
}

#[derive(Clone)]
struct User {
    name: &'static str,
    uid: u32,
    gid: u32,
}

/// The cluster that the tests of one file share.
pub fn shared() -> &'static Cluster {
    static SHARED: OnceLock<Cluster> = OnceLock::new();
    SHARED.get_or_init(|| Cluster::new("off"))
}

impl Cluster {
    /// Makes and starts a cluster; without `fsync` it is faster, and loses what a power cut would take.
    pub fn new(fsync: &'static str) -> Cluster {
        let binaries = binaries();
        let folder = tempfile::Builder::new().prefix("gehoor-pg-").tempdir().expect("a temporary folder").keep();
        let user = unprivileged();
        if let Some(user) = &user {
            std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).expect("permissions");
            chown(&folder, Some(user.uid), Some(user.gid)).expect("the folder changes hands");
        }
        let watch = format!(
            "cat >/dev/null; {0}/pg_ctl stop -m immediate -D {1}/data; rm -rf {1}",
            binaries.display(),
            folder.display()
        );
        let mut watchdog = as_user(user.as_ref(), "sh");
        watchdog.args(["-c", &watch]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let watchdog = watchdog.spawn().expect("the watchdog starts");
        let cluster = Cluster { folder, binaries, user, databases: AtomicUsize::new(0), fsync, _watchdog: watchdog };
        let data = cluster.data();
        cluster.run("initdb", &["-N", "-D", &data, "-U", "gehoor", "--auth=trust", "--no-locale", "-E", "UTF8"]);
        cluster.start();
        cluster
    }

    /// Starts the server, and waits until it answers.
    pub fn start(&self) {
        let socket = self.folder.display();
        let options = format!(
            "-c listen_addresses= -c unix_socket_directories={socket} -c fsync={} -c max_connections=200",
            self.fsync
        );
        let log = format!("{socket}/log");
        self.run("pg_ctl", &["start", "-w", "-D", &self.data(), "-o", &options, "-l", &log]);
    }

    /// Stops the server at once, as a power cut would.
    pub fn stop(&self) {
        self.run("pg_ctl", &["stop", "-w", "-m", "immediate", "-D", &self.data()]);
    }

    /// The address of a new empty database.
    pub fn database(&self) -> String {
        let name = format!("t{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let socket = self.folder.display().to_string();
        self.run("createdb", &["-h", &socket, "-U", "gehoor", &name]);
        format!("postgres://gehoor@{}/{name}", socket.replace('/', "%2F"))
    }

    /// Runs SQL in the database of an address, and gives what it prints.
    pub fn sql(&self, address: &str, sql: &str) -> String {
        let name = address.rsplit('/').next().expect("a database name");
        let socket = self.folder.display().to_string();
        self.run("psql", &["-qAt", "-h", &socket, "-U", "gehoor", "-v", "ON_ERROR_STOP=1", "-c", sql, name])
    }

    fn data(&self) -> String {
        self.folder.join("data").display().to_string()
    }

    fn run(&self, program: &str, args: &[&str]) -> String {
        let program = self.binaries.join(program);
        let mut command = as_user(self.user.as_ref(), program.to_str().expect("a plain path"));
        // The server inherits what it is started with: a pipe would be held open by it.
        let out = self.folder.join(format!("out-{:?}", std::thread::current().id()));
        let file = std::fs::File::create(&out).expect("a file for what is printed");
        let again = file.try_clone().expect("the same file");
        let status = command.args(args).current_dir("/").stdin(Stdio::null()).stdout(file).stderr(again).status();
        let printed = std::fs::read_to_string(&out).unwrap_or_default();
        assert!(status.expect("it runs").success(), "{} {args:?}: {printed}", program.display());
        printed
    }
}

/// PostgreSQL refuses to run as root: then somebody without rights runs it.
fn as_user(user: Option<&User>, program: &str) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    let (uid, gid) = (user.uid.to_string(), user.gid.to_string());
    command.args(["--reuid", &uid, "--regid", &gid, "--clear-groups", "env", "HOME=/tmp", program]);
    command.env("USER", user.name);
    command
}

fn unprivileged() -> Option<User> {
    let status = std::fs::read_to_string("/proc/self/status").expect("this is Linux");
    let root = status.lines().any(|line| line.starts_with("Uid:") && line.split_whitespace().nth(2) == Some("0"));
    if !root {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").expect("users");
    ["postgres", "nobody"].into_iter().find_map(|name| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map(str::parse);
        Some(User { name, uid: numbers.next()?.ok()?, gid: numbers.next()?.ok()? })
    })
}

fn binaries() -> PathBuf {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|bin| bin.join("initdb").exists())
        .collect();
    found.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).find(|bin| bin.join("initdb").exists());
    found.pop().or(on_path).unwrap_or_else(|| {
        panic!("these tests need PostgreSQL: install the package `postgresql` (initdb, pg_ctl, psql, createdb)")
    })
}

/// Whether this process may do what only root may.
pub fn is_root() -> bool {
    unprivileged().is_some()
}
