//! Who calls: a sender, a reader of pages, a follower; each with a connection of its own that stays open.

use std::cell::Cell;
use std::net::SocketAddr;
use std::rc::Rc;

use crate::Trouble;
use crate::follow;
use crate::http::{Connection, get};
use crate::measure::Caller;
use crate::walk::{Receipt, Walk};

/// Sends a form through all its steps.
pub struct Sender {
    connection: Connection,
    walk: Rc<Walk>,
    next: Rc<Cell<u64>>,
    /// The last receipt.
    pub receipt: Option<Receipt>,
}

impl Sender {
    /// A sender; the marks of all senders are counted together.
    pub async fn new(address: SocketAddr, walk: &Rc<Walk>, next: &Rc<Cell<u64>>) -> Result<Sender, Trouble> {
        let connection = Connection::open(address).await?;
        Ok(Sender { connection, walk: Rc::clone(walk), next: Rc::clone(next), receipt: None })
    }
}

impl Caller for Sender {
    async fn once(&mut self) -> Result<(), Trouble> {
        let mark = self.next.get();
        self.next.set(mark + 1);
        self.receipt = Some(self.walk.tell(&mut self.connection, mark).await?);
        Ok(())
    }
}

/// Reads a page, always the same.
pub struct Reader {
    connection: Connection,
    request: Vec<u8>,
}

impl Reader {
    /// A reader of the page at a path.
    pub async fn new(address: SocketAddr, path: &str) -> Result<Reader, Trouble> {
        Ok(Reader { connection: Connection::open(address).await?, request: get(path, None) })
    }
}

impl Caller for Reader {
    async fn once(&mut self) -> Result<(), Trouble> {
        let answer = self.connection.ask(&self.request).await?;
        if answer.status == 200 { Ok(()) } else { Err(answer.unexpected("a page")) }
    }
}

/// A dossier that is followed.
#[derive(Clone)]
pub struct Followed {
    /// The path below which the pages of its organisation are.
    pub root: String,
    /// Its number.
    pub number: String,
    /// Its code.
    pub code: String,
}

/// Follows dossiers, each time another one.
pub struct Follower {
    connection: Connection,
    dossiers: Rc<Vec<(Followed, String)>>,
    at: usize,
    step: usize,
    /// Whether each dossier is opened with its code first, or the cookie is there.
    opens: bool,
}

impl Follower {
    /// A follower of dossiers, with the cookie of each; `nr` of so many followers.
    pub async fn new(
        address: SocketAddr,
        dossiers: &Rc<Vec<(Followed, String)>>,
        (nr, of): (usize, usize),
        opens: bool,
    ) -> Result<Follower, Trouble> {
        let connection = Connection::open(address).await?;
        Ok(Follower { connection, dossiers: Rc::clone(dossiers), at: nr, step: of, opens })
    }
}

impl Caller for Follower {
    async fn once(&mut self) -> Result<(), Trouble> {
        let (followed, cookie) = &self.dossiers[self.at % self.dossiers.len()];
        self.at += self.step;
        if self.opens {
            let cookie = follow::open(&mut self.connection, &followed.root, &followed.number, &followed.code).await?;
            follow::page(&mut self.connection, &followed.root, &cookie).await?;
        } else {
            follow::page(&mut self.connection, &followed.root, cookie).await?;
        }
        Ok(())
    }
}

/// As many callers as are asked for.
pub async fn many<C>(count: usize, one: impl AsyncFn(usize) -> Result<C, Trouble>) -> Result<Vec<C>, Trouble> {
    let mut callers = Vec::with_capacity(count);
    for nr in 0..count {
        callers.push(one(nr).await?);
    }
    Ok(callers)
}
