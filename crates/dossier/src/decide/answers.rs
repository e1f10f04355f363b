//! Answers: of the right kind, possible, inside the hours, and none missing that is needed.

use condition::{Kind, Truth, Value};
use jiff::Timestamp;
use procedure::{Action, Ask, AskHow, Fact, FactKind, Id, Latest, Reach, reachable};
use text::Message;

use super::Desk;
use crate::day::local;
use crate::known::Facts;
use crate::refusal::{Code, Refusal};
use crate::state::Part;
use crate::world::PartWorld;

/// The longest text that an answer may hold, in characters: more belongs in a document.
pub(super) const TEXT_MAX: usize = 20_000;

impl Desk<'_> {
    /// Nothing is answered that the action does not ask.
    pub(super) fn asked(&self, action: &Action, answers: &Facts) -> Result<(), Refusal> {
        let asked = |name: &Id| action.asks.iter().any(|ask| ask.fact == *name);
        let Some(name) = answers.keys().find(|name| !asked(name)) else { return Ok(()) };
        let message = match self.procedure.facts.get(name) {
            Some(fact) => Message::new("dossier-not-asked").with("fact", &fact.title).with("action", &action.title),
            None => Message::new("dossier-unknown-fact").with("fact", name),
        };
        Err(Refusal::new(Code::UnknownFact, message).facts([name.clone()]))
    }

    /// The answers of an action, each of its kind.
    pub(super) fn shaped(&self, part: &Part, answers: &Facts) -> Result<Facts, Refusal> {
        let track = self.procedure.track(&part.track);
        answers.iter().map(|(name, value)| Ok((name.clone(), self.value(name, value, track)?))).collect()
    }

    /// A value for a fact, when it can be one.
    pub(super) fn value(&self, name: &Id, value: &Value, track: Option<&procedure::Track>) -> Result<Value, Refusal> {
        check_value(self.procedure, name, value, track, self.actor.at)
    }

    /// Nothing missing that must be known, nothing left unasked that must be asked.
    pub(super) fn complete(&self, part: &Part, action: &Action, answers: &Facts) -> Result<(), Refusal> {
        let world = self.world(part, Some(answers));
        let missing = missing(&action.asks, answers, &world);
        if missing.is_empty() { Ok(()) } else { Err(self.missing(missing, &action.basis.clauses)) }
    }

    pub(super) fn missing(&self, facts: Vec<Id>, clauses: &[Id]) -> Refusal {
        let titles = facts.iter().map(|fact| self.title_of_fact(fact).into()).collect();
        let message = Message::new("dossier-missing-answer").with("facts", text::Argument::List(titles));
        Refusal::new(Code::MissingAnswer, message).clauses(clauses).facts(facts)
    }

    fn title_of_fact(&self, fact: &Id) -> std::sync::Arc<str> {
        self.procedure.facts.get(fact).map_or_else(|| fact.clone(), |fact| fact.title.clone())
    }
}

/// The facts that are asked, needed and not there.
pub(crate) fn missing(asks: &[Ask], answers: &Facts, world: &PartWorld<'_>) -> Vec<Id> {
    let mut missing = Vec::new();
    for ask in asks {
        let truth = ask.if_.as_ref().map_or(Truth::True, |condition| condition.evaluate(world));
        let given = answers.get(&ask.fact).or_else(|| world.dossier.fact(world.part, &ask.fact));
        let lacks = match (ask.how, truth) {
            (AskHow::May, _) | (_, Truth::False) => false,
            (AskHow::Must, _) => !given.is_some_and(Value::is_known),
            (AskHow::Anew, _) => !answers.get(&ask.fact).is_some_and(Value::is_known),
            // 'Unknown' is an answer here, silence is not.
            (AskHow::Ask, _) => given.is_none(),
        };
        if lacks {
            missing.push(ask.fact.clone());
        }
    }
    missing
}

/// A value for a fact of a procedure, when it can be one.
pub(crate) fn check_value(
    procedure: &procedure::Procedure,
    name: &Id,
    value: &Value,
    track: Option<&procedure::Track>,
    at: Timestamp,
) -> Result<Value, Refusal> {
    let Some(fact) = procedure.facts.get(name) else {
        let message = Message::new("dossier-unknown-fact").with("fact", name);
        return Err(Refusal::new(Code::UnknownFact, message).facts([name.clone()]));
    };
    let wrong = |message: Message| {
        Err(Refusal::new(Code::WrongAnswer, message).clauses(&fact.basis.clauses).facts([name.clone()]))
    };
    if !fits(procedure, fact, value, track) {
        let message = Message::new("dossier-wrong-answer").with("fact", &fact.title).with("kind", fact.values.words());
        return wrong(message);
    }
    if words_in(value) > TEXT_MAX {
        return wrong(Message::new("dossier-text-long").with("fact", &fact.title).with("most", TEXT_MAX));
    }
    if matches!(value, Value::Text(text) | Value::OneOf(text) | Value::Person(text) if text.trim().is_empty()) {
        return Ok(Value::Unknown);
    }
    if fact.latest == Some(Latest::Today) && lies_ahead(procedure, value, at) {
        let message = Message::new("dossier-fact-future").with("fact", &fact.title);
        return Err(Refusal::new(Code::Future, message).clauses(&fact.basis.clauses).facts([name.clone()]));
    }
    in_hours(procedure, fact, value)?;
    Ok(value.clone())
}

/// Whether a day or a moment has still to come when it is told.
fn lies_ahead(procedure: &procedure::Procedure, value: &Value, told: Timestamp) -> bool {
    match value {
        Value::Date(on) => *on > local(&procedure.time_zone, told),
        Value::Moment(at) => *at > told,
        _ => false,
    }
}

/// A moment falls within the hours that it is asked for.
fn in_hours(procedure: &procedure::Procedure, fact: &Fact, value: &Value) -> Result<(), Refusal> {
    let (Some(channel), Value::Moment(at)) = (&fact.during, value) else { return Ok(()) };
    let local = procedure.time_zone.to_datetime(*at);
    let closed = |channel: &&procedure::Channel| {
        !matches!(reachable(procedure, channel, local), Reach::Until(_) | Reach::Always)
    };
    let Some(channel) = procedure.channel(channel).filter(closed) else { return Ok(()) };
    let message = Message::new("dossier-outside-hours").with("channel", &channel.title);
    Err(Refusal::new(Code::OutsideHours, message).clauses(&channel.basis.clauses).facts([fact.id.clone()]))
}

/// How many characters somebody filled in.
fn words_in(value: &Value) -> usize {
    let characters = |text: &Id| text.chars().count();
    match value {
        Value::Text(text) | Value::OneOf(text) | Value::Person(text) => characters(text),
        Value::ManyOf(options) => options.iter().map(characters).sum(),
        _ => 0,
    }
}

fn fits(procedure: &procedure::Procedure, fact: &Fact, value: &Value, track: Option<&procedure::Track>) -> bool {
    match (value, &fact.values) {
        (Value::Unknown, _) => true,
        (Value::OneOf(option), _) if matches!(fact.kind, FactKind::Ground | FactKind::Body) => {
            procedure.options_of(fact, track).contains(option)
        }
        // An open list takes other words as they are.
        (Value::OneOf(_), Kind::OneOf(_)) if fact.open => true,
        (Value::ManyOf(_), Kind::ManyOf(_)) if fact.open => true,
        _ => value.fits(&fact.values),
    }
}
