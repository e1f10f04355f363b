//! A condition in plain words.
//!
//! Negations are moved inwards first: 'not (A and B)' is read more easily as 'not A, or not B'.

use text::{Argument, Message};

use crate::{Condition, NameClass, Node, said};

/// What the things of a procedure are called in the language that the words are for.
pub trait Titles {
    /// What a fact is called, as it stands inside a sentence: 'het oordeel'.
    fn fact(&self, name: &str) -> Option<String>;

    /// What an option of a fact is called: 'gegrond'.
    fn option(&self, fact: &str, option: &str) -> Option<String>;

    /// What a thing with a name is called: 'besluit over de ontvankelijkheid'.
    fn named(&self, class: NameClass, name: &str) -> Option<String>;

    /// A yes-no fact as a whole sentence, or the sentence for its opposite: 'de klacht is niet anoniem'.
    /// Without one the words are made of the title: 'anoniem is "nee"'.
    fn statement(&self, _fact: &str, _holds: bool) -> Option<String> {
        None
    }
}

impl Condition {
    /// The condition as part of a sentence: 'het oordeel is "gegrond" en de klacht is niet anoniem'.
    /// The titles decide for which language the message is meant.
    pub fn words(&self, titles: &dyn Titles) -> Message {
        words(self.node(), true, Around::Nothing, titles)
    }
}

/// What a piece stands inside of: decides about brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Nothing,
    All,
    Any,
}

/// The words of a piece, or of its opposite.
fn words(node: &Node, holds: bool, around: Around, titles: &dyn Titles) -> Message {
    match (node, holds) {
        (Node::Not(inner), _) => words(inner, !holds, around, titles),
        (Node::All(_), true) | (Node::Any(_), false) => every(&flat(node, holds, true), around, titles),
        (Node::Any(_), true) | (Node::All(_), false) => some(&flat(node, holds, false), around, titles),
        _ => said::piece(node, holds, titles),
    }
}

/// A piece alone: nothing around it that could be misread.
pub(crate) fn alone(node: &Node, holds: bool, titles: &dyn Titles) -> Message {
    words(node, holds, Around::Nothing, titles)
}

/// The pieces of a chain, with chains of the same sort inside it taken in; each with whether it must hold.
fn flat(node: &Node, holds: bool, every: bool) -> Vec<(&Node, bool)> {
    match (node, holds) {
        (Node::Not(inner), _) => flat(inner, !holds, every),
        (Node::All(nodes), true) | (Node::Any(nodes), false) if every => {
            nodes.iter().flat_map(|node| flat(node, holds, every)).collect()
        }
        (Node::Any(nodes), true) | (Node::All(nodes), false) if !every => {
            nodes.iter().flat_map(|node| flat(node, holds, every)).collect()
        }
        _ => vec![(node, holds)],
    }
}

fn every(pieces: &[(&Node, bool)], around: Around, titles: &dyn Titles) -> Message {
    let items = pieces.iter().map(|(node, holds)| words(node, *holds, Around::All, titles).into()).collect();
    let message = Message::new("condition-all").with("items", Argument::List(items));
    if around == Around::All { bracketed(message) } else { message }
}

/// 'A of B' when its pieces are simple; 'ofwel A en B, ofwel C' when 'and' and 'or' would run together.
fn some(pieces: &[(&Node, bool)], around: Around, titles: &dyn Titles) -> Message {
    let items = pieces.iter().map(|(node, holds)| words(node, *holds, Around::Any, titles));
    let message = if pieces.iter().any(|(node, _)| is_chain(node)) {
        either(items.collect())
    } else {
        Message::new("condition-any").with("items", Argument::Choice(items.map(Argument::from).collect()))
    };
    if around == Around::Nothing { message } else { bracketed(message) }
}

fn either(items: Vec<Message>) -> Message {
    let mut said: Option<Message> = None;
    for (index, item) in items.into_iter().enumerate().rev() {
        said = Some(match said {
            None => Message::new("condition-either-last").with("item", item),
            Some(rest) => {
                let id = if index == 0 { "condition-either" } else { "condition-either-next" };
                Message::new(id).with("item", item).with("rest", rest)
            }
        });
    }
    said.unwrap_or_else(|| Message::new("condition-never"))
}

fn is_chain(node: &Node) -> bool {
    match node {
        Node::Not(inner) => is_chain(inner),
        Node::All(_) | Node::Any(_) => true,
        _ => false,
    }
}

fn bracketed(message: Message) -> Message {
    Message::new("condition-brackets").with("item", message)
}
