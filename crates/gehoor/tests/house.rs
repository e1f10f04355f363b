//! The arrows of the house: rooms depend downward only, and pure rooms on nothing that touches the world.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// The rooms, from the ground floor up. A room may depend on any room before it.
const FLOORS: [&str; 12] = [
    "text",
    "reading",
    "calendar",
    "condition",
    "procedure",
    "dossier",
    "proof",
    "store",
    "service",
    "server",
    "gehoor",
    "trial",
];

/// The rooms that touch the world: disks, networks, clocks.
const WORLDLY: [&str; 5] = ["store", "service", "server", "gehoor", "trial"];

/// What a pure room may use beside the rooms below: values, words and parsing, nothing that reads the world.
const PURE: [&str; 9] =
    ["fluent-bundle", "jiff", "saphyr-parser", "serde", "serde_json", "strsim", "thiserror", "unic-langid", "smallvec"];

fn metadata() -> Value {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--filter-platform",
            env!("GEHOOR_TARGET"),
            "--manifest-path",
            manifest,
        ])
        .output()
        .expect("cargo metadata runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

fn ordinary_dependencies(metadata: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let members: BTreeSet<&str> =
        metadata["workspace_members"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let packages = metadata["packages"].as_array().expect("packages");
    packages
        .iter()
        .filter(|package| package["id"].as_str().is_some_and(|id| members.contains(id)))
        .map(|package| {
            let name = package["name"].as_str().unwrap_or_default().to_owned();
            let ordinary = package["dependencies"].as_array().into_iter().flatten().filter(|one| one["kind"].is_null());
            let names = ordinary.filter_map(|one| one["name"].as_str()).map(str::to_owned).collect();
            (name, names)
        })
        .collect()
}

#[test]
fn arrows_run_downward_only() {
    let rooms = ordinary_dependencies(&metadata());
    let known: BTreeSet<&str> = FLOORS.into_iter().collect();
    let found: BTreeSet<&str> = rooms.keys().map(String::as_str).collect();
    assert_eq!(found, known, "a new room gets its floor here and its paragraph in ARCHITECTURE.md");
    for (floor, room) in FLOORS.iter().enumerate() {
        for used in &rooms[*room] {
            if let Some(other) = FLOORS.iter().position(|name| name == used) {
                assert!(other < floor, "{room} stands on floor {floor} and may not use {used}, on floor {other}");
            }
        }
    }
}

#[test]
fn pure_rooms_use_nothing_that_touches_the_world() {
    let rooms = ordinary_dependencies(&metadata());
    for room in FLOORS.iter().filter(|room| !WORLDLY.contains(room)) {
        for used in rooms[*room].iter().filter(|used| !FLOORS.contains(&used.as_str())) {
            assert!(PURE.contains(&used.as_str()), "{room} is pure and may not use {used}");
        }
    }
}

/// The store holds rows and bytes: whoever gives it a procedure to know, gives it rules to repeat.
#[test]
fn the_store_knows_no_other_room() {
    let rooms = ordinary_dependencies(&metadata());
    let used: Vec<&String> = rooms["store"].iter().filter(|used| FLOORS.contains(&used.as_str())).collect();
    assert!(used.is_empty(), "the store may not use {used:?}");
}

#[test]
fn every_licence_is_compatible_with_ours() {
    let fine = [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "Zlib",
        "Unicode-3.0",
        "0BSD",
        "BSL-1.0",
        "CC0-1.0",
        "Unlicense",
        "EUPL-1.2",
        "MPL-2.0",
        "MIT-0",
    ];
    let metadata = metadata();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let licence = package["license"].as_str().unwrap_or_default();
        let alternatives = licence.split(" OR ").flat_map(|one| one.split('/'));
        let ok = alternatives.into_iter().any(|one| {
            one.split(" AND ").all(|part| {
                fine.contains(&part.trim().trim_matches(['(', ')']).trim_end_matches(" WITH LLVM-exception"))
            })
        });
        assert!(ok, "{} has licence '{licence}'", package["name"]);
    }
}
