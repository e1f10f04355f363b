//! A procedure to speak about and a world to ask, for every test.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use condition::{Condition, Function, Kind, NameClass, Truth, Value, Vocabulary, World, compile};

/// The facts and names of a procedure like the real ones.
pub fn vocabulary() -> Vocabulary {
    Vocabulary::new()
        .with_fact("admissible", Kind::YesNo)
        .with_fact("anonymous", Kind::YesNo)
        .with_fact("safe", Kind::YesNo)
        .with_fact("finding", Kind::one_of(["founded", "unfounded", "partly-founded"]))
        .with_fact("advice", Kind::one_of(["founded", "unfounded"]))
        .with_fact("channel", Kind::one_of(["form", "mail", "counter", "phone"]))
        .with_fact("subjects", Kind::many_of(["safety", "conduct", "costs"]))
        .with_fact("children", Kind::Number)
        .with_fact("adults", Kind::Number)
        .with_fact("town", Kind::Text)
        .with_fact("received", Kind::Date)
        .with_fact("event_date", Kind::Date)
        .with_fact("today", Kind::Date)
        .with_fact("sent_at", Kind::Moment)
        .with_fact("read_at", Kind::Moment)
        .with_fact("repair_within", Kind::Length)
        .with_fact("handler", Kind::Person)
        .with_fact("subject_of_complaint", Kind::Person)
        .with_name(NameClass::Action, "answer")
        .with_name(NameClass::Action, "decide-admissibility")
        .with_name(NameClass::Milestone, "first-contact")
        .with_name(NameClass::Request, "reaction")
        .with_name(NameClass::Clock, "acknowledge")
        .with_name(NameClass::Letter, "receipt")
        .with_name(NameClass::Stage, "investigation")
        .with_name(NameClass::Track, "complaint")
        .with_name(NameClass::Interrupt, "danger")
        .with_name(NameClass::Role, "coordinator")
}

/// A condition that must be right.
pub fn condition(text: &str) -> Condition {
    compile(text, &vocabulary()).unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

/// What is known in a test.
#[derive(Clone, Debug, Default)]
pub struct TestWorld {
    pub facts: BTreeMap<String, Value>,
    pub yes: BTreeSet<(Function, String)>,
    pub times: i64,
}

impl TestWorld {
    pub fn new() -> TestWorld {
        TestWorld::default()
    }

    pub fn with(mut self, fact: &str, value: Value) -> TestWorld {
        self.facts.insert(fact.to_owned(), value);
        self
    }

    pub fn yes_no(self, fact: &str, holds: bool) -> TestWorld {
        self.with(fact, Value::YesNo(holds))
    }

    pub fn date(self, fact: &str, year: i16, month: i8, day: i8) -> TestWorld {
        self.with(fact, Value::Date(jiff::civil::date(year, month, day)))
    }

    pub fn saying(mut self, function: Function, name: &str) -> TestWorld {
        self.yes.insert((function, name.to_owned()));
        self
    }
}

impl World for TestWorld {
    fn fact(&self, name: &str) -> Option<Cow<'_, Value>> {
        self.facts.get(name).map(Cow::Borrowed)
    }

    fn ask(&self, function: Function, name: &str) -> Truth {
        Truth::from(self.yes.contains(&(function, name.to_owned())))
    }

    fn count(&self, _action: &str) -> i64 {
        self.times
    }
}
