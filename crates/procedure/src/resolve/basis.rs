//! Why a rule is there, and the register of clauses that are cited.

use std::sync::Arc;

use reading::{Span, Spanned};
use text::Message;

use super::Resolver;
use crate::model::{Basis, Citation, CitedAs, Id};

impl Resolver<'_> {
    /// The basis of a rule: at least one clause, or a reason of our own.
    pub fn basis(&mut self, place: &str, clauses: &[Spanned<Id>], own: &Option<Arc<str>>, span: &Span) -> Basis {
        self.basis_as(place, CitedAs::Rule, clauses, own, span)
    }

    /// The same, for what is shown rather than executed.
    pub fn basis_as(
        &mut self,
        place: &str,
        how: CitedAs,
        clauses: &[Spanned<Id>],
        own: &Option<Arc<str>>,
        span: &Span,
    ) -> Basis {
        if clauses.is_empty() && own.is_none() {
            let message = Message::new("procedure-no-basis").with("place", place);
            self.problems.error(span, message, Message::new("procedure-no-basis-remedy"));
        }
        let clauses = self.cite(place, how, clauses);
        Basis { clauses, own: own.clone(), law: None, span: span.clone() }
    }

    /// Registers that clauses are cited at a place; clauses that do not exist are errors.
    pub fn cite(&mut self, place: &str, how: CitedAs, clauses: &[Spanned<Id>]) -> Vec<Id> {
        let mut known = Vec::with_capacity(clauses.len());
        for clause in clauses {
            if self.clauses.contains_key(&clause.value) {
                known.push(clause.value.clone());
                self.citations.push(Citation { clause: clause.value.clone(), place: place.to_owned(), how });
            } else if !self.problems.only_counts(&clause.span, "procedure-unknown-name") {
                let candidates: Vec<Id> = self.clauses.keys().cloned().collect();
                self.unknown_name("clause", clause, &candidates);
            }
        }
        known
    }
}
