//! How large a file may be, with the reason for each bound.

/// Bounds on what is read from one file.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes: the largest procedure of the mission is under 200 kB; a person must be able to read it.
    pub bytes: usize,
    /// Levels of nesting: the language itself needs nine.
    pub depth: usize,
    /// Nodes: keeps the worst file within a second.
    pub nodes: usize,
    /// Problems told in one run: more than this and the file is of another kind than meant.
    pub problems: usize,
}

impl Limits {
    /// The bounds for every file that Gehoor reads as data.
    pub const FILE: Limits = Limits { bytes: 1 << 20, depth: 24, nodes: 60_000, problems: 100 };
}
