//! Who may: roles, appointments, independence, standing in, deviations.

mod common;

use common::*;
use dossier::view::{actions, blocked_roles, sees};
use dossier::{Actor, Code, Command, Context, Person};

fn party(role: &str, name: &str) -> Command {
    Command::AddParty { role: role.into(), name: name.into() }
}

fn assign(role: &str, person: &str) -> Command {
    Command::Assign { role: role.into(), person: person.into(), because: None }
}

fn substitute(role: &str, person: &str) -> Command {
    Command::Substitute { role: role.into(), person: person.into(), because: Some("Niemand anders kan.".into()) }
}

fn appoint(who: &str) -> Command {
    act("appoint", &[("handler_person", person(who))])
}

#[test]
fn an_appointed_role_is_held_by_appointment_only() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.people
        .people
        .insert("bas".into(), Person { roles: vec!["handler".into()], ..people().people["hans"].clone() });
    work.must("2026-03-02", "carla", act("take-up", &[("facility_knows", yes())]));
    work.refused_as("2026-03-02", "bas", &act("ask-reaction", &[]), "role");
    work.must("2026-03-03", "carla", appoint("bas"));
    work.must("2026-03-03", "bas", act("ask-papers", &[]));
    // Whoever comes in their place has the role; the one before has it no more.
    work.must("2026-03-04", "carla", appoint("hilde"));
    work.refused_as("2026-03-04", "bas", &act("ask-papers", &[]), "role");
    assert_eq!(&*work.dossier().holder("handler").expect("somebody").person, "hilde");
}

#[test]
fn who_turns_out_to_be_involved_stops() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "hans", act("ask-papers", &[]));
    let involved = work.people.people.get_mut("hans").expect("hans");
    involved.qualities.insert("involved".into(), true);
    let refusal = work.refused_as("2026-03-05", "hans", &act("record-papers", &[]), "independence");
    assert_eq!((refusal.rule.as_deref(), &*refusal.clauses[0]), (Some("involved"), "P-04"));
    // What was known when they were appointed counts where nothing newer is known.
    work.people.people.get_mut("hans").expect("hans").qualities.clear();
    work.must("2026-03-05", "hans", act("record-papers", &[]));
}

#[test]
fn who_is_complained_about_does_not_act() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "carla", party("complained-about", "hans"));
    work.refused_as("2026-03-04", "hans", &act("ask-papers", &[]), "independence");
    work.refused_as("2026-03-04", "carla", &appoint("hans"), "independence");
}

#[test]
fn a_rule_that_only_warns_takes_a_reason_on_the_record() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    // Carla acted as the coordinator; the handler had better be somebody else.
    let refusal = work.refused_as("2026-03-04", "carla", &appoint("carla"), "independence");
    assert!(refusal.reason_would_do);
    work.refused_as("2026-03-04", "carla", &because(appoint("carla"), " "), "independence");
    work.must("2026-03-04", "carla", because(appoint("carla"), "Hans is ziek."));
    let (event, deviation) = &work.dossier().deviations[0];
    assert_eq!((*event, &*deviation.rule, &*deviation.reason), (3, "coordinator", "Hans is ziek."));
    // Acting asks again.
    work.refused_as("2026-03-05", "carla", &act("ask-papers", &[]), "independence");
    work.must("2026-03-05", "carla", because(act("ask-papers", &[]), "Hans is nog ziek."));
    assert_eq!(work.dossier().deviations.len(), 2);
}

#[test]
fn a_general_power_takes_a_reason_too() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-02", "carla", party("complained-about", "olga"));
    let split = |because: Option<&str>| Command::Split {
        part: 1,
        into: vec![piece(&[]), piece(&[])],
        because: because.map(Into::into),
    };
    let refusal = work.refused_as("2026-03-03", "olga", &split(None), "independence");
    assert!(refusal.reason_would_do && refusal.clauses.iter().any(|clause| &**clause == "P-15"));
    work.must("2026-03-03", "olga", split(Some("Alleen olga is er.")));
    assert_eq!(work.dossier().deviations.len(), 1);
    assert_eq!(&*work.dossier().deviations[0].1.rule, "complained-about");
}

