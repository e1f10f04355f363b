//! Clocks that never begin, or that nothing can meet.
//!
//! Those of a regime are left to the comparison with the law: not every procedure comes where a law looks.

use procedure::Track;
use text::Message;

use super::Found;

pub(super) fn find(found: &mut Found<'_, '_>) {
    let tracks = &found.procedure().tracks;
    let all = || {
        let places = |(place, track): (usize, &'_ Track)| {
            (0..track.clocks.len()).map(move |clock| (place, clock)).collect::<Vec<_>>()
        };
        tracks.iter().enumerate().flat_map(places)
    };
    let seen = &found.search.seen;
    for at in all() {
        let (track, clock) = (&tracks[at.0], &tracks[at.0].clocks[at.1]);
        if track.regime_of(clock).is_some() || !is_reached(found, track) {
            continue;
        }
        // Written once for several tracks, it begins when it does so in one of them; once begun, it must be met in each.
        let same = |other: &(usize, usize)| tracks[other.0].clocks[other.1].basis.span == clock.basis.span;
        let with = |id: &'static str| Message::new(id).with("clock", &clock.title).with("track", &track.title);
        if seen.to_start.contains(&at) {
            if all().filter(same).all(|other| seen.to_start.contains(&other)) {
                found.never(
                    &clock.basis.span,
                    with("check-clock-never-starts"),
                    with("check-clock-never-starts-remedy"),
                );
            }
        } else if seen.to_meet.contains(&at) {
            let id = if clock.met_by.is_empty() { "check-clock-met-by-nothing" } else { "check-clock-never-met" };
            found.never(&clock.basis.span, with(id), with("check-clock-never-met-remedy"));
        }
    }
}

/// Whether a part stood in some stage of a track; of one where none did, that is told already.
fn is_reached(found: &Found<'_, '_>, track: &Track) -> bool {
    found.search.seen.spots.iter().any(|spot| found.search.map.spots[*spot].track.id == track.id)
}
