//! The style of the house, as a test.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

/// The files of the repository, without what is built or installed.
fn files(extensions: &[&str]) -> Vec<PathBuf> {
    fn walk(folder: &Path, extensions: &[&str], found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | ".git" | "node_modules" | "corpus" | "artifacts") {
                    walk(&path, extensions, found);
                }
            } else if extensions.iter().any(|extension| name.ends_with(extension)) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root(), extensions, &mut found);
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn a_rust_file_opens_with_a_sentence_and_stays_one_thing() {
    for path in files(&[".rs"]) {
        let text = read(&path);
        let first = text.lines().find(|line| !line.starts_with("#!")).unwrap_or_default();
        assert!(first.starts_with("//! "), "{}: opens with one `//!` sentence", path.display());
        let lines = text.lines().count();
        assert!(lines <= 800, "{}: {lines} lines: which two things is it?", path.display());
    }
}

#[test]
fn a_function_fits_on_a_screen() {
    for path in files(&[".rs"]).into_iter().filter(|path| !path.components().any(|part| part.as_os_str() == "tests")) {
        let text = read(&path);
        let lines: Vec<&str> = text.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let bare = line
                .trim_start()
                .trim_start_matches("pub ")
                .trim_start_matches("pub(crate) ")
                .trim_start_matches("pub(super) ");
            let is_function = bare.starts_with("fn ") && !line.trim_end().ends_with(';');
            if !is_function {
                continue;
            }
            let close = format!("{}}}", " ".repeat(indent));
            if let Some(length) = lines[start..].iter().position(|line| *line == close) {
                assert!(length < 70, "{}:{}: {} lines", path.display(), start + 1, length + 1);
            }
        }
    }
}

#[test]
fn nothing_unfinished_is_left_behind() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("#[ig", "nore]"),
        concat!("unimple", "mented!("),
    ];
    for path in files(&[".rs", ".yaml", ".md", ".ftl", ".toml"]) {
        let text = read(&path);
        for mark in marks {
            assert!(!text.contains(mark), "{} holds {mark}", path.display());
        }
    }
}

#[test]
fn every_message_that_is_said_exists_in_every_language() {
    let ids = |language: text::Language| text::message_ids(language).into_iter().collect::<BTreeSet<_>>();
    let dutch = ids(text::Language::Nl);
    for language in text::Language::WORKING {
        let known = ids(language);
        assert_eq!(
            dutch.difference(&known).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "missing in {}",
            language.code()
        );
        assert_eq!(known.difference(&dutch).collect::<Vec<_>>(), Vec::<&String>::new(), "only in {}", language.code());
    }
    for path in files(&[".rs"]).into_iter().filter(|path| path.components().any(|part| part.as_os_str() == "src")) {
        let text = read(&path);
        for piece in text.split("Message::new(\"").skip(1) {
            let id = piece.split('"').next().unwrap_or_default();
            assert!(dutch.contains(id), "{} says '{id}', which no message file holds", path.display());
        }
    }
}

/// Templates and pages say messages by their ids; one that no page says is one that translators work on for nothing.
#[test]
fn pages_say_messages_that_exist_and_every_one_of_them() {
    let dutch: BTreeSet<String> = text::message_ids(text::Language::Nl).into_iter().collect();
    let pages = files(&[".rs", ".html"]).into_iter().filter(|path| path.to_string_lossy().contains("crates/server/"));
    let mut said = BTreeSet::new();
    for path in pages {
        let text = read(&path);
        for piece in text.split("\"portal-").skip(1) {
            let id = format!("portal-{}", piece.split('"').next().unwrap_or_default());
            assert!(dutch.contains(&id), "{} says '{id}', which no message file holds", path.display());
            said.insert(id);
        }
    }
    let never: Vec<&String> = dutch.iter().filter(|id| id.starts_with("portal-") && !said.contains(*id)).collect();
    assert!(never.is_empty(), "no page says {never:?}");
}

#[test]
fn links_in_documents_lead_somewhere() {
    for path in files(&[".md"]) {
        if path.components().any(|part| matches!(part.as_os_str().to_str(), Some("letters" | "pages" | "templates"))) {
            continue;
        }
        let text = read(&path);
        for piece in text.split("](").skip(1) {
            let link = piece.split([')', '#']).next().unwrap_or_default();
            if link.is_empty() || link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let target = path.parent().expect("a folder").join(link);
            assert!(target.exists(), "{}: the link {link} leads nowhere", path.display());
        }
    }
}

#[test]
fn decision_records_are_listed() {
    let folder = root().join("docs/adr");
    let index = read(&folder.join("README.md"));
    for entry in std::fs::read_dir(&folder).expect("decision records").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(name == "README.md" || index.contains(&name), "docs/adr/README.md does not list {name}");
    }
}
