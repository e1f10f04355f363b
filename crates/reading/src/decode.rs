//! From nodes to values, going on after a mistake.

use serde_json::Value as Json;
use text::Message;

use crate::{Definitions, Node, NodeKind, Problems};

/// A value that can be read from a node, and describe itself as JSON Schema.
pub trait Decode: Sized {
    /// Reads the value; what is wrong is added to `problems`, and `None` comes back when nothing can be made of it.
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self>;

    /// The JSON Schema of what [`Decode::decode`] takes.
    fn schema(definitions: &mut Definitions) -> Json;

    /// The value when its key is left out; `None` when it must not be left out.
    fn absent() -> Option<Self> {
        None
    }
}

/// Says that a node is of another kind than is needed here.
pub(crate) fn wrong_kind(node: &Node, wanted: &'static str, problems: &mut Problems) {
    let found = match &node.kind {
        NodeKind::Nothing => "reading-kind-nothing",
        NodeKind::Scalar { .. } => "reading-kind-scalar",
        NodeKind::List(_) => "reading-kind-list",
        NodeKind::Map(_) => "reading-kind-map",
    };
    let message =
        Message::new("reading-wrong-kind").with("wanted", Message::new(wanted)).with("found", Message::new(found));
    problems.error(&node.span, message, Message::new("reading-wrong-kind-remedy").with("wanted", Message::new(wanted)));
}
