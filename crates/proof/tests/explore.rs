//! Exploring: what never works is found, what works is not, and a bound that is met is told.
#![allow(clippy::disallowed_methods, reason = "the tests read the real files")]

#[path = "check/common.rs"]
mod common;

use common::{changed, codes, real, said};
use proof::explore::{Bounds, Exploration, Extent, explore};

fn explored(over: &str) -> Exploration {
    explore(&changed(over), Bounds::QUICK)
}

/// Exactly these problems are found in the procedure when it is changed like this.
#[track_caller]
fn finds(over: &str, expected: &[&str]) {
    let found = explored(over);
    assert_eq!(codes(&found.problems), expected, "{}", said(&found.problems));
}

#[test]
fn in_a_procedure_with_nothing_wrong_nothing_is_found_and_everything_is_looked_at() {
    let found = explored("");
    assert_eq!(codes(&found.problems), Vec::<String>::new(), "{}", said(&found.problems));
    assert_eq!(found.extent, Extent::Whole);
    // A complaint in five stages, each with no danger, danger or danger that is over; danger by itself in two.
    assert_eq!(found.combinations, 5 * 3 + 2);
}

#[test]
fn a_stage_that_nothing_leads_to() {
    finds(
        "tracks: { complaint: { stages: { wait: { title: Wachten, responsible: clerk, clauses: P-2 } } } }",
        &["error check-stage-unreachable"],
    );
}

#[test]
fn a_dead_end_is_told_with_the_way_there() {
    let over = "
everywhere: { withdraw: { in: [new, look] } }
tracks:
  complaint:
    stages: { heard: { title: Gehoord, responsible: clerk, clauses: P-2 } }
    actions: { hear: { title: Horen, by: clerk, in: look, go: heard, clauses: P-2 } }
";
    let found = explored(over);
    assert_eq!(codes(&found.problems), ["error check-dead-end", "note check-stage-idle"], "{}", said(&found.problems));
    let told = text::say(text::Language::En, &found.problems[0].message);
    assert!(told.ends_with("It gets there like this: arrived by 'brief', Oppakken and Horen."), "{told}");
}

#[test]
fn stages_that_only_lead_to_each_other_are_a_dead_end() {
    let over = "
everywhere: { withdraw: { in: [new, look] } }
tracks:
  complaint:
    stages:
      here: { title: Hier, responsible: clerk, clauses: P-2 }
      there: { title: Daar, responsible: clerk, clauses: P-2 }
    actions:
      hide: { title: Verstoppen, by: clerk, in: look, go: here, clauses: P-2 }
      forth: { title: Heen, by: clerk, in: here, go: there, clauses: P-2 }
      back: { title: Weer, by: clerk, in: there, go: here, clauses: P-2 }
";
    let found = explored(over);
    assert!(!found.problems.is_empty());
    assert!(codes(&found.problems).iter().all(|code| code == "error check-dead-end"), "{}", said(&found.problems));
}

#[test]
fn an_action_that_nobody_can_take_says_why() {
    let over = "tracks: { complaint: { actions: { remind: { title: Herinneren, by: clerk, in: new, if: \"waiting('reaction')\", clauses: P-2 } } } }";
    let found = explored(over);
    assert_eq!(codes(&found.problems), ["error check-action-unreachable"], "{}", said(&found.problems));
    assert!(said(&found.problems).contains("this never holds: waiting('reaction')"));
}

