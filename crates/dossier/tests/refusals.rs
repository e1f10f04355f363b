//! Every refusal: what brings it about, its word, the clauses it cites; and the dossier stays as it was.

mod common;

use std::collections::BTreeSet;

use common::*;
use condition::Value;
use dossier::{Actor, Code, Command, Context, Correction, Intake, IntakePart, PartNumber, Procedures, decide_merge};
use procedure::Procedure;

/// What is tried: when, by whom, what; and what is said.
type Attempt = (&'static str, &'static str, Command, Code, &'static [&'static str]);

fn split(part: PartNumber, into: Vec<IntakePart>) -> Command {
    Command::Split { part, into, because: Some("Twee zaken.".into()) }
}

fn extend(clock: &str, consent: &[&str]) -> Command {
    let consent = consent.iter().map(|role| (*role).into()).collect();
    Command::Extend { part: 1, clock: clock.into(), consent, because: Some("Er komt nog een stuk.".into()) }
}

fn correct(correction: Correction) -> Command {
    Command::Correct { correction, because: Some("Verkeerd genoteerd.".into()) }
}

fn record(given: &[(&str, Value)]) -> Command {
    Command::Record { part: 1, facts: facts(given) }
}

fn party(role: &str, name: &str) -> Command {
    Command::AddParty { role: role.into(), name: name.into() }
}

/// Tries everything in the same dossier; each refusal has its code and cites at least these clauses.
fn try_all(work: &Work<'_>, attempts: Vec<Attempt>, seen: &mut BTreeSet<Code>) {
    for (moment, who, command, code, clauses) in attempts {
        let refusal = work.refused(moment, who, &command);
        assert_eq!(refusal.code, code, "{command:?}: {refusal}");
        for clause in clauses {
            assert!(refusal.clauses.iter().any(|cited| &**cited == *clause), "{refusal}: {:?}", refusal.clauses);
        }
        if refusal.code != Code::Requirement {
            assert_eq!(refusal.word(), code.word());
        }
        seen.insert(code);
    }
}

#[test]
fn every_refusal_has_its_occasion() {
    let rules = procedure();
    let mut seen = BTreeSet::new();
    nothing_yet(&rules, &mut seen);
    just_received(&rules, &mut seen);
    under_way(&rules, &mut seen);
    under_danger(&rules, &mut seen);
    closed_and_merged(&rules, &mut seen);
    versions(&mut seen);
    let never: Vec<&str> = Code::ALL.iter().filter(|code| !seen.contains(code)).map(|code| code.word()).collect();
    assert_eq!(never, Vec::<&str>::new(), "no occasion for these");
}

fn nothing_yet(rules: &Procedure, seen: &mut BTreeSet<Code>) {
    let work = Work::new(rules);
    let receive = |channel: &str, given: &[(&str, Value)]| Command::Receive(intake(channel, given));
    let many = Intake { parts: vec![piece(&[]); 21], ..intake("mail", &[]) };
    let late = Intake { first_contact: Some(day("2026-03-03")), ..intake("mail", &[]) };
    let lost = Intake { parts: vec![IntakePart { track: Some("zoek".into()), ..piece(&[]) }], ..intake("mail", &[]) };
    let attempts: Vec<Attempt> = vec![
        ("2026-03-02", "carla", act("take-up", &[]), Code::NoDossier, &[]),
        ("2026-03-02", "kim", receive("duif", &[]), Code::UnknownChannel, &[]),
        ("2026-03-02", "kim", receive("mail", &[("kleur", text("rood"))]), Code::UnknownFact, &[]),
        ("2026-03-02", "kim", receive("mail", &[("story", yes())]), Code::WrongAnswer, &["P-13"]),
        ("2026-03-02", "kim", receive("mail", &[("kind_is", one_of("ruzie"))]), Code::WrongAnswer, &[]),
        ("2026-03-02", "kim", receive("form", &[]), Code::MissingAnswer, &["P-13"]),
        ("2026-03-02", "kim", Command::Receive(many), Code::UnknownPart, &[]),
        ("2026-03-02", "kim", Command::Receive(late), Code::Future, &[]),
        ("2026-03-02", "kim", Command::Receive(lost), Code::UnknownName, &[]),
    ];
    try_all(&work, attempts, seen);
    let context = Context { procedures: rules, people: &people(), now: at("2026-03-02") };
    let kim = Actor { person: "kim".into(), at: at("2026-03-02") };
    let elsewhere = dossier::decide(&context, "elders", None, &[], &kim, &receive("mail", &[]));
    assert_eq!(elsewhere.expect_err("no such procedure").code, Code::UnknownProcedure);
    let tomorrow = Actor { person: "kim".into(), at: at("2026-03-03") };
    let early = dossier::decide(&context, "proef", None, &[], &tomorrow, &receive("mail", &[]));
    assert_eq!(early.expect_err("not yet").code, Code::Future);
    seen.extend([Code::UnknownProcedure, Code::Future]);
}