#[test]
fn a_role_that_breaks_no_rule_comes_first() {
    let rules = procedure_with(&[("never: { complained-about: { clauses: [P-04] } }\n    own", "own")]);
    let mut work = Work::received(&rules, "2026-03-02");
    work.people.people.get_mut("olga").expect("olga").roles = vec!["officer".into(), "coordinator".into()];
    work.must("2026-03-02", "carla", party("complained-about", "olga"));
    let record = Command::Record { part: 1, facts: facts(&[("memo", text("Zo."))]) };
    work.must("2026-03-03", "olga", record);
    assert_eq!(work.events.last().and_then(|event| event.role.as_deref()), Some("coordinator"));
    assert!(work.dossier().deviations.is_empty());
}

#[test]
fn a_procedure_that_blocks_itself_says_so_and_lets_somebody_stand_in() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.people.people.remove("cor");
    work.must("2026-03-02", "carla", party("complained-about", "carla"));
    let blocked = blocked_roles(&rules, work.dossier(), &work.people);
    assert_eq!(blocked.len(), 1);
    assert_eq!(&*blocked[0].role, "coordinator");
    assert_eq!(blocked[0].people, [("carla".into(), "complained-about".into())]);
    work.refused_as("2026-03-03", "carla", &act("take-up", &[("facility_knows", yes())]), "independence");
    work.refused_as("2026-03-03", "carla", &substitute("coordinator", "hans"), "role");
    let without = Command::Substitute { role: "coordinator".into(), person: "hans".into(), because: None };
    work.refused_as("2026-03-03", "ada", &without, "reason-missing");
    work.refused_as("2026-03-03", "ada", &substitute("coordinator", "carla"), "independence");
    work.must("2026-03-03", "ada", substitute("coordinator", "hans"));
    assert!(blocked_roles(&rules, work.dossier(), &work.people).is_empty());
    work.must("2026-03-03", "hans", act("take-up", &[("facility_knows", yes())]));
    // The clock kept running meanwhile.
    assert_eq!(work.due("handle", "2026-03-03"), "2026-04-13");
}

#[test]
fn who_stands_in_may_lack_a_quality_never_be_excluded() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.refused_as("2026-03-03", "ada", &substitute("handler", "nauw"), "independence");
    work.refused_as("2026-03-03", "ada", &substitute("handler", "onbekend"), "independence");
    work.refused_as("2026-03-03", "carla", &assign("handler", "junior"), "independence");
    work.must("2026-03-03", "ada", substitute("handler", "junior"));
    assert_eq!(work.dossier().deviations.len(), 1, "what is lacking is on the record");
    work.must("2026-03-04", "junior", act("ask-papers", &[]));
}

#[test]
fn whoever_handles_does_not_check() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-04", "carla", appoint("chris"));
    work.refused_as("2026-03-04", "chris", &act("check", &[("satisfied", yes())]), "independence");
    // Nor are both given to one person at once.
    let both = act("appoint", &[("handler_person", person("hilde")), ("checker_person", person("hilde"))]);
    let refusal = work.refused_as("2026-03-04", "carla", &both, "independence");
    assert_eq!(refusal.rule.as_deref(), Some("handler"));
    let two = act("appoint", &[("handler_person", person("hilde")), ("checker_person", person("hans"))]);
    work.refused_as("2026-03-04", "carla", &two, "independence");
    let free = act("appoint", &[("handler_person", person("hilde")), ("checker_person", person("cor"))]);
    work.must("2026-03-04", "carla", because(free, "Cor controleert."));
    assert_eq!(&*work.dossier().holder("checker").expect("somebody").person, "cor");
}

