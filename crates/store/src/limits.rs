//! Every limit of the store in one place, each with its reason.

/// Write sets that share one commit on SQLite. At 1 ms per flush, 256 callers gain 17 times over one by one; a larger
/// group only adds waiting.
pub const GROUP: usize = 256;

/// Write sets that may wait for the writer; whoever comes next waits for room, which slows the callers, not the store.
pub const QUEUE: usize = 4096;

/// Bytes of one event, row, answer or job before sealing: a long story with all its facts stays far below it.
pub const PAYLOAD: usize = 1 << 20;

/// Events in one write set: a decision writes a handful.
pub const EVENTS: usize = 256;

/// Statements in one write set, as a last bound on what one caller can ask of one commit.
pub const STATEMENTS: usize = 2048;

/// Bytes of one write set: what one caller may ask of one commit, and of the memory of everyone who waits for it.
pub const WRITE_SET: usize = 16 << 20;

/// Bytes of a name (organisation, series, kind, role, stage …) in a column of its own.
pub const NAME: usize = 200;

/// Bytes of an item that belongs to no dossier: an account, a saved view or an organisation's settings are a few kilobytes.
pub const ITEM: usize = 64 * 1024;

/// Those who may see one dossier because of itself. People and teams are named one by one, and whoever sees everything is
/// not among them.
pub const VIEWERS: usize = 100;

/// Rows in one page of a list.
pub const PAGE: usize = 500;

/// Rows fetched at once by what walks through everything (verify, rebuild, backup, rotate).
pub const BATCH: usize = 500;

/// Bytes that are restored in one transaction, so that a backup of long stories takes no more memory than one of short
/// ones.
pub const RESTORED: usize = 8 << 20;

/// Findings of a proof or a rebuild that are kept; beyond that they are only counted.
pub const BROKEN: usize = 100;

/// Entries of one dossier that are read at once. A dossier that grows beyond this was not written by people.
pub const LOG: usize = 100_000;

/// Bytes of an attachment that are sealed as one piece, and so the memory that reading or writing one takes.
pub const CHUNK: usize = 64 * 1024;

/// Bytes of one attachment; what the portal lets in is smaller.
pub const ATTACHMENT: u64 = 50 << 20;

/// Bytes of words a dossier can be found by.
pub const SEARCH_TEXT: usize = 64 * 1024;

/// Dossiers, the newest first, that PostgreSQL looks through for words before it turns to the index of terms: a word that
/// one in two hundred has fills a page from these.
pub const SEARCH_WALK: usize = 10_000;

/// Connections that read SQLite at the same time; reads are short and run on the caller's own thread.
pub const READERS: usize = 8;

/// Connections to PostgreSQL that one node keeps. More of them than the server has cores to share gain little.
pub const CONNECTIONS: usize = 16;

/// Times that a job is tried before it is set aside for a person to look at.
pub const ATTEMPTS: i64 = 12;

/// Times that a write set is sent again after PostgreSQL undid it in favour of another.
pub const RETRIES: usize = 4;

/// Seconds that a statement, a connection or a lock may take before the database counts as unavailable.
pub const PATIENCE_SECONDS: u64 = 10;
