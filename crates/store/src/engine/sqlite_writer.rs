//! The one thread that writes SQLite: what has queued shares one commit.

use rusqlite::{Connection, OpenFlags};
use tokio::sync::{mpsc, oneshot};

use super::sqlite::{File, bind, collect, fault};
use crate::error::Fault;
use crate::limits;
use crate::value::{Row, Stmt};

/// A write set and whoever waits for it.
pub(crate) struct Request {
    pub(crate) set: Vec<Stmt>,
    pub(crate) answer: oneshot::Sender<Result<Vec<Row>, Fault>>,
}

type Outcome = Result<Vec<Row>, Fault>;

/// A connection, and the file that it was opened on.
struct Open {
    connection: Connection,
    identity: Option<(u64, u64)>,
}

/// Writes until every handle of the store is gone.
pub(crate) fn run(file: &File, connection: Connection, mut requests: mpsc::Receiver<Request>) {
    let mut open = Some(Open { connection, identity: file.identity() });
    let mut group = Vec::with_capacity(limits::GROUP);
    // No timer: while one commit is being flushed the next group forms by itself.
    while requests.blocking_recv_many(&mut group, limits::GROUP) > 0 {
        let ready = match open.take().filter(|open| open.identity.is_some() && open.identity == file.identity()) {
            Some(open) => Ok(open),
            None => reopen(file),
        };
        let outcomes = match ready {
            Ok(ready) => {
                let (outcomes, sound) = write_group(&ready.connection, &group);
                open = sound.then_some(ready);
                outcomes
            }
            Err(fault) => vec![Err(fault); group.len()],
        };
        for (request, outcome) in group.drain(..).zip(outcomes) {
            // Whoever no longer waits has gone; what was written stays written.
            let _ = request.answer.send(outcome);
        }
    }
}

/// Opens the file anew after a fault: never makes one, since an empty file is not the one that was lost.
fn reopen(file: &File) -> Result<Open, Fault> {
    file.opened_anew();
    let connection = file.connect(OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let ours = connection.query_row("select count(*) from house", [], |row| row.get::<_, i64>(0));
    match ours {
        Ok(1..) => Ok(Open { connection, identity: file.identity() }),
        Ok(_) | Err(rusqlite::Error::SqliteFailure(_, Some(_))) => {
            Err(Fault::Unavailable("another file stands where the database was".to_owned()))
        }
        Err(error) => Err(fault(&error)),
    }
}

/// Writes a group in one transaction. Says also whether the connection is still to be trusted.
///
/// Savepoints keep a copy of every page they touch, which costs a third of the writing. Refusals are rare, so a group is
/// first written without; if one of its sets is refused, all is undone and written again, each set in a savepoint.
fn write_group(connection: &Connection, group: &[Request]) -> (Vec<Outcome>, bool) {
    let plain = if group.len() > 1 { try_group(connection, group, false) } else { Err(Stop::Refused) };
    let stop = match plain {
        Ok(outcomes) => return (outcomes, true),
        Err(Stop::Refused) => {
            match undo(connection).map_err(Stop::Fault).and_then(|()| try_group(connection, group, true)) {
                Ok(outcomes) => return (outcomes, true),
                Err(stop) => stop,
            }
        }
        Err(stop) => stop,
    };
    let _ = undo(connection);
    let fault = match stop {
        Stop::Fault(fault) => fault,
        Stop::Refused => Fault::Refused("a write set outside a savepoint".to_owned()),
    };
    (vec![Err(fault); group.len()], false)
}

/// Why a group was not written.
enum Stop {
    /// One of its sets is to be refused, and is not in a savepoint.
    Refused,
    /// The database fails the whole group: nothing is answered that is not durable, not even a conflict with a write
    /// set of the same group.
    Fault(Fault),
}

fn undo(connection: &Connection) -> Result<(), Fault> {
    if connection.is_autocommit() {
        return Ok(());
    }
    connection.execute_batch("rollback").map_err(|error| fault(&error))
}

fn try_group(connection: &Connection, group: &[Request], savepoints: bool) -> Result<Vec<Outcome>, Stop> {
    let control = |sql: &str| {
        let run = connection.prepare_cached(sql).and_then(|mut statement| statement.raw_execute());
        run.map_err(|error| fault(&error))
    };
    let savepoint = |sql: &str| if savepoints { control(sql).map_err(Stop::Fault) } else { Ok(0) };
    control("begin immediate").map_err(Stop::Fault)?;
    let mut outcomes = Vec::with_capacity(group.len());
    for request in group {
        savepoint("savepoint one")?;
        let outcome = write_set(connection, &request.set);
        match &outcome {
            Ok(_) => {}
            Err(Fault::Guard(_) | Fault::Refused(_)) if !connection.is_autocommit() => {
                if !savepoints {
                    return Err(Stop::Refused);
                }
                savepoint("rollback to one")?;
            }
            Err(fault) => return Err(Stop::Fault(fault.clone())),
        }
        savepoint("release one")?;
        outcomes.push(outcome);
    }
    control("commit").map_err(|fault| match fault {
        // After a failed flush nobody knows what reached the disk.
        Fault::Unavailable(why) => Stop::Fault(Fault::Uncertain(why)),
        other => Stop::Fault(other),
    })?;
    Ok(outcomes)
}

fn write_set(connection: &Connection, set: &[Stmt]) -> Outcome {
    let mut rows = Vec::new();
    for stmt in set {
        let (changed, returned) = execute(connection, stmt).map_err(|error| fault(&error))?;
        if let Some(guard) = stmt.guard.filter(|_| changed == 0) {
            return Err(Fault::Guard(guard));
        }
        rows.extend(returned);
    }
    Ok(rows)
}

fn execute(connection: &Connection, stmt: &Stmt) -> rusqlite::Result<(usize, Vec<Row>)> {
    let mut statement = connection.prepare_cached(&stmt.sql)?;
    bind(&mut statement, &stmt.values)?;
    if statement.column_count() > 0 {
        let rows = collect(&mut statement)?;
        return Ok((rows.len(), rows));
    }
    Ok((statement.raw_execute()?, Vec::new()))
}
