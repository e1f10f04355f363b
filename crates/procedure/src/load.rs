//! Loading: a file with everything that it builds on, as a tree, as records, as a procedure.

use std::collections::BTreeMap;
use std::sync::Arc;

use reading::{Decode, File, LeftOut, Node, Problem, Problems, Severity, Span};
use text::Message;

use crate::file::{ClausesFile, ProcedureFile, RegimeFile};
use crate::files::{Files, join};
use crate::library::Library;
use crate::model::Procedure;
use crate::resolve;

/// How many files may build on each other: more cannot be followed by a reader.
const EXTENDS_MAX: usize = 4;

/// What loading gives: a procedure when there is no error, and every problem and note.
#[derive(Debug)]
pub struct Loaded {
    /// The procedure, when it can run.
    pub procedure: Option<Procedure>,
    /// Errors and notes, in the order of their places.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub left_out: LeftOut,
}

/// Loads the procedure file at `path`.
///
/// Every problem of the file, of its letters and of its clauses comes at once. The files that it names are read
/// relative to it.
pub fn load(files: &dyn Files, path: &str, library: &Library) -> Loaded {
    let mut problems = Problems::new();
    let procedure = read(files, path, library, &mut problems);
    let procedure = procedure.filter(|_| !problems.any_error());
    let left_out = problems.left_out();
    Loaded { procedure, problems: problems.into_vec(), left_out }
}

fn read(files: &dyn Files, path: &str, library: &Library, problems: &mut Problems) -> Option<Procedure> {
    let node = tree(files, path, problems)?;
    let home = base_of(&node, path);
    let file = ProcedureFile::decode(&node, problems);
    let name = node.get("clauses").and_then(Node::scalar).map(ToOwned::to_owned);
    let clauses = name.and_then(|name| clauses(files, &home, &name, &node, problems));
    // With a record missing there is no whole file to check further, but its clauses were checked all the same.
    resolve::resolve(&file?, &clauses?, files, &home, path, library, problems)
}

/// The folder that names in the file are relative to: where its `clauses` was written, which may be a file below.
fn base_of(node: &Node, path: &str) -> String {
    node.get("clauses").map_or_else(|| path.to_owned(), |clauses| clauses.span.file.name.clone())
}

/// The tree of a file, laid upon the trees of the files that it extends.
fn tree(files: &dyn Files, path: &str, problems: &mut Problems) -> Option<Node> {
    let mut chain: Vec<(String, Node)> = Vec::new();
    let mut next = path.to_owned();
    let mut asked_at: Option<Span> = None;
    loop {
        let circle = chain.iter().any(|(seen, _)| *seen == next);
        if circle || chain.len() > EXTENDS_MAX {
            let span = asked_at.unwrap_or_else(|| Span::start_of(&File::new(path, "")));
            let names: Vec<&str> = chain.iter().map(|(name, _)| name.as_str()).collect();
            let (id, remedy) = match circle {
                true => ("procedure-extends-circle", "procedure-extends-circle-remedy"),
                false => ("procedure-extends-many", "procedure-extends-many-remedy"),
            };
            let message = Message::new(id).with("chain", names.join(" > ")).with("next", next);
            problems.error(&span, message, Message::new(remedy));
            return None;
        }
        let Some(bytes) = files.read(&next) else {
            let span = asked_at.unwrap_or_else(|| Span::start_of(&File::new(path, "")));
            let message = Message::new("procedure-no-file").with("path", next);
            problems.error(&span, message, Message::new("procedure-no-file-remedy"));
            return None;
        };
        let node = match reading::parse(&next, &bytes) {
            Ok(node) => node,
            Err(found) => {
                found.into_iter().for_each(|problem| problems.add(problem));
                return None;
            }
        };
        let extends =
            node.get("extends").and_then(|node| node.scalar().map(|name| (name.to_owned(), node.span.clone())));
        chain.push((next.clone(), node));
        match extends {
            Some((name, span)) => {
                asked_at = Some(span);
                next = join(&next, &name);
            }
            None => break,
        }
    }
    let mut whole = chain.pop()?.1;
    while let Some((_, over)) = chain.pop() {
        whole.overlay(over);
    }
    Some(whole)
}

fn clauses(files: &dyn Files, home: &str, name: &str, node: &Node, problems: &mut Problems) -> Option<ClausesFile> {
    let path = join(home, name);
    let Some(bytes) = files.read(&path) else {
        let span = node.get("clauses").map_or(&node.span, |node| &node.span);
        let message = Message::new("procedure-no-file").with("path", path);
        problems.error(span, message, Message::new("procedure-no-file-remedy"));
        return None;
    };
    match reading::parse(&path, &bytes) {
        Ok(node) => ClausesFile::decode(&node, problems),
        Err(found) => {
            found.into_iter().for_each(|problem| problems.add(problem));
            None
        }
    }
}

/// Loads the regimes from their files (name and bytes), every problem at once.
pub fn load_regimes(files: &[(String, Vec<u8>)]) -> Result<BTreeMap<Arc<str>, Arc<RegimeFile>>, Vec<Problem>> {
    let mut problems = Problems::new();
    let mut regimes = BTreeMap::new();
    for (name, bytes) in files {
        match reading::parse(name, bytes) {
            Ok(node) => {
                if let Some(regime) = RegimeFile::decode(&node, &mut problems) {
                    regimes.insert(regime.regime.value.clone(), Arc::new(regime));
                }
            }
            Err(found) => found.into_iter().for_each(|problem| problems.add(problem)),
        }
    }
    let found = problems.into_vec();
    if found.iter().any(|problem| problem.severity == Severity::Error) { Err(found) } else { Ok(regimes) }
}