fn just_received(rules: &Procedure, seen: &mut BTreeSet<Code>) {
    let mut work = Work::received(rules, "2026-03-02 10:00");
    let take_up = |known: Value| act("take-up", &[("facility_knows", known)]);
    let refuse = |ground: &str| act("refuse", &[("ground", one_of(ground)), ("reasons", text("Zie brief."))]);
    let attempts: Vec<Attempt> = vec![
        ("2026-03-02 09:59", "carla", take_up(yes()), Code::BeforeDossier, &[]),
        ("2026-03-02 11:00", "kim", Command::Receive(intake("mail", &[])), Code::NoDossier, &[]),
        ("2026-03-02 11:00", "carla", act_on(2, "take-up", &[]), Code::UnknownPart, &[]),
        ("2026-03-02 11:00", "carla", act_on(0, "take-up", &[]), Code::UnknownPart, &[]),
        ("2026-03-02 11:00", "carla", act("vlieg", &[]), Code::UnknownAction, &[]),
        ("2026-03-02 11:00", "carla", act("take-up", &[("memo", text("x"))]), Code::UnknownFact, &[]),
        ("2026-03-02 11:00", "carla", act("record-reaction", &[]), Code::NotForThisDossier, &["P-06"]),
        ("2026-03-02 11:00", "hans", act("verdict", &[]), Code::NotOpenHere, &["P-06"]),
        ("2026-03-02 11:00", "olga", take_up(yes()), Code::Role, &["P-03"]),
        ("2026-03-02 11:00", "olga", Command::AddPart { part: piece(&[]), because: None }, Code::Role, &["P-15"]),
        ("2026-03-02 11:00", "carla", take_up(no()), Code::Requirement, &["P-03"]),
        ("2026-03-02 11:00", "carla", take_up(Value::Unknown), Code::Requirement, &["P-03"]),
        ("2026-03-02 11:00", "carla", take_up(text("ja")), Code::WrongAnswer, &["P-03"]),
        ("2026-03-02 11:00", "carla", act("refuse", &[("ground", one_of("too-old"))]), Code::MissingAnswer, &["P-07"]),
        ("2026-03-02 11:00", "carla", refuse("too-old"), Code::MissingAnswer, &["P-08"]),
        ("2026-03-02 11:00", "carla", refuse("zomaar"), Code::WrongAnswer, &["P-07"]),
        (
            "2026-03-02 11:00",
            "olga",
            act("call-back", &[("call_at", Value::Moment(at("2026-03-03 08:59")))]),
            Code::OutsideHours,
            &["P-11"],
        ),
        ("2026-03-02 11:00", "carla", Command::Undo { because: None }, Code::ReasonMissing, &[]),
        ("2026-03-02 11:00", "carla", Command::Undo { because: Some("  ".into()) }, Code::ReasonMissing, &[]),
        ("2026-03-02 11:00", "carla", because(Command::Undo { because: None }, "Fout."), Code::Nothing, &[]),
        ("2026-03-02 11:00", "carla", record(&[]), Code::Nothing, &[]),
        ("2026-03-02 11:00", "carla", split(1, vec![]), Code::Nothing, &[]),
        ("2026-03-02 11:00", "carla", split(1, vec![piece(&[])]), Code::Nothing, &[]),
        ("2026-03-02 11:00", "carla", split(9, vec![piece(&[]), piece(&[])]), Code::UnknownPart, &[]),
        ("2026-03-02 11:00", "carla", split(1, vec![piece(&[]); 21]), Code::UnknownPart, &[]),
        ("2026-03-02 11:00", "carla", extend("progress", &[]), Code::NotRunning, &[]),
        ("2026-03-02 11:00", "carla", extend("zandloper", &[]), Code::UnknownName, &[]),
        ("2026-03-02 11:00", "carla", extend("handle", &["buurman"]), Code::UnknownName, &[]),
        ("2026-03-02 11:00", "carla", party("buurman", "bas"), Code::UnknownName, &[]),
        ("2026-03-02 11:00", "carla", party("coordinator", "bas"), Code::Role, &[]),
        ("2026-03-02 11:00", "carla", party("handler", "bas"), Code::Role, &[]),
        ("2026-03-02 11:00", "carla", party("complainant", " "), Code::MissingAnswer, &[]),
        ("2026-03-02 11:00", "carla", party("complainant", &"a".repeat(301)), Code::WrongAnswer, &[]),
        ("2026-03-02 11:00", "carla", correct(Correction::Moment(0, at("2026-03-02"))), Code::UnknownName, &[]),
        ("2026-03-02 11:00", "carla", correct(Correction::Moment(7, at("2026-03-02"))), Code::UnknownName, &[]),
        ("2026-03-02 11:00", "carla", correct(Correction::Received(at("2026-03-02 11:01"))), Code::Future, &[]),
        ("2026-03-02 11:00", "carla", correct(Correction::FirstContact(day("2026-03-03"))), Code::Future, &[]),
        ("2026-03-02 11:00", "carla", correct(Correction::Fact(2, "safety".into(), yes())), Code::UnknownPart, &[]),
        ("2026-03-02 11:00", "carla", correct(Correction::Fact(1, "kleur".into(), yes())), Code::UnknownFact, &[]),
        (
            "2026-03-02 11:00",
            "carla",
            Command::Reopen { part: 1, stage: "received".into(), because: None },
            Code::Nothing,
            &[],
        ),
    ];
    try_all(&work, attempts, seen);
    grounds(&mut work, seen);
    let context = Context { procedures: rules, people: &people(), now: at("2026-03-02 10:30") };
    let carla = Actor { person: "carla".into(), at: at("2026-03-02 10:31") };
    let early = dossier::decide(&context, "proef", Some(work.dossier()), &work.events, &carla, &take_up(yes()));
    assert_eq!(early.expect_err("not yet").code, Code::Future);
}

