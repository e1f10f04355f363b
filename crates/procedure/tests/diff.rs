//! Two versions compared: every kind of difference once, in words, and what a running dossier meets.

#![allow(clippy::disallowed_methods, reason = "the tests read their table")]

mod common;

use std::collections::BTreeSet;

use common::{Repository, loaded, root};
use procedure::{Area, Change, ChangeKind, Files, MemoryFiles, Procedure, Running, changes_in_words, diff};
use text::Language;

const FOLDER: &str = "crates/procedure/tests/diff";

/// The small procedure, with other files laid over its own.
struct Laid(MemoryFiles);

impl Files for Laid {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.0.read(path).or_else(|| Repository.read(path))
    }
}

fn small() -> Procedure {
    loaded(&Repository, &format!("{FOLDER}/procedure.yaml"))
}

/// Another version: a piece laid upon the small procedure, and files in the place of its own.
fn version(piece: &str, files: &[(&str, &str)]) -> Procedure {
    let text = if piece.contains("version: ") {
        format!("extends: procedure.yaml\n{piece}")
    } else {
        format!("extends: procedure.yaml\nversion: twee\nin-force: 2026-06-01\n{piece}")
    };
    let path = format!("{FOLDER}/twee.yaml");
    let mut memory = MemoryFiles::new().with(&*path, text);
    for (name, text) in files {
        memory = memory.with(format!("{FOLDER}/{name}"), *text);
    }
    loaded(&Laid(memory), &path)
}

/// A difference on one line: what came, went or changed, what it means, and the sentence.
fn line(change: &Change) -> String {
    let word = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let json = serde_json::to_value(change).expect("JSON");
    let key = change.key.map(|key| format!(" {key}")).unwrap_or_default();
    format!(
        "{} {}{key}, {}: {}",
        word(json["kind"].clone()),
        change.area.word(),
        word(json["running"].clone()),
        change.says
    )
}

/// The differences, but for the first day, which is always another.
fn lines(old: &Procedure, new: &Procedure) -> Vec<String> {
    diff(old, new, Language::Nl).iter().filter(|change| change.key != Some("in-force")).map(line).collect()
}

/// A table of pieces, each with the lines that it gives (`=>`); blocks with an empty line between them.
fn blocks() -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string(root().join(FOLDER).join("changes.txt")).expect("the table");
    let block = |block: &str| {
        let (expected, piece): (Vec<&str>, Vec<&str>) = block.lines().partition(|line| line.starts_with("=> "));
        (piece.join("\n"), expected.into_iter().map(|line| line[3..].to_owned()).collect())
    };
    text.split("\n\n").map(block).collect()
}

#[test]
fn a_procedure_does_not_differ_from_itself() {
    let small = small();
    assert_eq!(diff(&small, &small, Language::Nl), Vec::new());
    let words = changes_in_words(&small, &small, &[], Language::Nl);
    assert_eq!(words, "# Proefstad: van versie een naar een\n\nEr is geen verschil.\n");
}

#[test]
fn every_kind_of_difference_is_told_with_what_it_means() {
    let small = small();
    for (piece, expected) in blocks() {
        assert_eq!(lines(&small, &version(&piece, &[])), expected, "{piece}");
    }
}

