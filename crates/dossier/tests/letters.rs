//! What a letter says, filled from the dossier.

mod common;

use common::*;
use dossier::{Command, Parties, compose};

fn written(work: &Work<'_>, letter: &str, today: &str) -> String {
    compose(work.procedure(), work.dossier(), work.part(1), letter, day(today), &Parties::default())
        .expect("the letter")
}

#[test]
fn a_letter_gives_the_reason_of_what_sent_it() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    assert_eq!(written(&work, "extension", "2026-03-03"), "Later, want: … (versie een)\n", "nothing was sent yet");
    let extend = |consent: Vec<procedure::Id>, reason: &str| Command::Extend {
        part: 1,
        clock: "handle".into(),
        consent,
        because: Some(reason.into()),
    };
    work.must("2026-03-05", "carla", extend(Vec::new(), "Het onderzoek duurt langer."));
    let said = "Later, want: Het onderzoek duurt langer. (versie een)\n";
    assert_eq!(written(&work, "extension", "2026-03-05"), said);
    // An extension without a letter changes nothing about the letter of the one before.
    work.must("2026-03-06", "carla", extend(vec!["complainant".into()], "En nog iets."));
    assert_eq!(written(&work, "extension", "2026-03-06"), said);
}

#[test]
fn a_letter_gives_the_reason_of_a_deviation_and_says_so_when_there_is_none() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let take_up = act("take-up", &[("facility_knows", no())]);
    work.must("2026-03-03", "carla", because(take_up, "De voorziening is gesloten."));
    assert_eq!(
        written(&work, "acknowledgement", "2026-03-03"),
        "Beste,\n\nTot maandag 13 april 2026. De voorziening is gesloten.\n"
    );
    let work = Work::handled(&rules, "2026-03-02");
    assert_eq!(written(&work, "acknowledgement", "2026-03-03"), "Beste,\n\nTot maandag 13 april 2026. …\n");
}
