//! Dates: weekends, holidays and terms, and why a date is what it is.
//!
//! A [`Calendar`] knows the weekend and the holidays of one legal order; it comes from a data file ([`Calendars::load`]).
//! A [`Term`] is a length with its counting rules; [`Term::dates`] gives the two dates that matter and [`Term::due`]
//! gives them with the [`Derivation`] that a person can check step by step. All dates are civil dates: clock time and
//! daylight saving play no part here.
//!
//! ```
//! # let text = "calendar: xx\ntitle: { nl: X, en: X }\nweekend: [saturday, sunday]\nknown-from: 2000-01-01\nknown-until: none\n";
//! let calendars = calendar::Calendars::load(&[("calendars/xx.yaml".into(), text.into())]).unwrap();
//! let term = calendar::Term {
//!     length: "6 weeks".parse().unwrap(),
//!     first_day: calendar::FirstDay::DayAfter,
//!     shift: calendar::Shift::NextWorkingDay,
//!     month_end: calendar::MonthEnd::SameNumber,
//! };
//! let due = term.due("2026-01-10".parse().unwrap(), calendars.get("xx").unwrap()).unwrap();
//! assert_eq!((due.work.to_string(), due.due.to_string()), ("2026-02-21".into(), "2026-02-23".into()));
//! assert_eq!(due.because.replay(), Some(due.due));
//! ```

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
