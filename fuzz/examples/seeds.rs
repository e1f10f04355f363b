//! Writes the first corpus of every target from the files of the repository.

use std::path::Path;

use gehoor_fuzz::{ORGANISATIONS, below, root};
use proof::scenario::{load_scenarios, run_traced};

fn write(target: &str, name: &str, bytes: &[u8]) {
    let folder = root().join("fuzz/corpus").join(target);
    std::fs::create_dir_all(&folder).expect("a folder for the corpus");
    std::fs::write(folder.join(name), bytes).expect("a seed");
}

fn main() {
    let mut yaml = Vec::new();
    for folder in ["procedures", "regimes", "calendars", "crates/gehoor/tests/broken"] {
        yaml.extend(below(&root().join(folder), "yaml"));
    }
    for (number, (_, bytes)) in yaml.iter().enumerate() {
        write("files", &format!("{number}.yaml"), bytes);
        conditions(number, &String::from_utf8_lossy(bytes));
    }
    let mut letters = below(&root().join("procedures"), "md");
    letters.extend(below(&root().join("crates/gehoor/tests/broken"), "md"));
    for (number, (_, bytes)) in letters.iter().enumerate() {
        write("templates", &format!("{number}.md"), bytes);
    }
    let units = ["calendar-days", "working-days", "weeks", "months", "years", "days", ""];
    for (number, unit) in units.iter().enumerate() {
        write("terms", &number.to_string(), format!("\u{7ea}\x01\x1f\0\0\0\0{number}0 {unit}").as_bytes());
    }
    for (number, length) in [200usize, 1000, 4000].into_iter().enumerate() {
        let bytes: Vec<u8> = (0..length).map(|index| (index * 31 % 251) as u8).collect();
        write("commands", &number.to_string(), &bytes);
    }
    logs();
}

/// What stands behind `if`, `that`, `applies-if` and the like.
fn conditions(number: usize, text: &str) {
    for (line, written) in text.lines().enumerate() {
        for key in ["if: ", "that: "] {
            if let Some((_, condition)) = written.split_once(key) {
                let condition = condition.trim().trim_matches('"');
                let condition = condition.split(", go:").next().unwrap_or(condition);
                write("conditions", &format!("{number}-{line}"), condition.as_bytes());
            }
        }
    }
}

/// The logs that the scenarios of the repository leave behind.
fn logs() {
    for (procedure, cast) in ORGANISATIONS.iter() {
        let folder = root().join("procedures").join(&*procedure.id).join("scenarios");
        for (path, bytes) in below(&folder, "yaml") {
            let name = path.file_stem().unwrap_or(Path::new("scenario").as_os_str()).to_string_lossy().into_owned();
            let Ok(scenarios) = load_scenarios(&name, &bytes) else { continue };
            for (number, scenario) in scenarios.iter().enumerate() {
                let versions = std::slice::from_ref(procedure);
                let (_, traces) = run_traced(versions, &procedure.id, cast, scenario);
                let events: Vec<_> = traces.into_iter().flat_map(|trace| trace.events).collect();
                let log = serde_json::to_vec(&events).expect("a log");
                write("logs", &format!("{}-{name}-{number}.json", procedure.id), &log);
            }
        }
    }
}
