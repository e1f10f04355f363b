//! Disks that fail. A limit on the size of files needs no rights at all; a small disk and a read-only one are mounts that
//! no other process sees (`unshare --mount`, as root or in a user namespace), and go with the server.

use std::path::Path;
use std::process::Command;

use crate::Trouble;
use crate::cluster::is_root;
use crate::installation::Server;

/// The size of the small disk.
const SMALL: &str = "16m";

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// What starts a server that is told of a file that may not grow, as of any other failure, and not ended for it.
pub fn limited() -> Vec<String> {
    words(&["sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
}

/// What starts a server with mounts of its own.
pub fn apart() -> Vec<String> {
    mounted("true")
}

/// What starts a server whose folder is a small disk; its configuration moves along.
pub fn small(folder: &Path) -> Vec<String> {
    let folder = folder.display();
    mounted(&format!(
        "kept=$(cat '{folder}/gehoor.toml') && mount -t tmpfs -o size={SMALL} tmpfs '{folder}' && \
         printf '%s\\n' \"$kept\" > '{folder}/gehoor.toml'"
    ))
}

fn mounted(first: &str) -> Vec<String> {
    let mut command = words(&["unshare"]);
    if !is_root() {
        command.extend(words(&["--user", "--map-root-user"]));
    }
    command.extend(words(&["--mount", "sh", "-c", &format!("{first} && exec \"$0\" \"$@\"")]));
    command
}

/// A command in the mounts of the server.
pub fn inside(server: &Server, command: &Command) -> Command {
    let mut entered = Command::new("nsenter");
    entered.args(["--target", &server.process().to_string(), "--mount"]);
    if !is_root() {
        entered.args(["--user", "--preserve-credentials"]);
    }
    entered.arg(command.get_program()).args(command.get_args());
    entered
}

fn run(mut command: Command) -> Result<(), Trouble> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Trouble::Server(format!("the fault cannot be brought about here: {command:?}: {wrong}")))
}

fn shell(server: &Server, script: &str) -> Result<(), Trouble> {
    let mut command = Command::new("sh");
    command.args(["-c", script]);
    run(inside(server, &command))
}

/// Sets how large the files of a server may become; nothing is no limit.
///
/// # Errors
/// When the system does not let it.
pub fn limit(server: &Server, bytes: Option<u64>) -> Result<(), Trouble> {
    let soft = bytes.map_or_else(|| "unlimited".to_owned(), |bytes| bytes.to_string());
    let mut command = Command::new("prlimit");
    command.args(["--pid", &server.process().to_string(), &format!("--fsize={soft}:")]);
    run(command)
}

/// Fills the small disk to the last byte.
///
/// # Errors
/// When it cannot be reached.
pub fn fill(server: &Server, folder: &Path) -> Result<(), Trouble> {
    shell(server, &format!("cat /dev/zero > '{0}/filler' 2>/dev/null; test -s '{0}/filler'", folder.display()))
}

/// Makes room on the small disk.
///
/// # Errors
/// When it cannot be reached.
pub fn empty(server: &Server, folder: &Path) -> Result<(), Trouble> {
    shell(server, &format!("rm '{}/filler'", folder.display()))
}

/// Makes the folder read-only for a server with mounts of its own, or lets it be written again.
///
/// # Errors
/// When it cannot be mounted.
pub fn read_only(server: &Server, folder: &Path, only: bool) -> Result<(), Trouble> {
    let folder = folder.display();
    let bound = if only { format!("mount --bind '{folder}' '{folder}' && ") } else { String::new() };
    let access = if only { "ro" } else { "rw" };
    shell(server, &format!("{bound}mount -o remount,bind,{access} '{folder}'"))
}