fn grounds(work: &mut Work<'_>, seen: &mut BTreeSet<Code>) {
    let refuse = |ground: &str| act("refuse", &[("ground", one_of(ground)), ("reasons", text("Zie brief."))]);
    work.must("2026-03-02 11:00", "carla", record(&[("incident", date("2026-02-01")), ("safety", no())]));
    let too_young: Vec<Attempt> = vec![("2026-03-02 11:00", "carla", refuse("too-old"), Code::Ground, &["P-10"])];
    try_all(work, too_young, seen);
    work.must("2026-03-02 11:01", "carla", record(&[("contractual", yes())]));
    let contract: Vec<Attempt> =
        vec![("2026-03-02 11:01", "carla", act("take-up", &[("facility_knows", yes())]), Code::MustRefuse, &["P-07"])];
    try_all(work, contract, seen);
    work.must("2026-03-02 11:02", "carla", record(&[("safety", yes())]));
    let saved: Vec<Attempt> = vec![
        ("2026-03-02 11:02", "carla", refuse("contract"), Code::GroundExcepted, &["P-08"]),
        ("2026-03-02 11:01", "carla", refuse("contract"), Code::OutOfOrder, &[]),
    ];
    try_all(work, saved, seen);
}

fn under_way(rules: &Procedure, seen: &mut BTreeSet<Code>) {
    let mut work = Work::handled(rules, "2026-03-02");
    let verdict = act("verdict", &[("finding", one_of("founded")), ("reasons", text("Het hek stond open."))]);
    let attempts: Vec<Attempt> = vec![
        ("2026-03-04", "hans", verdict.clone(), Code::Requirement, &["P-06"]),
        ("2026-03-04", "hans", because(verdict, "Het moet."), Code::Requirement, &["P-06"]),
        ("2026-03-04", "carla", act("appoint", &[("handler_person", person("nauw"))]), Code::Independence, &["P-04"]),
        ("2026-03-04", "carla", act("appoint", &[("handler_person", person("junior"))]), Code::Independence, &["P-05"]),
        (
            "2026-03-04",
            "carla",
            act("appoint", &[("handler_person", person("niemand"))]),
            Code::Independence,
            &["P-05"],
        ),
        (
            "2026-03-04",
            "carla",
            act("appoint", &[("handler_person", person("onbekend"))]),
            Code::Independence,
            &["P-04"],
        ),
        ("2026-03-04", "carla", act("appoint", &[("handler_person", person("carla"))]), Code::Independence, &["P-04"]),
    ];
    try_all(&work, attempts, seen);
    work.must("2026-03-04", "chris", act("check", &[("satisfied", yes())]));
    work.must("2026-03-04", "carla", extend("handle", &[]));
    let again: Vec<Attempt> = vec![
        ("2026-03-05", "chris", act("check", &[("satisfied", yes())]), Code::Once, &["P-14"]),
        ("2026-03-05", "carla", extend("handle", &[]), Code::Consent, &["P-02"]),
        ("2026-03-05", "chris", extend("handle", &[]), Code::Role, &["P-02"]),
        ("2026-03-05", "olga", extend("handle", &[]), Code::Exhausted, &["P-02"]),
        ("2026-03-05", "carla", extend("acknowledge", &[]), Code::NotRunning, &["P-01"]),
        ("2026-03-05", "carla", because(Command::Undo { because: None }, "Fout."), Code::Nothing, &[]),
    ];
    try_all(&work, again, seen);
    work.must("2026-03-06", "hans", act("ask-reaction", &[]));
    let sent: Vec<Attempt> =
        vec![("2026-03-06", "carla", because(Command::Undo { because: None }, "Fout."), Code::Sent, &[])];
    try_all(&work, sent, seen);
    consent(seen);
}

