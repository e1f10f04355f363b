//! Parts: dividing, adding, danger beside them; putting right, opening again, merging, moving to another version.

mod common;

use common::*;
use condition::Value;
use dossier::view::{DutyKind, duties, is_interrupted, migration};
use dossier::{
    Actor, ClockState, Code, Command, Context, Correction, Event, Happening, Intake, IntakePart, Refusal, clock_views,
    decide_merge, fold,
};

fn split(into: Vec<IntakePart>) -> Command {
    Command::Split { part: 1, into, because: Some("Twee zaken.".into()) }
}

fn party(name: &str) -> Command {
    Command::AddParty { role: "complainant".into(), name: name.into() }
}

fn correct(correction: Correction) -> Command {
    Command::Correct { correction, because: Some("Verkeerd genoteerd.".into()) }
}

fn undo() -> Command {
    Command::Undo { because: Some("Verkeerde knop.".into()) }
}

fn record(part: u16, given: &[(&str, Value)]) -> Command {
    Command::Record { part, facts: facts(given) }
}

/// Which clocks run in a part, with their last day.
fn running(work: &Work<'_>, part: u16, today: &str) -> Vec<(String, ClockState, Option<jiff::civil::Date>)> {
    let views = clock_views(work.procedure(), work.dossier(), work.part(part), day(today));
    let runs = views.into_iter().filter(|view| view.state != ClockState::NotRunning);
    runs.map(|view| (view.clock.id.to_string(), view.state, view.due)).collect()
}

#[test]
fn dividing_loses_no_clock() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "hans", act("ask-papers", &[]));
    work.must("2026-03-09", "hans", act("record-papers", &[]));
    let extend = Command::Extend { part: 1, clock: "handle".into(), consent: vec![], because: Some("Druk.".into()) };
    work.must("2026-03-10", "carla", extend);
    let before = running(&work, 1, "2026-03-11");
    assert!(before.len() >= 8);
    let pieces =
        vec![piece(&[("story", text("Het hek."))]), piece(&[("story", text("De borg.")), ("contractual", yes())])];
    work.must("2026-03-11", "carla", split(pieces));
    assert_eq!(running(&work, 1, "2026-03-11"), before);
    assert_eq!(running(&work, 2, "2026-03-11"), before);
    assert_eq!(work.dossier().fact(work.part(2), "facility_knows"), Some(&yes()), "what was known stays known");
    assert_eq!(work.dossier().fact(work.part(1), "story"), Some(&text("Het hek.")));
    assert_eq!(work.part(2).began, work.part(1).began);
    // From here each goes its own way.
    work.must("2026-03-12", "hans", act_on(2, "ask-reaction", &[]));
    assert!(work.part(2).waiting("reaction") && !work.part(1).waiting("reaction"));
}

#[test]
fn what_is_of_the_whole_dossier_is_kept_when_it_is_told_with_a_part() {
    let rules = procedure();
    let mut work = Work::new(&rules);
    let parts = vec![piece(&[("name", text("Kim")), ("story", text("Een."))]), piece(&[("story", text("Twee."))])];
    work.must("2026-03-02", "kim", Command::Receive(Intake { parts, ..intake("mail", &[]) }));
    assert_eq!(work.dossier().facts, facts(&[("name", text("Kim"))]));
    work.must(
        "2026-03-02",
        "carla",
        split(vec![piece(&[]), piece(&[("name", text("Kim J.")), ("story", text("Drie."))])]),
    );
    assert_eq!(work.dossier().facts, facts(&[("name", text("Kim J."))]));
    assert!(!work.part(3).facts.contains_key("name"));
    let more = Command::AddPart {
        part: piece(&[("name", text("Kim K.")), ("kind_is", one_of("question"))]),
        because: Some("Nog iets.".into()),
    };
    work.must("2026-03-03", "carla", more);
    assert_eq!(work.dossier().facts, facts(&[("name", text("Kim K."))]));
    assert_eq!((&*work.part(4).track, &*work.part(4).stage), ("question", "open"));
    assert_eq!(work.part(4).began, day("2026-03-03"));
}

