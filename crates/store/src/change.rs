//! A change of one dossier, as data: verbs that add up to one write set.
//!
//! Sealing and hashing happen here, on the caller's own thread; the database only gets rows.

use uuid::Uuid;

use crate::attachment::Staged;
use crate::chain::{self, Hash, Link};
use crate::dossier::Dossier;
use crate::error::{Guard, WriteError};
use crate::job::Job;
use crate::limits;
use crate::number::Number;
use crate::row::{Duty, Row};
use crate::seal::DataKey;
use crate::search;
use crate::value::{Stmt, Value, stmt};
use crate::{Micros, Store, Token, viewers};

/// A new dossier.
#[derive(Clone, Debug)]
pub struct Begin<'a> {
    /// Its id, a uuid of version 7, so that what is new lies together.
    pub id: Uuid,
    /// Whose procedure it follows.
    pub organisation: &'a str,
    /// Its number, from [`Store::next_number`].
    pub number: Number,
    /// When it begins.
    pub at: Micros,
}

/// An event for a log.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// When it happened.
    pub at: Micros,
    /// When it is written down.
    pub recorded: Micros,
    /// What kind of event it is, in one word that may stand in the clear.
    pub kind: &'a str,
    /// The event; it is sealed.
    pub payload: &'a [u8],
}

/// What changes in one dossier, all at once or not at all.
pub struct Change {
    dossier: Uuid,
    organisation: String,
    key: DataKey,
    /// The version that the caller saw, and the one after this change.
    seen: i64,
    version: i64,
    head: Hash,
    begin: Option<(Begun, String, Vec<u8>)>,
    answer: Option<Stmt>,
    entries: Vec<Stmt>,
    row: Option<Row>,
    duties: Option<Vec<Duty>>,
    viewers: Option<Vec<String>>,
    rest: Vec<Stmt>,
    erased: Option<Micros>,
    too_large: Option<(&'static str, u64)>,
}

/// The kind of the last entry of a dossier that was erased.
pub(crate) const ERASED: &str = "erased";

struct Begun {
    number: Number,
    at: Micros,
}

const INSERT_DOSSIER: &str = "insert into dossier \
     (id, organisation, series, seq, begun, version, head, seal, master, wrapped, erased) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0) on conflict (organisation, series, seq) do nothing";
const MOVE_HEAD: &str =
    "update dossier set version = $1, head = $2, seal = $3 where id = $4 and version = $5 and erased = 0";
const ERASE: &str = "update dossier set version = $1, head = $2, seal = $3, master = '', wrapped = $4, erased = $5 \
     where id = $6 and version = $7 and erased = 0";
const INSERT_ENTRY: &str = "insert into entry (dossier, version, at, recorded, kind, sealed, hash) \
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (dossier, version) do nothing";
const INSERT_ANSWER: &str = "insert into answer (token, dossier, keep_until, sealed) values ($1, $2, $3, $4) \
     on conflict (token) do nothing";
const INSERT_CODE: &str = "insert into code (dossier, hash) values ($1, $2) on conflict (dossier, hash) do nothing";
const DELETE_CODES: &str = "delete from code where dossier = $1";
const INSERT_ATTACHMENT: &str = "insert into attachment (id, dossier, at, size, digest, media, sealed) \
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing";
const DELETE_DUTIES: &str = "delete from duty where dossier = $1";

/// What goes when a dossier is erased. The log itself stays, and can no longer be opened; nor can answers, which expire,
/// and jobs, which go when they are leased.
const FORGET: [&str; 7] = [
    "delete from work where dossier = $1",
    "delete from duty where dossier = $1",
    viewers::DELETE,
    "delete from code where dossier = $1",
    "delete from attachment where dossier = $1",
    "delete from reading where dossier = $1",
    "delete from search_text where dossier = $1",
];

impl Store {
    /// A new dossier with a new data key. Nothing is stored before the change is written.
    pub fn begin(&self, begin: Begin<'_>) -> Change {
        let key = DataKey::new();
        let (master, wrapped) = self.inner.keys.wrap(begin.id, &key);
        let head = chain::genesis(begin.id, begin.organisation, &begin.number, begin.at);
        let begun = Begun { number: begin.number, at: begin.at };
        let mut change = Change::new(begin.id, begin.organisation, key, 0, head);
        change.name("organisation", begin.organisation);
        change.begin = Some((begun, master, wrapped));
        change
    }
}

impl Dossier {
    /// A change of this dossier, which is only written if nobody wrote to it since it was read.
    pub fn change(&self) -> Result<Change, WriteError> {
        let key = self.key.clone().ok_or(WriteError::Erased)?;
        Ok(Change::new(self.id, &self.organisation, key, self.version, self.head))
    }
}

impl Change {
    fn new(dossier: Uuid, organisation: &str, key: DataKey, version: i64, head: Hash) -> Change {
        Change {
            dossier,
            organisation: organisation.to_owned(),
            key,
            seen: version,
            version,
            head,
            begin: None,
            answer: None,
            entries: Vec::new(),
            row: None,
            duties: None,
            viewers: None,
            rest: Vec::new(),
            erased: None,
            too_large: None,
        }
    }

