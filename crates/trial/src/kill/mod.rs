//! `trial kill`: an installation whose server is killed again and again while people send, and in which nothing that
//! was acknowledged may be lost, doubled or half.

mod callers;
mod ledger;
mod nemesis;
mod proof;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use futures_util::future::try_join_all;

use callers::{Caller, Signs};
use ledger::Ledger;
use nemesis::{End, nemesis};

use crate::chance::Chance;
use crate::cluster::Cluster;
use crate::database::Database;
use crate::installation::{Installation, Server};
use crate::walk::{Shown, Walk};
use crate::{Trouble, stories};

/// How often, on what, and with which chance.
#[derive(Clone, Debug, clap::Args)]
pub struct Kill {
    /// `sqlite`, `postgres` for a server of its own, or `postgres://…` for an empty database that is there.
    #[arg(long, default_value = "sqlite")]
    pub database: String,
    /// How often the server is killed while people send; 200 on SQLite and 50 on PostgreSQL when nothing is said.
    #[arg(long)]
    pub times: Option<u64>,
    /// What chance begins with.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How many send at a time.
    #[arg(long, default_value_t = 8)]
    pub callers: usize,
    /// To whom it is told.
    #[arg(long, default_value = stories::ORGANISATIONS[0])]
    pub organisation: String,
    /// The folder of the installation; a temporary one when none is named.
    #[arg(long)]
    pub data: Option<PathBuf>,
}

/// The longest that people send before the server is killed.
const ROUND: Duration = Duration::from_millis(400);

/// The longest that the first start takes before it is killed.
const FIRST: Duration = Duration::from_millis(300);

/// How often the first start is killed.
const FIRST_KILLS: u64 = 6;

/// After so many kills the whole store is read beside the ledger, and not only proved.
const READ_EVERY: u64 = 25;

/// Kills, starts again, proves; says whether everything held.
///
/// # Errors
/// When a promise is broken, or the trial could not be held.
pub fn run(kill: &Kill, program: &Path) -> Result<bool, Trouble> {
    let temporary = tempfile::tempdir()?;
    let folder = kill.data.clone().unwrap_or_else(|| temporary.path().to_owned());
    let database = Database::open(&kill.database)?;
    let house = Installation::new(program, &folder, database.another()?.as_deref())?;
    let cluster = match &database {
        Database::Own(cluster) => Some(cluster),
        _ => None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ledger = RefCell::new(Ledger::new());
    let mut trial =
        Trial { kill, house, cluster, runtime, ledger, chance: Chance::new(kill.seed), tally: Tally::default() };
    let held = trial.hold();
    if held.is_err() {
        let place = temporary.keep();
        eprintln!(
            "seed {}, after {} kills; the installation stays in {}",
            kill.seed,
            trial.tally.kills,
            place.display()
        );
    }
    held.map(|()| true)
}

/// What happened, for whoever reads the end.
#[derive(Default)]
struct Tally {
    kills: u64,
    in_starts: u64,
    in_documents: u64,
    outages: u64,
    settled: u64,
}

struct Trial<'t> {
    kill: &'t Kill,
    house: Installation,
    cluster: Option<&'t Cluster>,
    runtime: tokio::runtime::Runtime,
    ledger: RefCell<Ledger>,
    chance: Chance,
    tally: Tally,
}

