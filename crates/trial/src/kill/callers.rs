//! Who calls while the server is killed: people who tell something, with and without documents, and people who add
//! documents to what they told.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use super::ledger::Ledger;
use crate::Trouble;
use crate::chance::Chance;
use crate::follow;
use crate::http::Connection;
use crate::papers::Paper;
use crate::walk::{Receipt, Walk};

/// What the callers and the one who kills know of each other.
#[derive(Default)]
pub struct Signs {
    /// How many acknowledgements came in this round.
    pub acknowledged: AtomicU64,
    /// Documents are under way.
    pub documents: AtomicBool,
    /// The server is dead: whoever is not answered may go.
    pub dead: AtomicBool,
}

/// How long somebody waits who is told that the data are out of reach.
const LATER: Duration = Duration::from_millis(20);

/// A caller.
pub struct Caller<'c> {
    /// Where the server is.
    pub address: SocketAddr,
    /// The way through the form.
    pub walk: &'c Walk,
    /// What is written down.
    pub ledger: &'c RefCell<Ledger>,
    /// What is told to whoever kills.
    pub signs: &'c Signs,
    /// Its own chance.
    pub chance: Chance,
    /// Whether it sends documents: to be attached with the form, and to be added later.
    pub documents: bool,
}

impl Caller<'_> {
    /// Calls until the server is dead.
    ///
    /// # Errors
    /// When the server answers something that it must not.
    pub async fn call(mut self) -> Result<(), Trouble> {
        loop {
            match self.once().await {
                Ok(()) => {}
                Err(trouble) if self.again(&trouble) => tokio::time::sleep(LATER).await,
                Err(Trouble::Io(_)) => return self.gone().await,
                Err(trouble) => {
                    return Err(Trouble::Broken(format!("an answer that does not belong there: {trouble}")));
                }
            }
        }
    }

    /// A connection breaks only when the server is killed.
    async fn gone(&self) -> Result<(), Trouble> {
        for _ in 0..100 {
            if self.signs.dead.load(Ordering::Acquire) {
                return Ok(());
            }
            tokio::time::sleep(LATER).await;
        }
        Err(Trouble::Broken("the server broke off a connection, and nobody had killed it".to_owned()))
    }

    /// Whether the data were out of reach: then the same is sent again.
    fn again(&self, trouble: &Trouble) -> bool {
        matches!(trouble, Trouble::Answer { status: 503, .. })
    }

    async fn once(&mut self) -> Result<(), Trouble> {
        let mut connection = Connection::open(self.address).await?;
        for _ in 0..10 {
            let mark = self.ledger.borrow_mut().mark();
            let papers = if self.documents { Paper::some(mark, &mut self.chance) } else { Vec::new() };
            let form = self.walk.open(&mut connection, mark).await?.with(&papers);
            self.ledger.borrow_mut().sends(mark, &form, &papers);
            self.signs.documents.store(!papers.is_empty(), Ordering::Release);
            let receipt = loop {
                match form.send(&mut connection).await {
                    Err(trouble) if self.again(&trouble) => tokio::time::sleep(LATER).await,
                    sent => break sent?,
                }
            };
            self.acknowledged(mark, &receipt)?;
            if self.documents {
                self.add(&mut connection, mark, &receipt).await?;
            }
        }
        Ok(())
    }

    fn acknowledged(&self, mark: u64, receipt: &Receipt) -> Result<(), Trouble> {
        self.signs.acknowledged.fetch_add(1, Ordering::AcqRel);
        match self.ledger.borrow_mut().receives(mark, receipt) {
            None => Ok(()),
            Some(other) => Err(two(mark, &other, receipt)),
        }
    }

    /// Adds documents to what was just told. What is told to be out of reach may have been kept: it is not sent again,
    /// as somebody would who looks first.
    async fn add(&mut self, connection: &mut Connection, mark: u64, receipt: &Receipt) -> Result<(), Trouble> {
        let papers = Paper::some(mark, &mut self.chance);
        self.ledger.borrow_mut().adds(mark, &papers);
        self.signs.documents.store(true, Ordering::Release);
        follow::add(connection, &self.walk.root, &receipt.cookie, &papers).await?;
        self.ledger.borrow_mut().added(mark);
        self.signs.acknowledged.fetch_add(1, Ordering::AcqRel);
        // Documents take room, and a trial is long.
        tokio::time::sleep(self.chance.within(Duration::from_millis(60))).await;
        Ok(())
    }
}

/// That one form has two receipts.
pub fn two(mark: u64, one: &Receipt, other: &Receipt) -> Trouble {
    Trouble::Broken(format!(
        "story {mark} was sent twice and has two numbers or codes: {} and {}",
        one.number, other.number
    ))
}
