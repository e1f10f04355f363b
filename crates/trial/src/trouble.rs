//! What can go wrong in a trial, beside what it tries.

/// Why a trial could not be held, or what it found wrong.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file, a process or a connection.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The server did not start, or ended.
    #[error("the server: {0}")]
    Server(String),
    /// An answer that is not the one that belongs there.
    #[error("{asked}: {status}, {found}")]
    Answer {
        /// What was asked.
        asked: String,
        /// The status that came.
        status: u16,
        /// What the page says.
        found: String,
    },
    /// The database of the trial itself.
    #[error("the database: {0}")]
    Database(String),
    /// Something was promised and does not hold.
    #[error("broken promise: {0}")]
    Broken(String),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Trouble {
        Trouble::Database(error.to_string())
    }
}

impl From<tokio_postgres::Error> for Trouble {
    fn from(error: tokio_postgres::Error) -> Trouble {
        Trouble::Database(error.to_string())
    }
}

impl From<store::WriteError> for Trouble {
    fn from(error: store::WriteError) -> Trouble {
        Trouble::Database(error.to_string())
    }
}

impl From<store::ReadError> for Trouble {
    fn from(error: store::ReadError) -> Trouble {
        Trouble::Database(error.to_string())
    }
}

impl From<store::OpenError> for Trouble {
    fn from(error: store::OpenError) -> Trouble {
        Trouble::Database(error.to_string())
    }
}
