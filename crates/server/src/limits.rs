//! Every limit of the pages, each with its reason.

use std::time::Duration;

/// The most that one form may send without documents, in bytes: forty long answers of twenty thousand characters.
pub const FORM_BYTES: usize = 2 * 1024 * 1024;

/// The largest document, in bytes: a photograph of a telephone or a long report.
pub const DOCUMENT_BYTES: usize = 15 * 1024 * 1024;

/// The most documents at once: more is better told one message at a time.
pub const DOCUMENTS: usize = 5;

/// The most fields in one form: the longest form of the four organisations has fifty.
pub const FIELDS: usize = 600;

/// The longest single answer before it is read, in bytes; the engine has its own limit in characters.
pub const ANSWER_BYTES: usize = 100_000;

/// How soon a form can be sent after it was opened: people need longer, programs do not.
pub const QUICKEST: Duration = Duration::from_secs(2);

/// How long a form can stay open before it is sent: a long night.
pub const FORM_OPEN: Duration = Duration::from_secs(24 * 3600);

/// How long somebody can follow a dossier before the code is asked again.
pub const FOLLOWING: Duration = Duration::from_secs(2 * 3600);

/// How long a request may take to arrive, so that slow senders do not keep places occupied.
pub const ARRIVAL: Duration = Duration::from_secs(60);

/// How many pages are kept ready: a page changes at most once a minute.
pub const READY_PAGES: usize = 512;

/// In megabytes, for people.
pub fn megabytes(bytes: usize) -> usize {
    bytes / (1024 * 1024)
}
