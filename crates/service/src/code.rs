//! The code with which the sender of a dossier follows it.

use std::fmt;

/// Letters and digits that are not mistaken for each other on paper or over the telephone.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// How many characters a code has: 80 bits, which nobody guesses.
const CODE_LENGTH: usize = 16;

/// The code with which somebody follows a dossier. It is shown once and kept only as a keyed hash.
#[derive(Clone, PartialEq, Eq)]
pub struct FollowCode([u8; CODE_LENGTH]);

impl FollowCode {
    /// A code from ten random bytes.
    pub fn new(random: [u8; 10]) -> FollowCode {
        let mut all = [0; 16];
        all[..10].copy_from_slice(&random);
        let mut bits = u128::from_le_bytes(all);
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
    fn a_code_is_read_as_people_type_it() {
        let code = FollowCode::new([7, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        let printed = code.to_string();
        assert_eq!(printed.len(), 19);
        assert_eq!(FollowCode::read(&printed), Some(code.clone()));
        assert_eq!(FollowCode::read(&printed.to_lowercase().replace('-', " ")), Some(code.clone()));
        for typed in ["", "AAAA", "AAAA-AAAA-AAAA-AAA0", &format!("{printed}A"), "é"] {
            assert_eq!(FollowCode::read(typed), None, "{typed}");
        }
        assert_eq!(format!("{code:?}"), "FollowCode(…)");
    }

    #[test]
    fn every_random_bit_counts() {
        let zero = FollowCode::new([0; 10]);
        for byte in 0..10 {
            for bit in 0..8 {
                let mut random = [0; 10];
                random[byte] = 1 << bit;
                assert!(FollowCode::new(random) != zero, "byte {byte}, bit {bit}");
            }
        }
    }
}
