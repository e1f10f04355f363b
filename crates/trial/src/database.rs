//! The databases of a trial: files, a server of its own, or one that is there.

use crate::Trouble;
use crate::cluster::Cluster;

/// Where the installations of a trial keep their dossiers.
pub enum Database {
    /// Each in a file of its own.
    Sqlite,
    /// Each in a database of its own, of a server that ends with the trial.
    Own(Cluster),
    /// All in a database that is there.
    Given(String),
}

impl Database {
    /// The database that an option names.
    ///
    /// # Errors
    /// When it names none.
    pub fn open(option: &str) -> Result<Database, Trouble> {
        match option {
            "sqlite" => Ok(Database::Sqlite),
            "postgres" => Ok(Database::Own(Cluster::new(""))),
            given if given.starts_with("postgres://") => Ok(Database::Given(given.to_owned())),
            other => Err(Trouble::Database(format!("{other}: sqlite, postgres or postgres://… is meant"))),
        }
    }

    /// The address of a database for one more installation; none when it is a file in its folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn another(&self) -> Result<Option<String>, Trouble> {
        Ok(match self {
            Database::Sqlite => None,
            Database::Own(cluster) => Some(cluster.database()),
            Database::Given(address) => Some(address.clone()),
        })
    }
}
