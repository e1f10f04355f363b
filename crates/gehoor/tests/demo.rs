//! The sample dossiers of the demo: each of them is accepted step by step, there are enough of them, and the demo
//! keeps them all.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Copies a folder.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn every_sample_is_a_history_that_could_have_happened() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&root().join("procedures"), &folder.path().join("procedures"));
    for entry in std::fs::read_dir(folder.path().join("procedures")).expect("a folder").flatten() {
        if entry.path().join("demo").is_dir() {
            let scenarios = entry.path().join("scenarios");
            std::fs::remove_dir_all(&scenarios).expect("scenarios");
            std::fs::rename(entry.path().join("demo"), scenarios).expect("samples");
        }
    }
    // Those of the common fragment are proved with the procedures themselves.
    for fragment in ["common", "common-safety"] {
        let scenarios = folder.path().join("procedures").join(fragment).join("scenarios");
        std::fs::remove_dir_all(scenarios).expect("common scenarios");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_gehoor"));
    let output = command.current_dir(folder.path()).args(["scenario", "procedures", "--format", "json"]).output();
    let output = output.expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}

#[test]
fn the_demo_keeps_at_least_eighty_and_says_when_it_is_ready() {
    let data = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_gehoor"));
    command.current_dir(root()).args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data.path());
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it runs");
    let mut lines = BufReader::new(child.stdout.take().expect("output")).lines();
    let ready = lines.by_ref().map_while(Result::ok).find(|line| line.contains("http://127.0.0.1:"));
    child.kill().expect("it stops");
    child.wait().expect("it stopped");
    assert!(ready.is_some(), "the line that says it is ready");
    let configuration = data.path().join("gehoor.toml");
    let path = |name: &str| data.path().join(name).display().to_string();
    let text = format!(
        "database = \"sqlite:{}\"\nattachments = \"{}\"\nmaster_key_file = \"{}\"\n",
        path("gehoor.db"),
        path("attachments"),
        path("master.key")
    );
    std::fs::write(&configuration, text).expect("a file");
    let report = |command: &str| -> serde_json::Value {
        let mut run = Command::new(env!("CARGO_BIN_EXE_gehoor"));
        let run = run.current_dir(root()).args([command, "--format", "json", "--config"]).arg(&configuration);
        serde_json::from_slice(&run.output().expect("it runs").stdout).expect("JSON")
    };
    let verified = report("verify");
    assert_eq!(verified["ok"], true, "{verified:#}");
    assert!(verified["dossiers"].as_u64().is_some_and(|count| count >= 80), "{verified:#}");
    let rebuilt = report("rebuild");
    assert_eq!(
        (rebuilt["changed"].as_u64(), rebuilt["failed"].as_array().map(Vec::len)),
        (Some(0), Some(0)),
        "{rebuilt:#}"
    );
}
