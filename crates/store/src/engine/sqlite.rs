//! SQLite: one thread writes, a few connections read on their callers' own threads.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Statement, types::ValueRef};
use tokio::sync::{mpsc, oneshot};

use super::numbers::Numbers;
use super::sqlite_writer::{Request, run};
use crate::error::{Fault, OpenError};
use crate::limits;
use crate::value::{Row, Stmt, Value};

/// The file, its writer and its readers.
pub(crate) struct Sqlite {
    pub(crate) file: Arc<File>,
    pub(crate) numbers: Numbers,
    writer: mpsc::Sender<Request>,
    readers: Mutex<Readers>,
}

#[derive(Default)]
struct Readers {
    idle: Vec<Connection>,
    generation: u64,
}

/// Where the database is, and how often it was opened anew.
pub(crate) struct File {
    path: PathBuf,
    generation: AtomicU64,
}

const LAST_NUMBER: &str = "select seq from dossier where organisation = $1 and series = $2 order by seq desc limit 1";

impl Sqlite {
    /// Opens or makes the file, and starts its writer.
    pub(crate) fn open(path: &Path) -> Result<Sqlite, OpenError> {
        let file = Arc::new(File { path: path.to_owned(), generation: 0.into() });
        let connection = file.connect(OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        let (writer, requests) = mpsc::channel(limits::QUEUE);
        connection
            .execute_batch("pragma cache_size = -32768; pragma wal_autocheckpoint = 4000")
            .map_err(|error| fault(&error))?;
        let shared = Arc::clone(&file);
        std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || run(&shared, connection, requests))
            .map_err(|error| OpenError::Database(error.to_string()))?;
        Ok(Sqlite { file, numbers: Numbers::default(), writer, readers: Mutex::default() })
    }

    pub(crate) async fn write(&self, set: Vec<Stmt>) -> Result<Vec<Row>, Fault> {
        let (answer, answered) = oneshot::channel();
        let gone = || Fault::Unavailable("the writer has stopped".to_owned());
        self.writer.send(Request { set, answer }).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }

    pub(crate) fn query(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Fault> {
        let connection = self.reader()?;
        let rows = rows_of(&connection, sql, values).map_err(|error| fault(&error));
        // A connection that failed is not used again: what it knows of the file may be of yesterday.
        if rows.is_ok() {
            self.put_back(connection);
        }
        rows
    }

    pub(crate) async fn next_number(&self, organisation: &str, series: &str) -> Result<i64, Fault> {
        // Another file may hold other numbers.
        self.numbers.of(self.file.generation());
        if let Some(next) = self.numbers.next(organisation, series) {
            return Ok(next);
        }
        let rows = self.query(LAST_NUMBER, &[organisation.into(), series.into()])?;
        let last = rows.into_iter().next().map_or(0, |mut row| row.int());
        Ok(self.numbers.start(organisation, series, last))
    }

    /// Empties the write-ahead log into the database. While somebody reads an older state this cannot be done; then the
    /// log is overwritten in the normal course of things.
    pub(crate) fn forget_traces(&self) -> Result<(), Fault> {
        let connection = self.file.connect(OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.busy_timeout(Duration::from_millis(200)).map_err(|error| fault(&error))?;
        let emptied = connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()));
        emptied.map_err(|error| fault(&error))
    }

    /// A connection that sees the database as it is now, whatever is written meanwhile.
    pub(crate) fn snapshot(&self) -> Result<Connection, Fault> {
        let connection = self.reader()?;
        // The transaction begins with its first read.
        connection.execute_batch("begin; select count(*) from house").map_err(|error| fault(&error))?;
        Ok(connection)
    }

