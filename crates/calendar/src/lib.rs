//! Dates: weekends, holidays and terms, and why a date is what it is.
//!
//! A [`Calendar`] knows the weekend and the holidays of one legal order; it comes from a data file ([`Calendars::load`]).
//! A [`Term`] is a length with its counting rules; [`Term::dates`] gives the two dates that matter and [`Term::due`]
//! gives them with the [`Derivation`] that a person can check step by step. All dates are civil dates: clock time and
//! daylight saving play no part here.

mod calendar;
mod calendars;
mod derivation;
mod due;
mod easter;
mod file;
mod holiday;
mod length;
mod term;
mod warning;
mod wording;

pub use calendar::{Calendar, Rest};
pub use calendars::Calendars;
pub use derivation::{Derivation, Stays, Step, What};
pub use due::Due;
pub use easter::easter;
pub use file::{CalendarFile, CalendarHoliday, CalendarName, KnownUntil};
pub use holiday::{Holiday, Kind, Name};
pub use length::{Length, LengthError, Unit};
pub use term::{Dates, FirstDay, MonthEnd, Shift, Term, TermError};
pub use warning::Warning;