impl Trial<'_> {
    fn hold(&mut self) -> Result<(), Trouble> {
        let times = self.kill.times.unwrap_or(if self.kill.database == "sqlite" { 200 } else { 50 });
        // Also when there is nothing yet: the first start makes the key, the file and its tables.
        for _ in 0..FIRST_KILLS {
            self.kill_start(FIRST)?;
        }
        let began = Instant::now();
        let server = self.house.start()?;
        let start = began.elapsed();
        let learnt = self.runtime.block_on(Walk::learn(server.address, &self.kill.organisation, Shown::OnePage));
        let walk = learnt?;
        self.round(server, &walk, 0)?;
        for nr in 1..times {
            self.kill_in_start(start)?;
            let server = self.house.start()?;
            self.asked(&server, &walk)?;
            self.round(server, &walk, nr)?;
            if nr % READ_EVERY == 0 {
                self.read()?;
                println!("{nr} kills: {}", self.summary());
            }
        }
        let server = self.house.start()?;
        self.asked(&server, &walk)?;
        self.runtime.block_on(proof::all_followed(&server, &walk, &self.ledger.borrow()))?;
        server.stop()?;
        proof::verified(&self.house, &self.ledger.borrow())?;
        let dossiers = self.read()?;
        println!("{}; {dossiers} dossiers, each whole, each once; every receipt opens its dossier", self.summary());
        Ok(())
    }

    /// People send until the server is killed; then its data are proved.
    fn round(&mut self, server: Server, walk: &Walk, nr: u64) -> Result<(), Trouble> {
        self.ledger.borrow_mut().turn();
        let (signs, end) = (Signs::default(), self.end(nr));
        self.tally.outages += u64::from(end.outage.is_some());
        self.tally.in_documents += u64::from(end.in_documents);
        let address = server.address;
        let (chance, ledger) = (&mut self.chance, &self.ledger);
        let callers: Vec<Caller<'_>> = (0..self.kill.callers)
            .map(|nr| Caller {
                address,
                walk,
                ledger,
                signs: &signs,
                chance: chance.another(),
                documents: nr % 4 == 3 || end.in_documents && nr % 2 == 1,
            })
            .collect();
        let (called, killed) = std::thread::scope(|scope| {
            let killer = scope.spawn(|| nemesis(server, &signs, &end, self.cluster));
            let called = self.runtime.block_on(try_join_all(callers.into_iter().map(Caller::call)));
            (called, killer.join())
        });
        killed.map_err(|_| Trouble::Database("the database could not be stopped or started".to_owned()))??;
        called?;
        self.tally.kills += 1;
        proof::verified(&self.house, &self.ledger.borrow()).map(drop)
    }

    /// How a round ends: every third while documents are sent; on a database of our own every fourth with an outage.
    fn end(&mut self, nr: u64) -> End {
        let in_documents = nr % 3 == 1;
        let longest = if in_documents { Duration::from_millis(12) } else { ROUND };
        let outage = (self.cluster.is_some() && nr.is_multiple_of(4)).then(|| self.chance.within(ROUND));
        End { after: self.chance.within(longest), in_documents, outage, in_outage: self.chance.once_in(3) }
    }

    /// Now and then the server is killed before it serves.
    fn kill_in_start(&mut self, start: Duration) -> Result<(), Trouble> {
        while self.chance.once_in(4) {
            self.kill_start(start)?;
        }
        Ok(())
    }

    fn kill_start(&mut self, longest: Duration) -> Result<(), Trouble> {
        let mut child = self.house.spawn()?;
        std::thread::sleep(self.chance.within(longest));
        child.kill()?;
        child.wait()?;
        self.tally.in_starts += 1;
        Ok(())
    }

    fn asked(&mut self, server: &Server, walk: &Walk) -> Result<(), Trouble> {
        let asked = proof::asked(server, walk, &self.ledger, &mut self.chance);
        self.tally.settled += self.runtime.block_on(asked)?;
        Ok(())
    }

    fn read(&self) -> Result<u64, Trouble> {
        let ledger = self.ledger.borrow();
        self.runtime.block_on(proof::read(&self.house, &self.kill.organisation, &ledger))
    }

    fn summary(&self) -> String {
        let ledger = self.ledger.borrow();
        let (Tally { kills, in_starts, in_documents, outages, settled }, papers) = (&self.tally, ledger.papers());
        format!(
            "killed {kills} times while people sent ({in_documents} while documents came) and {in_starts} times in its \
             start, {outages} outages of the database; {} sent, {} acknowledged, {settled} of them when sent again \
             after a kill; {} documents sent, {} acknowledged",
            ledger.sent(),
            ledger.acknowledged(),
            papers.1,
            papers.0,
        )
    }
}