#[test]
fn the_first_piece_stays_where_it_is() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let elsewhere = |track: &str| IntakePart { track: Some(track.into()), ..IntakePart::default() };
    work.refused_as("2026-03-02", "carla", &split(vec![elsewhere("question"), piece(&[])]), "unknown-name");
    work.must("2026-03-02", "carla", split(vec![elsewhere("complaint"), elsewhere("question")]));
    assert_eq!((&*work.part(2).track, &*work.part(2).stage), ("question", "open"));
    assert_eq!(work.part(2).entered.len(), 2, "where it was before is known too");
    assert_eq!(work.due("handle", "2026-03-02"), "2026-04-13", "the clocks go on in the part that stayed");
}

#[test]
fn danger_takes_along_what_was_just_told() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-03", "kim", act("raise-danger", &[("danger_what", text("Een gat in het hek."))]));
    let danger = work.part(2);
    assert_eq!((&*danger.track, danger.interrupt.as_deref()), ("danger", Some("danger")));
    assert_eq!(danger.facts.get("danger_what"), Some(&text("Een gat in het hek.")));
    assert_eq!(danger.facts.get("facility_knows"), Some(&yes()));
    assert!(is_interrupted(&rules, work.dossier(), "danger"));
    // Whoever leads may go on elsewhere; what is left open stays open to others.
    work.refused_as("2026-03-04", "carla", &act("send-progress", &[]), "held");
    work.must("2026-03-04", "olga", act("note", &[]));
    // A second danger joins the first.
    work.must("2026-03-04", "hans", act("raise-danger", &[]));
    assert_eq!(work.dossier().parts.len(), 2);
    work.must("2026-03-05", "leo", act_on(2, "calm", &[]));
    assert!(!is_interrupted(&rules, work.dossier(), "danger"));
    work.must("2026-03-05", "carla", act("send-progress", &[]));
    // Clocks never stood still for it.
    assert_eq!(work.due("handle", "2026-03-05"), "2026-04-13");
}

#[test]
fn danger_at_the_door_is_danger() {
    let rules = procedure();
    let mut work = Work::new(&rules);
    let parts = vec![piece(&[("kind_is", one_of("danger"))]), piece(&[])];
    work.must("2026-05-29 21:40", "kim", Command::Receive(Intake { parts, ..intake("mail", &[]) }));
    assert!(is_interrupted(&rules, work.dossier(), "danger"), "a part in its track is that interrupt");
    let take_up = act_on(2, "take-up", &[("facility_knows", yes())]);
    let refusal = work.refused_as("2026-05-29 21:41", "carla", &take_up, "held");
    assert!(said(&refusal).contains("leider bij gevaar"));
}

#[test]
fn danger_is_proposed_until_somebody_decides() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let proposals = |work: &Work<'_>| -> Vec<u16> {
        let all = duties(&rules, work.dossier(), day("2026-03-02"));
        all.iter().filter(|duty| duty.kind == DutyKind::Proposal).map(|duty| duty.part).collect()
    };
    assert_eq!(proposals(&work), [0u16; 0]);
    work.must("2026-03-02", "carla", record(1, &[("danger_signs", yes())]));
    assert_eq!(proposals(&work), [1]);
    work.must("2026-03-02", "kim", act("raise-danger", &[]));
    assert_eq!(proposals(&work), [0u16; 0], "it is open");
    work.must("2026-03-03", "leo", act_on(2, "calm", &[]));
    assert_eq!(proposals(&work), [0u16; 0], "it was decided on for this part");
    // A part that comes later is looked at by itself.
    let later = Command::AddPart { part: piece(&[("danger_signs", yes())]), because: Some("Nog een melding.".into()) };
    work.must("2026-03-04", "carla", later);
    assert_eq!(proposals(&work), [3]);
    work.must("2026-03-04", "leo", act_on(3, "dismiss-danger", &[]));
    assert_eq!(proposals(&work), [0u16; 0]);
}

#[test]
fn taking_back_restores_what_was() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-03", "olga", act("note", &[("memo", text("Fout."))]));
    let before = work.dossier().clone();
    work.must("2026-03-04", "carla", because(act("appoint", &[("handler_person", person("hans"))]), "Zo."));
    work.must("2026-03-05", "carla", undo());
    let after = work.dossier();
    assert_eq!((&after.parts, &after.people, &after.facts), (&before.parts, &before.people, &before.facts));
    assert_eq!(after.events, 4, "the log keeps both");
    assert!(after.acted.contains(&("coordinator".into(), "carla".into())), "taking back is an act too");
    work.refused_as("2026-03-06", "carla", &undo(), "nothing");
    // An event before the one that took something back is not possible either.
    work.refused_as("2026-03-04", "olga", &act("note", &[]), "out-of-order");
}

