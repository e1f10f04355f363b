//! Grounds beside the law: not in its list, or with another choice than it leaves.

use procedure::GroundForce;
use text::Message;

use super::{Notes, Under, because};

/// The grounds of a track beside those of its regime.
pub(super) fn find(notes: &mut Notes, under: &Under<'_>) {
    for ground in &under.track.grounds {
        let named =
            ground.law.iter().filter_map(|law| law.split_once('/')).filter(|(regime, _)| *regime == &*under.regime.id);
        let mut in_law = false;
        for (_, name) in named {
            let Some(law) = under.regime.grounds.iter().find(|law| &*law.id == name) else {
                let message = Message::new("check-law-ground-unknown")
                    .with("ground", &ground.title)
                    .with("name", name)
                    .with("regime", &under.regime.title)
                    .with("law", &under.regime.source);
                notes.add(&ground.basis.span, message, "check-law-ground-unknown-remedy");
                continue;
            };
            in_law = true;
            let id = match (ground.force, law.force) {
                (GroundForce::Must, GroundForce::May) => "check-law-ground-must",
                (GroundForce::May, GroundForce::Must) => "check-law-ground-may",
                _ => continue,
            };
            let message = Message::new(id)
                .with("ground", &ground.title)
                .with("because", because(&ground.basis))
                .with("law", &law.law);
            notes.add(&ground.basis.span, message, "check-law-ground-force-remedy");
        }
        if under.regime.grounds_closed && !in_law {
            let message = Message::new("check-law-ground-not-in-law")
                .with("ground", &ground.title)
                .with("because", because(&ground.basis))
                .with("law", &under.regime.source);
            notes.add(&ground.basis.span, message, "check-law-ground-not-in-law-remedy");
        }
    }
}
