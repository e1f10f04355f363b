//! What makes sending a form twice sending it once: a token with the moment at which the form was opened, and its key.

use jiff::{SignedDuration, Timestamp};

use crate::app::Here;
use crate::errors::PageError;
use crate::limits::FORM_OPEN;

/// A token for a form of one kind.
///
/// # Errors
/// When the machine has no random numbers.
pub fn token(here: &Here<'_>, kind: &str) -> Result<String, PageError> {
    let mut value = [0; 24];
    value[..8].copy_from_slice(&here.now.as_microsecond().to_le_bytes());
    getrandom::fill(&mut value[8..]).map_err(|_| PageError::Store(here.language))?;
    Ok(here.app.service().seal(&purpose(here, kind), &value))
}

/// When the form of a token was opened, and its key; nothing when it is not ours or was open too long.
pub fn opened(here: &Here<'_>, kind: &str, token: &str) -> Option<(Timestamp, [u8; 16])> {
    let value = here.app.service().unseal(&purpose(here, kind), token)?;
    let (issued, key) = value.split_first_chunk::<8>()?;
    let issued = Timestamp::from_microsecond(i64::from_le_bytes(*issued)).ok()?;
    let open = here.now.duration_since(issued);
    let longest = SignedDuration::try_from(FORM_OPEN).ok()?;
    (!open.is_negative() && open <= longest).then_some((issued, key.try_into().ok()?))
}

/// The purpose of the tokens of an organisation: one of another, or of another kind of form, does not open.
fn purpose(here: &Here<'_>, kind: &str) -> String {
    format!("{kind} {}", here.organisation.id)
}
