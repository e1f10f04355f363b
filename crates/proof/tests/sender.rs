//! What the sender of a dossier reads is written for them: none of it in the words of whoever handles it.
#![allow(clippy::disallowed_methods, reason = "the tests read the real files")]

#[path = "check/common.rs"]
mod common;

use common::real;
use procedure::{AddressForm, By, Procedure};

const REAL: [&str; 4] = ["kind-en-gezin", "cjg-westelijke-mijnstreek", "kluppluz", "sociaal-huis-koksijde"];

/// The actions of the sender, and the questions that they ask: where each stands, its title and its help for the sender.
fn shown(procedure: &Procedure) -> Vec<(String, Option<String>, String)> {
    let mine = |by: &By| matches!(by, By::Anyone) || matches!(by, By::Role(role) if &**role == "complainant");
    let mut shown = Vec::new();
    for track in &procedure.tracks {
        for action in track.actions.iter().filter(|action| action.by.iter().any(mine)) {
            let place = format!("{}: tracks.{}.actions.{}", procedure.id, track.id, action.id);
            let help = action.sender_help().map(ToString::to_string).unwrap_or_default();
            shown.push((place.clone(), action.title_for_sender.as_ref().map(ToString::to_string), help));
            for fact in action.asks.iter().filter_map(|ask| procedure.facts.get(&ask.fact)) {
                let help = fact.sender_help().map(ToString::to_string).unwrap_or_default();
                shown.push((format!("{place}.asks.{}", fact.id), Some(fact.sender_title().to_string()), help));
            }
        }
    }
    shown
}

#[test]
fn every_action_of_the_sender_has_a_title_for_them() {
    for name in REAL {
        let procedure = real(&format!("procedures/{name}/procedure.yaml"));
        let all = shown(&procedure);
        assert!(all.len() > 20, "{name}: {}", all.len());
        let untitled: Vec<&String> =
            all.iter().filter(|(_, title, _)| title.is_none()).map(|(place, ..)| place).collect();
        assert!(untitled.is_empty(), "{untitled:#?}");
    }
}

#[test]
fn the_sender_is_addressed_as_the_organisation_does_and_never_spoken_about() {
    const ABOUT: [&str; 8] =
        ["de klager", "de melder", "de indiener", "de cliënt", "de ouder", "de klant", "de aanvrager", "vastleggen"];
    for name in REAL {
        let procedure = real(&format!("procedures/{name}/procedure.yaml"));
        let formal = procedure.address_form == AddressForm::U;
        let other: &[&str] = if formal { &["je", "jij", "jou", "jouw"] } else { &["u", "uw"] };
        for (place, title, help) in shown(&procedure) {
            let text = format!("{} {help}", title.unwrap_or_default()).to_lowercase();
            assert!(!ABOUT.iter().any(|about| text.contains(about)), "{place}: {text}");
            let mut words = text.split(|c: char| !c.is_alphabetic());
            assert!(!words.any(|word| other.contains(&word)), "{place}: {text}");
        }
    }
}

/// Roles are called with or without their article, and a letter must fit the one that its organisation uses.
#[test]
fn no_letter_says_an_article_twice() {
    for name in REAL {
        let procedure = real(&format!("procedures/{name}/procedure.yaml"));
        let folder = common::root().join(format!("procedures/{name}/letters"));
        for entry in std::fs::read_dir(folder).expect("letters").flatten() {
            let mut text = std::fs::read_to_string(entry.path()).expect("a letter");
            for role in &procedure.roles {
                text = text.replace(&format!("{{{{role.{}}}}}", role.id), &role.title);
            }
            for body in &procedure.bodies {
                text = text.replace(&format!("{{{{body.{}}}}}", body.id), &body.title);
            }
            let lower = text.to_lowercase();
            let words: Vec<&str> = lower.split_whitespace().collect();
            let articles = ["de", "het", "een"];
            let twice = words.windows(2).find(|pair| pair.iter().all(|word| articles.contains(word)));
            assert!(twice.is_none(), "{}: {twice:?}", entry.path().display());
        }
    }
}
