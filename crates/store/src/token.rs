//! Tokens and codes: hashed before they are stored, so that the database holds none that could be used.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::Store;
use crate::seal::Place;

/// What makes sending twice one dossier: the hash of something that only this form of this person carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(pub(crate) [u8; 32]);

impl Token {
    /// The token of these bytes, such as a form's id. Let it be a uuid of version 7: its time then leads the token, so
    /// that tokens of the same hour are stored side by side. A random one is as good, but with a million stored, each
    /// costs a page of its own.
    pub fn of(bytes: &[u8]) -> Token {
        let mut hash = Sha256::new();
        hash.update(b"gehoor token 1");
        hash.update(bytes);
        let mut token: [u8; 32] = hash.finalize().into();
        let id = Uuid::from_slice(bytes).ok().filter(|id| id.get_version_num() == 7);
        if let Some(id) = id {
            token[..6].copy_from_slice(&id.as_bytes()[..6]);
        }
        Token(token)
    }

    /// Where the answer to this token is sealed.
    pub(crate) fn place(&self, dossier: Uuid) -> Place {
        Place::new("answer", dossier).bytes(&self.0)
    }
}

impl Store {
    /// The hash under which a following code is stored. It is keyed with the house's own data key: who has only the
    /// database cannot try codes against it.
    pub fn code_hash(&self, organisation: &str, code: &str) -> [u8; 32] {
        let mut inner = Sha256::new();
        inner.update(self.pepper(0x36));
        inner.update(Place::new("code", Uuid::nil()).text(organisation).text(code).as_bytes());
        let mut outer = Sha256::new();
        outer.update(self.pepper(0x5c));
        outer.update(inner.finalize());
        outer.finalize().into()
    }

    /// Seals something that leaves the house and comes back, such as a form's state, with the house's own key; only
    /// for this purpose it can be opened.
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Vec<u8> {
        self.inner.house.seal(&Place::new("out", Uuid::nil()).text(purpose), plain)
    }

    /// Opens what [`Store::seal`] sealed for this purpose; `None` if it is forged, changed, or of another purpose.
    pub fn unseal(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.inner.house.open(&Place::new("out", Uuid::nil()).text(purpose), sealed).ok()
    }

    /// HMAC's block of key and pad.
    fn pepper(&self, pad: u8) -> [u8; 64] {
        let mut block = [pad; 64];
        for (byte, key) in block.iter_mut().zip(self.inner.house.0.iter()) {
            *byte ^= key;
        }
        block
    }
}