    /// A connection that only reads.
    fn reader(&self) -> Result<Connection, Fault> {
        let generation = self.file.generation();
        {
            let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
            if readers.generation != generation {
                *readers = Readers { idle: Vec::new(), generation };
            }
            if let Some(connection) = readers.idle.pop() {
                return Ok(connection);
            }
        }
        let connection = self.file.connect(OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.execute_batch("pragma query_only = on; pragma cache_size = -4096").map_err(|error| fault(&error))?;
        Ok(connection)
    }

    fn put_back(&self, connection: Connection) {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.idle.len() < limits::READERS && readers.generation == self.file.generation() {
            readers.idle.push(connection);
        }
    }
}

impl File {
    /// A connection that is set up as the store needs it.
    pub(crate) fn connect(&self, flags: OpenFlags) -> Result<Connection, Fault> {
        // SQLite takes an empty file for a new database, and would throw away the write-ahead log that lies beside it.
        let empty = std::fs::metadata(&self.path).is_ok_and(|data| data.len() == 0);
        if empty && !flags.contains(OpenFlags::SQLITE_OPEN_CREATE) {
            return Err(Fault::Unavailable("another file stands where the database was".to_owned()));
        }
        let connection = Connection::open_with_flags(&self.path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .map_err(|error| fault(&error))?;
        let set_up = |connection: &Connection| {
            connection.busy_timeout(Duration::from_secs(limits::PATIENCE_SECONDS))?;
            connection.set_prepared_statement_cache_capacity(128);
            connection.execute_batch(
                "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off; \
                 pragma secure_delete = on; pragma trusted_schema = off; pragma temp_store = memory",
            )
        };
        set_up(&connection).map_err(|error| fault(&error))?;
        Ok(connection)
    }

    /// Which file stands at the path now: what was opened may have been moved away, and what is written to it then is
    /// lost. `None` if there is none.
    pub(crate) fn identity(&self) -> Option<(u64, u64)> {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(&self.path).ok().map(|data| (data.dev(), data.ino()))
    }

    /// Grows when the file is opened anew, so that readers let go of the old one.
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// The file may be another one than before.
    pub(crate) fn opened_anew(&self) {
        self.generation.fetch_add(1, Ordering::AcqRel);
    }
}

/// Runs a statement that gives rows.
pub(crate) fn rows_of(connection: &Connection, sql: &str, values: &[Value]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, values)?;
    collect(&mut statement)
}

/// Binds values in the order in which the statement names them.
pub(crate) fn bind(statement: &mut Statement<'_>, values: &[Value]) -> rusqlite::Result<()> {
    debug_assert_eq!(statement.parameter_count(), values.len(), "every value has its parameter");
    for (index, value) in (1..).zip(values) {
        debug_assert_eq!(
            statement.parameter_name(index).map(str::to_owned),
            Some(format!("${index}")),
            "parameters appear in the order of their numbers"
        );
        match value {
            Value::Int(value) => statement.raw_bind_parameter(index, value)?,
            Value::Text(value) => statement.raw_bind_parameter(index, value)?,
            Value::Bytes(value) => statement.raw_bind_parameter(index, value)?,
        }
    }
    Ok(())
}

/// Reads all rows of a bound statement.
pub(crate) fn collect(statement: &mut Statement<'_>) -> rusqlite::Result<Vec<Row>> {
    let columns = statement.column_count();
    let mut rows = statement.raw_query();
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut values = Vec::with_capacity(columns);
        for column in 0..columns {
            values.push(match row.get_ref(column)? {
                ValueRef::Null => Value::Int(i64::MIN),
                ValueRef::Integer(value) => Value::Int(value),
                ValueRef::Real(_) => Value::Int(i64::MIN),
                ValueRef::Text(value) => Value::Text(String::from_utf8_lossy(value).into_owned()),
                ValueRef::Blob(value) => Value::Bytes(value.to_vec()),
            });
        }
        all.push(Row(values.into_iter()));
    }
    Ok(all)
}

/// What an error of SQLite means. Its text names columns and files, never values.
pub(crate) fn fault(error: &rusqlite::Error) -> Fault {
    let rusqlite::Error::SqliteFailure(failure, message) = error else { return Fault::Refused(error.to_string()) };
    let text = format!("{failure}");
    match failure.code {
        ErrorCode::DiskFull => Fault::Full,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Fault::ReadOnly,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Fault::Damaged(text),
        // The message names the columns of the constraint.
        ErrorCode::ConstraintViolation => Fault::Refused(message.clone().unwrap_or(text)),
        ErrorCode::TypeMismatch | ErrorCode::Unknown | ErrorCode::TooBig => Fault::Refused(text),
        _ => Fault::Unavailable(text),
    }
}