    /// The dossier that changes.
    pub fn dossier(&self) -> Uuid {
        self.dossier
    }

    /// How many entries the log will have with what was appended so far.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Appends an event to the log.
    pub fn append(&mut self, event: &Event<'_>) -> &mut Change {
        self.name("kind", event.kind);
        self.size("event", event.payload.len());
        self.version += 1;
        let link = Link {
            dossier: self.dossier,
            version: self.version,
            at: event.at,
            recorded: event.recorded,
            kind: event.kind,
        };
        let sealed = self.key.seal(&link.place(&self.head), event.payload);
        self.head = link.hash(&self.head, &sealed);
        let entry = stmt!(
            INSERT_ENTRY,
            self.dossier,
            self.version,
            event.at,
            event.recorded,
            event.kind,
            sealed,
            self.head.as_slice()
        );
        self.entries.push(entry.guarded(Guard::Version(self.dossier)));
        self
    }

    /// Sets the dossier's row in the work lists and on its pages.
    pub fn row(&mut self, row: Row) -> &mut Change {
        for (what, name) in
            [("procedure", &row.procedure), ("edition", &row.edition), ("stage", &row.stage), ("role", &row.role)]
        {
            self.name(what, name);
        }
        self.size("row", row.page.len());
        self.row = Some(row);
        self
    }

    /// Sets what has to be done next, in place of what was there.
    pub fn duties(&mut self, duties: Vec<Duty>) -> &mut Change {
        for duty in &duties {
            for (what, name) in
                [("part", &duty.part), ("kind", &duty.kind), ("role", &duty.role), ("person", &duty.person)]
            {
                self.name(what, name);
            }
        }
        self.duties = Some(duties);
        self
    }

    /// Sets who may see the dossier in lists because of the dossier itself, in place of who was there. In a change that
    /// does not, they stay, and what lists sort by follows the row.
    pub fn viewers(&mut self, mut viewers: Vec<String>) -> &mut Change {
        viewers.sort();
        viewers.dedup();
        for who in &viewers {
            self.name("viewer", who);
        }
        if viewers.len() > limits::VIEWERS {
            self.too_large.get_or_insert(("number of viewers", limits::VIEWERS as u64));
        }
        self.viewers = Some(viewers);
        self
    }

    /// Lets the dossier be followed with a code, in addition to those there are.
    pub fn code(&mut self, hash: &[u8; 32]) -> &mut Change {
        self.rest.push(stmt!(INSERT_CODE, self.dossier, hash.as_slice()));
        self
    }

    /// Withdraws every code with which the dossier is followed.
    pub fn withdraw_codes(&mut self) -> &mut Change {
        self.rest.push(stmt!(DELETE_CODES, self.dossier));
        self
    }

    /// Writes this change only once for a token; who sends it again gets this answer ([`WriteError::Duplicate`]).
    pub fn answer(&mut self, token: &Token, keep_until: Micros, answer: &[u8]) -> &mut Change {
        self.size("answer", answer.len());
        let sealed = self.key.seal(&token.place(self.dossier), answer);
        let insert = stmt!(INSERT_ANSWER, token.0.as_slice(), self.dossier, keep_until, sealed);
        self.answer = Some(insert.guarded(Guard::Sent));
        self
    }

    /// Queues work for after the commit; its payload is sealed with the dossier's key.
    pub fn job(&mut self, job: &Job<'_>) -> &mut Change {
        self.name("kind", job.kind);
        self.size("job", job.payload.len());
        self.rest.push(job.insert(self.dossier, &self.key));
        self
    }

