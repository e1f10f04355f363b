//! A condition as it is written: a tree with its places, not yet checked.

use std::sync::Arc;

use crate::error::Span;
use crate::{Comparison, Condition, ConditionError, Vocabulary, check};

/// A condition that reads well, but whose names and kinds are not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    pub(crate) text: Arc<str>,
    pub(crate) tree: Tree,
}

impl Expression {
    /// The condition as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Checks names and kinds against what this procedure knows.
    ///
    /// # Errors
    /// Everything that does not fit, at once, in the order of the text.
    pub fn check(&self, vocabulary: &Vocabulary) -> Result<Condition, Vec<ConditionError>> {
        let node = check::check(&self.tree, vocabulary)?;
        Ok(Condition::new(Arc::clone(&self.text), node))
    }
}

/// A piece of a condition and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tree {
    pub shape: Shape,
    pub span: Span,
}

/// What a piece looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    YesNo(bool),
    Text(Arc<str>),
    Number(i64),
    Name(Arc<str>),
    List(Vec<Tree>),
    Not(Box<Tree>),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    Compare(Comparison, Box<Tree>, Box<Tree>),
    In(Box<Tree>, Box<Tree>),
    Call(Called, Vec<Tree>),
}

/// The function that a call names, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Called {
    pub name: Arc<str>,
    pub span: Span,
}
