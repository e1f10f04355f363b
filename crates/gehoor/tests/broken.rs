//! Broken procedures: each is the smallest file with one mistake that authors make, and says exactly what it must say.
//!
//! Every folder of `tests/broken` but `healthy` is a case: `procedure.yaml` holds the mistake (its first line says
//! which), `expected.txt` all that `gehoor check` says of it. What no text file can hold (50 MB, another encoding,
//! tabs) is made here. After a message was changed on purpose, write the new texts with
//! `BLESS=1 cargo test -p gehoor --test broken`, and read every difference as an author would.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Far more than any case takes: this catches what hangs, and is no measure of speed.
const HANGS: Duration = Duration::from_secs(30);

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

/// The bytes of a file that is made here, by the name of its case.
fn made(name: &str) -> Vec<u8> {
    let (_, name) = name.split_once('-').expect("a number and a name");
    match name {
        "too-large" => "title: een regel die steeds terugkomt\n".repeat(50 * 1024 * 1024 / 38),
        "latin-1" => return b"procedure: voorbeeldstad\ntitle: klachtenco\xf6rdinatie\n".to_vec(),
        "utf-16" => {
            let text = "\u{feff}procedure: voorbeeldstad\n";
            return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        }
        "binary" => return b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00".to_vec(),
        "tabs" => "procedure: voorbeeldstad\nroles:\n\thandler:\n\t\ttitle: klachtbehandelaar\n".to_owned(),
        "many-keys" => {
            let keys: String = (0..29_000).map(|number| format!("  k{number:05}: x\n")).collect();
            format!("colours:\n{keys}")
        }
        "deep" => format!("title: {}", "[".repeat(100_000)),
        other => panic!("{other}: neither a procedure.yaml nor a file that is made"),
    }
    .into_bytes()
}

/// What a run said, and with which exit code; nothing when it had to be stopped.
fn check(folder: &Path, case: &str) -> Option<(String, Option<i32>)> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gehoor"))
        .args(["check", "--quiet", case])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut out = child.stdout.take().expect("its output");
    let reader = std::thread::spawn(move || {
        let mut said = Vec::new();
        std::io::Read::read_to_end(&mut out, &mut said).expect("its output can be read");
        said
    });
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("its state") {
            break status;
        }
        if begun.elapsed() > HANGS {
            child.kill().expect("it can be stopped");
            child.wait().expect("it stops");
            return None;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let said = reader.join().expect("its output");
    let mut complaint = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().expect("its errors"), &mut complaint).expect("words");
    Some((String::from_utf8(said).expect("words") + &complaint, status.code()))
}

/// What is wrong with a case; nothing when it says what it must.
fn run(case: &str, made_in: &Path) -> Option<String> {
    let home = cases().join(case);
    let folder = if home.join("procedure.yaml").is_file() {
        cases()
    } else {
        std::fs::create_dir_all(made_in.join(case)).expect("a folder for what is made");
        std::fs::write(made_in.join(case).join("procedure.yaml"), made(case)).expect("what is made");
        made_in.to_path_buf()
    };
    let Some((said, code)) = check(&folder, case) else { return Some(format!("{case}: hangs")) };
    let expected = home.join("expected.txt");
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&expected, &said).expect("the expected text");
    }
    if code != Some(1) {
        return Some(format!("{case}: exit code {code:?}\n{said}"));
    }
    let wanted = std::fs::read_to_string(&expected).unwrap_or_default();
    (wanted != said).then(|| format!("{case}: must say\n{wanted}\nbut says\n{said}"))
}

#[test]
fn every_broken_procedure_says_what_is_wrong_and_what_to_write_instead() {
    let mut all: Vec<String> = std::fs::read_dir(cases())
        .expect("the cases")
        .map(|entry| entry.expect("a case").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "healthy")
        .collect();
    all.sort_by(|a, b| b.cmp(a));
    assert!(all.len() >= 70, "only {} cases", all.len());
    let made_in = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("broken-{}", std::process::id()));
    let (waiting, wrong) = (Mutex::new(all), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                loop {
                    let Some(case) = waiting.lock().expect("the cases").pop() else { break };
                    wrong.lock().expect("what is wrong").extend(run(&case, &made_in).map(|text| (case, text)));
                }
            });
        }
    });
    let _ = std::fs::remove_dir_all(&made_in);
    let mut wrong = wrong.into_inner().expect("what is wrong");
    wrong.sort();
    let texts: Vec<String> = wrong.into_iter().map(|(_, text)| text).collect();
    assert!(texts.is_empty(), "{} cases:\n{}", texts.len(), texts.join("\n"));
}

#[test]
fn the_procedure_that_they_build_on_has_nothing_wrong_in_it() {
    let (said, code) = check(&cases(), "healthy").expect("it ends");
    assert_eq!((said.as_str(), code), ("healthy: in orde (0 opmerkingen)\n", Some(0)));
}

#[test]
fn every_message_shows_file_line_column_and_the_place_itself() {
    for entry in std::fs::read_dir(cases()).expect("the cases") {
        let path = entry.expect("a case").path().join("expected.txt");
        if !path.is_file() {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("an expected text");
        let heads = text.lines().filter(|line| line.contains(": fout: ")).count();
        let pointers = text.lines().filter(|line| line.trim_start().starts_with("| ") && line.contains('^')).count();
        assert!(heads > 0 && heads == pointers, "{}: {heads} mistakes, {pointers} places", path.display());
    }
}

/// A procedure with so many mistakes of each of four kinds, beside the healthy one.
fn with_mistakes(folder: &Path, each: usize) {
    let healthy = folder.join("healthy");
    std::fs::create_dir_all(healthy.join("letters")).expect("a folder");
    std::fs::create_dir_all(healthy.join("pages")).expect("a folder");
    for file in ["procedure.yaml", "clauses.yaml", "letters/acknowledgement.md", "letters/answer.md", "pages/about.md"]
    {
        std::fs::copy(cases().join("healthy").join(file), healthy.join(file)).expect("a copy");
    }
    let list = |line: &dyn Fn(usize) -> String| (0..each).map(line).collect::<String>();
    let facts = list(&|number| format!("  f{number}: {{ kind: tekst, title: Wat?, clauses: V-1 }}\n"));
    let keys = list(&|number| format!("  r{number}: {{ title: rol, colour: rood, sees: all, clauses: V-2 }}\n"));
    let clauses = list(&|number| format!("  m{number}: {{ title: post, clauses: W-{number} }}\n"));
    let roles =
        list(&|number| format!("      a{number}: {{ title: Doen, by: wizard{number}, in: received, clauses: V-1 }}\n"));
    let text = format!(
        "extends: ../healthy/procedure.yaml\nfacts:\n{facts}roles:\n{keys}channels:\n{clauses}tracks:\n  complaint:\n    actions:\n{roles}"
    );
    std::fs::create_dir_all(folder.join("many")).expect("a folder");
    std::fs::write(folder.join("many/procedure.yaml"), text).expect("what is made");
}

#[test]
fn thousands_of_mistakes_end_in_time_and_are_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    with_mistakes(folder.path(), 1_500);
    let begun = Instant::now();
    let (said, code) = check(folder.path(), "many").expect("it ends");
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert_eq!(code, Some(1));
    assert_eq!(said.lines().filter(|line| line.contains(": fout: ")).count(), 100, "only so many are told");
    let end: Vec<&str> = said.lines().rev().take(2).collect();
    let left = "Nog 5900 fouten en 0 opmerkingen zijn hier weggelaten. Verbeter eerst wat hierboven staat.";
    assert_eq!(end, ["many: 6000 fouten, 0 opmerkingen", left]);
}
