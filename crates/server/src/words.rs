//! The words of a page: messages in its language and form of address, and dates and times as people say them.

use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, DateTime, Time};
use procedure::AddressForm;
use text::{Argument, Language, Message, date_in_words, say};

use crate::cache::Kept;

/// Messages without arguments, by language, form of address and id: half of every page, and always the same words.
type Said = Kept<(Language, &'static str, &'static str), Arc<str>>;
static SAID: LazyLock<Said> = LazyLock::new(Said::default);

/// The words of one page.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// How the organisation addresses people, which only Dutch, French and German can tell.
    form: &'static str,
}

impl Words {
    /// Words in a language; where no organisation speaks, people are addressed as `je`.
    pub fn new(language: Language, form: Option<AddressForm>) -> Words {
        Words { language, form: form.map_or("je", AddressForm::word) }
    }

    /// A message without arguments.
    pub fn say(&self, id: &'static str) -> String {
        let said = SAID.get((self.language, self.form, id), || self.tell(Message::new(id)).into());
        said.as_ref().to_owned()
    }

    /// A message with one argument.
    pub fn with(&self, id: &'static str, name: &'static str, value: impl Into<Argument>) -> String {
        self.tell(Message::new(id).with(name, value))
    }

    /// A message with two arguments.
    pub fn two(
        &self,
        id: &'static str,
        (first, one): (&'static str, impl Into<Argument>),
        (second, other): (&'static str, impl Into<Argument>),
    ) -> String {
        self.tell(Message::new(id).with(first, one).with(second, other))
    }

    /// Any message, with the form of address for its selectors.
    pub fn tell(&self, message: Message) -> String {
        say(self.language, &message.with("form", self.form))
    }

    /// A date written out.
    pub fn date(&self, date: Date) -> String {
        date_in_words(self.language, date)
    }

    /// A time of day: `16.00` in Dutch and German, `16:00` elsewhere.
    pub fn time(&self, time: Time) -> String {
        let mark = if self.language == Language::Nl { '.' } else { ':' };
        format!("{:02}{mark}{:02}", time.hour(), time.minute())
    }

    /// A date with its time.
    pub fn moment(&self, at: &DateTime) -> String {
        self.two("portal-moment", ("date", at.date()), ("time", self.time(at.time())))
    }
}
