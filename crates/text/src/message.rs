//! A message: what is to be said, not yet in which words.

use std::fmt;

/// What is to be said: the id of a message and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id in the message files.
    pub id: &'static str,
    /// The arguments, by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// A value that fills a place in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words or a name, taken as they are.
    Text(String),
    /// A number; the language picks its plural form by it.
    Number(i64),
    /// A civil date, written out in the language.
    Date(jiff::civil::Date),
    /// Another message, said first.
    Message(Box<Message>),
    /// Several things, joined with commas and, before the last, the word for 'or'.
    Choice(Vec<Argument>),
    /// Several things, joined with commas and, before the last, the word for 'and'.
    List(Vec<Argument>),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Message {
        Message { id, arguments: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Message {
        self.arguments.push((name, value.into()));
        self
    }

    /// The words that an argument holds, when it is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(key, _)| *key == name).and_then(|(_, value)| match value {
            Argument::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

/// The bare form for tests and logs: the id with its arguments.
impl fmt::Display for Message {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.id)?;
        for (name, value) in &self.arguments {
            write!(out, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Argument {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Argument {
        Argument::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Argument {
        Argument::Text(text.clone())
    }
}

impl From<std::sync::Arc<str>> for Argument {
    fn from(text: std::sync::Arc<str>) -> Argument {
        Argument::Text(text.to_string())
    }
}

impl From<&std::sync::Arc<str>> for Argument {
    fn from(text: &std::sync::Arc<str>) -> Argument {
        Argument::Text(text.to_string())
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Argument {
                Argument::Number(number as i64)
            }
        }

        impl From<&$kind> for Argument {
            fn from(number: &$kind) -> Argument {
                Argument::Number(*number as i64)
            }
        }
    )*};
}
numbers!(i64, i32, u32, u16, usize);

impl From<jiff::civil::Date> for Argument {
    fn from(date: jiff::civil::Date) -> Argument {
        Argument::Date(date)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Argument {
        Argument::Message(Box::new(message))
    }
}