#[test]
fn a_corrected_receipt_moves_everything_that_began_with_it() {
    let rules = procedure_with(&[(
        "starts: received\n        within: 1 week",
        "starts: first stage received\n        within: 1 week",
    )]);
    let mut work = Work::received(&rules, "2026-03-02");
    assert_eq!(work.due("acknowledge", "2026-03-02"), "2026-03-09");
    work.must("2026-03-05", "carla", correct(Correction::Received(at("2026-02-27"))));
    assert_eq!(work.due("acknowledge", "2026-03-05"), "2026-03-06");
    assert_eq!(work.due("handle", "2026-03-05"), "2026-04-10");
    assert_eq!((work.dossier().first_contact, work.part(1).began), (day("2026-02-27"), day("2026-02-27")));
    work.must("2026-03-06", "carla", correct(Correction::FirstContact(day("2026-02-01"))));
    work.must("2026-03-06", "carla", correct(Correction::Received(at("2026-03-01"))));
    assert_eq!(work.dossier().first_contact, day("2026-02-01"), "what was told apart stays");
    work.must("2026-03-07", "carla", act("take-up", &[("facility_knows", yes())]));
    // Nothing can be done with a dossier before it arrived.
    let refusal = work.refused("2026-03-08", "carla", &correct(Correction::Received(at("2026-03-08 11:00"))));
    assert_eq!(refusal.code, Code::OutOfOrder);
}

#[test]
fn a_corrected_moment_moves_what_happened() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-12", "carla", act("take-up", &[("facility_knows", yes())]));
    assert_eq!(work.state("acknowledge", "2026-03-12"), ClockState::MetLate);
    work.must("2026-03-13", "carla", correct(Correction::Moment(1, at("2026-03-09"))));
    assert_eq!(work.state("acknowledge", "2026-03-13"), ClockState::Met);
    assert_eq!(work.due("progress", "2026-03-13"), "2026-03-23");
    for (moment, word) in [("2026-03-01", "before-dossier"), ("2026-03-15", "future")] {
        let command = correct(Correction::Moment(1, at(moment)));
        work.refused_as("2026-03-14", "carla", &command, word);
    }
}

#[test]
fn a_corrected_moment_stays_between_what_came_before_and_after() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-09", "hans", act("ask-reaction", &[]));
    let moment = |event, on| correct(Correction::Moment(event, at(on)));
    // Taken up and appointed on 3 March, asked on 9 March: none of these can come after the next.
    work.refused_as("2026-03-16", "carla", &moment(1, "2026-03-04"), "out-of-order");
    work.refused_as("2026-03-16", "carla", &moment(2, "2026-03-10"), "out-of-order");
    work.refused_as("2026-03-16", "carla", &moment(3, "2026-03-02"), "out-of-order");
    work.must("2026-03-16", "carla", moment(3, "2026-03-03"));
    work.must("2026-03-16", "carla", moment(3, "2026-03-12"));
    work.must("2026-03-16", "carla", moment(2, "2026-03-11"));
    assert_eq!(work.part(1).asked[0].on, day("2026-03-12"));
}

#[test]
fn a_corrected_fact_is_appended_not_overwritten() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-03", "carla", correct(Correction::Fact(1, "story".into(), text("Het hek zat dicht."))));
    assert_eq!(work.part(1).facts["story"], text("Het hek zat dicht."));
    assert_eq!(work.events.len(), 2);
    let first = fold(&rules, &work.events[..1]).expect("the log before");
    assert_eq!(first.parts[0].facts["story"], text("Het hek stond open."));
    work.refused_as("2026-03-03", "carla", &correct(Correction::Fact(1, "story".into(), yes())), "wrong-answer");
}

#[test]
fn an_answer_that_nobody_waits_for_is_not_counted() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "hans", act("record-papers", &[]));
    assert_eq!(work.part(1).answered.len(), 0);
    work.must("2026-03-04", "hans", act("ask-papers", &[]));
    assert_eq!(work.part(1).outstanding().len(), 1);
    work.must("2026-03-05", "hans", act("record-papers", &[]));
    work.must("2026-03-05", "hans", act("record-papers", &[]));
    assert_eq!((work.part(1).answered.len(), work.part(1).outstanding().len()), (1, 0));
}