#[test]
fn who_is_known_already_is_appointed() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    work.must("2026-03-02", "carla", Command::Record { part: 1, facts: facts(&[("handler_person", person("hans"))]) });
    work.must("2026-03-02", "carla", act("appoint", &[]));
    assert_eq!(&*work.dossier().holder("handler").expect("somebody").person, "hans");
}

#[test]
fn tailored_handling_goes_outside_the_stage_with_a_reason() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let early = act("send-progress", &[]);
    let refusal = work.refused_as("2026-03-03", "carla", &early, "not-open-here");
    assert!(refusal.reason_would_do);
    work.must("2026-03-03", "carla", because(early.clone(), "De klager belde."));
    assert_eq!(&*work.dossier().deviations[0].1.rule, "stage");
    assert_eq!(work.dossier().deviations[0].1.clauses, ["P-12".into()]);
    // For others the stage holds, whatever the reason.
    let refusal = work.refused_as("2026-03-03", "olga", &because(early, "Zo."), "not-open-here");
    assert!(!refusal.reason_would_do);
}

#[test]
fn a_requirement_that_is_not_firm_gives_way_to_a_reason() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let early = act("take-up", &[("facility_knows", no())]);
    let refusal = work.refused_as("2026-03-03", "carla", &early, "first-line");
    assert!(refusal.reason_would_do);
    assert_eq!(said(&refusal), "De voorziening kent de klacht nog niet. Laat het daar eerst weten.");
    work.must("2026-03-03", "carla", because(early, "De voorziening is gesloten."));
    let (_, deviation) = &work.dossier().deviations[0];
    assert_eq!((&*deviation.rule, &*deviation.clauses[0]), ("first-line", "P-03"));
}

#[test]
fn the_open_list_is_what_can_be_done() {
    let rules = procedure();
    let work = Work::handled(&rules, "2026-03-02");
    let open = |who: &str| -> Vec<String> {
        let now = at("2026-03-04");
        let context = Context { procedures: &rules, people: &work.people, now };
        let actor = Actor { person: who.into(), at: now };
        let all = actions(&context, work.dossier(), 1, &actor);
        assert!(all.iter().all(|one| &*one.action.id != "record-reaction"), "not for this dossier, so not shown");
        all.iter().filter(|one| one.is_open()).map(|one| one.action.id.to_string()).collect()
    };
    assert_eq!(open("hans"), ["ask-reaction", "ask-papers", "record-papers", "send-progress", "raise-danger", "note"]);
    assert_eq!(open("carla"), ["appoint", "send-progress", "raise-danger", "note"]);
    assert_eq!(open("chris"), ["check", "raise-danger", "note"]);
    assert_eq!(open("kim"), ["raise-danger"]);
    // What is closed says why, and whether a reason would open it.
    let now = at("2026-03-04");
    let context = Context { procedures: &rules, people: &work.people, now };
    let all = actions(&context, work.dossier(), 1, &Actor { person: "carla".into(), at: now });
    let closed = all.iter().find(|one| &*one.action.id == "take-up").and_then(|one| one.refusal.as_ref());
    assert!(closed.is_some_and(|refusal| refusal.code == Code::NotOpenHere && refusal.reason_would_do));
    let verdict = all.iter().find(|one| &*one.action.id == "verdict").expect("shown");
    assert_eq!(verdict.asks.len(), 3);
}

#[test]
fn a_requirement_about_what_is_asked_counts_as_open() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let take_up_open = |work: &Work<'_>| {
        let now = at("2026-03-04");
        let context = Context { procedures: &rules, people: &work.people, now };
        let all = actions(&context, work.dossier(), 1, &Actor { person: "carla".into(), at: now });
        all.iter().any(|one| &*one.action.id == "take-up" && one.is_open())
    };
    assert!(take_up_open(&work), "the answer decides");
    work.must("2026-03-03", "carla", Command::Record { part: 1, facts: facts(&[("facility_knows", no())]) });
    assert!(take_up_open(&work), "it is asked again");
}

