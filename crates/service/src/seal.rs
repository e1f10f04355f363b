//! What a browser holds for us, sealed so that it can be neither read nor forged.

use crate::service::Service;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The longest sealed value that is looked at, in characters.
const LONGEST: usize = 4096;

impl Service {
    /// Seals a value for one purpose, as letters that fit in a form and a cookie.
    pub fn seal(&self, purpose: &str, value: &[u8]) -> String {
        let sealed = self.store().seal(purpose, value);
        let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
        sealed.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    /// The value again, when it was sealed here for the same purpose and nobody touched it.
    pub fn unseal(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let digit = |byte: u8| DIGITS.iter().position(|known| *known == byte);
        let sealed = sealed.as_bytes();
        if !sealed.len().is_multiple_of(2) || sealed.len() > LONGEST {
            return None;
        }
        let bytes: Option<Vec<u8>> =
            sealed.chunks(2).map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()).collect();
        self.store().unseal(purpose, &bytes?)
    }
}
