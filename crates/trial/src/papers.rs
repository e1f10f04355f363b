//! Documents that are sent along: plain text, each with a name of its own, so that each can be found again whole.

use crate::chance::Chance;
use crate::page::BOUNDARY;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its name.
    pub name: String,
    /// How many bytes it holds.
    pub size: usize,
}

/// The largest, in bytes: some are larger than one sealed piece of a file (64 KiB).
const LARGEST: u64 = 160 * 1024;

impl Paper {
    /// One to three documents of a story.
    pub fn some(story: u64, chance: &mut Chance) -> Vec<Paper> {
        let paper = |nr, chance: &mut Chance| {
            let name = format!("brief-{story:010}-{:06}-{nr}.txt", chance.below(1_000_000));
            let most = if chance.once_in(4) { LARGEST } else { 8 * 1024 };
            Paper { name, size: 100 + chance.below(most) as usize }
        };
        (0..=chance.below(3)).map(|nr| paper(nr, chance)).collect()
    }

    /// What it holds: its name, again and again.
    pub fn content(&self) -> Vec<u8> {
        self.name.bytes().chain([b'\n']).cycle().take(self.size).collect()
    }
}

/// The parts of a form that hold documents.
pub fn parts(papers: &[Paper]) -> Vec<u8> {
    let mut body = Vec::new();
    for paper in papers {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"{}\"\r\n\
             Content-Type: text/plain\r\n\r\n",
            paper.name
        );
        body.extend_from_slice(head.as_bytes());
        body.extend(paper.content());
        body.extend_from_slice(b"\r\n");
    }
    body
}