#[test]
fn an_answer_that_is_asked_anew_is_given_each_time() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-03", "olga", act("ask-again", &[("memo", text("Eerste keer."))]));
    work.refused_as("2026-03-03", "olga", &act("ask-again", &[]), "missing-answer");
    work.must("2026-03-03", "olga", act("ask-again", &[("memo", text("Tweede keer."))]));
}

// Merging.

fn merge(double: &Work<'_>, kept: &Work<'_>, on: &str) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    let context = Context { procedures: kept.procedures, people: &people(), now: at(on) };
    let carla = Actor { person: "carla".into(), at: at(on) };
    decide_merge(&context, ("b", double.dossier()), ("a", kept.dossier()), &carla, Some(&"Twee keer gestuurd.".into()))
}

fn pair<'p>(rules: &'p procedure::Procedure, first: Intake, second: Intake) -> (Work<'p>, Work<'p>) {
    let mut works = [("2026-03-02", first), ("2026-03-04", second)].map(|(on, arrived)| {
        let mut work = Work::new(rules);
        work.must(on, "kim", Command::Receive(arrived));
        work.must(on, "carla", party("kim"));
        work
    });
    let double = std::mem::replace(&mut works[1], Work::new(rules));
    let [kept, _] = works;
    (kept, double)
}

#[test]
fn a_true_duplicate_is_merged_on_the_earliest_day() {
    let rules = procedure();
    let told = [("story", text("Het hek.")), ("danger_signs", yes()), ("name", text("Kim"))];
    let earlier = Intake { first_contact: Some(day("2026-02-20")), ..intake("form", &told[..1]) };
    let earlier = Intake {
        facts: facts(&[("story", text("Het hek stond open.")), ("safety", no()), ("name", text("Kim"))]),
        ..earlier
    };
    let (mut later, mut double) = pair(&rules, earlier, intake("mail", &told));
    // The other way around: the duplicate is the one that came first.
    let (gone, more) = merge(&later, &double, "2026-03-05").expect("true duplicates");
    later.take(gone);
    double.take(more);
    let kept = double.dossier();
    assert_eq!((kept.received, kept.first_contact), (at("2026-03-02"), day("2026-02-20")));
    assert_eq!(double.due("acknowledge", "2026-03-05"), "2026-03-09");
    assert_eq!(kept.parts[0].facts["danger_signs"], yes());
    assert_eq!(kept.parts[0].facts["safety"], no(), "what only the duplicate knew is known");
    assert_eq!(kept.parts[0].facts["story"], text("Het hek."), "the wording of the one that goes on");
    assert_eq!(later.state("acknowledge", "2026-03-05"), ClockState::Lapsed);
    assert_eq!(dossier::next_due(&rules, later.dossier(), day("2026-03-05")), None);
    assert!(duties(&rules, later.dossier(), day("2026-03-05")).is_empty());
}

#[test]
fn a_merge_that_would_lose_something_is_refused() {
    let rules = procedure();
    let plain = || intake("mail", &[("story", text("Het hek."))]);
    let refused = |double: &Work<'_>, kept: &Work<'_>| merge(double, kept, "2026-03-10").expect_err("a loss").code;
    // A part with its own clocks that the other does not have.
    let two = Intake { parts: vec![piece(&[]), piece(&[("kind_is", one_of("question"))])], ..plain() };
    let (kept, double) = pair(&rules, plain(), two);
    assert_eq!(refused(&double, &kept), Code::Addressee);
    // Two parts of a kind need two counterparts.
    let (kept, double) = pair(&rules, plain(), Intake { parts: vec![piece(&[]), piece(&[])], ..plain() });
    assert_eq!(refused(&double, &kept), Code::Addressee);
    // What contradicts the other is no duplicate.
    let (kept, double) =
        pair(&rules, intake("mail", &[("danger_signs", no())]), intake("mail", &[("danger_signs", yes())]));
    assert_eq!(refused(&double, &kept), Code::Addressee);
    // The other is closed already: there the clocks of the duplicate run no more.
    let (mut kept, double) = pair(&rules, plain(), plain());
    kept.must("2026-03-05", "kim", act("withdraw", &[]));
    assert_eq!(refused(&double, &kept), Code::Addressee);
    // The duplicate has been worked on.
    let (kept, mut double) = pair(&rules, plain(), plain());
    double.must("2026-03-05", "carla", act("take-up", &[("facility_knows", yes())]));
    assert_eq!(refused(&double, &kept), Code::Addressee);
    // Somebody else.
    let (mut kept, double) = pair(&rules, plain(), plain());
    kept.must("2026-03-05", "carla", party("lou"));
    assert_eq!(refused(&double, &kept), Code::Addressee);
    let (kept, double) = pair(&rules, plain(), Intake { anonymous: true, ..plain() });
    assert_eq!(refused(&double, &kept), Code::Addressee);
    // Under another version the terms differ.
    let both = vec![procedure(), version_two()];
    let mut old = Work::received(&both, "2026-05-31");
    let mut new = Work::received(&both, "2026-06-02");
    for work in [&mut old, &mut new] {
        work.must("2026-06-03", "carla", party("kim"));
    }
    assert_eq!(merge(&new, &old, "2026-06-03").expect_err("two versions").code, Code::Merged);
    // With itself.
    let context = Context { procedures: &both, people: &people(), now: at("2026-06-04") };
    let carla = Actor { person: "carla".into(), at: at("2026-06-04") };
    let itself = decide_merge(&context, ("a", old.dossier()), ("a", old.dossier()), &carla, Some(&"Fout.".into()));
    assert_eq!(itself.expect_err("one dossier").code, Code::Merged);
    let blank = decide_merge(&context, ("b", new.dossier()), ("a", old.dossier()), &carla, Some(&" ".into()));
    assert_eq!(blank.expect_err("no reason").code, Code::ReasonMissing);
}

