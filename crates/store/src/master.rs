//! Master keys: they wrap the data keys, and come from a file or an environment variable, newest first.

use std::fmt;

use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::OpenError;
use crate::seal::{DataKey, KEY, Place};

/// The master keys: the first wraps what is new, the others still open what is older until `rotate` has run.
#[derive(Clone)]
pub struct MasterKeys(Vec<Master>);

#[derive(Clone)]
struct Master {
    id: String,
    key: DataKey,
}

/// A wrapped data key does not open: it was changed, or its master key is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unwrap {
    UnknownMaster(String),
    Damaged,
}

impl MasterKeys {
    /// Reads keys from text: one key of 64 hexadecimal digits a line, the newest first; `#` begins a comment.
    pub fn from_text(text: &str) -> Result<MasterKeys, OpenError> {
        let wrong = |problem: String| OpenError::Setting { setting: "master key", problem };
        let mut keys = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            let key =
                from_hex(line).ok_or_else(|| wrong(format!("line {} should be 64 hexadecimal digits", number + 1)))?;
            keys.push(Master { id: id_of(&key), key });
        }
        if keys.is_empty() {
            return Err(wrong("there is no key; make one with 64 random hexadecimal digits".to_owned()));
        }
        Ok(MasterKeys(keys))
    }

    /// A new random key as the text of a key file.
    pub fn new_text() -> Zeroizing<String> {
        let key = DataKey::new();
        let mut text = Zeroizing::new(String::with_capacity(KEY * 2 + 1));
        for byte in key.0.iter() {
            for half in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
            }
        }
        text.push('\n');
        text
    }

    /// The name of the key that wraps what is new: the first digits of its hash, which tell nothing about it.
    pub fn current(&self) -> &str {
        &self.0[0].id
    }

    /// Wraps a data key with the current master key: the master's name and the wrapped bytes.
    pub(crate) fn wrap(&self, owner: Uuid, key: &DataKey) -> (String, Vec<u8>) {
        let master = &self.0[0];
        (master.id.clone(), master.key.seal(&wrapping(owner, &master.id), key.0.as_slice()))
    }

    /// Unwraps a data key.
    pub(crate) fn unwrap(&self, owner: Uuid, id: &str, wrapped: &[u8]) -> Result<DataKey, Unwrap> {
        let master = self.0.iter().find(|one| one.id == id).ok_or_else(|| Unwrap::UnknownMaster(id.to_owned()))?;
        let plain = Zeroizing::new(master.key.open(&wrapping(owner, id), wrapped).map_err(|_| Unwrap::Damaged)?);
        let key: [u8; KEY] = plain.as_slice().try_into().map_err(|_| Unwrap::Damaged)?;
        Ok(DataKey(Zeroizing::new(key)))
    }
}

impl fmt::Debug for MasterKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|master| &master.id)).finish()
    }
}

fn wrapping(owner: Uuid, master: &str) -> Place {
    Place::new("key", owner).text(master)
}

fn id_of(key: &DataKey) -> String {
    let mut hash = Sha256::new();
    hash.update(b"gehoor master key ");
    hash.update(key.0.as_slice());
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<DataKey> {
    let digits = text.as_bytes();
    if digits.len() != KEY * 2 {
        return None;
    }
    let mut key = Zeroizing::new([0; KEY]);
    for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
        let high = char::from(pair[0]).to_digit(16)?;
        let low = char::from(pair[1]).to_digit(16)?;
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    Some(DataKey(key))
}
