//! What a browser holds for us, sealed so that it can be neither read nor forged: form tokens and the right to follow.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// How long the random start of a sealed value is, in bytes.
const NONCE: usize = 24;

/// Seals and opens values that browsers hold.
#[derive(Clone)]
pub struct Seal(XChaCha20Poly1305);

impl Seal {
    /// With a key of the installation.
    pub fn new(key: &[u8; 32]) -> Seal {
        Seal(XChaCha20Poly1305::new(Key::from_slice(key)))
    }

    /// A value for one purpose, as letters that fit in a form and a cookie.
    ///
    /// # Errors
    /// When the machine has no random numbers.
    pub fn close(&self, purpose: &str, value: &[u8]) -> Result<String, getrandom::Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)?;
        let payload = Payload { msg: value, aad: purpose.as_bytes() };
        let sealed = self.0.encrypt(XNonce::from_slice(&nonce), payload).unwrap_or_default();
        let mut out = String::with_capacity((NONCE + sealed.len()) * 2);
        for byte in nonce.iter().chain(&sealed) {
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        Ok(out)
    }

    /// The value again, when it was sealed here for the same purpose and nobody touched it.
    pub fn open(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let digit = |byte: u8| DIGITS.iter().position(|known| *known == byte);
        let sealed = sealed.as_bytes();
        if sealed.len() % 2 != 0 || sealed.len() > 4096 {
            return None;
        }
        let bytes: Option<Vec<u8>> =
            sealed.chunks(2).map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()).collect();
        let bytes = bytes?;
        let (nonce, cipher) = bytes.split_at_checked(NONCE)?;
        self.0.decrypt(XNonce::from_slice(nonce), Payload { msg: cipher, aad: purpose.as_bytes() }).ok()
    }
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

#[cfg(test)]
mod tests {
    use super::Seal;

    #[test]
    fn what_is_touched_or_for_another_purpose_does_not_open() {
        let seal = Seal::new(&[3; 32]);
        let closed = seal.close("form", b"value").expect("random numbers");
        assert_eq!(seal.open("form", &closed).as_deref(), Some(b"value".as_slice()));
        assert_eq!(seal.open("follow", &closed), None);
        assert_eq!(Seal::new(&[4; 32]).open("form", &closed), None);
        for place in 0..closed.len() {
            let mut touched = closed.clone().into_bytes();
            touched[place] = if touched[place] == b'0' { b'1' } else { b'0' };
            assert_eq!(seal.open("form", &String::from_utf8(touched).expect("digits")), None);
        }
        for broken in ["", "0", "zz", &"0".repeat(10_000)] {
            assert_eq!(seal.open("form", broken), None);
        }
    }
}