/// Where only the way with consent is there, it says whose; where only the early way is there, that it is too late.
fn consent(seen: &mut BTreeSet<Code>) {
    let third = "          - { to-length: 8 weeks, times: 1, by: officer, clauses: [P-02] }\n";
    let rules = procedure_with(&[(third, "")]);
    let mut work = Work::handled(&rules, "2026-03-02");
    let without_reason = Command::Extend { part: 1, clock: "handle".into(), consent: vec![], because: None };
    let none: Vec<Attempt> = vec![("2026-03-04", "carla", without_reason, Code::ReasonMissing, &[])];
    try_all(&work, none, seen);
    work.must("2026-03-04", "carla", extend("handle", &[]));
    let attempts: Vec<Attempt> = vec![("2026-03-05", "carla", extend("handle", &[]), Code::Consent, &["P-02"])];
    try_all(&work, attempts, seen);
    for _ in 0..2 {
        work.must("2026-03-05", "carla", extend("handle", &["complainant"]));
    }
    let attempts: Vec<Attempt> =
        vec![("2026-03-05", "carla", extend("handle", &["complainant"]), Code::Exhausted, &["P-02"])];
    try_all(&work, attempts, seen);
    let second =
        "          - { by-length: 4 weeks, times: 2, by: coordinator, consent: complainant, clauses: [P-02] }\n";
    let rules = procedure_with(&[(third, ""), (second, "")]);
    let work = Work::handled(&rules, "2026-03-02");
    let late: Vec<Attempt> = vec![("2026-06-01", "carla", extend("handle", &[]), Code::Window, &["P-02"])];
    try_all(&work, late, seen);
}

fn under_danger(rules: &Procedure, seen: &mut BTreeSet<Code>) {
    let mut work = Work::handled(rules, "2026-03-02");
    work.must("2026-03-03", "kim", act("raise-danger", &[("danger_what", text("Een gat in het hek."))]));
    let attempts: Vec<Attempt> = vec![
        ("2026-03-03", "hans", act("ask-reaction", &[]), Code::Held, &["P-09"]),
        ("2026-03-03", "carla", because(Command::Undo { because: None }, "Fout."), Code::Sent, &[]),
    ];
    try_all(&work, attempts, seen);
}

