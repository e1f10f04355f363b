//! Bad input to the command line and in scenario files: exactly what is said, where, and with which exit code.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run gave: exit code, output, errors.
type Run = (Option<i32>, String, String);

fn gehoor(arguments: &[&str]) -> Run {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    gehoor_in(&folder, arguments)
}

fn gehoor_in(folder: &Path, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_gehoor"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the binary runs");
    let words = |bytes: Vec<u8>| String::from_utf8(bytes).expect("words");
    (output.status.code(), words(output.stdout), words(output.stderr))
}

/// Refused before anything was tried: nothing on the output, exit code 2, and this said.
fn refused(arguments: &[&str], said: &str) {
    assert_eq!(gehoor(arguments), (Some(2), String::new(), format!("{said}\n")), "{arguments:?}");
}

fn term(from: &str, within: &str, said: &str) {
    refused(&["term", "--from", from, "--within", within], said);
}

#[test]
fn a_term_from_a_day_that_does_not_exist() {
    let remedy = "Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-03-12.";
    term("2027-02-29", "6 weeks", &format!("'2027-02-29' is geen bestaande datum. {remedy}"));
    term("2026-13-01", "6 weeks", &format!("'2026-13-01' is geen bestaande datum. {remedy}"));
    term("1-3-2026", "6 weeks", &format!("'1-3-2026' is geen bestaande datum. {remedy}"));
    term("vandaag", "6 weeks", &format!("'vandaag' is geen bestaande datum. {remedy}"));
    term("", "6 weeks", &format!("'' is geen bestaande datum. {remedy}"));
    term("-2026-01-01", "6 weeks", &format!("'-2026-01-01' is geen bestaande datum. {remedy}"));
}

#[test]
fn a_term_that_is_no_length() {
    let remedy =
        "Schrijf een getal met een eenheid: '10 calendar-days', '10 working-days', '6 weeks', '3 months' of '1 year'.";
    term(
        "2026-02-20",
        "10 days",
        "'10 days' zegt niet welke dagen tellen. Schrijf '10 calendar-days' (alle dagen tellen) of '10 working-days' \
         (weekend en feestdagen tellen niet).",
    );
    term("2026-02-20", "10", &format!("Bij '10' staat niet waarin de termijn telt. {remedy}"));
    term("2026-02-20", "6 weken", &format!("De eenheid 'weken' bestaat niet. {remedy}"));
    term("2026-02-20", "zes weken", &format!("'zes weken' is geen termijn. {remedy}"));
    term("2026-02-20", "", &format!("'' is geen termijn. {remedy}"));
    term("2026-02-20", "0 weeks", &format!("Een termijn kan niet nul zijn. {remedy}"));
    term("2026-02-20", "-3 weeks", &format!("Een termijn kan niet onder nul zijn (-3). {remedy}"));
    term("2026-02-20", "1.5 weeks", &format!("'1.5 weeks' is geen termijn. {remedy}"));
    term(
        "2026-02-20",
        "99999999999999999999 years",
        &format!("Een termijn van 99999999999999999999 is te lang: het getal mag hoogstens 10000 zijn. {remedy}"),
    );
}

#[test]
fn a_term_that_ends_beyond_all_calendars() {
    let said =
        "Een termijn van 10000 jaar vanaf vrijdag 20 februari 2026 valt buiten de jaren waarmee gerekend kan worden.";
    term("2026-02-20", "10000 years", said);
}

#[test]
fn words_that_a_term_does_not_know() {
    let with = |option: &str, word: &str, said: &str| {
        refused(&["term", "--from", "2026-02-20", "--within", "6 weeks", option, word], said);
    };
    with("--calendar", "holland", "Er is geen kalender 'holland'. Kies uit: be, be-vlg, nl.");
    with("--shift", "monday", "'monday' kan hier niet. Kies uit: none, next-working-day, atw.");
    with("--first-day", "tomorrow", "'tomorrow' kan hier niet. Kies uit: day-after, same-day.");
    with("--month-end", "last", "'last' kan hier niet. Kies uit: same-number, day-before, earlier.");
}

#[test]
fn the_same_in_english() {
    let arguments = ["--language", "en", "term", "--from", "2027-02-29", "--within", "6 weeks"];
    let said = "'2027-02-29' is not a date that exists. Write a date as year-month-day, for example 2026-03-12.";
    refused(&arguments, said);
}

