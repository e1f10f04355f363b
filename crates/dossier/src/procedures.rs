//! Where the engine finds the version of the procedure that a dossier is pinned to.

use jiff::civil::Date;
use procedure::Procedure;

/// The procedures, in every version that dossiers may be pinned to.
pub trait Procedures: Sync {
    /// The procedure of an id in a version.
    fn version(&self, procedure: &str, version: &str) -> Option<&Procedure>;

    /// The version under which new dossiers of this procedure begin on a day.
    fn in_force(&self, procedure: &str, on: Date) -> Option<&Procedure>;

    /// Whether two versions of this procedure claim the same day, so that none can be said to be in force.
    fn two_at_once(&self, procedure: &str, on: Date) -> bool {
        let _ = (procedure, on);
        false
    }
}

impl Procedures for Procedure {
    fn version(&self, procedure: &str, version: &str) -> Option<&Procedure> {
        (&*self.id == procedure && &*self.version == version).then_some(self)
    }

    fn in_force(&self, procedure: &str, _: Date) -> Option<&Procedure> {
        (&*self.id == procedure).then_some(self)
    }
}

impl Procedures for &[Procedure] {
    fn version(&self, procedure: &str, version: &str) -> Option<&Procedure> {
        version_of(self, procedure, version)
    }

    fn in_force(&self, procedure: &str, on: Date) -> Option<&Procedure> {
        newest_of(self, procedure, on)
    }

    fn two_at_once(&self, procedure: &str, on: Date) -> bool {
        several_of(self, procedure, on)
    }
}

impl Procedures for Vec<Procedure> {
    fn version(&self, procedure: &str, version: &str) -> Option<&Procedure> {
        version_of(self, procedure, version)
    }

    fn in_force(&self, procedure: &str, on: Date) -> Option<&Procedure> {
        newest_of(self, procedure, on)
    }

    fn two_at_once(&self, procedure: &str, on: Date) -> bool {
        several_of(self, procedure, on)
    }
}

fn version_of<'p>(known: &'p [Procedure], procedure: &str, version: &str) -> Option<&'p Procedure> {
    known.iter().find(|known| &*known.id == procedure && &*known.version == version)
}

fn newest_of<'p>(known: &'p [Procedure], procedure: &str, on: Date) -> Option<&'p Procedure> {
    known.iter().filter(|known| &*known.id == procedure && known.in_force <= on).max_by_key(|known| known.in_force)
}

fn several_of(known: &[Procedure], procedure: &str, on: Date) -> bool {
    let Some(newest) = newest_of(known, procedure, on) else { return false };
    let same = |other: &&Procedure| *other.id == *newest.id && other.in_force == newest.in_force;
    known.iter().filter(same).count() > 1
}