#[test]
fn an_action_that_is_possible_only_by_deviating_is_told_as_that() {
    // The boss may deviate from what is not firm; the clerk's action becomes the boss's.
    let over = "
tracks:
  complaint:
    actions:
      hurry:
        title: Spoed geven
        by: boss
        in: new
        requires: { heard: { that: \"answered('reaction')\", else: Vraag eerst een reactie., clauses: P-2 } }
        clauses: P-2
";
    finds(over, &["note check-action-by-exception"]);
    finds(&over.replace("else:", "firm: yes, else:"), &["error check-action-unreachable"]);
}

#[test]
fn an_outcome_that_another_always_comes_before() {
    let over = "
tracks:
  complaint:
    actions:
      take:
        go: ~
        asks: { right: must }
        then:
          - { if: known(right), go: look, clauses: P-2 }
          - { go: refused, clauses: P-2 }
";
    finds(over, &["note check-outcome-never"]);
}

#[test]
fn a_requirement_that_always_holds() {
    let over = "tracks: { complaint: { actions: { ask: { requires: { taken: { that: \"done('take')\", else: Eerst oppakken., clauses: P-2 } } } } } }";
    finds(over, &["note check-requirement-idle"]);
}

#[test]
fn a_route_behind_one_that_takes_everything() {
    let over = "
intake:
  routes:
    - { go: complaint/, clauses: P-1 }
    - { if: in_danger, go: danger/, clauses: P-3 }
    - { go: complaint/, clauses: P-1 }
";
    finds(over, &["error check-route-never", "error check-route-never"]);
}

#[test]
fn clocks_that_never_begin_or_that_nothing_can_meet() {
    let clock = |starts: &str, met_by: &str| {
        format!(
            "tracks: {{ complaint: {{ clocks: {{ extra: {{ title: extra, starts: {starts}, within: 1 week, first-day: day-after, shift: none, force: promise, {met_by} outlives: yes, clauses: P-2 }} }} }} }}"
        )
    };
    finds(&clock("received", "met-by: action take,"), &[]);
    finds(
        &clock("{ later-of: [first stage answered, first stage refused] }", "met-by: action take,"),
        &["error check-clock-never-starts"],
    );
    finds(&clock("first stage answered", "met-by: action take,"), &["error check-clock-never-met"]);
    finds(&clock("received", ""), &["error check-clock-met-by-nothing"]);
    // A window is nobody's duty: there is nothing to meet.
    finds(&clock("received", "").replace("promise", "window"), &[]);
}

#[test]
fn a_clock_of_the_law_is_left_to_the_comparison_with_the_law() {
    finds("tracks: { complaint: { actions: { refuse: { marks: ~ } } } }", &[]);
}

#[test]
fn stages_without_somebody_responsible() {
    // Further on somebody has been appointed, or the part would still be there.
    finds("roles: { clerk: { appointed: yes } }", &["error check-stage-nobody"]);
    finds("tracks: { complaint: { stages: { new: { responsible: boss } } } }", &["note check-stage-idle"]);
}

#[test]
fn a_role_that_nobody_can_ever_be_appointed_to() {
    let over = "
roles: { guest: { title: gast, sees: nothing, appointed: yes, clauses: P-2 } }
general: { assign: ~ }
tracks: { complaint: { actions: { take: { by: [clerk, guest] } } } }
";
    finds(over, &["note check-role-never-acts"]);
}

#[test]
fn danger_can_be_told_from_everywhere_and_when_something_arrives() {
    finds("everywhere: { alarm: { in: [new, look] } }", &["error check-danger-not-raisable"; 0]);
    finds("everywhere: { alarm: { also-closed: no } }", &["error check-danger-not-raisable"; 3]);
    finds("everywhere: { alarm: { also-closed: no, in: new } }", &["error check-danger-not-raisable"; 4]);
    finds(
        "everywhere: { alarm: ~ }\ninterrupts: { danger: { settled-by: ~ } }",
        &["error check-danger-not-raisable-at-all"],
    );
    finds(
        "intake: { routes: [{ go: complaint/, clauses: P-1 }] }\ninterrupts: { danger: { proposed-if: ~ } }",
        &["error check-danger-not-at-intake"],
    );
    // Proposed by itself is enough.
    finds("intake: { routes: [{ go: complaint/, clauses: P-1 }] }", &[]);
    finds("tracks: { danger: { counts-as: contact } }", &["note check-no-danger"]);
}

#[test]
fn what_is_written_and_that_nothing_ever_does() {
    finds("letters: { more: { title: nog een, to: complainant, clauses: P-2 } }", &["note check-letter-never"]);
    finds(
        "tracks: { complaint: { actions: { ask: { opens: ~ } } } }",
        &[
            "error check-stage-unreachable",
            "error check-action-unreachable",
            "error check-action-unreachable",
            "note check-body-never",
            "note check-request-never",
        ],
    );
    finds(
        "requests: { other: { title: iets, to: clerk, duty-of: clerk, clauses: P-2 } }",
        &["note check-request-never"],
    );
    finds(
        "tracks: { complaint: { actions: { take: { opens: other } } } }
requests: { other: { title: iets, to: clerk, duty-of: clerk, clauses: P-2 } }",
        &["note check-request-unanswered"],
    );
    finds("milestones: { extra: Nog iets }", &["note check-milestone-never"]);
    finds(
        "milestones: { extra: Nog iets }\ntracks: { complaint: { actions: { ask: { if: \"!marked('extra')\" } } } }",
        &["error check-milestone-never"],
    );
    finds("tracks: { complaint: { actions: { refuse: { asks: { ground: ~ } } } } }", &["note check-ground-never"]);
    finds("bodies: { ombudsman: { route-if: \"stage == 'new' && stage == 'look'\" } }", &["note check-body-never"]);
}

#[test]
fn a_fact_that_decides_something_and_that_nobody_is_asked() {
    let over = |condition: &str| {
        format!(
            "facts: {{ extra: {{ kind: yes-no, title: Extra?, clauses: P-1 }} }}\ntracks: {{ complaint: {{ actions: {{ ask: {{ if: {condition} }} }} }} }}"
        )
    };
    finds(&over("\"!known(extra)\""), &["error check-fact-never"]);
    // Asked, or looked at by a route: then somebody tells it.
    finds(&format!("{}\nintake: {{ steps: {{ all: {{ asks: {{ extra: may }} }} }} }}", over("\"!known(extra)\"")), &[]);
}

#[test]
fn a_clause_that_nothing_executes() {
    // A choice tells how a clause is read, and executes nothing.
    let only_chosen = "
roles: { complainant: { clauses: P-2 } }
facts: { event_date: { clauses: P-2 } }
channels: { letter: { clauses: P-2 } }
contacts: { desk: { clauses: P-2 } }
bodies: { ombudsman: { clauses: P-2 } }
intake:
  routes: [{ if: in_danger, go: danger/, clauses: P-3 }, { go: complaint/, clauses: P-2 }]
  clauses: P-2
everywhere: { withdraw: { clauses: P-2 } }
tracks: { complaint: { clauses: P-2, stages: { withdrawn: { clauses: P-2 } } } }
reports: { year: { clauses: P-2 } }
choices: { one: { question: Wie?, chosen: iedereen, because: Zo staat het er., clauses: P-1 } }
";
    finds(only_chosen, &["error check-clause-nowhere"]);
    finds(
        &format!("{only_chosen}human: {{ all: {{ what: Iedereen telt., at: [action take], clauses: P-1 }} }}\n"),
        &[],
    );
}

#[test]
fn what_is_not_known_is_neither_so_nor_not_so() {
    let unknown = |condition: &str| {
        format!(
            "facts: {{ extra: {{ kind: yes-no, title: Extra?, clauses: P-1 }} }}
tracks:
  complaint:
    actions:
      tell: {{ title: Vertellen, by: clerk, in: refused, asks: {{ extra: must }}, clauses: P-2 }}
      more: {{ title: Meer, by: clerk, in: new, if: \"{condition}\", clauses: P-2 }}"
        )
    };
    // In that stage nobody has told it yet.
    finds(&unknown("extra"), &["error check-action-unreachable"]);
    finds(&unknown("!extra"), &["error check-action-unreachable"]);
    finds(&unknown("extra || !extra"), &["error check-action-unreachable"]);
    finds(&unknown("!known(extra)"), &[]);
    finds(&unknown("extra || stage == 'new'"), &[]);
    finds(&unknown("!(extra && stage == 'look')"), &[]);
}

#[test]
fn an_outcome_is_not_chosen_past_one_that_cannot_be_told_yet() {
    let over = "
facts: { extra: { kind: yes-no, title: Extra?, clauses: P-1 } }
tracks:
  complaint:
    actions:
      tell: { title: Vertellen, by: clerk, in: refused, asks: { extra: must }, clauses: P-2 }
      take: { go: ~, then: [{ if: extra, go: refused, clauses: P-2 }, { go: look, clauses: P-2 }] }
";
    let found = explored(over);
    let codes = codes(&found.problems);
    assert!(codes.contains(&"error check-action-unreachable".to_owned()), "{}", said(&found.problems));
    assert!(said(&found.problems).contains("'Oppakken'"), "{}", said(&found.problems));
}

#[test]
fn answers_that_may_be_unknown_are_tried_as_unknown() {
    let over = |how: &str| {
        format!(
            "tracks: {{ complaint: {{ actions: {{ take: {{ asks: {{ right: {how} }} }}, doubt: {{ title: Twijfelen, by: clerk, in: look, if: \"!known(right)\", clauses: P-2 }} }} }} }}"
        )
    };
    finds(&over("ask"), &[]);
    finds(&over("must"), &["error check-action-unreachable"]);
}

#[test]
fn a_bound_that_is_met_is_told_and_then_nothing_is_certain() {
    let tight = Bounds { states: 3, closer: 0, closest: 0, ..Bounds::QUICK };
    let found = explore(&changed(""), tight);
    assert_eq!(found.extent, Extent::Limited);
    let codes = codes(&found.problems);
    assert!(codes.contains(&"note check-limited".to_owned()), "{}", said(&found.problems));
    assert!(codes.contains(&"note check-stage-unreachable".to_owned()), "{}", said(&found.problems));
    assert!(!codes.iter().any(|code| code.starts_with("error")), "{}", said(&found.problems));
    let shallow = explore(&changed(""), Bounds { depth: 1, ..tight });
    assert_eq!(shallow.extent, Extent::Limited);
}

#[test]
fn what_breaks_off_at_every_state_still_says_what_it_looked_at() {
    let found = explore(&changed(""), Bounds { closer: 0, closest: 0, ..Bounds::QUICK });
    assert_eq!(found.extent, Extent::Shown);
    assert_eq!(codes(&found.problems), Vec::<String>::new(), "{}", said(&found.problems));
}

#[test]
fn exploring_gives_the_same_each_time() {
    let (first, second) = (explored(""), explored(""));
    assert_eq!((first.states, first.tries, first.problems), (second.states, second.tries, second.problems));
}

/// What shows something new reaches every combination of stages that all states together reach.
#[test]
fn the_quick_look_reaches_the_same_stages_as_all_states_together() {
    let paths = [
        "procedures/sociaal-huis-koksijde/procedure.yaml",
        "crates/gehoor/templates/nl-jeugdwet/procedure.yaml",
        "crates/gehoor/templates/be-bestuursdecreet/procedure.yaml",
        "crates/gehoor/templates/nl-awb/procedure.yaml",
        "crates/gehoor/templates/nl-wko/procedure.yaml",
    ];
    for path in paths {
        let procedure = real(path);
        // As far as it takes to look at every state: with danger beside each course those are tens of thousands.
        let whole = explore(&procedure, Bounds { states: 100_000, closer: 1_000_000, ..Bounds::QUICK });
        assert_eq!(whole.extent, Extent::Whole, "{path}");
        let quick = explore(&procedure, Bounds { closer: 0, closest: 0, ..Bounds::QUICK });
        assert_eq!(quick.extent, Extent::Shown, "{path}");
        assert_eq!(quick.combinations, whole.combinations, "{path}");
        assert!(quick.states < whole.states, "{path}");
        assert_eq!(codes(&quick.problems), codes(&whole.problems), "{path}");
    }
}
