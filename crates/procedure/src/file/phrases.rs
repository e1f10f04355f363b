//! The small sentences of the language: `first mark formal`, `action answer`, `danger/assess`, `09:00-12:00`.

use std::sync::Arc;

use jiff::civil::Time;
use reading::{Decode, Definitions, Node, NodeKind, Problems, record};
use serde_json::json;
use text::Message;

/// Something that happens: the kinds of thing that a clock can look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// `action <id>`: the action is taken.
    Action(Arc<str>),
    /// `mark <id>`: the milestone is reached.
    Mark(Arc<str>),
    /// `stage <id>`: the part enters the stage.
    Stage(Arc<str>),
    /// `letter <id>`: the letter is sent.
    Letter(Arc<str>),
    /// `request <id>`: the request goes out.
    Request(Arc<str>),
    /// `answer <id>`: the request is answered.
    Answer(Arc<str>),
}

/// Which of several times that something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The first.
    First,
    /// The last.
    Last,
}

/// A moment in the course of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// When the dossier reached any channel of the organisation.
    Received,
    /// When the person first turned to the organisation with this matter.
    FirstContact,
    /// When something happened.
    When(Which, Phrase),
    /// The day that a fact of kind date holds.
    Fact(Arc<str>),
    /// The last day of another clock.
    Due(Arc<str>),
}

/// From when a clock runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starts {
    /// One moment.
    At(Moment),
    /// The later of several; it runs only when all have come.
    LaterOf(Vec<Moment>),
    /// The earlier of several.
    EarlierOf(Vec<Moment>),
}

/// Where an action leads: a stage of the same track, or a track and stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Go {
    /// The track, when it is another.
    pub track: Option<Arc<str>>,
    /// The stage; the first of the track when only a track is named (`track/`).
    pub stage: Option<Arc<str>>,
}

/// A stretch of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourRange {
    /// From.
    pub from: Time,
    /// Until (not included).
    pub until: Time,
}

fn refuse<T>(node: &Node, id: &'static str, remedy: &'static str, problems: &mut Problems) -> Option<T> {
    let message = Message::new(id).with("found", node.scalar().unwrap_or_default());
    problems.error(&node.span, message, Message::new(remedy));
    None
}

fn phrase(text: &str) -> Option<Phrase> {
    let (kind, id) = text.trim().split_once(' ')?;
    let id: Arc<str> = id.trim().into();
    Some(match kind {
        "action" => Phrase::Action(id),
        "mark" => Phrase::Mark(id),
        "stage" => Phrase::Stage(id),
        "letter" => Phrase::Letter(id),
        "request" => Phrase::Request(id),
        "answer" => Phrase::Answer(id),
        _ => return None,
    })
}

fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    match text.split_once(' ') {
        None if text == "received" => Some(Moment::Received),
        None if text == "first-contact" => Some(Moment::FirstContact),
        Some(("first", rest)) => Some(Moment::When(Which::First, phrase(rest)?)),
        Some(("last", rest)) => Some(Moment::When(Which::Last, phrase(rest)?)),
        Some(("fact", name)) => Some(Moment::Fact(name.trim().into())),
        Some(("due", clock)) => Some(Moment::Due(clock.trim().into())),
        _ => None,
    }
}

impl Decode for Phrase {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        phrase(node.scalar().unwrap_or_default())
            .or_else(|| refuse(node, "procedure-phrase", "procedure-phrase-remedy", problems))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^(action|mark|stage|letter|request|answer) [a-z0-9-]+$" })
    }
}

impl Decode for Moment {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        moment(node.scalar().unwrap_or_default())
            .or_else(|| refuse(node, "procedure-moment", "procedure-moment-remedy", problems))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^(received|first-contact|(first|last) (action|mark|stage|letter|request|answer) [a-z0-9-]+|fact [a-z0-9_]+|due [a-z0-9-]+)$" })
    }
}

record! {
    /// Several moments, of which the later or the earlier counts.
    pub struct StartsOf {
        /// The later of these.
        pub later_of: Vec<Moment>,
        /// The earlier of these.
        pub earlier_of: Vec<Moment>,
    }
}

impl Decode for Starts {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        if !matches!(node.kind, NodeKind::Map(_)) {
            return Moment::decode(node, problems).map(Starts::At);
        }
        let of = StartsOf::decode(node, problems)?;
        match (of.later_of.len(), of.earlier_of.len()) {
            (2.., 0) => Some(Starts::LaterOf(of.later_of)),
            (0, 2..) => Some(Starts::EarlierOf(of.earlier_of)),
            _ => refuse(node, "procedure-starts-of", "procedure-starts-of-remedy", problems),
        }
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        let (one, several) = (Moment::schema(definitions), StartsOf::schema(definitions));
        json!({ "anyOf": [one, several] })
    }
}

impl Decode for Go {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let text = node.scalar().unwrap_or_default();
        if text.is_empty() {
            return refuse(node, "procedure-go", "procedure-go-remedy", problems);
        }
        let filled = |part: &str| (!part.is_empty()).then(|| Arc::from(part));
        Some(match text.split_once('/') {
            Some((track, stage)) => Go { track: filled(track), stage: filled(stage) },
            None => Go { track: None, stage: filled(text) },
        })
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^([a-z0-9-]+/)?[a-z0-9-]*$" })
    }
}

impl Decode for HourRange {
    fn decode(node: &Node, problems: &mut Problems) -> Option<Self> {
        let read = |text: &str| text.trim().parse::<Time>().ok();
        let range = node.scalar().and_then(|text| text.split_once('-')).and_then(|(from, until)| {
            let range = HourRange { from: read(from)?, until: read(until)? };
            (range.from < range.until).then_some(range)
        });
        range.or_else(|| refuse(node, "procedure-hours", "procedure-hours-remedy", problems))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$" })
    }
}
