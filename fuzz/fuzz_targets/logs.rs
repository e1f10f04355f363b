#![no_main]
//! Any bytes as the log of a dossier: read, folded, looked at.

use dossier::view;
use gehoor_fuzz::PROCEDURES;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(events) = serde_json::from_slice::<Vec<dossier::Event>>(bytes) else { return };
    let written = serde_json::to_vec(&events).expect("what was read can be written");
    let again: Vec<dossier::Event> = serde_json::from_slice(&written).expect("what was written can be read");
    assert_eq!(again, events);
    let Ok(folded) = dossier::fold(&*PROCEDURES, &events) else { return };
    for today in [jiff::civil::Date::MIN, jiff::civil::date(2026, 6, 1), jiff::civil::Date::MAX] {
        let _ = dossier::next_due(&*PROCEDURES, &folded, today);
        let rules = PROCEDURES.iter().find(|known| known.id == folded.procedure && known.version == folded.version);
        let rules = rules.expect("what was folded has its rules");
        let _ = view::duties(rules, &folded, today);
        for part in &folded.parts {
            let _ = dossier::clock_views(rules, &folded, part, today);
            let _ = view::routes(rules, &folded, part, today);
        }
    }
});