#[test]
fn every_kind_of_rule_is_in_the_table() {
    let seen: BTreeSet<String> = blocks()
        .iter()
        .flat_map(|(_, lines)| lines)
        .filter_map(|line| line.split([' ', ',']).nth(1).map(Into::into))
        .collect();
    let missing: Vec<&str> = Area::ALL.iter().map(|area| area.word()).filter(|word| !seen.contains(*word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_way_back_turns_what_came_into_what_went() {
    let small = small();
    for (piece, _) in blocks() {
        let other = version(&piece, &[]);
        let (there, back) = (diff(&small, &other, Language::Nl), diff(&other, &small, Language::Nl));
        let count = |changes: &[Change], kind| changes.iter().filter(|change| change.kind == kind).count();
        assert_eq!(count(&there, ChangeKind::Added), count(&back, ChangeKind::Removed), "{piece}");
        assert_eq!(count(&there, ChangeKind::Changed), count(&back, ChangeKind::Changed), "{piece}");
        let opposite = |running| match running {
            Running::Earlier => Running::Later,
            Running::Later => Running::Earlier,
            Running::NewTerm => Running::LostTerm,
            Running::LostTerm => Running::NewTerm,
            Running::NewRight => Running::LostRight,
            Running::LostRight => Running::NewRight,
            other => other,
        };
        for change in there.iter().filter(|change| opposite(change.running) != change.running) {
            let same = back.iter().find(|other| other.places == change.places && other.key == change.key);
            // What comes with a law comes with the track; only what is the same entry has a way back.
            let back = same.unwrap_or_else(|| panic!("{} has no way back", change.says));
            assert_eq!(back.running, opposite(change.running), "{}", change.says);
        }
    }
}

#[test]
fn of_a_text_the_lines_that_differ_are_shown() {
    let letter = "Beste indiener,\n\nUw klacht van {{dossier.received}} is klaar. Dank u wel.\n\nMet groeten.\n";
    let old = small();
    let new = version("", &[("letters/answer.md", letter), ("pages/about.md", "Wij luisteren.\n")]);
    let changes = diff(&old, &new, Language::Nl);
    let letter = changes.iter().find(|change| change.area == Area::Letter).expect("the letter");
    assert_eq!(letter.says, "De brief \"antwoord\": de tekst is anders.");
    assert_eq!(letter.less, ["Uw klacht van {{dossier.received}} is klaar."]);
    assert_eq!(letter.more, ["Uw klacht van {{dossier.received}} is klaar. Dank u wel."]);
    let words = changes_in_words(&old, &new, &changes, Language::Nl);
    assert!(words.contains("  - Weg: \"Wij luisteren naar iedereen.\"\n  - Erbij: \"Wij luisteren.\"\n"), "{words}");
    // What was sent stays as it was; nothing else moves for who is under way.
    assert!(words.contains("  - Wat al verstuurd is, verandert niet.\n"), "{words}");
    assert!(words.contains("Niets: elke termijn, elke fase en alles wat iemand mag, blijft zoals het was."), "{words}");
}

#[test]
fn a_moved_last_day_comes_with_an_example() {
    let (old, new) = (small(), version("tracks: { complaint: { clocks: { answer: { within: 4 weeks } } } }", &[]));
    let changes = diff(&old, &new, Language::Nl);
    let answer = changes.iter().find(|change| change.area == Area::Clock).expect("the clock");
    let says = answer.running_says.as_deref().expect("an example");
    assert!(says.starts_with("Begon de termijn op zondag 31 mei 2026, dan was de laatste dag maandag 13 juli 2026 en wordt hij maandag 29 juni 2026."), "{says}");
    let words = changes_in_words(&old, &new, &changes, Language::Nl);
    let order = [
        "Wat voor maandag 1 juni 2026 binnenkwam",
        "Overzetten kan alleen de coördinator",
        "**Een laatste dag komt vroeger:**",
        "## Wat er verder verandert",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|words_of| words.find(words_of)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{words}");
    assert_eq!(words.matches(&answer.says).count(), 1, "each difference is told once");
}

#[test]
fn what_begins_on_a_last_day_moves_with_it() {
    let late = "late: { title: naar buiten, starts: due answer, within: 1 year, first-day: day-after, shift: none, \
                month-end: same-number, force: window, outlives: true, clauses: P-1 }";
    let both = |within: &str| {
        version(&format!("tracks: {{ complaint: {{ clocks: {{ answer: {{ within: {within} }}, {late} }} }} }}"), &[])
    };
    let changes = diff(&both("6 weeks"), &both("8 weeks"), Language::Nl);
    let says = changes.iter().find_map(|change| change.running_says.as_deref()).expect("an example");
    assert!(says.ends_with(" Wat op die laatste dag begint, schuift mee: \"naar buiten\"."), "{says}");
}

#[test]
fn the_same_version_twice_warns_that_running_dossiers_follow_at_once() {
    let old = small();
    let new = version(
        "version: een\ntracks: { complaint: { stages: { waiting: ~ }, actions: { pause: ~, resume: ~ } } }",
        &[],
    );
    let changes = diff(&old, &new, Language::Nl);
    let words = changes_in_words(&old, &new, &changes, Language::Nl);
    for said in
        ["Beide bestanden noemen zich versie een.", "## Wat een lopend dossier meteen merkt", "niet meer te openen"]
    {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(!words.contains("overzet"), "{words}");
    assert_eq!(changes.iter().filter(|change| change.running == Running::Refused).count(), 3);
}

#[test]
fn the_wrong_order_is_told() {
    let (old, new) = (version("", &[]), small());
    let words = changes_in_words(&old, &new, &diff(&old, &new, Language::Nl), Language::Nl);
    assert!(
        words.contains(
            "Let op: de eerste versie geldt vanaf maandag 1 juni 2026, de tweede al vanaf donderdag 1 januari 2026."
        ),
        "{words}"
    );
}