#[test]
fn a_link_is_made_once() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let link = |kind: &str| Command::Link { dossier: "b".into(), kind: kind.into() };
    work.must("2026-03-02", "carla", link("related"));
    work.refused_as("2026-03-02", "carla", &link("related"), "nothing");
    work.refused_as("2026-03-02", "carla", &link(""), "missing-answer");
    work.must("2026-03-02", "carla", link("same-child"));
    assert_eq!(work.dossier().links.len(), 2);
}

// Versions.

#[test]
fn a_dossier_stays_under_the_version_of_its_day() {
    let both = vec![procedure(), version_two()];
    let mut work = Work::handled(&both, "2026-04-20");
    assert_eq!(&*work.dossier().version, "een");
    assert_eq!(work.due("handle", "2026-06-05"), "2026-06-01");
    let rules: &[procedure::Procedure] = &both;
    let changes = migration(&rules[0], &rules[1], work.dossier(), day("2026-06-05"));
    let handle = changes.iter().find(|change| &*change.clock == "handle").expect("it differs");
    assert_eq!((handle.before, handle.after), (Some(day("2026-06-01")), Some(day("2026-06-15"))));
    assert!(handle.ran && handle.runs);
    assert!(changes.iter().all(|change| &*change.clock == "handle" || &*change.clock == "overrun"), "{changes:?}");
    let migrate = because(Command::Migrate { to: "twee".into(), because: None }, "Beter voor de klager.");
    work.must("2026-06-05", "ada", migrate);
    assert_eq!(work.due("handle", "2026-06-05"), "2026-06-15");
    assert_eq!(&*Work::received(&both, "2026-06-01").dossier().version, "twee");
}

#[test]
fn a_version_without_the_stage_cannot_be_moved_to() {
    let other = procedure_with(&[
        ("version: een", "version: twee"),
        ("      open: { title: Open", "      begin: { title: Begin"),
        ("in: open", "in: begin"),
    ]);
    let both = vec![procedure(), other];
    let mut work = Work::new(&both);
    // Both versions are in force on the same day: pin the dossier by hand.
    let one = procedure();
    let mut alone = Work::new(&one);
    alone.must("2026-03-02", "kim", Command::Receive(intake("mail", &[("kind_is", one_of("question"))])));
    work.take(alone.events);
    let migrate = because(Command::Migrate { to: "twee".into(), because: None }, "Zo.");
    let refusal = work.refused_as("2026-03-03", "ada", &migrate, "version");
    assert!(said(&refusal).contains("Open"));
    // And a log that did it all the same is not read.
    let forged = Happening::Migrated { to: "twee".into(), reason: "Zo.".into() };
    let mut events = work.events.clone();
    events.push(Event {
        at: at("2026-03-03"),
        recorded: at("2026-03-03"),
        by: "ada".into(),
        role: None,
        what: forged,
        deviations: vec![],
    });
    assert!(fold(&both, &events).is_err());
}
