//! Questions as fields: each fact of a procedure as the field in which it is answered, and what was typed as a value.

use std::collections::BTreeSet;

use condition::Value;
use jiff::civil::{Date, DateTime};
use procedure::{AskHow, Fact, FactKind, Holds, Id, Procedure, Track};

use crate::reading::Sent;
use crate::words::Words;

/// The word for 'I do not know' in a field.
const UNKNOWN: &str = "?";

/// A question with its field.
pub struct Field {
    /// The name in the form.
    pub name: String,
    /// The anchor in the page.
    pub id: String,
    /// The question.
    pub label: String,
    /// A line of help.
    pub help: Option<String>,
    /// Whether it may be left open.
    pub optional: bool,
    /// What is wrong with what was typed.
    pub error: Option<String>,
    /// How it is answered.
    pub shape: Shape,
}

impl Field {
    /// Whether something beside the question explains it.
    pub fn described(&self) -> bool {
        self.help.is_some() || self.error.is_some()
    }

    /// The anchors of what explains it.
    pub fn described_by(&self) -> String {
        let help = self.help.is_some().then(|| format!("{}-help", self.id));
        let error = self.error.is_some().then(|| format!("{}-fout", self.id));
        [help, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// How a question is answered.
pub enum Shape {
    /// One line of words.
    Line { value: String, kind: &'static str, autocomplete: Option<&'static str> },
    /// Several lines.
    Lines { value: String },
    /// One of these.
    Choice { options: Vec<OptionField>, other: Option<String> },
    /// Some of these.
    Choices { options: Vec<OptionField>, other: Option<String> },
    /// One of these, from a list that is too long to stand open.
    Pick { options: Vec<OptionField> },
    /// A day.
    Day { value: String },
    /// A day and a time.
    Moment { value: String },
    /// A whole number.
    Number { value: String },
    /// A length of time.
    Length { count: String, units: Vec<OptionField> },
}

/// Something to choose.
pub struct OptionField {
    pub value: String,
    pub id: String,
    pub label: String,
    pub chosen: bool,
}

/// Why something typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No day that exists.
    Date,
    /// No moment that exists.
    Moment,
    /// No whole number.
    Number,
    /// Not among the options.
    Option,
    /// No e-mail address.
    Email,
}

impl Wrong {
    /// The message that says what to do.
    pub fn message(self) -> &'static str {
        match self {
            Wrong::Date => "portal-wrong-date",
            Wrong::Moment => "portal-wrong-moment",
            Wrong::Number => "portal-wrong-number",
            Wrong::Option => "portal-wrong-option",
            Wrong::Email => "portal-wrong-email",
        }
    }
}

/// The name of a fact's field.
pub fn name_of(fact: &str) -> String {
    format!("f.{fact}")
}

/// What fields look at to name their options.
pub struct Around<'a> {
    pub procedure: &'a Procedure,
    pub track: Option<&'a Track>,
    pub words: Words,
}

