#![no_main]
//! Any sequence of commands against a real procedure: refused, or recorded in a log that can be read.

use arbitrary::{Result, Unstructured};
use dossier::{Context, Dossier, Event};
use gehoor_fuzz::choose::Chooser;
use gehoor_fuzz::{ORGANISATIONS, PROCEDURES};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use text::Language;

fn play(bytes: &mut Unstructured<'_>) -> Result<()> {
    let (procedure, cast) = bytes.choose(&ORGANISATIONS)?;
    let mut log: Vec<Event> = Vec::new();
    let mut dossier: Option<Dossier> = None;
    let mut now = Timestamp::from_second(1_780_000_000).expect("a day in 2026");
    while !bytes.is_empty() && log.len() < 60 {
        let mut chooser = Chooser { bytes, procedure, cast };
        let actor = chooser.actor(now)?;
        let command = if dossier.is_none() { chooser.intake()? } else { chooser.command(now)? };
        let context = Context { procedures: &*PROCEDURES, people: &cast.people, now: now.max(actor.at) };
        match dossier::decide(&context, &procedure.id, dossier.as_ref(), &log, &actor, &command) {
            Ok(events) => {
                log.extend(events);
                let folded = dossier::fold(&*PROCEDURES, &log);
                dossier =
                    Some(folded.unwrap_or_else(|error| panic!("{command:?} left a log that cannot be read: {error}")));
                now = now.max(actor.at);
            }
            Err(refusal) => {
                let _ = text::say(Language::Nl, &refusal.message);
            }
        }
    }
    if let Some(dossier) = &dossier {
        let _ = dossier::next_due(&*PROCEDURES, dossier, now.to_zoned(jiff::tz::TimeZone::UTC).date());
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    let _ = play(&mut Unstructured::new(bytes));
});
