//! The chain: each entry's hash covers the one before it, so that nothing in a log can change unseen.
//!
//! `hash = SHA-256("gehoor entry 1" · previous · dossier · version · at · recorded · kind · sealed)`, numbers as eight
//! big-endian bytes, words and sealed bytes preceded by their length in eight. The hash before the first entry covers
//! the dossier's fixed facts in the same way. It is taken over what is sealed, so the chain outlives the key.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::number::Number;
use crate::seal::Place;

/// A link of the chain.
pub(crate) type Hash = [u8; 32];

/// What the chain covers of one entry, beside the link before it.
pub(crate) struct Link<'a> {
    pub dossier: Uuid,
    pub version: i64,
    pub at: i64,
    pub recorded: i64,
    pub kind: &'a str,
}

/// The hash before the first entry.
pub(crate) fn genesis(dossier: Uuid, organisation: &str, number: &Number, begun: i64) -> Hash {
    let mut hash = Sha256::new();
    hash.update(b"gehoor dossier 1");
    hash.update(dossier.as_bytes());
    sized(&mut hash, organisation.as_bytes());
    sized(&mut hash, number.series().as_bytes());
    hash.update(number.seq().to_be_bytes());
    hash.update(begun.to_be_bytes());
    hash.finalize().into()
}

impl Link<'_> {
    /// The hash of this entry.
    pub(crate) fn hash(&self, previous: &[u8], sealed: &[u8]) -> Hash {
        let mut hash = Sha256::new();
        hash.update(b"gehoor entry 1");
        hash.update(previous);
        hash.update(self.dossier.as_bytes());
        hash.update(self.version.to_be_bytes());
        hash.update(self.at.to_be_bytes());
        hash.update(self.recorded.to_be_bytes());
        sized(&mut hash, self.kind.as_bytes());
        sized(&mut hash, sealed);
        hash.finalize().into()
    }

    /// Where the payload is sealed: here, behind that entry, and nowhere else.
    pub(crate) fn place(&self, previous: &[u8]) -> Place {
        Place::new("entry", self.dossier)
            .int(self.version)
            .int(self.at)
            .int(self.recorded)
            .text(self.kind)
            .bytes(previous)
    }
}

/// Where the head is sealed: whoever can write to the database but has no key cannot cut off the end of a log.
pub(crate) fn head_place(dossier: Uuid, version: i64, head: &[u8]) -> Place {
    Place::new("head", dossier).int(version).bytes(head)
}

fn sized(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
