//! The number that people use for a dossier, such as `KG-2026-000123`.

use std::fmt;
use std::str::FromStr;

/// A series (`KG-2026`) and a place in it. Written with at least six digits, read with any.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    series: String,
    seq: i64,
}

impl Number {
    /// The number with this place in a series, which is kept in capitals.
    pub fn new(series: &str, seq: i64) -> Number {
        Number { series: series.to_uppercase(), seq }
    }

    /// A number as it is stored, letter by letter: what was tampered with must not be put right here.
    pub(crate) fn stored(series: String, seq: i64) -> Number {
        Number { series, seq }
    }

    /// The series, such as `KG-2026`.
    pub fn series(&self) -> &str {
        &self.series
    }

    /// The place in the series, from 1.
    pub fn seq(&self) -> i64 {
        self.seq
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:06}", self.series, self.seq)
    }
}

/// The text is no dossier number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no dossier number")]
pub struct NoNumber;

impl FromStr for Number {
    type Err = NoNumber;

    /// Reads what people type: spaces around it and small letters are fine.
    fn from_str(text: &str) -> Result<Number, NoNumber> {
        let text = text.trim().to_uppercase();
        let (series, digits) = text.rsplit_once('-').ok_or(NoNumber)?;
        let plain = !digits.is_empty() && digits.len() <= 18 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let seq: i64 = if plain { digits.parse().map_err(|_| NoNumber)? } else { return Err(NoNumber) };
        if series.is_empty() || seq < 1 {
            return Err(NoNumber);
        }
        Ok(Number { series: series.to_owned(), seq })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_what_people_type() {
        let number = Number::new("KG-2026", 123);
        assert_eq!(number.to_string(), "KG-2026-000123");
        for typed in ["KG-2026-000123", " kg-2026-123 ", "KG-2026-0000000123"] {
            assert_eq!(typed.parse(), Ok(number.clone()), "{typed}");
        }
        for wrong in
            ["", "KG", "KG-2026-", "-12", "KG-2026-0", "KG-2026-1a", "KG-2026-+1", "KG-2026-9999999999999999999"]
        {
            assert_eq!(wrong.parse::<Number>(), Err(NoNumber), "{wrong}");
        }
    }
}
