//! What a store takes of disk and time: bytes for a dossier, and the moments until the first page.

use std::path::Path;
use std::time::Instant;

use super::callers::Followed;
use super::figures::{Figures, Need};
use super::{samples, seed};
use crate::Trouble;
use crate::database::Database;
use crate::http::{Connection, get};
use crate::installation::Installation;

/// How often the server is started anew.
const STARTS: usize = 7;

/// How many dossiers are weighed.
const WEIGHED: u64 = 5000;

/// Starts the server several times, each time until the first page is there.
///
/// # Errors
/// When it does not start.
pub async fn cold_start(
    house: &Installation,
    organisation: &str,
    stored: u64,
    figures: &mut Figures,
) -> Result<(), Trouble> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let began = Instant::now();
        let server = house.start()?;
        let mut connection = Connection::open(server.address).await?;
        let answer = connection.ask(&get(&format!("/nl/{organisation}"), None)).await?;
        if answer.status != 200 {
            return Err(answer.unexpected("the first page"));
        }
        times.push(began.elapsed().as_secs_f64() * 1000.);
        // Killed, so that it finds its write-ahead log as a crash leaves it.
        server.kill()?;
    }
    times.sort_by(f64::total_cmp);
    let beside = format!("{stored} stored; the longest of {STARTS} {:.0} ms", times[STARTS - 1]);
    figures.add("start to the first page", times[STARTS / 2], "ms", Need::Below(150.), &beside);
    Ok(())
}

/// What a dossier of about ten events takes on disk, with its row, duties, code and words.
///
/// # Errors
/// When it cannot be stored.
pub fn bytes(program: &Path, folder: &Path, database: &Database, figures: &mut Figures) -> Result<(), Trouble> {
    let folder = folder.join("weighed");
    drop(std::fs::remove_dir_all(&folder));
    let house = Installation::new(program, &folder, database.another()?.as_deref())?;
    house.start()?.stop()?;
    let before = size(&house)?;
    let samples = tokio::runtime::Runtime::new()?.block_on(samples::samples(program))?;
    let filling = seed::Filling::new(samples, WEIGHED, 1);
    let events = filling.long_events();
    filling.fill(&house.settings()?)?;
    let each = (size(&house)? - before) / WEIGHED as f64;
    let beside = format!("{events:.1} events on average: {:.0} bytes for ten", each / events * 10.);
    figures.add("a dossier on disk", each, "bytes", Need::None, &beside);
    Ok(())
}

/// Bytes that the database takes.
fn size(house: &Installation) -> Result<f64, Trouble> {
    match house.file() {
        Some(file) => {
            let connection = rusqlite::Connection::open(file)?;
            connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
            Ok(std::fs::metadata(file)?.len() as f64)
        }
        None => {
            let runtime = tokio::runtime::Runtime::new()?;
            runtime.block_on(async {
                let (client, connection) = tokio_postgres::connect(&house.database, tokio_postgres::NoTls).await?;
                tokio::spawn(connection);
                let row = client.query_one("select pg_database_size(current_database())", &[]).await?;
                Ok(row.get::<_, i64>(0) as f64)
            })
        }
    }
}

/// Writes down which dossiers can be followed.
///
/// # Errors
/// When the file cannot be written.
pub fn remember(file: &Path, followed: &[Followed]) -> Result<(), Trouble> {
    let lines: Vec<String> = followed.iter().map(|one| format!("{} {} {}", one.root, one.number, one.code)).collect();
    Ok(std::fs::write(file, lines.join("\n"))?)
}

/// Which dossiers can be followed, as they were written down.
///
/// # Errors
/// When the file cannot be read.
pub fn recall(file: &Path) -> Result<Vec<Followed>, Trouble> {
    let text = std::fs::read_to_string(file)?;
    let followed = text.lines().filter_map(|line| {
        let mut words = line.split(' ').map(str::to_owned);
        Some(Followed { root: words.next()?, number: words.next()?, code: words.next()? })
    });
    Ok(followed.collect())
}
