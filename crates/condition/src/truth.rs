//! Three-valued truth, after Kleene: what is not known stays not known, unless it makes no difference.

/// Whether something holds, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// It depends on something that is not known.
    Unknown,
}

impl Truth {
    /// Every truth there is.
    pub const ALL: [Truth; 3] = [Truth::True, Truth::False, Truth::Unknown];

    /// Both hold: false as soon as one is false.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::False, _) | (_, Truth::False) => Truth::False,
            (Truth::True, Truth::True) => Truth::True,
            _ => Truth::Unknown,
        }
    }

    /// At least one holds: true as soon as one is true.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::True, _) | (_, Truth::True) => Truth::True,
            (Truth::False, Truth::False) => Truth::False,
            _ => Truth::Unknown,
        }
    }

    /// The opposite; what is not known stays so.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "and, or and not belong together")]
    pub fn not(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        }
    }

    /// Surely holds.
    pub fn is_true(self) -> bool {
        self == Truth::True
    }

    /// Surely does not hold.
    pub fn is_false(self) -> bool {
        self == Truth::False
    }

    /// Cannot be told yet.
    pub fn is_unknown(self) -> bool {
        self == Truth::Unknown
    }

    /// Yes, no, or not known.
    pub fn known(self) -> Option<bool> {
        match self {
            Truth::True => Some(true),
            Truth::False => Some(false),
            Truth::Unknown => None,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(holds: Option<bool>) -> Truth {
        holds.map_or(Truth::Unknown, Truth::from)
    }
}
