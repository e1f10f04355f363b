//! What can be wrong with a log.

use procedure::Id;

/// What is wrong with a log: it was not written by this engine, or not whole. The number is the index of the event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// The log holds nothing.
    #[error("the log is empty")]
    Empty,
    /// The log does not begin with something that arrived.
    #[error("event {0} is not the beginning of a dossier")]
    NoBeginning(usize),
    /// A second beginning.
    #[error("event {0} begins the dossier again")]
    SecondBeginning(usize),
    /// An event names a part that is not there.
    #[error("event {0} names part {1}, which does not exist")]
    NoPart(usize, u16),
    /// An event adds a part to a dossier that has as many as can be numbered.
    #[error("event {0} adds a part too many")]
    TooManyParts(usize),
    /// An event puts right another that is not there, or that cannot be put right.
    #[error("event {0} puts right event {1}, which is not there")]
    NoEvent(usize, usize),
    /// An event takes back what is no action, what comes later, or what was taken back before.
    #[error("event {0} takes back event {1}, which is not an action that stands")]
    NotUndoable(usize, usize),
    /// An event changes what came before, so that only the whole log can be read.
    #[error("event {0} takes something back: the log has to be read anew")]
    ReadAnew(usize),
    /// An event happened before the dossier or before the event before it, or was recorded before it happened.
    #[error("event {0} is out of time")]
    OutOfTime(usize),
    /// The procedure version is not known.
    #[error("procedure {0}, version {1}, is not known")]
    NoProcedure(Id, Id),
    /// An event names something that the procedure does not have.
    #[error("event {0} names {1}, which the procedure does not have")]
    NoName(usize, Id),
}