impl Around<'_> {
    /// The field of a fact, filled with what was sent.
    pub fn field(&self, fact: &Fact, how: AskHow, sent: &Sent, error: Option<String>) -> Field {
        let name = name_of(&fact.id);
        let value = || sent.one(&name).unwrap_or_default().to_owned();
        let shape = match fact.kind {
            FactKind::Text => text(fact, value()),
            FactKind::Number => Shape::Number { value: value() },
            FactKind::Date => Shape::Day { value: value() },
            FactKind::Moment => Shape::Moment { value: value() },
            FactKind::Length => self.length(&name, sent),
            FactKind::Person => Shape::Line { value: value(), kind: "text", autocomplete: None },
            FactKind::ManyOf => Shape::Choices {
                options: self.options(fact, &name, sent),
                other: fact.open.then(|| sent.one(&other(&name)).unwrap_or_default().to_owned()),
            },
            FactKind::YesNo | FactKind::OneOf | FactKind::Ground | FactKind::Body => {
                let mut options = self.options(fact, &name, sent);
                if how == AskHow::Ask {
                    options.push(self.option(&name, UNKNOWN, self.words.say("portal-form-unknown"), sent));
                }
                Shape::Choice {
                    options,
                    other: fact.open.then(|| sent.one(&other(&name)).unwrap_or_default().to_owned()),
                }
            }
        };
        Field {
            id: format!("veld-{}", fact.id),
            label: fact.title.to_string(),
            help: fact.help.as_ref().map(ToString::to_string),
            optional: how == AskHow::May,
            name,
            error,
            shape,
        }
    }

    fn option(&self, name: &str, value: &str, label: String, sent: &Sent) -> OptionField {
        OptionField {
            id: format!("veld-{}-{value}", name.trim_start_matches("f.")).replace('?', "onbekend"),
            chosen: sent.all(name).iter().any(|typed| typed == value),
            value: value.to_owned(),
            label,
        }
    }

    fn options(&self, fact: &Fact, name: &str, sent: &Sent) -> Vec<OptionField> {
        if fact.kind == FactKind::YesNo {
            let yes = self.option(name, "ja", self.words.say("portal-form-yes"), sent);
            return vec![yes, self.option(name, "nee", self.words.say("portal-form-no"), sent)];
        }
        let title = |option: &Id| {
            let one = Value::OneOf(option.clone());
            self.procedure.value_in_words(&fact.id, &one).unwrap_or_else(|| option.clone()).to_string()
        };
        let known = self.procedure.options_of(fact, self.track);
        known.iter().map(|option| self.option(name, option, title(option), sent)).collect()
    }

    fn length(&self, name: &str, sent: &Sent) -> Shape {
        let unit = format!("{name}.eenheid");
        let one = |word: &str, id: &'static str| self.option(&unit, word, self.words.say(id), sent);
        let units = vec![
            one("calendar-days", "portal-unit-calendar-days"),
            one("working-days", "portal-unit-working-days"),
            one("weeks", "portal-unit-weeks"),
            one("months", "portal-unit-months"),
            one("years", "portal-unit-years"),
        ];
        Shape::Length { count: sent.one(name).unwrap_or_default().to_owned(), units }
    }

    /// What was answered; nothing when the field was not there or was left open.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn value(&self, fact: &Fact, how: AskHow, sent: &Sent) -> Result<Option<Value>, Wrong> {
        let name = name_of(&fact.id);
        if !sent.has(&name) && !sent.has(&other(&name)) {
            return Ok(None);
        }
        let typed = sent.one(&name).unwrap_or_default().trim();
        if typed.is_empty() && !matches!(fact.kind, FactKind::ManyOf) && sent.one(&other(&name)).is_none() {
            // A line that was shown and left open was asked.
            let asked = how == AskHow::Ask && !matches!(fact.kind, FactKind::YesNo | FactKind::OneOf);
            return Ok(asked.then_some(Value::Unknown));
        }
        Ok(Some(match fact.kind {
            FactKind::Text if fact.holds == Some(Holds::Email) && !reachable(typed) => return Err(Wrong::Email),
            FactKind::Text => Value::Text(typed.into()),
            FactKind::Person => Value::Person(typed.into()),
            FactKind::Number => Value::Number(typed.parse().map_err(|_| Wrong::Number)?),
            FactKind::Date => Value::Date(day(typed).ok_or(Wrong::Date)?),
            FactKind::Moment => Value::Moment(self.moment(typed).ok_or(Wrong::Moment)?),
            FactKind::Length => {
                let unit = sent.one(&format!("{name}.eenheid")).unwrap_or_default().replace('-', " ");
                Value::Length(format!("{typed} {unit}").parse().map_err(|_| Wrong::Number)?)
            }
            FactKind::YesNo if typed == UNKNOWN => Value::Unknown,
            FactKind::YesNo => Value::YesNo(match typed {
                "ja" => true,
                "nee" => false,
                _ => return Err(Wrong::Option),
            }),
            FactKind::OneOf | FactKind::Ground | FactKind::Body => return self.choice(fact, &name, typed, sent),
            FactKind::ManyOf => return self.choices(fact, &name, sent),
        }))
    }

    fn choice(&self, fact: &Fact, name: &str, typed: &str, sent: &Sent) -> Result<Option<Value>, Wrong> {
        let words = sent.one(&other(name)).unwrap_or_default().trim();
        if typed == UNKNOWN {
            return Ok(Some(Value::Unknown));
        }
        if fact.open && !words.is_empty() && typed.is_empty() {
            return Ok(Some(Value::OneOf(words.into())));
        }
        if typed.is_empty() {
            return Ok(None);
        }
        let known = self.procedure.options_of(fact, self.track);
        let option = known.into_iter().find(|option| &**option == typed).ok_or(Wrong::Option)?;
        Ok(Some(Value::OneOf(option)))
    }

    fn choices(&self, fact: &Fact, name: &str, sent: &Sent) -> Result<Option<Value>, Wrong> {
        let known = self.procedure.options_of(fact, self.track);
        let mut chosen = BTreeSet::new();
        for typed in sent.all(name).iter().filter(|typed| !typed.is_empty()) {
            chosen.insert(known.iter().find(|option| ***option == **typed).cloned().ok_or(Wrong::Option)?);
        }
        let words = sent.one(&other(name)).unwrap_or_default().trim();
        if fact.open && !words.is_empty() {
            chosen.insert(words.into());
        }
        Ok((!chosen.is_empty()).then_some(Value::ManyOf(chosen)))
    }

    /// A moment as it is typed, in the organisation's own time.
    pub fn moment(&self, typed: &str) -> Option<jiff::Timestamp> {
        let local: DateTime = typed.parse().ok()?;
        local.to_zoned(self.procedure.time_zone.clone()).ok().map(|zoned| zoned.timestamp())
    }

    /// Fills in a value that is known, as if it had been typed.
    pub fn fill(&self, fact: &Fact, value: &Value, sent: &mut Sent) {
        let name = name_of(&fact.id);
        let known = |option: &Id| fact.options.is_empty() || fact.options.iter().any(|(id, _)| id == option);
        match value {
            Value::Unknown => sent.set(&name, UNKNOWN),
            Value::YesNo(yes) => sent.set(&name, if *yes { "ja" } else { "nee" }),
            Value::Text(text) | Value::Person(text) => sent.set(&name, text),
            Value::Number(number) => sent.set(&name, &number.to_string()),
            Value::Date(date) => sent.set(&name, &date.to_string()),
            Value::Moment(at) => {
                let local = self.procedure.time_zone.to_datetime(*at);
                sent.set(&name, &local.strftime("%Y-%m-%dT%H:%M").to_string());
            }
            Value::Length(length) => {
                let text = length.to_string();
                let (count, unit) = text.split_once(' ').unwrap_or((&text, ""));
                sent.set(&name, count);
                let unit = unit.trim_end_matches('s').replace(' ', "-");
                sent.set(&format!("{name}.eenheid"), &format!("{unit}s"));
            }
            Value::OneOf(option) if known(option) => sent.set(&name, option),
            Value::OneOf(words) => sent.set(&other(&name), words),
            Value::ManyOf(options) => {
                let (listed, own): (Vec<&Id>, Vec<&Id>) = options.iter().partition(|option| known(option));
                sent.set_all(&name, listed.iter().map(|option| option.to_string()).collect());
                if let Some(words) = own.first() {
                    sent.set(&other(&name), words);
                }
            }
        }
    }

    /// A value in words, for looking it over.
    pub fn words_of(&self, fact: &Fact, value: &Value) -> String {
        let title = |option: &Id| {
            let one = Value::OneOf(option.clone());
            self.procedure.value_in_words(&fact.id, &one).unwrap_or_else(|| option.clone()).to_string()
        };
        match value {
            Value::Unknown => self.words.say("portal-form-unknown"),
            Value::YesNo(true) => self.words.say("portal-form-yes"),
            Value::YesNo(false) => self.words.say("portal-form-no"),
            Value::Text(text) | Value::Person(text) => text.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => self.words.date(*date),
            Value::Moment(at) => self.words.moment(&self.procedure.time_zone.to_datetime(*at)),
            Value::Length(length) => self.words.tell(length.words()),
            Value::OneOf(option) => title(option),
            Value::ManyOf(options) => options.iter().map(title).collect::<Vec<_>>().join(", "),
        }
    }
}

