//! The functions that a condition may call: a closed list.

use text::Message;

use crate::NameClass;

/// A function of the condition language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Function {
    /// `done('action')`: the action was taken in this part.
    Done,
    /// `times('action')`: how often the action was taken in this part.
    Times,
    /// `marked('milestone')`: the milestone was reached.
    Marked,
    /// `sent('letter')`: the letter was sent.
    Sent,
    /// `waiting('request')`: the request is outstanding.
    Waiting,
    /// `answered('request')`: the request was answered.
    Answered,
    /// `asked('request')`: the request was made, answered or not.
    Asked,
    /// `running('clock')`: the clock runs.
    Running,
    /// `over('clock')`: the last day of the clock has passed.
    Over,
    /// `met('clock')`: what the clock waits for has happened.
    Met,
    /// `interrupted('interrupt')`: that interrupt is open in this dossier.
    Interrupted,
    /// `unsure('interrupt')`: somebody who was asked about that interrupt did not know.
    Unsure,
    /// `was_in('stage')`: the part is or has been in that stage.
    WasIn,
    /// `assigned('role')`: someone holds that role in this dossier.
    Assigned,
    /// `known(fact)`: the fact has an answer; itself never unknown.
    Known,
    /// `later(date, '1 year')`: the date that much later.
    Later,
}

/// What a function wants in one of its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgumentClass {
    /// A name of this class, between quotes.
    Name(NameClass),
    /// A fact, without quotes.
    Fact,
    /// A date.
    Date,
    /// A length, between quotes: `'6 weeks'`.
    Length,
}

/// What a function gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultKind {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A day.
    Date,
}

struct Row {
    function: Function,
    name: &'static str,
    arguments: &'static [ArgumentClass],
    result: ResultKind,
    help: &'static str,
}

const fn row(
    function: Function,
    name: &'static str,
    arguments: &'static [ArgumentClass],
    result: ResultKind,
    help: &'static str,
) -> Row {
    Row { function, name, arguments, result, help }
}

use ArgumentClass::{Date, Fact, Length, Name};
use NameClass::{Action, Clock, Interrupt, Letter, Milestone, Request, Role, Stage};
use ResultKind::YesNo;

/// In the order of [`Function`], so that a function is its own index.
const TABLE: [Row; 16] = [
    row(Function::Done, "done", &[Name(Action)], YesNo, "condition-help-done"),
    row(Function::Times, "times", &[Name(Action)], ResultKind::Number, "condition-help-times"),
    row(Function::Marked, "marked", &[Name(Milestone)], YesNo, "condition-help-marked"),
    row(Function::Sent, "sent", &[Name(Letter)], YesNo, "condition-help-sent"),
    row(Function::Waiting, "waiting", &[Name(Request)], YesNo, "condition-help-waiting"),
    row(Function::Answered, "answered", &[Name(Request)], YesNo, "condition-help-answered"),
    row(Function::Asked, "asked", &[Name(Request)], YesNo, "condition-help-asked"),
    row(Function::Running, "running", &[Name(Clock)], YesNo, "condition-help-running"),
    row(Function::Over, "over", &[Name(Clock)], YesNo, "condition-help-over"),
    row(Function::Met, "met", &[Name(Clock)], YesNo, "condition-help-met"),
    row(Function::Interrupted, "interrupted", &[Name(Interrupt)], YesNo, "condition-help-interrupted"),
    row(Function::Unsure, "unsure", &[Name(Interrupt)], YesNo, "condition-help-unsure"),
    row(Function::WasIn, "was_in", &[Name(Stage)], YesNo, "condition-help-was-in"),
    row(Function::Assigned, "assigned", &[Name(Role)], YesNo, "condition-help-assigned"),
    row(Function::Known, "known", &[Fact], YesNo, "condition-help-known"),
    row(Function::Later, "later", &[Date, Length], ResultKind::Date, "condition-help-later"),
];

impl Function {
    /// Every function, in the order of the manual.
    pub fn all() -> impl Iterator<Item = Function> {
        TABLE.iter().map(|row| row.function)
    }

    /// The function of this name.
    pub fn named(name: &str) -> Option<Function> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.function)
    }

    /// How it is written.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What it wants between its brackets.
    pub fn arguments(self) -> &'static [ArgumentClass] {
        self.row().arguments
    }

    /// What it gives back.
    pub fn result(self) -> ResultKind {
        self.row().result
    }

    /// What it means, in one line.
    pub fn help(self) -> Message {
        Message::new(self.row().help)
    }

    /// The class of the one name that it takes, if that is what it takes.
    pub fn class(self) -> Option<NameClass> {
        match self.arguments() {
            [ArgumentClass::Name(class)] => Some(*class),
            _ => None,
        }
    }

    /// How a call looks, to put in a remedy.
    pub(crate) fn example(self) -> Message {
        match self.arguments() {
            [ArgumentClass::Name(class)] => {
                Message::new("condition-example-name").with("function", self.name()).with("class", class.words())
            }
            [ArgumentClass::Fact] => Message::new("condition-example-fact").with("function", self.name()),
            _ => Message::new("condition-example-later").with("function", self.name()),
        }
    }

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_functions() {
        for (index, row) in TABLE.iter().enumerate() {
            assert_eq!(row.function as usize, index);
            assert_eq!(Function::named(row.name), Some(row.function));
            assert_eq!(row.function.name(), row.name);
        }
    }
}