#[test]
fn paths_that_lead_nowhere() {
    for command in ["check", "clauses", "scenario"] {
        refused(&[command, "no/such/folder"], "Het pad 'no/such/folder' bestaat niet.");
        let nothing = "In 'healthy/letters' is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met \
                       zulke mappen.";
        refused(&[command, "healthy/letters"], nothing);
        // One wrong path is told, also when another is right.
        refused(&[command, "healthy", "no/such/folder"], "Het pad 'no/such/folder' bestaat niet.");
    }
}

#[test]
fn versions_that_cannot_be_compared() {
    refused(&["diff", "no/such/folder", "healthy"], "Het pad 'no/such/folder' bestaat niet.");
    // Whoever has two mistakes hears of two.
    refused(&["diff", "no", "such"], "Het pad 'no' bestaat niet.\nHet pad 'such' bestaat niet.");
    let nothing = "In 'healthy/letters' is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met zulke mappen.";
    refused(&["diff", "healthy", "healthy/letters"], nothing);
    let procedures = "../../../../procedures";
    let several = format!(
        "In '{procedures}' staan meer procedures. Kies er een: {procedures}/cjg-westelijke-mijnstreek, \
         {procedures}/kind-en-gezin, {procedures}/kluppluz of {procedures}/sociaal-huis-koksijde."
    );
    refused(&["diff", procedures, "healthy"], &several);
    let others = "'Gemeente Voorbeeldstad' en 'KluppluZ' zijn twee procedures, geen twee versies van dezelfde. Geef twee \
                  bestanden met dezelfde naam bij 'procedure'.";
    refused(&["diff", "healthy", &format!("{procedures}/kluppluz")], others);
    let (code, out, err) = gehoor(&["diff", "healthy", "001-term-without-unit"]);
    assert_eq!((code, err.as_str()), (Some(2), ""));
    assert!(out.contains("001-term-without-unit/procedure.yaml:6:"), "{out}");
}

#[test]
fn a_file_that_is_no_procedure() {
    let (code, out, err) = gehoor(&["check", "--quiet", "healthy/clauses.yaml"]);
    assert_eq!((code, err.as_str()), (Some(1), ""));
    assert!(out.contains("healthy/clauses.yaml:2:1: fout: Een procedure kent geen sleutel 'sources'.\n"), "{out}");
}

/// A copy of the small procedure with one scenario file, gone when the test ends.
struct Copy(PathBuf);

impl Copy {
    fn with(name: &str, files: &[(&str, &str)]) -> Copy {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scenario-{name}-{}", std::process::id()));
        let healthy = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/healthy");
        for from in
            ["procedure.yaml", "clauses.yaml", "letters/acknowledgement.md", "letters/answer.md", "pages/about.md"]
        {
            put(&folder.join("town").join(from), &std::fs::read_to_string(healthy.join(from)).expect("a healthy file"));
        }
        for (path, text) in files {
            put(&folder.join("town").join(path), text);
        }
        Copy(folder)
    }