#[test]
fn a_ground_about_what_is_asked_leaves_the_action_open() {
    let rules = procedure();
    let mut work = Work::received(&rules, "2026-03-02");
    let contract = Command::Record { part: 1, facts: facts(&[("contractual", yes())]) };
    work.must("2026-03-03", "olga", contract);
    // Whoever takes it up is asked about the contract: another answer opens what the known one would refuse.
    let now = at("2026-03-03");
    let context = Context { procedures: &rules, people: &work.people, now };
    let all = actions(&context, work.dossier(), 1, &Actor { person: "carla".into(), at: now });
    assert!(all.iter().any(|one| &*one.action.id == "take-up" && one.is_open()));
    let same = act("take-up", &[("facility_knows", yes())]);
    work.refused_as("2026-03-03", "carla", &same, "must-refuse");
    work.must("2026-03-03", "carla", act("take-up", &[("facility_knows", yes()), ("contractual", no())]));
}

#[test]
fn what_does_not_come_by_the_form_is_registered_by_whom_the_procedure_says() {
    let rules = procedure();
    let work = Work::new(&rules);
    let told = |channel: &str| Command::Receive(intake(channel, &[("story", text("Het hek stond open."))]));
    let refusal = work.refused_as("2026-03-02", "carla", &told("telephone"), "role");
    assert_eq!((said(&refusal).contains("medewerker"), &*refusal.clauses[0]), (true, "P-13"));
    // The officer registers; who is not of the organisation sends it; the form is filled in by whoever wants to.
    let form = [("story", text("Het hek stond open.")), ("safety", no()), ("name", text("Kim"))];
    let form = Command::Receive(intake("form", &form));
    for (who, command) in [("olga", told("telephone")), ("kim", told("mail")), ("carla", form)] {
        assert!(work.attempt("2026-03-02", who, &command).is_ok(), "{who}");
    }
    // Danger waits for nobody, whoever hears of it.
    for facts in [[("danger_signs", yes())], [("kind_is", one_of("danger"))]] {
        let command = Command::Receive(intake("telephone", &facts));
        assert!(work.attempt("2026-03-02", "carla", &command).is_ok());
    }
}

#[test]
fn people_see_what_their_role_lets_them() {
    let rules = procedure();
    let mut work = Work::handled(&rules, "2026-03-02");
    work.must("2026-03-03", "carla", party("complainant", "kim"));
    work.must("2026-03-03", "carla", party("complained-about", "bas"));
    let who = |work: &Work<'_>| -> Vec<&'static str> {
        let all = ["carla", "hans", "hilde", "kim", "bas", "chris", "leo", "ada", "niemand"];
        all.into_iter().filter(|who| sees(&rules, work.dossier(), &work.people, who, day("2026-03-06"))).collect()
    };
    assert_eq!(who(&work), ["carla", "hans", "kim"]);
    // Whoever is alarmed by a proposal has to see what it is about, until somebody has decided.
    let signs = |there| Command::Record { part: 1, facts: facts(&[("danger_signs", there)]) };
    work.must("2026-03-03", "olga", signs(yes()));
    assert_eq!(who(&work), ["carla", "hans", "kim", "leo"]);
    work.must("2026-03-03", "olga", signs(no()));
    assert_eq!(who(&work), ["carla", "hans", "kim"]);
    work.must("2026-03-03", "olga", signs(yes()));
    work.must("2026-03-03", "leo", act("dismiss-danger", &[]));
    assert_eq!(who(&work), ["carla", "hans", "kim"]);
    work.must("2026-03-04", "kim", act("raise-danger", &[]));
    assert_eq!(who(&work), ["carla", "hans", "kim", "leo"]);
    work.must("2026-03-05", "leo", act_on(2, "calm", &[]));
    assert_eq!(who(&work), ["carla", "hans", "kim", "leo"], "or was open");
}
