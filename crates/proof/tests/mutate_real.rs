//! The procedures of the repository can be broken, rule by rule.

use std::collections::BTreeSet;

use procedure::Procedure;
use proof::mutate::candidates;

#[path = "mutate/common.rs"]
mod common;

use common::{Repository, below, library, loaded};

const ORGANISATIONS: [&str; 4] = ["cjg-westelijke-mijnstreek", "kind-en-gezin", "kluppluz", "sociaal-huis-koksijde"];

/// Every version of a procedure, the main one first.
fn versions(organisation: &str) -> Vec<Procedure> {
    let folder = format!("procedures/{organisation}");
    let library = library(&below("regimes"));
    let later = below(&format!("{folder}/versions")).into_iter().map(|(path, _)| path);
    let paths = std::iter::once(format!("{folder}/procedure.yaml")).chain(later);
    paths.map(|path| loaded(&Repository, &path, &library)).collect()
}

#[test]
fn every_rule_of_the_real_procedures_can_be_broken() {
    for organisation in ORGANISATIONS {
        let versions = versions(organisation);
        let found = candidates(&versions);
        let ids: BTreeSet<&str> = found.iter().map(|candidate| candidate.mutant.id.as_str()).collect();
        assert_eq!(ids.len(), found.len(), "{organisation}: two mutants share an id");
        assert!(found.len() > 400, "{organisation}: {}", found.len());
        for candidate in &found {
            candidate.mutant.apply(&versions[0]);
        }
    }
}
