//! What exploring found, in words: every finding with its place and with what to do.

mod clauses;
mod clocks;
mod course;
mod ends;
mod outside;
mod people;
mod unused;

use condition::Condition;
use procedure::Procedure;
use reading::{Problem, Span};
use text::Message;

use super::Extent;
use super::ends::Ends;
use super::search::Search;

/// Every finding, errors first, each in the order of its place.
pub(super) fn problems(search: &Search<'_>, ends: &Ends, extent: Extent) -> Vec<Problem> {
    let mut found = Found { search, problems: Vec::new() };
    if extent == Extent::Limited {
        let message = Message::new("check-limited").with("states", search.states.len());
        let span = found.procedure().intake.basis.span.clone();
        found.note(&span, message, Message::new("check-limited-remedy"));
    }
    possible(&mut found);
    people::find(&mut found);
    unused::find(&mut found);
    clauses::find(&mut found);
    ends::find(&mut found, ends);
    found.problems.sort_by(|a, b| (a.severity, &a.span).cmp(&(b.severity, &b.span)));
    found.problems
}

/// Whether something was not seen of which a closer look may still show that it is possible.
pub(super) fn lacks(search: &Search<'_>) -> bool {
    let mut found = Found { search, problems: Vec::new() };
    possible(&mut found);
    !found.problems.is_empty()
}

/// What must have been seen to be possible.
fn possible(found: &mut Found<'_, '_>) {
    course::find(found);
    clocks::find(found);
    outside::find(found);
}

/// What was found so far.
struct Found<'s, 'p> {
    search: &'s Search<'p>,
    problems: Vec<Problem>,
}

impl<'p> Found<'_, 'p> {
    fn procedure(&self) -> &'p Procedure {
        self.search.procedure
    }

    /// Something that must be possible and was not seen: an error, unless a bound kept the search from looking on.
    fn never(&mut self, span: &Span, message: Message, remedy: Message) {
        match self.search.limited {
            true => self.note(span, message, remedy),
            false => self.add(Problem::error(span, message, remedy)),
        }
    }

    /// Something that is certain whatever else there is to see.
    fn error(&mut self, span: &Span, message: Message, remedy: Message) {
        self.add(Problem::error(span, message, remedy));
    }

    /// Something that the author may have meant.
    fn note(&mut self, span: &Span, message: Message, remedy: Message) {
        self.add(Problem::note(span, message, remedy));
    }

    /// What holds in several tracks is written once, and told once.
    fn add(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

/// Whether a condition asks this of this name.
fn asks(condition: &Condition, function: condition::Function, name: &str) -> bool {
    condition.calls().iter().any(|(known, of)| *known == function && &**of == name)
}
