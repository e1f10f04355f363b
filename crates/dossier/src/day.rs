//! Which day it is where the organisation is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The local day of a moment.
pub(crate) fn local(zone: &TimeZone, at: Timestamp) -> Date {
    zone.to_datetime(at).date()
}
