//! `trial faults`: what people meet when the disk is full or read-only, or the database is gone: nothing is
//! acknowledged, nothing typed is lost, and the same process goes on when it is over.

mod disk;
mod fault;
mod person;

use std::path::Path;

pub use fault::Fault;
use person::Person;

use crate::cluster::Cluster;
use crate::http::{Connection, get};
use crate::installation::{Installation, Server};
use crate::walk::Shown;
use crate::{Trouble, stories};

/// Which faults, and to whom it is told.
#[derive(Clone, Debug, clap::Args)]
pub struct Faults {
    /// Only these; all when none is named.
    #[arg(long, value_enum)]
    pub only: Vec<Fault>,
    /// Each fault only once: with the form on one page, or in steps, in turn.
    #[arg(long)]
    pub once: bool,
    /// To whom it is told.
    #[arg(long, default_value = stories::ORGANISATIONS[0])]
    pub organisation: String,
}

/// More forms than fit in what a fault leaves.
const FORMS_MAX: u64 = 2000;

/// How often readiness is asked until it says what it must, a twentieth of a second apart.
const ASKED: usize = 400;

/// Brings every fault about, sends, lifts it, sends again; says whether everything held.
///
/// # Errors
/// When a promise is broken, or a fault could not be brought about.
pub fn run(faults: &Faults, program: &Path) -> Result<bool, Trouble> {
    let wished: Vec<Fault> = if faults.only.is_empty() { Fault::ALL.to_vec() } else { faults.only.clone() };
    let cluster = wished.iter().any(|fault| fault.of_postgres()).then(|| Cluster::new(""));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ways = [Shown::OnePage, Shown::Steps];
    for (nr, fault) in wished.into_iter().enumerate() {
        let ways = if faults.once { &ways[nr % 2..=nr % 2] } else { &ways[..] };
        for &shown in ways {
            let folder = tempfile::tempdir()?;
            let database = cluster.as_ref().filter(|_| fault.of_postgres()).map(Cluster::database);
            let mut house = Installation::new(program, folder.path(), database.as_deref())?;
            house.wrapper = fault.wrapper(folder.path());
            let server = house.start()?;
            let mut trial = Trial { fault, house: &house, server, cluster: cluster.as_ref(), receipts: 0 };
            let held = runtime.block_on(trial.hold(&faults.organisation, shown));
            let named = |why: String| Trouble::Broken(format!("{} ({shown:?}): {why}", fault.name()));
            let before = held.map_err(|trouble| named(trouble.to_string()))?;
            println!(
                "{}, {shown:?}: {before} taken before it, then 503 with every word, not ready; \
                 after it the same form is taken once, by the same process",
                fault.name()
            );
        }
    }
    Ok(true)
}

struct Trial<'t> {
    fault: Fault,
    house: &'t Installation,
    server: Server,
    cluster: Option<&'t Cluster>,
    receipts: u64,
}

impl Trial<'_> {
    /// Holds one trial; how many forms were taken before the fault was met.
    async fn hold(&mut self, organisation: &str, shown: Shown) -> Result<u64, Trouble> {
        let mut person = Person::new(self.server.address, organisation, shown).await?;
        let first = person.fill_in(0).await?;
        if first.send(&mut person).await?.receipt.is_none() {
            return Err(Trouble::Server("no form is taken, even before the fault".to_owned()));
        }
        self.receipts += 1;
        self.ready(200).await?;

        self.fault.bring(self.house, &self.server, self.cluster)?;
        let mut mark = 1;
        let (typed, answered) = loop {
            let form = person.fill_in(mark).await?;
            let answered = form.send(&mut person).await?;
            if answered.receipt.is_none() {
                break (form, answered);
            }
            (self.receipts, mark) = (self.receipts + 1, mark + 1);
            if mark > FORMS_MAX {
                return Err(Trouble::Server("the fault is not met".to_owned()));
            }
        };
        let before = mark;
        self.fault.afterwards(self.house, &self.server)?;
        answered.keeps(&typed)?;
        self.ready(503).await?;
        // Impatient people send again at once, from the page that they got.
        let again = answered.form.send(&mut person).await?;
        again.keeps(&typed)?;
        let mut connection = Connection::open(self.server.address).await?;
        for path in ["/health/live", &format!("/nl/{organisation}")] {
            let page = connection.ask(&get(path, None)).await?;
            if page.status != 200 {
                return Err(page.unexpected(path));
            }
        }

        self.fault.lift(self.house, &self.server, self.cluster)?;
        self.ready(200).await?;
        let receipt = again.form.send(&mut person).await?.receipt;
        let receipt = receipt.ok_or_else(|| Trouble::Broken("after the fault the form is not taken".to_owned()))?;
        self.receipts += 1;
        let twice = again.form.send(&mut person).await?.receipt;
        if twice.is_none_or(|twice| twice.number != receipt.number || twice.code != receipt.code) {
            return Err(Trouble::Broken("the same form, sent again, has another receipt".to_owned()));
        }
        person.follows(&receipt, mark).await?;
        if !self.server.runs() {
            return Err(Trouble::Broken("the server ended".to_owned()));
        }
        self.verified()?;
        Ok(before)
    }

    /// Readiness says this, soon.
    async fn ready(&self, status: u16) -> Result<(), Trouble> {
        let mut connection = Connection::open(self.server.address).await?;
        for _ in 0..ASKED {
            if connection.ask(&get("/health/ready", None)).await?.status == status {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        Err(Trouble::Broken(format!("/health/ready does not say {status}")))
    }

    /// The chains are whole, and there is a dossier for each receipt and no other.
    fn verified(&self) -> Result<(), Trouble> {
        let output = self.fault.inside(&self.server, self.house.command("verify")).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        let value: serde_json::Value = serde_json::from_str(said.trim()).unwrap_or_default();
        if value["ok"] == true && value["dossiers"] == self.receipts {
            return Ok(());
        }
        let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(Trouble::Broken(format!("{} receipts, and verify says {said}{wrong}", self.receipts)))
    }
}