/// The field for words that are no option.
pub fn other(name: &str) -> String {
    format!("{name}.anders")
}

fn text(fact: &Fact, value: String) -> Shape {
    let line = |kind, autocomplete| Shape::Line { value: value.clone(), kind, autocomplete };
    match fact.holds {
        None => Shape::Lines { value },
        Some(Holds::Name) => line("text", Some("name")),
        Some(Holds::Email) => line("email", Some("email")),
        Some(Holds::Telephone) => line("tel", Some("tel")),
        Some(Holds::Address) => line("text", Some("street-address")),
        Some(Holds::Town) => line("text", Some("address-level2")),
        Some(Holds::Line) => line("text", None),
    }
}

/// Whether something can be an e-mail address: a name, an @ and a place with a dot. Only sending a letter tells more.
pub fn reachable(typed: &str) -> bool {
    let Some((name, place)) = typed.rsplit_once('@') else { return false };
    let dotted = place.split('.').count() > 1 && place.split('.').all(|piece| !piece.is_empty());
    !name.is_empty() && dotted && !typed.contains(char::is_whitespace)
}

/// A day as browsers send it, or as people type it: 2026-02-28, 28-2-2026, 28/02/2026.
pub fn day(typed: &str) -> Option<Date> {
    if let Ok(date) = typed.parse::<Date>() {
        return Some(date);
    }
    let mut numbers = typed.split(['-', '/', '.', ' ']).filter(|piece| !piece.is_empty());
    let (day, month, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    if numbers.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_as_people_type_them() {
        for typed in ["2026-02-28", "28-2-2026", "28/02/2026", "28 2 2026", "28.2.2026"] {
            assert_eq!(day(typed).map(|date| date.to_string()).as_deref(), Some("2026-02-28"), "{typed}");
        }
        for typed in ["", "29-02-2027", "2027-02-29", "31-4-2026", "1-2-26", "gisteren", "1-2-2026-3"] {
            assert_eq!(day(typed), None, "{typed}");
        }
    }
}
