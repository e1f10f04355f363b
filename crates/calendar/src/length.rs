//! The length of a term: a count with its unit, never a bare number of days.

use std::fmt;
use std::str::FromStr;

use reading::{Decode, Definitions, Node, Problems};
use serde_json::{Value as Json, json};
use text::Message;

/// In what a term is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Every day counts.
    CalendarDays,
    /// Only days count that are no weekend, no holiday and no closing day of the organisation.
    WorkingDays,
    /// Seven days each: the same weekday.
    Weeks,
    /// The same day number, so many months on (see [`crate::MonthEnd`]).
    Months,
    /// Twelve months each.
    Years,
}

/// A count with its unit: `10 calendar-days`, `6 weeks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many, 1 to [`Length::MOST`].
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What is wrong with a length as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LengthError {
    /// It is not a number followed by a unit.
    NotALength(String),
    /// It says days, but not whether these are calendar days or working days.
    UnitUnstated(u32),
    /// The number stands without a unit.
    UnitMissing(u32),
    /// The unit does not exist.
    UnitUnknown(String),
    /// The number is zero.
    Zero,
    /// The number is below zero.
    Negative(String),
    /// The number is above [`Length::MOST`].
    TooLong(String),
}

impl Unit {
    /// The unit in files, for one and for more.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Unit::CalendarDays => ("calendar-day", "calendar-days"),
            Unit::WorkingDays => ("working-day", "working-days"),
            Unit::Weeks => ("week", "weeks"),
            Unit::Months => ("month", "months"),
            Unit::Years => ("year", "years"),
        }
    }

    const ALL: [Unit; 5] = [Unit::CalendarDays, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];
}

impl Length {
    /// The longest count that is taken: longer is a slip of the pen, in any unit.
    pub const MOST: u32 = 10_000;

    /// A length, if the count is 1 to [`Length::MOST`].
    pub fn new(count: u32, unit: Unit) -> Result<Length, LengthError> {
        match count {
            0 => Err(LengthError::Zero),
            1..=Length::MOST => Ok(Length { count, unit }),
            _ => Err(LengthError::TooLong(count.to_string())),
        }
    }

    /// The length with its number in figures: '6 weken'.
    pub fn words(self) -> Message {
        let id = match self.unit {
            Unit::CalendarDays => "calendar-length-calendar-days",
            Unit::WorkingDays => "calendar-length-working-days",
            Unit::Weeks => "calendar-length-weeks",
            Unit::Months => "calendar-length-months",
            Unit::Years => "calendar-length-years",
        };
        Message::new(id).with("count", self.count).with("number", self.count.to_string())
    }

    /// The length with a small number written out: 'zes weken'.
    pub fn words_written_out(self) -> Message {
        let mut message = self.words();
        let number = Message::new("calendar-number").with("count", self.count);
        message.arguments[1] = ("number", number.into());
        message
    }

    /// How many months this is, for months and years.
    pub(crate) fn in_months(self) -> Option<i64> {
        match self.unit {
            Unit::Months => Some(i64::from(self.count)),
            Unit::Years => Some(i64::from(self.count) * 12),
            _ => None,
        }
    }
}

/// The form in files.
impl fmt::Display for Length {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, more) = self.unit.words();
        write!(out, "{} {}", self.count, if self.count == 1 { one } else { more })
    }
}

impl FromStr for Length {
    type Err = LengthError;

    fn from_str(text: &str) -> Result<Length, LengthError> {
        let text = text.trim();
        let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
        let unit = unit.trim_start();
        let digits = number.strip_prefix('-').unwrap_or(number);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(LengthError::NotALength(text.to_owned()));
        }
        if number.len() != digits.len() {
            return Err(LengthError::Negative(number.to_owned()));
        }
        // Digits that do not fit a u32 are too long as well.
        let count = match digits.parse() {
            Ok(0) => return Err(LengthError::Zero),
            Ok(count @ 1..=Length::MOST) => count,
            _ => return Err(LengthError::TooLong(digits.to_owned())),
        };
        match unit {
            "" => Err(LengthError::UnitMissing(count)),
            "day" | "days" => Err(LengthError::UnitUnstated(count)),
            _ => {
                let found = Unit::ALL.into_iter().find(|known| known.words().0 == unit || known.words().1 == unit);
                found.map(|unit| Length { count, unit }).ok_or_else(|| LengthError::UnitUnknown(unit.to_owned()))
            }
        }
    }
}

impl LengthError {
    /// What is wrong, for the author of a file.
    pub fn message(&self) -> Message {
        match self {
            LengthError::NotALength(found) => Message::new("calendar-length-not").with("found", found),
            LengthError::UnitUnstated(count) => {
                Message::new("calendar-length-unit-unstated").with("count", count.to_string())
            }
            LengthError::UnitMissing(count) => {
                Message::new("calendar-length-unit-missing").with("count", count.to_string())
            }
            LengthError::UnitUnknown(found) => Message::new("calendar-length-unit-unknown").with("found", found),
            LengthError::Zero => Message::new("calendar-length-zero"),
            LengthError::Negative(found) => Message::new("calendar-length-negative").with("found", found),
            LengthError::TooLong(found) => {
                Message::new("calendar-length-too-long").with("found", found).with("most", Length::MOST.to_string())
            }
        }
    }

    /// What to write instead.
    pub fn remedy(&self) -> Message {
        match self {
            LengthError::UnitUnstated(count) => {
                Message::new("calendar-length-unit-unstated-remedy").with("count", count.to_string())
            }
            _ => Message::new("calendar-length-remedy"),
        }
    }
}

impl fmt::Display for LengthError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&text::say(text::Language::En, &self.message()))
    }
}

impl std::error::Error for LengthError {}

impl Decode for Length {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let text = String::decode(node, problems)?;
        match text.parse() {
            Ok(length) => Some(length),
            Err(error) => {
                let error: LengthError = error;
                problems.error(&node.span, error.message(), error.remedy());
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^[0-9]+ (calendar-days?|working-days?|weeks?|months?|years?)$" })
    }
}
