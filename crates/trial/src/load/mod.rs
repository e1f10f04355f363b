//! `trial load`: how fast an installation keeps and shows, beside what its machine can do in the same run.

mod callers;
mod cost;
mod figures;
mod limit;
mod room;
mod samples;
mod seed;

use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use callers::{Followed, Follower, Reader, Sender, many};
use figures::{Figures, Need};

use crate::database::Database;
use crate::follow;
use crate::http::{Connection, get};
use crate::installation::{Installation, Server};
use crate::measure::{Measured, measure, most_resident, resident};
use crate::walk::{Shown, Walk};
use crate::{Trouble, stories};

/// What is measured, and how long.
#[derive(Clone, Debug, clap::Args)]
pub struct Load {
    /// `sqlite`, `postgres` for a server of its own, or `postgres://…` for one that is there.
    #[arg(long, default_value = "sqlite")]
    database: String,
    /// How many dossiers a second store holds, beside the empty one; 0 for none.
    #[arg(long, default_value_t = 0)]
    stored: u64,
    /// How long each thing is measured.
    #[arg(long, default_value_t = 9)]
    seconds: u64,
    /// How many at a time.
    #[arg(long, default_value_t = 32)]
    callers: usize,
    /// To whom it is told.
    #[arg(long, default_value = stories::ORGANISATIONS[0])]
    organisation: String,
    /// The folder for the stores; a temporary one when none is named. A filled store that is there is used again.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Each measurement is taken in so many pieces, in turn with what it is compared with: what else the machine does falls
/// on both alike.
const ROUNDS: u32 = 3;

/// One of this many stored dossiers has a long log.
const LONG_EVERY: u64 = 5;

/// Measures, prints, and says whether everything is as it is asked.
///
/// # Errors
/// When something could not be measured.
pub fn run(load: &Load, program: &std::path::Path) -> Result<bool, Trouble> {
    let temporary = tempfile::tempdir()?;
    let folder = load.data.clone().unwrap_or_else(|| temporary.path().to_owned());
    let database = Database::open(&load.database)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    println!(
        "{}, {} at a time, {} s each; the client runs on one thread of the same machine",
        load.database, load.callers, load.seconds
    );
    let mut trial = Trial { load, folder: &folder, figures: Figures::default(), database: &database };
    let empty = Installation::new(program, &folder.join("empty"), database.another()?.as_deref())?;
    drop(std::fs::remove_file(folder.join("empty/gehoor.db")));
    let stored = (load.stored > 0).then(|| trial.filled(program)).transpose()?;
    runtime.block_on(trial.measure(&empty, stored.as_ref()))?;
    if stored.is_some() || load.stored == 0 {
        let (house, stored) = (stored.as_ref().map_or(&empty, |(house, _)| house), load.stored);
        runtime.block_on(room::cold_start(house, &load.organisation, stored, &mut trial.figures))?;
    }
    room::bytes(program, &folder, &database, &mut trial.figures)?;
    Ok(trial.figures.good())
}

struct Trial<'t> {
    load: &'t Load,
    folder: &'t std::path::Path,
    figures: Figures,
    database: &'t Database,
}

/// An installation that is filled, and some of what it holds.
type Filled = (Installation, Vec<Followed>);

/// What was measured of submissions: on the empty store, on the filled one, and what the database can do.
#[derive(Default)]
struct Told {
    limit: Option<Measured>,
    empty: Option<Measured>,
    stored: Option<Measured>,
}

