//! A few rounds of `trial kill` and every fault of `trial faults`: what is acknowledged is kept, whatever is killed, full
//! or gone, and nobody loses what they typed. The command holds the long trials.

use std::path::Path;

use trial::Trouble;
use trial::faults::{self, Fault, Faults};
use trial::kill::{self, Kill};

const PROGRAM: &str = env!("CARGO_BIN_EXE_gehoor");
const ORGANISATION: &str = "sociaal-huis-koksijde";

fn held(outcome: Result<bool, Trouble>) {
    match outcome {
        Ok(held) => assert!(held, "it did not hold"),
        Err(trouble) => panic!("{trouble}"),
    }
}

fn killed(database: &str, times: u64) {
    let organisation = ORGANISATION.to_owned();
    let kill =
        Kill { database: database.to_owned(), times: Some(times), seed: 1, callers: 8, organisation, data: None };
    held(kill::run(&kill, Path::new(PROGRAM)));
}

fn meets(faults: &[Fault]) {
    let faults = Faults { only: faults.to_vec(), once: true, organisation: ORGANISATION.to_owned() };
    held(faults::run(&faults, Path::new(PROGRAM)));
}

#[test]
fn killed_on_sqlite_nothing_acknowledged_is_lost() {
    killed("sqlite", 3);
}

#[test]
fn killed_on_postgresql_with_the_database_down_nothing_acknowledged_is_lost() {
    killed("postgres", 1);
}

#[test]
fn what_is_typed_outlives_a_disk_that_fails() {
    meets(&[Fault::FileLimit, Fault::FullDisk, Fault::Gone, Fault::ReadOnly]);
}

#[test]
fn what_is_typed_outlives_a_database_that_stops() {
    meets(&[Fault::PostgresStopped, Fault::PostgresReadOnly]);
}
