//! A condition in plain words.

mod common;

use common::condition;
use condition::{NameClass, Titles};
use text::{Language, say};

struct Dutch;

impl Titles for Dutch {
    fn fact(&self, name: &str) -> Option<String> {
        let title = match name {
            "finding" => "het oordeel",
            "channel" => "de weg waarlangs de klacht kwam",
            "received" => "de ontvangst",
            "today" => "vandaag",
            "children" => "het aantal kinderen",
            "subjects" => "de onderwerpen",
            "safe" => "veilig",
            "handler" => "de behandelaar",
            "subject_of_complaint" => "de beklaagde",
            _ => return None,
        };
        Some(title.to_owned())
    }

    fn option(&self, fact: &str, option: &str) -> Option<String> {
        let title = match (fact, option) {
            ("finding", "founded") => "gegrond",
            ("finding", "unfounded") => "ongegrond",
            ("finding", "partly-founded") => "deels gegrond",
            ("channel", "mail") => "e-mail",
            ("subjects", "safety") => "veiligheid",
            _ => return None,
        };
        Some(title.to_owned())
    }

    fn named(&self, class: NameClass, name: &str) -> Option<String> {
        (class == NameClass::Action && name == "answer").then(|| "afdoening".to_owned())
    }

    fn statement(&self, fact: &str, holds: bool) -> Option<String> {
        let not = if holds { "" } else { "niet " };
        match fact {
            "anonymous" => Some(format!("de klacht is {not}anoniem")),
            "admissible" => Some(format!("de klacht is {not}ontvankelijk")),
            _ => None,
        }
    }
}

struct Bare;

impl Titles for Bare {
    fn fact(&self, _: &str) -> Option<String> {
        None
    }

    fn option(&self, _: &str, _: &str) -> Option<String> {
        None
    }

    fn named(&self, _: NameClass, _: &str) -> Option<String> {
        None
    }
}

#[test]
fn in_dutch() {
    let table = [
        ("finding == 'founded' && !anonymous", "het oordeel is \"gegrond\" en de klacht is niet anoniem"),
        ("finding != 'founded'", "het oordeel is niet \"gegrond\""),
        ("safe", "veilig is \"ja\""),
        ("!safe || anonymous", "veilig is \"nee\" of de klacht is anoniem"),
        ("finding in ['founded', 'partly-founded']", "het oordeel is \"gegrond\" of \"deels gegrond\""),
        ("safe && anonymous && admissible", "veilig is \"ja\", de klacht is anoniem en de klacht is ontvankelijk"),
        (
            "safe && (anonymous || admissible)",
            "veilig is \"ja\" en (de klacht is anoniem of de klacht is ontvankelijk)",
        ),
        (
            "safe && anonymous || admissible",
            "ofwel veilig is \"ja\" en de klacht is anoniem, ofwel de klacht is ontvankelijk",
        ),
        ("!(safe && anonymous)", "veilig is \"nee\" of de klacht is niet anoniem"),
        (
            "!(safe && !(anonymous && admissible))",
            "ofwel veilig is \"nee\", ofwel de klacht is anoniem en de klacht is ontvankelijk",
        ),
        ("later(received, '1 year') < today", "1 jaar na de ontvangst ligt vóór vandaag"),
        ("!(received < today)", "de ontvangst ligt niet vóór vandaag"),
        ("5 < children", "het aantal kinderen is meer dan 5"),
        ("'safety' in subjects", "\"veiligheid\" hoort bij de onderwerpen"),
        ("done('answer')", "de actie \"afdoening\" is uitgevoerd"),
        ("!over('acknowledge')", "de laatste dag van de termijn \"acknowledge\" is niet voorbij"),
        ("times('answer') >= 2", "het aantal keer \"afdoening\" is ten minste 2"),
        ("anonymous == false", "de klacht is niet anoniem"),
        ("false != anonymous", "de klacht is anoniem"),
        (
            "anonymous == admissible",
            "(de klacht is anoniem) en (de klacht is ontvankelijk) zijn allebei waar of allebei niet waar",
        ),
        ("!known(finding)", "het oordeel is niet bekend"),
        ("handler != subject_of_complaint", "de behandelaar is een ander dan de beklaagde"),
        ("!false", "altijd"),
    ];
    for (text, words) in table {
        assert_eq!(say(Language::Nl, &condition(text).words(&Dutch)), words, "{text}");
    }
}

#[test]
fn in_english_and_without_titles() {
    let table = [
        ("finding == 'founded' && !anonymous", "finding is \"founded\" and anonymous is \"no\""),
        (
            "safe && anonymous || admissible || done('answer')",
            "either safe is \"yes\" and anonymous is \"yes\", or admissible is \"yes\", or the action \"answer\" was taken",
        ),
        ("later(received, '6 weeks') >= today", "6 weeks after received is not before today"),
    ];
    for (text, words) in table {
        assert_eq!(say(Language::En, &condition(text).words(&Bare)), words, "{text}");
    }
}
