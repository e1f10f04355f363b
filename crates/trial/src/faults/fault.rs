//! The faults: how each is brought about, and lifted, while the server runs.

use std::path::Path;
use std::process::Command;

use super::disk;
use crate::Trouble;
use crate::cluster::Cluster;
use crate::installation::{Installation, Server};

/// Something that goes wrong beneath an installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Fault {
    /// No byte can be written behind the first of any file, the log of the server among them: what an unprivileged
    /// program can do to a server of its own (`RLIMIT_FSIZE`).
    FileLimit,
    /// No space left on the device.
    FullDisk,
    /// The file of the database is moved away.
    Gone,
    /// The disk is read-only.
    ReadOnly,
    /// PostgreSQL stops at once.
    PostgresStopped,
    /// PostgreSQL only lets be read.
    PostgresReadOnly,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Fault; 6] = [
        Fault::FileLimit,
        Fault::FullDisk,
        Fault::Gone,
        Fault::ReadOnly,
        Fault::PostgresStopped,
        Fault::PostgresReadOnly,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Fault::FileLimit => "no file may grow",
            Fault::FullDisk => "the disk is full",
            Fault::Gone => "the database is moved away",
            Fault::ReadOnly => "the disk is read-only",
            Fault::PostgresStopped => "PostgreSQL has stopped",
            Fault::PostgresReadOnly => "PostgreSQL is read-only",
        }
    }

    /// Whether it is one of PostgreSQL.
    pub fn of_postgres(self) -> bool {
        matches!(self, Fault::PostgresStopped | Fault::PostgresReadOnly)
    }

    /// What starts the server, so that the fault can be brought about later.
    pub fn wrapper(self, folder: &Path) -> Vec<String> {
        match self {
            Fault::FileLimit => disk::limited(),
            Fault::FullDisk => disk::small(folder),
            Fault::ReadOnly => disk::apart(),
            Fault::Gone | Fault::PostgresStopped | Fault::PostgresReadOnly => Vec::new(),
        }
    }

    /// A command as the server sees the disk.
    pub fn inside(self, server: &Server, command: Command) -> Command {
        match self {
            Fault::FullDisk | Fault::ReadOnly => disk::inside(server, &command),
            _ => command,
        }
    }

    /// Brings it about.
    ///
    /// # Errors
    /// When that cannot be done here.
    pub fn bring(self, house: &Installation, server: &Server, cluster: Option<&Cluster>) -> Result<(), Trouble> {
        let (here, away) = (house.folder.join("gehoor.db"), house.folder.join("weg"));
        match self {
            Fault::FileLimit => disk::limit(server, Some(1)),
            Fault::FullDisk => disk::fill(server, &house.folder),
            // What stands open is not read-only yet: an operator would see the same, until the file is opened anew.
            Fault::Gone | Fault::ReadOnly => Ok(std::fs::rename(here, away)?),
            Fault::PostgresStopped | Fault::PostgresReadOnly => {
                if let Some(cluster) = cluster {
                    if self == Fault::PostgresStopped { cluster.stop() } else { read_only(cluster, house, true) }
                }
                Ok(())
            }
        }
    }

    /// What follows once the fault was met for the first time.
    ///
    /// # Errors
    /// When that cannot be done here.
    pub fn afterwards(self, house: &Installation, server: &Server) -> Result<(), Trouble> {
        if self != Fault::ReadOnly {
            return Ok(());
        }
        std::fs::rename(house.folder.join("weg"), house.folder.join("gehoor.db"))?;
        disk::read_only(server, &house.folder, true)
    }

    /// Lifts it.
    ///
    /// # Errors
    /// When that cannot be done here.
    pub fn lift(self, house: &Installation, server: &Server, cluster: Option<&Cluster>) -> Result<(), Trouble> {
        match self {
            Fault::FileLimit => disk::limit(server, None),
            Fault::FullDisk => disk::empty(server, &house.folder),
            Fault::Gone => Ok(std::fs::rename(house.folder.join("weg"), house.folder.join("gehoor.db"))?),
            Fault::ReadOnly => disk::read_only(server, &house.folder, false),
            Fault::PostgresStopped | Fault::PostgresReadOnly => {
                if let Some(cluster) = cluster {
                    if self == Fault::PostgresStopped { cluster.start() } else { read_only(cluster, house, false) }
                }
                Ok(())
            }
        }
    }
}

/// Sets what new connections may do, and ends those there are.
fn read_only(cluster: &Cluster, house: &Installation, on: bool) {
    let name = house.database.rsplit('/').next().unwrap_or_default();
    let on = if on { "on" } else { "off" };
    cluster.sql("postgres", &format!("alter database {name} set default_transaction_read_only = {on}"));
    cluster
        .sql("postgres", &format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"));
}
