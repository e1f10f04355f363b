//! A statement as data: SQL text, its values, and what it means when it changes no row.

use std::borrow::Cow;
use std::fmt;

use crate::error::Guard;

/// A value in a column. Both databases know these three and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A whole number: a count, a moment in microseconds, a day, or 0/1.
    Int(i64),
    /// Words.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Int(value) => write!(f, "{value}"),
            Value::Text(text) => Hidden(text.as_bytes()).fmt(f),
            Value::Bytes(bytes) => Hidden(bytes).fmt(f),
        }
    }
}

impl Value {
    /// How many bytes it takes.
    pub(crate) fn size(&self) -> usize {
        match self {
            Value::Int(_) => 8,
            Value::Text(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
        }
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Int(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Int(i64::from(value))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Value {
        Value::Bytes(value)
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Value {
        Value::Bytes(value.to_vec())
    }
}

impl From<uuid::Uuid> for Value {
    fn from(value: uuid::Uuid) -> Value {
        Value::Bytes(value.as_bytes().to_vec())
    }
}

/// Bytes that may hold what a person told: shown as a count, so that no log line and no panic repeats them.
pub(crate) struct Hidden<'a>(pub(crate) &'a [u8]);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}

/// One statement of a write set.
#[derive(Clone, Debug)]
pub(crate) struct Stmt {
    /// SQL for both engines; `$1`, `$2` … in order of first appearance, as SQLite numbers them.
    pub sql: Cow<'static, str>,
    /// The values, in that order.
    pub values: Vec<Value>,
    /// What it means when no row changes; without a guard that is fine.
    pub guard: Option<Guard>,
}

/// Builds a statement: `stmt!("update …", a, b)`.
macro_rules! stmt {
    ($sql:expr $(, $value:expr)* $(,)?) => {
        $crate::value::Stmt { sql: $sql.into(), values: vec![$($crate::value::Value::from($value)),*], guard: None }
    };
}
pub(crate) use stmt;

impl Stmt {
    /// The same statement, which must change a row.
    pub(crate) fn guarded(mut self, guard: Guard) -> Stmt {
        self.guard = Some(guard);
        self
    }
}

/// A row as it was read.
#[derive(Clone, Debug)]
pub(crate) struct Row(pub(crate) std::vec::IntoIter<Value>);

impl Row {
    /// The next column as a number. Column order is the query's, so a mismatch is a mistake in this crate or a column
    /// that was tampered with; it reads as a value that no check accepts.
    pub(crate) fn int(&mut self) -> i64 {
        match self.0.next() {
            Some(Value::Int(value)) => value,
            _ => i64::MIN,
        }
    }

    /// The next column as words.
    pub(crate) fn text(&mut self) -> String {
        match self.0.next() {
            Some(Value::Text(value)) => value,
            _ => String::new(),
        }
    }

    /// The next column as bytes.
    pub(crate) fn bytes(&mut self) -> Vec<u8> {
        match self.0.next() {
            Some(Value::Bytes(value)) => value,
            _ => Vec::new(),
        }
    }

    /// The next column as an id; bytes that are no id read as the nil id, which no dossier has.
    pub(crate) fn id(&mut self) -> uuid::Uuid {
        uuid::Uuid::from_slice(&self.bytes()).unwrap_or_default()
    }
}