fn closed_and_merged(rules: &Procedure, seen: &mut BTreeSet<Code>) {
    let mut work = Work::received(rules, "2026-03-02");
    work.must("2026-03-02", "carla", party("complainant", "kim"));
    work.must("2026-03-03", "kim", act("withdraw", &[]));
    let reopen = |stage: &str| because(Command::Reopen { part: 1, stage: stage.into(), because: None }, "Toch niet.");
    let take_up = act("take-up", &[("facility_knows", yes())]);
    let closed: Vec<Attempt> = vec![
        ("2026-03-04", "carla", take_up.clone(), Code::Closed, &["P-03"]),
        ("2026-03-04", "carla", because(take_up, "Maatwerk."), Code::Closed, &["P-03"]),
        ("2026-03-04", "carla", reopen("answered"), Code::UnknownName, &[]),
        ("2026-03-04", "carla", reopen("zoek"), Code::UnknownName, &[]),
        (
            "2026-03-04",
            "carla",
            Command::Reopen { part: 1, stage: "received".into(), because: None },
            Code::ReasonMissing,
            &[],
        ),
        ("2026-03-04", "carla", party("complainant", "kim"), Code::Nothing, &[]),
    ];
    try_all(&work, closed, seen);
    let mut kept = Work::received(rules, "2026-03-02");
    let double = Work::received(rules, "2026-03-03");
    let context = Context { procedures: rules, people: &people(), now: at("2026-03-04") };
    let carla = Actor { person: "carla".into(), at: at("2026-03-04") };
    let merge = |double: &Work<'_>, kept: &Work<'_>| {
        decide_merge(&context, ("b", double.dossier()), ("a", kept.dossier()), &carla, Some(&"Dubbel.".into()))
    };
    let unknown_sender = merge(&double, &kept).expect_err("nobody knows from whom they are");
    assert_eq!(unknown_sender.code, Code::Addressee);
    let mut double = double;
    for work in [&mut double, &mut kept] {
        work.must("2026-03-03", "carla", party("complainant", "kim"));
    }
    let (gone, more) = merge(&double, &kept).expect("true duplicates");
    double.take(gone);
    kept.take(more);
    let note = act("note", &[("memo", text("Nog iets."))]);
    let merged: Vec<Attempt> = vec![("2026-03-05", "olga", note, Code::Merged, &[])];
    try_all(&double, merged, seen);
    assert!(said(&double.refused("2026-03-05", "olga", &act("note", &[]))).contains("dossier a"));
    seen.insert(Code::Addressee);
}

fn versions(seen: &mut BTreeSet<Code>) {
    let both = vec![procedure(), version_two()];
    let work = Work::received(&both, "2026-03-02");
    let migrate = |to: &str| because(Command::Migrate { to: to.into(), because: None }, "Beter voor de klager.");
    let attempts: Vec<Attempt> = vec![
        ("2026-03-02", "ada", migrate("drie"), Code::Version, &[]),
        ("2026-03-02", "ada", migrate("een"), Code::Nothing, &[]),
        ("2026-03-02", "ada", Command::Migrate { to: "twee".into(), because: None }, Code::ReasonMissing, &[]),
        ("2026-03-02", "carla", migrate("twee"), Code::Role, &["P-15"]),
    ];
    try_all(&work, attempts, seen);
    // The third verdict is of the second version, and this dossier is pinned to the first.
    let mut pinned = Work::handled(&both, "2026-04-20");
    pinned.must("2026-05-01", "hans", act("ask-reaction", &[]));
    pinned.must("2026-06-20", "hans", act("record-reaction", &[]));
    let partly = act("verdict", &[("finding", one_of("partly"))]);
    pinned.refused_as("2026-07-07", "hans", &partly, "wrong-answer");
    // Two versions that begin on the same day: nobody can say which holds.
    let twins = vec![procedure(), procedure_with(&[("version: een", "version: ook")])];
    let work = Work::new(&twins);
    work.refused_as("2026-03-02", "kim", &Command::Receive(intake("mail", &[])), "version");
    assert!(twins.two_at_once("proef", day("2026-03-02")));
    assert!(!both.two_at_once("proef", day("2026-06-02")));
}

