//! The tree of a file: scalars, lists and maps, each with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::Span;

/// A value in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Nothing was written.
    Nothing,
    /// A word, number or text; `plain` when it stood without quotes.
    Scalar {
        /// The text.
        text: Arc<str>,
        /// Whether it stood without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the file, without duplicate keys.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The text of the key.
    pub text: Arc<str>,
    /// Where it stands.
    pub span: Span,
}

impl Node {
    /// The value under a key, when this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            NodeKind::Map(entries) => entries.iter().find(|(k, _)| &*k.text == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text, when this is a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Lays `over` upon this node: maps are merged key by key, `key: ~` takes a key away, all else is replaced.
    pub fn overlay(&mut self, over: Node) {
        match (&mut self.kind, over.kind) {
            (NodeKind::Map(base), NodeKind::Map(extra)) => {
                let places: BTreeMap<Arc<str>, usize> =
                    base.iter().enumerate().map(|(index, (key, _))| (key.text.clone(), index)).collect();
                let mut gone = BTreeSet::new();
                for (key, value) in extra {
                    match (places.get(&key.text), &value.kind) {
                        (Some(index), NodeKind::Nothing) => {
                            gone.insert(*index);
                        }
                        (Some(index), _) => {
                            base[*index].1.overlay(value);
                            base[*index].0 = key;
                        }
                        (None, _) => base.push((key, value)),
                    }
                }
                let mut index = 0;
                base.retain(|_| {
                    index += 1;
                    !gone.contains(&(index - 1))
                });
                self.span = over.span;
            }
            (kind, other) => {
                *kind = other;
                self.span = over.span;
            }
        }
    }
}
