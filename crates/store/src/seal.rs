//! Sealing: XChaCha20-Poly1305 with a random nonce, a data key per dossier, and associated data that says what is
//! sealed, so that no sealed piece can be put in the place of another.

use std::cell::RefCell;
use std::fmt;

use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Bytes of a key.
pub(crate) const KEY: usize = 32;
/// Bytes of a nonce.
const NONCE: usize = 24;
/// Bytes of an authentication tag.
const TAG: usize = 16;

/// The key that opens one dossier. It is wiped from memory when dropped.
#[derive(Clone)]
pub(crate) struct DataKey(pub(crate) Zeroizing<[u8; KEY]>);

/// What does not open: another key, another place, or changed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DoesNotOpen;

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey")
    }
}

impl DataKey {
    /// A new key from the operating system's randomness.
    pub(crate) fn new() -> DataKey {
        let mut key = Zeroizing::new([0; KEY]);
        random(key.as_mut_slice());
        DataKey(key)
    }

    /// Seals: nonce, ciphertext, tag.
    pub(crate) fn seal(&self, place: &Place, plain: &[u8]) -> Vec<u8> {
        let nonce = new_nonce();
        let mut sealed = Vec::with_capacity(NONCE + plain.len() + TAG);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plain);
        let tag = seal_in_place(&self.0, &nonce, &place.0, &mut sealed[NONCE..]);
        sealed.extend_from_slice(&tag);
        sealed
    }

    /// Opens what was sealed for exactly this place.
    pub(crate) fn open(&self, place: &Place, sealed: &[u8]) -> Result<Vec<u8>, DoesNotOpen> {
        let (nonce, rest) = sealed.split_at_checked(NONCE).ok_or(DoesNotOpen)?;
        let (text, tag) = rest.split_at_checked(rest.len().checked_sub(TAG).ok_or(DoesNotOpen)?).ok_or(DoesNotOpen)?;
        let mut plain = text.to_vec();
        let nonce = nonce.try_into().map_err(|_| DoesNotOpen)?;
        let tag = tag.try_into().map_err(|_| DoesNotOpen)?;
        open_in_place(&self.0, &nonce, &place.0, &mut plain, &tag)?;
        Ok(plain)
    }
}

/// Seals a buffer in place; the caller answers for a nonce that is used once.
pub(crate) fn seal_in_place(key: &[u8; KEY], nonce: &[u8; NONCE], place: &[u8], text: &mut [u8]) -> [u8; TAG] {
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher.encrypt_inout_detached(nonce.into(), place, InOutBuf::from(text));
    sealed.expect("the limits keep every text below 256 GiB").into()
}

/// Opens a buffer in place.
pub(crate) fn open_in_place(
    key: &[u8; KEY],
    nonce: &[u8; NONCE],
    place: &[u8],
    text: &mut [u8],
    tag: &[u8; TAG],
) -> Result<(), DoesNotOpen> {
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.decrypt_inout_detached(nonce.into(), place, InOutBuf::from(text), tag.into()).map_err(|_| DoesNotOpen)
}

/// Fills with randomness of the operating system.
pub(crate) fn random(bytes: &mut [u8]) {
    // Without randomness nothing can be sealed, and going on would be worse than stopping.
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

/// A nonce that was never used. They are no secret, so a thread asks for several at a time: a submission takes ten, and
/// asking the operating system costs more than sealing.
fn new_nonce() -> [u8; NONCE] {
    const MANY: usize = 32;
    thread_local! {
        static READY: RefCell<Vec<[u8; NONCE]>> = const { RefCell::new(Vec::new()) };
    }
    READY.with_borrow_mut(|ready| {
        if ready.is_empty() {
            let mut bytes = [0; NONCE * MANY];
            random(&mut bytes);
            ready.extend(bytes.as_chunks().0);
        }
        ready.pop().expect("there are nonces, as they were just made")
    })
}

/// Where a sealed piece belongs; every part is preceded by its length, so that no two places read the same.
pub(crate) struct Place(Vec<u8>);

impl Place {
    /// A kind of place (`entry`, `row`, `answer` …) in a dossier.
    pub(crate) fn new(kind: &str, dossier: Uuid) -> Place {
        let mut place = Vec::with_capacity(96);
        place.extend_from_slice(b"gehoor 1 ");
        Place(place).text(kind).bytes(dossier.as_bytes())
    }

    /// The bytes of the place.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Further, a number.
    pub(crate) fn int(mut self, value: i64) -> Place {
        self.0.extend_from_slice(&value.to_be_bytes());
        self
    }

    /// Further, words.
    pub(crate) fn text(self, value: &str) -> Place {
        self.bytes(value.as_bytes())
    }

    /// Further, bytes.
    pub(crate) fn bytes(mut self, value: &[u8]) -> Place {
        self.0.extend_from_slice(&(value.len() as u64).to_be_bytes());
        self.0.extend_from_slice(value);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_in_its_own_place_with_its_own_key() {
        let (key, other, id) = (DataKey::new(), DataKey::new(), Uuid::now_v7());
        let sealed = key.seal(&Place::new("entry", id).int(1), b"klacht");
        assert_eq!(key.open(&Place::new("entry", id).int(1), &sealed), Ok(b"klacht".to_vec()));
        assert_eq!(key.open(&Place::new("entry", id).int(2), &sealed), Err(DoesNotOpen));
        assert_eq!(key.open(&Place::new("row", id).int(1), &sealed), Err(DoesNotOpen));
        assert_eq!(key.open(&Place::new("entry", Uuid::now_v7()).int(1), &sealed), Err(DoesNotOpen));
        assert_eq!(other.open(&Place::new("entry", id).int(1), &sealed), Err(DoesNotOpen));
        for length in 0..sealed.len() {
            assert_eq!(
                key.open(&Place::new("entry", id).int(1), &sealed[..length]),
                Err(DoesNotOpen),
                "cut to {length}"
            );
        }
        assert_ne!(key.seal(&Place::new("entry", id).int(1), b"klacht"), sealed, "a nonce is never used twice");
    }
}