    fn says(&self, expected: &str) {
        let (code, out, err) = gehoor_in(&self.0, &["scenario", "town"]);
        assert_eq!((out.as_str(), err.as_str(), code), (expected, "", Some(1)));
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn put(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn scenario(name: &str, text: &str, expected: &str) {
    Copy::with(name, &[("scenarios/one.yaml", text)]).says(expected);
}
#[test]
fn a_key_that_a_step_does_not_have() {
    scenario(
        "a-key-that-a-step-does-not-have",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    recieve: telephone
"#,
        r#"town/scenarios/one.yaml:4:5: fout: Een stap kent geen sleutel 'recieve'.
  4 |     recieve: telephone
    |     ^^^^^^^
  timeline
  Bedoelde u 'receive'?

0 scenario's, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_step_on_a_day_that_does_not_exist() {
    scenario(
        "a-step-on-a-day-that-does-not-exist",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-30
    receive: telephone
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:3: De tijd '2026-02-30' is geen bestaand moment, of op die dag gold nog geen versie van de procedure.
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_first_contact_on_a_day_that_does_not_exist() {
    scenario(
        "a-first-contact-on-a-day-that-does-not-exist",
        r#"scenario: Een klacht
timeline:
  - at: 2026-03-02
    receive: telephone
    first-contact: 2027-02-29
"#,
        r#"town/scenarios/one.yaml:5:20: fout: '2027-02-29' is geen bestaande datum.
  5 |     first-contact: 2027-02-29
    |                    ^^^^^^^^^^
  timeline > first-contact
  Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-03-12.

0 scenario's, 1 niet geslaagd
"#,
    );
}

#[test]
fn an_action_that_does_not_exist() {
    scenario(
        "an-action-that-does-not-exist",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    facts: { story: lang gewacht, in_danger: no }
  - at: 2026-02-03
    do: decied
    by: coordinator
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:6: Geweigerd (unknown-action): 'decied' is geen actie voor dit onderdeel. Kies een actie uit de lijst. 
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_channel_that_does_not_exist() {
    scenario(
        "a-channel-that-does-not-exist",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: fax
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:3: Geweigerd (unknown-channel): 'fax' is geen kanaal van deze procedure. Kies een kanaal uit de lijst. 
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_fact_that_does_not_exist() {
    scenario(
        "a-fact-that-does-not-exist",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    facts: { stroy: lang gewacht }
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:3: Geweigerd (unknown-fact): 'stroy' is geen gegeven van deze procedure. Controleer de naam. 
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn an_answer_of_the_wrong_kind() {
    scenario(
        "an-answer-of-the-wrong-kind",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    facts: { in_danger: misschien }
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:3: Geweigerd (wrong-answer): Het antwoord op 'Is iemand in gevaar?' past niet: hier hoort een ja-neevraag. Vul het opnieuw in. V-7
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_step_before_the_dossier() {
    scenario(
        "a-step-before-the-dossier",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    facts: { in_danger: no }
  - at: 2026-01-30
    do: decide
    by: coordinator
    with: { admissible: yes }
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:6: Geweigerd (before-dossier): Dit ligt vóór het begin van het dossier, op maandag 2 februari 2026. Kies een later moment, of verbeter eerst de datum van ontvangst. 
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn an_answer_that_is_missing() {
    scenario(
        "an-answer-that-is-missing",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    facts: { in_danger: no }
  - at: 2026-02-03
    do: decide
    by: coordinator
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:6: Geweigerd (missing-answer): Dit is nog niet ingevuld: Nemen we de klacht in behandeling? en Waarom niet?. Vul het in en probeer het opnieuw. V-3
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_scenario_in_which_nothing_happens() {
    scenario(
        "a-scenario-in-which-nothing-happens",
        r#"scenario: Een klacht
timeline: []
"#,
        r#"town/scenarios/one.yaml:1:1: fout: Er gebeurt niets in dit scenario: zo slaagt het altijd.
  1 | scenario: Een klacht
    | ^
  Schrijf onder 'timeline' minstens één stap, met een dag en wat er gebeurt.

0 scenario's, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_key_that_an_expectation_does_not_have() {
    scenario(
        "a-key-that-an-expectation-does-not-have",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    expect: { fase: received }
"#,
        r#"town/scenarios/one.yaml:5:15: fout: Een verwachting kent geen sleutel 'fase'.
  5 |     expect: { fase: received }
    |               ^^^^
  timeline > expect
  Kies uit: part, stage, track, responsible, due, work, started, clocks, force, open, can, cannot, asks, letters, addressed, disclosed, waiting, chase-on, marks, facts, messages, duties, duty-of, interrupted, outside, excludes, sees, reachable, parts, deviations, people, blocked, says.

0 scenario's, 1 niet geslaagd
"#,
    );
}

#[test]
fn a_general_power_that_does_not_exist() {
    scenario(
        "a-general-power-that-does-not-exist",
        r#"scenario: Een klacht
timeline:
  - at: 2026-02-02
    receive: telephone
    facts: { in_danger: no }
  - at: 2026-02-03
    general: splits
    by: coordinator
"#,
        r#"Niet geslaagd: Een klacht
  town/scenarios/one.yaml:6: De sleutel of opdracht 'splits' ontbreekt of bestaat niet in deze stap.
1 scenario, 1 niet geslaagd
"#,
    );
}

#[test]
fn an_empty_scenario() {
    scenario(
        "an-empty-scenario",
        r#""#,
        r#"town/scenarios/one.yaml:1:1: fout: Het bestand is leeg.
  1 | 
    | ^
  Begin met de eerste sleutel van dit soort bestand, zoals 'procedure: naam-van-de-organisatie' of 'scenario: wat het vertelt'.

0 scenario's, 1 niet geslaagd
"#,
    );
}

#[test]
fn people_that_cannot_be_read() {
    let copy = Copy::with(
        "people",
        &[(
            "people.yaml",
            r#"people:
  els: { role: handler }
"#,
        )],
    );
    copy.says(
        r#"town/people.yaml:2:10: fout: Een persoon kent geen sleutel 'role'.
  2 |   els: { role: handler }
    |          ^^^^
  people > els
  Bedoelde u 'roles'?

0 scenario's, 1 niet geslaagd
"#,
    );
}
