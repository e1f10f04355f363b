//! Messages: who writes to whom, how long, and what answers them.

mod common;

use common::*;
use dossier::view::{DutyKind, duties, may};
use dossier::{Actor, Addressee, Command, Context, MESSAGE_MAX};

fn write(to: Addressee, text: &str) -> Command {
    Command::Write { to, text: text.into() }
}

/// The same, with somebody who sent it.
fn with_sender(mut work: Work<'_>) -> Work<'_> {
    work.must("2026-03-03", "carla", Command::AddParty { role: "complainant".into(), name: "kim".into() });
    work
}

/// The roles to which a message is a duty, with the part and the day to work towards.
fn waiting(work: &Work<'_>, on: &str) -> Vec<(String, u16, Option<String>)> {
    let all = duties(work.procedure(), work.dossier(), day(on));
    let messages = all.into_iter().filter(|duty| duty.kind == DutyKind::Message);
    messages
        .map(|duty| {
            assert_eq!((&*duty.id, duty.due, duty.overdue), ("message", None, false));
            (duty.role.to_string(), duty.part, duty.work.map(|on| on.to_string()))
        })
        .collect()
}

#[test]
fn a_message_is_as_long_as_is_told_and_no_longer() {
    let rules = procedure();
    let mut work = with_sender(Work::received(&rules, "2026-03-02"));
    work.must("2026-03-03", "kim", write(Addressee::Staff, &"é".repeat(MESSAGE_MAX)));
    work.refused_as("2026-03-03", "kim", &write(Addressee::Staff, &"é".repeat(MESSAGE_MAX + 1)), "wrong-answer");
    work.refused_as("2026-03-03", "kim", &write(Addressee::Staff, " \n\t"), "missing-answer");
    work.must("2026-03-04", "carla", write(Addressee::Sender, "  Dank.\n"));
    let written: Vec<&str> = work.dossier().messages.iter().map(|written| &*written.text).collect();
    assert_eq!(written.last(), Some(&"Dank."));
}

#[test]
fn the_first_message_that_waits_says_since_when() {
    let rules = procedure();
    let mut work = with_sender(Work::received(&rules, "2026-03-02"));
    work.must("2026-03-03", "kim", write(Addressee::Staff, "Hoe staat het?"));
    work.must("2026-03-05", "kim", write(Addressee::Staff, "Leest iemand dit?"));
    let first = vec![("coordinator".to_owned(), 1, Some("2026-03-03".to_owned()))];
    assert_eq!(waiting(&work, "2026-04-01"), first);
    // A colleague who is asked something has answered nobody.
    work.must("2026-03-06", "olga", write(Addressee::Staff, "Weet jij dit?"));
    assert_eq!(waiting(&work, "2026-04-01"), first);
    work.must("2026-03-06", "carla", Command::Seen);
    assert_eq!(waiting(&work, "2026-04-01"), []);
    let shown = work.dossier().messages.iter().filter(|written| written.with_sender).count();
    assert_eq!((shown, work.dossier().messages.len()), (2, 3), "a note between colleagues never shows");
}

#[test]
fn what_answers_is_taken_back_with_the_action() {
    let rules = procedure();
    let mut work = with_sender(Work::handled(&rules, "2026-03-02"));
    work.must("2026-03-04", "kim", write(Addressee::Staff, "Hoe staat het?"));
    let waits = waiting(&work, "2026-03-05");
    assert_eq!(waits.len(), 1);
    work.must("2026-03-05", "hans", act("ask-papers", &[]));
    assert_eq!(waiting(&work, "2026-03-05"), []);
    work.must("2026-03-05", "carla", Command::Undo { because: Some("Verkeerd dossier.".into()) });
    assert_eq!(waiting(&work, "2026-03-05"), waits);
}

#[test]
fn who_may_write_is_told_before_they_do() {
    let rules = procedure();
    let work = with_sender(Work::received(&rules, "2026-03-02"));
    let can = |person: &str| {
        let now = at("2026-03-04");
        let context = Context { procedures: work.procedures, people: &work.people, now };
        may(&context, work.dossier(), &Actor { person: person.into(), at: now }, "write")
    };
    assert!(can("kim") && can("carla") && !can("leo") && !can("niemand"));
}
