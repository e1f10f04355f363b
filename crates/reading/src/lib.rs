//! YAML files into records: every problem of a file at once, each with its place and what to write instead.
//!
//! A file becomes a tree of [`Node`]s that know their place ([`parse`]); [`Decode`] turns nodes into records and
//! keeps going after a mistake, so that an author sees all mistakes in one run. The macros [`record!`] and
//! [`words!`] write the decoder and the JSON Schema of a type from one description, so that the two agree.

mod basics;
mod decode;
mod file;
mod limits;
mod node;
mod problem;
mod record;
mod schema;
mod spanned;
mod suggest;
mod tree;
mod yaml;

pub use decode::Decode;
pub use file::{File, Span};
pub use limits::Limits;
pub use node::{Key, Node, NodeKind};
pub use problem::{LeftOut, Problem, Problems, Severity};
pub use record::{key_name, unknown_keys};
pub use schema::{Definitions, key_description};
pub use spanned::{Entries, OneOrMany, Spanned};
pub use suggest::closest;
pub use tree::parse;

#[doc(hidden)]
pub use serde_json;

#[doc(hidden)]
pub use record::{missing_key as __missing_key, unknown_word as __unknown_word};

/// Whether a node is a map; says so when it is not.
#[doc(hidden)]
pub fn __expect_map(node: &Node, problems: &mut Problems) -> bool {
    let is_map = matches!(node.kind, NodeKind::Map(_));
    if !is_map {
        decode::wrong_kind(node, "reading-kind-map", problems);
    }
    is_map
}
