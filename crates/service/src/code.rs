//! The number of a dossier and the code with which its sender follows it.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Letters and digits that are not mistaken for each other on paper or over the telephone.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// How many characters a code has: 80 bits, which nobody guesses.
const CODE_LENGTH: usize = 16;

/// The number of a dossier: the year in which it was received and eight digits that tell nothing about how many
/// complaints there are and are easy to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// A number for a year from eight random bytes.
    pub fn new(year: i16, random: [u8; 8]) -> Number {
        let digits = u64::from_le_bytes(random) % 100_000_000;
        Number(format!("{year}-{:04}-{:04}", digits / 10_000, digits % 10_000))
    }

    /// The number as somebody typed it: spaces, dots and missing hyphens do not matter.
    pub fn read(typed: &str) -> Option<Number> {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let strange = typed.chars().any(|c| !(c.is_ascii_digit() || c.is_whitespace() || "-–./".contains(c)));
        if strange || digits.len() != 12 {
            return None;
        }
        Some(Number(format!("{}-{}-{}", &digits[..4], &digits[4..8], &digits[8..])))
    }

    /// As it is printed and stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The code with which somebody follows a dossier. It is shown once and kept only as a keyed hash.
#[derive(Clone, PartialEq, Eq)]
pub struct FollowCode([u8; CODE_LENGTH]);

impl FollowCode {
    /// A code from ten random bytes.
    pub fn new(random: [u8; 10]) -> FollowCode {
        let mut bits = u128::from_le_bytes({
            let mut all = [0; 16];
            all[..10].copy_from_slice(&random);
            all
        });
        let mut code = [0; CODE_LENGTH];
        for place in &mut code {
            *place = ALPHABET[(bits & 31) as usize];
            bits >>= 5;
        }
        FollowCode(code)
    }

    /// The code as somebody typed it: case, spaces and hyphens do not matter.
    pub fn read(typed: &str) -> Option<FollowCode> {
        let mut code = [0; CODE_LENGTH];
        let mut length = 0;
        for character in typed.chars().filter(|c| !c.is_whitespace() && !"-–.".contains(*c)) {
            let upper = u8::try_from(character.to_ascii_uppercase()).ok()?;
            *code.get_mut(length)? = *ALPHABET.iter().find(|known| **known == upper)?;
            length += 1;
        }
        (length == CODE_LENGTH).then_some(FollowCode(code))
    }

    /// What is kept of it: a hash under a key of the installation, bound to the organisation.
    pub fn hash(&self, key: &[u8; 32], organisation: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap_or_else(|_| unreachable!("any length will do"));
        mac.update(organisation.as_bytes());
        mac.update(&[0]);
        mac.update(&self.0);
        mac.finalize().into_bytes().into()
    }
}

/// As it is printed: four groups of four.
impl fmt::Display for FollowCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, group) in self.0.chunks(4).enumerate() {
            let dash = if index == 0 { "" } else { "-" };
            write!(out, "{dash}{}", String::from_utf8_lossy(group))?;
        }
        Ok(())
    }
}

/// A code must not reach a log.
impl fmt::Debug for FollowCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("FollowCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_type_it() {
        let number = Number::new(2026, 48_391_720_u64.to_le_bytes());
        assert_eq!(number.as_str(), "2026-4839-1720");
        for typed in ["2026-4839-1720", "2026 4839 1720", "202648391720", " 2026.4839.1720 "] {
            assert_eq!(Number::read(typed).as_ref(), Some(&number), "{typed}");
        }
        for typed in ["", "2026-4839-172", "2026-4839-17200", "2026-4839-172o", "'; drop table"] {
            assert_eq!(Number::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it_and_bound_to_its_organisation() {
        let code = FollowCode::new([7, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        let printed = code.to_string();
        assert_eq!(printed.len(), 19);
        assert_eq!(FollowCode::read(&printed), Some(code.clone()));
        assert_eq!(FollowCode::read(&printed.to_lowercase().replace('-', " ")), Some(code.clone()));
        for typed in ["", "AAAA", "AAAA-AAAA-AAAA-AAA0", &format!("{printed}A"), "é"] {
            assert_eq!(FollowCode::read(typed), None, "{typed}");
        }
        assert_ne!(code.hash(&[1; 32], "a"), code.hash(&[1; 32], "b"));
        assert_ne!(code.hash(&[1; 32], "a"), code.hash(&[2; 32], "a"));
        assert_eq!(format!("{code:?}"), "FollowCode(…)");
    }
}