#[test]
fn a_power_that_nobody_has_says_so() {
    let rules = procedure_with(&[("  undo: { by: coordinator, clauses: [P-15] }\n", "")]);
    let work = Work::received(&rules, "2026-03-02");
    let refusal = work.refused_as("2026-03-02", "carla", &because(Command::Undo { because: None }, "Fout."), "role");
    assert!(said(&refusal).starts_with("Terugnemen kan in deze procedure niemand."));
}

#[test]
fn the_form_names_everything_that_is_missing_at_once() {
    let rules = procedure();
    let work = Work::new(&rules);
    let parts = vec![piece(&[("story", text("Het hek."))]), piece(&[])];
    let form = Command::Receive(Intake { parts, ..intake("form", &[]) });
    let refusal = work.refused_as("2026-03-02", "kim", &form, "missing-answer");
    assert_eq!(refusal.facts, ["name", "safety", "story"].map(procedure::Id::from));
    // 'Not known' is an answer to what only has to be asked; anonymous, the name is not asked.
    let given = [("story", text("Het hek.")), ("safety", Value::Unknown)];
    let nameless = Intake { anonymous: true, ..intake("form", &given) };
    assert!(work.attempt("2026-03-02", "kim", &Command::Receive(nameless)).is_ok());
    // A blank text is no answer.
    let blank = [("story", text("  ")), ("safety", no()), ("name", text("Kim"))];
    let refusal = work.refused_as("2026-03-02", "kim", &Command::Receive(intake("form", &blank)), "missing-answer");
    assert_eq!(refusal.facts, ["story"].map(procedure::Id::from));
}

#[test]
fn the_29th_of_february_2027_is_no_day() {
    let written = r#"{"date":"2027-02-29"}"#;
    assert!(serde_json::from_str::<Value>(written).is_err(), "it cannot even be written down");
    assert!(serde_json::from_str::<Value>(&written.replace("2027", "2028")).is_ok());
}

#[test]
fn what_cannot_be_an_answer_is_refused_by_kind() {
    let rules = procedure();
    let work = Work::received(&rules, "2026-03-02");
    let wrong: [(&str, Value); 9] = [
        ("safety", text("ja")),
        ("story", yes()),
        ("incident", Value::Moment(at("2026-03-02"))),
        ("times_called", text("twee")),
        ("measures", Value::Number(3)),
        ("handler_person", text("hans")),
        ("kind_is", Value::ManyOf(["complaint".into()].into())),
        ("referred_to", one_of("zoek")),
        ("story", text(&"x".repeat(20_001))),
    ];
    for (fact, value) in wrong {
        work.refused_as("2026-03-02", "carla", &record(&[(fact, value)]), "wrong-answer");
    }
    let open =
        record(&[("topics", Value::ManyOf(["iets-anders".into()].into())), ("referred_to", one_of("committee"))]);
    assert!(work.attempt("2026-03-02", "carla", &open).is_ok(), "an open list takes other words");
}

#[test]
fn the_first_check_that_applies_is_told() {
    let rules = procedure();
    let work = Work::received(&rules, "2026-03-02");
    // Not in this stage, not by this person, and with an answer of the wrong kind: the stage comes first.
    work.refused_as("2026-03-02", "olga", &act("verdict", &[("finding", yes())]), "not-open-here");
    // Not by this person, and wrong: the person comes first.
    work.refused_as("2026-03-02", "olga", &act("take-up", &[("facility_knows", text("?"))]), "role");
    // Tailored handling gets past the stage, for whom it is; then whatever comes next.
    let verdict = because(act("verdict", &[("finding", yes())]), "Maatwerk.");
    work.refused_as("2026-03-02", "carla", &verdict, "role");
}

#[test]
fn a_reason_that_is_a_book_is_refused() {
    let rules = procedure();
    let work = Work::received(&rules, "2026-03-02");
    let book = because(Command::Undo { because: None }, &"x".repeat(20_001));
    work.refused_as("2026-03-02", "carla", &book, "wrong-answer");
}