    /// Adds a document that was stored before ([`Store::stage`]). Its name is sealed, and so is the key of its file.
    pub fn attach(&mut self, staged: &Staged, at: Micros, name: &str, media: &str) -> &mut Change {
        self.name("media", media);
        self.name("name", name);
        let sealed = staged.seal(self.dossier, &self.key, at, name, media);
        let insert =
            stmt!(INSERT_ATTACHMENT, staged.id, self.dossier, at, staged.size, staged.digest.as_slice(), media, sealed);
        self.rest.push(insert.guarded(Guard::Id));
        self
    }

    /// Sets the words by which the dossier can be found, in place of what was there. They are sealed here, and reach
    /// the index with [`Store::index_pending`].
    pub fn search(&mut self, words: &str) -> &mut Change {
        if words.len() > limits::SEARCH_TEXT {
            self.too_large.get_or_insert(("search text", limits::SEARCH_TEXT as u64));
        }
        self.rest.push(search::waiting(self.dossier, &self.organisation, &self.key, words));
        self
    }

    /// Ends the content of the dossier: its key goes, with its rows, duties, codes and documents.
    pub(crate) fn erase(&mut self, at: Micros) -> &mut Change {
        self.append(&Event { at, recorded: at, kind: ERASED, payload: b"" });
        self.erased = Some(at);
        self.rest = FORGET.iter().map(|&sql| stmt!(sql, self.dossier)).collect();
        self
    }

    fn name(&mut self, what: &'static str, name: &str) {
        if name.len() > limits::NAME {
            self.too_large.get_or_insert((what, limits::NAME as u64));
        }
    }

    fn size(&mut self, what: &'static str, size: usize) {
        if size > limits::PAYLOAD {
            self.too_large.get_or_insert((what, limits::PAYLOAD as u64));
        }
    }

    /// The token whose answer to read when it turns out to be sent before.
    pub(crate) fn token(&self) -> Option<Value> {
        self.answer.as_ref().and_then(|stmt| stmt.values.first().cloned())
    }

    /// The number that is given back when the change is not written.
    pub(crate) fn number(&self) -> Option<(&str, &Number)> {
        self.begin.as_ref().map(|(begun, _, _)| (self.organisation.as_str(), &begun.number))
    }

    /// The statements, in the order in which a refusal costs least.
    pub(crate) fn statements(self) -> Result<Vec<Stmt>, WriteError> {
        if self.entries.len() > limits::EVENTS {
            return Err(WriteError::TooLarge { what: "number of events", limit: limits::EVENTS as u64 });
        }
        if let Some((what, limit)) = self.too_large {
            return Err(WriteError::TooLarge { what, limit });
        }
        let mut stmts = Vec::with_capacity(self.entries.len() + self.rest.len() + 3);
        stmts.extend(self.answer);
        let (id, version, head) = (self.dossier, self.version, self.head.as_slice());
        let begins = self.begin.is_some();
        let seal = self.key.seal(&chain::head_place(id, version, head), b"");
        if let Some((begun, master, wrapped)) = self.begin {
            let (series, seq) = (begun.number.series(), begun.number.seq());
            let organisation = self.organisation.as_str();
            let insert =
                stmt!(INSERT_DOSSIER, id, organisation, series, seq, begun.at, version, head, seal, master, wrapped);
            stmts.push(insert.guarded(Guard::Number));
        } else if let Some(at) = self.erased {
            let erase = stmt!(ERASE, version, head, Vec::new(), Vec::new(), at, id, self.seen);
            stmts.push(erase.guarded(Guard::Version(id)));
        } else if version > self.seen {
            let update = stmt!(MOVE_HEAD, version, head, seal, id, self.seen);
            stmts.push(update.guarded(Guard::Version(id)));
        }
        stmts.extend(self.entries);
        if let Some(row) = &self.row {
            stmts.push(row.upsert(id, &self.organisation, version, &self.key));
        }
        if let Some(duties) = &self.duties {
            if !begins {
                stmts.push(stmt!(DELETE_DUTIES, id));
            }
            let insert = |(nr, duty): (i64, &Duty)| duty.insert(id, nr, &self.organisation);
            stmts.extend((0..).zip(duties).map(insert));
        }
        // Behind the row, which they are copied from. A dossier that begins has none to be replaced.
        match (&self.viewers, &self.row) {
            (Some(viewers), _) => {
                stmts.extend((!begins).then(|| stmt!(viewers::DELETE, id)));
                stmts.extend(viewers.iter().map(|who| viewers::insert(id, who)));
            }
            (None, Some(row)) if !begins => stmts.push(viewers::follow(id, row)),
            (None, _) => {}
        }
        stmts.extend(self.rest);
        Ok(stmts)
    }
}