impl Trial<'_> {
    fn piece(&self) -> Duration {
        Duration::from_secs(self.load.seconds) / ROUNDS
    }

    /// The installation that holds as many dossiers as is asked.
    fn filled(&self, program: &std::path::Path) -> Result<Filled, Trouble> {
        let folder = self.folder.join(format!("stored-{}", self.load.stored));
        let remembered = folder.join("followed");
        let installation = Installation::new(program, &folder, self.database.another()?.as_deref())?;
        if installation.file().is_some() && remembered.exists() {
            return Ok((installation, room::recall(&remembered)?));
        }
        installation.start()?.stop()?;
        let samples = tokio::runtime::Runtime::new()?.block_on(samples::samples(program))?;
        let filling = seed::Filling::new(samples, self.load.stored, LONG_EVERY);
        println!(
            "storing {} dossiers, every {LONG_EVERY}th with a log of {:.1} events, the others with one",
            self.load.stored,
            filling.long_events()
        );
        let began = std::time::Instant::now();
        let followed = filling.fill(&installation.settings()?)?;
        println!("stored and indexed in {:.0} s", began.elapsed().as_secs_f64());
        room::remember(&remembered, &followed)?;
        Ok((installation, followed))
    }

    async fn measure(&mut self, empty: &Installation, stored: Option<&Filled>) -> Result<(), Trouble> {
        let server = empty.start()?;
        let walk = Rc::new(Walk::learn(server.address, &self.load.organisation, Shown::OnePage).await?);
        let filled = stored.map(|(house, _)| house.start()).transpose()?;
        let idle = [Some(&server), filled.as_ref()].into_iter().flatten().map(|one| resident(one.process()));
        self.figures.add("memory when idle", idle.fold(0., f64::max), "MB", Need::Below(60.), "");
        let told = self.submissions(&server, filled.as_ref(), &walk).await?;
        self.told(&told, &walk);
        self.steps(&server).await?;
        self.pages(&server).await?;
        match (&filled, stored) {
            (Some(filled), Some((_, followed))) => self.following(filled, followed).await?,
            _ => {
                let followed = self.fresh(&server, &walk).await?;
                self.following(&server, &followed).await?;
            }
        }
        let most = [Some(&server), filled.as_ref()].into_iter().flatten().map(|one| most_resident(one.process()));
        self.figures.add("memory under this load, at most", most.fold(0., f64::max), "MB", Need::Below(250.), "");
        let each = told.empty.as_ref().map_or(0., Measured::server_each);
        drop((server, filled));
        cost::shares(empty, &self.load.organisation, self.folder, each, &mut self.figures).await
    }

    async fn submissions(&self, server: &Server, filled: Option<&Server>, walk: &Rc<Walk>) -> Result<Told, Trouble> {
        let (callers, piece) = (self.load.callers, self.piece());
        let next = Rc::new(Cell::new(1));
        let mut told = Told::default();
        let add = |place: &mut Option<Measured>, more: Measured| {
            *place = Some(match place.take() {
                Some(before) => before.and(more),
                None => more,
            });
        };
        for round in 0..ROUNDS {
            let limit = match self.database {
                Database::Sqlite => {
                    let file = self.folder.join(format!("limit-{round}.db"));
                    drop(std::fs::remove_file(&file));
                    limit::sqlite(&file, callers, piece).await?
                }
                server => limit::postgres(&server.another()?.unwrap_or_default(), callers, piece).await?,
            };
            add(&mut told.limit, limit);
            for (server, place) in [(Some(server), &mut told.empty), (filled, &mut told.stored)] {
                let Some(server) = server else { continue };
                let mut senders = many(callers, async |_| Sender::new(server.address, walk, &next).await).await?;
                add(place, measure(&mut senders, piece, Some(server.process())).await?);
            }
        }
        Ok(told)
    }

    fn told(&mut self, told: &Told, walk: &Walk) {
        let Some((limit, empty)) = told.limit.as_ref().zip(told.empty.as_ref()) else { return };
        let postgres = !matches!(self.database, Database::Sqlite);
        self.figures.add("limit: plain appends of this database", limit.rate, "/s", Need::None, "");
        let least = if postgres { 1500. } else { 3000. };
        let beside = format!(
            "server {:.0} µs each, client {:.0} µs; form opened, sent ({} time), receipt read",
            empty.server_each(),
            empty.client_each(),
            walk.forms()
        );
        self.figures.add("submissions through the form", empty.rate, "/s", Need::AtLeast(least), &beside);
        self.figures.add("  of the limit", empty.rate / limit.rate, "", Need::AtLeast(0.25), "");
        self.figures.add("  half within", empty.within(0.5), "ms", Need::None, "");
        self.figures.add("  99 % within", empty.within(0.99), "ms", Need::Below(50.), "");
        if let Some(stored) = &told.stored {
            let beside = format!("server {:.0} µs each", stored.server_each());
            self.figures.add("  with dossiers stored", stored.rate, "/s", Need::None, &beside);
            self.figures.add("  of the rate when empty", stored.rate / empty.rate, "", Need::AtLeast(0.9), "");
            self.figures.add("  99 % within", stored.within(0.99), "ms", Need::Below(50.), "");
        }
    }

    async fn steps(&mut self, server: &Server) -> Result<(), Trouble> {
        let walk = Rc::new(Walk::learn(server.address, &self.load.organisation, Shown::Steps).await?);
        let next = Rc::new(Cell::new(1));
        let mut senders = many(self.load.callers, async |_| Sender::new(server.address, &walk, &next).await).await?;
        let steps = measure(&mut senders, self.piece(), Some(server.process())).await?;
        let beside = format!(
            "server {:.0} µs each; form opened, sent {} times, receipt read",
            steps.server_each(),
            walk.forms()
        );
        self.figures.add("submissions step by step, as on a phone", steps.rate, "/s", Need::None, &beside);
        self.figures.add("  99 % within", steps.within(0.99), "ms", Need::Below(50.), "");
        Ok(())
    }

    async fn pages(&mut self, server: &Server) -> Result<(), Trouble> {
        let root = format!("/nl/{}", self.load.organisation);
        let pages = [
            ("constant page", "/health/live".to_owned()),
            ("home", root.clone()),
            ("contact", format!("{root}/contact")),
            ("form, all questions", format!("{root}/melden/formulier?alles=ja")),
        ];
        let mut measured: Vec<Option<Measured>> = pages.iter().map(|_| None).collect();
        for _ in 0..ROUNDS {
            for ((_, path), place) in pages.iter().zip(&mut measured) {
                let mut readers = many(self.load.callers, async |_| Reader::new(server.address, path).await).await?;
                let piece = measure(&mut readers, self.piece() / 2, Some(server.process())).await?;
                *place = Some(match place.take() {
                    Some(before) => before.and(piece),
                    None => piece,
                });
            }
        }
        let constant = measured[0].as_ref().map_or(0., |one| one.rate);
        for ((name, _), measured) in pages.iter().zip(measured.iter().flatten()) {
            let beside =
                format!("server {:.0} µs each, client {:.0} µs", measured.server_each(), measured.client_each());
            self.figures.add(&format!("page: {name}"), measured.rate, "/s", Need::None, &beside);
            if *name != "constant page" {
                self.figures.add("  of the constant page", measured.rate / constant, "", Need::AtLeast(0.3), "");
            }
        }
        Ok(())
    }

    /// Some dossiers that were told just now.
    async fn fresh(&self, server: &Server, walk: &Walk) -> Result<Vec<Followed>, Trouble> {
        let mut connection = Connection::open(server.address).await?;
        let mut followed = Vec::new();
        for mark in 0..1000 {
            let receipt = walk.tell(&mut connection, mark).await?;
            followed.push(Followed { root: walk.root.clone(), number: receipt.number, code: receipt.code });
        }
        Ok(followed)
    }

    async fn following(&mut self, server: &Server, followed: &[Followed]) -> Result<(), Trouble> {
        let mut connection = Connection::open(server.address).await?;
        connection.ask(&get("/health/ready", None)).await?;
        let mut dossiers = Vec::with_capacity(followed.len());
        for one in followed {
            let cookie = follow::open(&mut connection, &one.root, &one.number, &one.code).await?;
            dossiers.push((one.clone(), cookie));
        }
        let (dossiers, of) = (Rc::new(dossiers), self.load.callers);
        for (what, opens, least) in [
            ("following a dossier", false, Need::AtLeast(3000.)),
            ("opening one with number and code, and following it", true, Need::None),
        ] {
            let mut followers =
                many(of, async |nr| Follower::new(server.address, &dossiers, (nr, of), opens).await).await?;
            let time = Duration::from_secs(self.load.seconds);
            let measured = measure(&mut followers, time, Some(server.process())).await?;
            let beside = format!(
                "{} different ones; server {:.0} µs each, client {:.0} µs",
                dossiers.len(),
                measured.server_each(),
                measured.client_each()
            );
            self.figures.add(what, measured.rate, "/s", least, &beside);
            self.figures.add("  99 % within", measured.within(0.99), "ms", Need::Below(20.), "");
        }
        Ok(())
    }
}
