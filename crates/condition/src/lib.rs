//! Conditions: the `if` of a procedure file, in the syntax of CEL, typed and total.
//!
//! A condition is read with [`parse`], checked against the [`Vocabulary`] of its procedure, and then evaluated
//! against a [`World`]. Not knowing is a value: the answer is a [`Truth`], which may be [`Truth::Unknown`].
//! The language is small on purpose: a checked condition can be said in plain words ([`Condition::words`]),
//! tried exhaustively ([`Condition::constant`]) and broken on purpose ([`Condition::mutations`]).
//!
//! ```text
//! finding == 'founded' && !anonymous
//! later(event_date, '1 year') < today || channel in ['mail', 'counter']
//! 'safety' in subjects && done('decide-admissibility')
//! ```

mod call;
mod check;
mod compare;
mod condition;
mod constant;
mod error;
mod evaluate;
mod function;
mod kind;
mod later;
mod lexer;
mod mutate;
mod node;
mod parser;
mod print;
mod said;
mod syntax;
mod truth;
mod value;
mod vocabulary;
mod words;

pub use condition::Condition;
pub use error::ConditionError;
pub use evaluate::World;
pub use function::{ArgumentClass, Function, ResultKind};
pub use kind::Kind;
pub use mutate::Mutation;
pub use node::{Comparison, Fact, Node, Operand};
pub use parser::parse;
pub use syntax::Expression;
pub use truth::Truth;
pub use value::Value;
pub use vocabulary::{NameClass, Vocabulary};
pub use words::Titles;

/// The most characters in one condition: what is longer cannot be read by a person either.
pub const MAX_LENGTH: usize = 2000;

/// The deepest nesting of brackets, calls and negations: keeps every walk over a condition off the end of the stack.
pub const MAX_DEPTH: usize = 32;

/// The most names, values and operators in one condition: keeps checking and mutating a condition quick.
pub const MAX_NODES: usize = 200;

/// Reads and checks a condition in one go.
///
/// # Errors
/// When the text is not a condition, or does not fit the vocabulary: every error at once.
pub fn compile(text: &str, vocabulary: &Vocabulary) -> Result<Condition, Vec<ConditionError>> {
    parse(text)?.check(vocabulary)
}
