//! Who does something too often: counted by a hash of the address under a random key that dies with the process, so
//! that no address is ever kept.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::app::Settings;

/// Limits per address.
pub struct Rates {
    key: RandomState,
    forms: DefaultKeyedRateLimiter<u64>,
    codes: DefaultKeyedRateLimiter<u64>,
}

impl Rates {
    /// The limits of an installation; a limit of zero lets everything through.
    pub fn new(settings: &Settings) -> Rates {
        let limiter =
            |a_minute: u32| RateLimiter::keyed(Quota::per_minute(NonZeroU32::new(a_minute).unwrap_or(NonZeroU32::MAX)));
        let forms = limiter(settings.forms_a_minute);
        let codes = limiter(settings.codes_a_minute);
        Rates { key: RandomState::new(), forms, codes }
    }

    /// Whether this address may send a form now.
    pub fn form(&self, address: IpAddr) -> bool {
        self.forms.check_key(&self.key.hash_one(whole(address))).is_ok()
    }

    /// Whether this address may try a code now.
    pub fn code(&self, address: IpAddr) -> bool {
        self.codes.check_key(&self.key.hash_one(whole(address))).is_ok()
    }

    /// Forgets addresses that have been quiet.
    pub fn forget(&self) {
        self.forms.retain_recent();
        self.codes.retain_recent();
    }
}

/// What counts as one address: of the long ones the half that a household gets.
fn whole(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(long) => {
            let [a, b, c, d, ..] = long.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}
